"""Opening a workbook: what it unpacks to is measured first, and what the reader would pass over is looked for."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from xml.parsers import expat

from ecomap.errors import Fault, Place
from ecomap.io.sheets.tables import Table, sort_out
from ecomap.io.tree import MAX_NODES, Page

if TYPE_CHECKING:
    from ecomap.errors import FaultCode
    from ecomap.io.tree import Faults

MAX_UNPACKED: Final = 50_000_000
"""The most bytes that a workbook may unpack to. One of an ordinary size has some 300,000."""

MAX_RATIO: Final = 100
"""The most times that a workbook may grow when it is unpacked."""

MAX_ENTRIES: Final = 1000
"""The most files inside a workbook. One of ours has about 30."""

MAX_AREA: Final = 1_000_000
"""The most cells between the first and the last that is filled in."""

MAX_TEXT: Final = 100_000_000
"""The most characters of all cells together, reckoned from the longest one."""

_CELL: Final = re.compile(rb"<(?:\w+:)?c(|\s[^>]*[^/>])>")
_ROW: Final = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br\s*=\s*[\"']([0-9]+)")
_REFERENCE: Final = re.compile(rb"\br\s*=\s*[\"']([A-Z]{1,7})([0-9]{1,10})[\"']")
_PECULIAR: Final = re.compile(rb"<(?:\w+:)?f[\s/>]|\bt\s*=\s*[\"']e[\"']")
_OLE: Final = b"\xd0\xcf\x11\xe0"
_KINDS: Final = {"mimetype": "ods", "xl/workbook.bin": "xlsb", "word/document.xml": "word"}


class _RefusedError(Exception):
    """The workbook cannot be opened; the code of the fault and its hint."""

    def __init__(self, code: FaultCode, hint: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.hint = hint


def is_workbook(data: bytes) -> bool:
    """Whether bytes are a workbook, or an archive that may be one."""
    return data.startswith(b"PK\x03\x04") and (b"xl/" in data or b"[Content_Types].xml" in data)


def workbook_tables(data: bytes, faults: Faults) -> list[Table]:
    """Read the sheets of a workbook.

    Parameters
    ----------
    data
        The whole file.
    faults
        Receives what is wrong; its ``pages`` are set.

    Returns
    -------
    list of Table
        The sheets that hold data, in the order of the workbook; empty after a fault.
    """
    try:
        found, parts = _opened(data)
    except _RefusedError as refused:
        faults.found.append(Fault(refused.code, Place(faults.file), hint=refused.hint))
        return []
    pages = [(Page(faults.file, name), rows) for name, rows, _ in found]
    faults.pages = tuple(page for page, _ in pages)
    wanted = sort_out(pages, faults)
    if not wanted and not faults.failed:
        faults.found.append(Fault("no-sheets", Place(faults.file)))
    tables = []
    for number, kind in wanted:
        page, rows = pages[number]
        tables.append(Table(page, rows, kind, found[number][2], _peculiar(parts.get(page.sheet, b""))))
    faults.pages = tuple(table.page for table in tables) or faults.pages
    return tables


def _opened(data: bytes) -> tuple[list[tuple[str, list[list[Any]], Any]], dict[str, bytes]]:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only a workbook needs it

    parts = _parts(data)
    found = []
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for name in book.sheet_names:
                if name not in parts:
                    continue  # a sheet of charts
                sheet = book.get_sheet_by_name(name)
                found.append((name, sheet.to_python(skip_empty_area=False), tuple(sheet.merged_cell_ranges or ())))
    except (CalamineError, OSError, ValueError):
        raise _RefusedError("workbook-broken") from None
    return found, parts


def _parts(data: bytes) -> dict[str, bytes]:
    """Give the XML of every sheet by the sheet's name, after the archive was measured.

    Raises
    ------
    _RefusedError
        If it is no workbook of this kind, unpacks to too much, or its cells are spread too wide.
    """
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise _RefusedError("workbook-password") if locked else _RefusedError("workbook-kind", "xls")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _measure(archive, len(data))
            return _sheets(archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        expat.ExpatError,
        OSError,
        EOFError,
        KeyError,
        ValueError,
        NotImplementedError,
    ):
        raise _RefusedError("workbook-broken") from None


def _measure(archive: zipfile.ZipFile, size: int) -> None:
    infos = archive.infolist()
    if len(infos) > MAX_ENTRIES:
        raise _RefusedError("workbook-large")
    total = sum(info.file_size for info in infos)
    if total > MAX_UNPACKED or total > MAX_RATIO * size:
        raise _RefusedError("workbook-large")
    if any(info.flag_bits & 1 for info in infos):
        raise _RefusedError("workbook-password")
    names = {info.filename for info in infos}
    for name, hint in _KINDS.items():
        if name in names:
            raise _RefusedError("workbook-kind", hint)


def _sheets(archive: zipfile.ZipFile) -> dict[str, bytes]:
    book = "xl/workbook.xml"
    targets = {
        about.get("Id"): posixpath.normpath(posixpath.join("xl", about.get("Target", "")))
        for about in _elements(archive.read("xl/_rels/workbook.xml.rels"), "Relationship")
        if "/worksheet" in about.get("Type", "")
    }
    longest = 0
    strings = "xl/sharedStrings.xml"
    if strings in archive.namelist():
        longest = max(map(len, re.split(rb"<(?:\w+:)?si\b", _utf8(archive.read(strings)))))
    sheets: dict[str, bytes] = {}
    for about in _elements(archive.read(book), "sheet"):
        target = targets.get(next((value for key, value in about.items() if key.rpartition(":")[2] == "id"), ""))
        if target is None:
            continue
        target = target.lstrip("/") if target.startswith("/") else target
        xml = _utf8(archive.read(target.removeprefix("xl//")))
        _spread(xml, longest)
        sheets[about.get("name", "")] = xml
    return sheets


def _utf8(xml: bytes) -> bytes:
    """Refuse XML in another encoding, which the searches here would not see through, and declared entities."""
    if b"\0" in xml[:200] or b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise _RefusedError("workbook-broken")
    return xml


def _spread(xml: bytes, longest: int) -> None:
    """Refuse a sheet that would take more memory than it has bytes: the reader lays out every cell in between."""
    cells = _CELL.findall(xml)
    if len(cells) > MAX_NODES or len(cells) * longest > MAX_TEXT:
        raise _RefusedError("workbook-large", "cells")
    rows, columns = [1], [1]
    for about in cells:
        match = _REFERENCE.search(about)
        if match:
            columns.append(_column(match[1]))
            rows.append(int(match[2]))
    rows += [int(row) for row in _ROW.findall(xml)] if len(cells) and len(rows) <= len(cells) else []
    if max(rows) * max(columns) > MAX_AREA:
        raise _RefusedError("workbook-large", "cells")


def _column(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - ord("A") + 1
    return number


def _elements(xml: bytes, wanted: str) -> list[dict[str, str]]:
    """Give the attributes of all elements of a name, whatever its prefix."""
    found: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == wanted:
            found.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(_utf8(xml), True)
    return found


@dataclass(slots=True)
class _Peculiar:
    """Walks the cells of a sheet."""

    found: list[tuple[int, int, FaultCode]] = field(default_factory=list)
    cell: dict[str, Any] = field(default_factory=dict)
    tag: str = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.tag = name.rpartition(":")[2]
        if self.tag == "c":
            self.cell = {**attributes, "text": ""}
        elif self.tag in {"f", "v"}:
            self.cell[f"<{self.tag}>"] = True

    def text(self, data: str) -> None:
        if self.tag in {"v", "t"}:
            self.cell["text"] = self.cell.get("text", "") + data

    def end(self, name: str) -> None:
        self.tag = ""
        match = re.fullmatch(r"([A-Z]+)([0-9]+)", self.cell.get("r", ""))
        if name.rpartition(":")[2] != "c" or match is None:
            return
        code: FaultCode | None = "error-cell" if self.cell.get("t") == "e" else None
        said = self.cell.get("text") or ("<v>" in self.cell and self.cell.get("t") == "str")
        if code is None and "<f>" in self.cell and not said:
            code = "formula-without-value"
        if code is not None:
            self.found.append((int(match[2]) - 1, _column(match[1].encode()) - 1, code))


def _peculiar(xml: bytes) -> list[tuple[int, int, FaultCode]]:
    """Find cells that hold an error, or a formula without its value: the reader gives both as empty."""
    if not _PECULIAR.search(xml):
        return []
    cells = _Peculiar()
    parser = expat.ParserCreate()
    parser.StartElementHandler = cells.start
    parser.CharacterDataHandler = cells.text
    parser.EndElementHandler = cells.end
    parser.Parse(xml, True)
    return cells.found
