"""Leads: the last stretch of a tie about one of the family, from the edge of the centre to that person's symbol.

A lead is straight, and there is one only where it meets nobody else and no words on the way; the tie then ends at the
edge of the centre, and its caption says whom it is about.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.layout.scene import Line, Point, Symbol

Rect = tuple[float, float, float, float]
_CLEAR = 2.5
_LONGEST = 180.0
"""A longer way through the family is harder to follow than a name on the tie, px."""


def lead(foot: Point, member: str, symbols: Iterable[Symbol], lines: Iterable[Line]) -> Point | None:
    """Find where a straight lead from the edge of the centre meets a member's symbol.

    Parameters
    ----------
    foot
        Where the tie meets the edge of the centre.
    member
        Id of the person.
    symbols
        All symbols of the genogram, with their words.
    lines
        All other words in the centre.

    Returns
    -------
    tuple of float or None
        A point on the outline of the symbol; ``None`` where something is in the way.
    """
    obstacles: list[Rect] = [_of_line(line) for line in lines]
    aim: Symbol | None = None
    for symbol in symbols:
        obstacles.extend(_of_line(line) for line in symbol.lines if not _inside(line, symbol))
        obstacles.extend(_around(badge.x, badge.y, badge.size) for badge in symbol.badges)
        if symbol.id == member:
            aim = symbol
        else:
            obstacles.append(_around(symbol.x, symbol.y, symbol.size))
    if aim is None:
        return None
    end = _on_outline(foot, aim)
    if math.dist(foot, end) > _LONGEST:
        return None
    return None if any(_meets(foot, end, rect) for rect in obstacles) else end


def _inside(line: Line, symbol: Symbol) -> bool:
    """Whether a line of text stands in its symbol (the age)."""
    return abs(line.y - symbol.y) < symbol.size / 2


def _around(x: float, y: float, size: float) -> Rect:
    return (x - size / 2, y - size / 2, x + size / 2, y + size / 2)


def _of_line(line: Line) -> Rect:
    return (line.x, line.y - line.size * 0.88, line.x + line.w, line.y + line.size * 0.12)


def _on_outline(start: Point, symbol: Symbol) -> Point:
    """Where the way to the middle of a symbol meets its outline (a triangle is met as its circle would be)."""
    dx, dy = start[0] - symbol.x, start[1] - symbol.y
    half = symbol.size / 2 + (3.0 if symbol.client else 0.5)
    if symbol.shape == "square":
        reach = half / max(abs(dx), abs(dy), 1e-9)
    elif symbol.shape == "diamond":
        reach = half / max(abs(dx) + abs(dy), 1e-9)
    else:
        reach = half / max(math.hypot(dx, dy), 1e-9)
    return (symbol.x + dx * min(1.0, reach), symbol.y + dy * min(1.0, reach))


def _meets(start: Point, end: Point, rect: Rect) -> bool:
    """Whether a segment comes into a rectangle or nearer to it than `_CLEAR` (Liang and Barsky's clipping)."""
    low, high = 0.0, 1.0
    for axis in (0, 1):
        delta = end[axis] - start[axis]
        near, far = rect[axis] - _CLEAR - start[axis], rect[axis + 2] + _CLEAR - start[axis]
        if abs(delta) < 1e-9:  # noqa: PLR2004 - parallel to this axis
            if near > 0 or far < 0:
                return False
            continue
        first, last = sorted((near / delta, far / delta))
        low, high = max(low, first), min(high, last)
        if low > high:
            return False
    return True
