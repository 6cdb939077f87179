"""Hostile files: bombs, depth, size, what is no text; and that no value of a file appears in an error."""

from __future__ import annotations

import io
import os

import pytest

from ecomap.errors import CaseError
from ecomap.io import read, read_text, read_with_notices
from ecomap.io.tree import MAX_BYTES
from ecomap.wording import fault_sentence

GOOD = "ecomap: 1\n本人: 佐藤 ハナ\n"
BILLION_LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join(['*' + old] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def codes(source, **options):
    with pytest.raises(CaseError) as caught:
        read(source, **options)
    return [fault.code for fault in caught.value.faults]


def text_codes(text, form=None):
    with pytest.raises(CaseError) as caught:
        read_text(text, format=form)
    return [fault.code for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("text", "form", "code"),
    [
        ("[" * 1_000_000, "yaml", "too-deep"),
        ("[" * 1_000_000, "json", "too-deep"),
        ("- " * 500_000, "yaml", "too-deep"),
        ("{a: " * 300_000, "yaml", "too-deep"),
        ('{"a":' * 300_000, "json", "too-deep"),
        ("? " * 500_000, "yaml", "complex-key"),
        ("- a\n" * 1_000_000, "yaml", "too-many-entries"),
        ("[" + "1," * 1_000_000 + "1]", "json", "too-many-entries"),
        ("'" + "a" * 4_000_000, "yaml", "yaml-quote"),
        ('"' + "a\\n" * 1_000_000, "json", "json-syntax"),
        ("a" * 4_000_000, "yaml", "not-a-case"),
        (BILLION_LAUGHS, "yaml", "yaml-anchor"),
        ("-" * 1_000_000 + "x" + "9" * 1_000_000, "json", "json-syntax"),
    ],
)
def test_a_bomb_is_refused(text, form, code):
    assert text_codes(text, form)[0] == code


def test_a_large_file_is_refused_before_it_is_read(tmp_path):
    large = tmp_path / "large.yaml"
    with large.open("wb") as file:
        file.truncate(50_000_000)
    assert codes(large) == ["too-large"]


def test_a_stream_without_end_is_refused():
    class Endless(io.RawIOBase):
        asked = 0

        def read(self, size=-1):
            Endless.asked = size
            return b"#" * size

    assert codes(Endless()) == ["too-large"]
    assert Endless.asked == MAX_BYTES + 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        ("\ufeff".encode(), "empty"),
        (b"PK\x03\x04rest", "binary"),
        (b"%PDF-1.7", "binary"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "binary"),
        (b"ecomap: 1\0", "binary"),
        (b"\xff\xfe\x00\x00e\x00\x00\x00", "binary"),
        (b"\xff\xfeabc", "binary"),
        (b"\x80\x01\xff\x02" * 20, "binary"),
        ("ecomap: 1\n本人: é中\n".encode("latin-1", "replace").replace(b"?", b"\x80\xff"), "encoding"),
        (GOOD.encode("utf-16-le"), "binary"),
    ],
)
def test_what_is_no_text(tmp_path, data, code):
    file = tmp_path / "case.yaml"
    file.write_bytes(data)
    assert codes(file) == [code]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
def test_encodings_that_are_read(tmp_path, encoding):
    file = tmp_path / "case.yaml"
    file.write_bytes((GOOD + "題名: ①髙﨑～\n").encode(encoding))
    reading = read_with_notices(file)
    assert reading.case.client.name == "佐藤 ハナ"
    assert [notice.code for notice in reading.notices] == (["cp932"] if encoding == "cp932" else [])


def test_utf16_of_the_other_order(tmp_path):
    file = tmp_path / "case.yaml"
    file.write_bytes(b"\xfe\xff" + GOOD.encode("utf-16-be"))
    assert read(file).client.name == "佐藤 ハナ"


def test_places_that_are_no_file(tmp_path):
    assert codes(tmp_path) == ["is-directory"]
    assert codes(tmp_path / "none.yaml") == ["missing-file"]
    assert codes(tmp_path / ("n" * 300 + ".yaml")) == ["unreadable"]
    assert codes("a\0b") == ["not-a-path"]
    assert codes(GOOD) == ["not-a-path"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    file = tmp_path / "case.yaml"
    file.write_text(GOOD, "utf-8")
    file.chmod(0)
    assert codes(file) == ["unreadable"]


def test_yaml_words_keep_their_spelling():
    case = read_text('ecomap: 1\nclient: {name: "NO", phone: 0312345678, notes: 22:22}\ntitle: 1.10\nnotes: on\n')
    assert (case.client.name, case.client.phone, case.client.notes) == ("NO", "0312345678", "22:22")
    assert (case.title, case.notes) == ("1.10", "on")


CANARY = "QZX7カナリア"


def canaries():
    """Broken files with a canary at every place where a value can stand."""
    values = {
        "名前": f"{CANARY}甲",
        "生年月日": f"{CANARY}生",
        "性別": f"{CANARY}性",
        "住まい": f"{CANARY}所",
        "要介護度": f"{CANARY}護",
        "年齢": f"{CANARY}歳",
        "役割": f"[{CANARY}役]",
        "外出": f"{CANARY}出",
        "転倒リスク": f"{CANARY}倒",
        "備考": f"{{{CANARY}: 備}}",
    }
    person = ", ".join(f"{key}: {value}" for key, value in values.items())
    tie = ", ".join(
        f"{key}: {CANARY}" for key in ("関係", "緊張", "向き", "支援内容", "頻度", "開始", "最終接触", "頼める")
    )
    body = f"""
本人: {{{person}}}
家族:
  - 長女 {CANARY}乙: {CANARY}, {CANARY}二
  - {{名前: {CANARY}丙, 続柄: {CANARY}, 関係: {{{tie}}}}}
  - 長男 {CANARY}乙
  - {CANARY}丙
社会資源:
  - {{名前: {CANARY}店, 種類: {CANARY}, 所属: {CANARY}, ID: {CANARY} 空}}
  - {CANARY}: [{{}}]
関係:
  - {{から: {CANARY}, へ: {CANARY}人}}
  - {CANARY}
  - {CANARY} → {CANARY}: {CANARY}
課題: [{{領域: {CANARY}, 程度: {CANARY}}}, {CANARY}: {CANARY}]
確認状況: {{{CANARY}: 済, 親族: {CANARY}}}
出来事: [{{日付: {CANARY}, 内容: {CANARY}}}, {CANARY}: {CANARY}]
夫婦: [{{二人: [{CANARY}, {CANARY}]}}]
親子: [{{子: {CANARY}, 親: {CANARY}}}]
作成日: {CANARY}
{CANARY}鍵: {CANARY}
"""
    yield "ecomap: 1" + body
    yield f"ecomap: {CANARY}" + body
    yield body.replace("関係:", "関係：") + "\t- x"
    yield f"{CANARY}: [\n"
    yield f'ecomap: "{CANARY}\n'
    yield f"ecomap: !{CANARY} 1\n"
    yield f"ecomap: &{CANARY} 1\nx: *{CANARY}\n"
    yield f"{CANARY}: 1\n{CANARY}: 2\n"
    yield f'{{"ecomap": 1, "client": {{"name": "{CANARY}", "sex": "{CANARY}"}}, "x": {CANARY}}}'
    yield f'{{"{CANARY}": 1, "{CANARY}": 2}}'


@pytest.mark.parametrize("text", list(canaries()))
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_value_of_the_file_is_in_an_error(text, lang):
    with pytest.raises(CaseError) as caught:
        read_text(text)
    said = [fault_sentence(fault, lang) for fault in caught.value.faults]
    said += [str(caught.value), repr(caught.value), repr(caught.value.faults)]
    assert caught.value.__cause__ is None
    assert not [line for line in said if "QZX7" in line or "カナリア" in line]


def test_no_sentence_can_steer_a_terminal():
    text = 'ecomap: 1\n本人: {名前: a, "性\\x1b]0;別\\u202e": "女"}\n'
    with pytest.raises(CaseError) as caught:
        read_text(text, name="a\x1b[2J\u202e.yaml")
    for fault in caught.value.faults:
        assert fault_sentence(fault, "ja").isprintable()
