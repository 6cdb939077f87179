"""A screened caseload as a value: one row a case, in the order in which it is worth looking."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from ecomap.caseload.answers import ALL_MEASURES
from ecomap.caseload.batch import WORD, Results
from ecomap.caseload.packed import ENDLESS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from ecomap.errors import Fault

FORMAT: Final = "ecomap-caseload"
VERSION: Final = 1


Synthetic = Literal["all", "some", "none"]


def how_marked(synthetic: int, cases: int) -> Synthetic:
    """Say whether all, some or none of so many cases are marked as invented."""
    return "none" if not synthetic else "all" if synthetic == cases else "some"


class Bounds(NamedTuple):
    """A measure of one case.

    Attributes
    ----------
    low, high
        Bounds; equal where it is known. None = there is no bound on that side.
    """

    low: float | None
    high: float | None

    @property
    def known(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.high


@dataclass(frozen=True, slots=True)
class Refused:
    """A record that could not be read.

    Attributes
    ----------
    place
        The file, or file and line.
    faults
        Everything that is wrong in it.
    """

    place: str
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What is told of one case.

    Attributes
    ----------
    key
        The case's own key (``x-key``), else the name of its file without the suffix, with the line where one file
        holds many.
    place
        Where it was read: the file, or file and line.
    measures
        Bounds by the name of the measure.
    rules
        Ids of the rules that found something.
    undecided
        Ids of the rules that cannot be told and are worth a question.
    """

    key: str
    place: str
    measures: Mapping[str, Bounds]
    rules: tuple[str, ...]
    undecided: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Caseload:
    """A screened caseload.

    Attributes
    ----------
    on
        The day that was asked for; None = each case's own (`ecomap.Case.reference_date`).
    profile
        Name of the set of rules.
    rules
        Ids of the rules asked for.
    restricted
        Whether findings that could endanger somebody are among what is told.
    keys, places
        Of every case, in the order read.
    results
        Columns, in the order read.
    cases
        How many cases were screened; more than are kept where only some were asked for.
    refused
        What could not be read.
    order
        Places of the cases that are shown, in the order of P01.
    synthetic
        How many of the cases screened are marked as invented.
    """

    on: dt.date | None
    profile: str
    rules: tuple[str, ...]
    restricted: bool
    keys: tuple[str, ...]
    places: tuple[str, ...]
    results: Results = field(repr=False)
    cases: int
    refused: tuple[Refused, ...] = ()
    order: tuple[int, ...] = field(default=(), repr=False)
    synthetic: int = 0

    @property
    def marked(self) -> Synthetic:
        """Whether all, some or none of the cases screened are marked as invented."""
        return how_marked(self.synthetic, self.cases)

    def __len__(self) -> int:
        return len(self.order)

    @property
    def read(self) -> int:
        """How many records there were: those screened and those refused."""
        return self.cases + len(self.refused)

    def top(self, count: int) -> Caseload:
        """Return the caseload with the first rows only."""
        return replace(self, order=self.order[:count])

    def renamed(self) -> Caseload:
        """Return the caseload with numbers in place of keys and places, which may name somebody; 1 is the first row."""
        number = {place: str(rank) for rank, place in enumerate(self.order, 1)}
        names = tuple(number.get(place, "") for place in range(len(self.keys)))
        return replace(self, keys=names, places=names)

    def kept(self) -> Caseload:
        """Return the caseload with nothing held of the rows that are not shown; places are given anew."""
        places = sorted(self.order)
        if len(places) == len(self.keys):
            return self
        at = {place: number for number, place in enumerate(places)}
        return replace(
            self,
            keys=tuple(self.keys[place] for place in places),
            places=tuple(self.places[place] for place in places),
            results=chosen(self.results, places),
            order=tuple(at[place] for place in self.order),
        )

    def where(self, text: str) -> Caseload:
        """Return the caseload with the rows of which a condition is so, or may be so.

        Parameters
        ----------
        text
            Comparisons joined by ``and``, such as ``days_without >= 3 and rule = V01``; see `ecomap.caseload.where`.

        Raises
        ------
        ecomap.caseload.where.WhereError
            For a text that is no condition, with suggestions where a name is not known.
        """
        from ecomap.caseload.where import condition  # noqa: PLC0415 - it looks at caseloads in turn

        keeps = condition(text, self)
        return replace(self, order=tuple(place for place in self.order if keeps(place)))

    def rows(self) -> Iterator[Row]:
        """Give the rows in the order of P01."""
        for place in self.order:
            yield self._row(place)

    def row(self, key: str) -> Row:
        """Return the row of one case; KeyError for a key that no case has."""
        try:
            return self._row(self.keys.index(key))
        except ValueError:
            raise KeyError(key) from None

    def bounds(self, place: int) -> dict[str, Bounds]:
        """Give the measures of the case that was read at a place."""
        low, high = self.results.low, self.results.high
        return {
            measure.name: bounds_of(int(low[number][place]), int(high[number][place]), measure.scale)
            for number, measure in enumerate(ALL_MEASURES)
        }

    def _row(self, place: int) -> Row:
        return Row(
            self.keys[place],
            self.places[place],
            self.bounds(place),
            self.found(place),
            self.undecided(place),
        )

    def found(self, place: int) -> tuple[str, ...]:
        """Give the ids of the rules that found something in the case that was read at a place."""
        return self._ids(self.results.found, place)

    def undecided(self, place: int) -> tuple[str, ...]:
        """Give the ids of the rules that cannot be told of the case that was read at a place."""
        return self._ids(self.results.open, place)

    def _ids(self, words: Sequence[Sequence[int]], place: int) -> tuple[str, ...]:
        mask = 0
        for number, word in enumerate(words):
            mask |= int(word[place]) << (number * WORD)
        return tuple(ident for number, ident in enumerate(self.rules) if mask >> number & 1)

    def to_json(self, *, indent: int | None = 1, stamp: str | None = None) -> str:
        """Write the table as JSON text ending in a line feed (``docs/reference/caseload.md``).

        Parameters
        ----------
        indent
            Spaces a level; None = everything on one line.
        stamp
            A line about how it may be handled.
        """
        return json.dumps(self.to_dict(stamp=stamp), ensure_ascii=False, indent=indent) + "\n"

    def to_dict(self, *, stamp: str | None = None) -> dict[str, Any]:
        """Give what `to_json` writes, as plain values."""
        data: dict[str, Any] = {"format": FORMAT, "version": VERSION}
        if stamp is not None:
            data["handling"] = stamp
        return data | {
            "on": None if self.on is None else self.on.isoformat(),
            "profile": self.profile,
            "rules": list(self.rules),
            "restricted": self.restricted,
            "synthetic": self.marked,
            "read": self.read,
            "cases": [_plain(row) for row in self.rows()],
            "refused": [
                {"place": one.place, "faults": [{"code": fault.code, **_at(fault)} for fault in one.faults]}
                for one in self.refused
            ],
        }


def _at(fault: Fault) -> dict[str, Any]:
    return {"line": fault.place.line, "column": fault.place.column, "field": fault.place.field}


def _plain(row: Row) -> dict[str, Any]:
    return {
        "key": row.key,
        "place": row.place,
        "measures": {name: [bounds.low, bounds.high] for name, bounds in row.measures.items()},
        "rules": list(row.rules),
        "undecided": list(row.undecided),
    }


def bounds_of(low: int, high: int, scale: int = 1) -> Bounds:
    """Give bounds as they are shown."""
    return Bounds(
        None if low <= -ENDLESS else _shown(low, scale),
        None if high >= ENDLESS else _shown(high, scale),
    )


def _shown(value: int, scale: int) -> float:
    if scale == 1 or value % scale == 0:
        return value // scale
    return round(value / scale, 4)


def ordered(priority: Sequence[int]) -> tuple[int, ...]:
    """Sort the places of cases by priority; of equals the one that was read first comes first."""
    if isinstance(priority, list):
        return tuple(sorted(range(len(priority)), key=priority.__getitem__))
    import numpy as np  # noqa: PLC0415 - it is loaded already

    return tuple(np.argsort(priority, kind="stable").tolist())


def joined(parts: Sequence[Results]) -> Results:
    """Put the results of several batches one after the other."""
    if len(parts) == 1:
        return parts[0]

    def chain(columns: Sequence[tuple[Sequence[int], ...]]) -> tuple[Any, ...]:
        return tuple(_chained(one) for one in zip(*columns, strict=True))

    return Results(
        chain([part.low for part in parts]),
        chain([part.high for part in parts]),
        chain([part.found for part in parts]),
        chain([part.open for part in parts]),
        _chained([part.priority for part in parts]),
    )


def _chained(columns: Sequence[Any]) -> Any:
    if all(isinstance(column, list) for column in columns):
        return [value for column in columns for value in column]
    import numpy as np  # noqa: PLC0415 - a small caseload does without

    return np.concatenate([np.asarray(column) for column in columns])


def chosen(results: Results, places: Sequence[int]) -> Results:
    """Keep the results of some cases, in the order of their places."""

    def pick(column: Any) -> Any:
        if isinstance(column, list):
            return [column[place] for place in places]
        import numpy as np  # noqa: PLC0415 - it is loaded already

        return column[np.asarray(places, dtype=np.int64)]

    return Results(
        tuple(map(pick, results.low)),
        tuple(map(pick, results.high)),
        tuple(map(pick, results.found)),
        tuple(map(pick, results.open)),
        pick(results.priority),
    )
