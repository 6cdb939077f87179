"""V: who would notice (見守り)."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules.watch import WATCH
from tests.rules.cases import (
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

INDOORS = {"outings": "なし"}
"""Never goes out, so that only visits and calls count."""
CERTIFIED = {"care_level": "要介護1"}
NIGHT = {"排泄": {"level": "ある", "night": "はい"}}
NOT_BY_NIGHT = (pytest.param(domain) for domain in ("服薬", "こころ"))
BY_DAY = {"ADL": "なし", "排泄": {"level": "ある", "night": "いいえ"}}


def visited(*frequencies: str, client: object = None, **more: object):
    """Who is visited by friends as often as this and by nobody else, and stays indoors."""
    friends = [someone(f"友人 {place}さん", frequency) for place, frequency in enumerate(frequencies)]
    return case(client=INDOORS | (client or {}), resources=[*friends, *more.pop("resources", ())], **more)


def couple(*, husband: object = None, **more: object):
    return case(
        client={"lives": "高齢者夫婦"} | more.pop("client", {}),
        family=[at_home("正", "夫", **({"age": 72} | (husband or {})))],
        **more,
    )


TABLE = {
    "V01": {
        "gap": lambda: visited("週1回 訪問"),
        "met": quiet,
        "cannot_tell": lambda: case(client={"outings": None}, resources=[someone("友人 中村さん", None)]),
        "not_applicable": couple,
    },
    "V02": {
        "gap": lambda: visited("月・水・金 訪問", client={"dementia_level": "Ⅱa"}),
        "met": lambda: visited("月・火・木・土 訪問", client={"dementia_level": "Ⅱa"}),
        "cannot_tell": lambda: visited("月・水・金 訪問", client={"dementia_level": "Ⅱa"}, asked={"近隣": "まだ"}),
        "not_applicable": lambda: visited("月・水・金 訪問"),
    },
    "V03": {
        "gap": lambda: case(needs=NIGHT),
        "met": lambda: couple(needs=NIGHT),
        "cannot_tell": lambda: case(needs={"排泄": "ある"}),
        "not_applicable": lambda: case(needs=BY_DAY),
    },
    "V04": {
        "gap": lambda: visited("月・水・金 訪問"),
        "met": lambda: visited("月・水・土 訪問"),
        "cannot_tell": lambda: visited("週3回 訪問"),
        "not_applicable": couple,
    },
    "V05": {
        "gap": lambda: visited("月・水・金・日 訪問"),
        "met": quiet,
        "cannot_tell": lambda: visited("月・水・金・日 訪問", asked={"近隣": "まだ"}),
        "not_applicable": couple,
    },
}
GRADED = (
    Graded("V01", "", "warning", lambda: visited("週1回 訪問")),
    Graded("V01", "", "warning", lambda: visited("月2回 訪問")),
    Graded("V01", "", "critical", lambda: visited("月2回 訪問", client=CERTIFIED)),
    Graded("V02", "", "warning", TABLE["V02"]["gap"]),
    Graded("V03", "", "warning", lambda: case(needs=NIGHT)),
    Graded("V03", "", "critical", lambda: case(needs=NIGHT, client={"power_dependent": "はい"})),
    Graded("V03", "", "critical", lambda: case(needs=NIGHT, client={"medical_procedures": ["吸引"]})),
    Graded("V03", "", "critical", lambda: case(needs=NIGHT, client={"fall_risk": "はい", "can_call_help": "いいえ"})),
    Graded("V03", "", "warning", lambda: case(needs=NIGHT, client={"fall_risk": "はい", "can_call_help": "はい"})),
    Graded("V04", "", "note", lambda: visited("月・水・金 訪問")),
    Graded("V04", "", "warning", lambda: visited("月・水・金 訪問", needs={"ADL": "全介助"})),
    Graded("V05", "", "note", lambda: visited("月・水・金・日 訪問")),
    Graded("V05", "device", "note", lambda: visited("毎日 電話")),
)


TestEveryRule = every_rule(WATCH, TABLE, GRADED)


@pytest.mark.parametrize("rule", WATCH, ids=lambda rule: rule.id)
@pytest.mark.parametrize("lives", ["施設", "入院中", "サ高住"])
def test_v_rules_are_not_for_facilities(rule, lives):
    one = case(client=INDOORS | {"lives": lives, "dementia_level": "Ⅲa"}, needs=NIGHT)
    assert answer(one, rule.id) == "not_applicable"


@pytest.mark.parametrize("section", ["親族", "友人", "近隣", "サービス"])
@pytest.mark.parametrize("rule", ["V01", "V02", "V03", "V04", "V05"])
def test_v_rules_need_four_sections(rule, section):
    client = {"dementia_level": "Ⅲa"}
    make = {
        "V01": lambda **asked: visited("週1回 訪問", client=client, **asked),
        "V02": lambda **asked: visited("週1回 訪問", client=client, **asked),
        "V03": lambda **asked: case(needs=NIGHT, **asked),
        "V04": lambda **asked: visited("月・水・金 訪問", **asked),
        "V05": lambda **asked: visited("月・水・金・日 訪問", **asked),
    }[rule]
    assert answer(make(), rule) == "gap"
    assert answer(make(asked={section: "まだ"}), rule) == "cannot_tell"


class TestDays:
    @pytest.mark.parametrize(
        ("frequencies", "days", "expected"),
        [
            (("月・金 訪問",), 3, "met"),
            (("月・土 訪問",), 4, "gap"),  # Tuesday to Friday, exactly four
            (("月・火 訪問",), 5, "gap"),
            (("毎月曜 訪問",), 6, "gap"),
            (("毎月曜 訪問", "毎木曜 訪問"), 3, "met"),
            (("毎日 訪問",), 0, "met"),
            (("平日 訪問",), 2, "met"),
        ],
    )
    def test_v01_weekdays(self, frequencies, days, expected):
        one = visited(*frequencies)
        assert answer(one, "V01") == expected
        if expected == "gap":
            number = finding(one, "V01").number("days_unwatched")
            assert (number.low, number.high) == (days, days)

    def test_v01_frequencies_give_bounds_of_the_longest_run(self):
        # Three visits a week leave a run of two days at best and of four at worst: not to be told.
        assert answer(visited("週3回 訪問"), "V01") == "cannot_tell"
        assert answer(visited("週4回 訪問"), "V01") == "met"
        assert answer(visited("週1回 訪問"), "V01") == "gap"

    @pytest.mark.parametrize(
        ("frequency", "client", "expected"),
        [
            ("週1回 訪問", CERTIFIED, "warning"),  # six days
            ("年42回 訪問", CERTIFIED, "critical"),  # seven days
            ("年42回 訪問", {}, "warning"),
            ("月1回 訪問", {}, "warning"),
            ("月1回 訪問", {"dementia_level": "Ⅲa"}, "critical"),
            ("月1回 訪問", {"medical_procedures": ["吸引"]}, "critical"),
        ],
    )
    def test_v01_critical_from_seven_days_with_care_need(self, frequency, client, expected):
        assert grade(visited(frequency, client=client), "V01") == ("", expected)

    def test_v01_seven_days_exactly(self):
        assert finding(visited("年42回 訪問"), "V01").number("days_unwatched").low == 7

    def test_v01_a_need_makes_it_critical_too(self):
        assert grade(visited("月1回 訪問", needs={"ADL": "一部介助"}), "V01") == ("", "critical")

    def test_v01_own_outings_count(self):
        assert answer(case(client={"outings": "週5回"}), "V01") == "met"
        assert answer(case(client={"outings": "月1回"}), "V01") == "gap"

    def test_v01_an_active_independent_person_is_no_emergency(self):
        assert "V01" not in found(case(client={"outings": "毎日"})).rules

    def test_v01_outings_that_nobody_wrote_down_are_not_known(self):
        assert answer(visited("週1回 訪問", client={"outings": None}), "V01") == "cannot_tell"

    def test_v01_a_wish_for_quiet_does_not_lower_it(self):
        one = visited("月2回 訪問", client=CERTIFIED | {"company": "静かに"})
        assert finding(one, "V01").severity in {"critical", "warning"}
        assert finding(visited("週1回 訪問", client={"company": "静かに"}), "V01").severity == "warning"

    @pytest.mark.parametrize("frequency", ["毎日 電話", "毎日 メール"])
    def test_v01_heard_is_enough(self, frequency):
        assert answer(visited(frequency), "V01") == "met"

    @pytest.mark.parametrize("kind", ["緊急通報システム", "配食サービス", "見守り(郵便・宅配・新聞等)"])
    def test_v01_devices_and_deliveries_are_heard(self, kind):
        assert answer(visited(resources=[someone("見守り", "毎日", kind=kind)]), "V01") == "met"

    def test_v01_seen_is_counted_apart_and_named(self):
        numbers = finding(visited("週1回 電話"), "V01")
        assert numbers.number("days_unwatched").low == 6
        assert numbers.number("days_unseen").low > 6

    def test_v01_somebody_under_suspicion_does_not_watch(self):
        assert answer(visited(resources=[someone("友人 茂さん", "毎日 訪問", concern="はい")]), "V01") == "gap"

    def test_v01_alone_with_somebody_who_could_not_call_help(self):
        frail = couple(client=INDOORS, husband={"care_level": "要介護4", "employment": None})
        able = couple(client=INDOORS)
        assert (answer(frail, "V01"), answer(able, "V01")) == ("gap", "not_applicable")

    def test_v01_alone_by_day_a_cohabitant_comes_home_at_night(self):
        one = case(client=INDOORS | {"lives": "日中独居"}, family=[at_home("健", "長男")])
        assert answer(one, "V01") == "not_applicable"

    def test_v01_how_the_client_lives_is_not_known(self):
        assert answer(case(client=INDOORS | {"lives": None}), "V01") == "cannot_tell"
        assert answer(case(client=INDOORS | {"lives": None}, family=[at_home("健", "長男")]), "V01") == "not_applicable"

    def test_v01_a_group_home_is_living_in_the_community(self):
        assert answer(case(client={"lives": "グループホーム"}), "V01") in {"met", "not_applicable"}


class TestWeek:
    def test_v02_alone_by_day_counts(self):
        client = INDOORS | {"lives": "日中独居", "dementia_level": "Ⅲa"}
        assert answer(case(client=client, family=[at_home("健", "長男")]), "V02") == "gap"

    @pytest.mark.parametrize(
        ("frequency", "expected"), [("月・水・金 訪問", "gap"), ("月・火・水・金 訪問", "met"), ("毎日 電話", "gap")]
    )
    def test_v02_four_days_exactly_and_only_seen(self, frequency, expected):
        assert answer(visited(frequency, client={"dementia_level": "Ⅲa"}), "V02") == expected

    @pytest.mark.parametrize(
        "fields", [{"employment": "正社員"}, {"employment": None, "school": "高校", "age": 17}], ids=["work", "school"]
    )
    def test_v02_a_cohabitant_known_at_work_or_school_does_not_cover_the_day(self, fields):
        client = INDOORS | {"lives": "同居", "dementia_level": "Ⅲa"}
        assert answer(case(client=client, family=[at_home("健", "孫", **fields)]), "V02") == "gap"

    @pytest.mark.parametrize("employment", ["無職", "退職", "家事専業"])
    def test_v02_a_cohabitant_at_home_covers_the_day(self, employment):
        client = INDOORS | {"lives": "同居", "dementia_level": "Ⅲa"}
        assert answer(case(client=client, family=[at_home("健", "長男", employment=employment)]), "V02") != "gap"

    def test_v02_tells_the_days(self):
        number = finding(TABLE["V02"]["gap"](), "V02").number("days_a_week_unseen")
        assert (number.low, number.high) == (4, 4)

    @pytest.mark.parametrize(
        ("client", "needs"),
        [
            ({"dementia_level": "Ⅱb"}, None),
            ({}, {"認知": "ある"}),
            ({}, {"ADL": "全介助"}),
            ({"medical_procedures": ["吸引"]}, None),
        ],
    )
    def test_v02_high_need_or_cognition(self, client, needs):
        assert answer(visited("週1回 訪問", client=client, needs=needs), "V02") == "gap"

    def test_v02_joins_v01(self):
        one = visited("週1回 訪問", client={"dementia_level": "Ⅲa"})
        (item,) = [item for item in found(one).of("gap") if item.rule == "V01"]
        assert "V02" in item.members

    def test_v02_own_outings_count(self):
        assert answer(case(client={"outings": "毎日", "dementia_level": "Ⅱa"}), "V02") == "met"

    def test_v04_only_from_monday_to_friday(self):
        assert answer(visited("平日 訪問"), "V04") == "gap"
        assert answer(visited("平日 訪問", "毎日曜 電話"), "V04") == "met"

    def test_v04_needs_regular_contacts_at_all(self):
        assert answer(visited("年2回 訪問"), "V04") != "gap"

    @pytest.mark.parametrize("client", [{"dementia_level": "Ⅲa"}, {"medical_procedures": ["吸引"]}])
    def test_v04_high_need(self, client):
        assert grade(visited("平日 訪問", client=client), "V04") == ("", "warning")

    def test_v04_and_v05_are_silent_under_v01(self):
        one = visited("月・火 訪問")
        assert (answer(one, "V04"), answer(one, "V05")) == ("gap", "gap")
        assert "V01" in found(one).rules
        assert not found(one).rules & {"V04", "V05"}

    def test_v04_speaks_where_v01_does_not(self):
        assert "V04" in found(visited("月・水・金 訪問")).rules

    def test_v05_one_person(self):
        one = visited("月・水・金・日 訪問")
        assert who(one, "V05") == {"友人 0さん"}

    def test_v05_two_people(self):
        assert answer(visited("月・水・金・日 訪問", "毎火 訪問"), "V05") == "met"

    def test_v05_only_telephone(self):
        assert who(visited("毎日 電話", "週3回 電話"), "V05") == {"友人 0さん", "友人 1さん"}
        assert grade(visited("毎日 電話", "週3回 電話"), "V05") == ("device", "note")

    def test_v05_weekly_outings_are_another_channel(self):
        assert answer(visited("月・水・金・日 訪問", client={"outings": "週1回"}), "V05") == "met"

    def test_v05_one_watcher_of_whom_nobody_knows_how(self):
        assert answer(visited("週5回"), "V05") == "gap"

    @pytest.mark.parametrize("rule", ["V04", "V05"])
    def test_v04_v05_without_anybody_are_not_applicable(self, rule):
        assert answer(visited(), rule) == "not_applicable"


class TestNight:
    def test_v03_a_cohabiting_adult_covers_the_night(self):
        assert answer(couple(needs=NIGHT), "V03") == "met"
        alone_by_day = case(client={"lives": "日中独居"}, family=[at_home("健", "長男")], needs=NIGHT)
        assert answer(alone_by_day, "V03") == "met"

    def test_v03_a_child_or_somebody_frail_does_not(self):
        child = case(client={"lives": "同居"}, family=[at_home("蓮", "孫", age=10, employment=None)], needs=NIGHT)
        frail = couple(needs=NIGHT, husband={"care_level": "要介護5", "employment": None})
        assert (answer(child, "V03"), answer(frail, "V03")) == ("gap", "gap")

    def test_v03_somebody_under_suspicion_does_not(self):
        assert answer(couple(needs=NIGHT, husband={"concern": "はい"}), "V03") == "gap"

    @pytest.mark.parametrize(
        ("name", "kind", "frequency"),
        [
            ("定期巡回 みなと", "定期巡回・随時対応", "毎日"),
            ("夜間訪問 みなと", "夜間対応型訪問介護", "随時"),
            ("緊急通報システム", "緊急通報システム", "24時間"),
            ("花沢ヘルパー", "訪問介護", "毎日 22時"),
        ],
    )
    def test_v03_somebody_comes_or_can_be_called(self, name, kind, frequency):
        assert answer(case(needs=NIGHT, resources=[someone(name, frequency, kind=kind)]), "V03") == "met"

    def test_v03_a_helper_in_the_morning_is_no_night(self):
        one = case(needs=NIGHT, resources=[someone("さくら訪問介護", "毎日 10時")])
        assert answer(one, "V03") == "gap"

    def test_v03_a_planned_night_visit_is_none_yet(self):
        one = case(
            needs=NIGHT, resources=[someone("定期巡回 みなと", "毎日", status="予定", starts="2026-06-20", last=None)]
        )
        assert answer(one, "V03") == "gap"

    @pytest.mark.parametrize("needs", [{}, {"排泄": {"level": "ある", "night": "いいえ"}}], ids=["none", "by day"])
    def test_v03_needs_that_were_asked_about_and_not_listed_are_none(self, needs):
        assert answer(case(needs=needs), "V03") == "not_applicable"

    @pytest.mark.parametrize("domain", ["ADL", "排泄", "医療処置", "安全", *NOT_BY_NIGHT])
    def test_v03_any_need_may_arise_at_night(self, domain):
        assert answer(case(needs={domain: {"level": "ある", "night": "はい"}}), "V03") == "gap"

    def test_v03_the_daughter_next_door_may_come(self):
        one = case(needs=NIGHT, family=[kin("裕子", "長女", "毎日 訪問", lives="隣")])
        assert answer(one, "V03") == "cannot_tell"
