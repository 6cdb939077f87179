"""Clients who are not old: adults with a disability or out of work, children, parents of small children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.caseload.simulate import said
from ecomap.caseload.simulate.circle import circle, friend
from ecomap.caseload.simulate.dice import Table
from ecomap.caseload.simulate.draft import how_often
from ecomap.caseload.simulate.label import NAME
from ecomap.caseload.simulate.services import doctor, office

if TYPE_CHECKING:
    from ecomap.caseload.simulate.draft import Draft

_COMMON = ("health", "iadl", "money", "housing", "social", "mental", "work", "evacuation", "adl", "cognition", "safety")


_SCHOOL_FRIENDS = Table((35, 0), (40, 1), (25, 2))


def adult(draft: Draft) -> None:
    """Invent somebody of 20 to 64: with a disability, withdrawn at home, or short of money."""
    dice, client = draft.dice, draft.client
    story = dice.of(Table((45, "disability"), (25, "home"), (30, "poverty")))
    male = dice.chance(600)
    client.update(
        name=f"{draft.surname} {dice.among(said.MALE[6:] if male else said.FEMALE[6:])}",
        sex="male" if male else "female",
        age=dice.between(20, 60),
        lives="together" if story == "home" or dice.chance(450) else "alone",
        employment={"disability": "supported", "home": "none", "poverty": dice.among(("seeking", "none", "part_time"))}[
            story
        ],
        likes=dice.some(said.LIKES, 1),
        outings=how_often(dice.among(("週5回", "週2回", "週1回", "月2回"))),
        medical_procedures=(),
        housing="rented_private" if story == "poverty" else "own_house",
        income={
            "disability": "disability_pension",
            "home": "family",
            "poverty": dice.among(("savings", "wages", "public_assistance")),
        }[story],
    )
    for domain in _COMMON:
        draft.need(domain, "none")
    if client["lives"] == "together" or dice.chance(500):
        _parents(draft, together=client["lives"] == "together")
    circle(draft, dice.of(Table((45, 0), (35, 1), (15, 2), (5, 3))))
    if story == "disability":
        _disability(draft)
    elif story == "home":
        client["home_since"] = draft.days(-dice.between(250, 5000))
        draft.need("social", "some")
        if dice.chance(450):
            office(draft, "hikikomori", "ひきこもり地域支援センター", "月1回 訪問", ("advice",))
    else:
        _poverty(draft)


def _parents(draft: Draft, *, together: bool) -> None:
    dice, age = draft.dice, draft.client["age"]
    lives = "together" if together else dice.among(("same_town", "far"))
    for relation, share, given in (("mother", 800, said.FEMALE), ("father", 550, said.MALE)):
        if not dice.chance(share):
            continue
        years = age + dice.between(23, 34)
        who = draft.person(
            relation,
            dice.among(given[:8]),
            age=years,
            lives=lives,
            employment="retired" if years >= 65 else "part_time",
        )
        draft.tie(
            who,
            often="毎日 同居" if together else "週1回 電話",
            quality=dice.among(("strong", "normal")),
            stress="stressful" if dice.chance(250) else "none",
            flow="to",
            supports=("housework", "meals", "emotional"),
            gives=(),
            confidant=dice.chance(450),
            can_ask_help=dice.chance(800),
            can_nurse=dice.chance(600),
        )
        if draft.key is None:
            draft.key = who
            draft.give_role(who, "key_person")
            if dice.chance(800):
                draft.give_role(who, "emergency_contact", 1)


def _disability(draft: Draft) -> None:
    dice = draft.dice
    draft.client["certificates"] = (dice.among(("療育手帳B", "精神障害者保健福祉手帳2級", "身体障害者手帳2級")),)
    draft.need("work", "some")
    draft.need("iadl", "partial")
    draft.coordinator = office(draft, "soudan_shien", "相談支援", "3か月に1回 訪問", ("coordination", "advice"))
    draft.give_role(draft.coordinator, "coordinator")
    if dice.chance(750):
        office(draft, "b_type", "作業所", "月火水木金 9時〜15時 通い", ("work", "company"))
    if dice.chance(500):
        draft.need("mental", "some")
        office(draft, "psych_clinic", "メンタルクリニック", "月1回 通院", ("medical", "advice"))
    if dice.chance(300):
        office(draft, "dis_home_help", "ヘルパー", "週2回 訪問", ("housework",))


def _poverty(draft: Draft) -> None:
    dice = draft.dice
    draft.need("money", "high")
    draft.need("work", "some")
    if dice.chance(650):
        office(draft, "jiritsu_soudan", "自立相談窓口", "月2回 通い", ("advice", "money"))
    if dice.chance(250):
        draft.client["eviction_on"] = draft.days(dice.between(5, 70))
        draft.need("housing", "high")
        if dice.chance(350):
            office(draft, "housing_corp", "居住支援", "月1回 訪問", ("housing",))
    if dice.chance(500):
        draft.need("health", "some")
        doctor(draft, 500)


def child(draft: Draft) -> None:
    """Invent a child of 3 to 17 with a parent, some of whom the child cares for."""
    dice, client = draft.dice, draft.client
    boy = dice.chance(510)
    age = dice.between(3, 17)
    stage = "nursery" if age < 6 else "primary" if age < 12 else "middle" if age < 15 else "high"
    away = age >= 6 and dice.chance(130)
    client.update(
        name=f"{draft.surname} {dice.among(('蓮', '翔') if boy else ('葵', 'さくら'))}",
        sex="male" if boy else "female",
        age=age,
        lives="together",
        school="absent" if away else stage,
        medical_procedures=(),
        medical_care_child=dice.chance(60),
        on_youtaikyo_list=dice.chance(180),
    )
    for domain in ("health", "education", "money", "safety", "mental"):
        draft.need(domain, "some" if dice.chance(180) else "none")
    mother = draft.person(
        "mother",
        dice.among(said.FEMALE[8:]),
        age=age + dice.between(19, 40),
        lives="together",
        employment=dice.among(("full_time", "part_time", "none")),
    )
    draft.key = mother
    draft.give_role(mother, "key_person")
    cares = age >= 10 and dice.chance(260)
    draft.tie(
        mother,
        often="毎日 同居",
        quality=dice.among(("strong", "strong", "normal")),
        stress="stressful" if dice.chance(200) else "none",
        flow="both" if cares else "to",
        supports=("meals", "emotional") if dice.chance(850) else ("meals",),
        gives=("housework", "meals", "watch") if cares else (),
        confidant=dice.chance(600),
        can_ask_help=dice.chance(850),
    )
    if cares:
        draft.people[mother]["diagnoses"] = ("うつ病",)
        client["schooling_affected"] = dice.chance(500)
    if dice.chance(480):
        father = draft.person(
            "father",
            dice.among(said.MALE[8:]),
            age=age + dice.between(21, 42),
            lives="together",
            employment="full_time",
        )
        draft.tie(
            father,
            often="毎日 同居",
            quality="normal",
            stress="stressful" if dice.chance(200) else "none",
            flow="to",
            supports=("emotional",) if dice.chance(500) else (),
        )
    if dice.chance(400):
        _grandmother(draft)
    if age >= 6:
        for _ in range(dice.of(_SCHOOL_FRIENDS)):
            friend(draft, 2)
    _around(draft, stage, away=away)


def _around(draft: Draft, stage: str, *, away: bool) -> None:
    """Add school, and the offices some children have to do with."""
    dice = draft.dice
    if not away and dice.chance(850):
        kind, name = ("nursery", "保育園") if stage == "nursery" else ("school", "学校")
        office(draft, kind, name, "週5回 通い", ("learning",))
    if away and dice.chance(500):
        office(draft, "ssw", "スクールソーシャルワーカー", "月2回 訪問", ("advice", "emotional"))
    if dice.chance(450):
        lead = office(draft, "kodomo_katei", "こども家庭センター", "月1回 訪問", ("advice", "coordination"))
        draft.give_role(lead, "lead_agency")
        draft.coordinator = lead
    if dice.chance(200):
        office(draft, "kodomo_shokudo", "こども食堂", "月2回 通い", ("meals", "company"))


def _grandmother(draft: Draft) -> None:
    who = draft.person(
        "grandmother", draft.dice.among(said.FEMALE[:8]), age=draft.client["age"] + 52, lives="same_town"
    )
    draft.tie(
        who,
        often="週1回 訪問",
        quality="strong",
        stress="none",
        flow="to",
        supports=("emotional", "childcare"),
        confidant=draft.dice.chance(500),
    )


def parent(draft: Draft) -> None:
    """Invent the mother of a small child."""
    dice, client = draft.dice, draft.client
    age = dice.between(19, 41)
    small = dice.between(0, 5)
    single = dice.chance(450)
    client.update(
        name=f"{draft.surname} {dice.among(said.FEMALE[8:])}",
        sex="female",
        age=age,
        lives="together",
        employment=dice.among(("homemaker", "on_leave", "part_time", "seeking")),
        income="child_benefits" if single else "wages",
        housing="rented_private",
        outings=how_often(dice.among(("週5回", "週2回", "週1回"))),
        medical_procedures=(),
        company=dice.among(("more", "as_is", "not_asked")),
    )
    for domain in ("health", "money", "childcare", "housing", "mental", "social", "adl", "iadl"):
        draft.need(domain, "some" if dice.chance(250) else "none")
    draft.need("childcare", "some")
    nursery = small >= 1 and dice.chance(550)
    baby = draft.person(
        "son_1" if dice.chance(500) else "daughter_1",
        dice.among(("蓮", "葵")),
        age=small,
        lives="together",
        school="nursery" if nursery else "preschool",
    )
    draft.tie(
        baby,
        often="毎日 同居",
        quality="strong",
        stress="none",
        flow="from",
        supports=(),
        gives=("childcare", "meals"),
        confidant=False,
        can_ask_help=False,
    )
    if nursery:
        place = draft.resource("nursery", f"{NAME}保育園 {dice.between(1, 20)}")
        draft.tie(
            place, often="週5回 通い", quality="normal", stress="none", flow="to", supports=("childcare",), gives=()
        )
        draft.tie(place, baby, "週5回", quality="normal")
    if not single:
        husband = draft.person(
            "husband",
            dice.among(said.MALE[9:]),
            age=age + dice.between(-2, 9),
            lives="together",
            employment="full_time",
        )
        draft.key = husband
        draft.give_role(husband, "emergency_contact", 1)
        draft.tie(
            husband,
            often="毎日 同居",
            quality="normal",
            stress="stressful" if dice.chance(250) else "none",
            flow="both",
            supports=("childcare", "emotional") if dice.chance(650) else (),
            gives=("emotional",),
            confidant=dice.chance(700),
            can_ask_help=dice.chance(850),
            can_nurse=dice.chance(600),
        )
    isolated = single and dice.chance(280)  # moved here, knows nobody
    if not isolated and dice.chance(550):
        mother = draft.person(
            "mother",
            dice.among(said.FEMALE[:8]),
            age=age + dice.between(22, 35),
            lives=dice.among(("same_town", "far")),
        )
        draft.tie(
            mother,
            often=dice.among(("週1回 訪問", "週2回 電話", "月1回 電話")),
            quality="strong",
            stress="none",
            flow="to",
            supports=("childcare", "emotional"),
            gives=(),
            confidant=dice.chance(600),
            can_ask_help=dice.chance(800),
            can_nurse=dice.chance(500),
        )
        draft.give_role(mother, "emergency_contact", 2)
    if isolated:
        return
    circle(draft, dice.of(Table((35, 0), (35, 1), (22, 2), (8, 3))))
    if dice.chance(700):
        office(draft, "phn", "保健師", dice.among(("3か月に1回 訪問", "月1回 訪問")), ("advice", "watch"))
    if dice.chance(300):
        office(draft, "kosodate_hiroba", "子育てひろば", "週1回 通い", ("company", "advice"))
    if dice.chance(250):
        draft.coordinator = office(
            draft, "kodomo_katei", "こども家庭センター", "月1回 訪問", ("advice", "coordination")
        )
