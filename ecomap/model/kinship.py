"""The family as couples, parents and children, worked out from 続柄 and from what was written.

Relations are written to one person (長女, 夫, 長男の妻, or with ``of``). A drawing needs links between any two: who are
a couple, who is whose child. `family_links` infers these links, marks them, and leaves out what a word does not
say: 孫 alone does not tell whose child it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ecomap.model.base import CLIENT
from ecomap.model.links import Kinship, Sibship
from ecomap.model.people import Couple, Parentage
from ecomap.model.siblings import in_birth_order
from ecomap.vocabulary import relations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.model.case import Case
    from ecomap.model.codes import CoupleKind, ParentageKind
    from ecomap.model.people import Person
    from ecomap.vocabulary import Relation

__all__ = ["Kinship", "Sibship", "family_links"]

_COUPLE_FIELDS: Final = frozenset({"a", "b", "kind"})
_PARENTAGE_FIELDS: Final = frozenset({"child", "parents", "kind"})
_PARENTAGE_OF: Final[dict[str, ParentageKind]] = {"adopted": "adopted", "foster": "foster", "step": "step"}
_TWO: Final = 2


@dataclass(frozen=True, slots=True)
class _Claim:
    """One person and what he or she is to another."""

    person: Person
    to: str
    relation: Relation
    only: bool
    """The link is to that one alone, not to a partner as well (妻の子, ``of`` a spouse)."""


@dataclass(slots=True)
class _Family:
    """The links found so far."""

    case: Case
    couples: list[Couple] = field(default_factory=list)
    parentage: list[Parentage] = field(default_factory=list)
    orphans: list[list[str]] = field(default_factory=list)

    def coupled(self, one: str, two: str) -> bool:
        return any({couple.a, couple.b} == {one, two} for couple in self.couples)

    def couple(self, one: str, two: str, kind: CoupleKind) -> None:
        """Add an inferred couple, unless the two are one already. Death makes a marriage widowed."""
        if one == two or self.coupled(one, two):
            return
        if kind == "married" and (self.case.person(one).has_died or self.case.person(two).has_died):
            kind = "widowed"
        self.couples.append(Couple(a=one, b=two, kind=kind, inferred=_COUPLE_FIELDS))

    def written(self, child: str) -> bool:
        """Say whether somebody wrote who the parents of a child are."""
        return any(parentage.child == child for parentage in self.case.parentage)

    def parents(self, child: str, parents: Iterable[str], kind: ParentageKind) -> None:
        """Add inferred parents, unless the parents were written or these are known already."""
        known = {
            parent
            for parentage in self.parentage
            if parentage.child == child and parentage.kind == kind
            for parent in parentage.parents
        }
        new = tuple(parent for parent in dict.fromkeys(parents) if parent != child and parent not in known)
        if not new or self.written(child) or len(known) + len(new) > _TWO:
            return
        for index, parentage in enumerate(self.parentage):
            if parentage.child == child and parentage.kind == kind:
                both = (*parentage.parents, *new)
                self.parentage[index] = parentage.replace(parents=both, inferred=_PARENTAGE_FIELDS)
                return
        self.parentage.append(Parentage(child=child, parents=new, kind=kind, inferred=_PARENTAGE_FIELDS))

    def parents_of(self, child: str, *kinds: ParentageKind) -> tuple[str, ...]:
        return tuple(
            parent
            for parentage in self.parentage
            if parentage.child == child and parentage.kind in kinds
            for parent in parentage.parents
        )

    def other_parent(self, of: str) -> str | None:
        """Return the partner who is taken for the other parent of a child.

        The only husband or wife, else the only former one; nobody where there are two to choose from, and not a
        common-law partner, who in old age is seldom the children's parent.
        """
        all_of = [c for c in self.couples if of in (c.a, c.b) and c.kind != "common_law"]
        for kinds in ({"married", "separated", "widowed"}, {"divorced"}):
            partners = [
                couple.b if couple.a == of else couple.a
                for couple in self.couples
                if of in (couple.a, couple.b) and couple.kind in kinds
            ]
            if partners:
                return partners[0] if len(partners) == 1 and len(all_of) == 1 else None
        return None


def family_links(case: Case) -> Kinship:
    """Work out couples, parents, brothers and sisters, and generations.

    Parameters
    ----------
    case
        Any case.

    Returns
    -------
    Kinship
        What was written (``case.couples``, ``case.parentage``), and what the relations imply:

        * 夫, 妻, 配偶者: a couple with the person the relation is to, ``widowed`` where one has died; 内縁: common-law;
          元夫, 元妻: divorced;
        * 父 and 母: parents of that person and a couple; 養父母, 里親 and 継父母 with their own kind of parentage. A
          step parent is coupled with the parent of the other sex, whose earlier marriage is then divorced or
          widowed;
        * 長男, 娘, …: children of that person and of the only husband or wife, former ones only where there is no
          other; of that person alone where there are several partners to choose from or only a common-law one;
        * 連れ子: step child, and by birth the child of the only husband or wife;
        * 兄, 妹, …: children of the same parents; where no parent is in the file, a sibship without parents;
        * 長男の妻, 妹の子, 母の兄 and any relation with ``of``: the same, seen from that person, if he or she is in
          the file (of several it could be, none is chosen); 嫁 and 婿 belong to the only child they can belong to;
        * 義父, 義母: parents of the only husband or wife.

        Whoever is not linked by these is ``unattached``. Parents that were written for a child are never added to.

    Notes
    -----
    Birth order follows births, then ages, 長・次・三, and 兄・姉・弟・妹; where nothing is known, the order written.
    """
    family = _Family(case, list(case.couples), list(case.parentage))
    claims = _claims(case)
    by_base: dict[str, list[_Claim]] = {}
    for claim in claims:
        by_base.setdefault(claim.relation.base, []).append(claim)
    for claim in by_base.get("spouse", []):
        kind: CoupleKind = "common_law" if claim.relation.code.startswith("partner") else "married"
        family.couple(claim.to, claim.person.id, kind)
    for claim in by_base.get("ex_spouse", []):
        family.couple(claim.to, claim.person.id, "divorced")
    _parents(family, by_base.get("parent", []))
    _children(family, by_base.get("child", []))
    _children_in_law(family, by_base.get("child_in_law", []))
    _siblings(family, by_base.get("sibling", []))
    return _kinship(family, claims)


def _claims(case: Case) -> list[_Claim]:
    """Say for each person to whom in the file he or she is what."""
    found = [_claim(case, person) for person in case.people]
    return [claim for claim in found if claim is not None]


def _claim(case: Case, person: Person) -> _Claim | None:
    if person.relation is None:
        return None
    relation = relations.get(person.relation)
    to = person.of or CLIENT
    spouse_of_client = person.of is not None and _base_to_client(case, person.of) in {"spouse", "ex_spouse"}
    if not relation.via:
        return _Claim(person, to, relation, only=spouse_of_client)
    through = _through(case, relation.via, to, person)
    if relation.code.startswith(f"{relation.via}_"):
        far = relations.get(relation.code.removeprefix(f"{relation.via}_"))
        if through is None:
            return _Claim(person, "", relation, only=False)
        near = relations.get(relation.via)
        return _Claim(person, through, far, only=near.base in {"spouse", "ex_spouse"})
    if relation.base == "parent_in_law" and through is not None:
        sex = {"male": "father", "female": "mother"}.get(relation.sex, "parent")
        return _Claim(person, through, relations.get(sex), only=False)
    return _Claim(person, to, relation, only=False)


def _base_to_client(case: Case, ident: str) -> str | None:
    if ident == CLIENT:
        return None
    person = case.person(ident)
    if person.relation is None or person.of is not None:
        return None
    return relations.get(person.relation).base


def _through(case: Case, via: str, to: str, person: Person) -> str | None:
    """Return the one person who is ``via`` to ``to``, or None where there is none or no single one."""
    near = relations.get(via)
    others = [
        other
        for other in case.people
        if other.id != person.id and other.relation is not None and (other.of or CLIENT) == to
    ]
    exact = [other.id for other in others if other.relation == via]
    if len(exact) == 1:
        return exact[0]
    if exact or near.order is not None:
        return None
    alike = [
        other.id
        for other in others
        if (relation := relations.get(other.relation or "")).base == near.base
        and not relation.via
        and near.sex in {"unknown", relation.sex}
    ]
    return alike[0] if len(alike) == 1 else None


def _kind(relation: Relation) -> ParentageKind:
    return _PARENTAGE_OF.get(relation.lineage, "birth")


def _parents(family: _Family, claims: list[_Claim]) -> None:
    by_child: dict[tuple[str, ParentageKind], list[str]] = {}
    for claim in claims:
        if not claim.to:
            continue
        kind = _kind(claim.relation)
        family.parents(claim.to, (claim.person.id,), kind)
        by_child.setdefault((claim.to, kind), []).append(claim.person.id)
    for (child, kind), ids in by_child.items():
        for ident in ids if kind == "step" else ():
            _remarriage(family, child, ident)
    for (_child, kind), ids in by_child.items():
        if kind != "step" and len(ids) == _TWO and _may_be_a_couple(family, *ids):
            family.couple(ids[0], ids[1], "married")


def _may_be_a_couple(family: _Family, one: str, two: str) -> bool:
    sexes = [family.case.person(one).sex, family.case.person(two).sex]
    return sexes[0] != sexes[1] or "unknown" in sexes


def _remarriage(family: _Family, child: str, step: str) -> None:
    """Couple a step parent with the parent of the other sex, and end that parent's earlier marriage."""
    sex = family.case.person(step).sex
    births = family.parents_of(child, "birth")
    mates = [parent for parent in births if family.case.person(parent).sex not in {sex, "unknown"}]
    if len(mates) != 1:
        return
    mate = mates[0]
    if len(births) == _TWO and not family.coupled(*births):
        former = next(parent for parent in births if parent != mate)
        family.couple(former, mate, "widowed" if family.case.person(former).has_died else "divorced")
    family.couple(mate, step, "married")


def _children(family: _Family, claims: list[_Claim]) -> None:
    for claim in claims:
        if not claim.to:
            continue
        kind, child = _kind(claim.relation), claim.person.id
        partner = None if claim.only else family.other_parent(claim.to)
        if kind == "step":
            family.parents(child, (claim.to,), "step")
            if partner is not None:
                family.parents(child, (partner,), "birth")
            continue
        family.parents(child, (claim.to,) if partner is None else (claim.to, partner), kind)
        if claim.only and kind == "birth" and _married(family, claim.to, CLIENT):
            family.parents(child, (CLIENT,), "step")


def _married(family: _Family, one: str, two: str) -> bool:
    return any(
        {couple.a, couple.b} == {one, two} and couple.kind not in {"divorced", "common_law"}
        for couple in family.couples
    )


def _children_in_law(family: _Family, claims: list[_Claim]) -> None:
    """Couple 嫁 and 婿 with the only child they can belong to."""
    for claim in claims:
        if not claim.to:
            continue
        children = [
            parentage.child
            for parentage in family.parentage
            if claim.to in parentage.parents
            and family.case.person(parentage.child).sex not in {claim.relation.sex, "unknown"}
            and not any(parentage.child in (couple.a, couple.b) for couple in family.couples)
        ]
        if len(set(children)) == 1 and claim.relation.sex != "unknown":
            family.couple(children[0], claim.person.id, "married")


def _siblings(family: _Family, claims: list[_Claim]) -> None:
    for claim in claims:
        if not claim.to or claim.relation.code == "half_sibling":
            continue  # which parent they share the word does not say
        parents = family.parents_of(claim.to, "birth") or family.parents_of(claim.to, "adopted")
        if parents:
            family.parents(claim.person.id, parents, "birth")
            continue
        for group in family.orphans:
            if claim.to in group:
                group.append(claim.person.id)
                break
        else:
            family.orphans.append([claim.to, claim.person.id])


def _kinship(family: _Family, claims: list[_Claim]) -> Kinship:
    case = family.case
    everybody = [CLIENT, *(person.id for person in case.people)]
    place = {ident: index for index, ident in enumerate(everybody)}
    groups: dict[tuple[str, ...], list[str]] = {}
    for parentage in family.parentage:
        if parentage.kind != "step":
            groups.setdefault(tuple(sorted(parentage.parents, key=place.__getitem__)), []).append(parentage.child)
    sibships = [
        *(Sibship(parents, in_birth_order(case, children)) for parents, children in groups.items()),
        *(Sibship((), in_birth_order(case, children)) for children in family.orphans),
    ]
    generations = _generations(family, sibships)
    said = {claim.person.id: claim.relation.generation for claim in claims if not claim.to or claim.to == CLIENT}
    seen_from = {
        claim.person.id: (claim.to, claim.relation.generation) for claim in claims if claim.to not in {"", CLIENT}
    }
    unattached = tuple(ident for ident in everybody if ident not in generations)
    for ident in unattached:
        anchor, steps = seen_from.get(ident, ("", 0))
        generations[ident] = generations[anchor] + steps if anchor in generations else said.get(ident, steps)
    return Kinship(
        couples=tuple(family.couples),
        parentage=tuple(family.parentage),
        sibships=tuple(sibships),
        generations=tuple((ident, generations[ident]) for ident in everybody),
        unattached=unattached,
    )


def _generations(family: _Family, sibships: list[Sibship]) -> dict[str, int]:
    """Walk the links from the client and number the rows; only who is reached gets a number."""
    links = [(couple.a, couple.b, 0) for couple in family.couples]
    links += [(parent, parentage.child, 1) for parentage in family.parentage for parent in parentage.parents]
    links += [(one, two, 0) for sibship in sibships for one, two in pairwise(sibship.children)]
    steps: dict[str, list[tuple[str, int]]] = {}
    for one, two, down in links:
        steps.setdefault(one, []).append((two, down))
        steps.setdefault(two, []).append((one, -down))
    generations = {CLIENT: 0}
    row = [CLIENT]
    while row:
        following: list[str] = []
        for ident in row:
            for other, down in steps.get(ident, []):
                if other not in generations:
                    generations[other] = generations[ident] + down
                    following.append(other)
        row = following
    return generations
