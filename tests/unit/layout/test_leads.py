from __future__ import annotations

import math

import pytest

from ecomap.layout.leads import lead
from ecomap.layout.scene import Line, Run, Symbol


def person(ident: str, x: float, y: float, shape: str = "square", *, name: str = "") -> Symbol:
    words = Line(x=x - 15, y=y + 30, size=10, w=30, runs=(Run(text=name, w=30),)) if name else None
    return Symbol(id=ident, x=x, y=y, size=20, shape=shape, lines=(words,) if words else ())  # type: ignore[arg-type]


def test_a_lead_ends_on_the_outline_of_a_square() -> None:
    assert lead((0, 0), "a", [person("a", 50, 0)], []) == pytest.approx((39.5, 0))


def test_and_of_a_circle() -> None:
    end = lead((0, 0), "a", [person("a", 30, 40, "circle")], [])
    assert end is not None
    assert math.dist(end, (30, 40)) == pytest.approx(10.5)


def test_nobody_else_may_be_in_the_way() -> None:
    assert lead((0, 0), "a", [person("a", 100, 0), person("b", 50, 5)], []) is None
    assert lead((0, 0), "a", [person("a", 100, 0), person("b", 50, 60)], []) is not None


def test_nor_any_words() -> None:
    words = Line(x=40, y=4, size=10, w=20, runs=(Run(text="同居", w=20),))
    assert lead((0, 0), "a", [person("a", 100, 0)], [words]) is None
    assert lead((0, 100), "a", [person("a", 100, 0, name="健")], []) is not None
    assert lead((100, 100), "a", [person("a", 100, 0, name="健")], []) is None


def test_a_long_way_through_the_family_is_not_taken() -> None:
    assert lead((0, 0), "a", [person("a", 400, 0)], []) is None


def test_somebody_who_is_not_drawn_has_no_lead() -> None:
    assert lead((0, 0), "x", [person("a", 50, 0)], []) is None
