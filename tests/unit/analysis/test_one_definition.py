"""The measures and the facts that rules read agree wherever both are certain."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ecomap
from ecomap.analysis import slots as to
from ecomap.analysis.encode_nodes import Nodes
from ecomap.analysis.engine import facts_of
from ecomap.analysis.kernel.size import _ALL_ROLES, _SPOUSE_ROLE, _VOLUNTEER
from ecomap.analysis.measures.network import network_of
from ecomap.analysis.measures.roles import social_roles
from ecomap.analysis.social_roles import ROLE_PLACE, ROLES
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


def test_the_kernel_counts_the_roles_of_the_one_table() -> None:
    """The kernel's loops know two of the twelve roles by their number."""
    assert (ROLE_PLACE["spouse"], ROLE_PLACE["volunteer"]) == (_SPOUSE_ROLE, _VOLUNTEER)
    assert len(ROLES) == _ALL_ROLES == max(ROLE_PLACE.values())


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        *(("friend", "friend"), ("online", "friend"), ("housemate", "friend"), ("neighbour", "neighbour")),
        *(("colleague", "worker"), ("employer", "worker"), ("school", "student"), ("volunteer", "volunteer")),
        *(("religion", "religious_member"), ("salon", "group_member"), ("hobby", "group_member")),
        *(("home_help", None), ("pet", None), ("harmful", None), ("doctor", None)),
    ],
)
def test_a_kind_has_one_role_for_the_encoder_and_for_the_measures(kind: str, role: str | None) -> None:
    case = ecomap.Case(
        client=ecomap.Client(name="A", age=80),
        resources=(ecomap.Resource(id="r", name="B", kind=kind),),
        ties=(ecomap.Tie(id="t", source="r", target="client", flow="both", gives=("company",), frequency="毎週"),),
    )
    nodes = Nodes(case)
    nodes.fill()
    assert nodes.cohen[1] == (ROLE_PLACE[role] if role else 0)
    found = social_roles(network_of(case))
    assert found is not None
    assert set(found.roles) == ({role} if role else set())
