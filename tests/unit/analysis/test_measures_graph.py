"""Measures of the shape of a network, against igraph and against figures worked out by hand."""

from __future__ import annotations

import math
import random
from itertools import pairwise
from typing import NamedTuple

import igraph
import pytest

from ecomap.analysis.measures.cohesion import (
    components,
    cut_points,
    degrees,
    density,
    isolates,
    mean_degree,
    most_linked,
)
from ecomap.analysis.measures.composition import blau, composition, ei_index, entropy, iqv
from ecomap.analysis.measures.graph import Graph
from ecomap.analysis.measures.holes import constraint, effective_size, efficiency
from ecomap.analysis.measures.network import CATEGORIES, network_of
from ecomap.analysis.measures.structure import structure
from ecomap.model import Case, Client, Person, Resource, Tie

KINDS = ("friend", "neighbour", "salon", "home_help", "doctor", "jichikai", "minsei", None)


class Drawn(NamedTuple):
    """A case, and what it means, kept apart from the case."""

    case: Case
    ids: tuple[str, ...]
    contacts: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def drawn(seed: int) -> Drawn:
    """A random network with parallel ties, ties with the household, and ties that are not live."""
    dice = random.Random(seed)  # noqa: S311 - a test network
    people = [f"p{number}" for number in range(dice.randrange(6))]
    resources = [f"r{number}" for number in range(dice.randrange(11))]
    ids = people + resources
    contacts = frozenset(ident for ident in ids if dice.random() < dice.choice((0.5, 0.9)))
    chance = dice.choice((0.05, 0.2, 0.5, 0.9))
    pairs = frozenset((one, two) for place, one in enumerate(ids) for two in ids[place + 1 :] if dice.random() < chance)
    ends = [(ident, dice.choice(("client", "client", "household"))) for ident in sorted(contacts)] + sorted(pairs)
    ends += [end for end in ends if dice.random() < 0.2]
    ties = [(*(two if dice.random() < 0.5 else two[::-1]), {"quality": "normal"}) for two in ends]
    for ident in ids:
        for other in (*ids, "client"):
            if ident != other and dice.random() < 0.05:
                fields = dice.choice(
                    ({"quality": "broken"}, {"status": "ended", "quality": "strong"}, {"status": "planned"})
                )
                ties.append((ident, other, fields))
    dice.shuffle(ties)
    case = Case(
        client=Client(name="A"),
        people=tuple(Person(id=ident, name=ident) for ident in people),
        resources=tuple(Resource(id=ident, name=ident, kind=dice.choice(KINDS)) for ident in resources),
        ties=tuple(
            Tie(id=f"t{number}", source=one, target=two, **fields) for number, (one, two, fields) in enumerate(ties)
        ),
    )
    there = contacts | {end for pair in pairs for end in pair}
    return Drawn(case, tuple(ident for ident in ids if ident in there), contacts, pairs)


def judge(net: Drawn) -> tuple[igraph.Graph, igraph.Graph]:
    """The alters, and the client with the contacts, as igraph has them."""
    alters = igraph.Graph()
    alters.add_vertices(list(net.ids))
    alters.add_edges(sorted(net.pairs))
    ego = alters.induced_subgraph([ident for ident in net.ids if ident in net.contacts])
    ego.add_vertices(["client"])
    ego.add_edges([(ident, "client") for ident in net.ids if ident in net.contacts])
    return alters, ego


def close(one: float | None, two: float | None) -> bool:
    if one is None or two is None:
        return one is two
    return math.isclose(one, two, rel_tol=1e-9, abs_tol=1e-9)


@pytest.mark.parametrize("start", range(0, 500, 50))
def test_igraph_agrees(start: int) -> None:
    for seed in range(start, start + 50):
        net = drawn(seed)
        alters, ego = judge(net)
        found = structure(network_of(net.case))
        size, contacts = alters.vcount(), len(net.contacts)
        assert (found.size, found.contacts, found.links) == (size, contacts, alters.ecount())
        assert close(found.density, alters.density() if size > 1 else None)
        assert close(found.mean_degree, sum(alters.degree()) / size if size else None)
        parts = alters.connected_components()
        assert {frozenset(part) for part in found.components} == {
            frozenset(alters.vs[place]["name"] for place in part) for part in parts
        }
        assert [len(part) for part in found.components] == sorted(parts.sizes(), reverse=True)
        assert set(found.cut_points) == {alters.vs[place]["name"] for place in alters.articulation_points()}
        assert set(found.isolates) == {one["name"] for one in alters.vs if one.degree() == 0}
        greatest = max(alters.degree(), default=0)
        assert set(found.most_linked) == {one["name"] for one in alters.vs if one.degree() == greatest > 0}
        place = ego.vcount() - 1
        assert close(found.constraint, ego.constraint(place) if contacts else None)
        # A contact is redundant by the mean number of ties to other contacts (degree less the tie to the client).
        redundant = sum(degree - 1 for degree in ego.degree(range(place))) / contacts if contacts else 0
        assert close(found.effective_size, contacts - redundant if contacts else None)
        assert close(found.efficiency, (contacts - redundant) / contacts if contacts else None)
        triangles = len(ego.cliques(3, 3)) - len(ego.induced_subgraph(range(place)).cliques(3, 3))
        assert close(found.effective_size, contacts - 2 * triangles / contacts if contacts else None)


@pytest.mark.parametrize("seed", range(0, 60, 3))
def test_composition_agrees_with_counting(seed: int) -> None:
    net = drawn(seed)
    found = structure(network_of(net.case))
    category = {"friend": "friend", "neighbour": "neighbour", "salon": "group", "jichikai": "group", "minsei": "other"}
    category |= {"home_help": "professional", "doctor": "professional"}
    actors = [net.case.actor(ident) for ident in net.ids if ident in net.contacts]
    codes = ["kin" if isinstance(one, Person) else category.get(one.kind) for one in actors]
    known = [code for code in codes if code]
    assert {part.category: part.count for part in found.composition} == {code: known.count(code) for code in known}
    assert found.uncategorised == codes.count(None)
    if not known:
        assert (found.entropy, found.blau, found.iqv) == (None, None, None)
        return
    p = [known.count(code) / len(known) for code in CATEGORIES]
    assert close(found.entropy, -sum(share * math.log(share) for share in p if share))
    assert close(found.blau, 1 - sum(share**2 for share in p))
    assert close(found.iqv, (1 - sum(share**2 for share in p)) * 6 / 5)
    formal = sum(isinstance(one, Resource) and one.formality == "formal" for one in actors)
    informal = sum(isinstance(one, Person) or one.formality == "informal" for one in actors)
    assert (found.formal, found.informal) == (formal, informal)
    assert close(found.ei_index, (formal - informal) / (formal + informal) if formal + informal else None)


class TestByHand:
    def test_a_path_of_five(self) -> None:
        path = Graph.of("abcde", ["ab", "bc", "cd", "de"])
        assert density(path) == 0.4
        assert mean_degree(path) == 1.6
        assert degrees(path) == (1, 2, 2, 2, 1)
        assert most_linked(path) == ("b", "c", "d")
        assert cut_points(path) == ("b", "c", "d")
        assert isolates(path) == ()
        assert effective_size(path) == 5 - 8 / 5
        # Ends: 1/5 + 1/5 * 1/3. Their neighbours: 1/5 + 1/5 * 1/2 + 1/5 * 1/3. The middle: 1/5 + 2 * 1/5 * 1/3.
        assert constraint(path) == pytest.approx(2 * (4 / 15) ** 2 + 2 * (11 / 30) ** 2 + (1 / 3) ** 2, abs=1e-12)

    def test_three_who_all_know_one_another(self) -> None:
        triangle = Graph.of("abc", ["ab", "bc", "ca"])
        assert density(triangle) == 1
        assert effective_size(triangle) == 1
        assert efficiency(triangle) == pytest.approx(1 / 3)
        assert constraint(triangle) == pytest.approx(3 * (1 / 3 + 2 / 9) ** 2)
        assert cut_points(triangle) == ()

    def test_a_star_without_ties_among_the_points(self) -> None:
        alone = Graph.of("abcd", [])
        assert (density(alone), constraint(alone), effective_size(alone)) == (0, 0.25, 4)
        assert components(alone) == (("a",), ("b",), ("c",), ("d",))

    def test_somebody_without_a_tie_to_the_client_is_an_alter_and_no_contact(self) -> None:
        net = Graph.of("abc", ["ab", "bc"], tied="ac")
        assert density(net) == pytest.approx(2 / 3)
        assert density(net.contacts) == 0
        assert (effective_size(net), constraint(net)) == (2, 0.5)
        assert cut_points(net) == ("b",)

    def test_a_long_row_of_alters(self) -> None:
        ids = [f"n{number}" for number in range(600)]
        row = Graph.of(ids, pairwise(ids))
        assert len(cut_points(row)) == 598

    def test_diversity(self) -> None:
        shares = composition(["kin", "kin", "friend", "professional"], CATEGORIES)
        assert [(part.category, part.count) for part in shares] == [("kin", 2), ("friend", 1), ("professional", 1)]
        assert entropy(shares) == pytest.approx(1.5 * math.log(2))
        assert blau(shares) == 0.625
        assert iqv(shares, 6) == 0.75
        assert iqv(composition("abc", "abc"), 3) == pytest.approx(1)

    @pytest.mark.parametrize(("formal", "informal", "index"), [(0, 3, -1), (3, 0, 1), (2, 2, 0), (3, 1, 0.5)])
    def test_formal_against_informal(self, formal: int, informal: int, index: float) -> None:
        assert ei_index(formal, informal) == index


class TestUndefined:
    def test_nobody(self) -> None:
        nobody = Graph.of("", [])
        for measure in (density, mean_degree, effective_size, efficiency, constraint):
            assert measure(nobody) is None
        assert (components(nobody), cut_points(nobody), isolates(nobody), most_linked(nobody)) == ((), (), (), ())
        assert entropy(()) is blau(()) is iqv((), 6) is ei_index(0, 0) is None

    def test_nobody_on_the_map(self) -> None:
        found = structure(network_of(Case(client=Client(name="A"))))
        assert (found.size, found.contacts, found.links, found.composition) == (0, 0, 0, ())
        assert found.density is found.constraint is found.effective_size is found.entropy is found.ei_index is None

    def test_one_alter(self) -> None:
        one = Graph.of("a", [])
        assert (density(one), mean_degree(one)) == (None, 0)
        assert (effective_size(one), efficiency(one), constraint(one)) == (1, 1, 1)
        assert (components(one), isolates(one)) == ((("a",),), ("a",))

    def test_alters_but_no_contact(self) -> None:
        others = Graph.of("ab", ["ab"], tied="")
        assert (density(others), constraint(others), effective_size(others)) == (1, None, None)

    def test_one_category(self) -> None:
        shares = composition("aaa", "ab")
        assert (entropy(shares), blau(shares), iqv(shares, 2)) == (0, 0, 0)
        assert iqv(shares, 1) is None
        assert math.copysign(1, entropy(shares)) == 1


def test_ties_that_are_perhaps_live_make_a_second_reading() -> None:
    case = Case(
        client=Client(name="A"),
        people=(Person(id="p", name="B"), Person(id="q", name="C"), Person(id="x", name="D", no_tie=True)),
        ties=(Tie(id="1", source="p", target="client", quality="weak"), Tie(id="2", source="p", target="q")),
    )
    network = network_of(case)
    sure, possible = structure(network), structure(network, possible=True)
    assert (sure.size, sure.links, sure.density) == (1, 0, None)
    assert (possible.size, possible.contacts, possible.links, possible.density) == (2, 2, 1, 1)
