"""What a record says of published instruments: equivalents with bounds, never the instruments themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.analysis.measures.berkman import BerkmanSyme, berkman_syme
from ecomap.analysis.measures.genie import genie
from ecomap.analysis.measures.jages import Jages, jages
from ecomap.analysis.measures.lsns import Lsns, lsns
from ecomap.analysis.measures.roles import SocialRoles, social_roles
from ecomap.analysis.measures.wenger import wenger

if TYPE_CHECKING:
    from ecomap.analysis.measures.network import Network
    from ecomap.analysis.measures.network_type import NetworkType


@dataclass(frozen=True, slots=True)
class Instruments:
    """Equivalents of instruments, estimated from a record.

    An instrument is answered by the person; these are counts of what somebody wrote down, with bounds for what nobody
    did. Each is None for a client under 18, in a facility or in hospital, and people under suspicion of harm and pets
    never count. None of it measures loneliness, which only the person can tell.

    Attributes
    ----------
    lsns
        LSNS-6相当; see `lsns`.
    berkman_syme
        Level of social connection; see `berkman_syme`.
    social_roles
        Roles with contact every two weeks; see `social_roles`.
    jages
        Five-point index; see `jages`.
    wenger, genie
        Network types as descriptions with reasons; never printed on a sheet. See `wenger` and `genie`.
    """

    lsns: Lsns | None
    berkman_syme: BerkmanSyme | None
    social_roles: SocialRoles | None
    jages: Jages | None
    wenger: NetworkType | None
    genie: NetworkType | None


def instruments(network: Network) -> Instruments:
    """Return the equivalents of instruments for a network.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    Instruments
        Each with its own bounds.

    Examples
    --------
    Nothing is recorded and nothing was asked: everything is possible.

    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Case, Client
    >>> found = instruments(network_of(Case(client=Client(name="A"))))
    >>> found.lsns.total, found.jages.points, found.wenger.type
    (Interval(low=0, high=30), Interval(low=0, high=5), None)
    """
    return Instruments(
        lsns=lsns(network),
        berkman_syme=berkman_syme(network),
        social_roles=social_roles(network),
        jages=jages(network),
        wenger=wenger(network),
        genie=genie(network),
    )
