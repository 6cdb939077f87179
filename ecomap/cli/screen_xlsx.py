"""A screened caseload as a workbook for spreadsheets: text stays text, numbers are numbers, nothing is a formula."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Final

from ecomap.cli.console import safe
from ecomap.cli.screen_tables import full_cells, full_heads, head_text, numbers
from ecomap.cli.screen_text import SHORT, cells, heads
from ecomap.wording.caseload_words import caseload_words

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from ecomap.caseload.caseload import Caseload
    from ecomap.cli.options import Lang

    _Row = tuple[list[str], tuple[float | None, ...]]
    """Words of a row, and the numbers behind them."""

_MADE: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
"""The same input gives the same bytes: a workbook is stamped with this day, not with the clock."""
_FIRST: Final = 2
"""Rows above a table: what it is, and its heads."""
_WIDTHS: Final = (5, 24, *(12,) * len(SHORT), 40)
_WIDE: Final = 14
_A4: Final = 9
_OPTIONS: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def as_xlsx(caseload: Caseload, lang: Lang, stamp: str | None = None) -> bytes:
    """Write a workbook of two sheets: the narrow table, to be printed, and every measure in words and in numbers."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - only a workbook needs it

    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, **_OPTIONS})
    book.set_properties({"created": _MADE})
    title = head_text(caseload, lang, stamp)
    short = book.add_worksheet(caseload_words("title", lang)[:31])
    rows: list[_Row] = [(cells(number, row, lang), ()) for number, row in enumerate(caseload.rows(), 1)]
    _fill(book, short, (title, heads(lang)), rows)
    for column, wide in enumerate(_WIDTHS):
        short.set_column(column, column, wide)
    short.fit_to_pages(1, 0)
    whole = book.add_worksheet(caseload_words("all-measures", lang)[:31])
    rows = [(full_cells(number, row, lang), tuple(numbers(row))) for number, row in enumerate(caseload.rows(), 1)]
    _fill(book, whole, (title, full_heads(lang)), rows)
    whole.set_column(1, len(full_heads(lang)) - 1, _WIDE)
    book.close()
    return stream.getvalue()


def _fill(book: Workbook, sheet: Worksheet, head: tuple[str, list[str]], rows: list[_Row]) -> None:
    """Write a title, heads and rows; the number in the order is a number, like what stands behind the words."""
    title, names = head
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    body = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    sheet.write_string(0, 0, safe(title))
    for column, name in enumerate(names):
        sheet.write_string(1, column, name, bold)
    for line, (words, values) in enumerate(rows, _FIRST):
        sheet.write_number(line, 0, int(words[0]), body)
        for column, text in enumerate(words[1:], 1):
            sheet.write_string(line, column, safe(text).replace("\n", " "), body)
        for column, value in enumerate(values, len(words)):
            if value is not None:
                sheet.write_number(line, column, value, body)
    sheet.freeze_panes(_FIRST, 2)
    if rows:
        sheet.autofilter(1, 0, len(rows) + 1, len(names) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.repeat_rows(1)
