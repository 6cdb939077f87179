"""Reading one value: text, code word, date, frequency, number, yes or no, somebody's name."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from ecomap.io.tree import Items, Map, Text
from ecomap.io.words import Hit, find
from ecomap.model import DateError, Frequency, FrequencyError, PartialDate, parse_date, parse_frequency
from ecomap.vocabulary import NO, YES, answer_key, not_known, says_none

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from ecomap.errors import FaultCode
    from ecomap.io.context import Context
    from ecomap.io.tree import Node

_SEPARATOR: Final = re.compile(r"[^,、，;；/／\n]+")
_DOT: Final = re.compile(r"[^・･]+")
_DATE_FAULTS: Final[dict[str, FaultCode]] = {
    "no-such-day": "impossible-date",
    "implausible": "impossible-date",
    "ambiguous": "ambiguous-date",
}
_LONGEST_LIST: Final = 400
_LONGEST_NUMBER: Final = 30


def yes_no(context: Context, node: Node, path: str) -> bool | None:
    """Read はい, いいえ, ある, なし, yes, no, true, false; 不明 is ``None``."""
    text = context.text(node, path)
    if text is None:
        return None
    key = answer_key(text)
    if key in YES:
        return True
    if key in NO:
        return False
    if not not_known(text):
        context.faults.add("bad-yes-no", node, path)
    return None


def number(context: Context, node: Node, path: str) -> int | None:
    """Read a whole number in any width."""
    text = context.text(node, path)
    if text is None or not_known(text):
        return None
    digits = answer_key(text)
    if re.fullmatch(r"[0-9]{1,6}", digits):
        return int(digits)
    context.faults.add("bad-number", node, path)
    return None


def points(context: Context, node: Node, path: str) -> float | None:
    """Read a number with or without decimals; there is no "not a number" and no infinity."""
    text = context.text(node, path)
    if text is None or not_known(text):
        return None
    digits = answer_key(text).removesuffix("点")
    if len(digits) <= _LONGEST_NUMBER and re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?(?:e[-+]?[0-9]{1,3})?", digits):
        value = float(digits)
        if math.isfinite(value):
            return value
    context.faults.add("bad-number", node, path)
    return None


def date(context: Context, node: Node, path: str) -> PartialDate | None:
    """Read a date as people write it; a map is a date that a program made."""
    if isinstance(node, Map):
        made: PartialDate | None = _record(context, node, path, PartialDate, "bad-date")
        return made
    text = context.text(node, path)
    if text is None:
        return None
    found, code = _date(text.strip(), context.near)
    if code is not None:
        hint = "no-year" if code == "no-year" else None
        context.faults.add(_DATE_FAULTS.get(code, "bad-date"), node, path, hint=hint)
    elif found is not None and found.notice == "year-assumed":
        context.faults.add("year-assumed", node, path, severity="notice")
    elif found is not None and found.notice is not None:
        context.faults.add("date-after-era", node, path, severity="notice", hint=found.notice)
    return found


@lru_cache(maxsize=1024)
def _date(text: str, near: dt.date | None) -> tuple[PartialDate | None, str | None]:
    try:
        return parse_date(text, near=near), None
    except DateError as error:
        return None, error.code


def day(context: Context, node: Node, path: str) -> dt.date | None:
    """Read a full date, as programs write it (2026-04-10)."""
    found = date(context, node, path)
    if found is None:
        return None
    if found.day is None:
        context.faults.add("bad-date", node, path, hint="full")
        return None
    return found.earliest


def often(context: Context, node: Node, path: str) -> Frequency | None:
    """Read a frequency as people write it; a map is a frequency that a program made."""
    if isinstance(node, Map):
        made: Frequency | None = _record(context, node, path, Frequency, "bad-frequency")
        return made
    text = context.text(node, path)
    if text is None:
        return None
    found, known = frequency_of(text.strip())
    if not known:
        context.faults.add("bad-frequency", node, path)
    return found


@lru_cache(maxsize=1024)
def frequency_of(text: str) -> tuple[Frequency | None, bool]:
    """Give the frequency that a text says, and whether it could be read."""
    try:
        return parse_frequency(text), True
    except FrequencyError:
        return None, False


def _record(context: Context, node: Map, path: str, record: type[PartialDate | Frequency], code: FaultCode) -> Any:  # noqa: ANN401
    """Read the fields of a value that has no text, as the writer writes them."""
    values: list[tuple[str, Any]] = []
    for key, value in node.entries:
        if not isinstance(value, Text | Items):
            context.faults.add(code, value, path)
            return None
        values.append((key.value, _scalars(value)))
    made = _made(record, tuple(values))
    if made is None:
        context.faults.add(code, node, path)
    return made


@lru_cache(maxsize=4096)
def _made(record: type[PartialDate | Frequency], values: tuple[tuple[str, Any], ...]) -> Any:  # noqa: ANN401
    """Make a record of its fields; many cases hold the same days. None where the model refuses them."""
    try:
        return record.model_validate({name: _loaded(value) for name, value in values})
    except ValueError:
        return None


def _scalars(node: Node) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Give a value as its text and whether it stood without quotes, a list as a tuple: something to remember by."""
    if isinstance(node, Items):
        return tuple(_scalars(item) for item in node.items)
    return (node.value, node.plain) if isinstance(node, Text) else None


def _loaded(value: Any) -> Any:  # noqa: ANN401
    """Turn such a thing into what JSON means by it."""
    if value is None:
        return None
    if not value or isinstance(value[0], tuple | None):
        return [_loaded(one) for one in value]
    text, plain = value
    if plain and text.isascii() and text.isdecimal() and (text[0] != "0" or text == "0"):
        return int(text)
    if plain and re.fullmatch(r"-?[0-9.eE+-]+|true|false", text):
        import json  # noqa: PLC0415 - only programs write such values

        try:
            return json.loads(text)
        except ValueError:
            return text
    return None if plain and not text else text


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Split 「話し相手、手続き」 at commas; gives the offset of each piece too."""
    for match in _SEPARATOR.finditer(text):
        piece = match.group()
        stripped = piece.strip()
        if stripped:
            yield match.start() + len(piece) - len(piece.lstrip()), stripped


def offset(node: Text, by: int) -> tuple[int, int]:
    """Give the place of a part of a text, as well as it can be told."""
    if "\n" in node.value:
        return (node.line, node.column)
    return (node.line, node.column + by + (0 if node.plain else 1))


def words(context: Context, node: Node, path: str, table: str) -> tuple[str, ...] | None:
    """Read a list of code words, or one text with separators; ``()`` where it says none."""
    listed = context.texts(node, path)
    if listed is None:
        return None
    if not listed:
        return () if isinstance(node, Items) else None
    if len(listed) == 1 and not_known(listed[0][0].value):
        return None
    codes: list[str] = []
    for item, where in listed:
        if len(item.value) > _LONGEST_LIST:
            context.faults.add("unknown-word", item, where, tables=(table,))
            continue
        codes.extend(_split_words(context, item, where, table))
    return tuple(codes)


def _split_words(context: Context, node: Text, path: str, table: str) -> Iterator[str]:
    whole = find(table, node.value.strip())
    if whole.code is not None:
        yield whole.code
        return
    if says_none(node.value) or not_known(node.value):
        return
    for start, piece in pieces(node.value):
        hit = find(table, piece)
        if hit.code is not None:
            yield hit.code
            continue
        parts = list(_DOT.finditer(piece))
        if len(parts) > 1:
            for part in parts:
                yield from _one_word(context, node, (start + part.start(), part.group().strip()), path, table)
        else:
            yield from _one_word(context, node, (start, piece), path, table)


def _one_word(context: Context, node: Text, at: tuple[int, str], path: str, table: str) -> Iterator[str]:
    start, word = at
    hit = find(table, word) if word else Hit(None)
    if hit.code is not None:
        yield hit.code
    elif word:
        context.wrong_word(offset(node, start), path, word, hit, table)


def somebody(context: Context, node: Text, path: str) -> str | None:
    """Give the id of whoever is named; nobody or several are a fault, which never repeats the name."""
    found = context.names.find(node.value.strip())
    if len(found) == 1:
        return found[0]
    context.faults.add("ambiguous-name" if found else "unknown-name", node, path)
    return None


def whoever(context: Context, node: Node, path: str) -> tuple[str, ...] | None:
    """Give the ids of those who are named, and words as written where they are nobody of the file."""
    listed = context.texts(node, path)
    if listed is None:
        return None
    if not listed:
        return () if isinstance(node, Items) else None
    given: list[str] = []
    for item, _ in listed:
        found = context.names.find(item.value.strip())
        given.append(found[0] if len(found) == 1 else item.value)
    return tuple(given)


def identifier(context: Context, node: Node, path: str) -> str | None:
    """Read an id: letters, digits, point, hyphen and underscore, at most 64 characters."""
    text = context.text(node, path)
    if text is None:
        return None
    if not re.fullmatch(r"\w[\w.-]{0,63}", text):
        context.faults.add("bad-id", node, path)
        return None
    return text
