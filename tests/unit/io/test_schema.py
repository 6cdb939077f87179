"""The JSON Schema describes what is written and what the samples hold."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from ecomap.io import plain_case, read, schema, starter
from ecomap.io.emit import to_json

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*.yaml"))
SCHEMA = schema()
TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def fits(value, rule):
    """Say whether a value keeps a rule: as much of JSON Schema as the schema uses."""
    if "$ref" in rule:
        return fits(value, found(rule["$ref"]))
    kinds = rule.get("type", list(TYPES))
    return (
        ("enum" not in rule or value in rule["enum"])
        and ("pattern" not in rule or bool(re.search(rule["pattern"], value)))
        and any(isinstance(value, TYPES[kind]) for kind in ([kinds] if isinstance(kinds, str) else kinds))
        and ("anyOf" not in rule or any(fits(value, each) for each in rule["anyOf"]))
        and all(fits(value, each) for each in rule.get("allOf", ()))
        and (not isinstance(value, list) or all(fits(item, rule.get("items", {})) for item in value))
        and (not isinstance(value, dict) or fits_inside(value, rule))
    )


def fits_inside(value, rule):
    return (
        rule.get("minProperties", 0) <= len(value) <= rule.get("maxProperties", 10**9)
        and all(key in value for key in rule.get("required", ()))
        and all(fits(key, rule.get("propertyNames", {})) for key in value)
        and all(fits(inner, rule.get("properties", {}).get(key, {})) for key, inner in value.items())
    )


def found(reference):
    target = SCHEMA
    for part in reference.removeprefix("#/").split("/"):
        target = target[part]
    return target


def test_it_is_plain_json():
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    assert len(json.dumps(SCHEMA, ensure_ascii=False)) < 400_000


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
@pytest.mark.parametrize("lang", ["ja", "en", None])
def test_what_is_written_fits(path, lang):
    assert fits(json.loads(to_json(plain_case(read(path), lang))), SCHEMA)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_starter_fits(lang):
    assert fits(yaml.load(starter(lang), yaml.BaseLoader), SCHEMA)  # noqa: S506 - makes only text


@pytest.mark.parametrize(
    "value",
    [
        {"client": "a"},
        {"ecomap": 2, "client": "a"},
        {"ecomap": 1},
        {"ecomap": 1, "client": {"age": 8}},
        {"ecomap": 1, "client": {"name": "a", "sxe": "male"}},
        {"ecomap": 1, "client": {"name": "a", "sex": "m/f"}},
        {"ecomap": 1, "client": "a", "needs": [{"domain": "money", "levle": "high"}]},
        {"ecomap": 1, "client": "a", "asked": {"kin": "perhaps"}},
        {"ecomap": 1, "client": "a", "title": ["b"]},
    ],
)
def test_what_is_wrong_does_not_fit(value):
    assert not fits(value, SCHEMA)
