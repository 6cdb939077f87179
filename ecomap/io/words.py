"""Looking up keys and words once: the vocabulary's answers, remembered."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ecomap.io.fields import PLAIN_KEYS, SECTIONS
from ecomap.vocabulary import KEYS, TABLES, Ambiguous, Found, Term, Unknown

if TYPE_CHECKING:
    from ecomap.io.fields import Field

SHORT_TABLE: Final = 12
"""A table of at most so many words is shown whole beside a wrong word."""

_REMEMBERED: Final = 2048


class Hit(NamedTuple):
    """What a written word may mean.

    Attributes
    ----------
    code
        The one code it means; ``None`` where it is unknown or ambiguous.
    near
        Otherwise the codes that may be meant, nearest first.
    ambiguous
        Whether the word means several codes.
    """

    code: str | None
    near: tuple[str, ...] = ()
    ambiguous: bool = False


@lru_cache(maxsize=_REMEMBERED)
def find(table: str, word: str) -> Hit:
    """Say which code of a table a written word means."""
    return _hit(TABLES[table].find(word))


@lru_cache(maxsize=_REMEMBERED)
def find_key(section: str, word: str) -> Hit:
    """Say which key of a section a written key means."""
    hit = _hit(KEYS[section].find(word))
    if hit.code is None and word in own_keys(section):
        return Hit(word)
    if hit.code is not None and section in SECTIONS and hit.code not in own_keys(section):
        return Hit(None)  # a key that no record could keep must not be dropped in silence
    return hit


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


def _hit(answer: Found[Term] | Ambiguous[Term] | Unknown[Term]) -> Hit:
    if isinstance(answer, Found):
        return Hit(answer.term.code)
    if isinstance(answer, Ambiguous):
        return Hit(None, tuple(term.code for term in answer.candidates), ambiguous=True)
    return Hit(None, tuple(term.code for term in answer.suggestions))
