"""The files that nobody means to draw: each gives a clear message, exit code 2, and nothing is written."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAD = "ecomap: 1\n本人: 佐藤 ハナ\n"
BOMB = "ecomap: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n本人: 佐藤\n"
DEEP = 1_000_000

BAD = {
    "broken yaml": (HEAD + "社会資源:\n  - {名前: みどり\n", "yaml-"),
    "unclosed quote": (HEAD + "title: '終わらない\n", "yaml-quote"),
    "tab": (HEAD + "社会資源:\n\t- みどり: 普通\n", "yaml-tab"),
    "wrong word": (HEAD + "社会資源:\n  - {名前: みどり, 種類: 主治医, 関係: とてもよい}\n", "unknown-word"),
    "wrong key": (HEAD + "家属: []\n", "unknown-key"),
    "wrong date": (HEAD + "作成: {作成日: 令和8年13月40日}\n", "-date"),
    "tie to nobody": (HEAD + "関係:\n  - {から: 山田 太郎, へ: 本人}\n", "unknown-name"),
    "same name twice": (HEAD + "社会資源:\n  - みどり診療所: 普通\n  - みどり診療所: 弱い\n", "same-name"),
    "tag": ("ecomap: 1\n本人: !!python/object/apply:os.system ['echo x > hacked']\n", "yaml-tag"),
    "anchor bomb": (BOMB, "yaml-anchor"),
    "deep yaml": ("[" * DEEP, "too-deep"),
    "deep json": ('{"a":' * DEEP, "too-deep"),
    "deep blocks": ("\n".join(" " * n + "a:" for n in range(2000)), "too-deep"),
    "fifty megabytes": (b"# " + b"x" * 50_000_000, "too-large"),
    "binary": (bytes(range(256)) * 4, "binary"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "binary"),
    "empty": ("", "empty"),
    "blank": (" \n\n# nothing\n", "empty"),
    "nan": ('{"ecomap": 1, "client": {"name": "佐藤", "age": NaN}}', "json-number"),
    "infinity": ('{"ecomap": 1, "client": {"name": "佐藤", "age": -Infinity}}', "json-number"),
    "duplicate key": (HEAD + "title: 一\ntitle: 二\n", "duplicate-key"),
    "duplicate json key": ('{"ecomap": 1, "client": "佐藤", "client": "鈴木"}', "duplicate-key"),
    "newer version": ("ecomap: 99\n本人: 佐藤\n", "newer-version"),
    "no version": ("本人: 佐藤\n", "missing-version"),
    "no client": ("ecomap: 1\n", "missing-"),
    "a list": ("- a\n- b\n", "not-a-case"),
    "a word": ("hello\n", "not-a-case"),
    "two documents": (HEAD + "---\n" + HEAD, "yaml-documents"),
    "control character": (HEAD + 'title: "a\\x1b]0;evil\\x07"\n', "control-character"),
    "bidi control": (HEAD + "title: 佐藤\u202e花\n", "bidi-control"),
    "nul": (HEAD.encode() + b"title: a\0b\n", "binary"),
    "half a character": (HEAD.encode("utf-8")[:-2] + b"\xff\xfe\xfd", ""),
}


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize("command", ["draw", "check"])
def test_a_clear_error_exit_2_and_nothing_written(run, tmp_path, kind, command):
    content, code = BAD[kind]
    name = "case.json" if content[:1] == "{" else "case.yaml"
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    words = ["-o", "map.svg"] if command == "draw" else []
    result = run(command, name, *words)
    assert result.code == 2
    assert code in result.err
    assert name in result.err
    assert "Traceback" not in result.err
    assert "internal" not in result.err
    assert "思わぬ誤り" not in result.err
    assert result.out == ""
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("kind", [kind for kind in BAD if kind != "fifty megabytes"])
def test_the_same_from_standard_input(run, tmp_path, kind):
    content, code = BAD[kind]
    result = run("draw", "-", "-o", "map.svg", stdin=content if isinstance(content, bytes) else content.encode())
    assert result.code == 2
    assert code in result.err
    assert "<stdin>" in result.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_and_a_missing_file(run, tmp_path):
    (tmp_path / "folder").mkdir()
    assert "[is-directory]" in run("draw", "folder", "-o", "map.svg").err
    assert "[missing-file]" in run("draw", "nobody.yaml", "-o", "map.svg").err
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize("name", ["a\0b.yaml", "a\nb.yaml", "", "x" * 5000])
def test_impossible_names(run, tmp_path, name):
    result = run("draw", name, "-o", "map.svg")
    assert result.code == 2
    assert "Traceback" not in result.err
    assert "思わぬ誤り" not in result.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_is_not_written_through(run, small, tmp_path):
    (tmp_path / "elsewhere.svg").write_text("kept", encoding="utf-8")
    (tmp_path / "map.svg").symlink_to(tmp_path / "elsewhere.svg")
    result = run("draw", small, "-o", "map.svg")
    assert (result.code, "[target-is-symlink]" in result.err) == (2, True)
    assert (tmp_path / "elsewhere.svg").read_text(encoding="utf-8") == "kept"


def test_hostile_files_end_well_in_a_process_of_their_own(tmp_path):
    # A crash of the YAML reader on deep nesting would end the whole process, not raise.
    for kind in ("deep yaml", "deep json", "anchor bomb", "fifty megabytes"):
        content, code = BAD[kind]
        (tmp_path / "case.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
        command = [sys.executable, "-m", "ecomap", "draw", "case.yaml", "-o", "map.svg"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=60)
        assert done.returncode == 2
        assert f"[{code}]" in done.stderr.decode() or code in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["case.yaml"]


def test_the_largest_numbers_and_longest_words_are_no_crash(run, tmp_path):
    case = {"ecomap": 1, "client": {"name": "佐" * 10_000, "age": 10**30}}
    (tmp_path / "case.json").write_text(json.dumps(case), encoding="utf-8")
    result = run("draw", "case.json", "-o", "map.svg")
    assert result.code in {0, 2}
    assert "Traceback" not in result.err
    assert "思わぬ誤り" not in result.err
