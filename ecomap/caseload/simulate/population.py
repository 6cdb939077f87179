"""Who the client is: sex, age, how they live, what care was certified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.caseload.simulate import said
from ecomap.caseload.simulate.dice import Table
from ecomap.caseload.simulate.draft import how_often

if TYPE_CHECKING:
    from ecomap.caseload.simulate.draft import Draft

SETTINGS: Final = Table(
    (440, "resident"),
    (435, "care"),
    (30, "facility"),
    (25, "hospital"),
    (32, "adult"),
    (18, "child"),
    (20, "parent"),
)
"""What kind of caseload it is: that of a 地域包括支援センター with its 居宅 next door. A house choice."""

LEVELS: Final = Table(
    (82, "support_1"),
    (121, "support_2"),
    (266, "care_1"),
    (225, "care_2"),
    (140, "care_3"),
    (104, "care_4"),
    (62, "care_5"),
)
"""Users of services at home by level, as published (LTCI22)."""

HEAVY: Final = Table((10, "care_2"), (30, "care_3"), (35, "care_4"), (25, "care_5"))

AGES: Final = Table((34, (65, 69)), (41, (70, 74)), (32, (75, 79)), (26, (80, 84)), (16, (85, 89)), (6, (90, 96)))
AGES_IN_CARE: Final = Table(
    (3, (65, 69)), (7, (70, 74)), (13, (75, 79)), (23, (80, 84)), (28, (85, 89)), (20, (90, 94)), (6, (95, 101))
)

LIVING: Final[dict[tuple[str, str], Table[str]]] = {
    ("resident", "male"): Table((140, "alone"), (450, "couple"), (280, "child"), (120, "three")),
    ("resident", "female"): Table((221, "alone"), (330, "couple"), (289, "child"), (160, "three")),
    ("care", "male"): Table((210, "alone"), (420, "couple"), (230, "child"), (140, "three")),
    ("care", "female"): Table((349, "alone"), (175, "couple"), (316, "child"), (160, "three")),
}
"""Alone as published (AGED24, LIVING22); of the certified the sexes together come to 30.7 and 25.0 per cent."""

SEVERITY: Final = {
    "none": 0,
    "target": 0,
    "support_1": 1,
    "support_2": 1,
    "care_1": 2,
    "care_2": 3,
    "care_3": 4,
    "care_4": 5,
    "care_5": 6,
}

_DEMENTIA: Final = (
    Table((92, "independent"), (8, "1")),
    Table((55, "independent"), (33, "1"), (12, "2a")),
    Table((15, "independent"), (25, "1"), (25, "2a"), (30, "2b"), (5, "3a")),
    Table((12, "independent"), (20, "1"), (18, "2a"), (32, "2b"), (18, "3a")),
    Table((8, "independent"), (12, "1"), (14, "2a"), (26, "2b"), (34, "3a"), (6, "3b")),
    Table((7, "independent"), (10, "1"), (10, "2a"), (22, "2b"), (35, "3a"), (16, "4")),
    Table((5, "independent"), (6, "1"), (8, "2a"), (16, "2b"), (30, "3a"), (30, "4"), (5, "m")),
)
_MOBILITY: Final = (
    Table((80, "independent"), (20, "j1")),
    Table((20, "j1"), (60, "j2"), (20, "a1")),
    Table((45, "j2"), (45, "a1"), (10, "a2")),
    Table((15, "j2"), (50, "a1"), (30, "a2"), (5, "b1")),
    Table((25, "a1"), (40, "a2"), (30, "b1"), (5, "b2")),
    Table((15, "a2"), (40, "b1"), (35, "b2"), (10, "c1")),
    Table((15, "b2"), (40, "c1"), (45, "c2")),
)
_OUTINGS: Final = (
    Table((40, "週5回"), (30, "毎日"), (22, "週3回"), (6, "週1回"), (2, "月2回")),
    Table((15, "週5回"), (40, "週3回"), (33, "週1回"), (12, "月2回")),
    Table((10, "週4回"), (40, "週2回"), (35, "週1回"), (15, "月2回")),
    Table((5, "週4回"), (40, "週2回"), (35, "週1回"), (20, "月1回")),
    Table((35, "週2回"), (35, "週1回"), (30, "月1回")),
    Table((25, "週2回"), (30, "週1回"), (45, "月1回")),
    Table((10, "週2回"), (25, "週1回"), (65, "月1回")),
)
_HOUSING: Final = Table((70, "own_house"), (10, "own_flat"), (8, "rented_public"), (12, "rented_private"))


def who(draft: Draft, setting: str) -> None:
    """Choose sex and living arrangement of a client of 65 or over."""
    dice = draft.dice
    care = setting != "resident"
    sex = "female" if dice.chance(660 if care else 555) else "male"
    draft.client["sex"] = sex
    draft.living = dice.of(LIVING["care" if care else "resident", sex])


def old(draft: Draft, setting: str) -> None:
    """Invent a client of 65 or over, of whom `who` has chosen sex and living arrangement."""
    dice, client = draft.dice, draft.client
    level = "none" if setting == "resident" else dice.of(HEAVY if setting == "facility" else LEVELS)
    severity = SEVERITY[level]
    names = said.FEMALE[:8] if client["sex"] == "female" else said.MALE[:8]
    client.update(
        name=f"{draft.surname} {dice.among(names)}",
        age=dice.between(*dice.of(AGES if setting == "resident" else AGES_IN_CARE)),
        dementia_level=dice.of(_DEMENTIA[severity]),
        mobility_level=dice.of(_MOBILITY[severity]),
        outings=how_often(dice.of(_OUTINGS[max(severity, 5) if draft.withdrawn else severity])),
        fall_risk=dice.chance(60 + 110 * severity),
        can_call_help=not dice.chance(10 + 55 * severity),
        hazard_zone=dice.chance(160),
        evacuation_list=dice.chance(30 + 80 * severity),
        housing=dice.of(_HOUSING),
        income="public_assistance" if dice.chance(35) else "pension",
    )
    if level == "none":
        client["care_level"] = "applying" if dice.chance(25) else "none"
    else:
        client["care_level"] = level
        from_day = -dice.between(20, 700)
        client.update(care_from=draft.days(from_day), care_until=draft.days(from_day + 730))
    if severity >= 4 and dice.chance(90 * (severity - 3)):
        client["medical_procedures"] = (dice.among(("経管栄養", "吸引", "インスリン", "在宅酸素", "褥瘡の処置")),)
        client["power_dependent"] = client["medical_procedures"][0] in {"吸引", "在宅酸素"}
    else:
        client.update(medical_procedures=(), power_dependent=False)
    client["pending_decision"] = dice.chance(15 + 12 * severity)
    _told(draft)


def living(draft: Draft, setting: str) -> None:
    """Say how an old client lives, once the family is known."""
    client = draft.client
    if setting == "facility":
        client.update(lives="facility", housing="facility")
        return
    if setting == "hospital":
        client["lives"] = "hospital"
        return
    home = {"alone": "alone", "couple": "elderly_couple", "child": "together", "three": "together"}
    client["lives"] = home[draft.living]
    working = [one for one in draft.household() if one.get("employment") in {"full_time", "self_employed"}]
    if client["lives"] == "together" and len(working) == len(draft.household()) and draft.dice.chance(700):
        client["lives"] = "alone_by_day"


def _told(draft: Draft) -> None:
    """Add what people say of themselves."""
    dice, client = draft.dice, draft.client
    if dice.chance(850):
        client["wishes"] = (dice.among(said.WISHES),)
    client["goals"] = dice.some(said.GOALS, dice.between(0, 2))
    client["likes"] = dice.some(said.LIKES, dice.between(0, 2))
    client["strengths"] = dice.some(said.STRENGTHS, dice.between(0, 2))
    client["roles_in_life"] = dice.some(said.ROLES, dice.of(Table((45, 0), (40, 1), (15, 2))))
    if dice.chance(600):
        client["life_history"] = dice.among(said.LIFE)
    client["company"] = dice.of(Table((25, "more"), (50, "as_is"), (12, "quiet"), (13, "not_asked")))
