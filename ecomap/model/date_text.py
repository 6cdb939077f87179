"""Reading a date as people write it: 昭和17年3月2日, S17.3.2, 令和八年四月十日, 2026/4/10, 2 March 1942, 昭和15年頃."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, ValidationError

from ecomap.model.dates import (
    AMBIGUOUS,
    ERAS,
    FIRST_YEAR,
    IMPLAUSIBLE,
    LAST_YEAR,
    NO_SUCH_DAY,
    NO_YEAR,
    NOT_A_DATE,
    TOO_LONG,
    DateError,
    DateNotice,
    PartialDate,
)
from ecomap.model.numerals import arabic
from ecomap.vocabulary import not_known

LONGEST = 60
"""Characters a date may have."""

_LONGEST_AFTER_ERA = 10  # years that forms printed under the old era stay in use
_ERA_OF = {word: era for era in ERAS for word in (era[0], era[0][0], era[1].lower())}

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−ー", "-") | {"。": ".", "、": ",", "〜": "~"})
_BRACKETS = re.compile(r"[(\[【〔「]([^()\[\]【】〔〕「」]*)[)\]】〕」]")
_LOOSE_SPACE = re.compile(r"(?<![0-9a-z])\s+|\s+(?![0-9a-z])")
_ERA_SPACE = re.compile(r"^([mtshr]) +(?=[0-9])")
_WEEKDAY = re.compile(r"[月火水木金土日](?:曜日?)?|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?")
_WEEKDAY_AFTER = re.compile(r"(?<=日)[月火水木金土日]曜日?$|,?\s*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$")
_WEEKDAY_BEFORE = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+")
_TIME = re.compile(r"(?:t|\s+|(?<=日))[0-9]{1,2}(?::[0-9]{2}){1,2}(?:\.[0-9]+)?(?:z|[+-][0-9]{2}:?[0-9]{2})?$")
_CIRCA_AFTER = re.compile(r"(?:頃|ころ|ごろ|前後|くらい|ぐらい|位|年度|推定|\?)$")
_CIRCA_BEFORE = re.compile(
    r"^(?:約|およそ|おおよそ|だいたい|推定|たぶん|~|(?:circa|about|around|approx\.?|ca\.?|c\.?)(?=[ 0-9]))\s*"
)
_CIRCA_ALONE = re.compile(r"頃|ころ|ごろ|推定|circa|about|\?")
_LIFE = re.compile(r"(?:生まれ|生れ|生|没|死亡|死去|逝去|他界)$")
_AGE = re.compile(r"[0-9]{1,3}(?:歳|才)")
_PART_OF = re.compile(r"の?(?:初旬|上旬|中旬|下旬|初め|始め|はじめ|頭|半ば|中頃|末|春|夏|秋|冬)$")
_FIRST_YEAR_OF_ERA = re.compile(r"元(?=年|[./-]|$)")

_ERA_NAME = "明治|大正|昭和|平成|令和|[明大昭平令mtshr]"
_YEAR_FIRST = re.compile(
    rf"(?P<era>{_ERA_NAME})?\.?(?P<year>[0-9]{{1,4}})(?:年|(?P<sep>[./-])|$)"
    r"(?:(?P<month>[0-9]{1,2})(?:月|(?P<sep2>[./-])|$)(?:(?P<day>[0-9]{1,2})日?)?)?",
)
_ERA_DIGITS = re.compile(rf"(?P<era>{_ERA_NAME})(?P<year>[0-9]{{2}})(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})")
_DIGITS = re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})?")
_MONTH_DAY = re.compile(r"(?P<month>[0-9]{1,2})(?:月|/)(?P<day>[0-9]{1,2})日?")
_YEAR_LAST = re.compile(r"(?P<one>[0-9]{1,2})[./-](?P<two>[0-9]{1,2})[./-](?P<year>[0-9]{4})")
_MONTH_NAME = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_NUMBER = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_ENGLISH = (
    re.compile(rf"(?:the )?{_DAY_NUMBER}(?: of)?[ -]?{_MONTH_NAME}[ ,-]*(?P<year>[0-9]{{4}})"),
    re.compile(rf"{_MONTH_NAME} ?{_DAY_NUMBER}[ ,]+(?P<year>[0-9]{{4}})"),
    re.compile(rf"{_MONTH_NAME}[ ,-]*(?P<year>[0-9]{{4}})"),
)
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FOUR_DIGITS = 4
_MONTHS = 12


class _Parts(NamedTuple):
    year: int
    month: int | None = None
    day: int | None = None
    notice: DateNotice | None = None


def parse_date(text: str, *, near: dt.date | None = None) -> PartialDate | None:
    """Read a date.

    Parameters
    ----------
    text
        Western (2026-04-10, 2026/4/10, 20260410, 2026年4月, 2026, 2 March 1942, April 2026) or Japanese
        (令和8年4月10日, R8.4.10, 昭17.3.2, 令和八年四月十日, ㋿5年4月1日, 令和元年), in full or half width, with a
        weekday, a time of day or 生/没 behind it, with 頃, 約, 年度, "about", or with 上旬 … 末.
    near
        A day by which to tell the year of a text that has none (4月20日, 4/20): the year is chosen so that the date
        lies nearest to it, with the notice ``"year-assumed"``.

    Returns
    -------
    PartialDate or None
        None where the text says that the date is not known (00000000 of care-insurance files, 不明, empty).

    Raises
    ------
    DateError
        With a code; see there. Never anything else, whatever the text.

    Notes
    -----
    上旬, 春 and the like are read as the month or year they belong to, 年度 as "about" that year: wide enough to hold
    what was meant. The words stay in ``text``.
    """
    if len(text) > LONGEST:
        raise DateError(TOO_LONG)
    word = unicodedata.normalize("NFKC", text).translate(_DASHES).strip().casefold()
    if not_known(text) or re.fullmatch(r"0{8}|0{4}-0{2}-0{2}", word):
        return None
    word, circa, inside = _without_trimmings(arabic(word))
    parts = _western_digits(word) or _year_first(word) or _english(word) or _no_year(word, near)
    if parts is None:
        raise DateError(NOT_A_DATE)
    if not FIRST_YEAR <= parts.year <= LAST_YEAR:
        raise DateError(IMPLAUSIBLE)
    for other in inside:
        again = _year_first(other)
        if again is None or again.year != parts.year:
            raise DateError(NOT_A_DATE)
    try:
        return PartialDate(
            text=text,
            year=parts.year,
            month=parts.month,
            day=parts.day,
            circa=circa,
            notice=parts.notice,
        )
    except ValidationError:
        raise DateError(NO_SUCH_DAY) from None


def _without_trimmings(word: str) -> tuple[str, bool, list[str]]:
    """Take off what is no part of the date; return the rest, whether it said "about", and dates in brackets."""
    circa = False
    inside: list[str] = []
    for bracket in _BRACKETS.findall(word):
        content = bracket.strip()
        if _CIRCA_ALONE.fullmatch(content):
            circa = True
        elif content and not _WEEKDAY.fullmatch(content) and not _AGE.fullmatch(content):
            inside.append(_FIRST_YEAR_OF_ERA.sub("1", content))
    word = _BRACKETS.sub("", word).strip()
    word = _TIME.sub("", word)
    word = _WEEKDAY_BEFORE.sub("", _WEEKDAY_AFTER.sub("", word))
    word = _ERA_SPACE.sub(r"\1", _LOOSE_SPACE.sub("", word))
    before = None
    while before != word:  # 約昭和15年3月頃生
        before = word
        word = _LIFE.sub("", word)
        for pattern in (_CIRCA_AFTER, _CIRCA_BEFORE):
            bare = pattern.sub("", word)
            if bare != word:
                # 年度 loses only its 度: the year itself stays.
                circa = True
                word = bare + "年" if word == bare + "年度" else bare
    if _PART_OF.search(word):
        word = _PART_OF.sub("", word)
    return _FIRST_YEAR_OF_ERA.sub("1", word), circa, inside


def _western_digits(word: str) -> _Parts | None:
    """Read 20260410, 202604 and 2/3/1942."""
    if match := _DIGITS.fullmatch(word):
        return _Parts(int(match["year"]), int(match["month"]), int(match["day"]) if match["day"] else None)
    if match := _YEAR_LAST.fullmatch(word):
        one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
        if one == two or two > _MONTHS:
            return _Parts(year, one, two)
        if one > _MONTHS:
            return _Parts(year, two, one)
        raise DateError(AMBIGUOUS)
    return None


def _year_first(word: str) -> _Parts | None:
    """Read year, month, day in this order, in either calendar."""
    match = _ERA_DIGITS.fullmatch(word)
    if match is None:
        match = _YEAR_FIRST.fullmatch(word)
        if match is None or bool(match["sep"]) != bool(match["month"] and "年" not in word):
            return None
        if match["sep2"] and not match["day"]:
            return None
    number = int(match["year"])
    month = int(match["month"]) if match["month"] else None
    day = int(match["day"]) if match["day"] else None
    if match["era"] is None:
        if len(match["year"]) != _FOUR_DIGITS:
            if day is None:
                return None
            raise DateError(AMBIGUOUS)  # 08.4.1 may be 令和 8 or 2008
        return _Parts(number, month, day)
    return _of_era(match["era"], number, month, day)


def _of_era(word: str, number: int, month: int | None, day: int | None) -> _Parts:
    """Turn a year of an era into a Western one."""
    if number == 0:
        raise DateError(NO_SUCH_DAY)
    _name, _letter, first, last = _ERA_OF[word]
    year = first.year + number - 1
    if year > min(last.year + _LONGEST_AFTER_ERA, LAST_YEAR):
        raise DateError(IMPLAUSIBLE)
    given = (year, month, day)
    notice: DateNotice | None = None
    if _later(given, last):
        notice = "era-ended"
    elif _later((first.year, first.month, first.day), given):
        notice = "era-not-begun"
    return _Parts(year, month, day, notice)


def _later(
    one: tuple[int, int | None, int | None] | dt.date,
    two: tuple[int, int | None, int | None] | dt.date,
) -> bool:
    """Say whether ``one`` is later than ``two`` as far as both are known."""
    ones = (one.year, one.month, one.day) if isinstance(one, dt.date) else one
    twos = (two.year, two.month, two.day) if isinstance(two, dt.date) else two
    for left, right in zip(ones, twos, strict=True):
        if left is None or right is None:
            return False
        if left != right:
            return left > right
    return False


def _english(word: str) -> _Parts | None:
    """Read 2 March 1942, March 2, 1942 and March 1942."""
    for pattern in _ENGLISH:
        if match := pattern.fullmatch(word):
            found = match.groupdict()
            day = found.get("day")
            return _Parts(int(found["year"]), _MONTH_NAMES.index(found["name"]) + 1, int(day) if day else None)
    return None


def _no_year(word: str, near: dt.date | None) -> _Parts | None:
    """Read 4月20日 and 4/20, in the year that brings it nearest to ``near``."""
    match = _MONTH_DAY.fullmatch(word)
    if match is None:
        return None
    if near is None:
        raise DateError(NO_YEAR)
    month, day = int(match["month"]), int(match["day"])
    best: dt.date | None = None
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            there = dt.date(year, month, day)
        except ValueError:
            continue
        if best is None or abs(there - near) < abs(best - near):
            best = there
    if best is None:
        raise DateError(NO_SUCH_DAY)
    return _Parts(best.year, best.month, best.day, "year-assumed")


def _read(value: object) -> object:
    if isinstance(value, str):
        return parse_date(value)
    if isinstance(value, dt.datetime):
        return PartialDate.of(value.date())
    return PartialDate.of(value) if isinstance(value, dt.date) else value


Day = Annotated[PartialDate | None, BeforeValidator(_read)]
"""A field that holds a PartialDate or None, and also takes a text (`parse_date`) or a ``datetime.date``."""
