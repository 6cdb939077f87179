"""What the texts of one rule are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Say(NamedTuple):
    """One text in both languages."""

    ja: str
    en: str


@dataclass(frozen=True, slots=True)
class RuleText:
    """The texts of one rule.

    Slots that ``finding``, ``variants``, ``covered``, ``question`` and ``ask`` may hold:

    ``{who}``
        Names of the people and offices it is about, listed (「裕子さん、健さん」, "Yuko and Ken").
    ``{needs}``, ``{supports}``, ``{sections}``, ``{roles}``, ``{kinds}``, ``{fields}``
        Labels of the codes that the finding names, listed.
    ``{<name>}``
        A number by its name, as an interval where only bounds are known (「3〜5」). A number of times a month has its
        unit with it (「月2回」, "1 a year"); ``{days}`` is whatever number of days the finding counts.

    Attributes
    ----------
    title
        A heading of at most 24 characters in Japanese.
    finding
        One sentence: what the record shows, or does not show.
    question
        One question to think about together, addressed to everybody at the table, the client included.
    ask
        The question that would settle the rule where the record cannot tell.
    why
        Why anybody should care: one or two sentences, with the fact behind it.
    limits
        When the finding may be wrong, or says nothing.
    covered
        One sentence for the answer "met", where it is worth saying; None = not said.
    also
        What to consider beside kinds of resource: a meeting, a plan, a form; no sentence, no full stop. None = nothing.
    lacks
        A word or two for the box 「？」 on the map; None = the word that the rule names (`Rule.lacks`).
    variants
        Other sentences of ``finding`` by the name of the variant; ``no-needs`` (``merged-no-needs``) stands in where
        the finding names no code for the slot ``{needs}``.
    titles, questions
        Other headings and questions by the name of the variant.
    notes
        Whole sentences that have to be read with the finding (the law), by the name of the variant.
    """

    title: Say
    finding: Say
    question: Say
    ask: Say
    why: Say
    limits: Say
    covered: Say | None = None
    also: Say | None = None
    lacks: Say | None = None
    variants: Mapping[str, Say] = field(default_factory=dict)
    titles: Mapping[str, Say] = field(default_factory=dict)
    questions: Mapping[str, Say] = field(default_factory=dict)
    notes: Mapping[str, Say] = field(default_factory=dict)
