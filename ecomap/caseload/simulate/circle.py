"""Friends, neighbours, groups and the people of the area."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.caseload.simulate import said
from ecomap.caseload.simulate.dice import Table
from ecomap.caseload.simulate.label import NAME

if TYPE_CHECKING:
    from ecomap.caseload.simulate.draft import Draft

AREAS: Final = 24
"""Areas of the invented city, each with three 民生委員."""

FRIENDS: Final = (
    Table((80, 0), (20, 1)),
    Table((10, 0), (40, 1), (50, 2)),
    Table((8, 1), (52, 2), (30, 3), (10, 4)),
    Table((40, 3), (30, 4), (20, 5), (8, 6), (2, 8)),
)
NEIGHBOURS: Final = (
    Table((65, 0), (35, 1)),
    Table((25, 0), (55, 1), (20, 2)),
    Table((18, 0), (50, 1), (32, 2)),
    Table((15, 0), (45, 1), (30, 2), (10, 3)),
)
GROUPS: Final = (
    Table((95, 0), (5, 1)),
    Table((68, 0), (32, 1)),
    Table((43, 0), (42, 1), (15, 2)),
    Table((25, 0), (45, 1), (30, 2)),
)
"""How many, by the width of the circle: 0 none to speak of, 1 narrow, 2 usual, 3 wide."""

_OFTEN: Final = (
    Table((40, "年数回 訪問"), (30, "年1回 電話"), (30, "月1回 電話")),
    Table((34, "月1回 訪問"), (28, "月1回 電話"), (28, "月2回 電話"), (10, "年数回 訪問")),
    Table((25, "週1回 電話"), (20, "月2回 訪問"), (20, "週1回 訪問"), (20, "月1回 訪問"), (15, "月2回 電話")),
    Table((25, "週1回 訪問"), (20, "週2回 電話"), (20, "毎水 訪問"), (20, "月2回 訪問"), (15, "週1回 電話")),
)
_NEXT_DOOR: Final = Table(
    (26, "週1回 訪問"),
    (20, "週1〜2 訪問"),
    (18, "月2回 訪問"),
    (14, "毎日 訪問"),
    (12, "月1回 訪問"),
    (10, "月・木 訪問"),
)
_KINDS: Final = Table(
    (26, ("salon", "サロン", "第2・4火 通い")),
    (14, ("prevention_class", "体操教室", "毎木 10時 通い")),
    (16, ("senior_club", "老人クラブ", "月1回 通い")),
    (24, ("hobby", "の会", "月2回 通い")),
    (14, ("jichikai", "町内会", "月1回 通い")),
    (6, ("religion", "講", "月1回 通い")),
)
_HOBBIES: Final = ("俳句", "囲碁", "手芸", "カラオケ", "グラウンドゴルフ", "太極拳")


def circle(draft: Draft, width: int) -> None:
    """Invent friends, neighbours and groups.

    Parameters
    ----------
    draft
        The case.
    width
        0 none to speak of, 1 narrow, 2 usual, 3 wide.
    """
    dice = draft.dice
    for _ in range(dice.of(FRIENDS[width])):
        friend(draft, width)
    for _ in range(dice.of(NEIGHBOURS[width])):
        neighbour(draft, close=width > 0)
    for _ in range(dice.of(GROUPS[width])):
        group(draft)


def friend(draft: Draft, width: int) -> str:
    """Add a friend."""
    dice = draft.dice
    age = draft.client["age"]
    apart = 8 if age >= 30 else 1
    who = draft.resource(
        "friend",
        f"{NAME}の友人 {draft.stranger()}",
        "friends",
        lives=dice.of(Table((15, "next_door"), (60, "same_town"), (15, "same_prefecture"), (10, "far"))),
        **({"age": age + dice.between(-apart, apart)} if dice.chance(500) else {}),
    )
    near = width >= 2
    draft.tie(
        who,
        often=dice.of(_OFTEN[width]),
        quality=dice.of(Table((40, "strong"), (50, "normal"), (10, "weak"))) if near else "weak",
        stress="none" if dice.chance(960) else "stressful",
        flow="both",
        supports=("emotional", "company") if dice.chance(750) else ("company",),
        gives=("emotional",) if dice.chance(600) else (),
        confidant=dice.chance(860 if near else 640),
        can_ask_help=dice.chance(840 if near else 640),
        can_nurse=dice.chance(60),
    )
    return who


def neighbour(draft: Draft, *, close: bool) -> str:
    """Add a neighbour."""
    dice = draft.dice
    who = draft.resource("neighbour", f"{NAME}の隣人 {draft.stranger()}", "neighbours", lives="next_door")
    tie = draft.tie(
        who,
        often=dice.of(_NEXT_DOOR) if close else "月1回 訪問",
        quality="normal" if close else "weak",
        stress="none" if dice.chance(950) else "stressful",
        flow=dice.among(("to", "both")),
        supports=("watch",) if dice.chance(650) else ("company",),
        confidant=dice.chance(450 if close else 60),
        can_ask_help=dice.chance(740 if close else 200),
        can_nurse=dice.chance(20),
    )
    tie["gives"] = () if tie["flow"] == "to" else ("emotional",)
    if close and dice.chance(300):
        tie["note"] = dice.among(said.NEIGHBOUR_NOTES)
    return who


def group(draft: Draft) -> str:
    """Add a group that meets."""
    dice = draft.dice
    kind, name, often = dice.of(_KINDS)
    name = f"{dice.among(_HOBBIES)}{name}" if kind == "hobby" else name
    who = draft.resource(kind, f"{NAME}{draft.area[-2:]} {name}", "groups")
    quality = dice.of(Table((30, "strong"), (60, "normal"), (10, "weak")))
    draft.tie(who, often=often, quality=quality, stress="none", flow="both", supports=("company",), gives=("company",))
    return who


def minsei(draft: Draft, share: int) -> str | None:
    """Add the 民生委員 of the area, in so many of a thousand cases."""
    dice = draft.dice
    if not dice.chance(share):
        return None
    who = draft.resource("minsei", f"{NAME}民生委員 {draft.area[-2:]}-{dice.between(1, 3)}", "neighbours")
    draft.tie(
        who,
        often=dice.of(Table((55, "月1回 訪問"), (20, "月2回 訪問"), (25, "年数回 訪問"))),
        quality=dice.of(Table((60, "normal"), (40, "weak"))),
        stress="none",
        flow="to",
        supports=("watch", "advice") if dice.chance(500) else ("watch",),
        gives=(),
    )
    return who
