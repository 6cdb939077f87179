"""How long things take here, beside other tools: ``python tests/benchmarks/run.py``.

Never a test. Numbers are medians of CPU time in milliseconds, since wall time hangs on what else the machine does.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomap.model import Case

KINDS = (
    "友人", "近隣", "民生委員", "通いの場", "主治医", "薬局", "訪問看護", "訪問介護", "通所介護", "ケアマネ",
    "地域包括支援センター", "配食サービス", "福祉用具", "市役所", "成年後見人", "社会福祉協議会", "趣味の会", "勤務先",
)  # fmt: skip
NAMES = ("みどり", "さくら", "汐見", "つむぎ", "ほのか", "いずみ", "中村さん", "木村さん", "田口さん", "あおぞら")
QUALITIES = ("強い", "普通", "弱い")
FREQUENCIES = ("週1回", "月1回", "週2回 電話", "毎水", "月水金", "隔週", "年数回")


def case_text(resources: int, ties: int, seed: int = 7) -> str:
    """Write a case of a given size; the same seed gives the same text.

    Parameters
    ----------
    resources
        How many resources, each with a tie to the client.
    ties
        How many ties between resources.
    seed
        Of the pseudo-random choice.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    names = [f"{chance.choice(NAMES)} {n}" for n in range(1, resources + 1)]
    lines = ["ecomap: 1", "本人: {名前: 佐藤 ハナ, 性別: 女, 年齢: 84}", "社会資源:"]
    for name in names:
        tie = f"{{強さ: {chance.choice(QUALITIES)}, 頻度: {chance.choice(FREQUENCIES)}}}"
        lines.append(f"  - {{名前: {name}, 種類: {chance.choice(KINDS)}, 関係: {tie}}}")
    lines.append("関係:")
    pairs: set[tuple[str, str]] = set()
    while len(pairs) < ties:
        one, two = chance.sample(names, 2)
        if (two, one) not in pairs:
            pairs.add((one, two))
    lines += [f"  - {{から: {one}, へ: {two}, 強さ: 普通}}" for one, two in sorted(pairs)]
    return "\n".join(lines) + "\n"


def cpu(work: Callable[[], object], times: int) -> float:
    """Give the median CPU time of some work in this process, in ms."""
    work()
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append((time.process_time() - start) * 1000)
    return statistics.median(found)


def cpu_of_command(command: list[str], times: int, folder: Path) -> float | None:
    """Give the median CPU time of a command and its children, in ms; None where this system cannot tell."""
    try:
        import resource
    except ImportError:
        return None
    found = []
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append((after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1000)
    return statistics.median(found)


def dot_text(case: Case) -> str:
    """Write a case in Graphviz's language: the same boxes, words and ties."""

    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    lines = ["graph {", 'graph [overlap=false, splines=true, root="client"]', "node [shape=box, style=rounded]"]
    lines += [f"{quoted(ident)} [label={quoted(actor.name)}]" for ident, actor in case.actors.items()]
    for tie in case.ties:
        label = tie.frequency.label if tie.frequency else ""
        lines.append(f"{quoted(tie.source)} -- {quoted(tie.target)} [label={quoted(label)}]")
    return "\n".join([*lines, "}"])


def own_rows(text: str, times: int) -> list[tuple[str, float]]:
    """Measure the whole way and its stages."""
    import ecomap
    from ecomap.render import THEMES, paint_svg

    fonts = ecomap.load_fonts()
    theme = THEMES["default"]
    case = ecomap.read_text(text)
    scene = ecomap.layout(case, fonts=fonts)

    def everything() -> bytes:
        return paint_svg(ecomap.layout(ecomap.read_text(text), fonts=fonts), theme, fonts)

    return [
        ("ecomap: read + layout + SVG", cpu(everything, times)),
        ("  read", cpu(lambda: ecomap.read_text(text), times)),
        ("  layout", cpu(lambda: ecomap.layout(case, fonts=fonts), times)),
        ("  SVG", cpu(lambda: paint_svg(scene, theme, fonts), times)),
    ]


def other_rows(case: Case, times: int, folder: Path) -> list[tuple[str, float | None]]:
    """Measure other tools on the same network."""
    import networkx as nx
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    import ecomap

    rows: list[tuple[str, float | None]] = []
    (folder / "case.dot").write_text(dot_text(case), encoding="utf-8")
    for engine in ("twopi", "neato", "fdp"):
        program = shutil.which(engine)
        took = cpu_of_command([program, "-Tsvg", "-ocase.svg", "case.dot"], times, folder) if program else None
        rows.append((f"Graphviz {engine}, splines=true", took))
    graph = ecomap.graph(case)

    def spring() -> None:
        figure = Figure(figsize=(11.7, 8.3))
        axes = figure.add_subplot()
        names = {ident: str(number) for number, ident in enumerate(graph)}
        nx.draw_networkx(graph, nx.spring_layout(graph, seed=1), labels=names, ax=axes)
        FigureCanvasSVG(figure).print_svg(folder / "spring.svg")

    rows.append(("networkx spring_layout + Matplotlib", cpu(spring, min(times, 5))))
    return rows


def analysis_rows(text: str, times: int) -> list[tuple[str, float | None]]:
    """Measure the gap analysis of one case beside building a graph of it, which alone decides nothing."""
    import ecomap
    from ecomap.analysis.engine import facts_of

    case = ecomap.read_text(text)
    day = case.reference_date
    many = 50

    def often(work: Callable[[], object]) -> float:
        return cpu(lambda: [work() for _ in range(many)], times) / many

    return [
        ("ecomap: all 87 rules", often(lambda: ecomap.analyze(case, rules="all"))),
        ("ecomap: core rules", often(lambda: ecomap.analyze(case))),
        ("  facts alone", often(lambda: facts_of(case, day))),
        ("ecomap: measures", often(lambda: ecomap.measures(case))),
        ("building the networkx graph alone", often(lambda: ecomap.graph(case))),
    ]


def command_rows(times: int, folder: Path) -> list[tuple[str, float | None]]:
    """Measure whole commands."""
    commands = {
        "ecomap --help": ["-m", "ecomap", "--help"],
        "ecomap gaps (30 + 30)": ["-m", "ecomap", "gaps", "case.yaml"],
        "ecomap draw (30 + 30) to SVG": ["-m", "ecomap", "draw", "case.yaml", "-o", "m.svg"],
        "ecomap draw (30 + 30) to PDF": ["-m", "ecomap", "draw", "case.yaml", "-o", "m.pdf"],
        "python -c pass": ["-c", "pass"],
    }
    return [(name, cpu_of_command([sys.executable, *words], times, folder)) for name, words in commands.items()]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=9, help="how often each piece of work is measured (default 9)")
    times: int = parser.parse_args().times
    import ecomap

    print(f"ecomap {ecomap.__version__}, Python {sys.version.split()[0]}, {sys.platform}; CPU ms, median of {times}\n")  # noqa: T201
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for resources, ties in ((30, 15), (30, 30), (60, 30), (60, 60)):
            text = case_text(resources, ties)
            case = ecomap.read_text(text)
            rows = [*own_rows(text, times), *other_rows(case, times, folder)]
            _print(f"{resources} resources, {ties} ties between them", rows)
        _print("gap analysis, 25 resources, in ms", analysis_rows(case_text(25, 10), times), digits=3)
        (folder / "case.yaml").write_text(case_text(30, 30), encoding="utf-8")
        _print("commands, whole process", command_rows(times, folder))
    return 0


def _print(title: str, rows: list[tuple[str, float | None]], *, digits: int = 1) -> None:
    print(title)  # noqa: T201
    for label, took in rows:
        print(f"  {label:<38}{'not here' if took is None else f'{took:8.{digits}f}'}")  # noqa: T201
    print()  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
