"""What hangs on days: silence, late starts, ends, waits, reviews, discharge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis import limits as at
from ecomap.analysis import slots as to
from ecomap.analysis.codes import BIG, EVENT_NUMBER, MEETS, NEEDS, NO, UNKNOWN, YES
from ecomap.analysis.columns import CLIENT, TIE_TRAITS, TRAITS
from ecomap.analysis.flags import FLAG_NUMBER
from ecomap.analysis.kernel.bits import set_pair
from ecomap.analysis.kernel.people import born

if TYPE_CHECKING:
    from ecomap.analysis.columns import Columns
    from ecomap.analysis.limits import Values

_KINDS: Final = len(NEEDS)
_MEDICAL: Final = to.FLAG + 2 * FLAG_NUMBER["medical"]
_INFORMAL: Final = to.FLAG + 2 * FLAG_NUMBER["informal"]
_NEAR_GROUPS: Final = to.FLAG + 2 * FLAG_NUMBER["group"]
_FREQUENCY: Final = TIE_TRAITS["frequency_known"]
_IRREGULAR: Final = TIE_TRAITS["irregular"]
_HARMLESS: Final = TIE_TRAITS["harmless_end"]
_CHILD: Final = TRAITS["child"]
_PARENT: Final = TRAITS["parent"]
_DISCHARGE: Final = EVENT_NUMBER["discharge"]
_EXPIRY: Final = EVENT_NUMBER["certification_expiry"]
_STATUS_UNKNOWN: Final = 2
_PLANNED, _WAITING, _PAUSED, _DECLINED, _ENDED = 3, 4, 5, 6, 7
_MONTH_DAYS: Final = 301_000
_CONFLICT: Final = 2
_DRAWN_LOW: Final = CLIENT["drawn_low"]
_DRAWN_HIGH: Final = CLIENT["drawn_high"]
_REVIEW: Final = CLIENT["review"]
_CARE_LOW: Final = CLIENT["care_until_low"]
_CARE_HIGH: Final = CLIENT["care_until_high"]
_EVICTION: Final = CLIENT["eviction"]
_HOME_SINCE: Final = CLIENT["home_since"]
_BORN_LOW: Final = CLIENT["born_low"]
_BORN_HIGH: Final = CLIENT["born_high"]


def times(c: Columns, day: int, today: int, lives: list[int], limits: Values, out: list[int]) -> None:
    """Fill what hangs on the day; where the day is not known, nothing does."""
    out[to.DISCHARGE_IN] = out[to.DISCHARGE_IN + 1] = BIG
    out[to.EVICTION_IN] = out[to.EVICTION_IN + 1] = BIG
    out[to.EXPIRES_IN] = out[to.EXPIRES_IN + 1] = BIG
    out[to.OVERDUE], out[to.OVERDUE + 1] = -BIG, BIG
    out[to.MAP_AGE], out[to.MAP_AGE + 1] = -BIG, BIG
    out[to.HOME_DAYS + 1] = BIG
    out[to.EVENT_SINCE] = UNKNOWN
    for t in range(len(c.tie_a)):
        _tie(c, t, day, lives, limits, out)
    if day:
        _map(c, day, out)
        _ends(c, day, limits, out)
        _ages(c, today, out)


def _tie(c: Columns, t: int, day: int, lives: list[int], limits: Values, out: list[int]) -> None:
    n, b = c.tie_a[t], c.tie_b[t]
    bit = 1 << n
    if b != 0:
        return
    if 1 < c.node_died[n] < c.tie_last[t]:
        out[to.CONTRADICTS] |= bit
    if not out[to.ALIVE] & bit:
        return
    status = c.tie_status[t]
    if out[to.SUSPECTED] & bit:
        return
    if status == _DECLINED:
        set_pair(out, to.DECLINED, YES, bit)
    elif status == _STATUS_UNKNOWN:
        out[to.DECLINED + 1] |= bit
        out[to.LATE_START + 1] |= bit
        out[to.LONG_WAIT + 1] |= bit
    resting = YES if status in (_PAUSED, _ENDED) else UNKNOWN if status == _STATUS_UNKNOWN else NO
    calm = c.tie_quality[t] != 0 and c.tie_stress[t] not in (1, _CONFLICT)
    if resting != NO and calm and c.tie_traits[t] >> _HARMLESS & UNKNOWN == YES:
        if (out[_INFORMAL + 1] | out[_NEAR_GROUPS + 1]) & bit:
            out[to.DORMANT + 1] |= bit
        if resting == YES and (out[_INFORMAL] | out[_NEAR_GROUPS]) & bit:
            out[to.DORMANT] |= bit
    if not day:
        if status == _PLANNED:
            out[to.LATE_START + 1] |= bit
        return
    last = c.tie_last[t]
    answer = lives[t]
    if answer != NO and c.node_home[n] != YES:
        _silence(c, t, answer, day - last if last else -1, limits, out)
    if status == _PLANNED and c.tie_starts_high[t] < day - limits[at.LATE_START]:
        set_pair(out, to.LATE_START, YES if c.tie_starts_high[t] else UNKNOWN, bit)
    if status == _WAITING:
        since = c.tie_applied[t] or c.tie_starts_high[t]
        if since == 0 or day - since > limits[at.WAITING]:
            set_pair(out, to.LONG_WAIT, YES if since else UNKNOWN, bit)
    ended = c.tie_ends_high[t]
    if status in (_ENDED, _STATUS_UNKNOWN) and (ended == 0 or 0 <= day - ended <= limits[at.ENDED]):
        sure = status == _ENDED and ended > 0
        for k in range(_KINDS):
            if c.tie_gives_maybe[t] & MEETS[k] and out[to.UNCOVERED + 1] >> k & 1:
                hole = sure and c.tie_gives_sure[t] & MEETS[k] and out[to.UNCOVERED] >> k & 1
                set_pair(out, to.ENDED_HOLE, YES if hole else UNKNOWN, bit)
                if hole:
                    out[to.ENDED_KINDS] |= 1 << k
    ends = c.tie_ends_low[t]
    if answer != NO and ends and 0 <= ends - day <= limits[at.EXPIRY]:
        out[to.EXPIRING] |= bit
        out[to.EXPIRES_IN] = out[to.EXPIRES_IN + 1] = min(out[to.EXPIRES_IN], ends - day)
    past = status == 1 and c.tie_quality[t] != 0 and 0 < c.tie_ends_high[t] < day
    if last > day or past or (status == _ENDED and ends > day):
        out[to.CONTRADICTS] |= bit


def _silence(c: Columns, t: int, answer: int, silent: int, limits: Values, out: list[int]) -> None:
    """Mark a tie on which nothing was heard for several times its usual interval."""
    bit = 1 << c.tie_a[t]
    traits = c.tie_traits[t]
    if traits >> _IRREGULAR & UNKNOWN == YES or c.tie_month_high[t] == 0:
        return
    if silent < 0:
        set_pair(out, to.QUIET, UNKNOWN, bit)
    elif traits >> _FREQUENCY & UNKNOWN == YES:
        long = silent * c.tie_month_low[t] > limits[at.QUIET_TIMES] * _MONTH_DAYS
        if long and silent > limits[at.QUIET_LEAST]:
            set_pair(out, to.QUIET, answer, bit)
    elif out[_MEDICAL] & bit and silent > limits[at.QUIET_MEDICAL]:
        set_pair(out, to.QUIET, answer, bit)
    elif silent > limits[at.QUIET_LEAST]:
        set_pair(out, to.QUIET, UNKNOWN, bit)


def _map(c: Columns, day: int, out: list[int]) -> None:
    """Fill the age of the map, its review, and what happened since."""
    drawn, review = c.client[_DRAWN_HIGH], c.client[_REVIEW]
    if drawn:
        out[to.MAP_AGE] = day - drawn
        out[to.MAP_AGE + 1] = day - c.client[_DRAWN_LOW]
        out[to.EVENT_SINCE] = NO
        for e in range(len(c.event_code)):
            if c.event_low[e] > drawn and c.event_high[e] <= day and c.event_code[e] != _EXPIRY:
                out[to.EVENT_SINCE] = YES
    if review:
        out[to.OVERDUE] = out[to.OVERDUE + 1] = day - review
        out[to.INTERVAL] = review - drawn if 0 < drawn < review else BIG


def _ends(c: Columns, day: int, limits: Values, out: list[int]) -> None:
    """Fill what ends or begins soon."""
    for e in range(len(c.event_code)):
        ahead = c.event_high[e] >= day
        if c.event_code[e] == _DISCHARGE and ahead and c.event_high[e] - day < out[to.DISCHARGE_IN + 1]:
            out[to.DISCHARGE_IN] = max(c.event_low[e] - day, 0)
            out[to.DISCHARGE_IN + 1] = c.event_high[e] - day
        if c.event_code[e] == _EXPIRY and ahead:
            _expires(c.event_low[e] - day, 1, limits, out)
    if c.client[_CARE_HIGH] >= day:
        _expires(c.client[_CARE_LOW] - day, 1, limits, out)
    for r in range(len(c.role_node)):
        if c.role_until[r] >= day and out[to.ALIVE] >> c.role_node[r] & 1:
            _expires(c.role_until[r] - day, 1 << c.role_node[r], limits, out)
    if c.client[_EVICTION]:
        out[to.EVICTION_IN] = out[to.EVICTION_IN + 1] = max(c.client[_EVICTION] - day, 0)
    if c.client[_HOME_SINCE]:
        out[to.HOME_DAYS] = out[to.HOME_DAYS + 1] = max(day - c.client[_HOME_SINCE], 0)


def _ages(c: Columns, today: int, out: list[int]) -> None:
    """Find parents who are younger, and children who are older than the client."""
    mine_low, mine_high = born(c.client[_BORN_LOW], today), born(c.client[_BORN_HIGH], today)
    for n in range(1, len(c.node_sure)):
        low, high = born(c.node_born_low[n], today), born(c.node_born_high[n], today)
        if low and mine_low:
            traits = c.node_traits[n]
            younger_parent = traits >> _PARENT & UNKNOWN == YES and low > mine_high
            older_child = traits >> _CHILD & UNKNOWN == YES and high < mine_low
            if younger_parent or older_child:
                out[to.CONTRADICTS] |= 1 << n


def _expires(days: int, bit: int, limits: Values, out: list[int]) -> None:
    if days <= limits[at.EXPIRY]:
        out[to.EXPIRING] |= bit
        out[to.EXPIRES_IN] = out[to.EXPIRES_IN + 1] = min(out[to.EXPIRES_IN], max(days, 0))
