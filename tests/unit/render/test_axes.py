from __future__ import annotations

import dataclasses
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Polygon
from matplotlib.text import Text
from PIL import Image

from ecomap.layout.scene import Edge, Line, Node, Page, Pens, Run, Scene, Stroke, Symbol
from ecomap.render import THEMES
from ecomap.render.axes import figure, paint_axes, points_per_px
from ecomap.render.fontface import lines_of
from ecomap.render.strokes import Area, strokes
from ecomap.text import load_fonts

THEME = THEMES["default"]


def little(**fields):
    base = {"page": Page(w=960, h=480, margin=30, paper="custom"), "font_px": 11, "fonts": ("IPAexGothic",)}
    words = {"language": "ja", "title": "", "description": "", "nodes": (), "edges": ()}
    return Scene(**(base | words | fields))


@pytest.fixture
def ax():
    return Figure(figsize=(10, 5), dpi=100).add_axes((0, 0, 1, 1))


def named(artists, gid, kind):
    return [artist for artist in artists if artist.get_gid() == gid and isinstance(artist, kind)]


def test_the_axes_become_the_page(scene, fonts, ax):
    artists = paint_axes(scene, THEME, fonts, ax)
    assert ax.get_xlim() == (0, scene.page.w)
    assert ax.get_ylim() == (scene.page.h, 0)
    assert ax.get_aspect() == 1
    assert not ax.axison
    assert set(artists) <= set(ax.get_children())
    assert all(artist.axes is ax for artist in artists)


def test_a_tie_has_the_shapes_of_the_tie(scene, fonts, ax):
    artists = paint_axes(scene, THEME, fonts, ax)
    scale = points_per_px(ax)
    for edge in scene.edges:
        marks = strokes(edge, scene.pens)
        lines = [mark for mark in marks if not isinstance(mark, Area) and mark.part == "line"]
        drawn = named(artists, f"edge-{edge.id}", Line2D)
        assert len(drawn) == len(lines)
        for artist, mark in zip(drawn, lines, strict=True):
            assert artist.get_xydata() == pytest.approx(np.array(mark.points))
            assert artist.get_linewidth() == pytest.approx(mark.width * scale)
            assert to_hex(artist.get_color()) in {THEME.line, THEME.faint, THEME.ended}
        heads = [mark.points for mark in marks if isinstance(mark, Area)]
        areas = named(artists, f"edge-{edge.id}", Polygon)
        assert len(areas) == len(heads)
        for area, head in zip(areas, heads, strict=True):
            assert area.get_xy()[:3] == pytest.approx(np.array(head))
        ticks = [mark for mark in marks if not isinstance(mark, Area) and mark.part in {"tick", "bar"}]
        paths = named(artists, f"edge-{edge.id}", PathPatch)
        assert sum(len(path.get_path().vertices) for path in paths) >= 2 * len(ticks)
        assert bool(paths) == bool(ticks)
        assert all(to_hex(path.get_edgecolor()) == THEME.stress for path in paths)


def test_stress_can_be_a_zigzag(fonts, ax):
    edge = Edge(id="t", source="a", target="b", points=((0.0, 9.0), (99.0, 9.0)), strength="normal", stress="stressful")
    wave = named(paint_axes(little(edges=(edge,), pens=Pens(stress="zigzag")), THEME, fonts, ax), "edge-t", Line2D)[0]
    assert np.ptp(wave.get_ydata()) == pytest.approx(2 * 4.2)


def test_dashes_are_px_of_the_scene_whatever_the_settings(fonts, ax):
    edge = Edge(id="t", source="a", target="b", points=((0.0, 9.0), (90.0, 9.0)), strength="weak")
    mark = strokes(edge, Pens())[0]
    for scaled in (True, False):
        with mpl.rc_context({"lines.scale_dashes": scaled}):
            (line,) = named(paint_axes(little(edges=(edge,)), THEME, fonts, ax), "edge-t", Line2D)
            offset, dashes = line._dash_pattern
            scale = points_per_px(ax)
            assert list(dashes) == pytest.approx([step * scale for step in mark.dash])
            assert offset == pytest.approx(mark.phase * scale)


def test_words_stand_where_the_scene_has_them_in_the_font_of_the_chain(scene, fonts, ax):
    artists = paint_axes(scene, THEME, fonts, ax)
    texts = [artist for artist in artists if isinstance(artist, Text)]
    runs = [(line, run) for line in lines_of(scene) for run in line.runs]
    assert sorted(text.get_text() for text in texts) == sorted(run.text for _, run in runs)
    for text in texts:
        assert Path(text.get_fontproperties().get_file()) == fonts.paths[0]
        assert text.get_fontsize() == pytest.approx(text.px * points_per_px(ax))
    first = next(text for text in texts if text.get_text() == "さくら訪問介護")
    line = next(line for line in lines_of(scene) if line.text == "さくら訪問介護")
    assert first.get_position() == (line.x, line.y)
    assert to_hex(first.get_color()) == THEME.word("name")


@pytest.mark.parametrize("dpi", [60, 100, 300])
def test_words_are_as_wide_as_measured_at_every_resolution(fonts, dpi):
    words = "さくら訪問介護事業所さくら訪問介護事業所"
    line = Line(x=30, y=50, size=16, w=320, runs=(Run(text=words, w=320),))
    made = figure(little(lines=(line,)), THEME, fonts)
    made.set_dpi(dpi)
    FigureCanvasAgg(made).draw()
    (text,) = [artist for artist in made.axes[0].get_children() if isinstance(artist, Text) and artist.get_text()]
    extent = text.get_window_extent().transformed(made.axes[0].transData.inverted())
    assert extent.width == pytest.approx(320, rel=0.04)
    assert extent.x0 == pytest.approx(30, abs=2)


def test_runs_of_several_fonts_and_turned_words_keep_their_places(ax):
    chain = load_fonts([Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"])
    runs = (Run(text="ABC", font=0, w=22), Run(text="訪問", font=1, w=44))
    lines = (
        Line(x=10, y=20, size=11, w=66, runs=runs),
        Line(x=10, y=200, size=11, w=66, runs=runs, angle=-90),
    )
    texts = [artist for artist in paint_axes(little(lines=lines), THEME, chain, ax) if isinstance(artist, Text)]
    assert [text.get_position() for text in texts] == [
        (10, 20),
        (32, 20),
        (10, 200),
        (pytest.approx(10), pytest.approx(178)),
    ]
    assert [text.get_rotation() for text in texts] == [0, 0, 90, 90]
    assert [Path(text.get_fontproperties().get_file()) for text in texts[:2]] == list(chain.paths)


def test_words_are_never_formulas_nor_more_than_the_font_has(fonts, ax):
    words = ("$\\frac{1}{2}$", "葛\U000e0100城", "a\nb", "\x07")
    lines = tuple(Line(x=10, y=20 * i, size=11, w=66, runs=(Run(text=w, w=66),)) for i, w in enumerate(words))
    artists = paint_axes(little(lines=lines), THEME, fonts, ax)
    texts = [artist for artist in artists if isinstance(artist, Text)]
    assert all(not text.get_parse_math() for text in texts)
    assert texts[0].get_text() == words[0]
    assert [text.get_text() for text in texts[1:]] in (["葛城", "ab"], ["葛城", "a b"], ["葛\U000e0100城", "ab"])
    FigureCanvasAgg(ax.get_figure()).draw()  # a missing glyph would warn, and a warning is an error here


def test_everything_follows_the_size_of_the_axes(fonts):
    edge = Edge(id="t", source="a", target="b", points=((0.0, 9.0), (99.0, 9.0)), strength="strong")
    line = Line(x=10, y=20, size=12, w=24, runs=(Run(text="訪問", w=24),))
    whole = Figure(figsize=(10, 5), dpi=96)
    half = whole.add_axes((0, 0, 0.5, 0.5))
    artists = paint_axes(little(edges=(edge,), lines=(line,)), THEME, fonts, half)
    (tie,) = named(artists, "edge-t", Line2D)
    (text,) = [artist for artist in artists if isinstance(artist, Text)]
    assert tie.get_linewidth() == pytest.approx(5 * 0.75 / 2)
    half.set_position((0, 0, 1, 1))
    FigureCanvasAgg(whole).draw()
    assert tie.get_linewidth() == pytest.approx(5 * 0.75)
    assert text.get_fontsize() == pytest.approx(12 * 0.75)
    half.set_xlim(0, 480)
    half.set_ylim(240, 0)
    FigureCanvasAgg(whole).draw()
    assert tie.get_linewidth() == pytest.approx(5 * 1.5)


def test_boxes_and_people_have_their_outlines(fonts, ax):
    nodes = (
        Node(id="c", x=200, y=100, w=100, h=60, kind="center"),
        Node(id="r1", x=400, y=100, w=100, h=40, category="care", status="planned"),
        Node(id="r2", x=600, y=100, w=100, h=40, shape="ellipse"),
    )
    symbols = (
        Symbol(id="p1", x=100, y=300, size=28, client=True, deceased="cross"),
        Symbol(id="p2", x=200, y=300, size=28, shape="circle", deceased="filled"),
        Symbol(id="p3", x=300, y=300, size=28, shape="triangle"),
    )
    strokes_ = (Stroke(points=((0, 0), (9, 0), (9, 9)), role="household", closed=True),)
    artists = paint_axes(little(nodes=nodes, symbols=symbols, strokes=strokes_), THEME, fonts, ax)
    for node in nodes:
        (box,) = named(artists, f"node-{node.id}", PathPatch)
        extent = box.get_path().get_extents()
        assert extent.bounds == pytest.approx((node.x - node.w / 2, node.y - node.h / 2, node.w, node.h), abs=0.1)
    assert to_hex(named(artists, "node-r1", PathPatch)[0].get_facecolor()) == THEME.fill("care")
    assert named(artists, "node-r1", PathPatch)[0].get_linestyle() != "solid"
    assert len(named(artists, "person-p1", PathPatch)) == 3
    (filled,) = named(artists, "person-p2", PathPatch)
    assert to_hex(filled.get_facecolor()) == THEME.ink
    (triangle,) = named(artists, "person-p3", PathPatch)
    assert triangle.get_path().get_extents().bounds == pytest.approx((286, 286, 28, 28))
    order = [artist.get_gid() for artist in artists if artist.get_gid()]
    assert order.index("node-c") < order.index("node-r1") < order.index("person-p1")
    assert len({artist.get_zorder() for artist in artists}) == 1


def test_a_figure_has_the_size_of_the_page_and_shows_what_the_svg_shows(scene, fonts):
    made = figure(scene, THEME, fonts)
    assert made.get_size_inches() * 96 == pytest.approx([scene.page.w, scene.page.h])
    for kind in ("png", "svg", "pdf"):
        out = BytesIO()
        made.savefig(out, format=kind)
        assert len(out.getvalue()) > 10_000
    out = BytesIO()
    made.savefig(out, format="png", dpi=96)
    with Image.open(out) as picture:
        dark = np.asarray(picture.convert("L")) < 128
    client = next(node for node in scene.nodes if node.kind == "center")
    assert dark[round(client.y), round(client.x - client.w / 2)]  # the outline of the centre
    assert dark[:, :20].sum() == 0


def test_neither_pyplot_nor_a_setting_is_touched():
    code = (
        "import sys, matplotlib as mpl; before = mpl.rcParams.copy()\n"
        "import ecomap.render.axes\n"
        "assert 'matplotlib.pyplot' not in sys.modules\n"
        "assert mpl.rcParams.copy() == before\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_ids_that_are_no_names_are_numbered(fonts, ax):
    nodes = (Node(id="山田 <b>", x=200, y=100, w=100, h=60),)
    artists = paint_axes(dataclasses.replace(little(), nodes=nodes), THEME, fonts, ax)
    assert "node.0" in {artist.get_gid() for artist in artists}
