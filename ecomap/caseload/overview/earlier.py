"""How a caseload stood at an earlier time: from the files that screening writes, or from the cases themselves."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ecomap.caseload.caseload import FORMAT, VERSION
from ecomap.caseload.screening import screen
from ecomap.errors import CodedError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from ecomap.caseload.caseload import Caseload

_CLASSES: Final = frozenset({0, 1, 2})


class EarlierError(CodedError):
    """An earlier list cannot be used.

    Attributes
    ----------
    code : str
        ``"since-form"``: no list of this version; ``"since-part"``: only some of its cases are in it;
        ``"since-restricted"``: it holds what could endanger somebody, and an overview does not.
    target : str
        The file.
    """

    def __init__(self, code: str, target: str) -> None:
        super().__init__(code)
        self.target = target


class State(NamedTuple):
    """How a case stood.

    Attributes
    ----------
    low, high
        Bounds of its class of contact.
    found, undecided
        Ids of rules.
    """

    low: int
    high: int
    found: frozenset[str]
    undecided: frozenset[str]


@dataclass(frozen=True, slots=True)
class Earlier:
    """How a caseload stood.

    Attributes
    ----------
    rules
        Ids of the rules that were asked.
    cases
        By key.
    refused
        How many records could not be read.
    """

    rules: frozenset[str]
    cases: Mapping[str, State]
    refused: int = 0


def state_of(caseload: Caseload) -> Earlier:
    """Give how a screened caseload stands."""
    rows = ((row.key, row.measures["contact_class"], row.rules, row.undecided) for row in caseload.rows())
    return Earlier(frozenset(caseload.rules), _states(rows), len(caseload.refused))


def earlier(path: str | os.PathLike[str], *, on: dt.date | None = None) -> Earlier:
    """Read how a caseload stood.

    Parameters
    ----------
    path
        What `ecomap screen` wrote as JSON or Parquet, a store, or a folder of cases.
    on
        The day that days of cases are counted to; it changes nothing in a list that was written.

    Raises
    ------
    EarlierError
        For a list that cannot be used.
    ecomap.caseload.store.StoreError
        For a Parquet file that is neither a list nor a store.
    """
    name = os.fspath(path)
    suffix = Path(name).suffix.lower()
    if suffix == ".json" and not Path(name).is_dir():
        return _of_json(name)
    if suffix == ".parquet":
        from ecomap.caseload.arrow import pyarrow  # noqa: PLC0415 - an extra

        found = _of_parquet(pyarrow(), name)
        if found is not None:
            return found
    return state_of(screen(name, on=on))


def _of_json(name: str) -> Earlier:
    try:
        data = json.loads(Path(name).read_bytes())
        if data["format"] != FORMAT or data["version"] != VERSION:
            raise EarlierError("since-form", name)
        rows = [(one["key"], one["measures"]["contact_class"], one["rules"], one["undecided"]) for one in data["cases"]]
        made = Earlier(frozenset(map(str, data["rules"])), _states(rows), len(data["refused"]))
        restricted = bool(data["restricted"])
        whole = data["read"] == len(rows) + made.refused
    except (ValueError, KeyError, TypeError, RecursionError):
        raise EarlierError("since-form", name) from None
    if restricted:
        raise EarlierError("since-restricted", name)
    if not whole:
        raise EarlierError("since-part", name)
    return made


def _of_parquet(pa: Any, name: str) -> Earlier | None:
    """Read a result; None where the file holds something else."""
    try:
        about = pa.parquet.read_schema(name).metadata or {}
        if b"ecomap-caseload" not in about:
            return None
        columns = ["key", "contact_class_low", "contact_class_high", "rules", "undecided_rules"]
        rows = pa.parquet.read_table(name, columns=columns).to_pydict()
        states = _states(
            (key, (low, high), found, open_) for key, low, high, found, open_ in zip(*rows.values(), strict=True)
        )
    except (pa.ArrowInvalid, KeyError, TypeError, ValueError):
        raise EarlierError("since-form", name) from None
    asked = frozenset[str]().union(*(state.found | state.undecided for state in states.values()))
    return Earlier(asked, states)


def _states(rows: Iterable[tuple[Any, Any, Any, Any]]) -> dict[str, State]:
    """Give states by key; a key that comes again is numbered, as `distinct` numbers it."""
    listed = list(rows)
    made = {}
    for key, (_, (low, high), found, undecided) in zip(distinct(str(row[0]) for row in listed), listed, strict=True):
        if low not in _CLASSES or high not in _CLASSES or low > high:
            raise ValueError
        made[key] = State(int(low), int(high), frozenset(map(str, found)), frozenset(map(str, undecided)))
    return made


def distinct(keys: Iterable[str]) -> list[str]:
    """Make keys differ: one that comes again is numbered.

    Examples
    --------
    >>> distinct(["a", "b", "a"])
    ['a', 'b', 'a (2)']
    """
    made: dict[str, None] = {}
    for key in keys:
        name, number = key, 1
        while name in made:
            number += 1
            name = f"{key} ({number})"
        made[name] = None
    return list(made)
