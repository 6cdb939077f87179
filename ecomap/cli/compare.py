"""``ecomap compare``: what changed between two cases, two days, or today and after the plan."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any, Final, cast

import typer

from ecomap.cli.cases import STDIN, expand, load
from ecomap.cli.console import err, safe_name
from ecomap.cli.delivery import deliver, form_of, to_file
from ecomap.cli.failures import WrongUseError, choose, day_of, describe, fault_lines
from ecomap.cli.looks import THEMES
from ecomap.cli.options import CasesArgument, FormOption, Lang, LangOption, asked_language
from ecomap.cli.showing import AttendeesOption, ForOption, KeyOption, Showing
from ecomap.wording.cli_words import knows, say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from ecomap.analysis.change import Changes
    from ecomap.model import Case

FORMS: Final = ("text", "json", "markdown")
PAPERS: Final = ("auto", "A4", "A3")
PICTURES: Final = (".pdf", ".svg", ".png", ".html", ".htm", ".scene.json")
_SUFFIXES: Final = {"md": "markdown", "json": "json", "txt": "text"}
_TWO: Final = 2


def compare(  # noqa: PLR0913 - one parameter an option
    ctx: typer.Context,
    cases: CasesArgument,
    *,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE")] = None,
    planned: Annotated[bool, typer.Option("--planned")] = False,
    choice: Annotated[str | None, typer.Option("--choose", metavar="NAME")] = None,
    form: FormOption = None,
    edits: Annotated[bool, typer.Option("--edits")] = False,
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", show_default=False)] = None,
    paper: Annotated[str, typer.Option("--paper", metavar="SIZE")] = "auto",
    theme: Annotated[str, typer.Option("--theme", metavar="NAME")] = "default",
    font: Annotated[list[str] | None, typer.Option("--font", metavar="FILE")] = None,
    dpi: Annotated[str, typer.Option("--dpi", metavar="N")] = "200",
    audience: ForOption = None,
    attendees: AttendeesOption = None,
    key: KeyOption = None,
    lang: LangOption = None,
) -> int:
    """Say what changed."""
    speech: Lang = ctx.obj
    wanted = asked_language(ctx, lang)
    drawn = output is not None and output.lower().endswith(PICTURES)
    kind = _form(form, output, drawn=drawn)
    showing = Showing.of(audience, attendees, key)
    if edits and showing.restricts:
        raise WrongUseError("edits-for")
    size = choose("--paper", paper, PAPERS)
    colours = choose("--theme", theme, THEMES)
    names = expand(cases)
    days = tuple(
        None if text is None else day_of(option, text) for option, text in (("--from", since), ("--to", until))
    )
    _fit_together(names, days, planned=planned, choice=choice)
    from ecomap.cli.draw import dots  # noqa: PLC0415 - the same check as for a map

    resolution = dots(dpi)
    for name in names:
        _keep_apart(name, output)
    read: list[Case] = []
    for name in names:
        try:
            loaded = load(name)
        except Exception as error:  # noqa: BLE001 - told without a traceback, like every unreadable case
            err("\n".join(describe(error, speech, name=name)))
            continue
        if loaded.notices:
            err("\n".join(fault_lines(loaded.notices, speech)))
        read.append(loaded.case)
    if len(read) < len(names):
        return 2
    shown, told = showing.versions(_records(read, days, planned=planned), names[0], speech)
    if told:
        err("\n".join(told))
    changes = _changes(shown, planned=planned, choice=choice)
    language: Lang = wanted or changes.after.language or "ja"
    if drawn and output is not None:
        _draw(changes, output, language, speech, (size, colours, tuple(font or ()), resolution))
    else:
        _print(changes, kind, output, (language, speech), edits=edits)
    return 0


def _fit_together(names: Sequence[str], days: tuple[dt.date | None, ...], *, planned: bool, choice: str | None) -> None:
    """Refuse what has no meaning together."""
    dated = any(day is not None for day in days)
    if len(names) > _TWO or (len(names) == _TWO and (dated or planned)):
        raise WrongUseError("compare-what")
    if len(names) == 1 and dated == planned:
        raise WrongUseError("compare-what")
    if choice is not None and not planned:
        raise WrongUseError("choose-without-plan")
    if days[0] is not None and days[1] is not None and days[0] > days[1]:
        raise WrongUseError("days-reversed")


def _records(read: Sequence[Case], days: tuple[dt.date | None, ...], *, planned: bool) -> tuple[Case, ...]:
    """Give the two records to compare, or the one whose plan is looked at."""
    from ecomap.analysis.change import same_client  # noqa: PLC0415 - help must not wait

    if len(read) == _TWO:
        if same_client(*read) is False:
            raise WrongUseError("other-client")
        return tuple(read)
    case = read[0]
    return (case,) if planned else tuple(case if day is None else case.as_of(day) for day in days)


def _changes(shown: Sequence[Case], *, planned: bool, choice: str | None) -> Changes:
    from ecomap.analysis.change import alternatives, compare_plan  # noqa: PLC0415 - help must not wait
    from ecomap.analysis.change import compare as compare_cases  # noqa: PLC0415
    from ecomap.model.names import called, partly_called  # noqa: PLC0415

    if not planned:
        before, after = shown
        return compare_cases(before, after)
    (case,) = shown
    chosen = None
    if choice is not None:
        among = {end for ties in alternatives(case).values() for tie in ties for end in (tie.source, tie.target)}
        found = [who for who in called(case, choice) or partly_called(case, choice) if who in among]
        if len(found) != 1:
            raise WrongUseError("no-alternative")
        chosen = found[0]
    return compare_plan(case, chosen)


def _draw(
    changes: Changes, output: str, lang: Lang, speech: Lang, looks: tuple[str, str, tuple[str, ...], int]
) -> None:
    """Draw both maps on one sheet."""
    from ecomap.drawing import format_of  # noqa: PLC0415 - help must not wait for the drawing
    from ecomap.io.atomic import write_atomically  # noqa: PLC0415
    from ecomap.layout import Style  # noqa: PLC0415
    from ecomap.report.comparison.picture import draw_changes  # noqa: PLC0415
    from ecomap.text import load_fonts  # noqa: PLC0415

    paper, theme, fonts, dpi = looks
    drawing = draw_changes(
        changes, style=Style(language=lang), paper=cast("Any", paper), theme=theme, fonts=load_fonts(fonts)
    )
    write_atomically(output, drawing.to_bytes(format_of(output), dpi=dpi))
    for code in drawing.notices:
        err(f"{say('notice', speech)}: {say(code, speech) if knows(code) else ''} [{code}]")
    err(say("wrote", speech, target=safe_name(output)))


def _print(changes: Changes, kind: str, output: str | None, langs: tuple[Lang, Lang], *, edits: bool) -> None:
    lang, speech = langs
    from ecomap.cli import compare_text  # noqa: PLC0415 - each form loads what it needs

    if kind == "text" and not to_file(output) and sys.stdout.isatty():
        compare_text.show_on_terminal(changes, lang)
        return
    if kind == "json":
        text = compare_text.as_json(changes, lang, edits=edits)
    else:
        text = compare_text.as_markdown(changes, lang) if kind == "markdown" else compare_text.as_text(changes, lang)
    deliver(text.encode(), output, speech, text=kind != "json")


def _form(form: str | None, output: str | None, *, drawn: bool) -> str:
    """Decide in which form to print."""
    if drawn:
        if form is not None:
            raise WrongUseError("format-and-suffix")
        return "text"
    kind = form_of(form, output, FORMS, _SUFFIXES)
    if kind is None and to_file(output):
        raise WrongUseError("comparison-format", target=output or "")
    return kind or "text"


def _keep_apart(name: str, output: str | None) -> None:
    if output is not None and output != STDIN:
        from ecomap.cli.targets import keep_apart  # noqa: PLC0415

        keep_apart(name, output)
