"""The cyclic order of whole sectors: the arrangements in which ties between sectors cross least.

Two ties between four different sectors cross, whatever the order inside the sectors, when the sectors alternate round
the ring. Arrangements are built sector by sector, canonical neighbours first; a beginning that already costs more than
the worst arrangement kept is given up (branch and bound), and after a fixed number of steps the search ends with the
best found so far. Integers only: the same everywhere.
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Arrangement = tuple[int, ...]
STEPS = 2500
"""So many beginnings are looked at, at most: up to eight sectors that is nearly always all that matter."""


def moved(arrangement: Sequence[int]) -> int:
    """Count the neighbourhoods of the canonical cycle that an arrangement gives up."""
    number = len(arrangement)
    return sum((arrangement[(i + 1) % number] - a) % number != 1 for i, a in enumerate(arrangement))


def best_arrangements(
    number: int, ties: Mapping[tuple[int, int], int], *, crossing: int, away: int, keep: int
) -> list[Arrangement]:
    """Find the cheapest cyclic arrangements of sectors.

    Parameters
    ----------
    number
        How many sectors there are; 0 stands first in every arrangement.
    ties
        How many ties there are between two sectors, by their numbers, the smaller first.
    crossing, away
        Cost of a crossing, and of a neighbourhood of the canonical cycle given up.
    keep
        How many arrangements to give.

    Returns
    -------
    list of tuple of int
        Cheapest first; of equal ones the one that comes first in the order of tuples.
    """
    search = _Branches(number, ties, crossing, away, keep)
    search.grow((0,), [0] + [-1] * (number - 1), (), 0)
    return [arrangement for _, arrangement in search.kept]


@dataclass(slots=True)
class _Branches:
    """The search under way. Mutable, and never leaves this module."""

    number: int
    ties: Mapping[tuple[int, int], int]
    crossing: int
    away: int
    keep: int
    kept: list[tuple[int, Arrangement]] = field(default_factory=list)
    steps: int = 0

    def grow(self, line: Arrangement, place: list[int], placed: tuple[tuple[int, int, int], ...], cost: int) -> None:
        """Try every sector that is left as the next one."""
        if len(line) == self.number:
            closing = self.away * ((line[0] - line[-1]) % self.number != 1)
            insort(self.kept, (cost + closing, line))
            del self.kept[self.keep :]
            return
        last, at = line[-1], len(line)
        left = [sector for sector in range(self.number) if place[sector] < 0]
        # Canonical neighbours first: good arrangements early let more of the others be given up.
        for sector in sorted(left, key=lambda s: (s - last) % self.number):
            self.steps += 1
            if self.steps > STEPS and self.kept:
                return
            joined = self._joined(sector, place)
            more = cost + self.away * ((sector - last) % self.number != 1)
            more += self.crossing * sum(
                times * times2
                for partner, times in joined
                for one, two, times2 in placed
                if partner not in (one, two) and (place[one] > place[partner]) != (place[two] > place[partner])
            )
            if len(self.kept) == self.keep and more >= self.kept[-1][0]:
                continue
            place[sector] = at
            self.grow((*line, sector), place, (*placed, *((partner, sector, times) for partner, times in joined)), more)
            place[sector] = -1

    def _joined(self, sector: int, place: Sequence[int]) -> list[tuple[int, int]]:
        """Sectors placed already to which a sector has ties, and how many."""
        return [
            (a if b == sector else b, times)
            for (a, b), times in self.ties.items()
            if sector in (a, b) and place[a if b == sector else b] >= 0
        ]
