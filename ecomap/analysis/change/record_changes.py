"""What became of needs, of what was asked about, and what has happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.change.kinds import Change
from ecomap.analysis.change.tie_changes import iso
from ecomap.model.base import CLIENT

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from ecomap.model.case import Case
    from ecomap.model.records import Event, Need

_OPEN: Final = frozenset({"unknown", "not_asked"})
_LEVELS: Final = ({"independent": 0, "watch": 1, "partial": 2, "full": 3}, {"none": 0, "some": 1, "high": 2})
"""Two scales of need; between them only "no need" can be compared."""
_ANSWERED: Final = frozenset({"done", "partly"})


def need_changes(before: Case, after: Case) -> Iterator[Change]:
    """Tell what became of needs. A need that was not on the record is known now; nobody can tell that it is new."""
    was = {need.id: need for need in before.needs}
    for need in after.needs:
        one = None if need.id not in was or was[need.id].level in _OPEN else was[need.id].level
        two = None if need.level in _OPEN else need.level
        if one != two:
            yield _need(need, _need_code(one, two), one, two)
    now = {need.id for need in after.needs}
    for need in before.needs:
        if need.id not in now and need.level not in _OPEN and not _without(need.level):
            yield _need(need, "need_unclear", need.level, None)


def _need(need: Need, code: str, one: str | None, two: str | None) -> Change:
    who = () if need.who == CLIENT else (need.who,)
    was, now = (() if level is None else (level,) for level in (one, two))
    return Change(code=code, who=who, topic=need.domain, table="need_levels", before=was, after=now)


def _need_code(one: str | None, two: str | None) -> str:
    if one is None or two is None:
        return "need_known" if one is None else "need_unclear"
    if _without(two):
        return "need_changed" if _without(one) else "met"
    if _without(one):
        return "heavier"
    for scale in _LEVELS:
        if one in scale and two in scale:
            return "lighter" if scale[two] < scale[one] else "heavier"
    return "need_changed"


def _without(level: str) -> bool:
    return any(scale.get(level) == 0 for scale in _LEVELS)


def asked_changes(before: Case, after: Case) -> Iterator[Change]:
    """Tell what was asked about since: a section that is done, wholly or partly, and was not before."""
    for section in dict.fromkeys(entry.section for entry in after.asked):
        was, now = before.asked_about(section), after.asked_about(section)
        one, two = (None if entry is None else entry.answer for entry in (was, now))
        if two in _ANSWERED and one != two and not (one == "done" and two == "partly"):
            yield Change(
                code="asked",
                topic=section,
                table="asked_answers",
                before=() if one is None else (one,),
                after=(str(two),),
                on=iso(now.on) if now is not None else None,
            )


def event_changes(before: Case, after: Case) -> Iterator[Change]:
    """Tell what has happened since, and what is ahead and was not known to be."""
    then, now = before.reference_date, after.reference_date
    known, past = _events(before), _events(before, happened_by=then)
    for event in after.events:
        key = _key(event)
        ahead = _ahead(event, now)
        if (ahead and key in known) or (not ahead and key in past):
            continue
        who = () if event.who == CLIENT else (event.who,)
        yield Change(code="coming" if ahead else "happened", who=who, topic=event.what, on=_day_of(event, before))


def _events(case: Case, *, happened_by: dt.date | None = None) -> set[tuple[str, str, str | None]]:
    """Give the events of a case; those that have happened by a day, where one is given."""
    return {_key(event) for event in case.events if happened_by is None or not _ahead(event, happened_by)}


def _day_of(event: Event, before: Case) -> str | None:
    """Give the day of an event; in a plan that has come about, the day it was planned for."""
    if event.on is not None:
        return iso(event.on)
    return next((iso(one.on) for one in before.events if (one.what, one.who) == (event.what, event.who)), None)


def _key(event: Event) -> tuple[str, str, str | None]:
    return event.what, event.who, iso(event.on)


def _ahead(event: Event, day: dt.date | None) -> bool:
    return event.on is not None and day is not None and event.on.earliest > day
