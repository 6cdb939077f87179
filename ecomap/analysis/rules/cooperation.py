"""F: whether those who help know of one another."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.codes import COOPERATION, SERVICES
from ecomap.analysis.conditions import limit
from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who
from ecomap.analysis.rule import Rule, Way
from ecomap.analysis.rules import codes

_SERVICES: Final = who.professional - who.coordinators

COOPERATION_RULES: Final = (
    Rule(
        id="F01",
        lacks=("welfare", "roles", "coordinator"),
        covered=True,
        ways=(
            Way(
                when=(n.organisations >= limit.organisations) & who.coordinators.none(SERVICES),
                who=who.care_organisation,
                grades=(("warning", None),),
            ),
        ),
        applies=who.single_provider.none(),
        core=True,
        sources=("AICHI", "JUSO"),
        consider=("caremanager", "soudan_shien", "houkatsu"),
    ),
    Rule(
        id="F02",
        covered=True,
        ways=(
            Way(
                when=_SERVICES.at_least(limit.services_linked) & (_SERVICES & who.linked).none(COOPERATION),
                who=_SERVICES,
                grades=(("warning", is_.several_fields), ("note", None)),
            ),
        ),
        sources=("",),
        consider=("caremanager", "soudan_shien"),
    ),
    Rule(
        id="F03",
        lacks=("welfare", "roles", "coordinator"),
        covered=True,
        ways=(
            Way(
                when=is_.several_fields & (who.coordinators | who.forum).none(SERVICES),
                grades=(("warning", None),),
                terms=(codes.fields_of_need,),
            ),
        ),
        core=True,
        sources=("JUSO", "FUKUPORT"),
        consider=("jusou", "houkatsu", "kodomo_katei", "jiritsu_soudan"),
        quiet=True,
    ),
    Rule(
        id="F04",
        ways=(
            Way(
                when=who.coordinators.at_least(2) & who.coordinators_linked.none(COOPERATION),
                who=who.coordinators,
            ),
        ),
        sources=("",),
    ),
    Rule(
        id="F05",
        covered=True,
        ways=(Way(when=is_.islands, grades=(("warning", is_.alone), ("note", None))),),
        # One doctor whom the neighbours do not know is no second side: two professionals at least.
        applies=who.informal.any() & who.professional.at_least(2),
        sources=("UCINET",),
        consider=("minsei", "caremanager", "life_coordinator"),
    ),
    Rule(
        id="F06",
        covered=True,
        ways=(Way(when=is_.key_apart, who=who.holder("key_person")),),
        applies=who.holder("key_person").any() & who.coordinators.any(),
        sources=("",),
    ),
)
