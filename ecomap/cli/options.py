"""Arguments and options that several commands share. Their help stands in `ecomap.wording.cli_words`."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import typer

Lang = Literal["ja", "en"]
LANGS: Final = ("ja", "en")

LangOption = Annotated[str | None, typer.Option("--lang", metavar="ja|en")]
CasesArgument = Annotated[list[str], typer.Argument(metavar="CASE...", show_default=False)]
StrictOption = Annotated[bool, typer.Option("--strict")]
FORMS: Final = ("text", "json", "markdown", "csv")
FormOption = Annotated[str | None, typer.Option("--format", metavar="FORMAT")]
JsonOption = Annotated[bool, typer.Option("--json")]


def language_of(arguments: list[str]) -> Lang:
    """Find the language that the words of a command line ask for, before they are parsed.

    Help and messages about wrong use are needed when parsing has failed; so this looks at the bare words.
    The last ``--lang`` counts. The locale never does: the same command prints the same on every machine.
    """
    found: Lang = "ja"
    for word, following in zip(arguments, [*arguments[1:], ""], strict=False):
        value = following if word == "--lang" else word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        if word == "--":
            break
        if value in LANGS:
            found = "ja" if value == "ja" else "en"
    return found
