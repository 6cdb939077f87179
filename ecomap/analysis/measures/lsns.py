"""LSNS-6相当: what a record says of the six counts of the short Lubben Social Network Scale. No item texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis.kernel.size import MOST, points
from ecomap.analysis.measures.bounds import Interval, count, total

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.analysis.measures.network import Alter, Network

NAME: Final = "LSNS-6相当"
"""What the score has to be called: estimated from a record, not asked of the person."""

_MOST: Final = MOST // 3
"""Points of one item at most; a half has three."""


@dataclass(frozen=True, slots=True)
class Lsns:
    """LSNS-6相当(記録に基づく推定).

    Attributes
    ----------
    total
        0 to 30.
    family, friends
        Its halves, 0 to 15 each.
    """

    total: Interval
    family: Interval
    friends: Interval


def lsns(network: Network) -> Lsns | None:
    """Return the equivalent of the LSNS-6 that a record allows.

    Two halves, family and friends (neighbours among them), each the points of three counts: who is in contact at least
    once a month, who is a confidant, who can be asked for help; 0, 1, 2, 3-4, 5-8, 9 and more people earn 0 to 5.
    The total is their sum.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    Lsns or None
        Bounds: the lower counts only what is known, the upper also whatever is not. Where relatives (friends,
        neighbours) were not asked about to the end, there may be more of them: the half goes up to 15. None for a
        client under 18, in a facility or in hospital: the scale is not meant for them.

    Notes
    -----
    LSNS-6: Lubben et al. 2006, Gerontologist 46(4):503; Japanese version Kurimoto et al. 2011. The scale is answered by
    the person; this is an equivalent from a record, to be named so. People of the household count as family (from
    memory, not confirmed); that neighbours count as friends, too. Rules add conditions of their own, such as a
    frequency on 70 per cent of the ties; the bounds need none.

    Examples
    --------
    A daughter who comes weekly, is a confidant and can be asked: a point each, and nobody else in the family.

    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Asked, Case, Client, Person, Tie
    >>> tie = Tie(id="1", source="d", target="client", frequency="週1回", confidant=True, can_ask_help=True)
    >>> case = Case(
    ...     client=Client(name="A", age=84, lives="alone"),
    ...     people=(Person(id="d", name="B", relation="daughter"),),
    ...     ties=(tie,),
    ...     asked=(Asked(section="kin", answer="done"),),
    ... )
    >>> lsns(network_of(case))
    Lsns(total=Interval(low=3, high=18), family=Interval(low=3, high=3), friends=Interval(low=0, high=15))
    """
    if network.adult is False or not network.at_home:
        return None
    family = _half(network.of("kin"), complete=network.complete("kin"))
    friends = _half(network.of("friend", "neighbour"), complete=network.complete("friends", "neighbours"))
    return Lsns(_whole(total((family, friends))), family, friends)


def _half(people: Iterable[Alter], *, complete: bool) -> Interval:
    listed = tuple(people)
    items = (
        count(alter.per_month.at_least(1) for alter in listed),
        count(alter.confidant for alter in listed),
        count(alter.can_ask for alter in listed),
    )
    return _whole(total(_scored(item, complete=complete) for item in items))


def _scored(item: Interval, *, complete: bool) -> Interval:
    most = points(int(item.high or 0)) if complete else _MOST
    return Interval(points(int(item.low)), most)


def _whole(added: Interval) -> Interval:
    return Interval(int(added.low), None if added.high is None else int(added.high))
