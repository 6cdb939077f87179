"""The back of the Word document: the week, needs and supports, whom to call, the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Mm

from ecomap.report.sheet.word_parts import add, bullets, cells_of, heading, table_of
from ecomap.wording.sheet_words import sheet_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document as Word
    from docx.table import _Cell

    from ecomap.report.sheet.calls import Call, Calls
    from ecomap.report.sheet.content import SheetContent
    from ecomap.report.sheet.minutes import Minutes
    from ecomap.report.sheet.supports import Cover, Matrix
    from ecomap.report.sheet.week import Row, Visit, Week
    from ecomap.vocabulary import Lang

_LINE = "＿＿＿＿＿＿"
_DAYS = 7


def back_of(document: Word, content: SheetContent) -> None:
    """Write the whole back, part after part over the whole width, so that it can be edited."""
    lang = content.language
    _week(document, content.week, lang)
    _matrix(document, content.matrix, lang)
    left, right = cells_of(document, 2, (134.0, 134.0))
    heading(left, sheet_words("calls", lang))
    for calls in content.calls:
        _calls(left, calls, lang)
    _notice(right, content, lang)
    heading(right, sheet_words("roles", lang))
    bullets(right, [sheet_words("fact", lang, name=line.role, value=line.words) for line in content.roles], size=8.5)
    heading(right, content.unasked_heading)
    bullets(right, content.unasked_lines, size=8.5)
    if content.changes is not None:
        heading(right, sheet_words("changes", lang))
        bullets(right, content.changes or (sheet_words("changes-none", lang),), size=8.5)
    _minutes(document, content.minutes, lang)


def _said(one: Visit) -> str:
    return " ".join(part for part in (one.name, one.time, *(f"[{mark}]" for mark in one.marks)) if part)


def _week(document: Word, week: Week, lang: Lang) -> None:
    heading(document, sheet_words("week", lang), sheet_words("week-note", lang))
    shown = [row for row in week.rows if row.hours or row.daily or any(row.days)]
    rows = [cells for row in shown for cells in _band(row, lang)]
    table = table_of(document, ("", *week.weekdays), rows, widths=(25.0, *(34.8,) * _DAYS))
    for place, row in enumerate(rows, 1):
        if row[1:] == (row[1],) + ("",) * (_DAYS - 1) and row[1].startswith(sheet_words("every-day", lang)):
            table.rows[place].cells[1].merge(table.rows[place].cells[_DAYS])
            for empty in table.rows[place].cells[1].paragraphs[1:]:
                empty._p.getparent().remove(empty._p)  # noqa: SLF001 - what merging leaves behind
    colon, comma = sheet_words("colon", lang), sheet_words("comma", lang)
    for title, visits in week.beside:
        if visits:
            paragraph = document.add_paragraph()
            add(paragraph, title + colon, size=8.5, bold=True)
            add(paragraph, comma.join(map(_said, visits)), size=8.5)


def _band(row: Row, lang: Lang) -> list[tuple[str, ...]]:
    label = f"{row.label} {row.hours}".strip()
    rows: list[tuple[str, ...]] = []
    if row.daily:
        every = "　".join((sheet_words("every-day", lang), *map(_said, row.daily)))
        rows.append((label, every, *("",) * (_DAYS - 1)))
    if any(row.days) or not row.daily:
        rows.append((label, *("\n".join(map(_said, day)) for day in row.days)))
    return rows


def _matrix(document: Word, matrix: Matrix, lang: Lang) -> None:
    heading(document, sheet_words("matrix", lang), sheet_words("matrix-key", lang))
    head = [sheet_words(f"matrix-{name}", lang) for name in ("need", "kin", "near", "services", "coming")]
    if matrix.needs:
        rows = [_cover(cover, lang) for cover in matrix.needs]
        table_of(document, head, rows, widths=(62.0, 50.0, 50.0, 60.0, 46.0))
    else:
        add(document.add_paragraph(), sheet_words("no-needs", lang))
    comma, colon = sheet_words("comma", lang), sheet_words("colon", lang)
    told = [sheet_words("fact", lang, name=name, value=what) for name, what in matrix.alone]
    others = [f"{cover.what} {comma.join(_everybody(cover))}" for cover in matrix.others]
    for code, words in (("alone", told), ("others", others)):
        if words:
            paragraph = document.add_paragraph()
            add(paragraph, sheet_words(code, lang) + colon, size=8.5, bold=True)
            add(paragraph, "　".join(words), size=8.5)
    if matrix.settled:
        add(document.add_paragraph(), sheet_words("settled", lang, what=matrix.settled), size=8.5)


def _everybody(cover: Cover) -> tuple[str, ...]:
    return (*(name for cell in cover.cells for name in cell.holders), *cover.coming)


def _cover(cover: Cover, lang: Lang) -> tuple[str, ...]:
    comma = sheet_words("comma", lang)
    alone = f"[{sheet_words('alone-mark', lang)}]" if cover.alone else ""
    first = " ".join(part for part in (cover.what, cover.level, alone) if part)
    if cover.gap:
        return (first, "？", "？", sheet_words("matrix-gap", lang), "")
    signs = {"unknown": "？", "none": "—"}
    cells = (comma.join(cell.holders) if cell.holders else signs.get(cell.answer, "") for cell in cover.cells)
    return (first, *cells, comma.join(cover.coming))


def _calls(cell: _Cell, calls: Calls, lang: Lang) -> None:
    paragraph = cell.add_paragraph()
    add(paragraph, calls.title, bold=True)
    if calls.facts:
        add(paragraph, "　" + "　".join(calls.facts), size=8)
    if not calls.entries:
        add(cell.add_paragraph(), f"{sheet_words('not-shown', lang)} {_LINE}", size=8.5)
    for place, one in enumerate(calls.entries, 1):
        line = cell.add_paragraph()
        add(line, f"{place}. {one.name}　", size=8.5)
        add(line, "　".join(part for part in (one.as_what, one.where) if part), size=8)
        add(line, f"　{sheet_words('phone', lang)} {one.phone or _LINE}", size=8.5)


def _notice(cell: _Cell, content: SheetContent, lang: Lang) -> None:
    heading(cell, sheet_words("calls-notice", lang), sheet_words("notice-key", lang))
    names = list(_names(content.notice, lang))
    words = sheet_words("comma", lang).join(names) if names else f"{sheet_words('not-shown', lang)} {_LINE}"
    add(cell.add_paragraph(), words, size=8.5)
    week = content.week
    if week.uncovered:
        days = sheet_words("comma", lang).join(week.weekdays[day] for day in week.uncovered)
        add(cell.add_paragraph(), sheet_words("uncovered", lang, days=days), size=8.5)


def _names(notice: Iterable[Call], lang: Lang) -> Iterable[str]:
    for one in notice:
        yield sheet_words("beside", lang, name=one.name, words=one.as_what) if one.as_what else one.name


def _minutes(document: Word, minutes: Minutes, lang: Lang) -> None:
    heading(document, sheet_words("minutes", lang))
    line = document.add_paragraph()
    for fact in minutes.head:
        add(line, f"{fact.label} {fact.value or _LINE}　", size=8.5)
    boxes = sheet_words("meeting-boxes", lang)
    people = [(boxes, one.name, one.as_what) for one in minutes.attendees]
    head = ("", sheet_words("meeting-attendees", lang), "")
    table_of(document, head, [*people, (boxes, "", "")], widths=(60.0, 120.0, 88.0))
    items = "　".join(minutes.items)
    content, conclusion, left = minutes.written
    following = f"{minutes.next.label} {minutes.next.value or _LINE}"
    titles = (sheet_words("meeting-items", lang), content, conclusion, f"{left}（{following}）")
    rows = [(title, items if place == 0 else "") for place, title in enumerate(titles)]
    document.add_paragraph()
    table = table_of(document, (), rows, widths=(50.0, 218.0))
    for row in table.rows[1:]:
        row.height = Mm(16)
    heading(document, sheet_words("tasks", lang))
    columns = [sheet_words(f"task-{name}", lang) for name in ("who", "what", "until")]
    tasks = [(task.name, task.what, task.until) for task in minutes.tasks]
    table_of(document, columns, tasks, widths=(70.0, 140.0, 58.0))
