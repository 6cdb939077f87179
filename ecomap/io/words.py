"""Looking up keys and words once: the vocabulary's answers, remembered."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ecomap.errors import clean_word
from ecomap.io.fields import SECTIONS
from ecomap.vocabulary import KEYS, TABLES, Unknown

if TYPE_CHECKING:
    from ecomap.io.fields import Field
    from ecomap.vocabulary import Term

SHORT_TABLE: Final = 12
"""A table of at most so many words is shown whole in place of a wrong word."""

FEW: Final = 6
"""So many words are shown of a longer table, and beside near ones."""

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
    """Say which key of a section a written key means; its canonical code always does."""
    return Hit(word) if word in KEYS[section] else _hit(KEYS[section].exact(word))


def nearest(table: str, word: str) -> tuple[str, ...]:
    """Give the codes of a table whose words resemble a wrong one, nearest first; slow, for faulty files only."""
    answer = TABLES[table].find(word)
    return tuple(term.code for term in answer.suggestions) if isinstance(answer, Unknown) else ()


def shown_key(word: str) -> str | None:
    """Give a key where a message may repeat it: only if it is a key of the format, not somebody's name."""
    known = any(table.exact(word) for table in KEYS.values())
    return clean_word(word) if known else None


@cache
def fields_by_key(section: str) -> dict[str, Field]:
    """Give the fields of a section by their canonical key."""
    return {field.key: field for field in SECTIONS[section]}


def choices(table: str, near: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Give what else could be written in place of a wrong word.

    Without a near word it is all of a short table or the examples of a long one; beside near words only a few.
    """
    words = TABLES[table]
    codes = words.codes if len(words) <= SHORT_TABLE else words.examples or words.codes
    rest = tuple(code for code in codes if code not in near)
    return rest[:FEW] if near or len(words) > SHORT_TABLE else rest


def _hit(terms: tuple[Term, ...]) -> Hit:
    if len(terms) == 1:
        return Hit(terms[0].code)
    return Hit(None, tuple(term.code for term in terms))
