from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from ecomap.model import Asked, Case, Client, Couple, Drawn, Event, Need, Parentage, Person, Resource, Tie

CLIENT = Client(name="佐藤 ハナ", birth="昭和17年3月2日")
DAUGHTER = Person(id="p1", name="裕子", relation="daughter_1", age=58, lives="together")
SON = Person(id="p2", name="健", relation="son_1")
HELPER = Resource(id="r1", name="さくら訪問介護", kind="home_help")
DOCTOR = Resource(id="r2", name="みどりクリニック", kind="doctor")

NO_TIE = "no_tie_but_ties"


def case(**fields: object) -> Case:
    return Case(**{"client": CLIENT, "people": (DAUGHTER, SON), "resources": (HELPER, DOCTOR), **fields})


def tie(source: str, target: str, ident: str = "t1") -> Tie:
    return Tie(id=ident, source=source, target=target)


@pytest.mark.parametrize(
    ("source", "target"),
    [("r1", "client"), ("r1", "household"), ("p1", "r1"), ("r1", "r2"), ("p1", "client"), ("p2", "household")],
)
def test_ties_join_any_two(source: str, target: str) -> None:
    assert case(ties=(tie(source, target),)).ties_of(source)


@pytest.mark.parametrize(
    ("fields", "kind", "place"),
    [
        ({"ties": (tie("r1", "client"), tie("r2", "nobody", "t2"))}, "unknown_reference", "ties.1.target"),
        ({"ties": (tie("r1", "r1"),)}, "link_to_itself", "ties.0"),
        ({"ties": (tie("household", "client"),)}, "link_to_itself", "ties.0"),
        ({"ties": (tie("r1", "client"), tie("r2", "client"))}, "duplicate_id", "ties.1.id"),
        ({"people": (DAUGHTER, DAUGHTER)}, "duplicate_id", "people.1.id"),
        ({"resources": (HELPER.replace(id="p1"), DOCTOR)}, "duplicate_id", "resources.0.id"),
        ({"people": (DAUGHTER.replace(id="household"),)}, "duplicate_id", "people.0.id"),
        ({"client": CLIENT.replace(id="c")}, "duplicate_id", "client.id"),
        ({"couples": (Couple(a="client", b="r1"),)}, "unknown_reference", "couples.0.b"),
        ({"couples": (Couple(a="p1", b="p1"),)}, "link_to_itself", "couples.0"),
        ({"parentage": (Parentage(child="p1", parents=("client", "x")),)}, "unknown_reference", "parentage.0.parents"),
        ({"parentage": (Parentage(child="p1", parents=("p1",)),)}, "link_to_itself", "parentage.0"),
        ({"people": (SON.replace(of="x"),)}, "unknown_reference", "people.0.of"),
        ({"people": (SON.replace(of="p2"),)}, "link_to_itself", "people.0.of"),
        ({"resources": (HELPER.replace(organisation="p1"),)}, "unknown_reference", "resources.0.organisation"),
        ({"needs": (Need(id="n1", domain="health", level="some", who="x"),)}, "unknown_reference", "needs.0.who"),
        ({"events": (Event(what="fall", who="x"),)}, "unknown_reference", "events.0.who"),
        ({"people": (DAUGHTER.replace(no_tie=True),), "ties": (tie("p1", "client"),)}, NO_TIE, "people.0.no_tie"),
        ({"resources": (DOCTOR.replace(no_tie=True),), "ties": (tie("client", "r2"),)}, NO_TIE, "resources.0.no_tie"),
        ({"client": CLIENT.replace(no_tie=True)}, NO_TIE, "client.no_tie"),
    ],
)
def test_what_does_not_hang_together_is_refused(fields: dict[str, object], kind: str, place: str) -> None:
    with pytest.raises(ValidationError) as caught:
        case(**fields)
    (error,) = caught.value.errors(include_input=False)
    assert error["type"] == kind
    assert place in error["ctx"]["places"].split(", ")


def test_the_household_is_the_client_and_who_lives_together() -> None:
    gone = Person(id="p3", name="一郎", relation="husband", lives="together", died="令和2年")
    assert [person.id for person in case(people=(DAUGHTER, SON, gone)).household] == ["client", "p1"]


def test_looking_up() -> None:
    made = case(ties=(tie("r1", "client"), tie("p1", "r1", "t2"), tie("r2", "client", "t3")))
    assert made.name_of("r1") == "さくら訪問介護"
    assert made.name_of("household") == "household"
    assert made.person("client") is made.client
    assert made.resource("r2").kind == "doctor"
    assert [one.id for one in made.ties_of("r1")] == ["t1", "t2"]
    assert [one.id for one in made.ties_between("r1", "p1")] == ["t2"]
    assert made.ties[1].other("r1") == "p1"
    for wrong in (lambda: made.person("r1"), lambda: made.resource("p1"), lambda: made.actor("x")):
        with pytest.raises(KeyError):
            wrong()


def test_needs_belong_to_somebody() -> None:
    mine, hers = Need(id="n1", domain="health", level="some"), Need(id="n2", domain="work", level="high", who="p1")
    made = case(needs=(mine, hers))
    assert made.needs_of() == (mine,)
    assert made.needs_of("p1") == (hers,)


def test_the_latest_word_on_a_section_counts() -> None:
    early = Asked(section="kin", answer="not_yet", on="2026-01")
    late = Asked(section="kin", answer="done", on="2026-03")
    undated = Asked(section="kin", answer="partly")
    assert case(asked=(late, early, undated)).asked_about("kin") == late
    assert case(asked=(early, undated)).asked_about("kin") == early
    assert case(asked=(undated, undated.replace(answer="done"))).asked_about("kin").answer == "done"
    assert case().asked_about("friends") is None


def test_the_reference_date_is_the_day_of_the_drawing() -> None:
    assert case().reference_date is None
    assert case(drawn=Drawn(on="令和8年4月10日")).reference_date == dt.date(2026, 4, 10)
    assert case(drawn=Drawn(on="令和8年4月")).reference_date == dt.date(2026, 4, 30)


def test_ages_on_the_reference_date() -> None:
    made = case(drawn=Drawn(on="令和8年4月10日"))
    assert made.age_of("client") == (84, 84)
    assert made.age_of("p1") == (58, 58)
    assert made.as_of(dt.date(2021, 4, 10)).age_of("p1") == (53, 53)
    assert made.as_of(dt.date(2030, 4, 10)).age_of("p1") == (62, 62)
    assert made.age_of("p2") is None
    assert case().age_of("p1") == (58, 58)


def test_equal_cases_are_equal_whatever_was_looked_up() -> None:
    one, two = case(), case()
    assert one.actors
    assert one == two
    assert hash(one) == hash(two)
    assert one.replace(title="x").title == "x"


def test_sets_are_written_in_order() -> None:
    text = Resource(id="r1", name="a", kind="friend").model_dump_json()
    assert '"inferred":["entity","formality","sector"]' in text


def test_who_has_no_tie_with_the_client_may_have_one_with_others() -> None:
    doctor = DOCTOR.replace(no_tie=True)
    ties = (tie("r2", "p1"), tie("r2", "household", "t2"), tie("r1", "client", "t3"))
    assert case(resources=(HELPER, doctor), ties=ties).resource("r2").no_tie is True
    assert case(resources=(HELPER.replace(no_tie=False),), ties=(tie("r1", "client"),)).resource("r1").no_tie is False


@pytest.mark.parametrize(
    ("starts", "ends", "fits"),
    [
        ("2026-04-01", "2026-04-01", True),
        ("2026", "2026-01-05", True),
        ("2026-05", "2026-04", False),
        ("2026-04-02", "2026-04-01", False),
        (None, "2026-04-01", True),
    ],
)
def test_a_tie_does_not_end_before_it_begins(starts: str | None, ends: str, *, fits: bool) -> None:
    def made() -> Tie:
        return Tie(id="t1", source="r1", target="client", starts=starts, ends=ends)

    if fits:
        assert made().ends is not None
    else:
        with pytest.raises(ValidationError, match="dates_reversed"):
            made()
