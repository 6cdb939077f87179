"""The family of an old client: who there is, where they live, how close they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.caseload.simulate import said
from ecomap.caseload.simulate.dice import Table
from ecomap.caseload.simulate.population import SEVERITY

if TYPE_CHECKING:
    from ecomap.caseload.simulate.draft import Draft

CHILDREN: Final = Table((9, 0), (17, 1), (45, 2), (23, 3), (6, 4))
CHILDREN_ALONE: Final = Table((16, 0), (18, 1), (40, 2), (21, 3), (5, 4))
SIBLINGS: Final = Table((34, 0), (34, 1), (21, 2), (9, 3), (2, 4))
WHERE: Final = Table((6, "next_door"), (39, "same_town"), (28, "same_prefecture"), (26, "far"), (1, "abroad"))
WHERE_SIBLING: Final = Table((4, "next_door"), (36, "same_town"), (32, "same_prefecture"), (28, "far"))

_NOTES: Final = {
    "next_door": Table((1, ("歩いて1分", 1))),
    "same_town": Table((3, ("車で10分", 10)), (4, ("車で20分", 20)), (2, ("バスで25分", 25))),
    "same_prefecture": Table((4, ("車で40分", 40)), (3, ("電車で1時間", 60)), (2, ("車で1時間30分", 90))),
    "far": Table((4, ("車で2時間", 120)), (3, ("新幹線で3時間", 180)), (3, ("飛行機で4時間", 240))),
    "abroad": Table((1, ("海外", 900))),
}

# How often, by closeness of the family (0 distant, 1 usual, 2 close) and distance.
_OFTEN: Final[dict[tuple[int, bool], Table[str]]] = {
    (0, True): Table(
        (34, "年数回 電話"), (22, "月1回 電話"), (16, "月1回 訪問"), (14, "盆正月 訪問"), (14, "年1回 電話")
    ),
    (0, False): Table((38, "年1回 電話"), (28, "年数回 電話"), (20, "盆正月 訪問"), (14, "月1回 電話")),
    (1, True): Table(
        (30, "週1回 訪問"),
        (20, "月2回 訪問、週1回 電話"),
        (16, "月2回 訪問"),
        (12, "毎土曜 訪問"),
        (12, "月1回 訪問"),
        (10, "週2回 電話"),
    ),
    (1, False): Table(
        (27, "月1回 訪問"), (25, "週1回 電話"), (22, "月2回 電話"), (8, "年数回 訪問"), (18, "月1回 訪問、週1回 電話")
    ),
    (2, True): Table(
        (26, "週2回 訪問"),
        (22, "毎日 訪問"),
        (20, "週1回 訪問、毎日 電話"),
        (18, "毎日曜 訪問、週2回 電話"),
        (14, "週3回 訪問"),
    ),
    (2, False): Table(
        (34, "毎日 電話"), (26, "月2回 訪問、週3回 電話"), (24, "週2回 電話"), (16, "月1回 訪問、週2回 電話")
    ),
}
_OFTEN_SIBLING: Final = (
    Table((60, "年1回 電話"), (18, "盆正月 訪問"), (22, "年数回 電話")),
    Table((40, "月1回 電話"), (8, "年数回 電話"), (24, "月1回 訪問"), (24, "月2回 電話"), (4, "盆正月 訪問")),
    Table((30, "週1回 電話"), (26, "月2回 電話"), (20, "月2回 訪問"), (14, "週1回 訪問"), (10, "月1回 訪問")),
)


def family(draft: Draft) -> None:
    """Invent husband or wife, children, their families, brothers and sisters."""
    dice = draft.dice
    age, female = draft.client["age"], draft.client["sex"] == "female"
    alone = draft.living == "alone"
    many = dice.of(CHILDREN_ALONE if alone else CHILDREN)
    if draft.living in {"child", "three"}:
        many = max(many, 1)
    _partner(draft, age, female=female, certain=many > 0)
    _children(draft, many, age)
    for _ in range(dice.of(SIBLINGS) if age < 88 else dice.below(2)):
        _sibling(draft, age)
    if not many and dice.chance(650):
        _niece(draft)


def _partner(draft: Draft, age: int, *, female: bool, certain: bool) -> None:
    dice = draft.dice
    relation, given = ("husband", said.MALE[:8]) if female else ("wife", said.FEMALE[:8])
    apart = dice.between(-1, 6) if female else -dice.between(-1, 6)
    together = draft.living == "couple" or (draft.living in {"child", "three"} and dice.chance(320 if female else 640))
    if together:
        partner = draft.person(
            relation,
            dice.among(given),
            age=max(age + apart, 60),
            lives="together",
            employment=dice.of(Table((85, "retired"), (10, "part_time"), (5, "homemaker"))),
        )
        draft.partner = partner
        _tie(draft, partner, 2 if dice.chance(850) else 1, "毎日 同居")
        if dice.chance(140):
            draft.people[partner].update(also_client=True, care_level=dice.among(("support_2", "care_1", "care_2")))
    elif certain or dice.chance(450):
        draft.person(relation, dice.among(given), died=draft.days(-dice.between(200, 9000)), deceased=True)


def _children(draft: Draft, many: int, age: int) -> None:
    dice = draft.dice
    sons = daughters = 0
    youngest = age - 20
    for number in range(many):
        son = dice.chance(505)
        sons, daughters = sons + son, daughters + (not son)
        relation = f"son_{sons}" if son else f"daughter_{daughters}"
        years = min(youngest, age - dice.between(22, 33) - 2 * number)
        youngest = years - 1
        home = number == 0 and draft.living in {"child", "three"}
        lives = "together" if home else dice.of(WHERE)
        child = draft.person(
            relation,
            dice.among(said.MALE[6:] if son else said.FEMALE[6:]),
            age=max(years, 20),
            lives=lives,
            employment=_work(draft, years, home=home),
            **({} if home else _distance(draft, lives)),
        )
        if home:
            _tie(draft, child, 2 if dice.chance(700) else 1, "毎日 同居")
            if draft.living == "three":
                _three(draft, child, years)
        elif dice.chance(40):
            _broken(draft, child)
        else:
            near = lives in {"next_door", "same_town"}
            _tie(draft, child, closeness := _closeness(draft), dice.of(_OFTEN[closeness, near]))
        if dice.chance(380):
            draft.people[child]["words"] = dice.among(said.CARER_WORDS)
        if home and draft.people[child].get("employment") == "none" and dice.chance(350):
            draft.people[child]["left_work_for_care"] = True


def _work(draft: Draft, years: int, *, home: bool) -> str:
    if years >= 67:
        return draft.dice.of(Table((75, "retired"), (25, "part_time")))
    if home:
        return draft.dice.of(
            Table((46, "full_time"), (20, "part_time"), (12, "self_employed"), (13, "none"), (9, "homemaker"))
        )
    return draft.dice.of(Table((58, "full_time"), (22, "part_time"), (11, "self_employed"), (9, "homemaker")))


def _three(draft: Draft, child: str, years: int) -> None:
    """Add the child's husband or wife and a grandchild to the home."""
    dice = draft.dice
    relation = draft.people[child]["relation"]
    son = relation.startswith("son")
    spouse = draft.person(
        f"{relation}_wife" if son else f"{relation}_husband",
        dice.among(said.FEMALE[6:] if son else said.MALE[6:]),
        age=max(years + dice.between(-4, 3), 20),
        lives="together",
        employment=dice.of(Table((45, "full_time"), (30, "part_time"), (25, "homemaker"))),
    )
    _tie(draft, spouse, 1, "毎日 同居")
    if years < 60:
        young = dice.between(8, 24)
        grown = young >= 18
        grandchild = draft.person(
            "grandson" if dice.chance(500) else "granddaughter",
            dice.among(("翔", "蓮", "葵", "さくら")),
            age=young,
            lives="together",
            **({"employment": "full_time"} if grown else {"school": _school(young)}),
        )
        draft.parents[grandchild] = (child, spouse)
        tie = _tie(draft, grandchild, 1, "毎日 同居")
        if 12 <= young < 25 and dice.chance(60) and SEVERITY.get(draft.client["care_level"], 0) >= 2:
            tie["supports"] = ("personal_care", "meals", "watch")
            draft.people[grandchild]["schooling_affected"] = None if grown else dice.chance(400)


def _school(years: int) -> str:
    return "primary" if years < 12 else "middle" if years < 15 else "high"


def _sibling(draft: Draft, age: int) -> None:
    dice = draft.dice
    brother = dice.chance(480)
    older = dice.chance(400)
    relation = f"{'elder' if older else 'younger'}_{'brother' if brother else 'sister'}"
    lives = dice.of(WHERE_SIBLING)
    sibling = draft.person(
        relation,
        dice.among(said.MALE[:8] if brother else said.FEMALE[:8]),
        age=max(age + (dice.between(1, 8) if older else -dice.between(1, 10)), 50),
        lives=lives,
        **_distance(draft, lives),
    )
    if dice.chance(40):
        _broken(draft, sibling)
    else:
        close = _closeness(draft)
        _tie(draft, sibling, close, dice.of(_OFTEN_SIBLING[close]), trust=930)


def _niece(draft: Draft) -> None:
    dice = draft.dice
    lives = dice.of(WHERE)
    relation = dice.among(("niece", "nephew", "cousin"))
    niece = draft.person(
        relation,
        dice.among(said.MALE[6:] if relation == "nephew" else said.FEMALE[6:]),
        sex="male" if relation == "nephew" else "female",
        age=dice.between(40, 68),
        lives=lives,
        **_distance(draft, lives),
    )
    close = _closeness(draft)
    _tie(draft, niece, close, dice.of(_OFTEN_SIBLING[close]), trust=850)


def _distance(draft: Draft, lives: str) -> dict[str, Any]:
    if not draft.dice.chance(650):
        return {}
    note, minutes = draft.dice.of(_NOTES[lives])
    return {"lives_note": note, "minutes_away": minutes}


def _closeness(draft: Draft) -> int:
    """Return how close one more relative is: 0 distant, 1 usual, 2 close."""
    if draft.withdrawn:
        return 0
    return draft.dice.of(draft.closeness)


def _broken(draft: Draft, ident: str) -> None:
    draft.tie(ident, quality="broken", stress="conflict", supports=(), gives=(), confidant=False, can_ask_help=False)


def _tie(draft: Draft, ident: str, close: int, often: str, *, trust: int = 1000) -> dict[str, Any]:
    """Tie a relative to the client, as close as they are; ``trust`` per mille of what a child is trusted with."""
    dice = draft.dice
    home = "同居" in often
    confide = (40, 880, 960)[close] * trust // 1000
    confide //= 1 + draft.withdrawn
    ask = (250, 940, 990)[close] * trust // 1000
    supports: list[str] = []
    if close and dice.chance(700):
        supports.append("emotional")
    if close == 2 or home:
        supports += [word for word, share in _HELP if dice.chance(share)]
    stress = (
        dice.of(Table((86, "none"), (11, "stressful"), (3, "conflict")))
        if close
        else dice.of(Table((70, "none"), (20, "stressful"), (10, "conflict")))
    )
    tie = draft.tie(
        ident,
        often=often,
        quality=("weak", "normal", "strong")[close],
        stress=stress,
        flow="both" if close else "unknown",
        supports=tuple(dict.fromkeys(supports)),
        gives=("emotional",) if close and dice.chance(500) else (),
        confidant=dice.chance(confide),
        can_ask_help=dice.chance(ask),
        can_nurse=dice.chance(ask // 2 + (250 if home else 0)),
    )
    if stress != "none" and dice.chance(500):
        tie["note"] = dice.among(said.STRESS_NOTES)
    return tie


_HELP: Final = (("housework", 420), ("meals", 300), ("watch", 500), ("escort", 300), ("paperwork", 350), ("money", 180))
