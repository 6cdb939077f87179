"""H: what is there and can be built on; printed first."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who
from ecomap.analysis.rule import Rule, Way
from ecomap.analysis.rules import codes

# Reasons against asking somebody count where they are written down: nobody asks a friend's health first.
_NOT_NOW: Final = (
    who.strained.known
    | who.quiet.known
    | who.minor.known
    | who.very_old.known
    | who.in_need.known
    | who.also_client.known
    | who.carer
)
_COULD_BE_ASKED: Final = (
    (who.natural & who.informal & who.friendly & who.monthly & (who.known_near | who.seen_weekly))
    - who.practical
    - _NOT_NOW
)

_GIVES: Final = (who.given_to & who.informal_any) - who.strained.known

STRENGTHS: Final = (
    Rule(
        id="H01",
        part="strength",
        ways=(Way(when=_COULD_BE_ASKED.any(), who=_COULD_BE_ASKED),),
        core=True,
        sources=("GENIE", "ESI"),
        quiet=True,
    ),
    Rule(
        id="H02",
        applies=is_.adult,
        part="strength",
        ways=(Way(when=who.two_step.any(), who=who.two_step),),
        sources=("",),
        quiet=True,
    ),
    Rule(
        id="H03",
        never=("met",),  # "no role in life" cannot be written down
        part="strength",
        # Of a child who gives care nobody says "well done" (C05).
        ways=(
            Way(when=_GIVES.any() & is_.adult, who=_GIVES),
            Way(when=is_.gives_roles & ~(_GIVES.any() & is_.adult), variant="roles"),
        ),
        core=True,
        sources=("KCL", "JAGESGIVE", "ROLE"),
    ),
    Rule(
        id="H04",
        part="strength",
        ways=(Way(when=who.dormant.any(), who=who.dormant),),
        sources=("CONVOY",),
        quiet=True,
    ),
    Rule(
        id="H05",
        part="strength",
        # No names: a merged list would read as if everybody did everything.
        ways=(Way(when=(n.redundant >= 1) & who.redundant_who.any(), terms=(codes.redundant,)),),
        sources=("LUB06",),
        quiet=True,
    ),
)
