"""Running the command line inside the test's own process."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from ecomap.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Result:
    """What a command has done."""

    code: int
    bytes: bytes
    err: str

    @property
    def out(self) -> str:
        return self.bytes.decode()


Run = "Callable[..., Result]"

SMALL = """\
ecomap: 1
本人: 佐藤 ハナ
家族:
  - 長女 裕子: 強い, 週1回
社会資源:
  - 民生委員 田口さん: 弱い
  - みどりクリニック: {種類: 主治医, 関係: 普通, 頻度: 月1回}
"""


@pytest.fixture
def run(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Result]:
    """Run ``ecomap`` with words and perhaps standard input, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*words: str | Path, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsysbinary.readouterr()
        code = main([str(word) for word in words])
        captured = capsysbinary.readouterr()
        return Result(code, captured.out, captured.err.decode())

    return call


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small case in the current folder."""
    path = tmp_path / "case.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path
