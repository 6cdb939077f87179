"""The tally kept while a frequency is read, and what each kind of piece adds to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from ecomap.model.frequency import (
    AMBIGUOUS,
    DAYS_A_WEEK,
    IMPLAUSIBLE,
    NOT_A_FREQUENCY,
    WEEKS_PER_MONTH,
    FrequencyError,
)
from ecomap.model.frequency_words import WEEKDAYS, mode_words

if TYPE_CHECKING:
    from collections.abc import Callable

Match: TypeAlias = "re.Match[str]"
Reader: TypeAlias = "Callable[[Tally, Match], None]"

A_DAY = DAYS_A_WEEK * WEEKS_PER_MONTH
"""Contacts a month that one a day makes."""

_PER_MONTH = {"日": A_DAY, "週": WEEKS_PER_MONTH, "月": 1.0, "年": 1 / 12, "半年": 1 / 6, "四半期": 1 / 3}
_ADVERB = {"daily": "日", "weekly": "週", "monthly": "月", "yearly": "年", "annually": "年"}
_TERMS = (2.0, 3.0)  # a school year has two terms or three
_SEVERAL = (2.0, 6.0)
_MOST_A_MONTH = 1500.0  # two an hour, day and night
_MOST_APART = 60.0
_MOST_WEEKS_APART = 8
_FIFTH = 5
_LAST = -1
_MONTH_DAYS = 31


@dataclass(slots=True)
class Tally:
    """What has been read so far; a rate in brackets only explains one outside them."""

    rates: list[tuple[float, float]] = field(default_factory=list)
    aside: list[tuple[float, float]] = field(default_factory=list)
    nth_rates: list[tuple[float, float]] = field(default_factory=list)
    base: tuple[float, float] | None = None
    times: tuple[float, float] | None = None
    weekdays: set[int] = field(default_factory=set)
    nth: set[int] = field(default_factory=set)
    every_weeks: int = 1
    hours: list[str] = field(default_factory=list)
    modes: list[str] = field(default_factory=list)
    in_brackets: bool = False
    bare_weekday: bool = False
    at_least: bool = False
    at_most: bool = False
    irregular: bool = False
    on_demand: bool = False
    living_together: bool = False
    round_the_clock: bool = False

    def add(self, low: float, high: float) -> None:
        """Add contacts a month."""
        if high > _MOST_A_MONTH:
            raise FrequencyError(IMPLAUSIBLE)
        (self.aside if self.in_brackets else self.rates).append((low, high))


def _range(match: Match, one: str = "a", two: str = "b") -> tuple[float, float]:
    """Return the lower and upper number of a range; 数 = 2 to 6; nothing = 1."""
    low = match[one]
    if low is None:
        return (1.0, 1.0)
    if low == "数":
        return _SEVERAL
    bounds = float(low), float(match[two] or low)
    if bounds[0] > bounds[1]:
        raise FrequencyError(IMPLAUSIBLE)
    return bounds


def per(tally: Tally, match: Match) -> None:
    """Read 週2回, 月に1〜2度, 2回/週, 2 times weekly. So often a *day* says how often on the days named elsewhere."""
    unit = _ADVERB.get(match["unit"], match["unit"])
    low, high = _range(match)
    if unit == "日":
        tally.times = (low, high)
        tally.base = tally.base or (A_DAY, A_DAY)
    else:
        tally.add(low * _PER_MONTH[unit], high * _PER_MONTH[unit])


def every(tally: Tally, match: Match) -> None:
    """Read 2週に1回, 3か月ごと, 2〜3日おき, every 2 weeks."""
    unit = match["unit"].lstrip("かヶヵケカ箇")
    near, far = _range(match)
    if (match.groupdict().get("link") or "").startswith("おき"):
        near, far = near + 1, far + 1
    if near == 0 or far > _MOST_APART:
        raise FrequencyError(IMPLAUSIBLE)
    low, high = _range(match, "c", "d")
    if unit == "日" and far == 1:
        tally.times = (low, high)
        tally.base = tally.base or (A_DAY, A_DAY)
        return
    if unit == "週" and near == far and near.is_integer() and near <= _MOST_WEEKS_APART:
        tally.every_weeks = int(near)
    tally.add(low * _PER_MONTH[unit] / far, high * _PER_MONTH[unit] / near)


def fortnight(tally: Tally, match: Match) -> None:
    """Read 隔週 and 隔週2回; without a number it only halves the weekdays beside it."""
    tally.every_weeks = 2
    if match["a"]:
        low, high = _range(match)
        tally.add(low * WEEKS_PER_MONTH / 2, high * WEEKS_PER_MONTH / 2)
    else:
        tally.base = (WEEKS_PER_MONTH / 2, WEEKS_PER_MONTH / 2)


def _letters(text: str) -> list[int]:
    return [WEEKDAYS[letter] for letter in text.replace("曜日", "").replace("曜", "") if letter in WEEKDAYS]


def nth(tally: Tally, match: Match) -> None:
    """Read 第2・4火, 第1・第3土曜, 第2週, 最終金曜: so many days a month. A fifth week is not in every month."""
    numbers = [int(number) for number in re.findall(r"\d", match["weeks"])]
    weeks = set(numbers) or {_LAST}
    if not weeks <= {1, 2, 3, 4, _FIFTH, _LAST}:
        raise FrequencyError(IMPLAUSIBLE)
    days = set(_letters(match["days"] or ""))
    count = max(len(days), 1)
    tally.nth |= weeks
    tally.weekdays |= days
    rate = (float(len(weeks - {_FIFTH}) * count), float(len(weeks) * count))
    (tally.aside if tally.in_brackets else tally.nth_rates).append(rate)


def english_nth(tally: Tally, match: Match) -> None:
    """Read 1st and 3rd Tuesday (the endings of the numbers are gone by now) and last Friday."""
    weeks = {int(number) for number in re.findall(r"\d", match["weeks"])} or {_LAST}
    if not weeks <= {1, 2, 3, 4, _FIFTH, _LAST}:
        raise FrequencyError(IMPLAUSIBLE)
    tally.nth |= weeks
    tally.weekdays.add(WEEKDAYS[match["day"][:3]])
    tally.nth_rates.append((float(len(weeks - {_FIFTH})), float(len(weeks))))


def month_days(tally: Tally, match: Match) -> None:
    """Read 毎月10日と25日, 月末."""
    days = [int(day) for day in re.findall(r"\d+", match[0])]
    if any(not 1 <= day <= _MONTH_DAYS for day in days):
        raise FrequencyError(IMPLAUSIBLE)
    count = float(max(len(days), 1))
    tally.add(count, count)


def weekday_range(tally: Tally, match: Match) -> None:
    """Read 月〜金, Mon-Fri."""
    first, last = WEEKDAYS[match["first"][:3]], WEEKDAYS[match["last"][:3]]
    tally.weekdays |= {(first + step) % DAYS_A_WEEK for step in range((last - first) % DAYS_A_WEEK + 1)}


def weekdays(tally: Tally, match: Match) -> None:
    """Read 火・金, 水曜日, 毎水, 月水金. A single 月 or 日 may be the unit as well as the weekday."""
    tally.weekdays |= set(_letters(match["days"]))
    tally.bare_weekday = tally.bare_weekday or match[0] in {"月", "日"}


def english_weekday(tally: Tally, match: Match) -> None:
    """Read Tuesday, on Mondays."""
    tally.weekdays.add(WEEKDAYS[match["day"][:3]])


def daily(tally: Tally, match: Match) -> None:
    """Read 毎日, 毎朝, 毎晩."""
    tally.weekdays |= set(range(DAYS_A_WEEK))
    part_of_day = match[0].removeprefix("毎")
    if part_of_day in {"朝", "昼", "夕", "夕方", "晩", "夜"}:
        tally.hours.append(part_of_day)


def parts_of_day(tally: Tally, match: Match) -> None:
    """Read 朝夕, 朝・昼・晩: so often on the days named elsewhere, every day where none is."""
    parts = re.findall("夕方|[朝昼夕晩]", match[0])
    tally.times = (float(len(parts)), float(len(parts)))
    tally.base = tally.base or (A_DAY, A_DAY)
    tally.hours.extend(parts)


def school_term(tally: Tally, match: Match) -> None:
    """Read 学期に1回, 学期ごと, once a term."""
    low, high = _range(match, "c", "d") if match["c"] else _range(match)
    tally.add(low * _TERMS[0] / 12, high * _TERMS[1] / 12)


def times(tally: Tally, match: Match) -> None:
    """Read 2回 beside 毎日 or weekdays."""
    tally.times = _range(match)


def hours(tally: Tally, match: Match) -> None:
    """Keep a time of day."""
    tally.hours.append(match[0].strip())


def mode(tally: Tally, match: Match) -> None:
    """Read a way of contact."""
    tally.modes.append(mode_words()[match[0]])


def filler(tally: Tally, match: Match) -> None:
    """Pass over words that say nothing about how often, and notice brackets."""
    for character in match[0]:
        if character in "([「【〔":
            tally.in_brackets = True
        elif character in ")]」】〕":
            tally.in_brackets = False


def raising(**flags: bool) -> Reader:
    """Return a reader that raises flags of the tally."""

    def read(tally: Tally, _match: Match) -> None:
        for flag, value in flags.items():
            setattr(tally, flag, value)
        if "living_together" in flags:
            tally.modes.append("living_together")

    return read


def adding(low: float, high: float, *, irregular: bool = False) -> Reader:
    """Return a reader that adds a fixed rate."""

    def read(tally: Tally, _match: Match) -> None:
        tally.add(low, high)
        tally.irregular = tally.irregular or irregular

    return read


def base(unit: str) -> Reader:
    """Return a reader of 毎週, 毎月, …: a rate only where nothing more exact is said."""

    def read(tally: Tally, _match: Match) -> None:
        tally.base = (_PER_MONTH[unit], _PER_MONTH[unit])

    return read


def on_days(days: set[int]) -> Reader:
    """Return a reader of 平日 and 週末."""

    def read(tally: Tally, _match: Match) -> None:
        tally.weekdays |= days

    return read


def total(tally: Tally) -> tuple[float, float | None]:
    """Return contacts a month, lower and upper bound, from everything that was read."""
    times = tally.times or (1.0, 1.0)
    # 第2・4火 月2回 says one thing twice.
    rates = tally.rates + [rate for rate in tally.nth_rates if rate not in tally.rates] or tally.aside
    if rates:
        low, high = sum(rate[0] for rate in rates), sum(rate[1] for rate in rates) * max(times[1], 1.0)
    elif tally.weekdays:
        alone = tally.bare_weekday and len(tally.weekdays) == 1 and not tally.hours
        if alone and tally.base is None:
            raise FrequencyError(AMBIGUOUS)
        days = len(tally.weekdays) * WEEKS_PER_MONTH / tally.every_weeks
        low, high = days * times[0], days * times[1]
    elif tally.base is not None:
        low, high = tally.base[0] * times[0], tally.base[1] * times[1]
    elif tally.living_together or (tally.round_the_clock and not tally.on_demand):
        return (A_DAY, None)
    elif tally.on_demand:
        return (0.0, None)
    else:
        raise FrequencyError(NOT_A_FREQUENCY)
    if high > _MOST_A_MONTH:
        raise FrequencyError(IMPLAUSIBLE)
    open_end = tally.on_demand or tally.living_together or tally.at_least
    return (0.0 if tally.at_most else low, None if open_end else high)
