"""What an analysis gives: findings, each with whom it is about, its evidence and its numbers. No sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

Answer = Literal["gap", "strength", "met", "cannot_tell", "not_applicable"]
"""What one rule answers about one case."""

Part = Literal["strength", "covered", "ask", "gap"]
"""Where a finding stands in the report, in this order."""

Severity = Literal["critical", "warning", "note"]
"""早めに確認 / 確認 / 参考."""

PARTS: Final[tuple[Part, ...]] = ("strength", "covered", "ask", "gap")
SEVERITIES: Final[tuple[Severity, ...]] = ("critical", "warning", "note")


class Evidence(NamedTuple):
    """One place in the record that a finding rests on.

    Attributes
    ----------
    path
        Dotted path with ids instead of positions, so that reordering a file changes nothing: ``client.lives``,
        ``people.p2.age``, ``resources.r3``, ``ties.t4.frequency``, ``needs.adl``, ``asked.kin``, ``drawn.review``.
    who
        Id of the person or resource it is about; None = the client, or nobody in particular.
    """

    path: str
    who: str | None = None


class Number(NamedTuple):
    """A number of a finding, with what is known of it.

    Attributes
    ----------
    name
        The fact's name, such as ``contacts_per_month``.
    low, high
        Bounds; equal where it is known. ``high`` is None where there is no upper bound.
    """

    name: str
    low: float
    high: float | None


class Terms(NamedTuple):
    """Codes that a finding names.

    Attributes
    ----------
    table
        Table of the vocabulary the codes belong to (``supports``, ``domains``, ``asked_sections``, ``roles``,
        ``kinds``), or ``fields`` for fields of the case (``client.outings``).
    codes
        The codes, in the order of their table.
    """

    table: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes
    ----------
    rule
        Id of the rule; of the most severe one where several were merged.
    part
        ``strength``, ``covered``, ``ask`` or ``gap``.
    severity
        None unless ``part`` is ``gap`` or ``ask``.
    who
        Ids of the people and resources it is about, in the order of the case; () = the client alone.
    evidence
        Where in the record it rests; never empty.
    numbers, terms
        What its sentence needs.
    variant
        Which of the rule's sentences fits; ``""`` = the usual one.
    members
        Ids of all rules that were merged into it, its own included.
    restricted
        Could endanger somebody when handed on; left out of whatever leaves the office unless asked for.
    """

    rule: str
    part: Part
    severity: Severity | None
    who: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    numbers: tuple[Number, ...] = ()
    terms: tuple[Terms, ...] = ()
    variant: str = ""
    members: tuple[str, ...] = ()
    restricted: bool = False

    def number(self, name: str) -> Number | None:
        """Return the number of that name; None where the finding has none."""
        return next((number for number in self.numbers if number.name == name), None)

    def codes(self, table: str) -> tuple[str, ...]:
        """Return the codes of one table that the finding names."""
        return next((terms.codes for terms in self.terms if terms.table == table), ())


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings of one case.

    Attributes
    ----------
    on
        The day that days were counted to; None = the case has none, so nothing that counts days was answered.
    profile
        Name of the set of rules.
    items
        Sorted: strengths, what is covered, what to ask, possible gaps; each by severity, then by rule.
    answers
        (rule id, answer) of every rule of the profile, in the order of the catalogue.
    handed_on
        What is found by somebody who knows of no suspicion, where there is one; see `shared`.
    """

    on: dt.date | None
    profile: str
    items: tuple[Finding, ...]
    answers: tuple[tuple[str, Answer], ...]
    handed_on: Findings | None = field(default=None, repr=False)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def of(self, part: Part) -> tuple[Finding, ...]:
        """Return the findings of one part of the report."""
        return tuple(finding for finding in self.items if finding.part == part)

    def answer(self, rule: str) -> Answer:
        """Return what one rule answered; KeyError for a rule that is not of the profile."""
        return dict(self.answers)[rule]

    @property
    def rules(self) -> frozenset[str]:
        """Ids of all rules with a gap, merged ones included."""
        return frozenset(member for finding in self.of("gap") for member in finding.members or (finding.rule,))

    def shared(self) -> Findings:
        """Return the findings that may leave the office: without the restricted ones, and without any ``answers``.

        Where somebody is under suspicion of harm, it is what would be found if nobody was: a gap that is there only
        because somebody does not count would tell of the suspicion.
        """
        if self.handed_on is not None:
            return self.handed_on
        open_items = tuple(finding for finding in self.items if not finding.restricted)
        return Findings(self.on, self.profile, open_items, ())
