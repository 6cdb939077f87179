"""What an old client needs, by the level of care."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.caseload.simulate.dice import Table

if TYPE_CHECKING:
    from ecomap.caseload.simulate.draft import Draft

# domain: per mille with a need at severity 0 to 6, and the levels of a light and of a heavy need
_NEEDS: Final = (
    ("health", (350, 600, 700, 750, 800, 850, 900), ("some",), ("some", "high")),
    ("medication", (20, 110, 330, 470, 600, 760, 900), ("watch",), ("partial", "full")),
    ("iadl", (40, 520, 780, 900, 960, 990, 1000), ("partial", "watch"), ("full", "partial")),
    ("meals", (10, 90, 250, 420, 620, 800, 950), ("watch", "partial"), ("partial", "full")),
    ("bathing", (8, 170, 480, 720, 900, 970, 990), ("watch", "partial"), ("partial", "full")),
    ("toileting", (3, 30, 100, 260, 620, 880, 980), ("watch", "partial"), ("partial", "full")),
    ("adl", (3, 40, 130, 330, 700, 930, 990), ("watch", "partial"), ("partial", "full")),
    ("mobility", (50, 350, 480, 560, 620, 640, 600), ("some",), ("some", "high")),
    ("social", (60, 150, 190, 200, 160, 120, 80), ("some",), ("some",)),
    ("oral", (50, 90, 120, 170, 250, 320, 400), ("some",), ("some",)),
    ("evacuation", (30, 170, 300, 450, 620, 760, 850), ("some",), ("some", "high")),
    ("money", (12, 40, 130, 210, 300, 380, 420), ("some",), ("some", "high")),
    ("housing", (12, 90, 120, 130, 110, 90, 60), ("some",), ("some", "high")),
    ("safety", (20, 100, 210, 250, 260, 200, 150), ("some",), ("some", "high")),
)
_SEVERE: Final = 4
_COGNITION: Final = {
    "1": "watch",
    "2a": "watch",
    "2b": "partial",
    "3a": "partial",
    "3b": "full",
    "4": "full",
    "m": "full",
}


def needs(draft: Draft, severity: int) -> None:
    """Note the needs of an old client; what there is no need in is noted too."""
    dice = draft.dice
    for domain, shares, light, heavy in _NEEDS:
        if not dice.chance(shares[severity]):
            draft.need(domain, "none" if "some" in light else "independent")
            continue
        level = dice.among(heavy if severity >= _SEVERE else light)
        draft.need(domain, level, night=domain == "toileting" and dice.chance(130 + 90 * severity))
    level = _COGNITION.get(draft.client["dementia_level"], "independent")
    draft.need("cognition", level, night=None if level == "independent" else level == "full" and dice.chance(200))
    if draft.client["medical_procedures"]:
        draft.need("medical_care", "high", night=dice.chance(350))
    else:
        draft.need("medical_care", "none")
    for domain in ("communication", "rhythm", "family", "legal", "mental", "end_of_life"):
        draft.need(domain, dice.of(_SELDOM))


_SELDOM: Final = Table((93, "none"), (7, "some"))
