"""Who a map is made for, and how people and offices are called where names are not shown."""

# A line a fact: a table is easier to review than a column of words.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.vocabulary.terms import Table, Term, spoken

_PRACTICE: Final = "practice"

# fmt: off
audiences: Final = Table("audiences", (
    Term("honnin", "本人用", "the client", spoken("本人|利用者用|利用者|ご本人|client"), _PRACTICE),
    Term("kazoku", "家族用", "the family", spoken("家族|親族|ご家族|family|relatives"), _PRACTICE),
    Term("tantosha-kaigi", "サービス担当者会議用", "care conference", spoken("サービス担当者会議|担当者会議|担会|ケア会議|conference|care meeting"), _PRACTICE),
    Term("shonai", "所内用", "the office", spoken("所内|事業所内|内部|office|internal"), _PRACTICE),
    Term("jirei-kento", "事例検討会用", "case study", spoken("事例検討|事例検討会|ケースカンファレンス|supervision|case review"), _PRACTICE),
    Term("nyutaiin", "入退院連携用", "hospital liaison", spoken("入退院連携|入退院|病院|医療連携|入院時情報提供|hospital"), _PRACTICE),
    Term("shien-kaigi", "支援会議・要対協用", "protected meeting", spoken("支援会議|要対協|要保護児童対策地域協議会|個別ケース検討会議|protection meeting"), _PRACTICE),
    Term("kenkyu", "研究用", "research", spoken("研究|調査研究|統計|study"), _PRACTICE),
))
"""Who a map is made for. In ``visible_to`` and ``hidden_from`` the same words name readers."""

PSEUDONYMS: Final[dict[str, tuple[str, str]]] = {
    "client": ("{}", "{}"),
    "person": ("{}さん", "{}"),
    "group": ("{}の会", "group {}"),
    "organisation": ("{}事業所", "office {}"),
    "place": ("場所{}", "place {}"),
}
"""How a letter becomes a name, in Japanese and in English, by what kind of entity it stands for. House choice."""
# fmt: on
