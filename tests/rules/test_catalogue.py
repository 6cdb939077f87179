"""The catalogue as a whole: every rule has its cases, nothing restricted leaks, and practice is heard."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

import ecomap
import ecomap.analysis.rules as catalogue
from ecomap.analysis.rules import RULES
from tests.rules.cases import CARER, RULE, at_home, case, check_evidence, found, kin, quiet, someone, trusting

FAMILIES = sorted(
    path.stem for path in Path(catalogue.__file__).parent.glob("*.py") if path.stem not in {"__init__", "codes"}
)
TEXT_FAMILIES = FAMILIES
SUSPECT = {"concern": "はい"}


def text(rule: str):
    """The texts of a rule."""
    for family in TEXT_FAMILIES:
        texts = importlib.import_module(f"ecomap.wording.rules.{family}").TEXTS
        if rule in texts:
            return texts[rule]
    raise KeyError(rule)


def everything_said(rule: str) -> str:
    """All Japanese sentences of a rule in one text."""
    texts = text(rule)
    parts = [texts.title, texts.finding, texts.question, texts.ask, texts.why, texts.limits, texts.covered, texts.also]
    for more in (texts.variants, texts.titles, texts.questions, texts.notes):
        parts += more.values()
    return "\n".join(part.ja for part in parts if part is not None)


def table_of(family: str) -> dict:
    """The table of cases of a family."""
    return importlib.import_module(f"tests.rules.test_{family}").TABLE


def test_every_family_has_a_file_of_cases():
    there = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert set(FAMILIES) <= there


def test_every_rule_has_a_table_of_cases():
    assert {rule for family in FAMILIES for rule in table_of(family)} == set(RULE)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_case_of_a_table_has_evidence_under_all_rules(family):
    """Not only the rule it was written for: whatever any rule says of it rests on something that is there."""
    for cases in table_of(family).values():
        for make in cases.values():
            everything = found(make())
            check_evidence(make(), everything)
            for rule, said in everything.answers:
                assert said in RULE[rule].outcomes, (rule, said)


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_handed_on_has_no_trace_of_what_is_restricted(family):
    for cases in table_of(family).values():
        for make in cases.values():
            everything = found(make())
            shared = everything.shared()
            assert not [item for item in shared if item.restricted]
            if any(tie.concern for tie in make().ties):
                assert shared.answers == found(trusting(make())).shared().answers
                continue
            hidden = {member for item in everything if item.restricted for member in item.members}
            assert not hidden & set(dict(shared.answers))
            assert not hidden & {member for item in shared for member in item.members}


def test_a_suspicion_leaves_no_trace():
    """Nothing that is handed on tells more than it would without the suspicion."""
    suspected = case(
        client={"lives": "同居", "evacuation_list": "はい"},
        needs={"ADL": "全介助", "金銭": "ある"},
        family=[
            at_home(
                "健",
                "長男",
                supports=["身体介護", "金銭", "話し相手"],
                roles=["主介護者", "緊急連絡先", "KP"],
                **SUSPECT,
            )
        ],
        resources=[someone("友人 中村さん", "週1回 訪問", supports=["話し相手"])],
    )
    shared, plain = found(suspected).shared(), found(trusting(suspected)).shared()
    assert shared.answers == plain.answers
    assert shared.of("gap") == plain.of("gap")
    assert shared.of("ask") == plain.of("ask")
    praise = [item for item in shared if item.part in {"strength", "covered"} and "p1" in item.who]
    assert not praise


def test_what_hangs_on_a_harmful_contact_goes_with_it():
    """A need, an event or a member of what is left out for a reader who may not know of it breaks nothing."""
    one = ecomap.Case(
        client=ecomap.Client(name="佐藤 ハナ", age=80, lives="alone"),
        resources=(
            ecomap.Resource(id="r1", name="会", kind="harmful"),
            ecomap.Resource(id="r2", name="川上さん", kind="friend", organisation="r1"),
        ),
        ties=(ecomap.Tie(id="t1", source="r1", target="client"), ecomap.Tie(id="t2", source="r2", target="client")),
        needs=(ecomap.Need(id="n1", who="r1", domain="money", level="some"),),
        events=(ecomap.Event(what="move", who="r1"),),
    )
    shared = found(one).shared()
    assert all("r1" not in item.who for item in shared)


def test_a_harmful_contact_leaves_no_trace():
    """On what is handed on it is as if that contact was not on the map."""
    with_ = case(resources=[someone("黒田", "毎日", kind="関わりに注意が要る相手")])
    assert found(with_).shared().answers == found(case()).shared().answers


@pytest.mark.parametrize("rule", ["R04", "C08", "M08", "O06", "R03", "C05", "C07", "L04", "R06"])
def test_the_restricted_class(rule):
    assert RULE[rule].restricted


def test_decisions_say_which_families_are_critical():
    """Critical is kept for safety and duties with a day."""
    urgent = {
        rule.id
        for rule in RULES
        for way in rule.ways
        for severity, _ in (*way.grades, *way.worse)
        if severity == "critical"
    }
    assert urgent == {
        "S01", "S05", "M03", "M05", "M08", "M10", "M11", "M14", "O02", "O06", "C05", "C08", "R04", "T06", "V01", "V03",
        "L07",
    }  # fmt: skip


def test_strengths_are_notes_and_no_gaps():
    assert all(rule.part == "strength" for rule in RULES if rule.id.startswith("H"))
    assert all(rule.part == "ask" for rule in RULES if rule.id.startswith("D"))


def test_findings_are_sorted():
    items = found(case(needs={"ADL": "全介助"}, asked={"近隣": "まだ"})).items
    order = [(["strength", "covered", "ask", "gap"].index(item.part), item.severity or "") for item in items]
    parts = [part for part, _ in order]
    assert parts == sorted(parts)
    gaps = [item.severity for item in items if item.part == "gap"]
    assert gaps == sorted(gaps, key=["critical", "warning", "note"].index)


class TestFacilities:
    """In a facility or hospital S05 to S10, M02 to M04, M14, V and C06 do not apply (practice)."""

    RULES_AT_HOME = (
        *("S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10"),
        *("M02", "M03", "M04", "M14", "V01", "V02", "V03", "V04", "V05", "C06"),
    )

    @pytest.mark.parametrize("rule", RULES_AT_HOME)
    @pytest.mark.parametrize("lives", ["施設", "入院中"])
    def test_rules_for_homes(self, lives, rule):
        one = case(
            client={"lives": lives, "evacuation_list": "はい", "dementia_level": "Ⅲa"},
            needs={"ADL": {"level": "全介助", "night": "はい"}, "生活援助": "ある"},
            family=[kin("健", "長男", "毎日 訪問", **CARER)],
        )
        assert dict(found(one).answers)[rule] == "not_applicable"


class TestPractice:
    """What practice objects to, one by one."""

    def test_o08_reviews_the_plan_and_not_the_person(self):
        assert "ケアプランの見直し" in everything_said("O08")
        assert "ケアマネ見直し" not in everything_said("O08").replace("ジャー", "")

    def test_o01_o02_o07_c06_are_one_sentence_about_one_person(self):
        sentences = {text(rule).variants["merged"].ja for rule in ("O01", "O02", "O07", "C06")}
        assert len(sentences) == 1
        assert "動けないとき" in sentences.pop()

    def test_c07_is_no_label(self):
        assert "8050" not in everything_said("C07")
        assert "お子さん自身の相談先を確認" in text("C07").title.ja

    @pytest.mark.parametrize("word", ["ヤングケアラー", "ひきこもり"])
    @pytest.mark.parametrize("rule", ["C05", "C07"])
    def test_c05_c07_call_nobody_names(self, rule, word):
        texts = text(rule)
        assert word not in texts.title.ja + texts.finding.ja + texts.question.ja

    def test_c05_says_that_the_law_says_too_much(self):
        assert "過度" in everything_said("C05")

    def test_m09_speaks_of_decisions_first_and_dates_the_law(self):
        said = everything_said("M09")
        assert "意思決定" in text("M09").finding.ja
        assert "2026" in said
        assert "後見" not in text("M09").title.ja + text("M09").finding.ja

    @pytest.mark.parametrize("rule", ["R04", "C08"])
    def test_r04_c08_tell_the_duty(self, rule):
        said = everything_said(rule)
        assert "組織で協議し" in said
        assert "市町村" in said
        assert "通報" in said

    def test_h01_asks_the_person_first(self):
        assert "お願いできるか" in text("H01").title.ja
        assert "活かせそうな人" not in everything_said("H01")

    def test_s03_looks_beyond_the_family(self):
        assert "家族以外に頼れる方" in everything_said("S03").replace("ご家族", "家族")
        assert "親族会議" not in everything_said("S03")

    def test_s12_a_type_is_no_finding(self):
        assert "S12" not in RULE

    def test_r01_nobody_only_receives(self):
        assert "R01" not in RULE
        assert "受けるだけ" not in "".join(everything_said(rule) for rule in RULE)

    def test_t03_declined_is_no_delay(self):
        assert "見合わせ" in text("T03").variants["declined"].ja

    def test_o04_never_only_professionals_where_there_is_a_commissioned_volunteer(self):
        assert "専門職だけ" not in everything_said("O04")
        assert "民生委員" in text("O04").variants["minsei"].ja

    def test_r06_never_suggests_contact(self):
        assert RULE["R06"].consider == ()

    def test_m15_is_a_note(self):
        assert {severity for way in RULE["M15"].ways for severity, _ in way.grades} == {"note"}

    def test_c03_belongs_to_the_core(self):
        assert RULE["C03"].core

    def test_d06_only_on_preview(self):
        assert RULE["D06"].preview

    def test_v01_an_active_person_without_services_is_quiet(self):
        one = quiet(drop=["南包括 大友さん"], client={"outings": "毎日"})
        assert not found(one).rules & {"V01", "V02", "V04", "V05"}

    def test_titles_do_not_say_that_there_is_nothing(self):
        for rule in RULES:
            if rule.part == "gap":
                assert "なし" not in text(rule.id).title.ja, rule.id

    def test_a_reprint_finds_the_same(self):
        assert found(quiet()).on == quiet().reference_date
        assert found(quiet()) == found(quiet())
