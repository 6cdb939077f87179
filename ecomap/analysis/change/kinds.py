"""Kinds of change, as somebody who knows the family would tell them, and how they are grouped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Group = Literal["gain", "change", "loss", "known", "unclear"]
"""What was gained or eased; what is otherwise now; what ended or weakened; what is known now; what no longer is."""

GROUPS: Final[tuple[Group, ...]] = ("gain", "change", "loss", "known", "unclear")

KINDS: Final[dict[str, Group]] = {
    # In each group the most important first: this is the order in which changes are told.
    "returned": "gain",
    "started": "gain",
    "joined": "gain",
    "met": "gain",
    "eased": "gain",
    "reconnected": "gain",
    "stronger": "gain",
    "more_often": "gain",
    "resumed": "gain",
    "support_more": "gain",
    "able": "gain",
    "strength_more": "gain",
    "lighter": "gain",
    "planned": "gain",
    "asked": "gain",
    "happened": "change",
    "coming": "change",
    "moved": "change",
    "care_level": "change",
    "client_fact": "change",
    "role_moved": "change",
    "need_changed": "change",
    "wish": "change",
    "goal_more": "change",
    "goal_less": "change",
    "person_moved": "change",
    "person_words": "change",
    "person_fact": "change",
    "declined": "change",
    "rescheduled": "change",
    "to_end": "change",
    "flow": "change",
    "rhythm": "change",
    "outings": "change",
    "certified": "change",
    "died": "loss",
    "ended": "loss",
    "broken": "loss",
    "strained": "loss",
    "gone": "loss",
    "weaker": "loss",
    "paused": "loss",
    "less_often": "loss",
    "support_less": "loss",
    "unable": "loss",
    "heavier": "loss",
    "role_gone": "loss",
    "strength_less": "loss",
    "need_known": "known",
    "role_known": "known",
    "tie_known": "known",
    "client_known": "known",
    "person_known": "known",
    "tie_unclear": "unclear",
    "client_unclear": "unclear",
    "person_unclear": "unclear",
    "need_unclear": "unclear",
}
"""Code of a change and its group."""

RANK: Final = {code: place for place, code in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change, as a practitioner tells it. No sentence.

    Attributes
    ----------
    code
        One of `KINDS`.
    who
        Ids of the people and resources it is about; () = the client. Ids are those of the later case, and of the
        aligned earlier one for whoever is there no more.
    tie
        Id of the tie, where it is about one.
    topic
        What of it changed where the code does not say: a field (``lives``, ``frequency``), a code of ``roles``,
        ``domains``, ``asked_sections`` or ``events``.
    table
        Table of the vocabulary that ``before`` and ``after`` are codes of; ``""`` = words or dates as they are.
    before, after
        What was there and what is now; () = not recorded, or said by the code.
    on
        The day, where one is recorded, in ISO form, as far as it is known.
    """

    code: str
    who: tuple[str, ...] = ()
    tie: str | None = None
    topic: str = ""
    table: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    on: str | None = None

    @property
    def group(self) -> Group:
        """The group it is told in."""
        return KINDS[self.code]
