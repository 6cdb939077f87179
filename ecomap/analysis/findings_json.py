"""Findings as JSON: ids and codes, and the sentences that a caller adds (``docs/reference/findings-json.md``).

Keys keep their order and numbers their digits, so the same findings give the same bytes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis.finding import PARTS, SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecomap.analysis.finding import Finding, Findings, Number

FORMAT: Final = "ecomap-findings"
VERSION: Final = 1
_ANSWERS: Final = ("gap", "strength", "met", "cannot_tell", "not_applicable")


def findings_to_json(
    findings: Findings,
    *,
    words: Sequence[Mapping[str, Any] | None] = (),
    language: str | None = None,
    about: Mapping[str, Any] | None = None,
    answers: bool = True,
    indent: int | None = 1,
) -> str:
    """Write findings as JSON text ending in a line feed.

    Parameters
    ----------
    findings
        What to write, restricted findings included; `Findings.shared` leaves them out.
    words
        What each finding says in words, in the order of the findings; None = nothing. Analysis itself has no words.
    language
        Language of those words.
    about
        Further fields of the whole, such as the name of the file.
    answers
        Whether what every rule answered is written. Left out of what leaves the office: a rule that is missing there
        would tell that a restricted finding was left out.
    indent
        Spaces a level; None = everything on one line.
    """
    data = findings_to_dict(findings, words=words, language=language, about=about, answers=answers)
    return json.dumps(data, ensure_ascii=False, indent=indent) + "\n"


def findings_to_dict(
    findings: Findings,
    *,
    words: Sequence[Mapping[str, Any] | None] = (),
    language: str | None = None,
    about: Mapping[str, Any] | None = None,
    answers: bool = True,
) -> dict[str, Any]:
    """Give what `findings_to_json` writes, as plain values."""
    data: dict[str, Any] = {"format": FORMAT, "version": VERSION, **(about or {})}
    if language is not None:
        data["language"] = language
    data["on"] = None if findings.on is None else findings.on.isoformat()
    data["profile"] = findings.profile
    if answers:
        data["answers"] = dict(findings.answers)
    said = [*words, *[None] * (len(findings) - len(words))]
    data["findings"] = [finding_to_dict(finding, told) for finding, told in zip(findings.items, said, strict=True)]
    return data


def finding_to_dict(finding: Finding, words: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Give one finding as plain values."""
    data: dict[str, Any] = {
        "rule": finding.rule,
        "part": finding.part,
        "severity": finding.severity,
        "variant": finding.variant,
        "members": list(finding.members or (finding.rule,)),
        "restricted": finding.restricted,
        "who": list(finding.who),
        "numbers": [_number(number) for number in finding.numbers],
        "terms": [{"table": terms.table, "codes": list(terms.codes)} for terms in finding.terms],
        "evidence": [{"path": one.path, "who": one.who} for one in finding.evidence],
    }
    if words is not None:
        data["words"] = dict(words)
    return data


def _number(number: Number) -> dict[str, Any]:
    return {
        "name": number.name,
        "low": _plain(number.low),
        "high": None if number.high is None else _plain(number.high),
    }


def _plain(value: float) -> float:
    """Round to four places, so that no digit hangs on the machine; a whole number has no decimals."""
    return int(value) if value == int(value) else round(value, 4)


def findings_schema() -> dict[str, Any]:
    """Return the JSON Schema of the form."""
    text = {"type": "string"}
    texts = {"type": "array", "items": text}
    words = {
        "title": text,
        "sentence": text,
        "question": text,
        "consider": texts,
        "severity": text,
        "note": text,
        "mark": text,
        "evidence": texts,
    }
    finding = {
        "rule": text,
        "part": {"enum": list(PARTS)},
        "severity": {"enum": [*SEVERITIES, None]},
        "variant": text,
        "members": {**texts, "minItems": 1},
        "restricted": {"type": "boolean"},
        "who": texts,
        "numbers": _array({"name": text, "low": {"type": "number"}, "high": {"type": ["number", "null"]}}),
        "terms": _array({"table": text, "codes": texts}),
        "evidence": _array({"path": text, "who": {"type": ["string", "null"]}}),
        "words": _object(words, required=()),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        **_object(
            {
                "format": {"const": FORMAT},
                "version": {"const": VERSION},
                "file": text,
                "without": text,
                "handling": text,
                "language": {"enum": ["ja", "en"]},
                "on": {"type": ["string", "null"], "format": "date"},
                "profile": text,
                "answers": {"type": "object", "additionalProperties": {"enum": list(_ANSWERS)}},
                "findings": {
                    "type": "array",
                    "items": _object(finding, required=tuple(key for key in finding if key != "words")),
                },
            },
            required=("format", "version", "on", "profile", "findings"),
        ),
    }


def _object(properties: dict[str, Any], required: Sequence[str]) -> dict[str, Any]:
    # Further fields may come within version 1, so none is forbidden.
    return {"type": "object", "properties": properties, "required": list(required)}


def _array(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": _object(properties, required=tuple(properties))}
