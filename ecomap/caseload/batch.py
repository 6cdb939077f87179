"""Cases in, answers out: a batch of encoded cases through the kernel and the rules."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis import slots as to
from ecomap.analysis.encode_nodes import ymd
from ecomap.analysis.kernel import run
from ecomap.analysis.trusting import without_suspicion
from ecomap.caseload.answers import ALL_MEASURES
from ecomap.caseload.packed import ENDLESS, pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecomap.analysis.columns import Columns
    from ecomap.caseload.answers import Asker, Told

WORD: Final = 62
"""Bits of one word of a mask of rules: a signed machine integer holds as many without trouble."""
MOST_NODES: Final = 62
"""A mask of so many nodes (the client and 61 others) fits into a signed machine integer; larger cases go their own way,
with the integers of Python."""
_LEAST_WORK: Final = 64
_WORTH_COLUMNS: Final = 1_000
"""Below so many cases the rules are asked of one after the other: loading numpy would take longer."""


@dataclass(frozen=True, slots=True)
class Results:
    """What is told of every case of a batch, as columns.

    Attributes
    ----------
    low, high
        For every measure of `ecomap.caseload.answers.ALL_MEASURES` a column of bounds; from `ENDLESS` on (below its
        opposite) there is none.
    found, open
        Masks of the rules asked for, in words of `WORD` bits: what was found, what cannot be told.
    priority
        The number that sorts.
    """

    low: tuple[Sequence[int], ...]
    high: tuple[Sequence[int], ...]
    found: tuple[Sequence[int], ...]
    open: tuple[Sequence[int], ...]
    priority: Sequence[int]


@dataclass(frozen=True, slots=True)
class Packed:
    """Packed cases, one behind the other.

    Attributes
    ----------
    values
        What `ecomap.caseload.packed.pack` made of them, bytes.
    starts
        Where each begins, and where the last one ends.
    days
        The day of the analysis of each, as an ordinal; 0 = not known.
    """

    values: Any
    starts: Any
    days: Any

    def __len__(self) -> int:
        return len(self.days)

    def every(self) -> Iterator[Columns]:
        """Give one case after the other."""
        for place in range(len(self)):
            yield self.columns(place)

    def columns(self, place: int) -> Columns:
        """Give one case."""
        return unpack(self.values[self.starts[place] : self.starts[place + 1]].tobytes())


def facts(columns: Columns, day: int, limits: tuple[int, ...]) -> list[int]:
    """Return the row of facts of one case.

    Parameters
    ----------
    columns
        The case.
    day
        The day of the analysis as an ordinal; 0 = not known.
    limits
        Numbers of `ecomap.analysis.limits`.
    """
    row = [0] * to.SIZE
    work = [0] * max(3 * len(columns.node_sure), _LEAST_WORK)
    run(columns, day, today_of(day), limits, row, work, [0] * len(columns.tie_a))
    return row


def today_of(day: int) -> int:
    """Give a day as ``yyyymmdd``; 0 where it is not known."""
    return ymd(dt.date.fromordinal(day)) if day else 0


def screen_columns(cases: Sequence[Columns], days: Sequence[int], asker: Asker, *, compiled: bool = False) -> Results:
    """Screen encoded cases.

    Parameters
    ----------
    cases
        One `Columns` a case.
    days
        The day of the analysis of each, as an ordinal; 0 = not known.
    asker
        What is asked.
    compiled
        Whether numba runs the kernel; what comes out is the same.
    """
    if compiled:
        import numpy as np  # noqa: PLC0415 - a small caseload does without

        rows = [pack(columns) for columns in cases]
        starts = np.zeros(len(rows) + 1, dtype=np.int64)
        np.cumsum([len(row) for row in rows], out=starts[1:])
        values = np.frombuffer(b"".join(rows), dtype=np.uint8)
        return screen_packed(Packed(values, starts, np.array(days, dtype=np.int64)), asker, compiled=True)
    return _one_by_one(cases, days, asker)


def screen_packed(cases: Packed, asker: Asker, *, compiled: bool = False) -> Results:
    """Screen packed cases; see `screen_columns`."""
    if not compiled:
        return _one_by_one(cases.every(), cases.days.tolist(), asker)
    from ecomap.caseload.compiled import run_packed  # noqa: PLC0415 - numba is slow to load

    facts_by_slot, left = run_packed(cases, asker)
    own = {
        place: asker.ask(facts(_as_told(cases.columns(place), asker), int(cases.days[place]), asker.limits))
        for place in left
    }
    return with_own(of_columns(asker.ask(facts_by_slot), len(cases)), own, len(asker.rules))


def _as_told(columns: Columns, asker: Asker) -> Columns:
    return columns if asker.restricted else without_suspicion(columns)


def _one_by_one(cases: Iterable[Columns], days: Sequence[int], asker: Asker) -> Results:
    """Run the kernel in CPython; the rules of many rows are asked at once.

    Large cases, whose masks no machine integer holds, are asked by themselves.
    """
    few = len(days) < _WORTH_COLUMNS
    own: dict[int, Told] = {}
    rows: list[tuple[int, ...]] = []
    kept = itemgetter(*asker.slots)
    empty = (0,) * len(asker.slots)
    for place, (columns, day) in enumerate(zip(cases, days, strict=True)):
        row = facts(_as_told(columns, asker), day, asker.limits)
        if few or len(columns.node_sure) > MOST_NODES:
            own[place] = asker.ask(row)
        rows.append(empty if place in own else kept(row))
    if few:
        return _results(list(own.values()), len(asker.rules))
    import numpy as np  # noqa: PLC0415 - a small caseload does without

    matrix = np.array(rows, dtype=np.int64)
    facts_by_slot = dict(zip(asker.slots, np.ascontiguousarray(matrix.T), strict=True))
    return with_own(of_columns(asker.ask(facts_by_slot), len(rows)), own, len(asker.rules))


def with_own(results: Results, own: dict[int, Told], rules: int) -> Results:
    """Put what was told of single cases into its place."""
    if own:
        mine = _results(list(own.values()), rules)
        for column, values in zip(_columns(results), _columns(mine), strict=True):
            for place, value in zip(own, values, strict=True):
                column[place] = value
    return results


def _columns(results: Results) -> list[Any]:
    return [*results.low, *results.high, *results.found, *results.open, results.priority]


def of_columns(told: Told, count: int) -> Results:
    """Turn what was told of columns into whole columns; an answer that is the same for all is spread out."""
    import numpy as np  # noqa: PLC0415 - a small caseload does without

    def spread(value: Any) -> Any:
        column = np.empty(count, dtype=np.int64)
        column[:] = value
        return column

    def bounds(value: Any) -> Any:
        return np.clip(spread(value), -ENDLESS, ENDLESS).astype(np.int32)

    def words(answers: Iterable[Any]) -> tuple[Any, ...]:
        made: list[Any] = []
        for place, answer in enumerate(answers):
            if place % WORD == 0:
                made.append(np.zeros(count, dtype=np.int64))
            if answer is not False:
                made[-1] |= np.left_shift(answer, place % WORD, dtype=np.int64)
        return tuple(made)

    return Results(
        tuple(bounds(low) for low, _ in told.measures),
        tuple(bounds(high) for _, high in told.measures),
        words(told.found),
        words(told.open),
        spread(told.priority),
    )


def _results(told: Sequence[Told], rules: int) -> Results:
    """Turn what was told of one case after the other into columns."""

    def words(answers: Sequence[Sequence[Any]]) -> tuple[list[int], ...]:
        return tuple(
            [sum(1 << place for place, answer in enumerate(one[first : first + WORD]) if answer) for one in answers]
            for first in range(0, rules, WORD)
        )

    def bounds(end: int) -> tuple[list[int], ...]:
        return tuple([_clipped(int(one.measures[place][end])) for one in told] for place in range(len(ALL_MEASURES)))

    return Results(
        bounds(0),
        bounds(1),
        words([one.found for one in told]),
        words([one.open for one in told]),
        [int(one.priority) for one in told],
    )


def _clipped(value: int) -> int:
    return max(-ENDLESS, min(value, ENDLESS))
