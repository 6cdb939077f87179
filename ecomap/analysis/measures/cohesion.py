"""How the people and resources round a client hang together: density, ties a head, parts, cut points."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecomap.analysis.measures.graph import Graph


def density(graph: Graph) -> float | None:
    """Return the share of pairs of alters that have a tie.

    ``2m / (n(n-1))`` with n alters and m ties among them; without the client.

    Parameters
    ----------
    graph
        Alters and the ties among them.

    Returns
    -------
    float or None
        0 to 1; None of fewer than two alters, who form no pair.

    Notes
    -----
    UCINET's ego-network density (its help, "Ego Networks"), a share instead of per cent. UCINET takes the client's
    contacts only, which is ``density(graph.contacts)``; here everybody counts who is on the map with a live tie, as in
    easyNWK.

    Examples
    --------
    Four alters form six pairs, three of which have a tie.

    >>> from ecomap.analysis.measures.graph import Graph
    >>> density(Graph.of("abcd", ["ab", "bc", "cd"]))
    0.5
    """
    size = graph.size
    return None if size < 2 else 2 * graph.links / (size * (size - 1))  # noqa: PLR2004 - a pair


def degrees(graph: Graph) -> tuple[int, ...]:
    """Return how many other alters each alter has a tie with, in the order of the graph.

    Examples
    --------
    >>> from ecomap.analysis.measures.graph import Graph
    >>> degrees(Graph.of("abc", ["ab", "bc"]))
    (1, 2, 1)
    """
    return tuple(map(len, graph.adjacent))


def mean_degree(graph: Graph) -> float | None:
    """Return the ties to other alters that an alter has on average.

    ``2m / n``; the client's own ties are not counted. General knowledge; easyNWK prints the same.

    Returns
    -------
    float or None
        None where there is no alter.

    Examples
    --------
    >>> from ecomap.analysis.measures.graph import Graph
    >>> mean_degree(Graph.of("abcd", ["ab", "bc", "cd"]))
    1.5
    """
    return 2 * graph.links / graph.size if graph.size else None


def most_linked(graph: Graph) -> tuple[str, ...]:
    """Return the alters with the most ties to other alters.

    Returns
    -------
    tuple of str
        All who share the greatest number; () where there is no tie among alters.

    Notes
    -----
    The "stars" of easyNWK.

    Examples
    --------
    >>> from ecomap.analysis.measures.graph import Graph
    >>> most_linked(Graph.of("abcd", ["ab", "bc"])), most_linked(Graph.of("ab", []))
    (('b',), ())
    """
    counts = degrees(graph)
    greatest = max(counts, default=0)
    return tuple(name for name, many in zip(graph.ids, counts, strict=True) if many == greatest > 0)


def isolates(graph: Graph) -> tuple[str, ...]:
    """Return the alters without a tie to any other alter: known to the client alone.

    Examples
    --------
    >>> from ecomap.analysis.measures.graph import Graph
    >>> isolates(Graph.of("abc", ["ab"]))
    ('c',)
    """
    return tuple(name for name, others in zip(graph.ids, graph.adjacent, strict=True) if not others)


def components(graph: Graph) -> tuple[tuple[str, ...], ...]:
    """Return the parts into which the network falls without the client.

    The weak components of the graph without the client (UCINET's nWeakComp counts them).

    Returns
    -------
    tuple of tuple of str
        The largest part first, parts of one size in the order of the case; () of no alters, which is a number of 0.

    Examples
    --------
    >>> from ecomap.analysis.measures.graph import Graph
    >>> components(Graph.of("abcd", ["bd", "dc"]))
    (('b', 'c', 'd'), ('a',))
    """
    parts = sorted(_parts(graph, without=None), key=lambda part: (-len(part), part[0]))
    return tuple(tuple(graph.ids[place] for place in part) for part in parts)


def cut_points(graph: Graph) -> tuple[str, ...]:
    """Return the alters without whom others would be cut off from one another.

    An articulation point: without it the graph (always without the client, who would hold everything together) falls
    into more parts. General knowledge of graphs; gap rules 2 say why the client is left out.

    Returns
    -------
    tuple of str
        In the order of the case; () where there is none.

    Examples
    --------
    >>> from ecomap.analysis.measures.graph import Graph
    >>> cut_points(Graph.of("abcd", ["ab", "bc", "cd", "bd"]))
    ('b',)
    """
    now = len(_parts(graph, without=None))
    return tuple(
        name
        for place, name in enumerate(graph.ids)
        if len(graph.adjacent[place]) > 1 and len(_parts(graph, without=place)) > now
    )


def _parts(graph: Graph, without: int | None) -> list[list[int]]:
    """Return the places of each part, ascending, as if one alter were not there."""
    seen = set() if without is None else {without}
    parts: list[list[int]] = []
    for start in range(graph.size):
        if start in seen:
            continue
        seen.add(start)
        part = [start]
        for place in part:  # grows while it is read
            fresh = [other for other in graph.adjacent[place] if other not in seen]
            seen.update(fresh)
            part.extend(fresh)
        parts.append(sorted(part))
    return parts
