"""The words of ``ecomap sheet`` on the command line; Japanese, then English."""

from __future__ import annotations

from typing import Final

from ecomap.wording.cli_page import Page, Pair

SHEET_PAGES: Final[dict[str, Page]] = {
    "sheet": Page(
        (
            "会議シートを作る(A4横、表と裏)。",
            "Make the sheet for the case conference (A4 landscape, two sides).",
        ),
        (
            (
                "表(配る面)：本人の意向、家族の意向、目標、図、できること・強み、今日一緒に考えたいこと。\n"
                "裏(書き込む面)：一週間の関わり、必要なことと担っている方、連絡の順番、役割、会議の要点、\n"
                "誰が・何を・いつまでに。分かっていることは書き込み済み、ほかは空けてある。\n"
                "名前の終わりで形式が決まる: .pdf .html .docx(.docx には pip install 'ecomap[office]')\n"
                "要配慮の項目は載らない。--client は本人に渡す分(大きな字、専門の言葉なし)。"
            ),
            (
                "Front, to hand round: own words, the family's wishes, goals, the map, strengths, questions.\n"
                "Back, to work with: the week, needs and who covers them, whom to call, roles, notes of the\n"
                "conference, who does what until when; what is known is filled in, the rest is left to write.\n"
                "The end of the name decides: .pdf .html .docx (.docx needs pip install 'ecomap[office]').\n"
                "Nothing restricted is on it. --client makes the client's own copy: large type, plain words."
            ),
        ),
        (
            "ecomap sheet samples/sato_hana.yaml -o sheet.pdf",
            "ecomap sheet samples/sato_hana.yaml -o honnin.pdf --client",
            "ecomap sheet samples/sato_hana.yaml samples/day_alone.yaml -o sheets",
            "ecomap sheet --write-template yoshiki.typ",
        ),
    ),
}

SHEET_PARAMETERS: Final[dict[str, Pair]] = {
    "sheet.lang": (
        "言葉。ja か en(書かなければ事例の language、それもなければ ja)",
        "language, ja or en (unless told: the case's own language, else ja)",
    ),
    "sheet.strict": ("確認事項があれば終了コードを1にする", "exit with 1 where there is a notice"),
    "sheet.form": (
        "形式。pdf html docx。-o がフォルダか - のとき(書かなければ pdf)",
        "pdf, html or docx, where -o is a folder or - (unless told pdf)",
    ),
    "sheet.as_of": (
        "この日の時点で作る(例: 2026-04-10、令和8年4月10日)",
        "show the case as of this day, such as 2026-04-10",
    ),
    "client": (
        "本人に渡す分を作る(12ポイント、番号と専門の言葉なし)",
        "make the client's own copy: 12 pt, no numbers, no words of the trade",
    ),
    "template": (
        "事業所で直した様式(.typ)で組む。PDF だけ",
        "set it with an office's own template (.typ); PDF only",
    ),
    "write_template": (
        "様式の写しを書き出して終わる(直して --template で使う)",
        "write a copy of the template to change and use with --template, and do nothing else",
    ),
}

SHEET_SAYINGS: Final[dict[str, Pair]] = {
    "sheet-format": (
        "{target}: 書き込み先の名前の終わりを .pdf .html .docx のどれかにしてください。",
        "{target}: let the name end in .pdf, .html or .docx.",
    ),
    "no-docx": (
        "docx には python-docx が要ります。pip install 'ecomap[office]' で入れてください。",
        "docx needs python-docx: pip install 'ecomap[office]'.",
    ),
    "not-typst": (
        "様式は typst です。ファイル名の終わりを .typ にしてください。",
        "The template is typst. Let the file name end in .typ.",
    ),
    "template-exists": (
        "{target} はすでにあります。別の名前にしてください。",
        "{target} exists already. Choose another name.",
    ),
    "template-pdf": (
        "--template が使えるのは PDF だけです。",
        "--template is for PDF only.",
    ),
    "template-unreadable": (
        "{target}: 様式のファイルを読めません。場所と名前を確かめてください。",
        "{target}: this template cannot be read. Check where it is and its name.",
    ),
    "template-failed": (
        "{target}: この様式では組めません。「ecomap sheet --write-template」の写しと見比べてください。",
        "{target}: this template cannot be set. Compare it with a copy from --write-template.",
    ),
    "map-apart": (
        "書くことが多いため、図を別のページにしました。",
        "There is so much on the map that it has a page to itself.",
    ),
    "under-12": (
        "書くことが多いため、図の文字が12ポイントより小さくなりました。",
        "There is so much to show that the type on the map is below 12 pt.",
    ),
    "more-pages": (
        "書くことが多いため、2ページに収まりませんでした。続きのページがあります。",
        "There is so much to show that it does not fit two pages; more follow.",
    ),
}
