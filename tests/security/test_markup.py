"""Hostile words in every field of a scene: what is painted must stay words."""

from __future__ import annotations

import dataclasses
import importlib.util
import io
import typing
import zipfile
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from ecomap.layout import scene as room
from ecomap.render import THEMES, paint_html, paint_pdf, paint_svg
from ecomap.render.markup import clean
from ecomap.render.page import script_text
from ecomap.render.pptx import paint_pptx
from ecomap.text import load_fonts

FONTS = load_fonts()
NS = "{http://www.w3.org/2000/svg}"
SVG_TAGS = frozenset(["svg", "title", "desc", "style", "rect", "ellipse", "circle", "path", "g", "text"])
HTML_TAGS = SVG_TAGS | frozenset(
    [
        "html",
        "head",
        "meta",
        "body",
        "script",
        "main",
        "div",
        "section",
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "li",
        "bdi",
        "button",
        "details",
        "summary",
        "fieldset",
        "legend",
        "label",
        "input",
        "span",
        "small",
    ]
)
ATTRIBUTES = frozenset(
    [
        "xmlns",
        "width",
        "height",
        "viewbox",
        "role",
        "aria-labelledby",
        "aria-label",
        "lang",
        "xml:space",
        "id",
        "x",
        "y",
        "rx",
        "ry",
        "cx",
        "cy",
        "r",
        "d",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-linejoin",
        "font-family",
        "font-size",
        "textlength",
        "lengthadjust",
        "transform",
        "charset",
        "http-equiv",
        "content",
        "name",
    ]
)
PPTX_TAGS = frozenset(
    """
    ahLst avLst bg bgPr bodyPr buNone cNvCxnSpPr cNvGrpSpPr cNvPr cNvSpPr cSld chExt chOff close
    clrMapOvr cs cubicBezTo custDash custGeom cxn cxnLst cxnSp decorative ds ea effectLst endCxn ext
    extLst gd gdLst grpSp grpSpPr headEnd latin ln lnSpc lnTo lstStyle masterClrMapping moveTo noAutofit
    noFill nvCxnSpPr nvGrpSpPr nvPr nvSpPr off p pPr path pathLst ph pos prstGeom pt r rPr rect round
    sld solidFill sp spPr spTree spcAft spcBef spcPts srgbClr stCxn t tailEnd txBody xfrm
    """.split()  # noqa: SIM905 - eighty lines otherwise
)
"""No link, no action, no media, no field: a slide has nothing that could do something."""
PAGE_ATTRIBUTES = frozenset(
    [
        "class",
        "type",
        "value",
        "hidden",
        "data-name",
        "data-words",
        "data-actor",
        "data-of",
        "data-home",
        "data-tie",
        "data-ends",
        "data-inner",
        "data-marks",
        "data-all",
        "data-few",
        "data-many",
        "data-none",
        "data-filtered",
        "data-comma",
        "data-stop",
    ]
)
"""What stands around the picture."""
PAYLOADS = (
    "<script>alert(1)</script>",
    "</text><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</svg><script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "<!--<script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "]]>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
    "<?xml-stylesheet href='http://x.invalid/a.css'?>",
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    '" onload="alert(1)',
    "' onload='alert(1)",
    '" style="background:url(http://x.invalid)',
    "x onmouseover=alert(1)",
    "<svg onload=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<foreignObject><body onload=alert(1)></foreignObject>",
    "<a xlink:href='javascript:alert(1)'>a</a>",
    "<use href='data:image/svg+xml;base64,AAAA'/>",
    "<animate attributeName=href values=javascript:alert(1)>",
    "<set attributeName=onload to=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "url(http://x.invalid/a)",
    "@import 'http://x.invalid/a.css';",
    "}*{background:url(http://x.invalid)}",
    "&lt;script&gt;",
    "&#60;script&#62;",
    "&amp;amp;",
    "&",
    "\x00\x01\x08\x0b\x1b]0;x\x07",
    "\ufffe\uffff",
    "\u2028\u2029",
    "\u202egnp.exe\u2066",
    "line\nbreak\ttab\r",
    "#{eval(1)} ${1} {{7*7}} \\u003c",
    '#image("/etc/passwd")',
    '#read("/etc/passwd") $x$ *b* `c` <label> @ref',
    "%PDF-1.7 (\\) endobj",
    "𠮷👨\u200d👩\u200d👧\U000e0100",
    "\u0301\u0301\u0301",
    " " * 40,
    "x" * 500,
)


def _demo():
    path = Path(__file__).parents[1] / "unit" / "render" / "demo.py"
    spec = importlib.util.spec_from_file_location("render_demo", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


DEMO = _demo()
SMALL = dataclasses.replace(DEMO.scene(FONTS), edges=DEMO.scene(FONTS).edges[-6:])


def poisoned(value, text):
    """Put ``text`` into every field that holds free text, however deep; codes keep their few values."""
    if isinstance(value, tuple):
        return tuple(poisoned(item, text) for item in value)
    if not dataclasses.is_dataclass(value):
        return value
    hints = typing.get_type_hints(type(value), vars(room))
    changes = {}
    for field in dataclasses.fields(value):
        old = getattr(value, field.name)
        if hints[field.name] in {str, str | None} and field.name not in {"paper", "format"}:
            changes[field.name] = text
        elif isinstance(old, tuple) and old and isinstance(old[0], str):
            changes[field.name] = (text,) * len(old)
        else:
            changes[field.name] = poisoned(old, text)
    return dataclasses.replace(value, **changes)


def shown(text):
    spaces = str.maketrans(dict.fromkeys("\t\n\r\u2028\u2029", " "))
    return clean(text).translate(spaces)


def check_svg(data, text):
    root = fromstring(data, forbid_dtd=True)
    for node in root.iter():
        assert node.tag.removeprefix(NS) in SVG_TAGS
        for name in node.attrib:
            plain = name.replace("{http://www.w3.org/XML/1998/namespace}", "xml:").lower()
            assert plain in ATTRIBUTES
            assert not plain.startswith("on")
    words = {node.text or "" for node in root.iter(f"{NS}text")}
    assert words == {shown(text)}
    assert root.find(f"{NS}title").text == (shown(text) or None)
    styles = [node.text for node in root.iter(f"{NS}style")]
    assert all(
        style.startswith("@font-face{") and style.count("url(") == style.count("url(data:font/") for style in styles
    )


def check_pptx(data, text):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = fromstring(archive.read("ppt/slides/slide1.xml"), forbid_dtd=True)
        related = fromstring(archive.read("ppt/slides/_rels/slide1.xml.rels"), forbid_dtd=True)
    assert [relation.get("TargetMode") for relation in related] == [None]  # its layout, and nothing outside
    assert {node.tag.rpartition("}")[2] for node in root.iter()} <= PPTX_TAGS
    assert {node.text or "" for node in root.iter() if node.tag.endswith("}t")} == {shown(text)}


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.comments = Counter(), set(), []
        self.last, self.scripts = "", []

    def handle_starttag(self, tag, attrs):
        self.tags[tag] += 1
        self.attributes |= {name for name, _ in attrs}
        self.last = tag

    def handle_data(self, data):
        if self.last == "script":
            self.scripts.append(data)
            self.last = ""

    def handle_comment(self, data):
        self.comments.append(data)

    def handle_pi(self, data):
        self.comments.append(data)


def check_html(data):
    reader = Reader()
    reader.feed(data.decode())
    reader.close()
    assert set(reader.tags) <= HTML_TAGS
    assert reader.attributes <= ATTRIBUTES | PAGE_ATTRIBUTES
    assert reader.scripts == [script_text()]
    assert reader.tags["script"] == reader.tags["style"] == 1
    assert not reader.comments


@pytest.mark.parametrize("text", PAYLOADS)
def test_hostile_words_stay_words(text):
    scene = poisoned(SMALL, text)
    check_pptx(paint_pptx(scene, THEMES["default"], title="x"), text)
    check_svg(paint_svg(scene, THEMES["default"], FONTS), text)
    check_html(paint_html(scene, THEMES["default"], FONTS))


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_any_words_stay_words(text):
    scene = poisoned(SMALL, text)
    check_pptx(paint_pptx(scene, THEMES["default"], title="x"), text)
    check_svg(paint_svg(scene, THEMES["default"], FONTS), text)
    check_html(paint_html(scene, THEMES["default"], FONTS))


@given(st.characters())
@settings(max_examples=300)
def test_any_character_gives_a_file_that_can_be_read(char):
    line = room.Line(x=1, y=1, size=10, w=10, runs=(room.Run(text=f"a{char}b", w=10),))
    scene = dataclasses.replace(SMALL, lines=(line,), title=char, nodes=(), edges=(), labels=(), symbols=(), legend=())
    root = fromstring(paint_svg(scene, THEMES["default"], FONTS), forbid_dtd=True)
    assert next(root.iter(f"{NS}text")).text == f"a{shown(char)}b"


@pytest.mark.parametrize("text", [text for text in PAYLOADS if "#" in text or "<" in text or "%" in text])
def test_words_never_become_commands_of_the_typesetter(text):
    svg = paint_svg(poisoned(SMALL, text), THEMES["default"], FONTS, embed=False)
    data = paint_pdf(svg, FONTS, title=text, description=text)
    assert data.startswith(b"%PDF-")
    assert b"/JavaScript" not in data
    assert b"/URI" not in data
    assert b"root:" not in data


def test_the_list_is_long_enough():
    assert len(set(PAYLOADS)) >= 40
