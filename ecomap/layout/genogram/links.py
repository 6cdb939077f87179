"""From the links of a case to the family that is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.layout.genogram.family import PAST, Descent, Family, Member, Union
from ecomap.model.base import CLIENT
from ecomap.model.kinship import family_links
from ecomap.vocabulary import TABLES

if TYPE_CHECKING:
    from ecomap.layout.genogram.family import DescentKind, Sex
    from ecomap.model.case import Case
    from ecomap.model.kinship import Kinship, Sibship
    from ecomap.model.people import Couple, Person

_NEVER = 9999


def family_of(case: Case) -> tuple[Family, tuple[tuple[str, ...], ...]]:
    """Return the family of a case, and the links that no level drawing can show.

    Whoever marries into another generation of the family cannot share a row with the partner; such a couple or
    parentage is left out of the drawing and returned, so that somebody can be told.
    """
    kinship = family_links(case)
    rows = dict(kinship.generations)
    home = {person.id for person in case.household}
    members = {
        who: Member(id=who, row=row, sex=_sex(case.person(who)), household=who in home)
        for who, row in kinship.generations
    }
    lost: list[tuple[str, ...]] = []
    couples: dict[frozenset[str], Couple] = {}
    for couple in kinship.couples:
        if rows[couple.a] == rows[couple.b]:
            couples[frozenset((couple.a, couple.b))] = couple
        else:
            lost.append((couple.a, couple.b))
    unions: dict[frozenset[str], Union] = {
        pair: Union(parents=(couple.a, couple.b), couple=couple.kind) for pair, couple in couples.items()
    }
    orphans: list[Union] = []
    for sibship in kinship.sibships:
        union = _union_of(case, kinship, sibship, rows, lost)
        if union is None:
            continue
        if not union.parents:
            orphans.append(union)
            continue
        key = frozenset(union.parents)
        known = unions.get(key)
        children = union.children if known is None else _joined(known.children, union.children)
        unions[key] = Union(
            parents=union.parents if known is None else known.parents,
            couple=None if known is None else known.couple,
            children=children,
            twins=union.twins if known is None else (*known.twins, *union.twins),
        )
    _add_step_children(kinship, unions, rows)
    ordered = sorted(unions.items(), key=lambda item: _when(case, couples.get(item[0]), item[1]))
    return Family(members=members, unions=(*(union for _, union in ordered), *orphans)), tuple(lost)


def _sex(person: Person) -> Sex:
    if person.sex in ("male", "female"):
        return person.sex
    if person.sex == "unknown" and person.relation is not None:
        sex: Sex = TABLES["relations"].get(person.relation).sex
        return sex
    return "unknown"


def _union_of(
    case: Case, kinship: Kinship, sibship: Sibship, rows: dict[str, int], lost: list[tuple[str, ...]]
) -> Union | None:
    """Return a sibship as a union, without whoever stands in a row where the lines do not lead."""
    children = sibship.children
    if sibship.parents:
        row = rows[sibship.parents[0]]
        parents = tuple(parent for parent in sibship.parents if rows[parent] == row)
        level = tuple(child for child in children if rows[child] == row + 1)
    else:
        parents = ()
        level = tuple(child for child in children if rows[child] == rows[children[0]])
    lost += [(parent, *children) for parent in sibship.parents if parent not in parents]
    lost += [(*parents, child) for child in children if child not in level]
    if not level or (not parents and len(level) == 1):
        return None
    twins: list[frozenset[str]] = []
    for child in level:
        born = {child, *case.person(child).twin_of} & set(level)
        for other in level:
            if child in case.person(other).twin_of:
                born.add(other)
        if len(born) > 1 and not any(child in group for group in twins):
            twins.append(frozenset(born - {one for group in twins for one in group}))
    together = _twins_together(level, twins)
    return Union(
        parents=parents,
        children=tuple(Descent(child, _kind(kinship, child, sibship.parents)) for child in together),
        twins=tuple(group for group in twins if len(group) > 1),
    )


def _twins_together(children: tuple[str, ...], twins: list[frozenset[str]]) -> tuple[str, ...]:
    """Let those born together stand side by side, at the place of the first of them."""
    ordered: list[str] = []
    for child in children:
        group = next((group for group in twins if child in group), frozenset((child,)))
        ordered += [one for one in children if one in group and one not in ordered]
    return tuple(ordered)


def _kind(kinship: Kinship, child: str, parents: tuple[str, ...]) -> DescentKind:
    for parentage in kinship.parentage:
        if parentage.child == child and set(parentage.parents) == set(parents) and parentage.kind != "step":
            return parentage.kind
    return "birth"


def _joined(one: tuple[Descent, ...], two: tuple[Descent, ...]) -> tuple[Descent, ...]:
    known = {descent.child for descent in one}
    return (*one, *(descent for descent in two if descent.child not in known))


def _add_step_children(kinship: Kinship, unions: dict[frozenset[str], Union], rows: dict[str, int]) -> None:
    """Let a child of whom only a step parent is known stand below that parent; no line is drawn to it."""
    hung = {descent.child for union in unions.values() for descent in union.children}
    for parentage in kinship.parentage:
        child = parentage.child
        parents = tuple(one for one in parentage.parents if rows[one] == rows[child] - 1)[:1]
        if parentage.kind != "step" or child in hung or not parents:
            continue
        hung.add(child)
        key = frozenset(parents)
        known = unions.get(key, Union(parents=parents))
        unions[key] = Union(parents=parents, children=(*known.children, Descent(child, "step")), twins=known.twins)


def _when(case: Case, couple: Couple | None, union: Union) -> tuple[bool, int, bool]:
    """Order unions by when they came about: those that ended first, then by year."""
    years = [date.year for date in (couple.starts, couple.ends) if date is not None] if couple is not None else []
    drawn = case.drawn.on if case.drawn is not None else None
    for descent in union.children:
        born = case.person(descent.child).birth_bounds(drawn.latest if drawn else None)
        years += [] if born is None else [born[0].year]
    lasting = couple is not None and couple.kind not in PAST
    return (lasting, min(years, default=_NEVER), CLIENT not in union.parents)
