"""Services, doctors and offices, as they are used at each level of care."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.caseload.simulate import said
from ecomap.caseload.simulate.dice import Table
from ecomap.caseload.simulate.label import NAME

if TYPE_CHECKING:
    from ecomap.caseload.simulate.draft import Draft

HOME_HELP: Final = Table(
    (22, "週1回 訪問"),
    (20, "火・金 10時 訪問"),
    (18, "月木 9時 訪問"),
    (16, "月水金 9時 訪問"),
    (14, "毎日 8時 訪問"),
    (10, "週5回 訪問"),
)
DAY: Final = Table(
    (20, "毎水 9時〜16時 通い"),
    (26, "火・金 9時〜16時 通い"),
    (20, "月・木 9時〜16時 通い"),
    (20, "月水金 9時〜16時 通い"),
    (14, "火木土 9時〜16時 通い"),
)
WEEKLY: Final = Table((50, "毎木 14時 訪問"), (30, "週1回 訪問"), (20, "週2回 訪問"))

# kind, name, use per mille by severity 1 to 6, how often, what is given
_Row = tuple[str, str, tuple[int, int, int, int, int, int], Table[str], tuple[str, ...]]
USE: Final[tuple[_Row, ...]] = (
    ("home_help", "ヘルパー", (280, 300, 340, 340, 380, 420), HOME_HELP, ("housework",)),
    ("day_service", "デイサービス", (380, 520, 540, 540, 440, 280), DAY, ("company", "meals")),
    ("day_rehab", "デイケア", (160, 150, 160, 150, 110, 60), DAY, ("rehab", "company")),
    ("home_nurse", "訪問看護", (70, 120, 190, 260, 360, 500), WEEKLY, ("nursing",)),
    ("short_stay", "ショートステイ", (5, 40, 90, 200, 240, 190), Table((1, "月1回"), (1, "月2回")), ("respite",)),
    (
        "equipment",
        "福祉用具",
        (240, 300, 480, 650, 780, 850),
        Table((1, "年2回 訪問"), (1, "半年に1回 訪問")),
        ("equipment",),
    ),
    (
        "visiting_doctor",
        "訪問診療",
        (20, 60, 120, 240, 400, 600),
        Table(
            (1, "月2回 訪問"),
        ),
        ("medical",),
    ),
    (
        "bathing",
        "訪問入浴",
        (0, 0, 5, 30, 110, 320),
        Table(
            (1, "毎土曜 訪問"),
        ),
        ("personal_care",),
    ),
    (
        "regular_visit",
        "定期巡回",
        (0, 10, 20, 30, 40, 40),
        Table(
            (1, "毎日 8時・20時 訪問"),
        ),
        ("personal_care", "nursing", "emergency"),
    ),
)
ANYBODY: Final = (
    # kind, name, per mille at home, alone, how often, what is given
    (
        "pharmacy",
        "薬局",
        520,
        500,
        Table(
            (1, "月1回"),
        ),
        ("medication",),
    ),
    ("dentist", "歯科", 240, 200, Table((1, "年2回 通院"), (1, "3か月に1回 通院")), ("medical",)),
    ("meal", "配食", 50, 230, Table((2, "月水金 昼"), (1, "毎日 昼")), ("meals", "watch")),
    (
        "alarm",
        "緊急通報",
        8,
        150,
        Table(
            (1, "随時"),
        ),
        ("emergency", "watch"),
    ),
    ("transport", "送迎サービス", 50, 70, Table((1, "月1回"), (1, "月2回")), ("transport", "escort")),
)

_FOR_ALL: Final = frozenset({"pharmacy", "dentist"})
_HAND_ON: Final = 3
"""From this severity on (要介護2) personal care is part of what services give."""


def old_in_care(draft: Draft, severity: int) -> None:
    """Invent the services of somebody certified at home."""
    dice = draft.dice
    plain = dice.chance(60)  # certified, and uses nothing but the doctor
    if plain and dice.chance(300):
        return  # the family does it all, and nobody wrote down a doctor
    if not plain:
        if not dice.chance(25):
            coordinator(draft, severity)
        if severity >= 2 and dice.chance(30):
            _small_multi(draft)
        else:
            for kind, name, use, often, gives in USE:
                if dice.chance(use[severity - 1]):
                    hands = severity >= _HAND_ON and kind in {"home_help", "day_service", "day_rehab", "short_stay"}
                    office(draft, kind, name, dice.of(often), (*gives, "personal_care") if hands else gives)
    visited = any(fields["kind"] == "visiting_doctor" for fields in draft.resources.values())
    doctor(draft, 250 if visited else 950)
    anybody(draft)


def resident(draft: Draft) -> None:
    """Invent what somebody without a certificate uses."""
    dice = draft.dice
    doctor(draft, 800)
    anybody(draft)
    if dice.chance(200):
        houkatsu(draft, coordinates=False)
    if dice.chance(30):
        office(draft, "shakyo", "社会福祉協議会", "年数回", ("advice", "information"))


def coordinator(draft: Draft, severity: int) -> str:
    """Add who coordinates: the 包括 for 要支援, else a care manager."""
    if severity == 1 and draft.dice.chance(750):
        return houkatsu(draft, coordinates=True)
    who = draft.resource("caremanager", f"{draft.worker}（ケアマネ）")
    if draft.dice.chance(850):
        draft.give_role(who, "coordinator")
    draft.tie(
        who,
        often="月1回 訪問",
        quality="normal",
        stress="none",
        flow="to",
        supports=("coordination", "advice"),
        gives=(),
    )
    draft.coordinator = who
    return who


def houkatsu(draft: Draft, *, coordinates: bool) -> str:
    """Add the 地域包括支援センター of the area."""
    who = draft.resource("houkatsu", f"{NAME}{draft.area[-2:]} 地域包括支援センター")
    if coordinates:
        draft.give_role(who, "coordinator")
        draft.coordinator = who
    draft.tie(
        who,
        often="月1回 訪問" if coordinates else draft.dice.among(("年数回 訪問", "3か月に1回 訪問")),
        quality="normal",
        stress="none",
        flow="to",
        supports=("coordination", "advice") if coordinates else ("advice",),
        gives=(),
    )
    return who


def doctor(draft: Draft, share: int) -> None:
    """Add a family doctor in so many of a thousand cases."""
    if draft.dice.chance(share):
        office(
            draft,
            "doctor",
            "クリニック",
            draft.dice.among(("月1回 通院", "月1回 通院", "2か月に1回 通院")),
            ("medical",),
        )


def anybody(draft: Draft) -> None:
    """Add what people use whatever their level."""
    alone = draft.client.get("lives") == "alone"
    young = draft.client["age"] < 40  # long-term care insurance begins there
    for kind, name, with_others, by_oneself, often, gives in ANYBODY:
        if draft.dice.chance(by_oneself if alone else with_others) and not (young and kind not in _FOR_ALL):
            office(draft, kind, name, draft.dice.of(often), gives)


def office(draft: Draft, kind: str, name: str, often: str | None, gives: tuple[str, ...]) -> str:
    """Add a service; a few are planned, waited for, paused, declined or have ended."""
    dice = draft.dice
    who = draft.resource(kind, f"{NAME}{name} {dice.between(1, 40)}")
    tie: dict[str, Any] = draft.tie(
        who,
        often=often,
        quality=dice.of(Table((15, "strong"), (80, "normal"), (5, "weak"))),
        stress="none" if dice.chance(975) else "stressful",
        flow="to",
        supports=gives,
        gives=(),
    )
    if kind in {"doctor", "pharmacy", "dentist"}:
        tie["last"] = draft.days(-dice.between(1, 75) if dice.chance(960) else -dice.between(200, 600))
        return who
    status = dice.of(_STATUS)
    if status == "current":
        tie["starts"] = draft.days(-dice.between(30, 1500))
        if dice.chance(350):
            tie["last"] = draft.days(-dice.between(0, 9) if dice.chance(950) else -dice.between(40, 200))
        return who
    tie["status"] = status
    if status in {"planned", "waiting", "declined"}:
        tie["quality"] = "unknown"
    if status == "planned":
        tie["starts"] = draft.days(dice.between(2, 45) if dice.chance(650) else -dice.between(15, 70))
    elif status == "waiting":
        tie["applied"] = draft.days(-dice.between(5, 200))
    elif status == "paused":
        tie["note"] = "体調がすぐれず休み"
    elif status == "ended":
        tie.update(ends=draft.days(-dice.between(3, 300)), end_reason=dice.among(said.END_REASONS))
    elif status == "declined":
        tie["note"] = "本人の希望で見合わせ"
    return who


_STATUS: Final = Table(
    (890, "current"), (40, "planned"), (15, "waiting"), (15, "paused"), (28, "ended"), (12, "declined")
)


def _small_multi(draft: Draft) -> None:
    office(
        draft,
        "small_multi",
        "小規模多機能",
        "週5回",
        ("personal_care", "housework", "meals", "respite", "coordination"),
    )
