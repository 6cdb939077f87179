"""Counts of a small caseload, by hand; what is not known is counted as not known."""

from __future__ import annotations

import pytest

from ecomap.caseload.caseload import Bounds
from ecomap.caseload.overview.classes import CONTACT_COLUMNS, SIZE_COLUMNS, contact_column, size_column
from ecomap.caseload.overview.client import office_of
from ecomap.caseload.overview.counting import overview
from ecomap.model import Asked, Case, Client, Person, Resource, RoleHeld, Tie

ALL = ("kin", "friends", "neighbours", "groups", "services", "roles", "needs")


def case(*ties, asked=ALL, lives="alone", area="北", worker="甲", people=(), resources=()):
    return Case(
        client=Client(name="本人", age=80, lives=lives),
        people=people,
        resources=resources,
        ties=ties,
        asked=tuple(Asked(section=section, answer="done") for section in asked),
        extras=(("x-area", f'"{area}"'), ("x-worker", f'"{worker}"')),
    )


DAUGHTER = Person(id="d", name="長女", relation="daughter_1", lives="far")
HELPER = Resource(id="h", name="ヘルパー", kind="home_help")
FRIEND = Resource(id="f", name="友人", kind="friend")
AT_HOME = Person(id="s", name="長男", relation="son_1", lives="together", age=55)


@pytest.fixture(scope="module")
def cases():
    return {
        # telephones once a year: below monthly, everybody asked; a helper on Tuesdays
        "a": case(
            Tie(id="1", source="d", target="client", frequency="年1回 電話"),
            Tie(id="2", source="h", target="client", frequency="毎週火", supports=("housework",)),
            people=(DAUGHTER,),
            resources=(HELPER,),
        ),
        # the same, but nobody asked about friends and neighbours: anything may be so
        "b": case(Tie(id="1", source="d", target="client", frequency="年1回 電話"), asked=("kin",), people=(DAUGHTER,)),
        # a friend on Mondays, Wednesdays and Fridays
        "c": case(
            Tie(id="1", source="f", target="client", frequency="月水金 訪問", supports=("emotional",)),
            resources=(FRIEND,),
            area="南",
        ),
        # a son lives there, a helper comes on Tuesdays
        "d": case(
            Tie(id="1", source="s", target="client", frequency="同居"),
            Tie(id="2", source="h", target="client", frequency="毎週火", supports=("housework",)),
            people=(AT_HOME,),
            resources=(HELPER,),
            lives="together",
        ),
        # in a facility: the rules about contact are not asked
        "e": case(lives="facility", worker="乙"),
    }


def test_classes_of_contact_and_the_unknown_apart(cases):
    line = overview(cases).contact.lines[0]
    counts = dict(zip(CONTACT_COLUMNS, line.counts, strict=True))
    # a: once a year. b: open. c: 13 a month. d: a helper is no such contact. e: not asked
    assert counts["monthly-below"] == 2
    assert counts["open"] == 1
    assert counts["weekly"] == 1
    assert counts["not-asked"] == 1
    assert sum(line.counts) == line.total == 5


def test_sizes_are_never_put_into_a_bin_that_is_not_sure(cases):
    counts = dict(zip(SIZE_COLUMNS, overview(cases).size.lines[0].counts, strict=True))
    # a 2, c 1, d 2, e nobody; b: one at least
    assert counts == {**dict.fromkeys(SIZE_COLUMNS, 0), "size-0": 1, "size-1": 3, "from-1": 1}


def test_the_week(cases):
    week = overview(cases).week
    assert week.columns == ("due", "home", "open", "nobody")
    # Monday: c's friend; d's son; e's staff; b nobody knows; a's Monday was asked about and is empty
    assert week.lines[0].counts == (1, 2, 1, 1)
    # Tuesday: a's and d's helper; e's staff; b; c has nobody
    assert week.lines[1].counts == (2, 1, 1, 1)
    assert week.lines[6].counts == (0, 2, 1, 2)


def test_kinds_of_support_by_area_and_by_worker(cases):
    kinds = dict(overview(cases).kinds)
    assert set(kinds) == {"housework", "emotional"}
    north, south = kinds["housework"].lines
    # north: a, d have it; b was not asked; e was asked and has none. south: c's friend does another thing
    assert (north.name, north.counts, south.name, south.counts) == ("北", (2, 1, 1), "南", (0, 0, 1))
    assert [line.name for line in dict(overview(cases, by="worker").kinds)["housework"].lines] == ["乙", "甲"]


def test_areas_and_findings_beside_what_was_asked(cases):
    made = overview(cases)
    north, south = made.informal.lines
    assert (north.counts, south.counts) == ((0, 1, 3), (1, 0, 0))
    north, south = made.flags.lines
    assert (north.counts, south.counts) == ((2, 1, 1), (0, 0, 1))
    assert north.complete == pytest.approx((7 + 1 + 7 + 7) / 28)
    assert south.complete == 1.0


def test_helpers_links_and_who_is_first(cases):
    made = overview(cases)
    (helper,) = made.helpers
    assert (helper.helper, helper.flagged, helper.unknown, helper.others) == ("ヘルパー", ("a", "d"), (), 0)
    assert made.links == ()
    assert [one.key for one in made.first][:1] == ["a"]
    assert len(made.first) == 5
    assert (made.cases, made.synthetic, made.may_leave) == (5, "none", False)


def test_knowing_nothing_is_counted_as_nothing_known():
    made = overview({str(n): Case(client=Client(name="x")) for n in range(3)})
    assert made.contact.count("open") == made.contact.lines[0].total == 3
    assert made.size.count("from-0") == 3
    assert [line.counts for line in made.week.lines] == [(0, 0, 3, 0)] * 7
    assert made.flags.lines[0].name is None
    assert made.flags.lines[0].counts == (0, 3, 0)
    assert made.informal.lines[0].counts == (0, 3, 0)


@pytest.mark.parametrize(
    ("bounds", "flagged", "column"),
    [
        ((0, 0), True, "monthly-below"),
        ((0, 1), True, "monthly-or-weekly"),
        ((1, 1), True, "weekly-below"),
        ((1, 2), None, "weekly-or-more"),
        ((0, 2), None, "open"),
        ((0, 0), None, "open"),
        ((2, 2), False, "weekly"),
        ((0, 0), False, "not-asked"),
    ],
)
def test_a_class_of_contact(bounds, flagged, column):
    assert contact_column(Bounds(*bounds), flagged) == column


@pytest.mark.parametrize(
    ("bounds", "column"),
    [((0, 0), "size-0"), ((0, 1), "from-0"), ((1, 2), "size-1"), ((7, None), "from-7"), ((10, None), "size-10")],
)
def test_a_size(bounds, column):
    assert size_column(Bounds(*bounds)) == column


def test_the_office_that_coordinates():
    manager = Resource(id="m", name="居宅A", kind="caremanager")
    other = Resource(id="n", name="居宅B", kind="caremanager")
    named = Resource(id="o", name="センター", kind="houkatsu", roles=(RoleHeld(code="coordinator"),))
    assert office_of(case(resources=(manager,))) == "居宅A"
    assert office_of(case(resources=(manager, other))) is None
    assert office_of(case(resources=(manager, other, named))) == "センター"
    assert office_of(case()) is None
    made = overview({"a": case(resources=(named,)), "b": case()}, by="office")
    assert [line.name for line in made.flags.lines] == ["センター", None]


def test_nothing_gives_a_suspicion_away(cases):
    tie = cases["a"].ties[1]
    suspected = cases["a"].replace(ties=(cases["a"].ties[0], tie.replace(concern=True)))
    assert suspected != cases["a"]
    assert overview(cases | {"a": suspected}) == overview(cases)
