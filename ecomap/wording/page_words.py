"""The words of the page around a map: buttons, filters, the list of ties, and what is said while choosing."""

from __future__ import annotations

from typing import Final, Literal

from ecomap.vocabulary import TABLES

Lang = Literal["ja", "en"]

PAGE: Final[dict[str, tuple[str, str]]] = {
    "tools": ("表示の操作", "View"),
    "zoom_in": ("拡大", "Zoom in"),
    "zoom_out": ("縮小", "Zoom out"),
    "zoom_fit": ("全体", "Whole map"),
    "print": ("印刷", "Print"),
    "everything": ("すべて表示", "Show everything"),
    "map": ("エコマップ", "Ecomap"),
    "keys": (
        "矢印キーで隣の人や機関へ移ります。Escで選択をやめます。＋・−・0で拡大・縮小・全体。",
        "Arrow keys go to the neighbour, Escape ends the choice, + - 0 zoom in, out and to the whole map.",
    ),
    "filter": ("絞り込み", "Filter"),
    "supports": ("支援の種類", "Kind of support"),
    "sectors": ("分野", "Sector"),
    "statuses": ("状態", "Status"),
    "no_support": ("支援の記録なし", "support not recorded"),
    "paper": (
        "印刷すると、選択や絞り込みにかかわらず全体が1枚に出ます。",
        "Printing gives the whole sheet, whatever is chosen here.",
    ),
    "list": ("関係の一覧", "List of ties"),
    "family": ("本人と家族", "Client and family"),
    "within": ("家族のなかの関係", "Ties within the family"),
    "household": ("家族全体", "the family as a whole"),
    "no_tie": ("関係は未確認", "tie not recorded"),
    "confirmed_none": ("本人との関係はないことを確認済み", "confirmed: no tie with the client"),
    "said_all": (
        "関係{count}件をすべて表示しています。人や機関を選ぶと、その関係だけが濃く見えます。",
        "All ties are shown: {count}. Choose a person or service to see only their ties.",
    ),
    "said_few": ("{name}：関係{count}件。{told}", "{name}: ties {count}. {told}"),
    "said_many": ("{name}：関係{count}件（相手：{others}）", "{name}: ties {count} (with {others})"),
    "said_none": ("{name}：あてはまる関係の線はありません", "{name}: no tie to show"),
    "said_filtered": ("絞り込み中（{what}）：{all}件のうち{count}件の関係", "Filtered ({what}): {count} of {all} ties"),
    "comma": ("、", ", "),
    "stop": ("。", ". "),
}
"""Every text of the page, in Japanese and in English; words in braces are filled in by the page itself."""

SAID: Final = ("said_all", "said_few", "said_many", "said_none", "said_filtered", "comma", "stop")
"""The texts that the page fills in while somebody looks at it."""


def page_words(code: str, lang: Lang) -> str:
    """Return a text of the page."""
    return PAGE[code][lang == "en"]


def code_words(table: str, code: str, lang: Lang) -> str:
    """Return the label of a code; of a code that no table holds, the code."""
    return TABLES[table].get(code).label(lang) if code in TABLES[table].codes else code


def code_places(table: str) -> tuple[str, ...]:
    """Return the codes of a table in its own order, in which a filter names them."""
    return TABLES[table].codes


def first_words(label: str, lang: Lang) -> str:
    """Return the name at the head of a label that tells more than the name (長女 裕子、58歳)."""
    return label.partition(page_words("comma", lang))[0]
