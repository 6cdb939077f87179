"""From what there is to what is written down: records are never complete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from ecomap.caseload.simulate.dice import Table
from ecomap.caseload.simulate.draft import SECTIONS
from ecomap.model import CLIENT

if TYPE_CHECKING:
    from ecomap.caseload.simulate.draft import Draft
    from ecomap.model.codes import AskedAnswer

CARE: Final = Table((45, "careful"), (35, "usual"), (20, "thin"))
"""How well a record is kept. It does not hang on the client, so that well-kept records stand for all."""

ALL_SECTIONS: Final = (*SECTIONS, "cooperation", "roles", "carers_network", "needs")
_PERSONAL: Final = frozenset({"kin", "friends", "neighbours", "groups"})
_ASKED: Final = {
    # section: weights of done, partly, not yet, declined, and left out, in a usual and in a thin record
    "kin": (
        Table((75, "done"), (20, "partly"), (5, "not_yet")),
        Table((30, "done"), (35, "partly"), (25, "not_yet"), (10, "")),
    ),
    "friends": (
        Table((45, "done"), (25, "partly"), (25, "not_yet"), (5, "declined")),
        Table((8, "done"), (17, "partly"), (45, "not_yet"), (30, "")),
    ),
    "neighbours": (
        Table((40, "done"), (25, "partly"), (35, "not_yet")),
        Table((8, "done"), (12, "partly"), (45, "not_yet"), (35, "")),
    ),
    "groups": (
        Table((50, "done"), (15, "partly"), (35, "not_yet")),
        Table((10, "done"), (10, "partly"), (40, "not_yet"), (40, "")),
    ),
    "services": (Table((90, "done"), (10, "partly")), Table((60, "done"), (30, "partly"), (10, "not_yet"))),
    "cooperation": (
        Table((45, "done"), (30, "partly"), (25, "not_yet")),
        Table((5, "done"), (45, "not_yet"), (50, "")),
    ),
    "roles": (Table((60, "done"), (25, "partly"), (15, "not_yet")), Table((15, "done"), (40, "not_yet"), (45, ""))),
    "carers_network": (
        Table((35, "done"), (15, "partly"), (50, "not_yet")),
        Table((4, "done"), (40, "not_yet"), (56, "")),
    ),
    "needs": (Table((65, "done"), (35, "partly")), Table((15, "done"), (50, "partly"), (35, ""))),
}
_WRITTEN_ANYWAY: Final = {"done": 1000, "partly": 750, "not_yet": 350, "declined": 200, "": 350}
_CLIENT_FACTS: Final = (
    "outings", "fall_risk", "can_call_help", "hazard_zone", "evacuation_list", "housing", "income",
    "medical_procedures", "power_dependent", "pending_decision", "dementia_level", "mobility_level", "employment",
)  # fmt: skip


def forget(draft: Draft) -> str:
    """Take away what nobody asked or wrote down, and return how well the record is kept."""
    kept = draft.dice.of(CARE)
    if kept == "careful":
        draft.asked = dict.fromkeys(ALL_SECTIONS, "done")
        return kept
    thin = kept == "thin"
    answers = {section: draft.dice.of(tables[thin]) for section, tables in _ASKED.items()}
    draft.asked = {section: cast("AskedAnswer", answer) for section, answer in answers.items() if answer}
    _people(draft, answers)
    _ties(draft, 350 if thin else 130)
    _facts(draft, 400 if thin else 110)
    _needs(draft, answers["needs"], 450 if thin else 120)
    if answers["cooperation"] in {"not_yet", ""}:
        draft.ties = [tie for tie in draft.ties if tie["target"] == CLIENT or draft.dice.chance(300)]
    return kept


def _people(draft: Draft, answers: dict[str, str]) -> None:
    for ident, section in list(draft.section.items()):
        share = _WRITTEN_ANYWAY[answers[section]]
        known = ident in draft.people or ident in draft.resources
        lives_there = draft.people.get(ident, {}).get("lives") == "together"
        if known and not lives_there and ident not in {draft.key, draft.carer} and not draft.dice.chance(share):
            draft.remove(ident)


def _ties(draft: Draft, share: int) -> None:
    dice = draft.dice
    for tie in draft.ties:
        personal = draft.section.get(tie["source"]) in _PERSONAL
        if (
            "frequency" in tie
            and not tie["frequency"].living_together
            and dice.chance(share * 2 if personal else share)
        ):
            del tie["frequency"]
        for name in ("confidant", "can_ask_help", "can_nurse"):
            if name in tie and dice.chance(share * 2):
                del tie[name]
        for name in ("stress", "supports", "gives"):
            if name in tie and tie.get(name) not in {"conflict", "stressful"} and dice.chance(share):
                del tie[name]
        if "last" in tie and dice.chance(share):
            del tie["last"]


def _facts(draft: Draft, share: int) -> None:
    for name in _CLIENT_FACTS:
        if draft.dice.chance(share):
            draft.client.pop(name, None)


def _needs(draft: Draft, answer: str, share: int) -> None:
    dice = draft.dice
    if dice.chance(3 * share // 2):  # nobody wrote down what happens at night
        for need in draft.needs.values():
            need.pop("night", None)
    if answer == "done":
        return
    for domain in list(draft.needs):
        if dice.chance(share):
            draft.needs.pop(domain)
        elif dice.chance(share // 4):
            draft.need(domain, dice.among(("unknown", "not_asked")))
