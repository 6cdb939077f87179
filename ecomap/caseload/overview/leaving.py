"""The version of an overview that may leave the office: no names, no keys, and no small number that can be reckoned."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecomap.caseload.overview.classes import CONTACT_BLOCKS
from ecomap.caseload.overview.tables import Line, Overview, Table
from ecomap.caseload.suppress import LEAST, suppress
from ecomap.errors import CodedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.caseload.overview.tables import Count

REST: Final = "rest"
"""Name of the row that holds groups of fewer than ten clients together."""


class TooFewError(CodedError):
    """There are too few clients for anything to leave the office (``"share-few"``)."""

    def __init__(self) -> None:
        super().__init__("share-few")


def may_leave(whole: Overview) -> Overview:
    """Make the version that may leave the office.

    Parameters
    ----------
    whole
        An overview.

    Returns
    -------
    Overview
        Groups of fewer than ten clients are put together, so that the number of clients of every row is ten at least
        and is the same in every table. In each table small numbers are hidden, and others with them
        (`ecomap.caseload.suppress`); a table of which the size of a row would have to be hidden is left out, as
        another table shows it. The classes of contact and what was found of them (P05) are two tables about one
        thing: the sums of the classes are the sums of the findings, and both are fit together. Names of workers and
        offices become numbers. Helpers (P02) are only said to be there or not, households (P03), the order and what
        has changed are left out.

    Raises
    ------
    TooFewError
        For fewer than ten clients.

    Notes
    -----
    Tables that share nothing but the sizes of their rows tell nothing of one another: every filling of one goes with
    every filling of the other. Bounds of a hidden number can still be reckoned.
    """
    if whole.cases < LEAST:
        raise TooFewError
    flags = None if whole.flags is None else _grouped(whole.flags, whole.by)
    contact = None if flags is None else _blocks(whole.contact, flags)
    if contact is None:
        flags, contact = None, _alone(whole.contact)
    return replace(
        whole,
        may_leave=True,
        contact=contact,
        size=_alone(whole.size),
        week=_alone(whole.week),
        kinds=tuple(
            (kind, shown)
            for kind, table in whole.kinds
            if (shown := _grouped(table, whole.by)) is not None and shown.count("yes") is not None
        ),
        # Areas beside workers would show the part of an area that is no worker's of ten.
        informal=None if whole.informal is None or whole.by != "area" else _grouped(whole.informal, whole.by),
        flags=flags,
        helpers=(),
        many_rely=any(len(one.flagged) >= LEAST for one in whole.helpers),
        links=(),
        first=(),
        change=None,
        change_left_out=whole.change is not None,
    )


def _grouped(table: Table, by: str) -> Table | None:
    """Hide in a table of groups; None where it cannot be shown."""
    lines = _together(table.lines)
    shown = suppress([_known(line.counts) for line in lines])
    if any(row[-1] is None for row in shown):
        return None
    numbered = (
        lines
        if by == "area"
        else [replace(line, name=line.name if line.name in {None, REST} else str(n)) for n, line in enumerate(lines, 1)]
    )
    made = tuple(replace(line, counts=row[:-1]) for line, row in zip(numbered, shown[:-1], strict=True))
    return Table(table.columns, made, shown[-1][:-1])


def _together(lines: Sequence[Line]) -> list[Line]:
    """Put rows of few clients together, with the smallest of the others where they are still few."""
    by_size = sorted(lines, key=lambda line: line.total or 0)
    few: list[Line] = []
    while by_size and ((by_size[0].total or 0) < LEAST or 0 < sum(line.total or 0 for line in few) < LEAST):
        few.append(by_size.pop(0))
    if not few:
        return list(lines)
    total = sum(line.total or 0 for line in few)
    counts = tuple(sum(one or 0 for one in column) for column in zip(*(line.counts for line in few), strict=True))
    asked = sum((line.complete or 0) * (line.total or 0) for line in few) / total
    rest = Line(REST, counts, total, None if few[0].complete is None else asked)
    return [*(line for line in lines if line in by_size), rest]


def _known(counts: Sequence[Count]) -> list[int]:
    return [count or 0 for count in counts]


def _alone(table: Table) -> Table:
    """Hide in each row by itself; rows of which every client is in every one."""
    lines = []
    for line in table.lines:
        shown = suppress([_known(line.counts)])[0]
        lines.append(replace(line, counts=shown[:-1] if shown[-1] is not None else (None,) * len(line.counts)))
    totals = lines[0].counts if len(lines) == 1 else (None,) * len(table.columns)
    return Table(table.columns, tuple(lines), totals)


def _blocks(table: Table, flags: Table) -> Table | None:
    """Hide classes of contact within the sums that the findings show; None where these sums are not all shown."""
    if None in flags.totals:
        return None
    counts: list[Count] = []
    for block in CONTACT_BLOCKS:
        shown = suppress([[table.count(column) or 0 for column in block]])[0]
        counts += shown[:-1] if shown[-1] is not None else [None] * len(block)
    line = replace(table.lines[0], counts=tuple(counts))
    return Table(table.columns, (line,), line.counts)
