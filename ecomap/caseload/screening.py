"""Screening: paths or cases in, a caseload out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Final, Literal, cast

from ecomap.analysis.encode import encode
from ecomap.analysis.engine import rules_of
from ecomap.analysis.limits import DEFAULTS
from ecomap.caseload.answers import Asker
from ecomap.caseload.batch import Results, screen_columns
from ecomap.caseload.caseload import Caseload, Refused, joined, ordered
from ecomap.caseload.sources import cases_in, find, own_key
from ecomap.model import Case

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from ecomap.analysis.config import Config
    from ecomap.analysis.engine import Profile
    from ecomap.caseload.sources import Found, Prepare

    Source = str | os.PathLike[str] | IO[bytes] | Case

Engine = Literal["auto", "python", "numba"]
BATCH: Final = 4096
"""So many cases are screened at a time."""
WORTH_NUMBA: Final = 20_000
"""From so many cases in stores on numba is loaded, where it is installed; compiling it once takes half a minute."""


def screen(  # noqa: PLR0913 - one parameter a wish, all but the first by name
    source: Source | Iterable[Source] | Mapping[str, Case],
    *,
    rules: Profile | Collection[str] = "core",
    on: dt.date | None = None,
    config: Config | None = None,
    restricted: bool = False,
    where: str | None = None,
    top: int | None = None,
    prepare: Prepare | None = None,
    progress: Callable[[int], None] | None = None,
    engine: Engine = "auto",
) -> Caseload:
    """Screen a caseload: whom to visit first, and about whom too little is known.

    Parameters
    ----------
    source
        Case files, folders, files of JSON lines, stores that `ecomap.pack` wrote, open streams (JSON lines, or one
        case), or cases; several of them, or a mapping of keys to cases.
    rules
        As for `ecomap.analyze`. The order does not hang on them.
    on
        The day that days are counted to; where it is left out, each case's own reference date.
    config
        Other thresholds and rules switched off.
    restricted
        Whether findings that could endanger somebody are told. Where they are not, a case in which somebody is under
        suspicion is screened as by somebody who knows of none (`ecomap.Findings.shared`).
    where, top
        Keep only rows of which a condition is or may be so (`Caseload.where`), and the first so many; of a large
        store nothing else is held.
    prepare
        Done to every case after it is read, such as leaving out what an audience may not see.
    progress
        Called with a number of records that were done.
    engine
        ``"numba"`` compiles the kernel, ``"python"`` does not; what comes out is the same. ``"auto"`` compiles for
        large stores, where numba is installed.

    Returns
    -------
    Caseload
        Every record that was read is in it or among its `Caseload.refused`. What it says of a case is what
        `ecomap.analyze` says.

    Raises
    ------
    KeyError
        For an id that is no rule's.
    ecomap.caseload.where.WhereError
        For a condition that cannot be read.
    ecomap.caseload.store.StoreError
        For a Parquet file that is no store of this version, and where ``prepare`` is to look at cases of a store,
        which holds none.
    """
    asker = asker_of(rules, config, restricted=restricted)
    name = rules if isinstance(rules, str) else "chosen"
    ids = tuple(rule.id for rule in asker.rules)
    empty = Caseload(on, name, ids, restricted, (), (), screen_columns([], [], asker), 0)
    gathered = _Gathered(empty, where, top)
    for part in _parts(source, asker, on, prepare, engine, progress or _unseen):
        gathered.add(part)
    return gathered.whole()


def _unseen(_done: int) -> None:
    """Show no progress."""


def asker_of(rules: Profile | Collection[str], config: Config | None, *, restricted: bool) -> Asker:
    """Put together what is asked of every case."""
    limits = DEFAULTS if config is None else config.limits
    off = frozenset[str]() if config is None else config.off
    return Asker(rules_of(rules, off), limits, off, restricted)


@dataclass(frozen=True, slots=True)
class _Part:
    """Some cases, screened."""

    keys: Sequence[str]
    places: Sequence[str]
    results: Results
    refused: tuple[Refused, ...] = ()
    synthetic: int = 0


@dataclass(slots=True)
class _Gathered:
    """Rows gathered from batch after batch, and no more of them than are wanted."""

    empty: Caseload
    where: str | None
    top: int | None
    parts: list[Caseload] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    cases: int = 0
    synthetic: int = 0

    def __post_init__(self) -> None:
        self._wanted(self.empty)  # a condition that cannot be read is told before anything else

    def add(self, part: _Part) -> None:
        """Add a batch."""
        self.refused += part.refused
        self.cases += len(part.keys)
        self.synthetic += part.synthetic
        if not len(part.keys):
            return
        made = replace(
            self.empty,
            keys=tuple(part.keys),
            places=tuple(part.places),
            results=part.results,
            cases=len(part.keys),
            order=ordered(part.results.priority),
        )
        self.parts.append(self._wanted(made))
        if self.top is not None:
            self.parts = [self._joined()]

    def _wanted(self, made: Caseload) -> Caseload:
        if self.where is not None:
            made = made.where(self.where)
        if self.top is not None:
            made = made.top(self.top)
        return made if self.where is None and self.top is None else made.kept()

    def _joined(self) -> Caseload:
        results = joined([part.results for part in self.parts])
        whole = replace(
            self.empty,
            keys=tuple(key for part in self.parts for key in part.keys),
            places=tuple(place for part in self.parts for place in part.places),
            results=results,
            order=ordered(results.priority),
        )
        return whole if self.top is None else whole.top(self.top).kept()

    def whole(self) -> Caseload:
        """Give the caseload."""
        made = self._joined() if self.parts else self.empty
        return replace(made, cases=self.cases, refused=tuple(self.refused), synthetic=self.synthetic)


def _parts(
    source: Source | Iterable[Source] | Mapping[str, Case],
    asker: Asker,
    on: dt.date | None,
    prepare: Prepare | None,
    engine: Engine,
    progress: Callable[[int], None],
) -> Iterator[_Part]:
    """Screen whatever is to be screened, one batch after the other."""
    files: list[Found] = []
    stores: list[str] = []
    given: list[tuple[str, str, Case]] = []
    if isinstance(source, Mapping):
        given = [(key, key, case) for key, case in source.items()]
    else:
        paths: list[str | os.PathLike[str] | IO[bytes]] = []
        single = isinstance(source, str | os.PathLike | Case) or hasattr(source, "readline")
        for one in cast("Iterable[Source]", [source] if single else source):
            if isinstance(one, Case):
                key = own_key(one) or str(len(given) + 1)
                given.append((key, key, one))
            else:
                paths.append(one)
        for found in find(paths):
            if found.kind == "store":
                stores.append(found.path)
            else:
                files.append(found)
    yield from _of_cases(chain(given, cases_in(files, progress)), asker, on, prepare, compiled=engine == "numba")
    if stores:
        from ecomap.caseload.store_screening import screen_stores  # noqa: PLC0415 - needs pyarrow

        for part in screen_stores(stores, asker, on, engine=engine, prepared=prepare is not None):
            progress(len(part.keys))
            yield _Part(part.keys, part.places, part.results, synthetic=part.synthetic)


def _of_cases(
    every: Iterator[tuple[str, str, Case] | Refused],
    asker: Asker,
    on: dt.date | None,
    prepare: Prepare | None,
    *,
    compiled: bool,
) -> Iterator[_Part]:
    """Screen cases that are given or read."""
    while batch := list(islice(every, BATCH)):
        refused = tuple(one for one in batch if isinstance(one, Refused))
        cases = [one for one in batch if not isinstance(one, Refused)]
        prepared = [case if prepare is None else prepare(case) for _, _, case in cases]
        days = [case.reference_date if on is None else on for case in prepared]
        results = screen_columns(
            [encode(case) for case in prepared],
            [0 if day is None else day.toordinal() for day in days],
            asker,
            compiled=compiled,
        )
        synthetic = sum(case.is_synthetic for _, _, case in cases)
        yield _Part([key for key, _, _ in cases], [place for _, place, _ in cases], results, refused, synthetic)


def worth_compiling(cases: int, engine: Engine) -> bool:
    """Say whether the kernel is to be compiled for a number of cases."""
    if engine != "auto":
        return engine == "numba"
    return cases >= WORTH_NUMBA and find_spec("numba") is not None
