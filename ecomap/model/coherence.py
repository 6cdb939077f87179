"""What a case refuses: ids used twice, references to nobody, links to oneself, ties of those who have none."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ecomap.model.base import CLIENT, HOUSEHOLD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecomap.model.case import Case

_Named: TypeAlias = "Iterator[tuple[str, str]]"


def wrong_ids(case: Case) -> Iterator[str]:
    """Yield the places of ids that are used twice or reserved."""
    if case.client.id != CLIENT:
        yield "client.id"
    actors = [("people", [person.id for person in case.people]), ("resources", [one.id for one in case.resources])]
    yield from _repeated(actors, {CLIENT, HOUSEHOLD})
    yield from _repeated([("ties", [tie.id for tie in case.ties])], set())
    yield from _repeated([("needs", [need.id for need in case.needs])], set())


def _repeated(groups: Iterable[tuple[str, list[str]]], seen: set[str]) -> Iterator[str]:
    for group, ids in groups:
        for index, ident in enumerate(ids):
            if ident in seen:
                yield f"{group}.{index}.id"
            seen.add(ident)


def dangling(case: Case) -> Iterator[str]:
    """Yield the places of references that name nobody who may stand there."""
    persons = {CLIENT, *(person.id for person in case.people)}
    resources = {resource.id for resource in case.resources}
    allowed = ((_to_persons, persons), (_to_resources, resources), (_to_anybody, persons | resources | {HOUSEHOLD}))
    for references, ids in allowed:
        yield from (place for place, ident in references(case) if ident not in ids)


def _to_persons(case: Case) -> _Named:
    for index, person in enumerate(case.people):
        if person.of is not None:
            yield f"people.{index}.of", person.of
        for twin in person.twin_of:
            yield f"people.{index}.twin_of", twin
    for twin in case.client.twin_of:
        yield "client.twin_of", twin
    for index, couple in enumerate(case.couples):
        yield f"couples.{index}.a", couple.a
        yield f"couples.{index}.b", couple.b
    for index, parentage in enumerate(case.parentage):
        yield f"parentage.{index}.child", parentage.child
        for parent in parentage.parents:
            yield f"parentage.{index}.parents", parent


def _to_resources(case: Case) -> _Named:
    for index, resource in enumerate(case.resources):
        if resource.organisation is not None:
            yield f"resources.{index}.organisation", resource.organisation


def _to_anybody(case: Case) -> _Named:
    for index, tie in enumerate(case.ties):
        yield f"ties.{index}.source", tie.source
        yield f"ties.{index}.target", tie.target
    for index, need in enumerate(case.needs):
        yield f"needs.{index}.who", need.who
    for index, event in enumerate(case.events):
        yield f"events.{index}.who", event.who


def loops(case: Case) -> Iterator[str]:
    """Yield the places of links from a record to itself, and of ties between the client and the client's household."""
    for index, tie in enumerate(case.ties):
        if tie.source == tie.target or {tie.source, tie.target} == {CLIENT, HOUSEHOLD}:
            yield f"ties.{index}"
    for index, couple in enumerate(case.couples):
        if couple.a == couple.b:
            yield f"couples.{index}"
    for index, parentage in enumerate(case.parentage):
        everybody = (parentage.child, *parentage.parents)
        if len(set(everybody)) < len(everybody):
            yield f"parentage.{index}"
    yield from (f"people.{index}.of" for index, person in enumerate(case.people) if person.of == person.id)
    yield from (f"people.{index}.twin_of" for index, person in enumerate(case.people) if person.id in person.twin_of)
    yield from (
        f"resources.{index}.organisation"
        for index, resource in enumerate(case.resources)
        if resource.organisation == resource.id
    )


def contradicted(case: Case) -> Iterator[str]:
    """Yield the places of "there is no tie" that a tie contradicts; the client has no tie to be without."""
    tied = {end for tie in case.ties if CLIENT in tie.ends_of_line for end in tie.ends_of_line}
    if case.client.no_tie is not None:
        yield "client.no_tie"
    for group, actors in (("people", case.people), ("resources", case.resources)):
        yield from (f"{group}.{index}.no_tie" for index, one in enumerate(actors) if one.no_tie and one.id in tied)
