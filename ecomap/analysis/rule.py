"""What a rule is."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ecomap.analysis.conditions import Condition, always

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomap.analysis.conditions import Leaf, Number, People
    from ecomap.analysis.finding import Answer, Part, Severity, Terms

    Codes = Callable[[Any, int], Terms | None]
    """Row and the bit of one person (0 = nobody in particular) to codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way in which a rule can find something.

    Attributes
    ----------
    when
        The condition.
    variant
        Name of the sentence that fits.
    who
        The people that the sentence names; None = nobody.
    grades
        Severities with their conditions, the first that is so counts; the last one has none. A condition that is not
        known counts as no.
    each
        A finding for every one of ``who`` instead of one for all.
    worse
        With ``each``: severities of members of a set, before ``grades``.
    restricted
        Could endanger somebody when handed on.
    numbers, terms
        What the sentence needs.
    """

    when: Condition
    variant: str = ""
    who: People | None = None
    grades: tuple[tuple[Severity, Condition | None], ...] = (("note", None),)
    each: bool = False
    worse: tuple[tuple[Severity, People], ...] = ()
    restricted: bool = False
    numbers: tuple[Number, ...] = ()
    terms: tuple[Codes, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule: a condition with what it rests on. It never branches; what cannot be said so is a new fact.

    Attributes
    ----------
    id
        Letter of the family and number; never reused.
    ways
        The ways it can find something; its condition is that one of them is so.
    applies
        Where it has a meaning at all.
    part
        What its findings are.
    core
        Part of the profile ``core``.
    sources
        Keys of `ecomap.analysis.sources`.
    consider
        Kinds of resource (codes of ``kinds``) to think of.
    silent_under
        Rules under which it is silent, being a lower rung of the same ladder.
    joins
        Rules whose finding it joins, where that one is found too: the same fact is told once.
    quiet
        "Cannot tell" is not worth a question.
    covered
        Its answer "met" is worth a sentence.
    lacks
        Where the map shows that something is missing: sector, and table and code of the word for it. None = nowhere.
    preview
        Only on preview (D06).
    never
        Answers it cannot give: what it looks at is always known, or its opposite cannot be written down.
    """

    id: str
    ways: tuple[Way, ...]
    applies: Condition = field(default_factory=always)
    part: Part = "gap"
    core: bool = False
    sources: tuple[str, ...]
    consider: tuple[str, ...] = ()
    silent_under: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    quiet: bool = False
    covered: bool = False
    lacks: tuple[str, str, str] | None = None
    preview: bool = False
    never: tuple[Answer, ...] = ()

    @cached_property
    def condition(self) -> Condition:
        """The condition that one of its ways is so."""
        condition = self.ways[0].when
        for way in self.ways[1:]:
            condition |= way.when
        return condition

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every comparison it makes."""
        return self.applies.leaves + self.condition.leaves

    @property
    def outcomes(self) -> tuple[Answer, ...]:
        """The answers it can give."""
        first: Answer = "strength" if self.part == "strength" else "gap"
        every: tuple[Answer, ...] = (first, "met", "cannot_tell", "not_applicable")
        return tuple(
            answer
            for answer in every
            if answer not in self.never and (answer != "not_applicable" or self.applies.leaves)
        )

    @property
    def restricted(self) -> bool:
        """Whether any of its findings could endanger somebody."""
        return any(way.restricted for way in self.ways)
