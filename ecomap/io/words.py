"""Looking up keys and words once: the vocabulary's answers, remembered."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ecomap.errors import clean_word
from ecomap.io.fields import PLAIN_KEYS, SECTIONS
from ecomap.vocabulary import KEYS, TABLES, Unknown

if TYPE_CHECKING:
    from ecomap.io.fields import Field
    from ecomap.vocabulary import Term

SHORT_TABLE: Final = 12
"""A table of at most so many words is shown whole beside a wrong word."""

_REMEMBERED: Final = 2048


class Hit(NamedTuple):
    """What a written word means.

    Attributes
    ----------
    code
        The one code it means; ``None`` where it is unknown or ambiguous.
    candidates
        The codes it may mean, where it is ambiguous.
    """

    code: str | None
    candidates: tuple[str, ...] = ()


@lru_cache(maxsize=_REMEMBERED)
def find(table: str, word: str) -> Hit:
    """Say which code of a table a written word means."""
    return _hit(TABLES[table].exact(word))


@lru_cache(maxsize=_REMEMBERED)
def find_key(section: str, word: str) -> Hit:
    """Say which key of a section a written key means."""
    if word in own_keys(section):
        return Hit(word)
    hit = _hit(KEYS[section].exact(word))
    if hit.code is None and section == "person" and find_key("client", word).code == "needs":
        return Hit("needs")  # relatives have needs too, in the same words
    if hit.code is not None and section in SECTIONS and hit.code not in own_keys(section):
        return Hit(None)  # a key that no record could keep must not be dropped in silence
    return hit


def nearest(table: str, word: str) -> tuple[str, ...]:
    """Give the codes of a table whose words resemble a wrong one, nearest first; slow, for faulty files only."""
    answer = TABLES[table].find(word)
    found = answer.suggestions if isinstance(answer, Unknown) else ()
    section = table.removeprefix("keys.")
    usable = own_keys(section) if section != table and section in SECTIONS else None
    return tuple(term.code for term in found if usable is None or term.code in usable)


def shown_key(word: str) -> str | None:
    """Give a key where a message may repeat it: only if it is a key of the format, not somebody's name."""
    known = any(table.exact(word) for table in KEYS.values())
    return clean_word(word) if known else None


@cache
def own_keys(section: str) -> frozenset[str]:
    """Give the canonical keys of a section's fields, all of which are read whatever their words are."""
    fields = (field.key for field in SECTIONS.get(section, ()))
    return frozenset((*fields, *PLAIN_KEYS.get(section, ())))


@cache
def fields_by_key(section: str) -> dict[str, Field]:
    """Give the fields of a section by their canonical key."""
    return {field.key: field for field in SECTIONS[section]}


def choices(table: str, near: tuple[str, ...]) -> tuple[str, ...]:
    """Give what could be written in place of a wrong word: the nearest, and all the rest of a short table."""
    if len(TABLES[table]) <= SHORT_TABLE:
        return (*near, *(code for code in TABLES[table].codes if code not in near))
    return near


def _hit(terms: tuple[Term, ...]) -> Hit:
    if len(terms) == 1:
        return Hit(terms[0].code)
    return Hit(None, tuple(term.code for term in terms))
