"""The shape of a personal network: everything that needs only who is there and who has a tie with whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.analysis.measures.cohesion import (
    components,
    cut_points,
    density,
    isolates,
    mean_degree,
    most_linked,
)
from ecomap.analysis.measures.composition import Share, blau, composition, ei_index, entropy, iqv
from ecomap.analysis.measures.holes import constraint, effective_size, efficiency
from ecomap.analysis.measures.network import CATEGORIES

if TYPE_CHECKING:
    from ecomap.analysis.measures.network import Network


@dataclass(frozen=True, slots=True)
class Structure:
    """The shape of a network, as recorded: people nobody wrote down are not in it.

    *Alters* are all on the map with a live tie to the client or to one another; *contacts* those with a live tie to
    the client. Whatever is undefined is None.

    Attributes
    ----------
    size
        Number of alters.
    contacts
        Number of contacts.
    links
        Ties among the alters.
    density
        Of the alters; see `density`.
    mean_degree, most_linked
        Ties to other alters on average; who has the most.
    components
        Ids of each part the alters fall into without the client, the largest first.
    cut_points
        Alters without whom others are cut off from one another.
    isolates
        Alters with no tie to another.
    effective_size, efficiency, constraint
        Of the contacts; see `effective_size`, `efficiency`, `constraint`.
    composition
        The contacts by category (kin, friend, neighbour, group, professional, other).
    uncategorised
        Contacts whose category is not known; in no share.
    formal, semi_formal, informal
        Contacts by formality; a relative is informal.
    entropy, blau, iqv
        Diversity of ``composition``; for the IQV all six categories are possible.
    ei_index
        Formal against informal contacts; see `ei_index`.
    """

    size: int
    contacts: int
    links: int
    density: float | None
    mean_degree: float | None
    most_linked: tuple[str, ...]
    components: tuple[tuple[str, ...], ...]
    cut_points: tuple[str, ...]
    isolates: tuple[str, ...]
    effective_size: float | None
    efficiency: float | None
    constraint: float | None
    composition: tuple[Share, ...]
    uncategorised: int
    formal: int
    semi_formal: int
    informal: int
    entropy: float | None
    blau: float | None
    iqv: float | None
    ei_index: float | None


def structure(network: Network, *, possible: bool = False) -> Structure:
    """Return the shape of a network.

    Parameters
    ----------
    network
        The network.
    possible
        Count ties that are only perhaps live, too. Sizes and numbers of ties then only grow; density, constraint and
        the like may go either way, so that the two readings are no bounds of one another.

    Returns
    -------
    Structure
        Of nobody: sizes 0, everything else () or None.

    Examples
    --------
    A daughter and a helper who know each other, and a friend who knows neither.

    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Case, Client, Person, Resource, Tie
    >>> case = Case(
    ...     client=Client(name="A"),
    ...     people=(Person(id="p", name="B", relation="daughter"),),
    ...     resources=(Resource(id="h", name="C", kind="home_help"), Resource(id="f", name="D", kind="friend")),
    ...     ties=tuple(
    ...         Tie(id=one + two, source=one, target=two, quality="normal")
    ...         for one, two in (("p", "client"), ("h", "client"), ("f", "client"), ("h", "p"))
    ...     ),
    ... )
    >>> found = structure(network_of(case))
    >>> found.size, found.links, found.components, round(found.density, 3), round(found.effective_size, 3)
    (3, 1, (('p', 'h'), ('f',)), 0.333, 2.333)
    """
    graph = network.graph(possible=possible)
    ours = set(graph.contacts.ids)
    contacts = [alter for alter in network.alters if alter.id in ours]
    shares = composition((alter.category for alter in contacts), CATEGORIES)
    formality = [alter.formality for alter in contacts]
    formal, informal = formality.count("formal"), formality.count("informal")
    return Structure(
        size=graph.size,
        contacts=len(contacts),
        links=graph.links,
        density=density(graph),
        mean_degree=mean_degree(graph),
        most_linked=most_linked(graph),
        components=components(graph),
        cut_points=cut_points(graph),
        isolates=isolates(graph),
        effective_size=effective_size(graph),
        efficiency=efficiency(graph),
        constraint=constraint(graph),
        composition=shares,
        uncategorised=sum(alter.category is None for alter in contacts),
        formal=formal,
        semi_formal=formality.count("semi-formal"),
        informal=informal,
        entropy=entropy(shares),
        blau=blau(shares),
        iqv=iqv(shares, len(CATEGORIES)),
        ei_index=ei_index(formal, informal),
    )
