"""The division of the ring among the four sides: which there are, and how much room each of them needs and leaves."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.ring import Cell, Counts, Room, Shape

TURN = 12.0
"""Length of a stub beyond its caption, where the tie turns towards the centre, px."""
BESIDE, ABOVE = 40.0, 34.0
"""Least length of the straight part of a tie beside and above the centre, px."""
_NEAR = (70.0, 14.0), (56.0, 9.0)
"""How far the ends of the stubs may stand from the centre, sideways and upwards: so many px, and more for each box."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What does not hang on the division among the sides: sums from the first box on, and the greatest of each."""

    room: Room
    columns: tuple[float, ...]
    rows: tuple[float, ...]
    column_w: float
    stub: float
    row_w: float

    @classmethod
    def of(cls, cells: Sequence[Cell], room: Room) -> Measures:
        """Measure all boxes once."""
        return cls(
            room,
            (0.0, *accumulate(cell.column.stretch + room.gap for cell in cells)),
            (0.0, *accumulate(cell.row.stretch + room.gap for cell in cells)),
            max((cell.column.w for cell in cells), default=0.0),
            max((cell.column.stub for cell in cells), default=0.0) + TURN,
            max((cell.row.w for cell in cells), default=0.0),
        )

    def may_fit(self, counts: Counts) -> bool:
        """Whether the boxes alone, without anything else, are not too long for their sides."""
        a, b, c = counts[0], counts[0] + counts[1], counts[0] + counts[1] + counts[2]
        height, width = self.room.y1 - self.room.y0 + self.room.gap, self.room.x1 - self.room.x0
        return (
            self.columns[b] - self.columns[a] <= height
            and self.columns[-1] - self.columns[c] <= height
            and self.rows[a] <= width
            and self.rows[c] - self.rows[b] <= width
        )


def may_fit(cells: Sequence[Cell], room: Room) -> bool:
    """Say whether the boxes could fit if nothing but their own lengths counted: a cheap look before the real one."""
    columns = sorted(cell.column.stretch + room.gap for cell in cells)
    sums = (0.0, *accumulate(columns))
    height, width = room.y1 - room.y0 + room.gap, room.x1 - room.x0 + room.gap
    in_row = int(width // (min((cell.row.stretch for cell in cells), default=1.0) + room.gap))
    least = min((cell.row.h + cell.row.stub for cell in cells), default=0.0) + room.header_row
    return any(sums[max(0, len(cells) - rows * in_row)] <= 2 * (height - rows * least) for rows in (0, 1, 2))


def count_options(number: int) -> list[Counts]:
    """Divisions of the ring among the four sides that are even left and right."""
    few: dict[int, Counts] = {0: (0, 0, 0, 0), 1: (0, 1, 0, 0), 2: (0, 1, 0, 1), 3: (1, 1, 0, 1), 4: (1, 1, 1, 1)}
    if number in few:
        return [few[number]]
    options: list[Counts] = []
    for top in range(min(9, number // 3) + 1):
        for bottom in (top, top - 1):
            sides = number - top - bottom
            if bottom >= 0:
                options.append((top, (sides + 1) // 2, bottom, sides // 2))
    return options


@dataclass(frozen=True, slots=True)
class Sides:
    """Numbers of the boxes of each side, in reading order (left to right, top to bottom)."""

    counts: Counts
    top: tuple[int, ...]
    right: tuple[int, ...]
    bottom: tuple[int, ...]
    left: tuple[int, ...]


def divide(number: int, counts: Counts) -> Sides:
    """Deal the boxes, given clockwise from the upper left corner, out to the sides."""
    top, right, bottom, _left = counts
    a, b, c = top, top + right, top + right + bottom
    return Sides(
        counts=counts,
        top=tuple(range(a)),
        right=tuple(range(a, b)),
        bottom=tuple(range(c - 1, b - 1, -1)),
        left=tuple(range(number - 1, c - 1, -1)),
    )


@dataclass(frozen=True, slots=True)
class Extent:
    """The measures of one division of the ring: widths of columns, heights of rows, bows, and their ranges."""

    x0: float
    x1: float
    y0: float
    y1: float
    left_w: float
    right_w: float
    left_stub: float
    right_stub: float
    top_h: float
    bottom_h: float
    top_stub: float
    bottom_stub: float
    bow_x: float
    bow_y: float
    y_low: float
    y_high: float
    x_low: float
    x_high: float
    slack: float
    score: float


def extent_of(cells: Sequence[Cell], room: Room, sides: Sides, bow: float, measures: Measures) -> Extent | None:
    """Measure one division with sides bowed by a part of what there is room for; ``None`` where it does not fit."""
    left_w, left_stub = (measures.column_w, measures.stub) if sides.left else (0.0, 0.0)
    right_w, right_stub = (measures.column_w, measures.stub) if sides.right else (0.0, 0.0)
    top_h = max((cells[i].row.h + room.header_row for i in sides.top), default=0.0)
    bottom_h = max((cells[i].row.h + room.header_row for i in sides.bottom), default=0.0)
    top_stub = max((cells[i].row.stub for i in sides.top), default=-TURN) + TURN
    bottom_stub = max((cells[i].row.stub for i in sides.bottom), default=-TURN) + TURN

    free_x = room.x1 - room.x0 - left_w - left_stub - right_w - right_stub - room.centre_w
    free_y = room.y1 - room.y0 - top_h - top_stub - bottom_h - bottom_stub - room.centre_h
    need_x = BESIDE * (bool(sides.left) + bool(sides.right))
    need_y = ABOVE * (bool(sides.top) + bool(sides.bottom))
    if free_x < need_x or free_y < need_y:
        return None
    bow_x = max(0.0, min(150.0, (free_x - need_x) / 2 - 24.0)) * 0.72 * bow
    bow_y = max(0.0, min(70.0, (free_y - need_y) / 2 - 50.0)) * 0.5 * bow
    # A few boxes do not need the whole sheet: they stay within sight of the centre.
    near_x, near_y = (least + more * len(cells) for least, more in _NEAR)
    spare_x = max(0.0, free_x / 2 - bow_x - near_x)
    spare_y = max(0.0, free_y / 2 - bow_y - near_y) if sides.top or sides.bottom else 0.0
    x0, x1 = room.x0 + spare_x, room.x1 - spare_x
    y0, y1 = room.y0 + spare_y, room.y1 - spare_y

    # Columns begin where the stubs of the outermost boxes of the rows end, and those stand within the columns' bow.
    y_low = y0 + (top_h + top_stub + bow_y - TURN + 3.0 if sides.top else 0.0)
    y_high = y1 - (bottom_h + bottom_stub + bow_y - TURN + 3.0 if sides.bottom else 0.0)
    # The stubs of the rows' ends stay within the ends of the stubs of the columns.
    rows = [side for side in (sides.top, sides.bottom) if side]
    ends = [(_inset(cells[side[0]].row, len(side)), _inset(cells[side[-1]].row, len(side))) for side in rows]
    x_low = x0 + left_w + left_stub + bow_x + 16.0 - min((first for first, _ in ends), default=0.0)
    x_high = x1 - right_w - right_stub - bow_x - 16.0 + min((last for _, last in ends), default=0.0)

    ratios = [(y_high - y_low) / needed(s, cells, room, "column") for s in (sides.left, sides.right) if s]
    ratios += [(x_high - x_low) / needed(s, cells, room, "row") for s in (sides.top, sides.bottom) if s]
    slack = min(ratios, default=1.0)
    if slack < 1.0:
        return None
    # Room that is ample is ample; beyond that, an even ring with boxes on all four sides reads best.
    score = min(slack, 1.7) + 0.15 * bow - 0.12 * (min(max(ratios, default=1.0), 3.0) - slack)
    score += 0.3 * min(1.0, (slack - 1.0) / 0.12) * (bool(sides.top) + bool(sides.bottom)) / 2
    return Extent(
        x0, x1, y0, y1, left_w, right_w, left_stub, right_stub, top_h, bottom_h, top_stub, bottom_stub,
        bow_x, bow_y, y_low, y_high, x_low, x_high, slack, score,
    )  # fmt: skip


def _inset(shape: Shape, number: int) -> float:
    """How far the outermost stub of a box at the end of a row stands from that end."""
    if not shape.ports:
        return shape.stretch / 2
    # Captions turn away from the ends, so the stub is at the inner part of the box; one box alone is not turned.
    return shape.stretch / 2 - (max(shape.ports) if number > 1 else max(abs(port) for port in shape.ports))


def needed(side: Sequence[int], cells: Sequence[Cell], room: Room, way: Literal["column", "row"]) -> float:
    """Give the length of a side that its boxes, gaps and sector captions need."""
    total = (len(side) - 1) * room.gap
    before = -1
    header = room.header_h if way == "column" else 0.0
    for i in side:
        cell = cells[i]
        total += cell.column.stretch if way == "column" else cell.row.stretch
        if cell.sector != before:
            total += header
            before = cell.sector
    return total
