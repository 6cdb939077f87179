"""One cell: what it holds as a node of the tree, and what is written so that the same node is read again.

People type words into cells. What a word cannot hold (a text that begins with a space, a date that a program made) is
written as JSON, in quotes or brackets, and only then: a text that stands for itself is never quoted, so that
「"ありがとう"」 in somebody's own words stays as it is.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import re
from typing import TYPE_CHECKING, Any, Final

from ecomap.io.characters import check_value
from ecomap.io.emit import Exact
from ecomap.io.json_positions import json_tree
from ecomap.io.sheets.columns import DATES
from ecomap.io.tree import Faults, Items, Map, Text

if TYPE_CHECKING:
    from ecomap.io.sheets.columns import Column, Shape
    from ecomap.io.tree import Node
    from ecomap.vocabulary import Lang

Raw = str | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta
"""What a spreadsheet can hold in one cell."""

At = tuple[int, int]

_NAME: Final = re.compile(r'\s*("(?:[^"\\]|\\.)*"|[^,、，;；\n]+)')
_SEPARATORS: Final = frozenset(",、，;；\n")
_SEPARATES_WORDS: Final = frozenset(",、，;；/／\n")
_TYPED: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null")
_LONGEST_WORDS: Final = 400
_EMPTY_LIST: Final = "[]"
_YES: Final = {"ja": ("いいえ", "はい"), "en": ("no", "yes"), None: ("false", "true")}
_NONE: Final = {"ja": "なし", "en": "none", None: "none"}
_FIRST_DAY: Final = dt.date(1899, 12, 30)
_SERIALS: Final = range(2200, 80_000)
"""Serial numbers that are read as days, 1906 to 2119; what is less is a year."""

_EXACT_INTEGERS: Final = 1e15


def text_of(raw: Raw, column: Column) -> str:
    """Give what a cell holds as text: whole numbers without decimals, days as 2026-04-10."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool):
        return "true" if raw else "false"
    if isinstance(raw, dt.date | dt.time | dt.timedelta):
        return _time_text(raw, column)
    if not math.isfinite(raw) or not float(raw).is_integer() or abs(raw) >= _EXACT_INTEGERS:
        return repr(raw)
    number = int(raw)
    if column.form in DATES and number in _SERIALS:
        return (_FIRST_DAY + dt.timedelta(days=number)).isoformat()
    return str(number)


def _time_text(raw: dt.date | dt.time | dt.timedelta, column: Column) -> str:
    if isinstance(raw, dt.datetime):
        whole = raw.time() == dt.time() or column.form in DATES
        return raw.date().isoformat() if whole else raw.isoformat(" ", "minutes")
    if isinstance(raw, dt.time):
        return raw.isoformat("minutes")
    return raw.isoformat() if isinstance(raw, dt.date) else str(raw)


def blank(raw: Raw | None) -> bool:
    """Whether nothing is in a cell, or nothing that can be seen."""
    return raw is None or (isinstance(raw, str) and not raw.strip())


def node_of(raw: Raw, column: Column, at: At, faults: Faults) -> Node | None:
    """Turn a cell into a node.

    Parameters
    ----------
    raw
        What the cell holds.
    column
        The column in which it stands.
    at
        Its place; see `ecomap.io.tree.cell_place`.
    faults
        Receives characters that are refused.

    Returns
    -------
    Node or None
        ``None`` for a blank cell.
    """
    text = text_of(raw, column)
    if not (text.isascii() and text.isprintable()):
        check_value(text, at, "", faults)
    text = _tidy(text)
    if not text:
        return None
    node = _READERS[column.shape](text, at)
    _check(node, at, faults)
    return node


def _tidy(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _check(node: Node, at: At, faults: Faults) -> None:
    """Report what is refused where it came in by an escape."""
    if isinstance(node, Text):
        if not node.plain:
            check_value(node.value, at, "", faults)
    elif isinstance(node, Items):
        for item in node.items:
            _check(item, at, faults)
    else:
        for key, value in node.entries:
            _check(key, at, faults)
            _check(value, at, faults)


def _unquoted(text: str) -> str | None:
    """Give what stands in JSON quotes, or ``None`` where it is no such text."""
    if len(text) < 2 or text[0] != '"' or text[-1] != '"':  # noqa: PLR2004 - two quotes
        return None
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, str) else None


def _stands(text: str, *, plain: bool = True) -> bool:
    """Whether a text can be written as it is and is read as itself; where values stand, brackets are JSON."""
    bracket = not plain and text[:1] in {"[", "{"}
    return bool(text) and _tidy(text) == text and not bracket and not _is_quotation(text, plain=plain)


def _is_quotation(text: str, *, plain: bool = True) -> bool:
    """Whether a text in quotes stands for another one: only where that could not be written without them."""
    inner = _unquoted(text)
    return inner is not None and not _stands(inner, plain=plain)


def _text(text: str, at: At, *, plain: bool = True) -> Node:
    if _is_quotation(text, plain=plain):
        return Text(json.loads(text), *at, plain=False)
    return Text(text, *at)


def _lines(text: str, at: At) -> Node:
    if text == _EMPTY_LIST:
        return Items([], *at)
    lines = [line.strip() for line in text.split("\n")]
    items: list[Node] = [_line(line, at) for line in lines if line]
    return items[0] if len(items) == 1 else Items(items, *at)


def _line(line: str, at: At) -> Text:
    inner = _unquoted(line)
    return Text(line, *at) if inner is None or _stands_in_line(inner) else Text(inner, *at, plain=False)


def _stands_in_line(text: str) -> bool:
    if not text or "\n" in text or _tidy(text) != text or text == _EMPTY_LIST:
        return False
    inner = _unquoted(text)
    return inner is None or _stands_in_line(inner)


def _names(text: str, at: At) -> Node:
    if text == _EMPTY_LIST:
        return Items([], *at)
    items: list[Node] = []
    for match in _NAME.finditer(text):
        name = match[1].strip()
        inner = _unquoted(name)
        if name:
            items.append(Text(name, *at) if inner is None else Text(inner, *at, plain=False))
    return items[0] if len(items) == 1 else Items(items, *at)


def _stands_as_name(text: str) -> bool:
    return bool(text) and _tidy(text) == text and _SEPARATORS.isdisjoint(text) and text[0] != '"' and text != "[]"


def _value(text: str, at: At) -> Node:
    return (_json(text, at) if text[0] in "[{" else None) or _text(text, at, plain=False)


def _extra(text: str, at: At) -> Node:
    found = _json(text, at) if text[0] in '[{"' or text == "null" else None
    return found if found is not None else Text(text, *at)


def _json(text: str, at: At) -> Node | None:
    found = Faults("")
    node = json_tree(text, found)
    return None if node is None or any(fault.code == "json-syntax" for fault in found.found) else _moved(node, at)


def _moved(node: Node, at: At) -> Node:
    """Give the same node with the place of its cell."""
    if isinstance(node, Text):
        return Text(node.value, *at, plain=node.plain)
    if isinstance(node, Items):
        return Items([_moved(item, at) for item in node.items], *at)
    return Map([(Text(key.value, *at, plain=False), _moved(value, at)) for key, value in node.entries], *at)


_READERS: Final = {
    "text": _text,
    "lines": _lines,
    "names": _names,
    "words": _value,
    "value": _value,
    "extra": _extra,
}


def cell_of(value: Any, shape: Shape, lang: Lang | None) -> str | int:  # noqa: ANN401 - any plain value
    """Give what is written into a cell for a plain value of `ecomap.io.plain_case`.

    Parameters
    ----------
    value
        Text, number, true or false, list, map or `Exact`.
    shape
        How the column holds its values.
    lang
        Language of yes, no and none.
    """
    if shape == "extra":
        return _extra_cell(value.value if isinstance(value, Exact) else value)
    if isinstance(value, bool):
        return _YES[lang][value]
    if isinstance(value, int):
        return value
    if isinstance(value, list | tuple):
        return _list_cell(list(value), shape, lang)
    if isinstance(value, str):
        return value if _stands(value, plain=shape == "text") else _dumped(value)
    return _dumped(value)


def _list_cell(values: list[Any], shape: Shape, lang: Lang | None) -> str:
    if not values:
        return _EMPTY_LIST if shape == "names" else _NONE[lang]
    if not all(isinstance(value, str) for value in values):
        return _dumped(values)
    if shape == "lines":
        return "\n".join(value if _stands_in_line(value) else _dumped(value) for value in values)
    mark = "、" if lang == "ja" else ", "
    if shape == "names":
        return mark.join(value if _stands_as_name(value) else _dumped(value) for value in values)
    joined = mark.join(values)
    plain = len(values) == 1 or all(_SEPARATES_WORDS.isdisjoint(value) for value in values)
    return joined if plain and len(joined) <= _LONGEST_WORDS else _dumped(values)


def _extra_cell(value: Any) -> str:  # noqa: ANN401 - any JSON value
    text = value if isinstance(value, str) else ""
    stands = text and _tidy(text) == text and text[0] not in '[{"' and not _TYPED.fullmatch(text)
    return text if stands else _dumped(value)


def _dumped(value: Any) -> str:  # noqa: ANN401 - any plain value
    return json.dumps(value, ensure_ascii=False, default=lambda exact: exact.value)
