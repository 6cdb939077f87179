"""What the makers of generated pages share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

MADE: Final = "<!-- made by docs/make.py; do not edit -->"


def cell(text: str) -> str:
    """Escape what would be markup in Markdown."""
    return re.sub(r"([|<>*_\[\]\\])", r"\\\1", text)


def page(parts: list[str]) -> str:
    """Put the parts of a page together."""
    return "\n\n".join(parts) + "\n"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Write a table; cells are Markdown already."""
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])
