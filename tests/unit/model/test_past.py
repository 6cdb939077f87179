"""What `Case.as_of` keeps and forgets, line by line of its table."""

from __future__ import annotations

import datetime as dt

import pytest

from ecomap.model import (
    Asked,
    Case,
    Client,
    Consent,
    Couple,
    Drawn,
    Event,
    Need,
    Parentage,
    Person,
    Resource,
    Score,
    Tie,
)

THEN = dt.date(2026, 3, 1)
BEFORE, AFTER = "2026-02-01", "2026-04-20"
EARLIER_DRAWING, LATER_DRAWING = Drawn(on="2026-02-10", by="鈴木"), Drawn(on="2026-04-10", by="鈴木")
DRAWINGS = {"earlier": EARLIER_DRAWING, "later": LATER_DRAWING, "none": None}


def past(drawn: Drawn | None = LATER_DRAWING, day: dt.date = THEN, **fields: object) -> Case:
    whole = {
        "client": Client(name="佐藤 ハナ"),
        "people": (Person(id="p1", name="裕子", relation="daughter_1"),),
        "resources": (Resource(id="r1", name="a"), Resource(id="r2", name="b")),
        "drawn": drawn,
        **fields,
    }
    return Case(**whole).as_of(day)


def tie_then(drawn: Drawn | None = LATER_DRAWING, **fields: object) -> Tie | None:
    found = past(drawn, ties=(Tie(id="t1", source="r1", target="client", **fields),)).ties
    return found[0] if found else None


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({}, True),
        ({"starts": BEFORE}, True),
        ({"starts": "2026-03-01"}, True),
        ({"starts": "2026-03"}, True),
        ({"starts": "2026"}, True),
        ({"starts": "2026-04"}, False),
        ({"starts": AFTER}, False),
        ({"applied": AFTER}, False),
        ({"starts": AFTER, "status": "ended"}, False),
        ({"starts": AFTER, "status": "paused"}, False),
        ({"starts": AFTER, "applied": BEFORE}, False),
    ],
)
def test_a_tie_is_there_from_its_beginning(fields: dict[str, object], *, there: bool) -> None:
    assert (tie_then(**fields) is not None) is there


@pytest.mark.parametrize(
    ("drawn", "fields", "there"),
    [
        ("earlier", {"starts": AFTER}, True),
        ("earlier", {}, True),
        ("later", {"starts": AFTER}, False),
        ("later", {}, False),
        ("later", {"starts": AFTER, "applied": BEFORE}, True),
        ("later", {"starts": AFTER, "applied": AFTER}, False),
        ("none", {"starts": AFTER}, False),
        ("none", {"starts": BEFORE}, True),
        ("none", {}, True),
    ],
)
@pytest.mark.parametrize("status", ["planned", "waiting"])
def test_a_plan_is_there_if_it_was_known(drawn: str, fields: dict[str, object], status: str, *, there: bool) -> None:
    then = tie_then(DRAWINGS[drawn], status=status, **fields)
    assert (then is not None) is there
    assert then is None or then.status == status


def test_a_declined_offer_stays_if_the_offer_was_known() -> None:
    assert tie_then(EARLIER_DRAWING, status="declined", starts=AFTER) is not None
    assert tie_then(LATER_DRAWING, status="declined", starts=AFTER) is None
    assert tie_then(LATER_DRAWING, status="declined") is not None


def test_a_tie_that_ended_later_is_current_again() -> None:
    then = tie_then(status="ended", ends=AFTER, end_reason="転居")
    assert then is not None
    assert (then.status, then.ends, then.end_reason) == ("current", None, None)
    ended = tie_then(status="ended", ends=BEFORE, end_reason="転居")
    assert ended is not None
    assert (ended.status, ended.end_reason) == ("ended", "転居")
    assert (then := tie_then(status="ended")) is not None
    assert then.status == "ended"


def test_an_end_that_lies_ahead_is_kept_only_if_it_was_known() -> None:
    known, unknown = tie_then(EARLIER_DRAWING, ends=AFTER), tie_then(LATER_DRAWING, ends=AFTER)
    assert known is not None
    assert unknown is not None
    assert (known.status, known.ends is None, unknown.ends) == ("current", False, None)


def test_later_contacts_and_reviews_are_forgotten() -> None:
    then = tie_then(last=AFTER, reviewed=AFTER)
    assert then is not None
    assert (then.last, then.reviewed) == (None, None)
    then = tie_then(last=BEFORE, reviewed=BEFORE)
    assert then is not None
    assert then.last is not None
    assert then.reviewed is not None


def test_who_died_later_is_alive() -> None:
    dead = Person(id="p1", name="一郎", relation="husband", birth="1940-05-05", died=AFTER)
    then = past(people=(dead,)).person("p1")
    assert (then.died, then.has_died) == (None, False)
    assert past(people=(dead.replace(died=BEFORE),)).person("p1").has_died
    assert past(people=(dead.replace(died=None, deceased=True),)).person("p1").has_died


def test_who_was_born_later_is_not_there_nor_anything_about_them() -> None:
    baby = Person(id="p1", name="結", relation="daughter_1", birth=AFTER)
    then = past(
        people=(baby,),
        ties=(Tie(id="t1", source="r1", target="p1"),),
        parentage=(Parentage(child="p1", parents=("client",)),),
        needs=(Need(id="n1", who="p1", domain="childcare", level="high"),),
        events=(Event(what="birth", on=AFTER, who="p1"),),
    )
    assert (then.people, then.ties, then.parentage, then.needs, then.events) == ((), (), (), (), ())
    assert past(people=(baby,), day=dt.date(2026, 4, 20)).people


def test_an_age_becomes_a_birth_when_the_drawing_is_forgotten() -> None:
    person = Person(id="p1", name="裕子", relation="daughter_1", age=58)
    then = past(people=(person,))
    assert then.drawn is None
    assert then.person("p1").age is None
    assert then.person("p1").birth_bounds() == (dt.date(1967, 4, 11), dt.date(1968, 4, 10))
    assert past(EARLIER_DRAWING, people=(person,)).person("p1").age == 58
    assert past(None, people=(person,)).person("p1").age == 58


def test_a_small_child_with_an_age_only_is_not_there_before_birth() -> None:
    child = Person(id="p1", name="結", relation="son_1", age=2)
    assert past(people=(child,), day=dt.date(2023, 4, 9)).people == ()
    assert past(people=(child,), day=dt.date(2023, 4, 11)).people != ()


def test_a_resource_goes_with_its_ties() -> None:
    later = Tie(id="t1", source="r1", target="client", starts=AFTER)
    assert [resource.id for resource in past(ties=(later,)).resources] == ["r2"]
    both = (later, Tie(id="t2", source="r1", target="p1"))
    assert [resource.id for resource in past(ties=both).resources] == ["r1", "r2"]


def test_an_organisation_that_goes_leaves_its_members() -> None:
    member = Resource(id="r2", name="b", organisation="r1")
    then = past(
        resources=(Resource(id="r1", name="a"), member),
        ties=(Tie(id="t1", source="r1", target="client", starts=AFTER),),
    )
    assert [(resource.id, resource.organisation) for resource in then.resources] == [("r2", None)]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"kind": "divorced", "ends": AFTER}, "married"),
        ({"kind": "separated", "ends": AFTER}, "married"),
        ({"kind": "divorced", "ends": BEFORE}, "divorced"),
        ({"kind": "divorced"}, "divorced"),
        ({"kind": "common_law", "ends": AFTER}, "common_law"),
        ({"kind": "married", "starts": AFTER}, None),
    ],
)
def test_couples(fields: dict[str, object], kind: str | None) -> None:
    then = past(couples=(Couple(a="client", b="p1", **fields),)).couples
    assert [couple.kind for couple in then] == ([] if kind is None else [kind])
    assert all(couple.ends is None or couple.ends.earliest <= THEN for couple in then)


def test_a_couple_widowed_later_is_married() -> None:
    dead = Person(id="p1", name="一郎", relation="husband", died=AFTER)
    (couple,) = past(people=(dead,), couples=(Couple(a="client", b="p1", kind="widowed"),)).couples
    assert couple.kind == "married"


def test_an_adoption_to_come_is_not_there() -> None:
    assert past(parentage=(Parentage(child="p1", parents=("client",), kind="adopted", starts=AFTER),)).parentage == ()


def test_later_needs_answers_and_scores_are_not_there() -> None:
    then = past(
        people=(
            Person(id="p1", name="a", scores=(Score(name="J-ZBI_8", value=9, on=AFTER), Score(name="x", value=1))),
        ),
        needs=(Need(id="n1", domain="health", level="some", on=AFTER), Need(id="n2", domain="work", level="some")),
        asked=(Asked(section="kin", answer="done", on=AFTER), Asked(section="friends", answer="done", on=BEFORE)),
    )
    assert [need.id for need in then.needs] == ["n2"]
    assert [entry.section for entry in then.asked] == ["friends"]
    assert [score.name for score in then.person("p1").scores] == ["x"]


@pytest.mark.parametrize(("drawn", "count"), [("earlier", 1), ("later", 0), ("none", 0)])
def test_an_event_ahead_stays_only_if_it_was_known(drawn: str, count: int) -> None:
    assert len(past(DRAWINGS[drawn], events=(Event(what="discharge", on=AFTER),)).events) == count
    assert len(past(DRAWINGS[drawn], events=(Event(what="discharge", on=BEFORE),)).events) == 1


def test_the_drawing_and_its_review() -> None:
    assert past(LATER_DRAWING).drawn is None
    kept = past(EARLIER_DRAWING.replace(review=AFTER)).drawn
    assert kept is not None
    assert kept.review is not None
    undated = past(Drawn(by="鈴木", review=AFTER)).drawn
    assert undated is not None
    assert undated.review is None


def test_consent() -> None:
    assert past(consent=Consent(on=AFTER)).consent is None
    kept = past(consent=Consent(on=BEFORE, until=AFTER)).consent
    assert kept is not None
    assert kept.until is not None
    undated = past(consent=Consent(until=AFTER)).consent
    assert undated is not None
    assert undated.until is None


def test_the_care_level_of_a_later_certification_is_not_known() -> None:
    client = Client(name="a", care_level="care_2", care_from=AFTER, care_until="2028-04-19")
    then = past(client=client).client
    assert (then.care_level, then.care_from, then.care_until) == (None, None, None)
    then = past(client=client.replace(care_from=BEFORE)).client
    assert then.care_level == "care_2"
    assert then.care_until is not None


def test_later_facts_about_the_client() -> None:
    client = Client(name="a", home_since=AFTER, eviction_on=AFTER, birth="1942-03-02")
    assert past(client=client).client.home_since is None
    assert past(client=client).client.eviction_on is None
    assert past(EARLIER_DRAWING, client=client).client.eviction_on is not None
    assert past(client=client.replace(birth=AFTER)).client.birth is None


def test_the_earlier_of_two_days_counts() -> None:
    then = past()
    assert then.shown_on == then.reference_date == THEN
    assert then.as_of(dt.date(2030, 1, 1)) == then
    assert then.as_of(dt.date(2020, 1, 1)).shown_on == dt.date(2020, 1, 1)
