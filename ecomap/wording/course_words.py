"""The words of a timeline; Japanese, then English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecomap.vocabulary import Lang

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "title": ("{name}さんの経過", "{name}: the course"),
    "ties": ("つながりのある人・機関（数）", "People and offices with a tie (number)"),
    "contact": ("行き来や連絡（月あたりの回数）", "Contact (times a month)"),
    "findings": ("一緒に考えたいこと（数）", "To think about together (number)"),
    "informal": ("身近な人", "family and friends"),
    "semi-formal": ("制度に準じる支援", "semi-formal support"),
    "formal": ("制度による支援", "formal support"),
    "unknown": ("区分は未確認", "kind not recorded"),
    "planned": ("予定・待機", "planned"),
    "open": ("上限は未確認", "no upper bound known"),
    "open-mark": ("{low}以上", "{low} or more"),
    "range": ("{low}〜{high}", "{low} to {high}"),
    "foot": (
        "書かれた記録からの数で、どなたかの評価ではありません。記録にないことは「ない」とはかぎりません。",
        "Counted from what was written down; no judgement of anybody. What is not on the record may well be there.",
    ),
    "none": ("0", "0"),
    "head-day": ("作成日", "day"),
    "file-title": ("経過の図", "Timeline"),
}


def course_words(code: str, lang: Lang, **details: str) -> str:
    """Give one of the words of a timeline."""
    return _WORDS[code][0 if lang == "ja" else 1].format(**details)


def count_words(value: float) -> str:
    """Write a number with one decimal at most, and none where it is whole."""
    return f"{value:.1f}".removesuffix(".0")


def interval_words(low: float, high: float | None, lang: Lang) -> str:
    """Write a number as it is known: 「12〜16」, 「20以上」."""
    if high is None:
        return course_words("open-mark", lang, low=count_words(low))
    if count_words(low) == count_words(high):
        return count_words(low)
    return course_words("range", lang, low=count_words(low), high=count_words(high))
