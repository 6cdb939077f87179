"""The words around findings: headings, how urgent, where it rests, and what the sheet says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecomap.vocabulary import Lang

_SEVERITIES: Final[dict[str, tuple[str, str]]] = {
    "critical": ("早めに確認", "sooner"),
    "warning": ("確認", "to check"),
    "note": ("参考", "for reference"),
}

_WORDS: Final[dict[str, tuple[str, str]]] = {
    # parts
    "strength": ("強み", "Strengths"),
    "covered": ("支えられていること", "What is in place"),
    "ask": ("まだ確認していないこと", "Not asked about yet"),
    "gap": ("一緒に考えたいこと", "To think about together"),
    "without": ("{name}が動けないとき", "When {name} cannot be there"),
    "points-who": ("動けないとき", "Without"),
    "points-needs": ("担い手が記録から確認できなくなる課題", "needs that nobody on record would meet"),
    "points-rules": ("新しく見つかる規則", "rules that would find something"),
    "points-none": (
        "一人だけにかかっていることは、記録からは見つかりませんでした。",
        "The record shows nothing that hangs on one alone.",
    ),
    # the head and foot of a sheet
    "counted-to": ("{day} の記録から", "From the record as of {day}"),
    "no-day": (
        "作成日のない記録から（日数を数える項目は見ていません）",
        "From a record without a date (nothing that counts days was looked at)",
    ),
    "nothing": ("ここに挙げるものは、記録からは見つかりませんでした。", "The record shows nothing to list here."),
    "nothing-new": (
        "記録からは、新しく考えたいことは見つかりませんでした。",
        "The record shows nothing new to think about.",
    ),
    "foot": (
        (
            "ここに挙げたのは、書かれた記録から読み取れる条件だけで、どなたかの評価ではありません。"
            "記録にないことは「ない」とはかぎりません。どうするかは、ご本人を交えて話し合って決めます。"
        ),
        (
            "Listed here are conditions on what was written down, and no judgement of anybody. What the record does "
            "not show may well be there. What to do about it is for the person and everybody at the table to talk over."
        ),
    ),
    "restricted-mark": ("要配慮", "restricted"),
    "restricted-head": (
        "要配慮の項目を含みます。所内用",
        "Contains restricted findings. For use inside the office only",
    ),
    # the labels of a finding
    "question": ("問い", "Question"),
    "consider": ("考えられること", "To consider"),
    "rules": ("規則", "Rules"),
    "evidence": ("根拠", "Rests on"),
    # places in the record
    "tie-with": ("{names}との関わり", "the tie with {names}"),
    "the-person": ("ご本人", "the person"),
    "entry-of": ("{names}の項目", "the entry of {names}"),
    "asked-about": ("確認状況「{names}」", "asked about: {names}"),
    "need-in": ("課題「{names}」", "need: {names}"),
    "event-of": ("出来事「{names}」", "event: {names}"),
    # columns of a table
    "column-file": ("ファイル", "file"),
    "column-case": ("事例", "case"),
    "column-day": ("基準日", "day"),
    "column-part": ("区分", "part"),
    "column-severity": ("目安", "severity"),
    "column-mark": ("取扱い", "handling"),
    "column-title": ("見出し", "title"),
    "column-sentence": ("記録から", "from the record"),
    "column-rule": ("規則", "rule"),
    "column-profile": ("範囲", "profile"),
    "column-family": ("分類", "family"),
    # a rule's page
    "profile-core": ("基本", "core"),
    "profile-all": ("追加", "all"),
    "profile-preview": ("配る前", "preview"),
    "looks": ("何を見るか", "What it looks at"),
    "rule-finding": ("こう書きます", "How it says so"),
    "rule-question": ("一緒に考える問い", "The question to think about together"),
    "rule-ask": ("分からないときに伺うこと", "What to ask where it is not known"),
    "why": ("なぜ見るか", "Why"),
    "thresholds": ("区切りの数", "Thresholds"),
    "rule-consider": ("考えられること", "What it suggests considering"),
    "limits": ("外れることがあるとき", "When it may be wrong"),
    "sources": ("出典", "Sources"),
    "not-verified": ("一般に知られていること、原典は未確認", "general knowledge, not verified"),
    "house-choice": ("このツールの目安", "this tool's own choice"),
    "severities": ("目安", "Severity"),
    "profile": ("範囲", "Profile"),
    "family": ("分類", "Family"),
    "three-valued": (
        (
            "はっきり確かめられたときだけ取り上げます。分からないときは取り上げず、"
            "「まだ確認していないこと」に、何を伺えばよいかをまとめます。"
        ),
        (
            "It speaks only where this is certain. Where it is not known it says nothing, and what would settle it is "
            "gathered under “Not asked about yet”."
        ),
    ),
    "merged-question": (
        "これは規則ではなく、ほかの規則の答えに要ることをまとめたものです。",
        "This is no rule: it gathers what other rules need to be answered.",
    ),
    "restricted-rule": (
        "要配慮：知られると、どなたかの安全や関係を損なうことがあるため、--restricted を付けたときだけ示します。",
        "Restricted: told to the wrong reader it could endanger somebody, so it is shown with --restricted only.",
    ),
    "partly-restricted-rule": (
        "一部は要配慮：知られるとどなたかの安全や関係を損なうことがある内容は、--restricted を付けたときだけ示します。",
        "Partly restricted: what could endanger somebody, told to the wrong reader, is shown with --restricted only.",
    ),
}

FAMILIES: Final[dict[str, tuple[str, str]]] = {
    "S": ("つながりと交流", "ties and contact"),
    "M": ("支えの種類", "kinds of support"),
    "O": ("支えの偏り", "reliance on few"),
    "C": ("介護する方", "carers"),
    "R": ("関係のありよう", "quality of ties"),
    "T": ("時期", "time"),
    "V": ("見守り", "who would notice"),
    "F": ("支える側の連携", "cooperation"),
    "L": ("人生の段階", "stages of life"),
    "H": ("強み", "strengths"),
    "D": ("記録", "the record"),
}
"""Families of rules by the first letter of their ids."""


def severity_words(severity: str, lang: Lang) -> str:
    """Say how urgent a finding is."""
    ja, en = _SEVERITIES[severity]
    return ja if lang == "ja" else en


def gap_words(code: str, lang: Lang, **details: str | int) -> str:
    """Give a word or sentence; the caller has cleaned what fills its gaps."""
    ja, en = _WORDS[code]
    return (ja if lang == "ja" else en).format(**details)


def family_words(ident: str, lang: Lang) -> str:
    """Give the name of the family that a rule belongs to."""
    ja, en = FAMILIES[ident[0]]
    return ja if lang == "ja" else en
