"""The links of a family as a value: couples, parents and children, brothers and sisters, generations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecomap.model.codes import ParentageKind
    from ecomap.model.people import Couple, Parentage


@dataclass(frozen=True, slots=True)
class Sibship:
    """Brothers and sisters with the same parents.

    Attributes
    ----------
    parents
        Ids of none, one or two parents; none where no parent is known.
    children
        Ids, eldest first as far as it is known, else in the order written.
    """

    parents: tuple[str, ...]
    children: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kinship:
    """The links of one family.

    Attributes
    ----------
    couples
        Written ones first, then inferred ones. An inferred link names its fields in ``inferred``.
    parentage
        The same for parents and children; the parents of one child may stand in several (birth and step).
    sibships
        Children grouped by parents, in birth order. Step parents make no sibship of their own.
    generations
        (id, generation) for the client and everybody of the family, in the order written: 0 is the client's own,
        parents -1, children +1.
    unattached
        Ids of people whose link to the rest is not known (孫 of an unnamed child, 親戚, no 続柄), in the order written.
        Their generation is what the word says, 0 where it says nothing.
    """

    couples: tuple[Couple, ...]
    parentage: tuple[Parentage, ...]
    sibships: tuple[Sibship, ...]
    generations: tuple[tuple[str, int], ...]
    unattached: tuple[str, ...]

    def generation_of(self, ident: str) -> int:
        """Return the generation of one person; KeyError for an id that is not in the family."""
        return dict(self.generations)[ident]

    def couples_of(self, ident: str) -> tuple[Couple, ...]:
        """Return the couples a person is or was part of."""
        return tuple(couple for couple in self.couples if ident in (couple.a, couple.b))

    def partners_of(self, ident: str) -> tuple[str, ...]:
        """Return the ids of present and former partners."""
        return tuple(couple.b if couple.a == ident else couple.a for couple in self.couples_of(ident))

    def parents_of(self, ident: str, *kinds: ParentageKind) -> tuple[str, ...]:
        """Return the ids of parents, of the given kinds only where any is given."""
        found = [
            parent
            for parentage in self.parentage
            if parentage.child == ident and (not kinds or parentage.kind in kinds)
            for parent in parentage.parents
        ]
        return tuple(dict.fromkeys(found))

    def children_of(self, ident: str, *kinds: ParentageKind) -> tuple[str, ...]:
        """Return the ids of children, of the given kinds only where any is given."""
        found = [
            parentage.child
            for parentage in self.parentage
            if ident in parentage.parents and (not kinds or parentage.kind in kinds)
        ]
        return tuple(dict.fromkeys(found))

    def siblings_of(self, ident: str) -> tuple[str, ...]:
        """Return the ids of brothers and sisters with a sibship in common."""
        found = [child for sibship in self.sibships if ident in sibship.children for child in sibship.children]
        return tuple(child for child in dict.fromkeys(found) if child != ident)
