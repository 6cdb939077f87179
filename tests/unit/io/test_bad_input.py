"""One table of bad files: the code, the line and the column of every fault, all at once."""

from __future__ import annotations

import pytest

from ecomap.errors import CaseError
from ecomap.io import read_text, read_with_notices

START = "ecomap: 1\n本人: 花子\n"

TABLE = [
    # name, text, [(code, line, column), …]
    ("no version", "本人: 花子\n", [("missing-version", 1, 1)]),
    ("version in words", "ecomap: 一\n本人: 花子\n", [("bad-version", 1, 9)]),
    ("newer version", "ecomap: 2\n本人: 花子\n", [("newer-version", 1, 9)]),
    ("no client", "ecomap: 1\n", [("missing-client", 1, 1)]),
    ("empty client", "ecomap: 1\n本人:\n", [("missing-client", 2, 1)]),
    ("client without a name", "ecomap: 1\n本人: {年齢: 80}\n", [("missing-name", 2, 5)]),
    ("a list", "- a\n- b\n", [("not-a-case", 1, 1)]),
    ("one word", "花子\n", [("not-a-case", 1, 1)]),
    ("only a remark", "# nothing\n", [("empty", None, None)]),
    ("tag", "ecomap: !!int 1\n本人: 花子\n", [("yaml-tag", 1, 9)]),
    ("python tag", "ecomap: 1\n本人: !!python/object:os.system x\n", [("yaml-tag", 2, 5)]),
    ("bare tag", "ecomap: ! 1\n本人: 花子\n", [("yaml-tag", 1, 9)]),
    ("anchor and alias", "ecomap: 1\n本人: &a 花子\n題名: *a\n", [("yaml-anchor", 2, 5), ("yaml-alias", 3, 5)]),
    ("second document", START + "---\necomap: 1\n", [("yaml-documents", 3, 1)]),
    ("key twice", START + "題名: a\n題名: b\n", [("duplicate-key", 4, 1)]),
    ("two words for one key", START + "題名: a\ntitle: b\n", [("same-key-twice", 4, 1)]),
    ("list as key", "? [a]\n: 1\n", [("complex-key", 1, 3)]),
    ("tab", "ecomap: 1\n家族:\n\t- 長女\n", [("yaml-tab", 3, 1)]),
    ("wide space", "ecomap: 1\n家族:\n　- 長女\n", [("yaml-wide-space", 3, 1)]),
    ("wide colon", "ecomap: 1\n本人：花子\n家族: []\n", [("yaml-wide-colon", 2, 3)]),
    ("wide colon in a name", START + "家族:\n  - 長女 裕子：強い\n", [("yaml-wide-colon", 4, 10)]),
    ("wide colon behind a key", START + "社会資源:\n  - 名前：田口さん\n", [("yaml-wide-colon", 4, 7)]),
    ("no space after the colon", "ecomap: 1\n本人:花子\n家族: []\n", [("yaml-colon", 2, 3)]),
    ("two colons", "ecomap: 1\n題名: a: b\n", [("yaml-colon", 2, 6)]),
    ("open quote", 'ecomap: 1\n題名: "a\n本人: 花子\n', [("yaml-quote", 2, 5)]),
    ("open bracket", START + "家族: [a\n課題: []\n", [("yaml-bracket", 3, 5)]),
    ("wide comma in braces", START + "同意: {範囲: a、期限: b}\n", [("yaml-bracket", 3, 5)]),
    ("indent", START + "家族:\n  - 長女\n - 長男\n", [("yaml-indent", 5, 2)]),
    ("sign at the start", START + "題名: @a\n", [("yaml-syntax", 3, 5)]),
    ("control character", START + "題名: a\x07b\n", [("control-character", 3, 6)]),
    ("C1 control", START + "題名: a\x9bb\n", [("control-character", 3, 6)]),
    ("escaped control", START + '題名: "a\\x1b]0;b"\n', [("control-character", 3, 5)]),
    ("bidi control", START + "題名: a\u202eb\n", [("bidi-control", 3, 6)]),
    ("escaped bidi control", START + '題名: "\\u202e"\n', [("bidi-control", 3, 5)]),
    ("unknown key", "ecomap: 1\n本人: {名前: 花子, 性べつ: 女}\n", [("unknown-key", 2, 14)]),
    ("wrong list of keys", "ecomap: 1\n本人: {名前: 花子}\n住まいは: 独居\n", [("unknown-key", 3, 1)]),
    ("unknown word", START + "課題:\n  - {領域: 金銭, 程度: ふつう}\n", [("unknown-word", 4, 18)]),
    ("ambiguous word", "ecomap: 1\n本人: {名前: 花子, 障害自立度: A}\n", [("ambiguous-word", 2, 21)]),
    ("wrong word in a short form", START + "家族:\n  - 長女 裕子: 強い、週1回、強いめ\n", [("unknown-word", 4, 19)]),
    ("contradiction", START + "家族:\n  - 長女 裕子: 強い, 弱い\n", [("conflicting-words", 4, 16)]),
    ("none and strong", START + "家族:\n  - 長女 裕子: なし, 強い\n", [("conflicting-words", 4, 12)]),
    (
        "none and a tie of its own",
        START + "家族: [{名前: a, 関係: なし, 頻度: 週1回}]\n",
        [("conflicting-words", 3, 6)],
    ),
    (
        "none and a tie elsewhere",
        START + "家族: [長女 a: なし]\n関係:\n  - a → 本人: 弱い\n",
        [("conflicting-words", 5, 5)],
    ),
    ("none in both words", START + "家族: [{名前: a, 関係: なし, 関係なし: いいえ}]\n", [("conflicting-words", 3, 6)]),
    ("none and a note", START + "家族: [{名前: a, 関係: {関係: なし, 備考: b}}]\n", [("conflicting-words", 3, 18)]),
    (
        "no tie between others",
        START + "社会資源: [A, B]\n関係: [{から: A, へ: B, 強さ: なし}, A → B: なし]\n",
        [("conflicting-words", 4, 6), ("conflicting-words", 4, 29)],
    ),
    (
        "tie that ends before it begins",
        START + "社会資源: [{名前: A, 関係: {開始: R8.4.20, 終了: R8.4.1}}]\n",
        [("dates-reversed", 3, 20)],
    ),
    (
        "two notes",
        "ecomap: 1\n本人: {名前: a, 住まい: 独居(2階), 住まい備考: 1階}\n",
        [("conflicting-words", 2, 33)],
    ),
    ("role without a role", START + "家族: [{名前: a, 役割: [{順番: 1}]}]\n", [("missing-key", 3, 19)]),
    ("wrong key of a role", START + "家族: [{名前: a, 役割: [{役割: KP, 何: 1}]}]\n", [("unknown-key", 3, 28)]),
    ("score without points", START + "家族: [{名前: a, 評価尺度: [{尺度: LSNS-6}]}]\n", [("missing-key", 3, 21)]),
    ("score that is no number", START + "家族: [{名前: a, 評価尺度: {尺度: b, 得点: nan}}]\n", [("bad-number", 3, 32)]),
    ("score without end", START + "家族: [{名前: a, 評価尺度: {尺度: b, 得点: 1e999}}]\n", [("bad-number", 3, 32)]),
    ("denied concern", START + "社会資源: [A: {懸念: 今は心配ない}]\n", [("bad-yes-no", 3, 16)]),
    ("no such day", "ecomap: 1\n本人: {名前: 花子, 生年月日: 平成31年2月30日}\n", [("impossible-date", 2, 20)]),
    ("no date", "ecomap: 1\n本人: {名前: 花子, 生年月日: そのうち}\n", [("bad-date", 2, 20)]),
    ("no year", "ecomap: 1\n本人: {名前: 花子, 生年月日: 4/20}\n", [("bad-date", 2, 20)]),
    (
        "period reversed",
        "ecomap: 1\n本人: {名前: 花子, 要介護度: '要介護2, R9.1.1〜R8.1.1'}\n",
        [("dates-reversed", 2, 27)],
    ),
    ("no frequency", START + "家族:\n  - 長女 裕子: {頻度: ときどきかな}\n", [("bad-frequency", 4, 17)]),
    ("no age", "ecomap: 1\n本人: {名前: 花子, 年齢: わかい}\n", [("bad-number", 2, 18)]),
    ("no yes or no", "ecomap: 1\n本人: {名前: 花子, 転倒リスク: たまに}\n", [("bad-yes-no", 2, 21)]),
    ("tie to nobody", START + "関係:\n  - {から: 誰か, へ: 本人}\n", [("unknown-name", 4, 10)]),
    ("tie without an end", START + "家族: [長女 裕子]\n関係:\n  - {から: 裕子}\n", [("missing-key", 5, 5)]),
    ("tie of three", START + "関係:\n  - {間: [a, b, c]}\n", [("missing-key", 4, 9)]),
    ("tie to itself", START + "家族: [長女 裕子]\n関係:\n  - {から: 裕子, へ: 長女}\n", [("tie-to-itself", 5, 5)]),
    ("same name", START + "社会資源:\n  - 友人 中村さん\n  - 友人　中村さん\n", [("same-name", 5, 5)]),
    ("same name as the client", START + "社会資源:\n  - 花 子\n", [("same-name", 4, 5)]),
    ("same id", START + "社会資源:\n  - {名前: a, ID: k}\n  - {名前: b, ID: Ｋ}\n", [("same-id", 5, 5)]),
    ("reserved id", START + "社会資源:\n  - {名前: a, ID: client}\n", [("bad-id", 4, 5)]),
    ("id with a space", START + "社会資源:\n  - {名前: a, ID: a b}\n", [("bad-id", 4, 17)]),
    (
        "two daughters",
        START + "家族: [{名前: a, 続柄: 娘}, {名前: b, 続柄: 娘}]\n関係:\n  - {から: 娘, へ: 本人}\n",
        [("ambiguous-name", 5, 10)],
    ),
    ("map for a text", START + "題名: {a: b}\n", [("expected-text", 3, 5)]),
    ("text for a list of records", START + "課題: お金のこと\n", [("expected-map", 3, 5)]),
    ("no family in words", START + "家族: なし\n", [("expected-list", 3, 5)]),
    ("list in a list", START + "家族:\n  - [a]\n", [("expected-map", 4, 5)]),
    ("need without level", START + "課題:\n  - {領域: 金銭}\n", [("missing-key", 4, 5)]),
    ("event without what", START + "出来事:\n  - {日付: 2026-04-01}\n", [("missing-key", 4, 5)]),
    ("asked in words", START + "確認状況: 済\n", [("expected-map", 3, 7)]),
    ("tie under the client", "ecomap: 1\n本人: {名前: 花子, 関係: 強い}\n", [("unknown-key", 2, 14)]),
    ("tie of client and household", START + "関係: [{から: 本人, へ: 世帯}]\n", [("tie-to-itself", 3, 6)]),
    ("couple with an office", START + "社会資源: [A]\n夫婦: [{二人: [本人, A]}]\n", [("not-a-person", 4, 16)]),
    ("parent of an office", START + "家族: [{名前: b, 親: A}]\n社会資源: [A]\n", [("not-a-person", 3, 17)]),
    ("own parent", START + "家族: [{名前: b, 親: b}]\n", [("tie-to-itself", 3, 6)]),
    ("member of a person", START + "家族: [b]\n社会資源: [{名前: A, 所属: b}]\n", [("not-a-resource", 4, 20)]),
    ("member of itself", START + "社会資源: [{名前: A, 所属: A}]\n", [("tie-to-itself", 3, 8)]),
    (
        "everything at once",
        "ecomap: 1\n本人: {名前: 花子, 性別: 男女}\n家族:\n  - 長女 裕子: 強いめ\n関係:\n  - {から: 誰か, へ: 本人}\n",
        [("unknown-word", 2, 18), ("unknown-word", 4, 12), ("unknown-name", 6, 10)],
    ),
]

JSON_TABLE = [
    ("comma", '{"ecomap": 1,}', [("json-syntax", 1, 14)]),
    ("no comma", '{"ecomap": 1\n "client": "a"}', [("json-syntax", 2, 2)]),
    ("NaN", '{"ecomap": 1, "client": {"name": "a", "age": NaN}}', [("json-number", 1, 46)]),
    ("infinity", '{"ecomap": -Infinity}', [("json-number", 1, 12)]),
    ("key twice", '{"ecomap": 1, "client": "a", "client": "b"}', [("duplicate-key", 1, 30)]),
    ("open string", '{"ecomap": "1', [("json-syntax", 1, 12)]),
    ("bare word", '{"ecomap": one}', [("json-syntax", 1, 12)]),
    ("no quotes", "{ecomap: 1}", [("json-syntax", 1, 2)]),
    ("something behind", '{"ecomap": 1, "client": "a"} x', [("json-syntax", 1, 30)]),
    ("cut off", '{"ecomap": 1, "client": ', [("json-syntax", 1, 25)]),
    ("escaped bidi", '{"ecomap": 1, "client": "\\u202e"}', [("bidi-control", 1, 25)]),
    ("half a surrogate", '{"ecomap": 1, "client": "\\ud800"}', [("control-character", 1, 25)]),
    ("wrong word", '{"ecomap": 1, "client": {"name": "a",\n "sex": "m/f"}}', [("unknown-word", 2, 9)]),
    ("true for a name", '{"ecomap": 1, "client": {"name": [true]}}', [("missing-name", 1, 25)]),
    ("null", "null", [("not-a-case", 1, 1)]),
]


def faults_of(text, form):
    with pytest.raises(CaseError) as caught:
        read_text(text, format=form)
    return [(fault.code, fault.place.line, fault.place.column) for fault in caught.value.faults]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_yaml_fault(text, expected):
    assert faults_of(text, "yaml") == expected


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in JSON_TABLE], ids=[row[0] for row in JSON_TABLE])
def test_json_fault(text, expected):
    assert faults_of(text, "json") == expected


@pytest.mark.parametrize(
    ("text", "code", "near"),
    [
        ("ecomap: 1\n本人: {名前: a, 性べつ: 女}\n", "unknown-key", "sex"),
        ("ecomap: 1\nclient: {name: a, sxe: male}\n", "unknown-key", "sex"),
        (START + "社会資源: [{名前: a, 種類: 訪問看護師ステーション}]\n", "unknown-word", "home_nurse"),
        ("ecomap: 1\n本人: {名前: a, 住まい: 日中独居中}\n", "unknown-word", "alone_by_day"),
        (START + "確認状況: {親せき: 済}\n", "unknown-key", "kin"),
        (START + "家族: [{名前: a, 住所: 大阪}]\n", "unknown-key", "lives"),
        (START + "社会資源: [{名前: a, 関係: {支援内容: ほにゃらら}}]\n", "unknown-word", "emotional"),
    ],
)
def test_the_nearest_words_are_named(text, code, near):
    with pytest.raises(CaseError) as caught:
        read_text(text)
    (fault,) = caught.value.faults
    assert fault.code == code
    assert near in fault.expected


def test_an_ambiguous_word_names_its_candidates():
    with pytest.raises(CaseError) as caught:
        read_text("ecomap: 1\n本人: {名前: a, 障害自立度: B}\n")
    assert caught.value.faults[0].expected == ("b1", "b2")


def test_a_name_that_fits_several_kinds_is_a_notice(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text(START + "社会資源: [さくらデイ]\n", "utf-8")
    reading = read_with_notices(file)
    assert [(notice.code, notice.severity) for notice in reading.notices] == [("unclear-kind", "notice")]
    assert set(reading.notices[0].expected) == {"day_service", "day_rehab"}
    assert reading.case.resources[0].kind is None


def test_same_names_are_told_apart_by_ids():
    case = read_text(START + "社会資源:\n  - {ID: n1, 名前: 中村}\n  - {ID: n2, 名前: 中村}\n関係: [{間: [n1, n2]}]\n")
    assert [resource.id for resource in case.resources] == ["n1", "n2"]
    assert case.ties[0].ends_of_line == ("n1", "n2")


def test_faults_come_in_the_order_of_the_file_and_stop_at_a_limit():
    text = START + "課題:\n" + "  - {領域: 何か, 程度: ふつう}\n" * 500
    with pytest.raises(CaseError) as caught:
        read_text(text)
    codes = [fault.code for fault in caught.value.faults]
    lines = [fault.place.line for fault in caught.value.faults[:-1]]
    assert codes[-1] == "too-many-faults"
    assert len(codes) == 201
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    ("text", "near", "few"),
    [
        (START + "家族: [{名前: a, 続柄え: 長女}]\n", 1, 1),
        (START + "家族: [{名前: a, 住所: 大阪}]\n", 1, 1),
        (START + "家族: [{名前: a, ほにゃらら: 大阪}]\n", 0, 6),
        (START + "社会資源: [{名前: a, 関係: {支援内容: ほにゃらら}}]\n", 0, 6),
        ("ecomap: 1\n本人: {名前: a, 住まい: 日中独居中}\n", 2, 8),
        ("ecomap: 1\n本人: {名前: a, 性別: むにゃむ}\n", 0, 4),
    ],
)
def test_near_words_are_told_from_the_others(text, near, few):
    with pytest.raises(CaseError) as caught:
        read_text(text)
    (fault,) = caught.value.faults
    assert (fault.near, len(fault.expected)) == (near, few)
    assert (fault.word is not None) == (near > 0)
