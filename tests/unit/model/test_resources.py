from __future__ import annotations

import pytest

from ecomap.model import Case, Client, Person, Resource, Tie, fill_in, kind_of_name
from ecomap.vocabulary import kinds


@pytest.mark.parametrize("kind", kinds.codes)
def test_sector_formality_and_entity_come_from_the_kind(kind: str) -> None:
    resource = Resource(id="r1", name="a", kind=kind)
    term = kinds.get(kind)
    assert (resource.sector, resource.formality, resource.entity) == (term.sector, term.formality, term.entity)
    assert resource.inferred == {"sector", "formality", "entity"}


def test_what_was_written_overrules_the_kind() -> None:
    resource = Resource(id="r1", name="田口さん", kind="minsei", formality="semi-formal")
    assert resource.formality == "semi-formal"
    assert resource.inferred == {"sector", "entity"}


def test_without_a_kind_nothing_is_made_up() -> None:
    resource = Resource(id="r1", name="a", kind_text="手芸の先生", sector="leisure")
    assert (resource.kind, resource.formality, resource.entity) == (None, None, None)
    assert resource.inferred == frozenset()


def test_a_new_kind_renews_what_came_from_the_old_one() -> None:
    resource = Resource(id="r1", name="a", kind="friend", formality="semi-formal").replace(kind="home_help")
    assert resource.sector == kinds.get("home_help").sector
    assert resource.formality == "semi-formal"
    assert resource.replace(kind=None).sector is None


def test_kind_from_a_name() -> None:
    assert kind_of_name("さくら訪問介護") == "home_help"
    assert kind_of_name("友人 中村さん") == "friend"
    assert kind_of_name("山田") is None
    assert kind_of_name("さくらデイ") is None


def case(*ties: Tie, **resource: object) -> Case:
    return Case(
        client=Client(name="佐藤 ハナ"),
        people=(Person(id="p1", name="裕子"),),
        resources=(Resource(id="r1", name="さくら訪問介護", **resource), Resource(id="r2", name="みどり薬局")),
        ties=ties,
    )


def test_filling_in_takes_the_kind_from_the_name_and_the_support_from_the_kind() -> None:
    filled = fill_in(case(Tie(id="t1", source="r1", target="client")))
    assert (filled.resource("r1").kind, "kind" in filled.resource("r1").inferred) == ("home_help", True)
    assert filled.ties[0].supports == kinds.get("home_help").supports
    assert filled.ties[0].inferred == {"supports"}


def test_the_giver_at_the_far_end_gives_too() -> None:
    filled = fill_in(case(Tie(id="t1", source="p1", target="r1")))
    assert (filled.ties[0].supports, filled.ties[0].gives) == (None, kinds.get("home_help").supports)


@pytest.mark.parametrize(
    "tie",
    [
        Tie(id="t1", source="r1", target="client", supports=()),
        Tie(id="t1", source="r1", target="client", supports=("watch",)),
        Tie(id="t1", source="r1", target="client", flow="from"),
        Tie(id="t1", source="r1", target="client", flow="none"),
        Tie(id="t1", source="r1", target="r2"),
        Tie(id="t1", source="r1", target="client", status="ended"),
        Tie(id="t1", source="p1", target="client"),
    ],
)
def test_what_is_known_or_not_given_is_left_alone(tie: Tie) -> None:
    assert fill_in(case(tie)).ties == (tie,)


def test_a_kind_that_was_written_in_words_is_not_guessed_over() -> None:
    assert fill_in(case(kind_text="便利屋")).resource("r1").kind is None


@pytest.mark.parametrize("stress", ["stressful", "conflict"])
@pytest.mark.parametrize("kind", ["landlord", "employer", "bank", "court", "welfare_office", "b_type"])
def test_who_may_be_the_other_side_is_not_presumed_to_help_where_there_is_strain(kind: str, stress: str) -> None:
    strained = Tie(id="t1", source="r1", target="client", stress=stress)
    assert fill_in(case(strained, kind=kind)).ties[0].supports is None
    assert fill_in(case(strained.replace(stress="none"), kind=kind)).ties[0].supports == kinds.get(kind).supports


@pytest.mark.parametrize("kind", ["home_help", "tokuyo", "friend", "doctor"])
def test_care_with_strain_is_still_care(kind: str) -> None:
    strained = Tie(id="t1", source="r1", target="client", stress="conflict")
    assert fill_in(case(strained, kind=kind)).ties[0].supports == kinds.get(kind).supports
