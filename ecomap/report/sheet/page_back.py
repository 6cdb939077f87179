"""The back of the HTML page: the week, needs and supports, whom to call, the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.render.markup import element, escape
from ecomap.report.sheet.page_parts import BLANK, classed, facts_line, listed_block
from ecomap.wording.sheet_words import sheet_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.report.sheet.calls import Call, Calls
    from ecomap.report.sheet.content import SheetContent
    from ecomap.report.sheet.minutes import Minutes
    from ecomap.report.sheet.supports import Cover, Matrix
    from ecomap.report.sheet.week import Row, Visit, Week
    from ecomap.vocabulary import Lang

_NIGHT = frozenset({"deep", "late", "evening"})


def back_of(content: SheetContent) -> str:
    """Write the whole back."""
    lang = content.language
    left = _week(content.week, lang) + _matrix(content.matrix, lang) + _minutes(content.minutes, lang)
    calls = "".join(_calls(one, lang) for one in content.calls)
    right = _part("calls", lang, calls)
    right += _part("calls-notice", lang, element("p", _noticing(content.notice, lang)), _uncovered(content.week, lang))
    roles = (f"<tr><th>{escape(line.role)}</th><td>{escape(line.words)}</td></tr>" for line in content.roles)
    right += _part("roles", lang, element("table", *roles))
    heading = element("h2", escape(content.unasked_heading))
    right += element("section", heading, listed_block(content.unasked_lines))
    if content.changes is not None:
        right += _part("changes", lang, listed_block(content.changes or (sheet_words("changes-none", lang),)))
    right += _tasks(content.minutes, lang)
    return classed("div", "back", element("div", left), element("div", right))


def _part(code: str, lang: Lang, *content: str, note: str = "") -> str:
    small = element("small", escape(sheet_words(note, lang))) if note else ""
    return element("section", element("h2", escape(sheet_words(code, lang)), small), *content)


def _row(*cells: str, name: str = "td") -> str:
    return element("tr", *(f"<{name}>{cell}</{name}>" for cell in cells))


def _visit(one: Visit) -> str:
    said = escape(" ".join((one.name, one.time, *(f"[{mark}]" for mark in one.marks))).replace("  ", " ").strip())
    return classed("span", "planned", said) if one.coming else said


def _week(week: Week, lang: Lang) -> str:
    corner = classed("th", "band")
    days = "".join(f"<th>{escape(day)}</th>" for day in week.weekdays)
    head = element("thead", element("tr", corner, days))
    rows = "".join(_band(row, lang) for row in week.rows if row.hours or row.daily or any(row.days))
    beside = "".join(
        element("p", element("b", escape(title + sheet_words("colon", lang))), _joined(map(_visit, visits), lang))
        for title, visits in week.beside
        if visits
    )
    return _part("week", lang, classed("table", "week", head, element("tbody", rows)), beside, note="week-note")


def _band(row: Row, lang: Lang) -> str:
    night = ' class="night"' if row.band in _NIGHT else ""
    single = any(row.days) or not row.daily
    span = ' rowspan="2"' if row.daily and single else ""
    label = f'<th class="band" scope="row"{span}>{escape(f"{row.label} {row.hours}".strip())}</th>'
    rows = []
    if row.daily:
        every = classed("span", "label", escape(sheet_words("every-day", lang)))
        rows.append(f'<td colspan="7" class="center">{every}{_joined(map(_visit, row.daily), lang)}</td>')
    if single:
        rows.append("".join(f"<td>{'<br>'.join(map(_visit, day))}</td>" for day in row.days))
    return "".join(f"<tr{night}>{label if place == 0 else ''}{cells}</tr>" for place, cells in enumerate(rows))


def _joined(parts: Iterable[str], lang: Lang) -> str:
    return sheet_words("comma", lang).join(parts)


def _matrix(matrix: Matrix, lang: Lang) -> str:
    columns = ("need", "kin", "near", "services", "coming")
    head = element("thead", _row(*(escape(sheet_words(f"matrix-{name}", lang)) for name in columns), name="th"))
    rows = "".join(_cover(cover, lang) for cover in matrix.needs)
    body = element("table", head, element("tbody", rows)) if rows else escape(sheet_words("no-needs", lang))
    more = ""
    if matrix.settled:
        more += element("p", escape(sheet_words("settled", lang, what=matrix.settled)))
    if matrix.alone:
        told = (sheet_words("fact", lang, name=name, value=what) for name, what in matrix.alone)
        more += _line("alone", lang, escape(sheet_words("comma", lang).join(told)))
    if matrix.others:
        told = (element("b", escape(cover.what)) + " " + escape(_everybody(cover, lang)) for cover in matrix.others)
        more += _line("others", lang, "　".join(told))
    return _part("matrix", lang, body, more, note="matrix-key")


def _line(code: str, lang: Lang, content: str) -> str:
    return element("p", element("b", escape(sheet_words(code, lang) + sheet_words("colon", lang))), content)


def _everybody(cover: Cover, lang: Lang) -> str:
    return _joined((*(name for cell in cover.cells for name in cell.holders), *cover.coming), lang)


def _cover(cover: Cover, lang: Lang) -> str:
    first = element("b", escape(cover.what)) + " " + escape(cover.level)
    if cover.alone:
        first += " " + classed("span", "alone", escape(sheet_words("alone-mark", lang)))
    if cover.gap:
        gap = classed("span", "gap", escape(sheet_words("matrix-gap", lang)))
        return f'<tr><td>{first}</td><td colspan="4" class="center">{gap}</td></tr>'
    signs = {"unknown": "？", "none": "—"}
    cells = (
        f"<td>{escape(_joined(cell.holders, lang))}</td>"
        if cell.answer == "held"
        else classed("td", "center", signs[cell.answer])
        for cell in cover.cells
    )
    return f"<tr><td>{first}</td>{''.join(cells)}<td>{escape(_joined(cover.coming, lang))}</td></tr>"


def _calls(calls: Calls, lang: Lang) -> str:
    small = element("small", escape("　".join(calls.facts))) if calls.facts else ""
    head = element("h3", escape(calls.title), small)
    if not calls.entries:
        return head + element("p", escape(sheet_words("not-shown", lang)) + " " + BLANK)
    return head + element("ol", *(_call(one, lang) for one in calls.entries))


def _call(one: Call, lang: Lang) -> str:
    phone = escape(one.phone) if one.phone else escape(sheet_words("phone", lang)) + " " + BLANK
    beside = "　".join(part for part in (one.as_what, one.where) if part)
    return element(
        "li", escape(one.name), " ", classed("span", "label", escape(beside)), classed("span", "phone", phone)
    )


def _noticing(notice: Iterable[Call], lang: Lang) -> str:
    names = [
        sheet_words("beside", lang, name=one.name, words=one.as_what) if one.as_what else one.name for one in notice
    ]
    return escape(_joined(names, lang)) if names else escape(sheet_words("not-shown", lang)) + " " + BLANK


def _uncovered(week: Week, lang: Lang) -> str:
    if not week.uncovered:
        return ""
    days = _joined((week.weekdays[day] for day in week.uncovered), lang)
    return element("p", escape(sheet_words(week.uncovered_code, lang, days=days)))


def _minutes(minutes: Minutes, lang: Lang) -> str:
    boxes = "".join("□" + sheet_words(f"box-{name}", lang) for name in ("present", "absent", "asked"))
    names = (escape(f"{boxes} {one.name} {one.as_what}".strip()) for one in minutes.attendees)
    people = classed("p", "people", *(element("span", name) for name in (*names, f"{boxes} {BLANK}")))
    content, conclusion, left = (element("b", escape(text)) for text in minutes.written)
    following = f"{escape(minutes.next.label)} {escape(minutes.next.value) or BLANK}"
    written = classed(
        "table",
        "write",
        f'<tr><td rowspan="2">{content}</td><td>{conclusion}</td></tr>',
        f"<tr><td>{left}　{following}</td></tr>",
    )
    items = _line("meeting-items", lang, escape("　".join(minutes.items)))
    return _part("minutes", lang, facts_line(minutes.head), people, items, written, note="meeting-boxes-key")


def _tasks(minutes: Minutes, lang: Lang) -> str:
    columns = (escape(sheet_words(f"task-{name}", lang)) for name in ("who", "what", "until"))
    head = element("thead", _row(*columns, name="th"))
    rows = (_row(escape(task.name), escape(task.what), escape(task.until)) for task in minutes.tasks)
    return _part("tasks", lang, classed("table", "tasks", head, element("tbody", *rows)))
