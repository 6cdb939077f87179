"""The words of ``ecomap overview`` on the command line; Japanese, then English."""

from __future__ import annotations

from typing import Final

from ecomap.wording.cli_page import Page, Pair

OVERVIEW_PAGES: Final[dict[str, Page]] = {
    "overview": Page(
        ("担当ケース全体の様子を、図と表にする。", "Show a caseload as a whole, in pictures and tables."),
        (
            (
                "フォルダ、事例ファイル、JSON Lines を読む。名前の終わりで形式が決まる: .html .pdf .png .svg\n"
                "HTML は図と同じ数の表もある1枚のページ。PDF は A4、白黒で読める。\n"
                "分からないことは分からないまま数える。\n"
                "--since で前回の一覧(screen の .json .parquet、pack の .parquet、前回のフォルダ)と比べる。\n"
                "--share は所外に出す版。名前と事例の番号を外し、10人に満たない数と、差し引きで分かる数を伏せる。"
            ),
            (
                "Reads folders, case files and JSON lines. The end of the name is the format: .html .pdf .png .svg\n"
                "HTML is one page with a table of the same numbers for every picture; PDF is A4, for black and white.\n"
                "What is not known is counted as not known.\n"
                "--since compares with an earlier list (.json or .parquet of screen, .parquet of pack) or folder.\n"
                "--share makes the version that may leave the office: no names, no keys, numbers below 10 and those\n"
                "that would give them away hidden."
            ),
        ),
        (
            "ecomap overview samples -o overview.html",
            "ecomap overview cases --by worker --since before.json -o overview.pdf",
            "ecomap overview cases --share -o outside.html",
        ),
    ),
}

OVERVIEW_PARAMETERS: Final[dict[str, Pair]] = {
    "overview.sources": ("フォルダ、事例ファイル、.jsonl", "folders, case files or .jsonl"),
    "overview.output": ("書き込むファイル(.html .pdf .png .svg)", "file to write (.html .pdf .png .svg)"),
    "by": (
        "area 地区(x-area)、worker 担当者(x-worker)、office 調整役の事業所。書かなければ area",
        "area (x-area), worker (x-worker) or office (who coordinates); area unless told",
    ),
    "since": (
        "比べる前回の一覧(.json .parquet)かフォルダ",
        "the earlier list (.json, .parquet) or folder to compare with",
    ),
    "share": (
        "所外に出す版にする(名前なし、10人未満の数は伏せる)",
        "the version that may leave the office (no names, numbers below 10 hidden)",
    ),
    "overview.on": (
        "日数をこの日まで数える(書かなければそれぞれの作成日)",
        "count days up to this day (unless told: the day each was drawn)",
    ),
}

OVERVIEW_SAYINGS: Final[dict[str, Pair]] = {
    "overview-format": (
        "{target}: 名前の終わりは .html .pdf .png .svg のどれかにしてください。",
        "{target}: the name must end in .html, .pdf, .png or .svg.",
    ),
    "overview-store": (
        "{target}: まとめたファイル(.parquet)には支え手や地区がないので、事例のフォルダを指定してください。",
        "{target}: a packed file holds neither helpers nor areas. Name the folder of the cases.",
    ),
    "overview-nobody": ("読める事例がありません。", "There is no case that can be read."),
    "share-few": (
        "10人に満たない一覧は、外に出す版にできません。",
        "A caseload of fewer than ten people cannot be made fit to leave the office.",
    ),
    "since-form": (
        "{target}: 「ecomap screen」で書いた一覧ではありません。",
        '{target}: this is no list that "ecomap screen" wrote.',
    ),
    "since-part": (
        "{target}: 一部の事例だけの一覧です(--top や --where)。全部の一覧と比べてください。",
        "{target}: only some cases are in this list (--top or --where). Compare with a whole one.",
    ),
    "since-restricted": (
        "{target}: 要配慮の項目の入った一覧(--restricted)とは比べられません。付けずに作った一覧を使ってください。",
        "{target}: a list with restricted findings (--restricted) cannot be compared. Use one made without.",
    ),
    "since-missing": ("{target}: 前回の一覧が見つかりません。", "{target}: there is no such earlier list."),
    "since-refused": (
        "前回の記録のうち読めなかったもの: {count} 件",
        "Earlier records that could not be read: {count}",
    ),
}
