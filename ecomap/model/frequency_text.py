"""Reading a frequency as people write it: 週2回, 隔週, 第2・4火, 火・金 10時, 月1回 通院, twice a week.

The text is eaten from left to right. Each piece (a rate, weekdays, a time of day, a way of contact, a filler) has a
pattern and adds to a tally; a piece that no pattern knows makes the whole text an error, because 「週1回だったが今は
来ない」 must not be read as weekly.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator

from ecomap.model.frequency import DAYS_A_WEEK, NOT_A_FREQUENCY, TOO_LONG, WEEKS_PER_MONTH, Frequency, FrequencyError
from ecomap.model.frequency_tally import (
    A_DAY,
    Tally,
    adding,
    base,
    daily,
    english_nth,
    english_weekday,
    every,
    filler,
    fortnight,
    hours,
    mode,
    month_days,
    nth,
    on_days,
    parts_of_day,
    per,
    raising,
    school_term,
    times,
    total,
    weekday_range,
    weekdays,
)
from ecomap.model.frequency_words import ENGLISH_DAY, FILLERS, HOURS, mode_pattern, normal
from ecomap.vocabulary import not_known

if TYPE_CHECKING:
    from ecomap.model.frequency_tally import Reader

LONGEST = 100
"""Characters a frequency may have."""

_NEVER = frozenset({"なし", "無し", "無", "ない", "0", "0回", "never", "none", "no contact", "連絡なし", "交流なし"})

_N = r"\d{1,4}(?:\.\d{1,2})?"
_TO = r"\s*(?:~|-|から|か|,|、|・|or|to)\s*"
_R = rf"(?P<a>{_N}|数)(?:{_TO}(?P<b>{_N}))?(?![\d:時])"
_R2 = rf"(?P<c>{_N}|数)(?:{_TO}(?P<d>{_N}))?(?![\d:時])"
_UNIT = "(?P<unit>日|週|[かヶヵケカ箇]月|年)間?"
_WD = "[月火水木金土日]"
_DAYS = rf"{_WD}(?:曜日?)?(?:\s*[・,、/と&]?\s*{_WD}(?:曜日?|(?!\d|\s*\d回|末|初)))*"
_SEASON = (
    r"お?盆|お?正月|年末年始|年末|年始|法事|命日|誕生日|[春夏冬]休み|gw|ゴールデンウィーク|連休|お?彼岸"
    r"|christmas|new 年|birthdays?|easter"
)

_DAILY = (
    r"毎日(?!曜)|毎朝|毎晩|毎夕方?|毎夜|毎昼|連日|日々"
    r"|daily|everyday|(?:every|each) (?:日|morning|evening|night)|nightly"
)
_PARTS_OF_DAY = r"毎?(?:朝・?昼・?(?:夕方?|晩)|朝・?(?:夕方?|晩)|昼・?(?:夕方?|晩))(?!食)"
_TERM = (
    rf"(?:毎|各|1)?学期(?:ごと|毎|に|/)*\s*(?:{_R}\s*(?:回|度))?"
    rf"|(?:{_R2}\s*回\s*)?(?:a|per|each|every) term|termly"
)
_TOGETHER = (
    r"同居(?:中|して(?:いる|る))?|一緒に(?:暮らす|暮らして(?:いる|る)|住んで(?:いる|る)|住む)|住み?込み"
    r"|liv(?:es?|ing) (?:together|with)|cohabit(?:s|ing)?|same household"
)
_ON_DEMAND = (
    r"随時|適宜|不定期|必要(?:時|に応じて|な(?:時|とき))|(?:困った|何かあった|気が向いた|用がある)(?:時|とき)"
    r"|緊急時(?:のみ)?|都度"
    r"|時折|時々|ときどき|時どき|たまに|たま|不規則|as (?:and when )?(?:needed|required)|when needed|irregular(?:ly)?"
    r"|occasional(?:ly)?|sometimes|now and then|from time to time|ad hoc|on demand|in (?:an )?emergenc(?:y|ies)"
)
_RARELY = (
    r"ほとんど(?:ない|なし|無い|無し|会わない|会っていない)|めったに(?:会わない|ない|来ない)|まれに?|稀に?"
    r"|rarely|hardly ever|seldom|almost never"
)

_PATTERNS: tuple[tuple[str, Reader], ...] = (
    # Words that begin like a rate or a weekday but are none.
    (
        r"24\s*時間(?:対応|体制|オンコール)|オンコール|緊急時対応|on.?call",
        raising(round_the_clock=True, irregular=True, on_demand=True),
    ),
    (r"24\s*時間|24h|24/7|常時|いつも|always|(?:a)?round the clock", raising(round_the_clock=True)),
    (
        _TOGETHER,
        raising(living_together=True),
    ),
    (
        r"(?:ほぼ|ほとんど|だいたい)毎日|(?:almost|nearly) (?:every ?日|everyday|daily)|most 日",
        adding(5 * WEEKS_PER_MONTH, A_DAY),
    ),
    (_PARTS_OF_DAY, parts_of_day),
    (
        _DAILY,
        daily,
    ),
    (r"毎?平日|(?:every )?weekdays?|working 日", on_days(set(range(5)))),
    (r"毎?週末|土日祝日?|休日|(?:every )?weekends?", on_days({5, 6})),
    # Days of the month.
    (
        rf"(?:毎月|月)?の?(?P<weeks>第\d(?:\s*(?:[・,、と&]\s*第?|第)\d(?![回/]))*)\s*週?の?\s*(?P<days>{_DAYS})?",
        nth,
    ),
    (rf"(?:毎月|月)?の?(?P<weeks>最終|最後の?)\s*週?の?\s*(?P<days>{_DAYS})", nth),
    (
        rf"(?:every |the )*(?P<weeks>\d(?:\s*(?:,|&|and|/)\s*\d)*|last)\s*(?P<day>{ENGLISH_DAY})(?![a-z])",
        english_nth,
    ),
    (r"毎月\s*\d{1,2}日(?:\s*[・,、と]\s*\d{1,2}日)*|(?:毎月)?月[末初]め?", month_days),
    # Every so many days, weeks, months.
    (rf"隔週(?:に)?(?:{_R}\s*(?:回|度|日)?)?", fortnight),
    (_TERM, school_term),
    (r"隔日|every other 日|alternate 日", adding(A_DAY / 2, A_DAY / 2)),
    (r"every other 週|fortnightly|alternate 週", adding(WEEKS_PER_MONTH / 2, WEEKS_PER_MONTH / 2)),
    (r"隔月|every other 月|alternate 月", adding(0.5, 0.5)),
    (r"隔年|every other 年", adding(1 / 24, 1 / 24)),
    (rf"{_R}\s*{_UNIT}\s*(?P<link>ごとに?|毎に?|おきに?)(?:\s*{_R2}\s*(?:回|度)?)?", every),
    (rf"{_R}\s*{_UNIT}\s*(?:に|/|で)?\s*{_R2}\s*(?:回|度|日)", every),
    (rf"(?:{_R2}\s*回\s*)?every\s*{_R}\s*(?P<unit>日|週|月|年)", every),
    (r"半年ごとに?|半年毎に?|half.?yearly|semi.?annual(?:ly)?", adding(1 / 6, 1 / 6)),
    (r"四半期ごとに?|四半期毎に?|quarterly", adding(1 / 3, 1 / 3)),
    (r"bi.?weekly", adding(WEEKS_PER_MONTH / 2, 2 * WEEKS_PER_MONTH)),
    (r"bi.?monthly", adding(0.5, 2.0)),
    # So often a day, week, month, year.
    (
        rf"(?:毎|各|1)?(?P<unit>半年|四半期|日|週|月|年)(?:間|あたり|当たり|内)?\s*(?:に|/)?\s*{_R}\s*(?:回|度|日|泊)?",
        per,
    ),
    (
        rf"{_R}\s*(?:回|度|日)?\s*(?:visits? |calls? |contacts? )?(?:/|per|a|each|every|in a)\s*(?P<unit>日|週|月|年)",
        per,
    ),
    (rf"{_R}\s*(?:回|日)\s*(?:a )?(?P<unit>daily|weekly|monthly|yearly|annually)", per),
    (r"毎週|(?<!.)週(?=$)|weekly|(?:every|each) 週", base("週")),
    (r"毎月(?!曜)|monthly|(?:every|each) 月", base("月")),
    (r"毎年|例年|yearly|annual(?:ly)?|(?:every|each) 年", base("年")),
    # Seasons and no rhythm.
    (
        r"お?盆\s*[・,、と]?\s*お?(?:正月|年末年始)|年末年始\s*[・,、と]?\s*お?盆",
        adding(2 / 12, 2 / 12, irregular=True),
    ),
    (rf"(?:毎年)?(?:{_SEASON})", adding(1 / 12, 1 / 12, irregular=True)),
    (r"長期(?:休み|休暇)|(?:school )?holidays", adding(3 / 12, 3 / 12, irregular=True)),
    (
        _ON_DEMAND,
        raising(irregular=True, on_demand=True),
    ),
    (
        _RARELY,
        adding(0.0, 1.0, irregular=True),
    ),
    # Bounds.
    (r"以上|超|最低|少なくとも|~(?=\s*$)|or more|and more|at least|more than|\+", raising(at_least=True)),
    (r"以下|以内|未満|まで|最大|多くて|最高|or less|at most|up to|less than", raising(at_most=True)),
    # Weekdays and hours.
    (rf"(?:毎週?の?)?(?P<first>{_WD})(?:曜日?)?\s*(?:~|-|から)\s*(?P<last>{_WD})(?:曜日?)?(?:まで)?", weekday_range),
    (rf"(?P<first>{ENGLISH_DAY})\s*(?:-|~|to|through)\s*(?P<last>{ENGLISH_DAY})(?![a-z])", weekday_range),
    (HOURS, hours),
    (rf"(?:毎週?の?)?(?P<days>{_DAYS})", weekdays),
    (rf"(?:on |every |each )?(?P<day>{ENGLISH_DAY})(?![a-z])", english_weekday),
    (rf"{_R}\s*(?:回|度)", times),
)


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    # Compiling takes some milliseconds: only a case that has a frequency pays for it.
    patterns = (*_PATTERNS, (mode_pattern(), mode), (FILLERS, filler))
    return tuple((re.compile(pattern), read) for pattern, read in patterns)


def _eat(text: str) -> Tally:
    """Read the whole text, piece by piece."""
    tally = Tally()
    position = 0
    while position < len(text):
        for pattern, read in _compiled():
            match = pattern.match(text, position)
            if match is not None and match.end() > position:
                read(tally, match)
                position = match.end()
                break
        else:
            raise FrequencyError(NOT_A_FREQUENCY)
    return tally


def parse_frequency(text: str) -> Frequency | None:
    """Read a frequency.

    Parameters
    ----------
    text
        Japanese or English, in full or half width: a rate (週2回, 月1〜2回, 2か月に1回, 年数回, "twice a week"),
        weekdays (火・金, 毎水, 月〜金, 第2・4火, "Mon/Wed"), both, or none (随時, 同居, 常時), with times of day and
        ways of contact before or behind.

    Returns
    -------
    Frequency or None
        None where the text says that it is not known (不明, empty). ``text`` is kept as written.

    Raises
    ------
    FrequencyError
        With a code; see there. Never anything else, whatever the text.

    Notes
    -----
    A month has 4.3 weeks, so 毎日 is 30.1 contacts. 随時 and 不定期 are 0 to no upper bound; beside a rate they only
    take its upper bound away. 同居 and 常時 are daily or more. What several parts say is added up, but a rate in
    brackets only explains: 第2・4火(月2回) is 2, not 4.
    """
    if len(text) > LONGEST:
        raise FrequencyError(TOO_LONG)
    if not_known(text):
        return None
    word = normal(text)
    if word in _NEVER:
        return Frequency(text=text, per_month_low=0.0, per_month_high=0.0)
    tally = _eat(word)
    low, high = total(tally)
    together = set(range(DAYS_A_WEEK)) if tally.living_together else set()
    return Frequency(
        text=text,
        per_month_low=round(low, 4),
        per_month_high=None if high is None else round(high, 4),
        weekdays=tuple(sorted(tally.weekdays | together)),
        nth=tuple(sorted(tally.nth)),
        every_weeks=tally.every_weeks,
        hours=" ".join(tally.hours) or None,
        modes=tuple(dict.fromkeys(tally.modes)),
        irregular=tally.irregular,
        living_together=tally.living_together,
        round_the_clock=tally.round_the_clock,
    )


def _read(value: object) -> object:
    return parse_frequency(value) if isinstance(value, str) else value


HowOften = Annotated[Frequency | None, BeforeValidator(_read)]
"""A field that holds a Frequency or None, and also takes a text (`parse_frequency`)."""
