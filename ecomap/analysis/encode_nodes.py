"""People and resources of a case as integers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.codes import BIG, MOST, NO, UNKNOWN, YES
from ecomap.analysis.columns import TRAITS
from ecomap.analysis.flags import FLAG_NUMBER, PERSON, flags_of
from ecomap.analysis.social_roles import NEAR, ROLE_PLACE, role_of_kin, role_of_kind
from ecomap.vocabulary import relations

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.model import Actor, Case, PartialDate, Person, Resource

LEVELS: Final[dict[str, tuple[int, int]]] = {
    "independent": (0, 0),
    "none": (0, 0),
    "watch": (1, 1),
    "partial": (1, 1),
    "some": (1, 1),
    "full": (2, 2),
    "high": (2, 2),
    "unknown": (0, 2),
    "not_asked": (0, 2),
}
"""Least and greatest level of a need: 0 none, 1 some, 2 high. 見守り counts as some."""

CARE: Final = {"none": 0, "target": 0, "support_1": 1, "support_2": 1, "care_1": 2, "care_2": 2}
CARE_HIGH: Final = 3

_NEAR: Final[dict[str | None, tuple[int, int]]] = {
    "together": (0, 0),
    "next_door": (0, 10),
    "same_town": (0, 30),
    "same_prefecture": (10, 120),
    "far": (30, BIG),
    "abroad": (180, BIG),
}
"""Minutes from the client where no time was written. House choice: within a town at most half an hour."""

_AWAY: Final = frozenset({"facility", "hospital"})
_WORKING: Final = frozenset({"full_time", "part_time", "self_employed", "supported", "student"})
_OCCUPIED: Final = frozenset(
    {"full_time", "part_time", "self_employed", "supported", "on_leave", "homemaker", "student", "retired"}
)
_IDLE: Final = frozenset({"none", "seeking"})
_AT_SCHOOL: Final = frozenset({"nursery", "primary", "middle", "high", "special", "college"})
_SCHOOL_KNOWN: Final = frozenset({*_AT_SCHOOL, "preschool", "left", "absent"})
_ADULT: Final = 18
_FORTY: Final = 40

_OTHER_KIN: Final = ROLE_PLACE["close_relative"]
_NEAR_FLAGS: Final = tuple((name, 1 << FLAG_NUMBER[name]) for name in NEAR)


def trit(value: bool | None) -> int:  # noqa: FBT001 - a three-valued answer
    """Give a yes, no or not known as an integer."""
    if value is None:
        return UNKNOWN
    return YES if value else NO


def ymd(day: dt.date) -> int:
    """Give a day as ``yyyymmdd``, which subtracts to ages."""
    return (day.year * 100 + day.month) * 100 + day.day


def born(actor: Actor, drawn: PartialDate | None) -> tuple[int, int]:
    """Give the bounds of a birth; (0, 0) where nothing is known.

    An age without any day it was recorded on counts for the day of the analysis, whichever that will be; it is below
    nought, so that the columns of a case are the same for every day.
    """
    bounds = actor.birth_bounds(drawn)
    if bounds is not None:
        return ymd(bounds[0]), ymd(bounds[1])
    if actor.age is None:
        return 0, 0
    oldest = actor.age if actor.age_to is None else actor.age_to
    return -1 - oldest * 10000, -1 - actor.age * 10000


class Nodes:
    """The node columns, filled row by row."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.drawn = case.drawn.on if case.drawn is not None else None
        self.number: dict[str, int] = {}
        self.sure: list[int] = []
        self.maybe: list[int] = []
        self.traits: list[int] = []
        self.born_low: list[int] = []
        self.born_high: list[int] = []
        self.near_low: list[int] = []
        self.near_high: list[int] = []
        self.home: list[int] = []
        self.died: list[int] = []
        self.cohen: list[int] = []
        self.org: list[int] = []

    def fill(self) -> None:
        """Write a row for the client, everybody of the family and every resource."""
        case = self.case
        for number, ident in enumerate(case.actors):
            self.number[ident] = number
        self._row(case.client, 0, 0, NO, self._person_traits(case.client), 0)
        for person in case.people:
            self._row(person, PERSON, PERSON, self._home(person), self._person_traits(person), _cohen_kin(person))
        for resource in case.resources:
            sure, maybe = flags_of(resource.kind, resource.sector, resource.formality, resource.entity)
            # An animal is no cohabitant: it can neither help nor call for help.
            home = YES if maybe and (resource.kind == "housemate" or resource.lives == "together") else NO
            self._row(resource, sure, maybe, home, _resource_traits(resource), _cohen(resource, sure, maybe))
            if resource.organisation is not None:
                self.org[-1] = self.number[resource.organisation]

    def _row(self, actor: Actor, sure: int, maybe: int, home: int, traits: int, cohen: int) -> None:
        self.org.append(len(self.sure))
        self.sure.append(sure)
        self.maybe.append(maybe)
        low, high = born(actor, self.drawn)
        self.born_low.append(low)
        self.born_high.append(high)
        near = _NEAR.get(actor.lives, (0, BIG))
        if actor.minutes_away is not None:
            minutes = min(actor.minutes_away, MOST)
            near = (minutes, minutes)
        elif home == YES:
            near = (0, 0)
        elif getattr(actor, "kind", None) == "neighbour" and actor.lives is None:
            near = _NEAR["next_door"]
        self.near_low.append(near[0])
        self.near_high.append(near[1])
        self.home.append(home)
        self.died.append(0 if not actor.has_died else 1 if actor.died is None else actor.died.earliest.toordinal())
        self.cohen.append(cohen)
        self.traits.append(traits | (trit(actor.no_tie) << TRAITS["no_tie"]))

    def _home(self, person: Person) -> int:
        """Say whether a relative lives with the client."""
        if person.lives not in (None, "unknown"):
            return YES if person.lives == "together" else NO
        lives = self.case.client.lives
        if lives == "elderly_couple":
            base = _base(person)
            return UNKNOWN if base is None else trit(base == "spouse")
        return NO if lives in {"alone", "facility", "hospital", "sakoju", "group_home"} else UNKNOWN

    def _person_traits(self, person: Person) -> int:
        base = _base(person)
        kin = {name: UNKNOWN if base is None else trit(base == name) for name in ("spouse", "child", "parent")}
        cognition = [need.level for need in self.case.needs if need.who == person.id and need.domain == "cognition"]
        cognitive = UNKNOWN if not cognition else _any_level(cognition, 1)
        traits = (
            (NO << TRAITS["suspected"])
            | (NO << TRAITS["harmful"])
            | (trit(person.lives in _AWAY) << TRAITS["away"])
            | (trit(person.also_client) << TRAITS["also_client"])
            | (cognitive << TRAITS["cognitive"])
            | (self._frail(person, cognition) << TRAITS["frail"])
            | (_idle(person) << TRAITS["idle"])
            | (_out_by_day(person) << TRAITS["out_by_day"])
            | (trit(person.left_work_for_care) << TRAITS["left_work"])
            | (_school(person) << TRAITS["school"])
            | (trit(person.schooling_affected) << TRAITS["schooling_affected"])
        )
        for name, answer in kin.items():
            traits |= answer << TRAITS[name]
        return traits

    def _frail(self, person: Person, cognition: list[str]) -> int:
        if cognition:
            return _any_level(cognition, 2)
        # A relative of whom no care level is written down is taken to be able: otherwise every couple is in doubt.
        level = person.care_level or "none"
        return trit(level != "applying" and CARE.get(level, CARE_HIGH) >= CARE_HIGH)


def _any_level(levels: list[str], least: int) -> int:
    bounds = [LEVELS[level] for level in levels]
    if any(low >= least for low, _ in bounds):
        return YES
    return UNKNOWN if any(high >= least for _, high in bounds) else NO


def _base(person: Person) -> str | None:
    """Give what a relative is to the client (spouse, parent, child, …); None = not known."""
    if person.relation is None:
        return None
    return "relative" if person.of is not None else relations.get(person.relation).base


def _idle(person: Person) -> int:
    if person.employment in _OCCUPIED or person.school in _AT_SCHOOL:
        return NO
    return YES if person.employment in _IDLE else UNKNOWN


def _school(person: Person) -> int:
    return YES if person.school in _AT_SCHOOL else NO if person.school in _SCHOOL_KNOWN else UNKNOWN


def _cohen_kin(person: Person) -> int:
    base = _base(person)
    return -1 if base is None else ROLE_PLACE[role_of_kin(base)]


def _cohen(resource: Resource, sure: int, maybe: int) -> int:
    if resource.kind is None:
        return -1 if sure != maybe else _OTHER_KIN
    near = next((name for name, bit in _NEAR_FLAGS if sure & bit), None)
    return ROLE_PLACE.get(role_of_kind(resource.kind, near) or "", 0)


_OFFICE: Final = sum(NO << TRAITS[name] for name in TRAITS if name not in {"suspected", "away", "no_tie", "harmful"})
"""Traits that only people have, of a resource."""


def _resource_traits(resource: Resource) -> int:
    harmful = YES if resource.kind == "harmful" else NO
    away = YES if resource.lives in _AWAY else NO
    return _OFFICE | (harmful << TRAITS["suspected"]) | (harmful << TRAITS["harmful"]) | (away << TRAITS["away"])


def working(person: Person) -> int:
    """Say whether somebody goes out to work or to school (M16)."""
    if person.employment in _WORKING or person.school in _AT_SCHOOL:
        return YES
    if person.school in {"preschool", "absent"}:
        return NO
    return NO if person.employment in _OCCUPIED | _IDLE else UNKNOWN


def _out_by_day(person: Person) -> int:
    """Say whether a relative is out by day; who works on their own account may well do so at home."""
    return UNKNOWN if person.employment == "self_employed" else working(person)


def occupied(person: Person) -> int:
    """Say whether somebody works, studies, keeps house, is on leave or has retired (L06)."""
    return {YES: NO, NO: YES, UNKNOWN: UNKNOWN}[_idle(person)]
