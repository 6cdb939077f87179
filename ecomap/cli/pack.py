"""``ecomap pack``: case files in, one store out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ecomap.cli.cases import sources_of
from ecomap.cli.console import err, safe_name
from ecomap.cli.options import LangOption
from ecomap.cli.screen import SourcesArgument, keep_sources_apart, progress, seldom_collected
from ecomap.cli.screen_text import refusals
from ecomap.wording.caseload_words import caseload_words
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    from ecomap.cli.options import Lang


def pack(
    ctx: typer.Context,
    sources: SourcesArgument,
    *,
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE", show_default=False)],
    lang: LangOption = None,  # noqa: ARG001 - read before anything else
) -> int:
    """Check many cases and keep them in one file for screening."""
    speech: Lang = ctx.obj
    inputs = sources_of(sources)
    keep_sources_apart(inputs, output)

    from ecomap.caseload.packing import pack as packed  # noqa: PLC0415 - help must not wait for the model

    with progress(speech) as step, seldom_collected():
        packing = packed(inputs, output, progress=step)
    for line in refusals(packing.refused, speech):
        err(line)
    err(
        caseload_words(
            "packed",
            speech,
            read=packing.read,
            written=packing.written,
            reused=packing.reused,
            refused=len(packing.refused),
        )
    )
    err(say("wrote", speech, target=safe_name(output)))
    return 2 if packing.refused else 0
