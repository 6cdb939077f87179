"""The terminal never shows what a file says, and is never steered by it."""

from __future__ import annotations

import re
import socket
import unicodedata

import pytest

CANARY = "カナリア"
"""Stands in every value; a message may show keys and code words only."""

FILES = {
    "good": f"""\
ecomap: 1
title: {CANARY}1
本人: {{名前: {CANARY}2, 住まい: 独居, 言葉: {CANARY}3}}
家族:
  - {{名前: {CANARY}4, 続柄: 長女, 関係: {{強さ: 強い, 備考: {CANARY}5}}}}
社会資源:
  - {{名前: {CANARY}6, 種類: 主治医}}
""",
    "tie to nobody": f"ecomap: 1\n本人: {CANARY}1\n関係:\n  - {{から: {CANARY}2, へ: {CANARY}3}}\n",
    "same names": f"ecomap: 1\n本人: {CANARY}1\n社会資源:\n  - {CANARY}2: 普通\n  - {CANARY}2: 弱い\n",
    "wrong date": f"ecomap: 1\n本人: {{名前: {CANARY}1, 生年月日: {CANARY}2}}\n",
    "list for a text": f"ecomap: 1\n本人: {{名前: [{CANARY}1, {CANARY}2]}}\n",
    "good, a text for a list": f"ecomap: 1\n本人: {CANARY}1\n家族: {CANARY}2\n",
    "broken": f"ecomap: 1\n本人: {{名前: {CANARY}1, 言葉: '{CANARY}2\n",
    "bad frequency": (
        f"ecomap: 1\n本人: {CANARY}1\n社会資源:\n  - {{名前: {CANARY}2, 種類: 主治医, 関係: {{頻度: {CANARY}3}}}}\n"
    ),
    "json": f'{{"ecomap": 1, "client": "{CANARY}1", "family": {{"{CANARY}2": 3}}}}',
    "two of a name": (
        f"ecomap: 1\n本人: {CANARY}1\n家族:\n  - 長女 {CANARY}2: 強い\n  - 次女 {CANARY}2: 弱い\n"
        f"関係:\n  - {{から: {CANARY}2, へ: 本人}}\n"
    ),
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_value_of_a_file_reaches_the_terminal(run, tmp_path, name, lang):
    (tmp_path / "case.yaml").write_text(FILES[name], encoding="utf-8")
    for words in (["check", "case.yaml"], ["draw", "case.yaml", "-o", "map.svg"], ["check", "case.yaml", "--json"]):
        result = run("--lang", lang, *words)
        assert CANARY not in result.err
        assert CANARY not in result.out
        assert result.code == (0 if name.startswith("good") else 2)


def test_an_unforeseen_error_shows_its_class_and_place_only(run, small, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise ValueError(CANARY)

    monkeypatch.setattr("ecomap.layout.layout", fail)
    for words in (["draw", small, "-o", "map.svg"], ["draw", small, "-o", "-"]):
        result = run(*words)
        assert result.code == 2
        assert "ValueError" in result.err
        assert CANARY not in result.err
        assert "Traceback" not in result.err
    monkeypatch.setenv("ECOMAP_DEBUG", "1")
    assert "Traceback" in run("draw", small, "-o", "map.svg").err


def _is_safe(text: str) -> bool:
    return not [c for c in text if c not in "\n\t" and unicodedata.category(c) in {"Cc", "Cf", "Cs"}]


def test_file_names_cannot_steer_the_terminal(run, small):
    evil = "a\x1b]0;evil\x07\u202e\x9b31m.yaml"
    for words in (
        ["check", evil],
        ["draw", evil, "-o", "map.svg"],
        ["draw", small, "-o", "map\x1b[31m.doc"],
        ["draw", small, "-o", "map\x1b[31m.svg"],
        ["draw", small, "--font", "\x1b[31m.ttf", "-o", "map.svg"],
        ["draw", small, "-o", "x\x1b[2J/map.svg"],
        ["draw", small, "\x1b[31m", "-o", "map.svg"],
        ["new", "x\x1b[31m.yaml"],
        ["new", "x\x1b[31m.yaml"],
        ["words", "\x1b[31m"],
        ["\x1b[31m"],
        ["draw", "--\x1b[31m"],
        ["check", "--\u202e"],
    ):
        result = run(*words)
        assert _is_safe(result.err), words
        assert _is_safe(result.out), words


def test_words_of_a_file_cannot_steer_the_terminal(run, tmp_path):
    keys = "".join(f'"k{n}\\x{n:02x}": 1\n' for n in [*range(1, 32), *range(127, 160)])
    (tmp_path / "case.yaml").write_text(f"ecomap: 1\n本人: 佐藤\n{keys}", encoding="utf-8")
    result = run("check", "case.yaml")
    assert result.code == 2
    assert _is_safe(result.err)


def test_no_connection_is_opened(run, samples, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        msg = "a connection was opened"
        raise AssertionError(msg)

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    for format_ in ("svg", "pdf", "png", "html", "pptx", "scene.json"):
        assert run("draw", samples / "smallest.yaml", "-o", f"map.{format_}").code == 0


def test_pictures_refer_to_nothing_outside_themselves(run, samples):
    for format_ in ("svg", "html"):
        picture = run("draw", samples / "sato_hana.yaml", "-o", "-", "--format", format_).out
        addresses = set(re.findall(r"https?://[^\s\"'<>]+", picture))
        assert addresses <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
        assert not re.search(r"@import|url\((?!['\"]?(?:data:|#))|<iframe|javascript:|<link|\bfetch\(", picture)
        # The page has one script of its own, and its policy lets no other run.
        assert picture.count("<script") == (format_ == "html")
        assert ("default-src 'none'" in picture.replace("&#39;", "'")) == (format_ == "html")
