"""Facts that are a yes, a no or not known, as conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis import slots as to
from ecomap.analysis.codes import (
    COOPERATION,
    GROUPS,
    NEED_NUMBER,
    NEEDS_ASKED,
    NO,
    ROLES_ASKED,
    SERVICES,
    SUPPLY,
    YES,
)
from ecomap.analysis.conditions import Answer, Condition, Leaf, limit, popcount
from ecomap.analysis.facts import numbers
from ecomap.analysis.facts import people as who
from ecomap.analysis.kernel.needs import CORE_DOMAINS
from ecomap.analysis.kernel.roles import SIX

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomap.analysis.conditions import People

HIGH: Final = 2
"""Level of a need that is high."""
DEMENTIA_SOME: Final = 2
DEMENTIA_HIGH: Final = 3
"""Ⅲ and above."""
SEVERAL: Final = 2
NETWORK: Final = SUPPLY | GROUPS
VITAL: Final = sum(1 << NEED_NUMBER[kind] for kind in ("adl", "meals", "medication", "medical_care", "health"))
"""Needs that cannot wait until after a discharge."""


def _client(name: str, definition: str, *paths: str, asks: bool = True) -> Condition:
    """Give one of the client's own answers."""
    slot = to.ANSWER + to.ANSWERS.index(name)
    return Answer(name, definition, slot=slot, paths=paths, asks=paths[:1] if asks else ()).yes


alone: Final = _client("alone", "lives alone", "client.lives")
day_alone: Final = _client("day_alone", "日中独居: alone by day", "client.lives")
facility: Final = _client("facility", "lives in a facility, or in hospital until the discharge", "client.lives")
hospital: Final = _client("hospital", "is in hospital", "client.lives")
watched_home: Final = _client("watched_home", "lives in サ高住, where staff look in every day", "client.lives")
wishes_few: Final = _client("company_wish", "wishes few contacts (静かに)", "client.company", asks=False)
can_call_help: Final = _client("can_call_help", "can call for help", "client.can_call_help", asks=False)
fall_risk: Final = _client("fall_risk", "may fall", "client.fall_risk", asks=False)
evacuation_list: Final = _client(
    "evacuation_list", "is on the list of people who need help to evacuate", "client.evacuation_list"
)
hazard_zone: Final = _client("hazard_zone", "lives in a hazard zone", "client.hazard_zone", asks=False)
pending_decision: Final = _client(
    "pending_decision", "a contract or a decision about money is pending", "client.pending_decision"
)
youtaikyo: Final = _client("youtaikyo", "is on the list of the 要対協", "client.on_youtaikyo_list", asks=False)
medical_child: Final = _client("medical_child", "is a 医療的ケア児", "client.medical_care_child")
device: Final = _client("device", "depends on a device that needs electricity", "client.power_dependent", asks=False)
procedures: Final = _client("procedures", "needs medical procedures", "client.medical_procedures")
works: Final = _client("work", "goes out to work or to school", "client.employment")
occupied: Final = _client("occupied", "works, studies, keeps house, is on leave or has retired", "client.employment")
gives_roles: Final = _client("gives_roles", "a role in life is written down", "client.roles_in_life")
no_home: Final = _client("no_home", "has no home", "client.housing")
welfare: Final = _client("welfare", "receives 生活保護", "client.income")
self_present: Final = _client("self_present", "was there when the map was drawn", "drawn.attendees")
consent: Final = _client("consent", "consent with a scope is recorded", "consent")
night_need: Final = _client("night_need", "a need arises at night too", "needs.night")
excerpt: Final = _client("excerpt", "is a version for an audience, which may leave something out")
event_since: Final = Answer(
    "event_since", "something happened since the map was drawn", slot=to.EVENT_SINCE, paths=("events",)
).yes
day_known: Final = Answer("day_known", "the day of the analysis is known", slot=to.DAY_KNOWN, paths=("drawn.on",)).yes

adult: Final = numbers.age >= limit.adult
child: Final = numbers.age < limit.adult
high_need: Final = (numbers.need("adl") >= HIGH) | procedures | (numbers.dementia >= DEMENTIA_HIGH)
"""身体介護 high, or medical procedures, or dementia Ⅲ and above (rule decisions, M11 V02 V04)."""
impaired: Final = (numbers.dementia >= DEMENTIA_HIGH) | (numbers.cognition >= HIGH)
"""Judgement is impaired: dementia Ⅲ and above, or a high need in cognition. Ⅱ is not enough: most people with Ⅱ decide
for themselves with a little help."""
cognition_need: Final = (numbers.dementia >= DEMENTIA_SOME) | (numbers.cognition >= 1)
care_need: Final = (numbers.need("adl") >= 1) | (numbers.care_level >= 1) | (numbers.need("iadl") >= 1)
weekly_professional: Final = (who.professional & who.weekly).any(SERVICES)


def _made(
    name: str,
    definition: str,
    read: Callable[[Any], Any],
    *paths: str,
    sections: int = 0,
    people: People | None = None,
    asks: tuple[str, ...] = (),
) -> Condition:
    """Make a condition of what the kernel has already decided."""

    def ask(row: Any, _limits: Any) -> Any:
        return read(row)

    fact = Answer(name, definition, paths=paths, asks=asks)
    leaf = Leaf(ask, (fact,), sections, None if people is None else people.masks)
    return Condition(ask, (leaf,), name)


def _if_asked(slot: int, section: int) -> Callable[[Any], Any]:
    """Read an answer whose "yes" is an absence, sure only where the section was asked about."""

    def read(row: Any) -> Any:
        return row[slot] | ((row[to.ASKED] & section == 0) & (row[slot] == YES)) * NO

    return read


def _sure(found: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Read something that is always known."""

    def read(row: Any) -> Any:
        return found(row) * -1 + NO

    return read


def _functions(row: Any) -> Any:
    not_asked = row[to.ASKED] & ROLES_ASKED == 0
    return (row[to.FUNCTIONS] != SIX) * YES | ((row[to.FUNCTIONS + 1] == SIX) | not_asked) * NO


def _fields(row: Any) -> Any:
    most, least = popcount(row[to.OWN_FIELDS + 1]), popcount(row[to.OWN_FIELDS])
    return (most >= SEVERAL) * YES | (least < SEVERAL) * NO


islands: Final = _made(
    "two islands",
    "without the client no path leads from the informal to the formal side",
    _if_asked(to.ISLANDS, COOPERATION),
    sections=COOPERATION,
    people=who.professional,
)
key_apart: Final = _made(
    "key person apart",
    "no tie between a key person and a coordinator",
    _if_asked(to.KEY_APART, COOPERATION),
    sections=COOPERATION,
    people=who.holder("key_person"),
)
functions_missing: Final = _made(
    "a function of guarantors without holder",
    "of the six functions asked of guarantors one or more has no holder",
    _functions,
    "roles",
    sections=ROLES_ASKED,
)
several_fields: Final = _made(
    "needs in several fields", "the household has needs in two fields of care or more", _fields, "needs"
)
overdue_whole: Final = _made(
    "overdue by a whole interval",
    "the review is overdue by as long as it was to be ahead",
    _sure(lambda row: (row[to.OVERDUE] >= row[to.INTERVAL]) & (row[to.OVERDUE] > 0)),
    "drawn.review",
)
needs_unknown: Final = _made(
    "needs not known",
    "a core domain is not listed, or listed as not asked (未確認)",
    _sure(lambda row: (row[to.UNKNOWN_DOMAINS] | row[to.UNLISTED_DOMAINS]) != 0),
    "needs",
    sections=NEEDS_ASKED,
)
needs_unsettled: Final = _made(
    "needs asked without an answer",
    "a domain is listed as 不明: it was asked about, and nobody knows",
    _sure(lambda row: row[to.UNSETTLED_DOMAINS] != 0),
    "needs",
)
no_needs_written: Final = _made(
    "no needs written",
    "not one core domain is listed",
    _sure(
        lambda row: (
            (row[to.UNLISTED_DOMAINS] == CORE_DOMAINS) & (row[to.UNKNOWN_DOMAINS] | row[to.UNSETTLED_DOMAINS] == 0)
        )
    ),
    "needs",
)
unplanned_vital: Final = _made(
    "unplanned vital need",
    "a need that cannot wait (care, meals, medicine, procedures, health) has nobody",
    _sure(lambda row: row[to.UNPLANNED] & VITAL != 0),
    "needs",
)
sections_open: Final = _made(
    "section not asked",
    "a part of the network was not asked about completely",
    _sure(lambda row: row[to.NOT_ASKED] & NETWORK != 0),
    "asked",
)
sections_declined: Final = _made(
    "section declined",
    "the client did not want to speak of a part",
    _sure(lambda row: row[to.REFUSED] != 0),
    "asked",
)
