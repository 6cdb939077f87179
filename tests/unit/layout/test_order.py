from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ecomap.layout.order import Ring, arrange, crossings


def rings(most: int = 14) -> st.SearchStrategy[Ring]:
    @st.composite
    def build(draw: st.DrawFn) -> Ring:
        sectors = draw(st.lists(st.integers(0, 4), min_size=1, max_size=most))
        pairs = list(itertools.combinations(range(len(sectors)), 2))
        chords = draw(st.lists(st.sampled_from(pairs), max_size=most, unique=True)) if pairs else []
        return Ring(tuple(sectors), tuple(sorted(chords)), tuple(range(len(sectors))))

    return build()


def runs(order: tuple[int, ...], ring: Ring) -> int:
    marks = [ring.sectors[item] for item in order]
    return sum(marks[i] != marks[i - 1] for i in range(len(marks)))


def least_crossings(ring: Ring) -> int:
    """Try every order with contiguous sectors: the oracle for small rings."""
    blocks: dict[int, list[int]] = {}
    for item, sector in enumerate(ring.sectors):
        blocks.setdefault(sector, []).append(item)
    best = 10**6
    first, *rest = blocks.values()
    for others in itertools.permutations(rest):
        for inside in itertools.product(*(itertools.permutations(block) for block in (first, *others))):
            best = min(best, crossings([item for block in inside for item in block], ring.chords))
    return best


@given(rings())
def test_every_box_is_there_once_and_sectors_stay_together(ring: Ring) -> None:
    order = arrange(ring)
    assert sorted(order) == list(range(len(ring.sectors)))
    number = len(set(ring.sectors))
    assert runs(order, ring) == (number if number > 1 else 0)


@given(rings())
def test_the_same_ring_gives_the_same_order(ring: Ring) -> None:
    assert arrange(ring) == arrange(Ring(ring.sectors, ring.chords, ring.rank))


# its best arrangement of sectors is not among those that look best by their sums
@example(Ring((2, 0, 0, 3, 1, 2, 4), ((0, 1), (0, 2), (0, 3), (0, 4), (4, 5), (5, 6)), tuple(range(7))))
@given(rings(7))
def test_crossings_are_the_fewest_there_can_be_in_small_rings(ring: Ring) -> None:
    assert crossings(arrange(ring), ring.chords) <= least_crossings(ring) + 0


@given(rings())
def test_without_ties_the_order_is_the_canonical_one(ring: Ring) -> None:
    alone = Ring(ring.sectors, (), ring.rank)
    assert arrange(alone) == tuple(sorted(range(len(ring.sectors)), key=lambda i: (ring.sectors[i], i)))


@given(rings(), st.randoms(use_true_random=False))
def test_an_earlier_order_is_kept(ring: Ring, dice: object) -> None:
    earlier = arrange(ring)
    gone = [item for item in earlier if dice.random() > 0.2]  # type: ignore[attr-defined]
    order = arrange(ring, gone) if gone else arrange(ring)
    assert [item for item in order if item in gone] == gone or not gone


@pytest.mark.parametrize(
    ("order", "chords", "expected"),
    [
        ([0, 1, 2, 3], [(0, 2), (1, 3)], 1),
        ([0, 2, 1, 3], [(0, 2), (1, 3)], 0),
        ([0, 1, 2, 3], [(0, 1), (1, 2), (2, 3), (3, 0)], 0),
        ([0, 1, 2, 3, 4, 5], [(0, 3), (1, 4), (2, 5)], 3),
        ([0, 1, 2], [], 0),
    ],
)
def test_crossings_counted_by_hand(order: list[int], chords: list[tuple[int, int]], expected: int) -> None:
    assert crossings(order, chords) == expected
