"""M11 to M16: who is called, who acts, who helps to evacuate, where one goes."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.codes import GROUPS, KIN, NEAR_LIFE, ROLES_ASKED, SERVICES, SUPPLY
from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who
from ecomap.analysis.rule import Rule, Way
from ecomap.analysis.rules import codes

_CONTACTS: Final = who.holder("emergency_contact")
_HELPERS: Final = who.evacuation_helper
_EVACUATION: Final = (n.need("evacuation") >= 1) | is_.evacuation_list
_OUTSIDE: Final = who.participation & who.monthly

SUPPORT_ROLES: Final = (
    Rule(
        id="M11",
        lacks=("emergency", "roles", "emergency_contact"),
        covered=True,
        ways=(
            Way(
                when=_CONTACTS.none(ROLES_ASKED),
                grades=(("critical", is_.alone & is_.high_need), ("warning", None)),
            ),
        ),
        applies=is_.adult,
        core=True,
        sources=("MIYORI", "A23"),
        consider=("houkatsu", "alarm", "minsei", "guarantor_company"),
    ),
    Rule(
        id="M12",
        ways=(
            Way(
                when=_CONTACTS.within(who.beyond_120, ROLES_ASKED),
                variant="far",
                who=_CONTACTS,
            ),
            Way(
                when=_CONTACTS.exactly_one(ROLES_ASKED) & ~_CONTACTS.within(who.beyond_120, ROLES_ASKED).sure,
                who=_CONTACTS,
            ),
        ),
        applies=is_.adult & _CONTACTS.any(ROLES_ASKED),
        sources=("MIYORI",),
        consider=("neighbour", "minsei", "guarantor_company"),
        silent_under=("M11",),
        joins=("T07",),
    ),
    Rule(
        id="M13",
        lacks=("legal", "roles", "guarantor"),
        ways=(
            Way(
                when=is_.functions_missing & who.kin.none(KIN),
                grades=(("warning", None),),
                terms=(codes.missing_functions,),
            ),
        ),
        applies=is_.adult,
        sources=("MIYORI", "JMEDJ"),
        consider=("msw", "houkatsu", "guarantor_company", "guardian", "shakyo"),
    ),
    Rule(
        id="M14",
        lacks=("community", "supports", "evacuation"),
        covered=True,
        # With an able adult at home it is never urgent: families do not write that role down.
        ways=(
            Way(
                when=_HELPERS.none(ROLES_ASKED | SUPPLY),
                grades=(
                    ("warning", (who.adult_at_home - who.frail.known).any()),
                    ("critical", is_.hazard_zone | is_.device),
                    ("warning", None),
                ),
            ),
        ),
        applies=_EVACUATION & ~is_.facility,
        core=True,
        sources=("EVAC",),
        consider=("bosai", "jichikai", "neighbour", "minsei"),
    ),
    Rule(
        id="M15",
        covered=True,
        ways=(
            Way(
                when=_HELPERS.exactly_one(ROLES_ASKED | SUPPLY)
                | _HELPERS.within(who.past_75 | who.in_need.known | (who.live - who.within_30), ROLES_ASKED | SUPPLY),
                who=_HELPERS,
            ),
        ),
        applies=_EVACUATION & ~is_.facility & _HELPERS.any(ROLES_ASKED | SUPPLY),
        sources=("EVAC",),
        consider=("neighbour", "bosai", "jichikai"),
        silent_under=("M14",),
    ),
    Rule(
        id="M16",
        lacks=("community", "supports", "company"),
        covered=True,
        ways=(
            Way(
                when=_OUTSIDE.none(NEAR_LIFE | GROUPS | SERVICES) & ~is_.works,
            ),
        ),
        applies=is_.adult & ~is_.facility,
        sources=("PLOS22", "PARTICIPATION"),
        consider=("salon", "day_service", "b_type", "hobby", "prevention_class"),
    ),
)
