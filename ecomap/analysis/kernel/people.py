"""Masks by what people and resources are: their flags, ages, distances and traits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis import limits as at
from ecomap.analysis import slots as to
from ecomap.analysis.codes import BIG, UNKNOWN, YES
from ecomap.analysis.columns import CLIENT, TRAITS
from ecomap.analysis.flags import FLAG_NUMBER, FLAGS
from ecomap.analysis.kernel.bits import at_most, both, set_at_least, set_at_most, set_both, set_pair

if TYPE_CHECKING:
    from ecomap.analysis.columns import Columns
    from ecomap.analysis.limits import Values

_FLAGS: Final = len(FLAGS)
_SUSPECTED: Final = TRAITS["suspected"]
_AWAY: Final = TRAITS["away"]
_AFFECTED: Final = TRAITS["schooling_affected"]
_CHILD: Final = TRAITS["child"]
_PROFESSIONAL: Final = FLAG_NUMBER["professional"]
_PAIRS: Final = (
    (TRAITS["frail"], to.FRAIL),
    (TRAITS["cognitive"], to.COGNITIVE),
    (TRAITS["also_client"], to.ALSO_CLIENT),
    (TRAITS["idle"], to.IDLE),
    (TRAITS["out_by_day"], to.OUT_BY_DAY),
    (TRAITS["left_work"], to.LEFT_WORK),
    (TRAITS["school"], to.SCHOOL),
    (TRAITS["schooling_affected"], to.AFFECTED),
    (TRAITS["parent"], to.PARENT),
    (TRAITS["child"], to.CHILD),
)
_MAY: Final = sum(1 << shift for shift, _ in _PAIRS)
"""The bits that tell that a trait may be so."""
_FIRST_DEGREE: Final = (TRAITS["parent"], TRAITS["child"], TRAITS["spouse"])
_MAY_BE_KIN: Final = sum(1 << shift for shift in _FIRST_DEGREE)
_BORN_LOW: Final = CLIENT["born_low"]
_BORN_HIGH: Final = CLIENT["born_high"]
_CARE_LEVEL: Final = CLIENT["care_level"]
_YEARS: Final = 10_000
_CERTIFIED_FROM: Final = 40
OLDEST: Final = 130


def age_low(born_high: int, today: int) -> int:
    """Give the least age; 0 where nothing is known."""
    if born_high < 0:
        return -born_high // _YEARS
    return max((today - born_high) // _YEARS, 0) if born_high else 0


def age_high(born_low: int, today: int) -> int:
    """Give the greatest age; 130 where nothing is known."""
    if born_low < 0:
        return -born_low // _YEARS
    return max((today - born_low) // _YEARS, 0) if born_low else OLDEST


def born(birth: int, today: int) -> int:
    """Give a birth as ``yyyymmdd``, also where an age was written; 0 where nothing is known."""
    return today + birth + 1 if birth < 0 else birth


def people(c: Columns, day: int, today: int, limits: Values, out: list[int]) -> None:
    """Fill the masks of everybody alive; the suspected have no flags, so that they count for nothing.

    Parameters
    ----------
    c
        One case.
    day, today
        The day of the analysis as an ordinal and as ``yyyymmdd``; 0 = not known.
    limits
        Numbers of `ecomap.analysis.limits`.
    out
        The row to fill; its slots are 0.
    """
    adult = limits[at.ADULT]
    for n in range(1, len(c.node_sure)):
        died = c.node_died[n]
        if died and (day == 0 or died <= day):
            continue
        bit = 1 << n
        traits = c.node_traits[n]
        out[to.ALIVE] |= bit
        if traits >> _AWAY & UNKNOWN == 1:
            out[to.AWAY] |= bit
        if traits >> _SUSPECTED & UNKNOWN == 1:
            out[to.SUSPECTED] |= bit
        home = c.node_home[n]
        set_pair(out, to.HOME, home, bit)
        near, far = c.node_near_low[n], c.node_near_high[n]
        if far < BIG or near > 0:
            set_at_most(out, to.WITHIN_30, near, far, limits[at.NEAR], bit)
            set_at_least(out, to.BEYOND_120, near, far, limits[at.FAR] + 1, bit)
            if far <= limits[at.NEAR]:
                out[to.KNOWN_NEAR] |= bit
        else:
            out[to.WITHIN_30 + 1] |= bit
            out[to.BEYOND_120 + 1] |= bit
        # An office has no age, and its staff are adults; an animal's age is nobody's matter here.
        if c.node_maybe[n] and not c.node_sure[n] >> _PROFESSIONAL & 1:
            _ages(c, n, today, limits, out)
        set_at_least(out, to.IN_NEED, c.node_need_low[n], c.node_need_high[n], 1, bit)
        if traits & _MAY:
            for shift, place in _PAIRS:
                if traits >> shift & 1:
                    set_pair(out, place, traits >> shift & UNKNOWN, bit)
        if traits & _MAY_BE_KIN:
            for shift in _FIRST_DEGREE:
                if traits >> shift & 1:
                    set_pair(out, to.FIRST_DEGREE, traits >> shift & UNKNOWN, bit)
    counted = out[to.ALIVE] & ~out[to.SUSPECTED]
    for f in range(_FLAGS):
        out[to.FLAG + 2 * f] = c.flag_sure[f] & counted
        out[to.FLAG + 2 * f + 1] = c.flag_maybe[f] & counted
    low = age_low(c.client[_BORN_HIGH], today)
    if c.client[_CARE_LEVEL] > 0 and not c.client[_BORN_HIGH]:
        low = max(low, _CERTIFIED_FROM)  # 要介護・要支援 is certified from the age of 40 on (介護保険法)
    out[to.AGE] = low
    out[to.AGE + 1] = max(age_high(c.client[_BORN_LOW], today), low)
    set_at_most(out, to.MINOR, low, out[to.AGE + 1], adult - 1, 1)
    set_at_most(out, to.UNDER_30, low, out[to.AGE + 1], limits[at.YOUNG] - 1, 1)
    set_pair(out, to.AFFECTED, c.node_traits[0] >> _AFFECTED & UNKNOWN, 1)


def _ages(c: Columns, n: int, today: int, limits: Values, out: list[int]) -> None:
    """Sort somebody into the ages that rules ask for."""
    bit = 1 << n
    low = age_low(c.node_born_high[n], today)
    high = age_high(c.node_born_low[n], today)
    set_at_most(out, to.MINOR, low, high, limits[at.ADULT] - 1, bit)
    if high < limits[at.SMALL_CHILD]:
        out[to.TODDLER] |= bit
    set_at_most(out, to.UNDER_30, low, high, limits[at.YOUNG] - 1, bit)
    set_at_least(out, to.OLD, low, high, limits[at.OLD], bit)
    set_at_least(out, to.VERY_OLD, low, high, limits[at.VERY_OLD], bit)
    set_at_least(out, to.PAST_75, low, high, limits[at.SUPPORTER_OLD] + 1, bit)
    if high >= limits[at.MIDDLE_FROM]:
        from_low = YES if low >= limits[at.MIDDLE_FROM] else UNKNOWN
        set_both(out, to.MIDDLE, from_low, at_most(low, high, limits[at.MIDDLE_TO]), bit)
    if low < limits[at.SMALL_CHILD]:
        young = YES if high < limits[at.SMALL_CHILD] else UNKNOWN
        small = both(young, c.node_traits[n] >> _CHILD & UNKNOWN)
        set_both(out, to.SMALL_CHILD, small, c.node_home[n], bit)
