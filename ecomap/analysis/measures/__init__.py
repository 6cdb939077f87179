"""Measures of a personal network: its shape, what goes back and forth, who looks in, and equivalents of instruments.

Numbers to compare and to think with. Nothing here is judged: there is no threshold, and no finding comes out of it.
What is undefined is None, never 0 and never NaN; what is not known comes with its bounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ecomap.analysis.measures.bounds import Interval, plain
from ecomap.analysis.measures.exchange import Exchange, exchange
from ecomap.analysis.measures.instruments import Instruments, instruments
from ecomap.analysis.measures.network import network_of
from ecomap.analysis.measures.structure import Structure, structure
from ecomap.analysis.measures.watch import Watch, watch

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.model import Case

__all__ = ["Exchange", "Instruments", "Interval", "Measures", "Structure", "Watch", "measures"]


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of one case on one day.

    Attributes
    ----------
    on
        The day; None = the case has none, so that dates of ties were not looked at.
    structure
        The shape of the network of ties that are surely live.
    structure_possible
        The same with the ties that are only perhaps live: of unknown status, with nothing written about them, or not
        described at all. Equal to ``structure`` where nothing is in doubt.
    exchange
        What goes back and forth.
    watch
        How well the client is watched over; None where staff see the client every day.
    instruments
        Equivalents of published instruments.
    """

    on: dt.date | None
    structure: Structure
    structure_possible: Structure
    exchange: Exchange
    watch: Watch | None
    instruments: Instruments

    def to_dict(self) -> dict[str, Any]:
        """Return the measures as dictionaries, lists, text and numbers that JSON can hold.

        An interval is ``{"low": …, "high": …}``; ``high`` is None where there is no upper bound.
        """
        found: dict[str, Any] = plain(self)
        return found


def measures(case: Case, on: dt.date | None = None) -> Measures:
    """Return the measures of a case.

    Parameters
    ----------
    case
        Any case. Nothing is changed in it.
    on
        The day to look at; the day of the drawing unless given. With a day the case is taken as it stood then
        (`Case.as_of`).

    Returns
    -------
    Measures
        Each measure says in its own place what it is, where it is undefined, and where it comes from.

    Notes
    -----
    A tie is *live* when it is current, has begun, has not ended and is not broken; of unknown status, or of unknown
    quality with no frequency, support or direction written, it is perhaps live. Ties with the household count as the
    client's. The living family and the resources are *alters*; pets are none. People under suspicion of harm are part
    of the shape of the network, and count for no contact, support or instrument.

    Examples
    --------
    >>> from ecomap.model import Case, Client, Person, Tie
    >>> case = Case(
    ...     client=Client(name="A", lives="alone"),
    ...     people=(Person(id="p", name="B", relation="daughter"),),
    ...     ties=(Tie(id="t", source="p", target="client", quality="strong", frequency="週1回 訪問"),),
    ... )
    >>> found = measures(case)
    >>> found.structure.size, found.structure.density, found.structure.constraint
    (1, None, 1.0)
    >>> found.to_dict()["watch"]["longest_unseen"]
    {'low': 6, 'high': 6}
    """
    network = network_of(case, on)
    return Measures(
        on=network.on,
        structure=structure(network),
        structure_possible=structure(network, possible=True),
        exchange=exchange(network),
        watch=watch(network),
        instruments=instruments(network),
    )
