"""Where everybody stands along the rows.

Parents want to be above the middle of their children and partners close together; nobody may come nearer to a
neighbour than the two need. Written with the slack of every gap as unknown (it may not be negative), this is a
problem of non-negative least squares, solved exactly by the active-set method of Lawson and Hanson.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TINY = 1e-7
_SWAY = 0.02  # weight of keeping each row in the middle
_PIVOT = 1e-12


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish that a weighted sum of positions plus ``rest`` be zero. ``terms`` are (row, place, factor)."""

    terms: tuple[tuple[int, int, float], ...]
    rest: float
    weight: float


@dataclass(frozen=True, slots=True)
class Gaps:
    """Least distances between neighbours of one row, and how much each dislikes being stretched."""

    least: tuple[float, ...]
    weight: tuple[float, ...]


def spread(rows: Sequence[Gaps], wishes: Sequence[Wish]) -> list[list[float]]:
    """Find positions that keep all distances and come nearest to all wishes.

    Parameters
    ----------
    rows
        The gaps of each row; a row of n people has n - 1 of them.
    wishes
        What is wanted of the positions.

    Returns
    -------
    list of list of float
        Positions by row and place.
    """
    count = len(rows)
    first: list[int] = []  # where the slacks of each row begin among the unknowns
    unknowns = count
    for gaps in rows:
        first.append(unknowns)
        unknowns += len(gaps.least)
    base = [[0.0] for _ in rows]
    for line, gaps in zip(base, rows, strict=True):
        for least in gaps.least:
            line.append(line[-1] + least)
    normal = [[0.0] * unknowns for _ in range(unknowns)]
    right = [0.0] * unknowns

    def add(coefficients: Mapping[int, float], wanted: float, weight: float) -> None:
        square = weight * weight
        items = list(coefficients.items())
        for i, a in items:
            right[i] += square * a * wanted
            line = normal[i]
            for j, b in items:
                line[j] += square * a * b

    def express(terms: Sequence[tuple[int, int, float]]) -> tuple[dict[int, float], float]:
        found: dict[int, float] = {}
        constant = 0.0
        for row, place, factor in terms:
            found[row] = found.get(row, 0.0) + factor
            for k in range(first[row], first[row] + place):
                found[k] = found.get(k, 0.0) + factor
            constant += factor * base[row][place]
        return found, constant

    for row, gaps in enumerate(rows):
        share = 1.0 / (len(gaps.least) + 1)
        coefficients, constant = express([(row, place, share) for place in range(len(gaps.least) + 1)])
        add(coefficients, -constant, _SWAY)
        for k, weight in enumerate(gaps.weight):
            add({first[row] + k: 1.0}, 0.0, weight)
    for wish in wishes:
        coefficients, constant = express(wish.terms)
        add(coefficients, -constant - wish.rest, wish.weight)
    solved = _non_negative(normal, right, free=count)
    positions: list[list[float]] = []
    for row, line in enumerate(base):
        shift, here = solved[row], []
        for place, start in enumerate(line):
            if place:
                shift += solved[first[row] + place - 1]
            here.append(start + shift)
        positions.append(here)
    return positions


def _non_negative(normal: list[list[float]], right: list[float], *, free: int) -> list[float]:
    """Minimise z'Nz/2 - r'z where all but the first ``free`` unknowns may not be negative."""
    size = len(right)
    active = list(range(free))
    values = [0.0] * size
    for index, value in zip(active, _solve(normal, right, active), strict=True):
        values[index] = value
    for _ in range(3 * size):
        best, pull = -1, _TINY
        for k in range(free, size):
            if k not in active:
                line = normal[k]
                gradient = right[k] - sum(line[i] * values[i] for i in active)
                if gradient > pull:
                    best, pull = k, gradient
        if best < 0:
            break
        active.append(best)
        values = _descend(normal, right, active, values, free)
    return values


def _descend(
    normal: list[list[float]], right: list[float], active: list[int], values: list[float], free: int
) -> list[float]:
    """Go to the minimum over the active unknowns; drop those that would turn negative on the way."""
    while True:
        wanted = dict(zip(active, _solve(normal, right, active), strict=True))
        blocking = [k for k in active if k >= free and wanted[k] <= 0.0]
        step = min(
            (values[k] / (values[k] - wanted[k]) if values[k] > wanted[k] else 0.0 for k in blocking), default=1.0
        )
        values = [value + step * (wanted[k] - value) if k in wanted else 0.0 for k, value in enumerate(values)]
        if not blocking:
            return values
        for k in [k for k in blocking if values[k] <= _TINY]:
            active.remove(k)
            values[k] = 0.0


def _solve(normal: list[list[float]], right: list[float], active: list[int]) -> list[float]:
    """Solve the equations of the active unknowns by elimination; the matrix is symmetric and positive."""
    size = len(active)
    lines = [[normal[i][j] for j in active] + [right[i]] for i in active]
    for k in range(size):
        pivot = lines[k]
        scale = pivot[k]
        if scale < _PIVOT:
            continue
        for other in lines[k + 1 :]:
            factor = other[k] / scale
            if factor:
                for j in range(k, size + 1):
                    other[j] -= factor * pivot[j]
    found = [0.0] * size
    for k in range(size - 1, -1, -1):
        line = lines[k]
        rest = line[size] - sum(line[j] * found[j] for j in range(k + 1, size))
        found[k] = rest / line[k] if abs(line[k]) >= _PIVOT else 0.0
    return found
