"""Resolving the keys of one record: each key once, unknown ones reported, ``x-…`` ones kept."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from ecomap.io.tree import Items, Map, Text
from ecomap.io.words import find_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.io.context import Context
    from ecomap.io.tree import Node

_JSON_WORD: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false")

_EXTRA: Final = "x-"

Entry = tuple[str, Text, "Node"]
"""A key as its canonical code, the key as written, and the value."""


def is_extra(key: str) -> bool:
    """Whether a key belongs to another program and is kept as it is."""
    return key[:2] in {"x-", "X-", "ｘ－", "x−", "ｘ-"}


def keys_of(context: Context, node: Map, path: str, *sections: str) -> tuple[list[Entry], list[Entry]]:
    """Resolve the keys of a map.

    Parameters
    ----------
    context
        The reading; receives ``unknown-key`` and ``same-key-twice``.
    node
        The map.
    path
        Its dotted path.
    *sections
        Sections of keys; a key belongs to the first that knows it.

    Returns
    -------
    tuple of list
        The entries with known keys (as ``section:key`` for the sections after the first), and the extra ones.
    """
    known: list[Entry] = []
    extra: list[Entry] = []
    seen: dict[str, Text] = {}
    for key, value in node.entries:
        code = _code(key.value, sections)
        if code == _EXTRA:
            extra.append((key.value, key, value))
        elif code is None:
            context.wrong_key(key, f"{path}.?" if path else "?", sections[0])
        elif code in seen:
            if seen[code].value != key.value:  # the same key twice was reported when the file was read
                place = context.faults.place(seen[code])
                context.faults.add("same-key-twice", key, f"{path}.{code}", others=(place,))
        else:
            seen[code] = key
            known.append((code, key, value))
    return known, extra


@lru_cache(maxsize=4096)
def _code(word: str, sections: tuple[str, ...]) -> str | None:
    """Give the code of a key, `_EXTRA` for one of another program, None for an unknown one."""
    if is_extra(word):
        return _EXTRA
    for number, section in enumerate(sections):
        hit = find_key(section, word)
        if hit.code is not None:
            return hit.code if number == 0 else f"{section}:{hit.code}"
    return None


def has(known: Iterable[Entry], key: str) -> bool:
    """Whether a key was written with a value."""
    return any(code == key and not (isinstance(value, Text) and value.blank) for code, _, value in known)


def extras(entries: Iterable[Entry]) -> tuple[tuple[str, str], ...]:
    """Keep the ``x-…`` entries of a record as keys with JSON text."""
    return tuple((key, json.dumps(_plain(value), ensure_ascii=False)) for key, _, value in entries)


def _plain(node: Node) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(node, Map):
        return {key.value: _plain(value) for key, value in node.entries}
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    if node.blank:
        return None
    if node.plain and _JSON_WORD.fullmatch(node.value):
        return json.loads(node.value)
    return node.value
