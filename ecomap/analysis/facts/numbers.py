"""Facts that are numbers between two bounds."""

from __future__ import annotations

from typing import Final

from ecomap.analysis import slots as to
from ecomap.analysis.codes import (
    FRIENDS,
    GROUPS,
    KIN,
    NEAR_LIFE,
    NEED_KINDS,
    NEED_NUMBER,
    NEEDS_ASKED,
    NEIGHBOURS,
    SERVICES,
    SUPPLY,
)
from ecomap.analysis.conditions import Number
from ecomap.analysis.facts import people as who

UNIT: Final = 10_000


def need(kind: str) -> Number:
    """Give the level of a kind of need: 0 none, 1 some, 2 high."""
    domains = NEED_KINDS[kind][0]
    return Number(
        f"need_{kind}",
        f"the client's need in {', '.join(domains)}: 0 none, 1 some, 2 high",
        slot=to.NEED + 2 * NEED_NUMBER[kind],
        paths=tuple(f"needs.{domain}" for domain in domains),
        asks=(f"needs.{domains[0]}",),
        undefined="unknown unless the domain is listed, or 課題 was asked about completely",
    )


age: Final = Number(
    "age",
    "the client's age in whole years; a certified care level makes it 40 at least",
    slot=to.AGE,
    paths=("client.birth", "client.age"),
    asks=("client.birth",),
)
contacts: Final = Number(
    "contacts_per_month",
    "contacts a month (of 4.3 weeks), face to face and by telephone or message, with relatives, friends and neighbours "
    "outside the home and with groups that meet",
    slot=to.CONTACTS,
    scale=UNIT,
    sections=NEAR_LIFE,
    people=who.personal - who.home,
    asks=("frequency",),
    source="SAI15",
    undefined="no upper bound unless relatives, friends and neighbours were asked about",
)
lsns_family: Final = Number(
    "lsns_family",
    "LSNS-6 equivalent, family half (0 to 15): relatives with monthly contact, confidants, relatives to ask for help",
    slot=to.LSNS_FAMILY,
    sections=KIN,
    people=who.kin,
    source="LUB06",
)
lsns_friends: Final = Number(
    "lsns_friends",
    "LSNS-6 equivalent, friends half (0 to 15): the same of friends and neighbours",
    slot=to.LSNS_FRIENDS,
    sections=FRIENDS | NEIGHBOURS,
    people=who.personal,
    source="LUB06",
)
lsns: Final = Number(
    "lsns",
    "LSNS-6 equivalent (0 to 30), reckoned from the record; the two halves together",
    slot=to.LSNS,
    sections=NEAR_LIFE,
    people=who.personal,
    asks=("frequency", "confidant", "can_ask_help"),
    source="LUB06",
)
frequency_share: Final = Number(
    "frequency_share",
    "share of the personal ties with a frequency, in per cent; 100 without personal ties",
    slot=to.FREQUENCY_SHARE,
    people=who.without_frequency,
)
ties: Final = Number(
    "ties",
    "people and offices with a live tie",
    slot=to.SIZE_ALL,
    sections=NEAR_LIFE | GROUPS | SERVICES,
    people=who.live,
    source="WENSIZE",
)
social_roles: Final = Number(
    "social_roles",
    "how many of the twelve roles of Cohen et al. (1997) are filled by somebody with contact every two weeks",
    slot=to.SOCIAL_ROLES,
    sections=NEAR_LIFE | GROUPS,
    people=who.live,
    source="COHEN",
)
shrinking: Final = Number(
    "shrinking",
    "(100 - p) x ties lost - 100 x new ties - p x ties kept, over a year; from 0 on a loss of p per cent or more, "
    "and of two ties at least",
    slot=to.SHRINK,
    sections=NEAR_LIFE,
    people=who.lost,
)
outings: Final = Number(
    "outings_per_month",
    "how often the client goes out, also to services",
    slot=to.OUTINGS,
    scale=UNIT,
    paths=("client.outings",),
    asks=("client.outings",),
    source="KCL",
)
unwatched: Final = Number(
    "days_unwatched",
    "longest run of days on which nobody sees or hears the client; whoever lives there is not counted",
    slot=to.UNWATCHED,
    sections=SUPPLY,
    people=who.weekly,
    paths=("client.outings",),
    asks=("client.outings", "frequency"),
    source="KORITSU",
)
unseen: Final = Number(
    "days_unseen",
    "longest run of days on which nobody sees the client",
    slot=to.UNSEEN,
    sections=SUPPLY,
    people=who.seen_weekly,
    paths=("client.outings",),
)
unseen_days: Final = Number(
    "days_a_week_unseen",
    "days of a week on which nobody sees the client",
    slot=to.UNSEEN_DAYS,
    sections=SUPPLY,
    people=who.seen_weekly,
    paths=("client.outings",),
    asks=("client.outings", "frequency"),
)
weekend: Final = Number(
    "weekend_days",
    "days of the weekend on which somebody sees or hears the client",
    slot=to.WEEKEND,
    sections=SUPPLY,
    people=who.weekly,
    asks=("frequency",),
)
needed: Final = Number(
    "needed_kinds",
    "kinds of need that the client has",
    slot=to.NEEDED_COUNT,
    sections=NEEDS_ASKED,
    paths=("needs",),
    asks=("needs",),
)
uncovered: Final = Number(
    "uncovered", "kinds of need that nobody meets, as bits", slot=to.UNCOVERED, sections=SUPPLY, paths=("needs",)
)
unplanned: Final = Number(
    "unplanned",
    "kinds of need that nobody meets or is going to meet, as bits",
    slot=to.UNPLANNED,
    sections=SUPPLY,
    paths=("needs",),
)
organisation_share: Final = Number(
    "organisation_share",
    "largest share of the needed kinds that one organisation supplies, in per cent",
    slot=to.ORG_SHARE,
    sections=SUPPLY,
    people=who.organisation_share_who,
    undefined="0 without a known need",
)
organisations: Final = Number(
    "organisations",
    "organisations of care, welfare and home nursing",
    slot=to.ORGANISATIONS,
    people=who.care_organisation,
)
cognition: Final = Number(
    "need_cognition", "need in cognition", slot=to.COGNITION, paths=("needs.cognition",), asks=("needs.cognition",)
)
dementia: Final = Number(
    "dementia_level",
    "日常生活自立度(認知症): 0 to 3 (Ⅲ and above)",
    slot=to.DEMENTIA,
    paths=("client.dementia_level",),
    asks=("client.dementia_level",),
)
care_level: Final = Number(
    "care_level",
    "要介護度: 0 none, 1 support, 2 care 1 and 2, 3 care 3 to 5",
    slot=to.CARE_LEVEL,
    paths=("client.care_level",),
    asks=("client.care_level",),
)
overdue: Final = Number(
    "days_overdue", "days since the review date", slot=to.OVERDUE, paths=("drawn.review",), asks=("drawn.review",)
)
map_age: Final = Number(
    "map_age", "days since the map was drawn", slot=to.MAP_AGE, paths=("drawn.on",), asks=("drawn.on",)
)
discharge_in: Final = Number("discharge_in", "days to the discharge", slot=to.DISCHARGE_IN, paths=("events.discharge",))
eviction_in: Final = Number(
    "eviction_in", "days until the home has to be left", slot=to.EVICTION_IN, paths=("client.eviction_on",)
)
home_days: Final = Number(
    "home_days",
    "days at home without work or school",
    slot=to.HOME_DAYS,
    paths=("client.home_since",),
    asks=("client.home_since",),
)
expires_in: Final = Number(
    "expires_in", "days to the first end of a period", slot=to.EXPIRES_IN, paths=("client.care_until",)
)
redundant: Final = Number("redundant", "kinds of need that two or more meet independently, as bits", slot=to.REDUNDANT)
