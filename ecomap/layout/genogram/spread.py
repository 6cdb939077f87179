"""Where everybody stands along the rows.

Parents want to be above the middle of their children and partners close together; nobody may come nearer to a
neighbour than the two need. Written with the slack of every gap as unknown (it may not be negative), this is a
problem of non-negative least squares, solved exactly by the active-set method of Lawson and Hanson.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    equations = _Equations(rows)
    for row, gaps in enumerate(rows):
        count = len(gaps.least) + 1
        equations.add(Wish(tuple((row, place, 1.0 / count) for place in range(count)), 0.0, _SWAY))
        for place, weight in enumerate(gaps.weight):
            equations.add(Wish(((row, place + 1, 1.0), (row, place, -1.0)), -gaps.least[place], weight))
    for wish in wishes:
        equations.add(wish)
    return equations.positions(_non_negative(equations.normal, equations.right, free=len(rows)))


class _Equations:
    """The normal equations: the unknowns are the left end of each row, then the slack of every gap."""

    def __init__(self, rows: Sequence[Gaps]) -> None:
        self.first: list[int] = []
        self.base: list[list[float]] = []
        unknowns = len(rows)
        for gaps in rows:
            self.first.append(unknowns)
            unknowns += len(gaps.least)
            self.base.append(list(accumulate(gaps.least, initial=0.0)))
        self.normal = [[0.0] * unknowns for _ in range(unknowns)]
        self.right = [0.0] * unknowns

    def add(self, wish: Wish) -> None:
        """Add what a wish asks of the unknowns."""
        factors: dict[int, float] = {}
        wanted = -wish.rest
        for row, place, factor in wish.terms:
            wanted -= factor * self.base[row][place]
            for k in (row, *range(self.first[row], self.first[row] + place)):
                factors[k] = factors.get(k, 0.0) + factor
        square = wish.weight * wish.weight
        items = [(k, factor) for k, factor in factors.items() if factor]
        for i, a in items:
            self.right[i] += square * a * wanted
            line = self.normal[i]
            for j, b in items:
                line[j] += square * a * b

    def positions(self, solved: Sequence[float]) -> list[list[float]]:
        """Give the positions that belong to a solution."""
        found = []
        for row, line in enumerate(self.base):
            slacks = solved[self.first[row] : self.first[row] + len(line) - 1]
            shifts = accumulate(slacks, initial=solved[row])
            found.append([start + shift for start, shift in zip(line, shifts, strict=True)])
        return found


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
