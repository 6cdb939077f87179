"""``ecomap sheet``: case files in, sheets for the case conference out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, cast

import typer

from ecomap.cli.batch import Made, run
from ecomap.cli.cases import STDIN, expand, load
from ecomap.cli.console import err, out, safe_name
from ecomap.cli.failures import WrongUseError, choose, day_of
from ecomap.cli.looks import PUNCHES, THEMES, Looks
from ecomap.cli.options import Lang, LangOption, StrictOption, asked_language
from ecomap.cli.showing import CONFERENCE, AttendeesOption, ForOption, KeyOption, Showing
from ecomap.cli.targets import Job, plan
from ecomap.report.sheet.document import SHEET_FORMATS, SheetFormat, sheet_format_of
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ecomap.model import Case


MOST_CHANGES: Final = 8
"""So many changes are told on the sheet; the comparison has them all."""


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
    since: Annotated[str | None, typer.Option("--since", metavar="CASE|DATE")] = None,
    audience: ForOption = None,
    attendees: AttendeesOption = None,
    key: KeyOption = None,
    strict: StrictOption = False,
    lang: LangOption = None,
) -> int:
    """Make sheets for the case conference."""
    speech: Lang = ctx.obj
    wanted = asked_language(ctx, lang)
    if write_template is not None:
        return _write_template(write_template, speech)
    if not cases or output is None:
        raise WrongUseError("missing", word="-o/--output" if cases else "CASE...")
    punch = choose("--punch", punch, PUNCHES)
    looks = Looks.of("A4", "auto", punch, notation or (), large=False)
    theme = choose("--theme", theme, THEMES)
    kind = choose("--format", form, SHEET_FORMATS) if form else None
    showing = Showing.of(audience or ("honnin" if client else CONFERENCE), attendees, key)
    jobs = plan(expand(cases), output, kind, told_by=sheet_format_of, streamed="pdf", neutral=showing.neutral)
    earlier = _earlier(since, jobs)
    if template is not None and any(job.format != "pdf" for job in jobs):
        raise WrongUseError("template-pdf")
    day = day_of("--as-of", as_of) if as_of else None

    from ecomap.report.sheet.document import read_template  # noqa: PLC0415
    from ecomap.report.sheet.document import sheet as make_sheet  # noqa: PLC0415
    from ecomap.text import load_fonts  # noqa: PLC0415 - help must not wait for fonts

    chain = load_fonts(font or ())
    if template is not None:
        read_template(template)  # told once, before any case is read

    def make(case: Case, job: Job) -> Made:
        then = case if day is None else case.as_of(day)
        before = earlier(case)
        (shown, *past), told = showing.versions(
            (then,) if before is None else (then, before), job.source, speech, on=day
        )
        language = wanted or case.language or "ja"
        made = make_sheet(
            shown,
            lang=wanted,
            client=client,
            changes=_changes(past[0], shown, language) if past else None,
            template=template,
            punch=cast("Any", punch),
            style=looks.style(language),
            theme=theme,
            fonts=chain,
        )
        to = cast("SheetFormat", job.format)
        return Made(made.to_bytes(to), made.notices_of(to), told)

    return run(jobs, make, speech, strict=strict)


def _earlier(since: str | None, jobs: Sequence[Job]) -> Callable[[Case], Case | None]:
    """Say how the case of the last time is come by: there is none, it is a file, or the record as of a day."""
    if since is None:
        return lambda _: None
    if not Path(since).exists() and "." not in since:
        day = day_of("--since", since)
        return lambda case: case.as_of(day)
    if len(jobs) > 1:
        raise WrongUseError("since-several")
    before = load(since).case

    def same(case: Case) -> Case:
        from ecomap.analysis.change import same_client  # noqa: PLC0415 - only where there is something to compare

        if same_client(before, case) is False:
            raise WrongUseError("other-client")
        return before

    return same


def _changes(before: Case, after: Case, lang: Lang) -> list[str]:
    from ecomap.analysis.change import compare  # noqa: PLC0415 - only where there is something to compare
    from ecomap.wording.changes import change_lines  # noqa: PLC0415
    from ecomap.wording.sheet_words import sheet_words  # noqa: PLC0415

    lines = change_lines(compare(before, after), lang, most=MOST_CHANGES)
    day = before.reference_date
    return [sheet_words("changes-since", lang, day=day.isoformat()), *lines] if day is not None and lines else lines


def _write_template(target: str, lang: Lang) -> int:
    """Write a copy of the template; a file that is there is left alone."""
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
