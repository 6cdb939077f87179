"""Colours are an addition, and one that does not need eyes which see red and green.

The simulation is that of Machado, Oliveira and Fernandes (2009) for full protanopia and deuteranopia: a matrix
on linear RGB. Distances are those of CIE L*a*b* (1976).
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from ecomap.render import THEMES
from ecomap.vocabulary import TABLES

EYES = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
ROLES = ("name", "sub", "caption", "sector", "legend", "note", "title", "header", "age")


def seen(colour, eyes):
    values = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return np.clip(EYES[eyes] @ linear, 0, 1)


def lab(rgb):
    x, y, z = (
        np.cbrt(v) if v > 0.008856 else 7.787 * v + 16 / 116 for v in TO_XYZ @ rgb / np.array([0.95047, 1, 1.08883])
    )
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def distance(one, other, eyes):
    return float(np.linalg.norm(lab(seen(one, eyes)) - lab(seen(other, eyes))))


def contrast(one, other, eyes):
    low, high = sorted(float(TO_XYZ[1] @ seen(colour, eyes)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def test_the_measures_measure():
    assert distance("#000000", "#ffffff", "usual") == pytest.approx(100, abs=0.01)
    assert contrast("#000000", "#ffffff", "usual") == pytest.approx(21, abs=0.01)
    assert distance("#d00000", "#5a5a00", "protanopia") < distance("#d00000", "#5a5a00", "usual") / 3


@pytest.mark.parametrize("eyes", EYES)
def test_sectors_that_stand_side_by_side_differ_for_all_eyes(eyes):
    tints = THEMES["default"].tints
    sectors = TABLES["sectors"].codes
    assert set(sectors) <= set(tints)
    near = {
        (one, other): distance(tints[one], tints[other], eyes)
        for one, other in pairwise((*sectors, sectors[0]))
        if distance(tints[one], tints[other], eyes) < 4.5
    }
    assert not near
    assert len(set(tints.values())) == len(tints)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_and_lines_stand_out_from_every_fill_for_all_eyes(theme, eyes):
    fills = {theme.paper, theme.centre_fill, *theme.tints.values()}
    for fill in fills:
        assert min(contrast(theme.word(role), fill, eyes) for role in ROLES) >= 4.5
        assert contrast(theme.ink, fill, eyes) >= 7
    lines = (theme.line, theme.faint, theme.ended, theme.stress, theme.box, theme.centre, theme.furniture)
    assert min(contrast(line, fill, eyes) for line in lines for fill in (theme.paper, theme.centre_fill)) >= 4.5


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("name", ["default", "contrast"])
def test_the_red_of_stress_is_told_from_the_line_beneath_or_carried_by_form(name, eyes):
    theme = THEMES[name]
    assert distance(theme.stress, theme.line, eyes) > 20


def test_in_print_stress_has_form_alone():
    theme = THEMES["print"]
    assert theme.stress == theme.line  # test_one_bit.py shows that the form is enough
    assert {tint for code, tint in theme.tints.items() if code != "missing"} <= {theme.paper}
