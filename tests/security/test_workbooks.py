"""Damaged workbooks: whatever stands in their XML gives a case or a CaseError, in little time and memory."""

from __future__ import annotations

import contextlib
import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecomap.errors import CaseError
from ecomap.io import read, workbook_bytes

SAMPLE = Path(__file__).parents[2] / "samples" / "sato_hana.yaml"
PIECES = (
    b"<", b">", b'"', b"/", b'r="A1"', b'r="ZZZ99"', b'r="A0"', b't="s"', b't="e"', b"<v>999999999</v>", b"-1",
    b"99999999999999999999", b"<c>", b"</c>", b"<row>", b'<row r="4294967295">', b'<mergeCell ref="A1:A"/>', b"&#0;",
    b"&x;", b"\xff", b"<f>", b"1e999", b"NaN", b"\x00", b"</sheetData>",
    b'<c r="XFD1048576" t="inlineStr"><is></is></c>',
)  # fmt: skip
PARTS = (
    "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml",
    *(f"xl/worksheets/sheet{number}.xml" for number in range(1, 8)),
)  # fmt: skip
DAMAGE = st.tuples(
    st.sampled_from(PARTS),
    st.floats(0, 1, exclude_max=True),
    st.sampled_from(("put", "drop", "replace")),
    st.sampled_from(PIECES),
)


def entries():
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(read(SAMPLE)))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


ENTRIES = entries()


def damaged(damages):
    parts = dict(ENTRIES)
    for name, where, how, piece in damages:
        text = parts[name]
        at = int(where * len(text))
        parts[name] = text[:at] + (b"" if how == "drop" else piece) + text[at + (0 if how == "put" else len(piece)) :]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def survives(damages):
    data = damaged(damages)
    start = time.process_time()
    with contextlib.suppress(CaseError):
        read(io.BytesIO(data), format="xlsx")
    assert time.process_time() - start < 2


@given(st.lists(DAMAGE, min_size=1, max_size=3))
@settings(max_examples=40, deadline=None)
def test_a_damaged_workbook_gives_a_case_or_a_case_error(damages):
    survives(damages)


@pytest.mark.slow
@given(st.lists(DAMAGE, min_size=1, max_size=4))
@settings(max_examples=2000, deadline=None)
def test_many_damaged_workbooks(damages):
    survives(damages)
