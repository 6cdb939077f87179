"""Cases in, an overview out: the measures of screening and the patterns across cases, counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.engine import without_suspicion
from ecomap.caseload.overview.classes import (
    ANSWERS,
    CONTACT_COLUMNS,
    SIZE_COLUMNS,
    WEEK_COLUMNS,
    answer_column,
    contact_column,
    size_column,
)
from ecomap.caseload.overview.client import seen
from ecomap.caseload.overview.tables import First, Line, Overview, Table
from ecomap.caseload.patterns import CONTACT, linked_cases, shared_helpers
from ecomap.caseload.screening import screen
from ecomap.model.frequency import DAYS_A_WEEK
from ecomap.vocabulary import TABLES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from ecomap.analysis.measures.bounds import Answer
    from ecomap.caseload.overview.client import Seen
    from ecomap.caseload.overview.tables import By
    from ecomap.model import Case

FIRST: Final = 10
"""So many clients are named at the top."""
MANY: Final = 2
"""From so many clients on a helper of theirs is told (P02): more than one."""


def overview(
    cases: Mapping[str, Case],
    *,
    by: By = "area",
    on: dt.date | None = None,
    progress: Callable[[int], None] | None = None,
) -> Overview:
    """Count a caseload.

    Parameters
    ----------
    cases
        Cases by what they are called by.
    by
        What kinds of support and findings are told by.
    on
        The day that days are counted to; where it is left out, each case's own reference date.
    progress
        Called with a number of cases that were done.

    Returns
    -------
    Overview
        Every case is counted in every table once (in ``week`` once a day), those of whom something is not known in
        columns of their own. A case in which somebody is under suspicion is counted as by somebody who knows of none,
        as in `ecomap.screen` without ``restricted``.
    """
    cases = {name: without_suspicion(case) for name, case in cases.items()}
    names = list(cases)
    contact = screen({str(place): case for place, case in enumerate(cases.values())}, rules=CONTACT, on=on)
    flagged = [_flagged(contact.found(place), contact.undecided(place)) for place in range(len(names))]
    rows: list[Seen] = []
    for name, case, flag in zip(names, cases.values(), flagged, strict=True):
        rows.append(seen(case, name, flagged=flag, by=by, on=on))
        if progress is not None:
            progress(1)
    groups = _groups(rows, lambda one: one.group)
    bounds = [contact.bounds(place) for place in range(len(names))]
    return Overview(
        cases=len(names),
        on=on,
        by=by,
        synthetic=contact.marked,
        may_leave=False,
        contact=Table.of(
            CONTACT_COLUMNS,
            {"all": [contact_column(one["contact_class"], flag) for one, flag in zip(bounds, flagged, strict=True)]},
        ),
        size=Table.of(SIZE_COLUMNS, {"all": [size_column(one["ties"]) for one in bounds]}),
        week=Table.of(WEEK_COLUMNS, {str(day): [one.week[day] for one in rows] for day in range(DAYS_A_WEEK)}),
        kinds=_kinds(groups),
        informal=_answers(_groups(rows, lambda one: one.row.area), lambda one: one.row.informal),
        flags=_answers(groups, lambda one: one.row.flagged),
        helpers=shared_helpers([one.row for one in rows], more_than=MANY - 1),
        many_rely=None,
        links=linked_cases(one.row for one in rows),
        first=tuple(First(names[place], bounds[place]) for place in contact.order[:FIRST]),
    )


def _flagged(found: Sequence[str], undecided: Sequence[str]) -> Answer:
    return True if found else None if undecided else False


def _groups(rows: Sequence[Seen], group: Callable[[Seen], str | None]) -> dict[str | None, list[Seen]]:
    """Put the cases of an area, a worker or an office together, by name; those of whom it is not recorded last."""
    named = sorted({name for one in rows if (name := group(one)) is not None})
    of: dict[str | None, list[Seen]] = {name: [] for name in (*named, None)}
    for one in rows:
        of[group(one)].append(one)
    return {name: theirs for name, theirs in of.items() if theirs}


def _answers(groups: Mapping[str | None, Sequence[Seen]], answer: Callable[[Seen], Answer]) -> Table:
    """Count answers by group, beside how complete its records are."""
    made = Table.of(ANSWERS, {name: [answer_column(answer(one)) for one in theirs] for name, theirs in groups.items()})
    lines = tuple(
        Line(line.name, line.counts, line.total, _complete(theirs))
        for line, theirs in zip(made.lines, groups.values(), strict=True)
    )
    return Table(made.columns, lines, made.totals)


def _complete(theirs: Sequence[Seen]) -> float | None:
    sections = sum(one.row.sections for one in theirs)
    return sum(one.row.asked for one in theirs) / sections if sections else None


def _kinds(groups: Mapping[str | None, Sequence[Seen]]) -> tuple[tuple[str, Table], ...]:
    """Count each kind of support that anybody gets, the commonest first."""
    made = []
    for kind in TABLES["supports"].codes:
        rows = {name: [answer_column(one.kinds[kind]) for one in theirs] for name, theirs in groups.items()}
        made.append((kind, Table.of(ANSWERS, rows)))
    told = [(kind, table) for kind, table in made if table.count("yes")]
    return tuple(sorted(told, key=lambda one: -(one[1].count("yes") or 0)))
