"""The panel: the first questions to think about together, under the map or beside it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from ecomap.layout.boxes import LEADING, set_line
from ecomap.layout.marks import BADGE, badge
from ecomap.layout.scene import Label
from ecomap.text import fold, fold_prose
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.layout.marks import Mark
    from ecomap.layout.scene import Badge, Line
    from ecomap.layout.style import Style
    from ecomap.text import FontChain

Side = Literal["below", "beside"]
Edges = tuple[float, float, float, float]
MOST, LEAST = 5, 3
"""So many questions at most, and so few before type gets smaller for them."""
PANEL: Final = "questions"
"""Id of the panel among the labels of a Scene."""
_PAD: Final = 8.0  # between the frame and the words, px
_AWAY: Final = 8.0  # between the frame and the map, px
_GUTTER: Final = 1.6  # between two columns of questions, ems
_BETWEEN: Final = 0.32  # between two questions, ems
_BESIDE: Final = 15.5  # width of a panel beside the map, ems
_FOLDS: Final = 6  # lines of one question, at most
_COLUMNS: Final = (1, 2, 3)
_HEADING: Final = 1.08  # size of the heading


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the panel stands, and how many questions it holds."""

    side: Side
    count: int


NO_PANEL: Final = Plan("below", 0)


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel on its page: the width or height that the map gives up for it, and the panel as a label.

    ``complete`` says that no question was cut short.
    """

    w: float = 0.0
    h: float = 0.0
    label: Label | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all of a panel is set with; ``size`` is the size of questions in px."""

    marks: tuple[Mark, ...]
    style: Style
    fonts: FontChain
    size: float

    @property
    def heading(self) -> str:
        return words.questions_heading(self.style.language)

    @property
    def indent(self) -> float:
        """From the left end of a question's circle to its words."""
        return (BADGE + 0.45) * self.size


@dataclass(frozen=True, slots=True)
class _Grid:
    """Questions in columns: for each its folded lines, its column, and the top of its first line."""

    folded: tuple[tuple[str, ...], ...]
    places: tuple[tuple[int, float], ...]
    h: float
    complete: bool


def set_panel(
    plan: Plan, marks: Sequence[Mark], style: Style, fonts: FontChain, size: float, edges: Edges
) -> Panel | None:
    """Set the first questions.

    Parameters
    ----------
    plan
        Where, and how many.
    marks
        All marks of the map, in order of importance.
    style, fonts
        Language and fonts.
    size
        Type size of the questions in px.
    edges
        Left, top, right and bottom of what header and legend leave of the page.

    Returns
    -------
    Panel or None
        ``None`` where the room is too small for it.
    """
    setting = _Setting(tuple(marks[: plan.count]), style, fonts, size)
    if not setting.marks:
        return Panel()
    return _below(setting, edges) if plan.side == "below" else _beside(setting, edges)


def _below(setting: _Setting, edges: Edges) -> Panel:
    """Set it across the whole width, the heading above the questions or left of them, whichever is lower."""
    left, _, right, bottom = edges
    size = setting.size
    heading_w = setting.fonts.width(setting.heading, size * _HEADING)
    above = size * _HEADING * LEADING + _BETWEEN * size
    best: tuple[float, int, bool, _Grid] | None = None
    for columns in _COLUMNS:
        for is_above in (True, False):
            w = right - left - 2 * _PAD - (0.0 if is_above else heading_w + _GUTTER * size)
            grid = _grid(setting, w, columns)
            h = round(grid.h + (above if is_above else 0.0), 1)
            if best is None or (not grid.complete, h) < (not best[3].complete, best[0]):
                best = (h, columns, is_above, grid)
    assert best is not None  # noqa: S101 - there is always one column
    inside, columns, is_above, grid = best
    h = inside + 2 * _PAD
    top = bottom - h + _PAD
    x = left + _PAD + (0.0 if is_above else heading_w + _GUTTER * size)
    lines, badges = _set(setting, grid, (x, top + (above if is_above else 0.0)), (right - _PAD - x, columns))
    heading = _heading(setting, setting.heading, left + _PAD, top, size * max(BADGE, LEADING))
    label = _label((left, bottom - h, right, bottom), (heading, *lines), badges)
    return Panel(h=h + _AWAY, label=label, complete=grid.complete)


def _beside(setting: _Setting, edges: Edges) -> Panel | None:
    """Set it in a column at the right, as high as it needs to be."""
    _, top, right, bottom = edges
    size = setting.size
    w = round(_BESIDE * size, 1)
    inner = w - 2 * _PAD
    heads = fold(setting.heading, inner, fonts=setting.fonts, size=size * _HEADING, max_lines=2).lines
    grid = _grid(setting, inner, 1)
    above = size * _HEADING * LEADING * len(heads) + 2 * _BETWEEN * size
    h = round(grid.h + above + 2 * _PAD, 1)
    if h > bottom - top:
        return None
    x, y = right - w + _PAD, top + _PAD
    step = size * _HEADING * LEADING
    headings = [_heading(setting, text, x, y + i * step, step) for i, text in enumerate(heads)]
    lines, badges = _set(setting, grid, (x, y + above), (inner, 1))
    label = _label((right - w, top, right, top + h), (*headings, *lines), badges)
    return Panel(w=w + _AWAY, label=label, complete=grid.complete)


def _grid(setting: _Setting, w: float, columns: int) -> _Grid:
    """Fold the questions to columns of equal width and fill these from the top, one after the other."""
    size = setting.size
    inside = _column_w(w, columns, size) - setting.indent
    folded = [
        fold_prose(mark.question or mark.title, inside, fonts=setting.fonts, size=size, max_lines=_FOLDS)
        for mark in setting.marks
    ]
    heights = [max(BADGE, len(one.lines) * LEADING) * size for one in folded]
    places: list[tuple[int, float]] = []
    h = 0.0
    # The first columns hold one more where the questions do not come out even.
    ends = [-(-len(folded) * (k + 1) // columns) for k in range(columns)]
    for column, (start, end) in enumerate(pairwise((0, *ends))):
        y = 0.0
        for height in heights[start:end]:
            places.append((column, y))
            y += height + _BETWEEN * size
        h = max(h, y - _BETWEEN * size)
    return _Grid(tuple(one.lines for one in folded), tuple(places), h, all(one.complete for one in folded))


def _column_w(w: float, columns: int, size: float) -> float:
    return (w - (columns - 1) * _GUTTER * size) / columns


def _set(
    setting: _Setting, grid: _Grid, at: tuple[float, float], across: tuple[float, int]
) -> tuple[list[Line], list[Badge]]:
    """Set questions with their circles from a corner on; ``across`` is the width, and how many columns share it."""
    size = setting.size
    step = _column_w(*across, size) + _GUTTER * size
    lines: list[Line] = []
    badges: list[Badge] = []
    for mark, texts, (column, y) in zip(setting.marks, grid.folded, grid.places, strict=True):
        x = at[0] + column * step
        first = at[1] + y + max(BADGE, LEADING) * size / 2
        badges.append(badge(mark, setting.style, setting.fonts, BADGE * size, x + BADGE * size / 2, first))
        lines += _question(texts, setting, x + setting.indent, first)
    return lines, badges


def _question(texts: Sequence[str], setting: _Setting, x: float, first: float) -> Iterator[Line]:
    for i, text in enumerate(texts):
        yield set_line(text, setting.fonts, setting.size, x, first + i * LEADING * setting.size, role="question")


def _heading(setting: _Setting, text: str, x: float, top: float, step: float) -> Line:
    return set_line(text, setting.fonts, setting.size * _HEADING, x, top + step / 2, role="heading")


def _label(frame: Edges, lines: Sequence[Line], badges: Sequence[Badge]) -> Label:
    x0, y0, x1, y1 = frame
    return Label(
        id=PANEL,
        x=round((x0 + x1) / 2, 1),
        y=round((y0 + y1) / 2, 1),
        w=round(x1 - x0, 1),
        h=round(y1 - y0, 1),
        role="mark",
        lines=tuple(lines),
        badges=tuple(badges),
    )
