"""Codes that findings name: which needs, which roles, which sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecomap.analysis import slots as to
from ecomap.analysis.codes import DOMAINS, NEED_NUMBER, NEEDS, ROLE_NUMBER, ROLES, SECTIONS
from ecomap.analysis.finding import Terms
from ecomap.analysis.kernel.fields import FIELDS
from ecomap.analysis.kernel.roles import SIX

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Codes = Callable[[Any, int], Terms | None]


def _picked(table: str, codes: Sequence[str], mask: int) -> Terms | None:
    found = tuple(code for place, code in enumerate(codes) if mask >> place & 1)
    return Terms(table, found) if found else None


def uncovered(*kinds: str) -> Codes:
    """Give the needs among these that nobody meets."""
    among = sum(1 << NEED_NUMBER[kind] for kind in kinds) if kinds else -1

    def codes(row: Any, _bit: int) -> Terms | None:
        return _picked("domains", NEEDS, row[to.UNCOVERED] & among)

    return codes


def needed(*kinds: str) -> Codes:
    """Give the needs among these that the client surely has."""
    among = sum(1 << NEED_NUMBER[kind] for kind in kinds) if kinds else -1

    def codes(row: Any, _bit: int) -> Terms | None:
        return _picked("domains", NEEDS, row[to.NEEDED] & among)

    return codes


def unplanned(row: Any, _bit: int) -> Terms | None:
    """Give the needs that nobody meets or is going to meet."""
    return _picked("domains", NEEDS, row[to.UNPLANNED])


def met_by(row: Any, bit: int) -> Terms | None:
    """Give the needs that somebody meets, those first that hang on this one alone."""
    mine = sum(1 << k for k in range(len(NEEDS)) if row[to.NEEDED] >> k & 1 and row[to.SUPPLY + 2 * k] & bit)
    alone = sum(1 << k for k in range(len(NEEDS)) if mine >> k & 1 and row[to.SUPPLY + 2 * k] == bit)
    return _picked("domains", NEEDS, alone or mine)


def ended_for(row: Any, _bit: int) -> Terms | None:
    """Give the needs that ended ties leave uncovered."""
    return _picked("domains", NEEDS, row[to.ENDED_KINDS])


def roles_of(row: Any, bit: int) -> Terms | None:
    """Give the roles that are written down for somebody."""
    held = sum(1 << code for code in range(len(ROLES)) if row[to.HELD + code] & bit)
    return _picked("roles", ROLES, held)


def roles_left_by(row: Any, bit: int) -> Terms | None:
    """Give the roles that somebody is written down for and that nobody can act on now."""
    left = sum(1 << code for code in range(len(ROLES)) if row[to.HELD + code] & bit and not row[to.ACTIVE + 2 * code])
    return _picked("roles", ROLES, left)


def missing_functions(row: Any, _bit: int) -> Terms | None:
    """Give the functions of guarantors without holder."""
    first = ROLE_NUMBER["guarantor_emergency"]
    return _picked("roles", ROLES[first : first + 6], SIX & ~row[to.FUNCTIONS + 1])


def sections_open(row: Any, _bit: int) -> Terms | None:
    """Give the parts of the network that were not asked about completely."""
    five = (1 << 5) - 1
    return _picked("asked_sections", SECTIONS, row[to.NOT_ASKED] & five)


def sections_declined(row: Any, _bit: int) -> Terms | None:
    """Give the parts of the network of which the client did not want to speak."""
    return _picked("asked_sections", SECTIONS, row[to.REFUSED])


def domains_open(row: Any, _bit: int) -> Terms | None:
    """Give the domains of needs that are not known."""
    return _picked("domains", DOMAINS, row[to.UNKNOWN_DOMAINS] | row[to.UNLISTED_DOMAINS])


def domains_unsettled(row: Any, _bit: int) -> Terms | None:
    """Give the domains that were asked about without an answer."""
    return _picked("domains", DOMAINS, row[to.UNSETTLED_DOMAINS])


def fields_of_need(row: Any, _bit: int) -> Terms | None:
    """Give the fields of care in which the household has needs."""
    return _picked("fields_of_need", FIELDS, row[to.OWN_FIELDS])


def redundant(row: Any, _bit: int) -> Terms | None:
    """Give the needs that two or more meet independently."""
    return _picked("domains", NEEDS, row[to.REDUNDANT])
