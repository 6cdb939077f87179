"""What is different between two lists; what became known is told apart."""

from __future__ import annotations

import json

import pytest

import ecomap
from ecomap.caseload.overview.change import change, way_of
from ecomap.caseload.overview.earlier import Earlier, EarlierError, State, distinct, earlier, state_of


def state(low, high, found=(), undecided=()):
    return State(low, high, frozenset(found), frozenset(undecided))


RULES = frozenset({"S01", "S05", "S06", "V01"})


def test_a_change_by_hand():
    before = Earlier(RULES, {"a": state(2, 2), "b": state(0, 2, (), ("V01",)), "c": state(1, 1), "gone": state(0, 0)})
    now = Earlier(
        RULES,
        {
            "a": state(1, 1, ("V01",)),
            "b": state(0, 0, ("V01", "S05")),
            "c": state(1, 2, (), ("V01",)),
            "new": state(2, 2),
        },
    )
    made = change(before, now)
    assert (made.both, made.came, made.went) == (3, ("new",), ("gone",))
    assert [(move.key, move.way) for move in made.moves] == [("a", "less"), ("b", "known"), ("c", "unknown")]
    assert made.moved("less") == 1
    rows = {line.name: line.counts for line in made.rules.lines}
    # found-new, found-known, gone, gone-known, lost
    assert rows == {"V01": (1, 1, 0, 0, 1), "S05": (1, 0, 0, 0, 0)}
    classes = {line.name: dict(zip(made.classes.columns, line.counts, strict=True)) for line in made.classes.lines}
    assert classes["weekly"]["weekly-below"] == 1
    assert classes["came"]["weekly"] == 1
    assert classes["monthly-below"]["went"] == 1
    assert sum(sum(row.values()) for row in classes.values()) == 5


@pytest.mark.parametrize(
    ("one", "two", "way"),
    [
        ((2, 2), (2, 2), None),
        ((2, 2), (0, 1), "less"),
        ((0, 1), (2, 2), "more"),
        ((0, 2), (2, 2), "known"),
        ((0, 2), (0, 1), "known"),
        ((1, 1), (0, 2), "unknown"),
        ((0, 1), (1, 2), "unknown"),
    ],
)
def test_ways(one, two, way):
    assert way_of(state(*one), state(*two)) == way


def test_a_rule_that_another_silences_is_not_said_to_be_gone():
    before = Earlier(RULES, {"a": state(1, 1, ("S06",))})
    now = Earlier(RULES, {"a": state(0, 0, ("S05",))})
    assert [line.name for line in change(before, now).rules.lines] == ["S05"]


def test_a_rule_that_was_not_asked_both_times_is_left_out():
    before = Earlier(frozenset({"S05"}), {"a": state(2, 2)})
    now = Earlier(RULES, {"a": state(2, 2, ("V01",))})
    assert change(before, now).rules.lines == ()


def test_the_same_list_by_every_way_of_keeping_it(tmp_path):
    folder = tmp_path / "cases"
    folder.mkdir()
    for number, case in enumerate(ecomap.simulate(12, seed=4)):
        ecomap.write(case, folder / f"c{number}.json")
    listed = ecomap.screen(folder)
    (tmp_path / "list.json").write_text(listed.to_json(), encoding="utf-8")
    from ecomap.caseload.arrow import result_bytes

    (tmp_path / "list.parquet").write_bytes(result_bytes(listed))
    ecomap.pack([folder], tmp_path / "store.parquet")
    now = state_of(listed)
    for name in ("list.json", "list.parquet", "store.parquet", "cases"):
        found = earlier(tmp_path / name)
        assert found.cases == now.cases
        made = change(found, now)
        assert (made.both, made.moves, made.rules.lines) == (12, (), ())


def test_lists_that_cannot_be_used(tmp_path):
    whole = ecomap.screen({str(n): case for n, case in enumerate(ecomap.simulate(4))}).to_dict()
    path = tmp_path / "list.json"
    for broken, code in (
        ("[", "since-form"),
        ("[]", "since-form"),
        ('{"format": "other"}', "since-form"),
        (json.dumps(whole | {"cases": whole["cases"][:2]}), "since-part"),
        (json.dumps(whole | {"cases": [{**whole["cases"][0], "measures": {"contact_class": [2, 7]}}]}), "since-form"),
        (json.dumps(whole | {"restricted": True}), "since-restricted"),
        ("[" * 100_000, "since-form"),
    ):
        path.write_text(broken, encoding="utf-8")
        with pytest.raises(EarlierError) as told:
            earlier(path)
        assert told.value.code == code


def test_keys_that_come_again():
    assert distinct(["a", "a", "a (2)", "a"]) == ["a", "a (2)", "a (2) (2)", "a (3)"]
