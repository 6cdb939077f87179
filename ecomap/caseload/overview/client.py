"""What an overview asks of one case beside the measures of screening."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ecomap.analysis.measures.network import network_of
from ecomap.analysis.measures.watch import watch
from ecomap.caseload.patterns import row_with
from ecomap.model.frequency import DAYS_A_WEEK
from ecomap.vocabulary import TABLES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from ecomap.analysis.measures.bounds import Answer
    from ecomap.analysis.measures.network import Meeting, Network
    from ecomap.caseload.overview.tables import By
    from ecomap.caseload.patterns import Row
    from ecomap.model import Case

_COORDINATING: Final = frozenset({"caremanager", "soudan_shien"})
_EVERYBODY: Final = ("kin", "friends", "neighbours", "groups", "services")


@dataclass(frozen=True, slots=True)
class Seen:
    """What is asked of one case.

    Attributes
    ----------
    row
        What the patterns across cases ask.
    group
        The area, worker or office; None = not recorded.
    week
        Monday to Sunday: a code of `ecomap.caseload.overview.classes.WEEK_COLUMNS`.
    kinds
        For every kind of support, whether somebody gives it.
    """

    row: Row
    group: str | None
    week: tuple[str, ...]
    kinds: Mapping[str, Answer]


def seen(case: Case, name: str, *, flagged: Answer, by: By, on: dt.date | None) -> Seen:
    """Look at one case.

    Parameters
    ----------
    case
        Any case.
    name
        What it is called by.
    flagged
        Whether contact below weekly was found; None = cannot be told.
    by
        How cases are grouped: by ``x-area``, by ``x-worker``, or by the name of the office or person that coordinates.
    on
        The day; the day of the drawing unless given.
    """
    network = network_of(case, on)
    row = row_with(case, network, name, flagged)
    group = {"area": row.area, "worker": row.worker}.get(by) if by != "office" else office_of(case)
    return Seen(row, group, _week(network), _kinds(network))


def office_of(case: Case) -> str | None:
    """Give the name of who coordinates: by the role, else the only care manager or planner; None = none recorded."""
    coordinators = [one.name for one in case.resources if any(role.code == "coordinator" for role in one.roles)]
    managers = [one.name for one in case.resources if one.kind in _COORDINATING]
    named = coordinators or (managers if len(managers) == 1 else [])
    return named[0] if named else None


def _week(network: Network) -> tuple[str, ...]:
    """Say for each weekday whether somebody from elsewhere is due, or only those who live there are with the client.

    The client's own outings are nobody who is due, and whoever comes less than once a week on no certain weekday is
    due on none. Nobody is so only where everybody was asked about.
    """
    elsewhere = tuple(
        replace(alter, meetings=tuple(one for one in alter.meetings if _weekly(one)))
        for alter in network.alters
        if alter.home is not True
    )
    found = watch(replace(network, alters=elsewhere, outings=None))
    if found is None:
        return ("home",) * DAYS_A_WEEK  # staff see the client every day
    together = [alter for alter in network.people if alter.home is True and alter.tie != "no"]
    home = any(not alter.child for alter in together)
    known = found.complete and not together
    return tuple(
        "due" if day in {"seen", "heard"} else "home" if home else "nobody" if day == "none" and known else "open"
        for day in found.week
    )


def _weekly(meeting: Meeting) -> bool:
    """Say whether there may be a weekday for it: one is written, or it is, or may be, once a week at least."""
    often = meeting.frequency
    return often is None or bool(often.weekdays) or often.per_week_high is None or often.per_week_high >= 1


def _kinds(network: Network) -> dict[str, Answer]:
    """Say of each kind of support whether somebody gives it; what was only presumed from a kind of office is open."""
    given = {kind for alter in network.people if alter.received.live == "sure" for kind in alter.received.kinds}
    open_ = not network.complete(*_EVERYBODY) or any(
        alter.received.live != "no" and not alter.received.kinds for alter in network.people
    )
    perhaps = {kind for alter in network.people if alter.received.live == "perhaps" for kind in alter.received.kinds}
    return {
        kind: True if kind in given else None if open_ or kind in perhaps else False
        for kind in TABLES["supports"].codes
    }
