"""From bytes to text: UTF-8, UTF-16 with its mark, CP932 with a notice; nothing else is guessed."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecomap.io.tree import Faults

_MAGIC: Final = (
    (b"PK\x03\x04", "zip"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"{\\rtf", "office"),
)
_NOT_CP932: Final = re.compile("[\x80-\xa0\uf8f0-\uf8f3]")
"""What single bytes become that no character set of Japan assigns: the text was something else."""

_CONTROL_BYTES: Final = re.compile(rb"[\x00-\x08\x0e-\x1f]")


def decode(data: bytes, faults: Faults) -> str | None:
    """Turn the bytes of a file into text.

    Parameters
    ----------
    data
        The whole file.
    faults
        Receives ``empty``, ``binary`` or ``encoding`` (errors), or ``cp932`` (a notice: the file was read,
        but should be saved as UTF-8, as this encoding lacks many characters of names).

    Returns
    -------
    str or None
        The text without byte-order mark, or ``None`` after an error.
    """
    text = _decode(data, faults)
    if text is not None and not text.strip():
        faults.add("empty")
        return None
    return text


def _decode(data: bytes, faults: Faults) -> str | None:
    magic = next((hint for start, hint in _MAGIC if data.startswith(start)), None)
    if magic is not None:
        faults.add("binary", hint=magic)
        return None
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(data, faults)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _cp932(data, faults)
    if "\0" in text:
        faults.add("binary")
        return None
    return text


def _utf16(data: bytes, faults: Faults) -> str | None:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        faults.add("binary")
        return None
    return text


def _cp932(data: bytes, faults: Faults) -> str | None:
    if _CONTROL_BYTES.search(data):
        faults.add("binary")
        return None
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError as error:
        faults.add("encoding", (data.count(b"\n", 0, error.start) + 1, 1))
        return None
    if _NOT_CP932.search(text):
        faults.add("encoding")
        return None
    faults.add("cp932", severity="notice")
    return text
