from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from ecomap.render import THEMES, paint_svg
from ecomap.text import load_fonts


def _load():
    spec = importlib.util.spec_from_file_location("render_demo", Path(__file__).with_name("demo.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def fonts():
    return load_fonts()


@pytest.fixture(scope="session")
def demo():
    return _load()


@pytest.fixture(scope="session")
def scene(demo, fonts):
    return demo.scene(fonts)


@pytest.fixture(scope="session")
def svg(scene, fonts):
    return paint_svg(scene, THEMES["default"], fonts)
