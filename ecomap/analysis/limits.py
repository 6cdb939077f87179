"""Every threshold of the analysis: its number, its unit and where it comes from.

A number without a published source says "house choice"; a configuration file may change any of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Unit = Literal[
    "contacts a month", "points", "people", "roles", "days", "years", "minutes", "percent", "needs", "services", "times"
]

SCALE: Final = {"contacts a month": 10_000}
"""Units that are kept in parts, so that nothing at a threshold hangs on a float."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One threshold.

    Attributes
    ----------
    name
        The name a configuration file uses.
    value
        In ``unit``.
    unit
        What is counted.
    source
        Key of `ecomap.analysis.sources`, or ``""`` for a house choice.
    note
        How it is used, in a few words.
    """

    name: str
    value: float
    unit: Unit
    source: str
    note: str


LIMITS: Final = (
    Limit(
        "contact_monthly", 1, "contacts a month", "SAI15", "contact with kin and friends outside the home, least class"
    ),
    Limit("contact_weekly", 4.3, "contacts a month", "PLOS22", "contact with kin and friends outside the home"),
    Limit("contact_fortnightly", 2, "contacts a month", "COHEN", "a social role counts from here"),
    Limit("contact_daily", 21.5, "contacts a month", "", "care on five days a week or more counts as daily"),
    Limit("lsns", 12, "points", "LUB06", "LSNS-6 equivalent"),
    Limit("lsns_half", 6, "points", "LUB06", "family half, friends half"),
    Limit("frequency_share", 70, "percent", "", "personal ties with a frequency, for the LSNS-6 equivalent and D03"),
    Limit(
        "small_network", 2, "people", "WENSIZE", "ties in all; published support networks begin at two, the cut is ours"
    ),
    Limit("social_roles", 3, "roles", "COHEN", "the lowest class of the study, of healthy adults under 56"),
    Limit("shrinking", 30, "percent", "", "informal ties lost in a year"),
    Limit("loss_days", 365, "days", "", "how far back a loss is looked for"),
    Limit("adult", 18, "years", "", "the age of majority in Japan since April 2022"),
    Limit("young_carer", 30, "years", "YC", "the law looks at young people up to about thirty, in some cases forty"),
    Limit("carer_old", 65, "years", "ROURO", "older carer: a class of the survey, not a risk threshold"),
    Limit(
        "carer_very_old",
        75,
        "years",
        "ROURO",
        "older carer, to look at first: a class of the survey, not a risk threshold",
    ),
    Limit("supporter_old", 75, "years", "", "evacuation supporters"),
    Limit("middle_from", 40, "years", "TOKYO92", "C07"),
    Limit("middle_to", 64, "years", "", "C07; the Cabinet Office asked people of 40 to 64 in 2018"),
    Limit("small_child", 6, "years", "", "L03"),
    Limit("working_from", 15, "years", "", "L06; the ages of the Cabinet Office surveys"),
    Limit("working_to", 64, "years", "", "L06; the ages of the Cabinet Office surveys"),
    Limit("at_home_days", 183, "days", "HIKI", "six months at home without work or school"),
    Limit("near_minutes", 30, "minutes", "", "near enough to come at once"),
    Limit("far_minutes", 120, "minutes", "", "too far to come the same day"),
    Limit("many_roles", 4, "roles", "", "roles held by one person in private life"),
    Limit("one_organisation", 60, "percent", "", "of the needed kinds of support"),
    Limit("several_needs", 3, "needs", "", "O03 and O08"),
    Limit("review_far_days", 183, "days", "", "a map older than half a year"),
    Limit("quiet_times", 3, "times", "", "times the usual interval without contact"),
    Limit("quiet_least_days", 14, "days", "", "shortest silence that is told"),
    Limit("quiet_medical_days", 365, "days", "", "a medical tie without a frequency"),
    Limit("late_start_days", 14, "days", "", "a planned start that has passed"),
    Limit("ended_days", 90, "days", "", "support that ended lately"),
    Limit("waiting_days", 90, "days", "", "a long wait"),
    Limit("expiry_days", 60, "days", "", "a period that ends soon"),
    Limit(
        "gap_days",
        4,
        "days",
        "KORITSU",
        "days in a row without being seen or heard; the source counts days until somebody is found, the rest is ours",
    ),
    Limit(
        "gap_days_critical",
        7,
        "days",
        "KORITSU",
        "found on day 8 or later is the marker of the Cabinet Office; days without contact are our inference",
    ),
    Limit("thin_week_days", 4, "days", "", "days a week without being seen"),
    Limit("discharge_days", 30, "days", "", "a discharge that is near"),
    Limit("eviction_days", 30, "days", "", "a home to leave soon"),
    Limit("organisations", 2, "services", "", "organisations that need somebody who coordinates"),
    Limit("services_linked", 3, "services", "", "services between which ties are expected"),
)
"""Every threshold, in the order of the catalogue."""

PLACE: Final = {limit.name: place for place, limit in enumerate(LIMITS)}

Values = tuple[int, ...]
"""Numbers of all limits in their order, in whole units (contacts a month in ten-thousandths)."""


def whole(limit: Limit, value: float | None = None) -> int:
    """Give a limit's number, or another one in its place, in whole units."""
    return round((limit.value if value is None else value) * SCALE.get(limit.unit, 1))


DEFAULTS: Final[Values] = tuple(whole(limit) for limit in LIMITS)

# Places the kernel reads; a name each, because it may be compiled and then knows constants only.
MONTHLY: Final = PLACE["contact_monthly"]
WEEKLY: Final = PLACE["contact_weekly"]
FORTNIGHTLY: Final = PLACE["contact_fortnightly"]
DAILY: Final = PLACE["contact_daily"]
LOSS_DAYS: Final = PLACE["loss_days"]
SHRINKING: Final = PLACE["shrinking"]
ADULT: Final = PLACE["adult"]
YOUNG: Final = PLACE["young_carer"]
OLD: Final = PLACE["carer_old"]
VERY_OLD: Final = PLACE["carer_very_old"]
SUPPORTER_OLD: Final = PLACE["supporter_old"]
MIDDLE_FROM: Final = PLACE["middle_from"]
MIDDLE_TO: Final = PLACE["middle_to"]
SMALL_CHILD: Final = PLACE["small_child"]
NEAR: Final = PLACE["near_minutes"]
FAR: Final = PLACE["far_minutes"]
MANY_ROLES: Final = PLACE["many_roles"]
QUIET_TIMES: Final = PLACE["quiet_times"]
QUIET_LEAST: Final = PLACE["quiet_least_days"]
QUIET_MEDICAL: Final = PLACE["quiet_medical_days"]
LATE_START: Final = PLACE["late_start_days"]
ENDED: Final = PLACE["ended_days"]
WAITING: Final = PLACE["waiting_days"]
EXPIRY: Final = PLACE["expiry_days"]
