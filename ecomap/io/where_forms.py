"""Reading where somebody lives: a word, a word with a note (県外(車で2時間)), or for relatives any text."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from ecomap.errors import clean_word
from ecomap.io.tree import Text
from ecomap.io.words import find, nearest

if TYPE_CHECKING:
    from ecomap.io.context import Context
    from ecomap.io.fields import Field
    from ecomap.io.role_forms import Given
    from ecomap.io.tree import Node

_SEPARATOR: Final = re.compile(r"[\s,、，;；/／・(（]+")
_BRACKETS: Final = {"(": ")", "（": "）"}
_BRACKETED: Final = re.compile(r"([^(（]+?)\s*[(（](.*)[)）]\s*", re.DOTALL)
_LONGEST: Final = 100
_HOURS: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,2})?)\s*(?:時間|hours?|h\b)\s*(半)?")
_MINUTES: Final = re.compile(r"([0-9]{1,4})\s*(?:分|minutes?|mins?\b)")
_MOST_MINUTES: Final = 100_000


def read_lives(context: Context, node: Node, path: str, field: Field) -> Given:
    """Read where somebody lives.

    Of a relative any text is kept as ``lives_note``, with a notice where it resembles a word of the table: 大阪 or
    車で10分 says something, though not how near that is. Of the client the household type has to be a known word.
    """
    text = context.text(node, path)
    if text is None or not isinstance(node, Text):
        return {}
    code, start, note = code_and_rest(field.table, text)
    if code is not None:
        given: Given = {field.attr: code}
        return {**given, "lives_note": note} if start else given
    if field.table != "lives_where":
        bracket = _BRACKETED.fullmatch(text)
        word = bracket[1] if bracket else text
        context.wrong_word(node, path, word, find(field.table, word.strip()), field.table)
        return {}
    near = () if minutes(text) is not None else nearest(field.table, text)
    if near:
        details = {"word": clean_word(text), "expected": near, "near": len(near), "tables": (field.table,)}
        context.faults.add("unknown-word", node, path, hint="kept", severity="notice", **details)  # type: ignore[arg-type]
    return {"lives_note": text}


def code_and_rest(table: str, text: str) -> tuple[str | None, int, str]:
    """Find the longest beginning of a text that is a word of a table.

    Parameters
    ----------
    table
        Name of the table.
    text
        「県外(車で2時間)」, 「市内 車で10分」, 「要介護2, 令和7年10月1日〜」.

    Returns
    -------
    tuple
        The code or ``None``; where the rest begins, 0 where there is none; the rest without the brackets around it.
    """
    bracket = _BRACKETED.fullmatch(text)
    if bracket and bracket[2].strip():  # 施設(入所) has a note, although 施設入所 is a word as well
        code = find(table, bracket[1].strip()).code
        if code is not None:
            return code, bracket.start(2) + len(bracket[2]) - len(bracket[2].lstrip()), bracket[2].strip()
    whole = find(table, text.strip()).code
    if whole is not None:
        return whole, 0, ""
    for match in reversed(list(_SEPARATOR.finditer(text[:_LONGEST]))):
        code = find(table, text[: match.start()].strip()).code if match.start() else None
        rest = text[match.end() :].rstrip()
        if code is not None and rest.strip(")） "):
            opened = match.group().strip()[-1:]
            if opened in _BRACKETS and rest.endswith((_BRACKETS[opened], ")", "）")):
                rest = rest[:-1].rstrip()
            return code, match.end(), rest
    return None, 0, ""


def minutes(note: str) -> int | None:
    """Give the travel time that a note such as 車で2時間 says, in minutes."""
    text = unicodedata.normalize("NFKC", note)
    hours, rest = _HOURS.search(text), _MINUTES.search(text)
    if not hours and not rest:
        return None
    total = 0.0
    if hours:
        total += float(hours[1]) * 60 + (30 if hours[2] else 0)
    if rest:
        total += int(rest[1])
    return min(int(total), _MOST_MINUTES)
