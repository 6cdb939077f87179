"""What is known of a number, and answers that may be unknown: the two forms in which measures say what they know."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

Answer = bool | None
"""Yes, no, or not known; joined as Kleene's logic joins them."""

UNIT: Final = 10_000
"""Rates are compared in ten-thousandths, so that no class hangs on the last bit of a float."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A number and what is known of it.

    Attributes
    ----------
    low
        At least.
    high
        At most; None = there is no upper bound.
    """

    low: float
    high: float | None

    @property
    def certain(self) -> bool:
        """The number is known."""
        return self.low == self.high

    def at_least(self, limit: float) -> Answer:
        """Say whether the number reaches a limit.

        Examples
        --------
        >>> [Interval(1, 3).at_least(limit) for limit in (1, 2, 4)]
        [True, None, False]
        """
        bar = round(limit * UNIT)
        if round(self.low * UNIT) >= bar:
            return True
        return False if self.high is not None and round(self.high * UNIT) < bar else None


NONE: Final = Interval(0, 0)
ANYTHING: Final = Interval(0, None)


def total(parts: Iterable[Interval]) -> Interval:
    """Add intervals; the order of the parts changes nothing, not even the last bit.

    Examples
    --------
    >>> total([Interval(1, 2), Interval(0.5, None)])
    Interval(low=1.5, high=None)
    """
    lows: list[float] = []
    highs: list[float | None] = []
    for part in parts:
        lows.append(part.low)
        highs.append(part.high)
    known = [high for high in highs if high is not None]
    return Interval(math.fsum(lows), math.fsum(known) if len(known) == len(highs) else None)


def count(answers: Iterable[Answer]) -> Interval:
    """Count who surely is, and who may be.

    Examples
    --------
    >>> count([True, None, False])
    Interval(low=1, high=2)
    """
    listed = list(answers)
    return Interval(listed.count(True), listed.count(True) + listed.count(None))


def every(*answers: Answer) -> Answer:
    """Kleene's "and": no as soon as one is no; True of nothing at all."""
    if any(answer is False for answer in answers):
        return False
    return None if None in answers else True


def some(*answers: Answer) -> Answer:
    """Kleene's "or": yes as soon as one is yes; False of nothing at all."""
    if any(answer is True for answer in answers):
        return True
    return None if None in answers else False


def no(answer: Answer) -> Answer:
    """Kleene's "not"."""
    return None if answer is None else not answer


def plain(value: Any) -> Any:
    """Return a value as JSON can hold it: dictionaries, lists, text, numbers, None.

    Examples
    --------
    >>> plain((Interval(1, None), dt.date(2026, 4, 1)))
    [{'low': 1, 'high': None}, '2026-04-01']
    """
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value]
    if isinstance(value, (set, frozenset)):
        return sorted(plain(part) for part in value)
    return value.isoformat() if isinstance(value, dt.date) else value
