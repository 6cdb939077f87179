"""The frame: where the boxes of the ring stand, side by side, and where their ties set out.

Boxes stand in two columns and two rows around the centre. From each box its ties leave at a right angle, on a
*stub* that carries the caption, to a point of a convex curve (the sides are bowed, so that the whole looks like a
ring); from there they run straight towards the centre. Inside the convex curve there is nothing but these straight
parts, outside it each box has its stubs and captions within its own stretch of the side: so no tie can meet a
foreign box, a caption or another tie on the way, whatever the widths of the words.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from ecomap.layout.division import ABOVE, BESIDE, Extent, Measures, Sides, count_options, divide, extent_of, needed
from ecomap.layout.ring import CORNER, FOOT, Frame, Header, Hub, Spot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecomap.layout.ring import Cell, Counts, Room

_ROUND = 0.94
_BOWS = (0.15, 0.5, 1.0)
"""Parts of the possible bow to try, flat first: where a flat side does not fit, a bowed one does not either."""


def spread(
    cells: Sequence[Cell], room: Room, counts: Counts | None = None, *, near: Counts | None = None
) -> Frame | None:
    """Place the boxes, given clockwise from the upper left corner, or say that they do not fit.

    Parameters
    ----------
    cells
        The boxes in order.
    room
        The rectangle to fill and the size of the centre.
    counts
        Boxes per side (top, right, bottom, left), or ``None`` to choose them.
    near
        Look only at divisions that have about as many boxes at the top as this one.

    Returns
    -------
    Frame or None
        ``None`` when the boxes do not fit.
    """
    measures = Measures.of(cells, room)
    best: tuple[float, Sides, Extent] | None = None
    most = 0.0
    options = [counts] if counts else count_options(len(cells))
    for option in options:
        if near is not None and abs(option[0] - near[0]) > 1:
            continue
        sides = divide(len(cells), option)
        if not measures.may_fit(option):
            continue
        for bow in _BOWS:
            extent = extent_of(cells, room, sides, bow, measures)
            if extent is None:
                break
            most = max(most, extent.slack)
            if best is None or extent.score > best[0]:
                best = (extent.score, sides, extent)
    if best is None:
        return None
    return replace(_Geometry(cells, room, best[2]).place(best[1]), most=most)


@dataclass(frozen=True, slots=True)
class _Geometry:
    cells: Sequence[Cell]
    room: Room
    extent: Extent

    def place(self, sides: Sides) -> Frame:
        spots: dict[int, Spot] = {}
        headers: list[Header] = []
        self._column("left", sides.left, spots, headers)
        self._column("right", sides.right, spots, headers)
        self._row("top", sides.top, spots, headers)
        self._row("bottom", sides.bottom, spots, headers)
        hub = self._hub(sides)
        dx, dy = self._balance(spots, hub)
        return Frame(
            spots=tuple(_moved_spot(spots[i], dx, dy) for i in range(len(self.cells))),
            headers=tuple(replace(header, x=header.x + dx, y=header.y + dy) for header in headers),
            centre=replace(hub, x=hub.x + dx, y=hub.y + dy),
            counts=sides.counts,
            slack=self.extent.slack,
        )

    def _balance(self, spots: Mapping[int, Spot], hub: Hub) -> tuple[float, float]:
        """How far to move everything so that it stands in the middle of the room."""
        room = self.room
        xs, ys = [hub.x - hub.w / 2, hub.x + hub.w / 2], [hub.y - hub.h / 2, hub.y + hub.h / 2]
        for i, spot in spots.items():
            shape = self.cells[i].column if spot.side in ("left", "right") else self.cells[i].row
            head = room.header_h if spot.side in ("left", "right") else room.header_row
            xs += [spot.x - shape.w / 2, spot.x + shape.w / 2]
            ys += [spot.y - shape.stretch / 2 - head, spot.y + shape.stretch / 2]
            if spot.side in ("top", "bottom"):
                ys += [spot.y - shape.h / 2 - head, spot.y + shape.h / 2 + head]
        return (
            _between(room.x0 - min(xs), (room.x0 + room.x1 - min(xs) - max(xs)) / 2, room.x1 - max(xs)),
            _between(room.y0 - min(ys), (room.y0 + room.y1 - min(ys) - max(ys)) / 2, room.y1 - max(ys)),
        )

    def _hub(self, sides: Sides) -> Hub:
        """Make the centre as large as its words need, and larger where many ties have to end at it."""
        e, room = self.extent, self.room
        left, right = e.x0 + e.left_w + e.left_stub, e.x1 - e.right_w - e.right_stub
        top, bottom = e.y0 + e.top_h + e.top_stub, e.y1 - e.bottom_h - e.bottom_stub
        tall = max(_feet(self.cells, sides.left, "column"), _feet(self.cells, sides.right, "column"))
        wide = max(_feet(self.cells, sides.top, "row"), _feet(self.cells, sides.bottom, "row"))
        most_h = bottom - top - e.bow_y * (bool(sides.top) + bool(sides.bottom)) - ABOVE * 2
        # The taller the ring, the more room its ties need beside the centre so as not to come in too steeply.
        beside = max(BESIDE, 0.1 * (e.y_high - e.y_low))
        most_w = right - left - beside * 2
        h = max(room.centre_h, min(tall, most_h))
        w = max(room.centre_w, min(max(wide, 0.4 * h), most_w))
        return Hub((left + right) / 2, (e.y_low + e.y_high) / 2, w, h)

    def _column(
        self, name: Literal["left", "right"], side: Sequence[int], spots: dict[int, Spot], headers: list[Header]
    ) -> None:
        e = self.extent
        middle, half = (e.y_low + e.y_high) / 2, (e.y_high - e.y_low) / 2
        sign = 1.0 if name == "left" else -1.0
        outer = e.x0 if name == "left" else e.x1
        width, stub = (e.left_w, e.left_stub) if name == "left" else (e.right_w, e.right_stub)
        for i, start, header_at in self._stretches(side, e.y_low, e.y_high, "column"):
            shape = self.cells[i].column
            y = start + shape.stretch / 2
            x_out = outer + sign * e.bow_x * _bulge((y - middle) / half)
            x_box = x_out + sign * width
            x_end = x_box + sign * stub
            spots[i] = Spot(
                x_out + sign * width / 2, y, name, tuple(((x_box, y + p), (x_end, y + p)) for p in shape.ports)
            )
            if header_at is not None:
                x = x_out + sign * width / 2
                headers.append(Header(i, self.cells[i].sector, x, header_at, in_column=True))

    def _row(
        self, name: Literal["top", "bottom"], side: Sequence[int], spots: dict[int, Spot], headers: list[Header]
    ) -> None:
        e = self.extent
        middle, half = (e.x_low + e.x_high) / 2, (e.x_high - e.x_low) / 2
        sign = 1.0 if name == "top" else -1.0
        outer = e.y0 if name == "top" else e.y1
        height, stub = (e.top_h, e.top_stub) if name == "top" else (e.bottom_h, e.bottom_stub)
        for i, start, header_at in self._stretches(side, e.x_low, e.x_high, "row"):
            shape = self.cells[i].row
            x = start + shape.stretch / 2
            # Boxes of a row stand with their inner sides level, so that stubs begin level too.
            y_box = outer + sign * (e.bow_y * _bulge((x - middle) / half) + height)
            y_end = y_box + sign * stub
            y = y_box - sign * shape.h / 2
            # Left of the middle captions stand left of the stubs: away from where the ties turn to.
            mirrored = x < middle - 1.0
            turn = -1.0 if mirrored else 1.0
            ports = tuple(((x + turn * p, y_box), (x + turn * p, y_end)) for p in shape.ports)
            spots[i] = Spot(x, y, name, ports, mirrored)
            if header_at is not None:
                outer_edge = y - sign * (shape.h + self.room.header_row) / 2
                headers.append(Header(i, self.cells[i].sector, x - shape.w / 2 + 2.0, outer_edge, in_column=False))

    def _stretches(
        self, side: Sequence[int], low: float, high: float, way: Literal["column", "row"]
    ) -> list[tuple[int, float, float | None]]:
        """Start of each box's stretch along its side, and the middle of the sector caption before it, if any."""
        if not side:
            return []
        header = self.room.header_h if way == "column" else 0.0
        spare = high - low - needed(side, self.cells, self.room, way)
        number = len(side)
        share = min(60.0 if way == "column" else 110.0, spare / number)
        position = low + (spare - share * (number - 1)) / 2
        places: list[tuple[int, float, float | None]] = []
        before = -1
        for i in side:
            cell = self.cells[i]
            header_at = None
            if cell.sector != before:
                header_at = position + header / 2
                position += header
                before = cell.sector
            places.append((i, position, header_at))
            position += (cell.column.stretch if way == "column" else cell.row.stretch) + self.room.gap + share
        return places


def _between(low: float, wish: float, high: float) -> float:
    return max(low, min(wish, high)) if low <= high else 0.0


def _moved_spot(spot: Spot, dx: float, dy: float) -> Spot:
    ports = tuple(((ax + dx, ay + dy), (bx + dx, by + dy)) for (ax, ay), (bx, by) in spot.ports)
    return Spot(spot.x + dx, spot.y + dy, spot.side, ports, spot.mirrored)


def _feet(cells: Sequence[Cell], side: Sequence[int], way: Literal["column", "row"]) -> float:
    """Length of a side of the centre at which the feet of all ties of a side of the ring stand well apart, px."""
    ties = sum(len((cells[i].column if way == "column" else cells[i].row).ports) for i in side)
    return FOOT * max(0, ties - 1) + 2 * CORNER + 8.0


def _bulge(t: float) -> float:
    """How far a bowed side stands inwards, from 0 in the middle to 1 at its ends (an arc of an ellipse)."""
    clipped = min(1.0, abs(t)) * _ROUND
    return (1.0 - math.sqrt(1.0 - clipped * clipped)) / (1.0 - math.sqrt(1.0 - _ROUND * _ROUND))


def shrink(room: Room, left: float, top: float, right: float, bottom: float) -> Room:
    """Give up strips at the edges (for the lanes of ties between resources)."""
    return replace(room, x0=room.x0 + left, y0=room.y0 + top, x1=room.x1 - right, y1=room.y1 - bottom)
