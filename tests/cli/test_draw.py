from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from defusedxml import ElementTree as ET  # noqa: N817 - the usual name

from ecomap.cli import batch
from ecomap.cli.looks import ENGINES, NOTATIONS, ORIENTATIONS, PAPERS, PUNCHES, THEMES, Looks
from ecomap.drawing import FORMATS
from ecomap.layout import Style

STARTS = {
    "pdf": b"%PDF-",
    "svg": b"<?xml",
    "png": b"\x89PNG",
    "html": b"<!DOCTYPE html>",
    "pptx": b"PK\x03\x04",
    "dot": b"digraph ecomap {",
    "scene.json": b'{\n "format": "ecomap/scene"',
}


@pytest.mark.parametrize("format_", FORMATS)
def test_the_end_of_the_name_decides_the_format(run, small, tmp_path, format_):
    result = run("draw", small, "-o", f"map.{format_}")
    assert (result.code, result.out) == (0, "")
    assert f"map.{format_}" in result.err
    data = (tmp_path / f"map.{format_}").read_bytes()
    assert data.lower().startswith(STARTS[format_].lower())


@pytest.mark.parametrize("format_", FORMATS)
def test_standard_input_to_standard_output(run, small, format_):
    result = run("draw", "-", "-o", "-", "--format", format_, stdin=small.read_bytes())
    assert (result.code, result.err) == (0, "")
    assert result.bytes.lower().startswith(STARTS[format_].lower())


def test_standard_output_is_svg_unless_told(run, small):
    result = run("draw", small, "-o", "-")
    assert ET.fromstring(result.out).tag == "{http://www.w3.org/2000/svg}svg"


def test_powerpoint_without_its_extra_tells_what_to_install(run, small, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pptx", None)
    result = run("draw", small, "-o", "map.pptx")
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert 'pip install "ecomap[office]"' in result.err
    assert not (tmp_path / "map.pptx").exists()


def test_several_files_go_into_a_folder(run, samples, tmp_path):
    result = run("draw", samples / "smallest.yaml", samples / "day_alone.yaml", "-o", "maps", "--format", "svg")
    assert result.code == 0
    assert sorted(path.name for path in (tmp_path / "maps").iterdir()) == ["day_alone.svg", "smallest.svg"]


def test_a_folder_gets_pdf_files_unless_told(run, small, tmp_path):
    (tmp_path / "maps").mkdir()
    assert run("draw", small, "-o", "maps").code == 0
    assert [path.name for path in (tmp_path / "maps").iterdir()] == ["case.pdf"]


def test_a_bad_case_does_not_stop_the_others(run, small, tmp_path):
    (tmp_path / "bad.yaml").write_text("ecomap: 1\n本人: 山田\n家属: []\n", encoding="utf-8")
    result = run("draw", "bad.yaml", small, "-o", "maps", "--format", "svg")
    assert result.code == 2
    assert "bad.yaml:3:1" in result.err
    assert [path.name for path in (tmp_path / "maps").iterdir()] == ["case.svg"]


def test_no_folder_is_made_where_nothing_can_be_drawn(run, tmp_path):
    (tmp_path / "bad.yaml").write_text("ecomap: 1\n", encoding="utf-8")
    assert run("draw", "bad.yaml", "missing.yaml", "-o", "maps").code == 2
    assert not (tmp_path / "maps").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["case.yaml", "-o", "map.doc"], ".scene.json"),
        (["case.yaml", "-o", "map"], ".scene.json"),
        (["case.yaml", "-o", "map.svg", "--format", "pdf"], "--format"),
        (["case.yaml", "case.yaml", "-o", "maps"], "maps"),
        (["case.yaml", "other.yaml", "-o", "map.pdf"], "-o"),
        (["case.yaml", "other.yaml", "-o", "-"], "-o"),
        (["case.yaml", "other.yaml", "-o", "case.yaml"], "case.yaml"),
        (["-", "-", "-o", "maps"], "-"),
        (["case.yaml"], "-o"),
        (["-o", "map.svg"], "CASE"),
        (["case.yaml", "-o", "map.svg", "--paper", "B5"], "A4 A3"),
        (["case.yaml", "-o", "map.svg", "--punch", "right"], "left top none"),
        (["case.yaml", "-o", "map.svg", "--notation", "zigzag,curly"], "zigzag filled"),
        (["case.yaml", "-o", "map.svg", "--orientation", "up"], "portrait"),
        (["case.yaml", "-o", "map.svg", "--theme", "pink"], "contrast"),
        (["case.yaml", "-o", "map.svg", "--engine", "patchwork"], "twopi"),
        (["case.yaml", "-o", "map.svg", "--format", "gif"], "svg"),
        (["case.yaml", "-o", "map.png", "--dpi", "9999999999999"], "72-600"),
        (["case.yaml", "-o", "map.png", "--dpi", "fine"], "72-600"),
        (["case.yaml", "-o", "map.svg", "--lang", "de"], "ja en"),
        (["case.yaml", "-o", "map.svg", "--as-of", "2026-04"], "2026-04-10"),
        (["case.yaml", "-o", "map.svg", "--as-of", "gestern"], "2026-04-10"),
        (["case.yaml", "-o", "map.svg", "--font", "none.ttf"], "none.ttf"),
        (["case.yaml", "-o", "map.svg", "--font", "case.yaml"], "case.yaml"),
        (["case.yaml", "-o", "map.svg", "--fnt", "x.ttf"], "--font"),
        (["case.yaml", "-o", "no/such/folder/map.svg"], "no/such/folder/map.svg"),
        (["case.yaml", "-o"], "-o"),
    ],
)
def test_wrong_use_is_told_and_nothing_is_written(run, small, tmp_path, words, said):
    before = small.read_bytes()
    result = run("draw", *words)
    assert result.code == 2
    assert said in result.err
    assert "Traceback" not in result.err
    assert result.out == ""
    assert [path.name for path in tmp_path.iterdir()] == ["case.yaml"]
    assert small.read_bytes() == before


def test_a_case_is_never_overwritten_by_its_map(run, small, tmp_path):
    case = tmp_path / "map.scene.json"
    assert run("draw", small, "-o", case).code == 0
    before = case.read_bytes()
    assert run("draw", case, "-o", case).code == 2
    assert case.read_bytes() == before


def test_paper_and_orientation(run, small, tmp_path):
    assert run("draw", small, "-o", "m.scene.json", "--paper", "a3", "--orientation", "portrait").code == 0
    page = json.loads((tmp_path / "m.scene.json").read_text(encoding="utf-8"))["page"]
    assert (page["paper"], page["orientation"]) == ("A3", "portrait")
    assert page["h"] > page["w"]


def test_theme_changes_colours_and_no_place(run, small):
    default, printed = (run("draw", small, "-o", "-", "--theme", name).out for name in ("default", "print"))
    assert default != printed
    scene = [run("draw", small, "-o", "-", "--format", "scene.json", "--theme", n).out for n in ("default", "print")]
    assert scene[0] == scene[1]


def test_dpi_is_the_size_of_the_picture(run, small):
    def width(*words: str) -> int:
        return int.from_bytes(run("draw", small, "-o", "-", "--format", "png", *words).bytes[16:20])

    assert width("--dpi", "100") == pytest.approx(1169, abs=1)
    assert width() == pytest.approx(2339, abs=1)


def test_language_of_the_map(run, small):
    japanese = run("draw", small, "-o", "-").out
    english = run("draw", small, "-o", "-", "--lang", "en").out
    assert run("--lang", "en", "draw", small, "-o", "-").out == english
    assert 'lang="ja"' in japanese
    assert 'lang="en"' in english


def test_the_case_may_choose_its_language(run, small, tmp_path):
    other = tmp_path / "english.yaml"
    other.write_text(small.read_text(encoding="utf-8") + "language: en\n", encoding="utf-8")
    assert 'lang="en"' in run("draw", other, "-o", "-").out
    assert 'lang="ja"' in run("draw", other, "-o", "-", "--lang", "ja").out


def test_as_of_a_day(run, samples):
    def scene(*words: str) -> str:
        result = run("draw", samples / "sato_hana.yaml", "-o", "-", "--format", "scene.json", *words)
        assert result.code == 0
        return result.out

    assert scene("--as-of", "2026-03-01") != scene()
    assert scene("--as-of", "2026-03-01") == scene("--as-of", "令和8年3月1日")


def test_strict_turns_a_notice_into_exit_code_1(run, tmp_path):
    (tmp_path / "rare.yaml").write_text("ecomap: 1\n本人: 佐藤 \U0001f9d1\u200d\U0001f33e\n", encoding="utf-8")
    loose = run("draw", "rare.yaml", "-o", "map.svg")
    assert (loose.code, "missing-characters" in loose.err) == (0, True)
    assert run("draw", "rare.yaml", "-o", "map.svg", "--strict").code == 1


def test_the_same_case_gives_the_same_bytes(run, small):
    for format_ in FORMATS:
        one, two = (run("draw", small, "-o", "-", "--format", format_).bytes for _ in range(2))
        assert one == two


def test_choices_are_those_of_the_rooms_below():
    from typing import get_args, get_type_hints

    from ecomap.layout.dot_program import ENGINES as PLACING
    from ecomap.layout.style import PAPERS as SIZES
    from ecomap.render import THEMES as KNOWN

    assert tuple(KNOWN) == THEMES
    assert PLACING == ENGINES
    assert tuple(SIZES) == PAPERS
    assert get_args(get_type_hints(Style)["punch"]) == PUNCHES
    assert get_args(get_type_hints(Style)["orientation"]) == ORIENTATIONS


def test_every_notation_changes_the_style_and_only_where_asked():
    plain = Looks.of("A4", "auto", "left", [], large=False).style("ja")
    assert plain == Style()
    styles = [Looks.of("A4", "auto", "left", [word], large=False).style("ja") for word in NOTATIONS]
    assert plain not in styles
    assert len(set(styles)) == len(NOTATIONS)
    both = Looks.of("A4", "auto", "left", ["zigzag,filled", "borders"], large=False).style("ja")
    assert (both.pens.stress, both.genogram.deceased, both.borders) == ("zigzag", "filled", True)


def test_large_type_and_punch(run, small, tmp_path):
    def scene(*words: str) -> dict:
        assert run("draw", small, "-o", "m.scene.json", *words).code == 0
        return json.loads((tmp_path / "m.scene.json").read_text(encoding="utf-8"))

    assert scene("--large")["font_px"] >= 15.9
    assert scene("--punch", "none") != scene("--punch", "left")


def test_progress_is_shown_on_a_terminal_only(run, samples, monkeypatch):
    steps: list[int] = []

    class Bar:
        def __init__(self, count: int) -> None:
            self.count = count

        def __enter__(self):
            return lambda: steps.append(self.count)

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr("ecomap.cli.progress.bar", lambda count, _title: Bar(count))
    files = [samples / f"{name}.yaml" for name in ("smallest", "day_alone", "sato_hana")]
    assert run("draw", *files, "-o", "maps", "--format", "scene.json").code == 0
    assert steps == []
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _self: True)
    assert run("draw", *files, "-o", "maps", "--format", "scene.json").code == 0
    assert steps == [3, 3, 3]
    assert batch.MANY <= 3


def test_the_progress_bar_runs(capsys):
    from ecomap.cli.progress import bar

    with bar(2, "描いています") as advance:
        advance()
        advance()
    assert capsys.readouterr().out == ""


def test_a_folder_that_cannot_be_made(run, samples, tmp_path):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    result = run("draw", samples / "smallest.yaml", samples / "day_alone.yaml", "-o", "taken/maps", "--format", "svg")
    assert result.code == 2
    assert "taken" in result.err
    assert Path(tmp_path / "taken").read_text(encoding="utf-8") == ""


@pytest.mark.parametrize("sample", ["sato_hana", "hostile_text"])
def test_the_seed_of_hashes_has_no_say(samples, sample):
    def picture(seed: str) -> bytes:
        command = [sys.executable, "-m", "ecomap", "draw", str(samples / f"{sample}.yaml"), "-o", "-"]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(command, check=True, capture_output=True, env=environment).stdout

    assert picture("0") == picture("1") == picture("4242")


@pytest.mark.skipif(shutil.which("dot") is None, reason="needs the Graphviz program dot")
def test_graphviz_can_place_the_map(run, small, tmp_path):
    assert run("draw", small, "-o", "map.svg").code == 0
    ours = (tmp_path / "map.svg").read_bytes()
    assert run("draw", small, "-o", "map.svg", "--engine", "Neato").code == 0
    assert (tmp_path / "map.svg").read_bytes() != ours


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_without_graphviz_the_engine_is_refused_in_one_sentence(run, small, tmp_path, monkeypatch, lang):
    monkeypatch.setenv("PATH", str(tmp_path))
    result = run("--lang", lang, "draw", small, "-o", "map.svg", "--engine", "neato")
    assert result.code == 2
    assert "graphviz.org" in result.err
    assert not (tmp_path / "map.svg").exists()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'{"broken": 1', "JSON ではありません"),
        (b"\xff\xfe{", "JSON ではありません"),
        (b"{}", "配置図(scene.json)ではありません"),
        (b'{"format": "ecomap/scene", "version": 99}', "新しい版"),
        (b'{"format": "ecomap/scene", "version": 1}', "欠けた項目"),
    ],
    ids=["cut off", "not utf-8", "another json", "newer", "fields missing"],
)
def test_a_damaged_earlier_map_is_refused_by_its_name(run, small, tmp_path, content, says):
    (tmp_path / "earlier.scene.json").write_bytes(content)
    result = run("draw", small, "-o", "map.svg", "--like", "earlier.scene.json")
    assert result.code == 2
    assert result.err.startswith("earlier.scene.json: ")
    assert says in result.err
    assert not (tmp_path / "map.svg").exists()
