"""M11 to M16: who is called, who acts, who helps to evacuate, where one goes."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules.support_roles import SUPPORT_ROLES
from tests.rules.cases import (
    CHILD,
    DAUGHTER,
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

ON_THE_LIST = {"evacuation_list": "はい"}
HELPS = {"roles": ["避難支援者"]}
CALLED = {"roles": ["緊急連絡先"]}
SIX = (
    "guarantor_emergency",
    "guarantor_care_plan",
    "guarantor_supplies",
    "guarantor_costs",
    "guarantor_discharge",
    "guarantor_remains",
)


def niece(name: str = "香織", **fields: object):
    return kin(name, "姪", **({"lives": "市内"} | fields))


def neighbour(name: str = "隣の島田さん", **fields: object):
    return someone(name, **({"kind": "近隣", "age": 60} | fields))


def listed(*helpers: object, client: object = None, **more: object):
    return case(client=ON_THE_LIST | (client or {}), resources=helpers, **more)


def couple(*, client: object = None, age: int = 70, **more: object):
    """Who lives with a husband."""
    return case(
        client={"lives": "高齢者夫婦"} | (client or {}),
        family=[at_home("正", "夫", age=age, **more)],
        needs={"避難": "ある"},
    )


def called(*minutes: int | None, **more: object):
    """Whose emergency contacts are so many minutes away."""
    people = [niece(f"姪 {place}", minutes_away=far, lives=None, **CALLED) for place, far in enumerate(minutes)]
    return case(family=people, **more)


TABLE = {
    "M11": {
        "gap": case,
        "met": quiet,
        "cannot_tell": lambda: case(asked={"役割": "まだ"}),
        "not_applicable": lambda: case(client=CHILD),
    },
    "M12": {
        "gap": lambda: called(20),
        "met": quiet,
        "cannot_tell": lambda: called(None, None),
        "not_applicable": lambda: case(client=CHILD),
    },
    "M13": {
        "gap": case,
        "met": quiet,
        "cannot_tell": lambda: case(asked={"親族": "まだ"}),
        "not_applicable": lambda: case(client=CHILD),
    },
    "M14": {
        "gap": lambda: case(client=ON_THE_LIST),
        "met": lambda: listed(neighbour(**HELPS)),
        "cannot_tell": lambda: listed(someone("友人 中村さん", tie=False)),
        "not_applicable": case,
    },
    "M15": {
        "gap": lambda: listed(neighbour(**HELPS)),
        "met": lambda: listed(neighbour(**HELPS), neighbour("向かいの江口さん", **HELPS)),
        "cannot_tell": lambda: listed(neighbour(**HELPS), someone("友人 中村さん", supports=None)),
        "not_applicable": case,
    },
    "M16": {
        "gap": case,
        "met": quiet,
        "cannot_tell": lambda: case(asked={"集まり": "まだ"}),
        "not_applicable": lambda: case(client=CHILD),
    },
}
GRADED = (
    Graded("M11", "", "warning", case),
    Graded("M11", "", "warning", lambda: case(client={"lives": "高齢者夫婦"}, needs={"ADL": "全介助"})),
    Graded("M11", "", "critical", lambda: case(needs={"ADL": "全介助"})),
    Graded("M11", "", "critical", lambda: case(client={"dementia_level": "Ⅲa"})),
    Graded("M11", "", "critical", lambda: case(client={"medical_procedures": ["吸引"]})),
    Graded("M11", "", "warning", lambda: case(client={"dementia_level": "Ⅱb"}, needs={"ADL": "一部介助"})),
    Graded("M12", "", "note", lambda: called(20)),
    Graded("M12", "far", "note", lambda: called(121, 180)),
    Graded("M13", "", "warning", case),
    Graded("M14", "", "warning", lambda: case(client=ON_THE_LIST)),
    Graded("M14", "", "warning", lambda: case(needs={"避難": "ある"})),
    Graded("M14", "", "critical", lambda: case(client=ON_THE_LIST | {"hazard_zone": "はい"})),
    Graded("M14", "", "critical", lambda: case(client=ON_THE_LIST | {"power_dependent": "はい"})),
    Graded("M14", "", "warning", lambda: couple(client={"hazard_zone": "はい"})),
    Graded("M15", "", "note", lambda: listed(neighbour(**HELPS))),
    Graded("M15", "", "note", lambda: listed(neighbour(**HELPS), client={"hazard_zone": "はい"})),
    Graded("M16", "", "note", case),
)


TestEveryRule = every_rule(SUPPORT_ROLES, TABLE, GRADED)


class TestEmergencyContact:
    @pytest.mark.parametrize(
        "gone",
        [
            {"died": "2026-05-01", "status": "終了", "ends": "2026-05-01"},
            {"lives": "入院"},
            {"lives": "施設"},
            {"status": "終了", "ends": "2026-05-01"},
            {"quality": "断絶"},
            {"concern": "はい"},
        ],
        ids=["died", "hospital", "facility", "ended", "broken", "suspected"],
    )
    def test_m11_somebody_who_cannot_act_is_no_contact(self, gone):
        assert answer(case(family=[niece(last=None, **CALLED, **gone)]), "M11") == "gap"

    def test_m11_an_office_is_a_contact(self):
        company = someone("あんしん身元保証", kind="身元保証会社", roles=["緊急連絡先"])
        assert answer(case(resources=[company]), "M11") == "met"

    def test_m11_roles_count_as_asked_with_kin_and_services(self):
        assert answer(case(asked={"役割": None}), "M11") == "gap"
        assert answer(case(asked={"役割": None, "親族": "まだ"}), "M11") == "cannot_tell"
        assert answer(case(asked={"役割": None, "サービス": "一部"}), "M11") == "cannot_tell"
        assert answer(case(asked={"役割": "一部"}), "M11") == "cannot_tell"

    def test_m11_a_role_counts_until_the_day_it_ends(self):
        one = case(family=[niece(roles=[{"role": "緊急連絡先", "until": "2026-06-10"}])])
        assert answer(one, "M11") == "met"
        assert answer(one, "M11", on="2026-06-11") == "gap"

    def test_m12_is_silent_under_m11(self):
        assert "M12" not in found(case()).rules

    def test_m12_without_a_contact_is_not_applicable(self):
        assert answer(case(), "M12") == "not_applicable"

    @pytest.mark.parametrize(
        ("minutes", "expected"),
        [((121, 121), "far"), ((120, 121), None), ((121, 20), None), ((20,), ""), ((121,), "far")],
    )
    def test_m12_more_than_two_hours(self, minutes, expected):
        one = called(*minutes)
        assert (finding(one, "M12").variant if answer(one, "M12") == "gap" else None) == expected

    def test_m12_names_the_contact(self):
        assert who(called(20), "M12") == {"姪 0"}

    def test_m12_one_contact_is_one_wherever_he_lives(self):
        assert grade(called(None), "M12") == ("", "note")

    def test_m12_somebody_who_cannot_act_is_no_second_contact(self):
        away = niece("節子", lives="入院", **CALLED)
        assert who(case(family=[niece(**CALLED), away]), "M12") == {"香織"}


class TestGuarantor:
    def test_m13_names_the_missing_functions(self):
        assert finding(case(), "M13").codes("roles") == SIX

    def test_m13_a_guarantor_holds_all_six(self):
        company = someone("あんしん身元保証", kind="身元保証会社", roles=["身元引受人"])
        assert answer(case(resources=[company]), "M13") == "met"

    def test_m13_an_emergency_contact_holds_one(self):
        company = someone("あんしん身元保証", kind="身元保証会社", roles=["緊急連絡先"])
        assert finding(case(resources=[company]), "M13").codes("roles") == SIX[1:]

    def test_m13_six_functions_one_by_one(self):
        roles = [
            "緊急連絡先",
            "入院計画の同意",
            "入院物品の準備",
            "入院費の支払い",
            "退院の支援",
            "遺体・遺品の引き取り",
        ]
        held = [someone(f"事業所{place}", kind="身元保証会社", roles=[role]) for place, role in enumerate(roles)]
        assert answer(case(resources=held), "M13") == "met"
        assert finding(case(resources=held[:-1]), "M13").codes("roles") == SIX[-1:]

    def test_m13_kin_is_reachable_when_a_tie_is_current_and_not_broken(self):
        assert answer(case(family=[niece("香織", frequency="年1回 電話")]), "M13") == "met"
        assert answer(case(family=[niece(quality="断絶")]), "M13") == "gap"
        assert answer(case(family=[niece(status="終了", last=None)]), "M13") == "gap"
        assert answer(case(family=[niece(tie=False)]), "M13") == "cannot_tell"

    @pytest.mark.parametrize("section", ["親族", "役割"])
    def test_m13_what_has_to_be_asked(self, section):
        assert answer(case(asked={section: "一部"}), "M13") == "cannot_tell"

    def test_m13_kin_under_suspicion_is_not_reachable(self):
        assert answer(case(family=[niece(concern="はい")]), "M13") == "gap"

    def test_m13_rests_on_what_was_asked(self):
        assert "asked.roles" in {place.path for place in finding(case(), "M13").evidence}


class TestEvacuation:
    @pytest.mark.parametrize("lives", ["施設", "入院中"])
    def test_m14_is_not_for_facilities(self, lives):
        one = case(client=ON_THE_LIST | {"lives": lives})
        assert answer(one, "M14") == "not_applicable"

    def test_m14_support_or_role(self):
        assert answer(listed(neighbour(supports=["避難支援"])), "M14") == "met"
        assert answer(listed(neighbour(**HELPS)), "M14") == "met"

    def test_m14_somebody_under_suspicion_is_no_helper(self):
        assert answer(listed(neighbour(concern="はい", **HELPS)), "M14") == "gap"

    def test_m14_with_an_able_adult_at_home_is_never_urgent(self):
        assert grade(couple(client={"hazard_zone": "はい"}), "M14") == ("", "warning")
        frail = couple(client={"hazard_zone": "はい"}, care_level="要介護4", employment=None)
        assert grade(frail, "M14") == ("", "critical")

    def test_m14_somebody_under_suspicion_at_home_is_no_comfort(self):
        assert grade(couple(client={"hazard_zone": "はい"}, concern="はい"), "M14") == ("", "critical")

    @pytest.mark.parametrize("section", ["親族", "友人", "近隣", "サービス", "役割"])
    def test_m14_what_has_to_be_asked(self, section):
        assert answer(case(client=ON_THE_LIST, asked={section: "まだ"}), "M14") == "cannot_tell"

    def test_m15_is_silent_under_m14(self):
        assert "M15" not in found(case(client=ON_THE_LIST)).rules

    def test_m15_is_a_note_throughout(self):
        assert grade(listed(neighbour(**HELPS), client={"hazard_zone": "はい"}), "M15") == ("", "note")

    def test_m15_one_supporter(self):
        assert who(listed(neighbour(**HELPS)), "M15") == {"隣の島田さん"}

    @pytest.mark.parametrize(
        ("ages", "expected"),
        [
            ((76, 80), "gap"),
            ((74, 80), "met"),
            ((75, 75), "met"),
        ],
    )
    def test_m15_all_are_over_75(self, ages, expected):
        helpers = [neighbour(f"近所の{place}さん", age=age, **HELPS) for place, age in enumerate(ages)]
        assert answer(listed(*helpers), "M15") == expected

    def test_m15_all_need_help_themselves(self):
        helpers = [
            niece("香織", minutes_away=10, care_level="要支援1", **HELPS),
            niece("光", minutes_away=10, disability="下肢障害", **HELPS),
        ]
        assert answer(case(client=ON_THE_LIST, family=helpers), "M15") == "gap"
        assert answer(listed(neighbour(**HELPS), family=helpers), "M15") == "met"

    @pytest.mark.parametrize(("minutes", "expected"), [((31, 40), "gap"), ((30, 40), "met")])
    def test_m15_half_an_hour(self, minutes, expected):
        helpers = [niece(f"姪 {place}", lives=None, minutes_away=far, **HELPS) for place, far in enumerate(minutes)]
        assert answer(case(client=ON_THE_LIST, family=helpers), "M15") == expected

    def test_m15_without_a_supporter_is_not_applicable(self):
        assert answer(case(client=ON_THE_LIST), "M15") == "not_applicable"


class TestPlaces:
    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("南町サロン", "通いの場"),
            ("デイサービス 柿の木", "通所介護"),
            ("作業所 豆や", "就労継続支援B型"),
            ("老人クラブ なでしこ", "老人クラブ"),
            ("南町教会", "寺・神社・教会"),
            ("菜の花の会", "当事者会"),
            ("市立図書館", "公民館・図書館"),
            *(
                pytest.param(name, kind)
                for name, kind in (("南町三丁目自治会", "自治会"), ("南町防災会", "自主防災組織"))
            ),
        ],
    )
    def test_m16_any_group_or_place_outside_the_home(self, name, kind):
        assert answer(case(resources=[someone(name, "月1回 通い", kind=kind)]), "M16") == "met"

    @pytest.mark.parametrize(("frequency", "expected"), [("年11回 通い", "gap"), ("月1回 通い", "met")])
    def test_m16_at_least_monthly(self, frequency, expected):
        assert answer(case(resources=[someone("南町サロン", frequency, kind="通いの場")]), "M16") == expected

    def test_m16_somebody_who_comes_to_the_house_is_no_place(self):
        assert answer(case(resources=[someone("さくら訪問介護", "週2回 訪問")], family=[DAUGHTER]), "M16") == "gap"

    @pytest.mark.parametrize("client", [{"employment": "パート"}, {"employment": None, "school": "大学"}])
    def test_m16_work_and_school_count(self, client):
        assert answer(case(client={"birth": "1996-01-15"} | client), "M16") in {"met", "not_applicable"}

    @pytest.mark.parametrize("employment", ["退職", "家事専業"])
    def test_m16_who_has_retired_goes_nowhere(self, employment):
        assert answer(case(client={"employment": employment}), "M16") == "gap"

    def test_m16_whoever_goes_somewhere_need_not_be_asked_about_work(self):
        one = quiet(client={"employment": None})
        asked = [item for item in found(one) if "M16" in item.members and item.part == "ask"]
        assert not asked

    @pytest.mark.parametrize("section", ["親族", "友人", "近隣", "集まり"])
    def test_m16_what_has_to_be_asked(self, section):
        assert answer(case(asked={section: "まだ"}), "M16") == "cannot_tell"
