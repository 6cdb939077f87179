"""T: reviews, silences, starts and ends."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who
from ecomap.analysis.rule import Rule, Way
from ecomap.analysis.rules import codes

_KEY: Final = who.holder("key_person")
_DEPUTY: Final = (_KEY | who.holder("emergency_contact")) & who.within_30

TIMES: Final = (
    Rule(
        id="T01",
        ways=(
            Way(
                when=n.overdue > 0,
                grades=(("warning", is_.overdue_whole), ("note", None)),
                numbers=(n.overdue,),
            ),
        ),
        core=True,
        sources=("MONI", "MONID"),
    ),
    Rule(
        id="T02",
        ways=(Way(when=who.quiet.any(), who=who.quiet, grades=(("warning", None),)),),
        applies=is_.day_known,
        core=True,
        sources=("",),
        quiet=True,
    ),
    Rule(
        id="T03",
        ways=(
            Way(when=who.late_start.any(), who=who.late_start, grades=(("warning", None),)),
            Way(when=who.declined.any(), variant="declined", who=who.declined),
        ),
        core=True,
        sources=("WP5", "JUSO"),
    ),
    Rule(
        id="T04",
        ways=(
            Way(
                when=who.ended_hole.any(),
                who=who.ended_hole,
                grades=(("warning", None),),
                terms=(codes.ended_for,),
            ),
        ),
        applies=is_.day_known,
        sources=("",),
        quiet=True,
    ),
    Rule(
        id="T05",
        ways=(Way(when=who.long_wait.any(), who=who.long_wait),),
        applies=is_.day_known,
        sources=("",),
        consider=("caremanager", "paid_private"),
    ),
    Rule(
        id="T06",
        ways=(
            Way(
                when=who.role_gone.any(),
                who=who.role_gone,
                grades=(("critical", None),),
                terms=(codes.roles_left_by,),
            ),
        ),
        core=True,
        sources=("MIYORI",),
        consider=("houkatsu", "caremanager", "guarantor_company"),
    ),
    Rule(
        id="T07",
        ways=(
            Way(
                when=_KEY.within(who.beyond_120) & _DEPUTY.none(),
                who=_KEY,
                grades=(("warning", None),),
            ),
        ),
        applies=_KEY.any() & ~is_.facility & ~is_.watched_home,
        sources=("WENGER",),
        consider=("neighbour", "minsei", "houkatsu"),
        quiet=True,
    ),
    Rule(
        id="T08",
        never=("cannot_tell",),
        ways=(Way(when=who.expiring.any(), who=who.expiring - who.client, numbers=(n.expires_in,)),),
        applies=is_.day_known,
        sources=("A23",),
    ),
)
