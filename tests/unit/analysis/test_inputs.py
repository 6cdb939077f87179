"""Every field that a rule reads is a field of the form, and every field of the form has a use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ecomap.analysis import RULES
from ecomap.analysis.limits import LIMITS, PLACE
from ecomap.model import Asked, Case, Client, Consent, Couple, Drawn, Event, Need, Parentage, Person, Resource, Tie
from ecomap.vocabulary import TABLES

PACKAGE = Path(__file__).resolve().parents[3] / "ecomap"
RECORDS = (Client, Person, Resource, Tie, Need, Asked, Event, Drawn, Consent, Couple, Parentage)
FACTS = {fact.name: fact for rule in RULES for leaf in rule.leaves for fact in leaf.facts}
PATHS = sorted({path for fact in FACTS.values() for path in (*fact.paths, *fact.asks)})


@pytest.mark.parametrize("path", PATHS)
def test_what_a_rule_reads_is_a_field(path: str) -> None:
    head, _, name = path.partition(".")
    fields = {"client": Client, "drawn": Drawn}
    if head in fields:
        assert name in fields[head].model_fields
    elif head == "needs":
        assert not name or name == "night" or name in TABLES["domains"]
    elif head == "events":
        assert not name or name in TABLES["events"]
    else:
        known = {*Case.model_fields, *Tie.model_fields, *Person.model_fields, *Resource.model_fields}
        assert head in known | {"distance", "mode", "hours", "ties between others", "asked"}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_of_the_form_is_read_by_something(record: type) -> None:
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.parent.name not in {"model", "io"}
    )
    kept_for_others = {"extras"}
    unread = [
        name
        for name in record.model_fields
        if name not in kept_for_others and not re.search(rf'\.{name}\b|"{name}"', source)
    ]
    assert unread == []


def test_every_threshold_is_read_by_a_rule_or_by_the_kernel() -> None:
    texts = "\n".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "analysis").rglob("*.py"))
    for limit in LIMITS:
        by_rule = f"limit.{limit.name}" in texts
        constant = next(iter(re.findall(rf'^([A-Z_]+): Final = PLACE\["{limit.name}"\]', texts, re.MULTILINE)), None)
        assert by_rule or (constant is not None and f"at.{constant}]" in texts), limit.name
    assert len(PLACE) == len(LIMITS)
