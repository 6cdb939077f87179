"""Days of the week and runs of days that contacts of some frequency cover, with bounds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ecomap.analysis.measures.alters import DAILY
from ecomap.analysis.measures.bounds import Interval
from ecomap.model.frequency import DAYS_A_WEEK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecomap.model import Frequency

NEARLY: Final = 0.001
"""A frequency is kept to four places (3日に1回 is 10.0333 a month): what that may add to a whole number of days."""

_LAST: Final = -1
_WEEKS_OF_MONTHS: Final = (4, 5)
"""How often a weekday comes in a month."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Which days contact of one frequency covers.

    Attributes
    ----------
    fixed
        Weekdays every week, 0 = Monday.
    loose
        Weekdays, but not every week (隔週火, 第2・4火).
    days
        Days a week, at least.
    rate
        Days a week beside the fixed ones, on average, at most; None = no upper bound.
    wait
        Days in a row without it, at most; None = no upper bound.
    """

    fixed: frozenset[int]
    loose: frozenset[int]
    days: int
    rate: float | None
    wait: int | None


NEVER: Final = Rhythm(frozenset(), frozenset(), 0, 0.0, None)
DAILY_RHYTHM: Final = Rhythm(frozenset(range(DAYS_A_WEEK)), frozenset(), DAYS_A_WEEK, 0.0, 0)


def rhythm(often: Frequency | None) -> Rhythm:
    """Return the days a frequency covers.

    Parameters
    ----------
    often
        A frequency; None = not known.

    Returns
    -------
    Rhythm
        Contacts are taken to be on different days, up to one a day, and weeks to be like one another: 週2回 is two
        days of every week, 月1回 one day in every 30.

    Examples
    --------
    >>> from ecomap.model import parse_frequency
    >>> [rhythm(parse_frequency(text)).wait for text in ("火・金", "週2回", "月1回", "第2・4火", "随時")]
    [3, 5, 30, 20, None]
    """
    if often is None:
        return Rhythm(frozenset(), frozenset(), 0, None, None)
    if often.living_together or (often.round_the_clock and not often.irregular):
        return DAILY_RHYTHM
    rate = None if often.per_week_high is None else min(float(DAYS_A_WEEK), often.per_week_high)
    weekdays = frozenset(often.weekdays)
    if weekdays and often.every_weeks == 1 and not often.nth:
        return Rhythm(weekdays, frozenset(), len(weekdays), None if rate is None else 0.0, max(gaps(weekdays)))
    days = min(DAYS_A_WEEK, math.floor(often.per_week_low + NEARLY))
    return Rhythm(frozenset(), weekdays, days, rate, _wait(often, days))


def _wait(often: Frequency, days: int) -> int | None:
    """Return the longest run of days without contact, where the rhythm is kept."""
    if days:
        return DAYS_A_WEEK - days
    if often.irregular or often.per_month_low <= 0:
        return None
    if often.nth and often.weekdays:
        weeks = _weeks_apart(often.nth)
        return None if weeks is None else DAYS_A_WEEK * weeks - 1
    if often.every_weeks > 1 and often.weekdays:
        return DAYS_A_WEEK * often.every_weeks - 1
    return math.ceil(DAILY / often.per_month_low - 1 - NEARLY)


def _weeks_apart(nth: Sequence[int]) -> int | None:
    """Return the most weeks between two of 第2・4火, over months with four and with five of that weekday."""
    months = [sorted({count if week == _LAST else week for week in nth if week <= count}) for count in _WEEKS_OF_MONTHS]
    if not all(months):
        return None
    within = [two - one for month in months for one, two in pairwise(month)]
    across = [
        count - month[-1] + following[0]
        for count, month in zip(_WEEKS_OF_MONTHS, months, strict=True)
        for following in months
    ]
    return max(within + across)


def gaps(days: Iterable[int]) -> list[int]:
    """Return the runs of days between weekdays, over the end of the week; [] of no weekday.

    Examples
    --------
    >>> gaps({1, 4})
    [2, 3]
    """
    listed = sorted(days)
    return [(two - one - 1) % DAYS_A_WEEK for one, two in zip(listed, [*listed[1:], *listed[:1]], strict=True)]


def days_covered(sure: Sequence[Rhythm], possible: Sequence[Rhythm]) -> Interval:
    """Return on how many days of one week there is contact.

    At least the known weekdays together, and as many days as the most frequent contact; at most the known weekdays
    and all others on days of their own: 7 less ``[max(0, 7 - sum f), 7 - max f]`` where only frequencies are known.

    Parameters
    ----------
    sure
        What surely is.
    possible
        The same, and what may be.

    Notes
    -----
    Gap rules 2.1, arithmetic of this toolkit.

    Examples
    --------
    Twice, three times and once a week, days not known: one to four days are left.

    >>> from ecomap.model import parse_frequency
    >>> three = [rhythm(parse_frequency(text)) for text in ("週2回", "週3回", "週1回")]
    >>> days_covered(three, three)
    Interval(low=3, high=6)
    """
    fixed = frozenset[int]().union(*(one.fixed for one in sure))
    low = max([len(fixed), *(one.days for one in sure)])
    reach = frozenset[int]().union(*(one.fixed | one.loose for one in possible))
    free = [one.rate for one in possible if not one.loose]
    extra = sum(DAYS_A_WEEK if rate is None else math.ceil(rate - NEARLY) for rate in free)
    return Interval(low, min(DAYS_A_WEEK, len(reach) + extra))


def longest_run(sure: Sequence[Rhythm], possible: Sequence[Rhythm]) -> Interval | None:
    """Return the longest run of days in a row without contact.

    With known weekdays the longest run between two of them, over the end of the week. With frequencies, bounds: at
    most the shortest of the runs that each contact alone would leave; at least what is left when everything falls as
    luckily as it can.

    Parameters
    ----------
    sure
        What surely is.
    possible
        The same, and what may be.

    Returns
    -------
    Interval or None
        Without an upper bound where no contact with a rhythm is sure. None where there is surely none: a run without
        end.

    Notes
    -----
    Gap rules 2.1 and rule decisions V01, arithmetic of this toolkit. The weeks are taken to be like one another.

    Examples
    --------
    Tuesday and Friday: Saturday to Monday. Twice a week on unknown days: 3 days if well apart, 5 if side by side.

    >>> from ecomap.model import parse_frequency
    >>> days, twice = [[rhythm(parse_frequency(text))] for text in ("火・金", "週2回")]
    >>> longest_run(days, days), longest_run(twice, twice), longest_run([], [])
    (Interval(low=3, high=3), Interval(low=3, high=5), None)
    """
    fixed = frozenset[int]().union(*(one.fixed for one in possible))
    rates = [one.rate for one in possible if one.rate is not None]
    rate = math.fsum(rates) if len(rates) == len(possible) else None
    if not fixed and rate == 0:
        return None
    return Interval(_luckiest(fixed, rate), _worst(sure))


def _worst(sure: Sequence[Rhythm]) -> int | None:
    fixed = frozenset[int]().union(*(one.fixed for one in sure))
    runs = [one.wait for one in sure if one.wait is not None]
    return min([*runs, max(gaps(fixed))] if fixed else runs, default=None)


def _luckiest(fixed: frozenset[int], rate: float | None) -> int:
    """Return the shortest longest run that so many free days a week could leave between the fixed ones."""
    if rate is None or rate >= DAYS_A_WEEK:
        return 0
    if not fixed:
        return max(0, math.ceil(DAYS_A_WEEK / rate - 1 - NEARLY))
    runs = gaps(fixed)
    needed = (run for run in range(DAYS_A_WEEK) if sum(gap // (run + 1) for gap in runs) <= rate + NEARLY)
    return next(needed)
