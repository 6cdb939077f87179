"""Questions that several instruments ask of a network: is there somebody who …, and how much contact together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.analysis.measures.bounds import Answer, Interval, count, some, total
from ecomap.model import WEEKS_PER_MONTH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ecomap.analysis.measures.network import Alter, Network

SECTIONS = {"kin": "kin", "friend": "friends", "neighbour": "neighbours", "group": "groups"}
"""The section of ``asked`` that names the people of each category."""

MONTHLY = 1.0
WEEKLY = WEEKS_PER_MONTH
"""Contacts a month."""


def monthly(alter: Alter) -> Answer:
    """Say whether there is contact at least once a month."""
    return alter.per_month.at_least(MONTHLY)


def weekly(alter: Alter) -> Answer:
    """Say whether there is contact at least once a week (4.3 a month)."""
    return alter.per_month.at_least(WEEKLY)


def linked(alter: Alter) -> Answer:
    """Say whether there is a live tie."""
    return alter.linked


def anybody(network: Network, categories: Iterable[str], test: Callable[[Alter], Answer]) -> Answer:
    """Say whether there is somebody in these categories for whom something holds.

    Returns
    -------
    bool or None
        No only where everybody in the categories is known, that is, where their sections were asked about to the end.
    """
    listed = tuple(categories)
    found = some(*(test(alter) for alter in network.of(*listed)))
    return found if found or _complete(network, listed) else None


def how_many(network: Network, categories: Iterable[str], test: Callable[[Alter], Answer]) -> Interval:
    """Count the people in these categories for whom something holds; there may be more where not all were asked."""
    listed = tuple(categories)
    found = count(test(alter) for alter in network.of(*listed))
    return found if _complete(network, listed) else Interval(found.low, None)


def together(network: Network, categories: Iterable[str]) -> Interval:
    """Add up the contacts a month with these categories; there may be more where not all were asked about."""
    listed = tuple(categories)
    found = total(alter.per_month for alter in network.of(*listed))
    return found if _complete(network, listed) else Interval(found.low, None)


def _complete(network: Network, categories: Iterable[str]) -> bool:
    return network.complete(*(SECTIONS[category] for category in categories))
