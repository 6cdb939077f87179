"""The parts of the genogram: positions along rows, outlines of rectangles, orders."""

from __future__ import annotations

import itertools

import pytest

from ecomap.layout.genogram.bars import Bar, Foot, lanes_of
from ecomap.layout.genogram.family import Descent, Family, Member, Union
from ecomap.layout.genogram.polygon import outline, rounded
from ecomap.layout.genogram.routes import plan_routes
from ecomap.layout.genogram.rows import arrange
from ecomap.layout.genogram.spread import Gaps, Wish, spread


def row(*least):
    return Gaps(tuple(least), (0.1,) * len(least))


def test_without_wishes_neighbours_stand_as_near_as_they_may():
    assert spread([row(10.0, 20.0)], []) == [pytest.approx([-40 / 3, -10 / 3, 50 / 3])]


def test_a_parent_comes_to_stand_above_the_middle_of_the_children():
    wish = Wish(((0, 0, 1.0), (1, 0, -0.5), (1, 1, -0.5)), 0.0, 1.0)
    ((parent,), (left, right)) = spread([row(), row(30.0)], [wish])
    assert parent == pytest.approx((left + right) / 2, abs=1e-6)
    assert right - left == pytest.approx(30.0)


def test_a_gap_is_stretched_where_two_families_need_the_room():
    wishes = [
        Wish(((0, 0, 1.0), (1, 0, -0.5), (1, 1, -0.5)), 0.0, 1.0),
        Wish(((0, 1, 1.0), (1, 2, -0.5), (1, 3, -0.5)), 0.0, 1.0),
    ]
    (parents, children) = spread([row(10.0), row(20.0, 20.0, 20.0)], wishes)
    assert parents[1] - parents[0] == pytest.approx(40.0, abs=1.0)
    assert all(b - a >= 20.0 - 1e-6 for a, b in itertools.pairwise(children))


def test_distances_hold_against_any_wish():
    wish = Wish(((0, 0, 1.0), (0, 1, -1.0)), 0.0, 100.0)  # the two would like to stand in one place
    ((one, two),) = spread([row(25.0)], [wish])
    assert two - one == pytest.approx(25.0)


def test_the_outline_of_one_rectangle_is_the_rectangle():
    assert outline([(0.0, 0.0, 4.0, 2.0)]) == ((0.0, 0.0), (4.0, 0.0), (4.0, 2.0), (0.0, 2.0))


def test_the_outline_goes_round_a_notch():
    corners = outline([(0.0, 0.0, 10.0, 4.0), (6.0, 4.0, 10.0, 8.0)])
    assert corners == ((0.0, 0.0), (10.0, 0.0), (10.0, 8.0), (6.0, 8.0), (6.0, 4.0), (0.0, 4.0))


def test_a_hole_is_filled():
    ring = [(0.0, 0.0, 9.0, 3.0), (0.0, 6.0, 9.0, 9.0), (0.0, 0.0, 3.0, 9.0), (6.0, 0.0, 9.0, 9.0)]
    assert outline(ring) == ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0))


def test_rounding_stays_within_the_corners_and_shrinks_on_short_sides():
    points = rounded(((0.0, 0.0), (10.0, 0.0), (10.0, 2.0), (0.0, 2.0)), 5.0)
    assert (0.0, 0.0) not in points
    assert all(0.0 <= x <= 10.0 and 0.0 <= y <= 2.0 for x, y in points)
    assert (1.0, 0.0) in points  # half the short side


def members(*rows):
    return {who: Member(id=who, row=depth, sex=sex) for depth, people in enumerate(rows) for who, sex in people}


def test_trees_stand_so_that_couples_are_neighbours():
    family = Family(
        members=members(
            [("f1", "male"), ("m1", "female"), ("f2", "male"), ("m2", "female")],
            [("client", "female"), ("sister", "female"), ("husband", "male"), ("brother", "male")],
        ),
        unions=(
            Union(parents=("f1", "m1"), couple="married", children=(Descent("client"), Descent("sister"))),
            Union(parents=("f2", "m2"), couple="married", children=(Descent("brother"), Descent("husband"))),
            Union(parents=("client", "husband"), couple="married"),
        ),
    )
    order = arrange(family)
    assert order.rows == (("f2", "m2", "f1", "m1"), ("brother", "husband", "client", "sister"))
    assert plan_routes(family, order).routes[2].form == "gap"


def test_where_both_are_the_eldest_the_line_runs_under_the_others():
    family = Family(
        members=members(
            [("f1", "male"), ("f2", "male")],
            [("client", "female"), ("sister", "female"), ("husband", "male"), ("brother", "male")],
        ),
        unions=(
            Union(parents=("f1",), children=(Descent("client"), Descent("sister"))),
            Union(parents=("f2",), children=(Descent("husband"), Descent("brother"))),
            Union(parents=("client", "husband"), couple="married"),
        ),
    )
    order = arrange(family)
    assert plan_routes(family, order).routes[2].form == "under"
    assert [who for who in order.rows[1] if who in ("client", "sister")] == ["client", "sister"]
    assert [who for who in order.rows[1] if who in ("husband", "brother")] == ["husband", "brother"]


def bar(union, drop, *knots):
    return Bar(union, drop, tuple(Foot(str(x), x, 0.0, "birth") for x in knots), knots)


def test_bars_that_pass_one_another_take_lanes_that_do_not_cross():
    lanes = lanes_of([bar(0, 0.0, 50.0, 60.0), bar(1, 10.0, 70.0, 80.0)], 5.0)
    assert lanes[1] < lanes[0]  # the second comes down inside the first, so it must turn aside above it


def test_bars_beside_one_another_share_a_lane():
    assert lanes_of([bar(0, 10.0, 0.0, 20.0), bar(1, 50.0, 40.0, 60.0)], 5.0) == {0: 0, 1: 0}
