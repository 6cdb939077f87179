"""The runs of days without anybody, against every way in which the days could fall."""

from __future__ import annotations

from itertools import combinations

import pytest

from ecomap.analysis.kernel.bits import at_least, at_most, both, count, either, other
from ecomap.analysis.kernel.watch import best, longest, worst

WEEK = 7
ANSWERS = (1, 2, 3)


def _masks(days: int) -> list[int]:
    return [sum(1 << day for day in chosen) for chosen in combinations(range(WEEK), days)]


def _run(days: int) -> int:
    """Count in a long row of weeks, which is slow and plain."""
    if days == 0:
        return WEEK
    row = "".join("x" if days >> (day % WEEK) & 1 else "." for day in range(4 * WEEK))
    return max(len(part) for part in row.split("x"))


@pytest.mark.parametrize("days", range(1 << WEEK))
def test_the_longest_run_goes_round_the_week(days: int) -> None:
    assert longest(days) == _run(days)


@pytest.mark.parametrize("days", range(1 << WEEK))
@pytest.mark.parametrize("least", range(WEEK + 1))
def test_the_worst_and_the_best_are_those_of_all_placements(days: int, least: int) -> None:
    covered = count(days)
    if least >= covered:
        every = [_run(days | mask) for mask in _masks(least) if mask & days == days]
        if days == 0 and least == 0:
            every = [WEEK]
        assert worst(days, least) == max(every)
    else:
        assert worst(days, least) == _run(days)
    more = [_run(days | mask) for number in range(least + 1) for mask in _masks(number)]
    assert best(days, least) == min(more)


@pytest.mark.parametrize("one", ANSWERS)
@pytest.mark.parametrize("two", ANSWERS)
def test_kleene(one: int, two: int) -> None:
    worlds = {1: {True}, 2: {False}, 3: {True, False}}

    def answer(found: set[bool]) -> int:
        return (True in found) + 2 * (False in found)

    assert both(one, two) == answer({a and b for a in worlds[one] for b in worlds[two]})
    assert either(one, two) == answer({a or b for a in worlds[one] for b in worlds[two]})
    assert other(one) == answer({not a for a in worlds[one]})


def test_comparisons_of_bounds() -> None:
    assert [at_most(0, 2, 2), at_most(3, 9, 2), at_most(1, 9, 2)] == [1, 2, 3]
    assert [at_least(3, 9, 3), at_least(0, 2, 3), at_least(0, 9, 3)] == [1, 2, 3]
