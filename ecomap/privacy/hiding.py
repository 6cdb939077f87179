"""Who and what of a case stays in a version at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.model.base import CLIENT, HOUSEHOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.model import Case, Tie
    from ecomap.privacy.readers import Readers

_HARMFUL: Final = "harmful"
_OFFICES: Final = frozenset({"formal", "semi-formal"})


@dataclass(frozen=True, slots=True)
class Shown:
    """What stays.

    Attributes
    ----------
    actors
        Ids of the client, the people and the resources that stay.
    ties
        Ids of the ties that stay.
    protected
        Ids of those whose whereabouts nothing may tell.
    """

    actors: frozenset[str]
    ties: frozenset[str]
    protected: frozenset[str]


def shown_of(case: Case, readers: Readers) -> Shown:
    """Decide who and what stays for these readers.

    A person or resource goes with all its ties. An address that is protected (住所秘匿) is also told by the offices
    that somebody goes to: the ties of a protected person with them go, and so do offices that had no other tie. Where
    it is the client's own and the family may read, all offices go.
    """
    safe = "safety" in readers.audience.grants
    protected = frozenset() if safe else frozenset(a.id for a in case.actors.values() if a.address_protected)
    gone = {actor.id for actor in (*case.people, *case.resources) if not readers.may_see(actor.hidden_from)}
    if not safe:
        gone |= {resource.id for resource in case.resources if resource.kind == _HARMFUL}
    kept = [
        tie
        for tie in case.ties
        if not gone & set(tie.ends_of_line) and readers.may_see(tie.hidden_from, tie.visible_to)
    ]
    gone |= _locating(case, kept, protected, readers)
    kept = [tie for tie in kept if not gone & set(tie.ends_of_line) and not _locates(case, tie, protected)]
    return Shown(frozenset(case.actors) - gone, frozenset(tie.id for tie in kept), protected)


def _locating(case: Case, ties: Sequence[Tie], protected: frozenset[str], readers: Readers) -> set[str]:
    """Find the resources that would tell where somebody protected is, going by the ties that are shown."""
    if CLIENT in protected and readers.family_reads:
        return {resource.id for resource in case.resources if resource.formality in _OFFICES}
    partners: dict[str, set[str]] = {}
    for tie in ties:
        for end in tie.ends_of_line:
            partners.setdefault(end, set()).add(tie.other(end))
    elsewhere = protected - {CLIENT}
    return {resource.id for resource in case.resources if (others := partners.get(resource.id)) and others <= elsewhere}


def _locates(case: Case, tie: Tie, protected: frozenset[str]) -> bool:
    """Whether a tie joins somebody protected, other than the client, with a resource."""
    resources = {resource.id for resource in case.resources}
    return any(
        end in protected and end not in {CLIENT, HOUSEHOLD} and tie.other(end) in resources for end in tie.ends_of_line
    )
