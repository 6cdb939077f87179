"""Whom to call, in what order: in an emergency, in a disaster, at night; who would notice; roles and who holds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ecomap.analysis import slots as to
from ecomap.analysis.codes import NEED_NUMBER, ROLE_NUMBER, ROLES_ASKED
from ecomap.analysis.flags import FLAG_NUMBER
from ecomap.model.base import CLIENT
from ecomap.vocabulary import TABLES
from ecomap.wording.map_words import resource_kind, role_words
from ecomap.wording.sheet_words import sheet_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecomap.report.sheet.basis import Basis

Occasion = Literal["emergency", "disaster", "night"]
OCCASIONS: Final[tuple[Occasion, ...]] = ("emergency", "disaster", "night")

ROLES_SHOWN: Final = (
    "key_person",
    "main_carer",
    "emergency_contact",
    "evacuation_supporter",
    "coordinator",
    "guarantor",
)
"""Roles that a conference asks for; others are told where somebody holds them."""
_LAST: Final = 100
_MEDICAL: Final = to.FLAG + 2 * FLAG_NUMBER["medical"]
_COORDINATOR: Final = to.FLAG + 2 * FLAG_NUMBER["coordinator"]
_HOUSING: Final = to.FLAG + 2 * FLAG_NUMBER["housing"]
_EVACUATION: Final = to.SUPPLY + 2 * NEED_NUMBER["evacuation"]
_STAFFED: Final = frozenset({"facility", "hospital", "sakoju", "group_home"})
_DOCTORS: Final = frozenset({"doctor", "visiting_doctor", "home_nurse", "psych_nursing", "kantaki"})


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody to call.

    Attributes
    ----------
    who
        Id.
    name
        How they are called.
    as_what
        Roles, or what kind of service it is.
    where
        Where they are, as far as that may be shown.
    phone
        As written; empty where it is not recorded or not to be shown, and then there is a line to write on.
    """

    who: str
    name: str
    as_what: str = ""
    where: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Calls:
    """The order of calls on one occasion; ``facts`` are short sentences beside it."""

    occasion: Occasion
    title: str
    entries: tuple[Call, ...]
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoleLine:
    """One role: ``answer`` is held, unknown or none, and ``words`` says so."""

    role: str
    answer: Literal["held", "unknown", "none"]
    words: str


def calls_of(basis: Basis, *, plain: bool = False) -> tuple[Calls, ...]:
    """Put together whom to call, each occasion in its order; ``plain`` leaves out roles and what is known beside it."""
    makers = {"emergency": _emergency, "disaster": _disaster, "night": _night}
    facts = {"emergency": _emergency_facts, "disaster": _disaster_facts, "night": _night_facts}
    return tuple(
        Calls(
            occasion,
            sheet_words(f"client-calls-{occasion}" if plain else f"calls-{occasion}", basis.lang),
            tuple(
                _call(who, basis, plain=plain)
                for who in dict.fromkeys(makers[occasion](basis))
                if _can_come(who, basis)
            ),
            () if plain else tuple(facts[occasion](basis)),
        )
        for occasion in OCCASIONS
    )


def _can_come(who: str, basis: Basis) -> bool:
    """Say whether somebody can be called at all: a small child cannot, nor an animal, the dead, or the client."""
    return who != CLIENT and basis.counts(who) and not basis.small(who)


def _emergency(basis: Basis) -> Iterator[str]:
    """Emergency contacts in their order, the key person, then whoever coordinates and whoever nurses and treats.

    Where no first contact is recorded, the key person comes before a second one.
    """
    contacts = _holders("emergency_contact", basis)
    first = basis.actor(contacts[0]).roles if contacts else ()
    if not any(held.code == "emergency_contact" and held.order in (None, 1) for held in first):
        yield from _holders("key_person", basis)
    yield from contacts
    yield from _holders("key_person", basis)
    yield from _holders("coordinator", basis)
    live = set(basis.sure(to.LIVE))
    yield from (who for who in basis.sure(_COORDINATOR) if who in live)
    yield from (
        who for who in basis.sure(_MEDICAL) if who in live and getattr(basis.actor(who), "kind", None) in _DOCTORS
    )


def _disaster(basis: Basis) -> Iterator[str]:
    yield from _holders("evacuation_supporter", basis)
    yield from basis.sure(_EVACUATION)


def _night(basis: Basis) -> Iterator[str]:
    """Whoever lives there, and whoever can come or be called at night; in a home with staff, the staff."""
    yield from (who for who in basis.sure(to.HOME) if who != CLIENT)
    yield from basis.sure(to.AT_NIGHT)
    if basis.case.client.lives in _STAFFED:
        live = set(basis.sure(to.LIVE))
        yield from (who for who in basis.sure(_HOUSING) if who in live)


def _holders(role: str, basis: Basis) -> list[str]:
    """Give those who hold a role and have not died, in the order recorded."""
    found = [
        (held.order or _LAST, place, actor.id)
        for place, actor in enumerate(basis.case.actors.values())
        for held in actor.roles
        if held.code == role and not actor.has_died
    ]
    return [who for _, _, who in sorted(found)]


def _call(who: str, basis: Basis, *, plain: bool) -> Call:
    actor = basis.actor(who)
    resource = basis.resource(who)
    kind = "" if resource is None else resource_kind(resource, basis.lang)
    where = ""
    if resource is None and actor.lives and actor.lives != "unknown":
        where = TABLES["lives_where"].label(actor.lives, basis.lang)
        if actor.lives_note:
            where = sheet_words("beside", basis.lang, name=where, words=actor.lives_note)
    hidden = bool(actor.address_protected)
    return Call(
        who,
        basis.called(who),
        kind if plain else role_words(actor, basis.lang) or kind,
        "" if hidden else where,
        "" if hidden else actor.phone or "",
    )


def _emergency_facts(basis: Basis) -> Iterator[str]:
    client = basis.case.client
    yield _yes_no("fall-risk", client.fall_risk, basis)
    yield _yes_no("can-call", client.can_call_help, basis)


def _disaster_facts(basis: Basis) -> Iterator[str]:
    client = basis.case.client
    yield _yes_no("evacuation-list", client.evacuation_list, basis)
    hazard = _yes_no("hazard", client.hazard_zone, basis)
    yield sheet_words("beside", basis.lang, name=hazard, words=client.hazard_note) if client.hazard_note else hazard
    if client.power_dependent:
        yield sheet_words("power", basis.lang)


def _night_facts(basis: Basis) -> Iterator[str]:
    lives = basis.case.client.lives
    if lives and lives not in {"unknown", "alone_by_day"}:  # alone by day says nothing about the night
        yield TABLES["lives"].label(lives, basis.lang)
    if any(need.night for need in basis.case.needs_of(CLIENT)):
        yield sheet_words("night-need", basis.lang)


def _yes_no(code: str, answer: bool | None, basis: Basis) -> str:  # noqa: FBT001 - a three-valued answer
    said = "not-recorded" if answer is None else f"{code}-yes" if answer else f"{code}-no"
    return sheet_words("fact", basis.lang, name=sheet_words(code, basis.lang), value=sheet_words(said, basis.lang))


def notice_of(basis: Basis) -> tuple[Call, ...]:
    """Say who would notice that something is wrong: those who live there or have contact every week, seen first."""
    seen, weekly = basis.sure(to.SEEN_WEEKLY), basis.sure(to.WEEKLY)
    home = [who for who in basis.sure(to.HOME) if who != CLIENT]
    order = dict.fromkeys((*home, *seen, *weekly))
    return tuple(_noticing(who, who in home, basis) for who in order if _can_come(who, basis))


def _noticing(who: str, at_home: bool, basis: Basis) -> Call:  # noqa: FBT001 - one of two
    live = [tie for tie in basis.ties if basis.other(tie) == who and basis.live(tie)]
    often = next((tie.frequency.label for tie in live if tie.frequency and tie.frequency.label), "")
    hidden = basis.actor(who).address_protected
    note = "" if hidden else next((tie.note for tie in live if tie.note), "")
    home = sheet_words("at-home", basis.lang) if at_home and sheet_words("at-home", basis.lang) not in often else ""
    return Call(
        who, basis.called(who), as_what=sheet_words("comma", basis.lang).join(filter(None, (home, often, note)))
    )


def roles_of(basis: Basis) -> tuple[RoleLine, ...]:
    """Say of each role who holds it, that nobody was found on asking, or that the record does not show it."""
    asked = bool(basis.row[to.ASKED] & ROLES_ASKED)
    coordinators = basis.sure(_COORDINATOR)
    live = set(basis.sure(to.LIVE))
    lines = []
    shown = (*ROLES_SHOWN, *(code for code in TABLES["roles"].codes if code not in ROLES_SHOWN))
    for role in shown:
        held = _holders(role, basis)
        if role == "coordinator":
            held = [*held, *(who for who in coordinators if who in live)]
        if not held and role not in ROLES_SHOWN:
            continue
        known = asked and (role != "evacuation_supporter" or basis.asked("neighbours"))
        lines.append(_role(role, list(dict.fromkeys(held)), basis, asked=known))
    return tuple(lines)


def _role(role: str, held: Iterable[str], basis: Basis, *, asked: bool) -> RoleLine:
    number = to.ACTIVE + 2 * ROLE_NUMBER[role]
    active = basis.perhaps(number) | (basis.perhaps(_COORDINATOR) if role == "coordinator" else frozenset())
    words = [
        basis.called(who)
        if who in active
        else sheet_words("beside", basis.lang, name=basis.called(who), words=sheet_words("on-paper", basis.lang))
        for who in held
    ]
    label = TABLES["roles"].label(role, basis.lang)
    if words:
        return RoleLine(label, "held", sheet_words("comma", basis.lang).join(words))
    answer: Literal["unknown", "none"] = "none" if asked else "unknown"
    return RoleLine(label, answer, sheet_words("nobody-yet" if asked else "not-shown", basis.lang))
