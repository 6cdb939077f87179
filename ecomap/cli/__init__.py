"""The command line: one module a command. It parses, reports and chooses exit codes, and decides nothing else.

Exit codes: 0 done; 1 found something that the caller asked to fail on (``--strict``, ``--fail-on``); 2 cannot read,
cannot write, or wrong use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Parameters
    ----------
    arguments
        The words after ``ecomap``; those of the process where ``None``.

    Returns
    -------
    int
        The exit code.
    """
    from ecomap.cli.app import run  # noqa: PLC0415 - importing this package costs nothing

    return run(arguments)
