"""How the lines of each union run: between two neighbours, over or under others, at a side, or straight down.

Lines that come down do so in the gaps between neighbours of a row, on tracks of their own; so they can touch nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.layout.genogram.family import Family
    from ecomap.layout.genogram.rows import Order

Form = Literal["gap", "over", "under", "side", "below", "bar"]
Owner = Literal["left", "none", "right"]
_STEEPEST = 0.3  # how far from the middle of its side a line may leave a symbol, in units of the symbol


@dataclass(frozen=True, slots=True)
class Route:
    """How one union is drawn.

    Attributes
    ----------
    form
        ``gap`` couples are neighbours; ``over`` and ``under`` couples have others between them; a lone parent's
        children hang at a ``side`` of the parent or straight ``below``; ``bar`` joins brothers and sisters without
        known parents.
    row
        The row of the parents.
    drop
        The gap in which the line to the children comes down, counted from -1 at the left end of the row.
    at_right
        That gap is next to the right one of a couple that others stand between.
    free
        Nothing comes down between such a couple, so that their children may hang anywhere along the line.
    """

    union: int
    form: Form
    row: int
    left: str | None = None
    right: str | None = None
    drop: int | None = None
    at_right: bool = False
    free: bool = False


@dataclass(frozen=True, slots=True)
class Track:
    """A vertical line in a gap: ``owner`` is the neighbour it starts from, ``lift`` where on that one's side."""

    union: int
    part: Literal["drop", "out", "in"]
    owner: Owner
    lift: float = 0.0


@dataclass(frozen=True, slots=True)
class Plan:
    """All routes, and the tracks of every gap from left to right."""

    routes: Mapping[int, Route]
    tracks: Mapping[tuple[int, int], tuple[Track, ...]]
    aside: frozenset[str]


def plan_routes(family: Family, order: Order) -> Plan:
    """Choose a route for every union."""
    places = order.places()
    routes: dict[int, Route] = {}
    passing: list[int] = []
    for index, union in enumerate(family.unions):
        if not union.parents:
            row = places[union.children[0].child][0]
            routes[index] = Route(index, "bar", row - 1)
        elif len(union.parents) == 1:
            routes[index] = _lone(family, order, places, index)
        else:
            left, right = sorted(union.parents, key=lambda who: places[who][1])
            row, low = places[left]
            if places[right][1] == low + 1:
                routes[index] = Route(index, "gap", row, left, right, low if union.children else None)
            else:
                passing.append(index)
    for index in passing:
        routes[index] = _passing(family, order, places, routes, index)
    return Plan(
        routes=routes,
        tracks=_tracks(family, places, routes),
        aside=frozenset(route.left or "" for route in routes.values() if route.form == "below"),
    )


def _lone(family: Family, order: Order, places: Mapping[str, tuple[int, int]], index: int) -> Route:
    """Hang the children of a lone parent: straight below, or at a side where the parent has partners as well."""
    parent = family.unions[index].parents[0]
    row, place = places[parent]
    if family.unions_of[parent] == (index,):
        return Route(index, "below", row, parent)
    partners = {who for _, who in family.partners(parent)}
    people = order.rows[row]
    left = people[place - 1] if place else None
    right = people[place + 1] if place + 1 < len(people) else None
    if right in partners and left not in partners:
        return Route(index, "side", row, None, parent, place - 1)
    return Route(index, "side", row, parent, None, place)


def _passing(
    family: Family, order: Order, places: Mapping[str, tuple[int, int]], routes: Mapping[int, Route], index: int
) -> Route:
    """Lead the line of a couple past those who stand between: over them or under them, where less is crossed."""
    left, right = sorted(family.unions[index].parents, key=lambda who: places[who][1])
    row, low = places[left]
    high = places[right][1]
    between = order.rows[row][low + 1 : high]
    over = sum(family.origin(who) is not None for who in between)
    under = sum(
        1
        for route in routes.values()
        if route.row == row
        and family.unions[route.union].children
        and (
            (route.drop is not None and low <= route.drop < high)
            or (route.form == "below" and low < places[route.left or left][1] < high)
        )
    )
    # The children hang next to the partner who married in, else next to the left one.
    at_right = family.origin(right) is None and family.origin(left) is not None
    if family.origin(right) is None and family.origin(left) is None:
        at_right = len(family.unions_of[right]) < len(family.unions_of[left])
    drop = (high - 1 if at_right else low) if family.unions[index].children else None
    form: Form = "under" if under < over else "over"
    return Route(index, form, row, left, right, drop, at_right, free=form == "under" and not under)


def _tracks(
    family: Family, places: Mapping[str, tuple[int, int]], routes: Mapping[int, Route]
) -> dict[tuple[int, int], tuple[Track, ...]]:
    """Give every gap its vertical lines, ordered so that those that leave a symbol lower stay nearer to it."""
    wanted: dict[tuple[int, int], list[tuple[int, Owner, Literal["drop", "out", "in"]]]] = {}
    coupled: set[tuple[int, int]] = set()
    for index, route in routes.items():
        if route.form == "gap" and route.left:
            coupled.add((route.row, places[route.left][1]))
            if route.drop is not None:
                wanted.setdefault((route.row, route.drop), []).append((index, "none", "drop"))
        elif route.form == "over" and route.drop is not None:
            wanted.setdefault((route.row, route.drop), []).append((index, "none", "drop"))
        elif route.form == "side" and route.drop is not None and family.unions[index].children:
            owner: Owner = "left" if route.left else "right"
            wanted.setdefault((route.row, route.drop), []).append((index, owner, "drop"))
        elif route.form == "under" and route.left and route.right:
            wanted.setdefault((route.row, places[route.left][1]), []).append((index, "left", "out"))
            wanted.setdefault((route.row, places[route.right][1] - 1), []).append((index, "right", "in"))
    found: dict[tuple[int, int], tuple[Track, ...]] = {}
    for gap, tracks in wanted.items():
        sides: dict[Owner, list[Track]] = {"left": [], "none": [], "right": []}
        for owner in sides:
            mine = [(index, part) for index, who, part in tracks if who == owner]
            lifts = _lifts(len(mine), busy=gap in coupled) if owner != "none" else [0.0] * len(mine)
            sides[owner] = [Track(i, part, owner, lift) for (i, part), lift in zip(mine, lifts, strict=True)]
        found[gap] = (*sides["left"][::-1], *sides["none"], *sides["right"])
    return found


def _lifts(count: int, *, busy: bool) -> list[float]:
    """Spread lines over the lower half of a symbol's side, the first in the middle unless a couple's line is there."""
    if busy:
        return [round(_STEEPEST * (k + 1) / count, 3) for k in range(count)]
    return [round(_STEEPEST * k / max(1, count - 1), 3) for k in range(count)]
