"""The short answers that every kind of value shares: yes, no, none, not known."""

from __future__ import annotations

import unicodedata
from typing import Final

YES: Final = frozenset(
    {"はい", "ある", "あり", "有", "有り", "○", "〇", "◯", "する", "できる", "済", "yes", "y", "true", "some", "1"}
)
"""Words that answer a yes-or-no question with yes, as `answer_key` gives them."""

NO: Final = frozenset(
    {"いいえ", "ない", "なし", "無", "無し", "×", "✕", "しない", "できない", "no", "n", "false", "none", "0"}
    | {"特になし", "該当なし", "心配なし", "問題なし"}
)
"""Words that answer it with no."""

NONE: Final = frozenset({"なし", "無", "無し", "ない", "特になし", "該当なし", "none", "no"})
"""Words that say of a list that there is nothing to put in it."""

NOT_KNOWN: Final = frozenset(
    {"", "-", "–", "—", "―", "ー", "?", "不明", "未確認", "未把握", "未定", "わからない", "分からない"}
    | {"unknown", "notknown", "notasked", "n/a"}
)
"""Words that say that the answer is not known, or was not asked for."""


def answer_key(word: str) -> str:
    """Give a short answer without width, case and spaces; unlike `comparison_key` it keeps points and hyphens."""
    return "".join(unicodedata.normalize("NFKC", word).casefold().split())


def says_none(word: str) -> bool:
    """Whether a word says that there is none (なし)."""
    return answer_key(word) in NONE


def not_known(word: str) -> bool:
    """Whether a word says that something is not known (不明)."""
    return answer_key(word) in NOT_KNOWN
