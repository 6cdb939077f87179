"""What somebody holds: a role, or a score that was taken of them."""

from __future__ import annotations

from pydantic import Field

from ecomap.model.base import Record
from ecomap.model.codes import RoleCode
from ecomap.model.date_text import Day


class RoleHeld(Record):
    """A role somebody holds, such as key person or first emergency contact.

    Attributes
    ----------
    code
        Code of the table ``roles``.
    order
        Place in the order (緊急連絡先① = 1); None = no order recorded.
    until
        When the role ends or has to be renewed (a guardianship, an appointment); None = not known.
    note
        Anything else, as written.
    """

    code: RoleCode
    order: int | None = Field(default=None, ge=1, le=99)
    until: Day = None
    note: str | None = None


class Score(Record):
    """A score that somebody took with an instrument; the toolkit never computes one.

    Attributes
    ----------
    name
        The instrument, as written (LSNS-6, UCLA-3, J-ZBI_8).
    value
        In points of that instrument.
    on
        When it was taken.
    """

    name: str
    value: float
    on: Day = None
