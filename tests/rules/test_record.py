"""D: what the record leaves open, and what has to be asked before rules can answer."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules import RULES
from ecomap.analysis.rules.record import RECORD
from ecomap.privacy import redact
from tests.rules.cases import (
    DAUGHTER,
    EVERYTHING,
    FRIEND,
    RULE,
    Graded,
    answer,
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

CORE = dict.fromkeys(("健康", "ADL", "IADL", "食事", "認知", "金銭", "社会との関わり", "避難"), "なし")
NOT_ASKED = {"課題": "まだ"}


def frequencies(known: int, unknown: int):
    there = [someone(f"友人 い{place}さん", "月1回 訪問") for place in range(known)]
    return case(resources=there + [someone(f"友人 ろ{place}さん", None) for place in range(unknown)])


TABLE = {
    "D01": {"gap": lambda: case(asked=NOT_ASKED), "met": quiet},
    "D02": {"gap": lambda: quiet(asked={"友人": "まだ"}), "met": quiet},
    "D03": {"gap": lambda: frequencies(2, 1), "met": quiet},
    "D04": {"gap": lambda: case(resources=[FRIEND | {"tie": FRIEND["tie"] | {"last": "2026-07-01"}}]), "met": quiet},
    "D05": {
        "gap": lambda: quiet(drawn={"with": ["長女"]}),
        "met": quiet,
        "cannot_tell": lambda: quiet(drawn={"with": None}),
        "not_applicable": lambda: case(client={"birth": "2023-01-15", "employment": None, "care_level": None}),
    },
    "D06": {"gap": lambda: quiet(consent=None), "met": quiet},
    "D07": {
        "gap": lambda: quiet(events={"転居": "2026-06-20"}),
        "met": quiet,
        "cannot_tell": lambda: quiet(drawn={"on": None, "review": None}),
    },
    "D08": {"gap": lambda: quiet(resources=[someone("友人 中村さん", tie=False)]), "met": quiet},
}
for _answers in TABLE.values():
    # What a version for an audience leaves open, the record itself may well hold.
    _answers.setdefault("not_applicable", lambda: redact(quiet(), "honnin"))
DAYS = {("D07", "gap"): "2026-06-25"}
GRADED = (
    Graded("D01", "none", "note", lambda: case(asked=NOT_ASKED)),
    Graded("D01", "", "note", lambda: case(asked=NOT_ASKED, needs=CORE | {"金銭": "未確認"})),
    Graded("D01", "unknown", "note", lambda: case(needs=CORE | {"金銭": "不明"})),
    Graded("D02", "", "note", lambda: quiet(asked={"友人": "まだ"})),
    Graded("D02", "declined", "note", lambda: quiet(asked={"友人": "拒否"})),
    Graded("D03", "", "note", lambda: frequencies(2, 1)),
    Graded("D04", "", "warning", TABLE["D04"]["gap"]),
    Graded("D05", "", "note", lambda: quiet(drawn={"with": ["長女"]})),
    Graded("D06", "", "warning", lambda: quiet(consent=None)),
    Graded("D07", "event", "note", TABLE["D07"]["gap"], "2026-06-25"),
    Graded("D07", "", "note", quiet, "2026-12-31"),
    Graded("D08", "", "note", TABLE["D08"]["gap"]),
)


TestEveryRule = every_rule(RECORD, TABLE, GRADED, days=DAYS)


def test_questions_about_the_record_are_no_gaps():
    assert all(
        item.part == "ask" for rule in TABLE for item in findings(TABLE[rule]["gap"](), rule, DAYS.get((rule, "gap")))
    )


class TestNeeds:
    def test_d01_nothing_is_written_at_all(self):
        assert grade(case(asked=NOT_ASKED), "D01") == ("none", "note")

    def test_d01_domains_not_listed_are_one_finding(self):
        one = case(asked=NOT_ASKED, needs={"健康": "ある"})
        assert len(findings(one, "D01")) == 1
        assert {"adl", "iadl", "money"} <= set(finding(one, "D01").codes("domains"))
        assert "health" not in finding(one, "D01").codes("domains")

    def test_d01_what_was_asked_about_and_not_listed_is_none(self):
        assert answer(case(), "D01") == "met"

    @pytest.mark.parametrize("level", ["未確認", "不明"])
    def test_d01_not_asked_and_not_known_both_count(self, level):
        assert finding(case(needs={"金銭": level}), "D01").codes("domains") == ("money",)

    def test_d01_not_asked_and_not_known_have_different_questions(self):
        not_asked, not_known = (finding(case(needs={"金銭": level}), "D01") for level in ("未確認", "不明"))
        assert (not_asked.variant, not_asked.terms) != (not_known.variant, not_known.terms)


class TestSections:
    @pytest.mark.parametrize("said", ["まだ", "一部", None])
    @pytest.mark.parametrize("section", ["親族", "友人", "近隣", "集まり", "サービス"])
    def test_d02_only_what_was_finished_was_asked(self, section, said):
        item = finding(quiet(asked={section: said}), "D02")
        assert len(item.codes("asked_sections")) == 1

    def test_d02_declined_is_kept_apart(self):
        one = quiet(asked={"友人": "拒否", "近隣": "まだ"})
        assert {item.variant: item.codes("asked_sections") for item in findings(one, "D02")} == {
            "": ("neighbours",),
            "declined": ("friends",),
        }

    @pytest.mark.parametrize("rule", ["S01", "S02", "S03", "S04", "O04"])
    def test_d02_what_was_not_asked_suppresses_s01_to_s04_and_o04(self, rule):
        one = case(asked="none", resources=[someone("さくら訪問介護")])
        assert answer(one, rule) == "cannot_tell"

    @pytest.mark.parametrize(
        ("known", "unknown", "expected"), [(7, 3, "met"), (6, 3, "gap"), (0, 1, "gap"), (1, 0, "met")]
    )
    def test_d03_more_than_thirty_per_cent(self, known, unknown, expected):
        assert answer(frequencies(known, unknown), "D03") == expected

    def test_d03_names_them(self):
        assert who(frequencies(1, 1), "D03") == {"友人 ろ0さん"}

    def test_d03_professionals_do_not_count(self):
        assert answer(case(resources=[someone("さくら訪問介護", None)]), "D03") == "met"


class TestDates:
    def test_d04_a_contact_still_ahead(self):
        assert who(TABLE["D04"]["gap"](), "D04") == {"友人 千代さん"}

    def test_d04_current_but_ended(self):
        assert answer(case(resources=[someone("友人 千代さん", ends="2026-05-01", status="継続中")]), "D04") == "gap"

    def test_d04_ended_but_still_ahead(self):
        assert (
            answer(case(resources=[someone("友人 千代さん", ends="2026-07-01", status="終了", last=None)]), "D04")
            == "gap"
        )

    @pytest.mark.parametrize(
        ("relation", "age", "expected"),
        [("母", 70, "gap"), ("母", 99, "met"), ("長女", 85, "gap"), ("長女", 50, "met")],
    )
    def test_d04_a_parent_is_older_and_a_child_is_younger(self, relation, age, expected):
        assert answer(case(family=[kin("キヨ", relation, age=age)]), "D04") == expected

    def test_d04_a_contact_after_death(self):
        gone = kin("茂", "弟", None, died="2026-01-10", status="終了", ends="2026-01-10", last="2026-03-01")
        assert who(case(family=[gone]), "D04") == {"茂"}

    def test_d05_the_person_was_not_there(self):
        assert answer(quiet(drawn={"with": ["長女", "鈴木ケアマネ"]}), "D05") == "gap"
        assert answer(quiet(drawn={"with": ["長女", "本人"]}), "D05") == "met"

    def test_d05_the_person_by_name(self):
        assert answer(quiet(drawn={"with": ["長女", "佐藤 ハナ"]}), "D05") == "met"

    def test_d06_on_preview_only(self):
        one = quiet(consent=None)
        assert "D06" not in dict(found(one, "core").answers)
        assert "D06" not in dict(found(one, "all").answers)
        assert dict(found(one, "preview").answers)["D06"] == "gap"

    def test_d06_consent_without_a_scope(self):
        assert answer(quiet(consent={"on": "2026-02-03"}), "D06") == "gap"

    @pytest.mark.parametrize(("on", "expected"), [("2026-12-10", "met"), ("2026-12-11", "gap")])
    def test_d07_six_months(self, on, expected):
        assert answer(quiet(), "D07", on) == expected

    @pytest.mark.parametrize("what", ["退院", "死別", "転居", "入院", "転倒"])
    def test_d07_something_happened_since(self, what):
        assert finding(quiet(events={what: "2026-06-20"}), "D07", "2026-06-25").variant == "event"

    def test_d07_before_the_drawing_or_still_ahead_is_nothing(self):
        assert answer(quiet(events={"転居": "2026-06-01"}), "D07", "2026-06-25") == "met"
        assert answer(quiet(events={"転居": "2026-07-01"}), "D07", "2026-06-25") == "met"

    def test_d08_names_whom(self):
        assert who(TABLE["D08"]["gap"](), "D08") == {"友人 中村さん"}

    def test_d08_a_relative_in_the_genogram_is_nothing_unusual(self):
        assert answer(quiet(family=[kin("茂", "孫", tie=False)]), "D08") == "met"
        assert answer(quiet(family=[kin("茂", "孫", tie=False, roles=["緊急連絡先"])]), "D08") == "gap"

    def test_d08_no_tie_is_an_answer(self):
        assert answer(quiet(resources=[someone("友人 中村さん", tie="なし")]), "D08") == "met"


class TestOpen:
    """D09: one merged question for everything that rules wait for."""

    def open_(self, **changes: object):
        (item,) = [item for item in found(quiet(**changes)) if item.rule == "D09"]
        return item

    def test_d09_is_one(self):
        items = [item for item in found(case(asked="none", client={"outings": None})) if item.rule == "D09"]
        assert len(items) == 1

    def test_d09_names_sections_and_fields(self):
        assert "client.outings" in self.open_(drop=["南町サロン"], client={"outings": None}).codes("fields")
        assert "asked.neighbours" in self.open_(drop=["隣の島田さん"], asked={"近隣": "まだ"}).codes("fields")

    def test_d09_the_field_that_settles_most_comes_first(self):
        item = self.open_(drop=["隣の島田さん", "南町サロン"], asked={"近隣": "まだ"}, client={"outings": None})
        assert item.codes("fields")[0] == "asked.neighbours"

    def test_d09_does_not_ask_again_what_was_declined(self):
        one = quiet(drop=["隣の島田さん"], asked={"近隣": "拒否"})
        assert "asked.neighbours" not in {code for item in found(one).of("ask") for code in item.codes("fields")}

    def test_d09_is_a_question(self):
        item = self.open_(asked={"近隣": "まだ"}, drop=["隣の島田さん"])
        assert (item.part, item.severity) == ("ask", "note")

    def test_an_undecided_rule_is_no_gap(self):
        one = case(asked="none")
        everything = found(one)
        undecided = {rule for rule, said in everything.answers if said == "cannot_tell"}
        assert not everything.rules & undecided

    def test_nothing_open_nothing_asked(self):
        one = quiet(needs={"ADL": "なし", "排泄": "なし"})
        assert found(one).of("ask") == ()

    def test_no_question_that_could_not_change_anything(self):
        """Who goes to the salon and has people around need not be asked about work or devices."""
        blank = dict.fromkeys(
            ("employment", "medical_care_child", "on_youtaikyo_list", "hazard_zone", "power_dependent", "fall_risk")
        )
        one = quiet(client=blank, needs={"ADL": "なし", "排泄": "なし"})
        assert found(one).of("ask") == ()


class TestCatalogue:
    def test_s12_and_r01_are_no_rules(self):
        assert not {"S12", "R01"} & set(RULE)

    def test_every_rule_of_the_catalogue_is_there(self):
        numbers = {"S": 12, "M": 16, "O": 8, "C": 8, "R": 6, "T": 8, "V": 5, "F": 6, "L": 8, "H": 5, "D": 8}
        listed = {f"{letter}{place:02}" for letter, last in numbers.items() for place in range(1, last + 1)}
        assert set(EVERYTHING) == listed - {"S12", "R01"}

    def test_the_core_profile(self):
        numbers = {
            "S": (1, 2, 5, 6, 9, 10),
            "M": (1, 2, 3, 4, 5, 8, 9, 10, 11, 14),  # M10 beyond the catalogue: a notice to leave has a day
            "O": (1, 2, 4, 5, 6),
            "C": (1, 2, 3, 5, 6, 8),
            "R": (4,),
            "T": (1, 2, 3, 6),
            "V": (1, 3),
            "F": (1, 3),
            "L": (1, 3, 7),
            "H": (1, 3),
            "D": (1, 2, 3, 4, 5, 6, 7),
        }
        core = {f"{letter}{place:02}" for letter, places in numbers.items() for place in places}
        assert {rule.id for rule in RULES if rule.core} == core

    def test_somebody_may_be_named_twice_in_a_life(self):
        one = case(family=[DAUGHTER | {"roles": ["KP", "緊急連絡先"]}])
        assert who(one, "M12") == {"裕子"}
