"""The bits and small integers that stand for the vocabulary's words inside the analysis.

Only their order inside one run matters: codes come from the tables of the vocabulary, never from here.
"""

from __future__ import annotations

from typing import Final

from ecomap.vocabulary import TABLES

BIG: Final = 1 << 60
"""No upper bound, and a day after all days."""

MOST: Final = 2_000_000_000
"""The greatest number that is kept as such; what was written above it counts as this, so that 32 bits hold it."""

YES: Final = 1
NO: Final = 2
UNKNOWN: Final = 3
"""A three-valued answer: bit 0 = may be true, bit 1 = may be false."""


def bits(table: str) -> dict[str, int]:
    """Give every code of a table a bit, in the order of the table."""
    return {code: 1 << place for place, code in enumerate(TABLES[table].codes)}


SUPPORTS: Final = TABLES["supports"].codes
SUPPORT_BIT: Final = bits("supports")
ALL_SUPPORTS: Final = (1 << len(SUPPORTS)) - 1

ROLES: Final = TABLES["roles"].codes
ROLE_NUMBER: Final = {code: number for number, code in enumerate(ROLES)}

SECTIONS: Final = TABLES["asked_sections"].codes
SECTION_BIT: Final = bits("asked_sections")

DOMAINS: Final = TABLES["domains"].codes
DOMAIN_NUMBER: Final = {code: number for number, code in enumerate(DOMAINS)}

EVENTS: Final = TABLES["events"].codes
EVENT_NUMBER: Final = {code: number for number, code in enumerate(EVENTS)}

KIN: Final = SECTION_BIT["kin"]
FRIENDS: Final = SECTION_BIT["friends"]
NEIGHBOURS: Final = SECTION_BIT["neighbours"]
GROUPS: Final = SECTION_BIT["groups"]
SERVICES: Final = SECTION_BIT["services"]
COOPERATION: Final = SECTION_BIT["cooperation"]
ROLES_ASKED: Final = SECTION_BIT["roles"]
CARERS_NETWORK: Final = SECTION_BIT["carers_network"]
NEEDS_ASKED: Final = SECTION_BIT["needs"]
NEAR_LIFE: Final = KIN | FRIENDS | NEIGHBOURS
"""Sections for S05 to S09 and S11 (rule decisions, three-valued evaluation 1)."""
SUPPLY: Final = NEAR_LIFE | SERVICES
"""Sections that confirm that nobody gives a kind of support."""

NEED_KINDS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    # kind of need: (domains of needs, supports that meet it)
    "health": (("health",), ("medical", "nursing")),
    "medication": (("medication",), ("medication", "nursing")),
    "oral": (("oral",), ("medical", "nursing")),
    "adl": (("adl", "toileting", "bathing"), ("personal_care",)),
    "iadl": (("iadl",), ("housework", "meals")),
    "meals": (("meals",), ("meals", "housework", "personal_care")),
    "social": (("social",), ("company", "emotional")),
    "family": (("family",), ("respite", "advice", "emotional")),
    "housing": (("housing",), ("housing", "equipment")),
    "evacuation": (("evacuation",), ("evacuation",)),
    "money": (("money",), ("money", "paperwork")),
    "work": (("work",), ("work",)),
    "education": (("education",), ("learning",)),
    "childcare": (("childcare",), ("childcare",)),
    "legal": (("legal",), ("legal", "decision", "advice", "paperwork")),
    "safety": (("safety",), ("watch", "emergency")),
    "mobility": (("mobility",), ("transport", "escort", "equipment", "rehab")),
    "end_of_life": (("end_of_life",), ("medical", "nursing", "emotional")),
    "medical_care": (("medical_care",), ("nursing", "medical")),
    "mental": (("mental",), ("medical", "nursing", "advice", "emotional")),
}
"""What meets which need. House choice after 課題分析標準項目 (2023) and rule decisions M01 M02 M06.

Domains that no kind of support simply meets (cognition, communication, rhythm, other) stand in rules of their own or in
none.
"""

NEEDS: Final = tuple(NEED_KINDS)
NEED_NUMBER: Final = {name: number for number, name in enumerate(NEEDS)}
KIND_OF_DOMAIN: Final = tuple(
    next((number for number, (domains, _) in enumerate(NEED_KINDS.values()) if domain in domains), -1)
    for domain in DOMAINS
)
"""Kind of need by number of the domain; -1 = none."""
MEETS: Final = tuple(sum(SUPPORT_BIT[code] for code in supports) for _, supports in NEED_KINDS.values())
"""Bits of supports that meet each kind of need."""
MEETS_LIST: Final = tuple(SUPPORTS.index(code) for _, supports in NEED_KINDS.values() for code in supports)
"""Numbers of the supports that meet the needs, kind after kind."""
MEETS_FIRST: Final = tuple(
    sum(len(supports) for _, supports in list(NEED_KINDS.values())[:place]) for place in range(len(NEED_KINDS) + 1)
)
"""Where each kind begins in `MEETS_LIST`."""
VITAL: Final = sum(1 << NEED_NUMBER[name] for name in ("adl", "medication", "medical_care"))
"""Needs that cannot wait a day (rule O02)."""
