"""The engine: a case in, findings out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal

from ecomap.analysis import slots as to
from ecomap.analysis.codes import BIG, NO, YES
from ecomap.analysis.encode import encode
from ecomap.analysis.encode_nodes import ymd
from ecomap.analysis.evidence import Record, evidence
from ecomap.analysis.finding import PARTS, SEVERITIES, Answer, Evidence, Finding, Findings, Number
from ecomap.analysis.kernel import run
from ecomap.analysis.limits import DEFAULTS, Values
from ecomap.analysis.merge import merged
from ecomap.analysis.questions import open_questions, unsaid
from ecomap.analysis.rules import RULES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator

    from ecomap.analysis.config import Config
    from ecomap.analysis.finding import Severity
    from ecomap.analysis.rule import Rule, Way
    from ecomap.model import Case

Profile = Literal["core", "all", "preview"]
PROFILES: Final[tuple[Profile, ...]] = ("core", "all", "preview")
_LEAST_WORK: Final = 64
_BY_ID: Final = {rule.id: rule for rule in RULES}
_CATALOGUE: Final = {rule.id: place for place, rule in enumerate(RULES)}
_PARTS: Final = {part: place for place, part in enumerate(PARTS)}
_SEVERITIES: Final = {severity: place for place, severity in enumerate(SEVERITIES)}


def rules_of(profile: Profile | Collection[str], off: Collection[str] = ()) -> tuple[Rule, ...]:
    """Return the rules of a profile, or those with the given ids, without those that are switched off.

    Raises
    ------
    KeyError
        For an id that is no rule's.
    """
    if isinstance(profile, str):
        return _profile(profile, frozenset(off))
    wanted = {RULES[_CATALOGUE[ident]].id for ident in profile}
    return tuple(rule for rule in RULES if rule.id in wanted and rule.id not in off)


@cache
def _profile(profile: str, off: frozenset[str]) -> tuple[Rule, ...]:
    return tuple(
        rule
        for rule in RULES
        if rule.id not in off and (profile == "all" or rule.core) and (not rule.preview or profile == "preview")
    )


def facts_of(case: Case, on: dt.date | None, limits: Values = DEFAULTS) -> list[int]:
    """Return the row of raw facts of one case (`ecomap.analysis.slots` says what stands where)."""
    columns = encode(case)
    row = [0] * to.SIZE
    work = [0] * max(3 * len(columns.node_sure), _LEAST_WORK)
    run(
        columns,
        0 if on is None else on.toordinal(),
        0 if on is None else ymd(on),
        limits,
        row,
        work,
        [0] * len(columns.tie_a),
    )
    return row


def analyze(
    case: Case,
    *,
    on: dt.date | None = None,
    rules: Profile | Collection[str] = "core",
    config: Config | None = None,
) -> Findings:
    """Say what a case shows, what it leaves open, and what may be missing.

    Parameters
    ----------
    case
        Any case; also one that is half empty.
    on
        The day days are counted to; where it is left out, `Case.reference_date`: the day the map was drawn, so that a
        reprint finds the same. Without either, whatever counts days cannot be told.
    rules
        ``"core"``, ``"all"``, ``"preview"`` (core, and what only matters before something is handed on), or ids of
        rules.
    config
        Other thresholds and rules switched off (`ecomap.analysis.config.load_config`).

    Returns
    -------
    Findings
        Sorted: strengths, what is covered, what to ask, possible gaps. Nothing here is a prediction or a score of a
        person: every finding is a condition on what was written down, with its evidence. Of a version for an audience
        (`ecomap.redact`) nothing is said about what the record leaves open, because that version does not tell.

    Raises
    ------
    KeyError
        For an id that is no rule's.
    """
    day = case.reference_date if on is None else on
    limits = DEFAULTS if config is None else config.limits
    chosen = rules_of(rules, () if config is None else config.off)
    name = rules if isinstance(rules, str) else "chosen"
    row = facts_of(case, day, limits)
    if not row[to.SUSPECTED]:
        return Findings(day, name, *_told(case, row, chosen, limits))
    trusting = without_suspicion(case)
    open_row = facts_of(trusting, day, limits)
    handed_on = _shareable(
        Findings(day, name, *_told(trusting, open_row, chosen, limits)), Record(case).names(row[to.SUSPECTED])
    )
    return Findings(day, name, *_told(case, row, chosen, limits, open_row), handed_on)


def _told(
    case: Case, row: Any, chosen: Collection[Rule], limits: Values, open_row: Any = None
) -> tuple[tuple[Finding, ...], tuple[tuple[str, Answer], ...]]:
    """Ask every rule, and put together what is found.

    What would not be found in ``open_row``, where nobody is under suspicion, hangs on the suspicion and is restricted.
    """
    record = Record(case)
    answers: list[tuple[str, Answer]] = []
    found: list[Finding] = []
    undecided: list[Rule] = []
    for rule in chosen:
        applies = rule.applies.ask(row, limits)
        so = rule.condition.ask(row, limits) if applies != NO else NO
        answer = _named(rule, applies, so)
        answers.append((rule.id, answer))
        if answer in ("gap", "strength"):
            hidden = open_row is not None and _answer(rule, open_row, limits) != answer
            found += _findings(rule, row, limits, record, hidden=hidden)
        elif answer == "met":
            if rule.covered:
                found += _covered(rule, row, record)
        elif applies & so & YES and not rule.quiet:  # it may be so: worth a question
            undecided.append(rule)
    found = merged(found, _BY_ID)
    found += unsaid(undecided) if case.is_excerpt else open_questions(undecided, row, limits)
    found.sort(key=_order)
    return tuple(found), tuple(answers)


def without_suspicion(case: Case) -> Case:
    """Return the case as somebody reads it who knows of no suspicion."""
    harmful = {resource.id for resource in case.resources if resource.kind == "harmful"}
    return case.replace(
        ties=tuple(
            tie.replace(concern=None) if tie.concern else tie
            for tie in case.ties
            if not {tie.source, tie.target} & harmful
        ),
        resources=tuple(
            resource.replace(organisation=None) if resource.organisation in harmful else resource
            for resource in case.resources
            if resource.id not in harmful
        ),
        needs=tuple(need for need in case.needs if need.who not in harmful),
        events=tuple(event for event in case.events if event.who not in harmful),
    )


def _shareable(findings: Findings, suspected: tuple[str, ...]) -> Findings:
    """Leave out praise of somebody under suspicion: nothing is said of them, good or bad."""
    kept = tuple(
        finding
        for finding in findings.items
        if not (finding.part in ("strength", "covered") and set(finding.who) & set(suspected))
    )
    return replace(findings, items=kept).shared()


def _order(finding: Finding) -> tuple[int, int, int]:
    severity = 0 if finding.severity is None else _SEVERITIES[finding.severity]
    return _PARTS[finding.part], severity, _CATALOGUE.get(finding.rule, len(_CATALOGUE))


def _answer(rule: Rule, row: Any, limits: Values) -> Answer:
    applies = rule.applies.ask(row, limits)
    return _named(rule, applies, rule.condition.ask(row, limits) if applies != NO else NO)


def _named(rule: Rule, applies: int, so: int) -> Answer:
    """Name a rule's answer: not applicable, found, not found, or not to be told."""
    if applies == NO:
        return "not_applicable"
    if applies == YES and so == YES:
        return "strength" if rule.part == "strength" else "gap"
    if applies == YES and so == NO:
        return "met"
    return "cannot_tell"


def _findings(
    rule: Rule,
    row: Any,
    limits: Values,
    record: Record,
    *,
    hidden: bool = False,
) -> Iterator[Finding]:
    for way in rule.ways:
        if way.when.ask(row, limits) != YES:
            continue
        mask = 0 if way.who is None else way.who.masks(row)[0]
        bits = [1 << number for number in range(mask.bit_length()) if mask >> number & 1] if way.each else [mask]
        for bit in bits:
            made = _finding(rule, way, bit, row, limits, record)
            yield replace(made, restricted=True) if hidden else made


def _finding(rule: Rule, way: Way, bit: int, row: Any, limits: Values, record: Record) -> Finding:
    terms = tuple(made for make in way.terms if (made := make(row, bit)) is not None)
    rests_on = evidence(rule.applies.leaves + way.when.leaves, row, limits, record, bit)
    return Finding(
        rule=rule.id,
        part=rule.part,
        severity=None if rule.part == "strength" else _grade(way, bit, row, limits),
        who=record.names(bit),
        evidence=rests_on or (Evidence("asked"),),
        numbers=tuple(_number(fact, row) for fact in way.numbers),
        terms=terms,
        variant=way.variant,
        members=(rule.id,),
        restricted=way.restricted,
    )


def _grade(way: Way, bit: int, row: Any, limits: Values) -> Severity:
    for severity, people in way.worse:
        if people.masks(row)[0] & bit:
            return severity
    for severity, condition in way.grades:
        if condition is None or condition.ask(row, limits) == YES:
            return severity
    return "note"


def _number(fact: Any, row: Any) -> Number:
    low, high = row[fact.slot], row[fact.slot + 1]
    most = None if high >= BIG else high
    if fact.scale != 1:
        return Number(fact.name, low / fact.scale, None if most is None else most / fact.scale)
    return Number(fact.name, low, most)


def _covered(rule: Rule, row: Any, record: Record) -> Iterator[Finding]:
    """Tell what is there, with whoever makes it so."""
    people = 0
    for leaf in rule.condition.leaves:
        if leaf.who is not None and leaf.sections:
            people |= leaf.who(row)[0]
    rests_on = tuple(record.about(people))
    if rests_on:
        yield Finding(rule.id, "covered", None, record.names(people & ~1), rests_on, members=(rule.id,))
