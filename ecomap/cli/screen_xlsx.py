"""A screened caseload as a workbook for spreadsheets: text stays text, numbers are numbers, nothing is a formula."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Final

from ecomap.cli.console import safe
from ecomap.cli.screen_tables import full_cells, full_heads, head_text, numbers
from ecomap.wording.caseload_words import caseload_words

if TYPE_CHECKING:
    from ecomap.caseload.caseload import Caseload
    from ecomap.cli.options import Lang

_MADE: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
"""The same input gives the same bytes: a workbook is stamped with this day, not with the clock."""
_FIRST: Final = 2
"""Rows above the table: what it is, and its heads."""
_WIDE: Final = 14
_OPTIONS: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def as_xlsx(caseload: Caseload, lang: Lang, stamp: str | None = None) -> bytes:
    """Write the whole table as a workbook."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - only a workbook needs it

    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, **_OPTIONS})
    book.set_properties({"created": _MADE})
    sheet = book.add_worksheet(caseload_words("title", lang)[:31])
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    heads = full_heads(lang)
    sheet.write_string(0, 0, safe(head_text(caseload, lang, stamp)))
    for column, head in enumerate(heads):
        sheet.write_string(1, column, head, bold)
    for number, row in enumerate(caseload.rows(), 1):
        line = number + _FIRST - 1
        words = full_cells(number, row, lang)
        sheet.write_number(line, 0, number)
        for column, text in enumerate(words[1:], 1):
            sheet.write_string(line, column, safe(text).replace("\n", " "))
        for column, value in enumerate(numbers(row), len(words)):
            if value is not None:
                sheet.write_number(line, column, value)
    sheet.set_column(1, len(heads) - 1, _WIDE)
    sheet.freeze_panes(_FIRST, 2)
    if len(caseload):
        sheet.autofilter(1, 0, len(caseload) + 1, len(heads) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(1)
    book.close()
    return stream.getvalue()
