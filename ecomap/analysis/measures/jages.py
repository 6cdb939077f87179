"""The five-point index of isolation of the JAGES studies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis.measures.bounds import Answer, Interval, count, no, total
from ecomap.analysis.measures.questions import MONTHLY, anybody, linked, together

if TYPE_CHECKING:
    from ecomap.analysis.measures.network import Network

POINTS: Final = ("not_married", "children", "relatives", "friends", "groups")
"""What each point stands for, as codes."""


@dataclass(frozen=True, slots=True)
class Jages:
    """The index and its points.

    Attributes
    ----------
    points
        0 to 5, with bounds; more is less contact.
    sure, perhaps
        Codes of the points that are sure, and of those that may be.
    """

    points: Interval
    sure: tuple[str, ...]
    perhaps: tuple[str, ...]


def jages(network: Network) -> Jages | None:
    """Return the five-point index of isolation.

    One point each: not married; contact less than monthly with children, with other relatives, with friends (neighbours
    among them); in no group.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    Jages or None
        Contacts with all of a kind are added up. What is not known, and whom nobody asked about to the end, widens the
        bounds: with nothing asked and nobody recorded 0 to 5. None for a client under 18, in a facility or in hospital.

    Notes
    -----
    The five points: JAGES, in a summary of Aida's work by Chiba University ("Does urban isolation increase the risk of
    death among older people?"). That little contact is less than monthly, that people of the household count, and that
    any group counts, is from memory, not confirmed.

    Examples
    --------
    A wife; a son once a month; no other relatives, as was asked. Nobody asked about friends and groups.

    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Asked, Case, Client, Person, Tie
    >>> case = Case(
    ...     client=Client(name="A", age=80),
    ...     people=(Person(id="w", name="B", relation="wife"), Person(id="s", name="C", relation="son")),
    ...     ties=(Tie(id="1", source="s", target="client", frequency="月1回"),),
    ...     asked=(Asked(section="kin", answer="done"),),
    ... )
    >>> jages(network_of(case))
    Jages(points=Interval(low=1, high=3), sure=('relatives',), perhaps=('friends', 'groups'))
    """
    if network.adult is False or not network.at_home:
        return None
    lacking: tuple[Answer, ...] = (
        no(network.married),
        no(_kin(network, children=True).at_least(MONTHLY)),
        no(_kin(network, children=False).at_least(MONTHLY)),
        no(together(network, ("friend", "neighbour")).at_least(MONTHLY)),
        no(anybody(network, ("group",), linked)),
    )
    named = dict(zip(POINTS, lacking, strict=True))
    return Jages(
        count(lacking),
        tuple(code for code, answer in named.items() if answer),
        tuple(code for code, answer in named.items() if answer is None),
    )


def _kin(network: Network, *, children: bool) -> Interval:
    """Add up the contacts a month with children or other relatives; of unknown relation is perhaps among either."""
    parts = [
        alter.per_month if alter.relation is not None else Interval(0, alter.per_month.high)
        for alter in network.of("kin")
        if alter.relation is None or (alter.relation != "spouse" and (alter.relation == "child") == children)
    ]
    found = total(parts)
    return found if network.complete("kin") else Interval(found.low, None)
