"""Who holds which role, who gives care, and who of them knows whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.caseload.simulate.dice import Dice, Table
from ecomap.caseload.simulate.label import NAME
from ecomap.model import CLIENT

if TYPE_CHECKING:
    from ecomap.caseload.simulate.draft import Draft

_NEAREST: Final = ("together", "next_door", "same_town", "same_prefecture", "far", "abroad")
_CARE: Final = (
    ("personal_care", 620), ("meals", 600), ("housework", 700), ("medication", 450), ("escort", 450), ("money", 250)
)  # fmt: skip
LINKED: Final = 15
"""Of a thousand pairs of neighbouring numbers, so many share a key person: husband and wife, both clients."""


def roles(draft: Draft, severity: int) -> None:
    """Hand out the roles of an old client."""
    dice = draft.dice
    kin = sorted(
        (ident for ident in draft.live("kin") if _current(draft, ident)), key=lambda ident: _rank(draft, ident)
    )
    if kin:
        draft.key = kin[0] if dice.chance(780) else dice.among(kin)
        if dice.chance(900):
            draft.give_role(draft.key, "key_person")
        contacts = [draft.key, *(ident for ident in kin if ident != draft.key)][
            : dice.of(Table((8, 0), (50, 1), (42, 2)))
        ]
        for order, ident in enumerate(contacts, 1):
            draft.give_role(ident, "emergency_contact", order)
        if dice.chance(450):
            draft.give_role(draft.key, "guarantor")
    elif (near := draft.live("friends", "neighbours")) and dice.chance(300):
        draft.give_role(dice.among(near), "emergency_contact", 1)
    _carer(draft, severity)
    _evacuation(draft)
    _decisions(draft)
    _trouble(draft)
    if dice.chance(6):
        _handed_on(draft)


def _current(draft: Draft, ident: str) -> bool:
    return any(tie.get("quality") != "broken" for tie in draft.ties_of(ident))


def _rank(draft: Draft, ident: str) -> tuple[int, int]:
    fields = draft.people[ident]
    child = fields["relation"].startswith(("son_", "daughter_")) and fields["relation"][-1].isdigit()
    order = 0 if child else 1 if fields["relation"] in {"husband", "wife"} else 2
    young = fields.get("age", 50) < 20
    return order + 5 * young, _NEAREST.index(fields.get("lives", "far"))


def _carer(draft: Draft, severity: int) -> None:
    """Let somebody of the family give care, where care is needed."""
    dice = draft.dice
    needy = any(
        draft.needs.get(domain, {}).get("level") in {"partial", "full"} for domain in ("adl", "bathing", "toileting")
    )
    if not needy and not (severity >= 2 and dice.chance(500)):
        return
    home = [ident for ident, fields in draft.people.items() if fields.get("lives") == "together" and _grown(fields)]
    near = [
        ident
        for ident, fields in draft.people.items()
        if fields.get("lives") in {"next_door", "same_town"} and _close(draft, ident)
    ]
    if home and dice.chance(930):
        able = [ident for ident in home if ident == draft.partner and "care_level" not in draft.people[ident]]
        draft.carer = able[0] if able and dice.chance(880) else dice.among(home)
    elif near and dice.chance(450):
        draft.carer = dice.among(near)
    if draft.carer is None:
        return
    draft.give_role(draft.carer, "main_carer")
    tie = draft.ties_of(draft.carer)[0]
    tie["supports"] = tuple(dict.fromkeys((*tie["supports"], *(word for word, share in _CARE if dice.chance(share)))))
    tie["can_nurse"] = dice.chance(750)
    if tie["stress"] == "none" and dice.chance(140):
        tie["stress"] = "stressful"
    others = [ident for ident in home + near if ident != draft.carer]
    if others and dice.chance(450):
        other = draft.ties_of(dice.among(others))[0]
        other["supports"] = tuple(dict.fromkeys((*other["supports"], "personal_care", "housework")))
    if dice.chance(450):
        place = draft.resource("family_assoc", f"{NAME} 介護者の会", "groups", no_tie=True)
        draft.tie(draft.carer, place, "月1回", quality="normal", supports=(), gives=("emotional",))
    elif dice.chance(500):
        person = draft.resource("friend", f"{NAME} 介護者の友人", "friends", no_tie=True)
        draft.tie(draft.carer, person, "月2回 電話", quality="normal", supports=(), gives=("emotional",))
    if dice.chance(90):
        draft.people[draft.carer]["diagnoses"] = ("腰痛",)


def _grown(fields: dict[str, Any]) -> bool:
    return 20 <= fields.get("age", 50) < 95 and "died" not in fields


def _close(draft: Draft, ident: str) -> bool:
    return any(tie.get("quality") == "strong" for tie in draft.ties_of(ident))


def _evacuation(draft: Draft) -> None:
    dice = draft.dice
    wanted = draft.client["evacuation_list"] or draft.needs.get("evacuation", {}).get("level") in {"some", "high"}
    if not wanted or not dice.chance(640):
        return
    near = [
        ident
        for ident in draft.live("kin", "neighbours")
        if draft.fields_of(ident).get("lives") in {"together", "next_door", "same_town"}
    ]
    able = [ident for ident in near if _current(draft, ident) and 16 <= draft.fields_of(ident).get("age", 50) < 90]
    for ident in dice.some(able, dice.between(1, 2)):
        draft.give_role(ident, "evacuation_supporter")


def _decisions(draft: Draft) -> None:
    """Add who helps with money and decisions, for some whose judgement is impaired."""
    dice = draft.dice
    if draft.client["dementia_level"] not in {"3a", "3b", "4", "m"}:
        return
    if dice.chance(70):
        guardian = draft.resource("guardian", f"{NAME}司法書士 {dice.between(1, 9)}")
        draft.give_role(guardian, "guardian")
        draft.tie(
            guardian,
            often="2か月に1回 訪問",
            quality="normal",
            stress="none",
            flow="to",
            supports=("decision", "money"),
            gives=(),
        )
    elif dice.chance(80):
        help_ = draft.resource("nichijiritsu", f"{NAME}社協 日常生活自立支援事業")
        draft.tie(
            help_,
            often="月2回 訪問",
            quality="normal",
            stress="none",
            flow="to",
            supports=("money", "paperwork"),
            gives=(),
        )
    elif draft.key is not None and dice.chance(600):
        draft.give_role(draft.key, "money_manager")


def _trouble(draft: Draft) -> None:
    """Add, seldom, a concern about somebody, and a cut-off client's only ties being strained ones."""
    dice = draft.dice
    kin = [ident for ident in draft.live("kin") if _current(draft, ident) and _grown(draft.people[ident])]
    if kin and dice.chance(9):
        tie = draft.ties_of(dice.among(kin))[0]
        tie.update(concern=True, concern_note="通帳の残高が合わないと本人が話した", stress="conflict")
    if kin and dice.chance(12):
        for tie in draft.ties:
            if tie["target"] == CLIENT and draft.section.get(tie["source"]) in {
                "kin",
                "friends",
                "neighbours",
                "groups",
            }:
                tie["stress"] = "stressful" if tie.get("quality") != "broken" else "conflict"


def _handed_on(draft: Draft) -> None:
    """Let the key person have died lately, the role not handed on."""
    if draft.key is None or draft.key == draft.carer:
        return
    draft.people[draft.key].update(died=draft.days(-draft.dice.between(5, 50)), deceased=True)
    draft.events.append({"what": "bereavement", "on": draft.people[draft.key]["died"]})
    for name in ("lives", "lives_note", "minutes_away", "employment", "words"):
        draft.people[draft.key].pop(name, None)
    for tie in draft.ties_of(draft.key):
        tie.update(status="ended", ends=draft.people[draft.key]["died"], end_reason="死亡")


def cooperation(draft: Draft) -> None:
    """Tie those to one another who work together."""
    dice = draft.dice
    current = {
        tie["source"] for tie in draft.ties if tie["target"] == CLIENT and tie.get("status", "current") == "current"
    }
    if draft.coordinator is not None:
        for ident in draft.live("services"):
            if ident != draft.coordinator and ident in current and dice.chance(620):
                draft.tie(draft.coordinator, ident, quality="normal")
        grown = draft.key in draft.people and draft.key is not None and _grown(draft.people[draft.key])
        if draft.key is not None and grown and dice.chance(700):
            draft.tie(draft.key, draft.coordinator, "月1回 電話", quality="normal")
        if draft.carer not in (None, draft.key) and dice.chance(600):
            draft.tie(draft.carer, draft.coordinator, "月1回 電話", quality="normal")
    kin = [ident for ident in draft.live("kin") if ident in current and draft.people[ident].get("age", 50) >= 10]
    if len(kin) > 1:
        for ident in kin[1:4]:
            if dice.chance(450):
                draft.tie(kin[0], ident, quality=dice.of(Table((75, "normal"), (15, "weak"), (10, "strong"))))
    near = draft.live("neighbours")
    if len(near) > 1 and dice.chance(350):
        draft.tie(near[-1], near[0], quality="normal")


def link_household(draft: Draft) -> None:
    """Let two neighbouring numbers share a key person, as where husband and wife are both clients."""
    pair = Dice(draft.seed, "household", draft.index // 2)
    if pair.chance(LINKED) and draft.key in draft.people:
        draft.people[draft.key]["name"] = f"{NAME}世帯{draft.index // 2:04d} 代表"
