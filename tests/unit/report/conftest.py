from __future__ import annotations

from pathlib import Path

import pytest

import ecomap
from ecomap.report.sheet.basis import Basis

SAMPLES = Path(__file__).resolve().parents[3] / "samples"


@pytest.fixture(scope="session")
def basis_of():
    """Read a sample as the sheet does."""

    def read(name: str, lang: str = "ja") -> Basis:
        return Basis.of(ecomap.read(SAMPLES / f"{name}.yaml"), lang)

    return read


@pytest.fixture
def written():
    """Read a case from text, as the sheet does."""

    def read(text: str, lang: str = "ja") -> Basis:
        return Basis.of(ecomap.read_text("ecomap: 1\n" + text), lang)

    return read


@pytest.fixture(scope="session")
def samples():
    return SAMPLES
