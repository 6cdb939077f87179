"""The timeline: the numbers that were counted, legible without colour, and nothing else in the file."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

import ecomap
from ecomap.analysis.change.course import Point, course
from ecomap.analysis.measures.bounds import Interval
from ecomap.report.timeline import TIMELINE_FORMATS, draw_timeline, timeline_bytes
from ecomap.text import load_fonts

SERIES = sorted((Path(__file__).parents[3] / "samples" / "series" / "mizuno_kiyo").glob("*.yaml"))
FONTS = load_fonts()


@pytest.fixture(scope="module")
def points() -> tuple[Point, ...]:
    return course(ecomap.read(path) for path in SERIES)


def words(figure) -> list[str]:
    return [text.get_text() for text in figure.findobj(match=lambda one: hasattr(one, "get_text"))]


def test_every_number_stands_in_its_bar(points) -> None:
    figure = draw_timeline(points, title="水野 きよさんの経過", fonts=FONTS)
    heights = sorted(round(bar.get_height()) for ax in figure.axes for group in ax.containers for bar in group)
    counted = [n for point in points for n in (*point.ties.values(), point.planned, *point.findings.values()) if n]
    assert sorted(h for h in heights if h) == sorted(counted)
    told = words(figure)
    assert [told.count(point.day.isoformat()) for point in points] == [1, 1, 1, 1]
    assert "41.7" in told
    assert "20.2以上" in told
    assert "どなたかの評価ではありません" in "".join(told)


def test_kinds_differ_without_colour(points) -> None:
    figure = draw_timeline(points, title="x", fonts=FONTS)
    looks = {(group[0].get_hatch(), group[0].get_facecolor()) for ax in figure.axes[:1] for group in ax.containers}
    assert len(looks) == len(figure.axes[0].containers) >= 3
    image = Image.open(BytesIO(timeline_bytes(figure, "png", dpi=50))).convert("1")
    assert 0.005 < sum(not value for value in image.get_flattened_data()) / (image.width * image.height) < 0.4


@pytest.mark.parametrize("form", TIMELINE_FORMATS)
def test_the_same_bytes_and_nothing_of_the_machine(points, form) -> None:
    data = [timeline_bytes(draw_timeline(points, title="経過", fonts=FONTS), form, dpi=60) for _ in range(2)]
    assert data[0] == data[1]
    for trace in (b"CreationDate", b"Matplotlib v", b"Software", str(FONTS.paths[0].parent).encode()):
        assert trace not in data[0]


def test_a_name_is_no_formula_and_what_no_font_has_is_seen(points) -> None:
    figure = draw_timeline(points, title="$x_1$ \\frac 𠮟\n名", fonts=FONTS, stamp="$仮名化$")
    told = words(figure)
    assert any(text.startswith("$x_1$ \\frac") for text in told)
    assert "$仮名化$" in told
    assert timeline_bytes(figure, "png", dpi=40)


def test_many_dates_and_nothing_at_all() -> None:
    none = {"informal": 0, "semi-formal": 0, "formal": 0, "unknown": 0}
    quiet = {"critical": 0, "warning": 0, "note": 0}
    many = [
        Point(dt.date(2020 + k // 12, k % 12 + 1, 1), {**none, "informal": k}, 0, 0, {}, Interval(0, None), quiet)
        for k in range(30)
    ]
    assert timeline_bytes(draw_timeline(many, title="x", lang="en", fonts=FONTS), "png", dpi=40)
    empty = [Point(dt.date(2026, 1, 1), none, 0, 0, {}, Interval(0, 0), quiet)]
    assert timeline_bytes(draw_timeline(empty, title="x", fonts=FONTS), "svg")
