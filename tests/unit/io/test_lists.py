from __future__ import annotations

import pytest

from ecomap.errors import CaseError
from ecomap.io import csv_files, read, read_lists, read_text

ROWS = (
    ("氏名", "フリガナ", "続柄", "生年月日", "同居", "電話", "関係の強さ", "備考"),
    ("佐藤 ハナ", "", "本人", "S17.3.2", "", "", "", ""),
    ("山田 太郎", "ﾔﾏﾀﾞ ﾀﾛｳ", "長男", "Ｓ４０．３．５", "別居", "03-1234-5678", "弱い", "一行目\n二行目"),
    ("髙橋 﨑子", "タカハシ", "隣人", "昭和15年頃", "", "", "強い", "'=1+1"),
    ("〜以下余白〜", "", "", "", "", "", "", ""),
)


def text(mark):
    return "\r\n".join(mark.join(f'"{cell}"' if "\n" in cell or mark in cell else cell for cell in row) for row in ROWS)


@pytest.mark.parametrize("mark", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
def test_every_encoding_and_separator_gives_the_same_case(tmp_path, encoding, mark):
    path = tmp_path / "kazoku_ichiran.csv"
    path.write_bytes(text(mark).encode(encoding))
    case = read(path)
    assert case.client.birth.year == 1942
    assert [(each.name, each.relation, each.phone, each.notes) for each in case.people] == [
        ("山田 太郎", "son_1", "03-1234-5678", "一行目\n二行目")
    ]
    (neighbour,) = case.resources  # 隣人 is no relation, but a kind
    assert (neighbour.name, neighbour.kind, neighbour.notes) == ("髙橋 﨑子", "neighbour", "=1+1")
    assert [tie.quality for tie in case.ties] == ["weak", "strong"]


def fault_of(*files, tmp_path):
    paths = []
    for name, content in files:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        paths.append(path)
    with pytest.raises(CaseError) as caught:
        read_lists(paths)
    return {(fault.code, str(fault.place).removeprefix(f"{tmp_path}/")) for fault in caught.value.faults}


PEOPLE = ("people.csv", "名前,続柄\n佐藤,本人\n裕子,長女\n")
WRONG = {
    "a wrong word in the second list": (
        (PEOPLE, ("ties.csv", "から,へ,状態\n裕子,佐藤,もうすぐ\n")), {("unknown-word", "ties.csv:C2")}
    ),
    "an end that is nobody": ((PEOPLE, ("ties.csv", "から,へ\n裕子,誰か\n")), {("unknown-name", "ties.csv:B2")}),
    "two lists of people": ((PEOPLE, ("人.csv", "名前\n佐藤\n")), {("same-sheet", "人.csv:A1")}),
    "a quotation that never ends": ((PEOPLE, ("ties.csv", 'から,へ\n"裕子,佐藤\n')), {("csv-quote", "ties.csv:2:1")}),
    "no text": ((PEOPLE, ("ties.csv", b"\x89PNG\x00")), {("binary", "ties.csv")}),
    "an unknown encoding": (
        (PEOPLE, ("ties.csv", b"a,b\n\xff\xfe\xfd\xfc,\x81")), {("encoding", "ties.csv:2:1")}
    ),
    "an empty list": ((("people.csv", ""),), {("empty", "people.csv")}),
    "no client": ((("people.csv", "名前,続柄\n裕子,長女\n"),), {("missing-client", "people.csv:A1")}),
    "a control character": ((PEOPLE, ("ties.csv", "から,へ\n裕子,佐\x1b\n")), {("control-character", "ties.csv:2:5")}),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_faults_name_file_and_cell(tmp_path, name):
    files, expected = WRONG[name]
    assert fault_of(*files, tmp_path=tmp_path) == expected


def test_a_folder_of_lists_is_a_case(tmp_path):
    case = read_text("ecomap: 1\n本人: 佐藤\n表題: =1+1\n家族:\n  - 長女 裕子: 強い, 週1回\n")
    for name, data in csv_files(case).items():
        (tmp_path / name).write_bytes(data)
        assert data.startswith(b"\xef\xbb\xbf")
    assert "'=1+1" in (tmp_path / "表紙.csv").read_text("utf-8-sig")
    (tmp_path / "記入例.csv").write_text("?", encoding="utf-8")
    assert read(tmp_path) == case


def test_a_folder_without_lists_is_still_a_folder(tmp_path):
    with pytest.raises(CaseError) as caught:
        read(tmp_path)
    assert caught.value.faults[0].code == "is-directory"
