"""Screening stores: row group after row group, on all cores where the kernel is compiled."""

from __future__ import annotations

import os
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, NamedTuple

from ecomap.caseload.batch import Results, screen_packed
from ecomap.caseload.screening import worth_compiling
from ecomap.caseload.store import Store, Stored, StoreError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from ecomap.caseload.answers import Asker
    from ecomap.caseload.screening import Engine


class Screened(NamedTuple):
    """One row group, screened."""

    keys: list[str]
    places: list[str]
    results: Results


def screen_stores(
    paths: Sequence[str], asker: Asker, on: dt.date | None, *, engine: Engine = "auto", prepared: bool = False
) -> Iterator[Screened]:
    """Screen stores; see `ecomap.screen`.

    Raises
    ------
    StoreError
        If one is no store of this version, or if cases were to be prepared (``store-audience``).
    """
    if prepared:
        raise StoreError("store-audience", paths[0])
    stores = [Store(path) for path in paths]
    compiled = worth_compiling(sum(map(len, stores)), engine)

    own = threading.local()

    def one(store: Store, group: int) -> Screened:
        # Nobody promises that one reader serves two threads.
        if getattr(own, "path", None) != store.path:
            own.path, own.store = store.path, Store(store.path)
        keys, places, cases = own.store.group(group)
        results = screen_stored(Stored(keys, places, cases), asker, on, compiled=compiled)
        return Screened(keys.to_pylist(), places.to_pylist(), results)

    jobs = ((store, group) for store in stores for group in range(store.groups))
    yield from in_order(one, jobs, workers=(os.cpu_count() or 1) if compiled else 1)


def screen_stored(rows: Stored, asker: Asker, on: dt.date | None, *, compiled: bool) -> Results:
    """Screen what was read of a store."""
    cases = rows.cases
    if on is not None:
        import numpy as np  # noqa: PLC0415 - pyarrow brings it

        cases = type(cases)(cases.values, cases.starts, np.full(len(cases), on.toordinal(), dtype=np.int64))
    return screen_packed(cases, asker, compiled=compiled)


def in_order(work: Callable[..., Any], jobs: Iterator[tuple[Any, ...]], *, workers: int) -> Iterator[Any]:
    """Do jobs on several threads and give what comes out in the order of the jobs, with few of them under way."""
    if workers == 1:
        for job in jobs:
            yield work(*job)
        return
    with ThreadPoolExecutor(workers) as pool:
        waiting: deque[Any] = deque()
        for job in jobs:
            waiting.append(pool.submit(work, *job))
            if len(waiting) > workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
