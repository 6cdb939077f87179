"""M: kinds of support that the record does not show."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.codes import SUPPLY
from ecomap.analysis.conditions import limit
from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who
from ecomap.analysis.facts.people import supplier
from ecomap.analysis.rule import Rule, Way
from ecomap.analysis.rules import codes

_LISTENS: Final = supplier("emotional") | who.confidant
# Somebody of the same age to drink tea with every week listens as well, whatever the box says.
_COMPANY: Final = supplier("company") & who.personal & who.weekly
_PRACTICAL_HELP: Final = ((n.need("iadl") >= 1) & who.supply("iadl").none(SUPPLY)) | (
    (n.need("meals") >= 1) & who.supply("meals").none(SUPPLY)
)
_HEALTH: Final = (n.need("health") >= 1) | (n.need("medical_care") >= 1)
_DOCTORS: Final = who.medical | supplier("medical") | supplier("nursing")
_MONEY: Final = supplier("money") | supplier("paperwork")
# A key person or carer without strain may well help to decide, though nobody writes that down as 意思決定支援.
_DECIDES: Final = supplier("decision") | who.decision | who.holder("guardian")
_MAY_DECIDE: Final = ((who.holder("key_person") | who.carer | who.holder("money_manager")) - who.strained.known).perhaps
_CONFLICT_ABOUT_MONEY: Final = (
    _MONEY
    | who.holder("money_manager")
    | who.holder("guardian")
    | who.holder("key_person")
    | (who.written_for("money_manager") & who.suspected)
) & (who.in_conflict | who.suspected)
_EVER: Final = 36_500
"""Days: a notice to leave is written down at all."""
_INSECURE: Final = is_.no_home | (n.eviction_in <= _EVER) | (n.need("housing") >= is_.HIGH)
_HOUSING: Final = (supplier("housing") | who.supply("housing")) - who.landlord

SUPPORT: Final = (
    Rule(
        id="M01",
        lacks=("friends", "supports", "emotional"),
        covered=True,
        ways=(Way(when=(_LISTENS | _COMPANY).none(SUPPLY), grades=(("warning", None),)),),
        applies=is_.adult,  # L02 speaks for children
        core=True,
        sources=("NEEDS", "JAGESGIVE"),
        consider=("volunteer", "self_help", "mental_center", "houkatsu"),
    ),
    Rule(
        id="M02",
        lacks=("care", "supports", "housework"),
        covered=True,
        ways=(Way(when=_PRACTICAL_HELP, grades=(("warning", None),), terms=(codes.uncovered("iadl", "meals"),)),),
        applies=~is_.facility & ((n.need("iadl") >= 1) | (n.need("meals") >= 1)),
        core=True,
        sources=("A23",),
        consider=("home_help", "paid_private", "meal", "silver", "volunteer"),
    ),
    Rule(
        id="M03",
        lacks=("care", "supports", "personal_care"),
        covered=True,
        ways=(
            Way(
                when=who.supply("adl").none(SUPPLY) & ~who.planned("personal_care").any().sure,
                grades=(("critical", None),),
                terms=(codes.uncovered("adl"),),
            ),
            Way(
                when=who.supply("adl").none(SUPPLY) & who.planned("personal_care").any(),
                variant="planned",
                who=who.planned("personal_care"),
                grades=(("warning", None),),
                terms=(codes.uncovered("adl"),),
            ),
        ),
        applies=~is_.facility & (n.need("adl") >= is_.HIGH),
        core=True,
        sources=("A23", "SOCFRAIL"),
        consider=("home_help", "small_multi", "short_stay", "regular_visit"),
    ),
    Rule(
        id="M04",
        lacks=("friends", "supports", "nursing"),
        covered=True,
        ways=(
            Way(
                when=(who.can_nurse & who.informal).none(SUPPLY),
                grades=(("warning", None),),
            ),
        ),
        applies=is_.adult & ~is_.facility & is_.alone,
        core=True,
        sources=("NEEDS",),
        consider=("short_stay", "home_help", "home_nurse", "neighbour"),
    ),
    Rule(
        id="M05",
        lacks=("health", "supports", "medical"),
        covered=True,
        # "No contact for a year" is told by T02, which counts every tie's silence the same way.
        ways=(
            Way(
                when=_DOCTORS.none(SUPPLY),
                grades=(
                    ("warning", (who.planned("medical") | who.planned("nursing")).any()),
                    ("critical", is_.device | is_.procedures),
                    ("warning", None),
                ),
                terms=(codes.uncovered("health", "medical_care"),),
            ),
        ),
        applies=_HEALTH,
        core=True,
        sources=("A23", "WP5"),
        consider=("doctor", "visiting_doctor", "home_nurse"),
    ),
    Rule(
        id="M06",
        lacks=("welfare", "supports", "advice"),
        covered=True,
        ways=(
            Way(
                when=(supplier("advice") | supplier("information") | who.consultation).none(SUPPLY),
                grades=(("warning", None),),
            ),
        ),
        applies=is_.adult,
        sources=("JUSO",),
        consider=("houkatsu", "kikan", "jiritsu_soudan", "minsei"),
    ),
    Rule(
        id="M07",
        lacks=("care", "supports", "transport"),
        covered=True,
        ways=(
            Way(
                when=(n.outings < limit.contact_weekly) & (supplier("transport") | supplier("escort")).none(SUPPLY),
                numbers=(n.outings,),
            ),
        ),
        applies=is_.adult & ~is_.facility,
        sources=("KCL",),
        consider=("transport", "guide_help", "salon"),
    ),
    Rule(
        id="M08",
        lacks=("legal", "supports", "money"),
        covered=True,
        ways=(
            Way(
                when=who.suspect_money.any(),
                variant="suspicion",
                who=who.suspect_money,
                grades=(("critical", None),),
                restricted=True,
            ),
            Way(
                when=(n.need("money") >= 1) & _MONEY.none(SUPPLY) & ~who.suspect_money.any(),
                grades=(("warning", None),),
                terms=(codes.uncovered("money"),),
            ),
        ),
        applies=is_.adult & ((n.need("money") >= 1) | who.suspect_money.any()),
        core=True,
        sources=("KOKEN",),
        consider=("nichijiritsu", "shakyo", "jiritsu_soudan", "core_agency"),
        joins=("R04",),
    ),
    Rule(
        id="M09",
        covered=True,
        ways=(
            Way(
                when=(is_.pending_decision | _CONFLICT_ABOUT_MONEY.any()) & (_DECIDES | _MAY_DECIDE).none(SUPPLY),
                who=_CONFLICT_ABOUT_MONEY,
                grades=(("warning", None),),
                restricted=True,  # it may name a relative in conflict
            ),
        ),
        applies=is_.adult & is_.impaired,
        core=True,
        sources=("KOKEN", "A23"),
        consider=("houkatsu", "core_agency", "nichijiritsu", "lawyer"),
        quiet=True,
    ),
    Rule(
        id="M10",
        core=True,  # beyond the catalogue's core: a notice to leave has a day
        lacks=("welfare", "supports", "housing"),
        covered=True,
        # 居住環境 often means steps and rails; insecure is a notice to leave, no home, or a high need.
        ways=(
            Way(
                when=_INSECURE & _HOUSING.none(SUPPLY),
                grades=(("critical", n.eviction_in <= limit.eviction_days), ("warning", None)),
            ),
        ),
        sources=("KONKYU",),
        consider=("housing_corp", "jiritsu_soudan", "welfare_office"),
        quiet=True,
    ),
)
