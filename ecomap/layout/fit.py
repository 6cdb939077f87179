"""Fitting: the largest type size, and the widths of boxes, at which the whole ring fits the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ecomap.layout import boxes, frame, furniture, lanes
from ecomap.layout.centre import Centre, centre_of
from ecomap.layout.content import sector_words
from ecomap.layout.scene import Page
from ecomap.layout.style import PX_PER_MM, PX_PER_PT
from ecomap.text import fold, fold_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.content import Bond, Box, Content
    from ecomap.layout.scene import Point
    from ecomap.layout.style import Style
    from ecomap.model.case import Case
    from ecomap.text import FontChain

Orientation = Literal["landscape", "portrait"]
_ORIENTATIONS: tuple[Orientation, ...] = ("landscape", "portrait")
_COMFORTABLE = 8.0
"""Type size in pt that is readable from a photocopy."""
_TRIES = 5
_STEP = 0.5
_FLOOR = 2.5


@dataclass(frozen=True, slots=True)
class Piece:
    """A box of the ring with its words folded for a column and for a row."""

    box: Box
    column: tuple[frame.Shape, boxes.Words]
    row: tuple[frame.Shape, boxes.Words]
    captions: tuple[boxes.Caption, ...]

    def drawn(self, side: frame.Side) -> tuple[frame.Shape, boxes.Words]:
        """Return shape and words for a side of the ring."""
        return self.column if side in ("left", "right") else self.row


@dataclass(frozen=True, slots=True)
class Fitted:
    """A ring that fits a page, with all that was measured on the way. ``size`` is the type size of names in px."""

    page: Page
    size: float
    sizes: boxes.Sizes
    pieces: tuple[Piece, ...]
    frame: frame.Frame
    chords: tuple[Bond, ...]
    chord_captions: tuple[boxes.Caption, ...]
    lanes: tuple[lanes.Lane, ...]
    centre: Centre
    head: furniture.Band
    foot: furniture.Band
    sector_lines: dict[str, tuple[str, ...]]
    row_sector_lines: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be fitted: a case, a style, fonts, and the boxes in their order."""

    case: Case
    style: Style
    fonts: FontChain
    content: Content
    cycle: tuple[int, ...]

    @property
    def ring(self) -> tuple[Box, ...]:
        """The boxes, clockwise from the upper left corner."""
        return tuple(self.content.boxes[i] for i in self.cycle)


def fitted(task: Task) -> Fitted:
    """Find the page and the largest type size that fit.

    Landscape, the sheet of the care plan, comes before portrait as long as it allows `_COMFORTABLE` type. Only
    where neither page does, the words that say what a box is are left out (its sector and its accessible label still
    tell), and then type shrinks to the style's smallest and, rather than leave anybody out, below it.

    Raises
    ------
    ValueError
        If the map fits at no size (thousands of boxes).
    """
    style = task.style
    pages = [_page(style, o) for o in _ORIENTATIONS if style.orientation in ("auto", o)]
    comfortable = max(_COMFORTABLE, style.smallest)
    for terse in (False, True):
        for page in pages:
            found = _largest(task, page, _steps(style.largest, comfortable), terse=terse)
            if found is not None:
                return found
    for sizes in (_steps(comfortable - 0.25, style.smallest, 0.25), _steps(min(style.smallest, 8.0) - _STEP, _FLOOR)):
        options = [_largest(task, page, sizes, terse=True) for page in pages]
        found = max((o for o in options if o is not None), key=lambda o: o.size, default=None)
        if found is not None:
            return found
    msg = "the map does not fit the page at any type size"
    raise ValueError(msg)


def _page(style: Style, orientation: Orientation) -> Page:
    w, h = style.page_px(orientation)
    margin = round(style.margin * PX_PER_MM, 1)
    return Page(w=w, h=h, margin=margin, paper=style.paper, orientation=orientation)


def _largest(task: Task, page: Page, points: Sequence[float], *, terse: bool) -> Fitted | None:
    """Bisect for the largest size: whatever fits at one size fits at a smaller one, nearly always."""
    best: Fitted | None = None
    low, high = 0, len(points) - 1
    if points and _any_width(task, page, points[-1] * PX_PER_PT, terse=terse) is None:
        return None
    while low <= high:
        middle = (low + high) // 2
        found = _any_width(task, page, points[middle] * PX_PER_PT, terse=terse)
        if found is not None:
            best = found
            high = middle - 1
        else:
            low = middle + 1
    return best


def _steps(start: float, stop: float, step: float = _STEP) -> list[float]:
    return [start - step * k for k in range(int((start - stop) / step + 1e-9) + 1)]


def _any_width(task: Task, page: Page, size: float, *, terse: bool) -> Fitted | None:
    sizes = boxes.Sizes.of(size)
    widths = boxes.COLUMN if page.orientation == "landscape" else boxes.COLUMN[1:]
    best: Fitted | None = None
    for number, width in enumerate(widths):
        fitted = _fit(task, page, sizes, width, number, terse=terse)
        if fitted is not None and (best is None or fitted.frame.slack > best.frame.slack + 0.25):
            best = fitted
        if best is not None and best.frame.slack > 1.12:  # noqa: PLR2004 - comfortable already
            break
    return best


def _fit(task: Task, page: Page, sizes: boxes.Sizes, width: boxes.Width, narrow: int, *, terse: bool) -> Fitted | None:
    style, fonts, ring = task.style, task.fonts, task.ring
    left, top, right, bottom = page.margin, page.margin, page.w - page.margin, page.h - page.margin
    head = furniture.header(task.case, style, fonts, left, top, right)
    foot = furniture.legend(furniture.used_marks(task.content), style, fonts, sizes.small, left, bottom, right)
    column_w = boxes.box_width(ring, fonts, sizes, width)
    row_w = min(column_w, boxes.box_width(ring, fonts, sizes, boxes.ROW))
    longest = (7.0, 6.2, 5.2, 4.4)[min(3, narrow)]
    pieces = tuple(_piece(box, fonts, sizes, (column_w, row_w, longest), terse=terse) for box in ring)
    sectors = {sector: i for i, sector in enumerate(dict.fromkeys(box.sector for box in ring))}
    cells = [frame.Cell(p.column[0], p.row[0], sectors[p.box.sector]) for p in pieces]
    sector_lines = {
        sector: fold(
            sector_words(sector, style), round(column_w / sizes.small, 3), fonts=fonts, size=1.0, max_lines=2
        ).lines
        for sector in sectors
    }
    # In a row the caption shares the outer side of its box with the ties to other resources.
    row_sector_lines = {
        sector: fold(
            sector_words(sector, style, short=True),
            round((row_w - 24.0) / sizes.small, 3),
            fonts=fonts,
            size=1.0,
            max_lines=1,
        ).lines
        for sector in sectors
    }
    centre = centre_of(task.case, style, fonts, sizes.name)
    room = frame.Room(
        x0=left,
        y0=top + head.h,
        x1=right,
        y1=bottom - foot.h - 4.0,
        centre_w=centre.w,
        centre_h=centre.h,
        header_h=max(map(len, sector_lines.values()), default=1) * sizes.small * boxes.LEADING + 2.0,
        header_row=sizes.small * boxes.LEADING + 2.0,
        gap=max(3.5, sizes.name * 0.4),
    )
    place = {box.id: i for i, box in enumerate(ring)}
    chords = task.content.chords
    captions = tuple(boxes.fold_caption(chord.caption[:1], fonts, sizes, longest) for chord in chords)
    lane_chords = [
        lanes.Chord(place[bond.a], place[bond.b], caption.w, sizes.small * 1.05 if caption.lines else 0.0)
        for bond, caption in zip(chords, captions, strict=True)
    ]
    widths = [fonts.em(lines[0]) * sizes.small for lines in row_sector_lines.values()]
    found = _frame_with_lanes(cells, room, lane_chords, _gauge(chords), widths)
    if found is None:
        return None
    return Fitted(
        page=page,
        size=sizes.name,
        sizes=sizes,
        pieces=pieces,
        frame=found[0],
        chords=chords,
        chord_captions=captions,
        lanes=found[1],
        centre=centre,
        head=head,
        foot=foot,
        sector_lines=sector_lines,
        row_sector_lines=row_sector_lines,
    )


def _piece(box: Box, fonts: FontChain, sizes: boxes.Sizes, widths: tuple[float, float, float], *, terse: bool) -> Piece:
    column_w, row_w, longest = widths
    captions = tuple(boxes.fold_caption(spoke.caption, fonts, sizes, longest) for spoke in box.spokes)
    in_column = boxes.fold_box(box, fonts, sizes, column_w, terse=terse)
    in_row = boxes.fold_box(box, fonts, sizes, row_w, terse=terse)
    return Piece(
        box=box,
        column=(boxes.column_shape(in_column, captions, sizes, column_w), in_column),
        row=(boxes.row_shape(in_row, captions, sizes, row_w), in_row),
        captions=captions,
    )


def _gauge(chords: Sequence[Bond]) -> lanes.Gauge:
    """Choose the distances of lanes: wider where ticks or arrow heads stand on them."""
    arrows = any(chord.flow in ("to", "from", "both") for chord in chords)
    ticks = any(chord.stress in ("stressful", "conflict") for chord in chords)
    return lanes.Gauge(first=15.0 if arrows else 11.0, pitch=12.0 if ticks else 8.5)


def _frame_with_lanes(
    cells: Sequence[frame.Cell],
    room: frame.Room,
    chords: Sequence[lanes.Chord],
    gauge: lanes.Gauge,
    widths: Sequence[float],
) -> tuple[frame.Frame, tuple[lanes.Lane, ...]] | None:
    """Place boxes and lanes so that both stay in the room: lanes take strips from its edges until they fit."""
    inner = room
    for _ in range(_TRIES):
        found = frame.spread(cells, inner)
        if found is None:
            return None
        captioned = {(h.x, h.y): widths[h.sector] for h in found.headers if not h.in_column}
        berths = [_berth(cell, spot, inner, captioned) for cell, spot in zip(cells, found.spots, strict=True)]
        ways = lanes.lead(berths, chords, gauge, room.header_h)
        over = _overflow(ways, chords, room)
        if max(over) <= 0.0:
            return found, ways
        inner = frame.shrink(inner, *(max(0.0, side) + (1.0 if side > 0 else 0.0) for side in over))
    return None


def _berth(cell: frame.Cell, spot: frame.Spot, room: frame.Room, captioned: dict[Point, float]) -> lanes.Berth:
    in_column = spot.side in ("left", "right")
    shape = cell.column if in_column else cell.row
    x0, y0 = spot.x - shape.w / 2, spot.y - shape.h / 2
    sign = 1.0 if spot.side == "top" else -1.0
    caption_w = captioned.get((x0 + 2.0, spot.y - sign * (shape.h + room.header_row) / 2), 0.0)
    return lanes.Berth(
        x0,
        y0,
        x0 + shape.w,
        y0 + shape.h,
        spot.side,
        above=room.header_row if caption_w else 0.0,
        beside=caption_w + 6.0 if caption_w else 0.0,
    )


def _overflow(
    ways: Sequence[lanes.Lane], chords: Sequence[lanes.Chord], room: frame.Room
) -> tuple[float, float, float, float]:
    """How far lanes and their captions stand out of the room: left, top, right, bottom."""
    xs = [room.x0, room.x1]
    ys = [room.y0, room.y1]
    for way, chord in zip(ways, chords, strict=True):
        xs.extend(p[0] for p in way.points)
        ys.extend(p[1] for p in way.points)
        if way.caption is not None:
            xs += [way.caption[0] - chord.caption_w / 2, way.caption[0] + chord.caption_w / 2]
            ys += [way.caption[1] - chord.caption_h / 2, way.caption[1] + chord.caption_h / 2]
    return room.x0 - min(xs), room.y0 - min(ys), max(xs) - room.x1, max(ys) - room.y1
