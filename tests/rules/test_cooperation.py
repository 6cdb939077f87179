"""F: whether those who help know of one another."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules.cooperation import COOPERATION_RULES
from tests.rules.cases import (
    DAUGHTER,
    DOCTOR,
    FRIEND,
    OFFICE,
    Graded,
    answer,
    at_home,
    case,
    every_rule,
    finding,
    kin,
    quiet,
    someone,
    who,
)

HELPER = someone("さくら訪問介護", "週2回 訪問", supports=["生活援助"])
DAY = someone("デイサービス 柿の木", "週1回 通い", supports=["交流"])
NURSE = someone("つばさ訪問看護", "週1回 訪問", supports=["看護"])
MANAGER = someone("鈴木ケアマネ", "月1回 訪問")
PLANNER = someone("計画相談 三上さん", "月1回 訪問")
KEY = kin("裕子", "長女", "週1回 訪問", roles=["KP"])
OLD_AND_POOR = {"client": {"income": "生活保護", "care_level": "要介護1"}}


def linked(*pairs: tuple[str, str], quality: str = "普通"):
    return [{"between": list(pair), "quality": quality, "stress": "なし"} for pair in pairs]


def served(*resources: object, **more: object):
    return case(resources=resources, **more)


TABLE = {
    "F01": {
        "gap": lambda: served(HELPER, DAY),
        "met": lambda: served(HELPER, DAY, MANAGER),
        "cannot_tell": lambda: served(HELPER, DAY, asked={"サービス": "一部"}),
        "not_applicable": lambda: served(someone("小規模多機能 とも"), HELPER, DAY),
    },
    "F02": {
        "gap": lambda: served(HELPER, DAY, NURSE),
        "met": lambda: served(HELPER, DAY, NURSE, ties=linked((HELPER["name"], DAY["name"]))),
        "cannot_tell": lambda: served(HELPER, DAY, NURSE, asked={"連携": "まだ"}),
    },
    "F03": {
        "gap": lambda: case(**OLD_AND_POOR),
        "met": quiet,
        "cannot_tell": lambda: case(**OLD_AND_POOR, asked={"サービス": "まだ"}),
    },
    "F04": {
        "gap": lambda: served(MANAGER, PLANNER),
        "met": quiet,
        "cannot_tell": lambda: served(MANAGER, PLANNER, asked={"連携": "一部"}),
    },
    "F05": {
        "gap": lambda: served(FRIEND, HELPER, DAY),
        "met": quiet,
        "cannot_tell": lambda: served(FRIEND, HELPER, DAY, asked={"連携": "まだ"}),
        "not_applicable": case,
    },
    "F06": {
        "gap": lambda: served(MANAGER, family=[KEY]),
        "met": quiet,
        "cannot_tell": lambda: served(MANAGER, family=[KEY], asked={"連携": "まだ"}),
        "not_applicable": case,
    },
}
GRADED = (
    Graded("F01", "", "warning", lambda: served(HELPER, DAY)),
    Graded("F02", "", "note", lambda: served(HELPER, DAY, NURSE)),
    Graded("F02", "", "warning", lambda: served(HELPER, DAY, NURSE, **OLD_AND_POOR)),
    Graded("F03", "", "warning", lambda: case(**OLD_AND_POOR)),
    Graded("F04", "", "note", lambda: served(MANAGER, PLANNER)),
    Graded("F05", "", "warning", lambda: served(FRIEND, HELPER, DAY)),
    Graded(
        "F05",
        "",
        "note",
        lambda: served(FRIEND, HELPER, DAY, client={"lives": "高齢者夫婦"}, family=[at_home("正", "夫")]),
    ),
    Graded("F06", "", "note", lambda: served(MANAGER, family=[KEY])),
)


TestEveryRule = every_rule(COOPERATION_RULES, TABLE, GRADED)


class TestCoordinator:
    def test_f01_names_the_organisations(self):
        assert who(served(HELPER, DAY, DOCTOR), "F01") == {"さくら訪問介護", "デイサービス 柿の木"}

    @pytest.mark.parametrize(
        "other",
        [
            someone("柿の木小学校", kind="学校"),
            someone("花沢保育園"),
            DOCTOR,
            someone("民生委員 田口さん"),
            someone("南町薬局"),
            someone("さくら銀行"),
        ],
        ids=lambda item: item["name"],
    )
    def test_f01_school_nursery_doctor_and_commissioned_volunteer_do_not_count(self, other):
        assert answer(served(HELPER, other), "F01") == "met"

    def test_f01_home_nursing_counts(self):
        assert answer(served(HELPER, NURSE), "F01") == "gap"

    @pytest.mark.parametrize(
        "coordinator",
        [MANAGER, PLANNER, OFFICE, someone("医ケア児コーディネーター 今野さん")],
        ids=lambda item: item["name"],
    )
    def test_f01_a_coordinator_by_kind_or_by_role(self, coordinator):
        assert answer(served(HELPER, DAY, coordinator), "F01") == "met"

    def test_f01_a_relative_may_coordinate(self):
        assert answer(served(HELPER, DAY, family=[kin("裕子", "長女", roles=["調整役"])]), "F01") == "met"

    def test_f01_two_branches_of_one_organisation_are_one(self):
        branches = [
            someone("さくら福祉会", kind="社会福祉協議会"),
            HELPER | {"belongs_to": "さくら福祉会"},
            DAY | {"belongs_to": "さくら福祉会"},
        ]
        assert answer(served(*branches), "F01") == "met"

    def test_f01_one_organisation(self):
        assert answer(served(HELPER), "F01") == "met"

    def test_f01_a_coordinator_whose_tie_ended_is_none(self):
        gone = someone("鈴木ケアマネ", None, status="終了", ends="2026-05-01", last=None)
        assert answer(served(HELPER, DAY, gone), "F01") == "gap"


class TestLinks:
    def test_f02_needs_three_besides_the_coordinator(self):
        assert answer(served(HELPER, DAY, MANAGER), "F02") == "met"
        assert answer(served(HELPER, DAY, NURSE, MANAGER), "F02") == "gap"

    def test_f02_a_star_is_fine(self):
        star = linked(*((item["name"], "鈴木ケアマネ") for item in (HELPER, DAY, NURSE)))
        assert answer(served(HELPER, DAY, NURSE, MANAGER, ties=star), "F02") == "met"

    def test_f02_names_the_services(self):
        assert who(served(HELPER, DAY, NURSE, MANAGER), "F02") == {HELPER["name"], DAY["name"], NURSE["name"]}

    def test_f02_a_broken_tie_is_no_link(self):
        broken = linked((HELPER["name"], DAY["name"]), quality="断絶")
        assert answer(served(HELPER, DAY, NURSE, ties=broken), "F02") == "gap"

    @pytest.mark.parametrize("rule", ["F02", "F04", "F05", "F06"])
    @pytest.mark.parametrize("said", ["一部", "まだ", "拒否"])
    def test_f02_f04_f05_f06_cannot_tell_unless_cooperation_was_asked_about(self, rule, said):
        one = served(HELPER, DAY, NURSE, MANAGER, PLANNER, FRIEND, family=[KEY], asked={"連携": said})
        assert answer(one, rule) == "cannot_tell"

    @pytest.mark.parametrize("rule", ["F02", "F04", "F05", "F06"])
    def test_f02_f04_f05_f06_where_it_was_asked_about(self, rule):
        one = served(HELPER, DAY, NURSE, MANAGER, PLANNER, FRIEND, family=[KEY])
        assert answer(one, rule) == "gap"

    def test_f04_names_the_coordinators(self):
        assert who(served(MANAGER, PLANNER), "F04") == {"鈴木ケアマネ", "計画相談 三上さん"}

    def test_f04_they_know_each_other(self):
        one = served(MANAGER, PLANNER, ties=linked(("鈴木ケアマネ", "計画相談 三上さん")))
        assert answer(one, "F04") == "met"

    def test_f04_one_is_enough(self):
        assert answer(served(MANAGER), "F04") == "met"

    def test_f05_a_path_over_several_is_a_path(self):
        path = linked(("友人 千代さん", "裕子"), ("裕子", "さくら訪問介護"))
        assert answer(served(FRIEND, HELPER, DAY, family=[KEY], ties=path), "F05") == "met"

    def test_f05_a_tie_within_one_side_is_no_path(self):
        one = served(FRIEND, HELPER, DAY, family=[KEY], ties=linked(("友人 千代さん", "裕子")))
        assert answer(one, "F05") == "gap"

    def test_f05_one_office_is_no_side(self):
        """A better decision than "one on each side": one doctor whom the neighbours do not know is nothing to tell."""
        assert answer(served(FRIEND, HELPER), "F05") == "not_applicable"

    def test_f05_needs_both_sides(self):
        assert answer(served(FRIEND), "F05") == "not_applicable"
        assert answer(served(HELPER, DAY), "F05") == "not_applicable"

    def test_f06_names_the_key_person(self):
        assert who(served(MANAGER, family=[KEY]), "F06") == {"裕子"}

    def test_f06_they_know_each_other(self):
        assert answer(served(MANAGER, family=[KEY], ties=linked(("裕子", "鈴木ケアマネ"))), "F06") == "met"

    def test_f06_needs_both(self):
        assert answer(served(MANAGER, family=[DAUGHTER | {"roles": []}]), "F06") == "not_applicable"
        assert answer(case(family=[KEY]), "F06") == "not_applicable"


class TestFields:
    @pytest.mark.parametrize(
        ("client", "needs", "family", "fields"),
        [
            ({"care_level": "要介護1", "income": "生活保護"}, {}, (), {"old_age", "poverty"}),
            ({"care_level": "要介護1"}, {"こころ": "ある"}, (), {"old_age", "mental_health"}),
            ({"care_level": "要介護1", "certificates": ["身体障害者手帳2級"]}, {}, (), {"old_age", "disability"}),
            ({"birth": "1990-01-15", "income": "生活保護"}, {"子育て": "ある"}, (), {"child", "poverty"}),
        ],
        ids=["poverty", "mental", "disability", "child"],
    )
    def test_f03_five_fields(self, client, needs, family, fields):
        one = case(client=client, needs=needs, family=family)
        assert set(finding(one, "F03").codes("fields_of_need")) == fields

    def test_f03_medicine_is_none(self):
        one = case(
            client={"care_level": "要介護1", "medical_procedures": ["吸引"]}, needs={"健康": "高い", "服薬": "ある"}
        )
        assert answer(one, "F03") == "met"

    def test_f03_needs_of_the_household_count(self):
        ill = at_home("健", "長男", employment="無職", own_needs=[{"domain": "こころ", "level": "ある"}])
        away = ill | {"lives": "市内", "tie": DAUGHTER["tie"]}
        client = {"lives": "同居", "care_level": "要介護1"}
        assert answer(case(client=client, family=[ill]), "F03") == "gap"
        assert answer(case(client=client, family=[away, at_home("正", "夫")]), "F03") == "met"

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("鈴木ケアマネ", None),
            ("南包括 大友さん", "地域包括支援センター"),
            ("こども家庭センター 佐久間さん", None),
            ("つむぎ自立相談支援機関", None),
            ("多機関協働 古谷さん", "重層的支援・多機関協働"),
        ],
    )
    def test_f03_a_coordinator_or_an_office_is_the_forum(self, name, kind):
        assert answer(case(**OLD_AND_POOR, resources=[someone(name, kind=kind)]), "F03") == "met"

    def test_f03_a_service_is_no_forum(self):
        assert answer(case(**OLD_AND_POOR, resources=[HELPER]), "F03") == "gap"
