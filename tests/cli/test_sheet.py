from __future__ import annotations

import pytest

from ecomap.report.sheet import SHEET_FORMATS

STARTS = {"pdf": b"%PDF-", "html": b"<!DOCTYPE html>", "docx": b"PK"}


@pytest.mark.parametrize("format_", SHEET_FORMATS)
def test_the_end_of_the_name_decides_the_format(run, small, tmp_path, format_):
    result = run("sheet", small, "-o", f"sheet.{format_}")
    assert (result.code, result.out) == (0, "")
    assert f"sheet.{format_}" in result.err
    assert (tmp_path / f"sheet.{format_}").read_bytes().startswith(STARTS[format_])


def test_standard_input_to_standard_output_is_pdf_unless_told(run, small):
    assert run("sheet", "-", "-o", "-", stdin=small.read_bytes()).bytes.startswith(b"%PDF-")
    assert run("sheet", small, "-o", "-", "--format", "html").bytes.startswith(b"<!DOCTYPE html>")


def test_several_cases_go_into_a_folder(run, samples, tmp_path):
    result = run("sheet", samples / "smallest.yaml", samples / "day_alone.yaml", "-o", "sheets", "--format", "html")
    assert result.code == 0
    assert sorted(path.name for path in (tmp_path / "sheets").iterdir()) == ["day_alone.html", "smallest.html"]


def test_notices_are_told(run, samples):
    result = run("sheet", samples / "large_40.yaml", "-o", "sheet.pdf", "--strict")
    assert result.code == 1
    assert "[map-apart]" in result.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "sheet.xlsx"], ".docx"),
        ([], "-o/--output"),
        (["-o", "sheet.html", "--template", "own.typ"], "PDF"),
        (["-o", "sheet.pdf", "--template", "own.typ"], "own.typ"),
        (["-o", "sheet.pdf", "--punch", "right"], "left top none"),
        (["-o", "sheet.pdf", "--as-of", "昨日"], "--as-of"),
    ],
)
def test_wrong_use_is_told(run, small, arguments, said):
    result = run("sheet", small, *arguments)
    assert result.code == 2
    assert said in result.err
    assert "Traceback" not in result.err


def test_without_a_case(run):
    result = run("sheet", "-o", "sheet.pdf")
    assert result.code == 2
    assert "CASE..." in result.err


def test_a_template_is_written_changed_and_used(run, small, tmp_path):
    assert run("sheet", "--write-template", "own.typ").code == 0
    own = tmp_path / "own.typ"
    assert run("sheet", "--write-template", "own.typ").code == 2  # never over somebody's work
    assert run("sheet", "--write-template", "own.txt").code == 2
    assert run("sheet", "--write-template", "-").out == own.read_text(encoding="utf-8")
    assert run("sheet", small, "-o", "one.pdf", "--template", own).code == 0
    own.write_text("#let x = 1\n#nothing\n", encoding="utf-8")
    result = run("sheet", small, "-o", "two.pdf", "--template", own)
    assert result.code == 2
    assert "own.typ:2:1: unknown variable: nothing" in result.err
    assert not (tmp_path / "two.pdf").exists()


def test_the_clients_copy_in_english(run, samples, tmp_path):
    result = run("sheet", samples / "english_sample.yaml", "-o", "own.html", "--client", "--lang", "en")
    assert result.code == 0
    assert "Who helps me" in (tmp_path / "own.html").read_text(encoding="utf-8")
