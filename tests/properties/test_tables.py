"""Workbooks and CSV lists lose nothing either, and whatever stands in a cell gives a case or a CaseError."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from strategies import cases

from ecomap.errors import CaseError, Place, WriteError
from ecomap.io import csv_files, dumps, read, read_lists, workbook_bytes
from ecomap.io.sheets.cells import cell_of, node_of
from ecomap.io.sheets.columns import PEOPLE, SHEETS, Column, column_of, columns_of, heading_of
from ecomap.io.sheets.lists import guarded, unguarded
from ecomap.io.tree import Faults, Items, Page, Text, cell_place

LANGUAGES = st.sampled_from(("ja", "en", None))


def book(case, lang):
    with contextlib.suppress(WriteError):
        return workbook_bytes(case, lang=lang)
    return None


@given(cases(resources_most=4, people_most=4), LANGUAGES)
@settings(max_examples=25, deadline=None)
def test_a_workbook_reads_back_the_same(case, lang):
    data = book(case, lang)
    assume(data is not None)
    again = read(io.BytesIO(data))
    assert again == case
    assert dumps(again) == dumps(case)


@given(cases(resources_most=4, people_most=4), LANGUAGES)
@settings(max_examples=25, deadline=None)
def test_lists_read_back_the_same(case, lang):
    with contextlib.suppress(WriteError):
        files = csv_files(case, lang=lang)
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder, name) for name in files]
            for path in paths:
                path.write_bytes(files[path.name])
            assert read_lists(paths).case == case


@pytest.mark.slow
@given(cases(resources_most=30, people_most=10), LANGUAGES)
@settings(max_examples=400, deadline=None)
def test_large_workbooks_read_back_the_same(case, lang):
    data = book(case, lang)
    assume(data is not None)
    assert read(io.BytesIO(data)) == case


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('"\n[]{}、,\t\r= '), max_size=12)
SHAPES = {
    "text": Column("client", "notes"),
    "value": Column("client", "birth"),
    "lines": Column("client", "goals"),
    "names": Column("drawn", "with"),
}


def said(node):
    """Give what a node says: one text is a list of one."""
    if isinstance(node, Items):
        return [item.value for item in node.items]
    assert isinstance(node, Text)
    return [node.value]


@given(TEXTS, st.sampled_from(("text", "value")), LANGUAGES)
@example('""', "text", "ja")
@example('" a "', "text", "ja")
@example('"a"', "value", "ja")
@example("[1]", "value", "ja")
@example(" ", "text", "ja")
@settings(max_examples=300)
def test_any_text_survives_a_cell(text, shape, lang):
    column = SHAPES[shape]
    assert column.shape == shape
    node = node_of(cell_of(text, shape, lang), column, (1, 1), Faults(""))
    assert said(node) == [text]
    assert not node.blank


@given(st.lists(TEXTS, min_size=1, max_size=3), st.sampled_from(("lines", "names")), LANGUAGES)
@settings(max_examples=300)
def test_any_list_survives_a_cell(texts, shape, lang):
    column = SHAPES[shape]
    assert column.shape == shape
    assert said(node_of(cell_of(texts, shape, lang), column, (1, 1), Faults(""))) == texts


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.floats(-1e6, 1e6) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


@given(JSON)
@settings(max_examples=300)
def test_any_value_of_another_program_survives_a_cell(value):
    from ecomap.io.keys import _plain

    node = node_of(cell_of(value, "extra", "ja"), Column("client", "x-a"), (1, 1), Faults(""))
    assert _plain(node) == value


RAW = (
    TEXTS
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans()
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.timedeltas(dt.timedelta(0), dt.timedelta(9999))
)
COLUMNS = st.sampled_from([column for sheet in SHEETS for column, _ in columns_of(sheet)])


@given(RAW, COLUMNS)
@settings(max_examples=300)
def test_whatever_a_cell_holds_can_be_looked_at(raw, column):
    node_of(raw, column, (1, 1), Faults(""))


@pytest.mark.parametrize("lang", ["ja", "en", None])
@pytest.mark.parametrize("sheet", [*SHEETS, PEOPLE], ids=lambda sheet: sheet.code)
def test_every_heading_is_read_as_its_column(sheet, lang):
    columns = [column for column, _ in columns_of(sheet)]
    headings = [heading_of(sheet, column, lang) for column in columns]
    if sheet is PEOPLE:  # a key that everybody has is one column there
        columns = [column_of(sheet, heading) for heading in headings]
        assert None not in columns
    assert [column_of(sheet, heading) for heading in headings] == columns
    assert sheet is PEOPLE or len(set(headings)) == len(headings)


@given(st.integers(0, 300), st.integers(0, 10**6), st.integers(0, 16383))
def test_a_place_is_found_again(page, row, column):
    faults = Faults("f", pages=tuple(PAGES))
    line, at = cell_place(page, row, column)
    place = faults.place((line, at + 40_000))  # forty thousand characters into the cell
    assert place == Place("f", row + 1, column + 1, sheet=f"s{page}")


PAGES = [Page("f", f"s{number}") for number in range(301)]


@pytest.mark.parametrize(("column", "name"), [(1, "A1"), (26, "Z1"), (27, "AA1"), (702, "ZZ1"), (703, "AAA1")])
def test_cells_have_the_names_of_spreadsheets(column, name):
    from openpyxl.utils import get_column_letter

    assert Place("f", 1, column, sheet="").cell == name == f"{get_column_letter(column)}1"


@given(st.text(st.sampled_from("'=+-@＝＋－＠ \u3000\t\ra"), max_size=6))
def test_the_guard_of_a_list_can_be_undone(cell):
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).strip(" \u3000").startswith(tuple("=+-@\t\r＝＋－＠"))


@given(st.binary(max_size=60), st.booleans())
@settings(max_examples=200)
def test_any_bytes_give_a_case_or_a_case_error(data, zipped):
    with contextlib.suppress(CaseError):
        read(io.BytesIO((b"PK\x03\x04[Content_Types].xml" if zipped else b"") + data), format="xlsx")
    with contextlib.suppress(CaseError):
        read(io.BytesIO(data), format="csv")
