"""The outline of a union of rectangles, with rounded corners."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecomap.layout.scene import Point

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_STEPS = 4  # pieces of a rounded corner
_SIDES = 4


def outline(boxes: Sequence[Box]) -> tuple[Point, ...]:
    """Give the corners of the outer boundary of connected rectangles, clockwise; holes are filled.

    Parameters
    ----------
    boxes
        Rectangles that together form one piece.
    """
    xs = sorted({x for box in boxes for x in (box[0], box[2])})
    ys = sorted({y for box in boxes for y in (box[1], box[3])})
    column = {x: index for index, x in enumerate(xs)}
    line = {y: index for index, y in enumerate(ys)}
    filled = {
        (i, j)
        for left, top, right, bottom in boxes
        for i in range(column[left], column[right])
        for j in range(line[top], line[bottom])
    }
    if not filled:
        return ()
    # Walk along the edges with the inside on the right, from the top left corner.
    start = min(((i, j) for i, j in filled), key=lambda cell: (cell[1], cell[0]))
    at, heading = start, 0
    steps = ((1, 0), (0, 1), (-1, 0), (0, -1))
    # The cells on the right and on the left ahead of a grid point, by heading.
    right_of = ((0, 0), (-1, 0), (-1, -1), (0, -1))
    left_of = ((0, -1), (0, 0), (-1, 0), (-1, -1))
    corners: list[Point] = []
    while True:
        ahead_left = (at[0] + left_of[heading][0], at[1] + left_of[heading][1]) in filled
        ahead_right = (at[0] + right_of[heading][0], at[1] + right_of[heading][1]) in filled
        if not ahead_right:
            turned = (heading + 1) % _SIDES
        elif ahead_left:
            turned = (heading - 1) % _SIDES
        else:
            turned = heading
        if turned != heading or not corners:
            corners.append((xs[at[0]], ys[at[1]]))
        heading = turned
        at = (at[0] + steps[heading][0], at[1] + steps[heading][1])
        if at == start and len(corners) > 1:
            return tuple(corners)


def rounded(corners: Sequence[Point], radius: float) -> tuple[Point, ...]:
    """Round the corners of a closed rectilinear polygon.

    Parameters
    ----------
    corners
        Its corners; neighbours differ in one coordinate.
    radius
        Greatest radius; less where two corners are near.
    """
    found: list[Point] = []
    for before, here, after in _triples(corners):
        reach = min(radius, math.dist(before, here) / 2, math.dist(here, after) / 2)
        start, end = _towards(here, before, reach), _towards(here, after, reach)
        # The centre of the arc lies across from the corner.
        centre = (start[0] + end[0] - here[0], start[1] + end[1] - here[1])
        for step in range(_STEPS + 1):
            turn = math.pi / 2 * step / _STEPS
            a, b = math.cos(turn), math.sin(turn)
            found.append(
                (
                    round(centre[0] + a * (start[0] - centre[0]) + b * (end[0] - centre[0]), 1),
                    round(centre[1] + a * (start[1] - centre[1]) + b * (end[1] - centre[1]), 1),
                )
            )
    return tuple(point for before, point in zip((None, *found), found, strict=False) if point != before)


def _triples(corners: Sequence[Point]) -> Iterable[tuple[Point, Point, Point]]:
    count = len(corners)
    return ((corners[k - 1], corners[k], corners[(k + 1) % count]) for k in range(count))


def _towards(start: Point, end: Point, distance: float) -> Point:
    length = math.dist(start, end) or 1.0
    share = distance / length
    return (start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1]))


def contains(corners: Sequence[Point], box: Box) -> bool:
    """Say whether a closed polygon holds a whole rectangle (all four corners and the middle)."""
    left, top, right, bottom = box
    spots = ((left, top), (right, top), (right, bottom), (left, bottom), ((left + right) / 2, (top + bottom) / 2))
    return all(_inside(corners, spot) for spot in spots)


def _inside(corners: Sequence[Point], spot: Point) -> bool:
    x, y = spot
    odd = False
    for (ax, ay), (bx, by) in pairwise((*corners, corners[0])):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            odd = not odd
    return odd
