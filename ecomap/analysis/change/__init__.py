"""Change over time: two cases of one client, what changed between them, and what comes after a plan."""

from __future__ import annotations

from ecomap.analysis.change.closing import Closing, Handover
from ecomap.analysis.change.compare import Changes, apply, compare, compare_plan, same_client
from ecomap.analysis.change.difference import Edit
from ecomap.analysis.change.finding_changes import FindingChange
from ecomap.analysis.change.kinds import GROUPS, KINDS, Change
from ecomap.analysis.change.plan import after_plan, alternatives

__all__ = [
    "GROUPS",
    "KINDS",
    "Change",
    "Changes",
    "Closing",
    "Edit",
    "FindingChange",
    "Handover",
    "after_plan",
    "alternatives",
    "apply",
    "compare",
    "compare_plan",
    "same_client",
]
