"""The words of the command line: help pages, what is reported, what went wrong; Japanese, then English."""

from __future__ import annotations

from typing import Final

from ecomap.wording.cli_audience_words import AUDIENCE_PARAMETERS, AUDIENCE_SAYINGS
from ecomap.wording.cli_change_words import CHANGE_PAGES, CHANGE_PARAMETERS, CHANGE_SAYINGS
from ecomap.wording.cli_draw_words import DRAW_PAGES, DRAW_PARAMETERS, DRAW_SAYINGS
from ecomap.wording.cli_gap_words import GAP_PAGES, GAP_PARAMETERS, GAP_SAYINGS
from ecomap.wording.cli_overview_words import OVERVIEW_PAGES, OVERVIEW_PARAMETERS, OVERVIEW_SAYINGS
from ecomap.wording.cli_page import Lang, Page, Pair
from ecomap.wording.cli_screen_words import SCREEN_PAGES, SCREEN_PARAMETERS, SCREEN_SAYINGS
from ecomap.wording.cli_sheet_words import SHEET_PAGES, SHEET_PARAMETERS, SHEET_SAYINGS
from ecomap.wording.cli_simulate_words import SIMULATE_PAGES, SIMULATE_PARAMETERS, SIMULATE_SAYINGS

PAGES: Final[dict[str, Page]] = {
    "ecomap": Page(
        ("事例ファイルからエコマップを描く。", "Draw social-work ecomaps from case files."),
        (
            (
                "はじめに:  ecomap new jirei.xlsx  で Excel のひな形を作り(.yaml でもよい)、書き込んでから  "
                "ecomap draw jirei.xlsx -o map.pdf  で描く。\n"
                "一緒に考えたいことは  ecomap gaps jirei.xlsx  で見られる。\n"
                "終了コード:  0 できた  1 --strict や --fail-on に当たった  2 読めない・使い方の誤り\n"
                "English:  ecomap --lang en --help"
            ),
            (
                "Start with  ecomap new case.xlsx  (or .yaml), fill it in, then  ecomap draw case.xlsx -o map.pdf .\n"
                "What to think about together:  ecomap gaps case.xlsx\n"
                "Exit codes:  0 done  1 --strict or --fail-on was met  2 cannot read or wrong use\n"
                "日本語:  ecomap --lang ja --help"
            ),
        ),
    ),
    "check": Page(
        ("事例ファイルの書き方を確かめる(描かない)。", "Check case files without drawing."),
        (
            "間違いをすべて、行と桁を付けて挙げる。書いてある名前や文章は画面に出さない。",
            "Lists every fault with its line and column; names and texts of the file are never shown.",
        ),
        ("ecomap check samples/sato_hana.yaml samples/smallest.yaml", "ecomap check samples/sato_hana.yaml --json"),
    ),
    "new": Page(
        (
            "書き方の説明が付いたひな形(Excel か YAML)を作る。",
            "Make a workbook or a commented file to fill in.",
        ),
        (
            (
                "名前の終わりで決まる: .xlsx(Excel。選べる言葉のリスト・記入例・説明つき) .yaml(メモ帳などで書く)\n"
                "すでにあるファイルは、--force を付けないかぎり書き換えない。"
            ),
            (
                "The end of the name decides: .xlsx (Excel, with lists of words, an example and a guide) or .yaml.\n"
                "A file that is there already is left alone unless --force is given."
            ),
        ),
        ("ecomap new jirei.xlsx", "ecomap new jirei.yaml", "ecomap new case.xlsx --lang en"),
    ),
    "convert": Page(
        (
            "事例を Excel・YAML・JSON・CSV の間で変換する。",
            "Convert cases between Excel, YAML, JSON and CSV.",
        ),
        (
            (
                "書き込み先の名前の終わりで形式が決まる: .xlsx .yaml .json\n"
                "CSV の一覧(人と機関、関係)は、いくつ書いても1つの事例として読む。\n"
                "事例がいくつもあるときや CSV に書くときは、-o にフォルダを書き、--format で形式を選ぶ。\n"
                "事例の内容は失われない。メモ書き(#)と文字の色などは残らない。"
            ),
            (
                "The end of the target's name decides the format: .xlsx .yaml .json\n"
                "CSV lists (people and resources, ties) make one case, however many are named.\n"
                "For several cases, or to write CSV, name a folder after -o and choose a --format.\n"
                "Nothing of the case is lost; remarks (#) and looks are."
            ),
        ),
        (
            "ecomap convert samples/sato_hana.yaml -o sato.xlsx",
            "ecomap convert samples/sato_hana.yaml -o lists --format csv",
            "ecomap convert samples/sato_hana.yaml -o - --format json",
        ),
    ),
    "schema": Page(
        ("事例ファイルの JSON Schema を出す。", "Print the JSON Schema of a case file."),
        (
            "エディタやほかのプログラムで、事例ファイルを確かめるときに使う。",
            "For editors and other programs that check or write case files.",
        ),
        ("ecomap schema > ecomap.schema.json",),
    ),
    "words": Page(
        ("書ける言葉を調べる。", "Look up the words that can be written."),
        (
            (
                "KIND を書かなければ表の一覧、書けばその表の言葉、--find なら言葉から探す。\n"
                "どの言葉も、コード・日本語・英語・別の言い方のどれで書いてもよい。"
            ),
            (
                "Without KIND the tables are listed, with it the words of one table; --find searches all.\n"
                "A word may be written as its code, in Japanese, in English or as one of its variants."
            ),
        ),
        ("ecomap words", "ecomap words qualities", "ecomap words --find ヘルパー"),
    ),
    **DRAW_PAGES,
    **GAP_PAGES,
    **SIMULATE_PAGES,
    **CHANGE_PAGES,
    **SHEET_PAGES,
    **SCREEN_PAGES,
    **OVERVIEW_PAGES,
}
"""The help of every command; ``ecomap`` is the command itself."""

PARAMETERS: Final[dict[str, Pair]] = {
    "help": ("この説明を出す", "show this help"),
    "version": ("版を出す", "show the version"),
    "lang": ("言葉。ja か en(書かなければ ja)", "language, ja or en (ja unless told)"),
    "new.lang": ("ひな形の言葉。ja か en(書かなければ ja)", "language of the starter, ja or en (ja unless told)"),
    "cases": (
        "事例ファイル(.xlsx .yaml .json)。- は標準入力",
        "case files (.xlsx, .yaml or .json); - is standard input",
    ),
    "convert.cases": (
        "事例ファイル(.xlsx .yaml .json)、CSV の一覧、CSV の入ったフォルダ。- は標準入力",
        "case files (.xlsx, .yaml or .json), CSV lists, or folders with them; - is standard input",
    ),
    "convert.picture": (
        "形式。xlsx yaml json csv。-o がフォルダか - のとき(書かなければ yaml)",
        "xlsx, yaml, json or csv, where -o is a folder or - (yaml unless told)",
    ),
    "convert.strict": ("お知らせがあれば終了コードを1にする", "exit with 1 where there is a notice"),
    "convert.lang": (
        "項目名と言葉。ja か en(書かなければ事例の language、それもなければ ja)",
        "language of keys and words, ja or en (unless told: the case's own language, else ja)",
    ),
    "output": (
        "書き込み先のファイルかフォルダ。- は標準出力",
        "file or folder to write to; - is standard output",
    ),
    "as_of": ("この日の時点で描く(例: 2026-04-10、令和8年4月10日)", "draw the case as of this day, such as 2026-04-10"),
    "check.strict": ("確認事項だけでも終了コードを1にする", "exit with 1 where there are only notices"),
    "as_json": ("結果を JSON で出す", "print the result as JSON"),
    "path": (
        "作るファイル(.xlsx か .yaml)。- は標準出力(YAML)",
        "file to make (.xlsx or .yaml); - is standard output (YAML)",
    ),
    "force": ("すでにあるファイルを書き換える", "replace a file that is there already"),
    "kind": ("言葉の表の名前", "name of a table of words"),
    "find": ("この言葉を探す", "search for this word"),
    **DRAW_PARAMETERS,
    **AUDIENCE_PARAMETERS,
    **GAP_PARAMETERS,
    **SIMULATE_PARAMETERS,
    **CHANGE_PARAMETERS,
    **SHEET_PARAMETERS,
    **SCREEN_PARAMETERS,
    **OVERVIEW_PARAMETERS,
}
"""What every argument and option is for, by ``command.name`` or, where all mean the same, by name."""

SAYINGS: Final[dict[str, Pair]] = {
    "usage": ("使い方", "Usage"),
    "arguments": ("引数", "Arguments"),
    "options": ("オプション", "Options"),
    "commands": ("コマンド", "Commands"),
    "examples": ("例", "Examples"),
    "default": ("初めの値", "default"),
    "required": ("必須", "required"),
    "notice": ("お知らせ", "note"),
    "more": ("使い方は「{command} --help」で見られます。", 'See "{command} --help".'),
    "wrote": ("{target} に書きました。", "Wrote {target}."),
    "ok": (
        "OK(家族 {people}、社会資源 {resources}、関係 {ties}、課題 {needs})",
        "OK ({people} relatives, {resources} resources, {ties} ties, {needs} needs)",
    ),
    "faults": ("誤り {errors} 件", "{errors} faults"),
    "next-check": (
        "書き込んだら「ecomap check {target}」で確かめ、「ecomap draw {target} -o map.pdf」で描けます。",
        'Fill it in, then "ecomap check {target}" and "ecomap draw {target} -o map.pdf".',
    ),
    "tables": (
        "書ける言葉の表。「ecomap words 表の名前」で中の言葉を見られます。",
        'Tables of words. "ecomap words NAME" shows what one holds.',
    ),
    "table-head": ("表\t言葉の数\t例", "table\twords\tfor instance"),
    "term-head": ("コード\t日本語\t英語\tほかの言い方", "code\tJapanese\tEnglish\talso read"),
    "find-head": ("表\tコード\t日本語\t英語", "table\tcode\tJapanese\tEnglish"),
    "found-none": ("見つかりません。", "Nothing found."),
    "exists": (
        "{target} はすでにあります。書き換えるときは --force を付けてください。",
        "{target} exists already. Use --force to replace it.",
    ),
    "not-starter": (
        "ひな形は .xlsx(Excel)か .yaml です。ファイル名の終わりをどちらかにしてください。",
        "A starter is a workbook (.xlsx) or YAML (.yaml). Let the file name end in one of them.",
    ),
    "case-format": (
        "{target}: 名前の終わりを .xlsx .yaml .json のどれかにしてください。CSV はフォルダに書きます(--format csv)。",
        "{target}: let the name end in .xlsx, .yaml or .json. CSV is written into a folder (--format csv).",
    ),
    "lists-and-others": (
        "CSV の一覧とほかの形式の事例は、いっしょに変換できません。別々に変換してください。",
        "CSV lists and cases in other formats cannot be converted in one go. Convert them apart.",
    ),
    "converted": ("{count} 件を {target} に書きました。", "Converted {count} cases into {target}."),
    "not-converted": ("{count} 件は変換できませんでした。", "{count} could not be converted."),
    "several-to-file": (
        "事例がいくつもあるときは、-o にフォルダを書いてください。",
        "For several cases, name a folder after -o.",
    ),
    "folder-is-file": (
        "{target} はファイルです。-o にはフォルダを書いてください。",
        "{target} is a file. Name a folder after -o.",
    ),
    "no-folder": ("{target} のフォルダを作れません。", "The folder {target} cannot be made."),
    "stdin-twice": ("標準入力(-)は1度しか使えません。", "Standard input (-) can be named only once."),
    "target-is-case": (
        "{target} は事例ファイルそのものです。別の名前にしてください。",
        "{target} is the case file itself. Name another file.",
    ),
    "format-and-suffix": (
        "--format と、書き込み先の名前の終わりが合いません。どちらか1つにしてください。",
        "--format and the end of the target's name do not agree. Give one of them.",
    ),
    "bad-choice": ("{option} に書けるのは {choices} です。", "{option} can be {choices}."),
    "bad-number": ("{option} には {choices} の数を書いてください。", "{option} takes a number from {choices}."),
    "bad-date": (
        "{option} には、年月日のそろった日付を書いてください(例: 2026-04-10)。",
        "{option} takes a whole date, such as 2026-04-10.",
    ),
    "unknown-table": ("「{word}」という表はありません。", 'There is no table "{word}".'),
    "nearest": ("もしかして: {choices}", "Did you mean: {choices}"),
    "no-command": (
        "「{word}」というコマンドはありません。「ecomap --help」で一覧を見られます。",
        'There is no command "{word}". "ecomap --help" lists them.',
    ),
    "no-option": ("「{word}」というオプションはありません。", 'There is no option "{word}".'),
    "missing": ("{word} がありません。", "{word} is missing."),
    "bad-usage": ("使い方が違います。", "This is not how the command is used."),
    "no-office": (
        'この形式には、追加で入れるものがあります: pip install "ecomap[office]"',
        'This format needs something more to be installed: pip install "ecomap[office]"',
    ),
    "os-error": ("{target}: 読み書きできません({detail})。", "{target}: cannot be read or written ({detail})."),
    "internal": (
        "ecomap の中で思わぬ誤りが起きました({detail})。この行を開発者に知らせてください(事例の内容は入っていません)。",
        "Something unforeseen went wrong inside ecomap ({detail}). Please report this line; it holds no case data.",
    ),
    "interrupted": ("中止しました。", "Stopped."),
    **DRAW_SAYINGS,
    **AUDIENCE_SAYINGS,
    **GAP_SAYINGS,
    **SIMULATE_SAYINGS,
    **CHANGE_SAYINGS,
    **SHEET_SAYINGS,
    **SCREEN_SAYINGS,
    **OVERVIEW_SAYINGS,
}
"""Every sentence by its code."""


def say(code: str, lang: Lang, **details: str | int) -> str:
    """Give a sentence of the command line.

    Parameters
    ----------
    code
        Which sentence.
    lang
        ``"ja"`` or ``"en"``.
    **details
        What stands in its gaps; the caller has cleaned it of control characters.

    Returns
    -------
    str
        The sentence.
    """
    ja, en = SAYINGS[code]
    return (ja if lang == "ja" else en).format(**details)


def knows(code: str) -> bool:
    """Tell whether `say` has a sentence for a code."""
    return code in SAYINGS


def parameter_words(command: str, name: str, lang: Lang) -> str:
    """Tell what an argument or option is for."""
    ja, en = PARAMETERS.get(f"{command}.{name}") or PARAMETERS[name]
    return ja if lang == "ja" else en


def pick(pair: Pair, lang: Lang) -> str:
    """Choose one of two languages."""
    return pair[0] if lang == "ja" else pair[1]
