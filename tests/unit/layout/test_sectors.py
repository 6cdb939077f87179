from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from ecomap.layout.sectors import best_arrangements, moved

NUMBERS = st.integers(4, 7)


def alternating(arrangement: tuple[int, ...], ties: dict[tuple[int, int], int]) -> int:
    """Count crossings that no order inside the sectors avoids: the plain way, pair by pair."""
    place = {sector: i for i, sector in enumerate(arrangement)}
    total = 0
    for ((a, b), times), ((c, d), times2) in itertools.combinations(ties.items(), 2):
        if {a, b} & {c, d}:
            continue
        low, high = sorted((place[a], place[b]))
        total += times * times2 * ((low < place[c] < high) != (low < place[d] < high))
    return total


@given(
    NUMBERS.flatmap(
        lambda n: st.tuples(
            st.just(n),
            st.dictionaries(st.sampled_from(list(itertools.combinations(range(n), 2))), st.integers(1, 3), max_size=10),
        )
    )
)
def test_the_best_arrangement_is_the_best_of_all(drawn: tuple[int, dict[tuple[int, int], int]]) -> None:
    number, ties = drawn
    found = best_arrangements(number, ties, crossing=60, away=4, keep=3)
    everyone = [(0, *rest) for rest in itertools.permutations(range(1, number))]
    values = sorted((60 * alternating(a, ties) + 4 * moved(a), a) for a in everyone)
    assert 60 * alternating(found[0], ties) + 4 * moved(found[0]) == values[0][0]
    assert len(found) == len(set(found)) == min(3, len(everyone))


def test_without_ties_the_canonical_round_comes_first() -> None:
    assert best_arrangements(6, {}, crossing=60, away=4, keep=1) == [(0, 1, 2, 3, 4, 5)]


def test_a_crossing_is_worth_leaving_the_canonical_round() -> None:
    found = best_arrangements(4, {(0, 2): 1, (1, 3): 1}, crossing=60, away=4, keep=1)[0]
    assert alternating(found, {(0, 2): 1, (1, 3): 1}) == 0


def test_many_sectors_end_in_time_with_something_good() -> None:
    ties = {(i, (i * 5 + 3) % 12): 1 for i in range(12) if i < (i * 5 + 3) % 12}
    found = best_arrangements(12, ties, crossing=60, away=4, keep=4)
    canonical = tuple(range(12))
    assert sorted(found[0]) == list(canonical)
    assert alternating(found[0], ties) <= alternating(canonical, ties)
