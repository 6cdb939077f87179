"""Gap analysis: facts about a case, three-valued rules over them, findings with evidence. No sentence, no picture."""

from __future__ import annotations

from ecomap.analysis.engine import PROFILES, analyze
from ecomap.analysis.finding import Evidence, Finding, Findings, Number, Terms
from ecomap.analysis.removal import Dependence, RemovalError, single_points, without
from ecomap.analysis.rule import Rule
from ecomap.analysis.rules import RULES

__all__ = [
    "PROFILES",
    "RULES",
    "Dependence",
    "Evidence",
    "Finding",
    "Findings",
    "Number",
    "RemovalError",
    "Rule",
    "Terms",
    "analyze",
    "single_points",
    "without",
]
