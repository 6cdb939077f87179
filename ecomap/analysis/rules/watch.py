"""V: who would notice (見守り)."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.codes import SUPPLY
from ecomap.analysis.conditions import limit
from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who
from ecomap.analysis.rule import Rule, Way

_AT_HOME: Final = ~is_.facility & ~is_.watched_home
# サ高住: the law makes the staff look in on everybody every day.
_ALONE: Final = is_.alone | who.home.within(who.frail)
_WATCHERS: Final = who.weekly - who.home
_SEEN: Final = who.seen_weekly - who.home
_NIGHT: Final = (who.adult_at_home - who.frail.known) | who.at_night

WATCH: Final = (
    Rule(
        id="V01",
        lacks=("emergency", "supports", "watch"),
        covered=True,
        ways=(
            Way(
                when=n.unwatched >= limit.gap_days,
                grades=(
                    ("critical", (n.unwatched >= limit.gap_days_critical) & (is_.care_need | is_.high_need)),
                    ("warning", None),
                ),
                numbers=(n.unwatched, n.unseen),
            ),
        ),
        applies=_AT_HOME & _ALONE,
        core=True,
        sources=("KORITSU", "PLOS22"),
        consider=("welfare_member", "meal", "mimamori", "alarm", "neighbour"),
    ),
    Rule(
        id="V02",
        lacks=("care", "supports", "watch"),
        covered=True,
        # The lower bound counts, not the expectation: a week that may be full is no finding.
        ways=(
            Way(
                when=n.unseen_days >= limit.thin_week_days,
                grades=(("warning", None),),
                numbers=(n.unseen_days,),
            ),
        ),
        applies=_AT_HOME
        & (is_.alone | is_.day_alone | who.home.within(who.out_by_day))
        & (is_.high_need | is_.cognition_need),
        sources=("",),
        consider=("day_service", "home_help", "small_multi", "welfare_member"),
        joins=("V01",),
    ),
    Rule(
        id="V03",
        lacks=("care", "supports", "emergency"),
        covered=True,
        ways=(
            Way(
                when=_NIGHT.none(SUPPLY),
                grades=(
                    ("critical", is_.device | is_.procedures | (is_.fall_risk & ~is_.can_call_help.sure)),
                    ("warning", None),
                ),
            ),
        ),
        applies=_AT_HOME & is_.night_need,
        core=True,
        sources=("A23",),
        consider=("regular_visit", "night_visit", "alarm", "short_stay"),
    ),
    Rule(
        id="V04",
        lacks=("community", "supports", "watch"),
        covered=True,
        ways=(
            Way(
                when=n.weekend < 1,
                grades=(("warning", is_.high_need), ("note", None)),
            ),
        ),
        applies=_AT_HOME & is_.alone & _WATCHERS.any(SUPPLY),
        sources=("",),
        consider=("meal", "neighbour", "regular_visit"),
        silent_under=("V01",),
    ),
    Rule(
        id="V05",
        covered=True,
        ways=(
            Way(
                when=_SEEN.none(SUPPLY) & (n.outings < limit.contact_weekly),
                variant="device",
                who=_WATCHERS,
            ),
            Way(
                when=_WATCHERS.exactly_one(SUPPLY) & ~_SEEN.none(SUPPLY).sure & (n.outings < limit.contact_weekly),
                who=_WATCHERS,
            ),
        ),
        applies=_AT_HOME & is_.alone & _WATCHERS.any(SUPPLY),
        sources=("",),
        consider=("neighbour", "welfare_member", "volunteer"),
        silent_under=("V01",),
    ),
)
