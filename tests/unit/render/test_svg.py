from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import matplotlib as mpl
import pytest
from defusedxml.ElementTree import fromstring

from ecomap.layout.scene import Edge, Label, Line, Node, Page, Run, Scene
from ecomap.render import THEMES, paint_svg
from ecomap.render.fontface import LIMIT, family_list, lines_of
from ecomap.render.markup import clean, element, escape, identifier, number, place
from ecomap.render.svg import paper_size
from ecomap.text import load_fonts

NS = "{http://www.w3.org/2000/svg}"


def tree(data):
    return fromstring(data, forbid_dtd=True)


def little(**fields):
    page = Page(w=1122.5, h=793.7, margin=30)
    base = {
        "page": page,
        "font_px": 11,
        "fonts": ("IPAexGothic",),
        "language": "ja",
        "title": "佐藤さん",
        "description": "",
    }
    return Scene(**(base | {"nodes": (), "edges": ()} | fields))


def paint(scene, fonts, **options):
    return tree(paint_svg(scene, THEMES["default"], fonts, **options))


def test_the_page_is_the_paper(svg):
    root = tree(svg)
    assert (root.get("width"), root.get("height")) == ("297mm", "210mm")
    assert root.get("viewBox") == "0 0 1122.5 793.7"


@pytest.mark.parametrize(
    ("page", "size"),
    [
        (Page(w=793.7, h=1122.5, margin=1, orientation="portrait"), ("210", "297")),
        (Page(w=1587.4, h=1122.5, margin=1, paper="A3"), ("420", "297")),
        (Page(w=960, h=480, margin=1, paper="custom"), ("254", "127")),
        (Page(w=960, h=480, margin=1, paper="A4"), ("254", "127")),
    ],
)
def test_other_sheets_have_their_true_size(page, size):
    assert paper_size(page) == size


def test_title_and_description_name_the_picture(svg, scene):
    root = tree(svg)
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title desc"
    assert root.find(f"{NS}title").text == scene.title
    assert root.find(f"{NS}desc").text == scene.description


def test_everything_drawn_has_its_name(svg, scene):
    root = tree(svg)
    groups = {group.get("id"): group for group in root.iter(f"{NS}g") if group.get("id")}
    for kind, things in (("node", scene.nodes), ("edge", scene.edges), ("person", scene.symbols)):
        for thing in things:
            group = groups[f"{kind}-{thing.id}"]
            if thing.label:
                assert group.get("role") == "img"
                assert group.get("aria-label") == group.find(f"{NS}title").text == thing.label


def test_every_word_of_the_scene_is_text_in_the_file(svg, scene):
    drawn = [text.text for text in tree(svg).iter(f"{NS}text")]
    assert sorted(drawn) == sorted(run.text for line in lines_of(scene) for run in line.runs)


def test_a_line_keeps_its_width_in_every_font():
    chain = load_fonts([Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"])
    line = Line(x=10, y=20, size=11, w=66, runs=(Run(text="ABC", font=0, w=22), Run(text="訪問", font=1, w=44)))
    first, second = paint(little(lines=(line,)), chain).iter(f"{NS}text")
    assert (first.get("x"), first.get("textLength")) == ("10", "22")
    assert (second.get("x"), second.get("textLength"), second.get("y")) == ("32", "44", "20")
    assert second.get("lengthAdjust") == "spacingAndGlyphs"
    assert second.get("font-family").startswith("'ecomap-1', 'IPAexGothic', 'DejaVu Sans'")


def test_a_turned_line_turns_about_its_start(fonts):
    line = Line(x=10, y=20, size=11, w=22, runs=(Run(text="訪問", w=22),), angle=-90)
    (text,) = paint(little(lines=(line,)), fonts).iter(f"{NS}text")
    assert text.get("transform") == "rotate(-90 10 20)"


def test_boxes_cover_edges_and_edges_cover_the_centre(svg):
    order = [group.get("id") for group in tree(svg).iter(f"{NS}g") if group.get("id")]
    kinds = [re.split(r"[-.]", name)[0] if name != "node-client" else "centre" for name in order]
    steps = [kinds.index(kind) for kind in ("centre", "edge", "node", "person", "label")]
    assert steps == sorted(steps)
    assert len(kinds) - 1 - kinds[::-1].index("edge") < kinds.index("node")


def test_ties_inside_the_family_are_drawn_too(fonts):
    edge = Edge(id="t9", source="p1", target="p2", points=((0.0, 0.0), (40.0, 0.0)), label="夫婦")
    assert "edge-t9" in [group.get("id") for group in paint(little(inner=(edge,)), fonts).iter(f"{NS}g")]


def test_the_legend_draws_ties_with_the_hand_that_draws_ties(fonts, scene):
    entry = next(entry for entry in scene.legend if entry.code == "broken")
    alone = paint(little(legend=(entry,)), fonts)
    same = paint(little(edges=(entry.edge,)), fonts)
    paths = [[path.attrib for path in root.iter(f"{NS}path")] for root in (alone, same)]
    assert paths[0] == paths[1] != []


def test_captions_stand_on_a_plate_and_sectors_do_not(fonts):
    labels = [Label(id=role, x=50, y=50, w=40, h=12, role=role) for role in ("caption", "sector")]
    groups = {g.get("id"): g for g in paint(little(labels=tuple(labels)), fonts).iter(f"{NS}g")}
    plate = groups["label-caption"].find(f"{NS}rect")
    assert (plate.get("x"), plate.get("y"), plate.get("width")) == ("30", "44", "40")
    assert groups["label-sector"].find(f"{NS}rect") is None


def test_a_planned_node_has_a_dash_dot_outline(fonts):
    nodes = tuple(
        Node(id=f"r{i}", x=50, y=50, w=40, h=20, status=status) for i, status in enumerate(("current", "planned"))
    )
    boxes = list(paint(little(nodes=nodes), fonts).iter(f"{NS}rect"))[1:]
    assert [box.get("stroke-dasharray") for box in boxes] == [None, "9 3 2 3"]


def test_glyphs_come_with_the_file_unless_they_are_too_heavy(fonts):
    few = Line(x=0, y=10, size=10, w=0, runs=(Run(text="訪問"),))
    assert b"@font-face" in paint_svg(little(lines=(few,)), THEMES["default"], fonts)
    assert b"@font-face" not in paint_svg(little(lines=(few,)), THEMES["default"], fonts, embed=False)
    many = Line(x=0, y=10, size=10, w=0, runs=(Run(text="".join(map(chr, range(0x4E00, 0x5200)))),))
    data = paint_svg(little(lines=(many,)), THEMES["default"], fonts)
    assert b"@font-face" not in data
    assert len(data) < LIMIT


def test_family_names_are_made_harmless(fonts):
    odd = dataclasses.replace(fonts, families=("A';}</style><script>", "IPAexGothic"))
    assert family_list(odd, 0, embedded=False).startswith("'Astylescript', 'IPAexGothic', ")
    assert family_list(fonts, 0, embedded=True).startswith("'ecomap-0', 'IPAexGothic', ")


def test_nothing_comes_from_elsewhere(svg):
    text = svg.decode()
    assert text.count("http") == 1  # the namespace
    assert set(re.findall(r"url\((.{10})", text)) == {"data:font/"}
    assert "@import" not in text
    assert "href" not in text


def test_the_themes_differ_in_colour_only(scene, fonts):
    pictures = [paint_svg(scene, theme, fonts).decode() for theme in THEMES.values()]
    assert len(set(pictures)) == len(THEMES)
    assert len({re.sub(r'(fill|stroke)="[^"]*"', "", picture) for picture in pictures}) == 1


def test_every_colour_on_paper_is_dark_enough_for_a_photocopy():
    for theme in THEMES.values():
        words = [theme.word(role) for role in ("name", "sub", "caption", "sector", "legend", "note")]
        for colour in (theme.ink, theme.line, theme.faint, theme.ended, theme.stress, theme.box, *words):
            assert luminance(colour) < 0.18, (theme.name, colour)
        assert all(luminance(tint) > 0.7 for tint in theme.tints.values())


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_numbers_are_short_and_never_minus_zero():
    assert [place(value) for value in (12.0, 12.34, -0.04, 0.05)] == ["12", "12.3", "0", "0.1"]
    assert [number(value) for value in (1.50, 2.0, -0.001, 0.8)] == ["1.5", "2", "0", "0.8"]


def test_markup_is_escaped_once():
    assert element("text", escape("<&>"), fill='"') == '<text fill="&quot;">&lt;&amp;&gt;</text>'
    assert element("rect", stroke_width=1.5) == '<rect stroke-width="1.5"/>'
    assert clean("a\x00b\ufffe\u202e") == "a\ufffdb\ufffd\ufffd"


def test_odd_ids_are_replaced_by_a_number():
    assert identifier("node", "p1", 3) == "node-p1"
    assert identifier("node", "山田 <b>", 3) == "node.3"
