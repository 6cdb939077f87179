"""Reading an age as people write it: 84歳, 満84歳, 八十四歳, 80代, 50代後半, 80〜84, "late 50s"."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from ecomap.model.base import ReadingError
from ecomap.model.numerals import arabic
from ecomap.vocabulary import not_known

OLDEST: Final = 130
"""The greatest age that a person of a case may have."""

LONGEST: Final = 40
"""Characters an age may have."""

_YEARS: Final = "(?:歳|才|さい|years?(?: old)?|yrs?)?"
_ABOUT: Final = "(?:くらい|ぐらい|位|頃|ごろ|前後)?"
_EXACT: Final = re.compile(rf"(?:満|約|およそ|about|aged?)?\s*([0-9]{{1,3}})\s*{_YEARS}{_ABOUT}")
_COUNTED: Final = re.compile(rf"数え(?:年で?)?([0-9]{{1,3}}){_YEARS}{_ABOUT}")
_DECADE: Final = re.compile(
    r"(?:in (?:his|her|their) )?(?P<before>early|mid|late)?[ -]?(?P<decade>[0-9]{1,2}0)\s*(?:(?:歳|才)?[代台]|'?s)"
    r"の?(?P<after>前半|初め|はじめ|半ば|なかば|中頃|中盤|後半|終わり)?" + _ABOUT
)
_SPAN: Final = re.compile(rf"([0-9]{{1,3}}){_YEARS}\s*(?:[〜~ー–-]|から|to)\s*([0-9]{{1,3}}){_YEARS}")
_PARTS: Final[dict[str | None, tuple[int, int]]] = {
    None: (0, 9),
    **dict.fromkeys(("early", "前半", "初め", "はじめ"), (0, 4)),
    **dict.fromkeys(("mid", "半ば", "なかば", "中頃", "中盤"), (4, 6)),
    **dict.fromkeys(("late", "後半", "終わり"), (5, 9)),
}


class AgeError(ReadingError):
    """A text that is no age: ``"not-an-age"``, ``"implausible"`` (above 130, or a span that runs backwards)."""


def parse_age(text: str) -> tuple[int, int | None] | None:
    """Read an age.

    Parameters
    ----------
    text
        In half or full width, in digits or kanji, with 歳, 満 or 約; a decade (80代, 50代後半, "late 50s") or a span
        (80〜84). 数え84歳, counted from 1 at birth and one more each New Year, is 82 or 83.

    Returns
    -------
    tuple or None
        The age, and the upper end where a range was written, else None. None instead of the tuple where the text
        says that the age is not known (不明, empty).

    Raises
    ------
    AgeError
        With a code; see there. Never anything else, whatever the text.

    Notes
    -----
    In a decade 前半 is 0 to 4, 半ば 4 to 6 and 後半 5 to 9, a convention of this toolkit. 約 and くらい are not kept.
    """
    if not_known(text):
        return None
    word = arabic(unicodedata.normalize("NFKC", text[: LONGEST + 1]).casefold().replace("\N{WAVE DASH}", "~").strip())
    if len(text) > LONGEST or not (found := _ages(word)):
        raise AgeError("not-an-age")
    age, to = found
    if max(age, to or 0) > OLDEST or (to is not None and to < age):
        raise AgeError("implausible")
    return age, to


def _ages(word: str) -> tuple[int, int | None] | None:
    if match := _EXACT.fullmatch(word):
        return int(match[1]), None
    if match := _COUNTED.fullmatch(word):
        return max(int(match[1]) - 2, 0), max(int(match[1]) - 1, 0)
    if (match := _DECADE.fullmatch(word)) and not (match["before"] and match["after"]):
        first, last = _PARTS[match["before"] or match["after"]]
        return int(match["decade"]) + first, int(match["decade"]) + last
    if match := _SPAN.fullmatch(word):
        return int(match[1]), int(match[2])
    return None
