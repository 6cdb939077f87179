"""What is said when a configuration file of the gap analysis cannot be used: code, then Japanese, then English."""

from __future__ import annotations

from typing import Final

CONFIG_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "is-directory:config": (
        "これはフォルダです。設定ファイル(.toml)を指定してください。",
        "This is a folder. Name a configuration file (.toml).",
    ),
    "too-large:config": (
        "ファイルが大きすぎます(1 MB まで)。設定ファイルかどうか確かめてください。",
        "The file is too large (1 MB at most). Check that it is a configuration file.",
    ),
    "config-syntax": (
        "設定ファイル(TOML)として読み取れません。「名前 = 値」の形と、引用符・かっこを確かめてください。",
        'This is not valid TOML. Check "name = value", quotation marks and brackets.',
    ),
    "config-unknown-key": (
        "この名前の項目は設定ファイルにありません。",
        "There is no such entry in a configuration file.",
    ),
    "config-unknown-key:near": (
        "「{word}」という項目は設定ファイルにありません。もしかして: {near}",
        'There is no entry "{word}" in a configuration file. Did you mean: {near}',
    ),
    "config-unknown-key:choices": (
        "この名前の項目は設定ファイルにありません。書けるのは {choices} です。",
        "There is no such entry in a configuration file. It can hold: {choices}",
    ),
    "config-unknown-limit": (
        "区切りの数に、この名前のものはありません。名前は「ecomap explain 規則の番号」の「区切りの数」に出ます。",
        'There is no threshold of this name. "ecomap explain RULE" shows the names under "Thresholds".',
    ),
    "config-unknown-limit:near": (
        "「{word}」という区切りの数はありません。もしかして: {near}",
        'There is no threshold "{word}". Did you mean: {near}',
    ),
    "config-unknown-rule": (
        "規則の番号ではないものがあります。「ecomap rules」で一覧を見られます。",
        'This is no id of a rule. "ecomap rules" lists them.',
    ),
    "config-unknown-rule:near": (
        "「{word}」という規則はありません。もしかして: {near}",
        'There is no rule "{word}". Did you mean: {near}',
    ),
    "config-unknown-kind": (
        "社会資源の種類の言葉ではありません。「ecomap words kinds」で一覧を見られます。",
        'This is no kind of resource. "ecomap words kinds" lists them.',
    ),
    "config-unknown-kind:choices": (
        "社会資源の種類の言葉が1つに決まりません。もしかして: {choices}",
        "This kind of resource is not known or not clear. Did you mean: {choices}",
    ),
    "config-type": ("書き方が違います。", "This is not how it is written."),
    "config-type:number": ("ここには数を書いてください。", "Write a number here."),
    "config-type:whole": ("ここには整数を書いてください。", "Write a whole number here."),
    "config-type:text": ('ここには "…" で囲んだ言葉を書いてください。', 'Write words in "…" here.'),
    "config-type:texts": ('["S08", "M07"] のように、一覧を書いてください。', 'Write a list, such as ["S08", "M07"].'),
    "config-type:table": (
        "[limits] のような見出しの下に書いてください。",
        "Write it under a heading such as [limits].",
    ),
    "config-type:tables": (
        "地域のサービスは、1つずつ [[local]] の見出しの下に書いてください。",
        "Write each local service under a heading [[local]] of its own.",
    ),
    "config-number": ("ここに書けるのは {hint} の数です。", "The number here can be {hint}."),
    "config-missing": ("[[local]] に {hint} がありません。", "This [[local]] has no {hint}."),
}
