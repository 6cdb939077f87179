from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomap.vocabulary import TABLES, Ambiguous, Found, Unknown, comparison_key, kinds

AS_TYPED = [
    ("kinds", "ヘルパー", "home_help"),
    ("kinds", "ヘルパーさん", "home_help"),
    ("kinds", "ﾍﾙﾊﾟｰ", "home_help"),
    ("kinds", "訪介", "home_help"),
    ("kinds", "helper", "home_help"),
    ("kinds", "Home Help", "home_help"),
    ("kinds", "home-help", "home_help"),
    ("kinds", "通所介護（デイサービス）", "day_service"),
    ("kinds", "デイサービス", "day_service"),
    ("kinds", "デイケア", "day_rehab"),
    ("kinds", "ショート", "short_stay"),
    ("kinds", "包括", "houkatsu"),
    ("kinds", "地域包括", "houkatsu"),
    ("kinds", "ケアマネ", "caremanager"),
    ("kinds", "ケアマネさん", "caremanager"),
    ("kinds", "ＣＭ", "caremanager"),
    ("kinds", "居宅", "caremanager"),
    ("kinds", "居宅療養管理指導", "pharmacist_visit"),
    ("kinds", "主治医", "doctor"),
    ("kinds", "かかりつけ医", "doctor"),
    ("kinds", "GP", "doctor"),
    ("kinds", "訪問診療", "visiting_doctor"),
    ("kinds", "訪看", "home_nurse"),
    ("kinds", "訪リハ", "home_rehab"),
    ("kinds", "小多機", "small_multi"),
    ("kinds", "看多機", "kantaki"),
    ("kinds", "定期巡回", "regular_visit"),
    ("kinds", "夜間対応型", "night_visit"),
    ("kinds", "民生委員", "minsei"),
    ("kinds", "民生さん", "minsei"),
    ("kinds", "民生委員さん", "minsei"),
    ("kinds", "社協", "shakyo"),
    ("kinds", "サ高住", "sakoju"),
    ("kinds", "neighbor", "neighbour"),
    ("kinds", "Neighbour", "neighbour"),
    ("kinds", "大家さん", "landlord"),
    ("kinds", "中核機関", "core_agency"),
    ("kinds", "居住支援法人", "housing_corp"),
    ("qualities", "良好", "strong"),
    ("qualities", "密", "strong"),
    ("qualities", "疎遠", "weak"),
    ("qualities", "音信不通", "broken"),
    ("qualities", "断絶", "broken"),
    ("stress", "折り合いが悪い", "stressful"),
    ("stress", "葛藤", "conflict"),
    ("stress", "対立", "conflict"),
    ("flows", "⇄", "both"),
    ("flows", "↔", "both"),
    ("flows", "<->", "both"),
    ("flows", "→本人", "to"),
    ("flows", "-> 本人", "to"),
    ("flows", "本人→", "from"),
    ("flows", "本人 ->", "from"),
    ("statuses", "予定", "planned"),
    ("statuses", "申込中", "waiting"),
    ("statuses", "拒否", "declined"),
    ("roles", "KP", "key_person"),
    ("roles", "ｋｐ", "key_person"),
    ("roles", "キーパーソン", "key_person"),
    ("roles", "キー・パーソン", "key_person"),
    ("roles", "身元引受人", "guarantor"),
    ("roles", "緊急連絡先①", "emergency_contact"),
    ("supports", "家事", "housework"),
    ("supports", "通院付き添い", "escort"),
    ("lives", "ひとり暮らし", "alone"),
    ("lives", "日中独居", "alone_by_day"),
    ("kinds", "精神保健福祉士", "msw"),
    ("kinds", "オンラインの友人", "online"),
    ("supports", "おしゃべり", "emotional"),
    ("supports", "茶飲み話", "company"),
    ("lives_where", "市内", "same_town"),
    ("lives_where", "別居", "apart"),
    ("lives_where", "隣の市", "same_prefecture"),
    ("care_levels", "要介護２", "care_2"),
    ("care_levels", "要支援1", "support_1"),
    ("dementia_levels", "Ⅱa", "2a"),
    ("dementia_levels", "IIa", "2a"),
    ("dementia_levels", "2a", "2a"),
    ("dementia_levels", "Ⅲ", "3"),
    ("mobility_levels", "Ａ２", "a2"),
    ("need_levels", "不明", "unknown"),
    ("need_levels", "未確認", "not_asked"),
    ("asked_answers", "済", "done"),
    ("domains", "災害時の避難", "evacuation"),
    ("domains", "医療", "health"),
    ("domains", "生活援助", "iadl"),
    ("domains", "口腔内の状況", "oral"),
    ("positions", "右上", "top_right"),
    ("sexes", "女性", "female"),
    ("entities", "organization", "organisation"),
]


@pytest.mark.parametrize(("table", "word", "code"), AS_TYPED)
def test_words_as_people_type_them(table, word, code):
    answer = TABLES[table].find(word)
    assert isinstance(answer, Found), answer
    assert answer.term.code == code


def test_a_bare_dei_is_never_guessed():
    answer = kinds.find("デイ")
    assert isinstance(answer, Ambiguous)
    assert [term.code for term in answer.candidates] == ["day_service", "day_rehab"]


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("ヘルバー", "home_help"),
        ("訪問看護師さん達", "home_nurse"),
        ("地域包括支援", "houkatsu"),
        ("carmanager", "caremanager"),
        ("freind", "friend"),
    ],
)
def test_an_unknown_word_gets_its_nearest_terms(word, nearest):
    answer = kinds.find(word)
    assert isinstance(answer, Unknown)
    assert nearest in [term.code for term in answer.suggestions]
    assert len(answer.suggestions) <= 3
    assert len(set(answer.suggestions)) == len(answer.suggestions)


@pytest.mark.parametrize("word", ["", " ", "　", "・", "()", "週1回", "ん" * 100_000])
def test_what_is_no_word_is_unknown(word):
    assert isinstance(kinds.find(word), Unknown)


def test_get_takes_codes_only():
    assert kinds.get("home_help").ja == "訪問介護"
    with pytest.raises(KeyError):
        kinds.get("ヘルパー")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ケアマネ", "ｹｱﾏﾈ"),
        ("ケアマネ", "ケ ア・マ　ネ"),
        ("けあまね", "ケアマネ"),
        ("day_service", "Day-Service"),
        ("seniors' club", "Seniors’ Club"),
        ("通所リハ(デイケア)", "通所リハ（デイケア）"),
        ("<->", "⇔"),
    ],
)
def test_spellings_that_are_one_word(one, other):
    assert comparison_key(one) == comparison_key(other) != ""


def test_the_long_vowel_tells_words_apart():
    assert comparison_key("コーポ") != comparison_key("コポ")


@given(st.text(), st.sampled_from(sorted(TABLES)))
def test_find_answers_whatever_the_text(word, table):
    assert isinstance(TABLES[table].find(word), Found | Ambiguous | Unknown)


@given(st.text())
def test_a_key_is_its_own_key(word):
    key = comparison_key(word)
    assert comparison_key(key) == key


@given(st.data())
def test_width_case_and_spaces_do_not_matter(data):
    table = TABLES[data.draw(st.sampled_from(sorted(TABLES)))]
    word = data.draw(st.sampled_from([word for term in table for word in term.words]))
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in word)
    gap = data.draw(st.integers(0, len(word)))
    spaced = f" {word[:gap]}{data.draw(st.sampled_from([' ', '　', '・', '']))}{word[gap:]}　"
    assert table.find(wide) == table.find(word)
    assert table.find(word.upper()) == table.find(word)
    assert table.find(spaced) == table.find(word)


@pytest.mark.parametrize("word", ["雑木", "ん", "大阪", "車で"])
def test_a_letter_in_common_is_no_resemblance(word):
    assert TABLES["supports"].find(word) == Unknown()


def test_the_examples_of_a_table_are_its_codes():
    for table in TABLES.values():
        assert set(table.examples) <= set(table.codes), table.name
        assert len(table) <= 12 or table.examples or table.name.startswith("keys.") or len(table) < 30, table.name
