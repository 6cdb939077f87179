"""The PDF painter: the SVG set by typst on a page of exactly its size, with words that can be searched."""

from __future__ import annotations

import re
import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.text import FontChain

_SIZE = re.compile(r'<svg [^>]*?width="([0-9.]+mm)" height="([0-9.]+mm)"')
# Everything that comes from a case reaches typst as an input value, never as source text.
_SOURCE = """\
#set document(title: sys.inputs.title, author: (), date: none)
#set page(width: eval(sys.inputs.width), height: eval(sys.inputs.height), margin: 0pt)
#set text(lang: sys.inputs.lang)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%, alt: sys.inputs.alt)
"""


def paint_pdf(svg: bytes, fonts: FontChain, *, title: str, description: str = "", language: str = "ja") -> bytes:
    """Paint an SVG file of ours as a PDF file of one page.

    Parameters
    ----------
    svg : bytes
        What `paint_svg` has made.
    fonts : FontChain
        The fonts with which it was measured.
    title : str
        Title of the document.
    description : str, optional
        What the picture shows, for those who cannot see it; the title when left out.
    language : str, default "ja"
        Language of the words.

    Returns
    -------
    bytes
        The file; no date, no path and no name of a user is in it, and equal input gives equal bytes.
    """
    import typst  # noqa: PLC0415 - only this needs it

    text = svg.decode()
    size = _SIZE.search(text)
    if size is None:
        msg = "not a drawing of ours: its size is not in millimetres"
        raise ValueError(msg)
    inputs: dict[str, str] = {
        "svg": text,
        "title": title,
        "alt": description or title,
        "lang": language,
        "width": size[1],
        "height": size[2],
    }
    with font_folder(fonts) as folder:
        # No font but ours may have a say, not even those that typst brings along.
        found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        return bytes(typst.compile(_SOURCE.encode(), format="pdf", font_paths=found, sys_inputs=inputs))


@contextmanager
def font_folder(fonts: FontChain) -> Iterator[str]:
    """Give a folder that holds the fonts of the chain and no other: typst takes folders, not files."""
    if len(fonts.paths) == 1:  # the shipped font has a folder to itself
        yield str(fonts.paths[0].parent)
        return
    with TemporaryDirectory(prefix="ecomap-") as folder:
        for index, path in enumerate(fonts.paths):
            shutil.copyfile(path, Path(folder) / f"{index}{path.suffix}")
        yield folder
