"""How often: contacts a month with bounds, known weekdays and hours, and the way of contact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ecomap.model.base import ReadingError, Record
from ecomap.model.codes import ModeCode

if TYPE_CHECKING:
    from typing import Self

WEEKS_PER_MONTH = 4.3
"""Weeks in a month, as the contact-frequency index of Saito et al. (2015, 日本公衆衛生雑誌 62(3)) counts them."""

DAYS_A_WEEK = 7

NOT_A_FREQUENCY: Final = "not-a-frequency"
AMBIGUOUS: Final = "ambiguous"
IMPLAUSIBLE: Final = "implausible"
TOO_LONG: Final = "too-long"


class FrequencyError(ReadingError):
    """A text that says no frequency.

    ``code``: ``"not-a-frequency"`` (something in it is not understood), ``"ambiguous"`` (a bare 月 or 日: the weekday
    or the unit?), ``"implausible"`` (週400回, 第7火曜), ``"too-long"``.
    """


class Frequency(Record):
    """How often, as written and as numbers.

    Attributes
    ----------
    text
        As written; None when made by a program.
    per_month_low, per_month_high
        Contacts a month (of 4.3 weeks), at least and at most; equal where one number was written.
        ``per_month_high`` is None where there is no upper bound: 随時 is 0 to None, 週1回以上 is 4.3 to None.
    weekdays
        Known weekdays, 0 = Monday to 6 = Sunday, ascending; () = not known.
    nth
        Weeks of the month the weekdays fall in (第2・4火 = (2, 4)), -1 = the last; () = every week, or not known.
    every_weeks
        1, or 2 for 隔週: the weekdays hold only every that many weeks.
    hours
        Time of day as written, such as ``"10時"``, ``"9:00-10:30"``, ``"夜間"``; None = not known.
    modes
        Ways of contact (codes of the table ``modes``); () = not known.
    irregular
        No rhythm to rely on: 随時, 不定期, 盆正月, 年数回.
    living_together
        同居: seen every day because they live in the same home.
    round_the_clock
        常時, 24時間.

    Notes
    -----
    数回 is read as 2 to 6 times, 数か月 as 2 to 6 months; ほぼ毎日 as 5 to 7 days a week. These are conventions of this
    toolkit. Counts of several parts (週1回訪問、月2回電話) are added up.
    """

    text: str | None = None
    per_month_low: float = Field(default=0.0, ge=0, allow_inf_nan=False)
    per_month_high: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    weekdays: tuple[int, ...] = ()
    nth: tuple[int, ...] = ()
    every_weeks: int = Field(default=1, ge=1, le=8)
    hours: str | None = None
    modes: tuple[ModeCode, ...] = ()
    irregular: bool = False
    living_together: bool = False
    round_the_clock: bool = False

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        code = "bad_frequency"
        if self.per_month_high is not None and self.per_month_high < self.per_month_low:
            raise PydanticCustomError(code, "the upper bound lies below the lower one")
        if any(not 0 <= day < DAYS_A_WEEK for day in self.weekdays):
            raise PydanticCustomError(code, "weekdays run from 0 (Monday) to 6 (Sunday)")
        return self

    @property
    def label(self) -> str:
        """The text as written with its spaces tidied, for a caption; empty where a program gave none."""
        return " ".join((self.text or "").split())

    @property
    def per_week_low(self) -> float:
        """Contacts a week, at least."""
        return self.per_month_low / WEEKS_PER_MONTH

    @property
    def per_week_high(self) -> float | None:
        """Contacts a week, at most; None where there is no upper bound."""
        return None if self.per_month_high is None else self.per_month_high / WEEKS_PER_MONTH
