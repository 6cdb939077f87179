"""What is to be thought of before a version is handed on, in sentences without names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecomap.privacy import ConsentGap
    from ecomap.vocabulary import Lang

_CONSENT: Final = {
    "none": (
        "同意書の記録がありません(同意の日付・範囲・署名)。お渡しする前に確かめてください。",
        "No consent is recorded (date, scope, signers). Check before handing this on.",
    ),
    "unsigned": (
        "同意書に、ご本人(または代わって署名できる方)の署名が記録されていません。",
        "The recorded consent has no signature of the client, or of who may sign for the client.",
    ),
    "not-yet": ("同意の日付が、この版を渡す日より後です。", "The consent is dated after the day of handing this on."),
    "expired": ("同意の期間が過ぎています。", "The period of the consent has ended."),
    "undated": ("同意の日付が記録されていません。", "The consent has no date."),
    "scope": (
        "同意の範囲に、この使い方が書かれていません。",
        "The scope of the consent does not name this use.",
    ),
    "family": (
        "署名が確認できないご家族が {count} 人、この版に載っています。",
        "{count} adult relatives are shown whose signature is not recorded.",
    ),
    "exceptions": (
        "同意に例外が {count} 件あります。この版に当てはまらないか、確かめてください。",
        "The consent has {count} exceptions. Check whether they apply to this version.",
    ),
}


def consent_sentence(gap: ConsentGap, lang: Lang) -> str:
    """Say one thing that the consent does not cover."""
    return _CONSENT[gap.code][0 if lang == "ja" else 1].format(count=gap.count)
