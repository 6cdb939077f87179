"""A case as an Excel workbook: tables with lists to choose from, an example, and how to write. Never a formula."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from unicodedata import east_asian_width

from ecomap.io.sheets import guide
from ecomap.io.sheets.columns import SHEETS, Column, columns_of, heading_of
from ecomap.vocabulary import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from ecomap.io.sheets.laying import Laid
    from ecomap.vocabulary import Lang

_CREATED: Final = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed day: the same case gives the same bytes
_FONT: Final = "Yu Gothic"
_A4: Final = 9
_ROOM: Final = {"family": 14, "resources": 26, "ties": 18, "needs": 18, "asked": 9, "events": 8, "couples": 4}
"""Rows with borders on an empty sheet; the others have 8."""

_SPARE: Final = 5
_WIDTHS: Final = {
    "name": 17, "from": 20, "to": 20, "child": 18, "a": 18, "b": 18, "relation": 8, "age": 6, "lives": 13, "died": 11,
    "kind": 16, "contact": 10, "roles": 15, "phone": 14, "quality": 7, "stress": 7, "flow": 8, "supports": 15,
    "frequency": 13, "status": 8, "can_ask_help": 8, "starts": 11, "last": 11, "note": 20, "notes": 18, "words": 20,
    "domain": 24, "level": 14, "goal": 30, "night": 8, "section": 22, "answer": 10, "parents": 24, "what": 16, "on": 14,
}  # fmt: skip
_WIDTH: Final = 13
_LINE_HEIGHT: Final = 17.5
_TALL: Final = 24
"""Height of an empty row, so that one can also write on the printed sheet, in points."""

_MOST_HEIGHT: Final = 400
_TWO_PAGES: Final = 900
_UPRIGHT: Final = (30, 62, 58)
_EXAMPLE: Final = (26, 44, 16)
_GUIDE: Final = (12, 30, 10, 52, 64)
_YES_NO: Final = {"ja": ["はい", "いいえ", "不明"], "en": ["yes", "no", "unknown"]}
_PEOPLE: Final = frozenset({"from", "to", "with", "who", "a", "b", "child", "of", "partner"})
_LONGEST_LIST: Final = 6
_INK, _PALE, _GREEN, _GREY, _LINE = "#1F3A4D", "#DCE6EE", "#E6EDDF", "#6B7680", "#9AA7B1"


def workbook(laid: Sequence[Laid], lang: Lang | None, example: Sequence[Laid]) -> bytes:
    """Give the bytes of a workbook.

    Parameters
    ----------
    laid
        The case on its sheets.
    lang
        Language of the sheets; ``None`` writes the codes of programs, with English explanations.
    example
        An invented case for the sheet that shows how it is done.

    Returns
    -------
    bytes
        The same for the same case: no author, no time.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - only a workbook needs it

    stream = io.BytesIO()
    # A text is written as text whatever it looks like: no formula, link or number is ever made of it.
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {"font_name": _FONT, "font_size": 10.5, "valign": "top"},
    }
    with Workbook(stream, options) as book:
        book.set_properties({"author": "", "title": "", "comments": "", "created": _CREATED})
        book.set_size(24_000, 14_000)
        _Writer(book, lang).write(laid, example)
    return stream.getvalue()


@dataclass(slots=True)
class _Writer:
    book: Workbook
    lang: Lang | None
    lists: dict[str, str] = field(default_factory=dict)  # where the words of each table stand

    @property
    def speech(self) -> Lang:
        return self.lang or "en"

    def _format(self, **properties: Any) -> Format:  # noqa: ANN401 - whatever a format has
        base: dict[str, Any] = {"font_name": _FONT, "font_size": 10.5, "valign": "vcenter"}
        if "border" in properties:
            base |= {"align": "left", "indent": 1}  # no text touches a line
        return self.book.add_format({**base, **properties})

    def write(self, laid: Sequence[Laid], example: Sequence[Laid]) -> None:
        pages = [(each, self.book.add_worksheet(each.sheet.name(self.lang))) for each in laid]
        extra = {name: self.book.add_worksheet(self._name(name)) for name in ("example", "guide", "lists")}
        self._lists(extra["lists"], laid)
        for each, page in pages:
            if each.sheet.upright:
                self._upright(each, page)
            else:
                self._table(each, page)
                self._paper(page)
        self._example(extra["example"], example)
        self._guide(extra["guide"])
        pages[0][1].activate()

    def _name(self, code: str) -> str:
        label = TABLES["sheets"].label(code, self.speech)
        return label if self.speech == "ja" else label.capitalize()

    def _paper(self, page: Worksheet) -> None:
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.55)
        page.set_footer("&C&9&A  &P / &N")
        page.hide_gridlines(2)
        page.set_comments_author("")

    # Words to choose from

    def _lists(self, page: Worksheet, laid: Sequence[Laid]) -> None:
        page.hide()
        tables = [column.table for each in laid for column in each.columns if column.table]
        for number, name in enumerate(dict.fromkeys(tables)):
            words = [self._word(name, term.code) for term in TABLES[name].terms]
            page.write_string(0, number, name)
            for row, word in enumerate(words, 1):
                page.write_string(row, number, word)
            from xlsxwriter.utility import xl_range_abs  # noqa: PLC0415

            self.lists[name] = f"='{self._name('lists')}'!{xl_range_abs(1, number, len(words), number)}"
        page.set_column(0, len(tables), 16)
        self._paper(page)

    def _word(self, table: str, code: str) -> str:
        return code if self.lang is None else TABLES[table].label(code, self.lang)

    def _choose(self, page: Worksheet, column: Column, area: tuple[int, int, int, int]) -> None:
        """Offer a list; anything may be typed all the same, as checking the file tells more than Excel could."""
        source: str | list[str] | None = self.lists.get(column.table)
        if column.form in {"yes-no", "noted", "no-tie"}:
            source = _YES_NO[self.speech]
        if column.key in _PEOPLE or column.form in {"one", "person", "resource"}:
            family = column.section in {"couple", "parents", "need", "event", "person"}
            source = self._everybody("family" if family else "resources")
        if source is not None:
            page.data_validation(*area, {"validate": "list", "source": source, "show_error": False})

    def _everybody(self, code: str) -> str:
        """Give where the names of a sheet stand; a list can be of one column only."""
        sheet = next(sheet for sheet in SHEETS if sheet.code == code)
        top = 5
        return f"='{sheet.name(self.lang)}'!$A${top}:$A${top + 199}"

    # Sheets that stand upright

    def _upright(self, each: Laid, page: Worksheet) -> None:
        sheet = each.sheet
        title = self._format(bold=True, font_size=16, font_color=_INK)
        grey = self._format(font_color=_GREY, font_size=9.5, text_wrap=True, border=1, border_color=_LINE)
        head = self._format(bold=True, bg_color=_PALE, border=1, border_color=_LINE)
        value = self._format(border=1, border_color=_LINE, text_wrap=True, num_format="@")
        day = self._format(border=1, border_color=_LINE, text_wrap=True)
        for place, width in enumerate(_UPRIGHT):
            page.set_column(place, place, width)
        name = guide.TITLE if sheet.code == "cover" else None
        page.write_string(0, 0, guide.pick(name, self.speech) if name else sheet.name(self.lang), title)
        page.set_row(0, 26)
        row = 1
        plain = self._format(font_color=_INK)
        for step in guide.STEPS if sheet.code == "cover" else (guide.SHEETS[sheet.code],):
            page.write_string(row, 0, guide.pick(step, self.speech), plain)
            row += 1
        row += 1
        for place, word in enumerate(guide.UPRIGHT_HEADS[self.speech]):
            page.write_string(row, place, word, head)
        page.freeze_panes(row + 1, 1)
        page.repeat_rows(row)
        record = each.rows[0] if each.rows else {}
        height = 0.0
        label = self._format(bold=True, border=1, border_color=_LINE)
        for column in each.columns:
            row += 1
            page.write_string(row, 0, heading_of(sheet, column, self.lang), label)
            cell = record.get(column, 1 if column == Column("case", "ecomap") else "")
            self._cell(page, (row, 1), cell, day if _typed(column) else value)
            self._cell(page, (row, 2), guide.how_to_write(column, self.speech), grey)
            high = height_of([(cell, _UPRIGHT[1])])
            page.set_row(row, high)
            height += high
            self._choose(page, column, (row, 1, row, 1))
        self._paper(page)
        if height < _TWO_PAGES:
            page.fit_to_pages(1, 1)  # two lines on a second sheet help nobody

    def _cell(self, page: Worksheet, at: tuple[int, int], cell: str | int, form: Format) -> None:
        if cell == "":
            page.write_blank(*at, None, form)
        elif isinstance(cell, str):
            page.write_string(*at, cell, form)
        else:
            page.write_number(*at, cell, form)

    # Sheets with a row a record

    def _table(self, each: Laid, page: Worksheet) -> None:
        sheet = each.sheet
        top = 3
        page.write_string(0, 0, sheet.name(self.lang), self._format(bold=True, font_size=16, font_color=_INK))
        page.set_row(0, 26)
        page.write_string(1, 0, guide.pick(guide.SHEETS[sheet.code], self.speech), self._format(font_color=_INK))
        self._groups(each, page, top - 1)
        self._heads(each, page, top)
        count = max(_ROOM.get(sheet.code, 8), len(each.rows) + _SPARE)
        looks = {"border": 1, "border_color": _LINE, "text_wrap": True}
        forms = {
            "text": self._format(num_format="@", **looks),
            "typed": self._format(**looks),
            "key": self._format(num_format="@", bold=True, **looks),
        }
        rows = [*each.rows, *([{}] * (count - len(each.rows)))]
        if sheet.code == "asked" and not each.rows:
            section = Column("asked_entry", "section")
            rows = [{section: self._word("asked_sections", term.code)} for term in TABLES["asked_sections"].terms]
        for number, record in enumerate(rows, top + 1):
            page.set_row(number, max(_TALL, height_of([(record.get(c, ""), _width(c)) for c in each.columns])))
            for place, column in enumerate(each.columns):
                kind = "typed" if _typed(column) else "key" if place == 0 else "text"
                self._cell(page, (number, place), record.get(column, ""), forms[kind])
        for place, column in enumerate(each.columns):
            self._choose(page, column, (top + 1, place, top + len(rows) + 100, place))
        page.freeze_panes(top + 1, 1)
        page.repeat_rows(top)
        page.print_area(0, 0, top + len(rows), len(each.columns) - 1)

    def _groups(self, each: Laid, page: Worksheet, row: int) -> None:
        """Say above the headings which of them are about the tie; without merged cells, which get in the way."""
        if "tie" not in each.sheet.sections[1:]:
            return
        before = ""
        for place, column in enumerate(each.columns):
            colour = _GREEN if column.section == "tie" else _PALE
            form = self._format(bold=True, font_color=_INK, bg_color=colour, font_size=9.5)
            words = guide.pick(guide.GROUPS[column.section], self.speech) if column.section != before else ""
            if words and place and column.section != "tie":
                words = ""
            self._cell(page, (row, place), words, form)
            before = column.section

    def _heads(self, each: Laid, page: Worksheet, row: int) -> None:
        for place, column in enumerate(each.columns):
            inner = column.section != each.sheet.sections[0]
            form = self._format(
                bold=True,
                border=1,
                border_color=_LINE,
                bg_color=_GREEN if inner else _PALE,
                text_wrap=True,
                valign="vcenter",
            )
            page.write_string(row, place, heading_of(each.sheet, column, self.lang), form)
            words = guide.how_to_write(column, self.speech)
            if words:
                page.write_comment(
                    row, place, words, {"x_scale": 1.6, "y_scale": 0.7, "font_size": 9, "font_name": _FONT}
                )
            page.set_column(place, place, _width(column))
        page.set_row(row, 32)

    # Sheets that are never read

    def _example(self, page: Worksheet, example: Sequence[Laid]) -> None:
        title = self._format(bold=True, font_size=16, font_color=_INK)
        block = self._format(bold=True, font_size=12, font_color=_INK)
        head = self._format(bold=True, border=1, border_color=_LINE, bg_color=_PALE, text_wrap=True)
        text = self._format(border=1, border_color=_LINE, text_wrap=True)
        page.write_string(0, 0, self._name("example"), title)
        page.set_row(0, 26)
        page.write_string(1, 0, guide.pick(guide.EXAMPLE, self.speech), self._format(font_color=_INK))
        page.set_column(0, 0, _EXAMPLE[0])
        page.set_column(1, 1, _EXAMPLE[1])
        page.set_column(2, 12, _EXAMPLE[2])
        row = 3
        for each in example:
            if not any(each.rows):
                continue
            page.write_string(row, 0, each.sheet.name(self.lang), block)
            row += 1
            used = [column for column in each.columns if any(column in record for record in each.rows)]
            if each.sheet.upright:
                for column in used:
                    page.write_string(row, 0, heading_of(each.sheet, column, self.lang), head)
                    self._cell(page, (row, 1), each.rows[0][column], text)
                    page.set_row(row, height_of([(each.rows[0][column], _EXAMPLE[1])]))
                    row += 1
            else:
                for place, column in enumerate(used):
                    page.write_string(row, place, heading_of(each.sheet, column, self.lang), head)
                for record in each.rows:
                    row += 1
                    widths = enumerate(used)
                    page.set_row(row, height_of([(record.get(c, ""), _EXAMPLE[min(n, 2)]) for n, c in widths]))
                    for place, column in enumerate(used):
                        self._cell(page, (row, place), record.get(column, ""), text)
                row += 1
            row += 1
        self._paper(page)
        page.fit_to_pages(1, 1)

    def _guide(self, page: Worksheet) -> None:
        head = self._format(bold=True, border=1, border_color=_LINE, bg_color=_PALE)
        text = self._format(border=1, border_color=_LINE, text_wrap=True, font_size=9.5)
        page.write_string(0, 0, self._name("guide"), self._format(bold=True, font_size=16, font_color=_INK))
        page.set_row(0, 26)
        for number, line in enumerate((guide.GUIDE, guide.EXTRA), 1):
            page.write_string(number, 0, guide.pick(line, self.speech), self._format(font_color=_INK))
        row = 4
        for place, word in enumerate(guide.GUIDE_HEADS[self.speech]):
            page.write_string(row, place, word, head)
        page.freeze_panes(row + 1, 0)
        page.repeat_rows(row)
        for sheet in SHEETS:
            for column, optional in columns_of(sheet):
                row += 1
                cells = (
                    sheet.name(self.lang),
                    heading_of(sheet, column, self.lang),
                    guide.pick(guide.OPTIONAL, self.speech) if optional else "",
                    guide.how_to_write(column, self.speech),
                    words_of(column, self.speech),
                )
                page.set_row(row, height_of(list(zip(cells, _GUIDE, strict=True))))
                for place, cell in enumerate(cells):
                    page.write_string(row, place, cell, text)
        for place, width in enumerate(_GUIDE):
            page.set_column(place, place, width)
        self._paper(page)


def words_of(column: Column, lang: Lang) -> str:
    """Give the words of a column's list, or the first of a long one."""
    if not column.table:
        return ""
    table = TABLES[column.table]
    codes = table.codes if len(table) <= 2 * _LONGEST_LIST else table.examples or table.codes[:_LONGEST_LIST]
    mark = "、" if lang == "ja" else ", "
    return mark.join(table.label(code, lang) for code in codes) + (" …" if len(codes) < len(table) else "")


def _width(column: Column) -> int:
    return _WIDTHS.get(column.key, _WIDTH)


def height_of(cells: Sequence[tuple[str | int, int]]) -> float:
    """Reckon the height of a row from its cells and the widths of their columns, in points.

    Spreadsheets find it out by themselves only when somebody types.
    """
    most = 1
    for cell, width in cells:
        lines = str(cell).split("\n")
        most = max(most, sum(max(1, -(-_columns(line) // max(1, width - 3))) for line in lines))
    return min(_MOST_HEIGHT, most * _LINE_HEIGHT)


def _columns(text: str) -> int:
    """Columns that a text takes: two for a Japanese character, which is a little wider than two Latin ones."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def _typed(column: Column) -> bool:
    """Whether Excel may make a number or a date of what is typed; elsewhere 1-2 must not become a day of January."""
    return column.form in {"date", "day", "died", "age", "number", "other-date"} or column.key == "ecomap"
