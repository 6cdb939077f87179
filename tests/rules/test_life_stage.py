"""L: children, parents of small children, working age, discharge, poverty."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules.life_stage import LIFE_STAGE
from tests.rules.cases import (
    CHILD,
    FRIEND,
    Graded,
    answer,
    at_home,
    case,
    every_rule,
    finding,
    findings,
    found,
    grade,
    kin,
    quiet,
    someone,
)

IDLE = {"school": "不登校", "employment": "無職"}
AT_HOME = CHILD | IDLE
LISTED = CHILD | {"on_youtaikyo_list": "はい"}
MEDICAL = CHILD | {"medical_care_child": "はい", "medical_procedures": ["吸引"], "school": "特別支援学校"}
WITHDRAWN = {"birth": "1990-01-15", "lives": "同居", "employment": "無職", "home_since": "2025-12-01"}
LEAVING = {"lives": "入院中"}
TEN_DAYS = {"退院": "2026-06-20"}
TEACHER = someone("養護教諭 三枝先生", "週2回", kind="学校", supports=["話し相手"])
CARE_AND_NIGHT = {"ADL": "全介助"}


def child(client: object = None, **more: object):
    return case(client=CHILD | (client or {}), family=[at_home("直美", "母", age=42)], **more)


def mother(age: int | None = 3, *, family: object = (), **more: object):
    """A mother of thirty with a small child."""
    little = at_home("凪", "子", age=age, employment=None, school="未就学", supports=[], gives=["子育て"])
    client = {"birth": "1996-01-15", "lives": "同居", "employment": "家事専業"}
    return case(client=client, family=[little, *family], **more)


def leaving(needs: object = None, **more: object):
    return case(client=LEAVING, events=TEN_DAYS, needs=CARE_AND_NIGHT if needs is None else needs, **more)


def withdrawn(client: object = None, **more: object):
    return case(client=WITHDRAWN | (client or {}), family=[at_home("キヨ", "母", age=70, employment=None)], **more)


def poor(level: str = "高い", **more: object):
    return case(needs={"金銭": level}, **more)


TABLE = {
    "L01": {
        "gap": lambda: child(IDLE),
        "met": lambda: child(IDLE, resources=[TEACHER]),
        "cannot_tell": lambda: child(IDLE, asked={"サービス": "まだ"}),
        "not_applicable": case,
    },
    "L02": {
        "gap": child,
        "met": lambda: child(resources=[TEACHER]),
        "cannot_tell": lambda: child(asked={"友人": "まだ"}),
        "not_applicable": case,
    },
    "L03": {
        "gap": mother,
        "met": lambda: mother(family=[kin("陽子", "母", age=60, supports=["子育て"])]),
        "cannot_tell": lambda: mother(asked={"サービス": "まだ"}),
        "not_applicable": case,
    },
    "L04": {
        "gap": lambda: case(client=LISTED),
        "met": lambda: case(client=LISTED, resources=[someone("つむぎ児童相談所", roles=["主担当機関"])]),
        "cannot_tell": lambda: case(client=LISTED, asked={"サービス": "一部"}),
        "not_applicable": case,
    },
    "L05": {
        "gap": lambda: case(client=MEDICAL, resources=[someone("計画相談 三上さん")]),
        "met": lambda: case(
            client=MEDICAL, resources=[someone("計画相談 三上さん"), someone("ショートステイ ぽけっと")]
        ),
        "cannot_tell": lambda: case(client=MEDICAL, asked={"サービス": "まだ"}),
        "not_applicable": child,
    },
    "L06": {
        "gap": withdrawn,
        "met": lambda: withdrawn(resources=[FRIEND]),
        "cannot_tell": lambda: withdrawn({"home_since": None}),
        "not_applicable": case,
    },
    "L07": {
        "gap": leaving,
        "met": lambda: leaving(
            resources=[someone("さくら訪問介護", status="予定", starts="2026-06-20", supports=["身体介護"], last=None)]
        ),
        "cannot_tell": lambda: leaving(asked={"サービス": "まだ"}),
        "not_applicable": case,
    },
    "L08": {
        "gap": poor,
        "met": lambda: poor(resources=[someone("つむぎ自立相談支援機関")]),
        "cannot_tell": lambda: poor(asked={"サービス": "まだ"}),
        "not_applicable": lambda: poor(client={"income": "生活保護"}),
    },
}
GRADED = (
    Graded("L01", "", "warning", TABLE["L01"]["gap"]),
    Graded("L02", "", "warning", child),
    Graded("L03", "", "warning", mother),
    Graded("L04", "", "warning", lambda: case(client=LISTED)),
    Graded("L05", "", "warning", lambda: case(client=MEDICAL)),
    Graded("L05", "respite", "warning", lambda: case(client=MEDICAL, resources=[someone("計画相談 三上さん")])),
    Graded(
        "L05", "coordinator", "warning", lambda: case(client=MEDICAL, resources=[someone("ショートステイ ぽけっと")])
    ),
    Graded("L06", "", "warning", withdrawn),
    Graded("L07", "", "critical", leaving),
    Graded("L08", "", "warning", poor),
)


TestEveryRule = every_rule(
    LIFE_STAGE, TABLE, GRADED, also=(Graded("L07", "", "warning", lambda: leaving({"移動": "ある"})),)
)


class TestChildren:
    @pytest.mark.parametrize("birth", ["2008-06-10", "1946-01-15"])
    @pytest.mark.parametrize("rule", ["L01", "L02"])
    def test_l01_l02_until_the_eighteenth_birthday(self, rule, birth):
        assert answer(case(client=AT_HOME | {"birth": birth}), rule) == "not_applicable"
        assert answer(case(client=AT_HOME | {"birth": "2008-06-11"}), rule) == "gap"

    @pytest.mark.parametrize(
        "name", ["柿の木小学校", "花沢保育園", "柏小児科", "梶保健師", "こども家庭センター 佐久間さん"]
    )
    def test_l01_school_nursery_or_health(self, name):
        kind = {"柏小児科": "病院", "柿の木小学校": "学校"}.get(name)
        assert answer(child({"school": "不登校"}, resources=[someone(name, kind=kind)]), "L01") == "met"

    def test_l01_who_goes_to_school_has_a_tie_with_it(self):
        assert answer(child({"school": "小学生"}), "L01") == "met"

    @pytest.mark.parametrize("school", ["不登校", "未就学"])
    def test_l01_a_child_of_whom_nobody_wrote_down_work(self, school):
        assert answer(child({"school": school}), "L01") == "gap"

    def test_l01_a_nursery_place_that_is_waited_for_is_none(self):
        waiting = someone("花沢保育園", None, status="待機中", applied="2026-05-01", last=None)
        assert answer(child(IDLE | {"school": "未就学", "birth": "2022-01-15"}, resources=[waiting]), "L01") == "gap"

    def test_l02_the_mother_at_home_does_not_count(self):
        one = case(client=CHILD, family=[at_home("直美", "母", age=42, supports=["話し相手"], confidant="はい")])
        assert answer(one, "L02") == "gap"

    def test_l02_another_child_does_not_count(self):
        friend = someone("友人 りくくん", age=12, supports=["話し相手"])
        assert answer(child(resources=[friend]), "L02") == "gap"

    @pytest.mark.parametrize(
        "adult", [kin("幸恵", "祖母", age=63, supports=["話し相手"]), kin("亮", "叔父", confidant="はい")]
    )
    def test_l02_a_relative_outside_the_home(self, adult):
        assert answer(case(client=CHILD, family=[adult]), "L02") == "met"

    def test_l02_somebody_under_suspicion_does_not_count(self):
        one = case(client=CHILD, family=[kin("亮", "叔父", supports=["話し相手"], concern="はい")])
        assert answer(one, "L02") == "gap"

    def test_l01_l02_speak_of_the_client_and_l03_of_a_child_of_the_household(self):
        one = mother()
        assert [answer(one, rule) for rule in ("L01", "L02", "L03")] == ["not_applicable", "not_applicable", "gap"]

    @pytest.mark.parametrize(("age", "expected"), [(5, "gap"), (6, "not_applicable")])
    def test_l03_under_six(self, age, expected):
        assert answer(mother(age), "L03") == expected

    def test_l03_a_child_who_lives_elsewhere(self):
        one = case(client={"birth": "1996-01-15"}, family=[kin("凪", "子", age=3, employment=None)])
        assert answer(one, "L03") == "not_applicable"

    @pytest.mark.parametrize(
        "helper",
        [
            pytest.param(
                someone("友人 真由さん", supports=["話し相手"]),
            ),
            someone("花沢保育園", "平日", supports=["子育て"]),
            someone("梶保健師", supports=["相談"]),
        ],
        ids=["friend", "nursery", "nurse"],
    )
    def test_l03_support_from_anybody(self, helper):
        assert answer(mother(resources=[helper]), "L03") == "met"

    def test_l04_is_restricted(self):
        one = case(client=LISTED)
        assert finding(one, "L04").restricted
        assert "L04" not in dict(found(one).shared().answers)

    @pytest.mark.parametrize("missing", [None, "いいえ"])
    def test_l05_is_for_children(self, missing):
        one = quiet(client={"medical_care_child": missing})
        assert answer(one, "L05") == "not_applicable"
        assert "client.medical_care_child" not in {place.path for item in found(one) for place in item.evidence}

    def test_l05_both_may_be_missing(self):
        assert {item.variant for item in findings(case(client=MEDICAL), "L05")} == {""}

    @pytest.mark.parametrize("name", ["計画相談 三上さん", "医ケア児コーディネーター 今野さん"])
    def test_l05_coordinators(self, name):
        rest = someone("ショートステイ ぽけっと")
        assert answer(case(client=MEDICAL, resources=[someone(name), rest]), "L05") == "met"


class TestWorkingAge:
    @pytest.mark.parametrize(
        ("birth", "expected"),
        [
            ("2011-06-10", "gap"),
            ("2011-06-11", "not_applicable"),
            ("1961-06-11", "gap"),
            ("1961-06-10", "not_applicable"),
        ],
    )
    def test_l06_from_fifteen_to_sixty_four(self, birth, expected):
        assert answer(withdrawn({"birth": birth}), "L06") == expected

    @pytest.mark.parametrize(("since", "expected"), [("2025-12-09", "gap"), ("2025-12-10", "met")])
    def test_l06_six_months(self, since, expected):
        assert answer(withdrawn({"home_since": since}), "L06") == expected

    @pytest.mark.parametrize("employment", ["パート", "福祉的就労", "学生", "家事専業"])
    def test_l06_work_and_study(self, employment):
        assert answer(withdrawn({"employment": employment}), "L06") == "met"

    def test_l06_the_mother_at_home_is_no_tie_outside(self):
        assert answer(withdrawn(), "L06") == "gap"

    def test_l06_a_place_to_go_is_a_tie_outside(self):
        assert (
            answer(withdrawn(resources=[someone("作業所 豆や", "週1回 通い", kind="就労継続支援B型")]), "L06") == "met"
        )


class TestDischarge:
    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("2026-06-10", "gap"),
            ("2026-07-10", "gap"),
            ("2026-07-11", "not_applicable"),
            ("2026-06-01", "not_applicable"),
        ],
    )
    def test_l07_thirty_days(self, day, expected):
        assert answer(case(client=LEAVING, events={"退院": day}, needs=CARE_AND_NIGHT), "L07") == expected

    def test_l07_tells_days_and_needs(self):
        item = finding(leaving(), "L07")
        assert item.number("discharge_in").low == 10
        assert item.codes("domains") == ("adl",)

    def test_l07_a_planned_supplier_is_enough(self):
        planned = someone("さくら訪問介護", status="予定", starts="2026-06-20", supports=["身体介護"], last=None)
        assert answer(leaving(resources=[planned]), "L07") == "met"
        assert finding(leaving({"ADL": "全介助", "服薬": "ある"}, resources=[planned]), "L07").codes("domains") == (
            "medication",
        )

    def test_l07_a_start_still_ahead_is_a_plan(self):
        ahead = someone("さくら訪問介護", starts="2026-06-20", supports=["身体介護"], last=None)
        assert answer(leaving(resources=[ahead]), "L07") == "met"

    def test_l07_a_planned_service_of_which_nobody_wrote_what_it_gives(self):
        planned = someone("さくら訪問介護", status="予定", starts="2026-06-20", supports=None, last=None)
        assert answer(leaving(resources=[planned]), "L07") == "cannot_tell"

    @pytest.mark.parametrize("status", ["待機中", "休止中", "見合わせ", "終了"])
    def test_l07_what_is_not_planned_meets_nothing(self, status):
        other = someone("さくら訪問介護", status=status, supports=["身体介護"], last=None)
        assert answer(leaving(resources=[other]), "L07") == "gap"

    def test_l07_is_critical_for_what_cannot_wait(self):
        """A better decision than always critical: 学習 without a supplier ten days before going home can wait."""
        assert grade(leaving({"服薬": "ある"}), "L07") == ("", "critical")
        assert grade(leaving({"移動": "ある"}), "L07") == ("", "warning")

    def test_vignette_ten_keeps_l07_and_v03(self):
        planned = someone("さくら訪問介護", status="予定", starts="2026-06-20", supports=["身体介護"], last=None)
        needs = {"ADL": {"level": "全介助", "night": "はい"}, "服薬": "ある"}
        assert answer(leaving(needs, resources=[planned]), "T03") == "met"
        assert answer(leaving(needs, resources=[planned]), "L07") == "gap"


class TestPoverty:
    @pytest.mark.parametrize(("level", "expected"), [("高い", "gap"), ("ある", "met"), ("不明", "cannot_tell")])
    def test_l08_high_need(self, level, expected):
        assert answer(poor(level), "L08") == expected

    @pytest.mark.parametrize("name", ["つむぎ自立相談支援機関", "福祉事務所", "生保CW 中畑さん"])
    def test_l08_an_entry_point(self, name):
        assert answer(poor(resources=[someone(name)]), "L08") == "met"

    def test_l08_a_bank_is_no_entry_point(self):
        assert answer(poor(resources=[someone("さくら銀行")]), "L08") == "gap"
