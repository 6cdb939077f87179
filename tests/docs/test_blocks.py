from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from blocks import KNOWN, ROOT, Block, blocks_of, pages
from warm import commands

import ecomap

HEAD = "ecomap: 1\n"
CLIENT = "client: 佐藤 ハナ\n"


def _name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", pages(), ids=_name)
def test_every_block_says_what_it_is(page):
    for block in blocks_of(page):
        assert block.language in KNOWN, f"{page}:{block.line}"
        known = {"install", "skip", "part"}
        assert all(mark in known or mark.startswith(("exit=", "file=")) for mark in block.marks), f"{page}:{block.line}"
    # A fence that is not closed would hide every block after it.
    fences = sum(line.startswith("```") for line in page.read_text(encoding="utf-8").splitlines())
    assert fences == 2 * len(blocks_of(page))


@pytest.fixture(scope="module")
def quick():
    """A folder with an ``ecomap`` that need not be loaded for every command."""
    with tempfile.TemporaryDirectory(prefix="eco") as folder, commands(Path(folder)) as place:
        yield place


LONG = {"caseload.md", "compare.md", "excel.md", "overview.md", "sheet.md"}
"""Pages of many commands: the slow run tries them."""


def _tried(page):
    return pytest.param(page, marks=pytest.mark.slow) if page.name in LONG else page


@pytest.mark.parametrize("page", [_tried(page) for page in pages() if blocks_of(page)], ids=_name)
def test_every_block_runs(page, tmp_path, quick):
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    for block in blocks_of(page):
        if block.language == "yaml":
            _read(block, tmp_path)
        elif block.language == "json":
            json.loads(block.text)
        elif block.language in {"sh", "python"} and not {"install", "skip"} & set(block.marks):
            _run(block, tmp_path, f"{_name(page)}:{block.line}", quick)


def _read(block: Block, folder: Path) -> None:
    text = block.text
    if "part" in block.marks:
        text = HEAD + ("" if "client:" in text or "本人:" in text else CLIENT) + text
    case = ecomap.read_text(text)
    assert ecomap.draw(case).scene.nodes
    if file := block.option("file"):
        (folder / file).write_text(text, encoding="utf-8")


def _run(block: Block, folder: Path, place: str, quick: Path) -> None:
    if block.language == "python":
        command = [sys.executable, "-W", "error", "-c", block.text]
    else:
        command = ["bash", "-euo", "pipefail", "-c", block.text]
    path = os.pathsep.join([str(quick), str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    expected = int(block.option("exit") or 0)
    assert done.returncode == expected, f"{place}\n{done.stdout}\n{done.stderr}"
    assert "Traceback" not in done.stderr
