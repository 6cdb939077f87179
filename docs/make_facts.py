"""Write the reference pages of facts, thresholds and sources of the gap analysis; `make.py` calls this."""

from __future__ import annotations

import ast
import contextlib
import inspect
import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from make_parts import MADE, cell, page, table

import ecomap
from ecomap.analysis.codes import NEED_KINDS, ROLES, SUPPORTS
from ecomap.analysis.conditions import Condition, Fact, Number, People
from ecomap.analysis.facts import answers, numbers, people
from ecomap.analysis.flags import FLAG_NUMBER, flags_of_kind
from ecomap.analysis.limits import LIMITS, Limit
from ecomap.analysis.rules import RULES
from ecomap.analysis.sources import SOURCES, Source
from ecomap.wording import rule_pages
from ecomap.wording.rules.limit_words import LIMIT_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecomap.analysis.rule import Rule

HOUSE: Final = "house choice (このツールの目安)"
MARKS: Final = {"read": "read", "known": "not verified yet"}
_LIMIT: Final = {limit.name: limit for limit in LIMITS}
_CODES: Final = {"roles": ROLES, "supports": SUPPORTS, "kinds of need": tuple(NEED_KINDS)}
_MAKERS: Final = {"_flag": "flags", "_people": "people", "_known": "people"}


class Atom(NamedTuple):
    """A fact as these pages show it."""

    name: str
    definition: str
    kind: str
    undefined: str = ""
    source: str = ""


def pages() -> dict[str, Callable[[], str]]:
    """Give what writes every page, by its path below ``docs/``."""
    return {
        "reference/facts.md": facts_page,
        "reference/limits.md": limits_page,
        "reference/sources.md": sources_page,
    }


# --- facts ---


@cache
def atoms() -> tuple[Atom, ...]:
    """List every fact that conditions are made of, without those that are put together from others."""
    written = dict.fromkeys(_written())
    flags = {(atom.name, atom.definition) for atom in written if atom.kind == "flags"}
    found = dict.fromkeys(
        _atom(fact) for fact in _facts() if fact.definition and (fact.name, fact.definition) not in flags
    )
    found |= written
    return tuple(sorted(found, key=lambda atom: (atom.kind, atom.name)))


def named(name: str) -> list[Atom]:
    """Give the facts of a name."""
    return [atom for atom in atoms() if atom.name == name]


def _facts() -> Iterator[Fact]:
    for module in (people, numbers, answers):
        for value in vars(module).values():
            if isinstance(value, Fact):
                yield value
            elif isinstance(value, Condition):
                yield from (fact for leaf in value.leaves for fact in leaf.facts)
    for _, _, facts in families():
        yield from facts


@cache
def families() -> tuple[tuple[str, str, tuple[Fact, ...]], ...]:
    """Give the facts that there are one of for every word of a table: the table's name, one of its codes, the facts."""
    found = []
    for module in (numbers, people):
        for name, make in inspect.getmembers(module, inspect.isfunction):
            if make.__module__ != module.__name__ or name.startswith("_"):
                continue
            for words, codes in _CODES.items():
                with contextlib.suppress(KeyError, ValueError):
                    found.append((words, codes[0], tuple(make(code) for code in codes)))
                    break
    return tuple(found)


def _atom(fact: Fact) -> Atom:
    kind = "people" if isinstance(fact, People) else "numbers" if isinstance(fact, Number) else "answers"
    undefined = fact.undefined if isinstance(fact, Number) else ""
    return Atom(fact.name, fact.definition, kind, undefined, fact.source)


def _written() -> Iterator[Atom]:
    """Read facts that stand only inside others, and what people and offices are by their kind."""
    for node in ast.walk(ast.parse(inspect.getsource(people))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _MAKERS:
            words = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
            if len(words) > 1 and words[1]:
                yield Atom(words[0], words[1], _MAKERS[node.func.id])


def with_numbers(text: str) -> str:
    """Put its number behind every threshold that a definition names."""

    def number(match: re.Match[str]) -> str:
        limit = _LIMIT.get(match[1])
        return match[0] if limit is None else f"{match[0]} ({amount(limit)})"

    return re.sub(r"`(\w+)`", number, text)


def amount(limit: Limit) -> str:
    """Say a threshold's number with its unit."""
    unit = limit.unit
    if limit.value == 1:
        first, _, rest = unit.partition(" ")
        unit = f"{first.removesuffix('s')} {rest}".strip()
    return f"{limit.value:g} {unit}"


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted({atom.name for atom in atoms()}, key=len, reverse=True)
    one = "|".join(re.escape(name) for name in names)
    return re.compile(rf"(\w+) ([<≤>≥]) (\w+)|(\w+) or more |(?<!\w)({one})(?!\w)")


def readable(text: str) -> str:
    """Make a condition readable: facts in code, thresholds with their numbers."""

    def word(match: re.Match[str]) -> str:
        name, sign, edge, least, atom = match.groups()
        if name:
            return f"`{name}` {sign} {_edge(edge)}"
        return f"{_edge(least)} or more " if least else f"`{atom}`"

    return _pattern().sub(word, text)


def _edge(edge: str) -> str:
    limit = _LIMIT.get(edge)
    return edge if limit is None else f"{amount(limit)} (`{edge}`)"


def rest_of(text: str) -> str:
    """Give what remains of a condition without facts and thresholds: only words that link them."""
    return _pattern().sub(" ", text)


def atoms_of(rule: Rule) -> list[Atom]:
    """List the facts of a rule, in the order of its conditions."""
    found: list[Atom] = []
    for text in (*texts_of(rule), *(way.who.name for way in rule.ways if way.who is not None)):
        for match in _pattern().finditer(text):
            found += named(match[1] or match[5] or "")
    return list(dict.fromkeys(found))


def facts_page() -> str:
    """Define every fact."""
    by_kind = {kind: [atom for atom in atoms() if atom.kind == kind] for kind in ("numbers", "answers", "people")}
    shown = {kind: [atom for atom in found if not in_a_family(atom)] for kind, found in by_kind.items()}
    parts = [
        MADE,
        "# Facts",
        (
            "What rules look at. Every fact is three-valued: *sure*, *perhaps*, or surely not; a number has a lower "
            "and an upper bound. What nobody asked about stays open ([why](../explanation/gap-analysis.md)). Names in "
            "`code` inside a definition are [thresholds](limits.md). A fact without a source is our own."
        ),
        "## Numbers",
        table(
            ("name", "what it is", "when it has no value, or no bound", "source"), map(_number_row, shown["numbers"])
        ),
        "## Yes, no, or not known",
        table(("name", "so when the client, or the record, …"), map(_row, shown["answers"])),
        "## People and offices",
        (
            "Sets, combined with *and*, *or*, *not*. The client is in none of them. Somebody under suspicion of harm, "
            "and a pet, count as no contact and no support."
        ),
        table(("name", "who is in it"), map(_row, shown["people"])),
        "## Families of facts",
        "One fact for every word of a table: [supports and roles](words.md), and the kinds of need below.",
        table(("name", "what it is", "one for every word of"), map(_family_row, families())),
        table(("kind of need", "domains of needs", "met by support of"), _need_rows()),
        "## What a resource is by its kind",
        (
            "Of a resource without a kind, the sector and 「フォーマル/インフォーマル」 tell something; the rest is "
            "perhaps. `kin` is everybody of the family. In a condition these stand with `live`: only a live tie counts."
        ),
        table(("name", "what it is", "kinds"), map(_flag_row, (atom for atom in atoms() if atom.kind == "flags"))),
    ]
    return page(parts)


def in_a_family(atom: Atom) -> bool:
    """Say whether a fact is one of many of its like."""
    return any(atom.name == fact.name for _, _, facts in families() for fact in facts)


def _family_row(family: tuple[str, str, tuple[Fact, ...]]) -> tuple[str, ...]:
    words, code, (first, *_) = family
    undefined = f"; {first.undefined}" if isinstance(first, Number) and first.undefined else ""
    said = re.sub(r" in [\w, ]+(?=:)", "", first.definition).replace(code, "…")
    return f"`{first.name.replace(code, '…')}`", said + undefined, words


def _row(atom: Atom) -> tuple[str, ...]:
    return f"`{atom.name}`", with_numbers(atom.definition)


def _number_row(atom: Atom) -> tuple[str, ...]:
    return f"`{atom.name}`", with_numbers(atom.definition), atom.undefined, short_link(atom.source)


def _flag_row(atom: Atom) -> tuple[str, ...]:
    kinds = ecomap.TABLES["kinds"].terms
    inside = [kind.ja for kind in kinds if flags_of_kind(kind.code) >> FLAG_NUMBER[atom.name] & 1]
    return f"`{atom.name}`", atom.definition, "、".join(map(cell, inside))


def _need_rows() -> Iterator[tuple[str, ...]]:
    for kind, (domains, supports) in NEED_KINDS.items():
        yield f"`{kind}`", _labels("domains", domains), _labels("supports", supports)


def _labels(table: str, codes: tuple[str, ...]) -> str:
    return "、".join(cell(ecomap.TABLES[table].get(code).ja) for code in codes)


# --- thresholds ---


def limits_page() -> str:
    """List every threshold."""
    rows = (
        (
            f"`{limit.name}`",
            f"{limit.value:g}",
            limit.unit,
            short_link(limit.source) or HOUSE,
            f"{LIMIT_WORDS[limit.name].ja}<br>{limit.note}",
            _used(limit),
        )
        for limit in LIMITS
    )
    return page(
        [
            MADE,
            "# Thresholds",
            (
                "Every number that a rule compares with. Those with a source were taken from it, which does not mean "
                "that the source meant them for an ecomap; the others are a "
                f"{HOUSE}. [A configuration file](../how-to/gaps.md#other-thresholds) changes any of them by its name."
            ),
            table(("name", "number", "unit", "source", "how it is used", "rules"), rows),
        ]
    )


def limits_of(rule: Rule) -> list[Limit]:
    """Give the thresholds that a rule's conditions name, themselves or through their facts."""
    names: list[str] = []
    for text in texts_of(rule):
        names += re.findall(r"[<≤>≥] ([a-z]\w*)", text)
        names += re.findall(r"(\w+) or more ", text)
        names += [
            name for atom in atoms() if _inside(atom.name, text) for name in re.findall(r"`(\w+)`", atom.definition)
        ]
    inside = rule_pages.limits_of(rule)
    return [limit for limit in LIMITS if limit.name in names or limit in inside]


def _inside(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def texts_of(rule: Rule) -> list[str]:
    """Give every condition of a rule, and the people it names, as text."""
    found = [rule.applies.text]
    for way in rule.ways:
        found.append(way.when.text)
        found += [condition.text for _, condition in way.grades if condition is not None]
        found += [f"there is {who.name}" for _, who in way.worse]
    return found


def _used(limit: Limit) -> str:
    return " ".join(rule_link(rule.id) for rule in RULES if limit in limits_of(rule))


def rule_link(ident: str, folder: str = "rules/") -> str:
    """Link to a rule's page."""
    return f"[{ident}]({folder}{ident}.md)"


# --- sources ---


def short_link(key: str) -> str:
    """Name a source and link to its row."""
    return f"[{key}](sources.md)" if key else ""


def cited(source: Source) -> str:
    """Cite a source in full."""
    year = "" if source.year is None or str(source.year) in source.where else f" ({source.year})"
    return f"{cell(source.title)}. {cell(source.where)}{year}. <{source.url.replace(' ', '%20')}>"


def sources_page() -> str:
    """List every source with who uses it."""
    rows = []
    for source in sorted(SOURCES.values(), key=lambda source: source.key):
        rules = [rule_link(rule.id) for rule in RULES if source.key in rule.sources]
        limits = [f"`{limit.name}`" for limit in LIMITS if limit.source == source.key]
        rows.append((source.key, cited(source), MARKS[source.found], " ".join(rules + limits)))
    return page(
        [
            MADE,
            "# Sources",
            (
                "What rules and thresholds rest on. *Read*: somebody of us read it at the address, a summary or the "
                "passage meant, seldom the whole document. *Not verified yet*: general knowledge, to be looked up "
                "before it is cited. Being cited is no endorsement of this tool. Where an address is that of a report "
                "about a document, the document itself is to be quoted from its publisher. No questions of licensed "
                "instruments are reproduced."
            ),
            table(("key", "source", "mark", "used by"), rows),
        ]
    )
