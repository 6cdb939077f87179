"""The week as in 第3表: weekdays by parts of the day, night visible, and beside it whoever has no day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from ecomap.model.frequency import DAYS_A_WEEK, WEEKS_PER_MONTH
from ecomap.report.sheet.hours import BANDS, bands_of
from ecomap.vocabulary import TABLES
from ecomap.wording.map_words import status_words
from ecomap.wording.sheet_words import sheet_words, week_marks

if TYPE_CHECKING:
    from ecomap.model import Frequency, Tie
    from ecomap.report.sheet.basis import Basis

_HEARD: Final = frozenset({"phone", "message"})
_SIGNALS: Final = frozenset({"alarm", "gps", "mimamori"})
Beside = Literal["no_day", "less_often", "no_frequency", "paused"]
BESIDE: Final[tuple[Beside, ...]] = ("no_day", "less_often", "no_frequency", "paused")


@dataclass(frozen=True, slots=True)
class Visit:
    """One contact in the week.

    Attributes
    ----------
    who
        Id of the person or resource.
    name
        How they are called.
    time
        The hours as written, where they are.
    marks
        Short words: 予定4/20, 隔週, 電話.
    coming
        Whether it is planned or applied for, and so not there yet.
    """

    who: str
    name: str
    time: str = ""
    marks: tuple[str, ...] = ()
    coming: bool = False


Cells: TypeAlias = dict[str, tuple[list[Visit], list[list[Visit]]]]
"""By band: contacts of all days, and those of each."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the week.

    Attributes
    ----------
    band
        A part of the day (`ecomap.report.sheet.hours.BANDS`); ``"all_day"`` for those who live with the client and what
        is there round the clock; ``"no_hour"`` where the day is known and the hour is not.
    label, hours
        Its name, and from when to when.
    daily
        Contacts on all seven days.
    days
        Contacts of each day, Monday first.
    """

    band: str
    label: str
    hours: str
    daily: tuple[Visit, ...]
    days: tuple[tuple[Visit, ...], ...]


@dataclass(frozen=True, slots=True)
class Week:
    """The week.

    Attributes
    ----------
    weekdays
        Their names, Monday first.
    rows
        From those who live there, through the day and the night, to those whose hour is not known.
    beside
        Heading and contacts of those with no weekday: nobody is dropped.
    uncovered
        Numbers of the weekdays (0 = Monday) on which the record has nobody now, of those whose days are known.
    alone_by_day
        日中独居: whoever lives there does not cover a day.
    """

    weekdays: tuple[str, ...]
    rows: tuple[Row, ...]
    beside: tuple[tuple[str, tuple[Visit, ...]], ...]
    uncovered: tuple[int, ...]
    alone_by_day: bool = False

    @property
    def uncovered_code(self) -> str:
        """Code of the sentence that lists the uncovered days."""
        return "uncovered-by-day" if self.alone_by_day else "uncovered"


def week_of(basis: Basis) -> Week:
    """Lay out the week of a case.

    Contacts of the client and the household that are live, planned, applied for or paused have their place; ended,
    declined and broken-off ones have none, nor have animals. Who lives with the client stands in the first row, also
    where no frequency was written.
    """
    cells: Cells = {band: ([], [[] for _ in range(DAYS_A_WEEK)]) for band in ("all_day", *BANDS, "no_hour")}
    beside: dict[Beside, list[Visit]] = {name: [] for name in BESIDE}
    covered: set[int] = set()
    for tie in basis.ties:
        if not (basis.live(tie) or basis.coming(tie) or tie.status == "paused"):
            continue
        visit = _visit(tie, basis)
        often = tie.frequency
        place = _beside(tie, visit, basis)
        if place is not None:
            beside[place].append(_with_frequency(visit, often))
        elif often is None or often.living_together or often.round_the_clock or _lives_in(basis, visit):
            cells["all_day"][0].append(visit)
        else:
            _place(visit, often, cells)
            if basis.live(tie) and often.every_weeks == 1 and not often.nth:
                covered.update(often.weekdays)
    there = {visit.who for visit in cells["all_day"][0]}
    written = {basis.other(tie) for tie in basis.ties}
    for person in basis.case.household[1:]:
        if person.id not in written | there:
            cells["all_day"][0].append(Visit(person.id, basis.called(person.id)))
    by_day = basis.case.client.lives == "alone_by_day"
    if any(_sees_all_days(basis, visit, by_day=by_day) for visit in cells["all_day"][0]):
        covered.update(range(DAYS_A_WEEK))
    return Week(
        weekdays=tuple(sheet_words(f"day-{number}", basis.lang) for number in range(DAYS_A_WEEK)),
        rows=tuple(
            Row(
                band,
                sheet_words(f"band-{band}", basis.lang),
                sheet_words(f"hours-{band}", basis.lang),
                tuple(daily),
                tuple(tuple(day) for day in days),
            )
            for band, (daily, days) in cells.items()
        ),
        beside=tuple((sheet_words(f"beside-{name}", basis.lang), tuple(visits)) for name, visits in beside.items()),
        uncovered=tuple(day for day in range(DAYS_A_WEEK) if day not in covered),
        alone_by_day=by_day,
    )


def _beside(tie: Tie, visit: Visit, basis: Basis) -> Beside | None:
    """Say in which list a contact without a place in the week stands; None where it has one."""
    often = tie.frequency
    if tie.status == "paused":
        return "paused"
    if often is None:
        return None if _at_home(basis, visit.who) else "no_frequency"
    if often.weekdays or often.living_together or often.round_the_clock:
        return None
    return "no_day" if not often.irregular and often.per_month_low >= WEEKS_PER_MONTH else "less_often"


def _at_home(basis: Basis, who: str) -> bool:
    return any(person.id == who for person in basis.case.household)


def _lives_in(basis: Basis, visit: Visit) -> bool:
    """Say whether somebody is at home and no hour is written, so that no single hour is theirs."""
    return _at_home(basis, visit.who) and not visit.time


def _sees_all_days(basis: Basis, visit: Visit, *, by_day: bool) -> bool:
    """Say whether somebody of the first row is there on every day; a device is not somebody.

    Where the client is alone by day, living there is not being there.
    """
    if by_day and _at_home(basis, visit.who):
        return False
    return not visit.coming and getattr(basis.actor(visit.who), "kind", None) not in _SIGNALS


def _visit(tie: Tie, basis: Basis) -> Visit:
    who = basis.other(tie) or ""
    coming = basis.coming(tie)
    often = tie.frequency
    marks = []
    if coming:
        marks.append(
            status_words(tie, basis.lang, basis.day) or sheet_words("from", basis.lang, day=_begins(tie, basis))
        )
    marks += week_marks(often, basis.lang) if often else ()
    modes = set(tie.contact_modes)
    kind = getattr(basis.actor(who), "kind", None)
    if kind in _SIGNALS:
        marks.append(sheet_words("device", basis.lang))
    elif modes and modes <= _HEARD:
        marks.append(sheet_words("by-phone", basis.lang))
    if _at_home(basis, who):
        marks.append(sheet_words("at-home", basis.lang))
        if basis.case.client.lives == "alone_by_day":
            marks.append(TABLES["lives"].label("alone_by_day", basis.lang))
    elif often is not None and often.round_the_clock:
        marks.append(often.label)
    time = "" if often is None or often.hours is None else often.hours.replace("~", sheet_words("span", basis.lang))
    return Visit(who, basis.called(who), time, tuple(mark for mark in marks if mark), coming)


def _begins(tie: Tie, basis: Basis) -> str:
    return "" if tie.starts is None else tie.starts.label(basis.lang, near=basis.day)


def _with_frequency(visit: Visit, often: Frequency | None) -> Visit:
    """Add how often, as written, where no place in the week says it."""
    if often is None or not often.label:
        return visit
    said = tuple(mark for mark in visit.marks if mark not in often.label)
    return Visit(visit.who, visit.name, often.label, said, visit.coming)


def _place(visit: Visit, often: Frequency, cells: Cells) -> None:
    for band in bands_of(often.hours) or ("no_hour",):
        daily, days = cells[band]
        if len(often.weekdays) == DAYS_A_WEEK:
            daily.append(visit)
            continue
        for day in often.weekdays:
            days[day].append(visit)
