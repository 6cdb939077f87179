"""From tables to the tree of a case file: headings become keys, rows become records."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ecomap.io.keys import is_extra
from ecomap.io.sheets.cells import blank, node_of, text_of
from ecomap.io.sheets.columns import PEOPLE, Column, column_of, sheet_of
from ecomap.io.sheets.columns import Sheet as Known
from ecomap.io.tree import Items, Map, Page, Text, cell_place
from ecomap.io.words import choices, find, nearest
from ecomap.vocabulary import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.errors import FaultCode
    from ecomap.io.sheets.cells import Raw
    from ecomap.io.tree import Faults, Node

Area = tuple[tuple[int, int], tuple[int, int]]
"""First and last row and column of merged cells, counted from 0."""

_HEADING_WITHIN: Final = 20
"""The heading row is one of the first so many rows."""

_BELOW: Final = re.compile(r"[〜～~＿_\-ー―—\s()（）【】]*以下余白[〜～~＿_\-ー―—\s()（）【】。]*")
_UPRIGHT_HEADS: Final = frozenset({"項目", "内容", "書き方", "item", "value", "how to write"})


@dataclass(slots=True)
class Table:
    """A sheet of a workbook or a CSV file as it is.

    Attributes
    ----------
    page
        File and sheet.
    rows
        Cells by row; rows may differ in length.
    kind
        Which sheet of the format it is.
    merged
        Areas of merged cells.
    broken
        Cells whose value cannot be had, with the code of the fault.
    """

    page: Page
    rows: list[list[Raw | None]]
    kind: Known
    merged: Sequence[Area] = ()
    broken: Sequence[tuple[int, int, FaultCode]] = ()


def root_of(tables: Sequence[Table], faults: Faults) -> Map:
    """Make the tree of a case.

    Parameters
    ----------
    tables
        The sheets; their number is that of their page in ``faults.pages``.
    faults
        Receives what is wrong with headings and cells; what the words say is judged later.

    Returns
    -------
    Map
        The root of the tree, as if it had been a file of text.
    """
    root = _Root(faults)
    for number, table in enumerate(tables):
        _Reader(number, table, faults).into(root)
    return root.map()


@dataclass(slots=True)
class _Root:
    faults: Faults
    records: dict[str, Map] = field(default_factory=dict)
    lists: dict[str, list[Node]] = field(default_factory=dict)
    first: dict[str, tuple[int, int]] = field(default_factory=dict)
    start: tuple[int, int] = cell_place(0, 0, 0)  # where the client's name belongs, as far as that is known

    def keep(self, code: str, record: Map) -> None:
        """Keep a record of which there is one; a second one is a fault."""
        first = self.records.setdefault(code, record)
        if first is not record:
            self.faults.add("same-key-twice", record, code, others=(self.faults.place(first),))

    def map(self) -> Map:
        """Put the parts together."""
        start = self.start
        cover = self.records.pop("cover", Map([], *start))
        if not any(key.value == "ecomap" for key, _ in cover.entries):
            cover.entries.insert(0, (Text("ecomap", *start), Text("1", *start)))
        for code, record in self.records.items():
            cover.entries.append((Text(code, record.line, record.column), record))
        for code, items in self.lists.items():
            cover.entries.append((Text(code, *self.first[code]), Items(items, *self.first[code])))
        return Map(cover.entries, *start)


@dataclass(slots=True)
class _Reader:
    """Reads one table."""

    number: int
    table: Table
    faults: Faults

    def _at(self, row: int, column: int) -> tuple[int, int]:
        return cell_place(self.number, row, column)

    def _cell(self, row: int, column: int) -> Raw | None:
        cells = self.table.rows[row] if row < len(self.table.rows) else []
        return cells[column] if column < len(cells) else None

    def into(self, root: _Root) -> None:
        sheet = self.table.kind
        if sheet.upright:
            record = self._upright(sheet, root)
            if record is not None:
                root.keep(sheet.code, record)
            return
        start = self._heading_row(sheet)
        if start is None:
            return
        columns = self._columns(sheet, start)
        if not any(column.key in {sheet.needed, "between"} for column in columns.values()):
            self._lacking(sheet, start)
            return
        self._check_areas(start, columns)
        for code, record in self._records(sheet, start, columns):
            if code == "client":
                root.keep(code, record)
            else:
                root.lists.setdefault(code, []).append(record)
                root.first.setdefault(code, (record.line, record.column))

    # Sheets that stand upright

    def _upright(self, sheet: Known, root: _Root) -> Map | None:
        record = Map([], *self._at(0, 1))
        inner: dict[str, Map] = {}
        seen: dict[Column, Text] = {}
        rows: dict[int, Column] = {}
        for row in range(len(self.table.rows)):
            label, value = self._cell(row, 0), self._cell(row, 1)
            if blank(label):
                if not blank(value):
                    self.faults.add("no-label", self._at(row, 1))
                continue
            word = text_of(label, Column("", "")).strip() if label is not None else ""
            if word.casefold() in _UPRIGHT_HEADS:
                continue
            column = column_of(sheet, word)
            if column is None:
                if not blank(value):
                    self._unknown(sheet, word, self._at(row, 0))
                continue
            key = Text(column.key, *self._at(row, 0))
            rows[row] = column
            if column.key == sheet.needed:
                root.start = self._at(row, 1)
            if value is None or blank(value) or self._twice(column, key, seen):
                continue
            node = self._value(value, column, (row, 1))
            if node is not None:
                self._put(sheet, record, inner, key, column, node)
        self._check_areas(-1, {1: Column("", "")}, rows)
        return record if record.entries else None

    # Sheets with a row a record

    def _heading_row(self, sheet: Known) -> int | None:
        best, most = None, 0
        for row in range(min(_HEADING_WITHIN, len(self.table.rows))):
            words = [text_of(cell, Column("", "")) for cell in self.table.rows[row] if cell is not None]
            found = {column_of(sheet, word) for word in words if word.strip()} - {None}
            if len(found) > most:
                best, most = row, len(found)
        if best is None and any(not blank(cell) for cells in self.table.rows for cell in cells):
            self._lacking(sheet, 0)
        return best

    def _lacking(self, sheet: Known, row: int) -> None:
        self.faults.add(
            "missing-heading", self._at(row, 0), expected=(sheet.needed,), tables=(f"keys.{sheet.sections[0]}",)
        )

    def _columns(self, sheet: Known, start: int) -> dict[int, Column]:
        columns: dict[int, Column] = {}
        seen: dict[Column, Text] = {}
        width = max((len(cells) for cells in self.table.rows), default=0)
        for place in range(width):
            cell = self._cell(start, place)
            if cell is None or blank(cell):
                stray = self._first_below(start, place)
                if stray is not None:
                    self.faults.add("no-heading", self._at(stray, place))
                continue
            word = text_of(cell, Column("", "")).strip()
            column = column_of(sheet, word)
            if column is None:
                self._unknown(sheet, word, self._at(start, place))
            elif not self._twice(column, Text(column.key, *self._at(start, place)), seen):
                columns[place] = column
        return columns

    def _first_below(self, start: int, place: int) -> int | None:
        rows = range(start + 1, len(self.table.rows))
        return next((row for row in rows if not blank(self._cell(row, place))), None)

    def _unknown(self, sheet: Known, word: str, at: tuple[int, int]) -> None:
        """Report a heading by its cell; it is not repeated, as it may hold anything, such as a name."""
        for section in sheet.sections:
            near = nearest(f"keys.{section}", word)[:1]
            if near:
                tables = (f"keys.{section}",)
                self.faults.add("unknown-heading", at, expected=near, near=1, tables=tables, hint="near")
                return
        table = f"keys.{sheet.sections[0]}"
        self.faults.add("unknown-heading", at, expected=choices(table), tables=(table,))

    def _twice(self, column: Column, key: Text, seen: dict[Column, Text]) -> bool:
        first = seen.setdefault(column, key)
        if first is key:
            return False
        self.faults.add("same-key-twice", key, column.key, others=(self.faults.place(first),))
        return True

    def _check_areas(self, start: int, columns: dict[int, Column], rows: dict[int, Column] | None = None) -> None:
        """Report cells that cannot be read as they are, as far as anybody would look for them here."""
        for (top, left), (bottom, right) in self.table.merged:
            among = [place for place in columns if left <= place <= right]
            used = bottom > start and (rows is None or any(row in rows for row in range(top, bottom + 1)))
            if among and used and (bottom > max(top, start + 1) or len(among) > 1) and not blank(self._cell(top, left)):
                self.faults.add("merged-cells", self._at(top, left))
        for row, place, code in self.table.broken:
            if row > start and place in columns and (rows is None or row in rows):
                self.faults.add(code, self._at(row, place))

    def _records(self, sheet: Known, start: int, columns: dict[int, Column]) -> Iterator[tuple[str, Map]]:
        last: tuple[tuple[str, ...], Map] | None = None
        for row in range(start + 1, len(self.table.rows)):
            filled = {place: column for place, column in columns.items() if not blank(self._cell(row, place))}
            if not filled or self._filler(sheet, row, filled):
                continue
            first = min(filled)
            who = self._who(row, filled)
            others = {column for column in filled.values() if column.key not in {"id", "name"}}
            more = bool(who) and bool(others) and all(column.section == "tie" for column in others)
            if last is not None and more and last[0] == who:
                self._more(last[1], self._record(sheet, row, filled, first))
                continue
            if sheet is PEOPLE:
                filled = {place: self._of_row(column, row, place) for place, column in filled.items()}
            code = self._part_of(sheet, row, filled)
            if code == "client":  # 本人 in the column of relations is no relation
                filled = {place: column for place, column in filled.items() if column.key != "relation"}
            record = self._record(sheet, row, filled, first)
            last = (who, record) if who else None
            yield code, record

    def _filler(self, sheet: Known, row: int, filled: dict[int, Column]) -> bool:
        """Whether a row says nothing: 以下余白, or a part of the network that is only named, as the form has it."""
        if len(filled) > 1:
            return False
        place, column = next(iter(filled.items()))
        cell = self._cell(row, place)
        if isinstance(cell, str) and _BELOW.fullmatch(cell.strip()):
            return True
        return sheet.code == "asked" and column.key == "section"

    def _who(self, row: int, filled: dict[int, Column]) -> tuple[str, ...]:
        """Give name and id of the row's person or resource; empty for other rows."""
        return tuple(
            text_of(cell, column).strip()
            for place, column in filled.items()
            if column.key in {"id", "name"} and column.section != "tie" and (cell := self._cell(row, place)) is not None
        )

    def _of_row(self, column: Column, row: int, place: int) -> Column:
        """Read 隣人 in the column of relations as the kind that it is."""
        word = str(self._cell(row, place)).strip()
        kind = (
            column.key == "relation" and find("relations", word).code is None and find("kinds", word).code is not None
        )
        return Column("resource", "kind") if kind else column

    def _part_of(self, sheet: Known, row: int, filled: dict[int, Column]) -> str:
        """Tell to which part of the case a row belongs; in a list of everybody the relation tells."""
        if sheet is not PEOPLE:
            return sheet.code
        for place, column in filled.items():
            if column.key == "relation":
                kin = find("relations", str(self._cell(row, place)).strip()).code
                return "client" if kin == "self" else "family"
        return "resources"

    def _record(self, sheet: Known, row: int, filled: dict[int, Column], first: int) -> Map:
        record = Map([], *self._at(row, first))
        inner: dict[str, Map] = {}
        for place, column in filled.items():
            cell = self._cell(row, place)
            node = self._value(cell, column, (row, place)) if cell is not None else None
            if node is not None:
                self._put(sheet, record, inner, Text(column.key, *self._at(row, place)), column, node)
        return record

    def _put(self, sheet: Known, record: Map, inner: dict[str, Map], key: Text, column: Column, node: Node) -> None:
        """Put a value into its record, or into the one inside that."""
        section = column.section
        if section not in {"tie", "drawn", "consent"} or section == sheet.sections[0]:
            record.entries.append((key, node))
            return
        if section not in inner:
            inner[section] = Map([], key.line, key.column)
            record.entries.append((Text(section, key.line, key.column), inner[section]))
        inner[section].entries.append((key, node))

    def _more(self, record: Map, again: Map) -> None:
        """Add the tie of a further row of the same person or resource."""
        found = [value for key, value in again.entries if key.value == "tie"]
        for number, (key, value) in enumerate(record.entries):
            if key.value == "tie":
                items = value.items if isinstance(value, Items) else [value]
                record.entries[number] = (key, Items([*items, *found], value.line, value.column))
                return
        record.entries.extend((Text("tie", node.line, node.column), node) for node in found)

    def _value(self, cell: Raw, column: Column, place: tuple[int, int]) -> Node | None:
        at = self._at(*place)
        if isinstance(cell, float) and not math.isfinite(cell):
            self.faults.add("error-cell", at)  # no spreadsheet writes such a number
            return None
        if column.key == "phone" and isinstance(cell, int | float) and not isinstance(cell, bool):
            self.faults.add("number-for-text", at, column.key, severity="notice")
        return node_of(cell, column, at, self.faults)


def kind_by_headings(rows: Sequence[Sequence[Raw | None]]) -> Known:
    """Tell what a list without a telling name holds: ties, where there are both ends of one; else people."""
    from ecomap.io.sheets.columns import BY_CODE  # noqa: PLC0415

    ties = BY_CODE["ties"]
    for cells in rows[:_HEADING_WITHIN]:
        found = {column_of(ties, str(cell)) for cell in cells if not blank(cell)}
        if {Column("tie", "from"), Column("tie", "to")} <= found or Column("tie", "between") in found:
            return ties
    return PEOPLE


def sort_out(named: Sequence[tuple[Page, list[list[Raw | None]]]], faults: Faults) -> list[tuple[int, Known]]:
    """Say which of the sheets of a workbook are data, and which sheet of the format each is.

    Parameters
    ----------
    named
        Every sheet with its rows.
    faults
        Receives sheets that are not known, that stand there twice, or that are left out.

    Returns
    -------
    list of tuple
        Number of the sheet, and what it is.
    """
    found: list[tuple[int, Known]] = []
    seen: dict[str, Page] = {}
    for number, (page, rows) in enumerate(named):
        kind = sheet_of(page.sheet)
        if isinstance(kind, str) or (kind is None and not any(not blank(cell) for row in rows for cell in row)):
            continue
        at = cell_place(number, 0, 0)
        if kind is None and is_extra(page.sheet):
            faults.add("sheet-not-read", at, severity="notice")
        elif kind is None:
            _unknown_sheet(page.sheet, number, faults)
        elif kind.code in seen:
            faults.add("same-sheet", at)
        else:
            seen[kind.code] = page
            found.append((number, kind))
    return found


def _unknown_sheet(name: str, number: int, faults: Faults) -> None:
    """Report a sheet by its number: its name may be somebody's."""
    tables = ("keys.case", "sheets")
    near = [code for table in tables for code in nearest(table, name) if sheet_of(TABLES[table].get(code).ja)][:1]
    expected = tuple(near) or ("client", "family", "resources", "ties", "needs", "asked")
    faults.add("unknown-sheet", expected=expected, tables=tables, hint=str(number + 1))
