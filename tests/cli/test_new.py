from __future__ import annotations

import json
import stat
import sys

import pytest


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_starter_can_be_checked_and_drawn_at_once(run, tmp_path, lang):
    assert run("new", "case.yaml", "--lang", lang).code == 0
    assert run("check", "case.yaml").code == 0
    assert run("draw", "case.yaml", "-o", "map.svg").code == 0
    assert "#" in (tmp_path / "case.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_workbook_only_lacks_the_client(run, tmp_path, lang):
    assert run("new", "case.xlsx", "--lang", lang).code == 0
    result = run("check", "case.xlsx", "--json")
    (fault,) = json.loads(result.out)["files"][0]["faults"]
    assert (fault["code"], fault["cell"]) == ("missing-client", "B5")
    assert fault["sheet"] == ("本人" if lang == "ja" else "Client")
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "case.xlsx").stat().st_mode) == 0o600


def test_the_two_languages_differ(run, tmp_path):
    run("new", "a.yaml")
    run("new", "b.yaml", "--lang", "en")
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") != (tmp_path / "b.yaml").read_text(encoding="utf-8")


def test_a_file_is_not_replaced_without_force(run, small):
    before = small.read_bytes()
    result = run("new", small)
    assert result.code == 2
    assert "--force" in result.err
    assert small.read_bytes() == before
    assert run("new", small, "--force").code == 0
    assert small.read_bytes() != before


def test_other_ends_of_the_name_are_refused(run, tmp_path):
    for name in ("case.json", "case.txt", "case"):
        assert run("new", name).code == 2
    assert list(tmp_path.iterdir()) == []


def test_standard_output(run):
    result = run("new", "-")
    assert result.code == 0
    assert "ecomap: 1" in result.out
    assert run("check", "-", stdin=result.bytes).code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_a_new_file_is_private(run, tmp_path):
    run("new", "case.yaml")
    assert stat.S_IMODE((tmp_path / "case.yaml").stat().st_mode) == 0o600


def test_a_folder_that_is_not_there(run):
    result = run("new", "no/such/case.yaml")
    assert result.code == 2
    assert "Traceback" not in result.err
