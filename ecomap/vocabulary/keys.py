"""The keys of a case file by section, and how a written key is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from ecomap.vocabulary import key_terms, key_terms_links
from ecomap.vocabulary.key_terms import Key
from ecomap.vocabulary.life_words import asked_sections
from ecomap.vocabulary.terms import SUGGESTED, Table, comparison_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.vocabulary.terms import Ambiguous, Found, Unknown


@dataclass(frozen=True, eq=False)
class KeyTable(Table[Key]):
    """The keys of one section; a word that is known to be mistaken for a key is answered with that key."""

    least_alike: ClassVar[float] = 0.5
    """Lower than for words: a key is never free text, so that a guess is better than none."""

    def nearest(self, word: str) -> tuple[Key, ...]:
        """Return the keys nearest to a wrong one, first of all the one it is mistaken for."""
        wrong = comparison_key(word)
        meant = [key for key in self.terms if wrong in map(comparison_key, key.mistaken)]
        return tuple(dict.fromkeys((*meant, *super().nearest(word))))[:SUGGESTED]


_EXAMPLES: Final = {
    "case": "client family resources ties needs asked",
    "client": "name birth sex lives care_level words",
    "person": "name relation age lives roles tie",
    "resource": "name kind tie roles organisation notes",
    "tie": "quality stress flow status frequency supports",
}

KEYS: Final[Mapping[str, Table[Key]]] = {
    "case": KeyTable("keys.case", key_terms.CASE, tuple(_EXAMPLES["case"].split())),
    "client": KeyTable("keys.client", key_terms.CLIENT, tuple(_EXAMPLES["client"].split())),
    "person": KeyTable("keys.person", key_terms.PERSON, tuple(_EXAMPLES["person"].split())),
    "resource": KeyTable("keys.resource", key_terms_links.RESOURCE, tuple(_EXAMPLES["resource"].split())),
    "tie": KeyTable("keys.tie", key_terms_links.TIE, tuple(_EXAMPLES["tie"].split())),
    "need": KeyTable("keys.need", key_terms_links.NEED),
    "drawn": KeyTable("keys.drawn", key_terms_links.DRAWN),
    "consent": KeyTable("keys.consent", key_terms_links.CONSENT),
    "event": KeyTable("keys.event", key_terms_links.EVENT),
    "couple": KeyTable("keys.couple", key_terms_links.COUPLE),
    "parents": KeyTable("keys.parents", key_terms_links.PARENTS),
    "asked": KeyTable(
        "keys.asked",
        tuple(
            Key(term.code, term.ja, term.en, term.variants, "case format", "asked_answers") for term in asked_sections
        ),
    ),
    "asked_entry": KeyTable("keys.asked_entry", key_terms_links.ASKED_ENTRY),
    "role": KeyTable("keys.role", key_terms_links.ROLE),
    "score": KeyTable("keys.score", key_terms_links.SCORE),
}
"""The keys of each section of a case file."""


def find_key(section: str, word: str) -> Found[Key] | Ambiguous[Key] | Unknown[Key]:
    """Say which key of a section a written word means.

    Parameters
    ----------
    section : str
        One of :data:`KEYS`.
    word : str
        The key as it stands in the file, in Japanese or English.

    Returns
    -------
    Found or Ambiguous or Unknown
        ``Found(key).term.code`` is the canonical English key.

    Raises
    ------
    KeyError
        If there is no such section; the word itself never raises.
    """
    return KEYS[section].find(word)
