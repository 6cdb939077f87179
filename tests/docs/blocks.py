"""Code blocks of the Markdown pages.

The word after the fence is the language, the words after it say how it is tested::

    sh            run by bash in the page's folder, must end with 0
    sh exit=2     must end with this code
    sh install    installs packages; run by the slow tests in a copy of the checkout
    sh skip       not run; the page says why
    python        run by Python in the page's folder
    yaml          a whole case file, which must be good
    yaml part     sections of one, put under a smallest head
    yaml file=x   a whole case file that later blocks of the page use
    text, json, powershell   not run

The blocks of a page run one after the other in one folder that holds a copy of ``samples/``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KNOWN = {"sh", "python", "yaml", "json", "text", "powershell"}
FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """One code block."""

    language: str
    marks: tuple[str, ...]
    text: str
    line: int

    def option(self, name: str) -> str | None:
        """Give the value of a mark ``name=value``."""
        return next((mark.partition("=")[2] for mark in self.marks if mark.startswith(f"{name}=")), None)


def pages() -> list[Path]:
    """List every page that people read, but no generated copies of help."""
    found = [ROOT / "README.md", ROOT / "SECURITY.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [page for page in found if page.is_file()]


def blocks_of(page: Path) -> list[Block]:
    """List the code blocks of a page."""
    text = page.read_text(encoding="utf-8")
    found = []
    for match in FENCE.finditer(text):
        language, *marks = match["info"].split() or [""]
        found.append(Block(language, tuple(marks), match["text"], text.count("\n", 0, match.start()) + 1))
    return found
