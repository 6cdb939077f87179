"""Where each raw fact stands in the row that the kernel writes for a case.

A row is a list of integers (a caseload has one column a slot). A *mask* has a bit a node; masks and numbers come in
pairs: what is sure, then what may be. Nothing here means anything by itself: `ecomap.analysis.facts` says what each
is, and rules use only those.
"""

from __future__ import annotations

from typing import Final

from ecomap.analysis.codes import NEEDS, ROLES, SUPPORTS
from ecomap.analysis.flags import FLAGS

_taken: dict[str, int] = {}
_size = [0]


def _take(name: str, width: int) -> int:
    place = _size[0]
    _taken[name] = place
    _size[0] += width
    return place


def _pair(name: str) -> int:
    return _take(name, 2)


# --- masks by what somebody is ---
FLAG: Final = _take("flag", 2 * len(FLAGS))
ALIVE: Final = _take("alive", 1)
SUSPECTED: Final = _take("suspected", 1)
AWAY: Final = _take("away", 1)
HOME: Final = _pair("home")
WITHIN_30: Final = _pair("within_30")
BEYOND_120: Final = _pair("beyond_120")
KNOWN_NEAR: Final = _take("known_near", 1)
MINOR: Final = _pair("minor")
TODDLER: Final = _take("toddler", 1)
UNDER_30: Final = _pair("under_30")
OLD: Final = _pair("old")
VERY_OLD: Final = _pair("very_old")
PAST_75: Final = _pair("past_75")
MIDDLE: Final = _pair("middle")
IN_NEED: Final = _pair("in_need")
FRAIL: Final = _pair("frail")
COGNITIVE: Final = _pair("cognitive")
ALSO_CLIENT: Final = _pair("also_client")
IDLE: Final = _pair("idle")
OUT_BY_DAY: Final = _pair("out_by_day")
LEFT_WORK: Final = _pair("left_work")
SCHOOL: Final = _pair("school")
AFFECTED: Final = _pair("affected")
FIRST_DEGREE: Final = _pair("first_degree")
PARENT: Final = _pair("parent")
CHILD: Final = _pair("child")
SMALL_CHILD: Final = _pair("small_child")

# --- masks by the tie with the client ---
LIVE: Final = _pair("live")
PERSONAL: Final = _pair("personal")
INFORMAL: Final = _pair("informal")
PROFESSIONAL: Final = _pair("professional")
ANYTHING: Final = _take("anything", 1)
STRAINED: Final = _pair("strained")
IN_CONFLICT: Final = _pair("in_conflict")
FRIENDLY: Final = _pair("friendly")
BROKEN: Final = _pair("broken")
MONTHLY: Final = _pair("monthly")
WEEKLY: Final = _pair("weekly")
DAILY: Final = _pair("daily")
SEEN_WEEKLY: Final = _pair("seen_weekly")
AT_NIGHT: Final = _pair("at_night")
CONFIDANT: Final = _pair("confidant")
NURSE: Final = _pair("nurse")
PRACTICAL: Final = _pair("practical")
GIVEN_TO: Final = _pair("given_to")
RECEIVED: Final = _pair("received")
SUPPLIER: Final = _take("supplier", 2 * len(SUPPORTS))
PLANNED: Final = _take("planned", 2 * len(SUPPORTS))
UNTIED: Final = _take("untied", 1)
LOOSE_END: Final = _take("loose_end", 1)
SUSPECT_MONEY: Final = _pair("suspect_money")
SUSPECT_CARE: Final = _pair("suspect_care")

# --- roles: active holders, and whoever is written down for it ---
ACTIVE: Final = _take("active", 2 * len(ROLES))
HELD: Final = _take("held", len(ROLES))
FUNCTIONS: Final = _pair("functions")
ROLE_GONE: Final = _pair("role_gone")
MANY_ROLES: Final = _pair("many_roles")

# --- needs and who meets them ---
NEED: Final = _take("need", 2 * len(NEEDS))
SUPPLY: Final = _take("supply", 2 * len(NEEDS))
UNCOVERED: Final = _pair("uncovered")
UNPLANNED: Final = _pair("unplanned")
REDUNDANT: Final = _pair("redundant")
REDUNDANT_WHO: Final = _pair("redundant_who")
NEEDED: Final = _pair("needed")
NEEDED_COUNT: Final = _pair("needed_count")
SOLE: Final = _pair("sole")
SOLE_VITAL: Final = _take("sole_vital", 1)
SOLE_ANY: Final = _pair("sole_any")
CARE: Final = _pair("care")
ORG_SHARE: Final = _pair("org_share")
ORG_WHO: Final = _take("org_who", 1)
UNKNOWN_DOMAINS: Final = _take("unknown_domains", 1)
UNSETTLED_DOMAINS: Final = _take("unsettled_domains", 1)
UNLISTED_DOMAINS: Final = _take("unlisted_domains", 1)
COGNITION: Final = _pair("cognition")
OWN_FIELDS: Final = _pair("own_fields")

# --- care by others than the tie with the client ---
YOUNG_CARER: Final = _pair("young_carer")
CARES_FOR_TWO: Final = _pair("cares_for_two")

# --- ties between others ---
TIED: Final = _pair("tied")
TIED_OUTSIDE: Final = _pair("tied_outside")
QUARREL: Final = _pair("quarrel")
LINKED: Final = _pair("linked")
COORDINATORS: Final = _pair("coordinators")
COORDINATORS_LINKED: Final = _pair("coordinators_linked")
ISLANDS: Final = _take("islands", 1)
KEY_APART: Final = _take("key_apart", 1)
TWO_STEP: Final = _pair("two_step")
ORGANISATIONS: Final = _pair("organisations")

# --- numbers ---
AGE: Final = _pair("age")
CONTACTS: Final = _pair("contacts")
LSNS_FAMILY: Final = _pair("lsns_family")
LSNS_FRIENDS: Final = _pair("lsns_friends")
LSNS: Final = _pair("lsns")
FREQUENCY_SHARE: Final = _pair("frequency_share")
WITHOUT_FREQUENCY: Final = _take("without_frequency", 1)
SIZE_ALL: Final = _pair("size_all")
SOCIAL_ROLES: Final = _pair("social_roles")
SHRINK: Final = _pair("shrink")
LOST: Final = _take("lost", 1)
LOST_CLOSE: Final = _pair("lost_close")
OUTINGS: Final = _pair("outings")
UNWATCHED: Final = _pair("unwatched")
UNSEEN: Final = _pair("unseen")
UNSEEN_DAYS: Final = _pair("unseen_days")
WEEKEND: Final = _pair("weekend")

# --- time ---
QUIET: Final = _pair("quiet")
LATE_START: Final = _pair("late_start")
DECLINED: Final = _pair("declined")
ENDED_HOLE: Final = _pair("ended_hole")
ENDED_KINDS: Final = _take("ended_kinds", 1)
LONG_WAIT: Final = _pair("long_wait")
EXPIRING: Final = _take("expiring", 1)
EXPIRES_IN: Final = _pair("expires_in")
OVERDUE: Final = _pair("overdue")
INTERVAL: Final = _take("interval", 1)
MAP_AGE: Final = _pair("map_age")
EVENT_SINCE: Final = _take("event_since", 1)
DISCHARGE_IN: Final = _pair("discharge_in")
EVICTION_IN: Final = _pair("eviction_in")
HOME_DAYS: Final = _pair("home_days")
DORMANT: Final = _pair("dormant")
CONTRADICTS: Final = _take("contradicts", 1)

# --- single answers, taken over from the client ---
ANSWERS: Final = (
    "alone",
    "day_alone",
    "facility",
    "hospital",
    "watched_home",
    "company_wish",
    "fall_risk",
    "can_call_help",
    "evacuation_list",
    "hazard_zone",
    "pending_decision",
    "youtaikyo",
    "medical_child",
    "device",
    "procedures",
    "work",
    "occupied",
    "gives_roles",
    "no_home",
    "welfare",
    "disabled",
    "self_present",
    "consent",
    "cohabits_known",
    "night_need",
    "excerpt",
)
ANSWER: Final = _take("answer", len(ANSWERS))
DEMENTIA: Final = _pair("dementia")
CARE_LEVEL: Final = _pair("care_level")
ASKED: Final = _take("asked", 1)
NOT_ASKED: Final = _take("not_asked", 1)
REFUSED: Final = _take("refused", 1)
DAY_KNOWN: Final = _take("day_known", 1)

SLOTS: Final = dict(_taken)
"""Place of every slot by its name."""
SIZE: Final = _size[0]
"""Length of a row."""
