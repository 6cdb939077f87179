"""S: how many people there are, and how often they are met."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.codes import GROUPS, NEAR_LIFE, NEIGHBOURS
from ecomap.analysis.conditions import limit
from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who
from ecomap.analysis.rule import Rule, Way

_COMMUNITY: Final = is_.adult & ~is_.facility
_QUIET: Final = ("note", is_.wishes_few)
"""A stated wish for few contacts softens to a note and never deletes: many who are content are at risk (SAI13)."""

ISOLATION: Final = (
    Rule(
        id="S01",
        lacks=("friends", "sectors", "friends"),
        covered=True,
        # In a facility staff are there; the finding is about visitors, and not urgent.
        ways=(
            Way(
                when=who.personal.none(NEAR_LIFE | GROUPS),
                grades=(_QUIET, ("warning", is_.facility), ("critical", None)),
            ),
        ),
        applies=is_.adult,
        core=True,
        sources=("BSSNI", "LAWKK"),
        consider=("houkatsu", "jiritsu_soudan", "minsei", "life_coordinator"),
    ),
    Rule(
        id="S02",
        ways=(
            Way(
                when=(n.lsns < limit.lsns) & (n.frequency_share >= limit.frequency_share).or_open,
                grades=(_QUIET, ("warning", None)),
                numbers=(n.lsns,),
            ),
        ),
        applies=_COMMUNITY,
        core=True,
        sources=("LUB06", "KUR11"),
        consider=("salon", "shakyo", "life_coordinator"),
        joins=("S01", "S05", "S06"),
    ),
    Rule(
        id="S03",
        ways=(
            Way(
                when=(n.lsns_family < limit.lsns_half) & (n.frequency_share >= limit.frequency_share).or_open,
                numbers=(n.lsns_family,),
            ),
        ),
        applies=_COMMUNITY,
        sources=("LUB06",),
        consider=("family_assoc", "volunteer", "houkatsu"),
        joins=("S02", "S01", "S05", "S06"),
    ),
    Rule(
        id="S04",
        ways=(
            Way(
                when=(n.lsns_friends < limit.lsns_half) & (n.frequency_share >= limit.frequency_share).or_open,
                numbers=(n.lsns_friends,),
            ),
        ),
        applies=_COMMUNITY,
        sources=("LUB06",),
        consider=("salon", "hobby", "jichikai"),
        joins=("S02", "S01", "S05", "S06"),
    ),
    Rule(
        id="S05",
        lacks=("friends", "supports", "company"),
        ways=(
            Way(
                when=n.contacts < limit.contact_monthly,
                grades=(_QUIET, ("critical", is_.alone & ~is_.weekly_professional), ("warning", None)),
                numbers=(n.contacts,),
            ),
        ),
        applies=_COMMUNITY,
        core=True,
        sources=("SAI15", "OTA24"),
        consider=("welfare_member", "volunteer", "salon", "minsei"),
        joins=("S01",),
    ),
    Rule(
        id="S06",
        covered=True,
        ways=(
            Way(
                when=n.contacts < limit.contact_weekly,
                grades=(_QUIET, ("note", who.adult_at_home.any()), ("warning", None)),
                numbers=(n.contacts,),
            ),
        ),
        applies=_COMMUNITY,
        core=True,
        sources=("PLOS22", "SAI15"),
        consider=("salon", "volunteer", "welfare_member"),
        silent_under=("S05", "S01"),
    ),
    Rule(
        id="S07",
        ways=(Way(when=n.ties <= limit.small_network, grades=(_QUIET, ("warning", None)), numbers=(n.ties,)),),
        applies=_COMMUNITY,
        sources=("WENSIZE",),
        consider=("houkatsu", "minsei"),
        joins=("S01", "S05"),
    ),
    Rule(
        id="S08",
        ways=(Way(when=n.social_roles <= limit.social_roles, numbers=(n.social_roles,)),),
        applies=_COMMUNITY,
        sources=("COHEN",),
        consider=("salon", "hobby", "volunteer", "silver"),
        joins=("S01", "S05", "S06"),
    ),
    Rule(
        id="S09",
        covered=True,
        ways=(
            Way(
                when=who.personal.within(who.home, NEAR_LIFE),
                who=who.personal,
                grades=(_QUIET, ("warning", None)),
            ),
        ),
        applies=_COMMUNITY & who.personal.any(NEAR_LIFE),
        core=True,
        sources=("JUSO", "ABUSEALONE"),
        consider=("family_assoc", "minsei", "salon"),
        silent_under=("S01",),
    ),
    Rule(
        id="S10",
        lacks=("community", "sectors", "community"),
        covered=True,
        ways=(
            Way(
                when=who.near_life.none(NEIGHBOURS | GROUPS),
                grades=(
                    _QUIET,
                    ("warning", is_.alone | is_.evacuation_list | (n.need("evacuation") >= 1)),
                    ("note", None),
                ),
            ),
        ),
        applies=_COMMUNITY,
        core=True,
        sources=("MINSEI", "EVAC"),
        consider=("minsei", "jichikai", "welfare_member"),
        joins=("S01",),
    ),
    Rule(
        id="S11",
        ways=(
            Way(
                when=who.lost_close.any(),
                variant="loss",
                who=who.lost_close,
                grades=(("warning", None),),
            ),
            Way(
                when=(n.shrinking >= 0) & ~who.lost_close.any().sure,
                who=who.lost,
                grades=(("warning", None),),
            ),
        ),
        applies=is_.adult,
        sources=("NSSQ", "CAO24"),
        consider=("self_help", "family_assoc", "volunteer"),
        quiet=True,
    ),
)
