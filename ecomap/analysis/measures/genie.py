"""A description of the network after the types that the GENIE tool shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.measures.bounds import Answer, every, no
from ecomap.analysis.measures.network_type import NetworkType, typed
from ecomap.analysis.measures.questions import anybody, linked, weekly

if TYPE_CHECKING:
    from ecomap.analysis.measures.network import Alter, Network

TYPES: Final[dict[str, tuple[str, ...]]] = {
    "diverse": ("family_friends_and_group_regularly",),
    "family_friend_centred": ("not_all_three_regularly", "regular_contact", "support"),
    "family_friend_contact": ("not_all_three_regularly", "regular_contact", "no_support"),
    "family_friend_supported": ("no_regular_contact", "support"),
    "isolated_or_professional_only": ("no_regular_contact", "no_support"),
}
"""Conditions of each type, as codes. Exactly one type holds, whatever the network."""

_PERSONAL: Final = ("kin", "friend", "neighbour")


def genie(network: Network) -> NetworkType | None:
    """Describe a network by types like those of GENIE, where the record allows.

    =================================  ================================================================================
    ``diverse``                        regular contact with family and with friends or neighbours, and a group
    ``family_friend_centred``          not so, but regular contact with, and support from, family or friends
    ``family_friend_contact``          regular contact with family or friends, support from none
    ``family_friend_supported``        support from family or friends, regular contact with none
    ``isolated_or_professional_only``  neither regular contact nor support from family or friends
    =================================  ================================================================================

    *Regular* is at least once a week; neighbours count as friends; support is an arrow or a kind of support to the
    client.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    NetworkType or None
        Type None where it cannot be told. None for a client under 18, in a facility or in hospital.

    Notes
    -----
    Names and descriptions of the first three types: Kennedy et al. 2016, Implementation Science
    (10.1186/s13012-016-0384-8), table 1. The other two are from memory, and the conditions are this toolkit's own. A
    type is a label: it helps to compare and is never printed on a sheet (rule decisions, S12).

    Examples
    --------
    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Asked, Case, Client, Person, Tie
    >>> case = Case(
    ...     client=Client(name="A", age=80),
    ...     people=(Person(id="s", name="B", relation="son", lives="same_town"),),
    ...     ties=(Tie(id="1", source="s", target="client", frequency="週2回", supports=("meals",)),),
    ...     asked=tuple(Asked(section=name, answer="done") for name in ("kin", "friends", "neighbours")),
    ... )
    >>> found = genie(network_of(case))
    >>> found.type, found.reasons
    ('family_friend_centred', ('not_all_three_regularly', 'regular_contact', 'support'))
    """
    if network.adult is False or not network.at_home:
        return None
    contact = anybody(network, _PERSONAL, weekly)
    support = anybody(network, _PERSONAL, _supports)
    all_three = every(
        anybody(network, ("kin",), weekly),
        anybody(network, ("friend", "neighbour"), weekly),
        anybody(network, ("group",), linked),
    )
    return typed(
        TYPES,
        {
            "family_friends_and_group_regularly": all_three,
            "not_all_three_regularly": no(all_three),
            "regular_contact": contact,
            "no_regular_contact": no(contact),
            "support": support,
            "no_support": no(support),
        },
    )


def _supports(alter: Alter) -> Answer:
    return {"sure": True, "perhaps": None, "no": False}[alter.received.live]
