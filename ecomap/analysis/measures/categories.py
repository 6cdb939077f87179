"""Which part of life somebody belongs to: kin, friends, neighbours, groups, professionals; and how near."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.model import Person, Resource
from ecomap.vocabulary import relations

if TYPE_CHECKING:
    from ecomap.model import Actor, Case

CATEGORIES: Final = ("kin", "friend", "neighbour", "group", "professional", "other")
"""``other`` is known and none of the five: 民生委員 (formal by law, near in life), volunteers, landlords, shops."""

PERSONAL: Final = frozenset({"kin", "friend", "neighbour"})

NOBODY: Final = frozenset({"pet"})
"""Kinds that are no alters."""

_FRIENDS: Final = frozenset({"friend", "online", "housemate", "colleague"})
_NEIGHBOURS: Final = frozenset({"neighbour"})
_GROUPS: Final = frozenset(
    {
        "salon",
        "dementia_cafe",
        "jichikai",
        "bosai",
        "religion",
        "kodomo_shokudo",
        "kosodate_hiroba",
        "self_help",
        "family_assoc",
        "hobby",
        "senior_club",
        "public_hall",
        "prevention_class",
        "pta",
    }
)
_NO_PROFESSIONALS: Final = frozenset({"minsei", "harmful"})
_PROFESSIONAL_SECTORS: Final = frozenset({"care", "health", "welfare", "legal", "emergency"})

_MINUTES: Final[dict[str | None, tuple[int, int | None]]] = {
    "together": (0, 0),
    "next_door": (0, 10),
    "same_town": (0, 30),
    "same_prefecture": (10, 120),
    "far": (30, None),
    "abroad": (180, None),
}
"""Minutes to the client where no time was written: a house choice, the same as that of the rules."""


def category_of(actor: Actor) -> str | None:
    """Return one of `CATEGORIES`; None where nobody wrote enough to tell.

    Notes
    -----
    The family is kin. A resource goes by its kind; one without a kind by its sector, formality and entity. Friends
    include colleagues, people met online and housemates. What is formal, and what is semi-formal outside the local
    community (配食, 社協), is professional.
    """
    if not isinstance(actor, Resource):
        return "kin"
    kind, formality = actor.kind, actor.formality
    if kind is None:
        return _category_of_sector(actor)
    near = {"friend": _FRIENDS, "neighbour": _NEIGHBOURS, "group": _GROUPS}
    found = next((name for name, kinds in near.items() if kind in kinds), None)
    if found is not None:
        return found
    if kind == "other_resource" and "formality" in actor.inferred:
        return None
    formal = formality == "formal" or (formality == "semi-formal" and actor.sector != "community")
    return "professional" if formal and kind not in _NO_PROFESSIONALS else "other"


def _category_of_sector(resource: Resource) -> str | None:
    if resource.sector == "kin":
        return "kin"
    if resource.formality == "formal" or resource.sector in _PROFESSIONAL_SECTORS:
        return "professional" if resource.formality != "informal" else "other"
    if resource.sector in {"community", "leisure"} and resource.entity == "group":
        return "group"
    return "friend" if resource.sector == "friends" else None


def relation_of(actor: Actor) -> str | None:
    """Return what a relative is to the client (spouse, parent, …); ``relative`` where seen from somebody else."""
    if not isinstance(actor, Person) or actor.relation is None:
        return None
    return "relative" if actor.of is not None else relations.get(actor.relation).base


def lives_with_client(case: Case, actor: Actor) -> bool | None:
    """Say whether somebody lives with the client; None = not known."""
    if isinstance(actor, Resource):
        return actor.kind == "housemate" or actor.lives == "together"
    if actor.lives not in (None, "unknown"):
        return actor.lives == "together"
    lives = case.client.lives
    if lives == "elderly_couple":
        return relation_of(actor) == "spouse"
    return False if lives in {"alone", "facility", "hospital", "sakoju", "group_home"} else None


def minutes_of(actor: Actor, *, together: bool | None) -> tuple[int, int | None]:
    """Return the least and greatest travel time to the client in minutes; None = no upper bound."""
    if actor.minutes_away is not None:
        return actor.minutes_away, actor.minutes_away
    if together:
        return 0, 0
    if isinstance(actor, Resource) and actor.kind == "neighbour" and actor.lives is None:
        return _MINUTES["next_door"]
    return _MINUTES.get(actor.lives, (0, None))
