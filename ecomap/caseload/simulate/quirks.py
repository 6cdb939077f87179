"""What is seldom but has to be met: a home to leave, two people shut in with one another, a slip of the pen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.caseload.simulate.draft import how_often
from ecomap.model import CLIENT

if TYPE_CHECKING:
    from ecomap.caseload.simulate.draft import Draft

SHUT_IN: Final = 30
EVICTED: Final = 60
"""Of a thousand who could be."""

SLIP: Final = 7


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
