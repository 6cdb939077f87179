"""The family as a drawing sees it: rows of people, couples, and who hangs from whom."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

CoupleKind = Literal["married", "separated", "divorced", "common_law", "widowed"]
DescentKind = Literal["birth", "adopted", "foster", "step"]
Sex = Literal["male", "female", "unknown"]

PAST: frozenset[str] = frozenset({"divorced", "widowed"})
"""Couples that have ended; they stand to the left of the one that lasts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person: the row, the sex, and whether he or she lives with the client."""

    id: str
    row: int
    sex: Sex = "unknown"
    household: bool = False


@dataclass(frozen=True, slots=True)
class Descent:
    """A child of a union, and how it came to it."""

    child: str
    kind: DescentKind = "birth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """What children hang from: a couple, a parent alone, or the unknown parents of brothers and sisters.

    ``parents`` has two, one or no ids. ``couple`` is None unless there are two. Children come eldest first; a twin
    group is a set of children born together.
    """

    parents: tuple[str, ...]
    couple: CoupleKind | None = None
    children: tuple[Descent, ...] = ()
    twins: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Family:
    """Everybody and every link that is drawn.

    All links are level: partners share a row, and a child stands one row below its parents. Unions of one person
    stand in the order in which they came about.
    """

    members: Mapping[str, Member]
    unions: tuple[Union, ...] = ()

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The generations that have anybody, from the eldest."""
        return tuple(sorted({member.row for member in self.members.values()}))

    @cached_property
    def origins(self) -> Mapping[str, tuple[int, ...]]:
        """The unions somebody is a child of; the first is where he or she hangs, any other is a second line."""
        found: dict[str, list[int]] = {}
        for index, union in enumerate(self.unions):
            for descent in union.children:
                found.setdefault(descent.child, []).append(index)
        ranked: dict[str, tuple[int, ...]] = {}
        for child, places in found.items():
            ranked[child] = tuple(place for _, place in sorted((self._rank(place, child), place) for place in places))
        return ranked

    def _rank(self, place: int, child: str) -> tuple[bool, bool, int]:
        """Order the unions one person is a child of: known parents first, then the home they share, then birth."""
        union = self.unions[place]
        kind = next(descent.kind for descent in union.children if descent.child == child)
        shares = self.members[child].household and any(self.members[p].household for p in union.parents)
        return (not union.parents, not shares, ("birth", "adopted", "foster", "step").index(kind))

    @cached_property
    def unions_of(self) -> Mapping[str, tuple[int, ...]]:
        """The unions somebody is a partner or parent in."""
        found: dict[str, list[int]] = {}
        for index, union in enumerate(self.unions):
            for parent in union.parents:
                found.setdefault(parent, []).append(index)
        return {parent: tuple(places) for parent, places in found.items()}

    def origin(self, person: str) -> int | None:
        """Return the union somebody hangs from, if any."""
        places = self.origins.get(person)
        return places[0] if places else None

    def hung(self, union: int) -> tuple[Descent, ...]:
        """Return the children whose place in the drawing this union decides."""
        return tuple(d for d in self.unions[union].children if self.origins[d.child][0] == union)

    def partners(self, person: str) -> tuple[tuple[int, str], ...]:
        """Return the partners of somebody with the union, in the order in which the couples came about."""
        found = []
        for place in self.unions_of.get(person, ()):
            parents = self.unions[place].parents
            if len(parents) == 2:  # noqa: PLR2004 - a couple
                found.append((place, parents[1] if parents[0] == person else parents[0]))
        return tuple(found)
