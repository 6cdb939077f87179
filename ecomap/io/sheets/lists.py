"""CSV lists: the same tables as in a workbook, one file a sheet; also one list of people and one of ties.

A cell that a spreadsheet would take for a formula is written with an apostrophe before it, which is taken off again
when it is read.
"""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecomap.io.characters import check_source
from ecomap.io.encodings import decode
from ecomap.io.sheets.columns import SHEETS, column_of, heading_of, sheet_of
from ecomap.io.sheets.tables import Table, kind_by_headings
from ecomap.io.tree import MAX_NODES, Faults, Page, cell_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.io.sheets.cells import Raw
    from ecomap.io.sheets.laying import Laid
    from ecomap.vocabulary import Lang

SUFFIXES: Final = (".csv", ".tsv")

_DELIMITERS: Final = ",;\t"
_HEADING_WITHIN: Final = 20
_FORMULA: Final = re.compile(r"'*[ \u3000]*[=+\-@\t\r＝＋－＠]")


def guarded(cell: str) -> str:
    """Give a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Undo `guarded`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def list_tables(files: Sequence[tuple[str, bytes]], faults: Faults) -> list[Table]:
    """Read CSV files that make one case.

    Parameters
    ----------
    files
        Name, for faults and for telling what a list holds, and content of each.
    faults
        Receives what is wrong; its ``pages`` are set.

    Returns
    -------
    list of Table
        In the order of the files; a file named as a sheet that is never read (記入例) is left out.
    """
    tables: list[Table] = []
    for name, data in files:
        stem = Path(name).stem
        kind = sheet_of(stem)
        if isinstance(kind, str):
            continue
        rows = _rows(name, data, faults)
        if rows is not None:
            tables.append(Table(Page(name), rows, kind or kind_by_headings(rows)))
    faults.pages = tuple(table.page for table in tables)
    seen: dict[str, int] = {}
    for number, table in enumerate(tables):
        if seen.setdefault(table.kind.code, number) != number:
            faults.add("same-sheet", cell_place(number, 0, 0))
    return [table for number, table in enumerate(tables) if seen[table.kind.code] == number] if tables else []


def _rows(name: str, data: bytes, faults: Faults) -> list[list[Raw | None]] | None:
    found = Faults(name)
    text = decode(data, found)
    if text is not None:
        check_source(text, found)
    faults.found.extend(found.found)
    if text is None or found.failed:
        return None
    delimiter = max(_DELIMITERS, key=lambda mark: _headings(text, mark))
    rows: list[list[Raw | None]] = []
    count = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            count += len(cells)
            if count > MAX_NODES:
                found.add("too-many-entries")
                break
            rows.append([unguarded(cell) for cell in cells])
    except csv.Error:
        found.add("csv-quote", (reader.line_num, 1))
    faults.found.extend(fault for fault in found.found if fault not in faults.found)
    return None if found.failed else rows


def _headings(text: str, delimiter: str) -> int:
    """Count the headings that are known if cells are parted by this mark."""
    most = 0
    for line in text.splitlines()[:_HEADING_WITHIN]:
        words = [word.strip('" ') for word in line.split(delimiter)]
        known = [word for word in words if word and any(column_of(sheet, word) for sheet in SHEETS)]
        most = max(most, len(known) * 100 + min(len(words), 99))
    return most


def list_files(laid: Sequence[Laid], lang: Lang | None) -> dict[str, bytes]:
    """Give the CSV files of a case by their names: UTF-8 with its mark, commas, CRLF.

    Parameters
    ----------
    laid
        The case on its sheets; those without a word are left out.
    lang
        Language of headings and file names.
    """
    files: dict[str, bytes] = {}
    for each in laid:
        if not any(each.rows):
            continue
        stream = io.StringIO(newline="")
        writer = csv.writer(stream, lineterminator="\r\n")
        for row in _cells(each, lang):
            writer.writerow([guarded(str(cell)) for cell in row])
        files[f"{each.sheet.name(lang)}.csv"] = stream.getvalue().encode("utf-8-sig")
    return files


def _cells(each: Laid, lang: Lang | None) -> list[list[str | int]]:
    if each.sheet.upright:
        row = each.rows[0]
        return [[heading_of(each.sheet, column, lang), row[column]] for column in each.columns if column in row]
    return [list(each.headings(lang)), *([row.get(column, "") for column in each.columns] for row in each.rows)]
