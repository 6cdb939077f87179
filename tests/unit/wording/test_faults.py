"""Every fault has a sentence in both languages that says what is wrong and what to do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from ecomap.errors import Fault, FaultCode, Place
from ecomap.wording import SENTENCES, fault_sentence, field_label

CODES = get_args(FaultCode)
PLACEHOLDERS = {"word", "hint", "near", "choices", "others"}
PLACE = Place("case.yaml", 16, 10, "resources.3.tie.frequency")


def placeholders(sentence):
    return set(re.findall(r"\{(\w+)\}", sentence))


def test_the_table_is_whole():
    assert {code.partition(":")[0] for code in SENTENCES} == set(CODES)
    assert set(CODES) <= set(SENTENCES)


@pytest.mark.parametrize("code", SENTENCES)
def test_both_languages_say_the_same_things(code):
    japanese, english = SENTENCES[code]
    assert placeholders(japanese) == placeholders(english)
    assert placeholders(japanese) <= PLACEHOLDERS
    assert re.search("[ぁ-ん]", japanese)
    assert not re.search("[ぁ-んァ-ン一-龥]", re.sub(r'"[^"]*"', "", english))
    assert japanese.endswith(("。", "}", "頃", "日", "10", "84", "電話", "20"))


@pytest.mark.parametrize("word", ["パース", "スキーマ", "キー", "バリデ", "トークン", "エンコ", "シンタックス", "null"])
def test_no_word_of_programmers(word):
    assert not [code for code, (japanese, _) in SENTENCES.items() if word in japanese]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_bare_fault_makes_a_sentence(code, lang):
    sentence = fault_sentence(Fault(code, PLACE), lang)
    assert sentence.startswith("case.yaml:16:10: ")
    assert "\n" not in sentence


def test_every_hint_that_is_given_is_known_or_shown():
    source = Path(__file__).parents[3] / "ecomap" / "io"
    given = set()
    for path in source.glob("*.py"):
        given |= set(re.findall(r'add\(\s*"([\w-]+)"[^()]*?hint="([\w-]+)"', path.read_text("utf-8")))
    assert given
    assert not [f"{code}:{hint}" for code, hint in given if f"{code}:{hint}" not in SENTENCES]


def test_place_field_words_and_candidates():
    fault = Fault("unknown-word", PLACE, "週いち", ("strong", "weak"), ("qualities",), near=2)
    assert fault_sentence(fault, "ja") == (
        "case.yaml:16:10: 社会資源3 › 関係 › 頻度: 「週いち」という言葉は使えません。もしかして: 強い、弱い"
    )
    assert fault_sentence(fault, "en") == (
        'case.yaml:16:10: resources 3 › tie › frequency: "週いち" is not a word that is used here. '
        "Did you mean: strong, weak"
    )


def test_near_words_and_others_are_said_apart():
    fault = Fault("unknown-word", PLACE, "つよめ", ("strong", "weak"), ("qualities",), near=1)
    assert fault_sentence(fault, "ja").endswith("もしかして: 強い。書ける言葉: 弱い など")
    assert fault_sentence(fault, "en").endswith("Did you mean: strong? What can be written: weak, …")


def test_examples_are_said_to_be_examples():
    fault = Fault("unknown-word", PLACE, None, ("emotional", "watch"), ("supports",))
    assert fault_sentence(fault, "ja").endswith("書ける言葉: 話し相手、見守り など")
    whole = Fault("unknown-word", PLACE, None, ("male", "female", "other", "unknown"), ("sexes",))
    assert fault_sentence(whole, "ja").endswith("書ける言葉: 男、女、その他、不明")


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("key", SENTENCES)
def test_every_sentence_is_said_with_and_without_its_parts(key, lang):
    code, _, hint = key.partition(":")
    other = Place("case.yaml", 3, 5)
    bare = Fault(code, PLACE, hint=hint or None)
    full = Fault(code, PLACE, "{word}", ("strong", "weak"), ("qualities",), hint or None, "error", (other,), near=1)
    no_near = Fault(code, PLACE, None, ("strong",), ("qualities",), hint or None, "notice", (other,))
    for fault in (bare, full, no_near):
        sentence = fault_sentence(fault, lang)
        left = re.findall(r"\{(?:near|choices|others|hint)\}", sentence)
        assert not left
        assert sentence.startswith("case.yaml:16:10: ")


def test_braces_that_are_part_of_a_sentence_stay():
    assert "{から: A, へ: B}" in fault_sentence(Fault("expected-map", PLACE, hint="tie"), "ja")


def test_other_places_and_notices():
    twice = Fault("same-name", Place("a.yaml", 5, 5, "family.2.name"), others=(Place("a.yaml", 3, 5),))
    assert "(3:5)" in fault_sentence(twice, "ja")
    notice = Fault("cp932", Place("a.yaml"), severity="notice")
    assert fault_sentence(notice, "ja").startswith("a.yaml: お知らせ: ")
    assert fault_sentence(notice, "en").startswith("a.yaml: note: ")


@pytest.mark.parametrize(
    ("field", "ja", "en"),
    [
        ("", "", ""),
        ("client.birth", "本人 › 生年月日", "client › birth"),
        ("family.2.roles.1", "家族2 › 役割1", "family 2 › roles 1"),
        ("needs.1.domain", "課題1 › 領域", "needs 1 › domain"),
        ("asked.kin.answer", "確認状況 › 親族 › 回答", "asked › kin › answer"),
        ("client.?", "本人", "client"),
        ("nowhere.7", "nowhere7", "nowhere 7"),
    ],
)
def test_fields_are_named_as_people_write_them(field, ja, en):
    assert (field_label(field, "ja"), field_label(field, "en")) == (ja, en)


def test_braces_in_a_word_are_no_pattern():
    fault = Fault("unknown-key", PLACE, "{others}{0}", ("sex",), ("keys.client",), near=1)
    assert "「{others}{0}」" in fault_sentence(fault, "ja")
