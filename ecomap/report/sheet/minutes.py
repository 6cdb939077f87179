"""What 第4表 (サービス担当者会議の要点) asks for, filled in as far as the record goes, and who does what until when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis import slots as to
from ecomap.analysis.flags import FLAG_NUMBER
from ecomap.model.base import CLIENT
from ecomap.report.sheet.front import Fact
from ecomap.vocabulary import TABLES
from ecomap.wording.finding_terms import listed
from ecomap.wording.map_words import day_words, resource_kind
from ecomap.wording.sheet_words import sheet_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.model import Tie
    from ecomap.report.sheet.basis import Basis
    from ecomap.report.sheet.front import Question

BLANK_TASKS: Final = 3
"""Rows left to write on."""
_PROFESSIONAL: Final = to.FLAG + 2 * FLAG_NUMBER["professional"]
_SIGNAL: Final = to.FLAG + 2 * FLAG_NUMBER["signal"]
_MINSEI: Final = to.FLAG + 2 * FLAG_NUMBER["minsei"]


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who may be there: name, office or relation; there is a box each for came, did not, was asked before."""

    name: str
    as_what: str


@dataclass(frozen=True, slots=True)
class Task:
    """Who (how they are called) does what until when; empty where it is to be written."""

    name: str = ""
    what: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """The fields of 第4表.

    Attributes
    ----------
    head
        開催日, 場所, 時間, 回数 and 計画作成者.
    attendees
        Who might be there.
    items
        検討した項目: topics of the questions.
    written
        Headings of the fields that are written at the table: 検討内容, 結論, 残された課題.
    next
        次回: the date of the review, where one is recorded.
    tasks
        What is planned already, then empty rows.
    """

    head: tuple[Fact, ...]
    attendees: tuple[Attendee, ...]
    items: tuple[str, ...]
    written: tuple[str, ...]
    next: Fact
    tasks: tuple[Task, ...]


def minutes_of(basis: Basis, questions: Sequence[Question]) -> Minutes:
    """Fill the fields in as far as the record goes.

    The day of the map is not the day of the conference: date, place and hour of the meeting are left to write.
    """
    lang, drawn = basis.lang, basis.case.drawn
    by = (drawn.by or "") if drawn else ""
    review = day_words(drawn.review, lang) if drawn and drawn.review else ""
    return Minutes(
        head=(
            *(Fact(sheet_words(f"meeting-{code}", lang)) for code in ("day", "place", "hours", "number")),
            Fact(sheet_words("meeting-planner", lang), by),
        ),
        attendees=tuple(_attendees(basis)),
        items=tuple(question.topic for question in questions),
        written=tuple(sheet_words(f"meeting-{code}", lang) for code in ("content", "conclusion", "left")),
        next=Fact(sheet_words("meeting-next", lang), review),
        tasks=(*_tasks(basis), *(Task() for _ in range(BLANK_TASKS))),
    )


def _attendees(basis: Basis) -> Iterator[Attendee]:
    """Client, family who take part in things, and the services that are there or to come."""
    case, lang = basis.case, basis.lang
    present = set(case.drawn.attendees) if case.drawn else set()
    household = {person.id for person in case.household}
    yield Attendee(sheet_words("honoured", lang, name=case.client.name), sheet_words("client", lang))
    received = set(basis.sure(to.RECEIVED))
    for person in case.people:
        taking_part = person.roles or person.id in present | household | received
        if taking_part and not person.has_died and not basis.small(person.id):
            yield Attendee(basis.called(person.id), "")
    wanted = {basis.other(tie) for tie in basis.ties if basis.live(tie) or basis.coming(tie)}
    # A device, a newspaper, a delivery: they notice, but attend no conference.
    offices = (set(basis.sure(_PROFESSIONAL)) | set(basis.sure(_MINSEI))) - set(basis.sure(_SIGNAL))
    for resource in case.resources:
        if (resource.id in wanted and resource.id in offices) or resource.id in present:
            yield Attendee(basis.called(resource.id), resource_kind(resource, lang))


def _tasks(basis: Basis) -> Iterator[Task]:
    """Give what is planned or waited for, and what falls due."""
    case, lang = basis.case, basis.lang
    for tie in case.ties:
        ends = [end for end in tie.ends_of_line if end in case.actors and end != CLIENT]
        if basis.coming(tie) and ends and all(basis.counts(end) for end in ends) and (basis.other(tie) or tie.starts):
            yield Task(basis.called(ends[0]), _what(tie, basis), _until(tie, basis))
    for event in case.events:
        if basis.day is not None and event.on is not None and event.on.is_after(basis.day):
            what = TABLES["events"].label(event.what, lang)
            what = sheet_words("beside", lang, name=what, words=event.note) if event.note else what
            yield Task("", what, event.on.label(lang, near=basis.day))


def _what(tie: Tie, basis: Basis) -> str:
    lang = basis.lang
    supports = listed([TABLES["supports"].label(code, lang) for code in tie.supports or ()], lang)
    begins = sheet_words("waiting" if tie.status == "waiting" else "begins", lang)
    towards = ""
    if basis.other(tie) is None:
        name = basis.called(tie.target if tie.source in basis.case.actors else tie.source)
        towards = sheet_words("towards" if supports else "together-with", lang, name=name)
    parts = (towards, supports, begins, tie.frequency.label if tie.frequency else "", tie.note or "")
    return sheet_words("space", lang).join(part for part in parts if part)


def _until(tie: Tie, basis: Basis) -> str:
    if tie.starts is not None:
        return tie.starts.label(basis.lang, near=basis.day)
    if tie.applied is not None:
        return sheet_words("applied", basis.lang, day=tie.applied.label(basis.lang, near=basis.day))
    return ""
