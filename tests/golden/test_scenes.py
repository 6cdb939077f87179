"""Every sample lays out exactly as it did when somebody last looked at it.

A change of the layout changes these files. Look at the sheet that a failing run writes (``out/golden.html``: before and
after, side by side), and if the new drawings are better, accept them: ``ECOMAP_ACCEPT=1 pytest tests/golden``.
"""

from __future__ import annotations

import html
import os
from pathlib import Path

import pytest

import ecomap
from ecomap.layout import Style, layout
from ecomap.layout.scene_json import scene_from_json, scene_to_json
from ecomap.text import FontChain, load_fonts

ROOT = Path(__file__).resolve().parents[2]
SCENES = Path(__file__).parent / "scenes"
SHEET = ROOT / "out" / "golden.html"
SAMPLES = sorted((ROOT / "samples").glob("*.yaml"))


@pytest.fixture(scope="module")
def fonts() -> FontChain:
    return load_fonts()


@pytest.fixture(scope="module")
def sheet() -> list[str]:
    """Rows of the before/after sheet; written at the end, if there are any."""
    rows: list[str] = []
    yield rows
    if rows:
        SHEET.parent.mkdir(exist_ok=True)
        style = "table{width:100%}td{width:50%;vertical-align:top}img{width:100%;border:1px solid #999}"
        SHEET.write_text(
            f'<!doctype html><meta charset="utf-8"><title>before and after</title><style>{style}</style>'
            f"<table>{''.join(rows)}</table>",
            encoding="utf-8",
        )


def style_of(path: Path) -> Style:
    return Style(language="en" if path.stem.startswith("english") else "ja")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_scene_of_a_sample_is_the_accepted_one(path: Path, fonts: FontChain, sheet: list[str]) -> None:
    scene = layout(ecomap.read(path), style_of(path), fonts=fonts)
    text = scene_to_json(scene)
    accepted = SCENES / f"{path.stem}.scene.json"
    if os.environ.get("ECOMAP_ACCEPT"):
        accepted.write_text(text, encoding="utf-8")
    before = accepted.read_text(encoding="utf-8") if accepted.exists() else ""
    if before != text:
        sheet.append(_row(path.stem, before, text, fonts))
    assert before == text, f"{path.stem} is drawn differently: see {SHEET.relative_to(ROOT)}"


def _row(name: str, before: str, after: str, fonts: FontChain) -> str:
    cells = "".join(f"<td>{_picture(text, fonts)}</td>" for text in (before, after))
    return f'<tr><th colspan="2">{html.escape(name)}</th></tr><tr>{cells}</tr>'


def _picture(text: str, fonts: FontChain) -> str:
    if not text:
        return "(none)"
    from base64 import b64encode

    from ecomap.render import THEMES, paint_svg

    svg = paint_svg(scene_from_json(text), THEMES["default"], fonts)
    return f'<img alt="" src="data:image/svg+xml;base64,{b64encode(svg).decode()}">'


def test_there_is_a_golden_for_every_sample_and_none_besides() -> None:
    assert sorted(p.name.removesuffix(".scene.json") for p in SCENES.iterdir()) == [p.stem for p in SAMPLES]
