"""L: children, parents of small children, working age, discharge, poverty."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.codes import GROUPS, NEAR_LIFE, SERVICES, SUPPLY
from ecomap.analysis.conditions import limit
from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who
from ecomap.analysis.facts.people import holder, supplier
from ecomap.analysis.rule import Rule, Way
from ecomap.analysis.rules import codes

# L01 and L02 speak of the client alone: nobody writes a grandchild's whole network on the grandmother's map.
_ADULT_OUTSIDE: Final = (supplier("emotional") | who.confidant) - who.home - who.minor
_ANY_HELP: Final = (
    supplier("childcare")
    | supplier("emotional")
    | supplier("advice")
    | supplier("housework")
    | supplier("respite")
    | who.confidant
) - who.minor.known
_OUTSIDE: Final = (who.personal - who.home) | who.participation
_CHILD_CARE: Final = supplier("respite") | who.respite
_NO_COORDINATOR: Final = (who.coordinators | who.medical_child_center).none(SERVICES)
_NO_RESPITE: Final = _CHILD_CARE.none(SERVICES)

LIFE_STAGE: Final = (
    Rule(
        id="L01",
        lacks=("education", "sectors", "education"),
        covered=True,
        ways=(
            Way(
                when=(who.education | who.child_health).none(SERVICES) & ~is_.works,
                grades=(("warning", None),),
            ),
        ),
        applies=is_.child,
        core=True,
        sources=("CHILD", "YOTAI"),
        consider=("kodomo_katei", "phn", "nursery", "school"),
    ),
    Rule(
        id="L02",
        lacks=("community", "supports", "emotional"),
        covered=True,
        ways=(Way(when=_ADULT_OUTSIDE.none(SUPPLY), grades=(("warning", None),)),),
        applies=is_.child & (n.age >= limit.small_child),
        sources=("CHILD",),
        consider=("kodomo_shokudo", "ssw", "sc", "minsei"),
    ),
    Rule(
        id="L03",
        lacks=("community", "supports", "childcare"),
        covered=True,
        ways=(Way(when=_ANY_HELP.none(SUPPLY), grades=(("warning", None),)),),
        applies=who.small_child.any(),
        core=True,
        sources=("CHILD",),
        consider=("kodomo_katei", "kosodate_hiroba", "phn", "family_support"),
    ),
    Rule(
        id="L04",
        ways=(
            Way(
                when=holder("lead_agency").none(SERVICES),
                grades=(("warning", None),),
                restricted=True,
            ),
        ),
        applies=is_.youtaikyo & (is_.child | (who.minor & who.home).any()),
        sources=("YOTAI",),
        consider=("kodomo_katei", "jisou"),
        quiet=True,
    ),
    Rule(
        id="L05",
        lacks=("welfare", "roles", "coordinator"),
        covered=True,
        ways=(
            Way(when=_NO_COORDINATOR & _NO_RESPITE, grades=(("warning", None),)),
            Way(when=_NO_COORDINATOR & ~_NO_RESPITE.sure, variant="coordinator", grades=(("warning", None),)),
            Way(when=_NO_RESPITE & ~_NO_COORDINATOR.sure, variant="respite", grades=(("warning", None),)),
        ),
        applies=is_.medical_child & is_.child,
        sources=("IRYO", "AICHI"),
        consider=("medical_child_center", "soudan_shien", "short_stay", "home_nurse"),
    ),
    Rule(
        id="L06",
        lacks=("community", "supports", "company"),
        ways=(
            Way(
                when=~is_.occupied & (n.home_days >= limit.at_home_days) & _OUTSIDE.none(NEAR_LIFE | GROUPS | SERVICES),
                grades=(("warning", None),),
            ),
        ),
        applies=(n.age >= limit.working_from) & (n.age <= limit.working_to),
        sources=("HIKI",),
        consider=("hikikomori", "sapo_sute", "jiritsu_soudan"),
        quiet=True,
    ),
    Rule(
        id="L07",
        lacks=("care", "sectors", "care"),
        covered=True,
        ways=(
            Way(
                when=n.unplanned >= 1,
                # 学習 or 交流 without a supplier ten days before going home can wait; care and medicine cannot.
                grades=(("critical", is_.unplanned_vital), ("warning", None)),
                numbers=(n.discharge_in,),
                terms=(codes.unplanned,),
            ),
        ),
        applies=n.discharge_in <= limit.discharge_days,
        core=True,
        sources=("DISCH",),
        consider=("msw", "caremanager", "home_help", "home_nurse"),
    ),
    Rule(
        id="L08",
        lacks=("welfare", "supports", "advice"),
        covered=True,
        ways=(
            Way(
                when=(n.need("money") >= is_.HIGH) & who.poverty_entry.none(SERVICES) & supplier("money").none(SUPPLY),
                grades=(("warning", None),),
            ),
        ),
        # Where the money is in doubtful hands, R04 and M08 speak.
        applies=~is_.welfare & ~who.suspect_money.any(),
        sources=("KONKYU",),
        consider=("jiritsu_soudan", "welfare_office", "shakyo"),
    ),
)
