"""A case while it is being invented: who is there and what is between them, before it becomes a value."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from ecomap.caseload.simulate import said
from ecomap.caseload.simulate.dice import Table
from ecomap.caseload.simulate.label import NAME, REMARK, extras, title
from ecomap.model import (
    CLIENT,
    Asked,
    Case,
    Client,
    Drawn,
    Event,
    Frequency,
    Need,
    Parentage,
    PartialDate,
    Person,
    Resource,
    RoleHeld,
    Tie,
    parse_date,
    parse_frequency,
)

if TYPE_CHECKING:
    from ecomap.caseload.simulate.dice import Dice
    from ecomap.model.codes import AskedAnswer

Fields = dict[str, Any]

SECTIONS: Final = ("kin", "friends", "neighbours", "groups", "services")
"""Sections of ``asked`` whose people are on the map."""


@lru_cache(maxsize=4096)
def how_often(text: str) -> Frequency:
    """Return a frequency as somebody would write it; the few texts there are need to be read once each."""
    found = parse_frequency(text)
    assert found is not None, text  # noqa: S101 - the texts are ours
    return found


@lru_cache(maxsize=65536)
def date_of(day: dt.date) -> PartialDate:
    """Return a day as a file would hold it."""
    found = parse_date(day.isoformat())
    assert found is not None  # noqa: S101 - an ISO date
    return found


@lru_cache(maxsize=8192)
def _need(ident: str, domain: str, level: str, night: bool | None) -> Need:  # noqa: FBT001 - the fields of a need
    """Return a need; the same few come again and again, and a value that cannot change can be shared."""
    return Need(id=ident, domain=domain, level=level, night=night)


@lru_cache(maxsize=256)
def _asked(section: str, answer: AskedAnswer) -> Asked:
    return Asked(section=section, answer=answer)


@lru_cache(maxsize=256)
def _role(code: str, order: int | None) -> RoleHeld:
    return RoleHeld(code=code, order=order)


class Draft:
    """A case while it is being invented.

    Attributes
    ----------
    dice
        The chance of this case.
    seed, index
        What it hangs on.
    day
        The day the map is drawn.
    client
        Fields of the client.
    people, resources
        Fields of each, by a number that becomes part of the id.
    parents
        Of a grandchild whose parents are there.
    ties, needs, events
        Fields of each.
    asked
        Answer by section.
    section
        In which section of ``asked`` an actor belongs, by id.
    living
        Alone, couple, child or three generations, before it becomes a word of the model.
    withdrawn
        There is hardly any contact with anybody outside the home.
    closeness
        How close relatives outside the home are: a table of 0 distant, 1 usual, 2 close.
    partner, coordinator, carer, key
        Ids of those who hold the story together; None = nobody.
    """

    def __init__(self, dice: Dice, seed: int, index: int, day: dt.date) -> None:
        self.dice = dice
        self.seed = seed
        self.index = index
        self.day = day
        self.area = ""
        self.worker = ""
        self.client: Fields = {}
        self.people: dict[str, Fields] = {}
        self.resources: dict[str, Fields] = {}
        self.parents: dict[str, tuple[str, str]] = {}
        self.ties: list[Fields] = []
        self.needs: dict[str, Fields] = {}
        self.events: list[Fields] = []
        self.asked: dict[str, AskedAnswer] = {}
        self.section: dict[str, str] = {}
        self.drawn: Fields = {}
        self.living = ""
        self.withdrawn = False
        self.closeness: Table[int] = Table((1, 1))
        self.partner: str | None = None
        self.coordinator: str | None = None
        self.carer: str | None = None
        self.key: str | None = None

    # --- who ---

    def person(self, relation: str, given: str, **fields: Any) -> str:
        """Add somebody of the family, and return the id."""
        ident = f"p{len(self.people)}"
        taken = {self.client.get("name"), *(one["name"] for one in self.people.values())}
        names = said.MALE if given in said.MALE else said.FEMALE
        name = next(
            name
            for one in (given, *names, *(f"{given}{n}" for n in range(2, 99)))
            if (name := f"{self.surname} {one}") not in taken
        )
        self.people[ident] = {"relation": relation, "name": name, **fields}
        self.section[ident] = "kin"
        return ident

    def resource(self, kind: str, name: str, section: str = "services", **fields: Any) -> str:
        """Add a resource, and return the id."""
        ident = f"r{len(self.resources)}"
        self.resources[ident] = {"kind": kind, "name": name, **fields}
        self.section[ident] = section
        return ident

    @property
    def surname(self) -> str:
        """What begins the name of the client and the family."""
        return f"{NAME}{self.index}"

    def fields_of(self, ident: str) -> Fields:
        """Return the fields of a person or resource."""
        return self.people[ident] if ident in self.people else self.resources[ident]

    def give_role(self, ident: str, code: str, order: int | None = None) -> None:
        """Let somebody hold a role."""
        fields = self.fields_of(ident)
        fields["roles"] = (*fields.get("roles", ()), _role(code, order))

    def remove(self, ident: str) -> None:
        """Take somebody off the map, with all ties."""
        (self.people if ident in self.people else self.resources).pop(ident)
        self.coordinator = None if self.coordinator == ident else self.coordinator
        self.ties = [tie for tie in self.ties if ident not in (tie["source"], tie["target"])]

    def stranger(self) -> str:
        """Return a name nobody else of the case has, of a friend or neighbour."""
        taken = {fields["name"].rpartition(" ")[2] for fields in self.resources.values()}
        free = [name for name in said.SURNAMES if f"{name}さん" not in taken]
        return f"{self.dice.among(free)}さん" if free else f"{len(self.resources)}番目の人"

    # --- between ---

    def tie(self, source: str, target: str = CLIENT, /, often: str | None = None, **fields: Any) -> Fields:
        """Add a tie; its fields can still be changed."""
        made: Fields = {"source": source, "target": target, **fields}
        if often is not None:
            made["frequency"] = how_often(often)
        self.ties.append(made)
        return made

    def ties_of(self, ident: str) -> list[Fields]:
        """Return the ties of somebody with the client."""
        return [tie for tie in self.ties if tie["source"] == ident and tie["target"] == CLIENT]

    def need(self, domain: str, level: str, *, night: bool | None = None) -> None:
        """Note a need of the client."""
        self.needs[domain] = {"domain": domain, "level": level} | ({} if night is None else {"night": night})

    def days(self, number: int) -> PartialDate:
        """Return the date so many days after the map is drawn; before it where the number is negative."""
        return date_of(self.day + dt.timedelta(days=number))

    def household(self) -> list[Fields]:
        """Return the fields of those who live with the client."""
        return [fields for fields in self.people.values() if fields.get("lives") == "together"]

    def live(self, *sections: str) -> list[str]:
        """Return who is of these sections and alive, in the order added."""
        return [
            ident
            for ident, section in self.section.items()
            if section in sections
            and (ident in self.resources or (ident in self.people and "died" not in self.people[ident]))
        ]

    # --- the value ---

    def case(self) -> Case:
        """Make the case, through all checks of the model."""
        numbers = {ident: f"p{n}" for n, ident in enumerate(self.people, 1)}
        numbers |= {ident: f"r{n}" for n, ident in enumerate(self.resources, 1)}
        numbers[CLIENT] = CLIENT
        # As reading orders them: what stands under each of the map, then what is between others.
        places = {ident: place for place, ident in enumerate(numbers)}
        under = sorted((tie for tie in self.ties if tie["target"] == CLIENT), key=lambda tie: places[tie["source"]])
        between = [tie for tie in self.ties if tie["target"] != CLIENT]
        return Case(
            title=title(self.index),
            client=Client(**self.client),
            people=tuple(Person(id=numbers[ident], **fields) for ident, fields in self.people.items()),
            parentage=tuple(
                Parentage(child=numbers[child], parents=tuple(numbers[one] for one in parents))
                for child, parents in self.parents.items()
                if {child, *parents} <= numbers.keys()
            ),
            resources=tuple(Resource(id=numbers[ident], **fields) for ident, fields in self.resources.items()),
            ties=tuple(
                Tie(id=f"t{n}", **(tie | {"source": numbers[tie["source"]], "target": numbers[tie["target"]]}))
                for n, tie in enumerate((*under, *between), 1)
            ),
            needs=tuple(
                _need(f"n{n}", need["domain"], need["level"], need.get("night"))
                for n, need in enumerate(self.needs.values(), 1)
            ),
            asked=tuple(_asked(section, answer) for section, answer in self.asked.items()),
            events=tuple(Event(**event) for event in self.events),
            drawn=Drawn(
                **self.drawn
                | {
                    "on": date_of(self.day),
                    "by": f"{self.worker} {REMARK}",
                    "attendees": tuple(numbers[ident] for ident in self.drawn.get("attendees", ()) if ident in numbers),
                }
            ),
            notes=REMARK,
            extras=extras(self.seed, self.index, self.area, self.worker),
        )
