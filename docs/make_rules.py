"""Write the pages of the rules of the gap analysis and their index; `make.py` calls this."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import make_facts
from make_facts import HOUSE, MARKS, amount, atoms_of, cited, limits_of, named, readable, rule_link, with_numbers
from make_parts import MADE, cell, page, table

import ecomap
from ecomap.analysis import analyze
from ecomap.analysis.codes import SECTIONS
from ecomap.analysis.finding import SEVERITIES
from ecomap.analysis.questions import OPEN
from ecomap.analysis.rules import PER_PERSON, RULES
from ecomap.analysis.sources import SOURCES
from ecomap.wording.finding_terms import FIELDS
from ecomap.wording.gap_words import FAMILIES, gap_words, severity_words
from ecomap.wording.rule_pages import looks, profile, severities
from ecomap.wording.rules import RULE_TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ecomap.analysis.finding import Answer
    from ecomap.analysis.rule import Rule, Way
    from ecomap.wording.rules.text import RuleText, Say

SAMPLES: Final = Path(__file__).resolve().parent.parent / "samples"
FOLDERS: Final = ("", "vignettes", "quiet", "situations")
HEADINGS: Final = (
    "What it says / 文",
    "Question / 一緒に考える問い",
    "What it looks at / 見ているもの",
    "Severity / 重み",
    "Answers it can give / 答え",
    "When it cannot tell / 分からないとき",
    "Why / なぜ",
    "Limits / 限り",
    "To consider / 考えられること",
    "Sources / 出典",
    "Profile / 組",
    "Together with other rules / ほかの規則と",
    "Samples / 事例",
)
SEVERITY: Final = {code: f"{severity_words(code, 'ja')} ({code})" for code in SEVERITIES}
ANSWERS: Final[dict[Answer, str]] = {
    "gap": "the condition is so, and what is written down confirms it",
    "strength": "the condition is so: something to build on",
    "met": "the condition is surely not so",
    "cannot_tell": "the record leaves it open; nothing is concluded from that",
    "not_applicable": "the rule has no meaning for this client",
}
PROFILES: Final = {
    "core": "`core` and `all`.",
    "all": "`all`.",
    "preview": "`preview`: only before something is handed on.",
}
ASKED: Final[dict[Answer, str]] = {
    "gap": "the record leaves something open: it is a question to the office, no gap in anybody's life",
    "met": "the record leaves nothing of the kind open",
}


class Samples(NamedTuple):
    """In which sample cases a rule gives which answer, and where its finding is told."""

    answers: Mapping[str, Mapping[str, tuple[Path, ...]]]
    told: Mapping[str, frozenset[Path]]


def pages() -> dict[str, Callable[[], str]]:
    """Give what writes every page, by its path below ``docs/``."""
    rules = {f"reference/rules/{rule.id}.md": partial(rule_page, rule) for rule in RULES}
    return {
        "reference/rules/README.md": index_page,
        **rules,
        f"reference/rules/{OPEN}.md": open_page,
        **make_facts.pages(),
    }


@cache
def samples() -> Samples:
    """Analyse every sample case by every rule."""
    given: dict[str, dict[str, list[Path]]] = {rule.id: {} for rule in RULES}
    told: dict[str, set[Path]] = {}
    for folder in FOLDERS:
        for path in sorted((SAMPLES / folder).glob("*.yaml")):
            found = analyze(ecomap.read(path), rules=[rule.id for rule in RULES])
            for rule, answer in found.answers:
                given[rule].setdefault(answer, []).append(path)
            for finding in found.items:
                for member in finding.members:
                    told.setdefault(member, set()).add(path)
    answers = {rule: {answer: tuple(paths) for answer, paths in by.items()} for rule, by in given.items()}
    return Samples(answers, {rule: frozenset(paths) for rule, paths in told.items()})


# --- one rule ---


def rule_page(rule: Rule) -> str:
    """Write the page of a rule."""
    text = RULE_TEXTS[rule.id]
    bodies = (
        _says(rule, text),
        _question(text),
        _looks_at(rule),
        _severity(rule),
        _answers(rule),
        _cannot_tell(rule, text),
        _both(text.why),
        _both(text.limits),
        _consider(rule, text),
        _sources(rule),
        _profile(rule),
        _together(rule),
        _samples(rule),
    )
    parts = [MADE, f"# {rule.id} {cell(text.title.ja)} / {cell(text.title.en)}"]
    if rule.restricted:
        parts.append(restricted_note(rule))
    for heading, body in zip(HEADINGS, bodies, strict=True):
        parts += [f"## {heading}", body]
    return page([*parts, "[All rules](README.md)"])


def restricted_note(rule: Rule) -> str:
    """Say that findings of a rule are for the office."""
    code = "restricted-rule" if all(way.restricted for way in rule.ways) else "partly-restricted-rule"
    return f"**{gap_words(code, 'ja')}**\n\n{gap_words(code, 'en')}"


def open_page() -> str:
    """Write the page of the merged questions, which no rule stands behind."""
    text = RULE_TEXTS[OPEN]
    return page(
        [
            MADE,
            f"# {OPEN} {cell(text.title.ja)} / {cell(text.title.en)}",
            (
                "No rule of its own: where rules cannot tell, this one finding lists what to ask, and whatever would "
                "settle most rules comes first. Its `members` are the rules that wait."
            ),
            f"## {HEADINGS[0]}",
            _both(text.finding),
            f"## {HEADINGS[1]}",
            _both(text.question),
            f"## {HEADINGS[6]}",
            _both(text.why),
            f"## {HEADINGS[7]}",
            _both(text.limits),
            "[All rules](README.md)",
        ]
    )


def _both(say: Say) -> str:
    return f"{cell(say.ja)}\n\n{cell(say.en)}"


def _says(rule: Rule, text: RuleText) -> str:
    parts = [_both(text.finding)]
    parts += [f"*{name}*: {_both(say)}" for name, say in text.variants.items()]
    parts += [f"Heading of *{name}*: {_both(say)}" for name, say in text.titles.items()]
    parts += [f"To be read with it{f', *{name}*' if name else ''}: {_both(say)}" for name, say in text.notes.items()]
    if text.covered is not None:
        parts.append(f"*met*: {_both(text.covered)}")
    if rule.lacks is not None:
        sector, name, code = rule.lacks
        place, word = ecomap.TABLES["sectors"].get(sector), ecomap.TABLES[name].get(code)
        parts.append(f"On the map: a grey 「？」 for {word.ja} ({word.en}) in {place.ja} ({place.en}).")
    return "\n\n".join(parts)


def _question(text: RuleText) -> str:
    others = [f"*{name}*: {_both(say)}" for name, say in text.questions.items()]
    return "\n\n".join([_both(text.question), *others])


def _looks_at(rule: Rule) -> str:
    first = "Strength" if rule.part == "strength" else "Asked" if rule.part == "ask" else "Found"
    applies = f"where {readable(rule.applies.text)}" if rule.applies.leaves else "to everybody"
    lines = [f"- **Applies** {applies}."]
    lines += [f"- **{first}**{_named(way)} where {readable(way.when.text)}.{_who(way)}" for way in rule.ways]
    where = [
        f"- `{atom.name}`: {'; '.join(dict.fromkeys(with_numbers(one.definition) for one in named(atom.name)))}"
        for atom in atoms_of(rule)
    ]
    parts = [cell(looks(rule.id, "ja")), cell(looks(rule.id, "en")), "To the letter:\n\n" + "\n".join(lines)]
    if where:
        parts.append("Where ([all facts](../facts.md)):\n\n" + "\n".join(dict.fromkeys(where)))
    limits = limits_of(rule)
    if limits:
        rows = [(f"`{limit.name}`", amount(limit), _mark(limit.source)) for limit in limits]
        parts.append("Thresholds ([all](../limits.md)):\n\n" + table(("name", "number", "source"), rows))
    return "\n\n".join(parts)


def _mark(key: str) -> str:
    return f"[{key}](../sources.md) ({MARKS[SOURCES[key].found]})" if key else HOUSE


def _named(way: Way) -> str:
    return f" (*{way.variant}*)" if way.variant else ""


def _who(way: Way) -> str:
    if way.who is None:
        return ""
    each = ", a finding each" if way.each else ""
    return f" Names: {readable(way.who.name)}{each}."


def _severity(rule: Rule) -> str:
    if rule.part == "strength":
        return "None: a strength."
    lines = []
    for way in rule.ways:
        rungs = [f"{SEVERITY[severity]} for whoever is {readable(who.name)}" for severity, who in way.worse]
        open_ = len(way.grades) + len(way.worse) > 1
        for severity, condition in way.grades:
            when = f" where {readable(condition.text)}" if condition is not None else " otherwise" if open_ else ""
            rungs.append(f"{SEVERITY[severity]}{when}")
        lines.append(f"- {f'*{way.variant}*: ' if way.variant else ''}{'; '.join(rungs)}")
    if any(len(way.grades) + len(way.worse) > 1 for way in rule.ways):
        lines.append("\nThe first that is so counts. A condition that is not known counts as no.")
    return "\n".join(lines)


def _answers(rule: Rule) -> str:
    meanings = ANSWERS | ASKED if rule.part == "ask" else ANSWERS
    return "\n".join(f"- `{answer}`: {meanings[answer]}" for answer in rule.outcomes)


def _cannot_tell(rule: Rule, text: RuleText) -> str:
    leaves = (rule.applies & rule.condition).leaves
    mask = 0
    for leaf in leaves:
        mask |= leaf.sections
    sections = [ecomap.TABLES["asked_sections"].get(code) for place, code in enumerate(SECTIONS) if mask >> place & 1]
    asks = dict.fromkeys(ask for leaf in leaves for fact in leaf.facts for ask in fact.asks)
    parts = [_both(text.ask)]
    if sections:
        names = "、".join(f"{term.ja} ({term.en})" for term in sections)
        parts.append(f"An absence counts only where these were asked about (`asked`): {names}.")
    if asks:
        fields = "、".join(f"{FIELDS[ask][0]} (`{ask}`)" if ask in FIELDS else f"`{ask}`" for ask in asks)
        parts.append(f"Fields that may settle it: {fields}.")
    if "cannot_tell" not in rule.outcomes:
        parts.append("What it looks at is always known: it can always tell.")
    elif rule.quiet:
        parts.append(f"Where it cannot tell, {rule_link(OPEN, '')} does not ask on its account.")
    return "\n\n".join(parts)


def _consider(rule: Rule, text: RuleText) -> str:
    kinds = [ecomap.TABLES["kinds"].get(code) for code in rule.consider]
    lines = [f"- {cell(kind.ja)} / {cell(kind.en)} (`{kind.code}`)" for kind in kinds]
    if text.also is not None:
        lines.append(f"- {cell(text.also.ja)} / {cell(text.also.en)}")
    return "\n".join(lines) if lines else "Nothing in particular: the question is what matters."


def _sources(rule: Rule) -> str:
    lines = [f"- **{key}** ({MARKS[SOURCES[key].found]}): {cited(SOURCES[key])}" for key in rule.sources if key]
    if "" in rule.sources or not lines:
        lines.append(f"- {HOUSE}: no published source; the reasons stand under Why.")
    return "\n".join(lines)


def _profile(rule: Rule) -> str:
    return PROFILES[profile(rule)]


def _together(rule: Rule) -> str:
    lines = []
    if rule.silent_under:
        lines.append(f"- A lower rung: silent where {_links(rule.silent_under)} is found.")
    if rule.joins:
        lines.append(
            f"- Joins the finding of {_links(rule.joins)} where that is found too: the same fact is told once."
        )
    under = [other.id for other in RULES if rule.id in other.silent_under]
    joined = [other.id for other in RULES if rule.id in other.joins]
    if under:
        lines.append(
            f"- An upper rung: where it is found, {_links(under)} {'is' if len(under) == 1 else 'are'} silent."
        )
    if joined:
        lines.append(f"- Takes up {_links(joined)}.")
    if rule.id in PER_PERSON:
        others = [ident for ident in PER_PERSON if ident != rule.id]
        lines.append(
            f"- Told together with {_links(others)} where they are about the same person: one finding, as urgent as "
            "the most urgent of them (*merged*)."
        )
    return "\n".join(lines) if lines else "Stands alone."


def _links(idents: Iterable[str]) -> str:
    return ", ".join(rule_link(ident, "") for ident in idents)


def _samples(rule: Rule) -> str:
    answers = samples().answers[rule.id]
    first = rule.outcomes[0]
    lines = []
    for answer in dict.fromkeys((first, "met")):
        paths = answers.get(answer, ())
        lines.append(f"- `{answer}`: {', '.join(map(_file, paths)) or 'in no sample yet'}")
    untold = [path for path in answers.get(first, ()) if path not in samples().told.get(rule.id, ())]
    if untold:
        lines.append(f"- silent under another rule: {', '.join(map(_file, untold))}")
    return "\n".join(lines)


def _file(path: Path) -> str:
    return f"[{cell(path.stem)}](../../../samples/{path.relative_to(SAMPLES).as_posix()})"


# --- the index ---


def index_page() -> str:
    """List all rules by family."""
    core = sum(rule.core and not rule.preview for rule in RULES)
    parts = [
        MADE,
        "# Rules",
        (
            f"{len(RULES)} rules, {core} of them in the profile `core`. Each page says what the rule tells, from what, "
            "when it cannot tell, and what it rests on. How they work together: "
            "[Gap analysis](../../explanation/gap-analysis.md). In practice: "
            "[Prepare a conference](../../how-to/gaps.md)."
        ),
    ]
    for letter, (ja, en) in FAMILIES.items():
        rows = [_index_row(rule) for rule in RULES if rule.id.startswith(letter)]
        parts += [f"## {letter} {ja} / {en}", table(("rule", "題", "title", "severity", "profile", ""), rows)]
    open_ = RULE_TEXTS[OPEN]
    parts += [
        "## What is no rule",
        (
            f"- {rule_link(OPEN, '')} {cell(open_.title.ja)} / {cell(open_.title.en)}: one list of what to ask, for "
            "all rules that cannot tell.\n"
            "- S12 (type of network) is a measure, never a finding: a type would be a label.\n"
            "- R01 (receives only) makes no finding; [H03](H03.md) asks for 役割・楽しみ instead."
        ),
        "## How to read a page",
        (
            "- `{who}` stands for names, `{needs}`, `{roles}`, `{sections}`, `{fields}` for labels of what the finding "
            "names, any other `{…}` for a number, as an interval where only bounds are known.\n"
            "- 早めに確認 / 確認 / 参考 are *critical*, *warning* and *note*: how soon to look, no score of anybody.\n"
            "- 要配慮 (restricted): for the office only, unless asked for.\n"
            "- Other references: [facts](../facts.md), [thresholds](../limits.md), [sources](../sources.md)."
        ),
    ]
    return page(parts)


def _index_row(rule: Rule) -> tuple[str, ...]:
    title = RULE_TEXTS[rule.id].title
    grades = "、".join(severity_words(severity, "ja") for severity in severities(rule))
    kind = "要配慮" if rule.restricted else ""
    return rule_link(rule.id, ""), cell(title.ja), cell(title.en), grades, profile(rule), kind
