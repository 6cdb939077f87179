"""A description of the support network after Wenger's five types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.measures.bounds import UNIT, Answer, Interval, every, no
from ecomap.analysis.measures.network_type import NetworkType, typed
from ecomap.analysis.measures.questions import MONTHLY, WEEKLY, anybody, how_many, linked, together, weekly

if TYPE_CHECKING:
    from ecomap.analysis.measures.network import Alter, Network

TYPES: Final[dict[str, tuple[str, ...]]] = {
    "local_family_dependent": ("near_kin_weekly", "friends_neighbours_under_a_third", "no_group"),
    "locally_integrated": ("kin_weekly", "friend_weekly", "neighbour_weekly", "group"),
    "local_self_contained": ("neighbour", "neighbours_at_most_weekly", "no_near_kin", "few_ties", "no_group"),
    "wider_community_focused": ("no_near_kin", "three_friends", "group"),
    "private_restricted": ("no_near_kin_weekly", "friends_neighbours_under_monthly", "no_group"),
}
"""Conditions of each type, as codes."""

_HOUR: Final = 60
_FEW: Final = 5
_FRIENDS: Final = 3
_MORE_THAN_WEEKLY: Final = WEEKLY + 0.0001
_PERSONAL: Final = ("kin", "friend", "neighbour")


def wenger(network: Network) -> NetworkType | None:
    """Describe a network by Wenger's types, where the record allows.

    ============================  =====================================================================================
    ``local_family_dependent``    kin within an hour, in contact weekly; less than a third of the contacts with
                                  relatives, friends and neighbours are with friends and neighbours; no group
    ``locally_integrated``        a relative, a friend and a neighbour in contact weekly; a group
    ``local_self_contained``      neighbours, none more than weekly; no kin within an hour; fewer than five personal
                                  ties; no group
    ``wider_community_focused``   no kin within an hour; three friends or more; a group
    ``private_restricted``        no kin within an hour in contact weekly; friends and neighbours less than monthly; no
                                  group
    ============================  =====================================================================================

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    NetworkType or None
        ``between`` where none or several hold; type None where it cannot be told: that there is no group, no kin, is
        known only where that was asked about to the end. None for a client under 18, in a facility or in hospital.

    Notes
    -----
    The typology is Wenger's (rural North Wales; "A network typology: from theory to practice"). Her questions and
    scoring were not found: these conditions are this toolkit's own (gap rules 1.2, with descriptions from memory).
    "Fewer than five" is below the mode of five to seven that is reported for support networks. Contact in any way
    counts. A type is a label: it helps to compare and is never printed on a sheet (rule decisions, S12).

    Examples
    --------
    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Asked, Case, Client, Person, Tie
    >>> case = Case(
    ...     client=Client(name="A", age=80),
    ...     people=(Person(id="s", name="B", relation="son", lives="next_door"),),
    ...     ties=(Tie(id="1", source="s", target="client", frequency="毎日"),),
    ...     asked=tuple(Asked(section=name, answer="done") for name in ("kin", "friends", "neighbours", "groups")),
    ... )
    >>> wenger(network_of(case)).type
    'local_family_dependent'
    """
    if network.adult is False or not network.at_home:
        return None
    return typed(TYPES, _answers(network))


def _answers(network: Network) -> dict[str, Answer]:
    group = anybody(network, ("group",), linked)
    near_kin_weekly = anybody(network, ("kin",), lambda alter: every(_near(alter), weekly(alter)))
    more = anybody(network, ("neighbour",), lambda alter: alter.per_month.at_least(_MORE_THAN_WEEKLY))
    return {
        "near_kin_weekly": near_kin_weekly,
        "no_near_kin_weekly": no(near_kin_weekly),
        "no_near_kin": no(anybody(network, ("kin",), lambda alter: every(_near(alter), linked(alter)))),
        "kin_weekly": anybody(network, ("kin",), weekly),
        "friend_weekly": anybody(network, ("friend",), weekly),
        "three_friends": how_many(network, ("friend",), linked).at_least(_FRIENDS),
        "neighbour": anybody(network, ("neighbour",), linked),
        "neighbour_weekly": anybody(network, ("neighbour",), weekly),
        "neighbours_at_most_weekly": no(more),
        "friends_neighbours_under_a_third": _under_a_third(network),
        "friends_neighbours_under_monthly": no(together(network, ("friend", "neighbour")).at_least(MONTHLY)),
        "few_ties": no(how_many(network, _PERSONAL, linked).at_least(_FEW)),
        "group": group,
        "no_group": no(group),
    }


def _near(alter: Alter) -> Answer:
    """Say whether somebody lives within an hour."""
    least, most = alter.minutes
    if least > _HOUR:
        return False
    return True if most is not None and most <= _HOUR else None


def _under_a_third(network: Network) -> Answer:
    """Say whether friends and neighbours make less than a third of the contacts with them and relatives.

    That is, whether twice their contacts is less than the contacts with relatives. Without any contact it is not.
    """
    others, kin = together(network, ("friend", "neighbour")), together(network, ("kin",))
    least = -1.0 if others.high is None else kin.low - 2 * others.high
    most = None if kin.high is None else kin.high - 2 * others.low
    return Interval(least, most).at_least(1 / UNIT)
