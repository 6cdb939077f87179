"""The field's words as data: every code with its labels, its variants and its source; no logic, no sentences.

Each table is a value of this package (``kinds``, ``relations``, ``qualities``, …), and all of them stand in
:data:`TABLES` by name.  A written word is read with ``table.find(word)``, a key of the file with
:func:`find_key`; :func:`infer_kind` and :func:`infer_relation` read names.
"""

from __future__ import annotations

from ecomap.vocabulary.answers import NO, YES, answer_key, not_known, says_none
from ecomap.vocabulary.audience_words import PSEUDONYMS, audiences
from ecomap.vocabulary.client_words import (
    care_levels,
    dementia_levels,
    housing,
    income,
    languages,
    mobility_levels,
    orientation,
    papers,
)
from ecomap.vocabulary.inference import infer_kind, infer_relation
from ecomap.vocabulary.key_terms import Key
from ecomap.vocabulary.keys import KEYS, find_key
from ecomap.vocabulary.kind_terms import Kind
from ecomap.vocabulary.kinship import relations
from ecomap.vocabulary.kinship_terms import Relation
from ecomap.vocabulary.life_words import (
    asked_answers,
    asked_sections,
    company,
    domains,
    events,
    need_levels,
    sectors,
)
from ecomap.vocabulary.person_words import (
    couples,
    employment,
    lives,
    lives_where,
    parentage,
    schooling,
    sexes,
)
from ecomap.vocabulary.resource_kinds import kinds
from ecomap.vocabulary.sheet_words import sheets
from ecomap.vocabulary.tables import TABLES, label
from ecomap.vocabulary.terms import Ambiguous, Found, Lang, Table, Term, Unknown, comparison_key, without_honorific
from ecomap.vocabulary.tie_words import (
    entities,
    flows,
    formality,
    modes,
    positions,
    qualities,
    roles,
    statuses,
    stress,
    supports,
)

__all__ = [
    "KEYS",
    "NO",
    "PSEUDONYMS",
    "TABLES",
    "YES",
    "Ambiguous",
    "Found",
    "Key",
    "Kind",
    "Lang",
    "Relation",
    "Table",
    "Term",
    "Unknown",
    "answer_key",
    "asked_answers",
    "asked_sections",
    "audiences",
    "care_levels",
    "company",
    "comparison_key",
    "couples",
    "dementia_levels",
    "domains",
    "employment",
    "entities",
    "events",
    "find_key",
    "flows",
    "formality",
    "housing",
    "income",
    "infer_kind",
    "infer_relation",
    "kinds",
    "label",
    "languages",
    "lives",
    "lives_where",
    "mobility_levels",
    "modes",
    "need_levels",
    "not_known",
    "orientation",
    "papers",
    "parentage",
    "positions",
    "qualities",
    "relations",
    "roles",
    "says_none",
    "schooling",
    "sectors",
    "sexes",
    "sheets",
    "statuses",
    "stress",
    "supports",
    "without_honorific",
]
