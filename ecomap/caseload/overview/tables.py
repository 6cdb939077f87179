"""What an overview is made of: counts of clients in tables, some of them perhaps hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from ecomap.caseload.caseload import Bounds, Synthetic
    from ecomap.caseload.overview.change import Change
    from ecomap.caseload.patterns import LinkedCases, SharedHelper

By = Literal["area", "worker", "office"]
Count = int | None
"""So many clients; None = hidden."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: each client of it stands in one column.

    Attributes
    ----------
    name
        A code, or the name of an area, a worker or an office; None = not recorded.
    counts
        Clients by column.
    total
        All of them together.
    complete
        Share of the sections that were asked about to the end in the records of these clients, 0 to 1; None = not
        told.
    """

    name: str | None
    counts: tuple[Count, ...]
    total: Count
    complete: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Clients by rows and columns.

    Attributes
    ----------
    columns
        Codes.
    lines
        Rows; none where the table may not be shown.
    totals
        Clients by column over all rows.
    """

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    totals: tuple[Count, ...]

    @classmethod
    def of(cls, columns: tuple[str, ...], rows: Mapping[str | None, Iterator[str] | list[str]]) -> Table:
        """Count: rows by name, each with the column of every client of it."""
        lines = []
        for name, codes in rows.items():
            listed = list(codes)
            lines.append(Line(name, tuple(listed.count(column) for column in columns), len(listed)))
        return cls(
            columns,
            tuple(lines),
            tuple(sum(line.counts[place] or 0 for line in lines) for place in range(len(columns))),
        )

    def count(self, column: str) -> Count:
        """Give the clients of a column over all rows."""
        return self.totals[self.columns.index(column)]


@dataclass(frozen=True, slots=True)
class First:
    """A client near the top of the order of P01.

    Attributes
    ----------
    key
        What the case is called by.
    measures
        Bounds by the name of the measure.
    """

    key: str
    measures: Mapping[str, Bounds]


@dataclass(frozen=True, slots=True)
class Overview:
    """A caseload as a whole.

    Attributes
    ----------
    cases
        How many clients.
    on
        The day that days are counted to; None = each case's own.
    by
        What ``kinds`` and ``flags`` are told by.
    synthetic
        Whether the cases are marked as invented.
    may_leave
        Small counts, names and keys are not in it.
    contact
        One row: class of contact, `CONTACT_COLUMNS`.
    size
        One row: how many people and offices have a live tie, `SIZE_COLUMNS`.
    week
        A row for each day from Monday, `WEEK_COLUMNS`.
    kinds
        By kind of support a table: rows as ``by`` says, columns `ANSWERS`.
    informal
        P04: by area, whether there is somebody near in life outside the home; None = not told.
    flags
        P05: by ``by``, whether contact below weekly was found, with how complete the records are; None = not told.
    helpers
        P02, with names.
    many_rely
        P02 without names: there is a helper with many such clients; None = not told in this way.
    links
        P03, with names.
    first
        Who stands first in the order of P01.
    change
        What is different from an earlier time; None = nothing was compared.
    change_left_out
        It was compared and may not be shown.
    """

    cases: int
    on: dt.date | None
    by: By
    synthetic: Synthetic
    may_leave: bool
    contact: Table
    size: Table
    week: Table
    kinds: tuple[tuple[str, Table], ...]
    informal: Table | None
    flags: Table | None
    helpers: tuple[SharedHelper, ...]
    many_rely: bool | None
    links: tuple[LinkedCases, ...]
    first: tuple[First, ...]
    change: Change | None = None
    change_left_out: bool = False
