"""The application: which commands there are, and the one place where results and errors become exit codes."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer
from typer.main import get_command

from ecomap.cli.check import check
from ecomap.cli.compare import compare
from ecomap.cli.console import err, out
from ecomap.cli.convert import convert
from ecomap.cli.draw import draw
from ecomap.cli.explain import explain
from ecomap.cli.failures import choose, describe, internal_lines, usage_lines
from ecomap.cli.gaps import gaps
from ecomap.cli.help_page import Command, Group
from ecomap.cli.new import new
from ecomap.cli.options import LANGS, Lang, LangOption, language_of
from ecomap.cli.overview import overview
from ecomap.cli.pack import pack
from ecomap.cli.rules import rules
from ecomap.cli.schema import schema
from ecomap.cli.screen import screen
from ecomap.cli.sheet import sheet
from ecomap.cli.simulate import simulate
from ecomap.cli.timeline import timeline
from ecomap.cli.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

COMMANDS: Final[dict[str, Callable[..., int]]] = {
    "draw": draw,
    "check": check,
    "gaps": gaps,
    "compare": compare,
    "timeline": timeline,
    "sheet": sheet,
    "screen": screen,
    "overview": overview,
    "pack": pack,
    "explain": explain,
    "rules": rules,
    "new": new,
    "simulate": simulate,
    "convert": convert,
    "schema": schema,
    "words": words,
}
"""Every command by its name, in the order of the help."""

_INTERRUPTED: Final = 130


def start(
    ctx: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", is_eager=True)] = False,
    lang: LangOption = None,
) -> None:
    """Draw social-work ecomaps from case files."""
    if version:
        from ecomap import __version__  # noqa: PLC0415

        out(f"ecomap {__version__}")
        raise typer.Exit
    if lang is not None:
        choose("--lang", lang, LANGS)
    if ctx.invoked_subcommand is None:
        out(ctx.get_help())
        raise typer.Exit(2)


def build() -> Any:  # noqa: ANN401 - typer's own classes are private
    """Put the commands together."""
    app = typer.Typer(
        name="ecomap",
        cls=Group,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(start)
    for name, function in COMMANDS.items():
        app.command(name, cls=Command)(function)
    return get_command(app)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and tell its exit code."""
    words_given = list(sys.argv[1:] if arguments is None else arguments)
    lang = language_of(words_given)
    try:
        result = build().main(words_given, prog_name="ecomap", standalone_mode=False, obj=lang)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has had enough (``| head``); Python must not complain about it while ending.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt as error:
        err("\n".join(describe(error, lang)))
        return _INTERRUPTED
    except typer.Exit as leaving:
        return leaving.exit_code
    except Exception as error:  # noqa: BLE001 - whatever happens, no traceback and no personal data
        err("\n".join(_told(error, lang)))
        return 2
    return result if isinstance(result, int) else 0


def _told(error: Exception, lang: Lang) -> list[str]:
    """Tell an error; also where telling it goes wrong."""
    try:
        return usage_lines(error, lang) if hasattr(error, "format_message") else describe(error, lang)
    except Exception as second:  # noqa: BLE001 - a fault in a sentence must not become a traceback
        return internal_lines(second, lang)
