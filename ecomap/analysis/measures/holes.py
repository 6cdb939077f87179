"""How far the client's contacts know one another: effective size, efficiency, constraint."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecomap.analysis.measures.graph import Graph


def effective_size(graph: Graph) -> float | None:
    """Return the number of contacts less what they have in common.

    ``n - 2t/n`` with n contacts of the client and t ties among them: each contact counts for the part of it that does
    not lead to the others.

    Parameters
    ----------
    graph
        Alters and the ties among them; only the client's contacts count.

    Returns
    -------
    float or None
        From 1 (all know one another) to n (nobody does); None where the client has no contact.

    Notes
    -----
    Borgatti's formula for undirected graphs without weights (documentation of networkx, "structural holes"). Burt's
    own formula for directed or weighted ties gives other numbers and is not meant here.

    Examples
    --------
    Four contacts, two ties among them: 4 - 2*2/4.

    >>> from ecomap.analysis.measures.graph import Graph
    >>> effective_size(Graph.of("abcd", ["ab", "bc"]))
    3.0
    """
    own = graph.contacts
    return own.size - 2 * own.links / own.size if own.size else None


def efficiency(graph: Graph) -> float | None:
    """Return the effective size for each contact.

    ``effective size / n`` (documentation of networkx, "structural holes").

    Returns
    -------
    float or None
        From 1/n to 1; None where the client has no contact.

    Examples
    --------
    >>> from ecomap.analysis.measures.graph import Graph
    >>> efficiency(Graph.of("abcd", ["ab", "bc"]))
    0.75
    """
    size = effective_size(graph)
    return None if size is None else size / graph.contacts.size


def constraint(graph: Graph) -> float | None:
    """Return how far the client's contacts lead back to one another: Burt's constraint.

    ``sum over contacts j of (p_j + sum over contacts q of p_q p_qj)^2``, where ``p_j = 1/n`` is the share of the
    client's n ties that goes to j, and ``p_qj`` the share of q's ties that goes to j, the client's among them.

    Parameters
    ----------
    graph
        Alters and the ties among them; only the client's contacts count, and of a contact's ties only those to the
        client and to other contacts.

    Returns
    -------
    float or None
        1.0 for one contact; None for none: undefined, not 0. It may exceed 1 (9/8 for two contacts with a tie).

    Notes
    -----
    Undirected and without weights, on the network of the client and his or her contacts; as igraph and networkx
    compute it there (Burt 2004, American Journal of Sociology 110, as cited by both). No threshold is known that would
    mean anything in social work: the value is reported, never judged.

    Examples
    --------
    Two contacts with a tie: each has p = 1/2, and half of the other's ties leads to it: 2 * (1/2 + 1/4)^2.

    >>> from ecomap.analysis.measures.graph import Graph
    >>> constraint(Graph.of("ab", ["ab"])), constraint(Graph.of("ab", [])), constraint(Graph.of("a", []))
    (1.125, 0.5, 1.0)
    """
    own = graph.contacts
    if not own.size:
        return None
    share = 1 / own.size
    ties = [1 + len(others) for others in own.adjacent]  # with the client's
    # fsum: the same last bit in whatever order the case was written
    return math.fsum((share + math.fsum(share / ties[other] for other in others)) ** 2 for others in own.adjacent)
