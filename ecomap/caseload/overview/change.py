"""What is different from an earlier time: classes of contact, rules, cases that came and went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ecomap.analysis.rules import RULES
from ecomap.caseload.overview.tables import Table

if TYPE_CHECKING:
    from ecomap.caseload.overview.earlier import Earlier, State

CLASSES: Final = {
    (0, 0): "monthly-below",
    (0, 1): "monthly-or-weekly",
    (1, 1): "weekly-below",
    (1, 2): "weekly-or-more",
    (2, 2): "weekly",
    (0, 2): "open",
}
"""Classes of contact by their bounds, as the list of screening tells them."""
CAME, WENT = "came", "went"
RULE_COLUMNS: Final = ("found-new", "found-known", "gone", "gone-known", "lost")
"""Was not so and is; could not be told and is; was so and is not; could not be told and is not; cannot be told any
more."""

Way = Literal["more", "less", "known", "unknown"]
"""More contact, less contact, more is known, less is known."""
WAYS: Final[tuple[Way, ...]] = ("less", "more", "known", "unknown")

_SILENT: Final = {rule.id: frozenset(rule.silent_under) for rule in RULES}


@dataclass(frozen=True, slots=True)
class Move:
    """A case whose class of contact is another one.

    Attributes
    ----------
    key
        What the case is called by.
    before, now
        Codes of classes.
    way
        In which way.
    """

    key: str
    before: str
    now: str
    way: Way


@dataclass(frozen=True, slots=True)
class Change:
    """What is different.

    Attributes
    ----------
    both
        How many cases are in both lists.
    came, went
        Keys of those in one only.
    classes
        Rows: the class before, or "came"; columns: the class now, or "went".
    moves
        Whose class is another one.
    rules
        Rows: rules that were asked both times and of which something is different; columns `RULE_COLUMNS`; a case may
        stand in several rows. ``total`` is the cases of the row.
    """

    both: int
    came: tuple[str, ...]
    went: tuple[str, ...]
    classes: Table
    moves: tuple[Move, ...]
    rules: Table

    def moved(self, way: Way) -> int:
        """Count those who moved in a way."""
        return sum(move.way == way for move in self.moves)


def change(before: Earlier, now: Earlier) -> Change:
    """Compare two times. What became known is no change of the client's life, and is told apart."""
    keys = [key for key in now.cases if key in before.cases]
    came = tuple(key for key in now.cases if key not in before.cases)
    went = tuple(key for key in before.cases if key not in now.cases)
    codes = tuple(CLASSES.values())
    rows: dict[str | None, list[str]] = {code: [] for code in (*codes, CAME)}
    moves = []
    for key in keys:
        one, two = before.cases[key], now.cases[key]
        rows[_class(one)].append(_class(two))
        if (way := way_of(one, two)) is not None:
            moves.append(Move(key, _class(one), _class(two), way))
    rows[CAME] += [_class(now.cases[key]) for key in came]
    for key in went:
        rows[_class(before.cases[key])].append(WENT)
    return Change(len(keys), came, went, Table.of((*codes, WENT), rows), tuple(moves), _rules(before, now, keys))


def _class(state: State) -> str:
    return CLASSES[state.low, state.high]


def way_of(one: State, two: State) -> Way | None:
    """Say in which way a class of contact is another one; None where it is the same."""
    if (one.low, one.high) == (two.low, two.high):
        return None
    if two.low > one.high:
        return "more"
    if two.high < one.low:
        return "less"
    return "known" if one.low <= two.low and two.high <= one.high else "unknown"


def _rules(before: Earlier, now: Earlier, keys: list[str]) -> Table:
    rows: dict[str | None, list[str]] = {}
    for rule in RULES:
        if rule.id not in before.rules & now.rules:
            continue
        found = [_rule(rule.id, before.cases[key], now.cases[key]) for key in keys]
        if told := [code for code in found if code is not None]:
            rows[rule.id] = told
    return Table.of(RULE_COLUMNS, rows)


def _rule(ident: str, one: State, two: State) -> str | None:
    """Say in which way what a rule says of a case is another thing; a rule that others silence says nothing."""
    if _SILENT[ident] & (one.found | two.found):
        return None
    if ident in two.found:
        return None if ident in one.found else "found-known" if ident in one.undecided else "found-new"
    if ident in two.undecided:
        return None if ident in one.undecided else "lost"
    return "gone" if ident in one.found else "gone-known" if ident in one.undecided else None
