"""Which characters a file may hold: nothing that steers a terminal or turns the reading direction."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecomap.io.tree import Faults

_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROL: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_INVISIBLE: Final = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
"""Format characters that a reader cannot see. ZWJ (U+200D) and the variation selectors are not among them:
emoji and 異体字 in names need them."""

_SUSPICIOUS: Final = re.compile(f"[{_BIDI}{_CONTROL}{_INVISIBLE}]")
_REFUSED: Final = re.compile(f"[{_BIDI}{_CONTROL}]")
_IS_BIDI: Final = re.compile(f"[{_BIDI}]")
_IS_CONTROL: Final = re.compile(f"[{_CONTROL}]")
_PLANE_END: Final = 0xFFFE
_MOST: Final = 20
"""The most places of one file that are reported for their characters."""


def check_source(text: str, faults: Faults) -> None:
    """Report every character of a whole file that is refused, or kept with a notice.

    Parameters
    ----------
    text
        The file as text.
    faults
        Receives ``bidi-control``, ``control-character`` (errors) and ``invisible-character`` (a notice); the
        hint is the code point, such as ``U+202E``.
    """
    if text.isascii() and text.isprintable():
        return
    line, start = 1, 0
    for match in islice(_SUSPICIOUS.finditer(text), _MOST):
        position = match.start()
        line += text.count("\n", start, position)
        start = position
        column = position - (text.rfind("\n", 0, position) + 1) + 1
        _report(match.group(), (line, column), faults)


def check_value(value: str, at: tuple[int, int], path: str, faults: Faults) -> None:
    """Report the same characters where they came in by an escape in quotes or in JSON.

    Parameters
    ----------
    value
        A value after its escapes were read.
    at
        Line and column of its start.
    path
        Its field, if known.
    faults
        Receives at most one fault of each kind.
    """
    reported: set[str] = set()
    for match in _SUSPICIOUS.finditer(value):
        code = _code(match.group())
        if code not in reported:
            reported.add(code)
            _report(match.group(), at, faults, path)


def refused(value: str) -> str | None:
    """Give the first character of a text that no file may hold, or ``None``."""
    match = _REFUSED.search(value)
    return match.group() if match else None


def point(character: str) -> str:
    """Name a character by its code point, such as ``U+202E``."""
    return f"U+{ord(character):04X}"


def _code(character: str) -> str:
    if _IS_BIDI.match(character):
        return "bidi-control"
    if _IS_CONTROL.match(character):
        return "control-character"
    return "invisible-character"


def _report(character: str, at: tuple[int, int], faults: Faults, path: str = "") -> None:
    code = _code(character)
    if code == "bidi-control":
        faults.add("bidi-control", at, path, hint=point(character))
    elif code == "control-character":
        faults.add("control-character", at, path, hint=point(character))
    else:
        faults.add("invisible-character", at, path, hint=point(character), severity="notice")
