"""The words of ``ecomap draw`` on the command line; Japanese, then English."""

from __future__ import annotations

from typing import Final

from ecomap.wording.cli_page import Page, Pair

DRAW_PAGES: Final[dict[str, Page]] = {
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
}
"""The help of the command."""

DRAW_PARAMETERS: Final[dict[str, Pair]] = {
    "draw.lang": (
        "言葉。ja か en(書かなければ事例の language、それもなければ ja)",
        "language, ja or en (unless told: the case's own language, else ja)",
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
    "draw.strict": ("確認事項があれば終了コードを1にする", "exit with 1 where there is a notice"),
}
"""What its options are for."""

DRAW_SAYINGS: Final[dict[str, Pair]] = {
    "drew": ("{count} 件を {target} に描きました。", "Drew {count} cases into {target}."),
    "failed": ("{count} 件は描けませんでした。", "{count} could not be drawn."),
    "drawing": ("描いています", "Drawing"),
    "picture-format": (
        "{target}: 書き込み先の名前の終わりを .pdf .svg .png .html .pptx .dot .scene.json のどれかにしてください。",
        "{target}: let the name end in .pdf, .svg, .png, .html, .pptx, .dot or .scene.json.",
    ),
    "same-target": (
        "{target} に描く事例が2つあります。ファイル名を変えるか、別々に描いてください。",
        "Two cases would be drawn into {target}. Rename one, or draw them apart.",
    ),
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
}
"""What is said about a drawing."""
