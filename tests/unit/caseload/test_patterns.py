from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomap.analysis.engine import analyze
from ecomap.caseload.patterns import (
    Row,
    flags_by,
    informal_by,
    linked_cases,
    row_of,
    shared_helpers,
    shown,
)
from ecomap.caseload.simulate import simulate
from ecomap.model import Asked, Case, Client, Person, Resource, RoleHeld, Tie


def test_a_helper_of_several_who_were_flagged():
    rows = [
        Row("a", flagged=True, helpers=("民生委員 田口", "店")),
        Row("b", flagged=None, helpers=("民生委員 田口",)),
        Row("c", flagged=True, helpers=("民生委員 田口", "ケアマネ")),
        Row("d", flagged=False, helpers=("民生委員 田口", "ケアマネ", "店")),
        Row("e", flagged=True, helpers=("ケアマネ", "ケアマネ")),
    ]
    first, second = shared_helpers(rows)
    assert (first.helper, first.flagged, first.unknown, first.others) == ("民生委員 田口", ("a", "c"), ("b",), 1)
    assert (second.helper, second.flagged, second.others) == ("ケアマネ", ("c", "e"), 1)
    assert [one.helper for one in shared_helpers(rows, more_than=2)] == ["民生委員 田口"]


def test_cases_with_one_key_person():
    rows = [Row("a", key_persons=("x", "x")), Row("b", key_persons=("y", "x")), Row("c", key_persons=("z",))]
    assert [(one.person, one.cases) for one in linked_cases(rows)] == [("x", ("a", "b"))]


def test_an_area_without_anybody_near_is_told_only_where_all_were_asked():
    rows = [
        Row("a", area="北", informal=False),
        Row("b", area="北", informal=False),
        Row("c", area="南", informal=False),
        Row("d", area="南", informal=None),
        Row("e", area="東", informal=True),
        Row("f", informal=False),
    ]
    found = {group.name: group.any for group in informal_by(rows)}
    assert found == {"北": False, "南": None, "東": True, None: False}
    assert informal_by(rows)[-1].name is None


def test_flags_stand_beside_how_complete_the_records_are():
    rows = [Row("a", worker="w", flagged=True, asked=7), Row("b", worker="w", flagged=None, asked=0)]
    (group,) = flags_by(rows)
    assert (group.cases, group.yes, group.no, group.unknown, group.complete) == (2, 1, 0, 1, 0.5)
    assert flags_by([Row("a", sections=0)])[0].complete is None


def test_what_leaves_the_office_shows_no_small_number():
    rows = [Row(str(n), area="北" if n % 3 else "南", flagged=n % 9 == 0) for n in range(120)]
    table = shown(flags_by(rows, "area"))
    assert all(cell is None or cell >= 10 for row in table for cell in row)
    assert table[-1][-1] == 120


@given(st.lists(st.tuples(st.sampled_from([True, False, None]), st.sampled_from(["北", "南", None])), max_size=30))
def test_nobody_is_lost_and_knowing_less_never_says_no(answers):
    rows = [Row(str(n), area=area, informal=answer) for n, (answer, area) in enumerate(answers)]
    groups = informal_by(rows)
    assert sum(group.cases for group in groups) == len(rows)
    assert all(group.yes + group.no + group.unknown == group.cases for group in groups)
    less = [Row(row.case, area=row.area) for row in rows]
    assert all(group.any is None for group in informal_by(less))


def _case(*ties, asked=("kin", "friends", "neighbours", "groups")):
    return Case(
        client=Client(name="本人", age=80, lives="alone"),
        people=(Person(id="p", name="長女", relation="daughter_1", roles=(RoleHeld(code="key_person"),)),),
        resources=(
            Resource(id="f", name="友人", kind="friend"),
            Resource(id="m", name="民生委員", kind="minsei"),
            Resource(id="h", name="ヘルパー", kind="home_help"),
        ),
        ties=(Tie(id="1", source="p", target="client", frequency="年1回 電話"), *ties),
        asked=tuple(Asked(section=section, answer="done") for section in asked),
        extras=(("x-area", '"北"'), ("x-worker", "7")),
    )


def test_the_row_of_a_case():
    minsei = Tie(id="2", source="m", target="client", frequency="月1回 訪問")
    away = Tie(id="3", source="f", target="client", quality="broken")
    helper = Tie(id="4", source="h", target="client", status="ended")
    case = _case(minsei, away, helper)
    row = row_of(case, analyze(case), "case-1")
    assert row == Row(
        "case-1", "北", None, flagged=True, informal=False, asked=4, helpers=("民生委員",), key_persons=("長女",)
    )
    friend = _case(minsei, Tie(id="3", source="f", target="client", frequency="週2回 訪問"))
    assert row_of(friend, analyze(friend), "x").informal is True
    assert row_of(friend, analyze(friend), "x").flagged is False
    half = _case(minsei, away, helper, asked=("kin",))
    assert row_of(half, analyze(half), "x").informal is None
    assert row_of(half, analyze(half), "x").flagged is None


def test_rules_that_were_not_asked_are_an_error():
    case = _case()
    with pytest.raises(KeyError):
        row_of(case, analyze(case).shared(), "x")
    with pytest.raises(KeyError):
        row_of(case, analyze(case, rules=("M11",)), "x")


def test_a_caseload():
    rows = [row_of(case, analyze(case), case.title) for case in simulate(300, seed=3)]
    assert {row.flagged for row in rows} == {True, False, None}
    assert all(row.area for row in rows)
    assert shared_helpers(rows)
    assert linked_cases(rows)
    assert len(informal_by(rows)) == 24
    assert sum(group.cases for group in flags_by(rows)) == 300
