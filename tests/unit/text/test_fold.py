from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ecomap.text import fold, fold_prose, fold_to, load_fonts
from ecomap.text.clusters import is_mark
from ecomap.text.kinsoku import NEVER, break_cost, kind, terms_in

FONTS = load_fonts()
EM = 10.0


def two(text):
    return " | ".join(fold_to(text, 2, fonts=FONTS, size=EM).lines)


def within(text, ems, lines=3):
    return fold(text, ems * EM, fonts=FONTS, size=EM, max_lines=lines)


@pytest.mark.parametrize(
    "folded",
    [
        "社会福祉法人つくし会 | 居宅介護支援事業所",
        "成年後見人 | （司法書士）山﨑",
        "精神科デイケア | 週３回通所",
        "障害福祉サービス事業所 | 相談支援専門員",
        "さくら | 訪問介護事業所",
        "訪問看護ステーション | ひまわり",
        "○○市 | 地域包括支援センター",
        "県立中央病院 | 整形外科",
        "高齢者等見守り | ネットワーク事業",
        "介護老人保健施設 | やすらぎの里",
        "小規模多機能型居宅介護 | 「なごみの家」",
        "A市役所 | 高齢福祉課",
        "とても仲のよい | 近所のおばあさん",
        "月1〜2回 | （第2・4火）",
        "株式会社 | やまだ福祉用具",
        "次女の夫 | 健一",
        "民生委員 | 田中さん",
        "Sunrise Home | Care Services Ltd.",
        "話し相手・ | 見守り・通院付添",
        "トキさんの | 茶の間",
    ],
)
def test_labels_break_where_a_reader_would(folded):
    lines = folded.split(" | ")
    joint = " " if folded in {"次女の夫 | 健一", "民生委員 | 田中さん"} or lines[0].isascii() else ""
    assert two(joint.join(lines)) == folded


@pytest.mark.parametrize(
    "text", ["長女", "成年後見人", "フードバンク", "緊急連絡先①②", "スーパーマーケット", "2か月に1回"]
)
def test_a_word_is_not_torn_apart_to_be_narrow(text):
    assert two(text) == text


def test_the_given_width_is_kept_and_lines_are_even():
    folded = within("社会福祉法人つくし会居宅介護支援事業所", 10)
    assert folded.lines == ("社会福祉法人つくし会", "居宅介護支援事業所")
    assert folded.width == 100
    assert folded.complete


def test_one_line_stays_one_line():
    assert within("さくら訪問介護", 7).lines == ("さくら訪問介護",)


def test_a_long_word_of_the_field_breaks_between_the_words_in_it():
    assert within("○○市地域包括支援センター", 8).lines == ("○○市地域包括", "支援センター")
    assert within("居宅介護支援事業所", 5).lines == ("居宅介護", "支援事業所")


def test_one_line_more_is_better_than_a_torn_word():
    assert within("訪問看護ステーションひまわり", 8).lines == ("訪問看護", "ステーション", "ひまわり")


def test_what_does_not_fit_ends_in_an_ellipsis():
    folded = within("社会福祉法人つくし会居宅介護支援事業所", 5, lines=2)
    assert not folded.complete
    assert folded.lines[-1].endswith("…")
    assert len(folded.lines) == 2
    assert folded.width <= 50


def test_a_latin_word_is_broken_only_when_it_alone_is_too_wide():
    assert within("Rehabilitation Center", 8).lines == ("Rehabilitation", "Center")
    broken = within("Rehabilitation", 4)
    assert "".join(broken.lines) == "Rehabilitation"
    assert len(broken.lines) > 1


def test_spaces_at_line_ends_take_no_room():
    assert within("長女 裕子", 2).lines == ("長女", "裕子")


@pytest.mark.parametrize("text", ["", "   ", "\u3000"])
def test_nothing_folds_to_one_empty_line(text):
    assert within(text, 8).lines == ("",)
    assert fold_to(text, 2, fonts=FONTS, size=EM).lines == ("",)


def test_more_lines_never_make_a_label_wider():
    widths = [fold_to("地域密着型の小さな集まりとお茶会", n, fonts=FONTS, size=EM).width for n in (1, 2, 3)]
    assert widths == sorted(widths, reverse=True)


def test_terms_are_found_longest_first_and_shorter_ones_inside():
    whole, inner = terms_in("居宅介護支援事業所の介護支援専門員")
    assert [(term.start, term.end) for term in whole] == [(0, 9), (10, 17)]
    assert (0, 4) in [(term.start, term.end) for term in inner]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("介", "、"),
        ("介", "」"),
        ("「", "介"),
        ("（", "司"),
        ("カ", "ー"),
        ("キ", "ャ"),
        ("佐", "々"),
        ("a", "b"),
        ("1", "2"),
        ("第", "2"),
        ("先", "①"),
    ],
)
def test_some_breaks_may_never_be(before, after):
    assert break_cost(before, after) >= NEVER


def test_scripts_are_told_apart():
    assert [kind(char) for char in "訪かカaא1１ 、々ー"] == [
        "kanji",
        "hiragana",
        "katakana",
        "latin",
        "latin",
        "digit",
        "digit",
        "space",
        "other",
        "kanji",
        "katakana",
    ]


LABELS = st.text(
    alphabet=st.sampled_from("訪問介護さくらんカフェーっ（）「」、。・1２aB- 々\u3099\U000e0100〜…𠮷"), max_size=30
)


@given(LABELS, st.floats(1, 30), st.integers(1, 4))
@example("（（（（", 1.0, 4)
@example("\u3099訪", 1.0, 2)
def test_folding_loses_nothing_and_tears_no_cluster(text, ems, lines):
    folded = within(text, ems, lines)
    assert 1 <= len(folded.lines) <= lines
    if folded.complete:
        assert "".join(folded.lines).replace(" ", "") == text.strip().replace(" ", "")
    for line in folded.lines[1:]:
        assert not line or not is_mark(line[0]) or text.strip()[0] == line[0] or " " in text
    widest = max(FONTS.width(line, EM) for line in folded.lines)
    assert folded.width == pytest.approx(widest)


@given(LABELS, st.integers(1, 4))
def test_fold_to_is_complete_and_keeps_to_its_lines(text, lines):
    folded = fold_to(text, lines, fonts=FONTS, size=EM)
    assert folded.complete
    assert len(folded.lines) <= lines
    assert "".join(folded.lines).replace(" ", "") == text.strip().replace(" ", "")


@given(st.text(max_size=40), st.floats(2, 12))
def test_kinsoku_holds_for_every_line_that_had_a_choice(text, ems):
    folded = fold_to(text, 3, fonts=FONTS, size=EM)
    for line in folded.lines[1:]:
        assert line[0] not in "、。」）ーゃ々"
        assert unicodedata.category(line[0])[0] != "M"
    for line in folded.lines[:-1]:
        assert line[-1] not in "「（"
    assert within(text, ems).lines


def prose(text, ems, lines=8):
    return fold_prose(text, ems * EM, fonts=FONTS, size=EM, max_lines=lines)


@pytest.mark.parametrize(
    ("ems", "folded"),
    [
        (12.5, "美月さんが朝の | 支度をしない日を、 | 週に何日つくれそうですか"),
        (14, "部活に戻るまでの間、 | 友だちと会える日はいつですか"),
        (14, "夜や休みの日に困ったら、 | どこに連絡できるとよいですか"),
        (21, "大雨の時、野口さんと一緒にどこへ避難するか | 決まっていますか"),
        (40, "薬のことは、だれと相談できるとよいですか"),
        (14, "Who could step in if this | support stopped for a week?"),
    ],
)
def test_a_sentence_breaks_where_it_can_be_read_aloud(ems, folded):
    parts = folded.split(" | ")
    text = (" " if folded.isascii() else "").join(parts)
    assert prose(text, ems).lines == tuple(parts)


def test_a_line_of_a_sentence_does_not_begin_with_a_particle():
    for ems in range(8, 30):
        lines = prose("大雨の時、野口さんと一緒にどこへ避難するか決まっていますか", ems).lines
        assert not any(line[0] in "はがをにのとへ" for line in lines)


@given(text=st.text(alphabet="夜や休みの日に困ったら、どこabc 12ー「」。", max_size=60), ems=st.integers(1, 30))
def test_a_sentence_keeps_all_its_words_within_the_width(text, ems):
    folded = prose(text, ems, lines=60)
    assert "".join(folded.lines).replace(" ", "") == text.replace(" ", "")
    assert folded.complete
    assert folded.width <= ems * EM + 0.01
    assert prose(text, ems, lines=60) == folded


def test_a_sentence_that_is_too_long_is_cut_and_says_so():
    folded = prose("問" * 100, 10, lines=3)
    assert not folded.complete
    assert len(folded.lines) == 3
    assert folded.lines[-1].endswith("…")
