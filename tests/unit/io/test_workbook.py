from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

import ecomap
from ecomap.io import dumps, read, read_text, read_with_notices, workbook_bytes
from ecomap.io.sheets.columns import SHEETS
from ecomap.model import Client, Person

SAMPLES = sorted((Path(__file__).parents[3] / "samples").rglob("*.yaml"))


def loaded(data):
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.fixture(scope="module")
def empty():
    return workbook_bytes(None)


@pytest.fixture(scope="module")
def hana():
    return read(next(path for path in SAMPLES if path.stem == "sato_hana"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_comes_back_from_a_workbook(path):
    case = read(path)
    again = read(io.BytesIO(workbook_bytes(case, lang="ja")))
    assert again == case
    assert dumps(again) == dumps(case)


@pytest.mark.parametrize("lang", ["en", None])
def test_other_languages_say_the_same(hana, lang):
    assert read(io.BytesIO(workbook_bytes(hana, lang=lang))) == hana


def test_write_and_read_by_name(hana, tmp_path):
    ecomap.write(hana, tmp_path / "case.xlsx")
    assert ecomap.read(tmp_path / "case.xlsx") == hana


def test_a_macro_workbook_is_read_and_nothing_of_it_run(hana, tmp_path):
    path = tmp_path / "case.xlsm"
    path.write_bytes(workbook_bytes(hana))
    assert ecomap.read(path) == hana


def test_the_same_case_gives_the_same_bytes_without_author_or_time(hana):
    data = workbook_bytes(hana)
    assert data == workbook_bytes(hana)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = loaded(data).properties
    assert not properties.creator
    assert not properties.lastModifiedBy
    assert not properties.title
    assert properties.created.date() == dt.date(2000, 1, 1)


def test_no_cell_is_ever_a_formula_or_a_link(hana):
    evil = '=HYPERLINK("http://example.com")'
    case = hana.replace(
        title=evil, notes="http://example.com", client=hana.client.replace(words="+1-2", notes="@SUM(A1)")
    )
    data = workbook_bytes(case)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8", "replace")
            if "worksheets/sheet" in name and name.endswith(".xml"):
                assert not re.search(r"<f[ >/]", text), name
                assert "<hyperlink" not in text
            assert 'TargetMode="External"' not in text
    assert read(io.BytesIO(data)) == case


def test_the_empty_workbook_offers_the_words_of_the_vocabulary(empty):
    book = loaded(empty)
    assert book.sheetnames[:7] == ["表紙", "本人", "家族", "社会資源", "関係", "課題", "確認状況"]
    assert book.sheetnames[-3:] == ["記入例", "説明", "リスト"]
    assert book["リスト"].sheet_state == "hidden"
    offered = {rule.formula1 for rule in book["社会資源"].data_validations.dataValidation}
    assert len(offered) >= 6
    lists = book["リスト"]
    words = {cell.value for row in lists.iter_rows(min_row=2) for cell in row if cell.value}
    assert {"強い", "⇄", "民生委員・児童委員", "長女", "キーパーソン", "済"} <= words
    for name in book.sheetnames:
        for rule in book[name].data_validations.dataValidation:
            assert rule.type == "list"
            assert not rule.showErrorMessage  # other words may be typed: reading the file tells more than Excel could


def test_every_list_offers_only_words_that_are_read(empty):
    book = loaded(empty)
    for column in book["リスト"].iter_cols():
        table, *words = [cell.value for cell in column if cell.value]
        assert [ecomap.TABLES[table].exact(word)[0].ja for word in words] == words


def test_sheets_are_ready_for_printing_and_have_help(empty):
    book = loaded(empty)
    for sheet in SHEETS:
        page = book[sheet.name("ja")]
        assert page.page_setup.orientation == "landscape"
        assert page.page_setup.paperSize in {9, "9"}
        assert page.freeze_panes
        comments = [cell.comment.text for row in page.iter_rows() for cell in row if cell.comment]
        told = [cell.value for cell in page["C"] if cell.value] if sheet.upright else comments
        assert told, sheet.code


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_example_is_never_read(lang):
    data = workbook_bytes(None, lang=lang)
    with pytest.raises(ecomap.CaseError) as caught:
        read(io.BytesIO(data), name="case.xlsx")
    (fault,) = caught.value.faults
    assert (fault.code, fault.place.cell) == ("missing-client", "B5")
    sheet = "本人" if lang == "ja" else "Client"
    assert str(fault.place) == f"case.xlsx:{sheet}!B5"


def filled(changes, data=None):
    """Fill cells of the empty workbook as somebody at a desk would: {"家族": {"A5": "…"}}."""
    book = loaded(data or workbook_bytes(None))
    for name, cells in changes.items():
        for cell, value in cells.items():
            book[name][cell] = value
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_workbook_filled_in_by_hand():
    data = filled(
        {
            "表紙": {"B8": dt.date(2026, 4, 10)},
            "本人": {"B5": "佐藤 ハナ", "B7": dt.datetime(1942, 3, 2), "B8": 84},  # noqa: DTZ001 - Excel has no zones
            "家族": {
                "A5": "裕子",
                "B5": "長女",
                "C5": 58,
                "H5": "強い",
                "L5": "週1回",
                "A6": "  ",
                "A8": "健",
                "B8": "長男",
            },
            "社会資源": {
                "A5": "民生委員 田口さん",
                "F5": "弱い",
                "A7": "みどりクリニック",
                "B7": "主治医",
                "F7": "なし",
            },
            "関係": {"A5": "民生委員 田口さん", "B5": "みどりクリニック", "E5": "⇄"},
            "課題": {"A5": "食事", "B5": "見守り"},
            "確認状況": {"B5": "済"},
            "出来事": {"A5": 46117, "B5": "退院"},
        }
    )
    reading = read_with_notices(io.BytesIO(data), name="case.xlsx")
    case = reading.case
    assert reading.notices == ()
    assert case.drawn.on.earliest == dt.date(2026, 4, 10)
    assert isinstance(case.client, Client)
    assert case.client.birth.earliest == dt.date(1942, 3, 2)
    assert [(person.name, person.relation, person.age) for person in case.people] == [
        ("裕子", "daughter_1", 58),
        ("健", "son_1", None),
    ]
    assert isinstance(case.people[0], Person)
    assert case.ties_of("p1")[0].frequency.text == "週1回"
    assert case.resources[0].kind is not None
    assert case.resources[1].no_tie is True
    assert case.ties_between("r1", "r2")[0].flow == "both"
    assert [(need.domain, need.level) for need in case.needs] == [("meals", "watch")]
    assert [(entry.section, entry.answer) for entry in case.asked] == [("kin", "done")]
    assert case.events[0].on.earliest == dt.date(2026, 4, 5)


def sheets(**rows):
    """Make a workbook of plain rows, as another program might."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"strings_to_formulas": False}) as book:
        for name, lines in rows.items():
            page = book.add_worksheet(name)
            for number, cells in enumerate(lines):
                page.write_row(number, 0, cells)
    return io.BytesIO(stream.getvalue())


CLIENT = [["名前", "佐藤"]]


def test_headings_of_either_language_in_any_order_and_with_other_words():
    mixed = read(
        sheets(本人=CLIENT, 親族=[["続き柄", "Age", "氏名", "線", "how often"], ["長女", 58, "裕子", "強い", "週1回"]])
    )
    plain = read_text(
        "ecomap: 1\n本人: 佐藤\n家族:\n  - {名前: 裕子, 続柄: 長女, 年齢: 58, 関係: {強さ: 強い, 頻度: 週1回}}"
    )
    assert mixed == plain


def test_short_forms_of_a_tie_and_a_relation_in_the_name():
    case = read(sheets(本人=CLIENT, 家族=[["名前", "関係"], ["長女 裕子", "強い, 週1回 電話"], ["長男 健", "なし"]]))
    assert case == read_text("ecomap: 1\n本人: 佐藤\n家族:\n  - 長女 裕子: 強い, 週1回 電話\n  - 長男 健: なし")


def test_a_further_tie_is_a_further_row_of_the_same_name():
    case = read(
        sheets(
            本人=CLIENT,
            社会資源=[
                ["名前", "種類", "強さ", "状態"],
                ["みどり", "主治医", "強い", ""],
                ["みどり", "", "弱い", "予定"],
            ],
        )
    )
    assert [(tie.quality, tie.status) for tie in case.ties] == [("strong", "current"), ("weak", "planned")]


def test_own_columns_are_kept():
    case = read(
        sheets(本人=[*CLIENT, ["x-台帳番号", "0012"]], 家族=[["名前", "続柄", "x-メモ"], ["裕子", "長女", "済み"]])
    )
    assert case.client.extras == (("x-台帳番号", '"0012"'),)
    assert case.people[0].extras == (("x-メモ", '"済み"'),)


def test_one_list_of_everybody_as_a_sheet():
    rows = [
        ["氏名", "続柄", "種類", "関係の強さ"],
        ["佐藤", "本人", "", ""],
        ["裕子", "長女", "", "強い"],
        ["みどり", "", "主治医", "普通"],
    ]
    case = read(sheets(人=rows))
    assert (case.client.name, case.people[0].relation, case.resources[0].kind) == (
        "佐藤",
        "daughter_1",
        "doctor",
    )


def test_a_title_above_the_headings_blank_rows_and_the_end_mark():
    rows = [["家族のこと"], [], ["名前", "続柄"], [], ["裕子", "長女"], ["〜以下余白〜"], []]
    assert [person.name for person in read(sheets(本人=CLIENT, 家族=rows)).people] == ["裕子"]


def test_a_case_in_another_format_is_not_taken_for_a_workbook(tmp_path):
    (tmp_path / "a.yaml").write_bytes(workbook_bytes(None))
    with pytest.raises(ecomap.CaseError) as caught:
        read(tmp_path / "a.yaml")
    assert [(fault.code, fault.hint) for fault in caught.value.faults] == [("binary", "zip")]


def test_a_text_longer_than_a_cell_is_refused(hana):
    with pytest.raises(ecomap.WriteError) as caught:
        workbook_bytes(hana.replace(notes="あ" * 40_000))
    assert caught.value.faults[0].code == "long-cell"
