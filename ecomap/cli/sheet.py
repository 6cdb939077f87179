"""``ecomap sheet``: case files in, sheets for the case conference out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from ecomap.cli.batch import run
from ecomap.cli.cases import STDIN, expand
from ecomap.cli.console import err, out, safe_name
from ecomap.cli.failures import WrongUseError, choose, day_of
from ecomap.cli.looks import PUNCHES, THEMES, Looks
from ecomap.cli.options import LANGS, Lang, LangOption, StrictOption
from ecomap.cli.targets import Job, plan
from ecomap.report.sheet.document import SHEET_FORMATS, SheetFormat, sheet_format_of
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.model import Case


def sheet(  # noqa: PLR0913 - one parameter an option
    ctx: typer.Context,
    cases: Annotated[list[str] | None, typer.Argument(metavar="CASE...", show_default=False)] = None,
    *,
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE|DIR|-", show_default=False)] = None,
    form: Annotated[str | None, typer.Option("--format", metavar="FORMAT")] = None,
    client: Annotated[bool, typer.Option("--client")] = False,
    template: Annotated[str | None, typer.Option("--template", metavar="FILE")] = None,
    write_template: Annotated[str | None, typer.Option("--write-template", metavar="FILE")] = None,
    punch: Annotated[str, typer.Option("--punch", metavar="SIDE")] = "left",
    notation: Annotated[list[str] | None, typer.Option("--notation", metavar="WORD")] = None,
    theme: Annotated[str, typer.Option("--theme", metavar="NAME")] = "default",
    font: Annotated[list[str] | None, typer.Option("--font", metavar="FILE")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
    strict: StrictOption = False,
    lang: LangOption = None,
) -> int:
    """Make sheets for the case conference."""
    speech: Lang = ctx.obj
    asked = lang or (ctx.parent.params.get("lang") if ctx.parent else None)
    wanted = cast("Lang", choose("--lang", asked, LANGS)) if asked else None
    if write_template is not None:
        return _write_template(write_template, speech)
    if not cases or output is None:
        raise WrongUseError("missing", word="-o/--output" if cases else "CASE...")
    punch = choose("--punch", punch, PUNCHES)
    looks = Looks.of("A4", "auto", punch, notation or (), large=False)
    theme = choose("--theme", theme, THEMES)
    kind = choose("--format", form, SHEET_FORMATS) if form else None
    jobs = plan(expand(cases), output, kind, told_by=sheet_format_of, streamed="pdf")
    if template is not None and any(job.format != "pdf" for job in jobs):
        raise WrongUseError("template-pdf")
    day = day_of("--as-of", as_of) if as_of else None

    from ecomap.report.sheet.document import read_template  # noqa: PLC0415
    from ecomap.report.sheet.document import sheet as make_sheet  # noqa: PLC0415
    from ecomap.text import load_fonts  # noqa: PLC0415 - help must not wait for fonts

    chain = load_fonts(font or ())
    if template is not None:
        read_template(template)  # told once, before any case is read

    def make(case: Case, job: Job) -> tuple[bytes, Sequence[str]]:
        shown = case if day is None else case.as_of(day)
        made = make_sheet(
            shown,
            lang=wanted,
            client=client,
            template=template,
            punch=cast("Any", punch),
            style=looks.style(wanted or case.language or "ja"),
            theme=theme,
            fonts=chain,
        )
        to = cast("SheetFormat", job.format)
        return made.to_bytes(to), made.notices_of(to)

    return run(jobs, make, speech, strict=strict)


def _write_template(target: str, lang: Lang) -> int:
    """Write a copy of the template; a file that is there is left alone."""
    from pathlib import Path  # noqa: PLC0415

    from ecomap.io.atomic import write_atomically  # noqa: PLC0415
    from ecomap.report.sheet.pdf import shipped_template  # noqa: PLC0415

    if target == STDIN:
        out(shipped_template().removesuffix("\n"))
        return 0
    if not target.lower().endswith(".typ"):
        raise WrongUseError("not-typst")
    if Path(target).exists():
        raise WrongUseError("template-exists", target=target)
    write_atomically(target, shipped_template().encode())
    err(say("wrote", lang, target=safe_name(target)))
    return 0
