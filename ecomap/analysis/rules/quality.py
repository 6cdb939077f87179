"""R: strain and direction of ties. R01 is no finding: H03 asks what the client does for others instead."""

from __future__ import annotations

from typing import Final

from ecomap.analysis.codes import SUPPLY
from ecomap.analysis.facts import people as who
from ecomap.analysis.facts.people import written_for
from ecomap.analysis.rule import Rule, Way
from ecomap.analysis.rules import codes

_TRUSTED: Final = (
    written_for("key_person")
    | written_for("money_manager")
    | written_for("guarantor")
    | written_for("main_carer")
    | written_for("guardian")
    | who.suspect_money
    | who.suspect_care
) & who.suspected

QUALITY: Final = (
    Rule(
        id="R02",
        covered=True,
        ways=(
            Way(
                when=(who.given_to - who.toddler).any() & who.received.none(SUPPLY),
                who=who.given_to - who.toddler,
                grades=(("warning", None),),
            ),
        ),
        sources=("JAGESGIVE",),
        consider=("houkatsu", "volunteer", "self_help"),
        quiet=True,
    ),
    Rule(
        id="R03",
        ways=(
            Way(
                when=(who.strained & (who.sole_any | who.carer)).any(),
                who=who.strained & (who.sole_any | who.carer),
                grades=(("warning", None),),
                restricted=True,
            ),
        ),
        sources=("ALI22",),
        consider=("houkatsu", "caremanager", "family_assoc"),
        joins=("C08", "O06"),
        quiet=True,
    ),
    Rule(
        id="R04",
        ways=(
            Way(
                when=_TRUSTED.any(),
                who=_TRUSTED,
                grades=(("critical", None),),
                restricted=True,
                terms=(codes.roles_of,),
            ),
        ),
        core=True,
        sources=("ABUSE30", "KOKEN"),
        consider=("houkatsu", "city_office", "core_agency"),
        quiet=True,
    ),
    Rule(
        id="R05",
        ways=(
            Way(
                when=who.quarrel.any(),
                who=who.quarrel,
                grades=(("warning", None),),
                restricted=True,  # both may sit at the table
            ),
        ),
        sources=("",),
        consider=("caremanager", "houkatsu"),
        quiet=True,
    ),
    Rule(
        id="R06",
        ways=(
            Way(
                when=(who.first_degree & who.broken).any(),
                who=who.first_degree & who.broken,
                restricted=True,
            ),
        ),
        sources=("",),
        quiet=True,
    ),
)
