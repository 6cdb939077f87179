"""The sheet as a Word document: tables to edit, the map as a picture; needs the extra ``office``."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from ecomap.render.markup import clean
from ecomap.report.sheet.word_back import back_of
from ecomap.report.sheet.word_parts import add, bullets, cells_of, heading, table_of
from ecomap.wording.sheet_words import sheet_words

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.table import _Cell

    from ecomap.report.sheet.content import SheetContent
    from ecomap.report.sheet.picture import Picture

_NEVER: Final = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - the format has no time zones; no day of anybody's
_DPI: Final = 300.0
_ENTRY: Final = (1980, 1, 1, 0, 0, 0)
"""The oldest date that a zip entry can have: when the file was made is nobody's business."""
_UNWANTED: Final = ("/thumbnail", "/extended-properties")
_FONT: Final = "Yu Gothic"
_PUNCHED: Final = 18.0
_MARGIN: Final = 10.0
_PADDING: Final = 4.0
_PICTURE: Final = 162.0
"""Width in mm of the map beside the words."""


def document_of(content: SheetContent, picture: Picture, punch: str) -> bytes:
    """Write the document.

    Parameters
    ----------
    content, picture
        What stands on the sheet.
    punch
        The side that is punched: left, top or none.

    Returns
    -------
    bytes
        A .docx file without author, dates and thumbnail; equal input gives equal bytes.
    """
    document = Document()
    _set_up(document, content, punch)
    if content.client:
        _own_copy(document, content, picture)
    else:
        _front(document, content, picture)
        back_of(document, content)
    _neutral(document, content)
    made = BytesIO()
    document.save(made)
    return _same_bytes(made.getvalue())


def _set_up(document: Word, content: SheetContent, punch: str) -> None:
    """Set paper, margins, fonts and the foot."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = Mm(_PUNCHED if punch == "left" else _MARGIN)
    section.top_margin = Mm(_PUNCHED if punch == "top" else _MARGIN)
    section.right_margin = section.bottom_margin = Mm(_MARGIN)
    section.header_distance = section.footer_distance = Mm(5)
    normal = document.styles["Normal"]
    normal.font.name = _FONT
    normal.font.size = Pt(12 if content.client else 9)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    normal.paragraph_format.space_after = Pt(2)
    normal.paragraph_format.line_spacing = 1.0
    lang = content.language
    words = ("handling-client",) if content.client else ("handling", "collect", "copies")
    line = "　".join(
        [*(sheet_words(code, lang) for code in words), *((clean(content.stamp),) if content.stamp else ())]
    )
    add(section.footer.paragraphs[0], line, size=8)


def _break(document: Word) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _head(document: Word, content: SheetContent) -> None:
    add(document.paragraphs[0] if document.paragraphs else document.add_paragraph(), content.title, size=14, bold=True)
    facts = document.add_paragraph()
    for fact in content.facts:
        add(facts, f"{fact.label} ", size=8)
        add(facts, f"{fact.value or '＿＿＿＿＿＿'}　", size=9.5)


def _front(document: Word, content: SheetContent, picture: Picture) -> None:
    document.add_paragraph()
    _head(document, content)
    if picture.apart:
        (cell,) = cells_of(document, 1)
        _words(cell, content)
        _break(document)
        _draw(
            document.add_paragraph(), content, picture, min(picture.size[0], 190.0 * picture.size[0] / picture.size[1])
        )
    else:
        left, right = cells_of(document, 2, (_PICTURE + _PADDING, 265.0 - _PICTURE))
        _draw(left.paragraphs[0], content, picture, _PICTURE)
        _words(right, content)
    _break(document)


def _words(cell: _Cell, content: SheetContent) -> None:
    """Write own words, wishes, goals, strengths and the questions into a cell."""
    lang = content.language
    for block in content.voices:
        heading(cell, block.title)
        if not block.lines:
            add(cell.add_paragraph(), sheet_words("not-written", lang), size=8)
        elif block.code == "words":
            for line in block.lines:
                add(cell.add_paragraph(), sheet_words("quoted", lang, words=line), size=12, bold=True)
        else:
            bullets(cell, block.lines)
    heading(cell, sheet_words("questions", lang))
    for question in content.questions:
        add(cell.add_paragraph(), f"{question.number}. {question.text}", size=10)


def _draw(paragraph, content: SheetContent, picture: Picture, width: float) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 - python-docx's own class
    """Put the map into a paragraph, with its words for those who cannot see it."""
    run = paragraph.add_run()
    shape = run.add_picture(BytesIO(picture.drawing.png(dpi=_DPI)), width=Mm(width))
    about = shape._inline.docPr  # noqa: SLF001 - python-docx has no other way to an alternative text
    about.set("descr", clean(picture.drawing.scene.description))
    about.set("name", sheet_words("map-alt", content.language))


def _own_copy(document: Word, content: SheetContent, picture: Picture) -> None:
    lang = content.language
    document.add_paragraph()
    _head(document, content)
    own, *rest = content.voices
    for line in own.lines:
        add(document.add_paragraph(), sheet_words("quoted", lang, words=line), size=15, bold=True)
    width = min(picture.size[0], 269.0, 150.0 * picture.size[0] / picture.size[1])
    _draw(document.add_paragraph(), content, picture, width)
    _break(document)
    left, right = cells_of(document, 2, (134.0, 134.0))
    heading(left, sheet_words("client-supports", lang))
    comma = sheet_words("comma", lang)
    rows = [
        (
            one.what,
            comma.join(one.names) or ("" if one.coming else sheet_words("client-nobody", lang)),
            comma.join(one.coming),
        )
        for one in content.helps
    ]
    table_of(left, ("", "", sheet_words("client-coming", lang)), rows, size=12)
    for calls in content.calls:
        heading(right, calls.title)
        names = [sheet_words("fact", lang, name=one.name, value=one.phone or "＿＿＿＿＿＿") for one in calls.entries]
        bullets(right, names or (sheet_words("client-nobody", lang),))
    for block in rest:
        if block.lines:
            heading(right, block.title)
            bullets(right, block.lines)
    if content.questions:
        heading(right, sheet_words("client-questions", lang))
        bullets(right, [question.text for question in content.questions])


def _neutral(document: Word, content: SheetContent) -> None:
    """Let nothing tell who made the file, when, and about whom."""
    core = document.core_properties
    core.author = core.last_modified_by = core.comments = core.keywords = core.subject = core.category = ""
    core.title = sheet_words("document-client" if content.client else "document", content.language)
    core.created = core.modified = _NEVER
    core.revision = 1
    rels = document.part.package.rels
    for ident in [ident for ident, rel in rels.items() if rel.reltype.endswith(_UNWANTED)]:
        del rels[ident]


def _same_bytes(data: bytes) -> bytes:
    """Write the archive again with one date for all entries."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, _ENTRY)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name))
    return made.getvalue()
