"""Pieces of the Word document that both sides use; every text is cleaned of what a file may not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from ecomap.render.markup import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document as Word
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph


def add(paragraph: Paragraph, text: str, *, size: float | None = None, bold: bool = False) -> None:
    """Add text to a paragraph, in a size in pt."""
    run = paragraph.add_run(clean(text))
    run.bold = bold or None
    if size is not None:
        run.font.size = Pt(size)


def heading(place: Word | _Cell, text: str, note: str = "") -> None:
    """Add a heading with a line under it."""
    paragraph = place.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(5)
    paragraph.paragraph_format.keep_with_next = True
    add(paragraph, text, bold=True)
    if note:
        add(paragraph, f"　{note}", size=8)
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "8"), ("space", "1"), ("color", "auto")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)  # noqa: SLF001 - python-docx has no borders


def bullets(place: Word | _Cell, lines: Iterable[str], *, size: float | None = None) -> None:
    """Add a list."""
    for line in lines:
        paragraph = place.add_paragraph()
        paragraph.paragraph_format.left_indent = Mm(3)
        paragraph.paragraph_format.first_line_indent = Mm(-3)
        add(paragraph, f"・{line}", size=size)


def cells_of(document: Word, columns: int, widths: Sequence[float] = ()) -> tuple[_Cell, ...]:
    """Add a row of cells without borders, to set things side by side; widths in mm."""
    table = document.add_table(rows=1, cols=columns)
    _widen(table, widths)
    return tuple(table.rows[0].cells)


def table_of(
    place: Word | _Cell,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    widths: Sequence[float] = (),
    size: float = 8,
) -> Table:
    """Add a table; widths in mm. A head is repeated on every page, an empty one left out."""
    lines = [*([head] if head else []), *rows]
    table = place.add_table(len(lines), len(lines[0]))
    table.style = "Table Grid"
    for row, words in zip(table.rows, lines, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            add(cell.paragraphs[0], text, size=size, bold=words is head)
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    if head:
        repeat = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(repeat)  # noqa: SLF001 - python-docx has no repeated heads
    _widen(table, widths)
    return table


def _widen(table: Table, widths: Sequence[float]) -> None:
    """Set widths on columns, which one program reads, and on cells, which another does."""
    if not widths:
        return
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
