"""What is said when a workbook or a CSV list cannot be read or written: code, then Japanese, then English.

As in `ecomap.wording.file_faults`: what is wrong, and what to do next.
"""

from __future__ import annotations

from typing import Final

TABLE_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "long-cell": (
        "1つのセルに入る長さ(32,767字)を超える文章があります。短くするか、.yaml で保存してください。",
        "A text is longer than a cell can hold (32,767 characters). Shorten it, or write .yaml.",
    ),
    "workbook-broken": (
        "Excel のブックとして開けません。壊れているか途中で切れています。Excel で開けるか確かめてください。",
        "This cannot be opened as a workbook; it is damaged or cut short. Check that Excel opens it.",
    ),
    "workbook-password": (
        "パスワードの付いたブックは読めません。Excel で開き、パスワードを外した写しを保存して指定してください。",
        "The workbook is locked by a password. Save a copy without one, and name that.",
    ),
    "workbook-kind": (
        "この種類のファイルは読めません。表計算ソフトで開き、.xlsx で保存し直してください。",
        "This kind of file is not read. Open it in a spreadsheet program and save it as .xlsx.",
    ),
    "workbook-kind:xls": (
        "古い形式のブック(.xls)は読めません。Excel で開き、「Excel ブック(.xlsx)」で保存し直してください。",
        "Old workbooks (.xls) are not read. Open it in Excel and save it as .xlsx.",
    ),
    "workbook-kind:ods": (
        "OpenDocument(.ods)は読めません。表計算ソフトで開き、.xlsx で保存し直してください。",
        "OpenDocument (.ods) is not read. Open it in a spreadsheet program and save it as .xlsx.",
    ),
    "workbook-kind:xlsb": (
        "バイナリ形式のブック(.xlsb)は読めません。Excel で開き、.xlsx で保存し直してください。",
        "Binary workbooks (.xlsb) are not read. Open it in Excel and save it as .xlsx.",
    ),
    "workbook-kind:word": (
        "これは Word の文書です。Excel のブック(.xlsx)か、.yaml の事例ファイルを指定してください。",
        "This is a Word document. Name a workbook (.xlsx) or a case file in .yaml.",
    ),
    "workbook-large": (
        "ブックの中身が大きすぎます。事例のブックかどうか確かめてください。",
        "The workbook unpacks to too much. Check that it is the workbook of a case.",
    ),
    "workbook-large:cells": (
        "使われているセルの範囲が広すぎます。表から離れたセルに何か書かれていないか確かめ、要らない行と列を削除してください。",
        "The cells in use are spread too wide. Delete rows and columns far from the tables.",
    ),
    "unknown-sheet": (
        (
            "{hint}枚目のシートは、事例のシートではありません。書けるシート: {choices}。"
            "読まずに残すシートは、名前を「x-…」にしてください。"
        ),
        "Sheet number {hint} is none of a case. Sheets: {choices}. Name it “x-…” if it is not to be read.",
    ),
    "same-sheet": (
        "同じ内容のシート(ファイル)が2つあります。1つにまとめてください。",
        "There are two sheets or files of the same kind. Put them together.",
    ),
    "sheet-not-read": (
        "名前が「x-」で始まるシートは読みません。ほかの形式に変換すると残りません。",
        "A sheet whose name begins with “x-” is not read, and does not survive a conversion.",
    ),
    "no-sheets": (
        "事例のシートが1つもありません。「ecomap new 名前.xlsx」でひな形を作れます。",
        'There is no sheet of a case in this workbook. "ecomap new NAME.xlsx" makes one to fill in.',
    ),
    "missing-heading": (
        "見出しの行が見つからないか、「{choices}」の列がありません。見出しを1行に書いてください。",
        "There is no row of headings, or the column “{choices}” is missing. Write the headings in one row.",
    ),
    "unknown-heading": (
        ("この見出しは使えません。書ける見出し: {choices}。自由な列として残すときは、見出しを「x-…」にしてください。"),
        "This heading is not used here. Headings: {choices}. Name it “x-…” to keep a column of your own.",
    ),
    "unknown-heading:near": (
        "この見出しは使えません。もしかして: {near}。自由な列として残すときは、見出しを「x-…」にしてください。",
        "This heading is not used here. Did you mean: {near}? Name it “x-…” to keep a column of your own.",
    ),
    "no-heading": (
        "見出しのない列に書かれています。見出しを付けるか、消してください。",
        "There is something in a column without a heading. Give it one, or delete it.",
    ),
    "no-label": (
        "A列に項目名がありません。何の内容かをA列に書くか、消してください。",
        "There is no name in column A for this value. Write one, or delete the value.",
    ),
    "merged-cells": (
        "結合されたセルは、どの行や列の内容か分かりません。結合を解除し、それぞれのセルに書いてください。",
        "Cells are merged here, so it is not clear which row or column is meant. Unmerge them and fill in each.",
    ),
    "formula-without-value": (
        "数式の計算結果が保存されていません。Excel で開いて保存し直すか、値として貼り付けてください。",
        "The formula was saved without its result. Save the workbook in Excel, or paste the value.",
    ),
    "error-cell": (
        "セルがエラー(#REF! など)になっています。値を書き直してください。",
        "The cell holds an error (such as #REF!). Write the value.",
    ),
    "number-for-text": (
        "数として書かれています。頭の 0 が消えていないか確かめ、セルの書式を「文字列」にして書き直してください。",
        "This is a number, so a 0 in front may have been lost. Format the cell as text and write it again.",
    ),
    "csv-quote": (
        'ここで始まる「"」が閉じられていないか、その後に余分な文字があります。確かめてください。',
        'A quotation mark (") is not closed here, or something follows it.',
    ),
}
