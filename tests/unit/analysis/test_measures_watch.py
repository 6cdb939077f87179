"""Days a week seen or heard, and the longest run without, against every way the days could fall."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import pytest

from ecomap.analysis.measures.bounds import Interval
from ecomap.analysis.measures.network import network_of
from ecomap.analysis.measures.rhythm import Rhythm, days_covered, longest_run, rhythm
from ecomap.analysis.measures.watch import Watch, watch
from ecomap.model import Asked, Case, Client, Event, Person, Resource, Tie, parse_frequency

if TYPE_CHECKING:
    from collections.abc import Iterable

WEEK = range(7)


def rhythms(*texts: str) -> list[Rhythm]:
    return [rhythm(parse_frequency(text)) for text in texts]


def run_of(days: Iterable[int]) -> int:
    """The longest run of days that are not among these, counted by walking through three weeks."""
    listed = set(days)
    row = "".join("x" if day % 7 in listed else "." for day in range(21))
    return min(max(map(len, row.split("x"))), 7 if not listed else 21)


def placements(texts: tuple[str, ...]) -> list[set[int]]:
    """Every way in which the days of each contact could fall in a week like all others."""
    ways = [
        [one.fixed] if one.fixed else [frozenset(days) for days in itertools.combinations(WEEK, one.days)]
        for one in rhythms(*texts)
    ]
    return [set().union(*way) for way in itertools.product(*ways)]


WEEKLY = ("週1回", "週2回", "週3回", "週5回", "火", "火・金", "土日", "平日", "毎日")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_bounds_are_those_of_all_placements(number: int) -> None:
    for texts in itertools.combinations_with_replacement(WEEKLY, number):
        contacts = rhythms(*texts)
        ways = placements(texts)
        covered = [len(way) for way in ways]
        assert days_covered(contacts, contacts) == Interval(min(covered), max(covered)), texts
        runs = [run_of(way) for way in ways]
        assert longest_run(contacts, contacts) == Interval(min(runs), max(runs)), texts


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("週1回", (6, 6)),
        ("週1〜2", (3, 6)),
        ("隔週", (13, 13)),
        ("隔週火", (13, 13)),
        ("月1回", (30, 30)),
        ("2か月に1回", (60, 60)),
        ("第2・4火", (15, 20)),
        ("第1・3木", (15, 20)),
        ("最終金曜", (30, 34)),
        ("第5火", (30, None)),
        ("3日に1回", (2, 5)),
        ("毎日", (0, 0)),
        ("朝夕", (0, 0)),
        ("同居", (0, 0)),
        ("常時", (0, 0)),
        ("24時間対応", (0, None)),
        ("随時", (0, None)),
        ("盆正月", (180, None)),
        ("週2回以上", (0, 5)),
        ("週2回以下", (3, None)),
    ],
)
def test_runs_of_one_contact(text: str, run: tuple[int, int | None]) -> None:
    contact = rhythms(text)
    assert longest_run(contact, contact) == Interval(*run)


def test_the_last_and_the_second_weekday_of_real_months_stay_within_the_bounds() -> None:
    """A walk through the calendar of four years: 第2・4火 and 最終金曜 never leave a longer run than the bound."""
    import calendar
    import datetime as dt

    for text, weekday, picks in (("第2・4火", 1, (2, 4)), ("最終金曜", 4, (-1,)), ("第1・3木", 3, (1, 3))):
        days = []
        for year, month in itertools.product(range(2024, 2028), range(1, 13)):
            of_month = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
            days += [dt.date(year, month, of_month[pick - 1 if pick > 0 else pick]) for pick in picks]
        longest = max((two - one).days - 1 for one, two in itertools.pairwise(days))
        assert longest == longest_run(rhythms(text), rhythms(text)).high


def test_monthly_contacts_do_not_add_up_to_a_weekly_rhythm_at_worst() -> None:
    both = rhythms("月1回", "月2回")
    assert longest_run(both, both) == Interval(math.ceil(30.1 / 3 - 1), 15)
    assert days_covered(both, both) == Interval(0, 2)


def test_the_example_of_gap_rules() -> None:
    """Day care twice, helper three times, neighbour once a week: 1 to 4 days are left."""
    three = rhythms("週2回", "週3回", "週1回")
    assert days_covered(three, three) == Interval(7 - 4, 7 - 1)


def test_without_anything() -> None:
    assert (days_covered([], []), longest_run([], [])) == (Interval(0, 0), None)
    unknown = [rhythm(None)]
    assert (days_covered([], unknown), longest_run([], unknown)) == (Interval(0, 7), Interval(0, None))
    never = rhythms("なし")
    assert (days_covered(never, never), longest_run(never, never)) == (Interval(0, 0), None)


def seen(*ties: tuple[str, dict[str, object]], **fields: object) -> Watch | None:
    """Watch over a client: the kind of each resource is its id; p are relatives who live elsewhere."""
    ids = list(dict.fromkeys(ident for ident, _rest in ties if ident[:2] != "p-"))
    people = tuple(Person(id=i, name=i) for i in dict.fromkeys(ident for ident, _rest in ties if ident[:2] == "p-"))
    whole: dict[str, object] = {"client": Client(name="A", lives="alone"), "people": people}
    resources = tuple(Resource(id=ident, name=ident, kind=ident) for ident in ids if ident not in {"p1", "p2"})
    case = Case(
        **whole | fields,
        resources=resources,
        ties=tuple(Tie(id=f"t{n}", source=ident, target="client", **rest) for n, (ident, rest) in enumerate(ties)),
    )
    return watch(network_of(case))


def often(text: str, **rest: object) -> dict[str, object]:
    return {"frequency": text, **rest}


class TestWatch:
    def test_seen_and_heard_are_kept_apart(self) -> None:
        found = seen(
            ("home_help", often("月・木")),
            ("p-1", often("毎土曜 電話")),
            (
                "meal",
                often("水"),
            ),
        )
        assert (found.seen, found.seen_or_heard) == (Interval(2, 2), Interval(4, 4))
        assert found.week == ("seen", "none", "heard", "seen", "none", "heard", "none")
        assert (found.longest_unseen, found.longest_unheard) == (Interval(3, 3), Interval(1, 1))
        assert (found.at_weekend, found.at_night) == ("heard", "none")

    @pytest.mark.parametrize("kind", ["alarm", "gps", "mimamori", "meal"])
    def test_devices_and_deliveries_are_heard_whatever_is_written(self, kind: str) -> None:
        found = seen((kind, often("毎日 訪問")))
        assert (found.seen, found.seen_or_heard) == (Interval(0, 0), Interval(7, 7))
        assert (found.longest_unseen, found.week) == (None, ("heard",) * 7)

    def test_a_friend_without_a_way_of_contact_is_perhaps_seen(self) -> None:
        found = seen(("friend", often("毎水")))
        assert (found.seen, found.seen_or_heard) == (Interval(0, 1), Interval(1, 1))
        assert found.week[2] == "heard"
        assert seen(("friend", often("毎水 訪問"))).seen == Interval(1, 1)
        assert seen(("friend", often("週2回 訪問 電話"))).seen == Interval(0, 2)

    def test_frequencies_without_days(self) -> None:
        found = seen(("home_help", often("週2回")), ("day_service", often("週3回")), ("neighbour", often("週1回 訪問")))
        assert (found.seen, found.longest_unseen) == (Interval(3, 6), Interval(1, 4))
        assert set(found.week) == {"perhaps"}

    def test_a_tie_that_is_perhaps_live(self) -> None:
        found = seen(("home_help", often("火", status="unknown")))
        assert (found.seen, found.longest_unseen, found.week[1]) == (Interval(0, 1), Interval(6, None), "perhaps")

    def test_a_relative_whose_tie_nobody_described_may_come(self) -> None:
        found = seen(people=(Person(id="p", name="B"),))
        assert (found.seen, found.longest_unseen) == (Interval(0, 7), Interval(0, None))

    def test_own_outings(self) -> None:
        found = seen(client=Client(name="A", lives="alone", outings="月水金"))
        assert (found.seen, found.longest_unseen) == (Interval(3, 3), Interval(2, 2))

    def test_nobody(self) -> None:
        found = seen()
        assert (found.seen, found.longest_unseen, found.week, found.at_night) == (
            Interval(0, 0),
            None,
            ("none",) * 7,
            "none",
        )

    def test_people_under_suspicion_and_pets_do_not_count(self) -> None:
        found = seen(
            ("pet", often("毎日")), ("harmful", often("毎日 訪問")), ("friend", often("毎日 訪問", concern=True))
        )
        assert (found.seen_or_heard, found.longest_unheard) == (Interval(0, 0), None)

    def test_broken_and_ended_ties_do_not_count(self) -> None:
        found = seen(("home_help", often("毎日", status="ended")), ("friend", often("毎日 訪問", quality="broken")))
        assert found.seen_or_heard == Interval(0, 0)

    @pytest.mark.parametrize("lives", ["facility", "hospital", "sakoju"])
    def test_where_staff_see_the_client_every_day_nothing_is_measured(self, lives: str) -> None:
        assert seen(client=Client(name="A", lives=lives)) is None

    def test_after_the_discharge(self) -> None:
        event = Event(what="discharge", on="2026-04-05")
        fields = {"client": Client(name="A", lives="hospital"), "events": (event,)}
        assert seen(**fields) is None
        assert seen(**fields, drawn={"on": "2026-04-10"}) is not None

    def test_complete(self) -> None:
        sections = ("kin", "friends", "neighbours", "services")
        assert seen(asked=tuple(Asked(section=one, answer="done") for one in sections)).complete
        assert not seen(asked=tuple(Asked(section=one, answer="done") for one in sections[1:])).complete


class TestHousehold:
    @pytest.mark.parametrize(
        ("person", "client", "by_day", "night"),
        [
            ({}, {}, (7, 7), "seen"),
            ({"employment": "full_time"}, {}, (0, 7), "seen"),
            ({"school": "high"}, {}, (0, 7), "seen"),
            ({"employment": "retired"}, {}, (7, 7), "seen"),
            ({}, {"lives": "alone_by_day"}, (0, 7), "seen"),
            ({"age": 12}, {}, (0, 7), "perhaps"),
            ({"no_tie": True}, {}, (0, 7), "perhaps"),
        ],
    )
    def test_somebody_who_lives_there(
        self, person: dict[str, object], client: dict[str, object], by_day: tuple[int, int], night: str
    ) -> None:
        found = seen(client=Client(name="A", **client), people=(Person(id="p", name="B", lives="together", **person),))
        assert (found.by_day, found.at_night) == (Interval(*by_day), night)
        assert found.seen == (Interval(7, 7) if night == "seen" else Interval(0, 7))

    def test_alone_by_day_with_a_day_service(self) -> None:
        son = Person(id="p-1", name="B", lives="together", employment="full_time")
        found = seen(
            ("p-1", often("同居")),
            ("day_service", often("火・木")),
            client=Client(name="A", lives="alone_by_day"),
            people=(son,),
        )
        assert (found.seen, found.by_day, found.longest_unseen) == (Interval(7, 7), Interval(2, 7), Interval(0, 0))


class TestNight:
    @pytest.mark.parametrize(
        ("kind", "text", "night"),
        [
            ("home_help", "毎日 22時", "seen"),
            ("home_help", "毎日 10時", "none"),
            ("home_help", "毎日 21:30", "seen"),
            ("home_help", "毎日 5時", "seen"),
            ("home_help", "毎日", "none"),
            ("friend", "毎晩 電話", "none"),
            ("friend", "毎日 夜間 電話", "heard"),
            ("friend", "毎日 夜間", "perhaps"),
            ("regular_visit", "毎日", "heard"),
            ("night_visit", "毎日 23時", "seen"),
            ("alarm", "常時", "heard"),
            ("home_nurse", "24時間対応", "heard"),
        ],
    )
    def test_by_kind_and_time(self, kind: str, text: str, night: str) -> None:
        assert seen((kind, often(text))).at_night == night

    def test_a_call_device_without_a_frequency(self) -> None:
        assert seen(("alarm", {"quality": "normal"})).at_night == "heard"
        assert seen(("alarm", {})).at_night == "perhaps"
