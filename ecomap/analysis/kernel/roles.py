"""Who holds which role, and whether they can act on it now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis import limits as at
from ecomap.analysis import slots as to
from ecomap.analysis.codes import ROLE_NUMBER, ROLES
from ecomap.analysis.flags import FLAG_NUMBER
from ecomap.analysis.kernel.bits import count

if TYPE_CHECKING:
    from ecomap.analysis.columns import Columns
    from ecomap.analysis.limits import Values

_ROLES: Final = len(ROLES)
_GUARANTOR: Final = ROLE_NUMBER["guarantor"]
_MONEY_MANAGER: Final = ROLE_NUMBER["money_manager"]
_EMERGENCY: Final = ROLE_NUMBER["emergency_contact"]
_FIRST_FUNCTION: Final = ROLE_NUMBER["guarantor_emergency"]
SIX: Final = (1 << 6) - 1
"""The six functions that are asked of guarantors (身寄りがない人の入院… ガイドライン, 2019)."""
_URGENT: Final = (ROLE_NUMBER["key_person"], ROLE_NUMBER["main_carer"], _EMERGENCY)
_NATURAL: Final = to.FLAG + 2 * FLAG_NUMBER["natural"]


def roles(c: Columns, day: int, limits: Values, out: list[int], work: list[int]) -> None:
    """Fill the holders of every role.

    Somebody who has died, is in hospital or in a facility, whose tie has ended or is broken, or who is under
    suspicion of harm holds a role only on paper. ``work`` receives the roles of each node as bits.
    """
    tied = out[to.ALIVE] & ~out[to.UNTIED]
    gone = (~out[to.ALIVE] | out[to.AWAY] | (tied & ~out[to.LIVE + 1])) & ~out[to.SUSPECTED]
    paper = gone | out[to.SUSPECTED]
    perhaps = tied & ~out[to.LIVE]
    for n in range(len(c.node_sure)):
        work[n] = 0
    for r in range(len(c.role_node)):
        n = c.role_node[r]
        if n == 0:
            continue
        bit = 1 << n
        code = c.role_code[r]
        out[to.HELD + code] |= bit
        over = 0 < c.role_until[r] < day
        if not paper & bit and not over:
            out[to.ACTIVE + 2 * code + 1] |= bit
            functions = 0
            if code == _GUARANTOR:
                functions = SIX
            elif code == _EMERGENCY:
                functions = 1
            elif code >= _FIRST_FUNCTION:
                functions = 1 << (code - _FIRST_FUNCTION)
            out[to.FUNCTIONS + 1] |= functions
            # The six functions are parts of one role.
            work[n] |= 1 << code if code < _FIRST_FUNCTION else 1 << _GUARANTOR
            if not perhaps & bit:
                out[to.ACTIVE + 2 * code] |= bit
                out[to.FUNCTIONS] |= functions
    money = out[to.HELD + _MONEY_MANAGER] & out[to.SUSPECTED]
    out[to.SUSPECT_MONEY] |= money
    out[to.SUSPECT_MONEY + 1] |= money
    for code in _URGENT:
        if not out[to.ACTIVE + 2 * code]:
            absent = out[to.HELD + code] & gone
            out[to.ROLE_GONE + 1] |= absent | (out[to.ACTIVE + 2 * code + 1] & perhaps)
            if not out[to.ACTIVE + 2 * code + 1]:
                out[to.ROLE_GONE] |= absent
    for n in range(1, len(c.node_sure)):
        if out[_NATURAL + 1] >> n & 1 and count(work[n]) >= limits[at.MANY_ROLES]:
            out[to.MANY_ROLES + 1] |= 1 << n
            if out[_NATURAL] & ~perhaps & 1 << n:
                out[to.MANY_ROLES] |= 1 << n
