"""How fast a caseload is screened here, beside a plain loop with networkx: ``python tests/benchmarks/caseload.py``.

Never a test. Times are CPU seconds of this process on one core; cases are synthetic, so what they say means nothing.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[2]))

if TYPE_CHECKING:
    from collections.abc import Callable

FEW = 2_000
KINDS = 2_000
"""So many different cases; a store repeats them."""


def best(work: Callable[[], object], times: int = 3) -> float:
    """Give the least CPU time of some work, in seconds."""
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def make_cases(count: int) -> list[Any]:
    """Make different cases of all sizes, with 15 people and offices around the client on average."""
    from tests.support.caseload import random_case

    return [random_case(seed, resources=seed * 7 % 25) for seed in range(count)]


def make_store(cases: list[Any], path: Path, count: int) -> None:
    """Write a store of so many cases, repeating those given."""
    import numpy as np

    from ecomap.analysis.encode import encode
    from ecomap.caseload.packed import pack
    from ecomap.caseload.store import Entry, StoreWriter

    packed = [np.array(pack(encode(case)), dtype=np.int32) for case in cases]
    day = cases[0].reference_date.toordinal()
    with path.open("wb") as file, StoreWriter(file) as writer:
        for number in range(count):
            row = packed[(number * 997) % len(packed)]
            writer.add(Entry(f"c{number}", False, f"cases/c{number}.json", number.to_bytes(16), day, row))


def decode(path: Path, columns: list[str] | None = None) -> None:
    """Read a Parquet file, row group after row group, on one core."""
    import pyarrow.parquet as pq

    file = pq.ParquetFile(path)
    for group in range(file.num_row_groups):
        file.read_row_group(group, columns=columns, use_threads=False)


def screened(path: Path, rules: Any, *, compiled: bool) -> None:
    """Screen a store on one core into Arrow batches."""
    from ecomap.caseload.arrow import BatchScreener
    from ecomap.caseload.store import Store

    screener = BatchScreener(rules, compiled=compiled)
    store = Store(path)
    for group in range(store.groups):
        assert len(screener(store.table(group)))


def networkx_loop(cases: list[Any]) -> None:
    """Reckon a few of the measures the plain way: a graph for each case, one call after the other."""
    import networkx as nx

    import ecomap

    for case in cases:
        graph = nx.Graph(ecomap.graph(case))
        graph.degree("client")
        nx.density(graph)
        alters = graph.subgraph([node for node in graph if node != "client"])
        nx.number_connected_components(alters)
        list(nx.articulation_points(alters))
        nx.constraint(graph, ["client"])


def rows(folder: Path, count: int) -> list[tuple[str, float]]:
    """Measure; pairs of what and cases a second."""
    import ecomap

    cases = make_cases(KINDS)
    path = folder / "store.parquet"
    make_store(cases, path, count)
    few = folder / "few.parquet"
    make_store(cases, few, FEW)
    print(f"{count} cases, {path.stat().st_size / count:.0f} bytes a case in the store")  # noqa: T201
    screened(few, (), compiled=True)
    found = [
        (
            "pyarrow alone, decoding the same columns",
            count / best(lambda: decode(path, ["key", "place", "day", "columns"])),
        ),
        ("numba: measures", count / best(lambda: screened(path, (), compiled=True))),
        ("numba: measures and core rules", count / best(lambda: screened(path, "core", compiled=True))),
        ("numba: measures and all rules", count / best(lambda: screened(path, "all", compiled=True))),
        ("CPython: measures", FEW / best(lambda: screened(few, (), compiled=False), 1)),
        ("CPython: measures and all rules", FEW / best(lambda: screened(few, "all", compiled=False), 1)),
        (
            "ecomap.analyze, all rules, case after case",
            300 / best(lambda: [ecomap.analyze(case, rules="all") for case in cases[:300]], 1),
        ),
        ("plain networkx loop, five measures", 100 / best(lambda: networkx_loop(cases[:100]), 1)),
    ]
    start = time.time()
    from ecomap.caseload.arrow import BatchScreener
    from ecomap.caseload.store_screening import screen_to_parquet

    screen_to_parquet([str(path)], folder / "out.parquet", BatchScreener("all"), engine="numba")
    found.append(("store to Parquet, all rules, all cores, by the clock", count / (time.time() - start)))
    return found


def command(folder: Path, words: list[str]) -> float:
    """Give the CPU seconds of a whole command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "ecomap", *words], cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def command_rows(folder: Path) -> list[tuple[str, float]]:
    """Measure whole commands, in CPU seconds."""
    from ecomap.io import write
    from tests.support.caseload import random_case

    for suffix, count in (("yaml", 40), ("json", 500)):
        (folder / suffix).mkdir()
        for seed in range(count):
            write(random_case(seed, resources=8), folder / suffix / f"c{seed}.{suffix}")
    return [
        (f"ecomap screen, {count} {suffix} files", min(command(folder, ["screen", suffix]) for _ in range(3)))
        for suffix, count in (("yaml", 40), ("json", 500))
    ]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, help="size of the store (default 100000)")
    count: int = parser.parse_args().cases
    with tempfile.TemporaryDirectory() as name:
        for label, rate in rows(Path(name), count):
            print(f"  {label:<55}{rate:12,.0f} cases a second")  # noqa: T201
        for label, took in command_rows(Path(name)):
            print(f"  {label:<55}{took:12.2f} s CPU")  # noqa: T201
    print(f"  peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
