from __future__ import annotations

import pytest

import ecomap
from ecomap.io import dumps

FORMATS = ("xlsx", "yaml", "json")


@pytest.mark.parametrize("second", FORMATS)
@pytest.mark.parametrize("first", FORMATS)
def test_there_and_back_again(run, small, tmp_path, first, second):
    before = ecomap.read(small)
    assert run("convert", small, "-o", f"one.{first}").code == 0
    assert run("convert", f"one.{first}", "-o", f"two.{second}").code == 0
    assert run("convert", f"two.{second}", "-o", "three.yaml").code == 0
    assert ecomap.read("three.yaml") == before
    assert (tmp_path / "three.yaml").read_text(encoding="utf-8") == dumps(before)


def test_every_command_reads_a_workbook(run, small):
    run("convert", small, "-o", "case.xlsx")
    assert "家族 1" in run("check", "case.xlsx").out
    assert run("draw", "case.xlsx", "-o", "-").bytes == run("draw", small, "-o", "-").bytes
    assert run("gaps", "case.xlsx").out == run("gaps", small).out


@pytest.mark.parametrize("form", ["xlsx", "json", "yaml"])
def test_standard_input_and_output(run, small, form):
    made = run("convert", "-", "-o", "-", "--format", form, stdin=small.read_bytes())
    assert made.code == 0
    again = run("convert", "-", "-o", "-", stdin=made.bytes)
    assert again.out == dumps(ecomap.read(small))


def test_the_language_of_the_words(run, small, tmp_path):
    run("convert", small, "-o", "en.yaml", "--lang", "en")
    text = (tmp_path / "en.yaml").read_text(encoding="utf-8")
    assert "family:" in text
    assert "quality: strong" in text
    assert ecomap.read("en.yaml") == ecomap.read(small)


def test_lists_of_a_case_in_a_folder(run, small, tmp_path):
    assert run("convert", small, "-o", "lists", "--format", "csv").code == 0
    names = sorted(path.name for path in (tmp_path / "lists" / "case").iterdir())
    assert names == ["家族.csv", "本人.csv", "社会資源.csv", "表紙.csv"] or set(names) >= {"家族.csv", "本人.csv"}
    assert ecomap.read("lists/case") == ecomap.read(small)
    assert run("check", "lists/case").code == 0
    assert run("convert", "lists/case", "-o", "back.xlsx").code == 0
    assert ecomap.read("back.xlsx") == ecomap.read(small)


def test_a_list_of_people_and_one_of_ties_make_one_case(run, tmp_path):
    people = "氏名,続柄,種類,強さ\n佐藤 ハナ,本人,,\n裕子,長女,,強い\nみどり,,主治医,\nつむぎ,,薬局,\n"
    (tmp_path / "people.csv").write_bytes(people.encode("cp932"))
    (tmp_path / "b.csv").write_text("から;へ;状態\nみどり;つむぎ;予定\n", encoding="utf-16")
    result = run("convert", "people.csv", "b.csv", "-o", "case.yaml")
    assert result.code == 0
    assert "[cp932]" in result.err
    case = ecomap.read("case.yaml")
    assert [(tie.source, tie.target, tie.status) for tie in case.ties[-1:]] == [("r1", "r2", "planned")]
    assert run("convert", "people.csv", "b.csv", "-o", "strict.yaml", "--strict").code == 1


def test_faults_are_told_by_sheet_and_cell(run, tmp_path):
    (tmp_path / "家族.csv").write_text("名前,続柄\n裕子,ちょう女\n", encoding="utf-8")
    (tmp_path / "本人.csv").write_text("名前,佐藤\n", encoding="utf-8")
    result = run("convert", "本人.csv", "家族.csv", "-o", "case.yaml")
    assert result.code == 2
    assert "家族.csv:B2:" in result.err
    assert "裕子" not in result.err
    assert not (tmp_path / "case.yaml").exists()


def test_several_cases_into_a_folder(run, small, tmp_path):
    (tmp_path / "bad.yaml").write_text("ecomap: 1\n", encoding="utf-8")
    run("convert", small, "-o", "other.json")
    result = run("convert", small, "bad.yaml", "other.json", "-o", "out/", "--format", "xlsx")
    assert result.code == 2
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["case.xlsx", "other.xlsx"]
    assert "2" in result.err


def test_nothing_is_overwritten_unasked(run, small, tmp_path):
    before = small.read_bytes()
    assert run("convert", small, "-o", small).code == 2
    assert run("convert", small, "-o", small, "--force").code == 2
    assert small.read_bytes() == before
    (tmp_path / "x.json").write_text("mine", encoding="utf-8")
    result = run("convert", small, "-o", "x.json")
    assert result.code == 2
    assert "--force" in result.err
    assert (tmp_path / "x.json").read_text(encoding="utf-8") == "mine"
    assert run("convert", small, "-o", "x.json", "--force").code == 0
    assert run("convert", small, "-o", "lists", "--format", "csv").code == 0
    assert run("convert", small, "-o", "lists", "--format", "csv").code == 2
    assert run("convert", small, "-o", "lists", "--format", "csv", "--force").code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("-o", "x.pdf"),
        ("-o", "x.csv"),
        ("-o", "x"),
        ("-o", "x.json", "--format", "yaml"),
        ("-o", "-", "--format", "csv"),
        ("-o", "x.json", "--format", "docx"),
        ("a.csv", "-o", "x.yaml"),
        ("other.yaml", "-o", "x.yaml"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_told(run, small, tmp_path, words):
    (tmp_path / "a.csv").write_text("名前,続柄\n", encoding="utf-8")
    result = run("convert", small, *words)
    assert result.code == 2
    assert "Traceback" not in result.err
    assert "ecomap の中で" not in result.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "case.yaml"]
