"""The two command lines of the README: alone in their blocks, and the second the very line that CI runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from blocks import ROOT, blocks_of, pages


def command_lines() -> list[str]:
    return [block.text.strip() for block in blocks_of(ROOT / "README.md") if "install" in block.marks]


def test_there_are_two_and_each_is_one_line():
    assert len(command_lines()) == 2
    assert all("\n" not in line for line in command_lines())
    draws, tests = command_lines()
    assert "samples/sato_hana.yaml" in draws
    assert draws.endswith(".pdf")
    assert tests.endswith("-m pytest -n auto")


def test_ci_runs_the_second_word_for_word():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert command_lines()[1] in lines


def test_ci_knows_nothing_of_any_machine():
    text = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert text.startswith("#!/usr/bin/env bash\n")
    assert "set -euo pipefail" in text
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    for place in ("/work", "/root", "/home", "/usr/local"):
        assert place not in text


def test_the_sample_shown_is_the_sample_file():
    shown = [block.text for block in blocks_of(ROOT / "README.md") if block.language == "yaml"]
    file = (ROOT / "samples" / "smallest.yaml").read_text(encoding="utf-8")
    lines = [line for line in file.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert [line.split("  #")[0].rstrip() for line in lines] == shown[0].splitlines()


def test_the_picture_is_there():
    assert (ROOT / "docs" / "images" / "sato_hana.png").is_file()
    assert "](docs/images/sato_hana.png)" in (ROOT / "README.md").read_text(encoding="utf-8")


def copy_of_checkout(folder: Path) -> Path:
    """Copy what a clone would have."""
    left_out = (".git", ".venv", "__pycache__", ".*_cache", "*.egg-info", "build", "dist", ".hypothesis")
    return Path(shutil.copytree(ROOT, folder / "clone", ignore=shutil.ignore_patterns(*left_out)))


def bare() -> dict[str, str]:
    """Give an environment whose PATH holds the bare system and Python, and no trace of the tests' own."""
    base = Path(sysconfig.get_config_var("BINDIR") or Path(sys.base_prefix) / "bin")
    network = ("PIP_", "HTTP", "http", "SSL", "REQUESTS", "no_", "NO_")  # how this machine reaches the package index
    kept = {name: value for name, value in os.environ.items() if name.startswith(network)}
    home = os.environ.get("HOME", "/")
    return {**kept, "PATH": os.pathsep.join([str(base), "/usr/bin", "/bin"]), "HOME": home, "CI": "true"}


def shell(words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command line as somebody would who has nothing but Python."""
    return subprocess.run(
        ["/bin/sh", "-c", words],
        cwd=folder,
        env=bare(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_the_first_command_line_draws_on_a_bare_machine(tmp_path):
    clone = copy_of_checkout(tmp_path)
    done = shell(command_lines()[0], clone)
    assert done.returncode == 0, done.stderr
    assert (clone / "sato_hana.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.slow
def test_the_second_command_line_passes_the_tests(tmp_path):
    # The whole run would run itself; the same words with the tests of one room prove that the environment is whole.
    clone = copy_of_checkout(tmp_path)
    done = shell(command_lines()[1] + " -q -p no:cacheprovider tests/unit/model", clone)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
    assert " passed" in done.stdout


@pytest.mark.slow
def test_the_wheel_works_far_from_the_checkout(tmp_path):
    clone = copy_of_checkout(tmp_path)
    away = tmp_path / "away"
    away.mkdir()
    shutil.copy(clone / "samples" / "smallest.yaml", away)
    script = (
        f"python3 -m venv {away}/env && {away}/env/bin/pip wheel -q --no-deps -w {away}/wheels {clone} "
        f"&& {away}/env/bin/pip install -q {away}/wheels/ecomap-*.whl && cd {away} "
        "&& for end in pdf svg png html scene.json; do env/bin/ecomap draw smallest.yaml -o map.$end; done "
        "&& env/bin/python -c 'import ecomap, importlib.resources as r; "
        'assert r.files("ecomap").joinpath("py.typed").is_file(); print(ecomap.__file__)\''
    )
    done = shell(script, tmp_path)
    assert done.returncode == 0, done.stderr
    assert str(away) in done.stdout
    ends = ("pdf", "svg", "png", "html", "scene.json")
    assert {path.name for path in away.glob("map.*")} == {f"map.{end}" for end in ends}


@pytest.mark.slow
def test_the_installation_without_internet(tmp_path):
    clone = copy_of_checkout(tmp_path)
    blocks = [block for block in blocks_of(ROOT / "docs" / "how-to" / "windows.md") if "install" in block.marks]
    assert len(blocks) == 2
    for block in blocks:
        done = shell(block.text, clone)
        assert done.returncode == 0, done.stderr
    assert "ecomap " in done.stdout
    assert [page for page in pages() if any("install" in block.marks for block in blocks_of(page))] == [
        ROOT / "README.md",
        ROOT / "docs" / "how-to" / "windows.md",
    ]
