from __future__ import annotations

import json

import pytest

from ecomap.vocabulary import TABLES


def test_the_list_of_tables_is_whole(run):
    result = run("words")
    assert result.code == 0
    assert [name for name in TABLES if name not in result.out] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_table_shows_every_code(run, name):
    result = run("words", name)
    assert result.code == 0
    lines = result.out.splitlines()[1:]
    assert [line.split()[0] for line in lines] == [term.code for term in TABLES[name].terms]


def test_columns_line_up_for_wide_characters(run):
    from ecomap.cli.console import width

    lines = run("words", "qualities").out.splitlines()
    english = [width(line[: line.index(word)]) for line, word in zip(lines[1:3], ("strong", "normal"), strict=True)]
    assert english[0] == english[1]


def test_finding_a_word(run):
    found = run("words", "--find", "ﾍﾙﾊﾟｰ").out
    assert "home_help" in found
    assert run("words", "qualities", "--find", "ヘルパー").out == ""


def test_nothing_found_is_no_error(run):
    result = run("words", "--find", "ぬぬぬぬ")
    assert (result.code, result.out) == (0, "")
    assert result.err != ""


def test_an_unknown_table_names_the_nearest(run):
    result = run("words", "qualitys")
    assert result.code == 2
    assert "qualities" in result.err


def test_json(run):
    rows = json.loads(run("words", "qualities", "--json").out)
    assert [row["code"] for row in rows] == list(TABLES["qualities"].codes)
    tables = json.loads(run("words", "--json").out)
    assert list(tables) == list(TABLES)
