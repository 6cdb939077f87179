"""The measures and the facts that rules read agree wherever both are certain."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ecomap
from ecomap.analysis import slots as to
from ecomap.analysis.engine import facts_of
from tests.support.caseload import DAY, random_case

if TYPE_CHECKING:
    from ecomap.analysis.measures.bounds import Interval

SAMPLES = sorted((Path(__file__).resolve().parents[3] / "samples").rglob("*.yaml"))
CASES = [pytest.param(ecomap.read(path), id=path.stem) for path in SAMPLES]
CASES += [pytest.param(random_case(seed, filled=1.0), id=f"seed {seed}") for seed in range(40)]
ENDLESS = 1 << 59


def _bounds(row: list[int], slot: int, scale: int = 1) -> tuple[float, float]:
    return row[slot] / scale, float("inf") if row[slot + 1] >= ENDLESS else row[slot + 1] / scale


def _meet(interval: Interval | None, bounds: tuple[float, float]) -> bool:
    """Two bounds of one number have something in common."""
    if interval is None:
        return True
    high = float("inf") if interval.high is None else interval.high
    return interval.low <= bounds[1] + 1e-4 and bounds[0] <= high + 1e-4


@pytest.mark.parametrize("case", CASES)
def test_measures_and_facts_never_contradict_each_other(case: ecomap.Case) -> None:
    row = facts_of(case, case.reference_date or DAY)
    found = ecomap.measures(case)
    assert _meet(found.exchange.outside_home, _bounds(row, to.CONTACTS, 10_000))
    instruments = found.instruments
    if instruments.lsns is not None:
        assert _meet(instruments.lsns.family, _bounds(row, to.LSNS_FAMILY))
        assert _meet(instruments.lsns.friends, _bounds(row, to.LSNS_FRIENDS))
    if instruments.social_roles is not None:
        assert _meet(instruments.social_roles.number, _bounds(row, to.SOCIAL_ROLES))
