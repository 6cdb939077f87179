"""Marks: what a finding asks of the map, and the numbered circles by which it is found there.

The layout knows nothing of rules. Whoever calls it has worded what was found and says whom it is about, or in which
sector something is missing; this room gives the number its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.layout.scene import Badge, Line, Run
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.style import Style
    from ecomap.text import FontChain

BADGE: Final = 1.3
"""Width of a numbered circle in units of the type size beside it."""
ASKED: Final = 1.6
"""Type size of 「？」 in a box where something is missing, in that of names: no box with a name is like it."""
_STEP: Final = BADGE + 0.2
_AFTER: Final = 0.3  # between circles and the words beside them
_STACK: Final = 2  # so many circles stand in one column; more make it two columns
_DIGITS: Final = (0.86, 0.68, 0.5)  # type size of one, two, three digits in widths of the circle
_CAP: Final = 0.37  # from the middle of digits down to their baseline, ems


@dataclass(frozen=True, slots=True)
class Mark:
    """One finding, worded, as the map shows it.

    With neither ``who`` nor ``sector`` it is about the client.

    Attributes
    ----------
    number
        What stands in the circle, from 1 on.
    who
        Ids of the people and resources it is about; ``client`` is the client.
    sector
        Code of the sector in which a needed support is missing; a box with 「?」 is drawn there.
    question
        The question to think about together.
    title
        What was found, as a heading; said to whoever points at the number or cannot see it.
    lacks
        What is missing, in a word or two (「見守り」), for the box with 「?」.
    """

    number: int
    who: tuple[str, ...] = ()
    sector: str | None = None
    question: str = ""
    title: str = ""
    lacks: str = ""


def sentence(mark: Mark, style: Style) -> str:
    """Say what a number stands for."""
    return words.mark_sentence(mark.number, mark.title, mark.question, style.language)


def numbers(marks: Sequence[Mark], style: Style) -> str:
    """Say which numbers stand somewhere, for whoever cannot see them; nothing where there are none."""
    return words.mark_numbers([mark.number for mark in marks], style.language) if marks else ""


def strip(count: int, *, missing: bool = False) -> float:
    """Width in ems that so many circles, and 「？」, take at the left of the words of a box."""
    return (_columns(count) * _STEP + _AFTER if count else 0.0) + (ASKED if missing else 0.0)


def pile(count: int, *, missing: bool = False) -> float:
    """Height in ems of so many circles, or of 「？」, at the left of the words of a box."""
    return max(-(-count // _columns(count)) * _STEP if count else 0.0, ASKED if missing else 0.0)


def _columns(count: int) -> int:
    return 1 if count <= _STACK else 2


def badges_beside(
    marks: Sequence[Mark], style: Style, fonts: FontChain, size: float, left: float, middle: float
) -> tuple[Badge, ...]:
    """Set circles in the strip at the left of the words of a box, beside type of ``size`` px."""
    columns = _columns(len(marks))
    top = middle - pile(len(marks)) * size / 2
    return tuple(
        badge(
            mark,
            style,
            fonts,
            BADGE * size,
            left + (i % columns + 0.5) * _STEP * size,
            top + (i // columns + 0.5) * _STEP * size,
        )
        for i, mark in enumerate(marks)
    )


def badges_in_rows(
    marks: Sequence[Mark], style: Style, fonts: FontChain, size: float, most: int
) -> tuple[tuple[Badge, ...], float, float]:
    """Set circles in rows of at most ``most``, the rows about x = 0 and downwards from y = 0; with width and height."""
    step = _STEP * size
    found: list[Badge] = []
    for row, start in enumerate(range(0, len(marks), most)):
        some = marks[start : start + most]
        for k, mark in enumerate(some):
            x = (k - (len(some) - 1) / 2) * step
            found.append(badge(mark, style, fonts, BADGE * size, x, (row + 0.5) * step))
    return tuple(found), min(most, len(marks)) * step, -(-len(marks) // most) * step


def badge(mark: Mark, style: Style, fonts: FontChain, size: float, x: float, y: float) -> Badge:
    """Set one circle of ``size`` px."""
    return numbered(mark.number, fonts, size, x, y, label=sentence(mark, style))


def numbered(number: int, fonts: FontChain, size: float, x: float, y: float, *, label: str = "") -> Badge:
    """Set a circle with a number; the digits are as large as it holds."""
    digits = str(number)
    type_size = _DIGITS[min(len(digits), len(_DIGITS)) - 1] * size
    runs = tuple(Run(text=run.text, font=run.font, w=round(run.em * type_size, 2)) for run in fonts.runs(digits))
    width = sum(run.w for run in runs)
    line = Line(
        x=round(x - width / 2, 1),
        y=round(y + _CAP * type_size, 1),
        size=round(type_size, 2),
        w=round(width, 1),
        runs=runs,
        role="mark",
    )
    return Badge(number=number, x=round(x, 1), y=round(y, 1), size=round(size, 1), lines=(line,), label=label)
