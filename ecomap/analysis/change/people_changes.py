"""What became of the client, of the family, and of who holds which role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.change.kinds import Change
from ecomap.analysis.change.tie_changes import how_often_code, iso, yes_no
from ecomap.model.base import CLIENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.model.case import Case
    from ecomap.model.people import Actor, Client

_CODED: Final = {
    "lives": "lives",
    "care_level": "care_levels",
    "dementia_level": "dementia_levels",
    "mobility_level": "mobility_levels",
    "company": "company",
    "housing": "housing",
    "income": "income",
    "employment": "employment",
    "school": "schooling",
}
_ANSWERS: Final = (
    "fall_risk",
    "can_call_help",
    "evacuation_list",
    "hazard_zone",
    "power_dependent",
    "pending_decision",
)
_OPEN: Final = frozenset({"unknown", "not_asked"})
_STRENGTHS: Final = ("strengths", "likes", "roles_in_life")
_LISTS: Final = ("medical_procedures", "certificates", "diagnoses")
_PERSON: Final = {"employment": "employment", "school": "schooling", "care_level": "care_levels"}


def client_changes(was: Client, now: Client) -> Iterator[Change]:
    """Tell what became of the client: home, levels, wishes, strengths, single answers."""
    for topic, table in _CODED.items():
        code = {"lives": "moved", "care_level": "care_level"}.get(topic, "client_fact")
        if topic == "lives" and was.lives == "hospital":
            code = "returned"
        yield from _coded(was, now, topic, table, (code, "client_known", "client_unclear"), ())
    for topic in _ANSWERS:
        one, two = getattr(was, topic), getattr(now, topic)
        if one is not two:
            code = "client_known" if one is None else "client_unclear" if two is None else "client_fact"
            yield Change(code=code, topic=topic, before=yes_no(one), after=yes_no(two))
    if iso(was.care_until) != iso(now.care_until) and now.care_until is not None:
        code = "certified" if was.care_until is not None else "client_known"
        yield Change(code=code, topic="care_until", after=(now.care_until.iso,), on=now.care_until.iso)
    often = how_often_code(was.outings, now.outings, less="outings", more="outings", other="outings")
    if often is not None:
        code = {"known": "client_known", "unclear": "client_unclear"}.get(often, often)
        told = [() if one is None or not one.label else (one.label,) for one in (was.outings, now.outings)]
        yield Change(code=code, topic="outings", before=told[0], after=told[1])
    yield from _words(was, now)
    yield from _lists(was, now)


def _words(was: Client, now: Client) -> Iterator[Change]:
    for topic in ("words", "family_wishes"):
        one, two = getattr(was, topic), getattr(now, topic)
        if one != two and two:
            yield Change(code="wish", topic=topic, before=_some(one), after=_some(two))
    new = tuple(wish for wish in now.wishes if wish not in was.wishes)
    if new:
        yield Change(code="wish", topic="wishes", after=new)
    for code, ones, twos in (("goal_more", was.goals, now.goals), ("goal_less", now.goals, was.goals)):
        differing = tuple(goal for goal in twos if goal not in ones)
        if differing:
            yield _listed(code, "goals", differing, gone=code == "goal_less")


def _lists(was: Client, now: Client) -> Iterator[Change]:
    for topic in _STRENGTHS:
        one, two = getattr(was, topic), getattr(now, topic)
        more, less = tuple(x for x in two if x not in one), tuple(x for x in one if x not in two)
        if more:
            yield _listed("strength_more", topic, more)
        if less and more:  # a strength that is only not repeated is no loss
            yield _listed("strength_less", topic, less, gone=True)
    for topic in _LISTS:
        one, two = getattr(was, topic), getattr(now, topic)
        if one != two:
            code = "client_known" if one is None else "client_unclear" if two is None else "client_fact"
            yield Change(code=code, topic=topic, before=one or (), after=two or ())


def _listed(code: str, topic: str, words: tuple[str, ...], *, gone: bool = False) -> Change:
    return Change(code=code, topic=topic, before=words if gone else (), after=() if gone else words)


def _coded(
    was: Actor, now: Actor, topic: str, table: str, codes: tuple[str, str, str], who: tuple[str, ...]
) -> Iterator[Change]:
    one, two = getattr(was, topic), getattr(now, topic)
    one, two = (None if value in _OPEN else value for value in (one, two))
    if one != two:
        code = codes[1] if one is None else codes[2] if two is None else codes[0]
        yield Change(code=code, who=who, topic=topic, table=table, before=_some(one), after=_some(two))


def person_changes(was: Actor, now: Actor) -> Iterator[Change]:
    """Tell what became of somebody of the family, or around it, whom both cases have."""
    who = (now.id,)
    if now.has_died and not was.has_died:
        yield Change(code="died", who=who, on=iso(now.died))
        return
    if not (was.address_protected or now.address_protected):
        codes = ("person_moved", "person_known", "person_unclear")
        yield from _coded(was, now, "lives", "lives_where", codes, who)
    if was.words != now.words and now.words:
        yield Change(code="person_words", who=who, topic="words", before=_some(was.words), after=_some(now.words))
    for topic, table in _PERSON.items() if hasattr(now, "employment") else ():
        yield from _coded(was, now, topic, table, ("person_fact", "person_known", "person_unclear"), who)
    if hasattr(now, "limits") and getattr(was, "limits", None) != now.limits and now.limits:
        code = "person_fact" if getattr(was, "limits", None) else "person_known"
        yield Change(
            code=code, who=who, topic="limits", before=_some(getattr(was, "limits", None)), after=(now.limits,)
        )


def role_changes(before: Case, after: Case) -> Iterator[Change]:
    """Tell which roles somebody else holds now, which somebody holds now, and which nobody does on the record.

    A role that had no holder on the record is known now: whether it is new, nobody can tell.
    """
    then, now = _holders(before), _holders(after)
    for role in dict.fromkeys((*then, *now)):
        was, is_now = then.get(role, ()), now.get(role, ())
        lost = tuple(who for who in was if who not in is_now)
        gained = tuple(who for who in is_now if who not in was)
        if lost and gained:
            yield Change(code="role_moved", who=gained, topic=role[0], table="roles", before=lost, after=gained)
        elif gained:
            yield Change(code="role_known", who=gained, topic=role[0], table="roles", before=was, after=gained)
        elif lost:
            yield Change(code="role_gone", who=lost, topic=role[0], table="roles", before=lost, after=is_now)


def _holders(case: Case) -> dict[tuple[str, int | None], tuple[str, ...]]:
    found: dict[tuple[str, int | None], tuple[str, ...]] = {}
    for actor in case.actors.values():
        for held in actor.roles:
            key = (held.code, held.order)
            if actor.id not in found.get(key, ()):
                found[key] = (*found.get(key, ()), actor.id)
    return found


def newcomers(before: Case, after: Case) -> Iterator[Change]:
    """Tell whom only one of the two cases has, where no tie tells it."""
    for earlier, later, code in ((before, after, "joined"), (after, before, "gone")):
        tied = {end for tie in later.ties for end in (tie.source, tie.target)}
        for actor in _around(later):
            if actor.id in earlier.actors or actor.id in tied or actor.has_died:
                continue
            yield Change(code=code, who=(actor.id,))


def _around(case: Case) -> Sequence[Actor]:
    people: tuple[Actor, ...] = case.people
    return (*people, *case.resources)


def kept(before: Case, after: Case) -> Iterator[tuple[Actor, Actor]]:
    """Give whoever is in both cases, then and now; not the client."""
    for actor in _around(after):
        was = before.actors.get(actor.id)
        if was is not None and actor.id != CLIENT:
            yield was, actor


def _some(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()
