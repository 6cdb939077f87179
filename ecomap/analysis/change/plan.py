"""The case as it will be when what is planned has come about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis.change.tie_changes import PLANS
from ecomap.model.base import CLIENT

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.model.case import Case
    from ecomap.model.ties import Tie

_HOME: Final = "discharge"


def after_plan(case: Case, choice: str | None = None) -> Case:
    """Return the case after the plan: what is planned or waited for has begun, what is to end has ended.

    Parameters
    ----------
    case
        Any case.
    choice
        Of ties that are alternatives to one another, the one that comes about: id of one of its ends. Without it the
        first one written. The others stay planned, and nothing that was not planned is added.

    Returns
    -------
    Case
        Of the same day, so that nothing seems late or long ago only because the plan lies ahead. After a discharge
        that lies ahead the client is in hospital no longer; where the client lives then is not known unless the
        record says so. An admission that lies ahead brings the client into hospital. Declined and paused ties stay
        what they are.
    """
    day = case.reference_date
    chosen = _chosen(case, choice)
    changes: dict[str, Any] = {"ties": tuple(_after(tie, day, chosen) for tie in case.ties)}
    ahead = [event for event in case.events if event.who == CLIENT and event.on is not None and _ahead(event.on, day)]
    last = max(ahead, key=lambda event: event.on.earliest, default=None)  # type: ignore[union-attr] # dated above
    if last is not None and last.what == _HOME and case.client.lives == "hospital":
        changes["client"] = case.client.replace(lives=None)
        # It has happened then, and what lies ahead would go on asking for preparations.
        changes["events"] = tuple(event.replace(on=None) if event is last else event for event in case.events)
    elif last is not None and last.what == "admission":
        changes["client"] = case.client.replace(lives="hospital")
    return case.replace(**changes)


def alternatives(case: Case) -> dict[str, tuple[Tie, ...]]:
    """Return the ties of which only one will come about, by the name that they share."""
    found: dict[str, tuple[Tie, ...]] = {}
    for tie in case.ties:
        if tie.alternatives and tie.status in PLANS:
            found[tie.alternatives] = (*found.get(tie.alternatives, ()), tie)
    return found


def _chosen(case: Case, choice: str | None) -> set[str]:
    """Return the ids of the alternatives that come about."""
    return {
        next((tie.id for tie in ties if choice in (tie.source, tie.target)), ties[0].id)
        for ties in alternatives(case).values()
    }


def _after(tie: Tie, day: dt.date | None, chosen: set[str]) -> Tie:
    if tie.status in PLANS:
        if tie.alternatives and tie.id not in chosen:
            return tie
        begun = tie.starts is None or not _ahead(tie.starts, day)
        return tie.replace(status="current", starts=tie.starts if begun else None)
    if tie.status in {"current", "unknown"} and tie.ends is not None and _ahead(tie.ends, day):
        return tie.replace(status="ended")
    return tie


def _ahead(date: Any, day: dt.date | None) -> bool:
    return day is None or bool(date.latest > day)
