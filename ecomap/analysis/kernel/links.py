"""Ties between others: carers' own ties, links among services, two sides that do not know each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis import limits as at
from ecomap.analysis import slots as to
from ecomap.analysis.codes import NO, ROLE_NUMBER, SUPPORT_BIT, UNKNOWN, YES
from ecomap.analysis.columns import TRAITS
from ecomap.analysis.flags import FLAG_NUMBER
from ecomap.analysis.kernel.bits import at_least, both, count, either, set_pair

if TYPE_CHECKING:
    from ecomap.analysis.columns import Columns
    from ecomap.analysis.limits import Values

_CARE: Final = (
    SUPPORT_BIT["personal_care"]
    | SUPPORT_BIT["housework"]
    | SUPPORT_BIT["meals"]
    | SUPPORT_BIT["medication"]
    | SUPPORT_BIT["nursing"]
    | SUPPORT_BIT["childcare"]
)
"""Care or housework, for C05."""
_HANDS_ON: Final = SUPPORT_BIT["personal_care"] | SUPPORT_BIT["nursing"] | SUPPORT_BIT["medication"]
"""Care of somebody who needs it; for C04 one at least has to be such: bringing up several children is not meant."""
_BRINGS_UP: Final = _HANDS_ON | SUPPORT_BIT["childcare"]
_KIN: Final = to.FLAG + 2 * FLAG_NUMBER["kin"]
_PROFESSIONAL: Final = to.FLAG + 2 * FLAG_NUMBER["professional"]
_MINSEI: Final = to.FLAG + 2 * FLAG_NUMBER["minsei"]
_COORDINATOR: Final = to.FLAG + 2 * FLAG_NUMBER["coordinator"]
_INFORMAL: Final = to.FLAG + 2 * FLAG_NUMBER["informal"]
_NEAR_BY_NATURE: Final = tuple(
    to.FLAG + 2 * FLAG_NUMBER[name] for name in ("friend", "neighbour", "group", "volunteer")
)
_CARE_ORGANISATION: Final = to.FLAG + 2 * FLAG_NUMBER["care_organisation"]
_COORDINATES: Final = to.ACTIVE + 2 * ROLE_NUMBER["coordinator"]
_KEY: Final = to.ACTIVE + 2 * ROLE_NUMBER["key_person"]
_MAIN_CARER: Final = to.ACTIVE + 2 * ROLE_NUMBER["main_carer"]
_NO_TIE: Final = TRAITS["no_tie"]
_CONFLICT: Final = 2
_STRESS_UNKNOWN: Final = 3


def links(c: Columns, lives: list[int], limits: Values, out: list[int], work: list[int]) -> None:
    """Fill everything that hangs on ties between others.

    ``work`` receives who is tied to whom: surely at ``2 n``, perhaps at ``2 n + 1``.
    """
    nodes = len(c.node_sure)
    alive = out[to.ALIVE]
    for n in range(2 * nodes):
        work[n] = 0
    for t in range(len(c.tie_a)):
        a, b = c.tie_a[t], c.tie_b[t]
        answer = lives[t]
        if answer == NO or not alive >> a & 1:
            continue
        if b == 0:
            _young(c, t, 0, c.tie_takes_sure[t], c.tie_takes_maybe[t], answer, a, limits, out)
            _young(c, t, a, c.tie_gives_sure[t], c.tie_gives_maybe[t], answer, 0, limits, out)
            continue
        if not alive >> b & 1:
            continue
        _young(c, t, a, c.tie_gives_sure[t], c.tie_gives_maybe[t], answer, b, limits, out)
        _young(c, t, b, c.tie_takes_sure[t], c.tie_takes_maybe[t], answer, a, limits, out)
        for one, two in ((a, b), (b, a)):
            bit = 1 << two
            work[2 * one + 1] |= bit
            if answer == YES:
                work[2 * one] |= bit
            set_pair(out, to.TIED, answer, 1 << one)
            home = c.node_home[two]
            set_pair(out, to.TIED_OUTSIDE, both(answer, ((home & 1) << 1) | (home >> 1)), 1 << one)
        _quarrel(c, t, a, b, answer, out)
    _cares_for_two(c, lives, out)
    _services(c, out, work)
    _islands(c, out, work)
    for n in range(1, nodes):
        mine = alive >> n & out[to.UNTIED] >> n & 1
        # A relative in the genogram without a tie is nothing unusual; one at home, or with a role, is.
        told = not out[_KIN] >> n & 1 or c.node_home[n] == YES or _has_role(c, n)
        if mine and told and not work[2 * n + 1] and c.node_traits[n] >> _NO_TIE & UNKNOWN == UNKNOWN:
            out[to.LOOSE_END] |= 1 << n
        if mine and not out[_KIN] >> n & 1 and work[2 * n + 1] & out[_KIN + 1]:
            near = _near_by_nature(n, out)
            if near != NO:
                out[to.TWO_STEP + 1] |= 1 << n
            if near == YES and not out[_KIN + 1] >> n & 1 and work[2 * n] & out[_KIN]:
                out[to.TWO_STEP] |= 1 << n


def _has_role(c: Columns, n: int) -> bool:
    for r in range(len(c.role_node)):
        if c.role_node[r] == n:
            return True
    return False


def _near_by_nature(n: int, out: list[int]) -> int:
    """Keep to what is no secret of the relative's: a friend, a neighbour, a group, a volunteer."""
    answer = NO
    for place in _NEAR_BY_NATURE:
        if out[place] >> n & 1:
            return YES
        if out[place + 1] >> n & 1:
            answer = UNKNOWN
    return answer


def _young(
    c: Columns,
    t: int,
    giver: int,
    gives: int,
    may_give: int,
    answer: int,
    receiver: int,
    limits: Values,
    out: list[int],
) -> None:
    """Mark somebody young who gives care daily, is main carer, or whose schooling suffers (C05)."""
    bit = 1 << giver
    if not out[to.UNDER_30 + 1] & bit or not (giver == 0 or out[_KIN + 1] & bit):
        return
    if receiver != 0 and not out[_KIN + 1] >> receiver & 1:
        return
    minor = _answer(out, to.MINOR, bit)
    if minor != YES and out[to.PARENT + 1] & bit:
        return  # a parent in the twenties brings up a child
    care = YES if gives & _CARE else UNKNOWN if may_give & _CARE else NO
    if care == UNKNOWN and may_give & ~gives & _CARE == _CARE:
        care = NO  # only what is written counts (rule decisions, C05)
    main = _answer(out, _MAIN_CARER, bit)
    if receiver == 0:
        care = either(care, main)  # the role says it
    daily = at_least(c.tie_month_low[t], c.tie_month_high[t], limits[at.DAILY])
    affected = _answer(out, to.AFFECTED, bit)
    much = either(main, either(affected, daily if minor != NO else NO))
    set_pair(out, to.YOUNG_CARER, both(_answer(out, to.UNDER_30, bit), both(answer, both(care, much))), bit)


def _answer(out: list[int], place: int, bit: int) -> int:
    return YES if out[place] & bit else UNKNOWN if out[place + 1] & bit else NO


def _cares_for_two(c: Columns, lives: list[int], out: list[int]) -> None:
    """Find who cares for two people or more, one way of every tie after the other."""
    kin = out[_KIN + 1] | 1
    givers = 0
    for t in range(len(c.tie_a)):
        if c.tie_gives_maybe[t] & _BRINGS_UP:
            givers |= 1 << c.tie_a[t]
        if c.tie_takes_maybe[t] & _BRINGS_UP:
            givers |= 1 << c.tie_b[t]
    givers &= kin
    for n in range(len(c.node_sure)):
        if not givers >> n & 1:
            continue
        surely = maybe = hands = may_be_hands = 0
        for t in range(len(c.tie_a)):
            a, b = c.tie_a[t], c.tie_b[t]
            if n not in (a, b):
                continue
            receiver = b if a == n else a
            if not kin >> receiver & 1:
                continue
            gives = c.tie_gives_sure[t] if a == n else c.tie_takes_sure[t]
            may_give = c.tie_gives_maybe[t] if a == n else c.tie_takes_maybe[t]
            answer = lives[t]
            if answer != NO and may_give & _BRINGS_UP and may_give & ~gives & _HANDS_ON != _HANDS_ON:
                maybe |= 1 << receiver
                may_be_hands |= may_give & _HANDS_ON
                if answer == YES and gives & _BRINGS_UP:
                    surely |= 1 << receiver
                    hands |= gives & _HANDS_ON
        if n and out[_MAIN_CARER + 1] >> n & 1:
            maybe |= 1
            may_be_hands |= 1
            if out[_MAIN_CARER] >> n & 1:
                surely |= 1
                hands |= 1
        if count(maybe) > 1 and may_be_hands:
            out[to.CARES_FOR_TWO + 1] |= 1 << n
            if count(surely) > 1 and hands:
                out[to.CARES_FOR_TWO] |= 1 << n


def _quarrel(c: Columns, t: int, a: int, b: int, answer: int, out: list[int]) -> None:
    """Mark two supporters with a conflict between them."""
    stress = c.tie_stress[t]
    if stress < _CONFLICT:
        return
    known = UNKNOWN if stress == _STRESS_UNKNOWN else YES
    pair = both(_answer(out, to.RECEIVED, 1 << a), _answer(out, to.RECEIVED, 1 << b))
    set_pair(out, to.QUARREL, both(pair, both(answer, known)), (1 << a) | (1 << b))


def _services(c: Columns, out: list[int], work: list[int]) -> None:
    """Count organisations, find coordinators and which professionals are linked to another or to one of these."""
    sure = out[_COORDINATES] | (out[_COORDINATOR] & out[to.LIVE])
    maybe = out[_COORDINATES + 1] | (out[_COORDINATOR + 1] & out[to.LIVE + 1])
    out[to.COORDINATORS] = sure
    out[to.COORDINATORS + 1] = maybe
    pros, perhaps = out[_PROFESSIONAL] & out[to.LIVE], out[_PROFESSIONAL + 1] & out[to.LIVE + 1]
    for n in range(1, len(c.node_sure)):
        bit = 1 << n
        if work[2 * n + 1] & (perhaps | maybe):
            out[to.LINKED + 1] |= bit
            if work[2 * n] & (pros | sure):
                out[to.LINKED] |= bit
        if work[2 * n + 1] & maybe:
            out[to.COORDINATORS_LINKED + 1] |= bit & maybe
            if work[2 * n] & sure:
                out[to.COORDINATORS_LINKED] |= bit & sure
    out[to.ORGANISATIONS] = _organisations(c, out[_CARE_ORGANISATION] & out[to.LIVE])
    out[to.ORGANISATIONS + 1] = _organisations(c, out[_CARE_ORGANISATION + 1] & out[to.LIVE + 1])
    keys, may_be_keys = out[_KEY], out[_KEY + 1]
    if not keys or not sure or may_be_keys != keys:
        out[to.KEY_APART] = UNKNOWN
        return
    apart = YES
    for n in range(1, len(c.node_sure)):
        if keys >> n & 1:
            if sure >> n & 1 or work[2 * n] & sure:
                apart = NO
            elif (maybe >> n & 1 or work[2 * n + 1] & maybe) and apart == YES:
                apart = UNKNOWN
    out[to.KEY_APART] = apart


def _organisations(c: Columns, mask: int) -> int:
    seen = 0
    for n in range(1, len(c.node_org)):
        if mask >> n & 1:
            seen |= 1 << c.node_org[n]
    return count(seen)


def _islands(c: Columns, out: list[int], work: list[int]) -> None:
    """Say whether, without the client, no path leads from the informal to the formal side."""
    # The 民生委員 stands on the formal side: knowing one is the bridge.
    formal, perhaps = out[_PROFESSIONAL] | out[_MINSEI], out[_PROFESSIONAL + 1] | out[_MINSEI + 1]
    informal, pros = out[_INFORMAL + 1] & out[to.LIVE + 1], perhaps & out[to.LIVE + 1]
    out[to.ISLANDS] = UNKNOWN
    if informal and pros:
        if not _reach(c, informal, 1, work) & pros:
            out[to.ISLANDS] = YES
        elif _reach(c, out[_INFORMAL] & out[to.LIVE], 0, work) & formal & out[to.LIVE]:
            out[to.ISLANDS] = NO


def _reach(c: Columns, start: int, which: int, work: list[int]) -> int:
    reached = start
    front = start
    while front:
        found = 0
        for n in range(1, len(c.node_sure)):
            if front >> n & 1:
                found |= work[2 * n + which]
        front = found & ~reached
        reached |= found
    return reached
