from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import ecomap
from ecomap.analysis import RULES, analyze
from ecomap.analysis.config import Local
from ecomap.analysis.finding import Evidence, Finding, Number, Terms
from ecomap.analysis.kernel.fields import FIELDS as FIELDS_OF_NEED_CODES
from ecomap.analysis.limits import LIMITS
from ecomap.analysis.rules import PER_PERSON
from ecomap.model import Case, Client, Person, Resource, Tie
from ecomap.vocabulary import TABLES
from ecomap.wording import finding_terms
from ecomap.wording import rules as texts
from ecomap.wording.finding_terms import FIELDS, FIELDS_OF_NEED, listed, name_words, number_words, who_words
from ecomap.wording.findings import evidence_words, finding_words
from ecomap.wording.gap_words import FAMILIES
from ecomap.wording.rules import RULE_TEXTS
from ecomap.wording.rules.limit_words import LIMIT_WORDS, UNITS
from ecomap.wording.rules.looks import LOOKS

LANGS = ("ja", "en")
BY_ID = {rule.id: rule for rule in RULES}
IDS = (*BY_ID, "D09")

CASE = Case(
    client=Client(id="client", name="佐藤 ハナ"),
    people=(Person(id="p1", name="裕子", relation="daughter_1"), Person(id="p2", name="母", relation="mother")),
    resources=(Resource(id="r1", name="さくら訪問介護", kind="home_help"), Resource(id="r2", name="隣の宮下さん")),
    ties=(
        Tie(id="t1", source="p1", target="client"),
        Tie(id="t2", source="r1", target="r2"),
        Tie(id="t3", source="r2", target="client"),
    ),
)
NUMBERS = (
    "lsns", "lsns_family", "lsns_friends", "contacts_per_month", "ties", "social_roles", "outings_per_month",
    "days_overdue", "expires_in", "map_age", "discharge_in", "days_unwatched", "days_unseen", "days_a_week_unseen",
)  # fmt: skip
TERMS = (
    Terms("domains", ("adl", "meals")),
    Terms("roles", ("key_person", "guarantor_costs")),
    Terms("asked_sections", ("kin", "groups")),
    Terms("fields_of_need", ("old_age", "child")),
    Terms("fields", ("asked.kin", "client.outings")),
)
EMPTY = re.compile(r"「\s*」|（\s*）|\(\s*\)|“\s*”|\[\s*\]|[:：]\s*[。.]|、、|、。|, ,|\s[,.;]|[{}]|  ")
BANNED_JA = (
    "問題のある", "問題家族", "孤立者", "欠如", "不足している", "困難事例", "放置", "怠慢", "虐待", "ランキング",
    "いない。", "拒否", "失敗", "！",
)  # fmt: skip
ABSENT = re.compile("[がはも](?:いない|いません|ない|ありません)。")
"""Nobody is ever said not to be there; only that the record does not show it."""
BANNED_EN = (
    "must", "should", "failure", "fails", "deficit", "risk score", "burden", "non-compliant", "refuses", "refused",
    "isolated", "problem", "abuse", "neglect", "client", "!",
)  # fmt: skip


def _variants(ident):
    ways = {way.variant for way in BY_ID[ident].ways} if ident in BY_ID else {""}
    return sorted(ways | ({"merged"} if ident in PER_PERSON else set()))


ALL = [(ident, variant) for ident in IDS for variant in _variants(ident)]


def _finding(ident, variant="", *, filled=True, part=None):
    rule = BY_ID.get(ident)
    return Finding(
        ident,
        part or ("ask" if rule is None else rule.part),
        None if rule is not None and rule.part == "strength" else "warning",
        who=("p1", "r1") if filled else (),
        evidence=(Evidence("ties.t1", "p1"),),
        numbers=tuple(Number(name, 2, 3) for name in NUMBERS) if filled else (),
        terms=TERMS if filled else (),
        variant=variant,
        members=(ident,),
        restricted=rule is not None and rule.restricted,
    )


def _says(text):
    """Every text of a rule, by what it is."""
    yield from (("title", text.title), ("finding", text.finding), ("question", text.question), ("ask", text.ask))
    yield from (("why", text.why), ("limits", text.limits))
    for name in ("covered", "also"):
        if getattr(text, name) is not None:
            yield name, getattr(text, name)
    for name in ("variants", "titles", "questions", "notes"):
        for variant, say in getattr(text, name).items():
            yield f"{name}.{variant}", say


def test_every_rule_has_texts_and_every_text_a_rule():
    assert set(RULE_TEXTS) == set(IDS)
    assert set(LOOKS) == set(IDS)
    assert {ident[0] for ident in IDS} == set(FAMILIES)


def test_every_file_of_texts_is_listed():
    folder = Path(texts.__file__).parent
    holding = {
        path.stem for path in folder.glob("*.py") if re.search(r"^TEXTS\b", path.read_text("utf-8"), re.MULTILINE)
    }
    assert set(texts._FAMILIES) == holding
    with pytest.raises(AttributeError):
        texts.NOTHING  # noqa: B018


def test_every_threshold_has_a_name_and_every_unit_its_words():
    assert set(LIMIT_WORDS) == {limit.name for limit in LIMITS}
    assert {limit.unit for limit in LIMITS} <= set(UNITS)
    for say in LOOKS.values():
        slots = [{field for _, field, _, _ in Formatter().parse(text) if field} for text in say]
        assert slots[0] == slots[1]
        assert slots[0] <= set(LIMIT_WORDS)


@pytest.mark.parametrize("ident", IDS)
def test_both_languages_say_something_and_use_the_same_slots(ident):
    for name, say in _says(RULE_TEXTS[ident]):
        assert all(text.strip() == text != "" for text in say), name
        slots = [sorted(field for _, field, _, _ in Formatter().parse(text) if field) for text in say]
        assert set(slots[0]) == set(slots[1]), (name, slots)


@pytest.mark.parametrize("ident", IDS)
def test_titles_are_short_and_what_to_consider_is_no_sentence(ident):
    text = RULE_TEXTS[ident]
    for title in (text.title, *text.titles.values()):
        assert len(title.ja) <= 24
        assert len(title.en) <= 60
        assert not title.ja.endswith(("。", "？"))
    if text.also is not None:
        assert not text.also.ja.endswith("。")
        assert not text.also.en.endswith(".")


@pytest.mark.parametrize("ident", IDS)
def test_a_question_is_one_question(ident):
    text = RULE_TEXTS[ident]
    for say in (text.question, text.ask, *text.questions.values()):
        assert say.ja.count("か。") == 1, say.ja
        assert say.ja.endswith("か。") or ident == "D09", say.ja
        assert (say.en.count("?"), say.en.endswith("?")) == (1, True), say.en


@pytest.mark.parametrize("ident", IDS)
def test_no_text_blames_or_labels(ident):
    for name, say in (*_says(RULE_TEXTS[ident]), ("looks", LOOKS[ident])):
        for word in BANNED_JA:
            assert word not in say.ja, (name, word)
        assert name in {"limits", "why"} or not ABSENT.search(say.ja), name
        low = say.en.lower()
        for word in BANNED_EN:
            assert not re.search(rf"\b{re.escape(word)}\b" if word.isalpha() else re.escape(word), low) or (
                (word, ident) == ("client", "C02") and name == "looks"
            ), (name, word)


@pytest.mark.parametrize("ident", IDS)
def test_only_strengths_speak_to_you_in_english(ident):
    if ident.startswith("H"):
        return
    for name, say in _says(RULE_TEXTS[ident]):
        if name in {"question", "ask", "finding"} or name.startswith(("variants", "questions")):
            assert not re.search(r"\byour?\b", say.en.lower()), (name, say.en)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("filled", [True, False], ids=["filled", "bare"])
@pytest.mark.parametrize(("ident", "variant"), ALL)
def test_every_variant_in_words(ident, variant, filled, lang):
    said = finding_words(_finding(ident, variant, filled=filled), CASE, lang)
    assert said is not None
    for text in (said.title, said.sentence, said.question, said.note, *said.consider):
        assert not EMPTY.search(text), text
    assert said.sentence.endswith("。" if lang == "ja" else ".")
    assert said.question
    assert said.rules == (ident,)
    assert bool(said.severity) == (not ident.startswith("H"))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("ident", [ident for ident in IDS if RULE_TEXTS[ident].covered is not None])
def test_what_is_covered_is_one_sentence_without_question(ident, lang):
    said = finding_words(_finding(ident, part="covered"), CASE, lang)
    assert said is not None
    assert (said.question, said.consider, said.severity) == ("", (), "")
    assert not EMPTY.search(said.sentence)


def test_what_is_covered_without_a_sentence_is_not_said():
    assert finding_words(_finding("O04", part="covered"), CASE, "ja") is None


def test_covered_findings_that_were_merged_say_what_each_of_them_says():
    merged = Finding("S01", "covered", None, members=("S01", "S02", "S10"))
    said = finding_words(merged, CASE, "ja")
    assert said is not None
    assert said.sentence.count("。") == 2


def test_a_role_is_not_named_where_none_is_recorded():
    said = finding_words(Finding("R04", "gap", "critical", who=("p1",)), CASE, "ja")
    assert said is not None
    assert "お金のことにも" in said.sentence
    assert "裕子さん" in said.sentence


def test_a_merged_finding_without_needs_has_its_own_sentence():
    bare = Finding("C06", "gap", "warning", who=("p1",), variant="merged", members=("C06", "O07"))
    ja, en = finding_words(bare, CASE, "ja"), finding_words(bare, CASE, "en")
    assert ja is not None
    assert en is not None
    assert ja.sentence.startswith("裕子さんが動けないとき：")
    assert "step in." in en.sentence


def test_restricted_findings_carry_a_mark():
    for lang, mark in (("ja", "要配慮"), ("en", "restricted")):
        said = finding_words(_finding("C08"), CASE, lang)
        assert said is not None
        assert said.mark == mark
        assert "市町村" in said.note or "municipality" in said.note
    open_to_all = finding_words(_finding("S01"), CASE, "ja")
    assert open_to_all is not None
    assert (open_to_all.mark, open_to_all.note) == ("", "")


@pytest.mark.parametrize(("severity", "ja", "en"), [
    ("critical", "早めに確認", "sooner"), ("warning", "確認", "to check"), ("note", "参考", "for reference"),
])  # fmt: skip
def test_severities_in_words(severity, ja, en):
    finding = Finding("S10", "gap", severity)
    assert [finding_words(finding, CASE, lang).severity for lang in LANGS] == [ja, en]


def test_services_of_the_place_stand_beside_their_kind():
    local = (Local("柿の木サロン", "salon", "0000-11"), Local("汐見の会", "salon"), Local("遠い会", "hobby"))
    said = finding_words(Finding("S06", "gap", "note"), CASE, "ja", local=local)
    assert said is not None
    assert "ふれあいサロン・通いの場：柿の木サロン（0000-11）、汐見の会" in said.consider
    assert not any("遠い会" in word for word in said.consider)
    english = finding_words(Finding("S06", "gap", "note"), CASE, "en", local=local)
    assert english is not None
    assert "community salon: 柿の木サロン (0000-11), 汐見の会" in english.consider


def test_names_are_as_written_and_relatives_are_addressed_politely():
    assert name_words(CASE, "p1", "ja") == "裕子さん"
    assert name_words(CASE, "p1", "en") == "裕子"
    assert name_words(CASE, "p2", "ja") == "母"
    assert name_words(CASE, "r1", "ja") == "さくら訪問介護"
    assert name_words(CASE, "r2", "ja") == "隣の宮下さん"
    assert name_words(CASE, "client", "ja") == "佐藤 ハナさん"


def test_five_names_and_how_many_more():
    words = list("ABCDEFG")
    assert listed(words, "ja", most=5, others="名") == "A、B、C、D、Eほか2名"
    assert listed(words, "en", most=5) == "A, B, C, D, E and 2 more"
    assert listed(words[:3], "en", most=5) == "A, B and C"
    assert listed(["A and B", "C"], "en") == "A and B, and C"
    assert listed(["A"], "ja") == listed(["A"], "en") == "A"
    assert listed([], "ja") == listed([], "en") == ""
    assert who_words(CASE, ("p1", "p2", "r1", "r2", "client", "p1", "r1"), "ja").endswith("ほか2件")
    assert who_words(CASE, (), "ja") != ""


@pytest.mark.parametrize(("name", "low", "high", "ja", "en"), [
    ("lsns", 3, 5, "3〜5", "3 to 5"),
    ("ties", 2, 2, "2", "2"),
    ("days_unwatched", 7, None, "7以上", "7 or more"),
    ("contacts_per_month", 2.0, 2.0, "月2回", "2 a month"),
    ("contacts_per_month", 0.0, 0.0, "月0回", "0 a month"),
    ("contacts_per_month", 0.0833, 0.0833, "年1回", "1 a year"),
    ("outings_per_month", 0.1667, 0.5, "年2〜6回", "2 to 6 a year"),
    ("outings_per_month", 0.5, 2.15, "月0.5〜2.1回", "0.5 to 2.1 a month"),
    ("outings_per_month", 4.3, None, "月4.3回以上", "4.3 or more a month"),
])  # fmt: skip
def test_numbers_are_told_as_they_are_known(name, low, high, ja, en):
    number = Number(name, low, high)
    assert (number_words(number, "ja"), number_words(number, "en")) == (ja, en)


def _topics():
    for rule in RULES:
        for leaf in (rule.applies & rule.condition).leaves:
            for fact in leaf.facts:
                yield from fact.asks
    yield from (f"asked.{code}" for code in TABLES["asked_sections"].codes)


def test_everything_that_may_be_asked_has_a_label():
    for topic in set(_topics()):
        head, _, rest = topic.partition(".")
        assert topic in FIELDS or (head == "needs" and rest in TABLES["domains"]), topic
        for lang in LANGS:
            assert finding_terms.code_words("fields", (topic,), lang)
    assert set(FIELDS_OF_NEED) == set(FIELDS_OF_NEED_CODES)


def test_five_things_to_ask_first():
    topics = tuple(f"asked.{code}" for code in TABLES["asked_sections"].codes)
    finding = Finding("D09", "ask", "note", terms=(Terms("fields", topics),), members=("D09", "S01"))
    said = finding_words(finding, CASE, "ja")
    assert said is not None
    assert f"ほか{len(topics) - 5}件" in said.sentence
    assert said.rules == ("D09",)


def test_evidence_says_whose_tie_and_which_field_but_no_value():
    evidence = [Evidence(path) for path in (
        "ties.t1.frequency", "ties.t3", "ties.t2", "people.p2.age", "resources.r1", "client.lives", "client.fall_risk",
        "asked.kin", "asked.friends", "needs.adl", "needs", "events.discharge", "events", "drawn.review",
        "drawn.attendees", "consent", "roles", "asked", "client",
    )]  # fmt: skip
    said = evidence_words(evidence, CASE, "ja")
    assert said[0] == "裕子さん、隣の宮下さん、さくら訪問介護と隣の宮下さんとの関わり"
    assert "確認状況「親族、友人」" in said
    assert all(re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", words) for words in said)
    english = evidence_words(evidence, CASE, "en")
    assert not any("." in words for words in english), english
    assert len(evidence_words(evidence, CASE, "ja", most=1)) == len(said)
    assert "ほか2件" in evidence_words(evidence, CASE, "ja", most=1)[0]


def _cases(samples):
    return sorted(samples.rglob("*.yaml"))


@pytest.mark.parametrize("lang", LANGS)
def test_every_finding_of_every_sample_in_words(samples, lang):
    for path in _cases(samples):
        case = ecomap.read(path)
        for finding in analyze(case, rules="all"):
            said = finding_words(finding, case, lang)
            if said is None:
                assert finding.part == "covered"
                continue
            template = RULE_TEXTS[finding.rule]
            assert template.title.en != said.sentence
            assert not re.search(r"「」|（）|\(\)|\{(?:who|needs|days|roles|sections|fields)", said.sentence), path
            for words in evidence_words(finding.evidence, case, lang):
                assert words
                assert not re.match(r"(ties|people|resources|client|needs|asked)\.", words), (path, words)
