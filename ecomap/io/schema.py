"""The JSON Schema of the case file, made from the tables that the reading uses."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from ecomap.io.assemble import VERSION
from ecomap.io.fields import SECTIONS
from ecomap.io.tree import MAX_DEPTH
from ecomap.vocabulary import KEYS, TABLES

if TYPE_CHECKING:
    from ecomap.io.fields import Field, Form

Schema = dict[str, Any]

_TEXT: Final[Schema] = {"type": ["string", "number"]}
_TEXTS: Final[Schema] = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_SCALAR: Final[Schema] = {"type": ["string", "number", "boolean", "null"]}
_DATE: Final[Schema] = {"anyOf": [_TEXT, {"$ref": "#/$defs/date"}]}
_LABELS: Final = 3
"""Code, Japanese and English label of a key have their value described; its variants are only let pass."""

_LISTS: Final = {
    "ties": "tie",
    "couples": "couple",
    "parents": "parents",
    "needs": "need",
    "events": "event",
}


def schema() -> Schema:
    """Give the JSON Schema (draft 2020-12) of the case file.

    Returns
    -------
    dict
        Describes what can be written, in both languages, in the full form and the short ones. The reading is
        more lenient in spelling (width, spaces, さん) and stricter in meaning (names must be found, dates must exist).
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:ecomap:case:{VERSION}",
        "title": "ecomap case",
        "description": f"Version {VERSION}. At most {MAX_DEPTH} levels deep.",
        **_record("case", _case(), required=("ecomap", "client")),
        "$defs": {
            "date": {"type": "object", "required": ["year"]},
            "frequency": {"type": "object"},
            **{f"word.{name}": _words(name) for name in sorted(_tables())},
            "asked": _asked(),
            **{section: _section(section) for section in SECTIONS},
        },
    }


def _tables() -> set[str]:
    return {field.table for fields in SECTIONS.values() for field in fields if field.table} | {
        "asked_answers",
        "audiences",
        "languages",
        "roles",
    }


def _words(table: str) -> Schema:
    words = dict.fromkeys(word for term in TABLES[table] for word in (term.code, term.ja, term.en, *term.variants))
    if table == "relations":
        # 長男の妻 and the like are put together, so that a list would never be whole.
        return {"type": "string", "examples": list(words)}
    return {"enum": list(words)}


def _word(table: str) -> Schema:
    return {"$ref": f"#/$defs/word.{table}"}


def _case() -> dict[str, Schema]:
    values: dict[str, Schema] = {
        "ecomap": {"enum": [VERSION, str(VERSION)]},
        "title": _TEXT,
        "language": _word("languages"),
        "notes": _TEXT,
        "shown_on": _DATE,
        "shown_to": _word("audiences"),
        "inferred": _TEXTS,
        "drawn": {"anyOf": [_TEXT, {"$ref": "#/$defs/drawn"}]},
        "consent": {"anyOf": [_TEXT, {"$ref": "#/$defs/consent"}]},
        "client": {"anyOf": [_TEXT, {"$ref": "#/$defs/client"}]},
        "family": _actors("person"),
        "resources": _actors("resource"),
        "asked": {"$ref": "#/$defs/asked"},
    }
    values.update({key: _list(section) for key, section in _LISTS.items()})
    values.update(
        {f"drawn.{field.key}": _form(field) for field in SECTIONS["drawn"] if f"drawn.{field.key}" in KEYS["case"]}
    )
    return values


def _actors(section: str) -> Schema:
    """Describe a list of people or resources: records, names, or names with the words of a tie."""
    short = {"type": "object", "minProperties": 1, "maxProperties": 1}
    entry = {"anyOf": [_TEXT, {"$ref": f"#/$defs/{section}"}, short]}
    return {"anyOf": [{"type": "array", "items": entry}, {"type": "object"}]}


def _list(section: str) -> Schema:
    short = {"type": "object", "minProperties": 1, "maxProperties": 1}
    return {"anyOf": [{"type": "array", "items": {"anyOf": [{"$ref": f"#/$defs/{section}"}, short, _TEXT]}}, short]}


def _asked() -> Schema:
    entry = {"anyOf": [_word("asked_answers"), {"$ref": "#/$defs/asked_entry"}]}
    return _record("asked", dict.fromkeys(KEYS["asked"].codes, entry))


def _section(section: str) -> Schema:
    values = {field.key: _form(field) for field in SECTIONS[section]}
    if section in {"person", "resource"}:
        values["tie"] = {"anyOf": [_TEXTS, {"$ref": "#/$defs/tie"}]}
        values["ties"] = {"type": "array", "items": values["tie"]}
        # The keys of a tie may stand beside those of whoever it is about.
        for field in SECTIONS["tie"]:
            values.setdefault(field.key, _form(field))
    if section in {"person", "client"}:
        values["needs"] = _list("need")
        values["parents"], values["partner"] = _TEXTS, _TEXT
        values["couple"], values["parentage"] = _word("couples"), _word("parentage")
    if section == "tie":
        # The strength may be said together with strain, direction and the rest: 強い・緊張.
        values["quality"] = _TEXTS
        values.update({"from": _TEXT, "to": _TEXT, "with": _TEXT, "between": _TEXTS, "role": _TEXTS})
    if section == "couple":
        values["between"] = _TEXTS
    if section == "resource":
        values["relation"] = _word("relations")
    required = {"client": ("name",), "need": ("domain", "level"), "event": ("what",), "asked_entry": ("answer",)}
    required |= {"role": ("role",), "score": ("name", "value")}
    return _record(section, values, required=required.get(section, ()))


def _record(section: str, values: dict[str, Schema], required: tuple[str, ...] = ()) -> Schema:
    """Describe a map that may use any of the words for each key."""
    place = {"case": "#/properties", "asked": "#/$defs/asked/properties"}.get(section, f"#/$defs/{section}/properties")
    properties: dict[str, Schema] = dict(values)
    names: dict[str, None] = {}
    for key in values:
        words = _key_words(section, key)
        names.update(dict.fromkeys(words))
        for word in words[:_LABELS]:
            properties.setdefault(word, {"$ref": f"{place}/{key}"})
    needed = [{"anyOf": [{"required": [word]} for word in _key_words(section, key)]} for key in required]
    return {
        "type": "object",
        "properties": properties,
        "propertyNames": {"anyOf": [{"enum": list(names)}, {"pattern": "^[xX]-"}]},
        **({"allOf": needed} if needed else {}),
    }


@cache
def _key_words(section: str, key: str) -> tuple[str, ...]:
    for name in (section, "tie"):
        if key in KEYS[name]:
            term = KEYS[name].get(key)
            return tuple(dict.fromkeys((term.code, term.ja, term.en, *term.variants)))
    return (key,)


def _form(field: Field) -> Schema:
    described: Schema = _FORMS[field.form](field)
    return described


def _either(field: Field) -> Schema:
    return {"anyOf": [_word(field.table), _TEXT]}


def _one_or_more(entry: Schema) -> Schema:
    return {"anyOf": [entry, {"type": "array", "items": entry}]}


_FORMS: Final[dict[Form, Any]] = {
    "other": lambda _field: _TEXT,
    "other-yes-no": lambda _field: _SCALAR,
    "other-date": lambda _field: _DATE,
    "text": lambda _field: _TEXT,
    "texts": lambda _field: _TEXTS,
    "known-texts": lambda _field: _TEXTS,
    "word": lambda field: _word(field.table),
    "words": lambda field: {"anyOf": [{"type": "string"}, {"type": "array", "items": _word(field.table)}]},
    "known-words": lambda field: {"anyOf": [{"type": "string"}, {"type": "array", "items": _word(field.table)}]},
    "date": lambda _field: _DATE,
    "day": lambda _field: {"type": "string"},
    "often": lambda _field: {"anyOf": [_TEXT, {"$ref": "#/$defs/frequency"}]},
    "yes-no": lambda _field: _SCALAR,
    "noted": lambda _field: _SCALAR,
    "no-tie": lambda _field: _SCALAR,
    "points": lambda _field: {"type": ["number", "string"]},
    "number": lambda _field: {"type": ["integer", "string"]},
    "id": lambda _field: _TEXT,
    "one": lambda _field: _TEXT,
    "person": lambda _field: _TEXT,
    "people": lambda _field: _TEXTS,
    "resource": lambda _field: _TEXT,
    "whoever": lambda _field: _TEXTS,
    "known-whoever": lambda _field: _TEXTS,
    "fields": lambda _field: _TEXTS,
    "age": lambda _field: {"type": ["integer", "string"]},
    "died": lambda _field: {"anyOf": [_SCALAR, {"$ref": "#/$defs/date"}]},
    "lives": _either,
    "care-level": _either,
    "period": lambda _field: _TEXTS,
    "relation": lambda field: _word(field.table),
    "kind": _either,
    "work": _either,
    "roles": lambda _field: _one_or_more({"anyOf": [{"type": "string"}, {"$ref": "#/$defs/role"}]}),
    "scores": lambda _field: _one_or_more({"$ref": "#/$defs/score"}),
}
