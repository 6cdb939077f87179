from __future__ import annotations

import json
import shutil

import pytest
from defusedxml import ElementTree as ET  # noqa: N817 - the usual name
from matplotlib.figure import Figure

import ecomap
from ecomap.drawing import FORMATS, DrawingError, format_of


@pytest.fixture(scope="module")
def case(samples):
    return ecomap.read(samples / "smallest.yaml")


@pytest.fixture(scope="module")
def drawing(case):
    return ecomap.draw(case)


def test_a_drawing_is_a_value(case, drawing):
    again = ecomap.draw(case)
    assert drawing == again
    assert drawing != ecomap.draw(case, theme="print")
    with pytest.raises(AttributeError):
        drawing.scene = again.scene


def test_a_path_draws_like_its_case(samples, drawing):
    assert ecomap.draw(samples / "smallest.yaml") == drawing
    assert ecomap.draw(str(samples / "smallest.yaml")) == drawing


def test_the_scene_is_that_of_layout(case, drawing):
    assert drawing.scene == ecomap.layout(case)
    assert drawing.notices == drawing.scene.notices
    assert ecomap.scene_from_json(drawing.scene_json()) == drawing.scene


def test_every_format_is_painted(drawing):
    assert ET.fromstring(drawing.svg()).tag.endswith("svg")
    assert drawing.png(dpi=72).startswith(b"\x89PNG")
    assert drawing.png(dpi=72, mono=True).startswith(b"\x89PNG")
    assert drawing.pdf().startswith(b"%PDF-")
    assert drawing.html().lower().startswith("<!doctype html>")
    assert drawing.dot().startswith("digraph ecomap {")
    assert json.loads(drawing.scene_json())["format"] == "ecomap/scene"
    assert drawing._repr_svg_() == drawing.svg()


@pytest.mark.parametrize("format_", FORMATS)
def test_saving(drawing, tmp_path, format_):
    path = drawing.save(tmp_path / f"map.{format_}", dpi=72)
    assert path.read_bytes() == drawing.to_bytes(format_, dpi=72)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_drawing_with_a_target_saves_at_once(case, drawing, tmp_path):
    made = ecomap.draw(case, tmp_path / "map.svg")
    assert made == drawing
    assert (tmp_path / "map.svg").read_text(encoding="utf-8") == drawing.svg()


def test_an_unknown_end_of_the_name_is_told_before_any_work(tmp_path):
    with pytest.raises(DrawingError) as caught:
        ecomap.draw("no-such-case.yaml", tmp_path / "map.doc")
    assert caught.value.code == "picture-format"
    assert isinstance(caught.value, ecomap.EcomapError)
    with pytest.raises(DrawingError):
        ecomap.draw("no-such-case.yaml", tmp_path / "map")


def test_an_unknown_format_is_an_error(drawing):
    with pytest.raises(DrawingError):
        drawing.to_bytes("gif")


def test_an_old_file_is_kept_where_saving_fails(drawing, tmp_path, monkeypatch):
    target = tmp_path / "map.svg"
    target.write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(ecomap.WriteError):
        drawing.save(target)
    assert target.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["map.svg"]


def test_style_theme_and_fonts(case, drawing):
    fonts = ecomap.load_fonts()
    style = ecomap.Style(language="en", paper="A3")
    english = ecomap.draw(case, style=style, theme=ecomap.THEMES["print"], fonts=fonts)
    assert english.scene.language == "en"
    assert english.scene.page.paper == "A3"
    assert english.fonts is fonts
    assert english != drawing
    with pytest.raises(KeyError):
        ecomap.draw(case, theme="pink")


def test_painting_on_axes(case, drawing):
    axes = Figure().add_subplot()
    assert ecomap.draw(case, ax=axes) == drawing
    assert {artist.get_gid() for artist in axes.get_children()} >= {"node-r1", "edge-t1"}
    assert drawing.on_axes(Figure().add_subplot())


@pytest.mark.parametrize(
    ("name", "format_"),
    [("a.svg", "svg"), ("A.SVG", "svg"), ("a.scene.json", "scene.json"), ("a.b.htm", "html"), ("x/y.PDF", "pdf")],
)
def test_the_end_of_a_name(name, format_):
    assert format_of(name) == format_


@pytest.mark.parametrize("name", ["a.json", "a", "", "svg", "a.svg/", "a.svgz", ".."])
def test_other_ends_are_refused(name):
    with pytest.raises(DrawingError):
        format_of(name)


def test_an_unknown_engine_is_an_error(case):
    with pytest.raises(ecomap.EcomapError, match="unknown-engine"):
        ecomap.draw(case, engine="patchwork")


@pytest.mark.skipif(shutil.which("dot") is None, reason="needs the Graphviz program dot")
def test_an_engine_places_the_boxes(case, drawing):
    placed = ecomap.draw(case, engine="twopi").scene
    assert [node.id for node in placed.nodes] == [node.id for node in drawing.scene.nodes]
    assert placed != drawing.scene


def test_the_title_of_a_file_names_nobody(drawing):
    title = "エコマップ".encode("utf-16-be").hex().upper().encode()
    assert title in drawing.pdf()
    assert drawing.scene.title.encode("utf-16-be").hex().upper().encode() not in drawing.pdf()
    assert "<title>エコマップ</title>" in drawing.html()
