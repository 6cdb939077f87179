"""Social roles in which somebody is met every two weeks, after Cohen's Social Network Index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis.limits import LIMITS
from ecomap.analysis.measures.bounds import Answer, Interval, every, no, some
from ecomap.analysis.social_roles import ROLES, role_of_kin, role_of_kind

if TYPE_CHECKING:
    from ecomap.analysis.measures.network import Alter, Network

_SECTIONS: Final = {
    "neighbour": ("neighbours",),
    "friend": ("friends",),
    "worker": ("friends",),
    "student": ("friends",),
    "volunteer": ("groups",),
    "religious_member": ("groups",),
    "group_member": ("groups",),
}
"""Sections that would have named whoever is met in a role; ``kin`` for all others."""

EVERY_TWO_WEEKS: Final = next(limit.value for limit in LIMITS if limit.name == "contact_fortnightly")
"""Contacts a month, the same as in rule S08: 月2回 and 第2・4火 are every two weeks as people say it."""


@dataclass(frozen=True, slots=True)
class SocialRoles:
    """Roles in which the client meets somebody at least every two weeks.

    Attributes
    ----------
    number
        How many of the twelve, with bounds.
    roles
        Codes of those that are sure, in the order of `ROLES`.
    perhaps
        Codes of those that may be.
    """

    number: Interval
    roles: tuple[str, ...]
    perhaps: tuple[str, ...]


def social_roles(network: Network) -> SocialRoles | None:
    """Return the social roles in which the client has regular contact.

    A role counts if there is contact at least every two weeks (twice a month, as rule S08 counts) with at least one
    person in it; the role of husband or wife counts by itself. Telephone counts.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    SocialRoles or None
        A role is ``perhaps`` where a frequency is missing, or where nobody asked to the end about the people it would
        be with. None for a client under 18, in a facility or in hospital.

    Notes
    -----
    Number of high-contact roles of Cohen's Social Network Index (scoring page of the author's laboratory at Carnegie
    Mellon University; the list of roles as in the MIDSS entry). The scoring page says "child-in-law" where the
    questionnaire asks about parents-in-law. Colleagues and one's place of work are one role; a child-in-law, a
    grandchild and the like are close relatives, and everybody of the family counts as close; a housemate counts as a
    friend. Volunteers who visit the client make no volunteer of the client: that role needs something the client gives
    there. Other users of a day service do not count (rule decisions, S08).

    Examples
    --------
    A wife, and a friend once a week; a brother nobody knows the frequency of.

    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Case, Client, Person, Resource, Tie
    >>> case = Case(
    ...     client=Client(name="A", age=80),
    ...     people=(Person(id="w", name="B", relation="wife"), Person(id="b", name="C", relation="brother")),
    ...     resources=(Resource(id="f", name="D", kind="friend"),),
    ...     ties=(
    ...         Tie(id="1", source="f", target="client", frequency="週1回"),
    ...         Tie(id="2", source="b", target="client", quality="weak"),
    ...     ),
    ... )
    >>> found = social_roles(network_of(case))
    >>> found.roles, "close_relative" in found.perhaps, found.number.low
    (('spouse', 'friend'), True, 2)
    """
    if network.adult is False or not network.at_home:
        return None
    answers = {role: _filled(network, role) for role in ROLES}
    sure = tuple(role for role in ROLES if answers[role])
    perhaps = tuple(role for role in ROLES if answers[role] is None)
    return SocialRoles(Interval(len(sure), len(sure) + len(perhaps)), sure, perhaps)


def _filled(network: Network, role: str) -> Answer:
    if role == "spouse":
        return network.married
    met = some(*(_met(alter) for alter in network.people if _role(alter) == role))
    if met:
        return True
    barred = {"worker": no(network.at_work), "student": no(network.at_school)}.get(role)
    if barred:
        return False
    return met if network.complete(*_SECTIONS.get(role, ("kin",))) else None


def _met(alter: Alter) -> Answer:
    often = alter.per_month.at_least(EVERY_TWO_WEEKS)
    if alter.kind == "volunteer":
        return every(often, {"sure": True, "perhaps": None, "no": False}[alter.given.live])
    return often


def _role(alter: Alter) -> str | None:
    role = role_of_kind(alter.kind, alter.category)
    return role_of_kin(alter.relation or "") if role is None and alter.category == "kin" else role
