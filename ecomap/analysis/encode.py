"""A case as integers, which is all that the kernel reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.codes import (
    BIG,
    DOMAIN_NUMBER,
    EVENT_NUMBER,
    NO,
    ROLE_NUMBER,
    ROLES_ASKED,
    SECTION_BIT,
    UNKNOWN,
    YES,
)
from ecomap.analysis.columns import CLIENT, TRAITS, Columns
from ecomap.analysis.encode_nodes import CARE, CARE_HIGH, LEVELS, Nodes, born, occupied, trit, working
from ecomap.analysis.encode_ties import Ties, contacts
from ecomap.analysis.flags import masks_of
from ecomap.model.base import CLIENT as CLIENT_ID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.model import Case, Frequency, PartialDate

_DEMENTIA: Final = {"independent": 0, "1": 1, "2": 2, "2a": 2, "2b": 2}
_DEMENTIA_HIGH: Final = 3
_NOT_ALONE: Final = frozenset(
    {"alone_by_day", "elderly_couple", "together", "sakoju", "facility", "hospital", "group_home"}
)
_NIGHT_DOMAINS: Final = frozenset(
    {
        "adl",
        "toileting",
        "medical_care",
        "rhythm",
        "cognition",
        "safety",
        "medication",
        "mental",
        "health",
        "end_of_life",
    }
)
"""Domains whose needs may arise at night."""


def encode(case: Case) -> Columns:
    """Encode a case.

    Parameters
    ----------
    case
        Any case.

    Returns
    -------
    Columns
        Lists of integers. The order of nodes is the client, the family, the resources.
    """
    nodes = Nodes(case)
    nodes.fill()
    ties = Ties(nodes.number, case.resources, nodes.sure)
    ties.fill(case.ties)
    for tie in case.ties:
        if tie.concern:
            _suspect(nodes, tie.source, tie.target)
        if tie.frequency is not None and tie.frequency.living_together:
            for end in (tie.source, tie.target):
                place = nodes.number.get(end, 0)
                if CLIENT_ID in (tie.source, tie.target) and place and nodes.maybe[place]:
                    nodes.home[place] = YES
    need_low, need_high = _own_needs(case, nodes.number)
    columns = [list(column) for column in zip(*ties.rows, strict=True)] or [[] for _ in range(22)]
    roles = [
        (nodes.number[ident], ROLE_NUMBER[role.code], 0 if role.until is None else role.until.latest.toordinal())
        for ident, actor in case.actors.items()
        for role in actor.roles
    ]
    needs = [(nodes.number.get(need.who, 0), DOMAIN_NUMBER[need.domain], *LEVELS[need.level]) for need in case.needs]
    events = [
        (EVENT_NUMBER[event.what], event.on.earliest.toordinal(), event.on.latest.toordinal())
        for event in case.events
        if event.on is not None and (event.who == CLIENT_ID or event.what in {"bereavement", "move", "birth"})
    ]
    return Columns(
        _client(case, nodes),
        masks_of(nodes.sure),
        masks_of(nodes.maybe),
        nodes.sure,
        nodes.maybe,
        nodes.traits,
        nodes.born_low,
        nodes.born_high,
        nodes.near_low,
        nodes.near_high,
        nodes.home,
        nodes.died,
        need_low,
        need_high,
        nodes.cohen,
        nodes.org,
        *columns,
        *_columns(roles, 3),
        *_columns(needs, 4),
        *_columns(events, 3),
    )


def _columns(rows: Sequence[tuple[int, ...]], width: int) -> list[list[int]]:
    return [list(column) for column in zip(*rows, strict=True)] if rows else [[] for _ in range(width)]


def _suspect(nodes: Nodes, source: str, target: str) -> None:
    """Mark whoever is at the other end of a tie of the client (or the household) with a concern."""
    for one, other in ((source, target), (target, source)):
        if other not in nodes.number or other == CLIENT_ID:
            place = nodes.number.get(one, 0)
            nodes.traits[place] = nodes.traits[place] & ~(UNKNOWN << TRAITS["suspected"]) | (YES << TRAITS["suspected"])


def _own_needs(case: Case, number: dict[str, int]) -> tuple[list[int], list[int]]:
    """Give the greatest own need of everybody but the client, also from a care level."""
    low, high = [0] * len(number), [2] * len(number)
    for person in case.people:
        place = number[person.id]
        if person.care_level is not None and person.care_level != "applying":
            low[place] = min(CARE.get(person.care_level, CARE_HIGH), 2)
        if person.disability or person.diagnoses:
            low[place] = max(low[place], 1)
    own: dict[int, tuple[int, int]] = {}
    for need in case.needs:
        if need.who in number and need.who != CLIENT_ID:
            place = number[need.who]
            least, most = LEVELS[need.level]
            before = own.get(place, (0, 0))
            own[place] = max(before[0], least), max(before[1], most)
    for place, (least, most) in own.items():
        low[place] = max(low[place], least)
        high[place] = max(low[place], most)  # what was written down is taken for all there is
    return low, high


def _alone(case: Case, nodes: Nodes) -> int:
    lives = case.client.lives
    if lives == "alone":
        return YES
    return NO if lives in _NOT_ALONE or YES in nodes.home else UNKNOWN


def _asked(case: Case) -> tuple[int, int, int]:
    """Give the sections asked about completely, in part, and those that were declined.

    Roles count as asked when relatives and services were, unless an entry for roles says otherwise.
    """
    done = partly = declined = 0
    answers = {section: case.asked_about(section) for section in {entry.section for entry in case.asked}}
    for section, entry in answers.items():
        if entry is not None:
            done |= SECTION_BIT[section] * (entry.answer == "done")
            partly |= SECTION_BIT[section] * (entry.answer == "partly")
            declined |= SECTION_BIT[section] * (entry.answer == "declined")
    known = SECTION_BIT["kin"] | SECTION_BIT["services"]
    if answers.get("roles") is None and done & known == known:
        done |= ROLES_ASKED
    return done, partly, declined


def _night_need(case: Case) -> int:
    """Say whether some need arises at night too; NO where the domains that could are known to be none."""
    needs = [need for need in case.needs_of() if need.domain in _NIGHT_DOMAINS]
    nights = [need.night for need in needs if LEVELS[need.level][1]]
    if any(nights):
        return YES
    asked = case.asked_about("needs")
    complete = {"adl", "toileting"} <= {need.domain for need in needs} or (asked is not None and asked.answer == "done")
    return NO if complete and None not in nights else UNKNOWN


def _outings(often: Frequency | None) -> tuple[int, int]:
    return (0, BIG) if often is None else contacts(often)


def _day(date: PartialDate | None, *, first: bool = False) -> int:
    return 0 if date is None else (date.earliest if first else date.latest).toordinal()


def _client(case: Case, nodes: Nodes) -> list[int]:
    client, drawn = case.client, case.drawn
    done, partly, declined = _asked(case)
    lives = client.lives
    attendees = drawn.attendees if drawn is not None else ()
    low, high = born(client, nodes.drawn)
    outings = _outings(client.outings)
    procedures = None if client.medical_procedures is None else bool(client.medical_procedures)
    disabled = True if client.certificates or client.disability else None if client.certificates is None else False
    lives_known = lives not in (None, "unknown")
    values: dict[str, int] = {
        "born_low": low,
        "born_high": high,
        "alone": _alone(case, nodes),
        "day_alone": trit(lives == "alone_by_day") if lives_known else UNKNOWN,
        "facility": trit(lives in {"facility", "hospital"}) if lives_known else UNKNOWN,
        "hospital": trit(lives == "hospital") if lives_known else UNKNOWN,
        "watched_home": trit(lives == "sakoju") if lives_known else UNKNOWN,
        "company_wish": UNKNOWN if client.company in (None, "not_asked") else trit(client.company == "quiet"),
        "fall_risk": trit(client.fall_risk),
        "can_call_help": trit(client.can_call_help),
        "evacuation_list": trit(client.evacuation_list),
        "hazard_zone": trit(client.hazard_zone),
        "pending_decision": trit(client.pending_decision),
        "youtaikyo": trit(client.on_youtaikyo_list),
        "medical_child": trit(client.medical_care_child),
        "device": trit(client.power_dependent),
        "procedures": trit(procedures),
        "dementia": -1 if client.dementia_level is None else _DEMENTIA.get(client.dementia_level, _DEMENTIA_HIGH),
        "care_level": -1 if client.care_level in (None, "applying") else CARE.get(client.care_level or "", CARE_HIGH),
        "work": working(client),
        "occupied": occupied(client),
        "home_since": _day(client.home_since),
        "eviction": _day(client.eviction_on),
        "care_until_low": _day(client.care_until, first=True),
        "care_until_high": _day(client.care_until),
        "outings_low": outings[0],
        "outings_high": outings[1],
        "gives_roles": YES if client.roles_in_life else UNKNOWN,
        "no_home": UNKNOWN if client.housing in (None, "unknown") else trit(client.housing == "none"),
        "welfare": UNKNOWN if client.income in (None, "unknown") else trit(client.income == "public_assistance"),
        "disabled": trit(disabled),
        "drawn_low": _day(drawn.on if drawn else None, first=True),
        "drawn_high": _day(drawn.on if drawn else None),
        "review": _day(drawn.review if drawn else None),
        "self_present": trit(CLIENT_ID in attendees) if attendees else UNKNOWN,
        "consent": trit(case.consent is not None and case.consent.scope is not None),
        "asked": done,
        "partly": partly,
        "declined": declined,
        "night_need": _night_need(case),
        "unsettled": sum({1 << DOMAIN_NUMBER[need.domain] for need in case.needs_of() if need.level == "unknown"}),
        "cohabits_known": trit(UNKNOWN not in nodes.home),
        "excerpt": trit(case.is_excerpt),
    }
    return [values[name] for name in CLIENT]
