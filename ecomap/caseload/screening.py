"""Screening: paths or cases in, a caseload out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ecomap.analysis.encode import encode
from ecomap.analysis.engine import rules_of
from ecomap.analysis.limits import DEFAULTS
from ecomap.caseload.answers import Asker
from ecomap.caseload.batch import screen_columns
from ecomap.caseload.caseload import Caseload, Refused, joined, ordered
from ecomap.caseload.sources import Loaded, find, key_of, load
from ecomap.model import Case

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterable, Iterator

    from ecomap.analysis.columns import Columns
    from ecomap.analysis.config import Config
    from ecomap.analysis.engine import Profile
    from ecomap.caseload.batch import Results
    from ecomap.caseload.sources import Prepare

    Source = str | os.PathLike[str] | Case

BATCH: Final = 4096
"""So many cases are screened at a time."""


def screen(
    source: Source | Iterable[Source] | Mapping[str, Case],
    *,
    rules: Profile | Collection[str] = "core",
    on: dt.date | None = None,
    config: Config | None = None,
    restricted: bool = False,
    prepare: Prepare | None = None,
    progress: Callable[[], None] | None = None,
) -> Caseload:
    """Screen a caseload: whom to visit first, and about whom too little is known.

    Parameters
    ----------
    source
        Case files, folders, files of JSON lines, or cases; several of them, or a mapping of keys to cases.
    rules
        As for `ecomap.analyze`.
    on
        The day that days are counted to; where it is left out, each case's own reference date.
    config
        Other thresholds and rules switched off.
    restricted
        Whether findings that could endanger somebody are told. Where they are not, a case in which somebody is under
        suspicion is screened as by somebody who knows of none (`ecomap.Findings.shared`).
    prepare
        Done to every case after it is read, such as leaving out what an audience may not see.
    progress
        Called after each record.

    Returns
    -------
    Caseload
        Every record that was read is in it or among its `Caseload.refused`. What it says of a case is what
        `ecomap.analyze` says.

    Raises
    ------
    KeyError
        For an id that is no rule's.
    """
    limits = DEFAULTS if config is None else config.limits
    off = frozenset[str]() if config is None else config.off
    asker = Asker(rules_of(rules, off), limits, off, restricted)
    keys: list[str] = []
    places: list[str] = []
    refused: list[Refused] = []
    columns: list[Columns] = []
    days: list[int] = []
    parts: list[Results] = []
    for one in _records(source, prepare):
        if isinstance(one, Refused):
            refused.append(one)
        else:
            keys.append(one.key)
            places.append(one.place)
            columns.append(encode(one.case))
            day = one.case.reference_date if on is None else on
            days.append(0 if day is None else day.toordinal())
        if len(columns) >= BATCH:
            parts.append(screen_columns(columns, days, asker))
            columns, days = [], []
        if progress is not None:
            progress()
    if columns or not parts:
        parts.append(screen_columns(columns, days, asker))
    results = joined(parts)
    return Caseload(
        on,
        rules if isinstance(rules, str) else "chosen",
        tuple(rule.id for rule in asker.rules),
        restricted,
        tuple(keys),
        tuple(places),
        results,
        tuple(refused),
        ordered(results.priority),
    )


def _records(
    source: Source | Iterable[Source] | Mapping[str, Case], prepare: Prepare | None
) -> Iterator[Loaded | Refused]:
    """Give whatever is to be screened, one record after the other."""
    if isinstance(source, Mapping):
        for key, case in source.items():
            yield Loaded(key, key, case if prepare is None else prepare(case))
        return
    several: Iterable[Source] = [source] if isinstance(source, str | os.PathLike | Case) else source
    paths: list[str | os.PathLike[str]] = []
    number = 0
    for one in several:
        if isinstance(one, Case):
            number += 1
            key = key_of(one, str(number))
            yield Loaded(key, key, one if prepare is None else prepare(one))
        else:
            paths.append(one)
    for found in find(paths):
        yield from load(found, prepare)
