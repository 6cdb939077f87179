from __future__ import annotations

import io

import networkx as nx
import pytest

from ecomap.graph import graph
from ecomap.model import Case, Client, Drawn, Person, Resource, RoleHeld, Tie

NODE = {
    "name", "type", "kind", "entity", "formality", "sector", "relation", "sex", "age_low", "age_high", "deceased",
    "lives", "household", "roles", "organisation",
}  # fmt: skip
EDGE = {
    "quality", "stress", "flow", "status", "supports", "gives", "per_month_low", "per_month_high", "frequency",
    "weekdays", "modes", "starts", "ends", "last", "confidant", "can_ask_help", "can_nurse", "concern", "inferred",
}  # fmt: skip


def case(*ties: Tie) -> Case:
    return Case(
        title="佐藤ハナさん",
        client=Client(name="佐藤 ハナ", birth="昭和17年3月2日", sex="female", lives="alone"),
        people=(
            Person(id="p1", name="裕子", relation="daughter_1", age=58, roles=(RoleHeld(code="key_person"),)),
            Person(id="p2", name="一郎", relation="husband", died="令和2年", lives="together"),
            Person(id="p3", name="健", relation="son_1", lives="together"),
        ),
        resources=(
            Resource(id="r1", name="さくら訪問介護", kind="home_help", organisation="r2"),
            Resource(id="r2", name="さくら会"),
        ),
        ties=ties,
        drawn=Drawn(on="令和8年4月10日"),
    )


def tie(**fields: object) -> Tie:
    return Tie(**{"id": "t1", "source": "r1", "target": "client", **fields})


def test_nodes_are_the_ids_in_the_order_written() -> None:
    made = graph(case())
    assert isinstance(made, nx.MultiDiGraph)
    assert list(made) == ["client", "p1", "p2", "p3", "r1", "r2"]
    assert all(set(values) == NODE for _ident, values in made.nodes(data=True))


def test_what_a_node_says() -> None:
    nodes = graph(case()).nodes
    client, daughter, husband, helper = (nodes[ident] for ident in ("client", "p1", "p2", "r1"))
    assert (client["type"], client["sector"], client["age_low"], client["household"]) == ("client", "kin", 84, True)
    assert (daughter["relation"], daughter["age_high"], daughter["roles"]) == ("daughter_1", 58, ("key_person",))
    assert (daughter["household"], nodes["p3"]["household"]) == (False, True)
    assert (husband["deceased"], husband["household"]) == (True, False)
    assert (helper["kind"], helper["formality"], helper["entity"]) == ("home_help", "formal", "organisation")
    assert (helper["sex"], helper["organisation"], helper["type"]) == (None, "r2", "resource")


def test_the_graph_itself() -> None:
    made = graph(case())
    assert made.graph == {"client": "client", "reference_date": "2026-04-10", "title": "佐藤ハナさん"}


def test_an_edge_is_a_tie() -> None:
    made = graph(
        case(
            tie(
                quality="strong",
                flow="to",
                supports=("housework",),
                frequency="週2回 電話",
                starts="2026-04",
                last="2026-03-28",
                confidant=True,
            )
        )
    )
    values = made.edges["r1", "client", "t1"]
    assert set(values) == EDGE
    assert (values["quality"], values["flow"], values["supports"], values["gives"]) == (
        "strong",
        "to",
        ("housework",),
        None,
    )
    assert (values["per_month_low"], values["frequency"], values["modes"]) == (8.6, "週2回 電話", ("phone",))
    assert (values["starts"], values["last"], values["ends"]) == ("2026-04", "2026-03-28", None)
    assert (values["confidant"], values["can_nurse"]) == (True, None)


def test_an_edge_points_the_way_the_support_goes() -> None:
    made = graph(case(tie(flow="from", supports=(), gives=("company",))))
    assert list(made.edges(keys=True)) == [("client", "r1", "t1")]
    values = made.edges["client", "r1", "t1"]
    assert (values["flow"], values["supports"], values["gives"]) == ("to", ("company",), ())


@pytest.mark.parametrize("flow", ["to", "both", "none", "unknown"])
def test_other_ties_point_as_written(flow: str) -> None:
    made = graph(case(tie(flow=flow)))
    assert [(source, target, values["flow"]) for source, target, values in made.edges(data=True)] == [
        ("r1", "client", flow)
    ]


def test_a_mutual_tie_can_be_two_edges() -> None:
    made = graph(case(tie(flow="both", supports=("advice",), gives=("company",))), split_mutual=True)
    assert set(made.edges(keys=True)) == {("r1", "client", "t1"), ("client", "r1", ("t1", "back"))}
    assert made.edges["r1", "client", "t1"]["supports"] == ("advice",)
    assert made.edges["client", "r1", ("t1", "back")]["supports"] == ("company",)
    assert graph(case(tie(flow="to")), split_mutual=True).number_of_edges() == 1


def test_several_ties_between_the_same_two() -> None:
    made = graph(case(tie(), tie(id="t2", source="client", target="r1")))
    assert made.number_of_edges() == 2


def test_the_household_is_a_node_only_where_a_tie_ends_there() -> None:
    assert "household" not in graph(case(tie()))
    household = graph(case(tie(target="household"))).nodes["household"]
    assert set(household) == NODE
    assert household["type"] == "household"


def test_without_names_no_name_and_no_free_text() -> None:
    made = graph(case(tie(frequency="週2回 電話", note="秘密"), tie(id="t2", target="household")), names=False)
    everything = str((made.graph, list(made.nodes(data=True)), list(made.edges(data=True))))
    for word in ("佐藤", "裕子", "さくら", "週2回", "秘密"):
        assert word not in everything
    assert all(set(values) == NODE - {"name"} for _ident, values in made.nodes(data=True))


@pytest.mark.parametrize("write", [nx.write_graphml, nx.write_gexf])
def test_a_plain_graph_can_be_written_to_a_file(write: object) -> None:
    ties = (tie(flow="both", supports=("advice", "watch"), frequency="随時"), tie(id="t2", target="household"))
    made = graph(case(*ties), plain=True, split_mutual=True)
    write(made, file := io.BytesIO())  # type: ignore[operator]
    assert "advice|watch" in file.getvalue().decode()
    assert "per_month_high" not in made.edges["r1", "client", "t1"]
    assert ("client", "r1", "t1|back") in made.edges(keys=True)
