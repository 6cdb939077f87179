"""Who stands where in each row.

A family is a set of trees that touch at couples: everybody hangs from the eldest known ancestors, and whoever has
no known parents stands beside the partner. Within a tree the order is settled: eldest child left, earlier
marriages left of later ones. What is free is the side on which one tree stands of another; the few possible
arrangements are all tried and the one with the fewest faults is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING

from ecomap.model.base import CLIENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ecomap.layout.genogram.family import Family

_FREE = 4  # couples between trees of which both sides are tried


@dataclass(frozen=True, slots=True)
class Order:
    """The people of each row from left to right, and the tree each belongs to."""

    rows: tuple[tuple[str, ...], ...]
    tree: Mapping[str, int]

    def places(self) -> dict[str, tuple[int, int]]:
        """Row and place in the row by id."""
        return {who: (r, i) for r, row in enumerate(self.rows) for i, who in enumerate(row)}


def arrange(family: Family) -> Order:
    """Choose the order of every row."""
    bridges = _bridges(family)
    free, best = bridges[:_FREE], None
    for turned in product((False, True), repeat=len(free)):
        order = _Planting(family, {u for u, turn in zip(free, turned, strict=True) if turn}).order()
        cost = _faults(family, order)
        if best is None or cost < best[0]:
            best = (cost, order)
    return best[1] if best else Order((), {})


def _bridges(family: Family) -> list[int]:
    """List the couples of which both partners hang from somewhere."""
    return [
        place
        for place, union in enumerate(family.unions)
        if len(union.parents) == 2 and all(family.origin(parent) is not None for parent in union.parents)  # noqa: PLR2004 - a couple
    ]


class _Planting:
    """One arrangement in the making."""

    def __init__(self, family: Family, turned: set[int]) -> None:
        self.family = family
        self.turned = turned
        self.placed: set[str] = set()
        self.tree: dict[str, int] = {}
        self.depth = {row: index for index, row in enumerate(family.rows)}

    def order(self) -> Order:
        """Plant all trees and put them side by side."""
        trees: list[list[list[str]]] = []
        for root in self._roots():
            block = self._empty()
            for person in root:
                _append(block, self._descend(person))
            if any(block):
                trees.append(block)
        # Whoever a closed ring of links has kept from every root.
        trees += [self._descend(person) for person in self.family.members if person not in self.placed]
        for index, block in enumerate(trees):
            self.tree.update((person, index) for row in block for person in row)
        row = self._side_by_side(len(trees))
        return Order(tuple(tuple(who for t in row for who in trees[t][r]) for r in range(len(self.depth))), self.tree)

    def _empty(self) -> list[list[str]]:
        return [[] for _ in self.depth]

    def _roots(self) -> list[list[str]]:
        """List what trees grow from: the eldest known couples, brothers and sisters without parents, single people."""
        family = self.family
        roots: list[list[str]] = []
        seen: set[str] = set()
        for person in family.members:
            origin = family.origin(person)
            if origin is not None:
                if not family.unions[origin].parents and person not in seen:
                    group = [descent.child for descent in family.hung(origin)]
                    seen.update(group)
                    roots.append(group)
                continue
            if person in seen:
                continue
            circle = self._circle(person)
            seen.update(circle)
            partners = {other for one in circle for _, other in family.partners(one)}
            if all(family.origin(other) is None for other in partners):
                core = max(circle, key=lambda one: (len(family.partners(one)), -list(circle).index(one)))
                roots.append([core])
        return roots

    def _circle(self, person: str) -> dict[str, None]:
        """Everybody without known parents who is joined to somebody by couples alone."""
        circle: dict[str, None] = {person: None}
        queue = [person]
        while queue:
            for _, other in self.family.partners(queue.pop()):
                if other not in circle and self.family.origin(other) is None:
                    circle[other] = None
                    queue.append(other)
        return circle

    def _descend(self, core: str) -> list[list[str]]:
        """Give the block of somebody with partners and all descendants, row by row."""
        block = self._empty()
        if core in self.placed:
            return block
        family = self.family
        before, after, to_right = self._beside(core)
        row = [*before, core, *after]
        block[self.depth[family.members[core].row]] = row
        for union in self._by_drop(row, len(before), to_right=to_right):
            for descent in family.hung(union):
                _append(block, self._descend(descent.child))
        return block

    def _beside(self, core: str) -> tuple[list[str], list[str], bool]:
        """Place the partners of somebody who hangs from a tree: left ones, right ones, and where other trees join."""
        family = self.family
        self.placed.add(core)
        joins, beside = [], []
        for union, other in family.partners(core):
            if family.origin(other) is not None:
                joins.append(self.left_of(union) == core)
            elif other not in self.placed:
                beside.append(other)
                self.placed.add(other)
        if joins and beside:
            left, right = ([], beside[::-1]) if not all(joins) else (beside, [])
        elif len(beside) == 1:
            left, right = (beside, []) if _stands_left(family, beside[0], core) else ([], beside)
        else:
            left, right = beside[:-1], beside[-1:]
        before = [who for other in left for who in (*self._outward(other)[::-1], other)]
        after = [who for other in right for who in (other, *self._outward(other))]
        return before, after, any(joins)

    def _outward(self, person: str) -> list[str]:
        """List the other partners of somebody who married in, from the nearest to the farthest."""
        found: list[str] = []
        for _, other in self.family.partners(person)[::-1]:
            if other not in self.placed and self.family.origin(other) is None:
                self.placed.add(other)
                found += [other, *self._outward(other)]
        return found

    def left_of(self, union: int) -> str:
        """Say which partner stands left where two trees join."""
        one, two = self.family.unions[union].parents
        left, right = (two, one) if _stands_left(self.family, two, one) else (one, two)
        return right if union in self.turned else left

    def _by_drop(self, row: list[str], core: int, *, to_right: bool) -> list[int]:
        """Put the unions of a stretch of a row in the order in which their lines come down."""
        family = self.family
        where = {person: place for place, person in enumerate(row)}
        keys: dict[int, float] = {}
        for person, place in where.items():
            for union in family.unions_of.get(person, ()):
                parents = family.unions[union].parents
                spots = sorted(where[parent] for parent in parents if parent in where)
                if len(spots) == 2:  # noqa: PLR2004 - both partners stand here
                    keys[union] = spots[0] + 0.5 if spots[1] <= core else spots[1] - 0.5
                elif len(parents) == 1:
                    taken = place + 1 < len(row) or (place == core and to_right)
                    keys[union] = (
                        place + 0.4 if place > core or not taken else place - 0.4 if place < core else place + 0.3
                    )
                elif self.left_of(union) == person or family.origin(person) is None:
                    keys[union] = place + 0.5
                # else: the partner's tree carries the children
        return sorted(keys, key=lambda union: (keys[union], union))

    def _side_by_side(self, count: int) -> list[int]:
        """Order the trees: from the client's outwards along the couples that join them, then the rest."""
        family = self.family
        joins = sorted((family.members[family.unions[u].parents[0]].row, u) for u in _bridges(family))
        first = self.tree.get(CLIENT, 0)
        line = [first] if count else []
        while True:
            step = self._next_join(line, [u for _, u in joins])
            if step is None:
                break
            tree, right = step
            line.insert(len(line) if right else 0, tree)
        for tree in range(count):
            if tree not in line:
                line = self._beside_home(line, tree)
        return line

    def _next_join(self, line: list[int], joins: Iterable[int]) -> tuple[int, bool] | None:
        for union in joins:
            left = self.left_of(union)
            right = next(parent for parent in self.family.unions[union].parents if parent != left)
            here = (self.tree[left] in line, self.tree[right] in line)
            if here == (True, False):
                return self.tree[right], True
            if here == (False, True):
                return self.tree[left], False
        return None

    def _beside_home(self, line: list[int], tree: int) -> list[int]:
        """Add a tree that nothing joins to the others: on the right, unless it lives with those on the left."""
        members = self.family.members
        homes = [who for who, at in self.tree.items() if at == tree and members[who].household]
        rows = {members[who].row for who in homes}

        def out(place: int) -> bool:
            edge = [w for w, at in self.tree.items() if at == place and members[w].row in rows]
            return any(not members[w].household for w in edge)

        if homes and line and out(line[-1]) and not out(line[0]):
            return [tree, *line]
        return [*line, tree]


def _append(block: list[list[str]], other: list[list[str]]) -> None:
    for row, more in zip(block, other, strict=True):
        row.extend(more)


def _stands_left(family: Family, one: str, two: str) -> bool:
    """Say whether ``one`` stands left of the partner ``two``: the husband does."""
    first, second = family.members[one].sex, family.members[two].sex
    return (first == "male" and second != "male") or (first == "unknown" and second == "female")


def _faults(family: Family, order: Order) -> float:
    """Weigh what is wrong with an arrangement."""
    places = order.places()
    cost = 0.0
    for union in family.unions:
        if len(union.parents) == 2:  # noqa: PLR2004 - a couple
            one, two = sorted(union.parents, key=lambda who: places[who][1])
            row, low = places[one]
            between = order.rows[row][low + 1 : places[two][1]]
            cost += sum(10.0 + 8.0 * bool(family.unions_of.get(who)) for who in between)
            cost += _stands_left(family, two, one)
    for upper, lower in pairwise(range(len(order.rows))):
        cost += 20.0 * _inversions(family, places, upper, lower)
    for people in order.rows:
        home = [family.members[who].household for who in people]
        runs = sum(1 for before, now in pairwise([False, *home]) if now and not before)
        cost += 5.0 * max(0, runs - 1)
    return cost


def _inversions(family: Family, places: Mapping[str, tuple[int, int]], upper: int, lower: int) -> int:
    """Count pairs of children that stand the other way round than their parents."""
    pairs: list[tuple[float, Sequence[int]]] = []
    for union in family.unions:
        spots = [places[parent][1] for parent in union.parents if places[parent][0] == upper]
        children = [places[d.child][1] for d in union.children if places[d.child][0] == lower]
        if spots and children:
            pairs.append((sum(spots) / len(spots), children))
    return sum(
        1 for (a, ones), (b, twos) in product(pairs, pairs) if a < b for one in ones for two in twos if one > two
    )
