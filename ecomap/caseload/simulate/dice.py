"""Chance that is the same on every machine: everything about a case hangs on (seed, index) alone."""

from __future__ import annotations

import hashlib
import random
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")

STREAM: Final = "ecomap-simulate-1"
"""Goes into every seed; a new number means that the same seed gives other cases."""

_THOUSAND: Final = 1000


class Table(Generic[T]):
    """Values with whole-number weights."""

    __slots__ = ("_bounds", "_values", "total")

    def __init__(self, *entries: tuple[int, T]) -> None:
        self._bounds = tuple(accumulate(weight for weight, _value in entries))
        self._values = tuple(value for _weight, value in entries)
        self.total = self._bounds[-1]

    def at(self, number: int) -> T:
        """Return the value that a number from 0 up to ``total`` (without it) falls on."""
        return self._values[bisect_right(self._bounds, number)]


class Dice:
    """The chance of one case.

    Parameters
    ----------
    *parts
        What the case hangs on: seed and index, or seed, a word and a number.

    Notes
    -----
    Of Python's own generator only ``random()`` of an instance seeded with a whole number is used: the one sequence that
    its documentation promises to keep. Decisions are made on whole numbers (per mille, weights), so none hangs on the
    last bit of a float. The parts are hashed with BLAKE2, because neighbouring seeds must not give similar cases.
    """

    __slots__ = ("_random",)

    def __init__(self, *parts: str | int) -> None:
        words = "/".join(map(str, (STREAM, *parts))).encode()
        number = int.from_bytes(hashlib.blake2b(words, digest_size=16).digest(), "big")
        self._random = random.Random(number).random  # noqa: S311 - nothing secret

    def below(self, limit: int) -> int:
        """Return a whole number from 0 up to ``limit``, without it."""
        return int(self._random() * limit)

    def between(self, least: int, most: int) -> int:
        """Return a whole number from ``least`` to ``most``."""
        return least + self.below(most - least + 1)

    def chance(self, per_mille: int) -> bool:
        """Say yes in so many of a thousand cases."""
        return self.below(_THOUSAND) < per_mille

    def among(self, values: Sequence[T]) -> T:
        """Return one of several values, all as likely."""
        return values[self.below(len(values))]

    def of(self, table: Table[T]) -> T:
        """Return a value by its weight."""
        return table.at(self.below(table.total))

    def some(self, values: Iterable[T], count: int) -> tuple[T, ...]:
        """Return so many different values, in random order; all of them where there are fewer."""
        left = list(values)
        return tuple(left.pop(self.below(len(left))) for _ in range(min(count, len(left))))
