"""The generator: a number in, a case out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from ecomap.caseload.simulate import circle, kin, needs, population, quirks, roles, said, services, younger
from ecomap.caseload.simulate.dice import Dice, Table
from ecomap.caseload.simulate.draft import Draft, how_often
from ecomap.caseload.simulate.forget import forget
from ecomap.caseload.simulate.label import NAME
from ecomap.caseload.simulate.population import SEVERITY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.model import Case

DAY: Final = dt.date(2026, 4, 1)
"""The day of a caseload unless another is given; never today, because the same call must give the same cases."""

WORKERS: Final = 40

# The numbers that were fitted, in this order, to the figures marked so in `aggregates`.
WITHDRAWN: Final = {("alone", "male"): 260, ("alone", "female"): 170, ("with", "male"): 130, ("with", "female"): 70}
"""Of a thousand: hardly any contact outside the home."""

WIDTH: Final = {
    "male": Table((4, 0), (20, 1), (50, 2), (26, 3)),
    "female": Table((3, 0), (16, 1), (50, 2), (31, 3)),
}
"""Width of the circle of friends, neighbours and groups of those who are not withdrawn."""

CLOSENESS: Final = {
    "alone": Table((6, 0), (58, 1), (36, 2)),
    "with": Table((14, 0), (56, 1), (30, 2)),
}
"""How close one relative outside the home is, by whether the client lives alone."""

WIDER_ALONE: Final = 900
"""Of a thousand people who live alone and are not withdrawn, so many have at least a usual circle."""

NARROWER_IN_CARE: Final = 300
"""Of a thousand certified people the circle has become narrower by a step."""

NOBODY: Final = 4
MANY: Final = 1
"""Of a thousand: nobody at all on the record; 64 to 120 people on it."""


def simulate(n: int, *, seed: int = 0, start: int = 0, on: dt.date = DAY) -> Iterator[Case]:
    """Invent cases.

    Parameters
    ----------
    n
        How many.
    seed
        Another seed gives another caseload.
    start
        Number of the first case, from 0.
    on
        The day of the caseload: maps were drawn on this day or in the months before.

    Yields
    ------
    Case
        One after the other, so that a million need no more memory than one. Each hangs on ``(seed, its number, on)``
        alone: the first thousand of ten thousand are the thousand, and any part can be made by itself. Every case is
        marked: its title, names, note and the author of the map say that it is invented, and its extras hold
        ``x-synthetic`` (`ecomap.caseload.simulate.label.is_synthetic`).

    Raises
    ------
    ValueError
        For a negative ``n`` or ``start``.

    Notes
    -----
    The rates of what is found in these cases mean nothing. Some were fitted to published figures, and all that are
    known were compared with them: docs/reference/synthetic-data.md says which fit and which do not.

    Examples
    --------
    >>> case = next(simulate(1, seed=7))
    >>> case.title
    '合成データ 0000000（実在しません）'
    >>> case == next(simulate(1, seed=7))
    True
    """
    if n < 0 or start < 0:
        msg = "n and start cannot be negative"
        raise ValueError(msg)
    return (case_of(seed, index, on) for index in range(start, start + n))


def case_of(seed: int, index: int, on: dt.date = DAY) -> Case:
    """Invent the case of a number."""
    dice = Dice(seed, index)
    draft = Draft(dice, seed, index, on - dt.timedelta(days=_age_of_map(dice)))
    draft.area = f"{NAME}地区{dice.between(1, circle.AREAS):02d}"
    draft.worker = f"{NAME}担当{dice.between(1, WORKERS):02d}"
    if dice.chance(NOBODY):
        _nobody(draft)
        return draft.case()
    setting = dice.of(population.SETTINGS)
    if setting in {"adult", "child", "parent"}:
        {"adult": younger.adult, "child": younger.child, "parent": younger.parent}[setting](draft)
        services.anybody(draft)
    else:
        _old(draft, setting)
    if dice.chance(MANY):
        _many(draft)
    quirks.quirks(draft)
    roles.cooperation(draft)
    roles.link_household(draft)
    _review(draft)
    forget(draft)
    return draft.case()


def _age_of_map(dice: Dice) -> int:
    return (
        dice.between(0, 30)
        if dice.chance(700)
        else dice.between(31, 120)
        if dice.chance(800)
        else dice.between(121, 400)
    )


def _old(draft: Draft, setting: str) -> None:
    dice, client = draft.dice, draft.client
    population.who(draft, setting)
    home = "alone" if draft.living == "alone" else "with"
    draft.withdrawn = dice.chance(WITHDRAWN[home, client["sex"]])
    population.old(draft, setting)
    severity = SEVERITY.get(client["care_level"], 0)
    draft.closeness = CLOSENESS[home]
    width = 0 if draft.withdrawn else dice.of(WIDTH[client["sex"]])
    if home == "alone" and not draft.withdrawn and dice.chance(WIDER_ALONE):
        width = max(width, 2)
    if severity and dice.chance(NARROWER_IN_CARE):
        width = max(width - 1, 0)
    if setting == "facility" and draft.living != "couple":
        draft.living = "alone"
    kin.family(draft)
    population.living(draft, setting)
    circle.circle(draft, width if setting != "facility" else width // 2)
    circle.minsei(draft, 380 if client["lives"] == "alone" else 60)
    needs.needs(draft, severity)
    if setting == "facility":
        _facility(draft)
    elif setting == "hospital":
        _hospital(draft, max(severity, 1))
    elif setting == "care":
        services.old_in_care(draft, severity)
    else:
        services.resident(draft)
    roles.roles(draft, severity)


def _facility(draft: Draft) -> None:
    """Let staff look after the client; the family visits."""
    dice = draft.dice
    kind, name = dice.among((("tokuyo", "特養"), ("roken", "老健"), ("gh_dementia", "グループホーム")))
    home = draft.resource(kind, f"{NAME}{name} {dice.between(1, 12)}")
    draft.give_role(home, "coordinator")
    draft.tie(
        home,
        often="毎日",
        quality="normal",
        stress="none",
        flow="to",
        supports=("personal_care", "meals", "housework", "watch", "medication"),
        gives=(),
    )
    services.doctor(draft, 700)
    for person in draft.household():
        person["lives"] = "same_town"
    for tie in draft.ties:
        if "frequency" in tie and tie["frequency"].living_together:
            tie["frequency"] = how_often("週1回 訪問")


def _hospital(draft: Draft, severity: int) -> None:
    """Let a discharge be near: services are planned, some needs not yet answered."""
    dice = draft.dice
    hospital = draft.resource("hospital", f"{NAME}病院 {dice.between(1, 6)}")
    draft.tie(
        hospital,
        quality="normal",
        stress="none",
        flow="to",
        supports=("medical", "nursing"),
        gives=(),
        starts=draft.days(-dice.between(10, 70)),
    )
    worker = draft.resource("msw", f"{NAME}病院 相談員")
    draft.tie(
        worker,
        quality="normal",
        stress="none",
        flow="to",
        supports=("coordination", "advice"),
        gives=(),
        often="週1回 訪問",
    )
    draft.events.append({"what": "admission", "on": draft.days(-dice.between(12, 70))})
    if dice.chance(850):
        draft.events.append({"what": "discharge", "on": draft.days(dice.between(2, 45))})
    services.coordinator(draft, severity)
    for kind, name, often, gives in (
        ("home_help", "ヘルパー", "火・金 10時 訪問", ("housework", "personal_care")),
        ("equipment", "福祉用具", "年2回 訪問", ("equipment",)),
        ("home_nurse", "訪問看護", "毎木 14時 訪問", ("nursing",)),
    ):
        if dice.chance(550):
            service = draft.resource(kind, f"{NAME}{name} {dice.between(1, 40)}")
            draft.tie(
                service,
                often=often,
                status="planned",
                starts=draft.days(dice.between(3, 50)),
                flow="to",
                supports=gives,
            )


def _nobody(draft: Draft) -> None:
    """Leave a client of whom nobody has been written down: either asked about, or not."""
    dice = draft.dice
    draft.client.update(
        name=f"{draft.surname} {dice.among(said.MALE)}",
        sex="male",
        age=dice.between(66, 92),
        lives="alone",
        care_level=dice.among(("none", "applying")),
    )
    if dice.chance(250):
        draft.asked = dict.fromkeys(("kin", "friends", "neighbours", "groups", "services", "roles"), "done")


def _many(draft: Draft) -> None:
    """Give somebody who knows everybody 64 to 120 people on the map."""
    wanted = draft.dice.between(64, 120)
    while len(draft.live("kin", "friends", "neighbours", "groups", "services")) < wanted:
        if draft.dice.chance(750):
            circle.friend(draft, 3)
        else:
            circle.neighbour(draft, close=True)


def _review(draft: Draft) -> None:
    dice = draft.dice
    if dice.chance(850):
        months = 30 if draft.client.get("care_level", "").startswith("care_") else dice.among((90, 180))
        draft.drawn["review"] = draft.days(months)
    present = ["client"] if dice.chance(820) else []
    if draft.key is not None and draft.key in draft.people and dice.chance(550):
        present.append(draft.key)
    draft.drawn["attendees"] = tuple(present)
