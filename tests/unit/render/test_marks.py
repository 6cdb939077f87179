"""Findings as every painter draws them: numbers in circles, boxes with 「？」, the panel of questions."""

from __future__ import annotations

import re
from itertools import combinations

import numpy as np
import pytest
from defusedxml.ElementTree import fromstring
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from matplotlib.text import Text

from ecomap.drawing import draw
from ecomap.layout import Mark
from ecomap.layout.marks import BADGE, numbered
from ecomap.layout.scene import Node, Pens
from ecomap.model import Case, Client, Resource, Tie
from ecomap.render import THEMES
from ecomap.render.fontface import lines_of
from ecomap.render.looks import badges_of, node_look
from tests.support import pixels

NS = "{http://www.w3.org/2000/svg}"
CASE = Case(
    client=Client(name="佐藤 ハナ", sex="female"),
    resources=(
        Resource(id="r1", name="みどりクリニック", kind="doctor"),
        Resource(id="r2", name="隣", kind="neighbour"),
    ),
    ties=(Tie(id="t1", source="r1", target="client"),),
)
MARKS = (
    Mark(1, ("r1", "r2"), question="休みの日はどこに電話しますか", title="休日の医療"),
    Mark(2, sector="community", question='"だれ"が<声>をかけますか', title="見守り", lacks="見守り"),
    Mark(3, question="楽しみは何ですか", title="役割"),
)
COPIES = {
    "fax": pixels.fax,
    "light copy": lambda grey: pixels.photocopy(grey, light=True),
    "dark copy": lambda grey: pixels.photocopy(grey, light=False),
}


@pytest.fixture(scope="module")
def plain(fonts):
    return draw(CASE, fonts=fonts)


@pytest.fixture(scope="module")
def marked(fonts):
    return draw(CASE, fonts=fonts, findings=MARKS)


def group(root, ident):
    return next(element for element in root.iter(f"{NS}g") if element.get("id") == ident)


def test_a_number_is_drawn_in_the_group_of_its_owner_and_says_what_it_stands_for(marked):
    root = fromstring(marked.svg(), forbid_dtd=True)
    for owner, told in {
        "node-r1": "① 休日の医療：",
        "person-client": "③ 役割：",
        "label-questions": "① 休日の医療：",
    }.items():
        circle = next(e for e in group(root, owner).iter(f"{NS}g") if (e.get("aria-label") or "").startswith(told))
        assert circle.get("role") == "img"
        assert circle.find(f"{NS}title").text == circle.get("aria-label")
        assert circle.find(f"{NS}circle").get("fill") == THEMES["default"].ink
        assert circle.find(f"{NS}text").get("fill") == THEMES["default"].paper


def test_words_of_a_finding_are_words_in_the_file_and_nothing_else(marked):
    assert "&lt;声&gt;" in marked.svg()
    assert "<声>" not in marked.svg() + marked.html()


def test_the_box_where_something_is_missing_is_grey_and_solid():
    for theme in THEMES.values():
        look = node_look(Node(id="m", x=0, y=0, w=90, h=30, category="health", missing=True), theme, Pens())
        assert (look.fill, look.dash) == ("#e3e3e3", ())


def test_the_panel_has_a_frame(marked):
    root = fromstring(marked.svg(), forbid_dtd=True)
    rect = group(root, "label-questions").find(f"{NS}rect")
    assert rect.get("stroke") == THEMES["default"].furniture


def test_digits_and_questions_are_among_the_glyphs_of_the_file(marked):
    words = "".join(line.text for line in lines_of(marked.scene))
    assert {"1", "2", "3", "？"} <= set(words)
    assert "楽しみは何ですか" in words
    assert [badge.number for badge in badges_of(marked.scene)].count(1) == 4  # two boxes, the panel, the legend


def test_every_format_can_be_made(marked):
    assert marked.png().startswith(b"\x89PNG")
    assert marked.pdf().startswith(b"%PDF")
    assert marked.png(mono=True) == marked.png(mono=True)


def test_the_page_lists_what_every_number_stands_for(marked, plain):
    page = marked.html()
    section = page[page.index('<section id="questions"') : page.index('<section id="list"')]
    assert re.findall(r"<li>(.)", section) == ["①", "②", "③"]
    assert "一緒に考えたいこと" in section
    assert 'id="questions"' not in plain.html()


def test_a_box_where_something_is_missing_is_listed_as_that_and_not_as_an_unknown_tie(marked):
    page = marked.html()
    rows = re.findall(r"<li><button[^>]*>([^<]*)</button>(.*?)</li>", page)
    told = {label: rest for label, rest in rows if "<p>" in rest or "支援" in label}
    assert told == {
        "記録からは確認できない支援：見守り、一緒に考えたいこと②": "",
        "隣、一緒に考えたいこと①": "<p>関係は未確認</p>",
    }


def test_graphviz_gets_numbers_and_questions_as_words(marked, plain):
    text = marked.dot()
    assert 'label="①\\nみどりクリニック' in text
    assert 'label="②\\n？\\n見守り", style="rounded,filled", fillcolor="#e3e3e3"' in text
    assert "① 休日の医療：休みの日はどこに電話しますか" in text
    assert "①" not in plain.dot()


def test_on_axes_a_number_is_a_filled_circle_with_light_digits(marked):
    ax = Figure(figsize=(10, 7)).add_axes((0, 0, 1, 1))
    artists = [artist for artist in marked.on_axes(ax) if artist.get_gid() == "node-r1"]
    (circle,) = (artist for artist in artists if isinstance(artist, Circle))
    digits = next(artist for artist in artists if isinstance(artist, Text) and artist.get_text() == "1")
    assert circle.get_facecolor()[:3] == pytest.approx((0.102, 0.102, 0.102), abs=0.001)
    assert digits.get_color() == THEMES["default"].paper


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_numbers_can_be_read_after_a_photocopier(fonts, copy):
    """Circles as small as beside names of 7 pt: the digits stay open, and none looks like another."""
    size = BADGE * 7 * 96 / 72
    badges = tuple(numbered(n, fonts, size, 30 + n % 10 * 30.0, 30 + n // 10 * 30.0) for n in range(1, 20))
    node = Node(id="n", x=160, y=45, w=400, h=120, badges=badges)
    grey = pixels.sheet(fonts, w=360, h=100, theme="print", nodes=(node,))
    ink = copy(grey)
    pictures = {}
    half = round(size / 2 * pixels.DOTS) - 1
    for badge in badges:
        x, y = round(badge.x * pixels.DOTS), round(badge.y * pixels.DOTS)
        pictures[badge.number] = ink[y - half : y + half, x - half : x + half]
    for picture in pictures.values():
        assert 0.04 < 1 - picture[4:-4, 4:-4].mean() < 0.6
    few = {
        (one, other): int(np.sum(pictures[one] != pictures[other]))
        for one, other in combinations(pictures, 2)
        if np.sum(pictures[one] != pictures[other]) < 12
    }
    assert not few
