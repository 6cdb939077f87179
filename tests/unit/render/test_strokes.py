from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomap.layout.scene import Edge, Pens
from ecomap.layout.track import Track
from ecomap.render.strokes import HAIRLINE, Area, Pen, head_size, line_width, strokes

STRENGTHS = ("strong", "normal", "weak", "broken", "unknown")
STRESSES = ("none", "stressful", "conflict", "unknown")
FLOWS = ("to", "from", "both", "none", "unknown")
STATUSES = ("current", "planned", "waiting", "paused", "declined", "ended", "unknown")
LONG = ((0.0, 0.0), (120.0, 0.0))


def tie(points=LONG, **codes):
    plain = {"strength": "normal", "stress": "none", "flow": "none", "status": "current"}
    return Edge(id="t", source="a", target="b", points=points, **(plain | codes))


def ink(pens=None, **codes):
    return strokes(tie(**codes), pens or Pens())


def parts(marks, part):
    return [mark for mark in marks if mark.part == part]


def test_a_plain_tie_is_one_line_from_end_to_end():
    assert ink() == (Pen("line", LONG, 2.0),)


@pytest.mark.parametrize("stress", ["ticks", "zigzag"])
def test_no_two_combinations_of_codes_look_alike(stress):
    alike = {"unknown": "none"}
    looks = {}
    for strength, strain, flow, status in product(STRENGTHS, STRESSES, FLOWS, ("current", "planned", "ended")):
        codes = (strength, alike.get(strain, strain), alike.get(flow, flow), status)
        marks = ink(Pens(stress=stress), strength=strength, stress=strain, flow=flow, status=status)
        looks.setdefault(codes, set()).add(marks)
    assert all(len(look) == 1 for look in looks.values())
    # A broken tie that has ended shows its gap with bars: the caption says when. All else differs.
    shown = {codes: next(iter(look)) for codes, look in looks.items() if codes[0] != "broken"}
    assert all(one != other for one, other in combinations(shown.values(), 2))


def test_ended_and_broken_ties_have_a_gap_but_only_broken_ones_have_bars():
    for codes in ({"status": "ended"}, {"strength": "broken"}):
        lines = parts(ink(**codes), "line")
        assert [line.points for line in lines] == [((0.0, 0.0), (52.0, 0.0)), ((68.0, 0.0), (120.0, 0.0))]
    assert not parts(ink(status="ended"), "bar")
    assert [bar.points[0][0] for bar in parts(ink(strength="broken"), "bar")] == [52, 68]


def test_a_gap_takes_no_more_than_a_third_of_a_short_line():
    first, second = parts(strokes(tie(((0.0, 0.0), (30.0, 0.0)), status="ended"), Pens()), "line")
    assert second.points[0][0] - first.points[-1][0] == pytest.approx(10)


@pytest.mark.parametrize("strength", STRENGTHS)
def test_heads_stand_at_the_receiving_end_and_out_of_the_line(strength):
    (head,) = parts(ink(strength=strength, flow="to"), "head")
    assert head.points[0] == (120.0, 0.0)
    (head,) = parts(ink(strength=strength, flow="from"), "head")
    assert head.points[0] == (0.0, 0.0)
    long, half = head_size(line_width(tie(strength=strength), Pens()), Pens())
    assert abs(head.points[1][1]) == pytest.approx(half)
    assert half >= line_width(tie(strength=strength), Pens()) / 2 + 2.5
    assert head.points[1][0] == pytest.approx(long)
    assert len(parts(ink(strength=strength, flow="both"), "head")) == 2


@pytest.mark.parametrize("strength", ["strong", "normal"])
def test_the_line_ends_inside_the_head(strength):
    line = parts(ink(strength=strength, flow="to"), "line")[-1]
    long = head_size(line.width, Pens())[0]
    assert 120 - long < line.points[-1][0] < 120


def test_two_heads_share_a_short_line():
    heads = parts(strokes(tie(((0.0, 0.0), (12.0, 0.0)), flow="both", strength="strong"), Pens()), "head")
    assert max(x for x, _ in heads[1].points) < min(x for x, _ in heads[0].points)


def test_ticks_reach_out_of_a_thick_line_and_keep_clear_of_heads():
    marks = ink(strength="strong", stress="stressful", flow="both")
    ticks = parts(marks, "tick")
    heads = [x for head in parts(marks, "head") for x, _ in head.points]
    assert len(ticks) >= 7
    for tick in ticks:
        (x1, y1), (x2, y2) = tick.points
        assert x1 == pytest.approx(x2)
        assert abs(y1 - y2) / 2 >= 4.5 / 2 + 3.5
        assert sorted(heads)[2] + 3 < x1 < sorted(heads)[3] - 3


def test_ticks_stand_a_step_apart_and_even_about_the_middle():
    places = [tick.points[0][0] for tick in parts(ink(stress="stressful"), "tick")]
    assert {round(after - before, 6) for before, after in pairwise(places)} == {9.0}
    assert sum(places) / len(places) == pytest.approx(60)


def test_every_tick_of_a_dashed_line_stands_on_a_dash():
    for codes in ({"strength": "weak"}, {"status": "planned"}, {"status": "planned", "strength": "strong"}):
        marks = ink(stress="stressful", **codes)
        (line,) = parts(marks, "line")
        places = [
            (tick.points[0][0] - line.points[0][0] + line.phase) % sum(line.dash) for tick in parts(marks, "tick")
        ]
        if line.width == Pens().strong:  # two on each of its long dashes
            assert len(places) % 2 == 0
            assert all(line.dash[0] / 5 < place < line.dash[0] * 4 / 5 for place in places)
        else:
            assert places == pytest.approx([line.dash[0] / 2] * len(places), abs=0.02)


@pytest.mark.parametrize("codes", [{"strength": "weak"}, {"status": "planned"}, {"status": "waiting"}])
@pytest.mark.parametrize("length", [30, 44, 75.5, 120, 333])
def test_dashed_lines_begin_and_end_with_half_a_dash(codes, length):
    (line,) = parts(strokes(tie(((0.0, 0.0), (length, 0.0)), **codes), Pens()), "line")
    dash, period = line.dash[0], sum(line.dash)
    assert line.phase == pytest.approx(dash / 2, abs=0.1)
    assert (length + line.phase) % period == pytest.approx(dash / 2, abs=0.01 * length)
    assert length / period >= 1.99


def test_the_gap_stands_where_layout_wants_it_but_never_at_an_end():
    def cut(gap):
        first, second = parts(strokes(replace(tie(status="ended"), gap=gap), Pens()), "line")
        return first.points[-1][0], second.points[0][0]

    assert cut(40.0) == (32, 48)
    assert cut(None) == cut(60.0) == (52, 68)
    assert cut(0.0) == (12, 28)
    assert cut(500.0) == (92, 108)
    bars = parts(strokes(replace(tie(strength="broken"), gap=40.0), Pens()), "bar")
    assert [bar.points[0][0] for bar in bars] == [32, 48]


def test_a_conflict_is_a_row_of_crosses():
    ticks = parts(ink(stress="conflict"), "tick")
    assert len(ticks) % 2 == 0
    for one, other in zip(ticks[::2], ticks[1::2], strict=True):
        middle = [sum(x for x, _ in mark.points) / 2 for mark in (one, other)]
        assert middle[0] == pytest.approx(middle[1])
        assert one.points[0][0] != pytest.approx(one.points[1][0])


@pytest.mark.parametrize("stress", ["stressful", "conflict"])
def test_even_the_shortest_line_shows_its_stress(stress):
    assert parts(strokes(tie(((0.0, 0.0), (14.0, 0.0)), stress=stress, flow="both"), Pens()), "tick")


def test_a_zigzag_starts_and_ends_plain():
    marks = ink(Pens(stress="zigzag"), stress="stressful")
    assert not parts(marks, "tick")
    wave, *plain = parts(marks, "line")
    assert max(abs(y) for _, y in wave.points) == pytest.approx(4.2)
    assert [pen.points for pen in plain] == [((0.0, 0.0), (8.0, 0.0)), ((112.0, 0.0), (120.0, 0.0))]


def test_planned_ties_are_dash_and_dot_and_keep_the_width_of_their_strength():
    for status in ("planned", "waiting", "paused", "declined"):
        dash = parts(ink(status=status), "line")[0].dash
        assert [step / dash[1] for step in dash] == pytest.approx([3, 1, 2 / 3, 1], abs=0.01)
        assert 7 < dash[0] < 12
        assert parts(ink(status=status, strength="strong"), "line")[0].width == Pens().strong
    assert parts(ink(strength="weak"), "line")[0].dash == pytest.approx((5, 4), rel=0.1)


def test_an_unknown_strength_is_a_hairline_unlike_a_normal_one():
    assert parts(ink(strength="unknown"), "line")[0].width == HAIRLINE <= Pens().normal / 2


def test_marks_follow_a_bent_line():
    bent = ((0.0, 0.0), (60.0, 0.0), (60.0, 60.0))
    marks = strokes(tie(bent, stress="stressful", flow="to"), Pens())
    (head,) = parts(marks, "head")
    assert head.points[0] == (60.0, 60.0)
    assert head.points[1][1] == pytest.approx(head.points[2][1])
    last = parts(marks, "tick")[-1].points
    assert last[0][1] == pytest.approx(last[1][1])
    assert parts(marks, "line")[0].points[1] == (60.0, 0.0)


def test_nothing_is_drawn_where_there_is_no_length():
    assert strokes(tie(((5.0, 5.0), (5.0, 5.0))), Pens()) == ()
    assert strokes(tie(((5.0, 5.0),)), Pens()) == ()


POINTS = st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 1000)), min_size=2, max_size=5).map(tuple)


@given(
    POINTS,
    st.sampled_from(STRENGTHS),
    st.sampled_from(STRESSES),
    st.sampled_from(FLOWS),
    st.sampled_from(STATUSES),
    st.sampled_from(["ticks", "zigzag"]),
)
def test_every_mark_stays_near_its_line(points, strength, stress, flow, status, style):
    edge = tie(points, strength=strength, stress=stress, flow=flow, status=status)
    low = [min(axis) - 14 for axis in zip(*points, strict=True)]
    high = [max(axis) + 14 for axis in zip(*points, strict=True)]
    for mark in strokes(edge, Pens(stress=style)):
        assert isinstance(mark, Area | Pen)
        for x, y in mark.points:
            assert math.isfinite(x)
            assert low[0] <= x <= high[0]
            assert low[1] <= y <= high[1]


def test_a_track_is_walked_by_distance():
    track = Track.along(((0.0, 0.0), (0.0, 0.0), (3.0, 4.0), (3.0, 14.0)))
    assert track.length == 15
    assert track.at(10)[:2] == (3.0, 9.0)
    assert track.at(-5)[:2] == (-3.0, -4.0)
    assert track.cut(2.5, 10) == ((1.5, 2.0), (3.0, 4.0), (3.0, 9.0))
    assert track.offset(10, 2) == (1.0, 9.0)
