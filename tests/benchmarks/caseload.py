"""How fast a caseload is screened here, beside a plain loop with networkx: ``python tests/benchmarks/caseload.py``.

Never a test. Times are CPU seconds of this process on one core; cases are synthetic, so what they say means nothing.
"""

from __future__ import annotations

import argparse
import os
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
MILLION = 1_000_000
COLUMNS = ("key", "place", "day", "columns", "synthetic")
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


def make_cases(kind: str) -> list[Any]:
    """Make different cases: ``simulated`` as people are, or ``dense``, of all sizes and with something odd in each."""
    import ecomap
    from tests.support.caseload import random_case

    if kind == "simulated":
        return list(ecomap.simulate(KINDS, seed=1))
    return [random_case(seed, resources=seed * 7 % 25) for seed in range(KINDS)]


def make_store(cases: list[Any], path: Path, count: int) -> None:
    """Write a store of so many cases, repeating those given."""
    from ecomap.analysis.encode import encode
    from ecomap.caseload.packed import pack
    from ecomap.caseload.store import Entry, StoreWriter

    packed = [pack(encode(case)) for case in cases]
    day, synthetic = cases[0].reference_date.toordinal(), cases[0].is_synthetic
    with path.open("wb") as file, StoreWriter(file) as writer:
        for number in range(count):
            columns = packed[(number * 997) % len(packed)]
            writer.add(
                Entry(f"c{number}", False, f"cases/c{number}.json", number.to_bytes(16), day, columns, synthetic)
            )


def make_lists(cases: list[Any], path: Path, count: int) -> None:
    """Write the same integers as nobody would have to think about them: a list of numbers for every column."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from ecomap.analysis.encode import encode

    found = [encode(case) for case in cases]
    most = (1 << 31) - 1
    columns = {
        name: [[min(value, most) for value in getattr(one, name)] for one in found]
        for name in found[0]._fields
        if not name.startswith("flag_")
    }
    order = pa.array([(number * 997) % len(cases) for number in range(count)])
    table = pa.table({name: pa.array(values, pa.list_(pa.int32())) for name, values in columns.items()})
    pq.write_table(table.take(order), path, compression="zstd", row_group_size=10_000)


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


def rows(folder: Path, kind: str, count: int) -> list[tuple[str, float]]:
    """Measure; pairs of what and cases a second of one core."""
    import ecomap

    cases = make_cases(kind)
    path, few, lists = folder / f"{kind}.parquet", folder / f"few-{kind}.parquet", folder / f"lists-{kind}.parquet"
    make_store(cases, path, count)
    make_store(cases, few, FEW)
    make_lists(cases, lists, FEW * 10)
    ties = sum(len(case.ties) for case in cases) / len(cases)
    actors = sum(len(case.actors) for case in cases) / len(cases)
    print(  # noqa: T201
        f"{count} {kind} cases: {actors:.1f} people and resources, {ties:.1f} ties, "
        f"{path.stat().st_size / count:.0f} bytes a case in the store"
    )
    screened(few, (), compiled=True)
    return [
        ("pyarrow alone, the columns of the store", count / best(lambda: decode(path, list(COLUMNS)))),
        ("pyarrow alone, the same integers as plain lists", FEW * 10 / best(lambda: decode(lists))),
        ("numba: measures", count / best(lambda: screened(path, (), compiled=True))),
        ("numba: measures and core rules", count / best(lambda: screened(path, "core", compiled=True))),
        ("numba: measures and all rules", count / best(lambda: screened(path, "all", compiled=True))),
        ("CPython: measures", FEW / best(lambda: screened(few, (), compiled=False))),
        ("CPython: measures and all rules", FEW / best(lambda: screened(few, "all", compiled=False))),
        (
            "ecomap.analyze, all rules, case after case",
            300 / best(lambda: [ecomap.analyze(case, rules="all") for case in cases[:300]], 1),
        ),
        ("plain networkx loop, five measures", 100 / best(lambda: networkx_loop(cases[:100]), 1)),
    ]


def population(folder: Path, many: int) -> tuple[float, float, float]:
    """Screen millions by the command itself: seconds by the clock, CPU seconds, and its peak of memory in MB.

    A store of a million cases stands under as many names as there are millions.
    """
    store = folder / "million.parquet"
    if not store.exists():
        make_store(make_cases("simulated"), store, MILLION)
    names = []
    for number in range(many):
        name = folder / f"part-{number}.parquet"
        name.symlink_to(store)
        names.append(name.name)
    out = folder / "result.parquet"
    start = time.time()
    child = subprocess.Popen([sys.executable, "-m", "ecomap", "screen", *names, "-o", out.name], cwd=folder)
    _, status, used = os.wait4(child.pid, 0)
    took = time.time() - start
    assert status == 0
    for name in names:
        (folder / name).unlink()
    out.unlink()
    return took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


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
    parser.add_argument("--cases", type=int, default=100_000, help="size of the stores (default 100000)")
    parser.add_argument(
        "--millions", type=int, nargs="*", default=[1], help="screen so many million cases as well, by the command"
    )
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("simulated", "dense"):
            for label, rate in rows(folder, kind, given.cases):
                print(f"  {label:<55}{rate:12,.0f} cases a second", flush=True)  # noqa: T201
        for label, took in command_rows(folder):
            print(f"  {label:<55}{took:12.2f} s CPU", flush=True)  # noqa: T201
        for many in given.millions:
            clock, used, memory = population(folder, many)
            told = f"{clock:.0f} s by the clock, {used:.0f} s CPU, {memory:.0f} MB at most"
            print(f"  {f'ecomap screen, {many} million cases, core rules':<55} {told}", flush=True)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
