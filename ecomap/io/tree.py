"""The tree that every reader makes of a file: texts, maps and lists, each with its place.

YAML, JSON, workbooks and lists all become this tree, and only this tree is turned into a case, so that they
cannot differ in what they accept. It has no numbers, booleans or dates: what a value means is decided by its field.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypedDict

from ecomap.errors import CaseError, Fault, Place

if TYPE_CHECKING:
    from typing import Unpack

    from ecomap.errors import FaultCode, Severity

MAX_BYTES: Final = 5_000_000
"""The largest file that is read, in bytes. A case of 40 resources has about 15,000."""

MAX_DEPTH: Final = 20
"""The deepest nesting of maps and lists. A case needs 5."""

MAX_NODES: Final = 100_000
"""The most values in one file. A case of 40 resources has about 1,000."""

MAX_FAULTS: Final = 200
"""The most faults that one reading reports; then it says that there are more."""


@dataclass(slots=True)
class Text:
    """A single value, always as it was written.

    Attributes
    ----------
    value
        The characters, without quotes.
    line, column
        Where it starts, counted from 1.
    plain
        Whether it stood without quotes; an empty plain value means "not filled in".
    """

    value: str
    line: int
    column: int
    plain: bool = True

    @property
    def blank(self) -> bool:
        """Whether nothing was filled in."""
        return self.plain and not self.value


@dataclass(slots=True)
class Items:
    """A list of values."""

    items: list[Node]
    line: int
    column: int


@dataclass(slots=True)
class Map:
    """Keys with their values, in the order of the file; `keys` finds where a key stands first."""

    entries: list[tuple[Text, Node]]
    line: int
    column: int
    keys: dict[str, Text] = field(default_factory=dict, repr=False, compare=False)


Node = Text | Items | Map


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of a workbook or a CSV file, as one part of what is read.

    Attributes
    ----------
    file
        What the file is called in faults.
    sheet
        Name of the sheet; empty for CSV.
    """

    file: str
    sheet: str = ""


LINES_OF_A_PAGE: Final = 1 << 24
COLUMNS_OF_A_CELL: Final = 1 << 24


def cell_place(page: int, row: int, column: int) -> tuple[int, int]:
    """Give the line and column by which the nodes of a table tell their place.

    All pages are thought of as one long text in which every page is `LINES_OF_A_PAGE` lines long and every cell
    `COLUMNS_OF_A_CELL` characters wide. So a node of a table needs no more than a node of a text, a place inside a
    cell is still in that cell, and faults sort by page, row and column.

    Parameters
    ----------
    page, row, column
        Counted from 0.
    """
    return page * LINES_OF_A_PAGE + row + 1, column * COLUMNS_OF_A_CELL + 1


class Details(TypedDict, total=False):
    """What a fault may say besides its code and place; see `Fault`."""

    word: str | None
    expected: tuple[str, ...]
    near: int
    tables: tuple[str, ...]
    hint: str | None
    severity: Severity
    others: tuple[Place, ...]


class TooManyFaultsError(Exception):
    """The reading has found `MAX_FAULTS` faults and stops; caught inside this room."""


@dataclass(slots=True)
class Faults:
    """Collects what is wrong while a file is read.

    Attributes
    ----------
    file
        Name of the file, for the places.
    found
        Errors and notices in the order of finding.
    pages
        The tables that are read, where lines and columns are those of `cell_place`.
    """

    file: str
    found: list[Fault] = field(default_factory=list)
    pages: tuple[Page, ...] = ()

    def add(
        self,
        code: FaultCode,
        at: Node | tuple[int, int] | None = None,
        path: str = "",
        **details: Unpack[Details],
    ) -> None:
        """Add one fault.

        Parameters
        ----------
        code
            As in `Fault`.
        at
            The value where the fault is, a line and column, or ``None`` for the whole file.
        path
            The field, dotted.
        **details
            The other fields of `Fault`; ``word`` must be cleaned already.

        Raises
        ------
        TooManyFaultsError
            When the limit is reached: the last fault then says so.
        """
        place = self.place(at, path)
        self.found.append(Fault(code, place, **details))
        if len(self.found) >= MAX_FAULTS:
            self.found.append(Fault("too-many-faults", Place(self.file)))
            raise TooManyFaultsError

    def place(self, at: Node | tuple[int, int] | None, path: str = "") -> Place:
        """Give the place of a value in this file."""
        if at is None:
            return Place(self.file, field=path)
        line, column = at if isinstance(at, tuple) else (at.line, at.column)
        if self.pages:
            number, row = divmod(line - 1, LINES_OF_A_PAGE)
            page = self.pages[number]
            return Place(page.file, row + 1, (column - 1) // COLUMNS_OF_A_CELL + 1, path, page.sheet)
        return Place(self.file, line, column, path)

    @property
    def failed(self) -> bool:
        """Whether at least one fault is an error."""
        return any(fault.severity == "error" for fault in self.found)

    def ordered(self) -> tuple[Fault, ...]:
        """Give the faults in the order of the file, those of the whole file first."""
        last = [fault for fault in self.found if fault.code == "too-many-faults"]
        rest = [fault for fault in self.found if fault.code != "too-many-faults"]
        order = {(page.file, page.sheet): number for number, page in enumerate(self.pages)}
        rest.sort(
            key=lambda fault: (
                order.get((fault.place.file, fault.place.sheet or ""), -1),
                fault.place.line or 0,
                fault.place.column or 0,
            )
        )
        return tuple(rest + last)

    def error(self) -> CaseError:
        """Make the error that holds everything found, notices included."""
        return CaseError(*self.ordered())
