from __future__ import annotations

import json

import pytest

import ecomap
from ecomap.caseload.simulate import is_synthetic, simulate
from ecomap.cli import simulate as command


def test_a_folder_of_cases(run, tmp_path):
    result = run("simulate", "4", "-o", "cases", "--seed", "5")
    assert result.code == 0
    assert "4" in result.err
    assert "実在の方ではありません" in result.err
    files = sorted((tmp_path / "cases").iterdir())
    assert [path.name for path in files] == [f"case-000000{n}.yaml" for n in range(4)]
    assert [ecomap.read(path) for path in files] == list(simulate(4, seed=5))
    assert run("check", *files).code == 0
    assert run("draw", files[0], "-o", "map.svg").code == 0
    assert "実在しません" in run("gaps", files[0]).out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cases", "map.svg"]


def test_one_case_a_line(run, tmp_path):
    assert run("simulate", "6", "-o", "caseload.jsonl", "--start", "3").code == 0
    lines = (tmp_path / "caseload.jsonl").read_text(encoding="utf-8").splitlines()
    assert [ecomap.read_text(line) for line in lines] == list(simulate(6, start=3))
    assert all(json.loads(line)["x-synthetic"] is True for line in lines)
    assert run("simulate", "6", "-o", "-", "--start", "3").out.splitlines() == lines


@pytest.mark.parametrize(("lang", "word"), [("ja", "本人:"), ("en", "client:")])
def test_the_language_of_the_files(run, tmp_path, lang, word):
    assert run("simulate", "1", "-o", "one", "--lang", lang).code == 0
    assert word in (tmp_path / "one" / "case-0000000.yaml").read_text(encoding="utf-8")


def test_json_and_another_day(run, tmp_path):
    assert run("simulate", "1", "-o", "a/b", "--format", "json", "--on", "令和9年4月1日").code == 0
    case = ecomap.read(tmp_path / "a" / "b" / "case-0000000.json")
    assert case.reference_date.year in {2026, 2027}
    assert is_synthetic(case)


def test_nothing_is_replaced_without_force(run, tmp_path):
    run("simulate", "2", "-o", "cases")
    run("simulate", "2", "-o", "some.jsonl")
    (tmp_path / "cases" / "mine.yaml").write_text("ecomap: 1\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for target in ("cases", "some.jsonl"):
        result = run("simulate", "2", "-o", target, "--seed", "1")
        assert result.code == 2
        assert "--force" in result.err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    for target in ("cases", "some.jsonl"):
        assert run("simulate", "2", "-o", target, "--seed", "1", "--force").code == 0
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert {path.name for path in before if before[path] != after[path]} == {
        "case-0000000.yaml", "case-0000001.yaml", "some.jsonl"
    }  # fmt: skip


WRONG = [
    (("x", "-o", "a"), "N"),
    (("-o", "a"), "N"),
    (("3",), "--output"),
    (("999999999999", "-o", "a"), "N"),
    (("3", "-o", "a", "--seed", "x"), "--seed"),
    (("3", "-o", "a", "--start", "1.5"), "--start"),
    (("3", "-o", "a", "--on", "2026"), "--on"),
    (("3", "-o", "a.parquet"), "a.parquet"),
    (("3", "-o", "case.yaml"), ".jsonl"),
    (("3", "-o", "a", "--format", "jsonl"), "--format"),
    (("3", "-o", "a.jsonl", "--format", "yaml"), "--format"),
    (("3", "-o", "a", "--format", "xml"), "--format"),
    (("3", "-o", "no/such/a.jsonl"), "cannot-write"),
]


@pytest.mark.parametrize(("words", "said"), WRONG)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_wrong_use(run, tmp_path, words, said, lang):
    result = run("--lang", lang, "simulate", *words)
    assert result.code == 2
    assert said in result.err
    assert "Traceback" not in result.err
    assert list(tmp_path.rglob("*")) == []


def test_a_file_in_the_place_of_the_folder(run, tmp_path):
    (tmp_path / "cases").write_text("x", encoding="utf-8")
    assert run("simulate", "1", "-o", "cases", "--force").code == 2
    assert (tmp_path / "cases").read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("target", ["cases", "some.jsonl"])
def test_a_failure_on_the_way_leaves_nothing_behind(run, tmp_path, monkeypatch, target):
    def failing(*_, **__):
        yield next(simulate(1))
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ecomap.caseload.simulate.generate.simulate", failing)
    result = run("simulate", "9", "-o", target)
    assert result.code == 2
    assert "cannot-write" in result.err
    assert list(tmp_path.iterdir()) == []


def test_a_bar_on_a_terminal_only(run, monkeypatch):
    assert command._progress(10**6, "ja").__class__.__name__ == "nullcontext"
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr(command, "MANY", 2)
    assert run("simulate", "3", "-o", "cases").code == 0
