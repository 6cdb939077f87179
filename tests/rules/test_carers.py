"""C: whoever cares, and who is there for them."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules.carers import CARERS
from tests.rules.cases import (
    CARER,
    CHILD,
    Graded,
    answer,
    at_home,
    case,
    every_rule,
    finding,
    found,
    grade,
    kin,
    quiet,
    someone,
    who,
)

CARE = {"ADL": "一部介助"}
TOGETHER = {"lives": "同居"}


def son(**fields: object):
    return at_home("健", "長男", **({"age": 50} | CARER | fields))


def cared(*, family: object = (), client: object = None, needs: object = None, carer: object = None, **more: object):
    """Who lives with a son who gives care."""
    there = son() if carer is None else carer
    return case(client=TOGETHER | (client or {}), needs=needs or CARE, family=[there, *family], **more)


def aged(age: object, **fields: object):
    return cared(carer=son(age=age, **fields))


def young(age: int = 15, frequency: str | None = "同居", **fields: object):
    """Who lives with a grandchild."""
    line = {"employment": None, "school": "高校", "supports": ["生活援助"], "schooling_affected": "いいえ"} | fields
    return case(
        client=TOGETHER,
        needs={"生活援助": "ある"},
        family=[at_home("葵", "孫", age=age, frequency=frequency, **line)],
        resources=[someone("さくら訪問介護", "週1回 訪問", supports=["生活援助"])],
    )


def mother_and_son(mother: str = "1946-01-15", age: int = 50, **fields: object):
    line = {"employment": "無職", "left_work_for_care": "いいえ"} | fields
    return case(client=TOGETHER | {"birth": mother}, family=[at_home("健", "長男", age=age, **line)])


def son_as_client(**more: object):
    """The client is the child of 50 without work, with a mother of 84."""
    return case(
        client=TOGETHER | {"birth": "1976-01-15", "employment": "無職"},
        family=[at_home("キヨ", "母", age=84, employment=None)],
        **more,
    )


TABLE = {
    "C01": {
        "gap": cared,
        "met": lambda: cared(
            resources=[someone("介護者の会", kind="家族会")],
            ties=[{"between": ["健", "介護者の会"], "quality": "普通"}],
        ),
        "cannot_tell": lambda: cared(asked={"介護者のつながり": "まだ"}),
        "not_applicable": case,
    },
    "C02": {
        "gap": lambda: aged(50, also_client="はい"),
        "met": lambda: cared(
            carer=son(also_client="いいえ", own_needs=[{"domain": "健康", "level": "なし"}], care_level="非該当")
        ),
        "cannot_tell": lambda: cared(carer=son(also_client=None)),
        "not_applicable": case,
    },
    "C03": {
        "gap": lambda: aged(65),
        "met": lambda: aged(64),
        "cannot_tell": lambda: cared(carer=son(age=None)),
        "not_applicable": case,
    },
    "C04": {
        "gap": lambda: cared(
            family=[at_home("キヨ", "母", age=99, employment=None)],
            ties=[{"from": "健", "to": "キヨ", "supports": ["身体介護"], "quality": "普通"}],
        ),
        "met": cared,
        "cannot_tell": lambda: cared(
            family=[at_home("キヨ", "母", age=99, employment=None)],
            ties=[{"from": "健", "to": "キヨ", "supports": ["身体介護"], "quality": "普通", "status": "不明"}],
        ),
    },
    "C05": {
        "gap": young,
        "met": quiet,
        "cannot_tell": lambda: young(frequency=None, lives=None, school="高校", schooling_affected=None),
    },
    "C06": {
        "gap": cared,
        "met": lambda: cared(resources=[someone("デイサービス 柿の木", "週2回 通い")]),
        "cannot_tell": lambda: cared(asked={"サービス": "まだ"}),
        "not_applicable": case,
    },
    "C07": {
        "gap": mother_and_son,
        "met": quiet,
        "cannot_tell": lambda: mother_and_son(employment=None),
    },
    "C08": {
        "gap": lambda: cared(carer=son(stress="緊張")),
        "met": cared,
        "cannot_tell": lambda: cared(carer=son(stress="不明")),
        "not_applicable": case,
    },
}
GRADED = (
    Graded("C01", "", "warning", cared),
    Graded("C02", "", "warning", lambda: aged(50, also_client="はい")),
    Graded("C03", "", "note", lambda: aged(65)),
    Graded("C03", "", "note", lambda: aged(74)),
    Graded("C03", "", "warning", lambda: aged(75)),
    Graded("C03", "", "warning", lambda: aged(66, own_needs=[{"domain": "認知", "level": "ある"}])),
    Graded("C04", "", "warning", TABLE["C04"]["gap"]),
    Graded("C05", "", "warning", young),
    Graded("C05", "", "note", lambda: young(22, school="大学", roles=["主介護者"])),
    Graded(
        "C05",
        "",
        "critical",
        lambda: case(
            client=TOGETHER,
            needs={"生活援助": "ある"},
            family=[at_home("葵", "孫", age=15, employment=None, school="高校", supports=["生活援助"])],
        ),
    ),
    Graded("C06", "", "warning", cared),
    Graded("C07", "", "warning", mother_and_son),
    Graded("C07", "client", "warning", son_as_client),
    Graded("C08", "", "critical", lambda: cared(carer=son(stress="対立"))),
)


TestEveryRule = every_rule(CARERS, TABLE, GRADED)


@pytest.mark.parametrize(("rule", "name"), [("C01", "健"), ("C06", "健"), ("C07", "健")])
def test_who(rule, name):
    one = mother_and_son() if rule == "C07" else cared()
    assert who(one, rule) == {name}


@pytest.mark.parametrize("rule", ["C05", "C07", "C08"])
def test_what_could_endanger_somebody_is_restricted(rule):
    one = TABLE[rule]["gap"]()
    assert finding(one, rule).restricted
    shared = found(one).shared()
    assert rule not in dict(shared.answers)
    assert not [item for item in shared if rule in item.members]


class TestCarers:
    def test_c01_a_tie_with_another_relative_is_a_tie_of_ones_own(self):
        one = cared(family=[kin("和子", "叔母")], ties=[{"between": ["健", "和子"], "quality": "普通"}])
        assert answer(one, "C01") == "met"

    def test_c01_a_broken_tie_is_none(self):
        one = cared(family=[kin("和子", "叔母")], ties=[{"between": ["健", "和子"], "quality": "断絶"}])
        assert answer(one, "C01") == "gap"

    def test_c01_needs_the_carers_own_network_and_nothing_else(self):
        assert answer(cared(asked={"親族": "まだ", "友人": "まだ", "サービス": "まだ"}), "C01") == "gap"

    def test_c01_whoever_gives_care_every_day_is_a_carer(self):
        assert answer(cared(carer=son(roles=[])), "C01") == "gap"
        weekly = case(needs=CARE, family=[kin("健", "長男", "週1回 訪問", supports=["身体介護"])])
        assert answer(weekly, "C01") == "not_applicable"

    def test_c01_staff_are_no_carers(self):
        helper = someone("さくら訪問介護", "毎日 訪問", supports=["身体介護"])
        assert answer(case(needs=CARE, resources=[helper]), "C01") == "not_applicable"

    def test_c01_somebody_under_suspicion_is_no_carer(self):
        assert answer(cared(carer=son(concern="はい")), "C01") == "not_applicable"

    @pytest.mark.parametrize("fields", [{"care_level": "要支援1"}, {"disability": "視覚障害"}, {"diagnoses": ["腰痛"]}])
    def test_c02_own_needs(self, fields):
        assert who(aged(50, **fields), "C02") == {"健"}

    @pytest.mark.parametrize(
        ("born", "expected"),
        [
            ("1961-06-10", ("", "note")),
            ("1961-06-11", None),
            ("1951-06-10", ("", "warning")),
            ("1951-06-11", ("", "note")),
        ],
    )
    def test_c03_exactly_on_the_birthday(self, born, expected):
        one = aged(None, birth=born)
        assert (grade(one, "C03") if answer(one, "C03") == "gap" else None) == expected

    def test_c03_belongs_to_the_core(self):
        assert "C03" in dict(found(quiet(), "core").answers)

    def test_c04_the_client_who_cares_for_two(self):
        parents = [
            at_home("キヨ", "母", age=84, employment=None, gives=["身体介護"]),
            at_home("清", "父", age=86, employment=None, gives=["身体介護"]),
        ]
        one = case(client=TOGETHER | {"birth": "1970-01-15"}, family=parents)
        assert answer(one, "C04") == "gap"

    def test_c04_a_child_and_an_elder(self):
        one = cared(
            family=[at_home("葵", "孫", age=3, employment=None)],
            ties=[{"from": "健", "to": "葵", "supports": ["子育て"], "quality": "普通"}],
        )
        assert who(one, "C04") == {"健"}

    def test_c04_bringing_up_children_is_no_care_for_two(self):
        one = case(
            client=TOGETHER | {"birth": "1990-01-15"},
            family=[
                at_home(name, "子", age=age, employment=None, gives=["子育て"]) for name, age in (("葵", 3), ("蓮", 5))
            ],
        )
        assert answer(one, "C04") == "met"

    def test_c06_a_cohabitant_is_there_every_day(self):
        assert answer(cared(carer=son(frequency=None)), "C06") == "gap"

    def test_c06_five_days_a_week_are_daily(self):
        def visiting(frequency: str):
            return case(needs=CARE, family=[kin("健", "長男", frequency, **CARER)])

        assert answer(visiting("週5回 訪問"), "C06") == "gap"
        assert answer(visiting("週4回 訪問"), "C06") == "met"

    @pytest.mark.parametrize(
        ("name", "frequency"),
        [
            ("デイサービス 柿の木", "週1回 通い"),
            ("ショートステイ 花沢苑", "月1回"),
            ("小規模多機能 とも", "週2回 通い"),
        ],
    )
    def test_c06_day_and_short_stay_are_rest(self, name, frequency):
        assert answer(cared(resources=[someone(name, frequency)]), "C06") == "met"

    def test_c06_another_carer_is_rest(self):
        assert answer(cared(family=[kin("裕子", "長女", "週1回 訪問", supports=["身体介護"])]), "C06") == "met"

    def test_c06_a_declined_short_stay_is_no_rest(self):
        declined = someone("ショートステイ 花沢苑", None, status="見合わせ", last=None)
        assert answer(cared(resources=[declined]), "C06") == "gap"

    @pytest.mark.parametrize("lives", ["施設", "入院中"])
    def test_c06_is_not_for_facilities(self, lives):
        one = case(client={"lives": lives}, needs=CARE, family=[kin("健", "長男", "毎日 訪問", **CARER)])
        assert answer(one, "C06") == "not_applicable"


class TestYoungCarers:
    def test_c05_weekly_shopping_of_a_grandchild_is_no_finding(self):
        shopping = case(
            needs={"生活援助": "ある"},
            family=[kin("葵", "孫", "週1回 訪問", age=16, employment=None, school="高校", supports=["買い物"])],
        )
        assert answer(shopping, "C05") != "gap"
        assert not [item for item in found(shopping) if "C05" in item.members]

    def test_c05_daily_housework(self):
        assert who(young(), "C05") == {"葵"}

    def test_c05_talk_and_company_are_no_care(self):
        assert answer(young(supports=["話し相手", "交流"]), "C05") == "met"

    def test_c05_supports_that_nobody_wrote_down_are_no_care(self):
        assert answer(young(supports=None), "C05") == "met"

    def test_c05_schooling_suffers(self):
        weekly = {"lives": "市内", "frequency": "週1回 訪問"}
        assert answer(young(**weekly), "C05") == "met"
        assert answer(young(**weekly | {"schooling_affected": "はい"}), "C05") == "gap"

    def test_c05_main_carer(self):
        assert answer(young(frequency="週2回 訪問", lives="市内", roles=["主介護者"]), "C05") == "gap"

    def test_c05_the_role_of_main_carer_is_recorded_care(self):
        assert answer(young(roles=["主介護者"], supports=None), "C05") == "gap"

    @pytest.mark.parametrize(
        ("born", "expected"),
        [
            ("2008-06-11", ("", "warning")),
            ("2008-06-10", ("", "note")),
            ("1996-06-11", ("", "note")),
            ("1996-06-10", None),
        ],
    )
    def test_c05_exactly_on_the_birthday(self, born, expected):
        one = young(None, birth=born, roles=["主介護者"])
        assert (grade(one, "C05") if answer(one, "C05") == "gap" else None) == expected

    def test_c05_a_young_adult_who_helps_every_day_is_no_finding(self):
        assert answer(young(22, school="大学"), "C05") == "met"

    def test_c05_the_client_may_be_the_young_carer(self):
        mother = at_home("直美", "母", age=42, employment=None, gives=["生活援助"], frequency="同居")
        one = case(client=CHILD | {"schooling_affected": "いいえ"}, family=[mother])
        assert grade(one, "C05") == ("", "warning")

    def test_c05_a_parent_in_the_twenties_brings_up_a_child(self):
        mother = at_home("由美", "母", age=24, supports=["子育て", "食事"], roles=["主介護者"])
        assert answer(case(client=CHILD | {"birth": "2023-01-15", "school": None}, family=[mother]), "C05") == "met"


class TestParentAndChild:
    @pytest.mark.parametrize(
        ("mother", "age", "expected"),
        [
            ("1951-06-10", 50, "gap"),
            ("1951-06-11", 50, "met"),
            ("1946-01-15", 40, "gap"),
            ("1946-01-15", 39, "met"),
            ("1946-01-15", 64, "gap"),
            ("1946-01-15", 65, "met"),
        ],
    )
    def test_c07_ages(self, mother, age, expected):
        assert answer(mother_and_son(mother, age), "C07") == expected

    def test_c07_not_where_the_job_was_left_for_care(self):
        assert answer(mother_and_son(left_work_for_care="はい"), "C07") == "met"
        assert answer(mother_and_son(left_work_for_care=None), "C07") == "cannot_tell"

    @pytest.mark.parametrize("employment", ["正社員", "パート", "福祉的就労", "休職中"])
    def test_c07_a_child_who_works(self, employment):
        assert answer(mother_and_son(employment=employment), "C07") == "met"

    def test_c07_needs_relatives_asked_about(self):
        line = {"employment": "無職", "left_work_for_care": "いいえ"}
        one = case(client=TOGETHER, family=[at_home("健", "長男", **line)], asked={"親族": "まだ"})
        assert answer(one, "C07") == "cannot_tell"

    def test_c07_a_child_who_lives_elsewhere(self):
        assert answer(mother_and_son(lives="市内", frequency="毎日 訪問"), "C07") == "met"

    def test_c07_a_child_with_a_tie_outside(self):
        one = case(
            client=TOGETHER,
            family=[at_home("健", "長男", employment="無職", left_work_for_care="いいえ")],
            resources=[someone("つむぎひきこもり支援センター", tie=False)],
            ties=[{"between": ["健", "つむぎひきこもり支援センター"], "quality": "普通"}],
        )
        assert answer(one, "C07") == "met"

    def test_c07_the_child_as_client(self):
        assert grade(son_as_client(), "C07") == ("client", "warning")
        friend = someone("友人 中村さん", "月1回 電話")
        assert answer(son_as_client(resources=[friend]), "C07") == "met"


class TestClosedCare:
    def test_c08_names_the_carer(self):
        assert who(cared(carer=son(stress="緊張")), "C08") == {"健"}

    def test_c08_needs_a_strained_tie(self):
        assert answer(cared(carer=son(stress="なし")), "C08") == "met"

    @pytest.mark.parametrize(
        ("frequency", "expected"), [("週1回 訪問", "met"), ("月2回 訪問", "gap"), ("週3回 電話", "gap")]
    )
    def test_c08_somebody_from_outside_sees_them_weekly(self, frequency, expected):
        one = cared(carer=son(stress="緊張"), resources=[someone("さくら訪問介護", frequency)])
        assert answer(one, "C08") == expected

    def test_c08_with_a_third_person_at_home(self):
        assert answer(cared(carer=son(stress="緊張"), family=[at_home("亮", "孫", age=20)]), "C08") == "met"

    def test_c08_is_not_for_facilities(self):
        one = case(client={"lives": "施設"}, family=[kin("健", "長男", stress="緊張", **CARER)])
        assert answer(one, "C08") == "not_applicable"

    @pytest.mark.parametrize("section", ["親族", "友人", "近隣", "サービス"])
    def test_c08_needs_to_know_that_nobody_comes(self, section):
        assert answer(cared(carer=son(stress="緊張"), asked={section: "まだ"}), "C08") == "cannot_tell"
