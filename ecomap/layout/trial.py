"""One trial of a layout: a page, a type size and a width of boxes, and whether the ring fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.layout import boxes, frame, furniture, lanes, legend
from ecomap.layout.content import sector_words
from ecomap.layout.division import may_fit
from ecomap.layout.ring import Cell, Room
from ecomap.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.centre import Centre
    from ecomap.layout.content import Bond, Box
    from ecomap.layout.panel import Panel
    from ecomap.layout.ring import Counts, Frame, Shape, Side, Spot
    from ecomap.layout.scene import Page, Pens
    from ecomap.layout.sheet import Sheet, Task

_CROWDED = 20
"""From more boxes on, captions of ties between resources are turned to run along the edge of the sheet."""
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A box of the ring with its words folded for a column and for a row."""

    box: Box
    column: tuple[Shape, boxes.Words]
    row: tuple[Shape, boxes.Words]
    captions: tuple[boxes.Caption, ...]

    def drawn(self, side: Side) -> tuple[Shape, boxes.Words]:
        """Return shape and words for a side of the ring."""
        return self.column if side in ("left", "right") else self.row


@dataclass(frozen=True, slots=True)
class Fitted:
    """A ring that fits a page, with all that was measured on the way.

    ``size`` is the type size of names in px, ``cut`` the number of captions that are cut short,
    ``punch`` the side that kept a wide margin.
    """

    page: Page
    size: float
    sizes: boxes.Sizes
    pieces: tuple[Piece, ...]
    frame: Frame
    chords: tuple[Bond, ...]
    chord_captions: tuple[boxes.Caption, ...]
    lanes: tuple[lanes.Lane, ...]
    centre: Centre
    head: furniture.Band
    foot: legend.Legend
    panel: Panel
    sector_lines: dict[str, tuple[str, ...]]
    row_sector_lines: dict[str, tuple[str, ...]]
    cut: int
    punch: str


def attempt(sheet: Sheet, width: boxes.Width, longest: float, *, terse: bool) -> Fitted | None:
    """Try to place the whole ring; ``longest`` is the most that a caption may measure, in ems."""
    task, sizes, panel = sheet.task, sheet.sizes, sheet.panel
    if panel is None:
        return None
    fonts, style, ring = task.fonts, task.style, task.ring
    column_w = sheet.box_width(width)
    row_w = min(column_w, sheet.box_width(boxes.ROW))
    in_columns = sheet.shapes("column", column_w, longest, terse=terse)
    in_rows = sheet.shapes("row", row_w, longest, terse=terse)
    cells = [
        Cell(column[0], row[0], task.sectors[box.sector])
        for box, column, row in zip(ring, in_columns, in_rows, strict=True)
    ]
    columns = _captions_of_sectors(task, column_w / sizes.small, short=False)
    # In a row the caption shares the outer side of its box with the ties to other resources.
    rows = _captions_of_sectors(task, (row_w - (20.0 if task.chords else 0.0)) / sizes.small, short=True)
    left, top, right, bottom = sheet.edges
    room = Room(
        x0=left,
        y0=top + sheet.head.h,
        x1=right - panel.w,
        y1=bottom - sheet.foot.h - 4.0 - panel.h,
        centre_w=sheet.centre.w,
        centre_h=sheet.centre.h,
        header_h=max(map(len, columns.values()), default=1) * sizes.small * boxes.LEADING + 2.0,
        header_row=sizes.small * boxes.LEADING + 2.0,
        gap=max(3.5, sizes.name * 0.4),
    )
    bonds = task.content.chords
    captions = sheet.lane_captions(longest)
    chords = [
        lanes.Chord(
            a,
            b,
            caption.w,
            sizes.small * 1.05 if caption.lines else 0.0,
            turned=len(ring) > _CROWDED,
            half=_half(bond, style.pens),
        )
        for (a, b), bond, caption in zip(task.chords, bonds, captions, strict=True)
    ]
    caption_w = [fonts.em(lines[0]) * sizes.small for lines in rows.values()]
    if not may_fit(cells, room):
        return None
    found = _frame_with_lanes(cells, room, chords, _gauge(bonds), caption_w, task.counts)
    if found is None:
        return None
    pieces = tuple(map(Piece, ring, in_columns, in_rows, sheet.captions(longest)))
    return Fitted(
        page=sheet.page,
        punch=style.punch,
        size=sizes.name,
        sizes=sizes,
        pieces=pieces,
        frame=found[0],
        chords=bonds,
        chord_captions=tuple(captions),
        lanes=found[1],
        centre=sheet.centre,
        head=sheet.head,
        foot=sheet.foot,
        panel=panel,
        sector_lines=columns,
        row_sector_lines=rows,
        cut=sum(c.cut for c in captions) + sum(c.cut for piece in pieces for c in piece.captions),
    )


def _captions_of_sectors(task: Task, ems: float, *, short: bool) -> dict[str, tuple[str, ...]]:
    return {
        sector: fold(
            sector_words(sector, task.style, short=short),
            round(ems, 3),
            fonts=task.fonts,
            size=1.0,
            max_lines=1 if short else 2,
        ).lines
        for sector in task.sectors
    }


def _gauge(chords: Sequence[Bond]) -> lanes.Gauge:
    """Choose the distances of lanes: farther out where arrow heads stand on them."""
    arrows = any(chord.flow in ("to", "from", "both") for chord in chords)
    return lanes.Gauge(first=14.0 if arrows else 10.0, between=4.0)


def _half(bond: Bond, pens: Pens) -> float:
    """Half of the width that a line takes, with its ticks."""
    if bond.stress in ("stressful", "conflict"):
        return pens.tick + (1.5 if bond.strength == "strong" else 0.0)
    return (pens.strong if bond.strength == "strong" else pens.normal) / 2


def _frame_with_lanes(
    cells: Sequence[Cell],
    room: Room,
    chords: Sequence[lanes.Chord],
    gauge: lanes.Gauge,
    widths: Sequence[float],
    kept: Counts | None,
) -> tuple[Frame, tuple[lanes.Lane, ...]] | None:
    """Place boxes and lanes so that both stay in the room: lanes take strips from its edges until they fit."""
    inner = room
    counts = kept
    for _ in range(_TRIES):
        # Once a division of the ring was chosen, lanes only make it somewhat smaller.
        found = frame.spread(cells, inner, counts) if counts else None
        if found is None and kept is None:
            found = frame.spread(cells, inner, near=counts if len(cells) > _CROWDED else None)
        if found is None:
            return None
        counts = found.counts
        captioned = {h.box: widths[h.sector] for h in found.headers if not h.in_column}
        berths = [
            _berth(cell, spot, inner.header_row, captioned.get(i, 0.0))
            for i, (cell, spot) in enumerate(zip(cells, found.spots, strict=True))
        ]
        ways = lanes.lead(berths, chords, gauge, _hull(berths, found, room))
        over = _overflow(ways, room)
        if max(over) <= 0.0:
            return found, ways
        inner = frame.shrink(inner, *(max(0.0, side) + (1.0 if side > 0 else 0.0) for side in over))
    return None


def _berth(cell: Cell, spot: Spot, header: float, caption_w: float) -> lanes.Berth:
    shape = cell.column if spot.side in ("left", "right") else cell.row
    x0, y0 = spot.x - shape.w / 2, spot.y - shape.h / 2
    return lanes.Berth(
        x0,
        y0,
        x0 + shape.w,
        y0 + shape.h,
        spot.side,
        above=header if caption_w else 0.0,
        beside=caption_w + 5.0 if caption_w else 0.0,
    )


def _hull(berths: Sequence[lanes.Berth], found: Frame, room: Room) -> lanes.Hull:
    """Left, top, right and bottom of boxes, sector captions and centre together."""
    hub = found.centre
    heads = [header.y - room.header_h / 2 for header in found.headers if header.in_column]
    return (
        min([hub.x - hub.w / 2, *(b.x0 for b in berths)]),
        min([hub.y - hub.h / 2, *heads, *(b.y0 - b.above for b in berths)]),
        max([hub.x + hub.w / 2, *(b.x1 for b in berths)]),
        max([hub.y + hub.h / 2, *(b.y1 + b.above for b in berths)]),
    )


def _overflow(ways: Sequence[lanes.Lane], room: Room) -> tuple[float, float, float, float]:
    """How far lanes and their captions stand out of the room: left, top, right, bottom."""
    xs = [room.x0, room.x1]
    ys = [room.y0, room.y1]
    for way in ways:
        xs.extend(p[0] for p in way.points)
        ys.extend(p[1] for p in way.points)
        if way.caption is not None:
            xs += [way.caption.x - way.caption.w / 2, way.caption.x + way.caption.w / 2]
            ys += [way.caption.y - way.caption.h / 2, way.caption.y + way.caption.h / 2]
    return room.x0 - min(xs), room.y0 - min(ys), max(xs) - room.x1, max(ys) - room.y1
