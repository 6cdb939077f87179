"""Hypothesis strategies that build valid cases.

``cases(resources=n)`` builds a case with n resources; ``cases()`` one with a few. Everything a case may hold can come
up, also what is rare: people of whom nothing is known, several ties between the same two, partial dates, odd names.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from ecomap.model import (
    CLIENT,
    HOUSEHOLD,
    Asked,
    Case,
    Client,
    Consent,
    Couple,
    Drawn,
    Event,
    Frequency,
    Need,
    Parentage,
    PartialDate,
    Person,
    Resource,
    RoleHeld,
    Score,
    Tie,
    parse_frequency,
)
from ecomap.vocabulary import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

FREQUENCIES = (
    "週2回", "週1〜2", "隔週", "2週に1回", "第2・4火", "毎水", "月水金", "火・金 10時", "月1", "2か月に1回", "年数回",
    "盆正月", "随時", "不定期", "毎日", "同居", "週2回 電話", "月1回 通院", "常時", "twice a week", "週1回以上", "なし",
)  # fmt: skip
RELATIONS = (
    "husband", "wife", "spouse", "partner", "ex_husband", "ex_wife", "father", "mother", "step_father",
    "adoptive_mother", "son", "daughter", "child", "son_1", "son_2", "daughter_1", "daughter_2", "adopted_child",
    "step_child", "elder_brother", "younger_sister", "sibling", "grandchild", "grandmother", "uncle", "niece",
    "cousin", "daughter_in_law", "son_in_law", "mother_in_law", "relative", "son_1_wife", "daughter_1_husband",
    "son_1_daughter_1", "younger_sister_child", "mother_elder_brother", "wife_daughter",
)  # fmt: skip
NAMES = (
    "佐藤 ハナ", "𠮷田 一郎", "髙橋さん", "みどりクリニック", "さくら訪問介護", "民生委員 田口さん", "友人 中村さん",
    "Nguyễn Thị Lan", "名無し", "😀会", "a", "居宅介護支援事業所みどりの丘サポートセンター第二分室",
)  # fmt: skip

_characters = st.characters(exclude_categories=("Cs", "Cc"))
texts = st.one_of(st.sampled_from(NAMES), st.text(_characters, min_size=1, max_size=30))
"""Names and notes: likely ones, and any characters but controls and surrogates."""

yes_no = st.sampled_from((True, False, None))


def codes(table: str) -> st.SearchStrategy[str]:
    """Codes of one vocabulary table."""
    return st.sampled_from(TABLES[table].codes)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The value, or None."""
    return st.one_of(st.none(), strategy)


def some(strategy: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    """A tuple of a few values."""
    return st.lists(strategy, max_size=most).map(tuple)


days = st.dates(dt.date(1930, 1, 1), dt.date(2035, 12, 31))
"""Days in a span wide enough for births and plans."""


@st.composite
def partial_dates(draw: Callable[..., Any], around: st.SearchStrategy[dt.date] = days) -> PartialDate:
    """Dates of every precision."""
    day = draw(around)
    precision = draw(st.sampled_from(("day", "day", "month", "year")))
    return PartialDate(
        text=draw(maybe(st.just(f"{day.year}年"))),
        year=day.year,
        month=day.month if precision != "year" else None,
        day=day.day if precision == "day" else None,
        circa=draw(st.booleans()) if precision != "day" else False,
    )


recent = partial_dates(st.dates(dt.date(2020, 1, 1), dt.date(2027, 12, 31)))
"""Dates of ties, needs and events."""

frequencies: st.SearchStrategy[Frequency] = st.sampled_from(FREQUENCIES).map(parse_frequency)
"""Frequencies as people write them."""


roles = st.builds(
    RoleHeld, code=codes("roles"), order=maybe(st.integers(1, 30)), until=maybe(recent), note=maybe(texts)
)
"""Roles, most of them with more than a word can say."""


@st.composite
def _actor(draw: Callable[..., Any], ident: str) -> dict[str, Any]:
    birth = draw(maybe(partial_dates(st.dates(dt.date(1930, 1, 1), dt.date(2025, 12, 31)))))
    return {
        "id": ident,
        "name": draw(texts),
        "birth": birth,
        "age": None if birth else draw(maybe(st.integers(0, 105))),
        "died": draw(maybe(recent)) if draw(st.integers(0, 9)) == 0 else None,
        "lives_note": draw(maybe(st.one_of(st.sampled_from(("車で2時間", "大阪", "入所")), texts))),
        "no_tie": draw(st.sampled_from((None, None, False))) if ident != CLIENT else None,
        "roles": draw(some(roles, 1)),
        "address_protected": draw(yes_no),
        "notes": draw(maybe(texts)),
    }


@st.composite
def persons(draw: Callable[..., Any], ident: str) -> Person:
    """Somebody of the family."""
    return Person(
        **draw(_actor(ident)),
        relation=draw(maybe(st.sampled_from(RELATIONS))),
        lives=draw(maybe(codes("lives_where"))),
        employment=draw(maybe(codes("employment"))),
        words=draw(maybe(texts)),
        scores=draw(some(st.builds(Score, name=texts, value=st.floats(0, 100), on=maybe(recent)), 1)),
    )


@st.composite
def clients(draw: Callable[..., Any]) -> Client:
    """The person the map is about."""
    return Client(
        **draw(_actor(CLIENT)),
        sex=draw(codes("sexes")),
        lives=draw(maybe(codes("lives"))),
        care_level=draw(maybe(codes("care_levels"))),
        care_from=draw(maybe(recent)),
        care_until=draw(maybe(recent)),
        goals=draw(some(texts)),
        medical_procedures=draw(maybe(some(texts))),
        company=draw(maybe(codes("company"))),
        outings=draw(maybe(frequencies)),
        home_since=draw(maybe(recent)),
        eviction_on=draw(maybe(recent)),
        fall_risk=draw(yes_no),
        hazard_zone=draw(yes_no),
        hazard_note=draw(maybe(texts)),
        complaint=draw(maybe(texts)),
        assessment_reason=draw(maybe(texts)),
        certificates=draw(maybe(some(texts))),
    )


@st.composite
def resources(draw: Callable[..., Any], ident: str, organisations: tuple[str, ...] = ()) -> Resource:
    """A resource, perhaps belonging to one of the organisations."""
    kind = draw(maybe(codes("kinds")))
    return Resource(
        **draw(_actor(ident)),
        kind=kind,
        kind_text=None if kind else draw(maybe(texts)),
        sector=draw(maybe(codes("sectors"))),
        organisation=draw(maybe(st.sampled_from(organisations))) if organisations else None,
        at=draw(maybe(codes("positions"))) if draw(st.integers(0, 5)) == 0 else None,
    )


@st.composite
def ties(draw: Callable[..., Any], ident: str, source: str, target: str) -> Tie:
    """A tie between two ids; it does not end before it begins."""
    starts, ends = draw(maybe(recent)), draw(maybe(recent))
    if starts is not None and ends is not None and ends.is_before(starts):
        starts, ends = ends, starts
    return Tie(
        id=ident,
        source=source,
        target=target,
        quality=draw(codes("qualities")),
        stress=draw(codes("stress")),
        flow=draw(codes("flows")),
        status=draw(codes("statuses")),
        supports=draw(maybe(some(codes("supports")))),
        gives=draw(maybe(some(codes("supports")))),
        frequency=draw(maybe(frequencies)),
        modes=draw(some(codes("modes"), 1)),
        starts=starts,
        ends=ends,
        applied=draw(maybe(recent)),
        last=draw(maybe(recent)),
        reviewed=draw(maybe(recent)),
        confidant=draw(yes_no),
        concern=draw(yes_no),
        concern_note=draw(maybe(texts)),
        note=draw(maybe(texts)),
    )


@st.composite
def cases(
    draw: Callable[..., Any],
    *,
    resources_most: int = 6,
    people_most: int = 6,
    resources: int | None = None,
) -> Case:
    """A valid case; ``resources`` fixes how many resources it has, each with a tie to somebody of the family."""
    count = draw(st.integers(0, resources_most)) if resources is None else resources
    people = tuple(draw(persons(f"p{index}")) for index in range(draw(st.integers(0, people_most))))
    around = tuple(draw(_resource(f"r{index}", index)) for index in range(count))
    persons_ids = [CLIENT, *(person.id for person in people)]
    everybody = [*persons_ids, *(resource.id for resource in around)]
    pairs = [(resource.id, draw(st.sampled_from([*persons_ids, HOUSEHOLD]))) for resource in around]
    for _ in range(draw(st.integers(0, 3)) if len(everybody) > 1 else 0):
        one = draw(st.sampled_from(everybody))
        pairs.append((one, draw(st.sampled_from([other for other in everybody if other != one]))))
    whose = st.sampled_from(persons_ids)
    tied = {end for pair in pairs if CLIENT in pair for end in pair}
    people = tuple(draw(_perhaps_without(person, tied)) for person in people)
    around = tuple(draw(_perhaps_without(resource, tied)) for resource in around)
    return Case(
        title=draw(maybe(texts)),
        client=draw(clients()),
        people=people,
        couples=draw(_couples(persons_ids)),
        parentage=draw(_parentage(persons_ids)),
        resources=around,
        ties=tuple(draw(ties(f"t{index}", *pair)) for index, pair in enumerate(pairs)),
        needs=tuple(
            draw(
                st.builds(
                    Need,
                    id=st.just(f"n{index}"),
                    who=whose,
                    domain=codes("domains"),
                    level=codes("need_levels"),
                    on=maybe(recent),
                )
            )
            for index in range(draw(st.integers(0, 3)))
        ),
        asked=draw(
            some(st.builds(Asked, section=codes("asked_sections"), answer=codes("asked_answers"), on=maybe(recent)))
        ),
        events=draw(some(st.builds(Event, what=codes("events"), on=maybe(recent), who=whose))),
        drawn=draw(maybe(st.builds(Drawn, on=maybe(recent), by=maybe(texts), review=maybe(recent)))),
        consent=draw(maybe(st.builds(Consent, on=maybe(recent), until=maybe(recent), scope=maybe(texts)))),
    )


def _perhaps_without(actor: Any, tied: set[str]) -> st.SearchStrategy[Any]:
    """The same, sometimes said to have no tie with the client where there is none."""
    return st.just(actor) if actor.id in tied else st.sampled_from((actor, actor.replace(no_tie=True)))


def _resource(ident: str, index: int) -> st.SearchStrategy[Resource]:
    """Resource number ``index``, perhaps belonging to one made before it."""
    return resources(ident, tuple(f"r{earlier}" for earlier in range(min(index, 3))))


@st.composite
def _couples(draw: Callable[..., Any], ids: list[str]) -> tuple[Couple, ...]:
    if len(ids) < 2 or draw(st.booleans()):
        return ()
    one, two = draw(st.permutations(ids))[:2]
    return (Couple(a=one, b=two, kind=draw(codes("couples")), starts=draw(maybe(recent)), ends=draw(maybe(recent))),)


@st.composite
def _parentage(draw: Callable[..., Any], ids: list[str]) -> tuple[Parentage, ...]:
    if len(ids) < 3 or draw(st.booleans()):
        return ()
    child, *parents = draw(st.permutations(ids))[: draw(st.integers(2, 3))]
    return (Parentage(child=child, parents=tuple(parents), kind=draw(codes("parentage")), starts=draw(maybe(recent))),)
