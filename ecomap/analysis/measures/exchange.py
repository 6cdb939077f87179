"""What goes back and forth: reciprocity, several kinds of support in one tie, and the volume of contact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.analysis.measures.bounds import Interval
from ecomap.analysis.measures.contact import contact_class, outside_home, volume

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.analysis.measures.flows import Live
    from ecomap.analysis.measures.network import Network


@dataclass(frozen=True, slots=True)
class Multiplexity:
    """How many kinds of support go along one tie.

    Attributes
    ----------
    mean
        Kinds of support a tie; None where no tie has a written kind.
    several
        Share of these ties with two kinds or more.
    ties
        How many ties it rests on.
    unwritten
        Ties with support whose kinds nobody wrote down; they are not counted.
    """

    mean: float | None
    several: float | None
    ties: int
    unwritten: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """What goes back and forth between the client and the people round him or her, as recorded.

    People under suspicion of harm and pets are left out of all of it.

    Attributes
    ----------
    reciprocity
        See `reciprocity`.
    multiplexity
        See `multiplexity`.
    contacts_per_month
        With everybody; see `volume`.
    outside_home
        With kin, friends, neighbours and groups outside the home; see `outside_home`.
    contact_class
        Of ``outside_home``; see `contact_class`. None also for a client under 18 and one who is not at home.
    """

    reciprocity: Interval | None
    multiplexity: Multiplexity
    contacts_per_month: Interval
    outside_home: Interval
    contact_class: tuple[str, str] | None


def exchange(network: Network) -> Exchange:
    """Return what goes back and forth in a network.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    Exchange
        Of nobody: nothing to share, no contact.

    Examples
    --------
    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Case, Client
    >>> exchange(network_of(Case(client=Client(name="A")))).reciprocity is None
    True
    """
    outside = outside_home(network)
    return Exchange(
        reciprocity=reciprocity(network),
        multiplexity=multiplexity(network),
        contacts_per_month=volume(network),
        outside_home=outside,
        contact_class=contact_class(outside) if network.at_home and network.adult is not False else None,
    )


def reciprocity(network: Network) -> Interval | None:
    """Return the share of the client's supportive ties in which support goes both ways.

    ``ties with support in both directions / ties with support in any``; all ties with one alter are one.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    Interval or None
        Bounds of the share, over everything that is not known: whether a tie is live, and whether something flows
        where neither an arrow nor a kind of support was written. None where surely no tie carries support.

    Notes
    -----
    General knowledge, unverified (gap rules 2 mark it as from memory). An arrow counts as support in its direction.

    Examples
    --------
    A neighbour with ⇄, a helper with →, and a sister of whom only the strength is known: 1 of 2 if she neither
    gives nor takes, 1 of 3 if only one of the two, 2 of 3 if both.

    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Case, Client, Person, Resource, Tie
    >>> case = Case(
    ...     client=Client(name="A"),
    ...     people=(Person(id="s", name="B", relation="sister"),),
    ...     resources=(Resource(id="n", name="C", kind="neighbour"), Resource(id="h", name="D", kind="home_help")),
    ...     ties=(
    ...         Tie(id="1", source="n", target="client", flow="both"),
    ...         Tie(id="2", source="h", target="client", flow="to"),
    ...         Tie(id="3", source="s", target="client", quality="strong"),
    ...     ),
    ... )
    >>> found = reciprocity(network_of(case))
    >>> round(found.low, 3), round(found.high, 3)
    (0.333, 0.667)
    """
    return _share_of_both((alter.received.live, alter.given.live) for alter in network.people)


def _share_of_both(pairs: Iterable[tuple[Live, Live]]) -> Interval | None:
    """Return bounds of the share of both ways among any way.

    A one-way tie more never raises the share, and a two-way tie more never lowers it: so the least share has every
    doubtful tie one-way where it can be, the greatest has it two-way where it can be, else away.
    """
    both = one = may_both = may_one = 0
    for pair in pairs:
        if "no" in pair:
            one += "sure" in pair
            may_one += "perhaps" in pair
        elif pair == ("sure", "sure"):
            both += 1
        else:
            # Sure one way: certainly in the count. Perhaps both ways: perhaps not at all.
            may_both += 1
            may_one += 1
    if not both + one + may_both + may_one:
        return None
    least = both / (both + one + may_one) if both else 0.0
    greatest = (both + may_both) / (both + may_both + one) if both + may_both else 0.0
    return Interval(least, greatest)


def multiplexity(network: Network) -> Multiplexity:
    """Return how many kinds of support go along one tie.

    Mean number of different kinds of support of a tie (both directions together), and the share of ties with two or
    more; all ties with one alter are one.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    Multiplexity
        Of the ties that are surely live and have a kind of support written down. ⇄ alone is company. What is only
        presumed from a kind of resource (主治医: medical) is not counted: it would measure the vocabulary.

    Notes
    -----
    General knowledge, unverified (gap rules 2 mark it as from memory).

    Examples
    --------
    A daughter with three kinds and a friend with one.

    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Case, Client, Person, Resource, Tie
    >>> case = Case(
    ...     client=Client(name="A"),
    ...     people=(Person(id="d", name="B", relation="daughter"),),
    ...     resources=(Resource(id="f", name="C", kind="friend"),),
    ...     ties=(
    ...         Tie(id="1", source="d", target="client", supports=("meals", "money"), gives=("childcare",)),
    ...         Tie(id="2", source="f", target="client", supports=("emotional",)),
    ...     ),
    ... )
    >>> multiplexity(network_of(case))
    Multiplexity(mean=2.0, several=0.5, ties=2, unwritten=0)
    """
    supportive = [alter for alter in network.people if "sure" in {alter.received.live, alter.given.live}]
    kinds = [len({*alter.received.kinds, *alter.given.kinds}) for alter in supportive]
    written = [number for number in kinds if number]
    return Multiplexity(
        mean=sum(written) / len(written) if written else None,
        several=sum(number > 1 for number in written) / len(written) if written else None,
        ties=len(written),
        unwritten=len(kinds) - len(written),
    )
