"""Masks by the ties with the client: who is there, how often, with what support."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis import limits as at
from ecomap.analysis import slots as to
from ecomap.analysis.codes import ALL_SUPPORTS, BIG, NO, SUPPORT_BIT, SUPPORTS, UNKNOWN, YES
from ecomap.analysis.columns import TIE_TRAITS, TRAITS
from ecomap.analysis.flags import FLAG_NUMBER
from ecomap.analysis.kernel.bits import at_least, both, other, set_at_least, set_both, set_pair

if TYPE_CHECKING:
    from ecomap.analysis.columns import Columns
    from ecomap.analysis.limits import Values

_SUPPORTS: Final = len(SUPPORTS)
_COMPANY: Final = SUPPORT_BIT["company"]
_MONEY: Final = SUPPORT_BIT["money"] | SUPPORT_BIT["paperwork"]
_CARE: Final = SUPPORT_BIT["personal_care"] | SUPPORT_BIT["nursing"] | SUPPORT_BIT["medication"]
_TALK: Final = _COMPANY | SUPPORT_BIT["emotional"] | SUPPORT_BIT["information"]
_NIGHT_FLAG: Final = to.FLAG + 2 * FLAG_NUMBER["night"]
_CONFIDANT: Final = TIE_TRAITS["confidant"]
_ROUND: Final = TIE_TRAITS["round_the_clock"]
_PROFESSIONAL: Final = to.FLAG + 2 * FLAG_NUMBER["professional"]
_KIN: Final = to.FLAG + 2 * FLAG_NUMBER["kin"]
_FRIEND: Final = to.FLAG + 2 * FLAG_NUMBER["friend"]
_NEIGHBOUR: Final = to.FLAG + 2 * FLAG_NUMBER["neighbour"]
_GROUP: Final = to.FLAG + 2 * FLAG_NUMBER["group"]
_INFORMAL: Final = to.FLAG + 2 * FLAG_NUMBER["informal"]
_NURSE: Final = TIE_TRAITS["can_nurse"]
_NO_TIE: Final = TRAITS["no_tie"]
_CURRENT: Final = 1
_PERHAPS: Final = 2
_STATUS_PLANNED: Final = 3
_STRESS_UNKNOWN: Final = 3
_CONFLICT: Final = 2
_QUALITY_UNKNOWN: Final = 3
_SEVEN_A_WEEK: Final = 301_000


def live(c: Columns, t: int, day: int) -> int:
    """Say whether a tie is live: current, begun, not ended, not broken.

    A tie of which only the existence is written down (no quality, no frequency, no support, no direction) is perhaps
    broken; where something speaks for contact, a quality that was left out is only not known.
    """
    status = c.tie_status[t]
    if status not in (_CURRENT, _PERHAPS) or c.tie_quality[t] == 0:
        return NO
    answer = UNKNOWN if status == _PERHAPS or c.tie_quality[t] == _QUALITY_UNKNOWN else YES
    if day:
        if c.tie_starts_low[t] > day or 0 < c.tie_ends_high[t] < day:
            return NO
        if c.tie_starts_high[t] > day or 0 < c.tie_ends_low[t] < day:
            return UNKNOWN
    return answer


def fill_lives(c: Columns, day: int, lives: list[int]) -> None:
    """Say of every tie whether it is live; nearly everything that follows asks for it."""
    for t in range(len(c.tie_a)):
        lives[t] = live(c, t, day)


def client_ties(c: Columns, day: int, lives: list[int], limits: Values, out: list[int], work: list[int]) -> None:
    """Fill the masks of the client's ties.

    ``work`` receives the contacts a month with each node: least at ``2 n``, most at ``2 n + 1``.
    """
    nodes = len(c.node_sure)
    tied = 0
    alive = out[to.ALIVE]
    for t in range(len(c.tie_a)):
        if c.tie_b[t] != 0:
            continue
        n = c.tie_a[t]
        bit = 1 << n
        tied |= bit
        if not alive & bit:
            continue
        if c.tie_quality[t] == 0:
            out[to.BROKEN] |= bit
            out[to.BROKEN + 1] |= bit
        elif c.tie_quality[t] == _QUALITY_UNKNOWN:
            out[to.BROKEN + 1] |= bit
        if out[to.SUSPECTED] & bit:
            money = YES if c.tie_gives_sure[t] & _MONEY else UNKNOWN if c.tie_gives_maybe[t] & _MONEY else NO
            set_pair(out, to.SUSPECT_MONEY, money, bit)
            care = YES if c.tie_gives_sure[t] & _CARE else UNKNOWN if c.tie_gives_maybe[t] & _CARE else NO
            set_pair(out, to.SUSPECT_CARE, care, bit)
            continue
        if c.node_maybe[n] == 0:
            continue  # an animal is good company, but can call nobody
        if c.tie_status[t] == _STATUS_PLANNED or (c.tie_status[t] == 1 and day and c.tie_starts_low[t] > day):
            _planned(c.tie_gives_sure[t], c.tie_gives_maybe[t], bit, out)
        answer = lives[t]
        if answer == NO:
            continue
        _one(c, t, n, answer, limits, out, work)
    for n in range(1, nodes):
        bit = 1 << n
        if not alive & bit or out[to.SUSPECTED] & bit or c.node_maybe[n] == 0:
            continue
        if not tied & bit:
            _unwritten(other(c.node_traits[n] >> _NO_TIE & UNKNOWN), n, out, work)
        _often(c, n, limits, out, work)
    out[to.UNTIED] = alive & ~tied
    anything = out[to.ANYTHING]
    if anything:
        for s in range(_SUPPORTS):
            out[to.SUPPLIER + 2 * s + 1] |= anything
    for place in (0, 1):
        live_now = out[to.LIVE + place]
        near = out[_KIN + place] | out[_FRIEND + place] | out[_NEIGHBOUR + place] | out[_GROUP + place]
        out[to.PERSONAL + place] = near & live_now
        out[to.INFORMAL + place] = out[_INFORMAL + place] & live_now
        out[to.PROFESSIONAL + place] = out[_PROFESSIONAL + place] & live_now


def _planned(gives: int, may_give: int, bit: int, out: list[int]) -> None:
    for s in range(_SUPPORTS):
        if (gives | may_give) >> s & 1:
            out[to.PLANNED + 2 * s + 1] |= bit
            if gives >> s & 1:
                out[to.PLANNED + 2 * s] |= bit


def _one(c: Columns, t: int, n: int, answer: int, limits: Values, out: list[int], work: list[int]) -> None:
    """Add one tie that is live, surely or perhaps."""
    bit = 1 << n
    set_pair(out, to.LIVE, answer, bit)
    traits = c.tie_traits[t]
    small = out[to.TODDLER] & bit
    confidant = traits >> _CONFIDANT & UNKNOWN
    if small or (confidant == UNKNOWN and out[_PROFESSIONAL] & bit):
        confidant = NO  # nobody asks whether the doctor, or the baby, is a confidant
    if confidant != NO:
        set_both(out, to.CONFIDANT, answer, confidant, bit)
    if traits >> _NURSE & 1:
        set_both(out, to.NURSE, answer, traits >> _NURSE & UNKNOWN, bit)
    stress = c.tie_stress[t]
    if stress:
        known = YES if stress != _STRESS_UNKNOWN else UNKNOWN
        set_both(out, to.STRAINED, answer, known, bit)
        if stress >= _CONFLICT:
            set_both(out, to.IN_CONFLICT, answer, known, bit)
    set_both(out, to.FRIENDLY, answer, other(c.tie_weak[t]), bit)
    night = c.tie_night[t]
    if out[_NIGHT_FLAG + 1] & bit:
        night = YES if out[_NIGHT_FLAG] & bit else UNKNOWN
    elif not traits >> _ROUND & 1:
        # Who comes twice a week, at whatever hour, is not there at night.
        night = both(night, at_least(c.tie_month_low[t], c.tie_month_high[t], limits[at.DAILY]))
    if night != NO:
        set_both(out, to.AT_NIGHT, answer, night, bit)
    if c.tie_mode[t] == YES:
        work[3 * n + 2] = 1
    elif c.tie_mode[t] == UNKNOWN and work[3 * n + 2] == 0:
        work[3 * n + 2] = UNKNOWN
    gives, may_give = c.tie_gives_sure[t], c.tie_gives_maybe[t]
    if small:
        gives, may_give = gives & _COMPANY, gives & _COMPANY
    if may_give == ALL_SUPPORTS:
        out[to.RECEIVED + 1] |= bit
        out[to.ANYTHING] |= bit
        out[to.PRACTICAL + 1] |= bit
        may_give = gives
    slot = to.SUPPLIER
    left = may_give
    surely = gives if answer == YES else 0
    while left:
        if left & 1:
            out[slot + 1] |= bit
            if surely & 1:
                out[slot] |= bit
        left >>= 1
        surely >>= 1
        slot += 2
    if may_give:
        out[to.RECEIVED + 1] |= bit
        if gives and answer == YES:
            out[to.RECEIVED] |= bit
        if may_give & ~_TALK:
            out[to.PRACTICAL + 1] |= bit
            if gives & ~_TALK and answer == YES:
                out[to.PRACTICAL] |= bit
    if c.tie_takes_maybe[t] & ~_COMPANY:
        out[to.GIVEN_TO + 1] |= bit
        if answer == YES and c.tie_takes_sure[t] & ~_COMPANY:
            out[to.GIVEN_TO] |= bit
    if answer == YES:
        work[3 * n] += c.tie_month_low[t]
    work[3 * n + 1] = min(work[3 * n + 1] + c.tie_month_high[t], BIG)


def _unwritten(answer: int, n: int, out: list[int], work: list[int]) -> None:
    """Add somebody on the map of whose tie nothing is written: everything about it may be."""
    if answer == NO:
        return
    bit = 1 << n
    set_pair(out, to.LIVE, answer, bit)
    for place in (
        to.CONFIDANT,
        to.NURSE,
        to.STRAINED,
        to.IN_CONFLICT,
        to.FRIENDLY,
        to.BROKEN,
        to.AT_NIGHT,
        to.RECEIVED,
        to.PRACTICAL,
        to.GIVEN_TO,
    ):
        out[place + 1] |= bit
    out[to.ANYTHING] |= bit
    work[3 * n + 1] = BIG
    work[3 * n + 2] = UNKNOWN


def _often(c: Columns, n: int, limits: Values, out: list[int], work: list[int]) -> None:
    """Sort a node into the classes of contact, by everything that is written of it."""
    bit = 1 << n
    home = c.node_home[n]
    if home == YES and out[to.LIVE + 1] & bit:
        if out[to.LIVE] & bit:
            work[3 * n] = max(work[3 * n], _SEVEN_A_WEEK)
        work[3 * n + 1] = max(work[3 * n + 1], _SEVEN_A_WEEK)
    elif home == UNKNOWN:
        work[3 * n + 1] = BIG
    low, high = work[3 * n], work[3 * n + 1]
    if high == 0:
        return
    weekly = at_least(low, high, limits[at.WEEKLY])
    set_at_least(out, to.MONTHLY, low, high, limits[at.MONTHLY], bit)
    set_pair(out, to.WEEKLY, weekly, bit)
    set_at_least(out, to.DAILY, low, high, limits[at.DAILY], bit)
    mode = work[3 * n + 2]
    seen = YES if mode == 1 or home == YES else UNKNOWN if mode == UNKNOWN else NO
    set_both(out, to.SEEN_WEEKLY, weekly, seen, bit)
