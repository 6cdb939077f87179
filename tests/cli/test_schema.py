from __future__ import annotations

import json


def test_the_schema_is_json_schema(run):
    result = run("schema")
    assert (result.code, result.err) == (0, "")
    schema = json.loads(result.out)
    assert schema["$schema"].startswith("https://json-schema.org/")
