"""The words of ``ecomap compare`` and ``timeline`` on the command line; Japanese, then English."""

from __future__ import annotations

from typing import Final

from ecomap.wording.cli_page import Page, Pair

CHANGE_PAGES: Final[dict[str, Page]] = {
    "compare": Page(
        ("前回と今回で変わったことを、言葉と図で示す。", "Say and draw what has changed between two times."),
        (
            (
                "事例ファイル2つ(前、後の順)か、1つに --from と --to、または --planned を付ける。\n"
                "増えたこと・やわらいだことから順に挙げる。挙げるのは記録どうしの違いで、どなたかの評価ではない。\n"
                "分かったことは「新しいこと」とせず、今回の記録に見えないことは「なくなった」としない。\n"
                "-o の名前の終わりが .pdf .svg .png .html .scene.json なら、前と後の2つの図を同じ並びで1枚に描く。\n"
                "要配慮の項目は載せない。"
            ),
            (
                "Takes two case files, the earlier one first, or one with --from and --to or with --planned.\n"
                "What was gained comes first. Listed are differences between records, no judgement of a person:\n"
                "what is known now is not called new, and what is not on the record is not called gone.\n"
                "Where the name after -o ends in .pdf, .svg, .png, .html or .scene.json, both maps are drawn on one\n"
                "sheet, everybody in the same place. Restricted findings are left out."
            ),
        ),
        (
            "ecomap compare samples/series/mizuno_kiyo/2026-04-08.yaml samples/series/mizuno_kiyo/2026-07-07.yaml",
            "ecomap compare samples/sato_hana.yaml --planned -o yotei.pdf",
            "ecomap compare samples/sato_hana.yaml --from 2026-03-01 --to 2026-04-10",
        ),
    ),
    "timeline": Page(
        ("同じ方の、日付の違う記録から、経過の図を作る。", "Plot the course of one person's records over time."),
        (
            (
                "フォルダか、事例ファイルをいくつか書く。作成日の順に並べる。\n"
                "つながりの数、行き来や連絡の回数(幅)、一緒に考えたいことの数を示す。\n"
                "別の方の記録が混ざっていれば止まる。読めないファイルは知らせて、残りで作る(終了コードは2)。"
            ),
            (
                "Takes a folder, or several case files, and orders them by the day they were drawn.\n"
                "Shows ties, how often there is contact (with bounds), and what there is to think about.\n"
                "Stops where a record is of somebody else. A file that cannot be read is told, and the rest is\n"
                "plotted (the exit code is then 2)."
            ),
        ),
        (
            "ecomap timeline samples/series/mizuno_kiyo -o keika.pdf",
            "ecomap timeline samples/series/mizuno_kiyo --format json",
        ),
    ),
}

CHANGE_PARAMETERS: Final[dict[str, Pair]] = {
    "compare.lang": (
        "言葉。ja か en(書かなければ事例の language、それもなければ ja)",
        "language, ja or en (unless told: the case's own language, else ja)",
    ),
    "timeline.lang": (
        "言葉。ja か en(書かなければ事例の language、それもなければ ja)",
        "language, ja or en (unless told: the case's own language, else ja)",
    ),
    "compare.cases": ("事例ファイル。2つ(前、後の順)か1つ", "case files: two, the earlier one first, or one"),
    "timeline.cases": ("フォルダか、事例ファイル", "a folder, or case files"),
    "since": ("この日の時点と(例: 2026-04-10)", "the case as of this day, such as 2026-04-10"),
    "until": ("この日の時点を比べる", "compared with the case as of this day"),
    "planned": (
        "今と、予定どおりになったときを比べる(予定・待機中は始まり、終わる予定は終わったとみて)",
        "compare today with the time after the plan: what is planned or waited for has begun",
    ),
    "choice": (
        "どれか1つになる予定(alternatives)のうち、選ばれるもの。書かなければ初めに書いたもの",
        "of alternatives, the one that comes about (unless told, the one written first)",
    ),
    "compare.form": ("言葉で出す形式。text json markdown", "form in words: text, json or markdown"),
    "timeline.form": ("数を出す形式。text json", "form of the numbers: text or json"),
    "edits": (
        "JSON に、記録の違いをすべて加える(誰に見せるかを考えて使う)",
        "add the whole difference to the JSON (mind who may see it)",
    ),
    "compare.output": (
        "書き込み先。終わりが .pdf .svg .png .html .scene.json なら図、.md .json .txt なら言葉",
        "file: a picture (.pdf .svg .png .html .scene.json) or words (.md .json .txt)",
    ),
    "timeline.output": ("書き込み先。.pdf .png .svg か .json", "file: .pdf, .png, .svg or .json"),
    "compare.paper": (
        "紙の大きさ。auto(入らなければA3) A4 A3",
        "auto (A3 where A4 is too small), A4 or A3",
    ),
}

CHANGE_SAYINGS: Final[dict[str, Pair]] = {
    "compare-what": (
        "事例ファイルを2つ書くか、1つに --from と --to、または --planned を付けてください。",
        "Name two case files, or one with --from and --to, or one with --planned.",
    ),
    "choose-without-plan": (
        "--choose は --planned と一緒に使います。",
        "--choose goes with --planned.",
    ),
    "no-alternative": (
        "--choose に書いた言葉は、どれか1つになる予定(alternatives)のどれにも当たりません。",
        "--choose names none of the alternatives, or several.",
    ),
    "days-reversed": ("--from は --to より前の日にしてください。", "--from has to lie before --to."),
    "other-client": (
        "2つの記録は、別の方のもののようです(氏名か生年月日が違います)。比べるのをやめました。",
        "The records seem to be of two people (name or date of birth differ). They were not compared.",
    ),
    "comparison-format": (
        "{target}: 名前の終わりを .pdf .svg .png .html .scene.json .md .json .txt のどれかにしてください。",
        "{target}: let the name end in .pdf, .svg, .png, .html, .scene.json, .md, .json or .txt.",
    ),
    "timeline-format": (
        "{target}: 名前の終わりを .pdf .png .svg .json のどれかにしてください。",
        "{target}: let the name end in .pdf, .png, .svg or .json.",
    ),
    "no-cases": ("{target}: 事例ファイルが見つかりません。", "{target}: no case file was found."),
    "too-few-cases": (
        "経過の図には、作成日のある記録が2つ以上要ります。",
        "A timeline needs at least two records with a day of drawing.",
    ),
    "undated": (
        "{target}: 作成日(drawn の on)がないので、経過の図に入れませんでした。",
        "{target}: left out, as it has no day of drawing (drawn: on).",
    ),
    "timeline-other-client": (
        "{target}: 別の方の記録のようです(氏名か生年月日が違います)。経過の図は作りませんでした。",
        "{target}: seems to be of somebody else (name or date of birth differ). No timeline was made.",
    ),
    "larger-paper": (
        "A4 では文字が小さくなりすぎるため、A3 にしました。",
        "A3 was taken, as type would have been too small on A4.",
    ),
    "changes-left-out": (
        "一覧に入りきらない変化がありました。「ecomap compare」の文章にすべてあります。",
        'Not all changes fit the list; "ecomap compare" tells all of them in words.',
    ),
}
