"""Words in a written reason that tell that a tie rests or ended for no ill cause, and words that tell of a night."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ecomap.vocabulary.terms import spoken

HARMLESS_REASONS: Final = spoken(
    "入院|退院|転居|引っ越|引越|転勤|卒業|修了|体調|けが|怪我|骨折|手術|"
    "天候|雪|猛暑|感染|コロナ|休館|工事|閉会|送迎|交通|足の便|免許返納|"
    "時間が合わ|仕事の都合|仕事が忙し|育児|出産|季節|冬の間|夏の間|"
    "hospital|moved|move to|graduat|weather|covid|illness|injury|surgery|transport|busy|season|"
    "closed for|building work"
)
"""Parts of words. A reason that holds none of them, or one of `HARM_REASONS`, is not taken for harmless (rule H04)."""

HARM_REASONS: Final = spoken(
    "喧嘩|けんか|口論|対立|葛藤|トラブル|暴力|暴言|DV|借金|金銭|怖|恐|"
    "不仲|絶縁|断絶|拒否|嫌|虐待|被害|死去|死亡|逝去|他界|亡くな|conflict|"
    "quarrel|argument|violence|abuse|threat|debt|fear|afraid|refus|died|death"
)
"""Parts of words after which a reason is never taken for harmless, whatever else it says."""

NIGHT_WORDS: Final = ("夜", "深夜", "就寝", "night", "overnight")
"""Parts of a time of day that mean the night."""


def is_harmless(reason: str | None) -> bool:
    """Say whether a written reason tells of a harmless cause and of no harm."""
    if not reason:
        return False
    harm, harmless = _patterns()
    return harm.search(reason) is None and harmless.search(reason) is not None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    harm, harmless = ("|".join(map(re.escape, words)) for words in (HARM_REASONS, HARMLESS_REASONS))
    return re.compile(harm, re.IGNORECASE), re.compile(harmless, re.IGNORECASE)
