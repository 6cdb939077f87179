"""The PNG painter: the SVG drawn by resvg, with the fonts of the chain and no others."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecomap.text import FontChain

_SIGNATURE = 8  # bytes before the first chunk
_HEADER = 25  # bytes of the first chunk, which says width, height and kind of pixels


def paint_png(svg: bytes, fonts: FontChain, *, dpi: float = 200.0, mono: bool = False) -> bytes:
    """Paint an SVG file of ours as a PNG file.

    Parameters
    ----------
    svg : bytes
        What `paint_svg` has made.
    fonts : FontChain
        The fonts with which it was measured.
    dpi : float, default 200
        Dots per inch; the file says so itself, so that it comes out at its true size in a document.
    mono : bool, default False
        Black and white only, one bit a dot, as a fax machine sends it.

    Returns
    -------
    bytes
        The file; equal input gives equal bytes.
    """
    import resvg_py  # noqa: PLC0415 - only pictures need it

    data = resvg_py.svg_to_bytes(
        svg_string=svg.decode(),
        dpi=dpi,
        skip_system_fonts=True,
        font_files=[str(path) for path in fonts.paths],
        font_family=fonts.families[-1],
        sans_serif_family=fonts.families[-1],
    )
    return _with_resolution(_one_bit(data) if mono else data, dpi)


def _one_bit(data: bytes) -> bytes:
    """Reduce a picture to black and white by a threshold: thin lines stay lines, unlike with dots."""
    from io import BytesIO  # noqa: PLC0415

    from PIL import Image  # noqa: PLC0415 - only this needs it

    out = BytesIO()
    with Image.open(BytesIO(data)) as picture:
        grey = picture.convert("L").point(lambda value: 255 if value > 160 else 0)  # noqa: PLR2004
        grey.convert("1", dither=Image.Dither.NONE).save(out, format="PNG", optimize=True)
    return out.getvalue()


def _with_resolution(data: bytes, dpi: float) -> bytes:
    """Add the chunk that tells how large a dot is (``pHYs``), right after the header."""
    per_metre = round(dpi / 0.0254)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    end = _SIGNATURE + _HEADER
    return data[:end] + chunk + data[end:]
