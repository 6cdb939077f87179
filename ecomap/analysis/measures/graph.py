"""The people and resources round a client as a simple undirected graph, without the client."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Graph:
    """Alters and the ties among them. The client is not a node: with the client in it, the client joins everything.

    Attributes
    ----------
    ids
        The alters, in the order of the case.
    adjacent
        For each alter the places of those he or she has a tie with, ascending: undirected, no loops, one tie a pair.
    tied
        For each alter whether there is a tie with the client. Those are the client's *contacts*.
    """

    ids: tuple[str, ...]
    adjacent: tuple[tuple[int, ...], ...]
    tied: tuple[bool, ...]

    @classmethod
    def of(cls, ids: Iterable[str], pairs: Iterable[tuple[str, str]], tied: Iterable[str] | None = None) -> Graph:
        """Make a graph.

        Parameters
        ----------
        ids
            The alters.
        pairs
            Ties among them, in either direction and however often; whoever is not among ``ids`` is left out.
        tied
            Who has a tie with the client; everybody unless given.

        Returns
        -------
        Graph
            Parallel ties are one, ties of somebody with himself or herself none.

        Examples
        --------
        >>> Graph.of("abc", ["ab", "ba", "cc"], tied="ac")
        Graph(ids=('a', 'b', 'c'), adjacent=((1,), (0,), ()), tied=(True, False, True))
        """
        names = tuple(ids)
        place = {name: number for number, name in enumerate(names)}
        near: list[set[int]] = [set() for _ in names]
        for one, two in pairs:
            if one in place and two in place and one != two:
                near[place[one]].add(place[two])
                near[place[two]].add(place[one])
        contacts = set(names if tied is None else tied)
        return cls(names, tuple(tuple(sorted(others)) for others in near), tuple(name in contacts for name in names))

    @property
    def size(self) -> int:
        """Number of alters."""
        return len(self.ids)

    @property
    def links(self) -> int:
        """Number of ties among the alters."""
        return sum(map(len, self.adjacent)) // 2

    @property
    def contacts(self) -> Graph:
        """The part of the graph that the client has ties with."""
        return self.only(name for name, tied in zip(self.ids, self.tied, strict=True) if tied)

    def only(self, ids: Iterable[str]) -> Graph:
        """Return the part of the graph that these alters form, with the ties among them.

        Examples
        --------
        >>> Graph.of("abc", ["ab", "bc"]).only("bc").adjacent
        ((1,), (0,))
        """
        kept = set(ids)
        names = [name for name in self.ids if name in kept]
        pairs = (
            (name, self.ids[other])
            for name, others in zip(self.ids, self.adjacent, strict=True)
            if name in kept
            for other in others
        )
        return Graph.of(names, pairs, (name for name, tied in zip(self.ids, self.tied, strict=True) if tied))
