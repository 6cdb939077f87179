"""What a break between two characters of a Japanese label costs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

NEVER = 10_000.0
"""The cost of a break that may not be: taken only where nothing else fits."""

TORN = 40.0
"""From this cost on a break tears something apart that reads as one word."""

_NOT_FIRST = frozenset(
    "）〕］｝〉》」』】〙〗｠»、。，．・：；？！‼⁇⁈⁉‐‑‒–—―゠ー々〻ゝゞヽヾ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "゛゜〜～…‥％‰℃′″%)]},.!?:;/｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ’”①②③④⑤⑥⑦⑧⑨⑩"
)
_NOT_LAST = frozenset("（〔［｛〈《「『【〘〖｟«‘“([{｢＃#¥￥＄$〒№@＠第約")
_OPENING = frozenset("（〔［｛〈《「『【〘〖｟«‘“([{｢")
_CLOSING = frozenset("）〕］｝〉》」』】〙〗｠»’”)]}｣、。，．？！｡､,.!?;；:：")
# Endings that belong to the name before them, and counters that belong to the number before them.
_ENDINGS = "会園様氏課室係部科院店町市区県村駅寮組班長員人者家士師医薬所署局館校荘型用中前後他等"
_SUFFIX = frozenset(_ENDINGS + "のをはがにともでへや")
CLINGING: Final = frozenset(_ENDINGS + "のを")
"""What belongs to the word of the field before it; other particles may as well begin a name (もみじ, やすらぎ)."""
_SPACE = frozenset(" \u3000\u200b\t\n")

# Kinds of character: what a script transition is measured by.
_COST = {
    ("kanji", "kanji"): 26.0,
    ("kanji", "hiragana"): 34.0,
    ("kanji", "katakana"): 6.0,
    ("kanji", "latin"): 5.0,
    ("kanji", "digit"): 8.0,
    ("hiragana", "kanji"): 8.0,
    ("hiragana", "hiragana"): 38.0,
    ("hiragana", "katakana"): 6.0,
    ("hiragana", "latin"): 5.0,
    ("hiragana", "digit"): 5.0,
    ("katakana", "kanji"): 12.0,
    ("katakana", "hiragana"): 16.0,
    ("katakana", "katakana"): 60.0,
    ("katakana", "latin"): 8.0,
    ("katakana", "digit"): 8.0,
    ("latin", "kanji"): 10.0,
    ("latin", "hiragana"): 12.0,
    ("latin", "katakana"): 8.0,
    ("latin", "latin"): NEVER,
    ("latin", "digit"): NEVER,
    ("digit", "kanji"): 60.0,
    ("digit", "hiragana"): 40.0,
    ("digit", "katakana"): 60.0,
    ("digit", "latin"): NEVER,
    ("digit", "digit"): NEVER,
}
_OTHER = 12.0
_NAME_END = 30.0
KANJI_ROW: Final = frozenset({_COST["kanji", "kanji"], _NAME_END})
"""The costs by which a break between two kanji is known."""


@cache
def kind(char: str) -> str:
    """Name the script of a character; "latin" stands for every alphabet, "other" for signs."""
    if char in _SPACE:
        return "space"
    if char.isdigit() and char not in "①②③④⑤⑥⑦⑧⑨⑩":
        return "digit"
    if "\u3041" <= char <= "\u309f":
        return "hiragana"
    if "\u30a0" <= char <= "\u30ff" or "\uff66" <= char <= "\uff9f":
        return "katakana"
    if char in "々〇〆" or unicodedata.name(char, "").startswith("CJK "):
        return "kanji"
    return "latin" if char.isalpha() else "other"


@cache
def break_cost(before: str, after: str) -> float:
    """Cost of ending a line after the cluster ``before`` and starting the next with ``after``; 0 is best."""
    first, last = after[0], before[0]
    if last in _SPACE:
        return 0.0
    if first in _NOT_FIRST or last in _NOT_LAST or first in _SPACE:
        return NEVER
    if last in _CLOSING or first in _OPENING:
        return 1.0
    return _after_sign(last, first) or _between_letters(last, first)


def _after_sign(last: str, first: str) -> float | None:
    """Cost of a break after a sign that joins; None when ``last`` is no such sign."""
    if last in "・･/":
        return 40.0 if kind(first) == "digit" else 3.0  # 第2・4火 is one date, 電話・訪問 are two words
    if last in "-‐‑–":
        return 12.0
    if last in "〜～~":
        return 60.0
    return 31.0 if last == "ー" and kind(first) == "katakana" else None  # スーパーマーケット


def _between_letters(last: str, first: str) -> float:
    """Cost of a break between two letters or digits: what their scripts and the habits of names say."""
    kinds = (kind(last), kind(first))
    cost = _COST.get(kinds, _OTHER)
    if first in _SUFFIX and kinds[0] in {"kanji", "hiragana", "katakana"}:
        return max(cost, _NAME_END)
    if last in "週月年毎隔" and kinds[1] in {"digit", "kanji"}:
        return max(cost, 36.0)
    return cost


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field found in a text: its place, and what a break before it costs."""

    start: int
    end: int
    before: float


_BEFORE = {"": 3.0, "-": 12.0, "=": 45.0}


@cache
def _terms() -> dict[str, tuple[tuple[str, float], ...]]:
    """Give the words to be kept whole and the cost of a break before each; by first letter, longest first."""
    text = files("ecomap.text").joinpath("terms.txt").read_text(encoding="utf-8")
    heads: dict[str, list[tuple[str, float]]] = {}
    for line in sorted(text.splitlines(), key=lambda line: (-len(line.lstrip("-=")), line)):
        word = line.lstrip("-=")
        if word and not word.startswith("#"):
            heads.setdefault(word[0], []).append((word, _BEFORE[line[: -len(word)]]))
    return {head: tuple(found) for head, found in heads.items()}


def terms_in(text: str) -> tuple[list[Term], list[Term]]:
    """Find the words of the field in ``text``.

    Returns
    -------
    tuple of two lists of Term
        The words, left to right, the longest first; and the shorter words inside them.
    """
    heads = _terms()
    whole: list[Term] = []
    inner: list[Term] = []
    for position, char in enumerate(text):
        for word, before in heads.get(char, ()):
            if text.startswith(word, position):
                term = Term(position, position + len(word), before)
                (inner if whole and position < whole[-1].end else whole).append(term)
    return whole, inner
