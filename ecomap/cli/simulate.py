"""``ecomap simulate``: invented cases to try things with."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ecomap.cli.cases import STDIN
from ecomap.cli.console import err, out_bytes, safe_name
from ecomap.cli.failures import WrongUseError, choose, day_of
from ecomap.cli.options import Lang, LangOption
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from ecomap.model import Case

FORMATS: Final = ("yaml", "json", "jsonl")
MOST: Final = 100_000_000
MANY: Final = 200
"""From this number of cases on, a terminal shows progress."""


def simulate(  # noqa: PLR0913 - one parameter an option
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(metavar="N", show_default=False)],
    *,
    output: Annotated[str, typer.Option("-o", "--output", metavar="DIR|FILE|-", show_default=False)],
    seed: Annotated[str, typer.Option("--seed", metavar="N")] = "0",
    start: Annotated[str, typer.Option("--start", metavar="N")] = "0",
    on: Annotated[str | None, typer.Option("--on", metavar="DATE")] = None,
    form: Annotated[str | None, typer.Option("--format", metavar="FORMAT")] = None,
    force: Annotated[bool, typer.Option("--force")] = False,
    lang: LangOption = None,  # noqa: ARG001 - read by `language_of`, which has chosen ctx.obj
) -> int:
    """Invent cases."""
    speech: Lang = ctx.obj
    count, root, first = (_whole(*given) for given in (("N", number), ("--seed", seed), ("--start", start)))
    day = day_of("--on", on) if on else None
    kind = _form(form, output)
    if output != STDIN:
        _leave_alone(output, kind, force=force)

    from ecomap.caseload.simulate.generate import DAY  # noqa: PLC0415 - help must not wait for it
    from ecomap.caseload.simulate.generate import simulate as invent  # noqa: PLC0415 - as above

    cases = invent(count, seed=root, start=first, on=DAY if day is None else day)
    with _progress(count, speech) as tick:
        _write(cases, output, kind, first, speech, tick)
    if output != STDIN:
        err(say("simulated", speech, count=count, target=safe_name(output)))
        if kind == "jsonl":
            return 0
        err(say("next-simulated", speech, target=safe_name(str(Path(output) / f"case-{first:07d}.{kind}"))))
    return 0


def _write(cases: Iterator[Case], output: str, kind: str, first: int, lang: Lang, tick: Callable[[], None]) -> None:
    from ecomap.caseload.simulate.files import line_of, write_folder, write_lines  # noqa: PLC0415 - as above

    if output == STDIN:
        for case in cases:
            out_bytes(line_of(case))
            tick()
    elif kind == "jsonl":
        write_lines(cases, output, tick)
    else:
        write_folder(cases, output, first=first, format="json" if kind == "json" else "yaml", lang=lang, tick=tick)


def _whole(option: str, text: str) -> int:
    """Read a whole number that is not negative."""
    if not (text.isascii() and text.isdigit() and int(text[:12]) <= MOST and len(text) <= len(str(MOST))):
        raise WrongUseError("bad-number", option=option, choices=f"0-{MOST}")
    return int(text)


def _form(form: str | None, output: str) -> str:
    """Decide in which form to write: as asked, else by the end of the name."""
    lines = output == STDIN or output.lower().endswith(".jsonl")
    if form is None:
        if not lines and Path(output).suffix.lower() in {".yaml", ".yml", ".json", ".parquet", ".csv", ".xlsx"}:
            raise WrongUseError("simulate-target", target=output)
        return "jsonl" if lines else "yaml"
    kind = choose("--format", form, FORMATS)
    if (kind == "jsonl") != lines:
        raise WrongUseError("format-and-suffix")
    return kind


def _leave_alone(output: str, kind: str, *, force: bool) -> None:
    """Refuse to write where something is, unless told to."""
    target = Path(output)
    if kind != "jsonl" and target.exists() and not target.is_dir():
        raise WrongUseError("folder-is-file", target=output)
    there = target.exists() if kind == "jsonl" else target.is_dir() and any(target.iterdir())
    if there and not force:
        raise WrongUseError("exists", target=output)


def _progress(count: int, lang: Lang) -> AbstractContextManager[Callable[[], None]]:
    """Show a bar for many cases on a terminal, and nothing in a pipe or a log."""
    if count < MANY or not sys.stderr.isatty():
        return nullcontext(lambda: None)
    from ecomap.cli.progress import bar  # noqa: PLC0415 - rich is slow to load

    return bar(count, say("simulating", lang))
