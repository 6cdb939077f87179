"""Families of practice, from 続柄 to couples, parents, rows and birth order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecomap.model import Case, Client, Couple, Drawn, Parentage, Person, family_links

if TYPE_CHECKING:
    from ecomap.model import Kinship


def family(*people: str | Person, sex: str = "female", **fields: object) -> Kinship:
    """Links of a family; a person is written as ``id:relation`` or ``id:relation:of``."""
    return family_links(Case(client=Client(name="本人", sex=sex), people=tuple(map(person, people)), **fields))


def person(text: str | Person, **fields: object) -> Person:
    if isinstance(text, Person):
        return text
    ident, relation, *of = text.split(":")
    return Person(id=ident, name=ident, relation=relation or None, of=of[0] if of else None, **fields)


def couples(kin: Kinship) -> set[tuple[str, str, str]]:
    return {(*sorted((couple.a, couple.b)), couple.kind) for couple in kin.couples}


def rows(kin: Kinship) -> dict[str, int]:
    return dict(kin.generations)


def test_only_a_client() -> None:
    kin = family()
    assert (kin.couples, kin.parentage, kin.sibships, kin.unattached) == ((), (), (), ())
    assert rows(kin) == {"client": 0}


@pytest.mark.parametrize(
    ("relation", "kind"),
    [("husband", "married"), ("spouse", "married"), ("partner_male", "common_law"), ("ex_husband", "divorced")],
)
def test_a_couple(relation: str, kind: str) -> None:
    kin = family(f"h:{relation}")
    assert couples(kin) == {("client", "h", kind)}
    assert kin.couples[0].inferred == {"a", "b", "kind"}
    assert kin.partners_of("client") == ("h",)
    assert rows(kin)["h"] == 0


def test_death_makes_a_marriage_widowed_but_no_other_couple() -> None:
    assert couples(family(person("h:husband", died="令和2年"))) == {("client", "h", "widowed")}
    assert couples(family(person("h:ex_husband", died="令和2年"))) == {("client", "h", "divorced")}


def test_children_belong_to_the_client_and_the_only_spouse() -> None:
    kin = family("h:husband", "a:daughter_1", "b:son_1")
    for child in ("a", "b"):
        assert kin.parents_of(child) == ("client", "h")
    assert kin.children_of("h", "birth") == ("a", "b")
    assert {parentage.kind for parentage in kin.parentage} == {"birth"}
    assert all(parentage.inferred for parentage in kin.parentage)
    assert rows(kin)["a"] == 1


def test_the_dead_husband_is_the_father_too() -> None:
    assert family(person("h:husband", deceased=True), "a:daughter").parents_of("a") == ("client", "h")


def test_without_a_spouse_children_belong_to_the_client_alone() -> None:
    assert family("a:daughter").parents_of("a") == ("client",)


def test_a_former_spouse_is_the_other_parent_only_where_there_is_no_other() -> None:
    assert family("x:ex_husband", "a:daughter").parents_of("a") == ("client", "x")
    assert family("x:ex_husband", "h:husband", "a:daughter").parents_of("a") == ("client",)


def test_a_common_law_partner_is_not_taken_for_a_parent() -> None:
    assert family("h:partner_male", "a:daughter").parents_of("a") == ("client",)
    assert family("h:partner_male", person("d:husband", deceased=True), "a:daughter").parents_of("a") == ("client", "d")


def test_written_parents_are_never_added_to() -> None:
    written = Parentage(child="a", parents=("client", "x"))
    kin = family("x:ex_husband", "h:husband", "a:daughter", "b:son", parentage=(written,))
    assert kin.parents_of("a") == ("client", "x")
    assert kin.parentage[0] is written
    assert not kin.parentage[0].inferred


def test_written_couples_are_kept_and_not_doubled() -> None:
    kin = family("h:husband", "a:daughter", couples=(Couple(a="h", b="client", kind="separated"),))
    assert couples(kin) == {("client", "h", "separated")}
    assert kin.parents_of("a") == ("client", "h")


def test_a_stepfamily() -> None:
    kin = family("h:husband", "s:step_son", "a:daughter_1")
    assert kin.parents_of("s", "step") == ("client",)
    assert kin.parents_of("s", "birth") == ("h",)
    assert kin.parents_of("a", "birth") == ("client", "h")
    assert kin.siblings_of("s") == ()  # half of the parents is not all of them
    assert rows(kin)["s"] == 1


def test_the_husbands_daughter_is_his_and_the_clients_stepchild() -> None:
    kin = family("h:husband", "s:husband_daughter")
    assert kin.parents_of("s", "birth") == ("h",)
    assert kin.parents_of("s", "step") == ("client",)
    of = family("h:husband", "s:daughter:h")
    assert (of.parents_of("s", "birth"), of.parents_of("s", "step")) == (("h",), ("client",))


def test_the_child_of_a_former_wife_is_no_stepchild() -> None:
    kin = family("x:ex_wife", "s:ex_wife_daughter", sex="male")
    assert kin.parents_of("s", "birth") == ("x",)
    assert kin.parents_of("s", "step") == ()


@pytest.mark.parametrize(("relation", "kind"), [("adopted_child", "adopted"), ("foster_child", "foster")])
def test_adopted_and_foster_children(relation: str, kind: str) -> None:
    kin = family("h:husband", f"c:{relation}")
    assert kin.parents_of("c", kind) == ("client", "h")
    assert kin.parents_of("c", "birth") == ()


def test_father_and_mother_are_a_couple_and_parents_of_brothers_and_sisters() -> None:
    kin = family("f:father", "m:mother", "b:elder_brother", "s:younger_sister")
    assert couples(kin) == {("f", "m", "married")}
    for child in ("client", "b", "s"):
        assert kin.parents_of(child) == ("f", "m")
    assert kin.sibships[0].children == ("b", "client", "s")
    assert rows(kin) == {"client": 0, "f": -1, "m": -1, "b": 0, "s": 0}


def test_parents_written_as_divorced_stay_divorced() -> None:
    kin = family("f:father", "m:mother", couples=(Couple(a="f", b="m", kind="divorced"),))
    assert couples(kin) == {("f", "m", "divorced")}


def test_a_stepfather_ends_the_marriage_of_the_parents() -> None:
    kin = family("f:father", "m:mother", "s:step_father")
    assert couples(kin) == {("f", "m", "divorced"), ("m", "s", "married")}
    assert kin.parents_of("client", "birth") == ("f", "m")
    assert kin.parents_of("client", "step") == ("s",)
    dead = family(person("f:father", deceased=True), "m:mother", "s:step_father")
    assert couples(dead) == {("f", "m", "widowed"), ("m", "s", "married")}


def test_both_parents_married_again() -> None:
    kin = family("f:father", "m:mother", "sf:step_father", "sm:step_mother")
    assert couples(kin) == {("f", "m", "divorced"), ("m", "sf", "married"), ("f", "sm", "married")}


def test_adoptive_and_birth_parents_side_by_side() -> None:
    kin = family("m:mother", "af:adoptive_father", "am:adoptive_mother")
    assert kin.parents_of("client", "birth") == ("m",)
    assert kin.parents_of("client", "adopted") == ("af", "am")
    assert couples(kin) == {("af", "am", "married")}


def test_brothers_and_sisters_without_parents_in_the_file() -> None:
    kin = family("b:elder_brother", "s:younger_sister")
    (sibship,) = kin.sibships
    assert (sibship.parents, sibship.children) == ((), ("b", "client", "s"))
    assert kin.siblings_of("client") == ("b", "s")
    assert kin.unattached == ()


def test_a_half_sibling_shares_a_parent_nobody_named() -> None:
    kin = family("f:father", "h:half_sibling")
    assert kin.unattached == ("h",)
    assert rows(kin)["h"] == 0


def test_the_wife_of_the_eldest_son() -> None:
    kin = family("a:son_1", "b:son_2", "w:son_1_wife")
    assert couples(kin) == {("a", "w", "married")}
    assert rows(kin)["w"] == 1


def test_a_daughter_in_law_belongs_to_the_only_child_she_can_belong_to() -> None:
    assert couples(family("a:son_1", "d:daughter_1", "w:daughter_in_law")) == {("a", "w", "married")}
    undecided = family("a:son_1", "b:son_2", "w:daughter_in_law")
    assert (undecided.couples, undecided.unattached, rows(undecided)["w"]) == ((), ("w",), 1)
    taken = family("a:son_1", "b:son_2", "v:son_1_wife", "w:daughter_in_law")
    assert couples(taken) == {("a", "v", "married"), ("b", "w", "married")}


def test_a_relation_through_somebody_who_is_not_in_the_file() -> None:
    kin = family("w:son_1_wife")
    assert (kin.couples, kin.unattached, rows(kin)["w"]) == ((), ("w",), 1)


def test_whose_grandchild_the_word_does_not_say() -> None:
    kin = family("a:daughter_1", "b:son_1", "g:grandchild")
    assert (kin.unattached, rows(kin)["g"]) == (("g",), 2)


def test_grandchildren_with_their_parents() -> None:
    through = family("a:daughter_1", "h:daughter_1_husband", "g:daughter_1_daughter_1")
    assert through.parents_of("g") == ("a", "h")
    assert through.unattached == ()
    of = family("a:daughter_1", "h:husband:a", "g:son_1:a")
    assert of.parents_of("g") == ("a", "h")
    assert rows(of)["g"] == 2


def test_four_generations() -> None:
    kin = family(
        "gm:mother_mother", "f:father", "m:mother", "u:mother_elder_brother", "h:husband", "s:younger_sister",
        "n:younger_sister_son", "d:daughter_1", "dh:daughter_1_husband", "g:daughter_1_son_1", "gg:son:g",
    )  # fmt: skip
    assert kin.unattached == ()
    assert rows(kin) == {
        "client": 0, "gm": -2, "f": -1, "m": -1, "u": -1, "h": 0, "s": 0, "n": 1, "d": 1, "dh": 1, "g": 2, "gg": 3,
    }  # fmt: skip
    assert kin.parents_of("u") == ("gm",)
    assert kin.parents_of("m") == ("gm",)
    assert kin.parents_of("n") == ("s",)
    assert kin.parents_of("gg") == ("g",)
    assert kin.siblings_of("m") == ("u",)


def test_parents_in_law_are_the_parents_of_the_only_spouse() -> None:
    kin = family("h:husband", "fl:father_in_law", "ml:mother_in_law")
    assert kin.parents_of("h") == ("fl", "ml")
    assert ("fl", "ml", "married") in couples(kin)
    assert rows(kin)["fl"] == -1
    assert family("ml:mother_in_law").unattached == ("ml",)


@pytest.mark.parametrize(
    ("relation", "row"),
    [
        ("grandmother", -2),
        ("uncle", -1),
        ("cousin", 0),
        ("relative", 0),
        ("niece", 1),
        ("great_grandchild", 3),
        ("", 0),
    ],
)
def test_words_that_do_not_say_through_whom_give_a_row_only(relation: str, row: int) -> None:
    kin = family("m:mother", f"x:{relation}")
    assert (kin.unattached, rows(kin)["x"]) == (("x",), row)


def test_the_row_of_somebody_unattached_counts_from_the_person_named() -> None:
    assert rows(family("s:younger_sister", "x:grandchild:s"))["x"] == 2
    assert rows(family("m:mother", "x:cousin:m"))["x"] == -1


def test_of_two_who_could_be_meant_none_is_chosen() -> None:
    kin = family("s:younger_sister", "t:younger_sister", "n:younger_sister_son")
    assert kin.unattached == ("n",)


def order(*people: Person | str, **fields: object) -> tuple[str, ...]:
    (sibship,) = family(*people, **fields).sibships
    return sibship.children


def test_birth_order_by_birth() -> None:
    assert order(person("a:son_1", birth="1970"), person("b:daughter_1", birth="1968-05"), "c:son_2") == ("b", "a", "c")


def test_birth_order_by_age() -> None:
    ages = (person("a:son_1", age=50), person("b:daughter_1", age=58), person("c:son_2", age=45))
    assert order(*ages) == ("b", "a", "c")
    assert order(*ages, drawn=Drawn(on="2026-04-10")) == ("b", "a", "c")


def test_birth_order_mixes_birth_and_age_only_where_the_day_is_known() -> None:
    mixed = (person("a:son", age=50), person("b:daughter", birth="1960"))
    assert order(*mixed, drawn=Drawn(on="2026-04-10")) == ("b", "a")
    assert order(*mixed) == ("a", "b")


def test_birth_order_by_rank_within_one_sex_else_as_written() -> None:
    assert order("b:son_2", "d:daughter_1", "a:son_1") == ("d", "a", "b")
    assert order("d:daughter_1", "a:son_1", "b:son_2") == ("d", "a", "b")


def test_the_client_among_brothers_and_sisters() -> None:
    assert order("y:younger_brother", "e:elder_sister", "m:mother") == ("e", "client", "y")


def test_contradictions_of_birth_order_do_not_fail() -> None:
    people = (person("a:son_1", birth="1970"), person("b:son_2", birth="1960"))
    assert order(*people) == ("b", "a")
    cycle = (person("a:elder_brother", birth="1990"), person("b:younger_brother", birth="1960"))
    assert set(order(*cycle)) == {"a", "b", "client"}


def test_links_of_a_case_can_be_written_back_into_it() -> None:
    case = Case(client=Client(name="本人"), people=(person("h:husband"), person("a:daughter")))
    kin = family_links(case)
    again = family_links(case.replace(couples=kin.couples, parentage=kin.parentage))
    assert again == kin


def test_lookups_of_nobody() -> None:
    kin = family("h:husband")
    with pytest.raises(KeyError):
        kin.generation_of("x")
    assert kin.generation_of("h") == 0
    assert kin.parents_of("x") == kin.children_of("x") == kin.siblings_of("x") == ()


def test_births_that_overlap_do_not_tell_who_is_older() -> None:
    assert order(person("a:son", birth="1970-05"), person("b:daughter", birth="1970")) == ("a", "b")
