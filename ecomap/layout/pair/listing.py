"""The list of changes below two maps: headings and sentences in columns, as many as fit, the rest counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ecomap.layout.boxes import LEADING, set_line
from ecomap.layout.marks import BADGE, numbered
from ecomap.layout.scene import Label
from ecomap.text import fold_prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.scene import Badge, Line
    from ecomap.text import FontChain

LIST: Final = "changes"
"""Id of the list among the labels of a Scene."""
_PAD: Final = 6.0
_GUTTER: Final = 1.6  # between two columns, ems
_BETWEEN: Final = 0.14  # between two entries, ems
_INDENT: Final = 1.7  # from the left end to the words, ems
_FOLDS: Final = 3  # lines of one entry, at most


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list.

    Attributes
    ----------
    text
        The sentence, or the heading.
    number
        The number on the maps; None = it has no place there.
    heading
        Whether it is the heading of those that follow; it goes when all of them go.
    place
        Where room is short, the entry with the greatest place is left out first.
    """

    text: str
    number: int | None = None
    heading: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """The list as a label with its top left corner at (0, 0), and how many sentences it holds."""

    w: float
    h: float
    shown: int
    lines: tuple[Line, ...] = ()
    badges: tuple[Badge, ...] = ()

    def at(self, x: float, y: float) -> Label:
        """Give it its place."""
        return Label(
            id=LIST,
            x=round(x + self.w / 2, 1),
            y=round(y + self.h / 2, 1),
            w=round(self.w, 1),
            h=round(self.h, 1),
            role="mark",
            lines=tuple(replace(line, x=round(line.x + x, 1), y=round(line.y + y, 1)) for line in self.lines),
            badges=tuple(
                replace(
                    badge,
                    x=round(badge.x + x, 1),
                    y=round(badge.y + y, 1),
                    lines=tuple(replace(one, x=round(one.x + x, 1), y=round(one.y + y, 1)) for one in badge.lines),
                )
                for badge in self.badges
            ),
        )


@dataclass(frozen=True, slots=True)
class _Item:
    """An entry folded to its column."""

    entry: Entry
    lines: tuple[str, ...]
    h: float


def set_listing(
    entries: Sequence[Entry], rest: Sequence[str], fonts: FontChain, size: float, w: float, most: float, columns: int
) -> Listing:
    """Set as many entries as a height holds.

    Parameters
    ----------
    entries
        Headings and sentences, most important first.
    rest
        By the number of entries left out, the words that count them (``rest[0]`` is not used).
    fonts
        Fonts.
    size
        Type size in px.
    w, most
        Width of the list and greatest height in px.
    columns
        Columns to divide the width into.

    Returns
    -------
    Listing
        As low as it can be; it may hold no entry at all.
    """
    step = (w - 2 * _PAD + _GUTTER * size) / columns
    inside = step - _GUTTER * size - _INDENT * size
    items = [_item(entry, fonts, size, inside) for entry in entries]
    sentences = [number for number, item in enumerate(items) if not item.entry.heading]
    sentences.sort(key=lambda number: (items[number].entry.place, number))
    for count in range(len(sentences), 0, -1):
        shown = _with_headings(items, set(sentences[:count]))
        left = len(sentences) - count
        if left:
            shown.append(_item(Entry(rest[left]), fonts, size, inside))
        found = _columns_of(shown, columns)
        if found is not None and max(found[1]) + 2 * _PAD <= most:
            return _set(shown, found[0], max(found[1]), fonts, size, w, step, count)
    return Listing(w, 0.0, 0)


def _with_headings(items: Sequence[_Item], kept: set[int]) -> list[_Item]:
    """Give the entries kept in their order, each group with its heading."""
    shown: list[_Item] = []
    waiting: _Item | None = None
    for number, item in enumerate(items):
        if item.entry.heading:
            waiting = item
        elif number in kept:
            shown += [waiting, item] if waiting is not None else [item]
            waiting = None
    return shown


def _item(entry: Entry, fonts: FontChain, size: float, inside: float) -> _Item:
    width = inside + (_INDENT * size if entry.heading else 0.0)
    lines = fold_prose(entry.text, width, fonts=fonts, size=size, max_lines=_FOLDS).lines
    above = 0.35 * size if entry.heading else 0.0
    high = BADGE * size if entry.number is not None else 0.0
    return _Item(entry, lines, max(high, len(lines) * size * LEADING) + _BETWEEN * size + above)


def _columns_of(items: Sequence[_Item], columns: int) -> tuple[list[int], list[float]] | None:
    """Divide the entries into columns as even as may be, no heading last; the column of each, and their heights."""
    if not items:
        return None
    whole = sum(item.h for item in items)
    goal = whole / columns
    for slack in range(60):
        limit = goal * (1 + 0.05 * slack)
        places: list[int] = []
        heights = [0.0]
        for number, item in enumerate(items):
            follows = items[number + 1].h if item.entry.heading and number + 1 < len(items) else 0.0
            bound = number > 0 and items[number - 1].entry.heading  # a heading stands with what it heads
            if heights[-1] and not bound and heights[-1] + item.h + follows > limit + 0.01:
                heights.append(0.0)
            heights[-1] += item.h
            places.append(len(heights) - 1)
        if len(heights) <= columns:
            return places, heights
    return [0] * len(items), [whole]


def _set(
    items: Sequence[_Item],
    places: Sequence[int],
    h: float,
    fonts: FontChain,
    size: float,
    w: float,
    step: float,
    shown: int,
) -> Listing:
    lines: list[Line] = []
    badges: list[Badge] = []
    y = 0.0
    column = 0
    for item, place in zip(items, places, strict=True):
        if place != column:
            column, y = place, 0.0
        x = _PAD + column * step
        above = 0.35 * size if item.entry.heading and y else 0.0
        first = _PAD + y + above + max(LEADING, BADGE if item.entry.number is not None else 0.0) * size / 2
        if item.entry.number is not None:
            badges.append(numbered(item.entry.number, fonts, BADGE * size, x + BADGE * size / 2, first))
        start = x if item.entry.heading else x + _INDENT * size
        if item.entry.number is None and not item.entry.heading:
            lines.append(set_line("・", fonts, size, x + 0.35 * size, first, role="question"))
        for i, text in enumerate(item.lines):
            role = "heading" if item.entry.heading else "question"
            lines.append(set_line(text, fonts, size, start, first + i * LEADING * size, role=role))
        y += item.h
    return Listing(w, h + 2 * _PAD, shown, tuple(lines), tuple(badges))
