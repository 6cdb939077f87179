"""Writing keys, code words and names so that reading them gives the same back."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecomap.io.words import find, find_key
from ecomap.model import CLIENT, HOUSEHOLD
from ecomap.model.names import Names, names_in
from ecomap.vocabulary import KEYS, TABLES

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.model import Case
    from ecomap.vocabulary import Lang

_ALWAYS: Final = frozenset({"ecomap"})
"""Keys by which a program knows the file, in every language."""

_RESERVED: Final = {"ja": {CLIENT: "本人", HOUSEHOLD: "世帯"}}


@lru_cache(maxsize=1024)
def key_word(section: str, code: str, lang: Lang | None) -> str:
    """Give the word for a key; the code itself where no word would be read as that key."""
    if lang == "ja" and code in KEYS[section] and code not in _ALWAYS:
        label = KEYS[section].label(code, "ja")
        if find_key(section, label).code == code:
            return label
    return code


@lru_cache(maxsize=2048)
def code_word(table: str, code: str, lang: Lang | None) -> str:
    """Give the word for a code; the code itself where no word would be read as that code."""
    if lang is not None:
        label = TABLES[table].label(code, lang)
        if find(table, label).code == code:
            return label
    return code


@dataclass(slots=True)
class Spelling:
    """How one case is written.

    Attributes
    ----------
    lang
        Language of keys and words; ``None`` = codes.
    names
        Everybody in the case.
    near
        The day of the drawing, as for reading.
    """

    lang: Lang | None
    names: Names = field(default_factory=Names)
    near: dt.date | None = None
    _name_of: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, case: Case, lang: Lang | None) -> Spelling:
        """Make the spelling of a case."""
        on = case.drawn.on if case.drawn is not None else None
        near = on.earliest if on is not None and on.day is not None else None
        return cls(lang, names_in(case), near, {ident: actor.name for ident, actor in case.actors.items()})

    def key(self, section: str, code: str) -> str:
        """Give the word for a key."""
        return key_word(section, code, self.lang)

    def word(self, table: str, code: str) -> str:
        """Give the word for a code."""
        return code_word(table, code, self.lang)

    def who(self, identifier: str) -> str:
        """Give the name by which somebody is found again: the name, or the id where names are alike."""
        if identifier in {CLIENT, HOUSEHOLD}:
            return _RESERVED.get(self.lang or "", {}).get(identifier, identifier)
        name = self._name_of.get(identifier, identifier)
        return name if self.names.find(name) == [identifier] else identifier

    def alone(self, identifier: str) -> bool:
        """Whether nobody else has the same name."""
        return len(self.names.same(self._name_of[identifier])) <= 1
