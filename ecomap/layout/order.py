"""The cyclic order of resources around the centre.

Resources of one sector stay together. Ties between resources run outside the ring, so two of them cross exactly
when their ends alternate around the circle, whichever way round each is drawn; the number of crossings is a
property of the order alone. The search starts from the canonical order (sectors in the vocabulary's order,
resources as they stand in the file) and leaves it only where a crossing or much line length is saved, so that
next month's map is recognised.

Method: arrangements of whole sectors (``sectors``), then *sifting* (each resource tries every place in
its sector; a swap of neighbours changes only the crossings between their own ties), then a fixed number of
perturbed restarts; a small ring that keeps crossings is tried in every order. All integers, fixed seed: the
same on every machine.
"""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from dataclasses import dataclass
from itertools import permutations, product
from math import factorial, prod
from typing import TYPE_CHECKING

from ecomap.layout.sectors import best_arrangements, moved

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CROSSING = 60
"""Cost of one crossing, in steps of tie length round the ring."""
AWAY = 1
"""Cost of one place away from the canonical order, in the same unit."""
SECTOR_AWAY = 4
"""Cost of two sectors that are canonical neighbours and stand apart, in the same unit."""
DENSE = 0.8
"""From so many ties between resources a resource on, fewer arrangements of sectors are looked at closely."""
EVERY = 5040
"""Where crossings are left, every order is looked at if there are no more than these: all of up to seven resources."""
RESTARTS, SMALL, RESTARTS_SMALL, TANGLED = 8, 16, 60, 8
"""How often an order with crossings is shaken: a small ring more often, as that costs little, a tangled one less."""


@dataclass(frozen=True, slots=True)
class Ring:
    """What the order is sought for.

    Attributes
    ----------
    sectors
        Sector number of each resource; numbers follow the canonical order.
    chords
        Pairs of resource numbers that have at least one tie between them.
    rank
        Canonical place of each resource within its sector.
    """

    sectors: tuple[int, ...]
    chords: tuple[tuple[int, int], ...]
    rank: tuple[int, ...]


def crossings(order: Sequence[int], chords: Iterable[tuple[int, int]]) -> int:
    """Count pairs of chords whose ends alternate around the circle.

    Examples
    --------
    >>> crossings([0, 1, 2, 3], [(0, 2), (1, 3)])
    1
    >>> crossings([0, 1, 2, 3], [(0, 1), (2, 3)])
    0
    """
    place = {item: i for i, item in enumerate(order)}
    spans = sorted((min(place[a], place[b]), max(place[a], place[b])) for a, b in chords)
    count = 0
    ends: list[int] = []
    waiting: list[int] = []
    start = -1
    for low, high in spans:
        if low != start:
            # Ties that begin at one place share an end and do not cross.
            for end in waiting:
                insort(ends, end)
            waiting.clear()
            start = low
        count += bisect_left(ends, high) - bisect_right(ends, low)
        waiting.append(high)
    return count


def arrange(ring: Ring, like: Sequence[int] | None = None) -> tuple[int, ...]:
    """Give the cyclic order of all resources, sectors contiguous.

    Parameters
    ----------
    ring
        Sectors, ties and canonical places.
    like
        An earlier order (numbers of this ring, those that were there then). Its cyclic order is kept as it is;
        newcomers take the best place in their sector.

    Returns
    -------
    tuple of int
        Resource numbers, clockwise.
    """
    size = len(ring.sectors)
    if size == 0:
        return ()
    if like:
        return _insert_newcomers(ring, like)
    blocks = _canonical_blocks(ring)
    if not ring.chords:
        return tuple(item for block in blocks for item in block)
    best: tuple[int, tuple[int, ...]] | None = None
    for blocks_in_order in _sector_orders(ring, blocks):
        candidate = _Search(ring, blocks_in_order)
        candidate.settle()
        found = (candidate.cost(), candidate.order())
        if best is None or found < best:
            best = found
    assert best is not None  # noqa: S101 - there is always the canonical arrangement
    if crossings(best[1], ring.chords):
        best = _restart(ring, best)
    if crossings(best[1], ring.chords):
        best = _exact(ring, blocks, best)
    return best[1]


def _canonical_blocks(ring: Ring) -> list[list[int]]:
    by_sector: dict[int, list[int]] = {}
    for item, sector in enumerate(ring.sectors):
        by_sector.setdefault(sector, []).append(item)
    return [sorted(by_sector[s], key=lambda i: (ring.rank[i], i)) for s in sorted(by_sector)]


def _sector_orders(ring: Ring, blocks: list[list[int]]) -> list[list[list[int]]]:
    """Arrangements of whole sectors worth sifting, the canonical one always among them."""
    number = len(blocks)
    if number <= 3:  # noqa: PLR2004 - three blocks have one cyclic arrangement but for mirror images
        return [blocks]
    index = {ring.sectors[block[0]]: i for i, block in enumerate(blocks)}
    ends = ((index[ring.sectors[x]], index[ring.sectors[y]]) for x, y in ring.chords)
    weight = Counter((min(a, b), max(a, b)) for a, b in ends if a != b)
    canonical = tuple(range(number))
    keep = 8 if len(ring.chords) < DENSE * len(ring.sectors) else 4
    chosen = best_arrangements(number, weight, crossing=CROSSING, away=SECTOR_AWAY, keep=keep)
    if canonical not in chosen:
        chosen.append(canonical)
    return [[blocks[i] for i in a] for a in chosen]


def _exact(ring: Ring, blocks: list[list[int]], best: tuple[int, tuple[int, ...]]) -> tuple[int, tuple[int, ...]]:
    """Look at every order of a small ring for one with fewer crossings; the canonical one comes first."""
    first, *rest = blocks
    if factorial(len(rest)) * prod(factorial(len(block)) for block in blocks) > EVERY:
        return best
    least = crossings(best[1], ring.chords)
    for others in permutations(rest):
        for inside in product(*(permutations(block) for block in (first, *others))):
            order = tuple(item for block in inside for item in block)
            left = crossings(order, ring.chords)
            if left < least:
                least, best = left, (_Search(ring, inside).cost(), order)
    return best


class _Search:
    """One arrangement of sectors being sifted. Mutable, and never leaves this module."""

    def __init__(self, ring: Ring, blocks: Sequence[Sequence[int]]) -> None:
        self.ring = ring
        self.line = [item for block in blocks for item in block]
        self.place = [0] * len(self.line)
        self.home = [0] * len(self.line)
        self.bounds: dict[int, tuple[int, int]] = {}
        start = 0
        for block in blocks:
            self.bounds[ring.sectors[block[0]]] = (start, start + len(block))
            for offset, item in enumerate(sorted(block, key=lambda i: (ring.rank[i], i))):
                self.home[item] = start + offset
            start += len(block)
        self.away_from = _moved_sectors(blocks, ring)
        self.partners: list[list[int]] = [[] for _ in self.line]
        for a, b in ring.chords:
            self.partners[a].append(b)
            self.partners[b].append(a)
        size = len(self.line)
        # Steps round the ring for a difference of places; negative differences index from the end.
        self.steps = [min(d, size - d) for d in range(size)]
        self._index()

    def _index(self) -> None:
        for i, item in enumerate(self.line):
            self.place[item] = i

    def order(self) -> tuple[int, ...]:
        return tuple(self.line)

    def cost(self) -> int:
        size = len(self.line)
        length = 0
        for a, b in self.ring.chords:
            steps = abs(self.place[a] - self.place[b])
            length += min(steps, size - steps) - 1
        away = sum(abs(self.place[i] - self.home[i]) for i in self.line)
        return CROSSING * crossings(self.line, self.ring.chords) + length + AWAY * away + SECTOR_AWAY * self.away_from

    def settle(self) -> None:
        """Sift until nothing improves (at most eight rounds), trying each sector mirrored as well."""
        busy = [i for i in self.line if self.partners[i]]
        busy.sort(key=lambda i: (-len(self.partners[i]), i))
        for turn in range(8):
            saved = sum(self._sift(item) for item in busy)
            if turn == 0:  # later rounds only polish
                saved += self._mirror_sectors()
            if saved >= 0:
                return

    def _sift(self, item: int) -> int:
        """Try every place of the sector and keep the best; the change of cost."""
        low, high = self.bounds[self.ring.sectors[item]]
        if high - low < 2:  # noqa: PLR2004 - alone in its sector
            return 0
        start = self.place[item]
        best_delta, best_place, delta = 0, start, 0
        for place in range(start - 1, low - 1, -1):
            delta += self._swap(place)
            if delta < best_delta:
                best_delta, best_place = delta, place
        for place in range(low, high - 1):
            delta += self._swap(place)
            if place + 1 != start and delta < best_delta:
                best_delta, best_place = delta, place + 1
        for place in range(high - 2, best_place - 1, -1):
            self._swap(place)
        return best_delta

    def _swap(self, place: int) -> int:
        """Swap the neighbours at ``place`` and the next; the change of cost."""
        line, at = self.line, self.place
        size = len(line)
        u, v = line[place], line[place + 1]
        delta = 0
        us, vs = self.partners[u], self.partners[v]
        after = place + 1
        if us and vs:
            for x in us:
                if x == v:
                    continue
                dx = (at[x] - after) % size
                for y in vs:
                    if y in (u, x):
                        continue
                    delta += -CROSSING if dx < (at[y] - after) % size else CROSSING
        steps, home = self.steps, self.home
        for x in us:
            if x != v:
                delta += steps[after - at[x]] - steps[place - at[x]]
        for y in vs:
            if y != u:
                delta += steps[place - at[y]] - steps[after - at[y]]
        # One of the two leaves its place and the other comes nearer, or both alike: one step each.
        delta += AWAY if place >= home[u] else -AWAY
        delta += AWAY if after <= home[v] else -AWAY
        line[place], line[after] = v, u
        at[u], at[v] = after, place
        return delta

    def _mirror_sectors(self) -> int:
        """Turn round each sector whose mirror image is cheaper; the change of cost."""
        before = value = self.cost()
        for low, high in sorted(self.bounds.values()):
            if high - low < 2 or not self._reaches_out(low, high):  # noqa: PLR2004
                continue
            self.line[low:high] = self.line[low:high][::-1]
            self._index()
            mirrored = self.cost()
            if mirrored < value:
                value = mirrored
            else:
                self.line[low:high] = self.line[low:high][::-1]
                self._index()
        return value - before

    def _reaches_out(self, low: int, high: int) -> bool:
        return any(not low <= self.place[x] < high for item in self.line[low:high] for x in self.partners[item])

    def shake(self, dice: random.Random, share: int) -> None:
        """Throw one in ``share`` resources to other places of their sectors."""
        busy = [i for i in self.line if self.partners[i]]
        for _ in range(max(2, len(busy) // share)):
            item = busy[int(dice.random() * len(busy))]
            low, high = self.bounds[self.ring.sectors[item]]
            self.line.remove(item)
            self.line.insert(low + int(dice.random() * (high - low)), item)
        self._index()


def _moved_sectors(blocks: Sequence[Sequence[int]], ring: Ring) -> int:
    numbers = sorted(ring.sectors[block[0]] for block in blocks)
    return moved([numbers.index(ring.sectors[block[0]]) for block in blocks])


def _restart(ring: Ring, best: tuple[int, tuple[int, ...]]) -> tuple[int, tuple[int, ...]]:
    """Shake the best order found so far and settle again, a fixed number of times."""
    dice = random.Random(20)  # noqa: S311 - not for secrets
    turns = RESTARTS_SMALL if len(ring.sectors) <= SMALL else RESTARTS
    if crossings(best[1], ring.chords) > TANGLED:
        turns //= 2
    for turn in range(turns):
        search = _Search(ring, _blocks_of(ring, best[1]))
        search.shake(dice, (2, 5)[turn % 2])
        search.settle()
        found = (search.cost(), search.order())
        best = min(best, found)
        if crossings(best[1], ring.chords) == 0:
            break
    return best


def _blocks_of(ring: Ring, order: Sequence[int]) -> list[list[int]]:
    blocks: list[list[int]] = []
    for item in order:
        if blocks and ring.sectors[blocks[-1][0]] == ring.sectors[item]:
            blocks[-1].append(item)
        else:
            blocks.append([item])
    if len(blocks) > 1 and ring.sectors[blocks[0][0]] == ring.sectors[blocks[-1][0]]:
        blocks[0][:0] = blocks.pop()
    return blocks


def _insert_newcomers(ring: Ring, like: Sequence[int]) -> tuple[int, ...]:
    """Keep the earlier cyclic order; put each newcomer where it costs least in its own sector."""
    order = [i for i in like if 0 <= i < len(ring.sectors)]
    for item in range(len(ring.sectors)):
        if item in order:
            continue
        mates = [p for p, other in enumerate(order) if ring.sectors[other] == ring.sectors[item]]
        if mates:
            places = sorted({p for m in mates for p in (m, m + 1)})
        else:
            size = len(order)
            places = [p for p in range(size + 1) if _is_border(ring, order, p)] or [size]
        trials = []
        for place in places:
            trial = [*order[:place], item, *order[place:]]
            present = set(trial)
            chords = [c for c in ring.chords if c[0] in present and c[1] in present]
            nearness = -place if mates else abs(_canonical_gap(ring, order, place, item))
            trials.append((crossings(trial, chords), nearness, place, trial))
        order = min(trials)[3]
    return tuple(order)


def _is_border(ring: Ring, order: Sequence[int], place: int) -> bool:
    if not order:
        return True
    before, after = order[place - 1], order[place % len(order)]
    return ring.sectors[before] != ring.sectors[after] or len({ring.sectors[i] for i in order}) == 1


def _canonical_gap(ring: Ring, order: Sequence[int], place: int, item: int) -> int:
    if not order:
        return 0
    return ring.sectors[order[place - 1]] - ring.sectors[item] + 1
