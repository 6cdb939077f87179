"""The key of a case: a small file beside it, by which letters stand for the same names each time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecomap.io.atomic import write_atomically

if TYPE_CHECKING:
    import os

VERSION: Final = 1
_MOST: Final = 1000


def read_key(path: str | os.PathLike[str]) -> bytes | None:
    """Read a key; None where the file holds none.

    Raises
    ------
    OSError
        If the file cannot be read.
    """
    with Path(path).open("rb") as file:
        data = file.read(_MOST)
    try:
        made = json.loads(data)
        if made["ecomap_key"] == VERSION:
            return bytes.fromhex(made["key"])
    except (ValueError, KeyError, TypeError):
        pass
    return None


def write_key(path: str | os.PathLike[str], key: bytes) -> None:
    """Write a key to a file that its owner only can read.

    Raises
    ------
    ecomap.errors.WriteError
        If it cannot be written.
    """
    text = json.dumps({"ecomap_key": VERSION, "key": key.hex()})
    write_atomically(path, (text + "\n").encode())
