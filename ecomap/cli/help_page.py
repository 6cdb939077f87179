"""The help page of a command, in the language asked for, from its parameters and `ecomap.wording.cli_words`."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

from ecomap.cli.console import pad, width, wrap
from ecomap.cli.failures import WrongUseError
from ecomap.wording.cli_words import PAGES, parameter_words, pick, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.cli.options import Lang

_WIDEST = 100


@dataclass(frozen=True, slots=True)
class Row:
    """One argument or option as help shows it."""

    name: str
    words: str
    argument: bool


class Command(TyperCommand):
    """A command whose help is written by `help_text`."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the context's type is private to typer
        """Return the whole help page."""
        return help_text(self, ctx)


class Group(TyperGroup):
    """The command ``ecomap`` itself."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """Find a command by its name; typer would tell an unknown one in English only."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            from difflib import get_close_matches  # noqa: PLC0415 - only a wrong word pays for it

            raise WrongUseError("no-command", word=args[0][:40], near=get_close_matches(args[0], self.commands))
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401
        """Return the whole help page."""
        return help_text(self, ctx)


def help_text(command: Any, ctx: Any, *, columns: int | None = None) -> str:  # noqa: ANN401
    """Write the help page of a command.

    Parameters
    ----------
    command
        The command.
    ctx
        Its typer context; ``ctx.obj`` is the language.
    columns
        Width of the terminal; found out where ``None``.

    Returns
    -------
    str
        Plain text without any terminal codes.
    """
    lang: Lang = "en" if ctx.find_root().obj == "en" else "ja"
    name: str = command.name or "ecomap"
    page = PAGES[name]
    columns = columns or min(shutil.get_terminal_size().columns, _WIDEST)
    rows = list(rows_of(command, ctx, lang))
    parts = [f"{say('usage', lang)}: {usage(command, ctx)}", pick(page.summary, lang)]
    parts += [line for line in (pick(page.text, lang),) if line]
    parts += _section(say("arguments", lang), [(r.name, r.words) for r in rows if r.argument], columns)
    parts += _section(say("options", lang), [(r.name, r.words) for r in rows if not r.argument], columns)
    names = getattr(command, "commands", {})
    parts += _section(say("commands", lang), [(n, pick(PAGES[n].summary, lang)) for n in names], columns)
    if page.examples:
        parts.append("\n".join([f"{say('examples', lang)}:", *(f"  {line}" for line in page.examples)]))
    return "\n\n".join(parts)


def usage(command: Any, ctx: Any) -> str:  # noqa: ANN401
    """Give the line that shows how a command is called."""
    words = [ctx.command_path]
    words += [p.metavar for p in command.params if p.param_type_name == "argument" and p.required]
    words += [f"[{p.metavar}]" for p in command.params if p.param_type_name == "argument" and not p.required]
    words += [f"{p.opts[0]} {p.metavar}" for p in command.params if p.param_type_name == "option" and p.required]
    words.append("[OPTIONS]")
    if hasattr(command, "commands"):
        words.append("COMMAND ...")
    return " ".join(words)


def rows_of(command: Any, ctx: Any, lang: Lang) -> Iterable[Row]:  # noqa: ANN401
    """List the arguments and options of a command with their words."""
    for parameter in command.get_params(ctx):
        argument = parameter.param_type_name == "argument"
        name = parameter.metavar if argument else ", ".join(sorted(parameter.opts, key=len))
        if not argument and parameter.metavar and not parameter.is_flag:
            name = f"{name} {parameter.metavar}"
        words = parameter_words(command.name or "ecomap", parameter.name, lang)
        default = parameter.default
        if parameter.required:
            words += f" [{say('required', lang)}]"
        elif isinstance(default, str | int) and not isinstance(default, bool):
            words += f" [{say('default', lang)}: {default}]"
        yield Row(name, words, argument)


def _section(title: str, rows: list[tuple[str, str]], columns: int) -> list[str]:
    if not rows:
        return []
    left = max(width(name) for name, _ in rows) + 4
    lines = [f"{title}:"]
    for name, words in rows:
        folded = wrap(words, max(columns - left, 20))
        lines.append(pad(f"  {name}", left) + folded[0])
        lines += [" " * left + line for line in folded[1:]]
    return ["\n".join(lines)]
