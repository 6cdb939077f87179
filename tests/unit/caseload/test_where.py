"""Conditions on columns: what may be so stays, and what is misspelt is told with a suggestion."""

from __future__ import annotations

import pytest

import ecomap
from ecomap.caseload.where import WhereError
from tests.rules.cases import case, someone

CASES = {
    "nobody": case(client={"outings": "なし"}),
    "weekly": case(resources=[someone("中村さん", "毎日 訪問", kind="友人")], client={"outings": "毎日"}),
    "open": case(resources=[someone("中村さん", None, kind="友人")], client={"outings": None}),
}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("days_without >= 3", {"nobody", "open"}),
        ("days_without_low>=3", {"nobody"}),
        ("DAYS_WITHOUT_high < 3", {"weekly"}),
        ("contact_class = below_monthly", {"nobody", "open"}),
        ("contact_class != weekly", {"nobody", "open"}),
        ("contact_class <= 0 and days_without_low > 6", {"nobody"}),
        ("rule = S01", {"nobody"}),
        ("rule != S01", {"weekly", "open"}),
        ("undecided = s05", {"open"}),
        ("key = weekly", {"weekly"}),
        ("contacts >= 1000, key=open", {"open"}),
        ("contacts < 0.5", {"nobody", "open"}),
        ("frequencies_open == 1", {"open"}),
    ],
)
def test_conditions(text, kept):
    caseload = ecomap.screen(CASES)
    assert {row.key for row in caseload.where(text).rows()} == kept
    assert {row.key for row in ecomap.screen(CASES, where=text).rows()} == kept
    assert ecomap.screen(CASES, where=text).cases == 3


@pytest.mark.parametrize(
    ("text", "code", "near"),
    [
        ("dayswithout >= 3", "where-name", "days_without"),
        ("contact_clas = weekly", "where-name", "contact_class"),
        ("contact_class = often", "where-value", "below_weekly"),
        ("rule >= S01", "where-sign", "="),
        ("rule = S5", "where-value", "S05"),
        ("key > 1", "where-sign", "="),
        ("days_without >= __import__('os')", "where-value", None),
        ("days_without >= 3 or 1", "where-form", None),
        ("exec('1')", "where-form", None),
        ("", "where-form", None),
        ("days_without >= 99999999999999", "where-value", None),
    ],
)
def test_what_cannot_be_read_is_told(text, code, near):
    for where in (lambda: ecomap.screen(CASES).where(text), lambda: ecomap.screen([], where=text)):
        with pytest.raises(WhereError) as told:
            where()
        assert told.value.code == code
        assert near is None or near in told.value.near


def test_top():
    caseload = ecomap.screen(CASES)
    assert [row.key for row in caseload.top(1).rows()] == [next(iter(caseload.rows())).key]
    kept = ecomap.screen(CASES, top=2)
    assert len(kept) == len(kept.keys) == 2
    assert (kept.cases, kept.read) == (3, 3)
    assert [row.key for row in kept.rows()] == [row.key for row in caseload.rows()][:2]
