"""A case as the sheet reads it: its facts counted once, and everybody called as they are at the table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ecomap.analysis import slots as to
from ecomap.analysis.codes import SECTION_BIT
from ecomap.analysis.engine import facts_of, without_suspicion
from ecomap.analysis.evidence import Record
from ecomap.model.base import CLIENT, HOUSEHOLD
from ecomap.model.people import Person
from ecomap.wording.finding_terms import name_words
from ecomap.wording.map_words import end_name, person_name

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.model import Actor, Case, Resource, Tie
    from ecomap.vocabulary import Lang

_NOBODY = frozenset({"pet", "harmful"})
"""Kinds that neither help nor can be called."""
_CHILD = 15
_COMING = frozenset({"planned", "waiting"})
_LIVE = frozenset({"current", "unknown"})


@dataclass(frozen=True)
class Basis:
    """A case, its language and what is counted in it.

    Attributes
    ----------
    case
        The case without any suspicion of harm, as somebody reads it who knows of none: a name that is missing from a
        list would tell of it.
    lang
        Language of the sheet.
    """

    case: Case
    lang: Lang

    @classmethod
    def of(cls, case: Case, lang: Lang) -> Basis:
        """Take a case, without what is restricted."""
        return cls(without_suspicion(case), lang)

    @property
    def day(self) -> dt.date | None:
        """The day that days are counted to."""
        return self.case.reference_date

    @cached_property
    def row(self) -> list[int]:
        """The raw facts (`ecomap.analysis.slots`)."""
        return facts_of(self.case, self.day)

    @cached_property
    def _record(self) -> Record:
        return Record(self.case)

    def sure(self, slot: int) -> tuple[str, ...]:
        """Return the ids of those who surely are in a pair of masks, in the order of the case."""
        return self._record.names(self.row[slot])

    def perhaps(self, slot: int) -> frozenset[str]:
        """Return the ids of those who may be in a pair of masks, the sure ones included."""
        return frozenset(self._record.names(self.row[slot + 1]))

    def asked(self, *sections: str) -> bool:
        """Say whether all these parts of the network were asked about completely."""
        bits = sum(SECTION_BIT[section] for section in sections)
        return self.row[to.ASKED] & bits == bits

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """The ties of the client and the household with everybody who can help or be called."""
        return tuple(tie for tie in self.case.ties if (other := self.other(tie)) and self.counts(other))

    def other(self, tie: Tie) -> str | None:
        """Return who is at the other end of a tie of the client or the household; None for ties between others."""
        if tie.source in (CLIENT, HOUSEHOLD):
            return tie.target
        return tie.source if tie.target in (CLIENT, HOUSEHOLD) else None

    def counts(self, ident: str) -> bool:
        """Say whether somebody is alive and can help or be called."""
        actor = self.case.actors.get(ident)
        return actor is not None and not actor.has_died and getattr(actor, "kind", None) not in _NOBODY

    def small(self, ident: str) -> bool:
        """Say whether this is surely a child under 15, whom nobody calls for help."""
        ages = self.case.age_of(ident)
        return ages is not None and ages[1] < _CHILD

    def live(self, tie: Tie) -> bool:
        """Say whether a tie is there now, as far as the record goes: begun, not ended, not broken off."""
        return tie.status in _LIVE and tie.quality != "broken" and not self.ahead(tie) and not self.over(tie)

    def coming(self, tie: Tie) -> bool:
        """Say whether a tie is planned, applied for, or begins after the day."""
        return tie.status in _COMING or (tie.status in _LIVE and self.ahead(tie))

    def ahead(self, tie: Tie) -> bool:
        """Say whether a tie surely begins after the day."""
        return self.day is not None and tie.starts is not None and tie.starts.is_after(self.day) is True

    def over(self, tie: Tie) -> bool:
        """Say whether a tie has surely ended."""
        return self.day is not None and tie.ends is not None and tie.ends.is_before(self.day) is True

    def called(self, ident: str) -> str:
        """Say how somebody is called: a relative with the relation (長女 裕子さん), others as written."""
        actor = self.case.actors.get(ident)
        if actor is None or ident == CLIENT:
            return end_name(self.case, ident, self.lang)
        name = name_words(self.case, ident, self.lang)
        if not isinstance(actor, Person):
            return name
        whole = person_name(actor, self.lang)
        return whole.removesuffix(actor.name) + name if whole.endswith(actor.name) else whole

    def resource(self, ident: str) -> Resource | None:
        """Return the resource of this id; None for a relative."""
        return next((resource for resource in self.case.resources if resource.id == ident), None)

    def relative(self, ident: str) -> bool:
        """Say whether this is one of the family."""
        return isinstance(self.case.actors[ident], Person)

    def actor(self, ident: str) -> Actor:
        """Return the client, person or resource with this id."""
        return self.case.actors[ident]
