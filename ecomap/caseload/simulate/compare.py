"""A caseload beside the published figures: counted with the toolkit's own measures, as of any other caseload."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis.measures.bounds import Answer, every, no, some
from ecomap.analysis.measures.contact import outside_home
from ecomap.analysis.measures.lsns import lsns
from ecomap.analysis.measures.network import PERSONAL, network_of
from ecomap.caseload.simulate.aggregates import AGGREGATES, Aggregate
from ecomap.model import CLIENT, WEEKS_PER_MONTH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ecomap.analysis.measures.network import Alter, Network
    from ecomap.model import Case

_OLD: Final = 65
_SIXTEEN: Final = 16
_LSNS: Final = 12
_MET: Final = frozenset({"visit", "outing", "facility"})
_SECTIONS: Final = ("kin", "friends", "neighbours", "groups")
_ERRORS: Final = 3


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a caseload shows of one figure.

    Attributes
    ----------
    low, high
        In the unit of the figure. They differ where some records cannot tell: ``low`` counts who surely is, ``high``
        who perhaps is. None = nobody could be counted.
    people
        How many were counted.
    error
        Standard error of sampling, in the unit of the figure: binomial, and by the delta method for a ratio; 0 for a
        mode, which comes with the values that cannot be told from it.
    """

    low: float | None
    high: float | None
    people: int
    error: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """One published figure beside a caseload.

    Attributes
    ----------
    aggregate
        What was published.
    estimate
        What the caseload shows.
    """

    aggregate: Aggregate
    estimate: Estimate

    @property
    def fits(self) -> bool | None:
        """Within the tolerance and three standard errors; None where nobody could be counted."""
        if self.estimate.low is None or self.estimate.high is None:
            return None
        room = self.aggregate.tolerance + _ERRORS * self.estimate.error
        return self.estimate.low - room <= self.aggregate.high and self.estimate.high + room >= self.aggregate.low


@dataclass(frozen=True, slots=True)
class _Record:
    """One case, with what every measure asks for."""

    case: Case
    network: Network
    age: int | None

    @property
    def at_home(self) -> bool:
        return self.network.at_home

    @property
    def certified(self) -> bool:
        return (self.case.client.care_level or "").startswith(("support_", "care_"))

    @property
    def asked(self) -> bool:
        """Everybody in private life was asked about to the end."""
        return self.network.complete(*_SECTIONS)

    @property
    def resident(self) -> bool:
        """An older person at home without a certificate, whose people are all on the record."""
        return self.at_home and not self.certified and self.asked and (self.age or 0) >= _OLD

    @property
    def anybody(self) -> bool:
        """The same of 16 and over."""
        return self.at_home and not self.certified and self.asked and (self.age or 0) >= _SIXTEEN

    def lives(self, how: str) -> bool:
        return self.case.client.lives == how


def compare(cases: Iterable[Case]) -> tuple[Comparison, ...]:
    """Count in a caseload what was published of others.

    Parameters
    ----------
    cases
        Cases, one after the other; each is looked at once and not kept.

    Returns
    -------
    tuple of Comparison
        One for every figure of `AGGREGATES`, in that order.

    Notes
    -----
    Answers are three-valued as everywhere: a person of whom a record cannot tell widens the estimate. Studies of older
    people at large are compared with clients of 65 and over at home without a certificate; those of everybody, with
    clients of 16 and over. Where a figure is about friends and relatives, only records count in which kin, friends,
    neighbours and groups were asked about to the end.
    """
    tally: dict[str, list[int]] = {name: [0, 0, 0] for name in _PERCENT}
    sizes: Counter[int] = Counter()
    for case in cases:
        ages = case.age_of(CLIENT)
        record = _Record(case, network_of(case), ages[0] if ages is not None else None)
        for name, (counts, asks) in _PERCENT.items():
            if counts(record):
                answer = asks(record)
                tally[name][0 if answer else 2 if answer is None else 1] += 1
        if record.resident:
            sizes[sum(alter.linked is True for alter in record.network.of(*PERSONAL))] += 1
    return tuple(Comparison(figure, _estimate(figure, tally, sizes)) for figure in AGGREGATES)


def _estimate(figure: Aggregate, tally: dict[str, list[int]], sizes: Counter[int]) -> Estimate:
    if figure.kind == "mode":
        return _mode(sizes)
    if figure.kind == "ratio":
        return _ratio(_share(tally[f"{figure.key}:male"]), _share(tally[f"{figure.key}:female"]))
    return _share(tally[figure.key])


def _share(counted: list[int]) -> Estimate:
    yes, no_, unknown = counted
    people = yes + no_ + unknown
    if not people:
        return Estimate(None, None, 0, 0.0)
    low, high = yes / people, (yes + unknown) / people
    middle = (low + high) / 2
    return Estimate(100 * low, 100 * high, people, 100 * math.sqrt(middle * (1 - middle) / people))


def _mode(sizes: Counter[int]) -> Estimate:
    """Return the least and greatest of the values that may be the most frequent: two standard errors from the top."""
    top = max(sizes.values(), default=0)
    near = [size for size, count in sizes.items() if top - count <= 2 * math.sqrt(top + count)]
    return Estimate(min(near), max(near), sizes.total(), 0.0) if near else Estimate(None, None, 0, 0.0)


def _ratio(one: Estimate, other: Estimate) -> Estimate:
    people = one.people + other.people
    if not one.low or not one.high or not other.low or not other.high:
        return Estimate(None, None, people, 0.0)
    ratio = (one.low + one.high) / (other.low + other.high)
    error = ratio * math.hypot(2 * one.error / (one.low + one.high), 2 * other.error / (other.low + other.high))
    return Estimate(one.low / other.high, one.high / other.low, people, error)


# --- what is asked of a record ---


def _low_lsns(record: _Record) -> Answer:
    found = lsns(record.network)
    return None if found is None else no(found.total.at_least(_LSNS))


def _isolated(record: _Record) -> Answer:
    return no(outside_home(record.network).at_least(WEEKS_PER_MONTH))


def _personal(record: _Record, *, home: bool) -> tuple[Alter, ...]:
    return tuple(alter for alter in record.network.of(*PERSONAL) if home or alter.home is False)


def _never(record: _Record, modes: frozenset[str]) -> Answer:
    """Say whether nobody from outside the home is in contact in one of these ways."""
    return no(some(*(_in_contact(alter, modes) for alter in _personal(record, home=False))))


def _in_contact(alter: Alter, modes: frozenset[str]) -> Answer:
    if not alter.meetings:
        return None if alter.tie == "perhaps" else False
    answers: list[Answer] = []
    for meeting in alter.meetings:
        known: Answer = bool(modes.intersection(meeting.modes)) if meeting.modes else None
        answers.append(known if meeting.live == "sure" or known is False else None)
    return some(*answers)


def _carer_at_home(record: _Record) -> str | None:
    for person in record.case.people:
        cares = any(role.code == "main_carer" for role in person.roles)
        if cares and person.lives == "together" and not person.has_died:
            return person.id
    return None


def _both(record: _Record, years: int) -> Answer:
    carer = _carer_at_home(record)
    ages = record.case.age_of(carer) if carer is not None else None
    if ages is None or record.age is None:
        return None
    return every(record.age >= years, ages[0] >= years)


def _of_sex(sex: str) -> Callable[[_Record], bool]:
    return lambda record: record.resident and record.case.client.sex == sex


def _uncertified(sex: str) -> Callable[[_Record], bool]:
    def counts(record: _Record) -> bool:
        old = (record.age or 0) >= _OLD and record.at_home and not record.certified
        return old and record.case.client.sex == sex and record.case.client.lives is not None

    return counts


def _in_care(record: _Record) -> bool:
    return record.certified and record.at_home and record.case.client.lives is not None


_PERCENT: Final[dict[str, tuple[Callable[[_Record], bool], Callable[[_Record], Answer]]]] = {
    "alone_men": (_uncertified("male"), lambda record: record.lives("alone")),
    "alone_women": (_uncertified("female"), lambda record: record.lives("alone")),
    "alone_in_care": (_in_care, lambda record: record.lives("alone")),
    "couple_in_care": (_in_care, lambda record: record.lives("elderly_couple")),
    "light_care": (
        _in_care,
        lambda record: record.case.client.care_level in {"support_1", "support_2", "care_1", "care_2"},
    ),
    "lsns_alone": (lambda record: record.resident and record.lives("alone"), _low_lsns),
    "isolated_alone": (
        lambda record: record.resident,
        lambda record: every(record.lives("alone"), _isolated(record)),
    ),
    "carers_65": (
        lambda record: _in_care(record) and _carer_at_home(record) is not None,
        lambda record: _both(record, 65),
    ),
    "never_met": (lambda record: record.anybody, lambda record: _never(record, _MET)),
    "no_group": (
        lambda record: record.anybody,
        lambda record: no(some(*(alter.linked for alter in record.network.of("group")))),
    ),
    "no_confidant": (
        lambda record: record.resident,
        lambda record: no(some(*(alter.confidant for alter in _personal(record, home=True)))),
    ),
    "lsns_family": (lambda record: record.resident and not record.lives("alone"), _low_lsns),
    "isolated_by_sex:male": (_of_sex("male"), _isolated),
    "isolated_by_sex:female": (_of_sex("female"), _isolated),
    "carers_75": (
        lambda record: _in_care(record) and _carer_at_home(record) is not None,
        lambda record: _both(record, 75),
    ),
    "never_phones": (lambda record: record.anybody, lambda record: _never(record, frozenset({"phone"}))),
    "someone_to_rely_on": (
        lambda record: record.anybody,
        lambda record: some(*(alter.can_ask for alter in _personal(record, home=True))),
    ),
    "lsns_all": (lambda record: record.resident, _low_lsns),
    "lsns_estate": (lambda record: record.resident, _low_lsns),
}
