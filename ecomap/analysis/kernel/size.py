"""Contacts, LSNS-6 equivalent, social roles, what was lost: the size and the shape of the personal network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis import limits as at
from ecomap.analysis import slots as to
from ecomap.analysis.codes import (
    BIG,
    FRIENDS,
    GROUPS,
    KIN,
    NEAR_LIFE,
    NEIGHBOURS,
    NO,
    ROLE_NUMBER,
    SERVICES,
    UNKNOWN,
    YES,
)
from ecomap.analysis.columns import CLIENT, TIE_TRAITS, TRAITS
from ecomap.analysis.flags import FLAG_NUMBER
from ecomap.analysis.kernel.bits import count

if TYPE_CHECKING:
    from ecomap.analysis.columns import Columns
    from ecomap.analysis.limits import Values

_KIN: Final = to.FLAG + 2 * FLAG_NUMBER["kin"]
_FRIEND: Final = to.FLAG + 2 * FLAG_NUMBER["friend"]
_NEIGHBOUR: Final = to.FLAG + 2 * FLAG_NUMBER["neighbour"]
_GROUP: Final = to.FLAG + 2 * FLAG_NUMBER["group"]
_INFORMAL: Final = to.FLAG + 2 * FLAG_NUMBER["informal"]
_KIN_BIT: Final = 1 << FLAG_NUMBER["kin"]
_INFORMAL_BIT: Final = 1 << FLAG_NUMBER["informal"]
_ASKED: Final = CLIENT["asked"]
_HELP: Final = TIE_TRAITS["can_ask_help"]
_CONFIDANT: Final = TIE_TRAITS["confidant"]
_FREQUENCY: Final = TIE_TRAITS["frequency_known"]
_SPOUSE: Final = TRAITS["spouse"]
_FRIENDS: Final = FRIENDS | NEIGHBOURS
_MAIN_CARER: Final = ROLE_NUMBER["main_carer"]
_STATUS_UNKNOWN: Final = 2
_ENDED: Final = 7
_ALL_ROLES: Final = 12
_SPOUSE_ROLE: Final = 1
_VOLUNTEER: Final = 10
_STEPS: Final = (0, 1, 2, 3, 3, 4, 4, 4, 4, 5)
"""Points of one item of the LSNS-6 for 0, 1, 2, 3-4, 5-8 and 9 or more people (Lubben et al. 2006)."""
MOST: Final = 15


def points(people: int) -> int:
    """Give the points of one item of the LSNS-6 for a number of people."""
    return _STEPS[min(people, 9)]


def size(c: Columns, day: int, lives: list[int], limits: Values, out: list[int], work: list[int]) -> None:
    """Fill contacts, points and roles. ``work`` holds the contacts that `client_ties` has found."""
    asked = c.client[_ASKED]
    near = asked & NEAR_LIFE == NEAR_LIFE
    kin, kin_maybe = out[_KIN], out[_KIN + 1]
    other, other_maybe = out[_FRIEND] | out[_NEIGHBOUR], out[_FRIEND + 1] | out[_NEIGHBOUR + 1]
    people = kin | other | out[_GROUP]
    people_maybe = kin_maybe | other_maybe | out[_GROUP + 1]
    low = high = roles = perhaps = unknown = 0
    fortnight = limits[at.FORTNIGHTLY]
    for n in range(1, len(c.node_sure)):
        bit = 1 << n
        if people_maybe & bit and c.node_home[n] != YES:
            if people & bit and c.node_home[n] == NO:
                low += work[3 * n]
            high = min(high + work[3 * n + 1], BIG)
        role = c.node_cohen[n]
        if role == _VOLUNTEER and not out[to.GIVEN_TO] & bit:
            role = -1 if out[to.GIVEN_TO + 1] & bit else 0  # to be visited by one makes nobody a volunteer
        if role == _SPOUSE_ROLE and out[to.ALIVE] & bit:
            perhaps |= 1 << role
            roles |= 1 << role  # this one counts by itself (Cohen et al. 1997)
        elif role and work[3 * n + 1] >= fortnight:
            if role < 0:
                unknown += 1
            else:
                perhaps |= 1 << role
                if work[3 * n] >= fortnight:
                    roles |= 1 << role
    out[to.CONTACTS] = low
    out[to.CONTACTS + 1] = high if near else BIG
    out[to.SOCIAL_ROLES] = count(roles)
    whole = near and asked & GROUPS
    out[to.SOCIAL_ROLES + 1] = min(count(perhaps) + unknown, _ALL_ROLES) if whole else _ALL_ROLES
    out[to.SIZE_ALL] = count(out[to.LIVE])
    complete = whole and asked & SERVICES
    out[to.SIZE_ALL + 1] = count(out[to.LIVE + 1]) if complete else BIG
    help_sure, help_maybe = _trait(c, lives, _HELP, out)
    for place, sure, maybe, known in (
        (to.LSNS_FAMILY, kin, kin_maybe, asked & KIN == KIN),
        (to.LSNS_FRIENDS, other, other_maybe, asked & _FRIENDS == _FRIENDS),
    ):
        out[place] = (
            points(count(sure & out[to.MONTHLY]))
            + points(count(sure & out[to.CONFIDANT]))
            + points(count(sure & help_sure))
        )
        out[place + 1] = MOST
        if known:
            out[place + 1] = (
                points(count(maybe & out[to.MONTHLY + 1]))
                + points(count(maybe & out[to.CONFIDANT + 1]))
                + points(count(maybe & help_maybe))
            )
    out[to.LSNS] = out[to.LSNS_FAMILY] + out[to.LSNS_FRIENDS]
    out[to.LSNS + 1] = out[to.LSNS_FAMILY + 1] + out[to.LSNS_FRIENDS + 1]
    _frequencies(c, lives, people, people_maybe, out)
    _losses(c, day, limits, out, near)


def _trait(c: Columns, lives: list[int], trait: int, out: list[int]) -> tuple[int, int]:
    """Give the masks of people with a trait on a live tie."""
    sure, maybe = 0, out[to.UNTIED] & out[to.LIVE + 1]
    for t in range(len(c.tie_a)):
        if c.tie_b[t] == 0:
            answer = lives[t]
            known = c.tie_traits[t] >> trait & UNKNOWN
            if NO not in (answer, known):
                maybe |= 1 << c.tie_a[t]
                if answer == YES and known == YES:
                    sure |= 1 << c.tie_a[t]
    return sure, maybe


def _frequencies(c: Columns, lives: list[int], people: int, perhaps: int, out: list[int]) -> None:
    """Give the share of personal ties with a frequency; those at home are seen daily by nature."""
    known = blank = may_be_known = may_be_blank = 0
    for t in range(len(c.tie_a)):
        n = c.tie_a[t]
        if c.tie_b[t] or not perhaps >> n & 1:
            continue
        answer = lives[t]
        if answer == NO:
            continue
        written = c.tie_traits[t] >> _FREQUENCY & UNKNOWN == YES or c.node_home[n] == YES
        if answer == YES and people >> n & 1:
            known += written
            blank += not written
            if not written:
                out[to.WITHOUT_FREQUENCY] |= 1 << n
        else:
            may_be_known += written
            may_be_blank += not written
    out[to.FREQUENCY_SHARE] = _share(known, blank + may_be_blank)
    out[to.FREQUENCY_SHARE + 1] = _share(known + may_be_known, blank)


def _share(known: int, blank: int) -> int:
    return known * 100 // (known + blank) if known + blank else 100


def _losses(c: Columns, day: int, limits: Values, out: list[int], complete: bool) -> None:  # noqa: FBT001
    """Find whom the client lost in the last year, and whether the informal ties became fewer by the limit.

    With *then* = ties kept + ties lost and *now* = ties kept + new ones, ``(then - now) / then >= p`` is
    ``(1 - p) lost - new - p kept >= 0``, which is reckoned here in per cent and with bounds.
    """
    if day == 0:
        out[to.SHRINK] = -BIG
        out[to.SHRINK + 1] = BIG
        return
    percent, since = limits[at.SHRINKING], day - limits[at.LOSS_DAYS]
    low = high = lost = 0
    informal = out[_INFORMAL]
    informal_maybe = out[_INFORMAL + 1]
    counted = 0
    for t in range(len(c.tie_a)):
        n = c.tie_a[t]
        bit = 1 << n
        if c.tie_b[t] or counted & bit:
            continue
        if out[to.LIVE + 1] & bit:
            counted |= bit
            if informal_maybe & bit:
                new = c.tie_starts_low[t] > since
                old = 0 < c.tie_starts_high[t] <= since or out[_KIN] & bit
                low -= percent if old else 100
                if out[to.LIVE] & informal & bit:
                    high -= 100 if new else percent
                elif c.tie_status[t] == _STATUS_UNKNOWN:
                    high += 100 - percent
                    if c.tie_traits[t] >> _CONFIDANT & 1 and c.tie_ends_high[t] <= day:
                        out[to.LOST_CLOSE + 1] |= bit
        elif c.tie_status[t] in (_ENDED, _STATUS_UNKNOWN) and out[to.ALIVE] & bit and informal_maybe & bit:
            ended = c.tie_ends_low[t]
            over = c.tie_status[t] == _ENDED and ended > since and c.tie_ends_high[t] <= day
            if over and informal & bit:
                low += 100 - percent
                lost += 1
                out[to.LOST] |= bit
                if c.tie_traits[t] >> _CONFIDANT & UNKNOWN == YES:
                    out[to.LOST_CLOSE] |= bit
            if ended == 0 or c.tie_ends_high[t] > since:
                high += 100 - percent
                if c.tie_traits[t] >> _CONFIDANT & 1 or _was_carer(c, n):
                    out[to.LOST_CLOSE + 1] |= bit
    for n in range(1, len(c.node_sure)):
        if since < c.node_died[n] <= day and c.node_sure[n] & (_KIN_BIT | _INFORMAL_BIT):
            bit = 1 << n
            spouse = c.node_traits[n] >> _SPOUSE & UNKNOWN == YES
            if spouse or _was_carer(c, n) or _was_confidant(c, n):
                out[to.LOST_CLOSE] |= bit
            if c.node_traits[n] >> _SPOUSE & 1 or not _had_tie(c, n) or _may_have_been_confidant(c, n):
                out[to.LOST_CLOSE + 1] |= bit
            if spouse or _had_tie(c, n):
                out[to.LOST] |= bit
                low += 100 - percent
                high += 100 - percent
                lost += 1
    for r in range(len(c.role_node)):
        if c.role_code[r] == _MAIN_CARER:
            out[to.LOST_CLOSE] |= out[to.LOST] & 1 << c.role_node[r]
    out[to.LOST_CLOSE + 1] |= out[to.LOST_CLOSE]
    least = 2  # one tie of three is a third, and no pattern
    out[to.SHRINK] = low if complete and lost >= least else min(low, -1)
    out[to.SHRINK + 1] = high


def _had_tie(c: Columns, n: int) -> bool:
    for t in range(len(c.tie_a)):
        if c.tie_b[t] == 0 and c.tie_a[t] == n:
            return True
    return False


def _was_confidant(c: Columns, n: int) -> bool:
    for t in range(len(c.tie_a)):
        if c.tie_b[t] == 0 and c.tie_a[t] == n and c.tie_traits[t] >> _CONFIDANT & UNKNOWN == YES:
            return True
    return False


def _may_have_been_confidant(c: Columns, n: int) -> bool:
    for t in range(len(c.tie_a)):
        if c.tie_b[t] == 0 and c.tie_a[t] == n and c.tie_traits[t] >> _CONFIDANT & 1:
            return True
    return False


def _was_carer(c: Columns, n: int) -> bool:
    for r in range(len(c.role_node)):
        if c.role_node[r] == n and c.role_code[r] == _MAIN_CARER:
            return True
    return False
