"""Reading the case files that a command line names."""

from __future__ import annotations

import os
import sys
from typing import IO, TYPE_CHECKING, Final

from ecomap.cli.failures import WrongUseError

if TYPE_CHECKING:
    from ecomap.io import Reading

STDIN: Final = "-"


def expand(names: list[str]) -> list[str]:
    """Make the list of files: patterns are expanded where the shell does not do it, and ``-`` stands once."""
    found: list[str] = []
    for name in names:
        if os.name == "nt" and any(c in name for c in "*?[") and not os.path.lexists(name):
            from glob import glob  # noqa: PLC0415 - Windows only

            found += sorted(glob(name)) or [name]  # noqa: PTH207 - a pattern as typed, not below a folder
        else:
            found.append(name)
    if found.count(STDIN) > 1:
        raise WrongUseError("stdin-twice")
    return found


def sources_of(names: list[str]) -> list[str | IO[bytes]]:
    """Make the list of what holds a caseload: files and folders, and standard input for ``-``."""
    return [sys.stdin.buffer if name == STDIN else name for name in expand(names)]


def load(name: str) -> Reading:
    """Read one case file, or standard input.

    Parameters
    ----------
    name
        Path, or ``-``.

    Returns
    -------
    ecomap.io.Reading
        The case and notices about its file.
    """
    from ecomap.io import read_with_notices  # noqa: PLC0415 - help must not wait for it

    if name == STDIN:
        return read_with_notices(sys.stdin.buffer, name="<stdin>")
    return read_with_notices(name)
