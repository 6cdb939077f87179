"""``ecomap schema``: the JSON Schema of a case file."""

from __future__ import annotations

import json

from ecomap.cli.console import out


def schema() -> int:
    """Print the JSON Schema of a case file."""
    from ecomap.io import schema as make  # noqa: PLC0415 - help must not wait for it

    out(json.dumps(make(), ensure_ascii=False, indent=2))
    return 0
