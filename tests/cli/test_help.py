from __future__ import annotations

import importlib.metadata

import pytest

import ecomap
from ecomap.cli.app import COMMANDS, build
from ecomap.cli.options import language_of
from ecomap.wording.cli_words import PAGES, PARAMETERS, parameter_words


def _commands():
    group = build()
    return {"ecomap": group, **group.commands}


def test_every_command_has_a_page_in_both_languages():
    assert set(PAGES) == {"ecomap", *COMMANDS}
    for page in PAGES.values():
        assert all(page.summary)
        assert all(page.text)


@pytest.mark.parametrize("name", PAGES)
def test_every_parameter_has_words_in_both_languages_and_no_word_is_left_over(name):
    for parameter in _commands()[name].params:
        for lang in ("ja", "en"):
            assert parameter_words(name, parameter.name, lang)


def test_no_word_is_left_over():
    used = {"help"}
    for name, command in _commands().items():
        for parameter in command.params:
            specific = f"{name}.{parameter.name}"
            used.add(specific if specific in PARAMETERS else parameter.name)
    assert set(PARAMETERS) == used


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_help_of_a_command(run, name, lang):
    result = run("--lang", lang, name, "--help")
    assert (result.code, result.err) == (0, "")
    assert ("Usage" in result.out) == (lang == "en")
    for parameter in _commands()[name].params:
        assert (parameter.metavar if parameter.param_type_name == "argument" else parameter.opts[0]) in result.out
    for example in PAGES[name].examples:
        assert example in result.out


def test_help_lists_every_command(run):
    for words in (["--help"], ["-h"]):
        result = run(*words)
        assert result.code == 0
        assert [name for name in COMMANDS if f"\n  {name} " not in result.out] == []


def test_without_a_command_help_is_shown_and_the_exit_code_is_2(run):
    result = run()
    assert result.code == 2
    assert "draw" in result.out + result.err


def test_version(run):
    result = run("--version")
    assert (result.code, result.out) == (0, f"ecomap {ecomap.__version__}\n")
    assert importlib.metadata.version("ecomap") == ecomap.__version__


WRONG = [(["drew"], "ecomap --help"), (["draw", "--hepl"], "--help"), (["--x"], "--x")]


@pytest.mark.parametrize(("words", "said"), WRONG)
def test_wrong_words(run, words, said):
    for lang in ("ja", "en"):
        result = run("--lang", lang, *words)
        assert result.code == 2
        assert said in result.err
        assert "Traceback" not in result.err


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ([], "ja"),
        (["--lang", "en"], "en"),
        (["--lang=en", "draw"], "en"),
        (["--lang", "en", "draw", "--lang", "ja"], "ja"),
        (["draw", "--", "--lang", "en"], "ja"),
        (["--lang", "fr"], "ja"),
        (["--lang"], "ja"),
    ],
)
def test_the_language_of_a_command_line(words, lang):
    assert language_of(words) == lang


@pytest.mark.parametrize("locale", ["C", "en_US.UTF-8", "ja_JP.UTF-8"])
def test_the_locale_never_decides(run, monkeypatch, locale):
    for name in ("LANG", "LC_ALL", "LANGUAGE"):
        monkeypatch.setenv(name, locale)
    assert "使い方" in run("--help").out
