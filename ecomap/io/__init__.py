"""Reading and writing case files: YAML, JSON, workbooks and lists through one tree, with every fault and its place.

``read`` and ``read_text`` give a `Case` or raise a `CaseError` with everything that is wrong; ``write`` and ``dumps``
write a case so that it reads back the same; ``schema`` describes the JSON form, ``starter`` is a file to begin with.
"""

from __future__ import annotations

from ecomap.io.reading import Format, Reading, TextFormat, read, read_lists, read_text, read_with_notices
from ecomap.io.schema import schema
from ecomap.io.starter import starter
from ecomap.io.writing import csv_files, dumps, plain_case, workbook_bytes, write

__all__ = [
    "Format",
    "Reading",
    "TextFormat",
    "csv_files",
    "dumps",
    "plain_case",
    "read",
    "read_lists",
    "read_text",
    "read_with_notices",
    "schema",
    "starter",
    "workbook_bytes",
    "write",
]
