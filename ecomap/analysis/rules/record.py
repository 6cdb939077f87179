"""D: what the record leaves open. What a version for an audience leaves open, the record may well hold."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.conditions import limit
from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who
from ecomap.analysis.rule import Rule, Way
from ecomap.analysis.rules import codes

_WHOLE: Final = ~is_.excerpt

RECORD: Final = (
    Rule(
        id="D01",
        never=("cannot_tell",),
        part="ask",
        ways=(
            Way(when=is_.needs_unknown & ~is_.no_needs_written, terms=(codes.domains_open,)),
            Way(when=is_.needs_unsettled, variant="unknown", terms=(codes.domains_unsettled,)),
            Way(when=is_.no_needs_written, variant="none"),
        ),
        applies=_WHOLE,
        core=True,
        sources=("A23",),
    ),
    Rule(
        id="D02",
        never=("cannot_tell",),
        part="ask",
        ways=(
            Way(when=is_.sections_open, terms=(codes.sections_open,)),
            Way(when=is_.sections_declined, variant="declined", terms=(codes.sections_declined,)),
        ),
        applies=_WHOLE,
        core=True,
        sources=("",),
    ),
    Rule(
        id="D03",
        never=("cannot_tell",),
        part="ask",
        ways=(Way(when=(n.frequency_share < limit.frequency_share).sure, who=who.without_frequency),),
        applies=_WHOLE,
        core=True,
        sources=("",),
    ),
    Rule(
        id="D04",
        never=("cannot_tell",),
        part="ask",
        ways=(Way(when=who.contradicts.any(), who=who.contradicts, grades=(("warning", None),)),),
        applies=_WHOLE,
        core=True,
        sources=("",),
    ),
    Rule(
        id="D05",
        part="ask",
        ways=(Way(when=~is_.self_present),),
        applies=_WHOLE & ~(n.age < limit.small_child),
        core=True,
        sources=("",),
        quiet=True,
    ),
    Rule(
        id="D06",
        never=("cannot_tell",),
        part="ask",
        ways=(Way(when=~is_.consent, grades=(("warning", None),)),),
        applies=_WHOLE,
        core=True,
        sources=("PHENX", "JACSW"),
        preview=True,
    ),
    Rule(
        id="D07",
        part="ask",
        ways=(
            Way(when=is_.event_since, variant="event"),
            Way(when=(n.map_age > limit.review_far_days) & ~is_.event_since, numbers=(n.map_age,)),
        ),
        applies=_WHOLE,
        core=True,
        sources=("",),
        quiet=True,
    ),
    Rule(
        id="D08",
        never=("cannot_tell",),
        part="ask",
        ways=(Way(when=who.loose_end.any(), who=who.loose_end),),
        applies=_WHOLE,
        sources=("",),
    ),
)
