"""The words of ``ecomap simulate`` on the command line; Japanese, then English."""

from __future__ import annotations

from typing import Final

from ecomap.wording.cli_page import Page, Pair

SIMULATE_PAGES: Final[dict[str, Page]] = {
    "simulate": Page(
        ("試すための合成データ(実在しない事例)を作る。", "Invent cases to try things with (synthetic data)."),
        (
            (
                "実在の方の記録は使わない。どの事例にも、表題・名前・作成者・備考に架空と書いてある。\n"
                "-o がフォルダなら1件1ファイル、名前の終わりが .jsonl なら1行1件、- なら標準出力に1行1件。\n"
                "同じ --seed なら、どの機械でも同じ事例になる。はじめの千件は、一万件のはじめの千件と同じ。\n"
                "割合は一部だけを公表値に合わせてある。実際の地域について何かを言うためには使えない。"
            ),
            (
                "No record of anybody is used. Title, names, author and note of every case say that it is invented.\n"
                "-o names a folder (a file each), a file that ends in .jsonl (a case a line), or - (the same to\n"
                "standard output). The same --seed gives the same cases on any machine; the first thousand of ten\n"
                "thousand are the thousand. Some rates were fitted to published figures; they say nothing of any place."
            ),
        ),
        (
            "ecomap simulate 40 -o cases",
            "ecomap simulate 500 -o caseload.jsonl --seed 7",
            "ecomap simulate 3 -o - --start 100",
        ),
    ),
}

SIMULATE_PARAMETERS: Final[dict[str, Pair]] = {
    "number": ("何件作るか", "how many cases"),
    "simulate.output": (
        "書き込み先のフォルダか .jsonl のファイル。- は標準出力",
        "folder or .jsonl file to write to; - is standard output",
    ),
    "seed": ("乱数の種。変えると別の事例になる", "another seed gives other cases"),
    "start": ("何番目の事例から作るか", "number of the first case"),
    "simulate.on": (
        "この日の事例にする(書かなければ 2026-04-01)。地図は、この日までの数か月に描かれている",
        "the day of the caseload (unless told 2026-04-01); maps were drawn in the months before",
    ),
    "simulate.form": (
        "形式。フォルダなら yaml か json(書かなければ yaml)、ファイルと標準出力は jsonl",
        "yaml or json in a folder (yaml unless told); jsonl in a file and on standard output",
    ),
    "simulate.force": (
        "すでにあるファイルを書き換える。フォルダの中のほかのファイルはそのまま残る",
        "replace files that are there already; other files of the folder stay",
    ),
    "simulate.lang": (
        "フォルダの事例ファイルの言葉。ja か en(書かなければ ja)",
        "language of the files of a folder, ja or en (ja unless told)",
    ),
}

SIMULATE_SAYINGS: Final[dict[str, Pair]] = {
    "simulating": ("作っています", "Inventing"),
    "simulated": (
        "合成データ {count} 件を {target} に書きました(実在の方ではありません)。",
        "Wrote {count} synthetic cases to {target} (nobody real).",
    ),
    "next-simulated": (
        "「ecomap draw {target} -o map.pdf」で描けます。",
        '"ecomap draw {target} -o map.pdf" draws the first.',
    ),
    "simulate-target": (
        "{target}: -o にはフォルダの名前か、.jsonl で終わるファイルの名前を書いてください。",
        "{target}: name a folder after -o, or a file that ends in .jsonl.",
    ),
}
