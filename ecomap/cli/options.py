"""Arguments and options that several commands share. Their help stands in `ecomap.wording.cli_words`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, Literal, cast

import typer

from ecomap.cli.failures import choose

if TYPE_CHECKING:
    from ecomap.analysis.config import Config

Lang = Literal["ja", "en"]
LANGS: Final = ("ja", "en")

LangOption = Annotated[str | None, typer.Option("--lang", metavar="ja|en")]
CasesArgument = Annotated[list[str], typer.Argument(metavar="CASE...", show_default=False)]
StrictOption = Annotated[bool, typer.Option("--strict")]
FORMS: Final = ("text", "json", "markdown", "csv")
FormOption = Annotated[str | None, typer.Option("--format", metavar="FORMAT")]
JsonOption = Annotated[bool, typer.Option("--json")]


def asked_language(ctx: typer.Context, lang: str | None) -> Lang | None:
    """Check the language asked for, behind the command or before it; None = none was, so that the case's own counts.

    Raises
    ------
    ecomap.cli.failures.WrongUseError
        If it is none of `LANGS`.
    """
    asked = lang or (ctx.parent.params.get("lang") if ctx.parent else None)
    return cast("Lang", choose("--lang", asked, LANGS)) if asked else None


def configuration(path: str | None) -> Config | None:
    """Read the office's own thresholds from the file after ``--config``; None where none is named.

    Raises
    ------
    ecomap.errors.ConfigError
        If the file cannot be read, or holds something else.
    """
    if path is None:
        return None
    from ecomap.analysis.config import load_config  # noqa: PLC0415 - help must not wait for the analysis

    return load_config(path)


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
