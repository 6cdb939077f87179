"""The page as a file: its policy, its bytes, and that picture and list name each other rightly."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from ecomap.render import THEMES, paint_html
from ecomap.render.page import script_text, style_text

VOID = {"meta", "input", "path", "rect", "circle", "ellipse"}


class Page(HTMLParser):
    """The elements of a page, and the words in them; raises where one is closed that was not opened last."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.words, self.open, self.text = [], [], [], {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        assert len(attrs) == len(dict(attrs))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)
        if self.open and self.open[-1] in {"script", "style", "title"}:
            self.text.setdefault(self.open[-1], []).append(data)

    def values(self, name):
        return [found[name] for _, found in self.elements if name in found]


@pytest.fixture(scope="module")
def text(scene, fonts):
    return paint_html(scene, THEMES["default"], fonts).decode()


@pytest.fixture(scope="module")
def page(text):
    return Page(text)


def digest(text):
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_policy_lets_through_this_style_this_script_and_nothing_else(page):
    policy = next(a["content"] for _, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules == {
        "default-src": "'none'",
        "style-src": digest(page.text["style"][0]),
        "script-src": digest(page.text["script"][0]),
        "font-src": "data:",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    tags = [tag for tag, _ in page.elements]
    assert tags.count("style") == tags.count("script") == 1
    # A policy counts only for what comes after it.
    assert tags.index("meta") < tags.index("style") < tags.index("script")


def test_no_element_brings_its_own_style_or_script(page):
    names = {name for _, found in page.elements for name in found}
    assert "style" not in names
    assert not [name for name in names if name.startswith("on")]
    assert not names & {"src", "href", "xlink:href", "action", "formaction", "srcset", "data", "poster", "ping"}


def test_every_element_is_closed(page):
    assert not page.open


def test_the_same_bytes_again_and_line_ends_of_one_kind(scene, fonts, text):
    assert paint_html(scene, THEMES["default"], fonts).decode() == text
    assert "\r" not in text
    assert text.endswith("</html>\n")


def test_the_script_is_the_same_on_every_page_and_takes_no_risk(page):
    assert page.text["script"] == [script_text()]
    script = script_text()
    assert script.startswith("'use strict';")
    for word in (
        "innerHTML",
        "outerHTML",
        "insertAdjacent",
        "document.write",
        " eval(",
        "Function(",
        "fetch",
        "XMLHttp",
    ):
        assert word not in script
    for word in (
        "import",
        "localStorage",
        "sessionStorage",
        "cookie",
        "WebSocket",
        "location",
        "postMessage",
        "</",
        "<!",
    ):
        assert word not in script


def test_a_page_asks_for_nothing(text):
    assert text.count("http") == 2  # the namespace, and the name of the policy's own attribute
    assert not re.search(r"@import|url\((?!data:font/)", text)
    assert "</" not in style_text()


def test_the_page_is_printed_on_the_sheet(page):
    style = page.text["style"][0]
    assert "@page{size:297mm 210mm;margin:0}" in style
    assert "--wide:297mm;--high:210mm" in style
    assert "@font-face" in style


def test_a_page_says_in_words_what_the_picture_shows(page, scene):
    for thing in (*scene.edges, *scene.symbols, *(node for node in scene.nodes if node.kind != "center")):
        assert not thing.label or thing.label in page.words
    assert dict(page.elements)["html"] == {"lang": "ja"}
    assert page.text["title"][0] == {"ja": "エコマップ", "en": "Ecomap"}[scene.language]


def test_ids_are_unique_and_whatever_is_named_is_there(page):
    ids = Counter(page.values("id"))
    assert not [name for name, count in ids.items() if count > 1]
    for attribute in ("data-of", "data-tie", "aria-labelledby", "aria-describedby"):
        for value in page.values(attribute):
            assert not set(value.split()) - set(ids)
    actors = page.values("data-actor")
    assert len(set(actors)) == len(actors)
    for value in page.values("data-ends"):
        assert not set(value.split()) - set(actors)
    marks = {mark for value in page.values("data-marks") for mark in value.split()}
    assert set(page.values("value")) < marks  # no box where there is no choice


def test_every_box_person_and_tie_of_the_picture_stands_in_the_list(page, scene):
    named = {part for name in ("data-of", "data-tie") for value in page.values(name) for part in value.split()}
    drawn = {name for name in page.values("id") if re.match("(node|person|edge)-", name)}
    assert drawn == {name for name in named if not name.startswith("label")}
    owned = {f"label-{label.id}" for label in scene.labels if label.owner}
    assert owned == {name for name in named if name.startswith("label")}


def test_controls_are_hidden_until_the_script_runs(page):
    hidden = {found["id"] for _, found in page.elements if "hidden" in found}
    assert hidden == {"tools", "filters"}
