from __future__ import annotations

import csv
import io
import json

import pytest

from ecomap.analysis import RULES
from ecomap.cli.rules import FAMILIES
from ecomap.wording import gap_words
from ecomap.wording.rules import RULE_TEXTS


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("form", ["text", "markdown", "csv", "json"])
def test_every_rule_is_listed_with_its_title(run, form, lang):
    result = run("rules", "--format", form, "--lang", lang)
    assert (result.code, result.err) == (0, "")
    for rule in RULES:
        assert rule.id in result.out
        assert RULE_TEXTS[rule.id].title[("ja", "en").index(lang)].replace(
            "-", "\\-" if form == "markdown" else "-"
        ) in (result.out.replace('""', '"'))


def test_columns(run):
    lines = run("rules").out.splitlines()
    assert lines[0].split() == ["規則", "範囲", "目安", "取扱い", "分類", "見出し"]
    assert len(lines) == len(RULES) + 1
    c08 = next(line for line in lines if line.startswith("C08"))
    assert "要配慮" in c08
    assert "早めに確認" in c08


def test_one_family(run):
    out = run("rules", "--family", "v", "--lang", "en").out
    ids = [line.split()[0] for line in out.splitlines()[1:]]
    assert ids == [rule.id for rule in RULES if rule.id.startswith("V")]
    assert run("rules", "--family", "Z").code == 2
    assert set(FAMILIES) == set(gap_words.FAMILIES)


def test_for_programs(run):
    data = json.loads(run("rules", "--format", "json").out)
    assert data["version"] == 1
    assert [rule["id"] for rule in data["rules"]] == [rule.id for rule in RULES]
    assert set(data["rules"][0]) == {"id", "title", "family", "severities", "profile", "restricted"}
    table = run("rules", "--format", "csv")
    assert table.bytes.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(table.out.removeprefix("\ufeff"))))
    assert len(rows) == len(RULES) + 1
    assert {len(row) for row in rows} == {6}


def test_an_unknown_form(run):
    result = run("rules", "--format", "pdf")
    assert result.code == 2
    assert "markdown" in result.err
