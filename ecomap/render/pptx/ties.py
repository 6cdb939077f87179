"""Ties as chains that stay together: straight connectors glued to boxes, and joints where a line is more than straight.

A connector of Office knows two ends and no way between. So a tie is cut at its bends, and each bend is a small shape
with a site at either end: connector, joint, connector, each glued to the next. Whoever drags a box takes the near
connector along, and the rest of the way stays; whoever drags a joint bends the tie elsewhere. A joint may also be the
gap of a tie that has ended, or the whole marked part of a stressful one: what no connector can show.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ecomap.layout.track import Track
from ecomap.render.looks import Look, tie_colour
from ecomap.render.pptx.shapes import Frame, Glue, Stretch, fill, freeform, line, looks
from ecomap.render.strokes import CLEAR, STRESSED, TICK_PEN, head_size, strokes
from ecomap.render.strokes import Pen as Ink

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.layout.scene import Edge, Pens, Point
    from ecomap.render.pptx.shapes import Pen
    from ecomap.render.theme import Theme

_SHORT: Final = 9.0  # px: corners nearer to each other than this are one bend
_STRAIGHT: Final = 0.2  # px by which a straight line may be off: coordinates have tenths
_HALF: Final = 2.0  # px on each side of a corner that is not rounded
_LEAST: Final = 4.0  # px of a connector: one that cannot be seen cannot be caught
_SEEN: Final = 0.3  # px: less than this is not drawn
_SQUEEZE: Final = 0.45  # dashes are never made shorter than this share of their length
_THIN: Final = 2.0  # px: no frame of a joint is narrower, or it could not be caught either


@dataclass(frozen=True, slots=True)
class _Joint:
    """A piece of the track, from one distance to another, that is a shape of its own."""

    start: float
    end: float


def tie(
    edge: Edge,
    name: str,
    pen: Pen,
    theme: Theme,
    pens: Pens,
    glue: tuple[Glue | None, Glue | None] = (None, None),
) -> Iterator[str]:
    """Write a tie from its source to its target; ``glue`` is where its two ends stick."""
    track = Track.along(edge.points)
    marks = [mark for mark in strokes(edge, pens) if isinstance(mark, Ink)]
    if not marks:
        return
    colour, width, dash = tie_colour(edge, theme), marks[0].width, marks[0].dash
    joints = _joints(edge, track, marks, pens)
    numbers = [pen.number() for _ in joints]
    heads = edge.flow in {"from", "both"}, edge.flow in {"to", "both"}
    ends = [0.0, *(place for joint in joints for place in (joint.start, joint.end)), track.length]
    for index, (start, end) in enumerate(zip(ends[::2], ends[1::2], strict=True)):
        last = index == len(joints)
        stuck = (Glue(numbers[index - 1], 1) if index else glue[0], glue[1] if last else Glue(numbers[index], 0))
        shown = heads[0] and not index, heads[1] and last
        look = line(colour, width, _fitted(dash, end - start, closed=last), heads=shown)
        yield pen.connector(
            name,
            track.at(start)[:2],
            track.at(end)[:2],
            look,
            glue=stuck,
            label="" if index else edge.label,
        )
        if not last:
            yield _joint(joints[index], track, marks, pen, numbers[index], Look(colour, width), theme.stress)


def _joints(edge: Edge, track: Track, marks: Sequence[Ink], pens: Pens) -> list[_Joint]:
    """Find what of a tie cannot be a straight connector, in order."""
    lines = [mark for mark in marks if mark.part == "line"]
    if edge.stress in STRESSED:
        long = min(head_size(lines[0].width, pens)[0], 0.4 * track.length)
        heads = edge.flow in {"from", "both"}, edge.flow in {"to", "both"}
        found = [(CLEAR + long * heads[0], track.length - CLEAR - long * heads[1])]
    else:
        found = [*_bends(track), *_gaps(track, lines)]
    rest = min(_LEAST, track.length / 4)
    joints: list[_Joint] = []
    for low, high in sorted(found):
        start, end = max(low, rest), min(high, track.length - rest)
        if joints and start - joints[-1].end < _LEAST:
            joints[-1] = _Joint(joints[-1].start, max(end, joints[-1].end))
        elif end > start:
            joints.append(_Joint(start, end))
    return joints


def _bends(track: Track) -> Iterator[tuple[float, float]]:
    """Find the corners of a track, those near each other as one."""
    run: list[float] = []
    for mark in _corners(track, 0, len(track.points) - 1):
        if run and mark - run[-1] > _SHORT:
            yield _bend(run)
            run = []
        run.append(mark)
    if run:
        yield _bend(run)


def _corners(track: Track, first: int, last: int) -> Iterator[float]:
    """Find where a track leaves the straight line between two of its points (Douglas and Peucker 1973).

    The splines of an engine have dozens of points in what nobody can tell from a straight line.
    """
    (x, y), (end_x, end_y) = track.points[first], track.points[last]
    dx, dy = end_x - x, end_y - y
    long = math.hypot(dx, dy)
    away = [
        abs(dx * (py - y) - dy * (px - x)) / long if long else math.hypot(px - x, py - y)
        for px, py in track.points[first + 1 : last]
    ]
    if away and max(away) > _STRAIGHT:
        corner = first + 1 + away.index(max(away))
        yield from _corners(track, first, corner)
        yield track.marks[corner]
        yield from _corners(track, corner, last)


def _bend(run: Sequence[float]) -> tuple[float, float]:
    return (run[0], run[-1]) if run[-1] > run[0] else (run[0] - _HALF, run[0] + _HALF)


def _gaps(track: Track, lines: Sequence[Ink]) -> Iterator[tuple[float, float]]:
    for before, after in pairwise(lines):
        yield track.nearest(before.points[-1]), track.nearest(after.points[0])


def _joint(joint: _Joint, track: Track, marks: Sequence[Ink], pen: Pen, number: int, look: Look, stress: str) -> str:
    """Write a joint: the way itself, which carries the sites, and the ticks, crosses or bars upon it."""
    sites = track.at(joint.start)[:2], track.at(joint.end)[:2]
    way = track.cut(joint.start, joint.end)
    drawn = [piece for mark in marks if mark.part == "line" for piece in _within(mark, track, joint)]
    ticks = [mark.points for mark in marks if mark.part != "line" and _middle_in(mark, track, joint)]
    frame = _frame([point for points in (way, *drawn) for point in points])
    outline = freeform(frame, [Stretch(points) for points in drawn or [way]], sites)
    shape = pen.shape("joint", frame, outline, looks(look) if drawn else fill(None) + line(None, 0), number=number)
    if not ticks:
        return shape
    across = _frame([point for points in ticks for point in points])
    over = pen.shape(
        "ticks", across, freeform(across, [Stretch(points) for points in ticks]), looks(Look(stress, TICK_PEN))
    )
    return pen.group("joint", frame.with_(across), shape, over)


def _within(mark: Ink, track: Track, joint: _Joint) -> Iterator[tuple[Point, ...]]:
    """Give what is drawn of a line between the ends of a joint, dash by dash."""
    own = Track.along(mark.points)
    first = track.nearest(mark.points[0])
    low, high = max(0.0, joint.start - first), own.length
    if first + own.length > joint.end and track.nearest(mark.points[-1]) > joint.end:
        high = joint.end - first
    for start, end in _dashes(mark, own.length):
        if min(end, high) - max(start, low) > _SEEN:
            yield own.cut(max(start, low), min(end, high))


def _dashes(mark: Ink, length: float) -> Iterator[tuple[float, float]]:
    """Give where along a line there is ink."""
    if not mark.dash:
        yield 0.0, length
        return
    place, index = -mark.phase, 0
    while place < length:
        step = mark.dash[index % len(mark.dash)]
        if index % 2 == 0 and place + step > 0:
            yield max(place, 0.0), min(place + step, length)
        place, index = place + step, index + 1


def _fitted(dash: tuple[float, ...], length: float, *, closed: bool) -> tuple[float, ...]:
    """Stretch dashes so that a connector begins with one, and the last connector of a tie ends with one too."""
    if not dash:
        return ()
    over = dash[0] if closed else 0.0
    times = max(round((length - over) / sum(dash)), 1)
    factor = length / (times * sum(dash) + over)
    return tuple(max(factor, _SQUEEZE) * step for step in dash)


def _middle_in(mark: Ink, track: Track, joint: _Joint) -> bool:
    (x1, y1), (x2, y2) = mark.points[0], mark.points[-1]
    return joint.start - _SEEN <= track.nearest(((x1 + x2) / 2, (y1 + y2) / 2)) <= joint.end + _SEEN


def _frame(points: Sequence[Point]) -> Frame:
    """Give the frame of a joint, wide enough to be caught."""
    frame = Frame.of(points)
    return Frame.around(frame.x + frame.w / 2, frame.y + frame.h / 2, max(frame.w, _THIN), max(frame.h, _THIN))
