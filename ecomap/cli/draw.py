"""``ecomap draw``: case files in, pictures out."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from ecomap.cli.cases import STDIN, expand, load
from ecomap.cli.console import err, out_bytes, safe_name
from ecomap.cli.failures import WrongUseError, choose, day_of, describe, fault_lines
from ecomap.cli.looks import ENGINES, THEMES, Looks
from ecomap.cli.options import LANGS, CasesArgument, Lang, LangOption, StrictOption
from ecomap.cli.showing import AttendeesOption, ForOption, KeyOption, Showing
from ecomap.cli.targets import Job, folder_of, plan
from ecomap.drawing import FORMATS, Format
from ecomap.wording.cli_words import knows, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from ecomap.drawing import Drawing
    from ecomap.model import Case

    Painter = Callable[[Case, str], tuple[Drawing, list[str]]]

LEAST_DPI: Final = 72
MOST_DPI: Final = 600
MANY: Final = 3
"""From this number of cases on, a terminal shows progress."""


def draw(  # noqa: PLR0913 - one parameter an option
    ctx: typer.Context,
    cases: CasesArgument,
    *,
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE|DIR|-", show_default=False)],
    picture: Annotated[str | None, typer.Option("--format", metavar="FORMAT")] = None,
    paper: Annotated[str, typer.Option("--paper", metavar="SIZE")] = "A4",
    orientation: Annotated[str, typer.Option("--orientation", metavar="WAY")] = "auto",
    punch: Annotated[str, typer.Option("--punch", metavar="SIDE")] = "left",
    large: Annotated[bool, typer.Option("--large")] = False,
    notation: Annotated[list[str] | None, typer.Option("--notation", metavar="WORD")] = None,
    theme: Annotated[str, typer.Option("--theme", metavar="NAME")] = "default",
    font: Annotated[list[str] | None, typer.Option("--font", metavar="FILE")] = None,
    dpi: Annotated[str, typer.Option("--dpi", metavar="N")] = "200",
    engine: Annotated[str | None, typer.Option("--engine", metavar="NAME")] = None,
    like: Annotated[str | None, typer.Option("--like", metavar="FILE")] = None,
    focus: Annotated[str | None, typer.Option("--focus", metavar="WORD")] = None,
    findings: Annotated[bool, typer.Option("--findings")] = False,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
    audience: ForOption = None,
    attendees: AttendeesOption = None,
    key: KeyOption = None,
    strict: StrictOption = False,
    lang: LangOption = None,
) -> int:
    """Draw ecomaps."""
    speech: Lang = ctx.obj
    asked = lang or (ctx.parent.params.get("lang") if ctx.parent else None)
    wanted = choose("--lang", asked, LANGS) if asked else None
    looks = Looks.of(paper, orientation, punch, notation or (), large=large)
    theme = choose("--theme", theme, THEMES)
    engine = choose("--engine", engine, ENGINES) if engine else None
    resolution = dots(dpi)
    kind = cast("Format", choose("--format", picture, FORMATS)) if picture else None
    showing = Showing.of(audience, attendees, key)
    showing.check_like(like)
    jobs = plan(expand(cases), output, kind, neutral=showing.neutral)
    day = day_of("--as-of", as_of) if as_of else None

    from ecomap.analysis import analyze  # noqa: PLC0415
    from ecomap.drawing import draw as draw_case  # noqa: PLC0415 - help must not wait for the drawing
    from ecomap.drawing import earlier_map  # noqa: PLC0415
    from ecomap.model import Case  # noqa: PLC0415
    from ecomap.text import load_fonts  # noqa: PLC0415

    chain = load_fonts(font or ())
    before = earlier_map(like)

    def paint(case: Case, source: str) -> tuple[Drawing, list[str]]:
        then = case if day is None else case.as_of(day)
        records = (then, before) if isinstance(before, Case) and showing.restricts else (then,)
        (shown, *earlier), notices = showing.versions(records, source, speech)
        style = looks.style(cast("Lang", wanted or case.language or "ja"))
        found = analyze(shown) if findings else ()
        drawing = draw_case(
            shown,
            style=style,
            theme=theme,
            fonts=chain,
            engine=engine,
            like=earlier[0] if earlier else before,
            focus=focus,
            findings=found,
        )
        return drawing, notices

    return _run(jobs, paint, resolution, speech, strict=strict)


def dots(text: str) -> int:
    """Check how many dots an inch of a PNG has."""
    if not (text.isascii() and text.isdigit() and LEAST_DPI <= int(text[:9]) <= MOST_DPI):
        raise WrongUseError("bad-number", option="--dpi", choices=f"{LEAST_DPI}-{MOST_DPI}")
    return int(text)


def _run(jobs: Sequence[Job], paint: Painter, dpi: int, lang: Lang, *, strict: bool) -> int:
    """Draw one case after the other; one that fails does not stop the rest."""
    failed = noticed = 0
    single = len(jobs) == 1
    with _progress(len(jobs), lang) as advance:
        for job in jobs:
            try:
                notices = _one(job, paint, dpi, lang)
            except Exception as error:  # noqa: BLE001 - told without a traceback; the next case is drawn
                failed += 1
                err("\n".join(describe(error, lang, name=job.source)))
            else:
                noticed += bool(notices)
                if notices:
                    err("\n".join(notices))
                if single and job.target != STDIN:
                    err(say("wrote", lang, target=safe_name(job.target)))
            advance()
    if not single:
        err(say("drew", lang, count=len(jobs) - failed, target=safe_name(folder_of(jobs[0]))))
        if failed:
            err(say("failed", lang, count=failed))
    return 2 if failed else int(strict and noticed > 0)


def _one(job: Job, paint: Painter, dpi: int, lang: Lang) -> list[str]:
    """Draw one case and give its notices as sentences."""
    from ecomap.io.atomic import write_atomically  # noqa: PLC0415 - help must not wait for it

    loaded = load(job.source)
    drawing, notices = paint(loaded.case, job.source)
    data = drawing.to_bytes(job.format, dpi=dpi)
    if job.target == STDIN:
        out_bytes(data)
    else:
        job.make_folder()
        write_atomically(job.target, data)
    name = safe_name(job.source)
    grade = say("notice", lang)
    return (
        fault_lines(loaded.notices, lang)
        + [f"{name}: {notice}" for notice in notices]
        + [f"{name}: {grade}: {say(code, lang) if knows(code) else ''} [{code}]" for code in drawing.notices]
    )


def _progress(count: int, lang: Lang) -> AbstractContextManager[Callable[[], None]]:
    """Show a bar for many cases on a terminal, and nothing in a pipe or a log."""
    if count < MANY or not sys.stderr.isatty():
        return nullcontext(lambda: None)
    from ecomap.cli.progress import bar  # noqa: PLC0415 - rich is slow to load

    return bar(count, say("drawing", lang))
