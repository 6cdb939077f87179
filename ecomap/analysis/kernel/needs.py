"""What is needed, who meets it, and what hangs on one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis import slots as to
from ecomap.analysis.codes import (
    DOMAIN_NUMBER,
    DOMAINS,
    KIND_OF_DOMAIN,
    MEETS_FIRST,
    MEETS_LIST,
    NEED_NUMBER,
    NEEDS,
    NEEDS_ASKED,
    NO,
    ROLE_NUMBER,
    SUPPLY,
    SUPPORT_BIT,
    UNKNOWN,
    VITAL,
    YES,
)
from ecomap.analysis.columns import CLIENT
from ecomap.analysis.flags import FLAG_NUMBER
from ecomap.analysis.kernel.bits import count, other, set_both, set_pair

if TYPE_CHECKING:
    from ecomap.analysis.columns import Columns

_DOMAINS: Final = len(DOMAINS)
_KINDS: Final = len(NEEDS)
_ADL: Final = NEED_NUMBER["adl"]
_FIRST_DOMAIN: Final = DOMAIN_NUMBER["adl"]
_MEDICAL_CARE: Final = NEED_NUMBER["medical_care"]
_MEDICAL_NEED: Final = to.NEED + 2 * _MEDICAL_CARE
_MEDICAL_DOMAIN: Final = DOMAIN_NUMBER["medical_care"]
_EVACUATION: Final = NEED_NUMBER["evacuation"]
_HEALTH: Final = NEED_NUMBER["health"]
_HOUSING: Final = NEED_NUMBER["housing"]
_LEGAL: Final = NEED_NUMBER["legal"]
_COGNITION: Final = DOMAIN_NUMBER["cognition"]
_PROCEDURES: Final = CLIENT["procedures"]
_DEVICE: Final = CLIENT["device"]
_UNSETTLED: Final = CLIENT["unsettled"]
_ASKED: Final = CLIENT["asked"]
_MAIN_CARER: Final = to.ACTIVE + 2 * ROLE_NUMBER["main_carer"]
_EVAC_ROLE: Final = to.ACTIVE + 2 * ROLE_NUMBER["evacuation_supporter"]
_GUARDIAN: Final = to.ACTIVE + 2 * ROLE_NUMBER["guardian"]
_PERSONAL_CARE: Final = to.SUPPLIER + 2 * (SUPPORT_BIT["personal_care"].bit_length() - 1)
_NATURAL: Final = to.FLAG + 2 * FLAG_NUMBER["natural"]
_MEDICAL: Final = to.FLAG + 2 * FLAG_NUMBER["medical"]
_HOUSING_FLAG: Final = to.FLAG + 2 * FLAG_NUMBER["housing"]
_PROFESSIONAL: Final = to.FLAG + 2 * FLAG_NUMBER["professional"]
_SINGLE: Final = to.FLAG + 2 * FLAG_NUMBER["single_provider"]
_ALWAYS_ASKED: Final = (_EVACUATION, _HOUSING, _ADL)
"""Kinds whose suppliers are looked for without a need as well."""
SHARED: Final = sum(
    1 << NEED_NUMBER[name] for name in ("social", "family", "mental", "end_of_life", "evacuation", "safety")
)
"""Kinds of need for which nobody is told to be the only one: company cannot be handed over; M15, V05 tell the rest."""
CORE_DOMAINS: Final = sum(
    1 << DOMAIN_NUMBER[name]
    for name in ("health", "adl", "iadl", "meals", "cognition", "money", "social", "evacuation")
)
"""Domains that D01 asks for where nobody wrote them down (house choice after 課題分析標準項目)."""


def needs(c: Columns, out: list[int], work: list[int]) -> None:
    """Fill needs, suppliers, what is uncovered and what hangs on one."""
    _levels(c, out)
    for k in range(_KINDS):
        if out[to.NEED + 2 * k + 1] or k in _ALWAYS_ASKED:
            _suppliers(k, out)
    out[to.CARE] = out[_PERSONAL_CARE] | out[_MAIN_CARER]
    out[to.CARE + 1] = out[_PERSONAL_CARE + 1] | out[_MAIN_CARER + 1]
    complete = c.client[_ASKED] & SUPPLY == SUPPLY
    for k in range(_KINDS):
        if out[to.NEED + 2 * k + 1]:
            _balance(c, k, complete, out)
    out[to.NEEDED_COUNT] = count(out[to.NEEDED])
    out[to.NEEDED_COUNT + 1] = count(out[to.NEEDED + 1])
    _organisations(c, out, work)


def _levels(c: Columns, out: list[int]) -> None:
    """Take the greatest level over the domains of each kind of need."""
    asked = c.client[_ASKED] & NEEDS_ASKED
    listed = 0
    cognition_low = 0
    cognition_high = 0
    for r in range(len(c.need_node)):
        if c.need_node[r] != 0:
            continue
        domain, low, high = c.need_domain[r], c.need_low[r], c.need_high[r]
        listed |= 1 << domain
        if low != high:
            out[to.UNKNOWN_DOMAINS] |= 1 << domain
        if domain == _COGNITION:
            cognition_low = max(cognition_low, low)
            cognition_high = max(cognition_high, high)
        k = KIND_OF_DOMAIN[domain]
        if k >= 0:
            k = to.NEED + 2 * k
            out[k] = max(out[k], low)
            out[k + 1] = max(out[k + 1], high)
    if not asked:
        for domain in range(_DOMAINS):
            # Of care, 「ADL」 speaks for 排泄 and 入浴 as well where these are not listed.
            k = KIND_OF_DOMAIN[domain]
            if k >= 0 and not listed >> domain & 1 and (k != _ADL or not listed >> _FIRST_DOMAIN & 1):
                out[to.NEED + 2 * k + 1] = 2
    for place in (_PROCEDURES, _DEVICE):
        if c.client[place] == YES:
            out[_MEDICAL_NEED] = max(out[_MEDICAL_NEED], 1)
        if c.client[place] == YES or (c.client[place] == UNKNOWN and not listed >> _MEDICAL_DOMAIN & 1):
            out[_MEDICAL_NEED + 1] = 2
    if not listed >> _COGNITION & 1 and not asked:
        cognition_high = 2
    out[to.COGNITION] = cognition_low
    out[to.COGNITION + 1] = cognition_high
    out[to.UNSETTLED_DOMAINS] = c.client[_UNSETTLED]
    out[to.UNKNOWN_DOMAINS] &= ~c.client[_UNSETTLED]
    out[to.UNLISTED_DOMAINS] = 0 if asked else CORE_DOMAINS & ~listed


def _suppliers(k: int, out: list[int]) -> None:
    """Put together who meets one kind of need."""
    sure = maybe = 0
    for place in range(MEETS_FIRST[k], MEETS_FIRST[k + 1]):
        slot = to.SUPPLIER + 2 * MEETS_LIST[place]
        sure |= out[slot]
        maybe |= out[slot + 1]
    extra = may = 0
    if k == _ADL:
        extra, may = out[_MAIN_CARER], out[_MAIN_CARER + 1]
    elif k == _EVACUATION:
        extra, may = out[_EVAC_ROLE], out[_EVAC_ROLE + 1]
    elif k == _LEGAL:
        extra, may = out[_GUARDIAN], out[_GUARDIAN + 1]
    elif k in (_HEALTH, _MEDICAL_CARE):
        extra, may = out[_MEDICAL] & out[to.LIVE], out[_MEDICAL + 1] & out[to.LIVE + 1]
    elif k == _HOUSING:
        extra, may = out[_HOUSING_FLAG] & out[to.LIVE], out[_HOUSING_FLAG + 1] & out[to.LIVE + 1]
    out[to.SUPPLY + 2 * k] = sure | extra
    out[to.SUPPLY + 2 * k + 1] = maybe | may


def _balance(c: Columns, k: int, complete: bool, out: list[int]) -> None:  # noqa: FBT001 - one of two
    """Set a need, or what may be one, against its suppliers."""
    bit = 1 << k
    need = YES if out[to.NEED + 2 * k] else UNKNOWN
    set_pair(out, to.NEEDED, need, bit)
    sure, maybe = out[to.SUPPLY + 2 * k], out[to.SUPPLY + 2 * k + 1]
    covered = YES if sure else UNKNOWN if maybe or not complete else NO
    set_both(out, to.UNCOVERED, need, other(covered), bit)
    planned = may_be = 0
    for place in range(MEETS_FIRST[k], MEETS_FIRST[k + 1]):
        planned |= out[to.PLANNED + 2 * MEETS_LIST[place]]
        may_be |= out[to.PLANNED + 2 * MEETS_LIST[place] + 1]
    if planned:
        covered = YES
    elif may_be and covered == NO:
        covered = UNKNOWN
    set_both(out, to.UNPLANNED, need, other(covered), bit)
    natural, perhaps = out[_NATURAL], out[_NATURAL + 1]
    if SHARED & bit:
        natural = perhaps = 0  # one friend to talk to is no single point of failure
    if sure == maybe and sure and sure & (sure - 1) == 0 and complete:
        set_pair(out, to.SOLE_ANY, need, sure)
        if sure & natural:
            set_pair(out, to.SOLE, need, sure)
            if VITAL & bit and need == YES:
                out[to.SOLE_VITAL] |= sure
        elif sure & perhaps:
            out[to.SOLE + 1] |= sure
    elif sure == 0 or sure & (sure - 1) == 0:
        alone = sure or maybe
        out[to.SOLE_ANY + 1] |= alone
        out[to.SOLE + 1] |= alone & perhaps
    if _independent(c, maybe):
        out[to.REDUNDANT + 1] |= bit
        out[to.REDUNDANT_WHO + 1] |= maybe
        if need == YES and _independent(c, sure):
            out[to.REDUNDANT] |= bit
            out[to.REDUNDANT_WHO] |= sure


def _independent(c: Columns, mask: int) -> bool:
    """Say whether the suppliers belong to two organisations or more."""
    if mask & (mask - 1) == 0:
        return False
    first = -1
    for n in range(1, len(c.node_org)):
        if mask >> n & 1:
            if first >= 0 and c.node_org[n] != first:
                return True
            first = c.node_org[n]
    return False


def _organisations(c: Columns, out: list[int], work: list[int]) -> None:
    """Find the share of the needed kinds that one organisation supplies, in per cent with bounds."""
    least_needed, most_needed = out[to.NEEDED_COUNT], out[to.NEEDED_COUNT + 1]
    if most_needed == 0:
        return
    out[to.ORG_SHARE + 1] = 100
    if least_needed == 0:
        return
    most = may = who = 0
    # A home where everything comes from one office by design is left out.
    perhaps = out[_PROFESSIONAL + 1] & ~out[_SINGLE] & ~out[_HOUSING_FLAG] & out[to.LIVE + 1]
    nodes = len(c.node_org)
    for n in range(2 * nodes):
        work[n] = 0
    needed, may_be_needed, professional = out[to.NEEDED], out[to.NEEDED + 1], out[_PROFESSIONAL]
    for k in range(_KINDS):
        suppliers = out[to.SUPPLY + 2 * k + 1] & perhaps
        if not suppliers or not may_be_needed >> k & 1:
            continue
        sure = out[to.SUPPLY + 2 * k] & professional if needed >> k & 1 else 0
        for n in range(1, nodes):
            if suppliers >> n & 1:
                org = c.node_org[n]
                work[2 * org + 1] |= 1 << k
                if sure >> n & 1:
                    work[2 * org] |= 1 << k
    for org in range(1, nodes):
        if work[2 * org + 1]:
            surely = count(work[2 * org])
            if surely > most:
                most, who = surely, org
            may = max(may, count(work[2 * org + 1]))
    out[to.ORG_SHARE] = most * 100 // most_needed
    out[to.ORG_SHARE + 1] = min(may * 100 // least_needed, 100)
    if who:
        for n in range(1, nodes):
            if c.node_org[n] == who and (perhaps & out[to.LIVE]) >> n & 1:
                out[to.ORG_WHO] |= 1 << n
