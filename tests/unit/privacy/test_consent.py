"""What a consent covers, by hand: each row is one record, one reader, one day and what has to be said."""

from __future__ import annotations

import datetime as dt

import pytest

from ecomap import read_text
from ecomap.privacy import consent_gaps, readers_of, record_gaps

DAY = dt.date(2026, 6, 15)
GOOD = "日付: 2026-04-01, 範囲: サービス担当者会議・入退院, 署名: [本人, 裕子, 健]"


def case(consent, *, client="生年月日: 1935-12-30", family="", drawn="2026-06-01"):
    written = f"同意: {{{consent}}}\n" if consent is not None else ""
    made = f"作成: {{作成日: {drawn}}}\n" if drawn else ""
    return read_text(
        f"ecomap: 1\n{made}本人: {{名前: 佐藤 ハナ, {client}}}\n"
        "家族:\n  - {名前: 裕子, 続柄: 長女, 年齢: 58}\n  - {名前: 健, 続柄: 長男, 年齢: 55}\n"
        + family
        + "社会資源:\n  - {名前: 後見 田辺さん, 種類: 成年後見人, 役割: [成年後見人]}\n"
        + written
    )


def said(record, audience="nyutaiin", *, on=DAY, attendees=()):
    return {gap.code: gap.count for gap in consent_gaps(record, readers_of(record, audience, attendees), on=on)}


@pytest.mark.parametrize(
    ("consent", "expected"),
    [
        (None, {"none": 0}),
        (GOOD, {}),
        ("範囲: 入退院, 署名: [本人, 裕子, 健]", {"undated": 0}),
        # who signed
        ("日付: 2026-04-01, 範囲: 入退院, 署名: [裕子, 健]", {"unsigned": 0}),
        ("日付: 2026-04-01, 範囲: 入退院, 署名: [後見 田辺さん, 裕子, 健]", {}),
        ("日付: 2026-04-01, 範囲: 入退院, 署名: [本人]", {"family": 2}),
        ("日付: 2026-04-01, 範囲: 入退院, 署名: [本人, 健]", {"family": 1}),
        # the period: the first and the last day belong to it
        (f"{GOOD}, 期限: 2026-06-14", {"expired": 0}),
        (f"{GOOD}, 期限: 2026-06-15", {}),
        (f"{GOOD}, 期限: 2026-06", {}),
        (f"{GOOD}, 期限: 2026-05", {"expired": 0}),
        (f"{GOOD}, 期限: 2025", {"expired": 0}),
        (GOOD.replace("2026-04-01", "2026-06-15"), {}),
        (GOOD.replace("2026-04-01", "2026-06-16"), {"not-yet": 0}),
        (GOOD.replace("2026-04-01", "2026-06"), {}),
        # the scope
        ("日付: 2026-04-01, 署名: [本人, 裕子, 健]", {"scope": 0}),
        ("日付: 2026-04-01, 範囲: 研究, 署名: [本人, 裕子, 健]", {"scope": 0}),
        ("日付: 2026-04-01, 範囲: 入院時情報提供のため病院へ, 署名: [本人, 裕子, 健]", {}),
        ("日付: 2026-04-01, 範囲: サービス担当者会議(病院は除く), 署名: [本人, 裕子, 健]", {"scope": 0}),
        ("日付: 2026-04-01, 範囲: 病院には見せない, 署名: [本人, 裕子, 健]", {"scope": 0}),
        ("日付: 2026-04-01, 範囲: 家族以外・入退院, 署名: [本人, 裕子, 健]", {}),
        ("日付: 2026-04-01, 範囲: 'any use except hospital', 署名: [本人, 裕子, 健]", {"scope": 0}),
        # exceptions are for people to judge
        (f"{GOOD}, 例外: [病名は伝えない, 長男には渡さない]", {"exceptions": 2}),
    ],
)
def test_what_a_hospital_may_be_given(consent, expected):
    assert said(case(consent)) == expected


@pytest.mark.parametrize(
    ("client", "signer", "expected"),
    [
        ("生年月日: 2010-06-16", "母", {}),  # 15 on the day of the drawing
        ("年齢: 17", "母", {}),
        ("年齢: 18", "母", {"unsigned": 0}),
        ("年齢: 17〜18", "母", {"unsigned": 0}),
        ("年齢: 15", "妹", {"unsigned": 0}),
        ("年齢: 15", "本人", {}),
    ],
)
def test_for_a_child_a_parent_signs(client, signer, expected):
    record = read_text(
        f"ecomap: 1\n作成: {{作成日: 2026-06-01}}\n本人: {{名前: 矢野 蓮, {client}}}\n"
        "家族:\n  - {名前: 真帆, 続柄: 母, 年齢: 29}\n  - {名前: 結衣, 続柄: 妹, 年齢: 4}\n"
        f"同意: {{日付: 2026-04-01, 範囲: 入退院, 署名: [{signer}]}}\n"
    )
    found = said(record)
    found.pop("family", None)
    assert found == expected


@pytest.mark.parametrize(
    ("relative", "expected"),
    [
        ("{名前: 美咲, 続柄: 孫, 年齢: 17}", {}),
        ("{名前: 美咲, 続柄: 孫, 年齢: 18}", {"family": 1}),
        ("{名前: 美咲, 続柄: 孫, 年齢: 10代}", {"family": 1}),
        ("{名前: 美咲, 続柄: 孫}", {"family": 1}),
        ("{名前: 勝, 続柄: 夫, 死亡: 2020}", {}),
        ("{名前: 勝, 続柄: 夫, 年齢: 90, 死亡: はい}", {}),
        ("{名前: 美咲, 続柄: 孫, 年齢: 30, 非表示: [病院]}", {}),
    ],
)
def test_which_relatives_have_to_sign(relative, expected):
    assert said(case(GOOD, family=f"  - {relative}\n")) == expected


@pytest.mark.parametrize(
    ("audience", "attendees", "expected"),
    [
        ("honnin", (), {}),
        ("shonai", (), {}),
        ("shien-kaigi", (), {}),
        ("tantosha-kaigi", ("本人", "裕子"), {}),
        ("nyutaiin", (), {}),
        ("jirei-kento", (), {"scope": 0}),
        ("kenkyu", (), {"scope": 0}),
        ("kazoku:裕子", (), {"scope": 0}),
    ],
)
def test_each_use_is_named_in_the_scope_or_needs_no_consent(audience, attendees, expected):
    assert said(case(GOOD), audience, attendees=attendees) == expected


def test_letters_for_names_need_no_signature_of_relatives():
    record = case("日付: 2026-04-01, 範囲: 事例検討, 署名: [本人]")
    assert said(record, "jirei-kento") == {}
    assert said(record, "nyutaiin") == {"scope": 0, "family": 2}


def test_without_a_day_the_drawing_counts_and_without_either_nothing_is_said():
    ended = f"{GOOD}, 期限: 2026-05-31"
    assert said(case(ended), on=None) == {"expired": 0}
    assert said(case(ended, drawn=""), on=None) == {}
    assert said(case(ended), on=dt.date(2026, 5, 31)) == {}


def test_the_record_alone_says_what_no_reader_changes():
    assert record_gaps(case(None)) == ()
    assert record_gaps(case(GOOD)) == ()
    wrong = "範囲: 研究, 署名: [裕子], 期限: 2026-05-31"
    assert [gap.code for gap in record_gaps(case(wrong), on=DAY)] == ["unsigned", "expired", "undated"]


def test_who_reads_need_not_sign_for_what_is_said_of_that_reader():
    record = case("日付: 2026-04-01, 範囲: 家族, 署名: [本人, 健]")
    assert said(record, "kazoku:裕子") == {}
    assert said(record, "kazoku:健") == {"family": 1}


def test_a_parent_of_somebody_else_does_not_sign_for_the_child():
    record = read_text(
        "ecomap: 1\n作成: {作成日: 2026-06-01}\n本人: {名前: 矢野 蓮, 年齢: 9}\n"
        "家族:\n  - {名前: 真帆, 続柄: 母, 年齢: 29}\n  - {名前: 恵, 続柄: おば, 年齢: 31}\n"
        "  - {名前: 結衣, 続柄: いとこ, 年齢: 4}\n"
        "親子: [{子: 結衣, 親: [恵]}]\n同意: {日付: 2026-04-01, 範囲: 入退院, 署名: [恵]}\n"
    )
    assert "unsigned" in said(record)
