"""A part of a map: one sector, one kind of support, or one person and whoever is tied to them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from ecomap.errors import CodedError
from ecomap.model.names import called, partly_called
from ecomap.vocabulary import TABLES, Found, comparison_key
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from ecomap.layout.content import Box, Content
    from ecomap.model.case import Case


_TABLES: Final[dict[Literal["sector", "support"], str]] = {"sector": "sectors", "support": "supports"}


class FocusError(CodedError):
    """A focus that names nothing, or more than one thing.

    Attributes
    ----------
    code : str
        ``focus-unknown`` or ``focus-ambiguous``.
    """


@dataclass(frozen=True, slots=True)
class Focus:
    """What a map is limited to: a code of ``sectors`` or ``supports``, or the id of a person or resource."""

    by: Literal["sector", "support", "who"]
    key: str


def find_focus(case: Case, word: str | Focus) -> Focus:
    """Find what a word names: a sector, a kind of support, or somebody of the case.

    A word that is both a sector and a kind of support is the sector; 「支援:見守り」 or ``support:watch`` asks for the
    other. A `Focus` is checked and given back.

    Raises
    ------
    FocusError
        If it names nothing, or several people.
    """
    if isinstance(word, Focus):
        return _checked(case, word)
    asked, _, rest = unicodedata.normalize("NFKC", word).partition(":")
    only = {"支援": "supports", "support": "supports", "分野": "sectors", "sector": "sectors"}.get(asked.strip(), "")
    word = rest if only else word
    for by, table in _TABLES.items():
        if only not in ("", table):
            continue
        found = TABLES[table].find(word)
        if isinstance(found, Found):
            return Focus(by, found.term.code)
    key = comparison_key(word)
    named = called(case, word)
    if not named:
        sectors = [t.code for t in TABLES["sectors"] if key and key in comparison_key(t.ja + t.en)]
        if len(sectors) == 1:
            return Focus("sector", sectors[0])
        named = partly_called(case, word)
    if len(named) != 1:
        code = "focus-ambiguous" if named else "focus-unknown"
        raise FocusError(code)
    return Focus("who", named[0])


def _checked(case: Case, focus: Focus) -> Focus:
    """Refuse a focus on what neither the vocabulary nor the case has."""
    if focus.by == "who":
        known = {actor.id for actor in (*case.people, *case.resources)}
    else:
        known = set(TABLES[_TABLES[focus.by]].codes)
    if focus.key not in known:
        code = "focus-unknown"
        raise FocusError(code)
    return focus


def focused(content: Content, focus: Focus) -> Content:
    """Keep the boxes that the focus is on, and of the ties those between what is kept."""
    tied = {
        end
        for chord in content.chords
        if focus.by == "who" and focus.key in (chord.a, chord.b)
        for end in (chord.a, chord.b)
    }
    kept = tuple(box for box in content.boxes if _concerns(box, focus, tied))
    ids = {box.id for box in kept}
    return replace(
        content,
        boxes=kept,
        chords=tuple(chord for chord in content.chords if chord.a in ids and chord.b in ids),
        left_out=len(content.boxes) - len(kept),
    )


def _concerns(box: Box, focus: Focus, tied: set[str]) -> bool:
    if focus.by == "sector":
        return box.sector == focus.key
    if focus.by == "support":
        return any(focus.key in spoke.supports for spoke in box.spokes)
    return box.id == focus.key or box.id in tied or any(spoke.member == focus.key for spoke in box.spokes)


def focus_words(case: Case, focus: Focus, shown: int, left_out: int, lang: words.Lang) -> str:
    """Say that the sheet shows a part only, and how much of the whole."""
    if focus.by == "who":
        what = words.end_name(case, focus.key, lang)
    else:
        what = words.term(_TABLES[focus.by], focus.key, lang)
    return words.part_shown(what, shown, shown + left_out, lang)
