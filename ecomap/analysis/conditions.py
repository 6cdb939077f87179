"""Facts and three-valued conditions over them.

A *fact* reads one or two slots of a row; a *condition* says YES, NO or UNKNOWN about facts (Kleene's strong logic). A
row is a list of integers for one case, or a list of columns for many: every operation here is arithmetic that both
understand, so one definition of a rule serves both.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis import slots as to
from ecomap.analysis.codes import NO, YES
from ecomap.analysis.limits import LIMITS, PLACE, Limit

if TYPE_CHECKING:
    from collections.abc import Callable

    Row = Any
    Ask = Callable[[Row, Any], Any]


def popcount(mask: Any) -> Any:
    """Count the bits of a mask or of every mask of a column."""
    if isinstance(mask, int):
        return mask.bit_count()
    from numpy import bitwise_count  # noqa: PLC0415 - only columns need it

    return bitwise_count(mask).astype("int64")


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """A three-valued condition.

    Attributes
    ----------
    ask
        Row and limits to YES, NO or UNKNOWN (or a column of them).
    leaves
        The plain comparisons it is made of.
    text
        The condition as a rule page prints it.
    """

    ask: Ask
    leaves: tuple[Leaf, ...]
    text: str

    def __and__(self, other: Condition) -> Condition:
        one, two = self.ask, other.ask

        def ask(row: Row, limits: Any) -> Any:
            a, b = one(row, limits), two(row, limits)
            return (a & b & 1) | ((a | b) & 2)

        return Condition(ask, self.leaves + other.leaves, f"{_bracket(self, ' or ')} and {_bracket(other, ' or ')}")

    def __or__(self, other: Condition) -> Condition:
        one, two = self.ask, other.ask

        def ask(row: Row, limits: Any) -> Any:
            a, b = one(row, limits), two(row, limits)
            return ((a | b) & 1) | (a & b & 2)

        return Condition(ask, self.leaves + other.leaves, f"{_bracket(self, ' and ')} or {_bracket(other, ' and ')}")

    def __invert__(self) -> Condition:
        one = self.ask

        def ask(row: Row, limits: Any) -> Any:
            a = one(row, limits)
            return ((a & 1) << 1) | (a >> 1)

        return Condition(ask, self.leaves, f"not ({self.text})" if " " in self.text else f"not {self.text}")

    @property
    def sure(self) -> Condition:
        """The condition with "not known" counted as no: for how urgent something is, never for whether it is so."""
        one = self.ask

        def ask(row: Row, limits: Any) -> Any:
            return (one(row, limits) == YES) * -1 + NO

        return Condition(ask, self.leaves, self.text)

    @property
    def or_open(self) -> Condition:
        """The condition with "no" counted as not known: for what makes a number worth looking at."""
        one = self.ask

        def ask(row: Row, limits: Any) -> Any:
            return (one(row, limits) != YES) * 2 + YES

        return Condition(ask, self.leaves, self.text)


def _bracket(condition: Condition, link: str) -> str:
    return f"({condition.text})" if link in condition.text else condition.text


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """One comparison: what it looks at, for evidence and for questions.

    Attributes
    ----------
    ask
        As in `Condition`.
    facts
        The facts compared.
    sections
        Sections of ``asked`` (bits) that confirm an absence.
    who
        Gives the masks (sure, maybe) of the people it looks at; None = no people.
    asks, paths
        Those of its facts.
    """

    ask: Ask
    facts: tuple[Fact, ...]
    sections: int = 0
    who: Callable[[Row], tuple[Any, Any]] | None = None
    asks: tuple[str, ...] = field(init=False)
    paths: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "asks", tuple(ask for fact in self.facts for ask in fact.asks))
        object.__setattr__(self, "paths", tuple(dict.fromkeys(path for fact in self.facts for path in fact.paths)))


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """A named fact.

    Attributes
    ----------
    name
        As documentation and numbers of findings name it.
    definition
        What it is, in one sentence.
    paths
        Fields of the case that it is read from, for evidence: ``client.lives``, ``needs.adl``, ``drawn.review``.
    asks
        Fields to be asked for where it is not known; () = too fine a point to be asked for.
    source
        Key of `ecomap.analysis.sources`; ``""`` = our own.
    """

    name: str
    definition: str
    paths: tuple[str, ...] = field(default=(), kw_only=True)
    asks: tuple[str, ...] = field(default=(), kw_only=True)
    source: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True, eq=False)
class Answer(Fact):
    """A fact that is a yes, a no or not known."""

    slot: int = field(default=0, kw_only=True)

    @property
    def yes(self) -> Condition:
        """The condition that it is so."""
        slot = self.slot

        def ask(row: Row, _limits: Any) -> Any:
            return row[slot]

        return Condition(ask, (Leaf(ask, (self,)),), self.name)


@dataclass(frozen=True, slots=True, eq=False)
class Number(Fact):
    """A fact that is a whole number between two bounds.

    Attributes
    ----------
    slot
        Place of the lower bound; the upper one stands behind it.
    scale
        What the number is divided by to be shown.
    sections
        Sections that must have been asked for an upper bound.
    who
        The people it counts, as evidence.
    undefined
        When it has no value.
    """

    slot: int = field(default=0, kw_only=True)
    scale: int = field(default=1, kw_only=True)
    sections: int = field(default=0, kw_only=True)
    people: People | None = field(default=None, kw_only=True)
    undefined: str = field(default="", kw_only=True)

    def __lt__(self, limit: Limited) -> Condition:
        return self._compare(limit, below=True, strict=True)

    def __le__(self, limit: Limited) -> Condition:
        return self._compare(limit, below=True, strict=False)

    def __ge__(self, limit: Limited) -> Condition:
        return self._compare(limit, below=False, strict=False)

    def __gt__(self, limit: Limited) -> Condition:
        return self._compare(limit, below=False, strict=True)

    def _compare(self, limit: Limited, *, below: bool, strict: bool) -> Condition:
        low, high = self.slot, self.slot + 1
        number, place, times = _limit(limit)
        more = int(strict) if below else int(not strict)

        def ask(row: Row, limits: Any) -> Any:
            edge = (number if place < 0 else limits[place] * times) - more
            # "at most edge" for the one, its opposite for the other
            fits = (row[high] <= edge) * 1
            may = (row[low] <= edge) * 1
            return may | ((1 - fits) << 1) if below else (1 - fits) | (may << 1)

        sign = ("<" if strict else "≤") if below else (">" if strict else "≥")
        people = self.people
        leaf = Leaf(ask, (self,), self.sections, None if people is None else people.masks)
        return Condition(ask, (leaf,), f"{self.name} {sign} {_limit_text(limit)}")


@dataclass(frozen=True, slots=True)
class LimitRef:
    """A threshold by its name, perhaps several times it."""

    limit: Limit
    times: int = 1


Limited = int | LimitRef


class _Limits:
    """``limit.contact_weekly`` gives the threshold of that name."""

    def __getattr__(self, name: str) -> LimitRef:
        return LimitRef(LIMITS[PLACE[name]])


limit: Final = _Limits()


def _limit(limit: Limited) -> tuple[int, int, int]:
    if isinstance(limit, int):
        return limit, -1, 1
    return 0, PLACE[limit.limit.name], limit.times


def _limit_text(limit: Limited) -> str:
    return str(limit) if isinstance(limit, int) else limit.limit.name


@dataclass(frozen=True, slots=True, eq=False)
class People(Fact):
    """A fact that is a set of people and offices: surely in it, and perhaps.

    ``&`` and ``|`` are intersection and union, ``-`` leaves out whoever is surely in the other.
    """

    masks: Callable[[Row], tuple[Any, Any]] = field(kw_only=True)
    link: str = field(default="", kw_only=True)

    def __and__(self, other: People) -> People:
        one, two = self.masks, other.masks

        def masks(row: Row) -> tuple[Any, Any]:
            (a, am), (b, bm) = one(row), two(row)
            return a & b, am & bm

        return self._made(other, masks, "and")

    def __or__(self, other: People) -> People:
        one, two = self.masks, other.masks

        def masks(row: Row) -> tuple[Any, Any]:
            (a, am), (b, bm) = one(row), two(row)
            return a | b, am | bm

        return self._made(other, masks, "or")

    def __sub__(self, other: People) -> People:
        one, two = self.masks, other.masks

        def masks(row: Row) -> tuple[Any, Any]:
            (a, am), (b, bm) = one(row), two(row)
            return a & ~bm, am & ~b

        return self._made(other, masks, "not")

    def _made(self, other: People, masks: Callable[[Row], tuple[Any, Any]], link: str) -> People:
        return People(
            f"{_inside(self, link)} {link} {_inside(other, '' if link == 'not' else link)}",
            "",
            masks=masks,
            link=link,
            paths=self.paths + other.paths,
            asks=tuple(dict.fromkeys(self.asks + other.asks)),
        )

    def any(self, asked: int = 0) -> Condition:
        """Say that there is somebody; certain not to be so only where the sections were asked about."""
        masks = self.masks

        def ask(row: Row, _limits: Any) -> Any:
            sure, maybe = masks(row)
            open_ = asked & ~row[to.ASKED]
            return ((maybe != 0) | (open_ != 0)) * 1 | ((sure == 0) * 2)

        return Condition(ask, (Leaf(ask, (self,), asked, masks),), f"there is {self.name}")

    def none(self, asked: int = 0) -> Condition:
        """Say that there is nobody."""
        there = ~self.any(asked)
        return Condition(there.ask, there.leaves, f"there is no {self.name}")

    def confirmed(self, asked: int) -> Condition:
        """Say that there is somebody, certain only where the sections were asked about.

        For people who are in the set because something about them is absent.
        """
        masks = self.masks

        def ask(row: Row, _limits: Any) -> Any:
            sure, maybe = masks(row)
            open_ = (asked & ~row[to.ASKED]) != 0
            return (maybe != 0) * 1 | (((sure == 0) | open_) * 2)

        return Condition(ask, (Leaf(ask, (self,), asked, masks),), f"there is {self.name}")

    @property
    def known(self) -> People:
        """Those who are surely in it, and nobody perhaps: for leaving people out for a reason that is recorded."""
        mine = self.masks

        def masks(row: Row) -> tuple[Any, Any]:
            sure, _ = mine(row)
            return sure, sure

        return People(self.name, self.definition, masks=masks, paths=self.paths, link=self.link)

    @property
    def perhaps(self) -> People:
        """The same people, but none of them sure."""
        mine = self.masks

        def masks(row: Row) -> tuple[Any, Any]:
            _, maybe = mine(row)
            return maybe & 0, maybe

        return People(self.name, self.definition, masks=masks, paths=self.paths, asks=self.asks, link=self.link)

    def at_least(self, number: Limited) -> Condition:
        """Say that there are so many or more."""
        masks = self.masks
        fixed, place, times = _limit(number)

        def ask(row: Row, limits: Any) -> Any:
            sure, maybe = masks(row)
            edge = fixed if place < 0 else limits[place] * times
            return (popcount(maybe) >= edge) * 1 | ((popcount(sure) < edge) * 2)

        text = f"{_limit_text(number)} or more {self.name}"
        return Condition(ask, (Leaf(ask, (self,), 0, masks),), text)

    def exactly_one(self, asked: int = 0) -> Condition:
        """Say that there is exactly one."""
        masks = self.masks

        def ask(row: Row, _limits: Any) -> Any:
            sure, maybe = masks(row)
            least, most = popcount(sure), popcount(maybe)
            open_ = (asked & ~row[to.ASKED]) != 0
            certain = (least == 1) & (most == 1) & (open_ ^ True)
            possible = (least <= 1) & ((most >= 1) | open_)
            return possible * 1 | ((certain ^ True) * 2)

        return Condition(ask, (Leaf(ask, (self,), asked, masks),), f"exactly one {self.name}")

    def within(self, other: People, asked: int = 0) -> Condition:
        """Say that there is somebody and all of them are in the other set."""
        one, two = self.masks, other.masks

        def ask(row: Row, _limits: Any) -> Any:
            (a, am), (b, bm) = one(row), two(row)
            open_ = (asked & ~row[to.ASKED]) != 0
            certain = (a != 0) & ((am & ~b) == 0) & (open_ ^ True)
            possible = ((am & bm) != 0) & ((a & ~bm) == 0) | (open_ & ((a & ~bm) == 0))
            return possible * 1 | ((certain ^ True) * 2)

        return Condition(ask, (Leaf(ask, (self, other), asked, one),), f"all {self.name} are {other.name}")


def _inside(people: People, link: str) -> str:
    return people.name if people.link in {"", link} else f"({people.name})"


def always(answer: int = YES) -> Condition:
    """Give the condition that is always so."""

    def ask(_row: Row, _limits: Any) -> Any:
        return answer

    return Condition(ask, (), "always")
