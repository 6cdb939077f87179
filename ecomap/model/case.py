"""The case: everything one file says, resolved to codes and ids."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ecomap.model.base import CLIENT, SYNTHETIC, WHOLE, Record
from ecomap.model.codes import AudienceCode
from ecomap.model.coherence import contradicted, dangling, loops, wrong_ids
from ecomap.model.people import Actor, Client, Couple, Parentage, Person
from ecomap.model.records import Asked, Consent, Drawn, Event, Need
from ecomap.model.resources import Resource
from ecomap.model.ties import Tie

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self


class Case(Record):
    """One client with family, resources and ties.

    Attributes
    ----------
    title
        As written; None = none.
    client
        The person the map is about.
    people
        The family, in the order written, without the client.
    couples, parentage
        What was written about couples and parents. `ecomap.model.family_links` adds what the relations imply.
    resources, ties, needs, asked, events
        In the order written.
    drawn, consent
        About the map itself.
    language
        Language the map is to be in, where the file says so.
    notes
        As written.
    shown_on
        The day the case is shown as of, set by `as_of`; None = as recorded.
    shown_to
        Who this version was made for (table ``audiences``), set by `ecomap.redact`; None = the record itself.

    Raises
    ------
    pydantic.ValidationError
        When two records share an id, an id is one of the reserved words, a tie, couple, parentage, need, event or
        ``of`` names nobody, a tie has both ends on one record, a tie joins the client with the household the
        client is part of, or somebody with ``no_tie`` has a tie with the client. The error names
        the places (``ties.3.target``, counted from 0), never the ids.
        Words in ``said_by``, ``attendees``, ``signed``, ``visible_to`` and ``hidden_from`` need not be ids.
    """

    title: str | None = None
    client: Client
    people: tuple[Person, ...] = ()
    couples: tuple[Couple, ...] = ()
    parentage: tuple[Parentage, ...] = ()
    resources: tuple[Resource, ...] = ()
    ties: tuple[Tie, ...] = ()
    needs: tuple[Need, ...] = ()
    asked: tuple[Asked, ...] = ()
    events: tuple[Event, ...] = ()
    drawn: Drawn | None = None
    consent: Consent | None = None
    language: Literal["ja", "en"] | None = None
    notes: str | None = None
    shown_on: dt.date | None = None
    shown_to: AudienceCode | None = None

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        if places := ", ".join(wrong_ids(self)):
            raise PydanticCustomError("duplicate_id", "ids used twice or reserved: {places}", {"places": places})
        if places := ", ".join(dangling(self)):
            raise PydanticCustomError("unknown_reference", "references to nobody: {places}", {"places": places})
        if places := ", ".join(loops(self)):
            raise PydanticCustomError("link_to_itself", "links to the same record: {places}", {"places": places})
        if places := ", ".join(contradicted(self)):
            raise PydanticCustomError("no_tie_but_ties", "a tie where there is none: {places}", {"places": places})
        return self

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Everybody and everything by id: the client, the family, the resources, in this order."""
        return {actor.id: actor for actor in (self.client, *self.people, *self.resources)}

    @property
    def household(self) -> tuple[Person, ...]:
        """The client and whoever is recorded as living with the client (``lives == "together"``).

        People of whom it is not known where they live are not counted, nor is anybody who has died. When the client
        lives in a facility, in hospital or in a group home, "together" is what was written, and so it is kept.
        """
        return (
            self.client,
            *(person for person in self.people if person.lives == "together" and not person.has_died),
        )

    def actor(self, ident: str) -> Actor:
        """Return the client, person or resource with this id; KeyError where there is none."""
        return self.actors[ident]

    def person(self, ident: str) -> Person:
        """Return the client or the member of the family with this id.

        Raises
        ------
        KeyError
            If it is nobody's id, or a resource's.
        """
        actor = self.actors[ident]
        if not isinstance(actor, Person):
            raise KeyError(ident)
        return actor

    def resource(self, ident: str) -> Resource:
        """Return the resource with this id; KeyError where it is nobody's or a person's."""
        actor = self.actors[ident]
        if not isinstance(actor, Resource):
            raise KeyError(ident)
        return actor

    def name_of(self, ident: str) -> str:
        """Return the name that belongs to an id.

        A word that is no id (``"household"``, or an attendee written in words) is returned as it is.
        """
        actor = self.actors.get(ident)
        return ident if actor is None else actor.name

    def ties_of(self, ident: str) -> tuple[Tie, ...]:
        """Return the ties that end at this id, in the order written; () for an id that has none."""
        return tuple(tie for tie in self.ties if ident in (tie.source, tie.target))

    def ties_between(self, one: str, two: str) -> tuple[Tie, ...]:
        """Return the ties between two ids, whichever is the source."""
        return tuple(tie for tie in self.ties if {tie.source, tie.target} == {one, two})

    def needs_of(self, ident: str = CLIENT) -> tuple[Need, ...]:
        """Return the needs of one person; the client's unless another id is given."""
        return tuple(need for need in self.needs if need.who == ident)

    def asked_about(self, section: str) -> Asked | None:
        """Return what was last recorded about asking for one section; None = nothing, so not asked.

        Of several entries, that with the latest date counts; among entries without a date, the last one written.
        """
        entries = [entry for entry in self.asked if entry.section == section]
        return max(
            reversed(entries),
            key=lambda entry: entry.on.earliest if entry.on else dt.date.min,
            default=None,
        )

    @property
    def is_synthetic(self) -> bool:
        """Whether the case is marked as invented (合成データ), whoever made it."""
        return (SYNTHETIC, "true") in self.extras

    @property
    def is_excerpt(self) -> bool:
        """Whether this version may leave something out, so that what it does not show may still be there."""
        return self.shown_to not in (None, WHOLE)

    @property
    def reference_date(self) -> dt.date | None:
        """The day from which days are counted: ``shown_on``, else the day of the drawing, else None.

        A drawing dated only to the month or year counts from its last possible day.
        """
        if self.shown_on is not None:
            return self.shown_on
        return self.drawn.on.latest if self.drawn is not None and self.drawn.on is not None else None

    def age_of(self, ident: str) -> tuple[int, int] | None:
        """Return the least and greatest age in years on the reference date; None where it cannot be told.

        Ages recorded without a birth count from the day of the drawing. For the dead it is the age at death.
        """
        actor = self.actors[ident]
        drawn = self.drawn.on if self.drawn is not None else None
        return actor.age_bounds(self.reference_date, recorded_on=drawn)

    def as_of(self, day: dt.date) -> Case:
        """Return the case as it stood on ``day``; see `ecomap.model.past.as_of`, which says what that means."""
        from ecomap.model.past import as_of  # noqa: PLC0415 - past builds on the case

        return as_of(self, day)
