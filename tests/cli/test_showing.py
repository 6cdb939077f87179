"""``--for``: versions from the command line."""

from __future__ import annotations

import json
import os
import stat

import pytest


@pytest.fixture
def hana(samples):
    return samples / "sato_hana.yaml"


def test_the_sheet_says_for_whom_it_is(run, hana, tmp_path):
    assert run("draw", hana, "-o", "map.svg", "--for", "サービス担当者会議").code == 0
    text = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "サービス担当者会議用・取扱注意" in text.replace("</tspan>", "")
    assert run("draw", hana, "-o", "map.svg", "--for", "jirei-kento", "--key", "k").code == 0
    assert "仮名化" in (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "匿名" not in (tmp_path / "map.svg").read_text(encoding="utf-8")


def test_a_key_is_made_once_beside_the_case_and_told_of(run, hana, tmp_path):
    (tmp_path / "c.yaml").write_bytes(hana.read_bytes())
    first = run("draw", "c.yaml", "-o", "a.svg", "--for", "kenkyu")
    assert "c.yaml.key" in first.err
    key = tmp_path / "c.yaml.key"
    if os.name == "posix":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    kept = key.read_bytes()
    second = run("draw", "c.yaml", "-o", "b.svg", "--for", "kenkyu")
    assert "c.yaml.key" not in second.err
    assert key.read_bytes() == kept
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


@pytest.mark.parametrize("text", ["", "{}", '{"ecomap_key": 1, "key": "00"}', '{"ecomap_key": 2}', "[]", "佐藤"])
def test_what_is_no_key_is_refused_and_left_alone(run, hana, tmp_path, text):
    (tmp_path / "k").write_text(text, encoding="utf-8")
    result = run("draw", hana, "-o", "a.svg", "--for", "kenkyu", "--key", "k")
    assert result.code == 2
    assert "k: 仮名の鍵のファイルではありません" in result.err
    assert (tmp_path / "k").read_text(encoding="utf-8") == text


def test_names_of_files_do_not_follow_the_case_where_letters_stand_for_names(run, hana, tmp_path):
    (tmp_path / "佐藤ハナ.yaml").write_bytes(hana.read_bytes())
    assert run("draw", "佐藤ハナ.yaml", "-o", "out/", "--for", "kenkyu", "--key", "k").code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["001.pdf"]
    result = run("gaps", "佐藤ハナ.yaml", "--for", "kenkyu", "--key", "k", "--format", "json")
    assert "佐藤" not in result.out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--for", "みんな"), 2, "honnin kazoku"),
        (("--for", "tantosha"), 2, "もしかして: tantosha-kaigi"),
        (("--for", "kazoku:花子"), 2, "kazoku: の後の名前"),
        (("--attendees", "本人"), 2, "--for tantosha-kaigi"),
        (("--for", "kazoku", "--like", "x.scene.json"), 2, "scene.json ではなく"),
    ],
)
def test_wrong_use_is_told(run, hana, words, code, said):
    result = run("draw", hana, "-o", "map.svg", *words)
    assert result.code == code
    assert said in result.err
    assert "花子" not in result.err


def test_restricted_findings_are_for_the_office_and_those_bound_to_secrecy(run, samples):
    case = samples / "vignettes" / "v09_niece_and_money.yaml"
    assert run("gaps", case, "--restricted", "--for", "tantosha-kaigi").code == 2
    assert "要配慮" in run("gaps", case, "--restricted", "--for", "shonai").out


def test_the_conference_hears_questions_instead_of_what_was_not_asked(run, hana):
    told = json.loads(run("gaps", hana, "--for", "tantosha-kaigi", "--format", "json").out)
    rules = {finding["rule"] for case in [told] for finding in _findings(case)}
    assert not rules & {"D01", "D02", "D03"}


def _findings(told):
    if isinstance(told, dict):
        for value in told.values():
            yield from _findings(value)
        if "rule" in told:
            yield told
    elif isinstance(told, list):
        for value in told:
            yield from _findings(value)


def test_consent_is_looked_at_once_and_names_nobody(run, samples):
    case = samples / "family_8050.yaml"
    result = run("draw", case, "-o", "map.svg", "--for", "nyutaiin")
    assert result.code == 0
    assert result.err.count("同意") >= 1
    assert run("draw", case, "-o", "map.svg", "--for", "honnin").err.count("同意") == 0


def test_an_earlier_case_is_cut_to_the_same_version(run, hana, tmp_path):
    text = hana.read_text(encoding="utf-8")
    hidden = text.replace("name: 友人 中村さん", "name: 友人 中村さん, hidden_from: [家族]")
    (tmp_path / "before.yaml").write_text(text if hidden == text else hidden, encoding="utf-8")
    for name in ("before.yaml", hana):
        assert run("draw", hana, "-o", "m.svg", "--for", "kazoku", "--like", name).code == 0


def test_words_that_name_somebody_who_is_not_shown_are_told_of(run, tmp_path):
    (tmp_path / "c.yaml").write_text(
        "ecomap: 1\n本人: {名前: 佐藤 ハナ, 意向: 田中さんには言わないで}\n"
        "社会資源:\n  - {名前: 友人 田中さん, 非表示: [家族]}\n",
        encoding="utf-8",
    )
    result = run("draw", "c.yaml", "-o", "m.svg", "--for", "kazoku")
    assert "読み返してください" in result.err
    assert "田中" not in result.err


def test_a_version_asks_where_it_cannot_tell(run, samples, tmp_path):
    """Three questions fill the panel; on the whole record there is nothing to think about in this sample."""
    case = samples / "day_alone.yaml"
    assert run("draw", case, "-o", "whole.svg", "--findings").code == 0
    assert run("draw", case, "-o", "meeting.svg", "--findings", "--for", "tantosha-kaigi").code == 0
    whole, meeting = ((tmp_path / name).read_text(encoding="utf-8") for name in ("whole.svg", "meeting.svg"))
    assert "代わりをしていますか" in meeting
    assert "代わりをしていますか" not in whole
