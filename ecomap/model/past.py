"""The case as it stood on an earlier day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from ecomap.model.people import Actor, Client, Couple, Parentage, Person

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.model.case import Case
    from ecomap.model.dates import PartialDate
    from ecomap.model.records import Consent, Drawn, Event
    from ecomap.model.resources import Resource
    from ecomap.model.ties import Tie

A = TypeVar("A", bound=Actor)
P = TypeVar("P", bound=Person)

_PLANS: Final = frozenset({"planned", "waiting"})
_OVER: Final = frozenset({"divorced", "separated", "widowed"})


def as_of(case: Case, day: dt.date) -> Case:
    """Return the case as it stood on ``day``, using nothing that is certainly later.

    Parameters
    ----------
    case
        Any case, also one that this function made: then the earlier of the two days counts.
    day
        The day to look at.

    Returns
    -------
    Case
        With ``shown_on`` set. Applying it again changes nothing, and two days one after the other give the case of
        the earlier day.

    Notes
    -----
    *Later* means certainly later: a date known only to the year counts as later when the whole year is. What has no
    date is kept, because nobody said that it was later.

    A **plan** (a planned or waiting tie, a coming event, a date that lies ahead) was known on the day if the map had
    been drawn by then, or, for a tie, if it had been applied for by then.

    ==================================  ==========================================================================
    on that day                         what becomes of it
    ==================================  ==========================================================================
    tie begun or applied for later      not there
    tie planned or waiting              stays, with its later start, if the plan was known; not there if the map was
                                        drawn later; without any day of drawing only if its start is not later
    tie declined, to start later        stays if the plan was known
    tie ended later                     current again, without end and reason
    tie that is to end later            keeps its end only if the plan was known
    last contact, review of a tie       later ones are forgotten
    person or resource that died later  alive
    somebody born later                 not there (the client stays, without date of birth)
    age                                 turned into bounds of the birth where the map was drawn later
    resource                            not there if it had ties and none of them is there
    couple, parentage begun later       not there; a couple that parted later is together
    need, asked, score                  later ones are not there
    event                               later ones stay only if the plan was known
    drawing, consent made later         not there; the next review stays only with its drawing
    care level certified later          not known; the end of its period stays if its start is not later
    at home since, notice to leave      later ones are forgotten; the latter stays if the plan was known
    ==================================  ==========================================================================

    Words (goals, notes, wishes) and roles have no date and stay.
    """
    if case.shown_on is not None:
        day = min(day, case.shown_on)
    return _Past(case, day).case()


@dataclass(frozen=True, slots=True)
class _Past:
    """One case seen from one day."""

    now: Case
    day: dt.date

    def later(self, date: PartialDate | None) -> bool:
        """Say whether a date is certainly after the day."""
        return date is not None and date.earliest > self.day

    @property
    def drawn_on(self) -> PartialDate | None:
        return self.now.drawn.on if self.now.drawn is not None else None

    @property
    def drawn_later(self) -> bool:
        return self.later(self.drawn_on)

    @property
    def plans_known(self) -> bool:
        return self.drawn_on is not None and not self.drawn_later

    def ahead(self, date: PartialDate | None) -> PartialDate | None:
        """Return a date that may lie ahead, or None where nobody could know it yet."""
        return None if self.later(date) and not self.plans_known else date

    def case(self) -> Case:
        now = self.now
        people = [self.actor(person) for person in now.people if not self.unborn(person)]
        living = {"client", "household", *(person.id for person in people)}
        unborn_resources = {resource.id for resource in now.resources if self.unborn(resource)}
        possible = living | ({resource.id for resource in now.resources} - unborn_resources)
        ties = [
            tie_then
            for tie in now.ties
            if tie.source in possible and tie.target in possible and (tie_then := self.tie(tie)) is not None
        ]
        resources = self.resources(ties, unborn_resources)
        return now.replace(
            client=self.client(living),
            people=tuple(self.person(person, living) for person in people),
            couples=tuple(
                then
                for couple in now.couples
                if {couple.a, couple.b} <= living and (then := self.couple(couple)) is not None
            ),
            parentage=tuple(
                parents_then
                for parentage in now.parentage
                if (parents_then := self.parentage(parentage, living)) is not None
            ),
            resources=resources,
            ties=tuple(ties),
            needs=tuple(
                need
                for need in now.needs
                if not self.later(need.on) and need.who in living | {resource.id for resource in resources}
            ),
            asked=tuple(entry for entry in now.asked if not self.later(entry.on)),
            events=tuple(
                event
                for event in now.events
                if self.event(event) and event.who in living | {resource.id for resource in resources}
            ),
            drawn=self.drawn(),
            consent=self.consent(),
            shown_on=self.day,
        )

    # --- people ----------------------------------------------------------------------------------------------

    def unborn(self, actor: Actor) -> bool:
        born = actor.birth_bounds(self.drawn_on)
        return born is not None and born[0] > self.day

    def actor(self, actor: A) -> A:
        """Undo a later death and put a later age into bounds of the birth."""
        changes: dict[str, Any] = {}
        if self.later(actor.died):
            changes |= {"died": None, "deceased": None}
        if actor.age is not None and (changes or self.drawn_later):
            born = actor.birth_bounds(self.drawn_on)
            if born is not None:
                changes |= {"age": None, "age_to": None}
                if actor.birth is None:
                    changes |= {"born_from": born[0], "born_to": born[1]}
        if any(self.later(role.until) for role in actor.roles) and not self.plans_known:
            changes["roles"] = tuple(role.replace(until=self.ahead(role.until)) for role in actor.roles)
        return actor.replace(**changes) if changes else actor

    def person(self, person: P, living: set[str]) -> P:
        changes: dict[str, Any] = {}
        if any(self.later(score.on) for score in person.scores):
            changes["scores"] = tuple(score for score in person.scores if not self.later(score.on))
        if not living.issuperset(person.twin_of):
            changes["twin_of"] = tuple(twin for twin in person.twin_of if twin in living)
        if person.of is not None and person.of not in living:
            changes |= {"of": None, "relation": None}
        return person.replace(**changes) if changes else person

    def client(self, living: set[str]) -> Client:
        client = self.person(self.actor(self.now.client), living)
        changes: dict[str, Any] = {}
        if self.unborn(self.now.client):
            changes |= {"birth": None, "born_from": None, "born_to": None}
        if self.later(client.care_from):
            changes |= {"care_level": None, "care_from": None, "care_until": None}
        elif client.care_from is None and self.ahead(client.care_until) is None:
            changes["care_until"] = None
        if self.later(client.home_since):
            changes["home_since"] = None
        changes["eviction_on"] = self.ahead(client.eviction_on)
        return client.replace(**changes)

    def couple(self, couple: Couple) -> Couple | None:
        if self.later(couple.starts):
            return None
        death_later = any(self.later(self.now.person(one).died) for one in (couple.a, couple.b))
        if self.later(couple.ends) or (couple.kind == "widowed" and death_later):
            together = "married" if couple.kind in _OVER else couple.kind
            return couple.replace(kind=together, ends=None)
        return couple

    def parentage(self, parentage: Parentage, living: set[str]) -> Parentage | None:
        parents = tuple(parent for parent in parentage.parents if parent in living)
        if self.later(parentage.starts) or parentage.child not in living or not parents:
            return None
        return parentage if parents == parentage.parents else parentage.replace(parents=parents)

    # --- resources and ties ----------------------------------------------------------------------------------

    def resources(self, ties: list[Tie], unborn: set[str]) -> tuple[Resource, ...]:
        """Return the resources that were there: without ties at all, or with one left."""
        tied_now = {end for tie in self.now.ties for end in (tie.source, tie.target)}
        tied_then = {end for tie in ties for end in (tie.source, tie.target)}
        there = [
            resource
            for resource in self.now.resources
            if resource.id not in unborn and (resource.id in tied_then or resource.id not in tied_now)
        ]
        ids = {resource.id for resource in there}
        return tuple(
            self.actor(resource)
            if resource.organisation is None or resource.organisation in ids
            else self.actor(resource).replace(organisation=None)
            for resource in there
        )

    def tie(self, tie: Tie) -> Tie | None:
        """Return the tie as it was, or None where it was not there yet."""
        if self.later(tie.applied) or not self._begun(tie):
            return None
        changes: dict[str, Any] = {}
        if self.later(tie.ends):
            if tie.status == "ended":
                changes |= {"status": "current", "ends": None, "end_reason": None}
            elif not self.plans_known:
                changes |= {"ends": None, "end_reason": None}
        changes |= {name: None for name in ("last", "reviewed") if self.later(getattr(tie, name))}
        return tie.replace(**changes) if changes else tie

    def _begun(self, tie: Tie) -> bool:
        """Say whether the tie, or the plan for it, was there."""
        known = self.plans_known or tie.applied is not None
        if tie.status in _PLANS:
            return known or not (self.drawn_later or self.later(tie.starts))
        return not self.later(tie.starts) or (tie.status == "declined" and known)

    # --- records ---------------------------------------------------------------------------------------------

    def event(self, event: Event) -> bool:
        return self.plans_known or not self.later(event.on)

    def drawn(self) -> Drawn | None:
        drawn = self.now.drawn
        if drawn is None or self.drawn_later:
            return None
        return drawn.replace(review=None) if self.ahead(drawn.review) is None else drawn

    def consent(self) -> Consent | None:
        consent = self.now.consent
        if consent is None or self.later(consent.on):
            return None
        if consent.on is None and self.ahead(consent.until) is None:
            return consent.replace(until=None)
        return consent
