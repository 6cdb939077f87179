"""Views as pictures: bars and squares that are told apart in black and white, each with its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from unicodedata import east_asian_width

from ecomap.report.caseload_overview.view import Bars, Grid
from ecomap.report.plotting import INK, Pen
from ecomap.wording.overview_words import overview_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from ecomap.report.caseload_overview.view import Bar, Fill, View
    from ecomap.text import FontChain
    from ecomap.vocabulary import Lang

WIDTH: Final = 7.0
"""Inches across."""
_LOOKS: Final[dict[Fill, tuple[str, str]]] = {
    "dark": ("#a6a6a6", ""),
    "middle": ("#cfcfcf", ".."),
    "light": ("#ececec", ""),
    "white": ("#ffffff", ""),
    "open": ("#ffffff", "/////"),
}
_TITLE, _TEXT, _SMALL = 11.0, 8.5, 7.5  # points
_LINE: Final = 0.165  # inches between two lines
_ROW: Final = 0.215
_LABELS: Final = 1.95
_BESIDE: Final = 0.45
_SHARES: Final = 1.15
_SQUARE: Final = 0.235
_HEADS: Final = 1.2
_SWATCH: Final = 0.2
MOST: Final = 30
"""So many rows of a picture; the table holds all."""
_MOST_TEXT: Final = 12


@dataclass(frozen=True, slots=True)
class Block:
    """A view with its height on paper.

    Attributes
    ----------
    view
        The view.
    height
        Inches.
    """

    view: View
    height: float


def em(text: str) -> float:
    """Give the width of a text in its own size, roughly: 1 for a whole character, more or less half for others."""
    return sum(1.0 if east_asian_width(c) in "WFA" else 0.48 if c.islower() or c == " " else 0.62 for c in text)


def folded(text: str, width: float, size: float) -> list[str]:
    """Break a text into lines of so many inches, between words where it has any."""
    most = width * 72 / size
    lines, line = [], ""
    for piece in _pieces(text):
        if line and em(line + piece.rstrip()) > most:
            lines.append(line.rstrip())
            line = ""
        line += piece.lstrip() if not line else piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    """Give what may not be broken: a run of narrow characters, or one wide character with the mark that follows it."""
    pieces: list[str] = []
    for c in text:
        wide = east_asian_width(c) in "WFA"
        joins = pieces and (c in "、。）」：？" or (not wide and pieces[-1][-1] != " " and em(pieces[-1][-1]) < 1))
        if joins:
            pieces[-1] += c
        else:
            pieces.append(c)
    return pieces


def cut(text: str, width: float, size: float) -> str:
    """Cut a text to so many inches."""
    most = width * 72 / size
    if em(text) <= most:
        return text
    while text and em(text) + 1 > most:
        text = text[:-1]
    return text + "…"


def block(view: View) -> Block:
    """Measure a view."""
    lines = 1.9 + len(_note(view)) + len(_said(view))
    height = lines * _LINE
    if isinstance(view.picture, Bars):
        shown = min(len(view.picture.bars), MOST)
        height += shown * _ROW + _legend_height(view.picture) + (_LINE if shown < len(view.picture.bars) else 0)
    elif isinstance(view.picture, Grid):
        shown = min(len(view.picture.rows), MOST)
        height += _HEADS + shown * _SQUARE + (_LINE if shown < len(view.picture.rows) else 0)
    elif view.rows:
        height += (1 + min(len(view.rows), _MOST_TEXT)) * _ROW + (_LINE if len(view.rows) > _MOST_TEXT else 0)
    return Block(view, height + 0.12)


def _note(view: View) -> list[str]:
    return folded(view.note, WIDTH, _SMALL)


def _said(view: View) -> list[str]:
    return [line for said in view.said for line in folded(f"・{said}", WIDTH - 0.05, _TEXT)]


class Drawing(Pen):
    """Draws blocks on one figure, in inches from its top left corner."""

    def __init__(self, figure: Figure, fonts: FontChain, lang: Lang) -> None:
        super().__init__(figure, fonts)
        self.lang = lang
        self.wide, self.high = figure.get_size_inches()
        self.ax = figure.add_axes((0, 0, 1, 1))
        self.ax.set_xlim(0, self.wide)
        self.ax.set_ylim(self.high, 0)
        self.ax.set_axis_off()

    def text(self, x: float, y: float, text: str, *, size: float = _TEXT, **options: Any) -> None:  # noqa: ANN401 - Matplotlib's
        """Write at a place."""
        self.mark(self.ax, x, y, text, size=size, **{"va": "center", **options})

    def box(self, x: float, y: float, wide: float, high: float, fill: Fill, **options: Any) -> None:  # noqa: ANN401 - Matplotlib's
        """Draw a rectangle."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415 - Matplotlib is slow to load

        colour, hatch = _LOOKS[fill]
        looks: dict[str, Any] = {"facecolor": colour, "hatch": hatch, "edgecolor": INK, "linewidth": 0.7, **options}
        self.ax.add_artist(Rectangle((x, y), wide, high, **looks))

    def view(self, view: View, left: float, top: float) -> None:
        """Draw a view below a place."""
        y = top + _LINE * 0.8
        self.text(left, y, view.title, size=_TITLE)
        y += _LINE * 1.15
        for line in _note(view):
            self.text(left, y, line, size=_SMALL)
            y += _LINE
        for line in _said(view):
            self.text(left, y, line)
            y += _LINE
        if isinstance(view.picture, Bars):
            self._bars(view.picture, left, y)
        elif isinstance(view.picture, Grid):
            self._grid(view.picture, left, y)
        elif view.rows:
            self._table(view, left, y)

    def _bars(self, bars: Bars, left: float, y: float) -> None:
        right = _SHARES if bars.shares else 0.0
        x0 = left + _LABELS
        room = WIDTH - _LABELS - _BESIDE - right
        most = max((_length(bar) for bar in bars.bars), default=0) or 1
        several = bool(bars.names)
        if several:
            y = self._legend(bars, left, y)
        for place, bar in enumerate(bars.bars[:MOST]):
            x = x0
            high = _ROW * 0.78
            self.text(x0 - 0.07, y + high / 2, cut(bar.label, _LABELS - 0.1, _TEXT), ha="right")
            for number, part in enumerate(bar.parts):
                if part:
                    wide = room * part / most
                    self.box(x, y, wide, high, bars.fills[number if several else place])
                    if several:
                        self._inside(x, y + high / 2, wide, str(part))
                    x += wide
            if bar.total and None in bar.parts:
                wide = x0 + room * bar.total / most - x
                self.box(x, y, wide, high, "white", linestyle=(0, (3, 2)))
                self._inside(x, y + high / 2, wide, overview_words("hidden", self.lang))
            self.ax.plot([x0, x0], [y - 0.02, y + high + 0.02], color=INK, lw=0.9)
            said = [] if several else [str(part) for part in bar.parts if part is not None]
            end = x0 + room * (bar.total or 0) / most if bar.total else x
            total = [str(bar.total)] if several and bar.total is not None else []
            self.text(max(end, x) + 0.05, y + high / 2, "".join([*said, *total, bar.beside]))
            if bar.share is not None:
                self._share(left + WIDTH - right + 0.15, y, high, bar.share)
            y += _ROW
        self._more(len(bars.bars), MOST, left, y)

    def _inside(self, x: float, y: float, wide: float, word: str) -> None:
        if wide * 72 > em(word) * _SMALL + 3:
            white = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
            self.text(x + wide / 2, y, word, size=_SMALL, ha="center", bbox=white)

    def _share(self, x: float, y: float, high: float, share: float) -> None:
        wide = 0.5
        self.box(x, y + high * 0.25, wide, high * 0.5, "white", linewidth=0.5)
        self.box(x, y + high * 0.25, wide * share, high * 0.5, "dark", linewidth=0.5)
        self.text(x + wide + 0.05, y + high / 2, f"{round(share * 100)}%", size=_SMALL)

    def _legend(self, bars: Bars, left: float, y: float) -> float:
        """Name the fills, on as many lines as that takes; give the place below."""
        for line in _legend(bars):
            for fill, name, x in line:
                self.box(left + x, y, _SWATCH, 0.12, fill)
                self.text(left + x + _SWATCH + 0.05, y + 0.06, name, size=_SMALL)
            y += _LINE * 1.1
        if bars.shares:
            self.text(left + WIDTH - _SHARES + 0.15, y - _LINE * 0.6, bars.shares, size=_SMALL)
        return y + 0.06

    def _grid(self, grid: Grid, left: float, y: float) -> None:
        x0 = left + _LABELS
        wide = min(0.62, (WIDTH - _LABELS) / max(len(grid.columns), 1))
        for number, name in enumerate(grid.columns):
            x = x0 + (number + 0.5) * wide
            shown = cut(name, _HEADS * 1.3, _SMALL)
            self.text(
                x - 0.03,
                y + _HEADS - 0.04,
                shown,
                size=_SMALL,
                rotation=50,
                ha="left",
                va="bottom",
                rotation_mode="anchor",
            )
        y += _HEADS
        for row, name in enumerate(grid.rows[:MOST]):
            self.text(x0 - 0.07, y + _SQUARE / 2, cut(name, _LABELS - 0.1, _TEXT), ha="right")
            for column, (word, shade) in enumerate(zip(grid.cells[row], grid.shades[row], strict=True)):
                grey = 1 - 0.36 * shade
                hatched = row in grid.hatched_rows or column in grid.hatched_columns
                same = grid.framed and row == column
                place = (x0 + column * wide, y, wide, _SQUARE)
                if hatched:
                    self.box(*place, "open", hatch="////", facecolor=(grey,) * 3, edgecolor="#b5b5b5", linewidth=0)
                self.box(
                    *place, "white",
                    facecolor="none" if hatched else (grey,) * 3, linewidth=1.8 if same else 0.5,
                    zorder=1.2 if same else 1.1,
                )  # fmt: skip
                white = {"facecolor": "white", "edgecolor": "none", "pad": 0.5} if hatched and word else None
                size = min(_SMALL, wide * 72 / max(em(word), 1) * 0.95)
                self.text(x0 + (column + 0.5) * wide, y + _SQUARE / 2, word, size=size, ha="center", bbox=white)
            y += _SQUARE
        self._more(len(grid.rows), MOST, left, y)

    def _table(self, view: View, left: float, y: float) -> None:
        shown = [view.heads, *view.rows[:_MOST_TEXT]]
        needs = [min(max(em(row[column]) for row in shown), 24) + 1.5 for column in range(len(view.heads))]
        first = min(needs[0] * _TEXT / 72, WIDTH / 2)  # what a case is called by is not cut where there is room
        left_over = min(1.0, (WIDTH - first) / (sum(needs[1:]) * _TEXT / 72)) if needs[1:] else 1.0
        wide = [first, *(need * _TEXT / 72 * left_over for need in needs[1:])]
        for number, row in enumerate(shown):
            x = left
            for one, word in zip(wide, row, strict=True):
                self.text(x + 0.03, y + _ROW / 2, cut(word, one - 0.08, _TEXT))
                x += one
            self.ax.plot([left, x], [y + _ROW] * 2, color=INK, lw=0.9 if not number else 0.3)
            y += _ROW
        self._more(len(view.rows), _MOST_TEXT, left, y)

    def _more(self, count: int, most: int, left: float, y: float) -> None:
        if count > most:
            self.text(left, y + _LINE / 2, overview_words("more-rows", self.lang, count=count - most), size=_SMALL)


def _legend(bars: Bars) -> list[list[tuple[Fill, str, float]]]:
    """Put the names of fills on lines, each with its place."""
    room = WIDTH - (_SHARES if bars.shares else 0.0)
    lines: list[list[tuple[Fill, str, float]]] = []
    x = room + 1.0
    for fill, name in zip(bars.fills, bars.names, strict=False):
        wide = _SWATCH + 0.05 + em(name) * _SMALL / 72
        if x + wide > room:
            lines.append([])
            x = 0.0
        lines[-1].append((fill, name, x))
        x += wide + 0.18
    return lines


def _legend_height(bars: Bars) -> float:
    return len(_legend(bars)) * _LINE * 1.1 + 0.06


def _length(bar: Bar) -> int:
    return max(bar.total or 0, sum(part or 0 for part in bar.parts))


def together(blocks: Sequence[Block], room: float) -> list[list[Block]]:
    """Put blocks on pages of so many inches, in their order."""
    pages: list[list[Block]] = [[]]
    used = 0.0
    for one in blocks:
        if pages[-1] and used + one.height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(one)
        used += one.height
    return pages
