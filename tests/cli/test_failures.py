from __future__ import annotations

import os

import pytest

from ecomap.cli import app, cases
from ecomap.cli.failures import WrongUseError, describe, usage_lines
from ecomap.drawing import DrawingError
from ecomap.layout.scene_json import SceneError
from ecomap.text import FontError


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "no", "secret.yaml"), "secret.yaml"),
        (OSError(28, "full"), "case.yaml"),
        (OSError("x"), "case.yaml"),
        (DrawingError("picture-format", "a.doc"), "a.doc"),
        (FontError("font-shipped"), "matplotlib-fontja"),
        (FontError("font-invalid", "a.ttf"), "a.ttf"),
        (SceneError("scene-version"), "case.yaml"),
        (WrongUseError("stdin-twice"), "-"),
        (DrawingError("of-tomorrow", "a.doc"), "DrawingError"),
        (ZeroDivisionError("secret"), "ZeroDivisionError"),
    ],
)
def test_every_error_is_one_line_that_names_the_file(error, said, lang):
    lines = describe(error, lang, name="case.yaml")
    assert len(lines) == 1
    assert said in lines[0]
    assert "secret" not in lines[0].replace("secret.yaml", "")


def test_ctrl_c_ends_with_130(run, small, monkeypatch):
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ecomap.cli.batch._one", stop)
    result = run("draw", small, "-o", "map.svg")
    assert result.code == 130
    assert "Traceback" not in result.err
    assert describe(KeyboardInterrupt(), "en") == ["Stopped."]


def test_an_error_in_telling_an_error_is_told_too(run, monkeypatch):
    def fail(*_: object) -> None:
        raise KeyError

    monkeypatch.setattr("ecomap.wording.fault_sentence", fail)
    for words in (["check", "missing.yaml"], ["draw", "missing.yaml", "-o", "map.svg"]):
        result = run(*words)
        assert result.code == 2
        assert "KeyError" in result.err
        assert "Traceback" not in result.err


def test_an_unforeseen_error_in_one_file_does_not_stop_the_check(run, small, monkeypatch):
    real = cases.load

    def fail(name: str) -> object:
        if name == "first.yaml":
            raise ZeroDivisionError
        return real(name)

    monkeypatch.setattr("ecomap.cli.check.load", fail)
    result = run("check", "first.yaml", small)
    assert result.code == 2
    assert "ZeroDivisionError" in result.err
    assert "OK" in result.out


def test_parsing_errors_of_any_kind_have_words():
    class OfTomorrowError(Exception):
        pass

    assert len(usage_lines(OfTomorrowError(), "ja")) == 2


def test_what_breaks_outside_the_commands_is_told(run, monkeypatch):
    def fail() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(app, "build", fail)
    result = run("words")
    assert (result.code, "ZeroDivisionError" in result.err) == (2, True)


def test_patterns_are_expanded_where_the_shell_does_not(monkeypatch, tmp_path):
    for name in ("b.yaml", "a.yaml", "c.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert cases.expand(["*.yaml"]) == ["*.yaml"]
    monkeypatch.setattr(os, "name", "nt")
    expanded = cases.expand(["*.yaml", "none*.yaml", "c.txt"])
    monkeypatch.undo()
    assert expanded == ["a.yaml", "b.yaml", "none*.yaml", "c.txt"]
