"""``ecomap overview``: a caseload as a whole (担当ケース全体の様子)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Final, cast

import typer

from ecomap.cli.cases import STDIN, sources_of
from ecomap.cli.console import err
from ecomap.cli.delivery import deliver
from ecomap.cli.failures import WrongUseError, choose, day_of
from ecomap.cli.options import Lang, LangOption, asked_language
from ecomap.cli.screen import SourcesArgument, keep_sources_apart, progress, seldom_collected
from ecomap.cli.screen_text import count_line, refusals
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from ecomap.caseload.caseload import Refused
    from ecomap.caseload.overview.change import Change
    from ecomap.caseload.overview.tables import By, Overview
    from ecomap.model import Case
    from ecomap.report.plotting import PlotFormat

FORMS: Final = ("html", "pdf", "png", "svg")
BY: Final = ("area", "worker", "office")


def overview(  # noqa: PLR0913 - one parameter an option
    ctx: typer.Context,
    sources: SourcesArgument,
    *,
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE", show_default=False)],
    by: Annotated[str, typer.Option("--by", metavar="WHAT")] = "area",
    since: Annotated[str | None, typer.Option("--since", metavar="EARLIER")] = None,
    share: Annotated[bool, typer.Option("--share")] = False,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE")] = None,
    font: Annotated[list[str] | None, typer.Option("--font", metavar="FILE")] = None,
    lang: LangOption = None,
) -> int:
    """Show a caseload as a whole."""
    speech: Lang = ctx.obj
    language: Lang = asked_language(ctx, lang) or "ja"
    kind = _form(output)
    group = cast("By", choose("--by", by, BY))
    day = day_of("--on", on) if on else None
    if since is not None and not Path(since).exists():
        raise WrongUseError("since-missing", target=since)
    inputs = sources_of(sources)
    keep_sources_apart([*inputs, *([] if since is None else [since])], output)
    with progress(speech) as step, seldom_collected():
        cases, refused = _read(inputs, step)
    for line in refusals(refused, speech):
        err(line)
    if not cases:
        raise WrongUseError("overview-nobody")
    made = _counted(cases, group, day, since, speech)
    if share:
        from ecomap.caseload.overview.leaving import may_leave  # noqa: PLC0415 - only where it is asked for

        made = may_leave(made)
    data = _bytes(made, kind, language, tuple(font or ()), len(refused))
    deliver(data, output, speech, text=False)
    err(count_line(len(cases) + len(refused), len(cases), len(refused), speech))
    return 2 if refused else 0


def _form(output: str) -> str:
    """Tell the form by the end of the name; standard output is HTML."""
    suffix = "html" if output == STDIN else output.rpartition(".")[2].lower()
    if suffix not in FORMS:
        raise WrongUseError("overview-format", target=output)
    return suffix


def _read(
    sources: Sequence[str | IO[bytes]], step: Callable[[int], None] | None
) -> tuple[dict[str, Case], list[Refused]]:
    """Read every case; one that cannot be read does not stop the rest."""
    from ecomap.caseload.caseload import Refused as Broken  # noqa: PLC0415 - help must not wait for the analysis
    from ecomap.caseload.overview.earlier import distinct  # noqa: PLC0415
    from ecomap.caseload.sources import cases_in, find  # noqa: PLC0415

    keys: list[str] = []
    cases: list[Case] = []
    refused: list[Refused] = []
    files = find(sources)
    for found in files:
        if found.kind == "store":
            raise WrongUseError("overview-store", target=found.path)
    for one in cases_in(files, step):
        if isinstance(one, Broken):
            refused.append(one)
        else:
            key, _, case = one
            keys.append(key)
            cases.append(case)
    return dict(zip(distinct(keys), cases, strict=True)), refused


def _counted(cases: dict[str, Case], by: By, on: dt.date | None, since: str | None, lang: Lang) -> Overview:
    from ecomap.caseload.overview.counting import overview as counted  # noqa: PLC0415 - as above

    made = counted(cases, by=by, on=on)
    return made if since is None else replace(made, change=_change(cases, on, since, lang))


def _change(cases: dict[str, Case], on: dt.date | None, since: str, lang: Lang) -> Change:
    from ecomap.caseload.overview.change import change  # noqa: PLC0415 - only where something is compared
    from ecomap.caseload.overview.earlier import earlier, state_of  # noqa: PLC0415
    from ecomap.caseload.screening import screen  # noqa: PLC0415

    before = earlier(since, on=None)
    if before.refused:
        err(say("since-refused", lang, count=before.refused))
    return change(before, state_of(screen(cases, on=on)))


def _bytes(made: Overview, kind: str, lang: Lang, fonts: tuple[str, ...], refused: int) -> bytes:
    from ecomap.text import load_fonts  # noqa: PLC0415 - Matplotlib is slow to load

    chain = load_fonts(fonts)
    if kind == "html":
        from ecomap.report.caseload_overview.page import overview_html  # noqa: PLC0415

        return overview_html(made, lang=lang, fonts=chain, refused=refused).encode()
    from ecomap.report.caseload_overview.pages import overview_picture  # noqa: PLC0415

    return overview_picture(made, cast("PlotFormat", kind), lang=lang, fonts=chain, refused=refused)
