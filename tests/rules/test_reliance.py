"""O: what hangs on one person, one office or one side."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules.reliance import RELIANCE
from tests.rules.cases import (
    CARER,
    CHILD,
    DAUGHTER,
    DOCTOR,
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
    who,
)

CARE = {"ADL": "一部介助"}
EVERYTHING_AT_ONCE = {"roles": ["主介護者", "KP", "緊急連絡先", "身元引受人"], "supports": ["身体介護", "金銭"]}
THREE = {"生活援助": "ある", "金銭": "ある", "移動": "ある"}


def daughter(**fields: object):
    return kin("裕子", "長女", "毎日 訪問", **fields)


def helper(name: str = "さくら訪問介護", *supports: str, **fields: object):
    return someone(name, "週2回 訪問", supports=list(supports), **fields)


def cared(*, needs: object = None, **more: object):
    """Whose daughter gives care every day."""
    return case(needs=needs or CARE, family=[daughter(**CARER)], **more)


def together(**tie: object):
    """Who lives with a son, and nobody else is there."""
    return case(client={"lives": "同居"}, family=[at_home("健", "長男", **tie)])


TABLE = {
    "O01": {
        "gap": cared,
        "met": lambda: cared(resources=[helper("さくら訪問介護", "身体介護")]),
        "cannot_tell": lambda: cared(asked={"友人": "まだ"}),
        "not_applicable": lambda: case(family=[daughter(**CARER)]),
    },
    "O02": {
        "gap": lambda: case(needs={"金銭": "ある"}, family=[daughter(supports=["金銭"])]),
        "met": quiet,
        "cannot_tell": lambda: case(
            needs={"金銭": "ある"}, family=[daughter(supports=["金銭"])], asked={"サービス": "一部"}
        ),
        "not_applicable": lambda: case(client=CHILD | {"medical_procedures": []}),
    },
    "O03": {
        "gap": lambda: case(needs=THREE, resources=[helper("さくら訪問介護", "生活援助", "金銭", "通院付添")]),
        "met": quiet,
        "cannot_tell": lambda: case(needs=THREE, resources=[helper() | {"tie": {"frequency": "週2回"}}]),
        "not_applicable": lambda: case(resources=[someone("小規模多機能 とも")]),
    },
    "O04": {
        "gap": lambda: case(resources=[helper()]),
        "met": quiet,
        "cannot_tell": lambda: case(resources=[helper()], asked={"集まり": "まだ"}),
        "not_applicable": lambda: case(client=CHILD),
    },
    "O05": {
        "gap": lambda: cared(needs={"ADL": "全介助"}),
        "met": lambda: cared(needs={"ADL": "全介助"}, resources=[helper()]),
        "cannot_tell": lambda: cared(needs={"ADL": "全介助"}, asked={"サービス": "まだ"}),
        "not_applicable": cared,
    },
    "O06": {
        "gap": lambda: together(stress="緊張"),
        "met": quiet,
        "cannot_tell": lambda: together(stress="不明"),
        "not_applicable": case,
    },
    "O07": {
        "gap": lambda: case(family=[daughter(roles=["KP", "緊急連絡先", "主介護者", "身元引受人"])]),
        "met": quiet,
        "cannot_tell": lambda: case(
            client={"birth": None}, family=[daughter(roles=["KP", "緊急連絡先", "主介護者", "身元引受人"])]
        ),
        "not_applicable": lambda: case(client=CHILD | {"medical_procedures": []}),
    },
    "O08": {
        "gap": lambda: case(needs=THREE, resources=[helper()]),
        "met": lambda: case(needs=THREE, resources=[helper(), someone("デイサービス 柿の木")]),
        "cannot_tell": lambda: case(needs=THREE, resources=[helper()], asked={"サービス": "一部"}),
        "not_applicable": lambda: case(client={"lives": "施設"}),
    },
}
GRADED = (
    Graded("O01", "", "warning", cared),
    Graded("O02", "", "warning", lambda: case(needs={"金銭": "ある"}, family=[daughter(supports=["金銭"])])),
    Graded("O02", "", "critical", lambda: cared(needs={"ADL": "全介助"})),
    Graded("O02", "", "critical", lambda: case(needs={"服薬": "高い"}, family=[daughter(supports=["服薬"])])),
    Graded("O02", "", "critical", lambda: case(needs={"医療処置": "ある"}, family=[daughter(supports=["看護"])])),
    Graded("O03", "", "note", TABLE["O03"]["gap"]),
    Graded("O04", "", "warning", lambda: case(resources=[helper()])),
    Graded("O04", "minsei", "warning", lambda: case(resources=[helper(), someone("民生委員 田口さん")])),
    Graded("O05", "", "warning", lambda: cared(needs={"ADL": "全介助"})),
    Graded("O06", "", "warning", lambda: together(stress="緊張")),
    Graded("O06", "", "critical", lambda: together(stress="対立", **CARER)),
    Graded("O07", "", "warning", TABLE["O07"]["gap"]),
    Graded("O08", "", "note", TABLE["O08"]["gap"]),
)


TestEveryRule = every_rule(RELIANCE, TABLE, GRADED)


class TestOnePerson:
    def test_o01_names_the_carer(self):
        assert who(cared(), "O01") == {"裕子"}

    @pytest.mark.parametrize(
        "alternate",
        [helper("さくら訪問介護", "身体介護"), someone("友人 中村さん", "月1回 訪問", supports=["身体介護"])],
        ids=["formal", "informal"],
    )
    def test_o01_an_alternate_is_anybody_else_now_giving_care(self, alternate):
        assert answer(cared(resources=[alternate]), "O01") == "met"

    def test_o01_a_cohabiting_adult_not_recorded_as_helping_is_none(self):
        one = case(client={"lives": "同居"}, needs=CARE, family=[at_home("裕子", "長女", **CARER), at_home("亮", "婿")])
        assert who(one, "O01") == {"裕子"}

    def test_o01_an_alternate_who_only_begins_next_week_is_none(self):
        later = helper("さくら訪問介護", "身体介護", status="予定", starts="2026-06-17", last=None)
        assert answer(cared(resources=[later]), "O01") == "gap"

    def test_o01_housework_is_no_care(self):
        assert answer(cared(resources=[helper("さくら訪問介護", "生活援助")]), "O01") == "gap"

    def test_o01_an_office_is_no_single_carer(self):
        assert answer(case(needs=CARE, resources=[helper("さくら訪問介護", "身体介護")]), "O01") == "met"

    @pytest.mark.parametrize("section", ["親族", "友人", "近隣", "サービス"])
    @pytest.mark.parametrize("rule", ["O01", "O02"])
    def test_o01_o02_what_has_to_be_asked(self, rule, section):
        assert answer(cared(needs={"ADL": "全介助"}, asked={section: "まだ"}), rule) == "cannot_tell"

    def test_o01_a_mother_is_the_only_carer_of_her_child(self):
        mother = at_home("由美", "母", age=38, **CARER)
        assert answer(case(client=CHILD | {"medical_procedures": []}, family=[mother]), "O01") == "not_applicable"

    def test_o02_offices_are_no_single_points(self):
        one = case(needs={"金銭": "ある", "服薬": "高い"}, resources=[helper("社協", "金銭", "服薬")])
        assert answer(one, "O02") == "met"

    @pytest.mark.parametrize(
        ("name", "expected"),
        [("友人 中村さん", "gap"), ("隣の島田さん", "gap"), ("傾聴ボランティア", "gap"), ("鈴木ケアマネ", "met")],
    )
    def test_o02_natural_persons(self, name, expected):
        assert answer(case(needs={"金銭": "ある"}, resources=[someone(name, supports=["金銭"])]), "O02") == expected

    def test_o02_names_the_needs_that_hang_on_one(self):
        one = case(
            needs={"金銭": "ある", "生活援助": "ある"},
            family=[daughter(supports=["金銭", "生活援助"])],
            resources=[helper("さくら訪問介護", "生活援助")],
        )
        assert finding(one, "O02").codes("domains") == ("money",)

    def test_o02_one_finding_a_person(self):
        one = case(
            needs={"金銭": "ある", "生活援助": "ある"},
            family=[daughter(supports=["金銭"]), kin("健", "長男", supports=["生活援助"])],
        )
        assert [[one.name_of(ident) for ident in item.who] for item in findings(one, "O02")] == [["裕子"], ["健"]]

    @pytest.mark.parametrize(("need", "support"), [("ADL", "身体介護"), ("服薬", "服薬")])
    def test_o02_is_critical_for_care_and_medicine(self, need, support):
        one = case(needs={need: "一部介助"}, family=[daughter(supports=[support])])
        assert grade(one, "O02") == ("", "critical")

    def test_o02_somebody_under_suspicion_supplies_nothing(self):
        one = case(
            needs={"金銭": "ある"},
            family=[daughter(supports=["金銭"]), kin("茂", "甥", supports=["金銭"], concern="はい")],
        )
        assert who(one, "O02") == {"裕子"}

    def test_o02_one_friend_to_talk_to_is_no_single_point(self):
        one = case(needs={"社会との関わり": "ある"}, resources=[FRIEND])
        assert answer(one, "O02") == "met"

    @pytest.mark.parametrize(
        ("roles", "expected"),
        [(["KP", "緊急連絡先", "主介護者"], "met"), (["KP", "緊急連絡先", "主介護者", "金銭管理"], "gap")],
    )
    def test_o07_four_roles(self, roles, expected):
        assert answer(case(family=[daughter(roles=roles)]), "O07") == expected

    def test_o07_an_office_may_hold_many_roles(self):
        office = someone("社協", roles=["金銭管理", "緊急連絡先", "調整役", "成年後見人"])
        assert answer(case(resources=[office]), "O07") == "met"

    def test_o07_six_functions_are_one_role(self):
        six = ["入院計画の同意", "入院物品の準備", "入院費の支払い", "退院の支援", "遺体・遺品の引き取り"]
        assert answer(case(family=[daughter(roles=six)]), "O07") == "met"


class TestMerging:
    """O01 O02 O07 C06 about one person are one finding (rule decisions)."""

    def merged(self, level: str = "全介助"):
        return case(needs={"ADL": level, "金銭": "ある"}, family=[daughter(**EVERYTHING_AT_ONCE)])

    def test_o01_o02_o07_c06_are_one_finding(self):
        one = self.merged()
        assert [answer(one, rule) for rule in ("O01", "O02", "O07", "C06")] == ["gap"] * 4
        (item,) = [item for item in found(one).of("gap") if set(item.members) & {"O01", "O02", "O07", "C06"}]
        assert set(item.members) == {"O01", "O02", "O07", "C06"}
        assert (item.rule, item.severity, item.variant) == ("O02", "critical", "merged")
        assert [one.name_of(ident) for ident in item.who] == ["裕子"]
        assert {"adl", "money"} <= set(item.codes("domains"))

    def test_the_most_severe_gives_id_and_severity(self):
        one = case(needs=CARE, family=[daughter(roles=EVERYTHING_AT_ONCE["roles"], supports=["身体介護", "生活援助"])])
        (item,) = [item for item in found(one).of("gap") if "O01" in item.members]
        worst = min(
            (found(one, rule).of("gap")[0] for rule in ("O01", "O02", "O07", "C06")),
            key=lambda each: ["critical", "warning", "note"].index(each.severity),
        )
        assert item.severity == worst.severity

    def test_c01_and_c03_stay_apart(self):
        one = case(needs=CARE, client={"lives": "高齢者夫婦"}, family=[at_home("正", "夫", age=82, **CARER)])
        ids = [item.rule for item in found(one).of("gap")]
        assert {"C01", "C03"} <= set(ids)
        assert sum(rule in {"O01", "O02", "O07", "C06"} for rule in ids) == 1

    def test_two_people_are_two_findings(self):
        one = case(
            needs={"金銭": "ある", "ADL": "全介助"},
            family=[daughter(supports=["金銭"]), kin("健", "長男", "毎日 訪問", **CARER)],
        )
        together_ = [item for item in found(one).of("gap") if set(item.members) & {"O01", "O02", "C06"}]
        assert sorted(one.name_of(item.who[0]) for item in together_) == ["健", "裕子"]

    def test_a_finding_alone_keeps_its_own_sentence(self):
        one = case(needs={"金銭": "ある"}, family=[daughter(supports=["金銭"])])
        (item,) = [item for item in found(one).of("gap") if item.rule == "O02"]
        assert (item.variant, item.members) == ("", ("O02",))

    def test_evidence_of_all_members_is_kept(self):
        one = self.merged()
        (item,) = [item for item in found(one).of("gap") if item.rule == "O02"]
        paths = {place.path for rule in ("O01", "O02", "O07", "C06") for place in finding(one, rule).evidence}
        assert {place.path for place in item.evidence} == paths


class TestOneSide:
    def test_o03_sixty_per_cent(self):
        needs = {"生活援助": "ある", "金銭": "ある", "移動": "ある", "住まい": "ある", "教育": "ある"}
        three = helper("さくら事業所", "生活援助", "金銭", "通院付添", kind="訪問介護")
        assert who(case(needs=needs, resources=[three]), "O03") == {"さくら事業所"}
        assert answer(case(needs=needs | {"権利・法律": "ある"}, resources=[three]), "O03") == "met"

    def test_o03_three_needs_at_least(self):
        needs = {"生活援助": "ある", "金銭": "ある"}
        one = case(needs=needs, resources=[helper("さくら訪問介護", "生活援助", "金銭")])
        assert answer(one, "O03") == "met"

    def test_o03_two_branches_of_one_organisation_are_one(self):
        one = case(
            needs=THREE,
            resources=[
                someone("さくら福祉会", kind="社会福祉協議会"),
                helper("さくら訪問介護", "生活援助", belongs_to="さくら福祉会"),
                someone("さくらデイサービス", "週1回 通い", supports=["送迎"], belongs_to="さくら福祉会"),
            ],
        )
        assert answer(one, "O03") == "gap"

    @pytest.mark.parametrize("name", ["小規模多機能 とも", "看多機 みなと"])
    @pytest.mark.parametrize("rule", ["O03", "F01"])
    def test_o03_f01_do_not_apply_with_a_small_multifunctional_home(self, name, rule):
        office = someone(name, "週5回 通い", supports=["生活援助", "金銭", "送迎"])
        one = case(needs=THREE, resources=[office, helper("さくら訪問介護", "身体介護"), someone("つばさ訪問看護")])
        assert answer(one, rule) == "not_applicable"

    def test_o04_a_volunteer_is_not_a_professional(self):
        assert answer(case(resources=[helper(), someone("傾聴ボランティア")]), "O04") == "met"

    def test_o04_a_commissioned_volunteer_is_not_informal_and_never_only_professionals(self):
        one = case(resources=[helper(), someone("民生委員 田口さん")])
        assert finding(one, "O04").variant == "minsei"

    def test_o04_joins_s01(self):
        one = case(resources=[helper()])
        assert {"S01", "O04"} <= found(one).rules
        assert "O04" not in {item.rule for item in found(one).of("gap")}

    def test_o04_with_nobody_professional_is_not_applicable(self):
        assert answer(case(), "O04") == "not_applicable"

    @pytest.mark.parametrize("section", ["親族", "友人", "近隣", "集まり"])
    def test_o04_what_has_to_be_asked(self, section):
        assert answer(case(resources=[helper()], asked={section: "まだ"}), "O04") == "cannot_tell"

    def test_o05_a_commissioned_volunteer_is_no_service(self):
        one = cared(needs={"ADL": "全介助"}, resources=[someone("民生委員 田口さん")])
        assert who(one, "O05") == {"裕子"}

    @pytest.mark.parametrize("client", [{"medical_procedures": ["吸引"]}, {"dementia_level": "Ⅲa"}])
    def test_o05_high_need(self, client):
        assert answer(case(client=client, family=[daughter(**CARER)]), "O05") == "gap"

    def test_o06_is_restricted(self):
        assert finding(together(stress="緊張"), "O06").restricted

    def test_o06_all_of_them(self):
        both = [at_home("健", "長男", stress="緊張"), kin("和子", "妹", stress="対立")]
        assert who(case(client={"lives": "同居"}, family=both), "O06") == {"健", "和子"}
        assert answer(case(client={"lives": "同居"}, family=both, resources=[FRIEND]), "O06") == "met"

    def test_o06_is_critical_only_without_anybody_weekly(self):
        carer = [at_home("健", "長男", stress="緊張", **CARER)]
        visited = case(client={"lives": "同居"}, family=carer, resources=[helper()])
        assert grade(visited, "O06") == ("", "warning")

    def test_o06_is_critical_only_where_services_were_asked_about(self):
        carer = [at_home("健", "長男", stress="緊張", **CARER)]
        one = case(client={"lives": "同居"}, family=carer, asked={"サービス": "まだ"})
        assert grade(one, "O06") == ("", "warning")

    def test_o06_without_personal_ties_is_not_applicable(self):
        assert answer(case(), "O06") == "not_applicable"

    def test_o06_joins_c08(self):
        one = case(client={"lives": "同居"}, needs=CARE, family=[at_home("健", "長男", stress="緊張", **CARER)])
        (item,) = [item for item in found(one).of("gap") if item.rule == "C08"]
        assert {"O06", "R03"} <= set(item.members)

    def test_o08_counts_care_services_only(self):
        others = [DOCTOR, someone("鈴木ケアマネ"), someone("つむぎ福祉用具"), someone("社協")]
        assert who(case(needs=THREE, resources=[helper(), *others]), "O08") == {"さくら訪問介護"}

    def test_o08_three_needs(self):
        assert answer(case(needs={"生活援助": "ある", "金銭": "ある"}, resources=[helper()]), "O08") == "met"


@pytest.mark.parametrize("rule", ["O01", "C06"])
def test_nothing_to_do_with_homes_applies_in_a_facility(rule):
    one = case(client={"lives": "施設"}, needs={"ADL": "全介助"}, family=[daughter(**CARER)])
    assert answer(one, rule) == "not_applicable"


def test_a_daughter_with_three_roles_and_help_beside_her_is_no_finding():
    assert not found(quiet()).rules & {"O01", "O02", "O07"}
    assert DAUGHTER["roles"] == ["キーパーソン", "緊急連絡先①"]
