"""A rule in words: what it looks at, why, its thresholds, its sources. ``ecomap explain`` and the rule pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from string import Formatter
from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis.finding import SEVERITIES
from ecomap.analysis.limits import LIMITS
from ecomap.analysis.questions import OPEN
from ecomap.analysis.rules import RULES
from ecomap.vocabulary import TABLES
from ecomap.wording.gap_words import family_words, gap_words, severity_words
from ecomap.wording.rules import RULE_TEXTS
from ecomap.wording.rules.limit_words import LIMIT_WORDS, UNITS
from ecomap.wording.rules.looks import LOOKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ecomap.analysis.limits import Limit
    from ecomap.analysis.rule import Rule
    from ecomap.vocabulary import Lang
    from ecomap.wording.rules.text import Say

_RULES: Final = {rule.id: rule for rule in RULES}
IDS: Final = (*_RULES, OPEN)
"""Ids of all rules, and of the merged question."""

_LIMITS: Final = {limit.name: limit for limit in LIMITS}
_TICKED: Final = re.compile(r"`(\w+)`")
_WORD: Final = re.compile(r"\w+")
_WITHIN: Final[dict[str, tuple[str, ...]]] = {
    # Thresholds that work inside a fact, where no condition and no definition names them.
    "S08": ("contact_fortnightly",),
    "S11": ("loss_days", "shrinking"),
    "C05": ("young_carer", "contact_daily"),
    "T02": ("quiet_times", "quiet_least_days", "quiet_medical_days"),
}
_SLOT: Final = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a rule's page.

    Attributes
    ----------
    heading
        What it is; empty for what stands under the title.
    lines
        Its paragraphs or entries.
    """

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule in a list.

    Attributes
    ----------
    id, title
        Id and heading.
    family
        Name of its family.
    severities
        Codes of the severities it can have, the most urgent first; empty for strengths.
    profile
        ``core``, ``all`` or ``preview``: the smallest profile it belongs to.
    restricted
        Whether any of its findings is restricted.
    """

    id: str
    title: str
    family: str
    severities: tuple[str, ...]
    profile: str
    restricted: bool


def rule_lines(lang: Lang, family: str | None = None) -> tuple[RuleLine, ...]:
    """List the rules in the order of the catalogue, those of one family (a letter) where one is named."""
    return tuple(
        RuleLine(
            rule.id,
            _one(RULE_TEXTS[rule.id].title, lang),
            family_words(rule.id, lang),
            severities(rule),
            profile(rule),
            rule.restricted,
        )
        for rule in RULES
        if family is None or rule.id[0] == family
    )


def severities(rule: Rule) -> tuple[str, ...]:
    """Give the severities a rule can have."""
    if rule.part == "strength":
        return ()
    found = {grade for way in rule.ways for grade, _ in (*way.grades, *way.worse)}
    return tuple(severity for severity in SEVERITIES if severity in found)


def profile(rule: Rule) -> str:
    """Give the smallest profile a rule belongs to."""
    if rule.preview:
        return "preview"
    return "core" if rule.core else "all"


def rule_page(ident: str, lang: Lang) -> tuple[str, tuple[Section, ...]]:
    """Give the page of a rule.

    Parameters
    ----------
    ident
        One of `IDS`.
    lang
        Language.

    Returns
    -------
    str
        Id and title.
    tuple of Section
        What is to be said of it.
    """
    text, rule = RULE_TEXTS[ident], _RULES.get(ident)
    parts = [
        ("", tuple(_facts(rule, ident, lang))),
        ("looks", (looks(ident, lang), *(() if rule is None else _certain(rule, lang)))),
        ("rule-finding", tuple(_sentences(ident, lang))),
        ("rule-question", (_shown(_one(text.question, lang)),)),
        ("rule-ask", (_shown(_one(text.ask, lang)),)),
        ("why", (_one(text.why, lang),)),
        ("thresholds", () if rule is None else tuple(_threshold(limit, lang) for limit in limits_of(rule))),
        ("rule-consider", () if rule is None else tuple(_consider(rule, lang))),
        ("limits", (_one(text.limits, lang),)),
        ("sources", () if rule is None else tuple(_sources(rule, lang))),
    ]
    sections = tuple(Section(gap_words(code, lang) if code else "", lines) for code, lines in parts if lines)
    return f"{ident} {_one(text.title, lang)}", sections


def looks(ident: str, lang: Lang) -> str:
    """Say in plain words what a rule looks at, with its numbers as they are unless a configuration changes them."""
    template = _one(LOOKS[ident], lang)
    names = {field for _, field, _, _ in Formatter().parse(template) if field}
    return template.format(**{name: _number(_LIMITS[name].value) for name in names})


def limits_of(rule: Rule) -> tuple[Limit, ...]:
    """Give the thresholds that a rule uses: those its conditions name, and those of the facts they look at."""
    conditions = [rule.applies, *(way.when for way in rule.ways)]
    conditions += [grade for way in rule.ways for _, grade in way.grades if grade is not None]
    said = " and ".join(condition.text for condition in conditions)
    named = {*_WORD.findall(said), *_WITHIN.get(rule.id, ())}
    for name, used in _defined().items():
        if used and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said):
            named |= used
    return tuple(limit for limit in LIMITS if limit.name in named)


@cache
def _defined() -> Mapping[str, frozenset[str]]:
    """Give the thresholds that the definition of every fact names."""
    from ecomap.analysis.conditions import Condition, Fact  # noqa: PLC0415 - only the page of a rule needs it
    from ecomap.analysis.facts import answers, numbers, people  # noqa: PLC0415

    found: dict[str, frozenset[str]] = {}
    for value in (*vars(answers).values(), *vars(numbers).values(), *vars(people).values()):
        leaves = value.leaves if isinstance(value, Condition) else ()
        facts = [value] if isinstance(value, Fact) else [fact for leaf in leaves for fact in leaf.facts]
        found |= {fact.name: frozenset(_TICKED.findall(fact.definition)) for fact in facts if fact.definition}
    return found | {"under 18": frozenset({"adult"})}


def _one(say: Say, lang: Lang) -> str:
    return say.ja if lang == "ja" else say.en


def _shown(template: str) -> str:
    """Show a template with a sign where a finding has names or numbers."""
    return _SLOT.sub("…", template)


def _facts(rule: Rule | None, ident: str, lang: Lang) -> Iterator[str]:
    colon = "：" if lang == "ja" else ": "
    yield f"{gap_words('family', lang)}{colon}{family_words(ident, lang)}"
    if rule is None:
        yield gap_words("merged-question", lang)
        return
    yield f"{gap_words('profile', lang)}{colon}{gap_words(f'profile-{profile(rule)}', lang)}"
    grades = severities(rule)
    if grades:
        said = ("・" if lang == "ja" else ", ").join(severity_words(grade, lang) for grade in grades)
        yield f"{gap_words('severities', lang)}{colon}{said}"
    if rule.restricted:
        whole = all(way.restricted for way in rule.ways)
        yield gap_words("restricted-rule" if whole else "partly-restricted-rule", lang)


def _certain(rule: Rule, lang: Lang) -> Iterator[str]:
    if rule.part == "gap":
        yield gap_words("three-valued", lang)


def _sentences(ident: str, lang: Lang) -> Iterator[str]:
    text = RULE_TEXTS[ident]
    ways = ("",) if ident not in _RULES else tuple(way.variant for way in _RULES[ident].ways)
    for variant in dict.fromkeys(ways):
        yield _shown(_one(text.variants.get(variant, text.finding), lang))
    for note in text.notes.values():
        yield _one(note, lang)


def _threshold(limit: Limit, lang: Lang) -> str:
    """Give a threshold with its name, its number and where it comes from."""
    colon = "：" if lang == "ja" else ": "
    unit = _one(UNITS[limit.unit], lang).format(n=_number(limit.value))
    source = _source(limit.source, lang) if limit.source else gap_words("house-choice", lang)
    bracket = ("（", "）") if lang == "ja" else (" (", ")")
    return f"{_one(LIMIT_WORDS[limit.name], lang)}{colon}{unit}  {limit.name}{bracket[0]}{source}{bracket[1]}"


def _number(value: float) -> str:
    return f"{value:g}"


def _consider(rule: Rule, lang: Lang) -> Iterator[str]:
    for kind in rule.consider:
        yield TABLES["kinds"].label(kind, lang)
    also = RULE_TEXTS[rule.id].also
    if also is not None:
        yield _one(also, lang)


def _sources(rule: Rule, lang: Lang) -> Iterator[str]:
    keys: Iterable[str] = dict.fromkeys(
        (*rule.sources, *(limit.source for limit in limits_of(rule) if limit.source)),
    )
    for key in keys:
        yield _source(key, lang, whole=True) if key else gap_words("house-choice", lang)


@cache
def _known() -> Mapping[str, Any]:
    """Give the sources by key; none where the list of them is not there."""
    try:
        sources: Mapping[str, Any] = import_module("ecomap.analysis.sources").SOURCES
    except ModuleNotFoundError:
        return {}
    return sources


def _source(key: str, lang: Lang, *, whole: bool = False) -> str:
    source = _known().get(key)
    if source is None:
        return key
    bracket = ("（", "）") if lang == "ja" else (" (", ")")
    year = f"{bracket[0]}{source.year}{bracket[1]}" if source.year else ""
    title = f"{source.title}{year}"
    if not whole:
        return title
    known = gap_words("not-verified", lang) if source.found == "known" else ""
    return ("、" if lang == "ja" else ", ").join(part for part in (title, source.where, source.url, known) if part)
