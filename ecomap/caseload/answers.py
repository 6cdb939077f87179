"""What the rules say about a case or about a whole batch: the same conditions over one row or over columns of rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis.codes import NO, YES
from ecomap.analysis.rules import RULES
from ecomap.caseload.measures import MEASURES, Measure

if TYPE_CHECKING:
    from ecomap.analysis.conditions import Condition
    from ecomap.analysis.limits import Values
    from ecomap.analysis.rule import Rule

CARERS: Final = frozenset(rule.id for rule in RULES if rule.id.startswith("C"))
"""The rules that the measure ``carer_findings`` counts, whichever rules are asked for."""
BY_RULES: Final = (
    Measure(
        "carer_findings",
        "rules about carers (C01 to C08) that found something; the upper bound counts those that may",
        lambda _row, _limits: (0, 0),
        "rules",
    ),
    Measure(
        "undecided",
        "rules asked for that cannot be told, and that are worth a question",
        lambda _row, _limits: (0, 0),
        "rules",
        exact=True,
    ),
)
"""Measures that count answers of rules."""
ALL_MEASURES: Final = (*MEASURES, *BY_RULES)
_PLACE: Final = {rule.id: rule for rule in RULES}


def _open(rule: Rule) -> Condition | None:
    """Give the condition that a way is so which is not restricted; None where every way is."""
    condition: Condition | None = None
    for way in rule.ways:
        if not way.restricted:
            condition = way.when if condition is None else condition | way.when
    return condition


_OPEN: Final = {rule.id: _open(rule) for rule in RULES if rule.restricted}


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one case, or of each case of a batch.

    Attributes
    ----------
    measures
        The bounds of every measure, in the order of `ALL_MEASURES`.
    found
        For every rule asked for, whether it found something that is told.
    open
        For every rule asked for, whether it cannot be told and is worth a question.
    priority
        A number that sorts by P01: the smaller, the earlier.
    """

    measures: tuple[tuple[Any, Any], ...]
    found: tuple[Any, ...]
    open: tuple[Any, ...]
    priority: Any


@dataclass(frozen=True, slots=True)
class _Seen:
    """A row that notes where it is looked at; no condition leaves anything out because of what it has seen."""

    slots: set[int] = field(default_factory=set)

    def __getitem__(self, slot: int) -> int:
        self.slots.add(slot)
        return 0


@dataclass(frozen=True)
class Asker:
    """What is asked of every case.

    Attributes
    ----------
    rules
        The rules whose answers are told.
    limits
        Numbers of `ecomap.analysis.limits`.
    off
        Ids of rules that are switched off.
    restricted
        Whether findings that could endanger somebody are told.
    """

    rules: tuple[Rule, ...]
    limits: Values
    off: frozenset[str] = frozenset()
    restricted: bool = False

    @cached_property
    def slots(self) -> tuple[int, ...]:
        """The slots of a row that are looked at, in order; a batch needs no other."""
        seen = _Seen()
        self.ask(seen)
        return tuple(sorted(seen.slots))

    def ask(self, row: Any) -> Told:
        """Ask everything of one row of facts, or of columns of rows."""
        limits = self.limits
        gaps: dict[str, Any] = {}
        shown: dict[str, Any] = {}
        undecided: dict[str, Any] = {}
        for rule in self.rules:
            gaps[rule.id], shown[rule.id], undecided[rule.id] = self._one(rule, row)
        carers_low: Any = 0
        carers_high: Any = 0
        for ident in CARERS - self.off:
            if self.restricted or _OPEN.get(ident, YES) is not None:
                if ident not in gaps:
                    _, sure, maybe = self._one(_PLACE[ident], row)
                else:
                    sure, maybe = shown[ident], undecided[ident]
                carers_low = carers_low + sure * 1
                carers_high = carers_high + (sure | maybe) * 1
        found = []
        count: Any = 0
        for rule in self.rules:
            told = shown[rule.id]
            for upper in rule.silent_under:
                if upper in gaps:
                    told = told & (gaps[upper] ^ True)
            found.append(told)
            if not rule.quiet:
                count = count + undecided[rule.id] * 1
        open_ = tuple(False if rule.quiet else undecided[rule.id] for rule in self.rules)
        measures = tuple(measure.bounds(row, limits) for measure in MEASURES)
        bounds = (*measures, (carers_low, carers_high), (count, count))
        return Told(bounds, tuple(found), open_, priority(row, limits, bounds))

    def _one(self, rule: Rule, row: Any) -> tuple[Any, Any, Any]:
        """Say whether a rule has a gap, whether it is told, and whether it cannot be told but may be."""
        applies = rule.applies.ask(row, self.limits)
        so = rule.condition.ask(row, self.limits)
        surely = (applies == YES) & (so == YES)
        maybe = ((applies & so & YES) != 0) & (surely ^ True)
        if rule.part != "gap":
            return surely & False, surely & False, maybe
        told = surely
        if not self.restricted and rule.restricted:
            condition = _OPEN[rule.id]
            told = surely & False if condition is None else (applies == YES) & (condition.ask(row, self.limits) == YES)
        return surely, told, maybe


_S05: Final = _PLACE["S05"]
_S06: Final = _PLACE["S06"]
_V01: Final = _PLACE["V01"]
_AT: Final = {measure.name: place for place, measure in enumerate(MEASURES)}
_DAYS: Final = 9_999
_FEW: Final = 31
_MANY: Final = 1_023


def _rung(rule: Rule, row: Any, limits: Any) -> Any:
    """Give 0 where a rule found something, 1 where it may be so, 2 where not, 3 where it does not apply."""
    applies, so = rule.applies.ask(row, limits), rule.condition.ask(row, limits)
    no = (applies == NO) | (so == NO)
    return (applies == NO) * 1 + no * 1 + (((applies == YES) & (so == YES)) ^ True) * 1


def priority(row: Any, limits: Values, measures: tuple[tuple[Any, Any], ...]) -> Any:
    """Give the number that sorts a caseload (P01).

    By contact (S05 found, may be; S06 found, may be; neither; not applicable), then by whether days pass without
    anybody (V01, likewise) and how many, then by uncovered needs, then by the number of unknowns: of two cases that
    are alike otherwise, the one of which less is known comes first.
    """
    below, seldom = _rung(_S05, row, limits), _rung(_S06, row, limits)
    # 0 found below monthly, 1 may be below monthly, 2 found below weekly, 3 may be, 4 neither, 5 does not apply
    contact = (below <= 1) * below + (below > 1) * (seldom + 2)
    days = least(measures[_AT["longest_without"]][0], _DAYS)
    sure, maybe = measures[_AT["uncovered"]]
    unknown = measures[_AT["unknowns"]][0]
    rank = contact * 4 + _rung(_V01, row, limits)
    rank = (rank * (_DAYS + 1)) + (_DAYS - days)
    rank = (rank * (_FEW + 1) + (_FEW - least(sure, _FEW))) * (_FEW + 1) + (_FEW - least(maybe, _FEW))
    return rank * (_MANY + 1) + (_MANY - least(unknown, _MANY))


def least(value: Any, most: int) -> Any:
    """Give the smaller of a value, or of each value of a column, and a number."""
    return value * (value < most) + most * (value >= most)
