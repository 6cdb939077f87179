"""What holds for every case: it survives JSON, it has a past without a future, its family links are sound."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecomap.graph import graph
from ecomap.model import (
    Case,
    DateError,
    FrequencyError,
    PartialDate,
    Record,
    family_links,
    fill_in,
    parse_date,
    parse_frequency,
)

from .strategies import cases, days, partial_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

anything = st.one_of(
    st.text(max_size=120),
    st.text(st.sampled_from("令和昭平成元年月日頃約RSHT0123456789./-() 生一二十〇"), max_size=24),
    st.text(st.sampled_from("週月日年毎隔第回度0123456789~〜・火水木金土か数おきにごと以上 10:00時電話"), max_size=24),
    st.text(st.sampled_from("once twice a week month every other 0123456789 - / mon tue"), max_size=40),
)


@given(anything)
@settings(max_examples=300)
def test_reading_a_date_raises_nothing_but_its_own_error(text: str) -> None:
    try:
        date = parse_date(text, near=dt.date(2026, 4, 10))
    except DateError as error:
        code = error.code
    else:
        code = "not-a-date"
        assert date is None or (date.text == text and date.earliest <= date.latest)
    assert code in {"not-a-date", "no-such-day", "implausible", "ambiguous", "too-long"}


@given(anything)
@settings(max_examples=250)
def test_reading_a_frequency_raises_nothing_but_its_own_error(text: str) -> None:
    try:
        often = parse_frequency(text)
    except FrequencyError as error:
        code = error.code
    else:
        code = "not-a-frequency"
        assert often is None or often.text == text
        assert often is None or often.per_month_high is None or often.per_month_low <= often.per_month_high
    assert code in {"not-a-frequency", "ambiguous", "implausible", "too-long"}


@given(days)
def test_every_way_of_writing_a_day_gives_that_day(day: dt.date) -> None:
    exact = PartialDate.of(day)
    ways = (
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%d %B %Y}",
        exact.label("ja"),
        exact.label("en"),
    )
    for way in ways:
        read = parse_date(way)
        assert read is not None
        assert (read.iso, read.notice) == (day.isoformat(), None)


@given(partial_dates(), partial_dates())
def test_before_and_after_are_honest(one: PartialDate, two: PartialDate) -> None:
    assert one.is_before(two) is two.is_after(one)
    if one.is_before(two):
        assert one.latest < two.earliest
        assert one.is_after(two) is False
    fewest, most = one.days_to(two)
    assert fewest <= most
    assert one.is_before(two) is not True or fewest > 0


@given(partial_dates())
def test_a_date_spans_what_it_says(date: PartialDate) -> None:
    said = [int(part) for part in date.iso.split("-")]
    first = dt.date(*[*said, 1, 1][:3])
    assert date.earliest <= first <= date.latest
    assert date.circa or date.earliest == first


@given(cases())
@settings(max_examples=25)
def test_a_case_survives_json(case: Case) -> None:
    text = case.model_dump_json()
    again = Case.model_validate_json(text)
    assert again == case
    assert again.model_dump_json() == text
    assert hash(again) == hash(case)


@given(cases(), days)
@settings(max_examples=25)
def test_looking_back_twice_changes_nothing(case: Case, day: dt.date) -> None:
    then = case.as_of(day)
    assert then.as_of(day) == then
    assert then.reference_date == day


@given(
    cases(), st.dates(dt.date(2019, 1, 1), dt.date(2028, 12, 31)), st.dates(dt.date(2019, 1, 1), dt.date(2028, 12, 31))
)
@settings(max_examples=30)
def test_looking_back_from_a_past_is_looking_back_to_the_earlier_day(case: Case, one: dt.date, two: dt.date) -> None:
    assert case.as_of(one).as_of(two) == case.as_of(min(one, two))


MAY_LIE_AHEAD = {
    ("Tie", "starts"),
    ("Tie", "ends"),
    ("Drawn", "review"),
    ("Event", "on"),
    ("Client", "care_until"),
    ("Client", "eviction_on"),
    ("Consent", "until"),
    ("RoleHeld", "until"),
}


def dates_in(record: Record) -> Iterator[tuple[Record, str, PartialDate]]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, PartialDate):
                yield record, name, part
            elif isinstance(part, Record):
                yield from dates_in(part)


def excused(case: Case, record: Record, name: str) -> bool:
    """A date may lie ahead only where somebody on that day could have written it down."""
    if (type(record).__name__, name) not in MAY_LIE_AHEAD:
        return False
    drawn = case.drawn is not None and case.drawn.on is not None
    applied = getattr(record, "applied", None) is not None and getattr(record, "status", "") != "ended"
    certified = name == "care_until" and getattr(record, "care_from", None) is not None
    agreed = name == "until" and getattr(record, "on", None) is not None
    return drawn or (applied and name == "starts") or certified or agreed


@given(cases(), st.dates(dt.date(2019, 1, 1), dt.date(2028, 12, 31)))
@settings(max_examples=30)
def test_nothing_later_is_left_in_a_past(case: Case, day: dt.date) -> None:
    then = case.as_of(day)
    for record, name, date in dates_in(then):
        assert date.earliest <= day or excused(then, record, name), (type(record).__name__, name, date)


@given(cases())
@settings(max_examples=30)
def test_a_day_after_everything_keeps_everything_but_contradictions(case: Case) -> None:
    then = case.as_of(dt.date(2100, 1, 1))
    assert then.replace(shown_on=None) == case


@given(cases(people_most=9))
@settings(max_examples=30)
def test_family_links_are_sound(case: Case) -> None:
    kin = family_links(case)
    ids = {"client", *(person.id for person in case.people)}
    assert {ident for ident, _row in kin.generations} == ids
    assert kin.couples[: len(case.couples)] == case.couples
    assert kin.parentage[: len(case.parentage)] == case.parentage
    for couple in kin.couples:
        assert {couple.a, couple.b} <= ids
        assert couple.a != couple.b
    for parentage in kin.parentage:
        assert parentage.child not in parentage.parents
        assert len(set(parentage.parents)) == len(parentage.parents)
    for sibship in kin.sibships:
        assert len(set(sibship.children)) == len(sibship.children)
    # The links of a whole family make a case that can be checked again.
    again = case.replace(couples=kin.couples, parentage=kin.parentage)
    assert family_links(again).couples == kin.couples


@given(cases())
@settings(max_examples=30)
def test_filling_in_twice_changes_nothing_more(case: Case) -> None:
    once = fill_in(case)
    assert fill_in(once) == once
    for before, after in zip(case.ties, once.ties, strict=True):
        assert before.supports in {None, after.supports}
        assert before.gives in {None, after.gives}


@given(cases())
@settings(max_examples=30)
def test_the_graph_holds_every_record_once(case: Case) -> None:
    made = graph(case)
    assert set(case.actors) == set(made.nodes) - {"household"}
    assert sorted(key for _u, _v, key in made.edges(keys=True)) == sorted(tie.id for tie in case.ties)
    without = graph(case, names=False)
    assert all("name" not in values for _ident, values in without.nodes(data=True))


def test_strategies_give_the_number_of_resources_asked_for() -> None:
    found: list[Any] = []

    @given(cases(resources=12))
    @settings(max_examples=5)
    def collect(case: Case) -> None:
        found.append(len(case.resources))

    collect()
    assert set(found) == {12}


@pytest.mark.parametrize("day", [dt.date(2019, 1, 1), dt.date(2035, 1, 1)])
def test_a_case_of_only_a_client_has_a_past(day: dt.date) -> None:
    case = Case.model_validate({"client": {"name": "佐藤 ハナ"}})
    assert case.as_of(day).replace(shown_on=None) == case
