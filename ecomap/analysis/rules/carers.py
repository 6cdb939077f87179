"""C: whoever cares, and who is there for them."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.codes import CARERS_NETWORK, KIN, SERVICES, SUPPLY
from ecomap.analysis.conditions import limit
from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who
from ecomap.analysis.facts.people import supplier
from ecomap.analysis.rule import Rule, Way
from ecomap.analysis.rules import codes

_CARER: Final = who.family_carer
_GROWN: Final = is_.adult | is_.procedures
_REST: Final = who.respite | supplier("respite")
_SON_AT_HOME: Final = (who.child & who.home & who.middle & who.idle) - who.left_work - who.tied_outside
_AGED: Final = n.age >= limit.carer_very_old
_OWN_OUTSIDE: Final = who.live - who.home
_DUTY: Final = ("houkatsu", "city_office")

CARERS: Final = (
    Rule(
        id="C01",
        covered=True,
        ways=(
            Way(
                when=(_CARER - who.tied).confirmed(CARERS_NETWORK),
                who=_CARER - who.tied,
                grades=(("warning", None),),
            ),
        ),
        applies=_GROWN & _CARER.any(),
        core=True,
        sources=("ABUSE30", "CARER"),
        consider=("family_assoc", "dementia_cafe", "houkatsu"),
    ),
    Rule(
        id="C02",
        ways=(
            Way(
                when=(_CARER & (who.in_need | who.also_client)).any(),
                who=_CARER & (who.in_need | who.also_client),
                grades=(("warning", None),),
            ),
        ),
        applies=_CARER.any(),
        core=True,
        sources=("JUSO",),
        consider=("houkatsu", "soudan_shien", "caremanager"),
        quiet=True,
    ),
    Rule(
        id="C03",
        ways=(
            Way(
                when=(_CARER & who.old).any(),
                who=_CARER & who.old,
                grades=(("warning", (_CARER & (who.very_old | who.cognitive)).any()), ("note", None)),
            ),
        ),
        applies=_CARER.any(),
        core=True,
        sources=("ROURO",),
        consider=("home_help", "short_stay", "family_assoc"),
    ),
    Rule(
        id="C04",
        ways=(Way(when=who.cares_for_two.any(), who=who.cares_for_two, grades=(("warning", None),)),),
        sources=("JUSO",),
        consider=("jusou", "kodomo_katei", "houkatsu"),
        quiet=True,
    ),
    Rule(
        id="C05",
        # Only what is written down as care or housework, daily, as main carer, or where school suffers.
        ways=(
            Way(
                when=who.young_carer.any(),
                who=who.young_carer,
                grades=(
                    ("critical", (who.young_carer & who.minor & who.sole).any()),
                    ("warning", (who.young_carer & who.minor).any()),
                    ("note", None),
                ),
                restricted=True,
            ),
        ),
        core=True,
        sources=("YC", "DISCH22"),
        consider=("kodomo_katei", "ssw", "home_help"),
        quiet=True,
    ),
    Rule(
        id="C06",
        lacks=("care", "supports", "respite"),
        ways=(
            Way(
                when=(_CARER & who.daily).any() & _REST.none(SERVICES) & who.care.exactly_one(SUPPLY),
                who=_CARER & who.daily,
                each=True,
                grades=(("warning", None),),
                terms=(codes.met_by, codes.roles_of),
            ),
        ),
        applies=_GROWN & ~is_.facility & _CARER.any(),
        core=True,
        sources=("CARER",),
        consider=("short_stay", "day_service", "family_assoc"),
    ),
    Rule(
        id="C07",
        ways=(
            Way(
                when=_AGED & _SON_AT_HOME.confirmed(KIN),
                who=_SON_AT_HOME,
                grades=(("warning", None),),
                restricted=True,
            ),
            Way(
                when=(n.age >= limit.middle_from)
                & (n.age <= limit.middle_to)
                & ~is_.occupied
                & (who.parent & who.home & who.very_old).any()
                & _OWN_OUTSIDE.none(SUPPLY),
                variant="client",
                grades=(("warning", None),),
                restricted=True,
            ),
        ),
        sources=("JUSO", "TOKYO92"),
        consider=("hikikomori", "jiritsu_soudan", "jusou"),
        quiet=True,
    ),
    Rule(
        id="C08",
        ways=(
            Way(
                when=who.home.exactly_one()
                & (who.home & _CARER & who.strained).any()
                & (who.seen_weekly - who.home).none(SUPPLY),
                who=who.home & _CARER & who.strained,
                grades=(("critical", None),),
                restricted=True,
            ),
        ),
        applies=~is_.facility & _CARER.any(),
        core=True,
        sources=("ABUSEALONE", "ABUSE30"),
        consider=_DUTY,
        quiet=True,
    ),
)
