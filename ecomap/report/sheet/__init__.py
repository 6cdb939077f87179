"""The sheet for the case conference: two sides of A4, the front to hand round, the back to work with."""

from __future__ import annotations

from ecomap.report.sheet.document import SHEET_FORMATS, Sheet, SheetError, SheetFormat, sheet, sheet_format_of

__all__ = ["SHEET_FORMATS", "Sheet", "SheetError", "SheetFormat", "sheet", "sheet_format_of"]
