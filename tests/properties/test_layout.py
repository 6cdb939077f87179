"""The promises of the layout, over seeded networks and judged by another library."""

from __future__ import annotations

import pytest
from tests.support.geometry import Flaws, flaws
from tests.support.networks import network

from ecomap.layout import Style, layout
from ecomap.layout.scene import Scene
from ecomap.text import FontChain, load_fonts


@pytest.fixture(scope="module")
def fonts() -> FontChain:
    return load_fonts()


def assert_sound(scene: Scene) -> Flaws:
    found = flaws(scene)
    assert found._replace(crossings=0) == Flaws(0, 0, 0, 0, 0, 0, 0, 0, 0), scene.title
    return found


def of_every_size(fonts: FontChain, seeds: range) -> None:
    for seed in seeds:
        size = 1 + seed % 40
        case = network(size, (0, size // 2, size)[seed % 3], seed, sectors=1 + seed % 8, several=seed % 2 == 0)
        assert_sound(layout(case, Style(), fonts=fonts))


def test_no_box_tie_or_word_is_in_the_way_of_another(fonts: FontChain) -> None:
    of_every_size(fonts, range(160))


@pytest.mark.slow
def test_nor_in_a_thousand_networks(fonts: FontChain) -> None:
    of_every_size(fonts, range(160, 1160))
