"""What the table of a caseload tells of each case: measures between two bounds, each read off the facts of the rules.

Nothing is reckoned here a second time: a measure is a fact of `ecomap.analysis.facts`, the size of a set of people, or
the number of rules that found something.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis import slots as to
from ecomap.analysis.codes import NO, YES
from ecomap.analysis.conditions import limit, popcount
from ecomap.analysis.facts import answers as is_
from ecomap.analysis.facts import numbers as n
from ecomap.analysis.facts import people as who

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomap.analysis.conditions import Condition, Number, People

    Bounds = Callable[[Any, Any], tuple[Any, Any]]
    """Row (or columns of rows) and limits to the least and the greatest value."""

CLASSES: Final = ("below_monthly", "below_weekly", "weekly")
"""Classes of contact, by their number: below once a month, below once a week, once a week or more."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One column of the table.

    Attributes
    ----------
    name
        As ``--where`` and the files name it.
    definition
        What it is, in one sentence.
    bounds
        Gives its bounds for one row of facts, or for columns of them.
    unit
        What is counted; ``""`` = a class.
    scale
        What the whole number is divided by to be shown.
    exact
        Both bounds are always the same, so that one column is enough.
    """

    name: str
    definition: str
    bounds: Bounds
    unit: str
    scale: int = 1
    exact: bool = False


def _number(name: str, fact: Number, unit: str) -> Measure:
    low, high = fact.slot, fact.slot + 1

    def bounds(row: Any, _limits: Any) -> tuple[Any, Any]:
        return row[low], row[high]

    return Measure(name, fact.definition, bounds, unit, fact.scale)


def _people(name: str, definition: str, people: People, unit: str = "people") -> Measure:
    masks = people.masks

    def bounds(row: Any, _limits: Any) -> tuple[Any, Any]:
        sure, maybe = masks(row)
        return popcount(sure), popcount(maybe)

    return Measure(name, definition, bounds, unit)


def _kinds(name: str, fact: Number) -> Measure:
    """Count the kinds of need that a fact holds as bits."""
    low, high = fact.slot, fact.slot + 1

    def bounds(row: Any, _limits: Any) -> tuple[Any, Any]:
        return popcount(row[low]), popcount(row[high])

    return Measure(name, fact.definition.replace(", as bits", ""), bounds, "needs")


def _contact_class(row: Any, limits: Any) -> tuple[Any, Any]:
    """Give the least and the greatest class: how many of the two limits are surely, and may be, reached."""
    month, week = _BELOW_MONTHLY.ask(row, limits), _BELOW_WEEKLY.ask(row, limits)
    return (month == NO) * 1 + (week == NO) * 1, 2 - (month == YES) * 1 - (week == YES) * 1


_BELOW_MONTHLY: Final[Condition] = n.contacts < limit.contact_monthly
_BELOW_WEEKLY: Final[Condition] = n.contacts < limit.contact_weekly


def _exact(name: str, definition: str, count: Callable[[Any], Any], unit: str) -> Measure:
    def bounds(row: Any, _limits: Any) -> tuple[Any, Any]:
        found = count(row)
        return found, found

    return Measure(name, definition, bounds, unit, exact=True)


def _sections(row: Any) -> Any:
    return popcount(row[to.NOT_ASKED] & is_.NETWORK)


def _frequencies(row: Any) -> Any:
    return popcount(row[to.WITHOUT_FREQUENCY])


def _needs(row: Any) -> Any:
    return popcount(row[to.UNKNOWN_DOMAINS] | row[to.UNLISTED_DOMAINS] | row[to.UNSETTLED_DOMAINS])


def _untied(row: Any) -> Any:
    return popcount(row[to.UNTIED] & row[to.LIVE + 1] & ~row[to.LIVE])


def _unknowns(row: Any) -> Any:
    return _sections(row) + _frequencies(row) + _needs(row) + _untied(row)


MEASURES: Final = (
    Measure(
        "contact_class",
        "class of contact: 0 below once a month, 1 below once a week, 2 once a week or more (contacts_per_month)",
        _contact_class,
        "",
    ),
    _number("contacts", n.contacts, "contacts a month"),
    _number("lsns", n.lsns, "points"),
    _number("ties", n.ties, "people"),
    _number("social_roles", n.social_roles, "roles"),
    _number("days_without", n.unseen_days, "days a week"),
    _number("longest_without", n.unwatched, "days"),
    _number("longest_unseen", n.unseen, "days"),
    _number("weekend", n.weekend, "days"),
    _number("outings", n.outings, "times a month"),
    _number("needs", n.needed, "needs"),
    _kinds("uncovered", n.uncovered),
    _kinds("unplanned", n.unplanned),
    _people("single_points", "people in private life who alone meet a need", who.sole),
    _people("carers", "main carer, or whoever in private life gives personal care daily", who.family_carer),
    _number("organisations", n.organisations, "organisations"),
    _number("organisation_share", n.organisation_share, "percent"),
    _people("quiet", "people and offices silent for several times their usual interval", who.quiet),
    _number("since_review", n.overdue, "days"),
    _number("map_age", n.map_age, "days"),
    _exact("sections_open", "parts of the network not asked about completely", _sections, "sections"),
    _exact("frequencies_open", "personal ties without a frequency", _frequencies, "people"),
    _exact("needs_open", "core domains of need not listed, not asked about, or not known", _needs, "needs"),
    _exact("ties_open", "people and offices of whose tie not a word is written", _untied, "people"),
    _exact("unknowns", "the four before it together", _unknowns, "entries"),
)
"""The measures in the order of the table. Those that count rules stand in `ecomap.caseload.answers`."""
