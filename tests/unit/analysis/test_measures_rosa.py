"""Rosa, the sample of easyNWK, whose own figures are the judge.

easyNWK is the network-map program of the University of Applied Sciences St. Poelten (MIT licence,
github.com/fhstp/easynwk-web). Its sample was typed in again in our own form; the figures are those it prints. Where we
differ it is said why.
"""

from __future__ import annotations

import statistics

import pytest

from ecomap.analysis.measures.cohesion import degrees, density, isolates, mean_degree, most_linked
from ecomap.analysis.measures.composition import composition
from ecomap.analysis.measures.network import network_of
from ecomap.analysis.measures.structure import structure
from ecomap.model import Case, Client, Person, Resource, Tie

FAMILY = ("ewald", "josefine", "richard", "maria")
FRIENDS, COLLEAGUES, PROFESSIONALS = ("lara",), ("susi", "max"), ("maier",)
KNOW_ONE_ANOTHER = ("maria-lara", "maria-richard", "maria-josefine", "ewald-josefine", "ewald-maria")
ROSA = Case(
    client=Client(name="Rosa", age=45, sex="female"),
    people=(
        Person(id="ewald", name="Ewald", relation="relative"),
        Person(id="josefine", name="Josefine", relation="relative", sex="female", age=86, no_tie=True),
        Person(id="hubert", name="Hubert", relation="father", deceased=True),
        Person(id="richard", name="Richard", relation="partner_male"),
        Person(id="maria", name="Maria", relation="mother"),
    ),
    resources=(
        Resource(id="strolchi", name="Strolchi", kind="pet"),
        Resource(id="susi", name="Susi", kind="colleague", sex="female", age=27),
        Resource(id="maier", name="Dr. Maier", kind="doctor"),
        Resource(id="lara", name="Lara", kind="friend", sex="other", age=34),
        Resource(id="max", name="Max", kind="colleague"),
    ),
    ties=(
        *(
            Tie(id=ident, source=ident, target="client", quality="strong" if ident == "lara" else "normal")
            for ident in ("ewald", "susi", "maier", "lara", "max", "richard", "maria")
        ),
        *(Tie(id=pair, source=pair.split("-")[0], target=pair.split("-")[1], flow="both") for pair in KNOW_ONE_ANOTHER),
    ),
)
GRAPH = network_of(ROSA).graph()
NOT_PROFESSIONAL = (*FAMILY, *FRIENDS, *COLLEAGUES)


def test_the_whole_network() -> None:
    found = structure(network_of(ROSA))
    assert (found.size, found.contacts, found.links) == (8, 7, 5)
    assert found.density == pytest.approx(0.178571, abs=5e-7)
    assert found.mean_degree == 1.25
    assert statistics.pstdev(degrees(GRAPH)) == pytest.approx(1.299038, abs=5e-7)
    assert (found.most_linked, max(degrees(GRAPH))) == (("maria",), 4)
    assert set(found.isolates) == {"susi", "maier", "max"}
    assert set(GRAPH.ids) - set(GRAPH.contacts.ids) == {"josefine"}


def test_no_pet_and_nobody_who_has_died() -> None:
    assert {"strolchi", "hubert"}.isdisjoint(GRAPH.ids)


@pytest.mark.parametrize(
    ("part", "connected", "links", "dense", "degree", "spread", "most"),
    [
        (FAMILY, 3, 4, 0.666667, 2, 0.707107, ("maria",)),
        (COLLEAGUES, 2, 0, 0, 0, 0, ()),
        (NOT_PROFESSIONAL, 6, 5, 0.238095, 1.428571, 1.293626, ("maria",)),
    ],
)
def test_parts_of_the_network(
    part: tuple[str, ...], connected: int, links: int, dense: float, degree: float, spread: float, most: tuple[str, ...]
) -> None:
    own = GRAPH.only(part)
    assert (own.size, own.contacts.size, own.links) == (len(part), connected, links)
    assert density(own) == pytest.approx(dense, abs=5e-7)
    assert mean_degree(own) == pytest.approx(degree, abs=5e-7)
    assert statistics.pstdev(degrees(own)) == pytest.approx(spread, abs=5e-7)
    assert most_linked(own) == most


@pytest.mark.parametrize(("part", "alone"), [(FRIENDS, ()), (PROFESSIONALS, ("maier",)), (COLLEAGUES, ("susi", "max"))])
def test_isolates_of_a_part_are_those_of_the_whole(part: tuple[str, ...], alone: tuple[str, ...]) -> None:
    assert set(isolates(GRAPH)) & set(part) == set(alone)


def test_the_categories_are_theirs() -> None:
    category = {alter.id: alter.category for alter in network_of(ROSA).alters}
    assert {ident for ident, code in category.items() if code == "kin"} == set(FAMILY)
    assert {ident for ident, code in category.items() if code == "professional"} == set(PROFESSIONALS)


def test_sexes_of_the_contacts() -> None:
    sexes = composition((ROSA.actor(ident).sex for ident in GRAPH.contacts.ids), ("female", "male", "other", "unknown"))
    assert [(part.category, part.count) for part in sexes] == [("female", 2), ("male", 1), ("other", 1), ("unknown", 3)]


@pytest.mark.parametrize("part", [FRIENDS, PROFESSIONALS])
def test_disagree_one_alter_has_no_density(part: tuple[str, ...]) -> None:
    """EasyNWK prints 0; one alter forms no pair, so here it is undefined."""
    assert density(GRAPH.only(part)) is None


def test_disagree_degrees_of_overlapping_categories() -> None:
    """EasyNWK counts degrees on from category to category: in the third overlapping one they are doubled."""
    theirs = {"degree_avg": 2.5, "degree_sd": 2.598076, "max_degree": 8}
    assert mean_degree(GRAPH) == theirs["degree_avg"] / 2
    assert statistics.pstdev(degrees(GRAPH)) == pytest.approx(theirs["degree_sd"] / 2, abs=5e-7)
    assert max(degrees(GRAPH)) == theirs["max_degree"] / 2
