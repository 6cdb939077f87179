"""How much contact there is: volume, contact outside the home, and the class of its frequency."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.measures.bounds import Interval, total
from ecomap.model import WEEKS_PER_MONTH

if TYPE_CHECKING:
    from ecomap.analysis.measures.network import Network

CLASSES: Final = ("under_monthly", "monthly", "weekly", "daily")
"""Less than once a month; less than once a week; less than 9 times a week; 9 times a week and more."""

_LIMITS: Final = (1.0, WEEKS_PER_MONTH, 9 * WEEKS_PER_MONTH)


def volume(network: Network) -> Interval:
    """Return the client's contacts a month with everybody together.

    The sum of the contacts a month (of 4.3 weeks) of all alters: all ties, all ways of contact, professionals and
    people of the household too, who count as once a day.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    Interval
        Of nobody, 0. A tie without a frequency counts from 0 without an upper bound; one that is only perhaps live,
        from 0. People under suspicion do not count. It is the contact that is recorded: people nobody wrote down are
        not in it.

    Notes
    -----
    The volume of contact is one of the measures of a network of the American NSHAP study (PMC2638072); once a day for
    the household is a convention of this toolkit.

    Examples
    --------
    A home help twice a week (8.6 a month) and a nephew without a frequency.

    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Case, Client, Person, Resource, Tie
    >>> case = Case(
    ...     client=Client(name="A"),
    ...     people=(Person(id="n", name="B", relation="nephew", lives="far"),),
    ...     resources=(Resource(id="h", name="C", kind="home_help"),),
    ...     ties=(
    ...         Tie(id="1", source="h", target="client", frequency="週2回"),
    ...         Tie(id="2", source="n", target="client", quality="weak"),
    ...     ),
    ... )
    >>> volume(network_of(case))
    Interval(low=8.6, high=None)
    """
    return total(alter.per_month for alter in network.people)


def outside_home(network: Network) -> Interval:
    """Return the client's contacts a month with kin, friends, neighbours and groups outside the home.

    The sum over those who do not live with the client of all contacts, face to face and by telephone or mail, in a
    month of 4.3 weeks.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    Interval
        Without an upper bound unless relatives, friends and neighbours were asked about to the end (and every tie has
        a frequency): there may be people nobody wrote down. Whoever may live with the client counts from 0.

    Notes
    -----
    Saito et al. 2015 (日本公衆衛生雑誌 62(3):95-105): contact with children and relatives who live elsewhere, and with
    friends or neighbours. That a group that meets counts at its frequency is a decision of this toolkit (rule
    decisions, S05).

    Examples
    --------
    A friend once a month and a salon twice a month; nobody said that these are all.

    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Case, Client, Resource, Tie
    >>> case = Case(
    ...     client=Client(name="A"),
    ...     resources=(Resource(id="f", name="B", kind="friend"), Resource(id="s", name="C", kind="salon")),
    ...     ties=(
    ...         Tie(id="1", source="f", target="client", frequency="月1回"),
    ...         Tie(id="2", source="s", target="client", frequency="月2回"),
    ...     ),
    ... )
    >>> outside_home(network_of(case))
    Interval(low=3.0, high=None)
    """
    parts = [
        alter.per_month if alter.home is False else Interval(0, alter.per_month.high)
        for alter in network.of("kin", "friend", "neighbour", "group")
        if not alter.home
    ]
    found = total(parts)
    return found if network.complete("kin", "friends", "neighbours") else Interval(found.low, None)


def contact_class(contacts: Interval) -> tuple[str, str] | None:
    """Return the class of a frequency of contact, as the least and the greatest it can be.

    ======================  ====================================
    ``under_monthly``       less than once a month
    ``monthly``             once a month to less than once a week
    ``weekly``              once a week to less than 9 times a week
    ``daily``               9 times a week and more
    ======================  ====================================

    Parameters
    ----------
    contacts
        Contacts a month, as `outside_home` returns them.

    Returns
    -------
    tuple of str or None
        Twice the same where it is certain. None where nothing is known: from none to no upper bound.

    Notes
    -----
    Saito et al. 2015: a month is 4.3 weeks; people with less than once a month, and with less than once a week, were
    compared with those at 9 times a week and more. Whatever classes the paper has between once and 9 times a week were
    not in the pages read; here they are one.

    Examples
    --------
    >>> contact_class(Interval(2, 2)), contact_class(Interval(2, 10)), contact_class(Interval(0, None))
    (('monthly', 'monthly'), ('monthly', 'weekly'), None)
    """
    if contacts == Interval(0, None):
        return None
    reached = [contacts.at_least(limit) for limit in _LIMITS]
    low = sum(answer is True for answer in reached)
    high = sum(answer is not False for answer in reached)
    return CLASSES[low], CLASSES[high]
