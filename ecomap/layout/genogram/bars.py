"""The lines that lead from a union to its children, and how they pass one another between two rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.genogram.across import Across, Sketch
    from ecomap.layout.genogram.family import DescentKind
    from ecomap.layout.genogram.routes import Route

_SAME = 0.8  # lines nearer than this are one line, px
_ON_TOP = 50  # how bad it is for two lines to lie on one another, counted in crossings


@dataclass(frozen=True, slots=True)
class Foot:
    """Where a line reaches a child: at ``x``, which is ``aside`` of the middle of the child's symbol."""

    child: str
    x: float
    aside: float
    kind: DescentKind


@dataclass(frozen=True, slots=True)
class Bar:
    """The line from a union down, along, and down to the children. ``knots`` are where lines leave it downwards.

    ``drop`` is None for brothers and sisters without known parents. Twins share a knot.
    """

    union: int
    drop: float | None
    feet: tuple[Foot, ...]
    knots: tuple[float, ...]

    @property
    def uprights(self) -> tuple[float, ...]:
        """Where it runs upright."""
        return self.knots if self.drop is None else (*self.knots, self.drop)

    @property
    def low(self) -> float:
        """Its left end."""
        return min(self.uprights)

    @property
    def high(self) -> float:
        """Its right end."""
        return max(self.uprights)

    @property
    def straight(self) -> bool:
        """Nothing but one line straight down."""
        return len(self.feet) == 1 and self.high - self.low < _SAME


def bars_below(sketch: Sketch, across: Across, row: int) -> list[Bar]:
    """Collect the bars between a row and the next; row -1 is above the first."""
    found = []
    for index, route in sketch.plan.routes.items():
        if route.row != row:
            continue
        feet = _feet(sketch, across, index)
        if not feet:
            continue
        drop = drop_of(across, route)
        if route.free:
            ends = [across.tracks[index, part] for part in ("out", "in")]
            drop = min(max((feet[0].x + feet[-1].x) / 2, ends[0]), ends[1])
        if drop is not None and len(feet) == 1 and abs(drop - feet[0].x) < _SAME:
            drop = feet[0].x
        found.append(Bar(index, drop, feet, _knots(sketch, index, feet)))
    return found


def drop_of(across: Across, route: Route) -> float | None:
    """Say where the line of a union comes down; None for brothers and sisters without known parents."""
    if route.form == "bar":
        return None
    if route.form == "below":
        return across.x[route.left or ""]
    part = "drop" if route.form != "under" else "in" if route.at_right else "out"
    return across.tracks.get((route.union, part))


def _feet(sketch: Sketch, across: Across, index: int) -> tuple[Foot, ...]:
    """Say where the lines of a union reach its children; second parents reach them beside the middle."""
    feet = []
    for descent in sketch.family.unions[index].children:
        if descent.kind == "step":
            continue
        rank = sketch.family.origins[descent.child].index(index)
        size = sketch.cells[descent.child].size
        aside = 0.0 if rank == 0 else size * (0.25, -0.25)[rank % 2]
        feet.append(Foot(descent.child, across.x[descent.child] + aside, aside, descent.kind))
    return tuple(feet)


def _knots(sketch: Sketch, index: int, feet: tuple[Foot, ...]) -> tuple[float, ...]:
    """Say where lines leave the bar: above each child, and in the middle of those born together."""
    where = {foot.child: foot.x for foot in feet}
    for group in sketch.family.unions[index].twins:
        spots = [where[child] for child in group if child in where]
        if len(spots) > 1:
            middle = (min(spots) + max(spots)) / 2
            where.update(dict.fromkeys(group & where.keys(), middle))
    return tuple(where[foot.child] for foot in feet)


def lanes_of(bars: Sequence[Bar], room: float) -> dict[int, int]:
    """Give each bar that runs along a lane, counted from the top, so that as little as possible is crossed."""
    waiting = [bar for bar in bars if not bar.straight]
    lanes: dict[int, int] = {}
    done: list[Bar] = []
    while waiting:
        top = min(
            waiting, key=lambda bar: (sum(_crossed(bar, other) - _crossed(other, bar) for other in waiting), bar.low)
        )
        waiting.remove(top)
        above = [lanes[bar.union] for bar in done if bar.low < top.high + room and top.low < bar.high + room]
        lanes[top.union] = max(above, default=-1) + 1
        done.append(top)
    return lanes


def _crossed(upper: Bar, lower: Bar) -> int:
    """Count what is crossed where one bar runs above another."""
    if upper is lower:
        return 0
    count = sum(lower.low - _SAME < knot < lower.high + _SAME for knot in upper.knots)
    if lower.drop is not None:
        count += upper.low - _SAME < lower.drop < upper.high + _SAME
        count += _ON_TOP * sum(abs(knot - lower.drop) < 5 * _SAME for knot in upper.knots)
    return count
