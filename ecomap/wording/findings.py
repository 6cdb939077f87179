"""A finding in words: heading, sentence, question, what to consider, how urgent, where in the record it rests."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING, Final

from ecomap.analysis.questions import EXCERPT
from ecomap.analysis.rules import RULES
from ecomap.vocabulary import TABLES
from ecomap.wording.finding_terms import code_words, listed, name_words, number_words, who_words
from ecomap.wording.gap_words import gap_words, severity_words
from ecomap.wording.rules import RULE_TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecomap.analysis.config import Local
    from ecomap.analysis.finding import Evidence, Finding, Findings
    from ecomap.model import Case
    from ecomap.vocabulary import Lang
    from ecomap.wording.rules.text import RuleText, Say

_RULES: Final = {rule.id: rule for rule in RULES}
_TABLES: Final = {
    "needs": "domains",
    "supports": "supports",
    "roles": "roles",
    "sections": "asked_sections",
    "kinds": "kinds",
    "fields": "fields",
    "fields_of_need": "fields_of_need",
}
"""Slot -> table of the codes that fill it."""
_DAYS: Final = ("days_overdue", "expires_in", "map_age", "discharge_in", "eviction_in")
"""Numbers that ``{days}`` stands for; a finding has one of them at most."""
_NEUTRAL: Final[dict[str, tuple[str, str]]] = {
    # What stands in a slot that a finding has nothing for.
    "needs": ("暮らしのこと", "daily life"),
    "supports": ("手助け", "help"),
    "roles": ("大切な役割", "an important role"),
    "sections": ("つながりの一部", "some of the ties"),
    "kinds": ("支えになる先", "places to turn to"),
    "fields": ("暮らしとつながりのこと", "daily life and ties"),
    "fields_of_need": ("複数の分野", "more than one field"),
}
_UNCOUNTED: Final = ("未確認の数", "a number not known")
_LABELLED: Final = (
    ("asked", "asked_sections", "asked-about"),
    ("needs", "domains", "need-in"),
    ("events", "events", "event-of"),
)
"""Section of the case, table of its entries, and how one of them is called."""


@dataclass(frozen=True, slots=True)
class FindingWords:
    """A finding as people read it.

    Attributes
    ----------
    title
        A heading; it says what to look at, not what is wrong.
    sentence
        What the record shows, or does not show.
    question
        One question to everybody at the table; empty for what is covered.
    consider
        Kinds of resource, services of the place, and what else might be thought of.
    severity
        早めに確認, 確認 or 参考; empty for strengths and what is covered.
    rules
        Ids of the rules, the first one that of the finding.
    note
        What has to be read with it (the law); mostly empty.
    mark
        要配慮 on whatever could endanger somebody when handed on; else empty.
    """

    title: str
    sentence: str
    question: str
    consider: tuple[str, ...]
    severity: str
    rules: tuple[str, ...]
    note: str = ""
    mark: str = ""


def unsaid_questions(findings: Findings, lang: Lang) -> tuple[tuple[str, str], ...]:
    """Give the questions that would settle what a version for an audience cannot tell.

    Returns
    -------
    tuple of (str, str)
        Topic and question; families of rules in turn, so that the first few are about different things. Empty for a
        whole record, whose open fields are listed instead.
    """
    open_rules = [
        rule
        for finding in findings.of("ask")
        if finding.variant == EXCERPT
        for rule in finding.members
        if rule in _RULES and _RULES[rule].part == "gap"
    ]
    turns: dict[str, int] = {}
    ranked = []
    for place, rule in enumerate(open_rules):
        turns[rule[0]] = turns.get(rule[0], 0) + 1
        ranked.append((turns[rule[0]], place, rule))
    texts = [RULE_TEXTS[rule] for *_, rule in sorted(ranked)]
    return tuple((_one(text.title, lang), _one(text.ask, lang)) for text in texts)


def finding_words(finding: Finding, case: Case, lang: Lang, *, local: Sequence[Local] = ()) -> FindingWords | None:
    """Word one finding.

    Parameters
    ----------
    finding
        Of `ecomap.analyze`.
    case
        The case it was found in, for names.
    lang
        ``"ja"`` or ``"en"``.
    local
        Services of the place (`ecomap.analysis.config.Config.local`), named beside the kind they are of.

    Returns
    -------
    FindingWords or None
        None for what is covered and not worth a sentence.
    """
    text = RULE_TEXTS[finding.rule]
    covered = finding.part == "covered"
    sentence = _covered(finding, lang) if covered else _filled(_sentence(text, finding), finding, case, lang)
    if not sentence:
        return None
    question = text.questions.get(finding.variant, text.question)
    return FindingWords(
        title=_one(text.titles.get(finding.variant, text.title), lang),
        sentence=sentence,
        question="" if covered else _filled(question, finding, case, lang),
        consider=() if covered else tuple(_consider(finding, text, lang, local)),
        severity="" if finding.severity is None or covered else severity_words(finding.severity, lang),
        rules=finding.members if finding.members and finding.rule != "D09" else (finding.rule,),
        note="" if finding.variant not in text.notes else _one(text.notes[finding.variant], lang),
        mark=gap_words("restricted-mark", lang) if finding.restricted else "",
    )


def _one(say: Say, lang: Lang) -> str:
    return say.ja if lang == "ja" else say.en


def _sentence(text: RuleText, finding: Finding) -> Say:
    """Choose the sentence of the variant; another one where a slot of it would stay empty."""
    chosen = text.variants.get(finding.variant, text.finding)
    for slot in _slots(chosen.ja):
        if slot in _TABLES and not finding.codes(_TABLES[slot]):
            without = "-".join(part for part in (finding.variant, f"no-{slot}") if part)
            return text.variants.get(without, chosen)
    return chosen


def _covered(finding: Finding, lang: Lang) -> str:
    """Say what is there, of all rules that were merged into one finding."""
    said = [
        _one(covered, lang)
        for ident in finding.members or (finding.rule,)
        if (covered := RULE_TEXTS[ident].covered) is not None
    ]
    return ("" if lang == "ja" else " ").join(dict.fromkeys(said))


def _slots(template: str) -> Iterator[str]:
    return (field for _, field, _, _ in Formatter().parse(template) if field)


def _filled(say: Say, finding: Finding, case: Case, lang: Lang) -> str:
    template = _one(say, lang)
    return template.format(**{slot: _fill(slot, finding, case, lang) for slot in _slots(template)})


def _fill(slot: str, finding: Finding, case: Case, lang: Lang) -> str:
    """Give what stands in one slot; never nothing."""
    place = 0 if lang == "ja" else 1
    if slot == "who":
        return who_words(case, finding.who, lang)
    if slot in _TABLES:
        return code_words(_TABLES[slot], finding.codes(_TABLES[slot]), lang) or _NEUTRAL[slot][place]
    names = _DAYS if slot == "days" else (slot,)
    number = next((number for number in finding.numbers if number.name in names), None)
    return _UNCOUNTED[place] if number is None else number_words(number, lang)


def _consider(finding: Finding, text: RuleText, lang: Lang, local: Sequence[Local]) -> Iterator[str]:
    """Give the kinds of resource to think of, each with the services of the place, and what is no kind."""
    rule = _RULES.get(finding.rule)
    for kind in () if rule is None else rule.consider:
        label = TABLES["kinds"].label(kind, lang)
        here = [_local(service, lang) for service in local if service.kind == kind]
        colon = "：" if lang == "ja" else ": "
        yield label + (colon + ("、" if lang == "ja" else ", ").join(here) if here else "")
    if text.also is not None:
        also = _one(text.also, lang)
        yield also if also[1:2].isupper() else also[:1].lower() + also[1:]


def _local(service: Local, lang: Lang) -> str:
    if not service.contact:
        return service.name
    return f"{service.name}（{service.contact}）" if lang == "ja" else f"{service.name} ({service.contact})"


def evidence_words(evidence: Iterable[Evidence], case: Case, lang: Lang, *, most: int | None = None) -> tuple[str, ...]:
    """Say where in the record a finding rests: whose tie, which field; never a value of the record.

    Parameters
    ----------
    evidence
        Of a finding.
    case
        The case.
    lang
        Language.
    most
        So many names at most, then how many more there are; None = all.

    Returns
    -------
    tuple of str
        One kind of place each: ties, entries of people, parts asked about, needs, events, single fields.
    """
    groups: dict[str, dict[str, None]] = {}
    for one in evidence:
        kind, words = _place(one, case, lang)
        groups.setdefault(kind, {})[words] = None
    said = []
    for kind, words_of in groups.items():
        names = listed(tuple(words_of), lang, most=most if kind in {"tie-with", "entry-of"} else None)
        said.append(names if kind == "field" else gap_words(kind, lang, names=names))
    return tuple(said)


def _place(evidence: Evidence, case: Case, lang: Lang) -> tuple[str, str]:
    """Give the kind of place and what it is called there."""
    path = evidence.path
    head, _, rest = path.partition(".")
    ident = rest.partition(".")[0]
    if head == "ties":
        return "tie-with", _ends(ident, case, lang)
    if head in {"people", "resources"}:
        return "entry-of", name_words(case, ident, lang)
    for section, table, kind in _LABELLED:
        if head == section and rest in TABLES[table]:
            return kind, code_words(table, (rest,), lang)
    return "field", code_words("fields", (path,), lang)


def _ends(ident: str, case: Case, lang: Lang) -> str:
    """Name whoever is at the other end of a tie of the client, or at both ends of another one."""
    tie = next((tie for tie in case.ties if tie.id == ident), None)
    ends = [] if tie is None else [end for end in (tie.source, tie.target) if end in case.actors]
    others = [end for end in ends if end != case.client.id] or ends
    names = (name_words(case, end, lang) for end in others)
    return ("と" if lang == "ja" else " with ").join(names) or gap_words("the-person", lang)
