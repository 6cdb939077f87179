"""Cells: one person with symbol and words, measured around the middle of the symbol."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from ecomap.layout.boxes import LEADING, set_line
from ecomap.layout.marks import badges_in_rows, numbers
from ecomap.layout.moving import Move
from ecomap.layout.style import PX_PER_PT
from ecomap.model.base import CLIENT
from ecomap.text import fold
from ecomap.wording import genogram_words as words
from ecomap.wording.map_words import age_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.layout.genogram.family import Member
    from ecomap.layout.marks import Mark
    from ecomap.layout.scene import Badge, Line
    from ecomap.layout.style import GenogramStyle, Style
    from ecomap.model.case import Case
    from ecomap.text import FontChain

Shape = Literal["square", "circle", "triangle", "diamond"]

SYMBOL = 2.5
"""Side of a symbol in units of the type size."""
_CLIENT_TYPE = 1.15
_SMALL = 0.88
_INSET = 4.5  # what the double outline of the client takes from the room for the age, on both sides, px
_MOST_LINES = 3
_NUMBERS = 4  # numbers of findings in one row
_ROUNDING = 0.4  # positions and widths are rounded to 0.1 px
_SHORT = 3.4  # relation and name that are together no wider than this stand on one line, ems


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A person as a thing to be placed. Extents are distances from the middle of the symbol.

    ``lines`` and ``badges`` are set around (0, 0). ``aside`` says that the words stand at the right of the symbol, so
    that a line can come down from its middle.
    """

    id: str
    shape: Shape
    size: float
    left: float
    right: float
    down: float
    lines: tuple[Line, ...]
    deceased: Literal["no", "cross", "filled"]
    label: str
    aside: bool = False
    badges: tuple[Badge, ...] = ()

    @property
    def half(self) -> float:
        """Half the side of the symbol: the extent upwards too."""
        return self.size / 2

    def flank(self, dy: float = 0.0) -> float:
        """Distance from the middle to the side of the symbol, ``dy`` below the middle."""
        half = self.half
        if self.shape == "circle":
            return math.sqrt(half * half - dy * dy)
        if self.shape == "triangle":
            return (dy + half) / 2
        return half - abs(dy) if self.shape == "diamond" else half

    def crown(self, dx: float = 0.0) -> float:
        """Distance from the middle up to the outline of the symbol, ``dx`` beside the middle."""
        half = self.half
        if self.shape == "circle":
            return math.sqrt(half * half - dx * dx)
        if self.shape == "triangle":
            return half - 2 * abs(dx)
        return half - abs(dx) if self.shape == "diamond" else half


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What all cells of one attempt share: type size, and the width to which names are folded, in ems."""

    fonts: FontChain
    style: Style
    options: GenogramStyle
    size: float
    width: float = 5.0
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)

    @property
    def small(self) -> float:
        """Type size of small words, px."""
        return min(self.size, max(self.style.smallest * PX_PER_PT, _SMALL * self.size))


def cell_of(case: Case, member: Member, setting: Setting, *, aside: bool = False) -> Cell:
    """Measure one person."""
    person = case.person(member.id)
    lang = setting.style.language
    client = member.id == CLIENT
    size = round(SYMBOL * setting.size, 1)
    shape: Shape = setting.options.unknown_sex
    if member.sex != "unknown":
        shape = "square" if member.sex == "male" else "circle"
    deceased = setting.options.deceased if person.has_died else "no"
    rows: list[tuple[str, float, str]] = []
    if setting.options.names:
        rows += _name_rows(words.name_parts(person, lang), setting, client=client)
    age = "" if person.has_died else age_words(person, case)
    inside = _age_line(age, shape, size, setting, client=client)
    small = [death for death in (words.death_words(person, lang),) if death]
    small += [age] if age and inside is None else []
    small += words.mark_words(person, lang)
    rows += [
        (line, setting.small, "sub")
        for text in small
        for line in fold(
            text, 1.4 * setting.width * setting.size, fonts=setting.fonts, size=setting.small, max_lines=2
        ).lines
    ]
    marks = setting.marks.get(member.id, ())
    badges, badges_w, above = badges_in_rows(marks, setting.style, setting.fonts, setting.size, _NUMBERS)
    lines, width, height = _stack(rows, setting.fonts, size, aside=aside, above=above)
    width = max(width, badges_w)
    half = size / 2
    gap = 0.28 * setting.size
    put = Move.by(half + gap + badges_w / 2, -min(height, size) / 2) if aside else Move.by(0.0, half + gap / 2)
    label = words.symbol_words(person, case, lang)
    return Cell(
        id=member.id,
        shape=shape,
        size=size,
        left=half if aside else max(half, width / 2),
        right=(half + gap + width if height else half) if aside else max(half, width / 2),
        down=max(half, height - half) if aside else half + (gap / 2 + height if height else 0.0),
        lines=(*lines, *(() if inside is None else (inside,))),
        deceased=deceased,
        label=f"{label}、{numbers(marks, setting.style)}" if marks else label,
        aside=aside,
        badges=put.badges(badges),
    )


def _name_rows(parts: tuple[str, ...], setting: Setting, *, client: bool) -> list[tuple[str, float, str]]:
    """Fold relation and name into at most three short lines."""
    fonts = setting.fonts
    size = setting.size * (_CLIENT_TYPE if client else 1.0)
    role = "client" if client else "name"
    whole = " ".join(parts)
    if fonts.em(whole) <= _SHORT:
        return [(whole, size, role)]
    for stretch in (1.0, 1.3, 1.7):  # rather wider than cut short
        width = stretch * setting.width * setting.size
        rows: list[str] = []
        complete = True
        for index, part in enumerate(parts):
            most = _MOST_LINES - len(rows) - (len(parts) - 1 - index)
            folded = fold(part, width, fonts=fonts, size=size, max_lines=max(1, most))
            rows += folded.lines
            complete = complete and folded.complete
        if complete:
            break
    return [(row, size, role) for row in rows if row]


def _age_line(age: str, shape: Shape, size: float, setting: Setting, *, client: bool) -> Line | None:
    """Set the age inside the symbol; None where there is none or it does not fit."""
    room = size - 3.0 - (2 * _INSET if client else 0.0)
    middle = 0.0
    if shape == "triangle":
        room, middle = 0.62 * room, 0.17 * size
    elif shape == "diamond":
        room *= 0.62
    for type_size in (setting.size, setting.small):
        if age and setting.fonts.width(age, type_size) <= room:
            return set_line(age, setting.fonts, type_size, 0.0, middle, role="age", anchor="middle")
    return None


def _stack(
    rows: list[tuple[str, float, str]], fonts: FontChain, symbol: float, *, aside: bool, above: float
) -> tuple[list[Line], float, float]:
    """Set lines of text one below another, under the symbol or at its right; give them with width and height.

    ``above`` is the height that numbers take above the words.
    """
    if not rows:
        return [], 0.0, above
    base = rows[-1][1]
    height = above + sum(size * LEADING for _, size, _ in rows)
    gap = 0.28 * base
    y = above + (-min(height, symbol) / 2 if aside else symbol / 2 + gap / 2)
    lines: list[Line] = []
    for text, size, role in rows:
        middle = y + size * LEADING / 2
        if aside:
            lines.append(set_line(text, fonts, size, symbol / 2 + gap, middle, role=role))
        else:
            lines.append(set_line(text, fonts, size, 0.0, middle, role=role, anchor="middle"))
        y += size * LEADING
    return lines, max(line.w for line in lines) + _ROUNDING, height
