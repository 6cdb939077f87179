from __future__ import annotations

import json
import shutil

import pytest

import ecomap
from ecomap.analysis.change.changes_json import changes_schema

FORMS = ("text", "json", "markdown")


@pytest.fixture
def series(samples):
    return sorted((samples / "series" / "mizuno_kiyo").glob("*.yaml"))


def test_it_says_what_has_changed(run, series):
    result = run("compare", series[1], series[2])
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[:2] == ["水野きよさん 三か月の見直し：前回との比較", "前回 2026-04-08 → 今回 2026-07-07"]
    headings = ["増えたこと・やわらいだこと", "変わったこと", "減ったこと・離れたこと", "分かったこと"]
    places = [lines.index(f" {heading}") for heading in headings]
    assert places == sorted(places)
    assert "   ・緊急連絡先が美咲さんから隣の林さんに移りました" in lines
    assert "どなたかの評価ではありません" in lines[-1]
    assert "Still to think about" in run("compare", series[2], series[3], "--lang", "en").out


@pytest.mark.parametrize("form", FORMS)
def test_a_case_with_itself_has_not_changed(run, series, form):
    result = run("compare", series[0], series[0], "--format", form)
    assert result.code == 0
    if form == "json":
        assert json.loads(result.out)["same"] is True
    else:
        assert "変わったところは見つかりませんでした" in result.out


def test_two_days_of_one_case_and_the_plan(run, samples):
    hana = samples / "sato_hana.yaml"
    dated = run("compare", hana, "--from", "2026-03-01", "--to", "令和8年4月10日").out
    assert "ほのか配食が新しく地図に加わりました（4/6から）" in dated
    assert "調整：鈴木ケアマネ" in dated
    planned = run("compare", hana, "--planned").out
    assert "さくら訪問介護が始まる予定です（4/20から）" in planned
    discharge = samples / "discharge_planning.yaml"
    chosen = run("compare", discharge, "--planned", "--choose", "精神科デイケア").out
    assert "精神科デイケアが始まる予定です" in chosen
    assert "コンビニ" not in chosen


def test_json_keeps_to_its_schema_and_tells_all_only_when_asked(run, series):
    data = json.loads(run("compare", series[0], series[3], "--format", "json").out)
    schema = changes_schema()
    assert set(schema["required"]) <= set(data) <= set(schema["properties"])
    assert all(change["words"] for change in data["changes"])
    assert "edits" not in data
    assert json.loads(run("compare", series[0], series[3], "--format", "json", "--edits").out)["edits"]


@pytest.mark.parametrize("end", ["pdf", "svg", "png", "html", "scene.json", "md", "json", "txt"])
def test_the_end_of_the_name_decides(run, series, tmp_path, end):
    result = run("compare", series[1], series[2], "-o", f"sa.{end}", "--dpi", "72")
    assert result.code == 0
    assert f"sa.{end} に書きました。" in result.err
    data = (tmp_path / f"sa.{end}").read_bytes()
    for trace in (b"mizuno_kiyo", b"2026-04-08.yaml", b"/samples"):
        assert trace not in data


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["a.yaml"], "--from"),
        (["a.yaml", "b.yaml", "c.yaml"], "--planned"),
        (["a.yaml", "b.yaml", "--planned"], "--planned"),
        (["a.yaml", "--planned", "--from", "2026-01-01"], "--planned"),
        (["a.yaml", "b.yaml", "--choose", "x"], "--choose"),
        (["a.yaml", "--from", "2026-02-01", "--to", "2026-01-01"], "--from"),
        (["a.yaml", "--from", "2026-02"], "--from"),
        (["a.yaml", "b.yaml", "--format", "csv"], "--format"),
        (["a.yaml", "b.yaml", "-o", "sa.docx"], ".pdf"),
        (["a.yaml", "b.yaml", "-o", "sa.pdf", "--format", "json"], "--format"),
        (["a.yaml", "b.yaml", "-o", "a.yaml"], "a.yaml"),
        (["a.yaml", "--planned", "--choose", "だれか"], "--choose"),
        (["a.yaml", "missing.yaml"], "missing.yaml"),
        (["a.yaml", "b.yaml", "--paper", "A5"], "--paper"),
    ],
)
def test_wrong_use_is_told(run, series, tmp_path, words, code):
    for name, path in zip(("a", "b", "c"), series, strict=False):
        shutil.copy(path, tmp_path / f"{name}.yaml")
    result = run("compare", *words)
    assert result.code == 2
    assert code in result.err
    assert "水野" not in result.err
    assert not (tmp_path / "sa.pdf").exists()


def test_two_people_are_not_compared(run, samples):
    result = run("compare", samples / "sato_hana.yaml", samples / "day_alone.yaml")
    assert result.code == 2
    assert "別の方" in result.err
    assert "佐藤" not in result.err


def test_the_timeline_of_a_folder(run, series, tmp_path):
    folder = series[0].parent
    table = run("timeline", folder)
    assert table.code == 0
    assert [line.split()[0] for line in table.out.splitlines()[1:]] == [path.stem for path in series]
    for end, head in (("pdf", b"%PDF"), ("png", b"\x89PNG"), ("svg", b"<?xml")):
        assert run("timeline", folder, "-o", f"keika.{end}", "--dpi", "72").code == 0
        assert (tmp_path / f"keika.{end}").read_bytes().startswith(head)
    points = json.loads(run("timeline", *reversed(series), "--format", "json").out)["points"]
    assert [point["on"] for point in points] == [path.stem for path in series]


def test_the_timeline_tells_what_it_cannot_use(run, series, samples, tmp_path):
    for path in series:
        shutil.copy(path, tmp_path / path.name)
    (tmp_path / "broken.yaml").write_text("ecomap: 1\n本人: [", encoding="utf-8")
    ecomap.write(ecomap.read(series[0]).replace(drawn=None), tmp_path / "undated.yaml")
    result = run("timeline", tmp_path, "-o", "keika.svg")
    assert result.code == 2  # told, and the rest was plotted
    assert "broken.yaml" in result.err
    assert "undated.yaml: 作成日" in result.err
    assert (tmp_path / "keika.svg").exists()
    shutil.copy(samples / "sato_hana.yaml", tmp_path / "other.yaml")
    result = run("timeline", tmp_path, "-o", "other.svg")
    assert result.code == 2
    assert "別の方" in result.err
    assert not (tmp_path / "other.svg").exists()
    (tmp_path / "empty").mkdir()
    assert run("timeline", tmp_path / "empty").code == 2
    assert "2つ以上" in run("timeline", series[0]).err
    assert run("timeline", *series, "-o", "keika.docx").code == 2
    assert run("timeline", series[0], series[1], "-o", series[1]).code == 2
