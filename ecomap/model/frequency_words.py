"""The words of frequencies: weekdays, times of day, ways of contact, fillers; and one spelling for all of them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from ecomap.model.numerals import arabic
from ecomap.vocabulary import TABLES

WEEKDAYS: Final = {letter: number for number, letter in enumerate("月火水木金土日")} | {
    name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
}

ENGLISH_DAY: Final = (
    "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?"
)

_CLOCK = r"\d{1,2}(?::\d{2}|\s*時(?!間)(?:半|\d{1,2}分)?)(?:\s*[ap]\.?m\.?)?"
_HALF = r"(?:午前|午後|朝|夜|夕方)?\s*"
HOURS: Final = (
    rf"{_HALF}{_CLOCK}(?:\s*(?:~|-|から|to)\s*(?:{_HALF}{_CLOCK}(?:まで)?)?)?"
    r"|\d{1,2}\s*(?:~|-)\s*\d{1,2}時(?!間)"
    r"|\d{1,2}\s*[ap]\.?m\.?(?![a-z])"
    r"|午前中?|午後|日中|昼間|夜間|早朝|深夜|夕方|夕刻|[朝昼夕]食時|[朝昼夕]食前後?|起床時|就寝時|就寝前|寝る前|[朝昼夕夜晩](?!食)"
    r"|(?:in the |at |the )?(?:early )?(?:mornings?|afternoons?|evenings?|nights?|daytime|noon|midnight|overnight)"
)

FILLERS: Final = (
    r"[\s,、・/()\[\];:&＆。.!'’「」【】〔〕]+"
    r"|\d{1,3}(?:\.\d)?\s*(?:分間?|時間|泊)(?:程度)?"
    r"|程度|くらい|ぐらい|ほど|前後|およそ|おおよそ|だいたい|おおむね|概ね|約|ほぼ|ペース|割合|ごろ|ころ|頃|各|合計|計|基本的に|基本|原則"
    r"|定期的に?|定期|必ず|おもに|主に|または|又は|および|及び|あるいは|その他|ほかに?|他に|加えて|ずつ|たび|間隔|利用|実施|担当"
    r"|面談|面接|会議|朝食|昼食|夕食|食事会|散歩|ごみ出し|ゴミ出し|おしゃべり|送迎|入浴|リハビリ|リハ|見守り|配達|配食|診察|食事|買い物|買物|掃除|調理|洗濯|付き添い|付添い?|同行|モニタリング"
    r"|泊まり|手続き|支援|相談|お茶|交流|帰省|連絡|様子(?:見|うかがい)|差し入れ|世話|介護|介助|活動|服薬|配薬|巡視|巡回|安否確認|参加|練習|例会|集まり|体操|サロン"
    r"|会う|会って(?:いる|る)|来る|来て(?:くれる|いる)|顔を(?:出す|見せる|合わせる)|立ち寄る|話す|話して(?:いる|る)|だけ|のみ|行く|行って(?:いる|る)|する|して(?:いる|くれる)"
    r"|[のにはをでともへ]"
    r"|(?:about|approximately|approx|roughly|around|regularly|regular|usually|mostly|on|in|the|of|and|or|by|at|via|for|with|a|an)(?![a-z])"
)

_MORE_MODES: Final = {
    "往診": "visit",
    "家庭訪問": "visit",
    "面会": "visit",
    "来訪": "visit",
    "visiting": "visit",
    "visit": "visit",
    "受診": "outing",
    "透析": "outing",
    "通勤": "outing",
    "通学": "outing",
    "通園": "outing",
    "登校": "outing",
    "appointment": "outing",
    "オンライン": "phone",
    "zoom": "phone",
    "phone call": "phone",
    "calls": "phone",
    "phones": "phone",
    "sms": "message",
    "texts": "message",
    "messages": "message",
    "emails": "message",
    "文通": "message",
}
# Words of the table that say something else in a frequency; 同居 has a reading of its own.
_NOT_HERE: Final = frozenset({"利用", "同居", "施設", "living_together", "living together", "携帯"})

_SPELLINGS: Final = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-") | {"〜": "~", "～": "~", "∼": "~", "→": "~", "‥": "~", "，": ",", "．": "."},
)
_LONG_VOWEL_DASH = re.compile(r"(?<=[\d月火水木金土日時])ー(?=[\d月火水木金土日])")
_ONE_IN_KANA = re.compile(r"(?<=[週月年])(?:イチ|いち)")
_ENGLISH: Final = (
    (re.compile(r"(?<=\d)(?:st|nd|rd|th)\b"), ""),
    (re.compile(r"\b(?:a )?couple(?: of)?\b"), "2"),
    (re.compile(r"\b(?:several|(?:a )?few)\b"), "数"),
    (re.compile(r"\bonce\b"), "1回"),
    (re.compile(r"\btwice\b"), "2回"),
    (re.compile(r"\bthrice\b"), "3回"),
    *(
        (re.compile(rf"\b{word}\b"), str(number))
        for number, word in enumerate(
            ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
            start=1,
        )
    ),
    (re.compile(r"(?<=[\d数])\s*(?:times?\b|x\b|×)"), "回"),
    (re.compile(r"(?<=[\d数])\s*(visits?|calls?|contacts?)\b(?=\s*(?:a|per|each|every|/))"), r"回 \1"),
    (re.compile(r"\bdays?\b"), "日"),
    (re.compile(r"\b(?:weeks?|wks?)\b"), "週"),
    (re.compile(r"\b(?:months?|mths?)\b"), "月"),
    (re.compile(r"\b(?:years?|yrs?)\b"), "年"),
)
_ENGLISH_LETTER = re.compile("[a-z×]")


def normal(text: str) -> str:
    """Return one spelling for all: half width, small letters, digits, 〜 as ~, English counts as 回 日 週 月 年."""
    word = unicodedata.normalize("NFKC", text).casefold().translate(_SPELLINGS)
    word = arabic(_ONE_IN_KANA.sub("1", _LONG_VOWEL_DASH.sub("~", word))).strip()
    if _ENGLISH_LETTER.search(word):
        for pattern, replacement in _ENGLISH:
            word = pattern.sub(replacement, word)
    return word


@cache
def mode_words() -> dict[str, str]:
    """Return word -> code for every way of contact: those of the table ``modes`` and a few that occur only here."""
    words = dict(_MORE_MODES)
    for term in TABLES["modes"]:
        for spelling in term.words:
            word = unicodedata.normalize("NFKC", spelling).casefold()
            if word not in _NOT_HERE:
                words.setdefault(word, term.code)
    return words


@cache
def mode_pattern() -> str:
    """Return an expression that finds the longest of `mode_words`; English ones only as whole words."""
    longest_first = sorted(mode_words(), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + (r"(?![a-z])" if word.isascii() else "") for word in longest_first)
