from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import matplotlib as mpl
import pytest
from PIL import Image

from ecomap.render import THEMES, paint_html, paint_pdf, paint_png, paint_svg
from ecomap.text import load_fonts

HERE = Path(__file__).parent


def picture(data):
    return Image.open(BytesIO(data))


def test_a_png_has_the_size_of_the_paper_at_its_resolution(svg, fonts):
    with picture(paint_png(svg, fonts)) as image:
        assert image.size == (2339, 1654)
        assert image.info["dpi"] == pytest.approx((200, 200), abs=0.1)
    with picture(paint_png(svg, fonts, dpi=96)) as image:
        assert image.size == (1123, 794)


def test_a_fax_has_one_bit_a_dot(svg, fonts):
    with picture(paint_png(svg, fonts, mono=True)) as image:
        assert image.mode == "1"
        black = sum(1 for value in image.get_flattened_data() if not value)
    assert 0.01 < black / (2339 * 1654) < 0.2


def test_words_are_drawn_with_the_shipped_font(fonts, svg):
    bare = re.sub(rb"<text.*?</text>", b"", svg)
    assert paint_png(svg, fonts, dpi=50) != paint_png(bare, fonts, dpi=50)


def test_a_pdf_is_one_page_of_the_paper_without_date_or_path(svg, fonts, scene):
    data = paint_pdf(svg, fonts, title=scene.title, description=scene.description)
    assert data.count(b"/Type/Page/") + data.count(b"/Type/Page>") == 1
    box = re.search(rb"/MediaBox\[0 0 ([0-9.]+) ([0-9.]+)\]", data)
    assert [float(side) for side in box.groups()] == pytest.approx([841.89, 595.28], abs=0.01)
    assert b"CreationDate" not in data
    assert b"/ToUnicode" in data
    assert str(fonts.paths[0].parent).encode() not in data
    assert Path.home().name.encode() not in data or Path.home().name in {"", "root"}
    assert scene.title.encode("utf-16-be").hex().upper().encode() in data


def test_a_pdf_embeds_the_shipped_font_and_no_other(svg, fonts):
    data = paint_pdf(svg, fonts, title="t")
    assert set(re.findall(rb"/FontName/[A-Z]{6}\+([\w-]+)", data)) == {b"IPAexGothic"}


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_the_words_of_a_pdf_can_be_searched(svg, fonts, tmp_path):
    path = tmp_path / "map.pdf"
    path.write_bytes(paint_pdf(svg, fonts, title="t"))
    command = [shutil.which("pdftotext"), str(path), "-"]
    words = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "さくら訪問介護" in words
    assert "地域包括" in words


def test_a_pdf_can_use_more_than_one_font(demo):
    chain = load_fonts([Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"])
    svg = paint_svg(demo.scene(chain), THEMES["default"], chain)
    data = paint_pdf(svg, chain, title="t")
    assert set(re.findall(rb"/FontName/[A-Z]{6}\+([\w-]+)", data)) == {b"IPAexGothic", b"DejaVuSans"}


def test_what_is_not_a_drawing_of_ours_is_refused(fonts):
    with pytest.raises(ValueError, match="millimetres"):
        paint_pdf(b"<svg xmlns='http://www.w3.org/2000/svg'/>", fonts, title="t")


def files(scene, fonts):
    svg = paint_svg(scene, THEMES["default"], fonts)
    return (
        svg,
        paint_png(svg, fonts, dpi=50),
        paint_pdf(svg, fonts, title=scene.title),
        paint_html(scene, THEMES["default"], fonts),
    )


SCRIPT = """
import hashlib, importlib.util, sys
sys.path.insert(0, sys.argv[2])
def load(name):
    spec = importlib.util.spec_from_file_location(name, sys.argv[1] + "/" + name + ".py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
from ecomap.text import load_fonts
fonts = load_fonts()
for data in load("test_files").files(load("demo").scene(fonts), fonts):
    print(hashlib.sha256(data).hexdigest())
"""


def test_the_same_scene_gives_the_same_bytes_here_and_in_another_process(demo, scene, fonts):
    here = [sha256(data).hexdigest() for data in files(scene, fonts)]
    assert here == [sha256(data).hexdigest() for data in files(demo.scene(load_fonts()), load_fonts())]
    root = HERE.parents[2]
    for seed in ("1", "4711"):
        command = [sys.executable, "-c", SCRIPT, str(HERE), str(root)]
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
        assert done.stdout.split() == here
