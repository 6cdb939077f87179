"""What must be told somewhere is told, and every link leads somewhere."""

from __future__ import annotations

import re
import unicodedata
from string import Formatter
from typing import get_args

import pytest
from blocks import ROOT, pages

import ecomap
from ecomap.cli.app import COMMANDS, build
from ecomap.errors import FaultCode
from ecomap.layout.scene import Scene
from ecomap.wording import SENTENCES
from ecomap.wording.cli_words import SAYINGS

LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^)\s]+)\)")
DOCS = ROOT / "docs"


def _anchors(text: str) -> set[str]:
    """Give the anchors that GitHub makes of the headings of a page."""
    found = set()
    for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE):
        plain = re.sub(r"[`*]", "", heading).strip().lower()
        found.add("".join(c for c in plain if c in "-_ " or unicodedata.category(c)[0] in "LN").replace(" ", "-"))
    return found


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for link in LINK.findall(text):
        if link.startswith(("http://", "https://")):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        if anchor:
            assert anchor in _anchors(target.read_text(encoding="utf-8")), link


def test_every_page_can_be_reached_from_the_index():
    reached, wanted = set(), [ROOT / "README.md"]
    while wanted:
        page = wanted.pop()
        if page in reached or page.suffix != ".md":
            continue
        reached.add(page)
        for link in LINK.findall(page.read_text(encoding="utf-8")):
            target = (page.parent / link.partition("#")[0]).resolve()
            if target.is_file():
                wanted.append(target)
    assert sorted(set(DOCS.rglob("*.md")) - reached) == []


def test_the_four_parts_are_there():
    for part in ("tutorial", "how-to", "reference", "explanation", "decisions"):
        assert list((DOCS / part).glob("*.md"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name):
    text = (DOCS / "reference" / "cli.md").read_text(encoding="utf-8")
    assert f"## ecomap {name}\n" in text
    for parameter in build().commands[name].params:
        for option in parameter.opts:
            assert option in text or parameter.param_type_name == "argument"
    elsewhere = [page for page in pages() if page.name != "cli.md"]
    assert any(f"ecomap {name}" in page.read_text(encoding="utf-8") for page in elsewhere)


@pytest.mark.parametrize("code", get_args(FaultCode))
def test_every_fault_has_sentences_and_a_heading(code):
    assert any(key == code or key.startswith(f"{code}:") for key in SENTENCES)
    assert f"### {code}\n" in (DOCS / "reference" / "errors.md").read_text(encoding="utf-8")


def test_no_sentence_is_left_over():
    codes = set(get_args(FaultCode))
    assert {key.partition(":")[0] for key in SENTENCES} == codes


def test_every_sentence_can_be_said_in_both_languages():
    for code, pair in SAYINGS.items():
        gaps = [{field for _, field, _, _ in Formatter().parse(text) if field is not None} for text in pair]
        assert gaps[0] == gaps[1], code
        assert all(text.format(**dict.fromkeys(gaps[0], "x")) for text in pair), code


def test_every_notice_of_a_drawing_has_sentences_and_a_heading():
    source = (ROOT / "ecomap" / "layout" / "assemble.py").read_text(encoding="utf-8")
    codes = set(re.findall(r'notices\.append\("([a-z-]+)"\)', source))
    assert len(codes) >= 3
    text = (DOCS / "reference" / "errors.md").read_text(encoding="utf-8")
    for code in codes:
        assert code in SAYINGS
        assert f"### {code}\n" in text


def test_every_public_name_is_in_the_reference():
    text = (DOCS / "reference" / "library.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+)`", text))
    assert set(ecomap.__all__) - {"__version__"} - named == set()


def test_every_field_of_a_scene_is_in_the_reference():
    text = (DOCS / "reference" / "scene-json.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+)`", text))
    assert set(Scene.__dataclass_fields__) <= named


def test_every_top_level_key_of_a_case_is_in_the_reference():
    text = (DOCS / "reference" / "case-file.md").read_text(encoding="utf-8")
    for term in ecomap.TABLES["keys.case"].terms:
        if "." not in term.code:
            assert f"`{term.code}`" in text, term.code


def test_decisions_are_numbered_and_listed():
    files = sorted(path.name for path in (DOCS / "decisions").glob("0*.md"))
    assert [int(name[:4]) for name in files] == list(range(1, len(files) + 1))
    index = (DOCS / "decisions" / "README.md").read_text(encoding="utf-8")
    for name in files:
        assert f"]({name})" in index
        text = (DOCS / "decisions" / name).read_text(encoding="utf-8")
        for heading in ("## Context", "## Decision", "## Consequences"):
            assert heading in text, name


def test_no_page_names_the_place_where_it_was_written():
    for page in pages():
        text = page.read_text(encoding="utf-8")
        for place in ("/home/", "/Users/"):
            assert place not in text, page
