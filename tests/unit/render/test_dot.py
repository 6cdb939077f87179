from __future__ import annotations

import dataclasses
import html
import json
import re
import shutil
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ecomap.layout.scene import Edge, Label, Line, Node, Page, Run, Scene, Symbol
from ecomap.render.dot import paint_dot, quoted

needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="needs the Graphviz program dot")
HOSTILE = (
    'a"b',
    "a\\",
    '\\"',
    "\\N\\G\\n\\l",
    "<b>x</b>",
    "<>",
    "<",
    "&lt;&#60;&amp;",
    "a:b",
    "a -> b",
    "}",
    "];",
    "/*",
    "//",
    "#",
    'x" ?><svg onload=alert(1)>',
    '", image="/etc/passwd',
    "{a|b}",
    "\x00\x01\x7f",
    "\ud800",
    "\u202e",
    "\n\n",
    "",
    " ",
    "佐藤 ハナ",
    "𠮷",
    "%s {0}",
    "\\",
    "\\\\",
    '"+"',
)
ATTRIBUTES = {
    *("charset", "class", "dir", "fontname", "fontsize", "label", "labelloc", "overlap", "penwidth", "shape"),
    *("splines", "style"),
}


def case(words, *, title="t"):
    """Make a scene with a box and a tie for each word."""
    nodes = [Node(id="c", x=0, y=0, w=10, h=10, kind="center", label="c")]
    edges, labels = [], []
    for index, word in enumerate(words):
        lines = (Line(x=0, y=0, size=10, w=10, runs=(Run(text=word),)),)
        nodes.append(Node(id=word + str(index), x=0, y=0, w=10, h=10, name=word, lines=lines))
        edges.append(
            Edge(id=f"{word}{index}", source=word + str(index), target="c", points=((0.0, 0.0), (9.0, 9.0)), label=word)
        )
        labels.append(Label(id=f"l{index}", x=0, y=0, w=9, h=9, owner=f"{word}{index}", lines=lines))
    page = Page(w=900, h=600, margin=30, paper="custom")
    return Scene(
        page=page,
        font_px=10,
        fonts=("IPAexGothic",),
        language="ja",
        title=title,
        description="",
        nodes=tuple(nodes),
        edges=tuple(edges),
        labels=tuple(labels),
    )


def placed(data, engine="dot"):
    command = [shutil.which("dot"), f"-K{engine}", "-Tjson"]
    done = subprocess.run(command, input=data, capture_output=True, check=True, timeout=60)
    return json.loads(done.stdout)


def shown(label):
    """Undo what DOT does to a label, as Graphviz does when it draws."""
    lines = re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], label)
    return html.unescape(lines)


def expected(word):
    plain = re.sub("[\t]", " ", re.sub("[\r\v\f\u2028\u2029]", "\n", word))
    return re.sub("[^\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]", "\ufffd", plain)


@pytest.mark.parametrize("word", HOSTILE)
def test_a_string_ends_where_we_end_it(word):
    text = quoted(word)
    assert re.fullmatch(r'"(?:[^"\\\n]|\\["\\n])*"', text)
    assert shown(text[1:-1]) == expected(word)


def test_ids_and_attributes_are_ours_alone(scene):
    text = paint_dot(scene).decode()
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', text)
    assert set(re.findall(r"(\w+)=", bare)) <= ATTRIBUTES
    statements = bare.splitlines()[4:-1]
    assert all(re.fullmatch(r"  n\d+( -> n\d+)? \[[a-z\", =]+\];", line) for line in statements)
    assert len(statements) == len(scene.nodes) + sum(edge.target == "client" for edge in scene.edges)


def test_the_codes_of_a_tie_are_told(scene):
    edges = (
        Edge(
            id="t",
            source="r1",
            target="client",
            points=((0.0, 0.0), (9.0, 9.0)),
            strength="strong",
            stress="stressful",
            flow="both",
            status="planned",
        ),
    )
    text = paint_dot(dataclasses.replace(scene, edges=edges)).decode()
    assert (
        'n1 -> n0 [label="┼", dir="both", penwidth="5", style="dotted", class="strong stressful both planned"];' in text
    )


def test_the_family_stands_in_the_centre():
    symbols = (Symbol(id="p1", x=0, y=0, size=20, label='夫 "一郎"'),)
    text = paint_dot(dataclasses.replace(case(()), symbols=symbols)).decode()
    assert 'n0 [label="夫 \\"一郎\\"", penwidth="2"];' in text


def test_the_same_scene_gives_the_same_bytes(scene):
    assert paint_dot(scene) == paint_dot(scene)


@needs_dot
def test_graphviz_reads_hostile_words_as_words():
    found = placed(paint_dot(case(HOSTILE, title="<b>&amp;\\N")))
    assert [item["name"] for item in found["objects"]] == [f"n{i}" for i in range(len(HOSTILE) + 1)]
    assert len(found["edges"]) == len(HOSTILE)
    for item, word in zip(found["objects"][1:], HOSTILE, strict=True):
        assert shown(item["label"]) == expected(word)
    assert shown(found["label"]) == "<b>&amp;\\N"


@needs_dot
def test_graphviz_draws_the_words_themselves():
    data = paint_dot(case(HOSTILE))
    command = [shutil.which("dot"), "-Tsvg"]
    svg = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    assert "<image" not in svg
    assert "<script" not in svg
    assert "<svg onload" not in svg
    drawn = {html.unescape(text).replace("\xa0", " ") for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)}
    assert {'a"b', "\\N\\G\\n\\l", "<b>x</b>", "&lt;&#60;&amp;", '", image="/etc/passwd', "\\\\"} <= drawn


@needs_dot
@pytest.mark.slow
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(max_size=40) | st.sampled_from(HOSTILE), max_size=6), st.text(max_size=20))
def test_graphviz_keeps_any_words(words, title):
    found = placed(paint_dot(case(words, title=title)))
    objects = found.get("objects", [])
    assert len(objects) == len(words) + 1
    assert len(found.get("edges", [])) == len(words)
    for item, word in zip(objects[1:], words, strict=True):
        assert shown(item["label"]) == expected(word)
