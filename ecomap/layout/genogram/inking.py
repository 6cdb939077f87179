"""The lines of the family: couples with their marks, and descent."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from ecomap.layout.scene import Stroke

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.layout.genogram.across import Across, Sketch
    from ecomap.layout.genogram.bars import Bar, Foot
    from ecomap.layout.genogram.down import Down
    from ecomap.layout.genogram.family import CoupleKind, DescentKind
    from ecomap.layout.genogram.routes import Route
    from ecomap.layout.scene import Point
    from ecomap.layout.style import GenogramStyle

Role = Literal["couple", "couple2", "common_law", "descent", "adopted", "foster", "slash"]

_LEAN, _RISE, _STEP = 0.18, 0.42, 0.3  # half width, half height and distance of slashes, in type sizes
_DOUBLE = 0.15  # half the distance of the two lines of an adoption, in type sizes
_OVER = 0.375  # farthest from the middle at which a couple's line leaves the top of a symbol (part of its side)


class Ink:
    """Draws the lines of one placed family."""

    def __init__(self, sketch: Sketch, across: Across, down: Down, options: GenogramStyle) -> None:
        self.sketch = sketch
        self.across = across
        self.down = down
        self.options = options
        self.strokes: list[Stroke] = []
        self.crowns = self._crowns()

    def draw(self) -> tuple[Stroke, ...]:
        """Draw couples first, then descent."""
        for route in self.sketch.plan.routes.values():
            if route.left and route.right:
                self._couple(route)
        for bar in self.down.bars:
            self._descent(bar)
        return tuple(self.strokes)

    def _add(self, points: Sequence[Point], role: Role) -> None:
        kept: list[Point] = []
        for x, y in points:
            point = (round(x, 1), round(y, 1))
            if not kept or kept[-1] != point:
                kept.append(point)
        if len(kept) > 1:
            self.strokes.append(Stroke(points=tuple(kept), role=role))

    def _y(self, who: str) -> float:
        return self.down.middle[self.sketch.order.places()[who][0]]

    # Couples

    def _couple(self, route: Route) -> None:
        kind = self.sketch.family.unions[route.union].couple
        points, flat = self._couple_points(route)
        role: Role = "couple2" if self.options.marriage == "double" and kind is not None else "couple"
        self._add(points, "common_law" if kind == "common_law" else role)
        self._slashes(kind, route, flat)

    def _couple_points(self, route: Route) -> tuple[list[Point], tuple[Point, Point]]:
        """Give the line of a couple, and the level piece of it on which slashes stand."""
        left, right = route.left or "", route.right or ""
        cells, x = self.sketch.cells, self.across.x
        y = self.down.middle[route.row]
        if route.form == "gap":
            flat = (x[left] + cells[left].flank(), y), (x[right] - cells[right].flank(), y)
            return list(flat), flat
        lane = self.down.couple_lane[route.union]
        if route.form == "over":
            one, two = self.crowns[route.union, left], self.crowns[route.union, right]
            flat = (x[left] + one, lane), (x[right] + two, lane)
            ends = (flat[0][0], y - cells[left].crown(one)), (flat[1][0], y - cells[right].crown(two))
            return [ends[0], *flat, ends[1]], flat
        out, into = self.across.tracks[route.union, "out"], self.across.tracks[route.union, "in"]
        low, high = y + self._lift(route, left), y + self._lift(route, right)
        flat = (out, lane), (into, lane)
        start = (x[left] + cells[left].flank(low - y), low)
        stop = (x[right] - cells[right].flank(high - y), high)
        return [start, (out, low), *flat, (into, high), stop], flat

    def _lift(self, route: Route, who: str) -> float:
        """How far below the middle of a symbol a line leaves its side."""
        owner = "left" if who == route.left else "right"
        for tracks in self.sketch.plan.tracks.values():
            for track in tracks:
                if track.union == route.union and track.owner == owner:
                    return track.lift * self.sketch.cells[who].size
        return 0.0

    def _crowns(self) -> dict[tuple[int, str], float]:
        """Say where lines over others leave the top of a symbol: the nearer the partner, the farther out."""
        x = self.across.x
        sides: dict[tuple[str, bool], list[tuple[float, int]]] = {}
        for index, route in self.sketch.plan.routes.items():
            if route.form == "over" and route.left and route.right:
                length = x[route.right] - x[route.left]
                sides.setdefault((route.left, True), []).append((-length, index))
                sides.setdefault((route.right, False), []).append((-length, index))
        found = {}
        for (who, to_right), lines in sides.items():
            for rank, (_, index) in enumerate(sorted(lines)):
                share = _OVER * (rank + 1) / len(lines) if len(lines) > 1 else 0.25
                found[index, who] = (share if to_right else -share) * self.sketch.cells[who].size
        return found

    def _slashes(self, kind: CoupleKind | None, route: Route, flat: tuple[Point, Point]) -> None:
        """Cross the line of a couple that parted, once for 別居, twice for 離婚, clear of all that passes it."""
        count = {"separated": 1, "divorced": 2}.get(kind or "", 0)
        if not count:
            return
        size = self.sketch.measures.size
        (start, y), (stop, _) = flat
        drop = next((bar.drop for bar in self.down.bars if bar.union == route.union), None)
        sides = self.sketch.sides_of_home(self.across.x, route.row) if route.form == "gap" else []
        cuts = sorted(x for x in (*sides, *(() if drop is None else (drop,))) if start < x < stop)
        low, high = max(pairwise((start, *cuts, stop)), key=lambda piece: piece[1] - piece[0])
        middle = (low + high) / 2
        for k in range(count):
            x = middle + (k - (count - 1) / 2) * _STEP * size
            self._add(((x - _LEAN * size, y + _RISE * size), (x + _LEAN * size, y - _RISE * size)), "slash")

    # Descent

    def _descent(self, bar: Bar) -> None:
        """Draw the line from a union to its children."""
        kinds = {foot.kind for foot in bar.feet}
        common: DescentKind = kinds.pop() if len(kinds) == 1 and bar.straight else "birth"
        if bar.straight:
            foot = bar.feet[0]
            self._line([*self._trunk(bar, None), (foot.x, self._top(foot))], common)
            return
        lane = self.down.bar_lane[bar.union]
        self._add(self._trunk(bar, lane), "descent")
        if bar.high > bar.low:
            self._add(((bar.low, lane), (bar.high, lane)), "descent")
        for foot, knot in zip(bar.feet, bar.knots, strict=True):
            self._line([(knot, lane), (foot.x, self._top(foot))], foot.kind)

    def _trunk(self, bar: Bar, lane: float | None) -> list[Point]:
        """Give the line from the parents down to the bar (or as far as the first corner where there is none)."""
        route = self.sketch.plan.routes[bar.union]
        if bar.drop is None:
            return []
        x = bar.drop
        points: list[Point] = []
        if route.form == "below":
            who = route.left or ""
            points = [(x, self._y(who) + self.sketch.cells[who].half)]
        elif route.form == "side":
            who = route.left or route.right or ""
            y = self._y(who) + self._lift(route, who)
            flank = self.sketch.cells[who].flank(y - self._y(who))
            edge = self.across.x[who] + (flank if route.left else -flank)
            points = [(edge, y), (x, y)]
        elif route.form == "gap":
            points = [(x, self.down.middle[route.row])]
        else:
            points = [(x, self.down.couple_lane[bar.union])]
        return points if lane is None else [*points, (x, lane)]

    def _top(self, foot: Foot) -> float:
        return self._y(foot.child) - self.sketch.cells[foot.child].crown(foot.aside)

    def _line(self, points: Sequence[Point], kind: DescentKind) -> None:
        """Draw a line of descent in the way of its kind: an adoption has two lines."""
        if kind != "adopted":
            self._add(points, "foster" if kind == "foster" else "descent")
            return
        self._add(points[:-1], "descent")
        for side in (-1, 1):
            shift = side * _DOUBLE * self.sketch.measures.size
            self._add([(x + shift, y) for x, y in points[-2:]], "adopted")


def codes_of(sketch: Sketch) -> Iterator[str]:
    """Name the kinds of couples and of descent that are drawn."""
    for union in sketch.family.unions:
        if union.couple is not None:
            yield "married" if union.couple == "widowed" else union.couple
        yield from (d.kind for d in union.children if d.kind in ("adopted", "foster"))
