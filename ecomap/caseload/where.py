"""Conditions on the columns of a caseload, as a user writes them: ``days_without >= 3 and rule = V01``.

Comparisons are joined by ``and``. A name is that of a measure, or one with ``_low`` or ``_high`` behind it, or
``rule``, ``undecided`` or ``key``. A measure that is not known exactly is compared with what it may be: a case that is
badly recorded stays in the list. ``days_without_low >= 3`` keeps the sure ones only. Nothing is ever run as a program.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from ecomap.caseload.answers import ALL_MEASURES
from ecomap.caseload.measures import CLASSES
from ecomap.errors import CodedError, clean_word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ecomap.caseload.caseload import Caseload

    Keeps = Callable[[int], bool]

_ONE: Final = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)\s*(>=|<=|!=|==|=|>|<)\s*(\S+)\s*")
_NUMBER: Final = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,4})?")
_AND: Final = re.compile(r"\s+and\s+|\s*,\s*", re.IGNORECASE)
_PLACE: Final = {measure.name: number for number, measure in enumerate(ALL_MEASURES)}
_SETS: Final = ("rule", "undecided")
_ALIKE: Final = 0.6


class WhereError(CodedError):
    """A text that is no condition.

    Attributes
    ----------
    code : str
        ``"where-form"``, ``"where-name"``, ``"where-sign"`` or ``"where-value"``.
    word : str
        The word that is not known, shortened and cleaned.
    near : tuple of str
        What may have been meant.
    """

    def __init__(self, code: str, word: str, near: Sequence[str] = ()) -> None:
        super().__init__(code)
        self.word = clean_word(word)
        self.near = tuple(near)


def condition(text: str, caseload: Caseload) -> Keeps:
    """Read a condition; see the head of this module.

    Parameters
    ----------
    text
        What the user wrote.
    caseload
        The caseload it looks at.

    Returns
    -------
    callable
        Place of a case to whether the condition is so, or may be so.

    Raises
    ------
    WhereError
        If it cannot be read.
    """
    parts = [_comparison(part, caseload) for part in _AND.split(text)]
    return lambda place: all(part(place) for part in parts)


def _comparison(text: str, caseload: Caseload) -> Keeps:
    match = _ONE.fullmatch(text)
    if match is None:
        raise WhereError("where-form", text)
    name, sign, value = match[1].lower(), match[2].replace("==", "="), match[3]
    if name in _SETS:
        return _among(name, sign, value.upper(), caseload)
    if name == "key":
        return _key(sign, value, caseload)
    return _measure(name, sign, value, caseload)


def _among(name: str, sign: str, ident: str, caseload: Caseload) -> Keeps:
    if sign not in {"=", "!="}:
        raise WhereError("where-sign", sign, ("=", "!="))
    if ident not in caseload.rules:
        raise WhereError("where-value", ident, get_close_matches(ident, caseload.rules, cutoff=_ALIKE))
    ids = caseload.found if name == "rule" else caseload.undecided
    return lambda place: (ident in ids(place)) == (sign == "=")


def _key(sign: str, value: str, caseload: Caseload) -> Keeps:
    if sign not in {"=", "!="}:
        raise WhereError("where-sign", sign, ("=", "!="))
    return lambda place: (caseload.keys[place] == value) == (sign == "=")


def _measure(name: str, sign: str, value: str, caseload: Caseload) -> Keeps:
    stem, side = name, ""
    if name not in _PLACE and name.rpartition("_")[2] in {"low", "high"}:
        stem, _, side = name.rpartition("_")
    if stem not in _PLACE:
        names = (*_PLACE, *_SETS, "key")
        raise WhereError("where-name", name, get_close_matches(stem, names, cutoff=_ALIKE))
    measure = ALL_MEASURES[_PLACE[stem]]
    if stem == "contact_class" and value.lower() in CLASSES:
        wanted: float = CLASSES.index(value.lower())
    elif _NUMBER.fullmatch(value):
        wanted = float(value) * measure.scale
    else:
        raise WhereError("where-value", value, CLASSES if stem == "contact_class" else ())
    lows: Any = caseload.results.low[_PLACE[stem]]
    highs: Any = caseload.results.high[_PLACE[stem]]
    if side == "low":
        highs = lows
    elif side == "high":
        lows = highs
    return lambda place: _may(int(lows[place]), int(highs[place]), sign, wanted)


def _may(low: int, high: int, sign: str, wanted: float) -> bool:
    """Say whether a number between bounds may compare so."""
    if sign == ">=":
        return high >= wanted
    if sign == ">":
        return high > wanted
    if sign == "<=":
        return low <= wanted
    if sign == "<":
        return low < wanted
    if sign == "=":
        return low <= wanted <= high
    return not low == high == wanted
