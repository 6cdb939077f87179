"""Closing (終結): what ends, who takes over what, and when somebody looks again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ecomap.analysis.change.tie_changes import LIVE, PLANS, iso, others
from ecomap.model.base import CLIENT, HOUSEHOLD

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from ecomap.model.case import Case
    from ecomap.model.ties import Tie

Taken = Literal["yes", "planned", "unknown"]
"""Somebody gives it now; somebody is to; the record does not say."""


@dataclass(frozen=True, slots=True)
class Handover:
    """One thing that somebody did who leaves, and who does it from now on.

    Attributes
    ----------
    table, code
        A kind of support (``supports``) or a role (``roles``); ``""`` = what was done is not on the record.
    taken
        Three-valued; never "nobody": a record without a name does not say that there is none.
    by
        Ids of those who do it now, or are to.
    """

    table: str
    code: str
    taken: Taken
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Closing:
    """One tie of the client that has ended, or is to end.

    Attributes
    ----------
    who
        Id of whoever leaves.
    on
        The last day, in ISO form; None = not recorded.
    ahead
        Whether it has yet to end.
    reason
        As written.
    handovers
        What was done, and who does it from now on; never empty.
    review
        The day to look again (the next review), in ISO form; None = not on the record.
    """

    who: str
    on: str | None
    ahead: bool
    reason: str | None
    handovers: tuple[Handover, ...]
    review: str | None


def closings(before: Case, after: Case) -> tuple[Closing, ...]:
    """List what ended between two cases with the same ids, and what is to end after the later one."""
    return tuple(_closings(before, after))


def _closings(before: Case, after: Case) -> Iterator[Closing]:
    was = {tie.id: tie for tie in before.ties}
    day = after.reference_date
    review = after.drawn.review if after.drawn is not None else None
    again = None if review is None or (day is not None and review.latest < day) else iso(review)
    for tie in after.ties:
        if not {tie.source, tie.target} & {CLIENT, HOUSEHOLD}:
            continue
        ended = tie.status == "ended" and (tie.id in was and was[tie.id].status != "ended")
        ahead = tie.status in LIVE and tie.ends is not None and (day is None or tie.ends.latest > day)
        if not (ended or ahead):
            continue
        who = others(tie)[0]
        if who == CLIENT:
            continue
        earlier = was.get(tie.id, tie)
        yield Closing(
            who, iso(tie.ends), ahead, tie.end_reason, tuple(_handovers(before, after, earlier, who, day)), again
        )


def _handovers(before: Case, after: Case, tie: Tie, who: str, day: dt.date | None) -> Iterator[Handover]:
    told = False
    given = tie.supports if tie.source == who else tie.gives
    for code in given or ():
        told = True
        yield _handover("supports", code, *_givers(after, code, who, day))
    held = before.actors[who].roles if who in before.actors else ()
    for role in dict.fromkeys(role.code for role in held):
        told = True
        now = tuple(a.id for a in after.actors.values() if a.id != who and any(r.code == role for r in a.roles))
        yield _handover("roles", role, now, ())
    if not told:
        yield Handover("", "", "unknown")


def _handover(table: str, code: str, now: tuple[str, ...], planned: tuple[str, ...]) -> Handover:
    if now:
        return Handover(table, code, "yes", now)
    return Handover(table, code, "planned" if planned else "unknown", planned)


def _givers(case: Case, code: str, but: str, day: dt.date | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who gives a support to the client now, and who is to."""
    now: dict[str, None] = {}
    planned: dict[str, None] = {}
    for tie in case.ties:
        ends = (tie.source, tie.target)
        if but in ends or not {CLIENT, HOUSEHOLD}.intersection(ends) or tie.quality == "broken":
            continue
        giver = others(tie)[0]
        given = tie.supports if tie.source == giver else tie.gives
        if code not in (given or ()) or giver == CLIENT:
            continue
        if tie.status in PLANS or (tie.status in LIVE and tie.starts and day and tie.starts.earliest > day):
            planned[giver] = None
        elif tie.status == "current":
            now[giver] = None
    return tuple(now), tuple(planned)
