"""A polyline walked by distance: where a point lies along it, and how to cut a piece out of it."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecomap.layout.scene import Point

_SAME = 0.01  # px within which two points are one


@dataclass(frozen=True, slots=True)
class Track:
    """A polyline with the distance of each of its points from the start.

    Attributes
    ----------
    points : tuple of Point
        The points; neighbours stand apart.
    marks : tuple of float
        Distance of each point from the first, along the line.
    """

    points: tuple[Point, ...]
    marks: tuple[float, ...]

    @classmethod
    def along(cls, points: tuple[Point, ...]) -> Track:
        """Make a track of ``points``, leaving out those that stand where the one before stands."""
        kept = list(points[:1])
        for point in points[1:]:
            if math.dist(kept[-1], point) > _SAME:
                kept.append(point)
        steps = (math.dist(before, after) for before, after in pairwise(kept))
        return cls(tuple(kept), tuple(accumulate(steps, initial=0.0)))

    @property
    def length(self) -> float:
        """The whole length in px."""
        return self.marks[-1]

    def at(self, distance: float) -> tuple[float, float, float, float]:
        """Give the point at ``distance`` and the direction there, as x, y and the unit vector dx, dy.

        A distance before the start or beyond the end continues the first or the last segment.
        """
        if len(self.points) == 1:
            return (*self.points[0], 1.0, 0.0)
        index = min(max(bisect_right(self.marks, distance) - 1, 0), len(self.points) - 2)
        (x1, y1), (x2, y2) = self.points[index : index + 2]
        step = self.marks[index + 1] - self.marks[index]
        dx, dy = (x2 - x1) / step, (y2 - y1) / step
        rest = distance - self.marks[index]
        return x1 + dx * rest, y1 + dy * rest, dx, dy

    def nearest(self, point: Point) -> float:
        """Give the distance from the start at which the line comes nearest to a point."""
        best, found = math.inf, 0.0
        for mark, (one, two) in zip(self.marks, pairwise(self.points), strict=False):
            dx, dy = two[0] - one[0], two[1] - one[1]
            length = math.hypot(dx, dy)
            part = min(max(((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / length**2, 0.0), 1.0)
            away = math.dist(point, (one[0] + dx * part, one[1] + dy * part))
            if away < best:
                best, found = away, mark + part * length
        return found

    def cut(self, start: float, end: float) -> tuple[Point, ...]:
        """Give the piece between two distances."""
        inner = (
            point for point, mark in zip(self.points, self.marks, strict=True) if start + _SAME < mark < end - _SAME
        )
        return (self.at(start)[:2], *inner, self.at(end)[:2])

    def offset(self, distance: float, aside: float) -> Point:
        """Give the point ``aside`` px beside the line (to the right of the way walked) at ``distance``."""
        x, y, dx, dy = self.at(distance)
        return x - dy * aside, y + dx * aside
