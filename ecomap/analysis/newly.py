"""What one analysis finds that another does not: for "what if" and for two dates."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from ecomap.analysis.finding import SEVERITIES, Findings

if TYPE_CHECKING:
    from ecomap.analysis.finding import Finding

_SEVERITY: Final = {severity: place for place, severity in enumerate(SEVERITIES)}


@dataclass(slots=True)
class _Known:
    """What was found of one rule before."""

    worst: int
    who: set[str] = field(default_factory=set)
    codes: set[tuple[str, str]] = field(default_factory=set)


def newly(before: Findings, after: Findings) -> Findings:
    """Return the gaps of one analysis that another one did not have.

    Parameters
    ----------
    before, after
        Of the same rules.

    Returns
    -------
    Findings
        Of ``after`` the gaps that are new: of a rule that found nothing before, about somebody or a need that was not
        named before, or more urgent than before. What may be handed on is compared with what could be before.
    """
    known: dict[str, _Known] = {}
    for finding in before.of("gap"):
        for member in finding.members or (finding.rule,):
            one = known.setdefault(member, _Known(_severity(finding)))
            one.worst = min(one.worst, _severity(finding))
            one.who |= set(finding.who)
            one.codes |= _codes(finding)
    shared = None
    if before.handed_on is not None or after.handed_on is not None:
        shared = newly(before.shared(), after.shared())
    return replace(after, items=tuple(f for f in after.of("gap") if _is_new(f, known)), handed_on=shared)


def _is_new(finding: Finding, known: dict[str, _Known]) -> bool:
    told = [known.get(member) for member in finding.members or (finding.rule,)]
    was = known.get(finding.rule)
    if was is None or None in told:
        return True
    return _severity(finding) < was.worst or not was.who.issuperset(finding.who) or not was.codes >= _codes(finding)


def _codes(finding: Finding) -> set[tuple[str, str]]:
    return {(terms.table, code) for terms in finding.terms for code in terms.codes}


def _severity(finding: Finding) -> int:
    return len(SEVERITIES) if finding.severity is None else _SEVERITY[finding.severity]
