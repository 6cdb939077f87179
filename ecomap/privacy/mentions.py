"""Whether words that are shown name somebody who is not: only people can judge what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.privacy.groups import GROUPS
from ecomap.privacy.hiding import shown_of
from ecomap.vocabulary import without_honorific

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.model import Case, Record
    from ecomap.privacy.readers import Readers

_WORDS: Final = frozenset({"title", "words", "history", "caption"})
_SHORTEST: Final = 2


def names_somebody_hidden(whole: Case, shown: Case, readers: Readers) -> bool:
    """Say whether wishes, goals and other free words of a version name somebody whom it leaves out.

    Parameters
    ----------
    whole, shown
        The record, and the version that `ecomap.privacy.redact` made of it for the readers.
    readers
        For whom.
    """
    if readers.audience.whole:
        return False
    stay = shown_of(whole, readers).actors
    gone = {
        name
        for actor in whole.actors.values()
        if actor.id not in stay
        for part in actor.name.split()
        if len(name := without_honorific(part)) >= _SHORTEST
    }
    records: tuple[Record, ...] = (shown, shown.client, *shown.people, *shown.resources, *shown.ties, *shown.needs)
    text = "\n".join(word for record in records for word in _words(record))
    return any(name in text for name in gone)


def _words(record: Record) -> Iterator[str]:
    """Give the free words of a record."""
    for name, group in GROUPS[type(record).__name__].items():
        value = getattr(record, name) if group in _WORDS else None
        for word in value if isinstance(value, tuple) else (value,):
            if isinstance(word, str):
                yield word
