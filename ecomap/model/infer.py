"""Filling in what a name or a kind gives away, always marked as inferred."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.model.resources import Resource
from ecomap.vocabulary import infer_kind
from ecomap.vocabulary import kinds as kinds_table

if TYPE_CHECKING:
    from ecomap.model.case import Case
    from ecomap.model.ties import Tie
    from ecomap.vocabulary import Kind


_STRAINED: Final = frozenset({"stressful", "conflict"})
_OPPOSING: Final = frozenset({"legal", "money", "housing", "work"})


def kind_of_name(name: str) -> str | None:
    """Return the code of the kind a name names (さくら訪問介護: ``home_help``); None where it names none or several."""
    found = infer_kind(name)
    return found[0].code if len(found) == 1 else None


def fill_in(case: Case) -> Case:
    """Return the case with kinds taken from names and usual supports taken from kinds.

    Parameters
    ----------
    case
        Any case.

    Returns
    -------
    Case
        Where a resource has no kind and its name names exactly one, that kind (and the sector, formality and entity
        that go with it). Where what a resource gives to the client, the household or a relative is not known, what
        such a resource usually gives. Both are named in ``inferred`` of their record: a presumption, never a fact.
        A tie whose flow says that the resource gives nothing is left alone, and so are a tie between resources and
        one that has ended. A landlord, an employer, a court or a bank with whom there is strain may well be the other
        side: what such a one gives is not presumed.
        Doing it again changes nothing.
    """
    resources = tuple(_with_kind(resource) for resource in case.resources)
    kinds = {resource.id: resource.kind for resource in resources if resource.kind is not None}
    everybody = {resource.id for resource in resources}
    ties = tuple(_with_supports(tie, kinds, everybody) for tie in case.ties)
    if resources == case.resources and ties == case.ties:
        return case
    return case.replace(resources=resources, ties=ties)


def _with_kind(resource: Resource) -> Resource:
    if resource.kind is not None or resource.kind_text is not None:
        return resource
    kind = kind_of_name(resource.name)
    if kind is None:
        return resource
    values: dict[str, Any] = {name: getattr(resource, name) for name in Resource.model_fields}
    values |= {"kind": kind, "inferred": resource.inferred | {"kind"}}
    return Resource.model_validate(values)


def _with_supports(tie: Tie, kinds: dict[str, str], resources: set[str]) -> Tie:
    """Fill in what the resource at one end gives to somebody at the other."""
    giver_first = tie.source in resources
    if giver_first == (tie.target in resources):
        return tie
    giver = tie.source if giver_first else tie.target
    field, silent = ("supports", {"from", "none"}) if giver_first else ("gives", {"to", "none"})
    if giver not in kinds or getattr(tie, field) is not None or tie.flow in silent or tie.status == "ended":
        return tie
    kind = kinds_table.get(kinds[giver])
    if not kind.supports or (tie.stress in _STRAINED and _may_oppose(kind)):
        return tie
    usual = kind.supports
    return tie.replace(**{field: usual, "inferred": tie.inferred | {field}})


def _may_oppose(kind: Kind) -> bool:
    """Whether this kind deals in law, money, housing or work; a nursing home with strain still gives care."""
    return kind.sector != "care" and not _OPPOSING.isdisjoint((kind.sector, kind.domain))
