"""A screened caseload as text, on a terminal with colours, and what is said about the reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.cli.console import safe, table, wrap
from ecomap.cli.failures import fault_lines
from ecomap.wording.caseload_words import bounds_words, caseload_words, measure_words
from ecomap.wording.overview_words import overview_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.caseload.caseload import Caseload, Refused, Row
    from ecomap.cli.options import Lang

SHORT: Final = (
    "contact_class",
    "longest_without",
    "days_without",
    "uncovered",
    "single_points",
    "carer_findings",
    "unknowns",
    "since_review",
)
"""The measures that a narrow table shows; files hold all of them."""
_WIDTH: Final = 100
_REFUSED: Final = 200
"""So many refused records are told on the screen; the JSON holds all of them."""


def heads(lang: Lang) -> list[str]:
    """Give the heads of the narrow table."""
    words = [measure_words(name, lang) for name in SHORT]
    return [caseload_words("rank", lang), caseload_words("key", lang), *words, caseload_words("rules", lang)]


def cells(number: int, row: Row, lang: Lang) -> list[str]:
    """Give the cells of one row of the narrow table."""
    words = [bounds_words(name, *row.measures[name], lang) for name in SHORT]
    return [str(number), safe(row.key).replace("\n", " ").replace("\t", " "), *words, " ".join(row.rules)]


def title_lines(caseload: Caseload, lang: Lang, stamp: str | None = None) -> Iterator[str]:
    """Give what stands above the table."""
    yield caseload_words("title", lang)
    if caseload.on is None:
        yield caseload_words("own-days", lang)
    else:
        yield caseload_words("counted-to", lang, day=caseload.on.isoformat())
    if caseload.synthetic:
        yield overview_words(f"synthetic-{caseload.marked}", lang)
    if stamp is not None:
        yield stamp


def empty_line(caseload: Caseload, lang: Lang) -> str:
    """Say why there is no row."""
    return caseload_words("none-shown" if caseload.cases else "nobody", lang)


def as_text(caseload: Caseload, lang: Lang, stamp: str | None = None) -> str:
    """Write plain text."""
    lines = [*title_lines(caseload, lang, stamp), ""]
    rows = [cells(number, row, lang) for number, row in enumerate(caseload.rows(), 1)]
    lines.append(table([heads(lang), *rows]) if rows else empty_line(caseload, lang))
    lines += ["", *wrap(caseload_words("foot", lang), _WIDTH)]
    return "\n".join(lines) + "\n"


def show_on_terminal(caseload: Caseload, lang: Lang, stamp: str | None = None) -> None:
    """Print to a terminal, folded to its width."""
    from rich.console import Console  # noqa: PLC0415 - rich is slow to load
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    for line in title_lines(caseload, lang, stamp):
        console.print(Text(line, style="bold"))
    grid = Table(show_lines=False, header_style="bold", pad_edge=False)
    for number, head in enumerate(heads(lang)):
        grid.add_column(Text(head), justify="right" if number == 0 else "left", overflow="fold")
    for number, row in enumerate(caseload.rows(), 1):
        grid.add_row(*(Text(cell) for cell in cells(number, row, lang)))
    console.print(grid if len(caseload) else Text(empty_line(caseload, lang)))
    console.print(Text(caseload_words("foot", lang), style="dim"))


def refusals(refused: Sequence[Refused], lang: Lang) -> Iterator[str]:
    """Tell what could not be read, with file, line and reason."""
    if refused:
        yield caseload_words("refused", lang)
    for one in refused[:_REFUSED]:
        yield from fault_lines(one.faults, lang)
    if len(refused) > _REFUSED:
        yield caseload_words("refused-more", lang, count=len(refused) - _REFUSED)


def count_line(read: int, cases: int, refused: int, lang: Lang) -> str:
    """Tell that as many records came out as went in."""
    return caseload_words("count", lang, read=read, cases=cases, refused=refused)


def summary(caseload: Caseload, lang: Lang) -> Iterator[str]:
    """Tell how many records there were, and what became of them."""
    counted = count_line(caseload.read, caseload.cases, len(caseload.refused), lang)
    if len(caseload) != caseload.cases:
        counted += " / " + caseload_words("shown", lang, shown=len(caseload))
    yield counted
    if not caseload.restricted:
        yield caseload_words("restricted-out", lang)
