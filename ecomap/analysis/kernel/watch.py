"""Days on which the client is seen or heard, with bounds (見守り)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis import slots as to
from ecomap.analysis.codes import BIG, NO, SUPPLY, YES
from ecomap.analysis.columns import CLIENT
from ecomap.analysis.flags import FLAG_NUMBER
from ecomap.analysis.kernel.bits import count

if TYPE_CHECKING:
    from ecomap.analysis.columns import Columns

WEEK: Final = 7
ALL_DAYS: Final = (1 << WEEK) - 1
WEEKEND: Final = 0b1100000
A_WEEK: Final = 43_000
MONTH_DAYS: Final = 301_000
"""30.1 days (seven times 4.3 weeks) in ten-thousandths: divided by contacts a month it gives days between contacts."""
ENDLESS: Final = 9_999
_ASKED: Final = CLIENT["asked"]
_OUT_LOW: Final = CLIENT["outings_low"]
_OUT_HIGH: Final = CLIENT["outings_high"]
_PARTICIPATION: Final = to.FLAG + 2 * FLAG_NUMBER["participation"]


def longest(days: int) -> int:
    """Give the longest run of days of a week, going round, that are not in the mask; 7 for an empty mask."""
    if days == 0:
        return WEEK
    best = run = 0
    for d in range(2 * WEEK):
        run = 0 if days >> (d % WEEK) & 1 else run + 1
        best = max(best, run)
    return best


_LONGEST: Final = tuple(longest(days) for days in range(1 << WEEK))


def worst(days: int, least: int) -> int:
    """Give the longest run that may remain where the days are sure and ``least`` days a week are covered in all."""
    run = _LONGEST[days]
    more = least - count(days)
    if more <= 0:
        return run
    if days == 0:
        return WEEK - least
    beside = WEEK - count(days) - run
    return run if more <= beside else run - (more - beside)


def best(days: int, more: int) -> int:
    """Give the longest run that remains at best, when ``more`` days can be put anywhere."""
    if days == 0:
        if more == 0:
            return WEEK
        days, more = 1, more - 1
    for run in range(WEEK):
        wanted = length = 0
        start = 0
        while not days >> start & 1:
            start += 1
        for step in range(1, WEEK + 1):
            if days >> ((start + step) % WEEK) & 1:
                wanted += length // (run + 1)
                length = 0
            else:
                length += 1
        if wanted <= more:
            return run
    return WEEK


def watch(c: Columns, lives: list[int], out: list[int]) -> None:
    """Fill the runs and days without anybody; those who live with the client are not counted."""
    complete = c.client[_ASKED] & SUPPLY == SUPPLY
    _channel(c, lives, complete, out, to.UNWATCHED, True)
    _channel(c, lives, complete, out, to.UNSEEN, False)
    out[to.OUTINGS] = c.client[_OUT_LOW]
    out[to.OUTINGS + 1] = c.client[_OUT_HIGH]
    going = 0
    for t in range(len(c.tie_a)):
        if c.tie_b[t] == 0 and c.tie_mode[t] == YES and _outing(c, t, lives, out):
            going += c.tie_month_low[t]
    out[to.OUTINGS] = max(out[to.OUTINGS], going)
    out[to.OUTINGS + 1] = max(out[to.OUTINGS + 1], going)


def _outing(c: Columns, t: int, lives: list[int], out: list[int]) -> bool:
    """Say whether a live tie takes the client out of the house."""
    return lives[t] == YES and (out[_PARTICIPATION] >> c.tie_a[t]) & 1 == 1


def _channel(
    c: Columns,
    lives: list[int],
    complete: bool,  # noqa: FBT001 - whether everybody was asked about
    out: list[int],
    place: int,
    heard: bool,  # noqa: FBT001 - whether to be heard is enough
) -> None:
    sure = may = most_one = more = 0
    rare_one = rare_all = 0
    low, high = c.client[_OUT_LOW], c.client[_OUT_HIGH]
    if low >= A_WEEK:
        most_one = min(low // A_WEEK, WEEK)
    rare_one = low
    more += min(high // A_WEEK, WEEK)
    rare_all = high
    for t in range(len(c.tie_a)):
        if c.tie_b[t] != 0:
            continue
        n = c.tie_a[t]
        if out[to.SUSPECTED] >> n & 1 or not out[to.LIVE + 1] >> n & 1 or c.node_home[n] == YES:
            continue
        answer = lives[t]
        mode = c.tie_mode[t]
        if answer == NO or (mode == NO and not heard):
            continue
        low, high, days = c.tie_month_low[t], c.tie_month_high[t], c.tie_days[t]
        if low >= WEEK * A_WEEK:
            days = ALL_DAYS
        surely = answer == YES and (heard or mode == YES)
        if days:
            may |= days
            if surely:
                sure |= days
        else:
            more += min(high // A_WEEK, WEEK)
            if surely:
                most_one = max(most_one, min(low // A_WEEK, WEEK))
        rare_all = min(rare_all + high, BIG)
        if surely:
            rare_one = max(rare_one, low)
    if out[to.UNTIED] & out[to.LIVE + 1] or not complete:
        more, rare_all = WEEK, BIG
    more = min(more, WEEK)
    least = max(count(sure), most_one)
    if least:
        out[place + 1] = worst(sure, least)
    else:
        out[place + 1] = ENDLESS if rare_one == 0 else MONTH_DAYS // rare_one
    if may or more:
        out[place] = best(may, more)
    else:
        out[place] = ENDLESS if rare_all == 0 else max(MONTH_DAYS // min(rare_all, MONTH_DAYS) - 1, 0)
    out[place] = min(out[place], out[place + 1])
    if heard:
        out[to.WEEKEND] = count(sure & WEEKEND)
        out[to.WEEKEND + 1] = 2 if more else count(may & WEEKEND)
    else:
        out[to.UNSEEN_DAYS] = max(WEEK - count(may) - more, 0)
        out[to.UNSEEN_DAYS + 1] = WEEK - least
