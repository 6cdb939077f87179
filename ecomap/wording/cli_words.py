"""The words of the command line: help pages, what is reported, what went wrong; Japanese, then English."""

from __future__ import annotations

from typing import Final

from ecomap.wording.cli_audience_words import AUDIENCE_PARAMETERS, AUDIENCE_SAYINGS
from ecomap.wording.cli_change_words import CHANGE_PAGES, CHANGE_PARAMETERS, CHANGE_SAYINGS
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
    "draw": Page(
        ("エコマップを描く。", "Draw an ecomap."),
        (
            (
                "書き込み先の名前の終わりで形式が決まる: .pdf .svg .png .html .pptx .dot .scene.json\n"
                "事例がいくつもあるときは -o にフォルダを書く(なければ作る)。形式は --format で選ぶ。\n"
                "描けない事例があっても、ほかの事例は描く(終了コードは2)。"
            ),
            (
                "The end of the target's name decides the format: .pdf .svg .png .html .pptx .dot .scene.json\n"
                "For several cases name a folder after -o (it is made if need be) and choose a --format.\n"
                "A case that cannot be drawn does not stop the others (the exit code is then 2)."
            ),
        ),
        (
            "ecomap draw samples/sato_hana.yaml -o map.pdf",
            "ecomap draw samples/sato_hana.yaml samples/day_alone.yaml -o maps --format svg",
            "cat samples/smallest.yaml | ecomap draw - -o - --format svg > map.svg",
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
    "draw.lang": (
        "言葉。ja か en(書かなければ事例の language、それもなければ ja)",
        "language, ja or en (unless told: the case's own language, else ja)",
    ),
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
    "picture": (
        "形式。svg pdf png html pptx dot scene.json。-o がフォルダか - のとき(フォルダなら pdf、- なら svg)",
        "svg, pdf, png, html, pptx, dot or scene.json, where -o is a folder (unless told pdf) or - (svg)",
    ),
    "paper": (
        "紙の大きさ。A4 A3 half(様式に貼る、紙の半分の幅。表題なし)",
        "A4, A3, or half (half a sheet wide, without title, for pasting into a form)",
    ),
    "punch": ("穴を開ける側(余白18mm)。left top none", "side that is punched (18 mm margin): left, top or none"),
    "large": ("12ポイントより小さい字を使わない(本人に渡す時など)", "nothing below 12 pt, such as for the client"),
    "notation": (
        (
            "描き方。何度でも書ける: zigzag(ストレスをギザギザ) filled(死亡を■●) diamond(性別未確認を◇) "
            "double(婚姻を二重線) nameless(家族図に名前なし) borders(公的・私的を枠の線で) frames(機関ごとに囲む)"
        ),
        (
            "variants, may be repeated: zigzag (stress), filled (the dead), diamond (unknown sex), double (marriage), "
            "nameless (family), borders (formal or informal), frames (organisations)"
        ),
    ),
    "orientation": ("紙の向き。auto landscape(横) portrait(縦)", "auto, landscape or portrait"),
    "theme": ("色の組。default print(白黒) contrast", "colours: default, print (black and white) or contrast"),
    "font": ("先に使うフォントのファイル。何度でも書ける", "font file to use first; may be repeated"),
    "dpi": ("PNG の細かさ。72〜600", "resolution of a PNG, 72 to 600"),
    "engine": (
        "並べ方を Graphviz に任せる(別に入れてあるとき)。dot neato twopi fdp sfdp circo osage",
        "let Graphviz, if installed, place all: dot, neato, twopi, fdp, sfdp, circo or osage",
    ),
    "like": (
        "前の図(事例ファイルか .scene.json)。並び順と置き場所を引き継ぐ",
        "an earlier map (a case file or .scene.json) whose order and places are kept",
    ),
    "findings": (
        "「記録からは確認できません」を地図に示す(番号・「？」・今日一緒に考えたいこと)。要配慮の項目は載せません",
        "show what the record does not show on the map: numbers, 「？」, the first questions; nothing restricted",
    ),
    "focus": (
        "一部だけ描く。分野(介護、医療など)、支援の種類、人や機関の名前",
        "draw a part only: a sector, a kind of support, or somebody's name",
    ),
    "as_of": ("この日の時点で描く(例: 2026-04-10、令和8年4月10日)", "draw the case as of this day, such as 2026-04-10"),
    "draw.strict": ("確認事項があれば終了コードを1にする", "exit with 1 where there is a notice"),
    "check.strict": ("確認事項だけでも終了コードを1にする", "exit with 1 where there are only notices"),
    "as_json": ("結果を JSON で出す", "print the result as JSON"),
    "path": (
        "作るファイル(.xlsx か .yaml)。- は標準出力(YAML)",
        "file to make (.xlsx or .yaml); - is standard output (YAML)",
    ),
    "force": ("すでにあるファイルを書き換える", "replace a file that is there already"),
    "kind": ("言葉の表の名前", "name of a table of words"),
    "find": ("この言葉を探す", "search for this word"),
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
    "drew": ("{count} 件を {target} に描きました。", "Drew {count} cases into {target}."),
    "failed": ("{count} 件は描けませんでした。", "{count} could not be drawn."),
    "drawing": ("描いています", "Drawing"),
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
    "picture-format": (
        "{target}: 書き込み先の名前の終わりを .pdf .svg .png .html .pptx .dot .scene.json のどれかにしてください。",
        "{target}: let the name end in .pdf, .svg, .png, .html, .pptx, .dot or .scene.json.",
    ),
    "several-to-file": (
        "事例がいくつもあるときは、-o にフォルダを書いてください。",
        "For several cases, name a folder after -o.",
    ),
    "folder-is-file": (
        "{target} はファイルです。-o にはフォルダを書いてください。",
        "{target} is a file. Name a folder after -o.",
    ),
    "no-folder": ("{target} のフォルダを作れません。", "The folder {target} cannot be made."),
    "same-target": (
        "{target} に描く事例が2つあります。ファイル名を変えるか、別々に描いてください。",
        "Two cases would be drawn into {target}. Rename one, or draw them apart.",
    ),
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
    "small-type": (
        "書くことが多いため、文字が7ポイントより小さくなりました。--paper A3 なら読みやすくなります。",
        "There is so much to show that the type is below 7 pt. A larger sheet (--paper A3) helps.",
    ),
    "words-cut": (
        "長い言葉を「…」で切りました。全文は事例ファイルにあります。",
        "Long words were cut short with “…”; the case file has them in full.",
    ),
    "captions-left-out": (
        "短い線に添える言葉が入らないところがありました。言葉は事例ファイルと、HTML の一覧にあります。",
        "Some ties were too short for their words; the case file and the list in the HTML have them.",
    ),
    "missing-characters": (
        "フォントにない文字を「〓」で描きました。その文字のあるフォントを --font で指定してください。",
        "Characters that the font lacks were drawn as 〓. Name a font that has them with --font.",
    ),
    "no-room": (
        "書くことが多く、この大きさの紙には入りません。--paper A3 にするか、--focus で一部だけを描いてください。",
        "There is too much for a sheet of this size. Use --paper A3, or draw a part with --focus.",
    ),
    "punch-margin": (
        "書くことが多いため、穴を開ける側の広い余白を使いました。穴が図にかかることがあります。",
        "There is so much to show that the wide margin for holes was used; holes may touch the map.",
    ),
    "questions-left-out": (
        (
            "書くことが多いため、「今日一緒に考えたいこと」を3つ並べられませんでした。"
            "番号は図にあり、問いは HTML の一覧にあります。--paper A3 なら入ります。"
        ),
        (
            "There is so much to show that fewer than three questions fit. The numbers are on the map, and the HTML "
            "lists what they stand for; a larger sheet (--paper A3) helps."
        ),
    ),
    "family-lines-left-out": (
        "家族図に描けない続柄がありました(世代の違う夫婦など)。事例ファイルの家族のつながりを確かめてください。",
        "Some family links could not be drawn (such as a couple of two generations). Check them in the case file.",
    ),
    "focus-unknown": (
        (
            "--focus に書いた言葉は、分野・支援の種類・この事例の名前のどれにも見つかりません。"
            "「ecomap words sectors」「ecomap words supports」で確かめてください。"
        ),
        (
            "--focus names no sector, no kind of support and nobody of this case. "
            'See "ecomap words sectors" and "ecomap words supports".'
        ),
    ),
    "focus-ambiguous": (
        "--focus に書いた名前の人が複数います。id で指定してください。",
        "Several people have the name that --focus gives. Use the id.",
    ),
    "no-graphviz": (
        "--engine には Graphviz が要ります。https://graphviz.org から入れるか、--engine なしで描いてください。",
        "--engine needs Graphviz. Install it from https://graphviz.org, or draw without --engine.",
    ),
    "unknown-engine": (
        "{target} という Graphviz のエンジンは使えません。dot neato twopi fdp sfdp circo osage のどれかです。",
        "{target} is no engine that can be used: dot, neato, twopi, fdp, sfdp, circo or osage.",
    ),
    "graphviz-timeout": (
        "Graphviz の {target} が時間内に終わりませんでした。ほかのエンジンにするか、--engine なしで描いてください。",
        "Graphviz ({target}) took too long. Try another engine, or draw without --engine.",
    ),
    "graphviz-failed": (
        "Graphviz の {target} では描けませんでした。ほかのエンジンにするか、--engine なしで描いてください。",
        "Graphviz ({target}) failed. Try another engine, or draw without --engine.",
    ),
    "no-office": (
        'この形式には、追加で入れるものがあります: pip install "ecomap[office]"',
        'This format needs something more to be installed: pip install "ecomap[office]"',
    ),
    "font-unreadable": (
        "{target}: フォントのファイルを開けません。場所と名前を確かめてください。",
        "{target}: this font file cannot be opened. Check where it is and its name.",
    ),
    "font-invalid": (
        "{target}: フォントのファイルではありません(使えるのは .ttf .otf .ttc)。",
        "{target}: this is not a font file (.ttf, .otf and .ttc can be used).",
    ),
    "font-shipped": (
        "付属のフォントがありません。「pip install --force-reinstall matplotlib-fontja」で入れ直してください。",
        'The font that comes with ecomap is missing. Repair it with "pip install --force-reinstall matplotlib-fontja".',
    ),
    "scene-not-json": ("{target}: JSON ではありません。", "{target}: this is not JSON."),
    "scene-format": ("{target}: 配置図(scene.json)ではありません。", "{target}: this is JSON, but not a scene."),
    "scene-version": (
        "{target}: 新しい版の ecomap で作られた配置図です。ecomap を新しくしてください。",
        "{target}: this scene was made by a newer ecomap. Update ecomap.",
    ),
    "scene-shape": (
        "{target}: 配置図に欠けた項目か、形の違う項目があります。",
        "{target}: fields of this scene are missing or of another type.",
    ),
    "os-error": ("{target}: 読み書きできません({detail})。", "{target}: cannot be read or written ({detail})."),
    "internal": (
        "ecomap の中で思わぬ誤りが起きました({detail})。この行を開発者に知らせてください(事例の内容は入っていません)。",
        "Something unforeseen went wrong inside ecomap ({detail}). Please report this line; it holds no case data.",
    ),
    "interrupted": ("中止しました。", "Stopped."),
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
