"""The words of ``ecomap gaps``, ``explain`` and ``rules`` on the command line; Japanese, then English."""

from __future__ import annotations

from typing import Final

from ecomap.wording.cli_page import Page, Pair

GAP_PAGES: Final[dict[str, Page]] = {
    "gaps": Page(
        (
            "記録から、強みと、一緒に考えたいことを挙げる。",
            "Say what a record shows: strengths, and what to think about together.",
        ),
        (
            (
                "強み、支えられていること、まだ確認していないこと、一緒に考えたいことの順に並べる。\n"
                "挙げるのは書かれた記録についての条件で、どなたかの評価ではない。\n"
                "記録にないことを「ない」とはみなさない。\n"
                "要配慮の項目は --restricted を付けたときだけ出る(所内用)。\n"
                "番号の意味は「ecomap explain 番号」で見られる。"
            ),
            (
                "In this order: strengths, what is in place, what has not been asked about, what to think about.\n"
                "Every finding is a condition on what was written down, no judgement of a person;\n"
                "what the record does not show is never taken to be absent.\n"
                "Restricted findings appear with --restricted only, for use inside the office.\n"
                '"ecomap explain ID" tells what a rule looks at.'
            ),
        ),
        (
            "ecomap gaps samples/sato_hana.yaml",
            "ecomap gaps samples/sato_hana.yaml --without 裕子",
            "ecomap gaps samples/sato_hana.yaml samples/day_alone.yaml --format csv -o gaps.csv",
        ),
    ),
    "explain": Page(
        (
            "規則が何を見ているか、なぜ見るか、出典は何かを説明する。",
            "Explain a rule: what it looks at, why, and from which sources.",
        ),
        (
            "番号は「ecomap gaps」の結果と「ecomap rules」に出る(例: S05)。大文字・小文字は問わない。",
            'Ids stand in what "ecomap gaps" and "ecomap rules" print (such as S05); capitals do not matter.',
        ),
        ("ecomap explain S05", "ecomap explain V01 --lang en"),
    ),
    "rules": Page(
        ("規則の一覧を出す。", "List the rules."),
        (
            "「基本」の規則はいつも使う。ほかの規則は「ecomap gaps --rules all」か、番号を書いて使う。",
            'Rules of the profile core are always used; the others by "ecomap gaps --rules all" or by id.',
        ),
        ("ecomap rules", "ecomap rules --family V", "ecomap rules --format csv > rules.csv"),
    ),
}

GAP_PARAMETERS: Final[dict[str, Pair]] = {
    "gaps.lang": (
        "言葉。ja か en(書かなければ事例の language、それもなければ ja)",
        "language, ja or en (unless told: the case's own language, else ja)",
    ),
    "gaps.output": (
        "書き込むファイル。書かなければ画面に出す。名前の終わり(.json .md .csv)で形式も決まる",
        "file to write; the screen unless told. The end of its name (.json, .md, .csv) decides the format",
    ),
    "rules.form": ("形式。text json markdown csv", "text, json, markdown or csv"),
    "gaps.form": ("形式。text json markdown csv", "text, json, markdown or csv"),
    "gaps.rules": (
        "使う規則。core(基本) all(すべて) preview(基本と、配る前の確認)、または番号をコンマで区切る(S05,M11)",
        "rules to use: core, all, preview (core, and what matters before handing on), or ids such as S05,M11",
    ),
    "on": (
        "日数をこの日まで数える(書かなければ作成日。例: 2026-04-10)",
        "count days up to this day, such as 2026-04-10 (unless told: the day the map was drawn)",
    ),
    "without": (
        "この人や機関が動けないとしたら新しく何が見つかるかだけを出す(名前か id)。「全員」なら一人ずつの一覧",
        'show only what would be new without this person or office (name or id); "all" lists everybody in turn',
    ),
    "config": (
        "設定ファイル(.toml)。区切りの数、使わない規則、地域のサービス",
        "configuration (.toml): thresholds, rules switched off, services of the place",
    ),
    "show": (
        (
            "出す部分。コンマで区切る(strength,gap など): strength(強み) covered(支えられていること) "
            "ask(まだ確認していないこと) gap(一緒に考えたいこと)"
        ),
        "parts to show, separated by commas (such as strength,gap): strength, covered, ask, gap",
    ),
    "restricted": (
        "要配慮の項目も出す。所内用",
        "show restricted findings too, for use inside the office",
    ),
    "fail_on": (
        "一緒に考えたいことに、この目安以上のものがあれば終了コードを1にする。critical(早めに確認) warning(確認)",
        "exit with 1 where there is something to think about of this severity or above: critical or warning",
    ),
    "evidence": ("根拠をすべて出す", "show all evidence"),
    "rule": ("規則の番号(S05 など)", "id of a rule, such as S05"),
    "family": ("この分類だけ。S M O C R T V F L H D", "one family only: S M O C R T V F L H D"),
}

GAP_SAYINGS: Final[dict[str, Pair]] = {
    "unknown-rule": (
        "「{word}」という規則はありません。「ecomap rules」で一覧を見られます。",
        'There is no rule "{word}". "ecomap rules" lists them.',
    ),
    "unknown-person": (
        "--without に書いた名前の人や機関は、この事例に見つかりません。",
        "--without names nobody of this case.",
    ),
    "ambiguous-person": (
        "--without に書いた名前に当てはまる人や機関が複数あります。id で指定してください。",
        "--without fits several people or offices. Use the id.",
    ),
}
