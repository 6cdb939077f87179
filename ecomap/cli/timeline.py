"""``ecomap timeline``: the course of one client, from the records of several dates."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from ecomap.cli.cases import STDIN, expand, load
from ecomap.cli.console import err, safe_name, table
from ecomap.cli.delivery import deliver, suffix_of
from ecomap.cli.failures import WrongUseError, choose, describe, fault_lines
from ecomap.cli.options import CasesArgument, FormOption, Lang, LangOption, asked_language
from ecomap.cli.showing import AttendeesOption, ForOption, KeyOption, Showing
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.analysis.change.course import Point
    from ecomap.model import Case
    from ecomap.report.timeline import TimelineFormat

FORMS: Final = ("text", "json")
ENDS: Final = (".yaml", ".yml", ".json", ".xlsx")
PICTURES: Final = ("pdf", "png", "svg")
_LEAST: Final = 2


def timeline(  # noqa: PLR0913 - one parameter an option
    ctx: typer.Context,
    cases: CasesArgument,
    *,
    form: FormOption = None,
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", show_default=False)] = None,
    font: Annotated[list[str] | None, typer.Option("--font", metavar="FILE")] = None,
    dpi: Annotated[str, typer.Option("--dpi", metavar="N")] = "200",
    audience: ForOption = None,
    attendees: AttendeesOption = None,
    key: KeyOption = None,
    lang: LangOption = None,
) -> int:
    """Plot the course."""
    speech: Lang = ctx.obj
    wanted = asked_language(ctx, lang)
    kind = _kind(form, output)
    from ecomap.cli.draw import dots  # noqa: PLC0415 - the same check as for a map

    resolution = dots(dpi)
    showing = Showing.of(audience, attendees, key)
    names = _files(expand(cases))
    if output is not None and output != STDIN:
        from ecomap.cli.targets import keep_apart  # noqa: PLC0415

        for name in names:
            keep_apart(name, output)
    read, failed = _read(names, speech)
    if len(read) < _LEAST:
        err(say("too-few-cases", speech))
        return 2
    read.sort(key=lambda case: case.reference_date or dt.date.min)  # all are dated
    shown, told = showing.versions(read, names[0], speech)
    if told:
        err("\n".join(told))
    language: Lang = wanted or read[-1].language or "ja"
    from ecomap.analysis.change.course import course, course_to_json  # noqa: PLC0415 - help must not wait for it

    points = course(shown)
    if kind in PICTURES and output is not None:
        data = _plot(points, shown[-1], language, (cast("TimelineFormat", kind), tuple(font or ()), resolution))
    elif kind == "json":
        data = course_to_json(points).encode()
    else:
        data = (_text(points, language) + "\n").encode()
    deliver(data, output, speech, text=kind == "text")
    return 2 if failed else 0


def _kind(form: str | None, output: str | None) -> str:
    suffix = suffix_of(output)
    if form is not None:
        kind = choose("--format", form, FORMS)
        if suffix and suffix not in {kind, "txt" if kind == "text" else kind}:
            raise WrongUseError("format-and-suffix")
        return kind
    if not suffix:
        return "text"
    if suffix not in {*PICTURES, "json"}:
        raise WrongUseError("timeline-format", target=output or "")
    return suffix


def _files(names: Sequence[str]) -> list[str]:
    """List the case files of folders, and files as they were named."""
    found: list[str] = []
    for name in names:
        folder = Path(name)
        if name != STDIN and "\0" not in name and folder.is_dir():
            inside = sorted(str(path) for path in folder.iterdir() if path.suffix.lower() in ENDS)
            inside = [path for path in inside if not path.endswith(".scene.json")]
            if not inside:
                raise WrongUseError("no-cases", target=name)
            found += inside
        else:
            found.append(name)
    return found


def _read(names: Sequence[str], lang: Lang) -> tuple[list[Case], int]:
    """Read every case; one that cannot be read is told, and one of somebody else stops all.

    Raises
    ------
    WrongUseError
        ``timeline-other-client``.
    """
    from ecomap.analysis.change import same_client  # noqa: PLC0415 - help must not wait for it

    read: list[Case] = []
    failed = 0
    for name in names:
        try:
            loaded = load(name)
        except Exception as error:  # noqa: BLE001 - told without a traceback; the next case is read
            failed += 1
            err("\n".join(describe(error, lang, name=name)))
            continue
        if loaded.notices:
            err("\n".join(fault_lines(loaded.notices, lang)))
        if any(same_client(other, loaded.case) is False for other in read):
            raise WrongUseError("timeline-other-client", target=name)
        if loaded.case.reference_date is None:
            err(say("undated", lang, target=safe_name(name)))
            continue
        read.append(loaded.case)
    return read, failed


def _plot(points: Sequence[Point], last: Case, lang: Lang, looks: tuple[TimelineFormat, tuple[str, ...], int]) -> bytes:
    from ecomap.report.timeline import draw_timeline, timeline_bytes  # noqa: PLC0415 - Matplotlib is slow to load
    from ecomap.text import load_fonts  # noqa: PLC0415
    from ecomap.wording.course_words import course_words  # noqa: PLC0415
    from ecomap.wording.map_words import handling  # noqa: PLC0415

    kind, fonts, dpi = looks
    title = course_words("title", lang, name=last.client.name)
    figure = draw_timeline(points, title=title, lang=lang, fonts=load_fonts(fonts), stamp=handling(last, lang) or None)
    return timeline_bytes(figure, kind, dpi=dpi)


def _text(points: Sequence[Point], lang: Lang) -> str:
    from ecomap.analysis.change.course import KINDS_OF_TIE  # noqa: PLC0415
    from ecomap.analysis.finding import SEVERITIES  # noqa: PLC0415
    from ecomap.wording.course_words import course_words, interval_words  # noqa: PLC0415
    from ecomap.wording.gap_words import severity_words  # noqa: PLC0415

    shown = [kind for kind in KINDS_OF_TIE if any(point.ties[kind] for point in points)]
    head = [course_words("head-day", lang), *(course_words(kind, lang) for kind in (*shown, "planned"))]
    head += [course_words("contact", lang), *(severity_words(severity, lang) for severity in SEVERITIES)]
    rows = [head]
    for point in points:
        row = [point.day.isoformat(), *(str(point.ties[kind]) for kind in shown), str(point.planned)]
        row.append(interval_words(point.contact.low, point.contact.high, lang))
        rows.append([*row, *(str(point.findings[severity]) for severity in SEVERITIES)])
    return table(rows)
