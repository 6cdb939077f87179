"""H: what is there and can be built on."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules.strengths import STRENGTHS
from tests.rules.cases import (
    CHILD,
    FRIEND,
    SALON,
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
    who,
)

NO_ROLES = {"roles_in_life": None}
HELP = {"生活援助": "ある"}


def friend(frequency: str | None = "月1回 訪問", **fields: object):
    return someone("友人 千代さん", frequency, **({"supports": ["交流"], "lives": "市内"} | fields))


def known(frequency: str | None = "月1回 訪問", **fields: object):
    return case(resources=[friend(frequency, **fields)])


def giving(**fields: object):
    return case(client=NO_ROLES, family=[kin("和子", "妹", **({"gives": ["生活援助"]} | fields))])


def two_step(kind: str = "友人", status: str = "継続中", **fields: object):
    return case(
        family=[kin("裕子", "長女")],
        resources=[someone("真由さん", kind=kind, **({"tie": "なし"} | fields))],
        ties=[{"between": ["裕子", "真由さん"], "quality": "普通", "status": status}],
    )


def resting(reason: str | None = "骨折して入院", status: str = "休止中", **fields: object):
    line = {"status": status, "end_reason": reason, "last": None} | fields
    return case(resources=[someone("着付け教室", None, **({"kind": "趣味の会"} | line))])


def doubled(*resources: object):
    return case(needs=HELP, resources=resources)


ONE = someone("さくら訪問介護", "週2回 訪問", supports=["生活援助"])
TWO = someone("友人 中村さん", supports=["生活援助"])
TABLE = {
    "H01": {
        "strength": known,
        "met": lambda: known(supports=["生活援助"]),
        "cannot_tell": lambda: known(None),
    },
    "H02": {
        "strength": two_step,
        "met": quiet,
        "cannot_tell": lambda: two_step(status="不明"),
        "not_applicable": lambda: case(client={"birth": "2020-04-01"}),
    },
    "H03": {
        "strength": giving,
        "cannot_tell": lambda: case(client=NO_ROLES),
    },
    "H04": {
        "strength": resting,
        "met": quiet,
        "cannot_tell": lambda: resting(status="不明"),
    },
    "H05": {
        "strength": lambda: doubled(ONE, TWO),
        "met": lambda: doubled(ONE),
        "cannot_tell": lambda: doubled(ONE, someone("友人 中村さん", supports=None)),
    },
}
GRADED = (
    Graded("H01", "", None, known),
    Graded("H02", "", None, two_step),
    Graded("H03", "", None, giving),
    Graded("H03", "roles", None, case),
    Graded("H04", "", None, resting),
    Graded("H05", "", None, lambda: doubled(ONE, TWO)),
)


TestEveryRule = every_rule(STRENGTHS, TABLE, GRADED)


def test_strengths_are_printed_first():
    parts = [item.part for item in found(case(resources=[FRIEND, ONE], needs=HELP))]
    assert parts[0] == "strength"
    assert parts == sorted(parts, key=["strength", "covered", "ask", "gap"].index)


class TestSomebodyToAsk:
    def test_h01_names_whom(self):
        assert who(known(), "H01") == {"友人 千代さん"}

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({"lives": "隣"}, "strength"),
            ({"lives": "市内"}, "strength"),
            ({"lives": "県外"}, "met"),
            ({"lives": "県外", "frequency": "週1回 訪問"}, "strength"),
            ({"lives": "県外", "frequency": "週1回 電話"}, "met"),
            ({"lives": None, "minutes_away": 30}, "strength"),
            ({"lives": None, "minutes_away": 31}, "met"),
        ],
    )
    def test_h01_known_near_or_seen_weekly(self, fields, expected):
        assert answer(known(**fields), "H01") == expected

    def test_h01_unknown_distance_is_not_near(self):
        assert answer(known(lives=None), "H01") in {"met", "cannot_tell"}

    def test_h01_whoever_lives_there_is_near(self):
        one = case(client={"lives": "同居"}, family=[at_home("亮", "婿", supports=["話し相手"])])
        assert who(one, "H01") == {"亮"}

    @pytest.mark.parametrize("stress", ["緊張", "対立"])
    def test_h01_no_stress(self, stress):
        assert answer(known(stress=stress), "H01") == "met"

    def test_h01_nobody_under_suspicion(self):
        assert answer(known(concern="はい"), "H01") == "met"

    @pytest.mark.parametrize("quality", ["弱い", "断絶"])
    def test_h01_a_weak_or_broken_tie(self, quality):
        assert answer(known(quality=quality), "H01") == "met"

    @pytest.mark.parametrize("supports", [["話し相手"], ["交流"], []])
    def test_h01_who_so_far_only_talks_or_keeps_company(self, supports):
        assert answer(known(supports=supports), "H01") == "strength"

    def test_h01_at_least_monthly(self):
        assert answer(known("年11回 訪問"), "H01") == "met"

    def test_h01_staff_are_not_asked(self):
        one = case(resources=[someone("鈴木ケアマネ", "週1回 訪問", supports=["話し相手"], lives="市内")])
        assert answer(one, "H01") == "met"

    @pytest.mark.parametrize(
        "fields", [{"care_level": "要介護1"}, {"age": 12, "employment": None}, {"also_client": "はい"}]
    )
    def test_h01_not_who_has_enough_to_bear(self, fields):
        one = case(family=[kin("和子", "妹", supports=["話し相手"], **({"lives": "市内"} | fields))])
        assert answer(one, "H01") == "met"

    def test_h02_is_about_the_friend_not_the_relative(self):
        assert who(two_step(), "H02") == {"真由さん"}

    def test_h02_whoever_knows_the_client_too(self):
        assert answer(two_step(tie={"quality": "普通"}), "H02") == "met"

    def test_h02_a_relatives_doctor_is_a_secret(self):
        assert answer(two_step("主治医"), "H02") == "met"


class TestGiving:
    def test_h03_names_whom_the_client_gives_to(self):
        assert who(giving(), "H03") == {"和子"}

    def test_h03_company_alone_is_no_role(self):
        assert answer(giving(gives=["交流"]), "H03") != "strength"

    def test_h03_roles_in_life_alone(self):
        assert grade(case(), "H03") == ("roles", None)

    def test_h03_asks_for_roles_and_pleasures_where_none_is_recorded(self):
        one = case(client=NO_ROLES)
        assert answer(one, "H03") == "cannot_tell"
        (item,) = [item for item in found(one) if item.rule == "D09"]
        assert "H03" in item.members
        assert "client.roles_in_life" in item.codes("fields")

    def test_h03_is_told_once(self):
        assert len(findings(case(family=[kin("和子", "妹", gives=["生活援助"])]), "H03")) == 1

    def test_h03_nobody_says_well_done_to_a_child_who_gives_care(self):
        one = case(client=CHILD | NO_ROLES, family=[at_home("直美", "母", age=42, gives=["生活援助"])])
        assert answer(one, "H03") != "strength"


class TestResting:
    @pytest.mark.parametrize("reason", ["骨折して入院", "転居", "卒業", "冬の間", "コロナで休館"])
    @pytest.mark.parametrize("status", ["休止中", "終了"])
    def test_h04_only_with_a_harmless_reason(self, status, reason):
        assert who(resting(reason, status), "H04") == {"着付け教室"}

    @pytest.mark.parametrize(
        "reason", [None, "本人の希望", "仲間とけんか", "暴力", "入院中に金銭トラブル", "夫からの暴言で転居"]
    )
    def test_h04_never_where_the_reason_is_unknown_or_may_be_harm(self, reason):
        assert answer(resting(reason), "H04") == "met"

    def test_h04_never_where_a_note_excuses_what_the_reason_says(self):
        assert answer(resting("夫からの暴力", note="送迎が難しいとのこと"), "H04") == "met"
        assert answer(resting("送迎が難しい", note="夫からの暴力があった"), "H04") == "met"

    @pytest.mark.parametrize(
        "fields", [{"stress": "対立"}, {"stress": "緊張"}, {"quality": "断絶"}, {"concern": "はい"}]
    )
    def test_h04_never_with_strain_or_suspicion(self, fields):
        assert answer(resting(**fields), "H04") == "met"

    @pytest.mark.parametrize("status", ["見合わせ", "待機中", "予定"])
    def test_h04_other_states_do_not_rest(self, status):
        assert answer(resting(status=status), "H04") == "met"

    def test_h04_is_about_people_and_groups(self):
        """A service rests and resumes by plan (T04, T05); 「再開できそうなつながり」 is for what no plan holds."""
        assert answer(resting(kind="通所介護"), "H04") == "met"

    def test_h04_nobody_who_died(self):
        gone = someone(
            "友人 光子さん", None, status="終了", end_reason="入院", ends="2026-01-10", died="2026-01-10", last=None
        )
        assert answer(case(resources=[gone]), "H04") == "met"


class TestOverlap:
    def test_h05_names_the_needs(self):
        assert finding(doubled(ONE, TWO), "H05").codes("domains") == ("iadl",)

    def test_h05_two_branches_of_one_organisation_are_not_independent(self):
        house = someone("さくら福祉会", kind="社会福祉協議会")
        branches = [
            ONE | {"belongs_to": "さくら福祉会"},
            someone("さくら配食", kind="配食サービス", supports=["食事"], belongs_to="さくら福祉会"),
        ]
        assert answer(doubled(house, *branches), "H05") == "met"

    def test_h05_only_what_is_needed(self):
        assert answer(case(resources=[ONE, TWO]), "H05") == "met"

    def test_h05_somebody_under_suspicion_is_no_second(self):
        assert answer(doubled(ONE, someone("友人 中村さん", supports=["生活援助"], concern="はい")), "H05") == "met"

    def test_a_salon_is_a_place_and_no_helper(self):
        assert answer(doubled(ONE, SALON), "H05") == "met"
