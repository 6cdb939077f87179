"""``ecomap new``: a commented starter file, or a workbook to fill in."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from ecomap.cli.cases import STDIN
from ecomap.cli.console import err, out, safe_name
from ecomap.cli.failures import WrongUseError
from ecomap.cli.options import Lang, LangOption
from ecomap.wording.cli_words import say


def new(
    ctx: typer.Context,
    path: Annotated[str, typer.Argument(metavar="FILE", show_default=False)],
    *,
    force: Annotated[bool, typer.Option("--force")] = False,
    lang: LangOption = None,  # noqa: ARG001 - read by `language_of`, which has chosen ctx.obj
) -> int:
    """Make a commented starter file, or a workbook to fill in."""
    from ecomap.io import starter, workbook_bytes  # noqa: PLC0415 - help must not wait for it

    speech: Lang = ctx.obj
    if path == STDIN:
        out(starter(speech).rstrip("\n"))
        return 0
    workbook = path.lower().endswith(".xlsx")
    if not workbook and not path.lower().endswith((".yaml", ".yml")):
        raise WrongUseError("not-starter")
    name = safe_name(path)
    if os.path.lexists(path) and not force:
        raise WrongUseError("exists", target=path)
    from ecomap.io.atomic import write_atomically  # noqa: PLC0415

    write_atomically(path, workbook_bytes(None, lang=speech) if workbook else starter(speech).encode())
    err(say("wrote", speech, target=name))
    err(say("next-check", speech, target=name))
    return 0
