"""Who is in a personal network, what is live, and who belongs where."""

from __future__ import annotations

import datetime as dt

import pytest

from ecomap.analysis.measures.bounds import Interval
from ecomap.analysis.measures.network import Alter, Network, network_of
from ecomap.model import Asked, Case, Client, Couple, Drawn, Event, Person, Resource, Tie
from ecomap.vocabulary import kinds

DRAWN = Drawn(on="2026-06-10")


def network(*ties: Tie, on: dt.date | None = None, **fields: object) -> Network:
    whole: dict[str, object] = {
        "client": Client(name="A", lives="alone"),
        "people": (Person(id="p", name="B", relation="daughter"), Person(id="q", name="C", relation="son")),
        "resources": (Resource(id="r", name="D", kind="home_help"), Resource(id="f", name="E", kind="friend")),
        "drawn": DRAWN,
    }
    return network_of(Case(**whole | fields, ties=ties), on)


def tie(source: str = "p", target: str = "client", ident: str = "t", **fields: object) -> Tie:
    return Tie(id=ident, source=source, target=target, **fields)


def alter(net: Network, ident: str = "p") -> Alter:
    return next(one for one in net.alters if one.id == ident)


@pytest.mark.parametrize(
    ("fields", "live"),
    [
        ({"quality": "normal"}, "sure"),
        ({"frequency": "月1回"}, "sure"),
        ({"frequency": "なし"}, "perhaps"),
        ({"flow": "to"}, "sure"),
        ({"flow": "none"}, "perhaps"),
        ({"supports": ("meals",)}, "sure"),
        ({"supports": ()}, "perhaps"),
        ({"supports": ("meals",), "inferred": frozenset({"supports"})}, "perhaps"),
        ({"gives": ("meals",)}, "sure"),
        ({"confidant": True}, "sure"),
        ({"confidant": False}, "perhaps"),
        ({"stress": "conflict"}, "perhaps"),
        ({}, "perhaps"),
        ({"quality": "normal", "status": "unknown"}, "perhaps"),
        ({"quality": "broken", "frequency": "月1回"}, "no"),
        *(({"quality": "strong", "status": s}, "no") for s in ("planned", "waiting", "paused", "declined", "ended")),
        ({"quality": "normal", "starts": "2026-06-11"}, "no"),
        ({"quality": "normal", "starts": "2026-06-10"}, "sure"),
        ({"quality": "normal", "starts": "2026"}, "sure"),
        ({"quality": "normal", "ends": "2026-06-09"}, "no"),
        ({"quality": "normal", "ends": "2026-06-10"}, "sure"),
        ({"quality": "normal", "ends": "2026-06"}, "sure"),
    ],
)
def test_when_a_tie_is_live(fields: dict[str, object], live: str) -> None:
    assert alter(network(tie(**fields))).tie == live


def test_without_a_day_dates_are_not_looked_at() -> None:
    assert alter(network(tie(quality="normal", starts="2026-06-11"), drawn=None)).tie == "sure"


def test_on_another_day() -> None:
    ended = tie(quality="normal", status="ended", ends="2026-03-01")
    assert alter(network(ended)).tie == "no"
    before = network(ended, on=dt.date(2026, 2, 1))
    assert (alter(before).tie, before.on) == ("sure", dt.date(2026, 2, 1))


def test_somebody_without_a_tie_is_not_known_and_confirmed_absence_is_none() -> None:
    people = (Person(id="p", name="B"), Person(id="q", name="C", no_tie=True))
    net = network(people=people)
    assert (alter(net).tie, alter(net, "q").tie) == ("perhaps", "no")
    assert alter(network(tie(quality="normal", status="ended"))).tie == "no"


def test_a_tie_with_the_household_is_the_clients() -> None:
    net = network(tie("household", "r", frequency="週1回"))
    assert (alter(net, "r").tie, alter(net, "r").per_month) == ("sure", Interval(4.3, 4.3))
    assert net.links == ()


def test_parallel_ties_are_one_and_their_contacts_add_up() -> None:
    net = network(
        tie(ident="1", frequency="週1回 訪問"),
        tie("client", "p", ident="2", frequency="月2回 電話"),
        tie(ident="3", frequency="月3回", status="unknown"),
        tie("p", "r", ident="4", status="unknown"),
        tie("r", "p", ident="5", quality="strong"),
    )
    assert alter(net).per_month == Interval(6.3, 9.3)
    assert net.links == (("p", "r", "sure"),)


def test_contacts_that_nobody_wrote_down_have_no_upper_bound() -> None:
    net = network(tie(quality="normal"), tie("q", ident="2", quality="broken"))
    assert (alter(net).per_month, alter(net, "q").per_month) == (Interval(0, None), Interval(0, 0))
    assert alter(net, "r").per_month == Interval(0, None)


def test_whoever_lives_there_is_there_every_day() -> None:
    people = tuple(Person(id=ident, name=ident, lives="together") for ident in "pq")
    net = network(tie(frequency="週1回"), tie("q", ident="2", quality="broken"), people=people)
    assert (alter(net).per_month, alter(net, "q").per_month) == (Interval(30.1, 30.1), Interval(0, 30.1))


@pytest.mark.parametrize(
    ("lives", "person", "home"),
    [
        ("alone", {}, False),
        ("elderly_couple", {"relation": "wife"}, True),
        ("elderly_couple", {}, False),
        ("together", {}, None),
        ("together", {"lives": "same_town"}, False),
        (None, {"lives": "together"}, True),
        (None, {"lives": "unknown"}, None),
    ],
)
def test_who_lives_with_the_client(lives: str | None, person: dict[str, object], home: bool | None) -> None:  # noqa: FBT001
    net = network(client=Client(name="A", lives=lives), people=(Person(id="p", name="B", **person),))
    assert alter(net).home is home


def test_whoever_comes_once_a_week_does_not_live_there() -> None:
    client = Client(name="A", lives="together")
    assert alter(network(tie(frequency="週1回"), client=client)).home is False
    assert alter(network(tie(frequency="毎日"), client=client)).home is None
    assert alter(network(tie(frequency="同居"), client=client)).home is True


class TestLeftOut:
    def test_the_dead_and_pets(self) -> None:
        net = network(
            tie("p", ident="1", quality="strong"),
            tie("r", ident="2", quality="strong"),
            people=(Person(id="p", name="B", died="2020"),),
            resources=(Resource(id="r", name="ポチ", kind="pet"),),
        )
        assert (net.alters, net.graph().size) == ((), 0)

    @pytest.mark.parametrize("status", ["current", "ended"])
    def test_people_under_suspicion_are_part_of_the_map_and_no_contact(self, status: str) -> None:
        net = network(
            tie(ident="1", concern=True, status=status),
            tie(ident="2", frequency="毎日 訪問", supports=("money",), confidant=True, can_ask_help=True),
            tie("p", "r", ident="3", quality="normal"),
        )
        found = alter(net)
        assert (found.suspected, found.tie, net.graph().ids) == (True, "sure", ("p", "r"))
        assert (found.per_month, found.meetings, found.received.live) == (Interval(0, 0), (), "no")
        assert (found.confidant, found.can_ask, found in net.people, found in net.of("kin")) == (
            False,
            False,
            False,
            False,
        )

    def test_a_harmful_resource_and_a_concern_on_a_tie_with_the_household(self) -> None:
        net = network(
            tie("household", "f", ident="1", concern=True, quality="strong"),
            tie("r", ident="2", quality="normal"),
            resources=(Resource(id="r", name="D", kind="harmful"), Resource(id="f", name="E", kind="friend")),
        )
        assert [one.suspected for one in net.alters] == [False, False, True, True]

    def test_a_concern_between_others_is_not_about_the_client(self) -> None:
        assert not alter(network(tie("p", "q", concern=True))).suspected


@pytest.mark.parametrize(
    ("kind", "category"),
    [
        ("friend", "friend"),
        ("colleague", "friend"),
        ("neighbour", "neighbour"),
        ("salon", "group"),
        ("jichikai", "group"),
        ("religion", "group"),
        ("home_help", "professional"),
        ("meal", "professional"),
        ("shakyo", "professional"),
        ("caremanager", "professional"),
        ("minsei", "other"),
        ("volunteer", "other"),
        ("landlord", "other"),
        ("harmful", "other"),
        ("other_resource", None),
    ],
)
def test_categories_by_kind(kind: str, category: str | None) -> None:
    assert alter(network(resources=(Resource(id="r", name="D", kind=kind),)), "r").category == category


def test_every_kind_but_one_has_a_category() -> None:
    resources = tuple(Resource(id=code, name=code, kind=code) for code in kinds.codes)
    unknown = [one.id for one in network(resources=resources).alters if one.category is None]
    assert unknown == ["other_resource"]


@pytest.mark.parametrize(
    ("fields", "category"),
    [
        ({}, None),
        ({"sector": "health"}, "professional"),
        ({"sector": "health", "formality": "informal"}, "other"),
        ({"sector": "friends"}, "friend"),
        ({"sector": "kin"}, "kin"),
        ({"sector": "community", "entity": "group"}, "group"),
        ({"sector": "community"}, None),
        ({"formality": "formal"}, "professional"),
    ],
)
def test_categories_without_a_kind(fields: dict[str, object], category: str | None) -> None:
    assert alter(network(resources=(Resource(id="r", name="D", **fields),)), "r").category == category


@pytest.mark.parametrize(
    ("fields", "received", "given"),
    [
        ({"flow": "to"}, ("sure", ()), ("no", ())),
        ({"flow": "from"}, ("no", ()), ("sure", ())),
        ({"flow": "both"}, ("sure", ("company",)), ("sure", ("company",))),
        ({"quality": "weak"}, ("perhaps", ()), ("perhaps", ())),
        ({"flow": "none", "quality": "weak"}, ("no", ()), ("no", ())),
        ({"supports": ("meals", "money")}, ("sure", ("meals", "money")), ("perhaps", ())),
        ({"supports": (), "gives": ("meals",)}, ("no", ()), ("sure", ("meals",))),
        ({"supports": ("meals",), "status": "unknown"}, ("perhaps", ()), ("perhaps", ())),
        ({"supports": ("meals",), "status": "ended"}, ("no", ()), ("no", ())),
    ],
)
@pytest.mark.parametrize("written", ["from the alter", "from the client"])
def test_what_flows(
    fields: dict[str, object], received: tuple[str, tuple[str, ...]], given: tuple[str, tuple[str, ...]], written: str
) -> None:
    if written == "from the client":
        turned = {"supports": "gives", "gives": "supports"}
        arrows = {"to": "from", "from": "to"}
        fields = {turned.get(name, name): arrows.get(str(value), value) for name, value in fields.items()}
        net = network(tie("client", "p", **fields))
    else:
        net = network(tie(**fields))
    assert [(one.live, one.kinds) for one in (alter(net).received, alter(net).given)] == [received, given]


@pytest.mark.parametrize(("who", "live"), [("r", "sure"), ("f", "perhaps")])
def test_what_is_presumed_from_a_kind_is_no_written_kind(who: str, live: str) -> None:
    presumed = tie(who, quality="normal", supports=("housework",), inferred=frozenset({"supports"}))
    found = alter(network(presumed), who).received
    assert (found.live, found.kinds) == (live, ())


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({"confidant": True}, True),
        ({"confidant": False, "quality": "normal"}, False),
        ({"quality": "normal"}, None),
        ({"confidant": True, "status": "unknown"}, None),
        ({"confidant": True, "status": "ended"}, False),
    ],
)
def test_confidants(fields: dict[str, object], answer: bool | None) -> None:  # noqa: FBT001
    assert alter(network(tie(**fields))).confidant is answer


def test_what_is_said_of_the_client() -> None:
    net = network(client=Client(name="A", age=80, employment="retired", school="left"))
    assert (net.adult, net.at_home, net.watched, net.at_work, net.at_school) == (True, True, False, False, False)
    assert network(client=Client(name="A", age=10)).adult is False
    assert network(client=Client(name="A", age=17, age_to=18)).adult is None
    assert [
        network(client=Client(name="A", lives=lives)).watched for lives in ("facility", "sakoju", "group_home")
    ] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(("day", "home"), [("2026-06-09", True), ("2026-06-10", True), ("2026-06-11", False)])
def test_a_hospital_is_left_on_the_day_of_the_discharge(day: str, *, home: bool) -> None:
    net = network(client=Client(name="A", lives="hospital"), events=(Event(what="discharge", on=day),))
    assert net.at_home is home


@pytest.mark.parametrize(
    ("fields", "married"),
    [
        ({"people": (Person(id="p", name="B", relation="wife"),)}, True),
        ({"people": (Person(id="p", name="B", relation="partner_female"),)}, True),
        ({"people": (Person(id="p", name="B", relation="wife", deceased=True),)}, False),
        ({"people": (Person(id="p", name="B", relation="ex_wife"),)}, False),
        ({}, None),
        ({"asked": (Asked(section="kin", answer="done"),)}, False),
        ({"asked": (Asked(section="kin", answer="partly"),)}, None),
        ({"couples": (Couple(a="client", b="p", kind="separated"),)}, False),
        ({"couples": (Couple(a="client", b="p", ends="2020"),)}, False),
    ],
)
def test_married(fields: dict[str, object], married: bool | None) -> None:  # noqa: FBT001
    assert network(**fields).married is married
