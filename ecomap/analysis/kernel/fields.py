"""Fields of need of the whole household (F03), and the single answers that are taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis import slots as to
from ecomap.analysis.codes import DOMAIN_NUMBER, EVENT_NUMBER, NEED_NUMBER, NO, SUPPORTS, YES
from ecomap.analysis.columns import CLIENT
from ecomap.analysis.kernel.bits import at_least, both, either, other, set_pair

if TYPE_CHECKING:
    from ecomap.analysis.columns import Columns

FIELDS: Final = ("old_age", "disability", "child", "poverty", "mental_health")
"""Fields of care that are run by different laws and offices (rule decisions, F03)."""
_OLD: Final = 65
_CERTIFIED: Final = 40
_ADL: Final = 2 * NEED_NUMBER["adl"]
_IADL: Final = 2 * NEED_NUMBER["iadl"]
_MONEY: Final = 2 * NEED_NUMBER["money"]
_HANDLES: Final = to.SUPPLIER + 2 * SUPPORTS.index("money")
_WORK: Final = 2 * NEED_NUMBER["work"]
_MENTAL: Final = 2 * NEED_NUMBER["mental"]
_CHILDCARE: Final = 2 * NEED_NUMBER["childcare"]
_EDUCATION: Final = 2 * NEED_NUMBER["education"]
_FIELD_OF_DOMAIN: Final = {
    DOMAIN_NUMBER["mental"]: 4,
    DOMAIN_NUMBER["money"]: 3,
    DOMAIN_NUMBER["work"]: 3,
    DOMAIN_NUMBER["childcare"]: 2,
    DOMAIN_NUMBER["education"]: 2,
}
FIELD_OF_DOMAIN: Final = tuple(_FIELD_OF_DOMAIN.get(number, -1) for number in range(len(DOMAIN_NUMBER)))
_TAKEN: Final = tuple(CLIENT[name] for name in to.ANSWERS)
_ANSWERS: Final = len(to.ANSWERS)
_FACILITY: Final = to.ANSWER + to.ANSWERS.index("facility")
_HOSPITAL: Final = to.ANSWER + to.ANSWERS.index("hospital")
_ASKED: Final = CLIENT["asked"]
_DECLINED: Final = CLIENT["declined"]
_CARE_LEVEL: Final = CLIENT["care_level"]
_DEMENTIA: Final = CLIENT["dementia"]
_DISABLED: Final = CLIENT["disabled"]
_WELFARE: Final = CLIENT["welfare"]
_DISCHARGE: Final = EVENT_NUMBER["discharge"]
_ADMISSION: Final = EVENT_NUMBER["admission"]


def answers(c: Columns, day: int, out: list[int]) -> None:
    """Take over the client's single answers. After the discharge somebody is no longer in hospital."""
    for a in range(_ANSWERS):
        out[to.ANSWER + a] = c.client[_TAKEN[a]]
    if day and out[_HOSPITAL] == YES:
        home = 0
        for e in range(len(c.event_code)):
            if c.event_code[e] == _DISCHARGE and c.event_high[e] <= day:
                home = max(home, c.event_high[e])
        for e in range(len(c.event_code)):
            if c.event_code[e] == _ADMISSION and home < c.event_low[e] <= day:
                home = 0
        if home:
            out[_FACILITY] = NO
            out[_HOSPITAL] = NO
    level, dementia = c.client[_CARE_LEVEL], c.client[_DEMENTIA]
    out[to.CARE_LEVEL] = max(level, 0)
    out[to.CARE_LEVEL + 1] = level if level >= 0 else 3
    out[to.DEMENTIA] = max(dementia, 0)
    # Nobody asks a person of thirty for the level of dementia.
    out[to.DEMENTIA + 1] = dementia if dementia >= 0 else 3 if out[to.AGE + 1] >= _CERTIFIED else 0
    out[to.ASKED] = c.client[_ASKED]
    out[to.NOT_ASKED] = ~(c.client[_ASKED] | c.client[_DECLINED])
    out[to.REFUSED] = c.client[_DECLINED]
    out[to.DAY_KNOWN] = YES if day else NO


def household_fields(c: Columns, out: list[int]) -> None:
    """Fill in which fields of care the household has needs."""
    old = at_least(out[to.AGE], out[to.AGE + 1], _OLD)
    care = either(at_least(out[to.CARE_LEVEL], out[to.CARE_LEVEL + 1], 1), _need(out, _ADL))
    set_pair(out, to.OWN_FIELDS, both(old, either(care, _need(out, _IADL))), 1)
    set_pair(out, to.OWN_FIELDS, c.client[_DISABLED], 1 << 1)
    set_pair(out, to.OWN_FIELDS, either(_need(out, _CHILDCARE), _need(out, _EDUCATION)), 1 << 2)
    # Where somebody handles the money, a high need is one of handling it, not of having too little.
    helped = YES if out[_HANDLES] else 3 if out[_HANDLES + 1] else NO
    money = both(at_least(out[to.NEED + _MONEY], out[to.NEED + _MONEY + 1], 2), other(helped))
    set_pair(out, to.OWN_FIELDS, either(c.client[_WELFARE], either(money, _need(out, _WORK))), 1 << 3)
    set_pair(out, to.OWN_FIELDS, _need(out, _MENTAL), 1 << 4)
    for r in range(len(c.need_node)):
        n = c.need_node[r]
        if n == 0 or not out[to.HOME + 1] >> n & 1:
            continue
        need = at_least(c.need_low[r], c.need_high[r], 1)
        home = YES if out[to.HOME] >> n & 1 else 3
        field = FIELD_OF_DOMAIN[c.need_domain[r]]
        if field < 0:
            field = 0 if out[to.OLD] >> n & 1 else 1
            if not out[to.OLD] >> n & 1 and out[to.OLD + 1] >> n & 1:
                continue  # whose field it is hangs on an age that is not known
        set_pair(out, to.OWN_FIELDS, both(need, home), 1 << field)


def _need(out: list[int], place: int) -> int:
    return at_least(out[to.NEED + place], out[to.NEED + place + 1], 1)
