"""Workbooks as they come in: each is read rightly, or gives an error that names the cell; never anything else."""

from __future__ import annotations

import datetime as dt
import io
import struct
import tracemalloc
import zipfile

import openpyxl
import pytest
import xlsxwriter

from ecomap.errors import CaseError
from ecomap.io import read_with_notices, workbook_bytes
from ecomap.io.sheets import opening
from ecomap.wording import fault_sentence

CLIENT = {"A1": "名前", "B1": "佐藤"}
FAMILY = {
    "A1": "名前",
    "B1": "続柄",
    "C1": "年齢",
    "D1": "死亡",
    "E1": "強さ",
    "F1": "頻度",
    "G1": "電話",
    "H1": "備考",
}


def made(family=None, client=None, head=None, **sheets):
    """Write a workbook by openpyxl: the client, the family, and what a test adds; ``None`` as a sheet removes it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    parts = {
        "本人": {**CLIENT, **(client or {})},
        "家族": {**(head or FAMILY), "A2": "裕子", **(family or {})},
        **sheets,
    }
    for name, cells in parts.items():
        if cells is None:
            continue
        page = book.create_sheet(name)
        for at, value in cells.items():
            page[at] = value
    return book


def saved(book):
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def outcome(data):
    """Give the case and its notices, or the faults, as (code, place)."""
    try:
        reading = read_with_notices(io.BytesIO(data), format="xlsx", name="b")
    except CaseError as error:
        for fault in error.faults:
            for lang in ("ja", "en"):
                assert "裕子" not in fault_sentence(fault, lang)
                assert "{" not in fault_sentence(fault, lang)
        return None, {(fault.code, str(fault.place).removeprefix("b:")) for fault in error.faults}
    return reading.case, {(fault.code, str(fault.place).removeprefix("b:")) for fault in reading.notices}


def person(case):
    return case.people[0]


def merged(area, **cells):
    book = made(**cells)
    book["家族"].merge_cells(area)
    return book


def hidden(kind):
    book = made({"B2": "長女"})
    page = book["家族"]
    if kind == "row":
        page.row_dimensions[2].hidden = True
    elif kind == "column":
        page.column_dimensions["B"].hidden = True
    else:
        page.sheet_state = kind
    return book


FAULTS = {
    # what is typed: the workbook, and the one fault with its place
    "a heading that is near a known one": (made(head={**FAMILY, "B1": "続がら"}), "unknown-heading", "家族!B1"),
    "a heading that nobody knows": (made(head={**FAMILY, "B1": "zzz"}), "unknown-heading", "家族!B1"),
    "an address, which the format has no room for": (made(head={**FAMILY, "B1": "住所"}), "unknown-heading", "家族!B1"),
    "the same heading twice": (made(head={**FAMILY, "C1": "氏名"}), "same-key-twice", "家族!C1"),
    "a value without a heading": (made({"K3": "?"}), "no-heading", "家族!K3"),
    "no headings at all": (made(head={"A1": "うちの家族"}), "missing-heading", "家族!A1"),
    "no column of names": (made(head={"B1": "続柄", "C1": "年齢"}, family={"A2": None}), "missing-heading", "家族!A1"),
    "no sheet of the client": (made(本人=None), "missing-client", "家族!A1"),
    "a client without a name": (made(client={"B1": None}), "missing-client", "本人!B1"),
    "two sheets of one kind": (made(親族={"A1": "名前"}), "same-sheet", "親族!A1"),
    "a sheet with a wrong name": (made(かぞく表={"A1": "名前", "A2": "x"}), "unknown-sheet", "b"),
    "a sheet that is somebody's name": (made(山田太郎={"A1": "x"}), "unknown-sheet", "b"),
    "a value without a label": (made(client={"B3": "女"}), "no-label", "本人!B3"),
    "a label that nobody knows": (made(client={"A3": "住所", "B3": "x"}), "unknown-heading", "本人!A3"),
    "a label twice": (made(client={"A3": "氏名", "B3": "x"}), "same-key-twice", "本人!A3"),
    "names merged over two rows": (merged("A2:A3"), "merged-cells", "家族!A2"),
    "cells merged over two columns": (merged("E2:F2", family={"E2": "強い"}), "merged-cells", "家族!E2"),
    "a formula that was never computed": (made({"C2": "=50+8"}), "formula-without-value", "家族!C2"),
    "a wrong word": (made({"E2": "つよめ"}), "unknown-word", "家族!E2"),
    "a relation that is none": (made({"B2": "ご近所さん"}), "unknown-word", "家族!B2"),
    "a date that does not exist": (made({"D2": "平成31年2月30日"}), "impossible-date", "家族!D2"),
    "a number that is no date": (made({"D2": 123456789}), "bad-date", "家族!D2"),
    "an age beyond all numbers": (made({"C2": 1e308}), "bad-number", "家族!C2"),
    "an age with decimals": (made({"C2": 58.5}), "bad-number", "家族!C2"),
    "an age that is a text": (made({"C2": "たぶん"}), "bad-number", "家族!C2"),
    "a truth where a frequency is meant": (made({"F2": True}), "bad-frequency", "家族!F2"),
    "a frequency that Excel made a date": (made({"F2": dt.date(2026, 1, 2)}), "bad-frequency", "家族!F2"),
    "a row with everything but the name": (made({"A3": None, "B3": "長男"}), "missing-name", "家族!B3"),
    "the same name twice": (made({"B2": "長女", "A3": "裕子", "B3": "次女"}), "same-name", "家族!A3"),
    "the same name twice and nothing else": (made({"A3": "裕子"}), "same-name", "家族!A3"),
    "a client on two sheets": (
        made(人={"A1": "名前", "B1": "続柄", "A2": "鈴木", "B2": "本人"}), "same-key-twice", "人!A2"
    ),
    "a tie to nobody": (made(関係={"A1": "から", "B1": "へ", "A2": "裕子", "B2": "誰か"}), "unknown-name", "関係!B2"),
    "a tie with one end": (made(関係={"A1": "から", "B1": "へ", "A2": "裕子"}), "missing-key", "関係!A2"),
    "a need without a level": (made(課題={"A1": "領域", "B1": "程度", "A2": "食事"}), "missing-key", "課題!A2"),
    "a note on what was asked, without the answer": (
        made(確認状況={"A1": "範囲", "B1": "回答", "C1": "備考", "A2": "親族", "C2": "x"}), "missing-key", "確認状況!A2"
    ),
    "a character that turns the direction": (made({"H2": "a\u202eb"}), "bidi-control", "家族!H2"),
    "the same, hidden in an escape": (made({"H2": '"a\\u202eb\\u0020"'}), "bidi-control", "家族!H2"),
    "a newer version of the format": (made(表紙={"A1": "書式の版", "B1": 2}), "newer-version", "表紙!B1"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_with_its_cell(name):
    book, code, place = FAULTS[name]
    case, found = outcome(saved(book))
    assert case is None
    assert found == {(code, place)}


def test_every_fault_is_told_at_once():
    _, found = outcome(saved(made({"B2": "?長", "C2": "x", "D2": "y", "E2": "z"}, head={**FAMILY, "H1": "住所"})))
    assert {place for _, place in found} == {"家族!B2", "家族!C2", "家族!D2", "家族!E2", "家族!H1"}


def test_a_name_is_never_repeated_where_it_stands_in_a_wrong_place():
    _, found = outcome(saved(made({"E2": "裕子", "F2": "裕子"})))
    assert {code for code, _ in found} == {"unknown-word", "bad-frequency"}


READ = {
    # what is typed, and what is read
    "a year": ({"D2": 2020}, lambda p: (p.died.year, p.died.month), (2020, None)),
    "a date of Excel": ({"D2": dt.date(2020, 5, 1)}, lambda p: p.died.earliest, dt.date(2020, 5, 1)),
    "a date with a time of day": (
        {"D2": dt.datetime(2020, 5, 1, 9, 30)},  # noqa: DTZ001 - Excel has no zones
        lambda p: p.died.earliest, dt.date(2020, 5, 1),
    ),
    "the number of a day": ({"D2": 43952}, lambda p: p.died.earliest, dt.date(2020, 5, 1)),
    "an era": ({"D2": "令和2年5月1日"}, lambda p: p.died.earliest, dt.date(2020, 5, 1)),
    "an era in short": ({"D2": "Ｒ２．５．１"}, lambda p: p.died.earliest, dt.date(2020, 5, 1)),
    "dead, no date": ({"D2": True}, lambda p: (p.deceased, p.died), (True, None)),
    "spaces around a word": ({"B2": "　長女 "}, lambda p: p.relation, "daughter_1"),
    "an age as text": ({"C2": "58歳"}, lambda p: p.age, 58),
    "an age as a span": ({"C2": "80代"}, lambda p: (p.age, p.age_to), (80, 89)),
    "a telephone number as text": ({"G2": "0312345678"}, lambda p: p.phone, "0312345678"),
    "a text that looks like a formula": ({"H2": "'=1+1"}, lambda p: p.notes, "'=1+1"),
    "lines in a cell": ({"H2": "一\r\n二"}, lambda p: p.notes, "一\n二"),
    "a rare character": ({"H2": "葛\U000e0100𠮷"}, lambda p: p.notes, "葛\U000e0100𠮷"),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_what_is_typed_is_read_rightly(name):
    family, said, expected = READ[name]
    case, notices = outcome(saved(made(family)))
    assert notices == set()
    assert said(person(case)) == expected


def test_a_telephone_number_that_became_a_number_is_kept_and_told():
    case, notices = outcome(saved(made({"G2": 312345678})))
    assert person(case).phone == "312345678"
    assert notices == {("number-for-text", "家族!G2")}


@pytest.mark.parametrize("kind", ["row", "column", "hidden", "veryHidden"])
def test_what_is_hidden_is_read_all_the_same(kind):
    case, _ = outcome(saved(hidden(kind)))
    assert person(case).relation == "daughter_1"


def test_merged_cells_that_hold_nothing_or_stand_above_the_headings_do_no_harm():
    book = made(本人=CLIENT, 家族={"A1": "家族のこと", "A2": "名前", "B2": "続柄", "A3": "裕子", "B3": "長女"})
    book["家族"].merge_cells("A1:B1")
    book["家族"].merge_cells("A8:A9")
    case, notices = outcome(saved(book))
    assert (person(case).relation, notices) == ("daughter_1", set())


def test_a_formula_with_its_value_is_read_and_an_error_is_told():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet("本人")
        page.write_row(0, 0, ["名前", "佐藤"])
        page = book.add_worksheet("家族")
        page.write_row(0, 0, ["名前", "年齢", "備考", "役割"])
        page.write_string(1, 0, "裕子")
        page.write_formula(1, 1, "=50+8", None, 58)
        page.write_formula(1, 2, '=""', None, "")
    # Excel itself says that an empty result is a text.
    whole = replaced("xl/worksheets/sheet2.xml", lambda xml: xml.replace(b'<c r="C2">', b'<c r="C2" t="str">'), stream)
    case, _ = outcome(whole)
    assert (person(case).age, person(case).notes) == (58, None)
    assert outcome(stream.getvalue()) == (None, {("formula-without-value", "家族!C2")})
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet("本人")
        page.write_row(0, 0, ["名前", "佐藤"])
        page.write_formula(4, 0, "=1/0", None, "#DIV/0!")  # beside the table: nobody looks there
        page = book.add_worksheet("家族")
        page.write_row(0, 0, ["名前", "年齢"])
        page.write_string(1, 0, "裕子")
        page.write_formula(1, 1, "=#REF!", None, "#REF!")
    assert outcome(stream.getvalue()) == (None, {("error-cell", "家族!B2")})


def test_sheets_of_others_are_left_alone():
    case, notices = outcome(
        saved(made(**{"Sheet9": {}, "x-控え": {"A1": "山"}, "記入例": {"A1": "?"}, "説明": {"A1": "?"}}))
    )
    assert case is not None
    assert notices == {("sheet-not-read", "x-控え!A1")}


def test_only_other_sheets():
    assert outcome(saved(made(本人=None, 家族=None, 説明={"A1": "x"}))) == (None, {("no-sheets", "b")})


# The file itself

GOOD = workbook_bytes(None)


def packed(entries, level=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", level) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


def replaced(name, content, book=None):
    with zipfile.ZipFile(book or io.BytesIO(GOOD)) as archive:
        entries = {entry: archive.read(entry) for entry in archive.namelist()}
    return packed({**entries, name: content(entries[name]) if callable(content) else content})


def locked():
    """Give a workbook whose entries say that they are encrypted."""
    data = bytearray(GOOD)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := data.find(mark, start + 1)) >= 0:
            flags = struct.unpack_from("<H", data, start + at)[0]
            struct.pack_into("<H", data, start + at, flags | 1)
    return bytes(data)


SHEET = "xl/worksheets/sheet3.xml"
CELL = b'<row r="%d"><c r="%s%d" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
FILES = {
    "nothing": (b"", "empty"),
    "a text": (b"ecomap: 1", "workbook-broken"),
    "cut in the middle": (GOOD[: len(GOOD) // 2], "workbook-broken"),
    "without its end": (GOOD[:-30], "workbook-broken"),
    "damaged inside": (GOOD[:2000] + b"\xff" * 400 + GOOD[2400:], "workbook-broken"),
    "an archive of something else": (packed({"a.txt": "x"}), "workbook-broken"),
    "a Word document": (packed({"[Content_Types].xml": "", "word/document.xml": "x"}), "workbook-kind"),
    "OpenDocument": (packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "workbook-kind"),
    "a binary workbook": (packed({"[Content_Types].xml": "", "xl/workbook.bin": "x"}), "workbook-kind"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "workbook-kind"),
    "a workbook with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "workbook-password"
    ),
    "locked entries": (locked(), "workbook-password"),
    "a bomb": (replaced("xl/sharedStrings.xml", b"<sst>" + b" " * 49_000_000), "workbook-large"),
    "a bomb that tells its size": (packed({"xl/workbook.xml": b"\0" * 60_000_000}), "workbook-large"),
    "a thousand entries": (packed({f"xl/{n}.xml": "" for n in range(1200)}), "workbook-large"),
    "a list of sheets that is missing": (packed({"xl/workbook.xml": "<workbook/>"}), "workbook-broken"),
    "XML that is none": (replaced("xl/workbook.xml", b"<workbook><sheets>"), "workbook-broken"),
    "entities": (
        replaced("xl/workbook.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>'), "workbook-broken"
    ),
    "XML in another encoding": (
        replaced("xl/workbook.xml", lambda xml: xml.decode().encode("utf-16")), "workbook-broken"
    ),
    **{
        name: (replaced(SHEET, lambda xml, row=row: xml.replace(b"</sheetData>", row + b"</sheetData>")), code)
        for name, row, code in (
            ("a cell at the end of the world", CELL % (1048576, b"XFD", 1048576), "workbook-large"),
            ("an empty text there", b'<row><c r="XFD1048576" t="inlineStr"><is></is></c></row>', "workbook-large"),
            ("a row beyond all rows", CELL % (4294967295, b"A", 4294967295), "workbook-broken"),
            ("its cell without a name", b'<row r="4294967295"><c><v>1</v></c></row>', "workbook-large"),
            ("a row of no number", b'<row r="99999999999999999999"><c><v>1</v></c></row>', "workbook-large"),
            ("row nought", b'<row r="0"><c r="A0"><v>1</v></c></row>', "workbook-broken"),
            ("a cell behind a quotation", b"<row><c a='\">' r=\"A4294967295\"><v>1</v></c></row>", "workbook-broken"),
            ("a text that is not there", b'<row r="90"><c r="A90" t="s"><v>99999999</v></c></row>', "workbook-broken"),
            ("a number that is none", b'<row r="90"><c r="A90"><v>NaN</v></c></row>', "error-cell"),
            ("a number beyond all numbers", b'<row r="90"><c r="A90"><v>1e999</v></c></row>', "error-cell"),
        )
    },
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_opened_is_refused_by_name(name):
    data, code = FILES[name]
    tracemalloc.start()
    case, found = outcome(data)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert case is None
    assert {each for each, _ in found} - {"missing-client", "missing-name"} == {code}
    assert most < 200_000_000


def test_very_many_elements_are_refused(monkeypatch):
    monkeypatch.setattr(opening, "MAX_ELEMENTS", 100)
    assert outcome(GOOD) == (None, {("workbook-large", "b")})


def test_one_long_text_in_very_many_cells_is_refused(monkeypatch):
    monkeypatch.setattr(opening, "MAX_TEXT", 100_000)
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet("家族")
        for row in range(200):
            page.write_string(row, 0, "あ" * 1000)
    assert outcome(stream.getvalue()) == (None, {("workbook-large", "b")})
