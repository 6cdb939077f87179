"""Lanes: ties between resources, led round the outside of the ring.

Outside the ring no tie of the client is met. A tie leaves its box outwards, follows the ring the shorter way round,
and comes in again. Ties are placed from the shortest to the longest, each just outside whatever it overlaps, so
nested ties nest and two ties cross only where their ends alternate around the ring, and then once.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from ecomap.layout.ring import SIDES, Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.scene import Point

_ALONG: dict[Side, Literal[0, 1]] = {"top": 0, "right": 1, "bottom": 0, "left": 1}
_CLOCKWISE: dict[Side, int] = {"top": 1, "right": 1, "bottom": -1, "left": -1}
_OUTWARD: dict[Side, int] = {"top": -1, "right": 1, "bottom": 1, "left": -1}
_FAR = 1e9
Hull = tuple[float, float, float, float]
CLEAR = 3.5
"""Distance kept between a caption and whatever else, px."""


@dataclass(frozen=True, slots=True)
class Berth:
    """A box as the lanes see it: its rectangle and side.

    ``above`` and ``beside`` are the height and width of the sector caption that stands outside the box of a row, at
    its left end; 0 where there is none.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    side: Side
    above: float = 0.0
    beside: float = 0.0

    def outer(self) -> float:
        """Coordinate of the outer edge."""
        return {"top": self.y0, "right": self.x1, "bottom": self.y1, "left": self.x0}[self.side]

    def ports(self) -> tuple[float, float]:
        """Part of its side where ties may leave it."""
        if _ALONG[self.side] == 0:
            return (self.x0 + self.beside, self.x1)
        return (self.y0, self.y1)

    def along(self) -> tuple[float, float]:
        """Extent along its side."""
        return (self.x0, self.x1) if _ALONG[self.side] == 0 else (self.y0, self.y1)


@dataclass(frozen=True, slots=True)
class Chord:
    """A tie between two boxes of the ring, with the size of its caption (0 where it has none).

    ``turned`` captions run along the sides of the sheet when they stand beside a column. ``half`` is half of the
    width that the line takes with its ticks.
    """

    a: int
    b: int
    caption_w: float = 0.0
    caption_h: float = 0.0
    turned: bool = False
    half: float = 1.0

    def size(self, side: Side) -> tuple[float, float]:
        """Extent of the caption along a side and across it."""
        if _ALONG[side] == 0 or self.turned:
            return self.caption_w, self.caption_h
        return self.caption_h, self.caption_w


@dataclass(frozen=True, slots=True)
class Place:
    """Where a caption stands: its centre and its size on the page, and whether it is turned."""

    x: float
    y: float
    w: float
    h: float
    turned: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The way of one tie, from ``a`` to ``b``, and the place of its caption, where it has one."""

    points: tuple[Point, ...]
    caption: Place | None


@dataclass(frozen=True, slots=True)
class Gauge:
    """Distances in px: from a box to the first lane, and between the edges of two lanes."""

    first: float = 14.0
    between: float = 5.0


@dataclass(slots=True)
class _Arc:
    """A chord with a direction: clockwise from ``start`` to ``end``."""

    index: int
    start: int
    end: int
    steps: int
    out: float = 0.0
    back: float = 0.0


def lead(berths: Sequence[Berth], chords: Sequence[Chord], gauge: Gauge, hull: Hull) -> tuple[Lane, ...]:
    """Find the way of each tie.

    Parameters
    ----------
    berths
        The boxes, clockwise from the upper left corner.
    chords
        The ties.
    gauge
        Distances.
    hull
        Left, top, right and bottom of everything that stands inside the lanes.

    Returns
    -------
    tuple of Lane
        In the order of ``chords``.
    """
    number = len(berths)
    arcs = []
    for index, chord in enumerate(chords):
        clockwise = (chord.b - chord.a) % number
        if clockwise <= number - clockwise:
            arcs.append(_Arc(index, chord.a, chord.b, clockwise))
        else:
            arcs.append(_Arc(index, chord.b, chord.a, number - clockwise))
    _assign_ports(berths, arcs)
    ports: dict[Side, list[float]] = {side: [] for side in SIDES}
    for arc in arcs:
        ports[berths[arc.start].side].append(arc.out)
        ports[berths[arc.end].side].append(arc.back)
    taken: dict[Side, list[tuple[float, float, float]]] = {side: [] for side in SIDES}
    lanes: dict[int, Lane] = {}
    for arc in sorted(arcs, key=lambda a: (a.steps, a.start, a.index)):
        lanes[arc.index] = _lead_one(berths, arc, chords[arc.index], gauge, taken, ports, hull)
    return tuple(
        lanes[i] if arc.start == chord.a else Lane(lanes[i].points[::-1], lanes[i].caption)
        for i, (chord, arc) in enumerate(zip(chords, arcs, strict=True))
    )


def _assign_ports(berths: Sequence[Berth], arcs: Sequence[_Arc]) -> None:
    """Share the outer side of each box among its ties so that they leave it without crossing."""
    leaving: list[list[_Arc]] = [[] for _ in berths]
    coming: list[list[_Arc]] = [[] for _ in berths]
    for arc in sorted(arcs, key=lambda a: (a.steps, a.index)):
        coming[arc.end].append(arc)
    for arc in sorted(arcs, key=lambda a: (-a.steps, a.index)):
        leaving[arc.start].append(arc)
    for number, berth in enumerate(berths):
        # From the counter-clockwise corner: short ones that came, long ones; then long ones that go, short ones.
        users = [(arc, "back") for arc in coming[number]] + [(arc, "out") for arc in leaving[number]]
        if not users:
            continue
        low, high = berth.ports()
        step = min(14.0, (high - low - 4.0) / len(users))
        middle = (low + high) / 2
        for k, (arc, end) in enumerate(users):
            shift = (k - (len(users) - 1) / 2) * step * _CLOCKWISE[berth.side]
            setattr(arc, end, round(middle + shift, 2))


def _lead_one(
    berths: Sequence[Berth],
    arc: _Arc,
    chord: Chord,
    gauge: Gauge,
    taken: dict[Side, list[tuple[float, float, float]]],
    ports: dict[Side, list[float]],
    hull: Hull,
) -> Lane:
    number = len(berths)
    first, last = berths[arc.start].side, berths[arc.end].side
    route = _sides_between(first, last, wraps=_wraps(berths, arc))
    covered = [(arc.start + k) % number for k in range(arc.steps + 1)]
    stretches = []
    for position, side in enumerate(route):
        low = arc.out if position == 0 else -_FAR * _CLOCKWISE[side]
        high = arc.back if position == len(route) - 1 else _FAR * _CLOCKWISE[side]
        stretches.append((side, min(low, high), max(low, high)))
    caption_side, caption_at = _caption_place(berths, stretches, chord, ports, covered, hull)
    depths = []
    for side, low, high in stretches:
        sign = _OUTWARD[side]
        edges = [sign * berths[i].outer() + berths[i].above for i in covered if berths[i].side == side]
        if not edges:
            edges = [sign * hull[("left", "top", "right", "bottom").index(side)]]
        depth = max(edges) + gauge.first
        reach_low, reach_high = low, high
        size = 0.0
        half = 0.0
        if side == caption_side and caption_at is not None:
            along, across = chord.size(side)
            size = across + 2 * CLEAR
            half = along / 2 + CLEAR
            reach_low, reach_high = min(low, caption_at - half), max(high, caption_at + half)
        for other_low, other_high, other_depth in taken[side]:
            if other_low < reach_high + CLEAR and other_high > reach_low - CLEAR:
                depth = max(depth, other_depth + gauge.between + chord.half)
        taken[side].append((low, high, depth + chord.half))
        if size and caption_at is not None:
            taken[side].append((caption_at - half, caption_at + half, depth + size - gauge.between))
        depths.append(sign * depth)
    points = _polyline(berths, arc, route, depths)
    caption: Place | None = None
    if caption_at is not None and caption_side is not None:
        depth = depths[[s for s, _, _ in stretches].index(caption_side)]
        along, across = chord.size(caption_side)
        middle = depth + _OUTWARD[caption_side] * (across / 2 + CLEAR)
        if _ALONG[caption_side] == 1:
            caption = Place(middle, caption_at, across, along, chord.turned)
        else:
            caption = Place(caption_at, middle, along, across, turned=False)
    return Lane(points, caption)


def _wraps(berths: Sequence[Berth], arc: _Arc) -> bool:
    """Whether a tie between two boxes of one side has to go all the way round."""
    return berths[arc.start].side == berths[arc.end].side and any(
        berths[(arc.start + k) % len(berths)].side != berths[arc.start].side for k in range(arc.steps)
    )


def _sides_between(first: Side, last: Side, *, wraps: bool) -> list[Side]:
    route = [first]
    k = SIDES.index(first)
    while route[-1] != last or (wraps and len(route) == 1):
        k = (k + 1) % 4
        route.append(SIDES[k])
    return route


def _caption_place(
    berths: Sequence[Berth],
    stretches: Sequence[tuple[Side, float, float]],
    chord: Chord,
    ports: dict[Side, list[float]],
    covered: Sequence[int],
    hull: Hull,
) -> tuple[Side | None, float | None]:
    """Choose the side and the place along it where the caption meets no port."""
    if not chord.caption_w:
        return None, None
    best: tuple[float, Side, float] | None = None
    for side, low, high in stretches:
        spans = [berths[i].along() for i in covered if berths[i].side == side]
        if not spans:
            first = 0 if _ALONG[side] == 0 else 1
            spans = [(hull[first], hull[first + 2])]
        start, end = max(low, min(s[0] for s in spans)), min(high, max(s[1] for s in spans))
        need = chord.size(side)[0] + 2 * CLEAR
        middle = (start + end) / 2
        stops = sorted({start, *(p for p in ports[side] if start < p < end), end})
        for left, right in pairwise(stops):
            if right - left < need:
                continue
            at = min(max(middle, left + need / 2), right - need / 2)
            # A column takes a horizontal caption more easily than a row takes a wide one.
            penalty = abs(at - middle) + (0.0 if _ALONG[side] == 1 else 40.0)
            if best is None or penalty < best[0]:
                best = (penalty, side, at)
    return (best[1], best[2]) if best else (None, None)


def _polyline(berths: Sequence[Berth], arc: _Arc, route: Sequence[Side], depths: Sequence[float]) -> tuple[Point, ...]:
    start, end = berths[arc.start], berths[arc.end]

    def at(side: Side, along: float, across: float) -> Point:
        return (along, across) if _ALONG[side] == 0 else (across, along)

    points = [at(route[0], arc.out, start.outer()), at(route[0], arc.out, depths[0])]
    # A corner: the depth of either side is the other's coordinate along it.
    points += [at(route[k], depths[k - 1], depths[k]) for k in range(1, len(route))]
    points.append(at(route[-1], arc.back, depths[-1]))
    points.append(at(route[-1], arc.back, end.outer()))
    return tuple(points)
