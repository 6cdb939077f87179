"""What each record of a case file may hold: key, field of the model, and how the value is written.

One table for reading, writing and the JSON Schema, so that the three cannot differ. The keys are codes of
``ecomap.vocabulary`` (where their Japanese and English words stand); the fields are those of ``ecomap.model``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Form = Literal[
    "other",  # free text that another field writes
    "other-yes-no",
    "other-date",  # date that another field writes
    "text",  # free text, kept as written
    "texts",  # list of free texts; one text is a list of one
    "known-texts",  # the same, where an empty list says "asked, none"
    "word",  # code word of `table`
    "words",  # list of code words, or one text with separators
    "known-words",  # the same, where an empty list says "asked, none"
    "date",
    "day",  # a full date that a program set
    "often",
    "yes-no",
    "noted",  # yes or no, or the words of `NOTE_OF` the field, which say yes
    "no-tie",
    "number",
    "points",  # a number with or without decimals
    "id",
    "one",  # somebody of the file, by name
    "person",  # the client or one of the family, by name
    "people",  # several of them
    "resource",  # a resource, by name
    "whoever",  # people of the file by name, or words as written
    "known-whoever",  # the same, where an empty list says "nobody"
    "fields",  # names of fields
    # more than one field of the model at once
    "age",
    "died",
    "lives",
    "care-level",
    "period",
    "relation",
    "kind",
    "work",
    "roles",
    "scores",
]


@dataclass(frozen=True, slots=True)
class Field:
    """One entry of a record.

    Attributes
    ----------
    key
        Canonical key of the file.
    attr
        Field of the model, the first of them where `form` fills several.
    form
        How the value is read and written.
    table
        Vocabulary table of the words.
    """

    key: str
    attr: str
    form: Form
    table: str = ""


def _texts(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, name, "text") for name in names)


def _yes_no(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, name, "yes-no") for name in names)


_INFERRED: Final = Field("inferred", "inferred", "fields")

_ACTOR: Final = (
    Field("kana", "kana", "text"),
    Field("sex", "sex", "word", "sexes"),
    Field("birth", "birth", "date"),
    Field("age", "age", "age"),
    Field("born_from", "born_from", "day"),
    Field("born_to", "born_to", "day"),
    Field("died", "died", "died"),
    Field("deceased", "deceased", "other-yes-no"),
)
_PERSON: Final = (
    Field("twin_of", "twin_of", "people"),
    Field("employment", "employment", "work", "employment"),
    Field("occupation", "occupation", "text"),
    Field("school", "school", "word", "schooling"),
    *_yes_no("schooling_affected", "left_work_for_care"),
    Field("also_client", "also_client", "yes-no"),
    Field("diagnoses", "diagnoses", "texts"),
    Field("disability", "disability", "text"),
    Field("limits", "limits", "text"),
    Field("scores", "scores", "scores"),
)
_NO_TIE: Final = Field("no_tie", "no_tie", "no-tie")
_LAST: Final = (
    Field("minutes_away", "minutes_away", "number"),
    Field("roles", "roles", "roles", "roles"),
    Field("phone", "phone", "text"),
    Field("address_protected", "address_protected", "yes-no"),
    Field("hidden_from", "hidden_from", "whoever"),
    Field("words", "words", "text"),
)
_NOTES: Final = (Field("notes", "notes", "text"), _INFERRED)

PERSON: Final = (
    Field("id", "id", "id"),
    Field("name", "name", "text"),
    Field("relation", "relation", "relation", "relations"),
    Field("relation_text", "relation_text", "other"),
    Field("of", "of", "person"),
    *_ACTOR,
    Field("lives", "lives", "lives", "lives_where"),
    Field("lives_note", "lives_note", "other"),
    Field("care_level", "care_level", "word", "care_levels"),
    *_PERSON,
    *_LAST,
    Field("at", "at", "word", "positions"),
    _NO_TIE,
    *_NOTES,
)

CLIENT: Final = (
    Field("name", "name", "text"),
    *_ACTOR,
    Field("lives", "lives", "lives", "lives"),
    Field("lives_note", "lives_note", "other"),
    Field("home_since", "home_since", "date"),
    *_texts("complaint", "assessment_reason"),
    Field("certificates", "certificates", "known-texts"),
    Field("care_level", "care_level", "care-level", "care_levels"),
    Field("care_period", "care_from", "period"),
    Field("care_from", "care_from", "other-date"),
    Field("care_until", "care_until", "other-date"),
    Field("dementia_level", "dementia_level", "word", "dementia_levels"),
    Field("mobility_level", "mobility_level", "word", "mobility_levels"),
    Field("medical_procedures", "medical_procedures", "known-texts"),
    *_yes_no("power_dependent", "medical_care_child"),
    *_PERSON,
    *_LAST,
    Field("wishes", "wishes", "texts"),
    Field("family_wishes", "family_wishes", "text"),
    Field("goals", "goals", "texts"),
    Field("strengths", "strengths", "texts"),
    Field("likes", "likes", "texts"),
    Field("roles_in_life", "roles_in_life", "texts"),
    Field("life_history", "life_history", "text"),
    Field("company", "company", "word", "company"),
    Field("outings", "outings", "often"),
    *_yes_no("fall_risk", "can_call_help", "evacuation_list"),
    Field("hazard_zone", "hazard_zone", "noted"),
    Field("hazard_note", "hazard_note", "text"),
    Field("on_youtaikyo_list", "on_youtaikyo_list", "yes-no"),
    Field("housing", "housing", "word", "housing"),
    Field("income", "income", "word", "income"),
    Field("pending_decision", "pending_decision", "noted"),
    Field("pending_decision_note", "pending_decision_note", "text"),
    Field("eviction_on", "eviction_on", "date"),
    Field("at", "at", "word", "positions"),
    *_NOTES,
)

RESOURCE: Final = (
    Field("id", "id", "id"),
    Field("name", "name", "text"),
    Field("kind", "kind", "kind", "kinds"),
    Field("kind_text", "kind_text", "other"),
    Field("entity", "entity", "word", "entities"),
    Field("formality", "formality", "word", "formality"),
    Field("sector", "sector", "word", "sectors"),
    Field("organisation", "organisation", "resource"),
    Field("contact", "contact", "text"),
    *_ACTOR,
    Field("lives", "lives", "lives", "lives_where"),
    Field("lives_note", "lives_note", "other"),
    *_LAST,
    Field("at", "at", "word", "positions"),
    _NO_TIE,
    *_NOTES,
)

TIE: Final = (
    Field("id", "id", "id"),
    Field("quality", "quality", "word", "qualities"),
    Field("stress", "stress", "word", "stress"),
    Field("flow", "flow", "word", "flows"),
    Field("status", "status", "word", "statuses"),
    Field("supports", "supports", "known-words", "supports"),
    Field("gives", "gives", "known-words", "supports"),
    Field("frequency", "frequency", "often"),
    Field("mode", "modes", "words", "modes"),
    Field("starts", "starts", "date"),
    Field("ends", "ends", "date"),
    Field("end_reason", "end_reason", "text"),
    Field("applied", "applied", "date"),
    Field("last", "last", "date"),
    Field("reviewed", "reviewed", "date"),
    *_yes_no("confidant", "can_ask_help", "can_nurse"),
    Field("concern", "concern", "noted"),
    Field("concern_note", "concern_note", "text"),
    Field("said_by", "said_by", "whoever"),
    Field("visible_to", "visible_to", "known-whoever"),
    Field("hidden_from", "hidden_from", "whoever"),
    Field("alternatives", "alternatives", "text"),
    Field("note", "note", "text"),
    _INFERRED,
)

NEED: Final = (
    Field("id", "id", "id"),
    Field("who", "who", "one"),
    Field("domain", "domain", "word", "domains"),
    Field("level", "level", "word", "need_levels"),
    Field("night", "night", "yes-no"),
    Field("goal", "goal", "text"),
    Field("on", "on", "date"),
    Field("note", "note", "text"),
    _INFERRED,
)

ASKED: Final = (
    Field("section", "section", "word", "asked_sections"),
    Field("answer", "answer", "word", "asked_answers"),
    Field("on", "on", "date"),
    Field("by", "by", "text"),
    Field("note", "note", "text"),
    _INFERRED,
)

EVENT: Final = (
    Field("on", "on", "date"),
    Field("what", "what", "word", "events"),
    Field("who", "who", "one"),
    Field("note", "note", "text"),
    _INFERRED,
)

DRAWN: Final = (
    Field("on", "on", "date"),
    Field("by", "by", "text"),
    Field("with", "attendees", "whoever"),
    Field("review", "review", "date"),
    Field("place", "place", "text"),
    _INFERRED,
)

CONSENT: Final = (
    Field("on", "on", "date"),
    Field("until", "until", "date"),
    Field("scope", "scope", "text"),
    Field("signed", "signed", "whoever"),
    Field("exceptions", "exceptions", "texts"),
    Field("note", "note", "text"),
    _INFERRED,
)

COUPLE: Final = (
    Field("a", "a", "person"),
    Field("b", "b", "person"),
    Field("kind", "kind", "word", "couples"),
    Field("starts", "starts", "date"),
    Field("ends", "ends", "date"),
    Field("note", "note", "text"),
    _INFERRED,
)

PARENTS: Final = (
    Field("child", "child", "person"),
    Field("parents", "parents", "people"),
    Field("kind", "kind", "word", "parentage"),
    Field("starts", "starts", "date"),
    Field("note", "note", "text"),
    _INFERRED,
)

ROLE: Final = (
    Field("role", "code", "word", "roles"),
    Field("order", "order", "number"),
    Field("until", "until", "date"),
    Field("note", "note", "text"),
    _INFERRED,
)

SCORE: Final = (
    Field("name", "name", "text"),
    Field("value", "value", "points"),
    Field("on", "on", "date"),
    _INFERRED,
)

SECTIONS: Final[dict[str, tuple[Field, ...]]] = {
    "client": CLIENT,
    "person": PERSON,
    "resource": RESOURCE,
    "tie": TIE,
    "need": NEED,
    "asked_entry": ASKED,
    "event": EVENT,
    "drawn": DRAWN,
    "consent": CONSENT,
    "couple": COUPLE,
    "parents": PARENTS,
    "role": ROLE,
    "score": SCORE,
}
"""The fields of every section, in the order in which they are written."""

PLAIN_KEYS: Final[dict[str, tuple[str, ...]]] = {
    "case": ("shown_on", "shown_to", "inferred"),
    "client": ("needs", "parents", "partner", "couple", "tie", "id"),
    "person": ("needs", "parents", "parentage", "partner", "couple", "tie", "ties"),
    "resource": ("relation", "tie", "ties"),
    "tie": ("from", "to", "with", "between", "role"),
    "couple": ("between",),
}
"""Canonical keys that are read although they are no field of one record."""

NOTE_OF: Final[dict[str, str]] = {
    "concern": "concern_note",
    "hazard_zone": "hazard_note",
    "pending_decision": "pending_decision_note",
}
"""The field that keeps the words by which a yes-or-no question was answered with yes."""
