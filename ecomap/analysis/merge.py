"""Telling the same fact once: ladders, findings about one person, findings that say what another has said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecomap.analysis.finding import SEVERITIES, Finding, Terms
from ecomap.analysis.rules import PER_PERSON

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ecomap.analysis.rule import Rule

_SEVERITY: Final = {severity: place for place, severity in enumerate(SEVERITIES)}


def merged(found: Iterable[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """Merge findings.

    Parameters
    ----------
    found
        In the order of the catalogue.
    rules
        By id.

    Returns
    -------
    list of Finding
        Lower rungs of a ladder are left out where an upper one was found. A rule that says what another says joins
        that one's finding. Of one person, what depends on him or her is one finding, with the id and severity of the
        most severe and the ids of all.
    """
    items = list(found)
    gaps = {finding.rule for finding in items if finding.part == "gap"}
    items = [finding for finding in items if not gaps.intersection(rules[finding.rule].silent_under)]
    items = _by_person(items)
    return _joined(items, rules)


def _by_person(items: list[Finding]) -> list[Finding]:
    together: dict[tuple[str, ...], list[Finding]] = {}
    for finding in items:
        if finding.rule in PER_PERSON and finding.part == "gap":
            together.setdefault(finding.who, []).append(finding)
    kept = []
    for finding in items:
        group = together.get(finding.who, [])
        if finding.rule not in PER_PERSON or finding.part != "gap":
            kept.append(finding)
        elif finding is group[0]:
            kept.append(_one(group))
    return kept


def _one(group: list[Finding]) -> Finding:
    """Make one finding of several about one person."""
    ordered = sorted(group, key=lambda finding: (_severity(finding), PER_PERSON.index(finding.rule)))
    first = ordered[0]
    if len(group) == 1:
        return first
    return _with(first, ordered[1:], variant="merged")


def _with(first: Finding, others: Iterable[Finding], *, variant: str | None = None) -> Finding:
    """Add evidence, codes and ids of others to a finding."""
    members, rests_on = dict.fromkeys(first.members), dict.fromkeys(first.evidence)
    terms = {terms.table: dict.fromkeys(terms.codes) for terms in first.terms}
    for other in others:
        members |= dict.fromkeys(other.members)
        rests_on |= dict.fromkeys(other.evidence)
        if variant is not None:
            for more in other.terms:
                terms.setdefault(more.table, {}).update(dict.fromkeys(more.codes))
    return replace(
        first,
        members=tuple(members),
        evidence=tuple(rests_on),
        terms=tuple(Terms(table, tuple(codes)) for table, codes in terms.items()),
        variant=first.variant if variant is None else variant,
    )


def _joined(items: list[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """Let a finding join that of the first rule it may join."""
    guests = [finding for finding in items if rules[finding.rule].joins]
    if not guests:
        return items
    result = list(items)
    for finding in guests:
        for target in rules[finding.rule].joins:
            host = next((host for host in result if host.rule == target and _same(host, finding)), None)
            if host is not None:
                result.remove(finding)
                result[result.index(host)] = _with(host, [finding])
                break
    return result


def _same(host: Finding, guest: Finding) -> bool:
    """Say whether two findings are about the same: nobody may learn a restricted one through another."""
    if host.part != guest.part or guest.restricted != host.restricted:
        return False
    return not host.who or not guest.who or bool(set(host.who) & set(guest.who))


def _severity(finding: Finding) -> int:
    return len(SEVERITIES) if finding.severity is None else _SEVERITY[finding.severity]
