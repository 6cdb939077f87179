"""M01 to M10: kinds of support that the record does not show."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules.support import SUPPORT
from tests.rules.cases import (
    CARER,
    CHILD,
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
    findings,
    found,
    grade,
    kin,
    quiet,
    someone,
    trusting,
    who,
)

NEXT_WEEK = {"status": "予定", "starts": "2026-06-17", "last": None}
CONCERN = {"concern": "はい"}


def helper(*supports: str, **fields: object):
    return someone("さくら訪問介護", "週2回 訪問", supports=list(supports), **fields)


def niece(**fields: object):
    return kin("香織", "姪", "週1回 訪問", **fields)


def impaired(**more: object):
    """Judgement is impaired and something has to be decided."""
    return case(client={"dementia_level": "Ⅲa", "pending_decision": "はい"}, **more)


def unknown_tie():
    return someone("友人 中村さん", tie=False)


TABLE = {
    "M01": {
        "gap": case,
        "met": quiet,
        "cannot_tell": lambda: case(resources=[unknown_tie()]),
        "not_applicable": lambda: case(client=CHILD),
    },
    "M02": {
        "gap": lambda: case(needs={"生活援助": "一部介助"}),
        "met": lambda: case(needs={"生活援助": "一部介助"}, resources=[helper("生活援助")]),
        "cannot_tell": lambda: case(
            needs={"生活援助": "一部介助"}, resources=[helper() | {"tie": {"frequency": "週2回"}}]
        ),
        "not_applicable": case,
    },
    "M03": {
        "gap": lambda: case(needs={"ADL": "全介助"}),
        "met": lambda: case(needs={"ADL": "全介助"}, resources=[helper("身体介護")]),
        "cannot_tell": lambda: case(needs={"ADL": "全介助"}, asked={"サービス": "まだ"}),
        "not_applicable": lambda: case(needs={"ADL": "一部介助"}),
    },
    "M04": {
        "gap": case,
        "met": quiet,
        "cannot_tell": lambda: case(family=[niece(can_nurse=None)]),
        "not_applicable": lambda: case(client={"lives": "高齢者夫婦"}, family=[at_home("正", "夫")]),
    },
    "M05": {
        "gap": lambda: case(needs={"健康": "ある"}),
        "met": lambda: case(needs={"健康": "ある"}, resources=[DOCTOR]),
        "cannot_tell": lambda: case(needs={"健康": "不明"}),
        "not_applicable": case,
    },
    "M06": {
        "gap": case,
        "met": quiet,
        "cannot_tell": lambda: case(asked={"近隣": "まだ"}),
        "not_applicable": lambda: case(client=CHILD),
    },
    "M07": {
        "gap": lambda: case(client={"outings": "月1回"}),
        "met": case,
        "cannot_tell": lambda: case(client={"outings": None}),
        "not_applicable": lambda: case(client=CHILD),
    },
    "M08": {
        "gap": lambda: case(needs={"金銭": "ある"}),
        "met": lambda: case(needs={"金銭": "ある"}, family=[niece(supports=["金銭"])]),
        "cannot_tell": lambda: case(needs={"金銭": "未確認"}),
        "not_applicable": case,
    },
    "M09": {
        "gap": impaired,
        "met": lambda: impaired(resources=[someone("成年後見人 堀弁護士", kind="成年後見人")]),
        "cannot_tell": lambda: case(client={"dementia_level": "Ⅲa", "pending_decision": None}),
        "not_applicable": case,
    },
    "M10": {
        "gap": lambda: case(client={"housing": "住居なし"}),
        "met": case,
        "cannot_tell": lambda: case(client={"housing": None}),
    },
}
GRADED = (
    Graded("M01", "", "warning", case),
    Graded("M02", "", "warning", lambda: case(needs={"食事": "ある"})),
    Graded("M03", "", "critical", lambda: case(needs={"入浴": "全介助"})),
    Graded(
        "M03", "planned", "warning", lambda: case(needs={"ADL": "全介助"}, resources=[helper("身体介護", **NEXT_WEEK)])
    ),
    Graded("M04", "", "warning", case),
    Graded("M05", "", "warning", lambda: case(needs={"健康": "ある"})),
    Graded("M05", "", "critical", lambda: case(client={"medical_procedures": ["インスリン"]})),
    Graded("M05", "", "critical", lambda: case(client={"power_dependent": "はい"})),
    Graded(
        "M05",
        "",
        "warning",
        lambda: case(
            client={"medical_procedures": ["吸引"]},
            resources=[someone("花沢診療所", kind="訪問診療", supports=["医療"], **NEXT_WEEK)],
        ),
    ),
    Graded("M06", "", "warning", case),
    Graded("M07", "", "note", lambda: case(client={"outings": "月1回"})),
    Graded("M08", "", "warning", lambda: case(needs={"金銭": "ある"})),
    Graded("M08", "suspicion", "critical", lambda: case(family=[niece(supports=["金銭"], **CONCERN)])),
    Graded("M09", "", "warning", impaired),
    Graded("M10", "", "warning", lambda: case(client={"housing": "住居なし"})),
    Graded("M10", "", "critical", lambda: case(client={"eviction_on": "2026-07-10"})),
)


def young(**client: object):
    """Somebody of thirty without any need."""
    return case(client={"birth": "1996-01-15", "employment": "正社員"} | client)


TestEveryRule = every_rule(SUPPORT, TABLE, GRADED, also=(Graded("M04", "", "note", young),))


class TestTalk:
    def test_m01_is_talk(self):
        assert answer(case(resources=[someone("友人 中村さん", supports=["話し相手"])]), "M01") == "met"

    def test_m01_a_confidant_listens(self):
        assert answer(case(resources=[someone("友人 中村さん", confidant="はい")]), "M01") == "met"

    def test_m01_a_mutual_arrow_alone_is_company(self):
        friend = someone("友人 中村さん", "毎水 訪問", supports=None, gives=None, flow="⇄")
        assert answer(case(resources=[friend]), "M01") == "met"

    def test_m01_an_arrow_from_the_client_alone_brings_nothing(self):
        friend = someone("友人 中村さん", supports=None, flow="本人→")
        assert answer(case(resources=[friend]), "M01") == "gap"

    def test_m01_an_arrow_to_the_client_alone_is_not_known(self):
        friend = someone("友人 中村さん", supports=None, flow="→本人")
        assert answer(case(resources=[friend]), "M01") == "cannot_tell"

    def test_m01_supports_that_were_left_out_are_not_known(self):
        assert answer(case(resources=[someone("友人 中村さん", supports=None)]), "M01") == "cannot_tell"

    def test_m01_no_supports_were_asked_about(self):
        assert answer(case(resources=[someone("友人 中村さん", supports=[])]), "M01") == "gap"

    def test_m01_somebody_under_suspicion_does_not_listen(self):
        assert answer(case(family=[niece(supports=["話し相手"], **CONCERN)]), "M01") == "gap"

    def test_m01_somebody_to_drink_tea_with_every_week_listens_as_well(self):
        assert answer(case(resources=[someone("友人 中村さん", "週1回 訪問", supports=["交流"])]), "M01") == "met"
        assert answer(case(resources=[someone("友人 中村さん", "月1回 訪問", supports=["交流"])]), "M01") == "gap"

    def test_m01_what_the_client_gives_is_no_support(self):
        assert answer(case(family=[niece(gives=["話し相手"])]), "M01") == "gap"

    @pytest.mark.parametrize("support", ["相談", "情報"])
    def test_m06_advice_is_informational(self, support):
        assert answer(case(family=[niece(supports=[support])]), "M06") == "met"

    @pytest.mark.parametrize(
        "name",
        [
            "南包括 大友さん",
            "計画相談 三上さん",
            "つむぎ自立相談支援機関",
            "鈴木ケアマネ",
            "市役所",
            "社協",
            "民生委員 田口さん",
        ],
    )
    def test_m06_consultation_agencies(self, name):
        assert answer(case(resources=[someone(name)]), "M06") == "met"

    def test_m06_a_helper_is_no_consultation_agency(self):
        assert answer(case(resources=[helper("生活援助")]), "M06") == "gap"


class TestDailyHelp:
    @pytest.mark.parametrize(
        ("need", "support"), [("生活援助", "食事"), ("生活援助", "生活援助"), ("食事", "食事"), ("食事", "生活援助")]
    )
    def test_m02_meals_are_daily_help(self, need, support):
        assert answer(case(needs={need: "ある"}, resources=[helper(support)]), "M02") == "met"

    def test_m02_personal_care_is_no_housework(self):
        assert answer(case(needs={"生活援助": "ある"}, resources=[helper("身体介護")]), "M02") == "gap"

    def test_m02_names_what_is_uncovered(self):
        one = case(needs={"生活援助": "ある", "食事": "ある"})
        assert finding(one, "M02").codes("domains") == ("iadl", "meals")
        assert finding(case(needs={"生活援助": "見守り"}), "M02").codes("domains") == ("iadl",)

    @pytest.mark.parametrize("level", ["自立", "なし"])
    def test_m02_no_need(self, level):
        assert answer(case(needs={"生活援助": level}), "M02") == "not_applicable"

    @pytest.mark.parametrize("level", ["未確認", "不明"])
    def test_m02_a_need_that_is_not_known(self, level):
        assert answer(case(needs={"生活援助": level}), "M02") == "cannot_tell"

    def test_m02_a_need_that_nobody_wrote_down_is_not_known(self):
        assert answer(case(asked={"課題": "まだ"}), "M02") == "cannot_tell"

    @pytest.mark.parametrize("status", ["予定", "待機中", "休止中", "見合わせ", "終了"])
    def test_m02_a_service_that_is_not_running_meets_nothing(self, status):
        one = case(needs={"生活援助": "ある"}, resources=[helper("生活援助", status=status, last=None)])
        assert answer(one, "M02") == "gap"

    def test_m02_a_service_that_begins_tomorrow_meets_nothing_today(self):
        one = case(needs={"生活援助": "ある"}, resources=[helper("生活援助", starts="2026-06-11")])
        assert answer(one, "M02") == "gap"
        assert answer(one, "M02", on="2026-06-11") == "met"

    def test_m02_a_service_that_begins_some_day_of_this_month_is_not_known(self):
        one = case(needs={"生活援助": "ある"}, resources=[helper("生活援助", starts="2026-06")])
        assert answer(one, "M02") == "cannot_tell"
        assert answer(one, "M02", on="2026-07-01") == "met"

    def test_m02_a_tie_with_the_household_is_a_tie_with_the_client(self):
        line = {"with": "世帯", "quality": "普通", "supports": ["生活援助"], "frequency": "週1回"}
        one = case(needs={"生活援助": "ある"}, resources=[someone("さくら訪問介護", tie=line)])
        assert answer(one, "M02") == "met"

    def test_m02_a_service_counts_on_its_last_day(self):
        one = case(needs={"生活援助": "ある"}, resources=[helper("生活援助", ends="2026-06-10")])
        assert answer(one, "M02") == "met"
        assert answer(one, "M02", on="2026-06-11") == "gap"

    def test_m02_a_broken_tie_meets_nothing(self):
        one = case(needs={"生活援助": "ある"}, family=[niece(supports=["生活援助"], quality="断絶")])
        assert answer(one, "M02") == "gap"

    @pytest.mark.parametrize("rule", ["M02", "M03", "M04"])
    @pytest.mark.parametrize("lives", ["施設", "入院中"])
    def test_m02_m03_m04_are_not_for_facilities(self, rule, lives):
        one = case(client={"lives": lives}, needs={"生活援助": "ある", "ADL": "全介助"})
        assert answer(one, rule) == "not_applicable"

    def test_m03_the_main_carer_gives_care(self):
        one = case(needs={"ADL": "全介助"}, family=[niece(roles=["主介護者"])])
        assert answer(one, "M03") == "met"

    @pytest.mark.parametrize("domain", ["ADL", "排泄", "入浴"])
    def test_m03_care_is_care(self, domain):
        assert finding(case(needs={domain: "全介助"}), "M03").codes("domains") == ("adl",)

    def test_m03_a_planned_service_lowers_it_to_a_warning(self):
        assert grade(case(needs={"ADL": "全介助"}, resources=[helper("身体介護", **NEXT_WEEK)]), "M03") == (
            "planned",
            "warning",
        )

    def test_m03_a_kind_of_service_that_may_be_care_or_housework_is_not_known(self):
        one = case(needs={"ADL": "全介助"}, resources=[someone("さくら訪問介護", "週2回 訪問", supports=None)])
        assert answer(one, "M03") == "cannot_tell"

    def test_m04_only_somebody_informal_can_nurse(self):
        assert answer(case(resources=[helper("身体介護", can_nurse="はい")]), "M04") == "gap"
        assert answer(case(resources=[someone("友人 中村さん", can_nurse="はい")]), "M04") == "met"

    def test_m04_is_a_warning_for_everybody_alone(self):
        assert grade(young(), "M04") == ("", "warning")


class TestHealth:
    @pytest.mark.parametrize("kind", ["主治医", "訪問診療", "病院", "訪問看護"])
    def test_m05_a_doctor_or_home_nursing(self, kind):
        assert answer(case(needs={"健康": "ある"}, resources=[someone("つばさ", kind=kind)]), "M05") == "met"

    def test_m05_a_chemist_is_no_doctor(self):
        one = case(needs={"健康": "ある"}, resources=[someone("南町薬局", supports=["服薬"])])
        assert answer(one, "M05") == "gap"

    def test_m05_procedures_are_a_need(self):
        assert finding(case(client={"medical_procedures": ["吸引"]}), "M05").codes("domains") == ("medical_care",)

    def test_m05_a_planned_doctor_lowers_it_to_a_warning(self):
        visiting = someone("花沢診療所", kind="訪問診療", supports=["医療"], **NEXT_WEEK)
        one = case(client={"medical_procedures": ["吸引"]}, resources=[visiting])
        assert grade(one, "M05") == ("", "warning")


class TestOutings:
    def test_m07_needs_outings(self):
        assert answer(case(client={"outings": None}), "M07") == "cannot_tell"

    @pytest.mark.parametrize(("outings", "expected"), [("月4回", "gap"), ("週1回", "met")])
    def test_m07_weekly(self, outings, expected):
        assert answer(case(client={"outings": outings}), "M07") == expected

    @pytest.mark.parametrize("support", ["送迎", "通院付添"])
    def test_m07_somebody_drives_or_goes_along(self, support):
        one = case(client={"outings": "月1回"}, family=[niece(supports=[support])])
        assert answer(one, "M07") == "met"

    def test_m07_going_to_a_service_is_going_out(self):
        day = someone("デイサービス 柿の木", "週2回 通い", supports=["交流"])
        assert answer(case(client={"outings": None}, resources=[day]), "M07") == "met"

    def test_m07_going_to_a_service_is_going_out_beside_other_outings(self):
        day = someone("デイサービス 柿の木", "週2回 通い", supports=["交流"])
        assert answer(case(client={"outings": "月1回"}, resources=[day]), "M07") == "met"

    def test_m07_tells_how_often(self):
        assert finding(case(client={"outings": "月1回"}), "M07").number("outings_per_month").low == 1


class TestMoney:
    def test_m08_is_restricted_only_with_a_suspicion(self):
        assert not finding(case(needs={"金銭": "ある"}), "M08").restricted
        one = case(needs={"金銭": "ある"}, family=[niece(supports=["金銭"], **CONCERN)])
        assert finding(one, "M08").restricted
        assert finding(one, "M08").variant == "suspicion"
        assert who(one, "M08") == {"香織"}

    def test_m08_a_suspicion_leaves_no_trace_outside_the_office(self):
        one = case(needs={"金銭": "ある"}, family=[niece(supports=["金銭"], **CONCERN)])
        shared = found(one).shared()
        assert answer(trusting(one), "M08") == "met"
        assert not [item for item in shared if item.part != "covered" and "M08" in item.members]
        assert shared.answers == ()

    def test_m08_the_role_is_enough_to_handle_the_money(self):
        one = case(needs={"金銭": "ある"}, family=[niece(roles=["金銭管理"], supports=None, **CONCERN)])
        assert grade(one, "M08") == ("suspicion", "critical")

    @pytest.mark.parametrize("support", ["金銭", "手続き"])
    def test_m08_money_or_paperwork(self, support):
        assert answer(case(needs={"金銭": "ある"}, family=[niece(supports=[support])]), "M08") == "met"

    def test_m08_a_suspicion_without_money_is_no_finding(self):
        assert answer(case(family=[niece(supports=["話し相手"], **CONCERN)]), "M08") == "not_applicable"


class TestDecisions:
    def test_m09_dementia_alone_is_no_finding(self):
        assert answer(case(client={"dementia_level": "Ⅲa"}), "M09") == "met"

    @pytest.mark.parametrize("level", ["Ⅰ", "Ⅱa", "Ⅱb"])
    def test_m09_below_iii_people_decide_for_themselves(self, level):
        one = case(client={"dementia_level": level, "pending_decision": "はい"})
        assert answer(one, "M09") == "not_applicable"

    @pytest.mark.parametrize("level", ["Ⅲ", "Ⅳ", "M"])
    def test_m09_from_iii(self, level):
        assert answer(case(client={"dementia_level": level, "pending_decision": "はい"}), "M09") == "gap"

    def test_m09_with_a_conflict_about_money(self):
        one = case(client={"dementia_level": "Ⅲa"}, family=[niece(supports=["金銭"], stress="対立")])
        assert grade(one, "M09") == ("", "warning")
        assert who(one, "M09") == {"香織"}
        assert finding(one, "M09").restricted

    def test_m09_tension_is_no_conflict(self):
        one = case(client={"dementia_level": "Ⅲa"}, family=[niece(supports=["金銭"], stress="緊張")])
        assert answer(one, "M09") == "met"

    @pytest.mark.parametrize(
        "supporter",
        [
            niece(supports=["意思決定支援"]),
            niece(roles=["成年後見人"]),
            someone("堀弁護士", kind="弁護士"),
            someone("社協 あんしんサポート", kind="日常生活自立支援事業"),
        ],
        ids=["support", "guardian", "lawyer", "nichijiritsu"],
    )
    def test_m09_somebody_helps_to_decide(self, supporter):
        section = "family" if "relation" in supporter else "resources"
        assert answer(impaired(**{section: [supporter]}), "M09") == "met"

    def test_m09_a_key_person_may_well_help(self):
        assert answer(impaired(family=[niece(roles=["キーパーソン"])]), "M09") == "cannot_tell"

    def test_m09_somebody_under_suspicion_helps_nobody_to_decide(self):
        assert answer(impaired(family=[niece(supports=["意思決定支援"], **CONCERN)]), "M09") == "gap"


class TestHome:
    @pytest.mark.parametrize(
        ("day", "severity"),
        [("2026-06-10", "critical"), ("2026-07-10", "critical"), ("2026-07-11", "warning"), ("2027-06-01", "warning")],
    )
    def test_m10_thirty_days(self, day, severity):
        assert grade(case(client={"eviction_on": day}), "M10") == ("", severity)

    def test_m10_a_notice_that_has_run_out(self):
        assert grade(case(client={"eviction_on": "2026-06-05"}), "M10") == ("", "critical")

    def test_m10_a_high_need(self):
        assert answer(case(needs={"住まい": "高い"}), "M10") == "gap"

    def test_m10_steps_and_rails_make_no_home_insecure(self):
        assert answer(case(needs={"住まい": "ある"}), "M10") == "met"

    def test_m10_somebody_helps_with_housing(self):
        office = someone("つむぎ居住支援センター", kind="居住支援法人", supports=["住まい"])
        assert answer(case(client={"housing": "住居なし"}, resources=[office]), "M10") == "met"

    def test_m10_a_landlord_is_no_support(self):
        landlord = someone("大家の村上さん", kind="大家・管理人", supports=["住まい"])
        assert answer(case(client={"eviction_on": "2026-08-01"}, resources=[landlord]), "M10") == "gap"


class TestSections:
    """Only what was asked about completely is absent (rule decisions, three-valued evaluation 1)."""

    @pytest.mark.parametrize("section", ["親族", "友人", "近隣", "サービス"])
    @pytest.mark.parametrize("said", ["一部", "まだ", "拒否"])
    @pytest.mark.parametrize("rule", ["M01", "M02", "M03", "M04", "M06", "M07", "M08", "M09", "M10"])
    def test_a_missing_kind_of_support_needs_four_sections(self, rule, said, section):
        needs = {"生活援助": "ある", "ADL": "全介助", "金銭": "ある", "住まい": "高い"}
        client = {"outings": "月1回", "dementia_level": "Ⅲa", "pending_decision": "はい"}
        assert answer(case(client=client, needs=needs), rule) == "gap"
        assert answer(case(client=client, needs=needs, asked={section: said}), rule) == "cannot_tell"

    @pytest.mark.parametrize("section", ["親族", "友人", "近隣", "サービス"])
    def test_m05_needs_four_sections(self, section):
        assert answer(case(needs={"健康": "ある"}, asked={section: "まだ"}), "M05") == "cannot_tell"


def test_a_full_life_has_no_gap():
    everything = found(quiet())
    assert everything.of("gap") == ()
    assert findings(quiet(), "D02") == ()
    assert [rule for rule, said in everything.answers if said == "gap"] == []


def test_what_is_there_is_named():
    (item,) = found(quiet(), "M06").of("covered")
    assert {"p1", "r4"} <= set(item.who)


def test_a_carer_a_friend_and_an_office_are_enough_for_each_other():
    one = case(
        family=[DAUGHTER | CARER],
        resources=[FRIEND, OFFICE],
        needs={"生活援助": "ある"},
    )
    assert answer(one, "M02") == "met"
