"""Every input that a rule reads has a field."""

from __future__ import annotations

import pytest

from ecomap.model import Asked, Case, Client, Couple, Drawn, Event, Need, Parentage, Person, Record, Resource, Tie
from ecomap.vocabulary import TABLES

NEEDED: dict[type[Record], str] = {
    Client: "birth age sex lives care_level care_from care_until dementia_level mobility_level words company outings "
    "medical_procedures goals strengths roles_in_life fall_risk can_call_help home_since evacuation_list hazard_zone "
    "pending_decision eviction_on on_youtaikyo_list housing income power_dependent medical_care_child "
    "complaint assessment_reason certificates",
    Person: "relation birth age died deceased lives minutes_away roles employment school schooling_affected "
    "left_work_for_care also_client address_protected words no_tie",
    Resource: "kind entity formality sector organisation roles lives minutes_away at age died no_tie",
    Tie: "source target quality stress flow status supports gives frequency modes starts ends end_reason applied last "
    "reviewed confidant can_ask_help can_nurse concern said_by visible_to hidden_from note",
    Need: "who domain level night goal on",
    Asked: "section answer on",
    Event: "what on who",
    Drawn: "on by attendees review",
    Couple: "a b kind",
    Parentage: "child parents kind",
    Case: "client people couples parentage resources ties needs asked events drawn consent",
}


@pytest.mark.parametrize("record", NEEDED)
def test_every_input_of_a_rule_has_a_field(record: type[Record]) -> None:
    assert set(NEEDED[record].split()) <= set(record.model_fields)


@pytest.mark.parametrize("section", ["roles", "cooperation", "carers_network"])
def test_sections_that_rules_ask_for(section: str) -> None:
    assert section in TABLES["asked_sections"]


@pytest.mark.parametrize("role", ["emergency", "care_plan", "supplies", "costs", "discharge", "remains"])
def test_the_six_functions_of_a_guarantor_are_roles(role: str) -> None:
    assert f"guarantor_{role}" in TABLES["roles"]
