from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from ecomap.text import load_fonts


@pytest.fixture(scope="session")
def fonts():
    return load_fonts()


@pytest.fixture(scope="session")
def demo():
    """The module that makes a scene of every mark."""
    spec = importlib.util.spec_from_file_location("render_demo", Path(__file__).parent / "render" / "demo.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def scene(demo, fonts):
    return demo.scene(fonts)
