"""Spokes: the straight part of the client's ties, from the end of the stub to the edge of the centre.

The ties of a column end on the near side of the centre, those of a row on its top or bottom, in their order and
evenly spread, so no two can cross and none comes in so flat that the eye loses it among its neighbours.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ecomap.layout.ring import FOOT, SIDES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.ring import Hub, Side
    from ecomap.layout.scene import Point


def feet(hub: Hub, legs: Sequence[tuple[Side, Point]]) -> list[Point]:
    """Where each spoke meets the centre.

    Parameters
    ----------
    hub
        The central shape.
    legs
        Side of the ring and end of the stub, for each tie.

    Returns
    -------
    list of Point
        In the order of ``legs``.
    """
    places: list[Point] = [(hub.x, hub.y)] * len(legs)
    for side in SIDES:
        axis = 1 if side in ("left", "right") else 0
        mine = sorted((i for i, leg in enumerate(legs) if leg[0] == side), key=lambda i: (legs[i][1][axis], i))
        middle = hub.y if axis else hub.x
        half = (hub.h if axis else hub.w) / 2 - hub.r
        for i, at in zip(mine, _spread([legs[i][1][axis] for i in mine], middle, half), strict=True):
            places[i] = {
                "left": (hub.x - hub.w / 2, at),
                "right": (hub.x + hub.w / 2, at),
                "top": (at, hub.y - hub.h / 2),
                "bottom": (at, hub.y + hub.h / 2),
            }[side]
    return places


def _spread(ends: Sequence[float], middle: float, half: float) -> list[float]:
    """Map the ends of stubs to places within ``half`` of the middle, keeping order and proportions."""
    if not ends:
        return []
    reach = max(abs(end - middle) for end in ends)
    scale = min(1.0, half / reach) if reach else 1.0
    mapped = [middle + (end - middle) * scale for end in ends]
    least = min(FOOT, 2 * half / max(1, len(ends) - 1))
    # Push apart where the map is too narrow for equal proportions, from the middle outwards.
    for i in range(1, len(mapped)):
        mapped[i] = max(mapped[i], mapped[i - 1] + least)
    over = mapped[-1] - (middle + half)
    if over > 0:
        mapped[-1] -= over
        for i in range(len(mapped) - 2, -1, -1):
            mapped[i] = min(mapped[i], mapped[i + 1] - least)
    return mapped


def bend(points: Sequence[Point], radius: float) -> tuple[Point, ...]:
    """Round the corners of a polyline (each corner becomes a curve of a few short pieces)."""
    if len(points) < 3:  # noqa: PLR2004 - no corner
        return tuple((round(x, 1), round(y, 1)) for x, y in points)
    out = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        one, two = math.dist(before, corner), math.dist(corner, after)
        reach = min(radius, one / 2, two / 2)
        if reach < 1.0:
            out.append(corner)
            continue
        a = _towards(corner, before, reach / one)
        b = _towards(corner, after, reach / two)
        out.extend(
            (
                (1 - t) ** 2 * a[0] + 2 * t * (1 - t) * corner[0] + t * t * b[0],
                (1 - t) ** 2 * a[1] + 2 * t * (1 - t) * corner[1] + t * t * b[1],
            )
            for t in (0.0, 0.25, 0.5, 0.75, 1.0)
        )
    out.append(points[-1])
    return tuple((round(x, 1), round(y, 1)) for x, y in out)


def _towards(start: Point, aim: Point, part: float) -> Point:
    return (start[0] + (aim[0] - start[0]) * part, start[1] + (aim[1] - start[1]) * part)
