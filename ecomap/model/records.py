"""What else is written down: needs, what was asked about, events, the drawing itself, consent."""

from __future__ import annotations

from pydantic import Field

from ecomap.model.base import CLIENT, Record
from ecomap.model.codes import AskedAnswer, DomainCode, EventCode, LevelCode, SectionCode
from ecomap.model.date_text import Day


class Need(Record):
    """A need in one domain of life.

    Attributes
    ----------
    id
        Unique in the case.
    who
        Id of the person whose need it is; the client unless written.
    domain
        Code of the table ``domains``.
    level
        Code of the table ``need_levels``. ``unknown`` = asked, not known; ``not_asked`` = 未確認.
    night
        The need arises at night too.
    goal, note
        As written.
    on
        When it was established.
    """

    id: str = Field(min_length=1, max_length=200)
    who: str = CLIENT
    domain: DomainCode
    level: LevelCode
    night: bool | None = None
    goal: str | None = None
    note: str | None = None
    on: Day = None


class Asked(Record):
    """Whether one part of the network was asked about. A part that is not listed was not asked about.

    Attributes
    ----------
    section
        Code of the table ``asked_sections``.
    answer
        done, partly, not_yet, declined.
    on
        When.
    by
        Who asked, as written.
    note
        As written.
    """

    section: SectionCode
    answer: AskedAnswer
    on: Day = None
    by: str | None = None
    note: str | None = None


class Event(Record):
    """Something that changes a network: a discharge, a bereavement, a move. It may lie ahead.

    Attributes
    ----------
    what
        Code of the table ``events``.
    on
        When.
    who
        Id of the person it happened to; the client unless written.
    note
        As written.
    """

    what: EventCode
    on: Day = None
    who: str = CLIENT
    note: str | None = None


class Drawn(Record):
    """When, by whom and with whom the map was drawn.

    Attributes
    ----------
    on
        The day of the drawing; the reference date of everything that counts days.
    by
        Author, as written.
    attendees
        Who was there (同席者): ids of people and resources, or words as written where they are none.
    place
        As written.
    review
        The day the map is to be looked at again.
    """

    on: Day = None
    by: str | None = None
    attendees: tuple[str, ...] = ()
    place: str | None = None
    review: Day = None


class Consent(Record):
    """Consent to use and show the map.

    Attributes
    ----------
    on
        When it was given.
    until
        When it ends; None = no end recorded.
    scope
        For what, as written.
    signed
        Who signed: ids of people, or words as written where they are none.
    exceptions
        What it does not cover, as written.
    note
        As written.
    """

    on: Day = None
    until: Day = None
    scope: str | None = None
    signed: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    note: str | None = None
