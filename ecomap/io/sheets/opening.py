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
from ecomap.io.sheets.columns import sheet_of
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

MAX_ELEMENTS: Final = 500_000
"""The most XML elements of one sheet."""

_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_OLE: Final = b"\xd0\xcf\x11\xe0"
_KINDS: Final = {"mimetype": "ods", "xl/workbook.bin": "xlsb", "word/document.xml": "word"}


Lost = tuple[int, int, "FaultCode"]
"""Row and column of a cell whose value cannot be had, and the code of the fault."""


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
        tables.append(Table(page, rows, kind, found[number][2], parts.get(page.sheet, [])))
    faults.pages = tuple(table.page for table in tables) or faults.pages
    return tables


def _opened(data: bytes) -> tuple[list[tuple[str, list[list[Any]], Any]], dict[str, list[Lost]]]:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only a workbook needs it

    parts = _parts(data)
    found: list[tuple[str, list[list[Any]], Any]] = []
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for name in book.sheet_names:
                if name not in parts:
                    continue  # a sheet of charts
                if isinstance(sheet_of(name), str):
                    found.append((name, [], ()))  # never read
                    continue
                sheet = book.get_sheet_by_name(name)
                found.append((name, sheet.to_python(skip_empty_area=False), tuple(sheet.merged_cell_ranges or ())))
    except (CalamineError, OSError, ValueError):
        raise _RefusedError("workbook-broken") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of the reader, and no Exception for Python
            raise
        raise _RefusedError("workbook-broken") from None
    return found, parts


def _parts(data: bytes) -> dict[str, list[Lost]]:
    """Give, by the name of every sheet, the cells that the reader would pass over, after the archive was measured.

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
        LookupError,
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


def _sheets(archive: zipfile.ZipFile) -> dict[str, list[Lost]]:
    book = "xl/workbook.xml"
    targets = {
        about.get("Id", ""): posixpath.normpath(posixpath.join("/xl", about.get("Target", ""))).lstrip("/")
        for about in _elements(archive.read("xl/_rels/workbook.xml.rels"), "Relationship")
        if "/worksheet" in about.get("Type", "")
    }
    longest = 0
    strings = "xl/sharedStrings.xml"
    if strings in archive.namelist():
        longest = max(map(len, re.split(rb"<(?:\w+:)?si\b", _utf8(archive.read(strings)))))
    sheets: dict[str, list[Lost]] = {}
    for about in _elements(archive.read(book), "sheet"):
        target = targets.get(next((value for key, value in about.items() if key.rpartition(":")[2] == "id"), ""))
        if target is None:
            continue
        name = about.get("name", "")
        read = not isinstance(sheet_of(name), str)
        sheets[name] = _walked(archive.read(target), longest).lost if read else []
    return sheets


def _utf8(xml: bytes) -> bytes:
    """Refuse XML in another encoding, which the searches here would not see through, and declared entities."""
    if b"\0" in xml or b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise _RefusedError("workbook-broken")
    return xml


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
class _Cells:
    """Walks the cells of a sheet as the reader will: how far they spread, and which of them it would pass over.

    Attributes
    ----------
    longest
        Length of the longest text that cells may share, in bytes.
    lost
        Cells that hold an error, or a formula without its value, with the code of the fault: the reader gives both
        as empty.
    """

    longest: int
    lost: list[Lost] = field(default_factory=list)
    cell: dict[str, Any] = field(default_factory=dict)
    row: int = 0
    column: int = 0
    bottom: int = 1
    right: int = 1
    count: int = 0
    elements: int = 0
    tag: str = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.tag = name.rpartition(":")[2]
        self.elements += 1
        if self.elements > MAX_ELEMENTS:
            raise _RefusedError("workbook-large", "cells")
        if self.tag == "row":
            self.row = int(attributes["r"]) if attributes.get("r", "").isdecimal() else self.row + 1
            self.column = 0
        elif self.tag == "c":
            self._place(attributes.get("r"))
            self.cell = {**attributes, "text": ""}
        else:
            self.cell[f"<{self.tag}>"] = True

    def _place(self, reference: str | None) -> None:
        self.column += 1
        if reference is not None:
            match = _REFERENCE.fullmatch(reference)
            if match is None:
                raise _RefusedError("workbook-broken")
            self.row, self.column = int(match[2]), _column(match[1])

    def text(self, data: str) -> None:
        if self.tag in {"v", "t"}:
            self.cell["text"] = self.cell.get("text", "") + data

    def end(self, name: str) -> None:
        self.tag = ""
        if name.rpartition(":")[2] != "c":
            return
        if any(key.startswith("<") for key in self.cell):
            self._measure()  # a cell without anything in it has only a look, and is not laid out
        code: FaultCode | None = "error-cell" if self.cell.get("t") == "e" else None
        said = self.cell["text"] or ("<v>" in self.cell and self.cell.get("t") == "str")
        if code is None and "<f>" in self.cell and not said:
            code = "formula-without-value"
        if code is not None:
            self.lost.append((self.row - 1, self.column - 1, code))

    def _measure(self) -> None:
        """Refuse a sheet that would take more memory than it has bytes: the reader lays out every cell in between."""
        self.count += 1
        self.bottom, self.right = max(self.bottom, self.row), max(self.right, self.column)
        if self.count > MAX_NODES or self.bottom * self.right > MAX_AREA or self.count * self.longest > MAX_TEXT:
            raise _RefusedError("workbook-large", "cells")


def _column(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _walked(xml: bytes, longest: int) -> _Cells:
    cells = _Cells(longest)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = cells.start
    parser.CharacterDataHandler = cells.text
    parser.EndElementHandler = cells.end
    parser.Parse(_utf8(xml), True)
    return cells
