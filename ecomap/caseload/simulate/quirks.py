"""What is seldom but has to be met: a home to leave, two people shut in with one another, a slip of the pen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.caseload.simulate.draft import how_often
from ecomap.caseload.simulate.label import NAME
from ecomap.model import CLIENT

if TYPE_CHECKING:
    from ecomap.caseload.simulate.draft import Draft

SHUT_IN: Final = 30
EVICTED: Final = 60
"""Of a thousand who could be."""

SLIP: Final = 7
APART: Final = 8
RESTING: Final = 12
UNTIED: Final = 8
CARES_FOR_TWO: Final = 25
"""Of a thousand cases; the last, of a thousand carers who live with others too."""


def quirks(draft: Draft) -> None:
    """Add, seldom, what would hardly come about by itself."""
    dice = draft.dice
    if draft.carer is not None and len(draft.household()) == 1 and dice.chance(SHUT_IN):
        _shut_in(draft)
    if draft.client.get("housing") == "rented_private" and "eviction_on" not in draft.client and dice.chance(EVICTED):
        draft.client["eviction_on"] = draft.days(dice.between(6, 90))
        draft.need("housing", "high")
    if dice.chance(SLIP):
        _slip(draft)
    kin = [ident for ident in draft.live("kin") if draft.ties_of(ident)]
    if len(kin) > 1 and dice.chance(APART):
        draft.tie(*dice.some(kin, 2), quality="normal", stress="conflict", note="支え方の考えが違う")
    others = [ident for ident in kin if ident not in (draft.carer, draft.partner)]
    if draft.carer is not None and others and dice.chance(CARES_FOR_TWO):
        draft.tie(draft.carer, others[-1], "週3回", quality="strong", supports=("personal_care", "meals"), flow="to")
    groups = draft.live("groups", "friends")
    if groups and dice.chance(RESTING):
        for tie in draft.ties_of(dice.among(groups)):
            tie.update(status="paused", last=draft.days(-dice.between(60, 300)), note="入院してから休み")
    if dice.chance(UNTIED):
        draft.resource("friend", f"{NAME}の友人 {draft.stranger()}", "friends")


def _shut_in(draft: Draft) -> None:
    """Leave client and carer to one another, with strain between them."""
    for ident in draft.live("friends", "neighbours", "groups", "services"):
        if draft.resources[ident]["kind"] not in {"doctor", "caremanager", "houkatsu"}:
            draft.remove(ident)
    for ident in draft.live("kin"):
        for tie in draft.ties_of(ident):
            if ident == draft.carer:
                tie.update(stress="conflict", note="介護の疲れから言い合いが増えた")
            elif "frequency" in tie:
                tie["frequency"] = how_often("年数回 電話")


def _slip(draft: Draft) -> None:
    """Write a last contact that lies after the day of the map."""
    ties = [tie for tie in draft.ties if tie["target"] == CLIENT and tie.get("status", "current") == "current"]
    if ties:
        draft.dice.among(ties)["last"] = draft.days(draft.dice.between(200, 370))
