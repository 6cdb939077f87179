"""The words of ``ecomap screen`` and ``ecomap pack`` on the command line; Japanese, then English."""

from __future__ import annotations

from typing import Final

from ecomap.wording.cli_page import Page, Pair

SCREEN_PAGES: Final[dict[str, Page]] = {
    "screen": Page(
        (
            "多くの事例から、訪問・連絡の優先確認の一覧を作る。",
            "List many cases in the order in which to visit or call.",
        ),
        (
            (
                "フォルダ、事例ファイル、JSON Lines(1行1事例)、pack で作った .parquet を読む。\n"
                "並び順は、連絡の回数、だれとも会わない日、支えの確認できない課題、不明の数による。\n"
                "分からないことは幅で示す。記録の少ない方が「つながりが多い」ように見えることはない。\n"
                "読めない記録は行と理由を挙げ、ほかは続ける(終了コードは2)。\n"
                '--where は列の条件(例: "days_without>=3 and rule=V01")。そうかもしれない事例も残る。'
            ),
            (
                "Reads folders, case files, JSON lines (one case a line), and .parquet made by pack.\n"
                "The order: contact, days without anybody, uncovered needs, how much is not known.\n"
                "What is not known stands as a range, so a badly recorded case never looks well connected.\n"
                "A record that cannot be read is listed with line and reason; the rest goes on (exit code 2).\n"
                'Take --where for a condition on columns ("days_without>=3 and rule=V01"); what may be so is kept.'
            ),
        ),
        (
            "ecomap screen samples",
            'ecomap screen samples --top 10 --where "longest_without>=4"',
            "ecomap screen samples --format csv -o list.csv",
        ),
    ),
    "pack": Page(
        (
            "多くの事例を確かめ、優先確認のための1つのファイル(.parquet)にまとめる。",
            "Check many cases and keep them in one file (.parquet) for screening.",
        ),
        (
            (
                "screen は、このファイルを事例ファイルの何十倍もの速さで読む。\n"
                "同じファイルにもう一度まとめると、変わっていない事例は読み直さない。\n"
                "名前や文章は入らない。ファイル名(事例の key)は入る。pip install 'ecomap[caseload]' が要る。"
            ),
            (
                "Screening reads this file many times faster than case files.\n"
                "Packed into the same file again, cases that have not changed are not read.\n"
                "It holds no names of people and no texts, but the names of the files (keys of cases).\n"
                "Needs pip install 'ecomap[caseload]'."
            ),
        ),
        ("ecomap pack samples -o caseload.parquet",),
    ),
}

SCREEN_PARAMETERS: Final[dict[str, Pair]] = {
    "sources": (
        "フォルダ、事例ファイル、.jsonl、.parquet。- は標準入力(JSON Lines か1事例)",
        "folders, case files, .jsonl or .parquet; - is standard input (JSON lines, or one case)",
    ),
    "screen.output": (
        "書き込むファイル。書かなければ画面に出す。名前の終わり(.csv .xlsx .parquet .json .html)で形式も決まる",
        "file to write; the screen unless told. The end of its name (.csv .xlsx .parquet .json .html) is the format",
    ),
    "screen.form": (
        "形式。text csv xlsx parquet json html",
        "text, csv, xlsx, parquet, json or html",
    ),
    "pack.output": ("書き込むファイル(.parquet)", "file to write (.parquet)"),
    "top": ("はじめの何件か", "show only so many of the first"),
    "where": (
        '列の条件。例: "days_without>=3 and uncovered>=1"(幅のあるものは、そうかもしれなければ残る)',
        'condition on columns, such as "days_without>=3 and uncovered>=1"; whatever may be so is kept',
    ),
    "screen.on": (
        "日数をこの日まで数える(書かなければそれぞれの作成日。例: 2026-04-10)",
        "count days up to this day, such as 2026-04-10 (unless told: the day each was drawn)",
    ),
    "screen.rules": (
        "数える規則。core(基本) all(すべて)、または番号をコンマで区切る(S05,V01)。並び順は変わらない",
        "rules to count: core, all, or ids such as S05,V01; the order stays the same",
    ),
}

SCREEN_SAYINGS: Final[dict[str, Pair]] = {
    "screening": ("読んでいます", "Reading"),
    "where-form": (
        '--where には「列の名前 >= 数」の形で書いてください(例: "days_without>=3 and rule=V01")。',
        'Write --where as "column >= number", such as "days_without>=3 and rule=V01".',
    ),
    "where-name": (
        "--where に書いた「{word}」という列はありません。",
        'There is no column "{word}" for --where.',
    ),
    "where-sign": (
        "--where の「{word}」は、ここでは使えません。",
        '"{word}" cannot be used here in --where.',
    ),
    "where-value": (
        "--where に書いた値「{word}」が分かりません。",
        'The value "{word}" in --where is not understood.',
    ),
    "store-form": (
        "{target}: 「ecomap pack」で作ったファイルではありません。",
        '{target}: this file was not made by "ecomap pack".',
    ),
    "store-version": (
        "{target}: ほかの版の ecomap で作ったファイルです。「ecomap pack」で作り直してください。",
        '{target}: another version of ecomap made this file. Make it anew with "ecomap pack".',
    ),
    "store-rows": (
        "{target}: 読み取った件数と書いた件数が合いません。開発者に知らせてください。",
        "{target}: not as many records came out as went in. Please report this.",
    ),
    "store-audience": (
        "{target}: まとめたファイルは、見せる相手に合わせられません。事例ファイルを指定してください。",
        "{target}: a packed file cannot be fitted to an audience. Name the case files.",
    ),
    "need-output": (
        "{target} 形式は画面に出せません。-o で書き込むファイルを指定してください。",
        "The format {target} cannot be shown on the screen. Name a file with -o.",
    ),
    "need-extra": (
        "{target} には追加の部品が要ります。「pip install 'ecomap[caseload]'」で入れてください。",
        "{target} needs an extra part. Install it with: pip install 'ecomap[caseload]'",
    ),
}
