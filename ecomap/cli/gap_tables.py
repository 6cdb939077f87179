"""Findings and rules as tables and for programs: CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis.findings_json import findings_to_json
from ecomap.cli.console import safe
from ecomap.wording.gap_words import gap_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecomap.cli.gap_sheet import Item, Sheet

_FORMULA: Final = frozenset("=+-@＝＋－＠")
"""A cell that begins so is a formula to a spreadsheet; in Japanese ones also where the sign is full-width."""

_COLUMNS: Final = (
    "column-file",
    "column-case",
    "column-day",
    "column-part",
    "column-severity",
    "column-mark",
    "rules",
    "column-title",
    "column-sentence",
    "question",
    "consider",
    "evidence",
)


def cell(text: str) -> str:
    """Give the text of one cell: on one line, and never a formula."""
    line = safe(" ".join(text.split("\n"))).replace("\t", " ")
    return f"'{line}" if line.lstrip()[:1] in _FORMULA and line.strip() else line


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Write rows as CSV; lines end as spreadsheets expect."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerows([cell(text) for text in row] for row in rows)
    return stream.getvalue()


def as_csv(sheets: Sequence[Sheet]) -> str:
    """Write the findings of all cases as one table."""
    head = [gap_words(code, sheets[0].lang) for code in _COLUMNS]
    return csv_text([head, *(_row(sheet, item) for sheet in sheets for item in sheet.items)])


def _row(sheet: Sheet, item: Item) -> list[str]:
    words = item.words
    part = gap_words(item.finding.part, sheet.lang)
    if sheet.without:
        part = gap_words("without", sheet.lang, name=sheet.without)
    space = " / " if sheet.lang == "ja" else "; "
    return [
        sheet.file,
        sheet.title,
        "" if sheet.findings.on is None else sheet.findings.on.isoformat(),
        part,
        words.severity,
        words.mark,
        " ".join(words.rules),
        words.title,
        " ".join(text for text in (words.sentence, words.note) if text),
        words.question,
        space.join(words.consider),
        space.join(item.evidence),
    ]


def as_json(sheets: Sequence[Sheet]) -> str:
    """Write one document a case, each on a line of its own."""
    return escaped("".join(_document(sheet) for sheet in sheets))


def escaped(text: str) -> str:
    """Escape in JSON what a terminal would act on; nothing is lost by it."""
    if text.isascii():
        return text
    return "".join(
        json.dumps(c)[1:-1] if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else c
        for c in text
    )


def _document(sheet: Sheet) -> str:
    about = {"file": sheet.file}
    if sheet.without:
        about["without"] = sheet.without
    if sheet.restricted:
        about["handling"] = gap_words("restricted-head", sheet.lang)
    return findings_to_json(
        replace(sheet.findings, items=tuple(item.finding for item in sheet.items)),
        words=[_words(item) for item in sheet.items],
        language=sheet.lang,
        about=about,
        answers=sheet.complete,
        indent=None,
    )


def _words(item: Item) -> dict[str, Any]:
    words = item.words
    told: dict[str, Any] = {
        "title": words.title,
        "sentence": words.sentence,
        "question": words.question,
        "consider": list(words.consider),
        "severity": words.severity,
        "note": words.note,
        "mark": words.mark,
        "evidence": list(item.evidence),
    }
    return {name: value for name, value in told.items() if value or name in {"title", "sentence"}}
