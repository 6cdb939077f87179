"""The order (P01): contact, days without anybody, uncovered needs; a bad record never looks well connected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import ecomap
from ecomap.caseload.measures import CLASSES
from tests.rules.cases import case, kin, someone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.model import Case


def _friend(often: str | None, **more: Any) -> Any:
    return someone("中村さん", often, kind="友人", **more)


def _keys(several: Mapping[str, Case], **options: Any) -> list[str]:
    return [row.key for row in ecomap.screen(several, **options).rows()]


def test_less_contact_comes_first_and_what_is_not_known_before_what_is_known_to_be_well():
    several = {
        "weekly": case(resources=[_friend("週2回 訪問")]),
        "no word": case(resources=[_friend(None)]),
        "monthly": case(resources=[_friend("月2回 訪問")]),
        "nobody": case(),
    }
    assert _keys(several) == ["nobody", "no word", "monthly", "weekly"]
    classes = {row.key: row.measures["contact_class"] for row in ecomap.screen(several).rows()}
    assert classes == {"nobody": (0, 0), "no word": (0, 2), "monthly": (1, 1), "weekly": (2, 2)}
    assert CLASSES[0] == "below_monthly"


def test_an_empty_record_stands_above_a_rich_one_and_says_how_little_is_known():
    several = {"rich": case(resources=[_friend("週2回 訪問")]), "empty": case(asked="none", client={"lives": None})}
    rows = list(ecomap.screen(several).rows())
    assert [row.key for row in rows] == ["empty", "rich"]
    assert rows[0].measures["unknowns"].low > rows[1].measures["unknowns"].low


def test_of_the_same_contact_more_days_without_anybody_come_first():
    several = {
        "seen": case(resources=[someone("さくら", "毎日 訪問", kind="訪問介護")]),
        "unseen": case(client={"outings": "なし"}),
    }
    assert _keys(several) == ["unseen", "seen"]


def test_then_uncovered_needs_then_unknowns_then_the_order_read():
    same = case(resources=[_friend("週2回 訪問")])
    needy = case(resources=[_friend("週2回 訪問")], needs={"adl": "high", "meals": "high"})
    less_known = case(resources=[_friend("週2回 訪問")], asked={"連携": "まだ", "集まり": "まだ"})
    assert _keys({"b": same, "a": same, "less known": less_known, "needy": needy}) == ["needy", "less known", "b", "a"]


@pytest.mark.parametrize("rules", ["core", "all", ("M01",), ()])
def test_the_order_does_not_hang_on_the_rules_asked_for(rules):
    several = {
        "weekly": case(resources=[_friend("週2回 訪問")]),
        "nobody": case(),
        "kin": case(family=[kin("一郎", "長男", "月1回 電話")]),
    }
    assert _keys(several, rules=rules) == _keys(several)


def test_who_is_in_a_facility_stands_after_those_the_rules_apply_to():
    several = {"facility": case(client={"lives": "施設"}), "weekly": case(resources=[_friend("週2回 訪問")])}
    assert _keys(several) == ["weekly", "facility"]


def test_a_case_without_any_tie_is_never_lost():
    several = {"none": ecomap.Case(client=ecomap.Client(name="本人")), "nobody": case()}
    assert sorted(_keys(several)) == ["nobody", "none"]
    assert sorted(_keys(several, where="days_without >= 3")) == ["nobody", "none"] or _keys(
        several, where="days_without >= 3"
    ) == ["none"]
    assert ecomap.screen([]).cases == 0


def test_a_suspicion_shows_only_where_it_may():
    suspected = case(resources=[_friend("週3回 訪問", concern="はい")])
    open_ = ecomap.screen({"a": suspected}).row("a").measures["contact_class"]
    assert open_ == (2, 2)
    closed = ecomap.screen({"a": suspected}, restricted=True).row("a").measures["contact_class"]
    assert closed == (0, 0)
