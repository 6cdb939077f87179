"""The words of a screened caseload (訪問・連絡の優先確認); Japanese, then English."""

from __future__ import annotations

from typing import Final, Literal

Lang = Literal["ja", "en"]

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "title": ("訪問・連絡の優先確認", "Whom to visit or call first"),
    "counted-to": ("{day} の時点で", "As of {day}"),
    "own-days": (
        "それぞれの作成日の時点で（今日で数えるには --on 日付）",
        "Each as of the day it was drawn (--on counts to another day)",
    ),
    "count": (
        "読み取り {read} 件 = 一覧 {cases} 件 + 読めないもの {refused} 件",
        "{read} records read = {cases} in the table + {refused} refused",
    ),
    "shown": ("うち {shown} 件を表示", "{shown} shown"),
    "refused": ("読めなかった記録", "Records that could not be read"),
    "refused-more": (
        "ほかに {count} 件（--format json にすべてあります）",
        "{count} more (--format json holds all of them)",
    ),
    "packed": (
        "読み取り {read} 件 = 保存 {written} 件（うち変わっていないもの {reused} 件） + 読めないもの {refused} 件",
        "{read} records read = {written} in the store ({reused} of them unchanged) + {refused} refused",
    ),
    "restricted-out": (
        "要配慮の項目は入っていません（所内で見るときは --restricted）。",
        "Restricted findings are not included (--restricted, for use inside the office).",
    ),
    "explain": (
        "斜線の欄は幅のあるもの（記録からは決まらない）。規則の番号は「ecomap explain 番号」で説明を見られます。",
        'Hatched: a range, which the record leaves open. "ecomap explain ID" tells what a rule looks at.',
    ),
    "all-measures": ("全項目", "all measures"),
    "foot": (
        (
            "並び順は、書かれた記録にある連絡の回数・だれとも会わない日・満たされていない課題・分かっていないことの数"
            "によるもので、どなたかの評価ではありません。記録にないことは「ない」とはかぎりません。"
            "不明の多い方から確かめることも、優先のうちです。"
        ),
        (
            "The order rests on what was written down: contact, days without anybody, uncovered needs and how much is "
            "not known. It is no judgement of anybody, and what the record does not show may well be there. Finding "
            "out more about those of whom little is known is part of putting first things first."
        ),
    ),
    "nobody": ("事例がありません。", "There are no cases."),
    "none-shown": ("条件に当てはまる事例はありません。", "No case fits the condition."),
    "unknown": ("不明", "not known"),
    "or-more": ("{low}以上", "{low} or more"),
    "or-less": ("{high}以下", "{high} or less"),
    "to": ("{low}〜{high}", "{low} to {high}"),
    "ahead": ("あと{days}日", "in {days} days"),
    "endless": ("記録上ずっと", "all the time on record"),
    "class-0": ("月1回未満", "below monthly"),
    "class-1": ("週1回未満", "below weekly"),
    "class-2": ("週1回以上", "weekly or more"),
    # columns
    "rank": ("順", "no."),
    "key": ("事例", "case"),
    "place": ("ファイル", "file"),
    "rules": ("見つかった規則", "rules"),
    "undecided_rules": ("判断できない規則", "rules that cannot be told"),
    "reason": ("理由", "reason"),
}

MEASURES: Final[dict[str, tuple[str, str]]] = {
    "contact_class": ("連絡の区分", "contact"),
    "contacts": ("連絡（月の回数）", "contacts a month"),
    "lsns": ("LSNS-6相当（点）", "LSNS-6 equivalent"),
    "ties": ("つながり（人・機関）", "ties"),
    "social_roles": ("社会的な役割", "social roles"),
    "days_without": ("会う人のない日（週）", "days a week unseen"),
    "longest_without": ("声も聞かない最長日数", "longest days unheard"),
    "longest_unseen": ("会わない最長日数", "longest days unseen"),
    "weekend": ("週末に会う・話す日", "weekend days with somebody"),
    "outings": ("外出（月の回数）", "outings a month"),
    "needs": ("課題の種類", "needs"),
    "uncovered": ("支えの確認できない課題", "needs without support on record"),
    "unplanned": ("予定もない課題", "needs not even planned for"),
    "single_points": ("一人にかかる方", "single supporters"),
    "carers": ("介護する方", "carers"),
    "organisations": ("介護・福祉の事業所", "care organisations"),
    "organisation_share": ("1か所の割合（%）", "share of one organisation (%)"),
    "quiet": ("連絡の途絶えた方", "gone quiet"),
    "since_review": ("見直し日からの日数", "days since review"),
    "map_age": ("作成からの日数", "days since drawn"),
    "sections_open": ("聞いていない部分", "sections not asked"),
    "frequencies_open": ("頻度の不明", "frequencies not known"),
    "needs_open": ("課題の不明", "needs not known"),
    "ties_open": ("関係の不明", "ties not known"),
    "unknowns": ("不明の数", "unknowns"),
    "carer_findings": ("介護者の項目", "carer findings"),
    "undecided": ("判断できない規則の数", "rules undecided"),
}
"""Heads of the columns."""

_ENDLESS: Final = 9_999


def caseload_words(code: str, lang: Lang, **details: str | int) -> str:
    """Give a word or sentence."""
    ja, en = _WORDS[code]
    return (ja if lang == "ja" else en).format(**details)


def measure_words(name: str, lang: Lang) -> str:
    """Give the head of a measure's column."""
    return MEASURES[name][lang == "en"]


def bounds_words(name: str, low: float | None, high: float | None, lang: Lang) -> str:
    """Say what is known of a measure of one case; an interval as one, never as its middle.

    Parameters
    ----------
    name
        The measure.
    low, high
        Its bounds; None = none on that side.
    lang
        Language.
    """
    if name == "contact_class":
        return _class(low, high, lang)
    if low is None and high is None:
        return caseload_words("unknown", lang)
    if low is None:
        return caseload_words("or-less", lang, high=_shown(high, lang))
    if high is None:
        return caseload_words("or-more", lang, low=_shown(low, lang))
    if low == high:
        return _one(name, low, lang)
    return caseload_words("to", lang, low=_shown(low, lang), high=_shown(high, lang))


def _class(low: float | None, high: float | None, lang: Lang) -> str:
    if (low, high) == (0, 2):
        return caseload_words("unknown", lang)
    words = [caseload_words(f"class-{int(one)}", lang) for one in (low or 0, high or 0)]
    return words[0] if words[0] == words[1] else caseload_words("to", lang, low=words[0], high=words[1])


def _one(name: str, value: float, lang: Lang) -> str:
    if name == "since_review" and value < 0:
        return caseload_words("ahead", lang, days=_shown(-value, lang))
    return _shown(value, lang)


def _shown(value: float | None, lang: Lang) -> str:
    if value is None:
        return ""
    if value >= _ENDLESS:
        return caseload_words("endless", lang)
    return str(int(value)) if value == int(value) else f"{value:.1f}"
