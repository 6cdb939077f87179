"""An audience sees what it was granted and nothing else: proved over every field of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from ecomap.model import (
    Asked,
    Case,
    Client,
    Consent,
    Couple,
    Drawn,
    Event,
    Frequency,
    Need,
    Parentage,
    PartialDate,
    Person,
    Record,
    Resource,
    RoleHeld,
    Score,
    Tie,
)
from ecomap.model.people import Actor
from ecomap.privacy import AUDIENCES, new_key, redact
from ecomap.privacy import redaction as room
from ecomap.privacy.groups import GROUPS, Group
from ecomap.vocabulary import audiences

if TYPE_CHECKING:
    from pydantic import BaseModel

RECORDS = {
    record.__name__: record
    for record in (
        Case, Client, Person, Resource, RoleHeld, Score, Couple, Parentage, Tie, Need, Event, Asked, Drawn, Consent,
    )
}  # fmt: skip


def _all_records(base: type[BaseModel]) -> set[type[BaseModel]]:
    return {base}.union(*(_all_records(sub) for sub in base.__subclasses__()))


def test_every_record_of_the_model_has_its_groups():
    judged_as_values = {Record, Actor, PartialDate, Frequency}
    ours = {record for record in _all_records(Record) if record.__module__.startswith("ecomap.")}
    assert ours - judged_as_values == set(RECORDS.values())
    assert set(GROUPS) == set(RECORDS)


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_has_a_group(name):
    assert set(GROUPS[name]) == set(RECORDS[name].model_fields)
    assert set(GROUPS[name].values()) <= set(get_args(Group))


def test_every_audience_is_a_word_and_every_word_an_audience():
    assert tuple(AUDIENCES) == audiences.codes


@pytest.mark.parametrize("code", [code for code in AUDIENCES if code != "shonai"])
def test_a_field_that_nobody_named_is_hidden(code, monkeypatch):
    """As if somebody had added the field of the client's wishes today."""
    case = Case(client=Client(name="佐藤 ハナ", wishes=("海を見たい",), fall_risk=True))
    forgetful = {**GROUPS, "Client": {k: v for k, v in GROUPS["Client"].items() if k not in {"wishes", "fall_risk"}}}
    monkeypatch.setattr(room, "GROUPS", forgetful)
    shown = redact(case, code, key=new_key())
    assert shown.client.wishes == ()
    assert shown.client.fall_risk is None


@pytest.mark.parametrize("code", AUDIENCES)
def test_only_the_office_sees_everything(code):
    assert (AUDIENCES[code].grants == frozenset(get_args(Group))) == (code == "shonai")


@pytest.mark.parametrize("code", ["honnin", "kazoku", "tantosha-kaigi", "jirei-kento", "nyutaiin", "kenkyu"])
def test_what_may_endanger_somebody_is_for_those_bound_to_secrecy(code):
    assert not AUDIENCES[code].grants & {"safety", "carer", "notes", "caption", "provenance", "extras", "consent"}


@pytest.mark.parametrize("code", ["honnin", "kazoku", "tantosha-kaigi"])
def test_whoever_sits_with_the_family_is_not_shown_strain(code):
    assert "strain" not in AUDIENCES[code].grants
