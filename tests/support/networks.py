"""Seeded networks for layouts: cases of any size, with the words and ties that make layouts hard."""

from __future__ import annotations

import random

from ecomap.layout import Mark
from ecomap.model import Case, Client, Person, Resource, Tie, parse_frequency
from ecomap.vocabulary import TABLES

NAMES = (
    "みどりクリニック",
    "さくら訪問介護ステーション",
    "田口さん",
    "中村さん",
    "地域包括支援センターひまわり",
    "社会福祉法人 汐見福祉会 特別養護老人ホーム 汐見荘 相談室",
    "薬局",
    "隣の家",
    "NPO法人 Care & Share",
    "囲碁の会",
    "訪問看護ステーションあおぞら",
    "宅配弁当",
)
FREQUENCIES = ("週1回", "月1回", "週2回 電話", "毎日", "火・金 10時", "2か月に1回", "不定期")
SECTORS = ("friends", "community", "leisure", "welfare", "care", "health", "work", "legal")


def network(
    resources: int,
    chords: int,
    seed: int,
    *,
    sectors: int = 5,
    within: float = 0.6,
    several: bool = False,
    bare: bool = False,
) -> Case:
    """Make a case with so many resources and so many ties between them.

    Parameters
    ----------
    resources, chords, seed
        Size and seed.
    sectors
        Over how many sectors the resources are spread.
    within
        Share of the ties between resources that stay within a sector.
    several
        Also members of the family, several ties between two, resources without a tie, and ties of every state.
    bare
        Ties without captions.
    """
    dice = random.Random(f"{resources}/{chords}/{seed}")  # noqa: S311 - a test network
    where = [i * sectors // max(1, resources) for i in range(resources)]
    things = [
        Resource(id=f"r{i + 1}", name=f"{dice.choice(NAMES)}{i + 1}", sector=SECTORS[where[i]], kind=None)
        for i in range(resources)
    ]
    ties = [_tie(f"t{i + 1}", thing.id, "client", dice, several=several, bare=bare) for i, thing in enumerate(things)]
    people: list[Person] = [Person(id="p1", name="一郎", relation="husband", deceased=True)]
    if several:
        people += [
            Person(id="p2", name="裕子", relation="daughter_1", age=58, lives="far"),
            Person(id="p3", name="健", relation="son_1", age=55, lives="together"),
        ]
        ties.append(_tie("k1", "p2", "client", dice, several=True, bare=bare))
        ties.append(_tie("k2", "p3", "client", dice, several=True, bare=bare))
        ties = [tie for tie in ties if dice.random() > 0.08]
        for i, thing in enumerate(things):
            if dice.random() < 0.1:
                end = dice.choice(("client", "household", "p3"))
                ties.append(_tie(f"s{i}", thing.id, end, dice, several=True, bare=bare))
    pairs: set[tuple[int, int]] = set()
    possible = resources * (resources - 1) // 2
    while len(pairs) < min(chords, possible):
        a = dice.randrange(resources)
        near = [i for i in range(resources) if where[i] == where[a]]
        b = dice.choice(near) if dice.random() < within else dice.randrange(resources)
        if a != b:
            pairs.add((min(a, b), max(a, b)))
    for number, (a, b) in enumerate(sorted(pairs)):
        ties.append(_tie(f"u{number}", f"r{a + 1}", f"r{b + 1}", dice, several=several, bare=bare or number % 3 > 0))
    return Case(
        title="ある人のエコマップ",
        client=Client(name="佐藤 ハナ", age=84, sex="female", lives="alone"),
        people=tuple(people),
        resources=tuple(things),
        ties=tuple(ties),
    )


QUESTIONS = (
    "夜や休みの日に困ったら、どこに連絡できるとよいですか",
    "この支援が止まった時、代わりに頼める方はいますか",
    "本人の楽しみを増やすために、だれと何ができそうでしょうか",
    "薬のことは、だれと相談できるとよいですか",
    "大雨の時、だれと一緒にどこへ避難するか決まっていますか",
    "What would she like to do more of, and with whom?",
)
LACKS = ("", "見守り", "話し相手", "通院の付添", "緊急時の連絡先")


def random_marks(case: Case, number: int, seed: int) -> tuple[Mark, ...]:
    """Make so many marks of every kind: about the client, the household, relatives, several at once, and missing."""
    dice = random.Random(f"{number}/{seed}")  # noqa: S311 - test marks
    everybody = ["client", "household", *(actor.id for actor in (*case.people, *case.resources))]
    marks = []
    for place in range(1, number + 1):
        who = tuple(dice.sample(everybody, min(len(everybody), dice.choice((0, 1, 1, 1, 2, 4)))))
        sector = dice.choice((None, None, *TABLES["sectors"].codes)) if dice.random() < 0.5 else None
        marks.append(
            Mark(place, who, sector, dice.choice(QUESTIONS), f"気づき{place}", dice.choice(LACKS) if sector else "")
        )
    return tuple(marks)


def _tie(ident: str, source: str, target: str, dice: random.Random, *, several: bool, bare: bool) -> Tie:
    status = "current"
    if several and dice.random() < 0.3:
        status = dice.choice(TABLES["statuses"].codes)
    return Tie(
        id=ident,
        source=source,
        target=target,
        quality=dice.choice(TABLES["qualities"].codes),
        stress=dice.choice(("none", "none", "unknown", "stressful", "conflict")),
        flow=dice.choice(TABLES["flows"].codes),
        status=status,
        frequency=None if bare or dice.random() < 0.3 else parse_frequency(dice.choice(FREQUENCIES)),
        note="昼に来る" if several and dice.random() < 0.2 else None,
    )
