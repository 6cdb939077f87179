"""Ties: what is between two of the people, the household and the resources."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ecomap.model.base import Record
from ecomap.model.codes import Flow, ModeCode, Quality, Status, Stress, SupportCode
from ecomap.model.date_text import Day
from ecomap.model.frequency_text import HowOften


class Tie(Record):
    """One tie. Strength, strain, direction and status are four separate axes.

    Attributes
    ----------
    id
        Unique in the case.
    source, target
        Ids of the two ends: a person, a resource, ``"client"`` or ``"household"``. A tie written under a person
        or resource has that one as its source and the client (or household, or a member) as its target.
    quality
        strong, normal, weak, broken, unknown.
    stress
        none, stressful, conflict, unknown: a strong tie can be stressful.
    flow
        Who gives: ``to`` = source to target, ``from`` = target to source, ``both``, ``none``, ``unknown``.
    status
        current, planned, waiting, paused, declined, ended, unknown.
    supports
        What flows from source to target (codes of the table ``supports``); () = asked, none; None = not known.
    gives
        What flows from target to source; () = asked, none; None = not known.
    frequency
        How often; None = not known.
    modes
        Ways of contact, where written without a frequency; see `contact_modes`.
    starts, ends
        When the tie began or is to begin, and ended or is to end; an end that is certainly before the beginning is
        refused.
    end_reason
        Why it ended, as written.
    applied
        When it was applied for (申込日).
    last
        Last contact.
    reviewed
        When this tie was last looked at again.
    confidant
        Somebody to talk private matters over with.
    can_ask_help
        Can be asked for help.
    can_nurse
        Can nurse the client when ill.
    concern, concern_note
        Harm is suspected (restricted), and what was written about it.
    said_by
        Who said so: ids of people and resources, or words as written where they are none.
    visible_to
        Who may see it: ids or audience words; None = no limit recorded.
    hidden_from
        Who must not see it.
    alternatives
        A name shared by planned ties of which only one will come about.
    note
        Short note, shown on the line.
    """

    id: str = Field(min_length=1, max_length=200)
    source: str
    target: str
    quality: Quality = "unknown"
    stress: Stress = "unknown"
    flow: Flow = "unknown"
    status: Status = "current"
    supports: tuple[SupportCode, ...] | None = None
    gives: tuple[SupportCode, ...] | None = None
    frequency: HowOften = None
    modes: tuple[ModeCode, ...] = ()
    starts: Day = None
    ends: Day = None
    end_reason: str | None = None
    applied: Day = None
    last: Day = None
    reviewed: Day = None
    confidant: bool | None = None
    can_ask_help: bool | None = None
    can_nurse: bool | None = None
    concern: bool | None = None
    concern_note: str | None = None
    said_by: tuple[str, ...] = ()
    visible_to: tuple[str, ...] | None = None
    hidden_from: tuple[str, ...] = ()
    alternatives: str | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.starts is not None and self.ends is not None and self.ends.is_before(self.starts):
            code = "dates_reversed"
            raise PydanticCustomError(code, "the end lies before the beginning")
        return self

    @property
    def contact_modes(self) -> tuple[str, ...]:
        """Ways of contact, from ``modes`` or else from the frequency; () = not known."""
        return self.modes or (self.frequency.modes if self.frequency else ())

    @property
    def ends_of_line(self) -> tuple[str, str]:
        """The two ids the tie joins."""
        return (self.source, self.target)

    def other(self, end: str) -> str:
        """Return the id at the other end of the tie.

        Raises
        ------
        KeyError
            If ``end`` is neither end; the message does not repeat it.
        """
        if end == self.source:
            return self.target
        if end == self.target:
            return self.source
        raise KeyError(self.id)
