"""Screening stores: row group after row group, on all cores where the kernel is compiled."""

from __future__ import annotations

import os
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from ecomap.caseload.arrow import about, invented_words, result_writer
from ecomap.caseload.batch import Results, screen_packed
from ecomap.caseload.packed import UnsoundError
from ecomap.caseload.screening import worth_compiling
from ecomap.caseload.store import Store, StoreError, invented
from ecomap.io.atomic import replacing

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from ecomap.caseload.answers import Asker
    from ecomap.caseload.arrow import BatchScreener
    from ecomap.caseload.screening import Engine
    from ecomap.caseload.store import Stored


class Screened(NamedTuple):
    """One row group, screened."""

    keys: list[str]
    places: list[str]
    results: Results
    synthetic: int


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
        rows = own.store.group(group)
        with sound(store.path):
            results = screen_stored(rows, asker, on, compiled=compiled)
        return Screened(rows.keys.to_pylist(), rows.places.to_pylist(), results, rows.synthetic)

    jobs = ((store, group) for store in stores for group in range(store.groups))
    yield from in_order(one, jobs, workers=(os.cpu_count() or 1) if compiled else 1)


@contextmanager
def sound(path: str) -> Iterator[None]:
    """Name the store in which something is no case."""
    try:
        yield
    except UnsoundError:
        raise StoreError("store-form", path) from None


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
            if len(waiting) > 2 * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def screen_to_parquet(
    paths: Sequence[str],
    output: str | os.PathLike[str],
    screener: BatchScreener,
    *,
    engine: Engine = "auto",
    stamp: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Screen stores of any size into a Parquet file, holding a few row groups at a time.

    Parameters
    ----------
    paths
        The stores.
    output
        The file, replaced in one step.
    screener
        What is asked. Its ``compiled`` is decided here.
    engine
        As for `ecomap.screen`.
    stamp
        A line about how it may be handled, for the metadata.
    progress
        Called with the number of cases that were done.

    Returns
    -------
    int
        How many cases there were and rows were written. They keep the order of the stores; ``priority``
        sorts them.
    """
    stores = [Store(path) for path in paths]
    screener = replace(screener, compiled=worth_compiling(sum(map(len, stores)), engine))
    own = threading.local()

    def one(store: Store, group: int) -> Any:
        if getattr(own, "path", None) != store.path:
            own.path, own.store = store.path, Store(store.path)
        table = own.store.table(group)
        with sound(store.path):
            return screener(table), invented(table)

    jobs = ((store, group) for store in stores for group in range(store.groups))
    profile = screener.rules if isinstance(screener.rules, str) else "chosen"
    schema = screener.schema.with_metadata(about(profile, stamp))
    written = synthetic = 0
    with replacing(output) as file, result_writer(file, schema) as writer:
        for batch, marked in in_order(one, jobs, workers=(os.cpu_count() or 1) if screener.compiled else 1):
            writer.write_batch(batch.replace_schema_metadata(schema.metadata))
            written += len(batch)
            synthetic += marked
            if progress is not None:
                progress(len(batch))
        if written != sum(map(len, stores)):
            raise StoreError("store-rows", str(output))  # the file that was there stays
        if synthetic:
            writer.add_key_value_metadata(invented_words(synthetic, written))
    return written
