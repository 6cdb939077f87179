"""What would have to be asked before undecided rules can answer, as one finding (D09)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis import slots as to
from ecomap.analysis.codes import SECTION_BIT, UNKNOWN
from ecomap.analysis.finding import Evidence, Finding, Terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.analysis.conditions import Leaf
    from ecomap.analysis.limits import Values
    from ecomap.analysis.rule import Rule

_SECTIONS: Final = tuple((bit, f"asked.{code}") for code, bit in SECTION_BIT.items())
_OLD: Final = 65
OPEN: Final = "D09"
"""Id of the merged finding; our own, beyond the catalogue."""
EXCERPT: Final = "excerpt"
"""Its variant in a version for an audience (`Case.is_excerpt`)."""


def open_questions(rules: Iterable[Rule], row: Any, limits: Values) -> list[Finding]:
    """Merge what undecided rules wait for into one finding.

    Returns
    -------
    list of Finding
        Empty, or one: ``members`` are the undecided rules behind ``D09`` itself, ``fields`` what to ask, the field that
        settles most rules first; parts of the network stand as ``asked.<section>``.
    """
    waiting: dict[str, int] = {}
    undecided = []
    for rule in rules:
        undecided.append(rule.id)
        topics: set[str] = set()
        for leaf in rule.leaves:
            if leaf.ask(row, limits) == UNKNOWN:
                topics.update(_topics(leaf, row))
        for topic in topics:
            waiting[topic] = waiting.get(topic, 0) + 1
    if row[to.AGE + 1] < _OLD:
        waiting.pop("client.dementia_level", None)  # a question for old age; elsewhere the need in cognition tells
    if not undecided:
        return []
    first = sorted(waiting, key=lambda topic: (-waiting[topic], topic))
    return [
        Finding(
            OPEN,
            "ask",
            "note",
            evidence=tuple(Evidence(topic) for topic in first) or (Evidence("asked"),),
            terms=(Terms("fields", tuple(first)),) if first else (),
            members=(OPEN, *undecided),
        )
    ]


def unsaid(rules: Iterable[Rule]) -> list[Finding]:
    """Name the undecided rules of a version for an audience, and no field: the record itself may well hold them.

    Returns
    -------
    list of Finding
        Empty, or one of the variant ``excerpt`` with the undecided rules as its ``members``.
    """
    members = tuple(rule.id for rule in rules)
    if not members:
        return []
    return [Finding(OPEN, "ask", "note", evidence=(Evidence("asked"),), variant=EXCERPT, members=(OPEN, *members))]


def _topics(leaf: Leaf, row: Any) -> tuple[str, ...]:
    """Give what to ask about one comparison: the sections, or else the field."""
    missing = leaf.sections & ~row[to.ASKED] & ~row[to.REFUSED]
    if not missing:
        return leaf.asks
    sections = tuple(name for bit, name in _SECTIONS if missing & bit)
    if leaf.who is None:
        return sections
    sure, maybe = leaf.who(row)
    return sections if sure == maybe else sections + leaf.asks
