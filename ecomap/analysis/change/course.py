"""The course of one client over several dated cases: ties by kind, contact, what there is to think about."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis.change.tie_changes import PLANS
from ecomap.analysis.engine import analyze, without_suspicion
from ecomap.analysis.finding import SEVERITIES
from ecomap.analysis.measures.contact import volume
from ecomap.analysis.measures.network import network_of
from ecomap.model.base import CLIENT, HOUSEHOLD

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from ecomap.analysis.measures.bounds import Interval
    from ecomap.model.case import Case

FORMAT: Final = "ecomap-course"
VERSION: Final = 1
KINDS_OF_TIE: Final = ("informal", "semi-formal", "formal", "unknown")
"""Of whom the client has ties with: people near, those between, offices and professionals; not recorded."""


@dataclass(frozen=True, slots=True)
class Point:
    """One case of the course.

    Attributes
    ----------
    day
        The day it was drawn.
    ties
        By `KINDS_OF_TIE`, with how many the client has a tie now.
    perhaps
        With how many more perhaps, as the record does not say whether the tie is live.
    planned
        With how many a tie is planned or waited for, who have none yet.
    sectors
        By code of ``sectors``, with how many the client has a tie now.
    contact
        Contacts a month with everybody together; see `ecomap.analysis.measures.contact.volume`.
    findings
        By severity, the possible gaps that may be shown.
    """

    day: dt.date
    ties: dict[str, int]
    perhaps: int
    planned: int
    sectors: dict[str, int]
    contact: Interval
    findings: dict[str, int]


def course(cases: Iterable[Case]) -> tuple[Point, ...]:
    """Return the course of several cases of one client, by day; of two of one day the later one given comes later.

    Parameters
    ----------
    cases
        Cases with a reference date; others are left out.

    Notes
    -----
    Suspicions and people said to be harmful do not count anywhere, as a number that changed would tell of them.
    """
    points = [_point(case, case.reference_date) for case in cases if case.reference_date is not None]
    return tuple(sorted(points, key=lambda point: point.day))


def _point(case: Case, day: dt.date) -> Point:
    shown = without_suspicion(case)
    states: dict[str, set[str]] = {}
    for tie in shown.ties:
        ends = {tie.source, tie.target}
        others = ends - {CLIENT, HOUSEHOLD}
        if len(others) == 1 and tie.quality != "broken":
            states.setdefault(others.pop(), set()).add(tie.status)
    live = [ident for ident, found in states.items() if "current" in found]
    maybe = [ident for ident, found in states.items() if "unknown" in found and "current" not in found]
    ahead = [ident for ident, found in states.items() if found and found <= PLANS]
    people = {person.id for person in shown.people}
    kinds = ["informal" if who in people else shown.resource(who).formality or "unknown" for who in live]
    sectors = ["kin" if who in people else shown.resource(who).sector or "other" for who in live]
    gaps = analyze(case).shared().of("gap")
    return Point(
        day=day,
        ties={kind: kinds.count(kind) for kind in KINDS_OF_TIE},
        perhaps=len(maybe),
        planned=len(ahead),
        sectors={sector: sectors.count(sector) for sector in sorted(set(sectors))},
        contact=volume(network_of(shown)),
        findings={severity: sum(gap.severity == severity for gap in gaps) for severity in SEVERITIES},
    )


def course_to_json(points: Iterable[Point], *, indent: int | None = 1) -> str:
    """Write a course as JSON text ending in a line feed (``docs/reference/changes-json.md``)."""
    data = {"format": FORMAT, "version": VERSION, "points": [_plain(point) for point in points]}
    return json.dumps(data, ensure_ascii=False, indent=indent) + "\n"


def _plain(point: Point) -> dict[str, Any]:
    high = point.contact.high
    return {
        "on": point.day.isoformat(),
        "ties": point.ties,
        "perhaps": point.perhaps,
        "planned": point.planned,
        "sectors": point.sectors,
        "contacts_per_month": {
            "low": round(point.contact.low, 2),
            "high": None if high is None else round(high, 2),
        },
        "findings": point.findings,
    }
