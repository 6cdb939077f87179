"""The keys of a case file by section, and how a written key is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.vocabulary import key_terms, key_terms_links
from ecomap.vocabulary.key_terms import Key
from ecomap.vocabulary.life_words import asked_sections
from ecomap.vocabulary.terms import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.vocabulary.terms import Ambiguous, Found, Unknown

KEYS: Final[Mapping[str, Table[Key]]] = {
    "case": Table("keys.case", key_terms.CASE),
    "client": Table("keys.client", key_terms.CLIENT),
    "person": Table("keys.person", key_terms.PERSON),
    "resource": Table("keys.resource", key_terms_links.RESOURCE),
    "tie": Table("keys.tie", key_terms_links.TIE),
    "need": Table("keys.need", key_terms_links.NEED),
    "drawn": Table("keys.drawn", key_terms_links.DRAWN),
    "consent": Table("keys.consent", key_terms_links.CONSENT),
    "event": Table("keys.event", key_terms_links.EVENT),
    "couple": Table("keys.couple", key_terms_links.COUPLE),
    "parents": Table("keys.parents", key_terms_links.PARENTS),
    "asked": Table(
        "keys.asked",
        tuple(
            Key(term.code, term.ja, term.en, term.variants, "case format", "asked_answers") for term in asked_sections
        ),
    ),
    "asked_entry": Table("keys.asked_entry", key_terms_links.ASKED_ENTRY),
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
