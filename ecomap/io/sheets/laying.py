"""From a case to tables: the keys of its records become columns, its records rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ecomap.errors import Fault, Place, WriteError
from ecomap.io.keys import is_extra
from ecomap.io.sheets.cells import cell_of
from ecomap.io.sheets.columns import SHEETS, Column, heading_of
from ecomap.io.spelling import code_word
from ecomap.io.words import find_key
from ecomap.vocabulary import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.io.sheets.columns import Sheet
    from ecomap.vocabulary import Lang

Plain = dict[str, Any]
Row = dict[Column, Any]

LONGEST_CELL: Final = 32_767
"""The most characters that spreadsheets hold in one cell, counted in UTF-16."""


@dataclass(frozen=True, slots=True)
class Laid:
    """One sheet with what stands in it.

    Attributes
    ----------
    sheet
        Which.
    columns
        Its columns, or rows where it stands upright, in order.
    rows
        Contents of the cells by column; one for a sheet that stands upright.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    rows: tuple[dict[Column, str | int], ...]

    def headings(self, lang: Lang | None) -> list[str]:
        """Give the headings of the columns."""
        return [heading_of(self.sheet, column, lang) for column in self.columns]


def lay(plain: Plain, lang: Lang | None) -> list[Laid]:
    """Lay a case out on sheets.

    Parameters
    ----------
    plain
        The case as `ecomap.io.plain_case` gives it in the same language.
    lang
        Language of headings and words; ``None`` = codes.

    Returns
    -------
    list of Laid
        Every sheet of the format, also the empty ones.

    Raises
    ------
    ecomap.errors.WriteError
        ``long-cell`` if a text does not fit into a cell.
    """
    parts = {(find_key("case", key).code if not is_extra(key) else key): value for key, value in plain.items()}
    laid = []
    for sheet in SHEETS:
        rows = list(_rows(sheet, parts, lang))
        columns = _ordered(sheet, rows)
        cells = tuple({column: _cell(value, column, lang) for column, value in row.items()} for row in rows)
        laid.append(Laid(sheet, columns, cells))
    return laid


def _cell(value: Any, column: Column, lang: Lang | None) -> str | int:  # noqa: ANN401 - any plain value
    cell = cell_of(value, column.shape, lang)
    if isinstance(cell, str) and len(cell.encode("utf-16-le")) // 2 > LONGEST_CELL:
        raise WriteError(Fault("long-cell", Place("", field=f"{column.section}.{column.key}")))
    return cell


def _rows(sheet: Sheet, parts: dict[str | None, Any], lang: Lang | None) -> Iterator[Row]:
    if sheet.code == "cover":
        yield _cover(parts)
    elif sheet.upright:
        yield _flat(sheet, parts.get(sheet.code) or {})
    elif sheet.code == "asked":
        yield from _asked(sheet, parts.get("asked") or {}, lang)
    elif sheet.code == "ties":
        for record in parts.get("ties") or []:
            yield _between(_flat(sheet, record), lang)
    else:
        for record in parts.get(sheet.code) or []:
            yield from _with_ties(sheet, record, lang) if "tie" in sheet.sections else [_flat(sheet, record)]


def _flat(sheet: Sheet, record: Plain, section: str = "") -> Row:
    section = section or sheet.sections[0]
    return {
        Column(section, key if is_extra(key) else find_key(section, key).code or key): value
        for key, value in record.items()
    }


def _cover(parts: dict[str | None, Any]) -> Row:
    row: Row = {}
    for key, value in parts.items():
        if key in {"drawn", "consent"}:
            section = str(key)
            # A record that says nothing at all is still there: an empty list of inferred fields says so.
            row.update(_flat(SHEETS[0], value, section) or {Column(section, "inferred"): []})
        elif key is not None and (is_extra(key) or not isinstance(value, dict | list)):
            row[Column("case", key)] = value
    return row


def _with_ties(sheet: Sheet, record: Plain, lang: Lang | None) -> Iterator[Row]:
    """Give the row of a person or resource, and one more for each further tie."""
    row = _flat(sheet, record)
    own = sheet.sections[0]
    one, several = row.pop(Column(own, "tie"), None), row.pop(Column(own, "ties"), None)
    ties = several if several is not None else [] if one is None else [one]
    again = {column: value for column, value in row.items() if column.key in {"id", "name"}}
    if not ties:
        yield row
    for number, tie in enumerate(ties):
        yield {**(again if number else row), **_tie(sheet, tie, lang)}


def _tie(sheet: Sheet, tie: Plain | str, lang: Lang | None) -> Row:
    if isinstance(tie, str) and tie != "不明":
        return {Column("tie", "quality"): tie}  # なし: there is confirmed to be none
    if isinstance(tie, dict) and tie:
        return _flat(sheet, tie, "tie")
    return {Column("tie", "quality"): code_word("qualities", "unknown", lang)}


def _between(row: Row, lang: Lang | None) -> Row:
    """Write the two ends of a tie in two columns, and the direction that would otherwise be taken for granted."""
    pair = row.pop(Column("tie", "between"), None)
    if pair is None:
        return row
    flow = row.pop(Column("tie", "flow"), code_word("flows", "unknown", lang))
    return {Column("tie", "from"): pair[0], Column("tie", "to"): pair[1], Column("tie", "flow"): flow, **row}


def _asked(sheet: Sheet, asked: Plain | list[Plain], lang: Lang | None) -> Iterator[Row]:
    if isinstance(asked, list):
        for record in asked:
            yield _flat(sheet, record)
        return
    for key, value in asked.items():
        code = find_key("asked", key).code or key
        first: Row = {Column("asked_entry", "section"): code_word("asked_sections", code, lang)}
        answer: Row = {Column("asked_entry", "answer"): value}
        yield {**first, **(_flat(sheet, value) if isinstance(value, dict) else answer)}


def _ordered(sheet: Sheet, rows: list[Row]) -> tuple[Column, ...]:
    """Give the columns: those that are always there, and the others behind the one they follow in a case file."""
    columns = list(sheet.first)
    for column in sorted(dict.fromkeys(column for row in rows for column in row), key=_rank):
        if column not in columns:
            columns.insert(_place(column, columns), column)
    return tuple(columns)


def _place(column: Column, columns: list[Column]) -> int:
    alike = [number for number, each in enumerate(columns) if each.section == column.section]
    before = [number for number in alike if _rank(columns[number]) < _rank(column)]
    if not column.extra and before:
        return max(before, key=lambda number: _rank(columns[number])) + 1
    return (alike[-1] if alike else len(columns) - 1) + 1


def _rank(column: Column) -> int:
    """Give the place of a key among those of its section; what belongs to another program comes last."""
    keys = KEYS[column.section].codes
    return keys.index(column.key) if column.key in keys else len(keys)
