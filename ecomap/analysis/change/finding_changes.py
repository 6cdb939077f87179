"""Which findings closed, opened and stayed between two cases, and which can no longer be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from ecomap.analysis.codes import NO, YES
from ecomap.analysis.engine import analyze, facts_of, without_suspicion
from ecomap.analysis.limits import DEFAULTS
from ecomap.analysis.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.analysis.finding import Finding
    from ecomap.analysis.rule import Rule
    from ecomap.model.case import Case

State = Literal["closed", "opened", "stayed", "unclear", "lapsed"]
"""No longer so; so now; still so; no longer to be told, as something became unknown; no longer asked of this life."""

STATES: Final[tuple[State, ...]] = ("closed", "opened", "stayed", "unclear", "lapsed")
_RULES: Final = {rule.id: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class FindingChange:
    """What became of one possible gap.

    Attributes
    ----------
    state
        See `State`.
    finding
        As it is now where it opened or stayed, else as it was.
    """

    state: State
    finding: Finding


def finding_changes(before: Case, after: Case) -> tuple[FindingChange, ...]:
    """Compare the possible gaps of two cases with the same ids, restricted ones left out on both sides.

    Parameters
    ----------
    before
        The earlier case, aligned with the later one.
    after
        The later case. Days are counted to the reference date of each.

    Returns
    -------
    tuple of FindingChange
        By state, in the order of `STATES`.
    """
    was, now = (analyze(case).shared().of("gap") for case in (before, after))
    found = [FindingChange("stayed" if _any(one, was) else "opened", one) for one in now]
    open_case = without_suspicion(after)
    row = facts_of(open_case, open_case.reference_date)
    bits = {ident: 1 << place for place, ident in enumerate(open_case.actors)}
    for finding in was:
        if not _any(finding, now):
            state = _vanished(finding, row, bits)
            if state is not None:
                found.append(FindingChange(state, finding))
    return tuple(sorted(found, key=lambda change: STATES.index(change.state)))


def _any(finding: Finding, others: tuple[Finding, ...]) -> bool:
    return any(_same(finding, other) for other in others)


def _same(one: Finding, two: Finding) -> bool:
    """Say whether two findings are about the same: a rule of both, somebody of both, a need of both."""
    if not set(_members(one)) & set(_members(two)):
        return False
    if one.who and two.who and not set(one.who) & set(two.who):
        return False
    codes = [{(terms.table, code) for terms in finding.terms for code in terms.codes} for finding in (one, two)]
    return not codes[0] or not codes[1] or bool(codes[0] & codes[1]) or bool(one.who)


def _members(finding: Finding) -> tuple[str, ...]:
    return finding.members or (finding.rule,)


def _vanished(finding: Finding, row: Any, bits: dict[str, int]) -> State | None:
    """Say why a finding is there no more; None where another one says it now."""
    people = sum(bits.get(who, 0) for who in finding.who)
    if finding.who and not people:
        return "unclear"  # nobody of them is on the record
    states = set(_states(finding, row, people))
    if "still" in states:
        return None
    return "unclear" if "unclear" in states else "closed" if "closed" in states else "lapsed"


def _states(finding: Finding, row: Any, people: int) -> Iterator[str]:
    for member in _members(finding):
        rule = _RULES[member]
        applies = rule.applies.ask(row, DEFAULTS)
        if applies == NO:
            yield "lapsed"
            continue
        so = rule.condition.ask(row, DEFAULTS)
        if so == NO:
            yield "closed"
        elif people:
            sure, maybe = _people(rule, row)
            told = applies == YES and so == YES and sure & people
            yield "still" if told else "unclear" if maybe & people else "closed"
        else:
            # Found still, but of something else: a lower rung of a ladder, or another need.
            other = applies == YES and so == YES
            yield ("closed" if finding.terms else "still") if other else "unclear"


def _people(rule: Rule, row: Any) -> tuple[int, int]:
    sure = maybe = 0
    for way in rule.ways:
        if way.who is not None:
            one, two = way.who.masks(row)
            sure, maybe = sure | one, maybe | two
        else:
            maybe = ~0
    return sure, maybe
