"""Seeded random cases that are coherent, as a care office would write them, with much or little filled in."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

from ecomap.model import Asked, Case, Client, Drawn, Event, Need, PartialDate, Person, Resource, RoleHeld, Tie
from ecomap.vocabulary import TABLES

DAY = dt.date(2026, 4, 10)
FREQUENCIES = (
    "毎日", "週2回", "週1〜2", "毎水", "月水金", "火・金 10時", "毎日 22時",
    "隔週", "月1", "月2回 電話", "年数回", "随時", "なし", "週1回 訪問",
    "週3回 電話", "2か月に1回",
)  # fmt: skip
RELATIONS = (
    "husband", "wife", "son_1", "daughter_1", "son_2", "mother", "father", "younger_sister", "grandchild", "niece",
    "daughter_in_law", "cousin",
)  # fmt: skip
LIVES = ("together", "next_door", "same_town", "same_prefecture", "far", "apart", "unknown")
KINDS = TABLES["kinds"].codes


def random_case(seed: int, *, filled: float | None = None, resources: int | None = None) -> Case:
    """Make a case.

    Parameters
    ----------
    seed
        The same seed gives the same case.
    filled
        Share of optional fields that are filled in; drawn from the seed where it is left out.
    resources
        How many resources; drawn from the seed where it is left out.
    """
    return _Maker(random.Random(seed), filled, resources).case()  # noqa: S311 - a seeded test


class _Maker:
    def __init__(self, rng: random.Random, filled: float | None, resources: int | None) -> None:
        self.rng = rng
        self.filled = rng.choice((0.2, 0.6, 0.9, 1.0)) if filled is None else filled
        self.count = rng.choice((0, 1, 2, 3, 5, 8, 12)) if resources is None else resources

    def maybe(self, value: Any) -> Any:
        return value if self.rng.random() < self.filled else None

    def some(self, table: str, most: int = 3) -> tuple[str, ...]:
        return tuple(self.rng.sample(TABLES[table].codes, self.rng.randint(0, most)))

    def yes_no(self) -> bool | None:
        return self.maybe(self.rng.random() < 0.4)

    def day(self, first: int, last: int) -> PartialDate:
        return PartialDate.of(DAY + dt.timedelta(days=self.rng.randint(first, last)))

    def code(self, table: str) -> str:
        return self.rng.choice(TABLES[table].codes)

    def client(self) -> Client:
        rng = self.rng
        lives = self.maybe(
            rng.choice(
                ("alone", "alone", "alone_by_day", "elderly_couple", "together", "sakoju", "facility", "hospital")
            )
        )
        age = self.maybe(rng.choice((4, 10, 15, 30, 45, 60, 78, 84, 91)))
        self.couple = lives == "elderly_couple"
        self.alone = lives not in {"alone_by_day", "together"}
        return Client(
            name="本人",
            age=age,
            lives=lives,
            care_level=self.maybe(self.code("care_levels")) if age and age >= 40 else None,
            dementia_level=self.maybe(self.code("dementia_levels")) if age and age >= 40 else None,
            medical_procedures=self.maybe(rng.choice(((), (), ("吸引",)))),
            power_dependent=self.yes_no(),
            medical_care_child=self.yes_no(),
            outings=self.maybe(rng.choice(FREQUENCIES)),
            fall_risk=self.yes_no(),
            evacuation_list=self.yes_no(),
            hazard_zone=self.yes_no(),
            pending_decision=self.yes_no(),
            on_youtaikyo_list=self.yes_no(),
            housing=self.maybe(self.code("housing")),
            income=self.maybe(self.code("income")),
            employment=self.maybe(self.code("employment")),
            home_since=self.maybe(self.day(-800, -10)),
            eviction_on=self.day(5, 90) if rng.random() < 0.1 else None,
            care_until=self.maybe(self.day(10, 700)),
            certificates=self.maybe(rng.choice(((), ("身体障害者手帳2級",)))),
            company=self.maybe(self.code("company")),
            roles_in_life=rng.choice(((), ("町内会の会計",))),
        )

    def roles(self) -> tuple[RoleHeld, ...]:
        if self.rng.random() > 0.3:
            return ()
        return tuple(RoleHeld(code=code) for code in self.some("roles", 3))

    def person(self, ident: str) -> Person:
        rng = self.rng
        lives = self.maybe(rng.choice(LIVES[1:] if self.alone else LIVES))
        relation = self.maybe(rng.choice(RELATIONS[self.couple * 2 :]))
        return Person(
            id=ident,
            name=f"家族{ident}",
            relation=relation,
            age=self.maybe(rng.choice((14, 17, 25, 40, 55, 64, 66, 76, 82))),
            lives=lives,
            minutes_away=self.maybe(rng.choice((5, 30, 31, 120, 121, 300))) if lives in {None, "apart"} else None,
            **(
                {"school": self.maybe(self.code("schooling"))}
                if rng.random() < 0.2
                else {"employment": self.maybe(self.code("employment"))}
            ),
            schooling_affected=self.yes_no(),
            left_work_for_care=self.yes_no(),
            also_client=self.yes_no(),
            care_level=self.maybe(self.code("care_levels")),
            died=self.day(-900, -1) if rng.random() < 0.07 else None,
            roles=self.roles(),
        )

    def resource(self, ident: str) -> Resource:
        kind = self.maybe(self.rng.choice(KINDS))
        if kind == "housemate" and self.alone:
            kind = "neighbour"
        return Resource(id=ident, name=f"資源{ident}", kind=kind, roles=self.roles())

    def tie(self, ident: str, source: str, target: str) -> Tie:
        rng = self.rng
        status = rng.choice(("current",) * 7 + ("planned", "waiting", "paused", "declined", "ended", "unknown"))
        fields: dict[str, Any] = {
            "quality": self.maybe(rng.choice(("strong", "normal", "normal", "weak", "broken"))) or "unknown",
            "stress": self.maybe(rng.choice(("none", "none", "stressful", "conflict"))) or "unknown",
            "status": status,
            "last": self.maybe(self.day(-500, 0)),
            "note": self.maybe(rng.choice(("入院中は休み", "けんかして疎遠", "差し入れ"))),
        }
        if fields["quality"] != "broken":
            fields |= {
                "flow": self.maybe(rng.choice(("to", "from", "both", "none"))) or "unknown",
                "supports": self.maybe(self.some("supports")),
                "gives": self.maybe(self.some("supports", 1)),
                "frequency": self.maybe(rng.choice(FREQUENCIES)),
                "confidant": self.yes_no(),
                "can_ask_help": self.yes_no(),
                "can_nurse": self.yes_no(),
            }
            if fields["flow"] in {"none", "from"}:
                fields["supports"] = ()
            if fields["flow"] in {"none", "to"}:
                fields["gives"] = ()
        if status in {"current", "paused"}:
            fields["starts"] = self.maybe(self.day(-900, -1))
        if status == "planned":
            fields["starts"] = self.maybe(self.day(-60, 60))
        if status == "waiting":
            fields["applied"] = self.maybe(self.day(-200, 0))
        if status == "ended":
            fields["ends"] = self.maybe(self.day(-500, -1))
        if rng.random() < 0.05:
            fields["concern"] = True
        return Tie(id=ident, source=source, target=target, **fields)

    def need(self, ident: str, domain: str, client: Client) -> Need:
        level = self.code("need_levels")
        if domain == "medical_care" and (client.medical_procedures or client.power_dependent):
            level = "high"
        return Need(
            id=ident, domain=domain, level=level, night=self.yes_no() if level not in {"none", "independent"} else None
        )

    def case(self) -> Case:
        rng = self.rng
        client = self.client()
        people = tuple(self.person(f"p{n}") for n in range(rng.choice((0, 1, 1, 2, 3, 5))))
        around = tuple(self.resource(f"r{n}") for n in range(self.count))
        ids = [actor.id for actor in (*people, *around)]
        pairs = [
            (ident, rng.choice(("client", "client", "client", "household"))) for ident in ids if rng.random() < 0.9
        ]
        if len(ids) > 1:
            pairs += [tuple(rng.sample(ids, 2)) for _ in range(rng.randint(0, len(ids)))]
        everywhere = rng.random() < 0.5
        return Case(
            client=client,
            people=people,
            resources=around,
            ties=tuple(self.tie(f"t{n}", *pair) for n, pair in enumerate(pairs)),
            needs=tuple(
                self.need(f"n{n}", domain, client)
                for n, domain in enumerate(rng.sample(TABLES["domains"].codes, rng.choice((0, 3, 8, 20))))
            ),
            asked=tuple(
                Asked(section=section, answer="done" if everywhere else self.code("asked_answers"))
                for section in TABLES["asked_sections"].codes
                if everywhere or rng.random() < 0.7
            ),
            events=tuple(Event(what=self.code("events"), on=self.day(-60, 60)) for _ in range(rng.choice((0, 0, 1)))),
            drawn=Drawn(
                on=PartialDate.of(DAY), review=self.maybe(self.day(-60, 90)), attendees=rng.choice(((), ("client",)))
            ),
        )
