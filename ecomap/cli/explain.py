"""``ecomap explain``: one rule in words."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ecomap.cli.console import out, wrap
from ecomap.cli.failures import WrongUseError
from ecomap.cli.options import Lang, LangOption

_WIDEST = 100


def explain(
    ctx: typer.Context,
    rule: Annotated[str, typer.Argument(metavar="RULE", show_default=False)],
    *,
    lang: LangOption = None,  # noqa: ARG001 - read by `language_of`, which has chosen ctx.obj
) -> int:
    """Explain a rule."""
    from ecomap.wording.rule_pages import rule_page  # noqa: PLC0415 - help must not wait for the rules

    speech: Lang = ctx.obj
    title, sections = rule_page(rule_id(rule), speech)
    lines = [title]
    for section in sections:
        lines += ["", section.heading] if section.heading else []
        bullet = "- " if len(section.lines) > 1 and section.heading else ""
        lines += [row for line in section.lines for row in _folded(line, bullet, "  " if section.heading else "")]
    out("\n".join(lines))
    return 0


def rule_id(word: str) -> str:
    """Find the id of a rule; an unknown one names those that resemble it."""
    from ecomap.wording.rule_pages import IDS  # noqa: PLC0415

    ident = word.strip().upper()
    if ident in IDS:
        return ident
    from difflib import get_close_matches  # noqa: PLC0415 - only a wrong word pays for it

    raise WrongUseError("unknown-rule", word=word[:20], near=get_close_matches(ident, IDS, cutoff=0.5))


def _folded(text: str, bullet: str, indent: str) -> list[str]:
    """Fold a paragraph for a terminal; in a pipe it is one line."""
    if not sys.stdout.isatty():
        return [indent + bullet + text]
    import shutil  # noqa: PLC0415 - only a terminal has a width

    columns = min(shutil.get_terminal_size().columns, _WIDEST) - len(indent + bullet) - 1
    first, *rest = wrap(text, max(columns, 20))
    return [indent + bullet + first, *(indent + " " * len(bullet) + line for line in rest)]
