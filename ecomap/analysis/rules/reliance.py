"""O: what hangs on one person, one office or one side."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.codes import GROUPS, NEAR_LIFE, SERVICES, SUPPLY
from ecomap.analysis.conditions import limit
from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who
from ecomap.analysis.rule import Rule, Way
from ecomap.analysis.rules import codes

# A mother is the only carer of her baby, and that is no finding.
_GROWN: Final = is_.adult | is_.procedures
_HOME: Final = _GROWN & ~is_.facility

RELIANCE: Final = (
    Rule(
        id="O01",
        covered=True,
        ways=(
            Way(
                when=who.care.exactly_one(SUPPLY) & who.care.within(who.natural & who.informal),
                who=who.care,
                each=True,
                grades=(("warning", None),),
                terms=(codes.met_by, codes.roles_of),
            ),
        ),
        applies=_HOME & (n.need("adl") >= 1),
        core=True,
        sources=("ABUSE30", "YAMAGATA"),
        consider=("short_stay", "day_service", "home_help", "family_assoc"),
    ),
    Rule(
        id="O02",
        ways=(
            Way(
                when=who.sole.any(),
                who=who.sole,
                each=True,
                worse=(("critical", who.sole_vital),),
                grades=(("warning", None),),
                terms=(codes.met_by, codes.roles_of),
            ),
        ),
        applies=_GROWN,
        core=True,
        sources=("A23",),
        consider=("short_stay", "home_help", "volunteer", "neighbour"),
    ),
    Rule(
        id="O03",
        ways=(
            Way(
                when=(n.organisation_share >= limit.one_organisation) & (n.needed >= limit.several_needs),
                who=who.organisation_share_who,
            ),
        ),
        applies=~is_.facility & who.single_provider.none(SERVICES),
        sources=("",),
        consider=("caremanager", "soudan_shien"),
        quiet=True,
    ),
    Rule(
        id="O04",
        lacks=("friends", "sectors", "friends"),
        ways=(
            Way(
                when=who.informal_any.none(NEAR_LIFE | GROUPS) & ~who.minsei.any(),
                grades=(("warning", None),),
            ),
            Way(
                when=who.informal_any.none(NEAR_LIFE | GROUPS) & who.minsei.any(),
                variant="minsei",
                grades=(("warning", None),),
            ),
        ),
        applies=is_.adult & who.professional.any(SERVICES),
        core=True,
        sources=("GENIE", "JIJO"),
        consider=("volunteer", "salon", "self_help", "welfare_member"),
        joins=("S01",),
    ),
    Rule(
        id="O05",
        lacks=("care", "sectors", "care"),
        ways=(
            Way(
                when=(who.kin & who.care).any() & who.professional.none(SERVICES),
                who=who.kin & who.care,
                grades=(("warning", None),),
            ),
        ),
        applies=_HOME & is_.high_need,
        core=True,
        sources=("JIJO", "CARER"),
        consider=("houkatsu", "caremanager", "home_help"),
    ),
    Rule(
        id="O06",
        ways=(
            Way(
                when=who.personal.within(who.strained, NEAR_LIFE),
                who=who.personal,
                grades=(
                    ("critical", (who.family_carer & who.strained).any() & ~is_.weekly_professional),
                    ("warning", None),
                ),
                restricted=True,
            ),
        ),
        applies=who.personal.any(NEAR_LIFE),
        core=True,
        sources=("ALI22",),
        consider=("houkatsu", "self_help", "volunteer"),
        joins=("C08",),
        quiet=True,
    ),
    Rule(
        id="O07",
        ways=(
            Way(
                when=who.many_roles.any(),
                who=who.many_roles,
                each=True,
                grades=(("warning", None),),
                terms=(codes.met_by, codes.roles_of),
            ),
        ),
        applies=_GROWN,
        sources=("MIYORI",),
        consider=("caremanager", "guarantor_company", "shakyo"),
    ),
    Rule(
        id="O08",
        ways=(
            Way(
                when=(n.needed >= limit.several_needs) & who.care_service.exactly_one(SERVICES),
                who=who.care_service,
            ),
        ),
        applies=is_.adult & ~is_.facility & who.single_provider.none(SERVICES),
        sources=("A23",),
        consider=("caremanager",),
        quiet=True,
    ),
)
