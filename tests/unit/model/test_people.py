from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from ecomap.model import Person, parse_date

DRAWN = dt.date(2026, 4, 10)


def somebody(**fields: object) -> Person:
    return Person(id="p1", name="裕子", **fields)


@pytest.mark.parametrize(
    ("day", "age"),
    [(dt.date(2026, 3, 1), 83), (dt.date(2026, 3, 2), 84), (dt.date(1942, 3, 2), 0)],
)
def test_age_changes_on_the_birthday(day: dt.date, age: int) -> None:
    assert somebody(birth="昭和17年3月2日").age_on(day) == age


def test_a_leap_day_birthday_falls_on_the_first_of_march() -> None:
    person = somebody(birth="2000-02-29")
    assert person.age_on(dt.date(2025, 2, 28)) == 24
    assert person.age_on(dt.date(2025, 3, 1)) == 25


def test_a_birth_year_gives_two_possible_ages() -> None:
    person = somebody(birth="昭和17年")
    assert person.age_bounds(DRAWN) == (83, 84)
    assert person.age_on(DRAWN) is None
    assert person.age_on(dt.date(2026, 12, 31)) == 84


def test_before_birth_there_is_no_age() -> None:
    assert somebody(birth="2020-01-01").age_bounds(dt.date(2019, 12, 31)) is None


def test_the_dead_keep_the_age_they_died_at() -> None:
    person = somebody(birth="昭和17年3月2日", died="令和2年5月1日")
    assert person.has_died
    assert person.age_on(DRAWN) == 78
    assert person.age_on(dt.date(2019, 5, 1)) == 77


def test_a_recorded_age_counts_from_the_day_it_was_recorded() -> None:
    person = somebody(age=58)
    assert person.age_bounds(DRAWN, recorded_on=DRAWN) == (58, 58)
    assert person.age_bounds(dt.date(2021, 4, 10), recorded_on=DRAWN) == (53, 53)
    assert person.age_bounds(dt.date(2021, 10, 10), recorded_on=DRAWN) == (53, 54)
    assert person.age_bounds(dt.date(2021, 10, 10)) == (58, 58)
    assert person.birth_bounds(DRAWN) == (dt.date(1967, 4, 11), dt.date(1968, 4, 10))


def test_a_range_of_ages() -> None:
    assert somebody(age=80, age_to=89).age_bounds(DRAWN, recorded_on=DRAWN) == (80, 89)


def test_the_recorded_age_of_somebody_dead_is_the_age_at_death() -> None:
    assert somebody(age=70, deceased=True).age_bounds(DRAWN, recorded_on=DRAWN) == (70, 70)
    assert somebody(age=70, died=parse_date("2010")).age_bounds(DRAWN, recorded_on=DRAWN) is not None


def test_nothing_known_is_no_age() -> None:
    assert somebody().age_bounds(DRAWN) is None


@pytest.mark.parametrize("fields", [{"age_to": 80}, {"age": 80, "age_to": 70}, {"age": -1}, {"born_from": DRAWN}])
def test_impossible_ages_cannot_be_made(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        somebody(**fields)


def test_the_sex_comes_from_the_relation_and_is_marked() -> None:
    daughter = somebody(relation="daughter_1")
    assert (daughter.sex, daughter.inferred) == ("female", {"sex"})
    child = somebody(relation="child")
    assert (child.sex, child.inferred) == ("unknown", frozenset())


def test_a_written_sex_stays_as_written() -> None:
    assert somebody(relation="daughter_1", sex="other").sex == "other"
    assert somebody(relation="daughter_1", sex="unknown").sex == "unknown"


def test_a_new_relation_renews_the_inferred_sex() -> None:
    daughter = somebody(relation="daughter_1")
    assert daughter.replace(relation="son_1").sex == "male"
    assert daughter.replace(relation="child").sex == "unknown"
    assert daughter.replace(relation="child").inferred == frozenset()
    assert daughter.replace(sex="female").inferred == frozenset()


def test_records_cannot_be_changed_but_replaced() -> None:
    person = somebody(words="週末しか来られない")
    with pytest.raises(ValidationError):
        person.words = "x"  # type: ignore[misc]
    assert person.replace(words=None).words is None
    with pytest.raises(ValidationError):
        person.replace(relation="nobody's")
