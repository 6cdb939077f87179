from __future__ import annotations

import re

import pytest

from ecomap.wording.rule_pages import IDS, rule_page


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("ident", IDS)
def test_every_rule_is_explained(run, ident, lang):
    result = run("explain", ident, "--lang", lang)
    assert (result.code, result.err) == (0, "")
    title, sections = rule_page(ident, lang)
    lines = result.out.splitlines()
    assert lines[0] == title
    for section in sections:
        assert section.heading in lines
        for line in section.lines:
            assert line in result.out


def test_what_a_page_holds(run):
    out = run("explain", "s05").out
    for said in (
        "何を見るか",
        "なぜ見るか",
        "contact_monthly",
        "https://",
        "福祉委員",
        "外れることがあるとき",
        "早めに確認",
    ):
        assert said in out


def test_a_restricted_rule_says_so(run):
    assert "--restricted" in run("explain", "C08").out
    assert "partly" in run("explain", "M08", "--lang", "en").out.lower()
    assert "--restricted" not in run("explain", "S05").out


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_an_unknown_rule_names_the_nearest(run, lang):
    result = run("explain", "V1", "--lang", lang)
    assert (result.code, result.out) == (2, "")
    assert "V01" in result.err
    assert "V1" in result.err
    nothing = run("explain", "ぬぬぬ", "--lang", lang)
    assert nothing.code == 2
    assert "ecomap rules" in nothing.err


def test_a_long_or_evil_word_does_no_harm(run):
    result = run("explain", "\x1b[31m" + "S" * 5000)
    assert result.code == 2
    assert "\x1b" not in result.err
    assert len(result.err) < 300


def test_without_a_rule_it_says_what_is_missing(run):
    result = run("explain")
    assert result.code == 2
    assert "RULE" in result.err


def test_lines_are_folded_on_a_terminal(run, monkeypatch):
    from ecomap.cli import explain as command
    from ecomap.cli.console import width

    monkeypatch.setenv("COLUMNS", "60")
    plain = run("explain", "S02").out
    assert max(width(line) for line in plain.splitlines()) > 100
    monkeypatch.setattr(command.sys.stdout.__class__, "isatty", lambda _: True, raising=False)
    folded = run("explain", "S02").out
    assert max(width(line) for line in folded.splitlines() if "http" not in line) <= 62
    assert re.sub(r"\s", "", folded) == re.sub(r"\s", "", plain)
