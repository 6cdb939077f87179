"""Dates as people know them: a day, a month or a year, perhaps "about"."""

from __future__ import annotations

import calendar
import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ecomap.model.base import ReadingError, Record

if TYPE_CHECKING:
    from typing import Self

Precision = Literal["year", "month", "day"]
DateNotice = Literal["era-ended", "era-not-begun", "year-assumed"]

FIRST_YEAR = 1850
LAST_YEAR = 2100
"""Years outside these are taken for slips of the pen. (R99 would be 2117.)"""

ERAS: tuple[tuple[str, str, dt.date, dt.date], ...] = (
    ("明治", "M", dt.date(1868, 1, 25), dt.date(1912, 7, 30)),
    ("大正", "T", dt.date(1912, 7, 30), dt.date(1926, 12, 25)),
    ("昭和", "S", dt.date(1926, 12, 25), dt.date(1989, 1, 7)),
    ("平成", "H", dt.date(1989, 1, 8), dt.date(2019, 4, 30)),
    ("令和", "R", dt.date(2019, 5, 1), dt.date.max),
)
"""Name, letter, first and last day of each era. Until 1926 the day of the change belongs to both.

The days are those of the imperial edicts of 1868, 1912 and 1926 and of the 元号を改める政令 of 1989 and 2019. Days
before 1873 were counted by another calendar; they are read as if they were days of this one.
"""

_CIRCA_DAYS = 7
_NEAR_DAYS = 183
_MONTHS = 12


NOT_A_DATE: Final = "not-a-date"
NO_SUCH_DAY: Final = "no-such-day"
IMPLAUSIBLE: Final = "implausible"
AMBIGUOUS: Final = "ambiguous"
NO_YEAR: Final = "no-year"
TOO_LONG: Final = "too-long"


class DateError(ReadingError):
    """A text that is no date.

    ``code`` is one of

    * ``"not-a-date"``: no form that is known;
    * ``"no-such-day"``: 2 月 30 日, 13 月, year 0 of an era;
    * ``"implausible"``: outside 1850 to 2100, or more than ten years after its era ended;
    * ``"ambiguous"``: 3/2/1942 (which is the month?), 08.4.1 (which calendar?);
    * ``"no-year"``: a day and month only, and nothing to tell the year by;
    * ``"too-long"``.
    """


@lru_cache(maxsize=4096)
def _days_in(year: int, month: int) -> int:
    """Give the number of days of a month; the same months come again and again."""
    return calendar.monthrange(year, month)[1]


class PartialDate(Record):
    """A date known to the day, the month or the year.

    Attributes
    ----------
    text
        As written; None when made by a program. Dates that differ only in ``text`` are not equal, because what was
        written must come back: compare ``iso`` for the date itself.
    year, month, day
        Western calendar, 1850 to 2100; no ``day`` without ``month``.
    circa
        Written as 頃, 約, about.
    notice
        A code where the text was read although something in it is odd: ``"era-ended"`` (平成31年5月1日),
        ``"era-not-begun"`` (令和元年4月1日), ``"year-assumed"`` (a day and month without a year).

    Notes
    -----
    There is no ``<``: two partial dates are often neither before nor after one another. `is_before` and `is_after`
    answer True, False or None (cannot be told).
    """

    text: str | None = None
    year: int = Field(ge=FIRST_YEAR, le=LAST_YEAR)
    month: int | None = Field(default=None, ge=1, le=_MONTHS)
    day: int | None = Field(default=None, ge=1, le=31)
    circa: bool = False
    notice: DateNotice | None = None

    @model_validator(mode="after")
    def _exists(self) -> Self:
        if self.day is not None:
            code = "no-such-day"
            if self.month is None:
                raise PydanticCustomError(code, "a day needs a month")
            if self.day > _days_in(self.year, self.month):
                raise PydanticCustomError(code, "that month has fewer days")
        return self

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """Return the exact date ``day``, without a text."""
        return cls(year=day.year, month=day.month, day=day.day)

    @property
    def precision(self) -> Precision:
        """What is known: ``"year"``, ``"month"`` or ``"day"``."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def iso(self) -> str:
        """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; "about" is not in it."""
        parts = [f"{self.year:04d}"]
        parts.extend(f"{part:02d}" for part in (self.month, self.day) if part is not None)
        return "-".join(parts)

    @property
    def earliest(self) -> dt.date:
        """The first day it may mean.

        "About" widens a date by its own unit on either side: a year, a month, or seven days (a convention of
        this toolkit; no source fixes one).
        """
        if self.month is None:
            return dt.date(self.year - self.circa, 1, 1)
        if self.day is None:
            year, month = _month_off(self.year, self.month, -self.circa)
            return dt.date(year, month, 1)
        return dt.date(self.year, self.month, self.day) - dt.timedelta(days=_CIRCA_DAYS * self.circa)

    @property
    def latest(self) -> dt.date:
        """The last day it may mean; see `earliest`."""
        if self.month is None:
            return dt.date(self.year + self.circa, 12, 31)
        if self.day is None:
            year, month = _month_off(self.year, self.month, self.circa)
            return dt.date(year, month, _days_in(year, month))
        return dt.date(self.year, self.month, self.day) + dt.timedelta(days=_CIRCA_DAYS * self.circa)

    def is_before(self, other: PartialDate | dt.date) -> bool | None:
        """Say whether this date lies before ``other``: True, False, or None where the two overlap."""
        first, last = days_of(other)
        if self.latest < first:
            return True
        return False if self.earliest >= last else None

    def is_after(self, other: PartialDate | dt.date) -> bool | None:
        """Say whether this date lies after ``other``: True, False, or None where the two overlap."""
        first, last = days_of(other)
        if self.earliest > last:
            return True
        return False if self.latest <= first else None

    def days_to(self, other: PartialDate | dt.date) -> tuple[int, int]:
        """Return the fewest and the most days from this date to ``other``; negative where ``other`` is earlier."""
        first, last = days_of(other)
        return ((first - self.latest).days, (last - self.earliest).days)

    def label(self, lang: Literal["ja", "en"] = "ja", *, near: dt.date | None = None) -> str:
        """Return a short label.

        Parameters
        ----------
        lang
            ``"ja"``: ``R8.4.20``, ``R8.3``, ``R8``, with 頃 where circa; ``"en"``: ``2026-04-20``, ``2026-03``,
            ``2026``, with "c." before.
        near
            The date of the drawing. A day less than half a year from it is shown without its year: ``4/20``,
            in English ``20 Apr``.
        """
        if near is not None and self.day is not None and abs((self.earliest - near).days) < _NEAR_DAYS:
            short = (
                f"{self.month}/{self.day}" if lang == "ja" else f"{self.day} {_ENGLISH_MONTHS[(self.month or 1) - 1]}"
            )
        else:
            short = self._era_label() if lang == "ja" else self.iso
        if not self.circa:
            return short
        return f"{short}頃" if lang == "ja" else f"c. {short}"

    def _era_label(self) -> str:
        # A year or month in which the era changed takes the later era, as a calendar printed afterwards does.
        month = self.month or _MONTHS
        last = dt.date(self.year, month, self.day or _days_in(self.year, month))
        for _name, letter, first, _end in reversed(ERAS):
            if last >= first:
                parts = [f"{letter}{self.year - first.year + 1}"]
                parts.extend(str(part) for part in (self.month, self.day) if part is not None)
                return ".".join(parts)
        return self.iso


_ENGLISH_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _month_off(year: int, month: int, months: int) -> tuple[int, int]:
    """Return the year and month that lie ``months`` months later."""
    count = year * _MONTHS + month - 1 + months
    return count // _MONTHS, count % _MONTHS + 1


def days_of(date: PartialDate | dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day a date may mean."""
    if isinstance(date, PartialDate):
        return date.earliest, date.latest
    return date, date


def years_between(birth: dt.date, day: dt.date) -> int:
    """Return whole years from ``birth`` to ``day``; negative before birth.

    Somebody born on 29 February completes a year on 1 March of a common year.
    """
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def years_earlier(day: dt.date, years: int) -> dt.date:
    """Return the same day ``years`` years earlier; 1 March for a 29 February that year has not."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return dt.date(day.year - years, 3, 1)
