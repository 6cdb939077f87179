from __future__ import annotations

import io
import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from ecomap.cli import console


@given(st.text())
def test_safe_text_keeps_what_is_harmless(text):
    made = console.safe(text)
    assert len(made) == len(text)
    assert console.safe(made) == made
    assert all(new in {old, "?"} for new, old in zip(made, text, strict=True))
    assert "\x1b" not in made
    assert "\u202e" not in made


LETTERS = st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"]) | st.just(" ")


@given(st.text(alphabet=LETTERS), st.integers(4, 60))
def test_folding_loses_nothing_but_spaces(text, columns):
    lines = console.wrap(text, columns)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_folding_between_japanese_characters_keeps_width_and_closing_marks():
    lines = console.wrap("事例ファイルの書き方を確かめる。間違いをすべて挙げる。", 20)
    assert len(lines) > 1
    assert all(console.width(line) <= 22 for line in lines)
    assert not any(line.startswith(("。", "、")) for line in lines)


def test_a_table_without_rows_is_empty():
    assert console.table([]) == ""


def test_a_console_in_an_old_code_page_is_no_crash(monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    console.out("エコマップ OK")
    stream.flush()
    assert stream.buffer.getvalue() == b"????? OK\n"


def test_a_reader_who_leaves_is_no_error(samples):
    command = f"{sys.executable} -m ecomap words kinds | head -n 1"
    done = subprocess.run(
        ["/bin/sh", "-c", command], capture_output=True, check=False, timeout=60, cwd=samples.parent,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert done.stderr == b""
    assert done.returncode == 0


def test_plain_ascii_environment(samples, tmp_path):
    environment = {**os.environ, "LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "ecomap", "draw", str(samples / "smallest.yaml"), "-o", str(tmp_path / "map.svg")],
        capture_output=True, check=False, timeout=60, env=environment, cwd=samples.parent,
    )  # fmt: skip
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
