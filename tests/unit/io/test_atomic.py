"""Writing leaves the old file or the new one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from ecomap.errors import WriteError
from ecomap.io import read, read_text, write
from ecomap.io.atomic import write_atomically

CASE = read_text("ecomap: 1\n本人: 花子\n")


def code_of(error):
    return [fault.code for fault in error.value.faults]


def test_a_new_file_is_private_and_whole(tmp_path):
    file = tmp_path / "a.bin"
    write_atomically(file, b"\x00\r\n")
    assert file.read_bytes() == b"\x00\r\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_an_old_file_keeps_its_permissions(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text("old")
    file.chmod(0o640)
    write(CASE, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert read(file) == CASE


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step):
    file = tmp_path / "a.yaml"
    file.write_text("old")

    def fail(*_args, **_options):
        raise OSError(28, "no space")

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(WriteError) as caught:
        write(CASE, file)
    monkeypatch.undo()
    assert code_of(caught) == ["cannot-write"]
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_is_not_followed(tmp_path):
    target = tmp_path / "target.yaml"
    target.write_text("old")
    link = tmp_path / "link.yaml"
    link.symlink_to(target)
    with pytest.raises(WriteError) as caught:
        write(CASE, link)
    assert code_of(caught) == ["target-is-symlink"]
    assert target.read_text() == "old"


def test_places_that_cannot_be_written(tmp_path):
    folder = tmp_path / "a.yaml"
    folder.mkdir()
    for path, code, hint in (
        (folder, "target-is-directory", None),
        (tmp_path / "none" / "a.yaml", "cannot-write", "no-directory"),
        (tmp_path / "a.docx", "unknown-format", None),
        (str(tmp_path / "a\0.yaml"), "cannot-write", None),
    ):
        with pytest.raises(WriteError) as caught:
            write(CASE, path)
        assert [(fault.code, fault.hint) for fault in caught.value.faults] == [(code, hint)]


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".json", ".YAML"])
def test_the_suffix_tells_the_format(tmp_path, suffix):
    file = tmp_path / f"a{suffix}"
    write(CASE, file)
    assert read(file) == CASE
    assert file.read_bytes().startswith(b"{" if suffix == ".json" else b"ecomap: 1\n")
