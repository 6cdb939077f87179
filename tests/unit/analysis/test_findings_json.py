from __future__ import annotations

import json
import re

import pytest

import ecomap
from ecomap.analysis import analyze
from ecomap.analysis.finding import Evidence, Finding, Findings, Number, Terms
from ecomap.analysis.findings_json import FORMAT, VERSION, findings_schema, findings_to_json

FINDINGS = Findings(
    None,
    "core",
    (
        Finding(
            "S05",
            "gap",
            "critical",
            who=("p1",),
            evidence=(Evidence("ties.t1", "p1"), Evidence("asked.kin")),
            numbers=(Number("contacts_per_month", 1 / 12, None), Number("ties", 2.0, 3)),
            terms=(Terms("domains", ("adl",)),),
            members=("S05", "S08"),
            restricted=True,
        ),
        Finding("H01", "strength", None),
    ),
    (("S05", "gap"), ("H01", "strength")),
)


def test_ids_and_codes_only():
    data = json.loads(findings_to_json(FINDINGS))
    assert (data["format"], data["version"], data["on"], data["profile"]) == (FORMAT, VERSION, None, "core")
    assert data["answers"] == {"S05": "gap", "H01": "strength"}
    first, second = data["findings"]
    assert first == {
        "rule": "S05",
        "part": "gap",
        "severity": "critical",
        "variant": "",
        "members": ["S05", "S08"],
        "restricted": True,
        "who": ["p1"],
        "numbers": [
            {"name": "contacts_per_month", "low": 0.0833, "high": None},
            {"name": "ties", "low": 2, "high": 3},
        ],
        "terms": [{"table": "domains", "codes": ["adl"]}],
        "evidence": [{"path": "ties.t1", "who": "p1"}, {"path": "asked.kin", "who": None}],
    }
    assert second["members"] == ["H01"]


def test_words_and_other_fields_are_the_callers():
    text = findings_to_json(
        FINDINGS, words=[{"title": "見出し"}, None], language="ja", about={"file": "a.yaml"}, answers=False, indent=None
    )
    assert text.count("\n") == 1
    data = json.loads(text)
    assert (data["file"], data["language"], "answers" in data) == ("a.yaml", "ja", False)
    assert data["findings"][0]["words"] == {"title": "見出し"}
    assert "words" not in data["findings"][1]


KINDS = {"object": dict, "array": list, "string": str, "number": (int, float), "boolean": bool, "null": type(None)}


def _fits(value, schema, path="$"):
    """Check a value against the part of JSON Schema that `findings_schema` uses."""
    assert value == schema.get("const", value), path
    assert value in schema.get("enum", [value]), path
    wanted = schema.get("type", [])
    wanted = wanted if isinstance(wanted, list) else [wanted]
    assert not wanted or any(isinstance(value, KINDS[kind]) for kind in wanted), (path, value)
    if isinstance(value, dict):
        assert set(schema.get("required", ())) <= set(value), path
        known = schema.get("properties", {})
        assert "additionalProperties" in schema or set(value) <= set(known), (path, value.keys())
        for key, one in value.items():
            _fits(one, known.get(key) or schema["additionalProperties"], f"{path}.{key}")
    elif isinstance(value, list):
        assert len(value) >= schema.get("minItems", 0), path
        for number, one in enumerate(value):
            _fits(one, schema["items"], f"{path}.{number}")


def test_the_schema_describes_the_findings_of_every_sample(samples):
    schema = findings_schema()
    for path in sorted(samples.rglob("*.yaml")):
        _fits(json.loads(findings_to_json(analyze(ecomap.read(path), rules="all"))), schema)
    _fits(json.loads(findings_to_json(FINDINGS, language="en", about={"file": "x", "without": "y"})), schema)
    with pytest.raises(AssertionError):
        _fits({"format": "something else"}, schema)


def test_the_same_findings_give_the_same_bytes(samples):
    case = ecomap.read(samples / "sato_hana.yaml")
    assert findings_to_json(analyze(case)) == findings_to_json(analyze(case))


def test_every_field_is_in_the_reference(root):
    text = (root / "docs" / "reference" / "findings-json.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+)`", text))
    schema = findings_schema()
    finding = schema["properties"]["findings"]["items"]["properties"]
    parts = (schema["properties"], finding, finding["words"]["properties"])
    inner = [finding[name]["items"]["properties"] for name in ("numbers", "terms", "evidence")]
    assert {key for part in (*parts, *inner) for key in part} - named == set()
