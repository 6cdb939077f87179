"""Facts that are sets of people and offices around the client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis import slots as to
from ecomap.analysis.codes import NEED_NUMBER, ROLE_NUMBER, SUPPORTS
from ecomap.analysis.conditions import People
from ecomap.analysis.flags import FLAG_NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable


def _pair(slot: int) -> Callable[[Any], tuple[Any, Any]]:
    def masks(row: Any) -> tuple[Any, Any]:
        return row[slot], row[slot + 1]

    return masks


def _one(slot: int) -> Callable[[Any], tuple[Any, Any]]:
    def masks(row: Any) -> tuple[Any, Any]:
        return row[slot], row[slot]

    return masks


def _people(name: str, slot: int, definition: str, *asks: str) -> People:
    return People(name, definition, masks=_pair(slot), asks=asks)


def _known(name: str, slot: int, definition: str) -> People:
    return People(name, definition, masks=_one(slot))


def _flag(name: str, definition: str) -> People:
    return People(name, definition, masks=_pair(to.FLAG + 2 * FLAG_NUMBER[name]), asks=("kind",))


def supplier(code: str) -> People:
    """Give whoever gives the client one kind of support now (a code of ``supports``)."""
    slot = to.SUPPLIER + 2 * SUPPORTS.index(code)
    return People(f"supplier of {code}", f"gives the client {code} now", masks=_pair(slot), asks=("supports",))


def planned(code: str) -> People:
    """Give whoever is going to give one kind of support: a plan meets no need, but makes one less urgent."""
    slot = to.PLANNED + 2 * SUPPORTS.index(code)
    return _known(f"planned supplier of {code}", slot, f"a tie is planned that gives {code}")


def supply(kind: str) -> People:
    """Give whoever meets one kind of need now (a key of `ecomap.analysis.codes.NEED_KINDS`)."""
    slot = to.SUPPLY + 2 * NEED_NUMBER[kind]
    return People(f"supplier for {kind}", f"meets the need in {kind}", masks=_pair(slot), asks=("supports",))


def holder(code: str) -> People:
    """Give whoever holds a role (a code of ``roles``) and can act on it now."""
    slot = to.ACTIVE + 2 * ROLE_NUMBER[code]
    return _people(f"{code}", slot, f"holds the role {code}, alive, not away, with a tie", "roles")


def written_for(code: str) -> People:
    """Give whoever is written down for a role, able to act on it or not."""
    return _known(f"{code} on paper", to.HELD + ROLE_NUMBER[code], f"is written down as {code}")


_kin = _flag("kin", "family and relatives, alive")

live: Final = _people(
    "live", to.LIVE, "has a tie with the client that is current, begun, not ended and not broken", "status"
)
home: Final = _people("cohabitant", to.HOME, "lives with the client", "lives")
natural: Final = _flag("natural", "a person in private life, never staff")
kin: Final = _kin & live
personal: Final = _people(
    "personal tie", to.PERSONAL, "family, friends, neighbours and groups with a live tie", "status"
)
informal: Final = _people("informal tie", to.INFORMAL, "whoever is not there by profession, with a live tie", "status")
professional: Final = _people(
    "professional tie", to.PROFESSIONAL, "services, offices and professionals with a live tie", "status"
)
near_life: Final = People(
    "tie in the neighbourhood",
    "neighbour, neighbourhood association, 民生委員 or a group of the community",
    masks=(_flag("local", "") & live).masks,
    asks=("status",),
)
minsei: Final = _flag("minsei", "民生委員・児童委員") & live
toddler: Final = _known("small child", to.TODDLER, "known to be younger than `small_child`")
minor: Final = _people("under 18", to.MINOR, "under 18", "age")
old: Final = _people("65 or over", to.OLD, "at least as old as `carer_old`", "age")
very_old: Final = _people("75 or over", to.VERY_OLD, "at least as old as `carer_very_old`", "age")
middle: Final = _people("40 to 64", to.MIDDLE, "between `middle_from` and `middle_to`", "age")
past_75: Final = _people("over 75", to.PAST_75, "older than `supporter_old`", "age")
in_need: Final = _people("with own needs", to.IN_NEED, "has a need, a care level, an illness or a disability")
frail: Final = _people("frail", to.FRAIL, "needs much care or has a high need in cognition")
cognitive: Final = _people("with a cognitive need", to.COGNITIVE, "has a need in cognition")
also_client: Final = _people("also a client", to.ALSO_CLIENT, "is a client elsewhere too")
idle: Final = _people("without work or school", to.IDLE, "neither works nor studies", "employment")
out_by_day: Final = _people("out by day", to.OUT_BY_DAY, "goes out to work or to school")
left_work: Final = _people("left work to care", to.LEFT_WORK, "gave up work in order to care")
parent: Final = _people("parent", to.PARENT, "parent of the client")
child: Final = _people("child", to.CHILD, "child of the client")
small_child: Final = _people("small child at home", to.SMALL_CHILD, "child of the client under `small_child` at home")
first_degree: Final = _people("parent, child or spouse", to.FIRST_DEGREE, "parent, child or spouse of the client")
school: Final = _people("at school", to.SCHOOL, "goes to school or nursery")
within_30: Final = _people("near", to.WITHIN_30, "at most `near_minutes` away", "distance")
beyond_120: Final = _people("far", to.BEYOND_120, "more than `far_minutes` away", "distance")
known_near: Final = _known("known to be near", to.KNOWN_NEAR, "known to be at most `near_minutes` away")

strained: Final = _people("strained tie", to.STRAINED, "stress or conflict on the tie with the client")
in_conflict: Final = _people("tie in conflict", to.IN_CONFLICT, "conflict on the tie with the client")
friendly: Final = _people("strong or normal tie", to.FRIENDLY, "the tie is strong or normal")
broken: Final = _people("broken tie", to.BROKEN, "the tie is broken")
monthly: Final = _people("monthly contact", to.MONTHLY, "contact at least `contact_monthly`", "frequency")
weekly: Final = _people("weekly contact", to.WEEKLY, "contact at least `contact_weekly`", "frequency")
daily: Final = _people("daily contact", to.DAILY, "contact at least `contact_daily`, or living together", "frequency")
seen_weekly: Final = _people("seen weekly", to.SEEN_WEEKLY, "weekly contact face to face", "mode")
at_night: Final = _people("there at night", to.AT_NIGHT, "comes, or can be called, at night", "hours")
confidant: Final = _people("confidant", to.CONFIDANT, "somebody to talk private matters over with", "confidant")
can_nurse: Final = _people("could nurse", to.NURSE, "could nurse the client when ill", "can_nurse")
practical: Final = _people("practical supporter", to.PRACTICAL, "gives more than talk and company", "supports")
given_to: Final = _people("receives from the client", to.GIVEN_TO, "the client gives support to")
received: Final = _people("supporter", to.RECEIVED, "gives the client any support", "supports")
suspected: Final = _known("under suspicion", to.SUSPECTED, "a concern is recorded on the tie")
suspect_money: Final = _people("money in doubtful hands", to.SUSPECT_MONEY, "under suspicion, and handles the money")

suspect_care: Final = _people("care in doubtful hands", to.SUSPECT_CARE, "under suspicion, and gives care")
adult_at_home: Final = home - minor - suspected
sole: Final = _people("only supplier", to.SOLE, "the only one, in private life, who meets a need", "supports")
sole_vital: Final = _known(
    "only supplier of vital care", to.SOLE_VITAL, "the only one who gives care, medicine, procedures"
)
sole_any: Final = _people("only supplier of any kind", to.SOLE_ANY, "the only one, of whatever kind, who meets a need")
care: Final = _people("care giver", to.CARE, "gives personal care or is the main carer", "supports")
carer: Final = holder("main_carer")
many_roles: Final = _people("holder of many roles", to.MANY_ROLES, "holds `many_roles` roles or more")
organisation_share_who: Final = _known("organisation", to.ORG_WHO, "belongs to the organisation with the most kinds")
redundant_who: Final = _people("overlapping supporters", to.REDUNDANT_WHO, "shares a needed kind with another")
young_carer: Final = _people(
    "young carer", to.YOUNG_CARER, "under 30, gives care daily, is main carer or misses school"
)
cares_for_two: Final = _people("carer of two", to.CARES_FOR_TWO, "gives care to two people or more")
tied: Final = _people("tied to others", to.TIED, "has a tie with somebody else than the client", "ties between others")
tied_outside: Final = _people("tied outside the home", to.TIED_OUTSIDE, "has a tie with somebody outside the home")
quarrel: Final = _people("in conflict with one another", to.QUARREL, "two supporters with a conflict between them")
linked: Final = _people("linked service", to.LINKED, "tied to another professional or to a coordinator")
coordinators: Final = _people("coordinator", to.COORDINATORS, "coordinates, by role or by kind", "kind")
coordinators_linked: Final = _people("linked coordinator", to.COORDINATORS_LINKED, "tied to another coordinator")
two_step: Final = _people("tied to a relative", to.TWO_STEP, "near in life, tied to a relative, not to the client")
loose_end: Final = _known("without any tie", to.LOOSE_END, "on the map, but no tie at all is written down")
landlord: Final = _flag("landlord", "gives a home, but may be the one to end it")
evacuation_helper: Final = supply("evacuation")

role_gone: Final = _people(
    "role holder gone", to.ROLE_GONE, "key person, main carer or contact, and gone; nobody else is"
)
lost: Final = _known("lost within a year", to.LOST, "died, or the tie ended, within `loss_days`")
lost_close: Final = _people(
    "close one lost within a year", to.LOST_CLOSE, "spouse, confidant or carer lost in `loss_days`"
)
quiet: Final = _people("quiet tie", to.QUIET, "no contact for `quiet_times` times the usual interval")
late_start: Final = _people("late start", to.LATE_START, "planned start passed by more than `late_start_days`")
declined: Final = _people("declined", to.DECLINED, "declined")
ended_hole: Final = _people(
    "ended, still needed", to.ENDED_HOLE, "ended within `ended_days`; what it gave is uncovered"
)
long_wait: Final = _people("long wait", to.LONG_WAIT, "waiting for more than `waiting_days`")
expiring: Final = _known("ends soon", to.EXPIRING, "a period ends within `expiry_days`")
dormant: Final = _people("resting tie", to.DORMANT, "paused or ended for a harmless reason that is recorded")
client: Final = People("client", "the client", masks=lambda _row: (1, 1))
contradicts: Final = _known("contradicting dates", to.CONTRADICTS, "dates that cannot be true together")
without_frequency: Final = _known("without frequency", to.WITHOUT_FREQUENCY, "a personal tie without a frequency")
coordinator_kind: Final = _flag("coordinator", "a coordinator by kind") & live
consultation: Final = _flag("consultation", "somewhere to ask") & live
medical: Final = _flag("medical", "a doctor, a hospital, home nursing") & live
forum: Final = _flag("forum", "brings several fields together") & live
poverty_entry: Final = _flag("poverty", "an entry point where money is short") & live
single_provider: Final = _flag("single_provider", "小規模多機能, 看護小規模多機能") & live
decision: Final = _flag("decision", "guardianship and the like") & live
participation: Final = _flag("participation", "something one goes to") & live
education: Final = _flag("education", "school, nursery and the like") & live
child_health: Final = _flag("child_health", "doctor, health nurse and the like") & live
respite: Final = _flag("respite", "lets a carer rest") & live
care_service: Final = _flag("care_service", "a care service") & live
care_organisation: Final = _flag("care_organisation", "care, welfare or home nursing") & live
medical_child_center: Final = _flag("medical_child", "医療的ケア児支援センター") & live
informal_any: Final = informal | personal
family_carer: Final = (natural & informal) & (carer | (care & daily))
"""Main carer, or whoever in private life gives personal care daily."""
