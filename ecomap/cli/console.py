"""The machine that a command runs on: its terminal, where columns need the width of Japanese letters, and its date."""

from __future__ import annotations

import datetime as dt
import sys
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TextIO

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
"""Joiners inside words and emoji: of the class of the unsafe ones, but they steer nothing."""


def today() -> dt.date:
    """Give the day on which the command is run, by the clock of this machine."""
    return dt.datetime.now().astimezone().date()


def safe(text: str) -> str:
    """Replace what could steer a terminal or turn the reading direction; line ends and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c in "\n\t" + _JOINERS or unicodedata.category(c) not in _UNSAFE else "?" for c in text)


def safe_name(name: str) -> str:
    """Give a file name or another word that the user typed, on one safe line."""
    return "".join("?" if unicodedata.category(c) in _UNSAFE else c for c in name)


def out(text: str) -> None:
    """Print to standard output what the command was asked for."""
    _write(sys.stdout, text)


def err(text: str) -> None:
    """Print to standard error what is said about the work."""
    _write(sys.stderr, text)


def out_bytes(data: bytes) -> None:
    """Write a picture to standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _write(stream: TextIO, text: str) -> None:
    line = safe(text) + "\n"
    try:
        stream.write(line)
    except UnicodeEncodeError:
        # A console in an old code page: a question mark is better than a traceback.
        encoding = stream.encoding or "ascii"
        stream.write(line.encode(encoding, "replace").decode(encoding))


def width(text: str) -> int:
    """Columns that a text takes on a terminal."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def pad(text: str, columns: int) -> str:
    """Fill a text with spaces up to a number of columns."""
    return text + " " * max(0, columns - width(text))


def table(rows: Iterable[Sequence[str]], gap: int = 2) -> str:
    """Lay rows out in columns; the last column is not filled up."""
    rows = [tuple(row) for row in rows]
    count = max(map(len, rows), default=0)
    widths = [max((width(row[i]) for row in rows if i < len(row)), default=0) for i in range(count)]
    lines = (
        (" " * gap).join(pad(cell, widths[i]) if i < len(row) - 1 else cell for i, cell in enumerate(row)).rstrip()
        for row in rows
    )
    return "\n".join(lines)


def wrap(text: str, columns: int) -> list[str]:
    """Fold one paragraph to a number of columns: between Japanese characters anywhere, else at spaces."""
    lines: list[str] = []
    line, room = "", columns
    for piece in _pieces(text):
        if line and width(piece.rstrip()) > room:
            lines.append(line.rstrip())
            line, room = "", columns
            piece = piece.lstrip()  # noqa: PLW2901 - a line does not begin with the space before it
        line += piece
        room -= width(piece)
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return lines


def _pieces(text: str) -> Iterable[str]:
    """Divide a text into what must stay together: words with the space after them, single wide characters."""
    piece = ""
    for c in text:
        wide = width(c) == 2  # noqa: PLR2004
        # A closing mark never begins a line.
        if piece and (wide or piece[-1] == " " or width(piece[-1]) == 2) and c not in "、。）」)，．・：,.":  # noqa: PLR2004
            yield piece
            piece = ""
        piece += c
    if piece:
        yield piece
