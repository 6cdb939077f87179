"""``ecomap rules``: the list of rules."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ecomap.cli.console import out, out_bytes, table
from ecomap.cli.failures import choose
from ecomap.cli.options import FORMS, FormOption, Lang, LangOption

if TYPE_CHECKING:
    from ecomap.wording.rule_pages import RuleLine

FAMILIES: Final = ("S", "M", "O", "C", "R", "T", "V", "F", "L", "H", "D")
RESULT_VERSION: Final = 1
"""Version of the form of ``--format json``."""


def rules(
    ctx: typer.Context,
    *,
    family: Annotated[str | None, typer.Option("--family", metavar="LETTER")] = None,
    form: FormOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read by `language_of`, which has chosen ctx.obj
) -> int:
    """List the rules."""
    speech: Lang = ctx.obj
    letter = choose("--family", family, FAMILIES) if family else None
    kind = choose("--format", form or "text", FORMS)
    from ecomap.wording.rule_pages import rule_lines  # noqa: PLC0415 - help must not wait for the rules

    lines = rule_lines(speech, letter)
    if kind == "json":
        out(
            json.dumps(
                {"version": RESULT_VERSION, "rules": [_record(line) for line in lines]}, ensure_ascii=False, indent=1
            )
        )
        return 0
    rows = [_head(speech), *(_row(line, speech) for line in lines)]
    if kind == "csv":
        from ecomap.cli.gap_tables import csv_text  # noqa: PLC0415 - each form loads what it needs

        out_bytes(csv_text(rows).encode("utf-8-sig"))
    elif kind == "markdown":
        from ecomap.cli.gap_text import plain  # noqa: PLC0415

        bars = [f"| {' | '.join(plain(text) for text in row)} |" for row in rows]
        out("\n".join([bars[0], "|" + "---|" * len(rows[0]), *bars[1:]]))
    else:
        out(table(rows))
    return 0


def _head(lang: Lang) -> list[str]:
    from ecomap.wording.gap_words import gap_words  # noqa: PLC0415

    codes = ("rule", "profile", "severity", "mark", "family", "title")
    return [gap_words(f"column-{code}", lang) for code in codes]


def _row(line: RuleLine, lang: Lang) -> list[str]:
    from ecomap.wording.gap_words import gap_words, severity_words  # noqa: PLC0415

    return [
        line.id,
        gap_words(f"profile-{line.profile}", lang),
        ("・" if lang == "ja" else ", ").join(severity_words(severity, lang) for severity in line.severities),
        gap_words("restricted-mark", lang) if line.restricted else "",
        line.family,
        line.title,
    ]


def _record(line: RuleLine) -> dict[str, object]:
    return {
        "id": line.id,
        "title": line.title,
        "family": line.family,
        "severities": list(line.severities),
        "profile": line.profile,
        "restricted": line.restricted,
    }
