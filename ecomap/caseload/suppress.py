"""Tables that may leave the office: small counts are hidden, and others with them, so that no sum gives them away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST: Final = 10
"""Fewer people than this are not shown: a house choice, common for tables on care and health."""

Cell = tuple[int, int]
Shown = tuple[tuple[int | None, ...], ...]


def suppress(counts: Sequence[Sequence[int]], *, least: int = LEAST) -> Shown:
    """Return a table with its totals, in which nothing below a least number is shown or can be reckoned.

    Parameters
    ----------
    counts
        People by row and column, shape (rows, columns), rows of one length, nobody counted twice. A single list of
        counts is a table of one row.
    least
        Counts below it are hidden, 0 among them: that none of twelve people has a visitor says something of each.

    Returns
    -------
    tuple of tuple
        Shape (rows + 1, columns + 1): the last row and column are the totals. None = hidden.

    Raises
    ------
    ValueError
        For rows of different lengths, a count below 0, or a ``least`` below 1.

    Notes
    -----
    A hidden count can be reckoned when every table that agrees with what is shown has the same number there. In the
    graph whose nodes are rows and columns (the totals are a row and a column too) and whose edges are the hidden cells,
    that is so unless the edge lies on a cycle along which ones can be moved without any count falling below 0
    (D. Gusfield, A graph theoretic approach to statistical data security, SIAM Journal on Computing 17(3), 1988). Cells
    are added to the hidden ones, the smallest first and totals last, until all lie on such a cycle. A hidden count can
    still be bounded, and two tables about the same people can be compared: show one table, not two cuts of it.

    Examples
    --------
    >>> for line in suppress([[25, 4, 30], [12, 40, 31]]):
    ...     print(line)
    (None, None, 30, 59)
    (None, None, 31, 83)
    (37, 44, 61, 142)
    """
    table = _with_totals(counts)
    if least < 1:
        msg = "least must be 1 or more"
        raise ValueError(msg)
    hidden = {(i, j) for i, row in enumerate(table) for j, count in enumerate(row) if count < least}
    while given_away := tuple(computable(table, hidden)):
        hidden.add(_next_to(table, hidden, given_away))
    return tuple(
        tuple(None if (i, j) in hidden else count for j, count in enumerate(row)) for i, row in enumerate(table)
    )


def computable(table: Sequence[Sequence[int]], hidden: set[Cell]) -> Iterator[Cell]:
    """Yield the hidden cells whose number can be reckoned from those shown.

    Parameters
    ----------
    table
        Counts with their totals in the last row and column.
    hidden
        Places (row, column) of the hidden cells, counted from 0.
    """
    rows, columns = len(table), len(table[0])
    steps: dict[int, set[int]] = {}
    for i, j in hidden:
        # With the sign of the totals turned, the changes of every row and every column sum to 0.
        total = (i == rows - 1) != (j == columns - 1)
        if not total or table[i][j]:
            steps.setdefault(i, set()).add(rows + j)  # the turned number may grow
        if total or table[i][j]:
            steps.setdefault(rows + j, set()).add(i)  # it may shrink
    for i, j in sorted(hidden):
        grows = rows + j in steps.get(i, ()) and _reaches(steps, rows + j, i)
        shrinks = i in steps.get(rows + j, ()) and _reaches(steps, i, rows + j)
        if not grows and not shrinks:
            yield i, j


def _reaches(steps: dict[int, set[int]], start: int, goal: int) -> bool:
    """Say whether there is a way that does not begin with the edge between the two."""
    seen, open_ = {start}, [start]
    while open_:
        node = open_.pop()
        for following in steps.get(node, ()):
            if node == start and following == goal:
                continue
            if following == goal:
                return True
            if following not in seen:
                seen.add(following)
                open_.append(following)
    return False


def _next_to(table: Sequence[Sequence[int]], hidden: set[Cell], given_away: Sequence[Cell]) -> Cell:
    """Choose what to hide next: in the row or column with fewest hidden, what closes a cycle, the smallest."""
    rows, columns = len(table), len(table[0])
    across = [sum((i, j) in hidden for j in range(columns)) for i in range(rows)]
    down = [sum((i, j) in hidden for i in range(rows)) for j in range(columns)]

    def order(place: Cell, *, row: bool) -> tuple[bool, bool, int, Cell]:
        i, j = place
        alone = (down[j] if row else across[i]) == 1
        return i == rows - 1 or j == columns - 1, not alone, table[i][j], place

    lines = sorted(
        [(across[i], [(i, j) for j in range(columns)], True) for i, _ in given_away]
        + [(down[j], [(i, j) for i in range(rows)], False) for _, j in given_away]
    )
    for _count, line, row in lines:
        if free := [place for place in line if place not in hidden]:
            return min(free, key=lambda place: order(place, row=row))
    free = [(i, j) for i in range(rows) for j in range(columns) if (i, j) not in hidden]
    return min(free, key=lambda place: order(place, row=True))


def _with_totals(counts: Sequence[Sequence[int]]) -> list[list[int]]:
    if not counts or len({len(row) for row in counts}) != 1:
        msg = "rows must be of one length"
        raise ValueError(msg)
    if any(count < 0 for row in counts for count in row):
        msg = "counts cannot be negative"
        raise ValueError(msg)
    table = [[*row, sum(row)] for row in counts]
    return [*table, [sum(column) for column in zip(*table, strict=True)]]
