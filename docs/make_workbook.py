"""The generated page on workbooks: sheets, headings and what is written below them."""

# Prose and rows of tables stand here as they are in the page.
# ruff: noqa: E501

from __future__ import annotations

from make_parts import MADE, cell, page, table

from ecomap.io.sheets import guide
from ecomap.io.sheets.columns import PEOPLE, SHEETS, Sheet, columns_of, heading_of

INTRO = """\
`ecomap new case.xlsx` makes a workbook with the sheets below; every command reads it, and `ecomap convert` turns it into
YAML, JSON or CSV and back. A workbook is a case file whose keys are headings, so that words, dates, frequencies and
names are read exactly as in the [case file](case-file.md). [How to work with it](../how-to/excel.md).

- **Sheets** are known by their name in either language, in any order; what the form has but the case does not need may be
  missing. `記入例`/`Example`, `説明`/`Guide` and `リスト`/`Lists` are never read, empty sheets neither. A sheet named
  `x-…` is left alone with a notice; any other sheet is a fault.
- **Headings** stand in one row, within the first 20, in any order, as in the tables below or as any other
  [word](words.md) for the same key. An unknown heading is a fault with a suggestion; a column `x-…` is yours, is not
  drawn, and is kept. Below 表紙 and 本人 the names stand in column A, the values in column B; column C is not read.
- **The tie with the client** stands in the same row as the person or resource. Where a heading could mean both, the one of
  the tie is written with 「関係の」 (`tie`) before it. A second tie is a further row with the same name and nothing else
  but the tie.
- **Cells** are read by what they hold: dates of Excel are dates, a number in a column of dates is the number of a day from
  2200 on and a year below. A formula counts by its saved value; without one it is a fault, like an error (`#REF!`) or
  merged cells among the data. A telephone number that became a number is kept with a notice. What is hidden is read.
- **Several values** in one cell: one a line where they are sentences (目標), else divided by 「、」 or a comma.
- What no plain cell can say is written as JSON, in quotes or brackets: a text that begins with a space, a date or
  frequency without its words, a role with a note.

## What a workbook holds, and what it does not

Reading a workbook that was written gives the very same case: nothing of it is lost, entries `x-…` and ids included.

| not kept, or refused | |
|---|---|
| remarks (`#`) of a YAML file | no part of a case, in any format |
| looks: colours, widths, fonts, notes on cells, your own sheets `x-…`, column C of 表紙 and 本人 | not read, so gone after a conversion |
| a text of more than 32,767 characters | refused by name (`long-cell`): Excel cannot hold it |
| formulas | never written; read by their saved value |

Refused before they are opened: a workbook that unpacks to more than 50 MB or a hundredfold, has more than 1,000 files or
100,000 cells inside, whose cells spread over more than a million places, with a password, and other kinds (`.xls`,
`.ods`, `.xlsb`). Macros (`.xlsm`) are neither run nor kept. Written workbooks name no author and no time; the same case
gives the same bytes.

## CSV lists

The same tables as files: `家族.csv`, `関係.csv`, … in one folder, or named together. A list is known by its file name,
else by its headings: both ends make it ties, everything else a list of people (`人.csv`), where the row with the 続柄
「本人」 is the client, rows with another 続柄 are the family, and the rest resources. Read in UTF-8 with or without mark,
UTF-16 with mark, or CP932; divided by comma, semicolon or tab. Written in UTF-8 with mark, so that Excel opens them;
a cell that a spreadsheet would take for a formula gets an apostrophe before it, which reading takes off again."""

HEAD = ("heading", "日本語", "key", "what is written", "")


def workbook_page() -> str:
    """Describe the sheets of a workbook."""
    parts = [MADE, "# Workbook", INTRO, "## Sheets", "Columns marked + are not in an empty workbook but can be added."]
    for sheet in (*SHEETS, PEOPLE):
        head = f"### {sheet.name('en')}: {sheet.name('ja')}"
        words = guide.SHEETS[sheet.code]
        parts.append(f"{head}\n\n{cell(words[1])}\n\n{cell(words[0])}")
        if sheet is PEOPLE:
            parts.append("The columns of Family and Resources together.")
        else:
            parts.append(table(HEAD, rows(sheet)))
    return page(parts)


def rows(sheet: Sheet) -> list[tuple[str, ...]]:
    """Give a row for each column of a sheet."""
    return [
        (
            cell(heading_of(sheet, column, "en")),
            cell(heading_of(sheet, column, "ja")),
            f"`{column.key}`" if column.section == sheet.sections[0] else f"`{column.section}.{column.key}`",
            cell(guide.how_to_write(column, "en")) + (f" ([{column.table}](words.md))" if column.table else ""),
            "+" if optional else "",
        )
        for column, optional in columns_of(sheet)
    ]
