"""A screened caseload as tables and for programs: every measure, CSV and JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.caseload.answers import ALL_MEASURES
from ecomap.cli.gap_tables import csv_text, escaped
from ecomap.cli.screen_text import title_lines
from ecomap.wording.caseload_words import bounds_words, caseload_words, measure_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.caseload.caseload import Caseload, Row
    from ecomap.cli.options import Lang


def full_heads(lang: Lang) -> list[str]:
    """Give the heads of the whole table: what is said of each measure, then its bounds as numbers."""
    heads = [caseload_words("rank", lang), caseload_words("key", lang), caseload_words("place", lang)]
    heads += [measure_words(measure.name, lang) for measure in ALL_MEASURES]
    heads += [caseload_words("rules", lang), caseload_words("undecided_rules", lang)]
    return heads + list(names())


def names() -> Iterator[str]:
    """Give the names of the columns of numbers."""
    for measure in ALL_MEASURES:
        yield from (measure.name,) if measure.exact else (f"{measure.name}_low", f"{measure.name}_high")


def numbers(row: Row) -> Iterator[float | None]:
    """Give the numbers of one row in the order of `names`; None where there is no bound."""
    for measure in ALL_MEASURES:
        low, high = row.measures[measure.name]
        yield low
        if not measure.exact:
            yield high


def full_cells(number: int, row: Row, lang: Lang) -> list[str]:
    """Give the words of one row of the whole table, without its columns of numbers."""
    words = [bounds_words(measure.name, *row.measures[measure.name], lang) for measure in ALL_MEASURES]
    return [str(number), row.key, row.place, *words, " ".join(row.rules), " ".join(row.undecided)]


def as_csv(caseload: Caseload, lang: Lang, stamp: str | None = None) -> str:
    """Write the whole table as CSV; no cell of it is a formula."""
    rows = [
        full_cells(number, row, lang) + ["" if one is None else f"{one:g}" for one in numbers(row)]
        for number, row in enumerate(caseload.rows(), 1)
    ]
    stamped = [] if stamp is None else [[stamp]]
    return csv_text([*stamped, full_heads(lang), *rows])


def as_json(caseload: Caseload, stamp: str | None = None) -> str:
    """Write the table for programs."""
    return escaped(caseload.to_json(stamp=stamp))


def head_text(caseload: Caseload, lang: Lang, stamp: str | None = None) -> str:
    """Give what stands above the table as one line."""
    return " / ".join(title_lines(caseload, lang, stamp))
