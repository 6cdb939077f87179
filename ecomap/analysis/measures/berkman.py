"""The level of social connection after Berkman and Syme, in the simplified form of four points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis.measures.bounds import Answer, Interval, count, some
from ecomap.analysis.measures.questions import anybody, how_many, linked, monthly

if TYPE_CHECKING:
    from ecomap.analysis.measures.network import Alter, Network

LEVELS: Final = ("isolated", "isolated", "moderately_isolated", "moderately_integrated", "integrated")
"""Level by points, 0 to 4."""

_ENOUGH: Final = 3
_RELIGION: Final = "religion"


@dataclass(frozen=True, slots=True)
class BerkmanSyme:
    """Points and level.

    Attributes
    ----------
    points
        0 to 4, with bounds.
    level
        Least and greatest level: ``isolated``, ``moderately_isolated``, ``moderately_integrated``, ``integrated``;
        twice the same where it is certain.
    """

    points: Interval
    level: tuple[str, str]


def berkman_syme(network: Network) -> BerkmanSyme | None:
    """Return the level of Berkman and Syme's Social Network Index, simplified.

    One point each: has a husband, wife or partner; at least three friends, or at least three relatives, in contact
    monthly; belongs to a group; goes to a temple, shrine or church at least monthly. 0 and 1 are the lowest level.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    BerkmanSyme or None
        What is not known, and whom nobody asked about to the end, widens the bounds. None for a client under 18, in a
        facility or in hospital.

    Notes
    -----
    Names of the levels and their four components: PhenX, Berkman-Syme Social Network Index. Points: the simplification
    attributed to Loucks ("more than 0-2 friends and 0-2 relatives", 0-1 the most isolated), as described on a page on
    social support measures (gap rules 1.1); read here as: no point where there are at most two of both. Which levels 2,
    3 and 4 points are is general knowledge, unverified. The original gives other weights and is not computed.

    Examples
    --------
    A husband, and nothing else asked: one point, up to four.

    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Case, Client, Person
    >>> case = Case(client=Client(name="A", age=70), people=(Person(id="h", name="B", relation="husband"),))
    >>> berkman_syme(network_of(case))
    BerkmanSyme(points=Interval(low=1, high=4), level=('isolated', 'integrated'))
    """
    if network.adult is False or not network.at_home:
        return None
    points = count(_answers(network))
    return BerkmanSyme(points, (LEVELS[int(points.low)], LEVELS[int(points.high or 0)]))


def _answers(network: Network) -> tuple[Answer, ...]:
    return (
        network.married,
        some(
            how_many(network, ("friend",), monthly).at_least(_ENOUGH),
            how_many(network, ("kin",), monthly).at_least(_ENOUGH),
        ),
        anybody(network, ("group",), _in_group),
        anybody(network, ("group",), _at_service),
    )


def _in_group(alter: Alter) -> Answer:
    return alter.kind != _RELIGION and linked(alter)


def _at_service(alter: Alter) -> Answer:
    return alter.kind == _RELIGION and monthly(alter)
