"""Single values made coarser: dates moved, births as years, texts kept only where they say nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ecomap.model import DateError, Frequency, FrequencyError, PartialDate, parse_date, parse_frequency
from ecomap.model.dates import FIRST_YEAR, LAST_YEAR
from ecomap.model.people import OLDEST_RECORDED

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.model import Actor, Case

OLDEST: Final = 90
"""Ages from here on are not told apart where letters stand for names: so few live so long that it would tell who."""


@dataclass(frozen=True, slots=True)
class Dates:
    """What becomes of the dates of one version: None = they stay, else they move by so much."""

    shift: dt.timedelta | None

    def day(self, date: dt.date | None) -> dt.date | None:
        """Move a day."""
        return date if date is None or self.shift is None else date + self.shift

    def date(self, date: PartialDate | None) -> PartialDate | None:
        """Move a date and keep how exact it is; its text goes, unless it says nothing but the date."""
        if date is None:
            return None
        if self.shift is None:
            return date if _says_only(date) else date.replace(text=None, extras=())
        moved = date.earliest + self.shift
        if not FIRST_YEAR <= moved.year <= LAST_YEAR:
            return None
        month = None if date.month is None else moved.month
        return PartialDate(year=moved.year, month=month, day=None if date.day is None else moved.day, circa=date.circa)


def _says_only(date: PartialDate) -> bool:
    """Whether the text of a date is a date and no more."""
    if date.text is None:
        return not date.extras
    try:
        parse_date(date.text, near=date.earliest)
    except DateError:
        return False
    return not date.extras


def often(frequency: Frequency | None) -> Frequency | None:
    """Keep how often; the text and the hours only where they say nothing else."""
    if frequency is None:
        return None
    try:
        known = parse_frequency(frequency.text) if frequency.text is not None else None
    except FrequencyError:
        known = None
    hours = None if known is None else known.hours
    return frequency.replace(
        text=None if known is None else frequency.text,
        hours=frequency.hours if frequency.hours == hours else None,
        extras=(),
    )


def coarse_age(actor: Actor, case: Case) -> dict[str, Any]:
    """Give the fields of an age where letters stand for names: the year of birth, or 90 and over.

    Whoever was born 90 years before the year of the drawing, or earlier, counts as 90 and over: day and month of the
    birth have no part in it.
    """
    gone = {"birth": None, "born_from": None, "born_to": None, "age": None, "age_to": None}
    oldest = gone | {"age": OLDEST, "age_to": OLDEST_RECORDED}
    if actor.birth is None and actor.age is not None:
        old = max(actor.age, actor.age_to or 0) >= OLDEST
        return oldest | {"age": min(actor.age, OLDEST)} if old else gone | {"age": actor.age, "age_to": actor.age_to}
    year, circa = None, False
    if actor.birth is not None:
        year, circa = actor.birth.year, actor.birth.circa
    elif actor.born_from is not None and actor.born_to is not None and actor.born_from.year == actor.born_to.year:
        year = actor.born_from.year
    if year is None:
        return gone
    day = case.reference_date
    if day is not None and day.year - year >= OLDEST and not actor.has_died:
        return oldest
    return gone | {"birth": PartialDate(year=year, circa=circa)}
