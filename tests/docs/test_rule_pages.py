"""Every rule has a page that tells everything: its texts, what it looks at, where it comes from, and an example."""

from __future__ import annotations

import re
from typing import get_args

import make_facts
import make_rules
import pytest
from blocks import ROOT
from make_parts import cell

from ecomap.analysis.limits import LIMITS
from ecomap.analysis.questions import OPEN
from ecomap.analysis.rules import PER_PERSON, RULES
from ecomap.analysis.sources import SOURCES, Found
from ecomap.wording.gap_words import FAMILIES
from ecomap.wording.rule_pages import looks
from ecomap.wording.rules import RULE_TEXTS

FOLDER = ROOT / "docs" / "reference" / "rules"
STALE = "stale: run .venv/bin/python docs/make.py"
LINKING = {"there", "is", "are", "no", "not", "and", "or", "all", "exactly", "one", "always"}
BANNED = re.compile(
    r"\b(must|should|failure|deficit|non-compliant|refus(?:e|es|ed|al)|risk score|burden)\b"
    r"|問題のある|問題家族|困難事例|孤立者|欠如|放置|怠慢|不足している人|ランキング|[!！]",
    re.IGNORECASE,
)
ABUSE = re.compile("虐待|abuse", re.IGNORECASE)
"""Stands in the titles of official surveys alone."""
NO_SAMPLE_YET = {"D07"}
"""Rules of which no sample shows the first outcome. A rule that has one is taken off; none is ever put on."""


def page_of(ident: str) -> str:
    return (FOLDER / f"{ident}.md").read_text(encoding="utf-8")


def sections_of(page: str) -> dict[str, str]:
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def says_of(text) -> list[tuple[str, str]]:
    plain = [text.title, text.finding, text.question, text.ask, text.why, text.limits, text.covered, text.also]
    others = (*text.variants.values(), *text.titles.values(), *text.questions.values(), *text.notes.values())
    return [say for say in (*plain, *others) if say is not None]


every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def test_there_is_a_page_a_rule_and_no_other():
    assert {path.stem for path in FOLDER.glob("*.md")} == {rule.id for rule in RULES} | {OPEN, "README"}
    assert set(RULE_TEXTS) == {rule.id for rule in RULES} | {OPEN}


def test_no_page_is_stale():
    for name, write in make_rules.pages().items():
        assert (ROOT / "docs" / name).read_text(encoding="utf-8") == write(), f"{name} is {STALE}"


@every_rule
def test_a_page_has_all_headings_and_each_says_something(rule):
    sections = sections_of(page_of(rule.id))
    assert tuple(sections) == make_rules.HEADINGS
    assert all(body.strip() for body in sections.values())


@every_rule
def test_every_text_is_there_in_both_languages(rule):
    text, page = RULE_TEXTS[rule.id], page_of(rule.id)
    for ja, en in says_of(text):
        assert re.search(r"[぀-ヿ一-鿿]", ja)
        assert re.search(r"[a-z]", en)
        assert not re.search(r"[぀-ヿ]", en)
        assert cell(ja) in page
        assert cell(en) in page


@every_rule
def test_what_it_looks_at_is_said_in_plain_words_in_both_languages(rule):
    body = sections_of(page_of(rule.id))[make_rules.HEADINGS[2]]
    assert cell(looks(rule.id, "ja")) in body
    assert cell(looks(rule.id, "en")) in body


@every_rule
def test_every_way_of_finding_something_has_a_sentence(rule):
    variants = RULE_TEXTS[rule.id].variants
    assert {way.variant for way in rule.ways} - {""} <= set(variants)
    assert rule.id not in PER_PERSON or "merged" in variants


@every_rule
def test_every_rule_is_cited_or_says_that_it_is_a_house_choice(rule):
    assert rule.sources
    cited = sections_of(page_of(rule.id))[make_rules.HEADINGS[9]]
    for key in rule.sources:
        if key:
            source = SOURCES[key]
            assert f"**{key}** ({make_facts.MARKS[source.found]})" in cited
            assert cell(source.title) in cited
            assert source.url in cited
        else:
            assert make_facts.HOUSE in cited


@every_rule
def test_every_threshold_of_a_rule_shows_its_number_and_source(rule):
    looks = sections_of(page_of(rule.id))[make_rules.HEADINGS[2]]
    for limit in make_facts.limits_of(rule):
        source = f"[{limit.source}](../sources.md)" if limit.source else make_facts.HOUSE
        assert f"| `{limit.name}` | {make_facts.amount(limit)} | {source}" in looks


@every_rule
def test_every_condition_is_made_of_facts_that_are_defined(rule):
    for text in make_facts.texts_of(rule):
        rest = set(re.findall(r"[^\s()]+", make_facts.rest_of(text)))
        assert rest <= LINKING


@every_rule
def test_a_sample_shows_the_rule(rule):
    shown = make_rules.samples().answers[rule.id].get(rule.outcomes[0], ())
    assert bool(shown) == (rule.id not in NO_SAMPLE_YET)


def test_what_could_endanger_somebody_says_so():
    for rule in RULES:
        assert (make_rules.restricted_note(rule) in page_of(rule.id)) == rule.restricted


def test_no_page_labels_anybody():
    for path in FOLDER.glob("*.md"):
        page = path.read_text(encoding="utf-8").replace(make_rules.MADE, "")
        assert BANNED.search(page) is None, f"{path.name}: {BANNED.search(page)}"
        for heading, body in sections_of(page).items():
            assert ABUSE.search(body) is None or heading == make_rules.HEADINGS[9], path.name


def test_no_text_labels_anybody():
    for ident, text in RULE_TEXTS.items():
        for say in says_of(text):
            for words in say:
                assert BANNED.search(words) is None, ident
                assert ABUSE.search(words) is None, ident


def test_the_index_lists_every_rule():
    index = page_of("README")
    for ident in (*(rule.id for rule in RULES), OPEN):
        assert f"[{ident}]({ident}.md)" in index
    assert {rule.id[0] for rule in RULES} == set(FAMILIES)


def test_every_source_that_is_named_is_known_and_every_known_one_is_named():
    named = {key for rule in RULES for key in rule.sources}
    named |= {limit.source for limit in LIMITS} | {atom.source for atom in make_facts.atoms()}
    assert named - {""} == set(SOURCES)


def test_a_source_can_be_looked_up():
    for key, source in SOURCES.items():
        assert source.key == key
        assert source.found in get_args(Found)
        assert re.fullmatch(r"https?://\S+", source.url), key
        assert source.title
        assert source.where
    assert len({source.title for source in SOURCES.values()}) == len(SOURCES)


def test_references_are_whole():
    facts = (ROOT / "docs" / "reference" / "facts.md").read_text(encoding="utf-8")
    limits = (ROOT / "docs" / "reference" / "limits.md").read_text(encoding="utf-8")
    sources = (ROOT / "docs" / "reference" / "sources.md").read_text(encoding="utf-8")
    for atom in make_facts.atoms():
        assert f"| `{atom.name}` | " in facts or make_facts.in_a_family(atom), atom.name
    for limit in LIMITS:
        assert f"| `{limit.name}` | {limit.value:g} | {limit.unit} | " in limits
    for key in SOURCES:
        assert f"| {key} | " in sources
