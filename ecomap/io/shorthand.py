"""The short form of a tie: 「強い, 週1回」. Each word says one thing, and the tables tell which."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ecomap.errors import clean_word
from ecomap.io.role_forms import role_of
from ecomap.io.values import frequency_of, offset, pieces
from ecomap.io.words import find, nearest
from ecomap.vocabulary import not_known, says_none

if TYPE_CHECKING:
    from ecomap.io.context import Context
    from ecomap.io.role_forms import Given
    from ecomap.io.tree import Text

_AXES: Final = (("quality", "qualities"), ("stress", "stress"), ("flow", "flows"), ("status", "statuses"))
_LISTS: Final = (("modes", "modes"), ("supports", "supports"))
TABLES_OF_A_TIE: Final = ("qualities", "stress", "flows", "statuses", "supports", "modes", "roles")
_OPEN: Final = frozenset({"none", "unknown"})
_MOST: Final = 6


class Meaning(NamedTuple):
    """What one word of a short form says."""

    axis: str
    value: Any


@lru_cache(maxsize=2048)
def meaning(word: str) -> Meaning | None:
    """Give what one word says of a tie.

    Parameters
    ----------
    word
        Without separators.

    Returns
    -------
    Meaning or None
        Axis (``quality``, ``stress``, ``flow``, ``status``, ``frequency``, ``modes``, ``supports``, ``roles``,
        ``nothing`` for 不明, ``absent`` for なし) and value; ``None`` for a word that says nothing of a tie.
    """
    if not_known(word):
        return Meaning("nothing", None)
    if says_none(word):
        return Meaning("absent", None)
    for axis, table in _AXES:
        code = find(table, word).code
        if code is not None and code not in _OPEN:
            return Meaning(axis, code)
    often, known = frequency_of(word)
    if known and often is not None:
        return Meaning("frequency", often)
    for axis, table in _LISTS:
        code = find(table, word).code
        if code is not None:
            return Meaning(axis, (code,))
    role = role_of(word)
    return None if role is None else Meaning("roles", role)


class ShortTie(NamedTuple):
    """What a short form says: fields of the tie, roles of whoever it is about, and whether there is no tie."""

    given: Given
    roles: list[Given]
    absent: bool


def short_tie(context: Context, nodes: list[tuple[Text, str]]) -> ShortTie:
    """Read a short form.

    Parameters
    ----------
    context
        The reading; receives unknown words, and words that contradict one another.
    nodes
        Texts with their paths: one text with separators, or the items of a list.

    Returns
    -------
    ShortTie
        What was understood.
    """
    given: Given = {}
    roles: list[Given] = []
    absent = False
    for node, path in nodes:
        for at, word in _words(node):
            found = meaning(word)
            if found is None:
                _several(context, at, word, path, given)
            elif found.axis == "absent":
                absent = True
            elif found.axis == "roles":
                roles.append(found.value)
            elif found.axis in {"modes", "supports"}:
                given[found.axis] = tuple(dict.fromkeys((*given.get(found.axis, ()), *found.value)))
            elif found.axis != "nothing":
                if given.get(found.axis, found.value) != found.value:
                    context.faults.add("conflicting-words", at, f"{path}.{found.axis}")
                given[found.axis] = found.value
    if absent and given and nodes:
        context.faults.add("conflicting-words", nodes[0][0], nodes[0][1], hint="none")
    return ShortTie(given, roles, absent and not given)


def _words(node: Text) -> list[tuple[tuple[int, int], str]]:
    whole = node.value.strip()
    if len(whole) > 1 and meaning(whole) is not None:
        return [((node.line, node.column), whole)]
    return [(offset(node, start), piece) for start, piece in pieces(node.value)]


def _several(context: Context, at: tuple[int, int], word: str, path: str, given: Given) -> None:
    """Read 「強い・緊張」 or 「週1回 電話 見守り」 as far as it is made of known words; else report the word."""
    parts = word.replace("・", " ").replace("　", " ").split()
    found = [meaning(part) for part in parts]
    if len(parts) > 1 and all(part is not None and part.axis not in {"absent", "roles"} for part in found):
        for part in found:
            if part is None or part.axis == "nothing":
                continue
            if part.axis in {"modes", "supports"}:
                given[part.axis] = tuple(dict.fromkeys((*given.get(part.axis, ()), *part.value)))
            elif given.get(part.axis, part.value) != part.value:
                context.faults.add("conflicting-words", at, f"{path}.{part.axis}")
            else:
                given[part.axis] = part.value
        return
    near: list[str] = []
    tables: list[str] = []
    ambiguous = False
    for table in TABLES_OF_A_TIE:
        candidates = find(table, word).candidates
        ambiguous = ambiguous or bool(candidates)
        for code in candidates or nearest(table, word):
            if code not in near and code not in _OPEN:
                near.append(code)
                tables.append(table)
    context.faults.add(
        "ambiguous-word" if ambiguous else "unknown-word",
        at,
        path,
        word=clean_word(word) if near else None,
        expected=tuple(near[:_MOST]) or ("strong", "normal", "weak", "broken", "stressful", "conflict"),
        near=len(near[:_MOST]),
        tables=tuple(dict.fromkeys(tables)) or ("qualities", "stress"),
        hint="wide-colon" if "：" in word else None,
    )
