"""Generated pages and pictures are those that the code would make today."""

from __future__ import annotations

import importlib.util
import io
import re

import pytest
from blocks import ROOT


def _maker():
    spec = importlib.util.spec_from_file_location("docs_make", ROOT / "docs" / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


make = _maker()
STALE = "stale: run .venv/bin/python docs/make.py"


@pytest.mark.parametrize("name", make.pages())
def test_pages_are_fresh(name):
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == make.pages()[name](), STALE


def _without_font(svg: bytes) -> str:
    # The bytes of an embedded subset may change with the library that makes it; what is drawn does not.
    return re.sub(r"url\(data:font/[^)]*\)", "url()", svg.decode())


def test_the_gallery_is_fresh_and_whole():
    made = dict(make.pictures())
    assert {f"gallery/{path.name}" for path in (ROOT / "docs" / "gallery").iterdir()} == set(made)
    assert len(made) == len(list((ROOT / "samples").glob("*.yaml"))) >= 12
    for name, data in made.items():
        assert _without_font((ROOT / "docs" / name).read_bytes()) == _without_font(data), f"{name} is {STALE}"


def test_the_picture_of_the_readme_is_fresh():
    import numpy as np
    from PIL import Image

    kept = (ROOT / "docs" / "images" / "sato_hana.png").read_bytes()
    one, two = (np.asarray(Image.open(io.BytesIO(data)).convert("L"), float) for data in (kept, make.readme_picture()))
    # Another version of the renderer may smooth an edge differently; anything moved is far more.
    assert one.shape == two.shape
    assert float(np.abs(one - two).mean()) < 0.2, STALE
