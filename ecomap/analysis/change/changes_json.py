"""Changes as JSON: ids and codes, and the sentences that a caller adds (``docs/reference/changes-json.md``)."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis.change.finding_changes import STATES
from ecomap.analysis.change.kinds import GROUPS, KINDS
from ecomap.analysis.findings_json import finding_to_dict
from ecomap.model.base import Record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecomap.analysis.change.closing import Closing
    from ecomap.analysis.change.compare import Changes
    from ecomap.analysis.change.difference import Edit
    from ecomap.analysis.change.kinds import Change

FORMAT: Final = "ecomap-changes"
VERSION: Final = 1


def changes_to_json(
    changes: Changes,
    *,
    edits: bool = False,
    lines: Sequence[str] = (),
    finding_words: Sequence[Mapping[str, Any] | None] = (),
    about: Mapping[str, Any] | None = None,
    language: str | None = None,
    indent: int | None = 1,
) -> str:
    """Write changes as JSON text ending in a line feed; the same changes give the same bytes.

    Parameters
    ----------
    changes
        What to write.
    edits
        Whether the whole difference is added. It holds every field that differs, whoever may see it.
    lines
        What each change says in words, in their order; () = nothing. Analysis itself has no words.
    finding_words
        What each finding says in words.
    about
        Further fields of the whole.
    language
        Language of the words.
    indent
        Spaces a level; None = everything on one line.
    """
    data: dict[str, Any] = {"format": FORMAT, "version": VERSION, **(about or {})}
    if language is not None:
        data["language"] = language
    days = (changes.before.reference_date, changes.after.reference_date)
    data["before"], data["after"] = (None if day is None else day.isoformat() for day in days)
    data["planned"] = changes.planned
    data["same"] = not changes
    said: list[str | None] = [*lines, *[None] * (len(changes.items) - len(lines))]
    data["changes"] = [_change(change, words) for change, words in zip(changes.items, said, strict=True)]
    told: list[Mapping[str, Any] | None] = [*finding_words, *[None] * (len(changes.findings) - len(finding_words))]
    data["findings"] = [
        {"state": one.state, **finding_to_dict(one.finding, words)}
        for one, words in zip(changes.findings, told, strict=True)
    ]
    data["closings"] = [_closing(one) for one in changes.closings]
    if edits:
        data["renamed"] = {was: now for was, now in sorted(changes.matching.actors.items()) if was != now}
        data["edits"] = [_edit(one) for one in changes.edits]
    return json.dumps(data, ensure_ascii=False, indent=indent) + "\n"


def _change(change: Change, words: str | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "code": change.code,
        "group": change.group,
        "who": list(change.who),
        "tie": change.tie,
        "topic": change.topic,
        "table": change.table,
        "before": list(change.before),
        "after": list(change.after),
        "on": change.on,
    }
    if words is not None:
        data["words"] = words
    return data


def _closing(closing: Closing) -> dict[str, Any]:
    return {
        "who": closing.who,
        "on": closing.on,
        "ahead": closing.ahead,
        "reason": closing.reason,
        "review": closing.review,
        "handovers": [
            {"table": one.table, "code": one.code, "taken": one.taken, "by": list(one.by)} for one in closing.handovers
        ],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "section": edit.section,
        "id": edit.ident,
        "field": edit.field,
        "before": _plain(edit.before),
        "after": _plain(edit.after),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, dt.date) else value


def changes_schema() -> dict[str, Any]:
    """Return the JSON Schema of the form; further fields may come within version 1."""
    text, maybe = {"type": "string"}, {"type": ["string", "null"]}
    texts = {"type": "array", "items": text}
    change = {
        "code": {"enum": list(KINDS)},
        "group": {"enum": list(GROUPS)},
        "who": texts,
        "tie": maybe,
        "topic": text,
        "table": text,
        "before": texts,
        "after": texts,
        "on": maybe,
        "words": text,
    }
    handover = {"table": text, "code": text, "taken": {"enum": ["yes", "planned", "unknown"]}, "by": texts}
    closing = {
        "who": text,
        "on": maybe,
        "ahead": {"type": "boolean"},
        "reason": maybe,
        "review": maybe,
        "handovers": {**_array(handover), "minItems": 1},
    }
    whole = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "language": {"enum": ["ja", "en"]},
        "before": {"type": ["string", "null"], "format": "date"},
        "after": {"type": ["string", "null"], "format": "date"},
        "planned": {"type": "boolean"},
        "same": {"type": "boolean"},
        "changes": _array(change, optional=("words",)),
        "findings": _array({"state": {"enum": list(STATES)}, "rule": text, "who": texts}),
        "closings": _array(closing),
        "renamed": {"type": "object", "additionalProperties": text},
        "edits": _array({"section": text, "id": maybe, "field": maybe, "before": {}, "after": {}}),
    }
    required = [name for name in whole if name not in {"language", "renamed", "edits"}]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        "type": "object",
        "properties": whole,
        "required": required,
    }


def _array(properties: dict[str, Any], *, optional: tuple[str, ...] = ()) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "array", "items": {"type": "object", "properties": properties, "required": required}}
