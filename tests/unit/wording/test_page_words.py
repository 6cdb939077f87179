"""The words of the HTML page: both languages, the same gaps to fill."""

from __future__ import annotations

import re

import pytest

from ecomap.wording.page_words import PAGE, SAID, code_places, code_words, first_words, page_words


def gaps(text):
    return sorted(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("code", PAGE)
def test_both_languages_say_the_same_things(code):
    japanese, english = PAGE[code]
    assert gaps(japanese) == gaps(english)
    assert not re.search("[ぁ-んァ-ン一-龥]", english)
    assert page_words(code, "ja") == japanese
    assert page_words(code, "en") == english


def test_only_what_the_page_fills_in_has_gaps():
    assert set(SAID) <= set(PAGE)
    assert not [code for code in PAGE if gaps(page_words(code, "ja")) and code not in SAID]


def test_codes_have_the_words_of_their_table_and_strange_ones_their_own():
    assert code_words("supports", "meals", "ja") == "食事"
    assert code_words("statuses", "ended", "en") == "ended"
    assert code_words("sectors", "missing", "ja") == "missing"
    assert code_places("sectors")[0] == "kin"


def test_the_name_at_the_head_of_a_label():
    assert first_words("長女 裕子、58歳、KP", "ja") == "長女 裕子"
    assert first_words("daughter Yuko, aged 58", "en") == "daughter Yuko"
    assert first_words("", "ja") == ""
