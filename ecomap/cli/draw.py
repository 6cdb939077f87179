"""``ecomap draw``: case files in, pictures out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from ecomap.cli.batch import Made, run
from ecomap.cli.cases import expand
from ecomap.cli.failures import WrongUseError, choose, day_of
from ecomap.cli.looks import ENGINES, THEMES, Looks
from ecomap.cli.options import CasesArgument, Lang, LangOption, StrictOption, asked_language
from ecomap.cli.showing import AttendeesOption, ForOption, KeyOption, Showing
from ecomap.cli.targets import Job, plan
from ecomap.drawing import FORMATS, Format

if TYPE_CHECKING:
    from ecomap.model import Case

LEAST_DPI: Final = 72
MOST_DPI: Final = 600


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
    wanted = asked_language(ctx, lang)
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

    def paint(case: Case, job: Job) -> Made:
        then = case if day is None else case.as_of(day)
        records = (then, before) if isinstance(before, Case) and showing.restricts else (then,)
        (shown, *earlier), told = showing.versions(records, job.source, speech)
        style = looks.style(wanted or case.language or "ja")
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
        return Made(drawing.to_bytes(cast("Format", job.format), dpi=resolution), drawing.notices, told)

    return run(jobs, paint, speech, strict=strict)


def dots(text: str) -> int:
    """Check how many dots an inch of a PNG has."""
    if not (text.isascii() and text.isdigit() and LEAST_DPI <= int(text[:9]) <= MOST_DPI):
        raise WrongUseError("bad-number", option="--dpi", choices=f"{LEAST_DPI}-{MOST_DPI}")
    return int(text)
