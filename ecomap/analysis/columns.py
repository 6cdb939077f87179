"""A case as integers: the client's fields, and a few columns for people, ties, roles, needs and events.

One row of a caseload is these columns and nothing else. Node 0 is the client; the household counts as the client.
Days are proleptic ordinals (`datetime.date.toordinal`), births are ``yyyymmdd``; 0 = not known. A birth below nought
is an age that was written without any date: ``-1 - 10000 x years``. Three-valued answers
are `codes.YES`, `codes.NO`, `codes.UNKNOWN`. Masks have a bit a node, so that bit 0 is the client's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLIENT: Final = (
    "born_low",
    "born_high",
    "alone",  # lives alone
    "day_alone",  # 日中独居: somebody lives there, but is out by day
    "facility",  # in a facility, or in hospital (until the discharge)
    "hospital",
    "watched_home",  # サ高住: staff look in every day
    "company_wish",  # YES = wishes few contacts (静かに)
    "fall_risk",
    "can_call_help",
    "evacuation_list",
    "hazard_zone",
    "pending_decision",
    "youtaikyo",
    "medical_child",
    "device",  # depends on a device that needs electricity
    "procedures",  # medical procedures
    "dementia",  # 0 none to 3 (Ⅲ and above); -1 not known
    "care_level",  # 0 none, 1 support, 2 care 1-2, 3 care 3-5; -1 not known
    "work",  # goes out to work or to school
    "occupied",  # works, studies, keeps house, is on leave or retired
    "home_since",
    "eviction",
    "care_until_low",
    "care_until_high",
    "outings_low",
    "outings_high",
    "gives_roles",  # a role in life is written down
    "no_home",
    "welfare",  # receives 生活保護
    "disabled",  # a certificate or a disability is written down
    "drawn_low",
    "drawn_high",
    "review",
    "self_present",  # the person was there when the map was drawn
    "consent",  # consent with a scope is recorded
    "asked",  # sections asked about completely
    "partly",
    "declined",
    "night_need",
    "unsettled",  # domains that were asked about without an answer (不明), as bits
    "cohabits_known",  # it is known who lives with the client
    "excerpt",  # a version for an audience, which may leave something out
)
CLIENT: Final = {name: place for place, name in enumerate(_CLIENT)}
"""Place of every field of the client."""


class Columns(NamedTuple):
    """The columns of one case, or of many one after the other.

    Attributes
    ----------
    client
        The client's fields, in the order of `CLIENT`.
    flag_sure, flag_maybe
        For each flag (`ecomap.analysis.flags`) a mask of the nodes that surely have it, and that may have it.
    node_sure, node_maybe
        The same turned round: the flags that a node surely has, and may have.
    node_traits
        Bits of `TRAITS`.
    node_born_low, node_born_high
        ``yyyymmdd``; 0 = not known, below nought an age.
    node_near_low, node_near_high
        Minutes from the client.
    node_home
        Lives with the client: YES, NO, UNKNOWN.
    node_died
        0 = alive, as far as known; 1 = died on an unknown day; else the day.
    node_need_low, node_need_high
        Greatest own need: 0 none, 1 some, 2 high.
    node_cohen
        Number of the social role (Cohen et al. 1997), 0 = none, as a set of bits that are sure.
    node_org
        Node of the organisation it belongs to; itself where it belongs to none.
    tie_a, tie_b
        Nodes; a tie with the client has b = 0.
    tie_status
        0 not current, 1 current, 2 perhaps, 3 planned, 4 waiting, 5 paused, 6 declined, 7 ended.
    tie_quality
        0 broken, 1 known and not broken, 2 not known but something written speaks for the tie, 3 not known.
    tie_weak
        YES, NO (strong or normal), UNKNOWN.
    tie_stress
        0 none, 1 stressful, 2 conflict, 3 not known.
    tie_gives_sure, tie_gives_maybe
        Supports that flow from a to b.
    tie_takes_sure, tie_takes_maybe
        Supports that flow from b to a.
    tie_month_low, tie_month_high
        Contacts a month in ten-thousandths.
    tie_days
        Known weekdays of a weekly rhythm, a bit a day from Monday.
    tie_mode
        YES = seen, NO = heard only, UNKNOWN.
    tie_night
        YES, NO, UNKNOWN.
    tie_starts_low, tie_starts_high, tie_ends_low, tie_ends_high, tie_applied, tie_last
        Days; 0 = not known.
    tie_traits
        Bits of `TIE_TRAITS`.
    role_node, role_code, role_until
        Roles held; the day they end, 0 = not known.
    need_node, need_domain, need_low, need_high
        Needs with their level: 0 none, 1 some, 2 high.
    event_code, event_low, event_high
        Events of the client.
    """

    client: Sequence[int]
    flag_sure: Sequence[int]
    flag_maybe: Sequence[int]
    node_sure: Sequence[int]
    node_maybe: Sequence[int]
    node_traits: Sequence[int]
    node_born_low: Sequence[int]
    node_born_high: Sequence[int]
    node_near_low: Sequence[int]
    node_near_high: Sequence[int]
    node_home: Sequence[int]
    node_died: Sequence[int]
    node_need_low: Sequence[int]
    node_need_high: Sequence[int]
    node_cohen: Sequence[int]
    node_org: Sequence[int]
    tie_a: Sequence[int]
    tie_b: Sequence[int]
    tie_status: Sequence[int]
    tie_quality: Sequence[int]
    tie_weak: Sequence[int]
    tie_stress: Sequence[int]
    tie_gives_sure: Sequence[int]
    tie_gives_maybe: Sequence[int]
    tie_takes_sure: Sequence[int]
    tie_takes_maybe: Sequence[int]
    tie_month_low: Sequence[int]
    tie_month_high: Sequence[int]
    tie_days: Sequence[int]
    tie_mode: Sequence[int]
    tie_night: Sequence[int]
    tie_starts_low: Sequence[int]
    tie_starts_high: Sequence[int]
    tie_ends_low: Sequence[int]
    tie_ends_high: Sequence[int]
    tie_applied: Sequence[int]
    tie_last: Sequence[int]
    tie_traits: Sequence[int]
    role_node: Sequence[int]
    role_code: Sequence[int]
    role_until: Sequence[int]
    need_node: Sequence[int]
    need_domain: Sequence[int]
    need_low: Sequence[int]
    need_high: Sequence[int]
    event_code: Sequence[int]
    event_low: Sequence[int]
    event_high: Sequence[int]


def trits(names: tuple[str, ...]) -> dict[str, int]:
    """Give each name two neighbouring bits: may be true, may be false."""
    return {name: 2 * place for place, name in enumerate(names)}


TRAITS: Final = trits(
    (
        "suspected",
        "away",  # in a facility or in hospital
        "also_client",
        "frail",  # cognitive need or high need of care: could not call help
        "cognitive",
        "idle",  # neither work nor school (C07)
        "out_by_day",  # goes out to work or to school
        "left_work",
        "school",  # goes to a school or nursery
        "schooling_affected",
        "spouse",
        "child",
        "parent",
        "no_tie",
        "harmful",  # a harmful contact by kind, not only by a concern on a tie
    )
)
"""Place of the two bits of a three-valued trait of a node."""

TIE_TRAITS: Final = trits(
    (
        "confidant",
        "can_ask_help",
        "can_nurse",
        "harmless_end",  # it ended or rests for a harmless reason (H04)
        "round_the_clock",
        "frequency_known",
        "irregular",
    )
)
"""Place of the two bits of a three-valued trait of a tie."""
