"""Kanji numerals."""

from __future__ import annotations

import re

_DIGIT = {kanji: value for value, kanji in enumerate("〇一二三四五六七八九")} | {"零": 0}
_UNIT = {"十": 10, "百": 100, "千": 1000}
_NUMERAL = re.compile(r"[〇零一二三四五六七八九十百千]+")


def _value(numeral: str) -> str:
    if not any(unit in numeral for unit in _UNIT):
        return "".join(str(_DIGIT[kanji]) for kanji in numeral)
    total, digits = 0, ""
    for kanji in numeral:
        if kanji in _UNIT:
            total += int(digits or "1") * _UNIT[kanji]
            digits = ""
        else:
            digits += str(_DIGIT[kanji])
    return str(total + int(digits or "0"))


def arabic(text: str) -> str:
    """Return ``text`` with its kanji numerals written in digits: 十五 = 15, 二〇二六 = 2026, 二千二十六 = 2026.

    A sequence that is no proper numeral (十十) gives some number; readers check ranges.
    """
    return _NUMERAL.sub(lambda match: _value(match[0]), text)
