"""All tables by name, and the label of a code."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from ecomap.vocabulary import audience_words, client_words, life_words, person_words, sheet_words, tie_words
from ecomap.vocabulary.keys import KEYS
from ecomap.vocabulary.kinship import relations
from ecomap.vocabulary.resource_kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.vocabulary.terms import Lang, Table

_IN_ORDER: Final[tuple[Table[Any], ...]] = (
    kinds,
    relations,
    life_words.sectors,
    life_words.domains,
    life_words.need_levels,
    tie_words.qualities,
    tie_words.stress,
    tie_words.flows,
    tie_words.statuses,
    tie_words.supports,
    tie_words.modes,
    tie_words.roles,
    tie_words.entities,
    tie_words.formality,
    tie_words.positions,
    person_words.sexes,
    person_words.lives,
    person_words.lives_where,
    person_words.couples,
    person_words.parentage,
    person_words.employment,
    person_words.schooling,
    client_words.care_levels,
    client_words.dementia_levels,
    client_words.mobility_levels,
    client_words.housing,
    client_words.income,
    life_words.company,
    life_words.asked_sections,
    life_words.asked_answers,
    life_words.events,
    client_words.papers,
    client_words.orientation,
    client_words.languages,
    audience_words.audiences,
    sheet_words.sheets,
    *KEYS.values(),
)

TABLES: Final[Mapping[str, Table[Any]]] = MappingProxyType({table.name: table for table in _IN_ORDER})
"""Every table of the vocabulary by its name; the keys of the file are ``keys.client``, ``keys.tie``, …"""


def label(table: str | Table[Any], code: str, lang: Lang) -> str:
    """Return the label of a code.

    Parameters
    ----------
    table : str or Table
        A table or its name.
    code : str
        A code of that table.
    lang : {"ja", "en"}
        The language of the label.

    Raises
    ------
    KeyError
        If there is no such table or no such code.
    """
    chosen = TABLES[table] if isinstance(table, str) else table
    return chosen.label(code, lang)
