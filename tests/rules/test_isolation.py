"""S: how many people there are, and how often they are met."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules.isolation import ISOLATION
from tests.rules.cases import (
    CHILD,
    DAUGHTER,
    FRIEND,
    NEIGHBOUR,
    OFFICE,
    SALON,
    SISTER,
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

UNKNOWN_TIE = someone("友人 中村さん", tie=False)
HELPER = someone("さくら訪問介護", "週2回 訪問", supports=["生活援助"])
QUIETLY = {"company": "静かに"}


def child(**more: object):
    return case(client=CHILD, **more)


def cousin(frequency: str = "年1回 電話", **fields: object):
    return kin("いとこ 茂", "いとこ", frequency, **fields)


def bereaved(died: str = "2026-01-10", **fields: object):
    """Whose husband died."""
    return quiet(family=[kin("一郎", "夫", tie=False, died=died, age=82, employment=None)], **fields)


def shrunk(kept: int, lost: int, ends: str = "2026-02-01", **more: object):
    """Friends of long standing who are left, and friends whose ties ended."""
    there = [someone(f"友人 い{place}さん", "週1回 訪問", starts="2010-04-01") for place in range(kept)]
    gone = [
        someone(f"友人 ろ{place}さん", None, starts="2010-04-01", status="終了", ends=ends, last=None)
        for place in range(lost)
    ]
    return case(resources=[*there, *gone], **more)


def kinfolk(with_frequency: int, without: int):
    """Distant relatives, some of them without a frequency."""
    return case(
        family=[kin(f"姪 い{place}", "姪", "年1回 訪問") for place in range(with_frequency)]
        + [kin(f"姪 ろ{place}", "姪", None) for place in range(without)]
    )


def wife_only(**client: object):
    return case(client={"lives": "高齢者夫婦"} | client, family=[at_home("正", "夫", age=82)], resources=[HELPER])


TABLE = {
    "S01": {
        "gap": case,
        "met": quiet,
        "cannot_tell": lambda: case(asked={"集まり": "一部"}),
        "not_applicable": child,
    },
    "S02": {
        "gap": lambda: quiet(drop=["隣の島田さん"]),
        "met": quiet,
        "cannot_tell": lambda: quiet(drop=["隣の島田さん"], asked={"近隣": "まだ"}),
        "not_applicable": lambda: case(client={"lives": "施設"}),
    },
    "S03": {
        "gap": lambda: quiet(drop=["和子"]),
        "met": quiet,
        "cannot_tell": lambda: quiet(drop=["和子"], asked={"親族": "一部"}),
        "not_applicable": child,
    },
    "S04": {
        "gap": lambda: quiet(drop=["友人 千代さん"]),
        "met": quiet,
        "cannot_tell": lambda: quiet(drop=["友人 千代さん"], asked={"友人": "まだ"}),
        "not_applicable": child,
    },
    "S05": {
        "gap": lambda: case(family=[cousin()]),
        "met": quiet,
        "cannot_tell": lambda: case(family=[cousin(frequency=None)]),
        "not_applicable": lambda: case(client={"lives": "入院中"}),
    },
    "S06": {
        "gap": lambda: case(family=[cousin("月2回 電話")]),
        "met": quiet,
        "cannot_tell": lambda: case(family=[cousin("月2回 電話")], asked={"友人": "まだ"}),
        "not_applicable": child,
    },
    "S07": {
        "gap": lambda: case(family=[cousin()], resources=[HELPER]),
        "met": quiet,
        "cannot_tell": lambda: case(family=[cousin()], resources=[HELPER, UNKNOWN_TIE]),
        "not_applicable": child,
    },
    "S08": {
        "gap": lambda: case(family=[DAUGHTER], resources=[FRIEND]),
        "met": quiet,
        "cannot_tell": lambda: case(family=[DAUGHTER], resources=[FRIEND], asked={"集まり": "まだ"}),
        "not_applicable": child,
    },
    "S09": {
        "gap": wife_only,
        "met": quiet,
        "cannot_tell": lambda: case(
            client={"lives": "高齢者夫婦"}, family=[at_home("正", "夫", age=82)], asked={"友人": "まだ"}
        ),
        "not_applicable": child,
    },
    "S10": {
        "gap": lambda: quiet(drop=["隣の島田さん", "南町サロン"]),
        "met": quiet,
        "cannot_tell": lambda: quiet(drop=["隣の島田さん", "南町サロン"], asked={"近隣": "一部"}),
        "not_applicable": child,
    },
    "S11": {
        "gap": bereaved,
        "met": quiet,
        "cannot_tell": lambda: shrunk(2, 2, asked={"親族": "まだ"}),
        "not_applicable": child,
    },
}
GRADED = (
    Graded("S01", "", "critical", case),
    Graded("S01", "", "warning", lambda: case(client={"lives": "施設"})),
    Graded("S01", "", "note", lambda: case(client=QUIETLY)),
    Graded("S02", "", "warning", lambda: quiet(drop=["隣の島田さん"])),
    Graded("S02", "", "note", lambda: quiet(drop=["隣の島田さん"], client=QUIETLY)),
    Graded("S03", "", "note", lambda: quiet(drop=["和子"])),
    Graded("S04", "", "note", lambda: quiet(drop=["友人 千代さん"])),
    Graded("S05", "", "critical", lambda: case(family=[cousin()])),
    Graded("S05", "", "warning", lambda: case(family=[cousin()], resources=[HELPER])),
    Graded("S05", "", "warning", wife_only),
    Graded("S05", "", "note", lambda: case(family=[cousin()], client=QUIETLY)),
    Graded("S06", "", "warning", lambda: case(family=[cousin("月2回 電話")])),
    Graded("S06", "", "note", lambda: case(family=[cousin("月2回 電話")], client=QUIETLY)),
    Graded(
        "S06",
        "",
        "note",
        lambda: case(client={"lives": "高齢者夫婦"}, family=[at_home("正", "夫", age=82), cousin("月2回 電話")]),
    ),
    Graded("S07", "", "warning", lambda: case(family=[cousin()])),
    Graded("S07", "", "note", lambda: case(family=[cousin()], client=QUIETLY)),
    Graded("S08", "", "note", lambda: case(family=[DAUGHTER])),
    Graded("S09", "", "warning", wife_only),
    Graded("S09", "", "note", lambda: wife_only(company="静かに")),
    Graded("S10", "", "warning", lambda: quiet(drop=["隣の島田さん", "南町サロン"])),
    Graded("S10", "", "note", wife_only),
    Graded("S10", "", "warning", lambda: wife_only(evacuation_list="はい")),
    Graded("S10", "", "note", lambda: quiet(drop=["隣の島田さん", "南町サロン"], client=QUIETLY)),
    Graded("S11", "loss", "warning", bereaved),
    Graded("S11", "", "warning", lambda: shrunk(4, 2)),
)


TestEveryRule = every_rule(ISOLATION, TABLE, GRADED)


class TestNobody:
    def test_s01_names_what_was_asked_about(self):
        paths = {place.path for place in finding(case(), "S01").evidence}
        assert {"asked.kin", "asked.friends", "asked.neighbours", "asked.groups"} <= paths

    @pytest.mark.parametrize("kind", ["ペット", "関わりに注意が要る相手"])
    def test_s01_pets_and_harmful_contacts_are_no_personal_ties(self, kind):
        assert answer(case(resources=[someone("コロ", "毎日", kind=kind)]), "S01") == "gap"

    @pytest.mark.parametrize("status", ["予定", "待機中", "休止中", "見合わせ", "終了"])
    def test_s01_a_tie_that_is_not_current_is_none(self, status):
        assert answer(case(resources=[someone("友人 中村さん", status=status, last=None)]), "S01") == "gap"

    def test_s01_a_broken_tie_is_none(self):
        assert answer(case(family=[cousin(quality="断絶")]), "S01") == "gap"

    def test_s01_a_tie_written_as_none_is_none(self):
        assert answer(case(family=[cousin(tie="なし")]), "S01") == "gap"

    def test_s01_a_tie_that_nobody_wrote_down_is_not_known(self):
        assert answer(case(family=[cousin(tie=False)]), "S01") == "cannot_tell"

    def test_s01_a_tie_of_which_nothing_is_written_but_the_status_is_not_known(self):
        assert answer(case(family=[cousin(tie={"status": "不明"})]), "S01") == "cannot_tell"

    def test_s01_somebody_under_suspicion_is_no_tie(self):
        assert answer(case(family=[cousin("毎日 訪問", concern="はい")]), "S01") == "gap"

    def test_s01_a_commissioned_volunteer_is_no_personal_tie(self):
        assert answer(case(resources=[someone("民生委員 田口さん", "月2回 訪問")]), "S01") == "gap"

    @pytest.mark.parametrize("lives", ["施設", "入院中"])
    def test_s01_and_s11_alone_apply_in_a_facility(self, lives):
        one = case(client={"lives": lives})
        there = {rule.id for rule in ISOLATION if answer(one, rule.id) != "not_applicable"}
        assert there == {"S01", "S11"}

    def test_a_group_home_is_living_in_the_community(self):
        one = case(client={"lives": "グループホーム"})
        assert all(answer(one, rule.id) != "not_applicable" for rule in ISOLATION if rule.id != "S09")

    def test_s01_after_the_discharge_the_hospital_is_over(self):
        one = case(client={"lives": "入院中"}, events={"退院": "2026-06-10"})
        assert answer(one, "S05") != "not_applicable"
        assert answer(one, "S05", on="2026-06-09") == "not_applicable"

    @pytest.mark.parametrize(("birth", "expected"), [("2008-06-10", "gap"), ("2008-06-11", "not_applicable")])
    def test_s_rules_from_the_eighteenth_birthday(self, birth, expected):
        assert answer(case(client={"birth": birth}), "S01") == expected

    def test_an_age_that_is_not_known(self):
        assert answer(case(client={"birth": None}), "S01") == "cannot_tell"

    def test_a_certified_care_level_tells_that_somebody_is_grown_up(self):
        assert answer(case(client={"birth": None, "care_level": "要支援1"}), "S01") == "gap"


class TestLsns:
    def test_s02_exactly_twelve_is_enough(self):
        one = quiet()
        assert [answer(one, rule) for rule in ("S02", "S03", "S04")] == ["met"] * 3

    def test_s02_tells_the_points(self):
        number = finding(quiet(drop=["隣の島田さん"]), "S02").number("lsns")
        assert (number.low, number.high) == (9, 9)
        assert finding(quiet(drop=["和子"]), "S03").number("lsns_family").high == 3
        assert finding(quiet(drop=["友人 千代さん"]), "S04").number("lsns_friends").high == 3

    def test_s02_the_upper_bound_counts(self):
        unknown = DAUGHTER | {"tie": {k: v for k, v in DAUGHTER["tie"].items() if k != "confidant"}}
        assert answer(case(family=[unknown]), "S02") == "gap"
        assert answer(quiet(family=[unknown]), "S02") == "cannot_tell"

    def test_s02_with_seventy_per_cent_of_the_frequencies(self):
        assert answer(kinfolk(7, 3), "S02") == "gap"

    @pytest.mark.parametrize("rule", ["S02", "S03", "S04"])
    def test_s02_with_fewer_frequencies_cannot_tell(self, rule):
        assert answer(kinfolk(6, 3), rule) == "cannot_tell"

    def test_s02_somebody_under_suspicion_gives_no_points(self):
        trusted = {"confidant": "はい", "can_ask_help": "はい"}
        one = quiet(drop=["和子"], family=[kin("茂", "弟", "毎日 訪問", concern="はい", **trusted)])
        assert finding(one, "S03").number("lsns_family").high == 3

    def test_s04_needs_nothing_about_relatives(self):
        assert answer(quiet(drop=["友人 千代さん"], asked={"親族": "まだ"}), "S04") == "gap"

    def test_s03_needs_nothing_about_friends(self):
        assert answer(quiet(drop=["和子"], asked={"友人": "まだ", "近隣": "まだ"}), "S03") == "gap"


class TestContacts:
    @pytest.mark.parametrize(
        ("frequency", "s05", "s06"),
        [
            ("年6回 電話", "gap", "gap"),
            ("年11回 電話", "gap", "gap"),
            ("月1回 電話", "met", "gap"),
            ("月4回 電話", "met", "gap"),
            ("週1回 電話", "met", "met"),
        ],
    )
    def test_s05_and_s06_at_the_edge(self, frequency, s05, s06):
        one = case(family=[cousin(frequency)])
        assert (answer(one, "S05"), answer(one, "S06")) == (s05, s06)

    def test_s05_contacts_are_added_up(self):
        one = case(family=[cousin("年6回 電話"), kin("姪 光", "姪", "年6回 訪問")])
        assert answer(one, "S05") == "met"
        assert finding(one, "S06").number("contacts_per_month").low == 1

    def test_s05_a_group_that_meets_counts(self):
        one = case(resources=[someone("南町サロン", "月1回 通い", kind="通いの場")])
        assert answer(one, "S05") == "met"
        assert answer(case(resources=[SALON]), "S06") == "met"

    def test_s05_telephone_counts(self):
        assert answer(case(family=[cousin("週1回 電話")]), "S06") == "met"

    def test_s05_whoever_lives_there_does_not_count(self):
        assert finding(wife_only(), "S05").number("contacts_per_month").high == 0

    def test_s05_professionals_do_not_count(self):
        assert answer(case(resources=[HELPER, OFFICE]), "S05") == "gap"

    def test_s05_needs_nothing_about_groups_and_services(self):
        assert answer(case(family=[cousin()], asked={"集まり": "まだ"}), "S05") == "gap"

    def test_s05_is_critical_only_alone_and_without_anybody_weekly(self):
        monthly = someone("さくら訪問介護", "月2回 訪問", supports=["生活援助"])
        assert grade(case(family=[cousin()], resources=[monthly]), "S05") == ("", "critical")

    def test_s05_is_critical_only_where_services_were_asked_about(self):
        assert grade(case(family=[cousin()], asked={"サービス": "まだ"}), "S05") == ("", "warning")

    def test_s05_a_wish_for_quiet_softens_and_never_deletes(self):
        assert grade(case(client=QUIETLY), "S05") == ("", "note")

    def test_s06_a_child_at_home_is_no_adult(self):
        lives = {"lives": "同居"}
        one = case(client=lives, family=[at_home("蓮", "孫", age=10, employment=None), cousin("月2回 電話")])
        assert grade(one, "S06") == ("", "warning")

    def test_s06_somebody_under_suspicion_is_no_comfort_at_home(self):
        lives = {"lives": "同居"}
        one = case(client=lives, family=[at_home("茂", "長男", concern="はい"), cousin("月2回 電話")])
        assert grade(one, "S06") == ("", "warning")


class TestCircle:
    def test_s07_two_are_few_and_three_are_not(self):
        assert finding(case(family=[cousin()], resources=[HELPER]), "S07").number("ties").low == 2
        assert answer(case(family=[cousin()], resources=[HELPER, FRIEND]), "S07") == "met"

    def test_s07_a_pet_does_not_count(self):
        assert answer(case(family=[cousin()], resources=[HELPER, someone("コロ", "毎日", kind="犬")]), "S07") == "gap"

    def test_s08_telephone_counts(self):
        calls = [someone("友人 中村さん", "週1回 電話"), someone("隣の島田さん", "隔週 電話", kind="近隣")]
        one = case(family=[kin("裕子", "長女", "週1回 電話"), kin("和子", "妹", "週1回 電話")], resources=calls)
        assert answer(one, "S08") == "met"

    def test_s08_colleagues_count(self):
        there = [FRIEND, NEIGHBOUR, someone("桜井さん", "週1回 電話", kind="同僚")]
        assert answer(case(family=[DAUGHTER], resources=there[:2]), "S08") == "gap"
        assert answer(case(family=[DAUGHTER], resources=there), "S08") == "met"

    def test_s08_other_users_of_a_day_service_do_not_count(self):
        day = someone("デイサービス 柿の木", "週2回 通い", supports=["交流"])
        assert answer(case(family=[DAUGHTER], resources=[FRIEND, NEIGHBOUR, day]), "S08") == "gap"

    @pytest.mark.parametrize(("frequency", "expected"), [("月1回 訪問", "gap"), ("月2回 訪問", "met")])
    def test_s08_every_two_weeks(self, frequency, expected):
        one = case(family=[DAUGHTER, SISTER], resources=[FRIEND, someone("隣の島田さん", frequency, kind="近隣")])
        assert answer(one, "S08") == expected

    def test_s08_several_people_of_one_kind_are_one_role(self):
        friends = [someone(f"友人 {name}さん", "週1回 訪問") for name in ["中村", "山口", "小林", "加藤"]]
        assert finding(case(resources=friends), "S08").number("social_roles").high == 1

    def test_s09_names_the_household(self):
        assert who(wife_only(), "S09") == {"正"}

    def test_s09_one_tie_outside_is_enough(self):
        assert answer(case(client={"lives": "高齢者夫婦"}, family=[at_home("正", "夫"), cousin()]), "S09") == "met"

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("隣の島田さん", "近隣"),
            ("南町三丁目自治会", "自治会"),
            ("民生委員 田口さん", "民生委員"),
            ("南町防災会", "自主防災組織"),
            ("南町サロン", "通いの場"),
            ("南町食堂", "こども食堂"),
            ("福祉委員 江口さん", "福祉委員"),
        ],
    )
    def test_s10_any_group_of_the_community_is_near(self, name, kind):
        assert answer(case(resources=[someone(name, kind=kind)]), "S10") == "met"

    @pytest.mark.parametrize(("name", "kind"), [("友人 千代さん", "友人"), ("さくら訪問介護", "訪問介護")])
    def test_s10_friends_and_services_are_not_of_the_neighbourhood(self, name, kind):
        assert answer(case(resources=[someone(name, kind=kind)]), "S10") == "gap"

    def test_s10_the_evacuation_list_or_a_need_counts(self):
        assert grade(wife_only(evacuation_list="はい"), "S10") == ("", "warning")
        needs = case(client={"lives": "高齢者夫婦"}, family=[at_home("正", "夫")], needs={"避難": "ある"})
        assert grade(needs, "S10") == ("", "warning")

    def test_s10_needs_neighbours_and_groups_only(self):
        assert answer(case(asked={"親族": "まだ", "友人": "まだ", "サービス": "まだ"}), "S10") == "gap"


class TestSections:
    """Only what was asked about completely is absent (rule decisions, three-valued evaluation 1)."""

    NEAR = ("親族", "友人", "近隣")
    NEEDED = (
        ("S01", case, (*NEAR, "集まり")),
        ("S02", lambda **asked: quiet(drop=["隣の島田さん"], **asked), NEAR),
        ("S03", lambda **asked: quiet(drop=["和子"], **asked), ("親族",)),
        ("S04", lambda **asked: quiet(drop=["友人 千代さん"], **asked), ("友人", "近隣")),
        ("S05", lambda **asked: case(family=[cousin()], **asked), NEAR),
        ("S06", lambda **asked: case(family=[cousin("月2回 電話")], **asked), NEAR),
        ("S07", lambda **asked: case(family=[cousin()], **asked), NEAR),
        ("S08", lambda **asked: case(family=[DAUGHTER], **asked), (*NEAR, "集まり")),
        (
            "S09",
            lambda **asked: case(client={"lives": "高齢者夫婦"}, family=[at_home("正", "夫", age=82)], **asked),
            NEAR,
        ),
        ("S10", lambda **asked: quiet(drop=["隣の島田さん", "南町サロン"], **asked), ("近隣", "集まり")),
        ("S11", lambda **asked: shrunk(2, 2, **asked), NEAR),
    )

    @pytest.mark.parametrize("said", ["一部", "まだ", "拒否"])
    @pytest.mark.parametrize(
        ("rule", "make", "section"),
        [pytest.param(rule, make, section, id=f"{rule}-{section}") for rule, make, all_ in NEEDED for section in all_],
    )
    def test_only_what_was_finished_confirms_an_absence(self, rule, make, section, said):
        assert answer(make(), rule) == "gap"
        assert answer(make(asked={section: said}), rule) == "cannot_tell"

    def test_s11_a_loss_needs_nothing_asked_about(self):
        assert answer(bereaved(asked={"友人": "まだ"}), "S11") == "gap"


class TestLosses:
    @pytest.mark.parametrize(
        ("died", "expected"), [("2025-06-09", "met"), ("2025-06-12", "gap"), ("2026-06-10", "gap")]
    )
    def test_s11_within_twelve_months(self, died, expected):
        assert answer(bereaved(died), "S11") == expected

    def test_s11_a_day_that_is_still_ahead_is_no_loss(self):
        assert answer(bereaved("2026-06-20"), "S11", on="2026-06-11") == "met"

    def test_s11_names_those_lost(self):
        assert who(bereaved(), "S11") == {"一郎"}

    def test_s11_a_confidant_whose_tie_ended(self):
        gone = someone("友人 光子さん", None, confidant="はい", status="終了", ends="2026-03-01", last=None)
        assert who(quiet(resources=[gone]), "S11") == {"友人 光子さん"}

    def test_s11_a_carer_who_died(self):
        gone = kin("昭夫", "弟", tie={"status": "終了", "ends": "2026-02-01"}, died="2026-02-01", roles=["主介護者"])
        assert grade(quiet(family=[gone]), "S11") == ("loss", "warning")

    def test_s11_a_distant_relative_who_died_is_no_close_loss(self):
        gone = cousin(None, last=None, status="終了", ends="2026-02-01", died="2026-02-01")
        assert answer(quiet(family=[gone]), "S11") == "met"

    def test_s11_fewer_ties_are_told_where_nobody_knows_how_close_they_were(self):
        gone = [
            someone(f"友人 ろ{place}さん", None, starts="2010-04-01", status="終了", ends="2026-02-01", confidant=None)
            for place in range(2)
        ]
        assert answer(case(resources=[*gone, FRIEND | {"tie": FRIEND["tie"] | {"starts": "2010"}}]), "S11") == "gap"

    def test_s11_a_service_that_ended_is_no_loss(self):
        gone = someone("さくら訪問介護", None, status="終了", ends="2026-03-01", last=None)
        assert answer(quiet(resources=[gone]), "S11") == "met"

    @pytest.mark.parametrize(("kept", "lost", "expected"), [(7, 3, "gap"), (5, 2, "met"), (4, 2, "gap")])
    def test_s11_thirty_per_cent(self, kept, lost, expected):
        assert answer(shrunk(kept, lost), "S11") == expected

    def test_s11_what_ended_long_ago_is_no_loss(self):
        assert answer(shrunk(2, 2, ends="2024-02-01"), "S11") == "met"

    def test_s11_either_reason_is_enough_and_makes_one_finding(self):
        both = shrunk(2, 2, family=[kin("一郎", "夫", tie=False, died="2026-01-10", age=82, employment=None)])
        assert [item.variant for item in findings(both, "S11")] == ["loss"]

    def test_s11_applies_in_a_facility(self):
        assert answer(bereaved(client={"lives": "施設"}), "S11") == "gap"


class TestLadders:
    def test_s02_and_the_others_join_s01(self):
        (item,) = [item for item in found(case()).of("gap") if item.rule == "S01"]
        assert set(item.members) == {"S01", "S02", "S03", "S04", "S05", "S07", "S08", "S10"}
        assert not {item.rule for item in found(case()).of("gap")} & {"S02", "S03", "S04", "S05", "S07", "S08", "S10"}

    def test_s03_and_s04_join_s02(self):
        one = quiet(drop=["隣の島田さん", "和子"])
        (item,) = [item for item in found(one).of("gap") if item.rule == "S02"]
        assert {"S03", "S04"} <= set(item.members)

    def test_s06_is_silent_under_s05(self):
        one = case(family=[cousin()])
        assert (answer(one, "S05"), answer(one, "S06")) == ("gap", "gap")
        assert "S05" in found(one).rules
        assert "S06" not in found(one).rules

    def test_s06_speaks_where_s05_does_not(self):
        assert "S06" in found(case(family=[cousin("月2回 電話")])).rules

    def test_s09_is_silent_under_s01(self):
        assert "S09" not in found(case()).rules

    def test_s09_with_nobody_is_not_applicable(self):
        assert answer(case(), "S09") == "not_applicable"
