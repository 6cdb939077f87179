"""The promises of the layout, over seeded networks and judged by another library."""

from __future__ import annotations

import itertools
import math
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from shapely.geometry import LineString

from ecomap.layout import Style, layout
from ecomap.layout.content import content_of
from ecomap.layout.order import arrange
from ecomap.layout.order import crossings as count_crossings
from ecomap.layout.scene_json import scene_from_json, scene_to_json
from ecomap.layout.turning import ring_of
from ecomap.text import FontChain, load_fonts
from tests.support.geometry import Flaws, flaws, frame_of
from tests.support.networks import network

if TYPE_CHECKING:
    from ecomap.layout.scene import Scene
    from ecomap.model import Case

SEEDS = 6
PT = 96 / 72


@pytest.fixture(scope="module")
def fonts() -> FontChain:
    return load_fonts()


def assert_sound(scene: Scene) -> Flaws:
    found = flaws(scene)
    assert found._replace(crossings=0) == Flaws(0, 0, 0, 0, 0, 0, 0, 0, 0)
    return found


def of_every_size(fonts: FontChain, seeds: range) -> None:
    for seed in seeds:
        size = 1 + seed % 40
        case = network(size, (0, size // 2, size)[seed % 3], seed, sectors=1 + seed % 8, several=seed % 2 == 0)
        assert_sound(layout(case, Style(), fonts=fonts))


def test_no_box_tie_or_word_is_in_the_way_of_another(fonts: FontChain) -> None:
    of_every_size(fonts, range(120))


@pytest.mark.slow
def test_nor_in_a_thousand_networks(fonts: FontChain) -> None:
    of_every_size(fonts, range(120, 1120))


@pytest.mark.parametrize(
    ("resources", "chords", "points"),
    [(8, 4, 8), (15, 7, 8), (30, 15, 8), (40, 20, 8), (60, 30, 6), (15, 15, 8), (30, 30, 8)],
)
def test_type_size_at_the_measured_sizes(resources: int, chords: int, points: float, fonts: FontChain) -> None:
    """The names of these networks are long; with usual ones sixty boxes reach 7 pt and more."""
    scenes = [layout(network(resources, chords, seed), fonts=fonts) for seed in range(SEEDS)]
    for scene in scenes:
        assert_sound(scene)
    smallest = min(line.size for scene in scenes for node in scene.nodes[1:] for line in node.lines)
    assert smallest >= points * PT - 0.01


@pytest.mark.parametrize(
    ("resources", "chords", "crossings"),
    [(8, 4, 0.1), (15, 7, 0.1), (30, 15, 0.6), (40, 20, 1.3), (60, 30, 3.5), (15, 15, 1.7), (30, 30, 9.5)],
)
def test_the_order_crosses_no_more_than_was_measured(resources: int, chords: int, crossings: float) -> None:
    """Means over a hundred networks; a search with many more restarts finds no fewer (docs: layout)."""
    rings = [ring_of(content_of(network(resources, chords, seed, bare=True), Style())) for seed in range(100)]
    assert sum(count_crossings(arrange(ring), ring.chords) for ring in rings) / len(rings) <= crossings


@pytest.mark.parametrize("resources", [15, 30, 60])
def test_ties_come_in_apart(resources: int, fonts: FontChain) -> None:
    """Forty px from the centre any two of its ties are 2 px apart or more."""
    for seed in range(SEEDS):
        scene = layout(network(resources, resources // 2, seed), fonts=fonts)
        around = frame_of(scene.nodes[0]).buffer(40.0).exterior
        meets = []
        for edge in scene.edges:
            if edge.kind == "ego":
                met = LineString(edge.points).intersection(around)
                meets.extend([met] if met.geom_type == "Point" else list(getattr(met, "geoms", [])))
        near = [a.distance(b) for a, b in itertools.combinations(meets, 2)]
        assert min(near) >= 2.0


def edited(seed: int) -> tuple[Case, Case]:
    """Give a case of twenty resources and one in which one more, or one fewer, is known."""
    more = network(21, 10, seed)
    gone = f"r{seed % 21 + 1}"
    fewer = more.replace(
        resources=tuple(r for r in more.resources if r.id != gone),
        ties=tuple(t for t in more.ties if gone not in (t.source, t.target)),
    )
    return (fewer, more) if seed % 2 else (more, fewer)


def moves(before: Scene, after: Scene) -> list[float]:
    """How far each box that both have moved, in parts of the page's diagonal."""
    was = {node.name: (node.x, node.y) for node in before.nodes[1:]}
    diagonal = math.hypot(before.page.w, before.page.h)
    return [math.dist(was[n.name], (n.x, n.y)) / diagonal for n in after.nodes[1:] if n.name in was]


def cyclic(scene: Scene, names: set[str]) -> list[str]:
    ring = [node.name for node in scene.nodes[1:] if node.name in names]
    start = ring.index(min(ring))
    return ring[start:] + ring[:start]


def test_next_months_map_is_recognised_with_this_months(fonts: FontChain) -> None:
    means = []
    for seed in range(30):
        case, next_case = edited(seed)
        before = layout(case, fonts=fonts)
        after = layout(next_case, fonts=fonts, like=before)
        assert_sound(after)
        both = {node.name for node in before.nodes[1:]} & {node.name for node in after.nodes[1:]}
        assert cyclic(before, both) == cyclic(after, both)
        moved = moves(before, after)
        assert max(moved) < 0.12
        means.append(sum(moved) / len(moved))
    assert sum(means) / len(means) < 0.05


def test_and_mostly_without(fonts: FontChain) -> None:
    means = []
    for seed in range(30):
        case, next_case = edited(seed)
        moved = moves(layout(case, fonts=fonts), layout(next_case, fonts=fonts))
        means.append(sum(moved) / len(moved))
    assert sum(means) / len(means) < 0.15


def test_an_earlier_case_serves_as_well_as_its_scene(fonts: FontChain) -> None:
    case, next_case = edited(3)
    assert layout(next_case, fonts=fonts, like=case) == layout(next_case, fonts=fonts, like=layout(case, fonts=fonts))


def test_a_scene_survives_its_json(fonts: FontChain) -> None:
    for seed in range(8):
        scene = layout(network(5 + 4 * seed, 3 * seed, seed, several=True), fonts=fonts)
        text = scene_to_json(scene)
        assert scene_from_json(text) == scene
        assert scene_to_json(scene_from_json(text)) == text


PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from hashlib import sha256
from tests.support.networks import network
from ecomap.layout import layout
from ecomap.layout.scene_json import scene_to_json
from ecomap.render import THEMES, paint_svg
from ecomap.text import load_fonts
fonts = load_fonts()
digest = sha256()
for seed in range(6):
    scene = layout(network(6 + 5 * seed, 4 * seed, seed, several=True), fonts=fonts)
    digest.update(scene_to_json(scene).encode() + paint_svg(scene, THEMES["default"], fonts))
print(digest.hexdigest())
"""


def test_the_same_case_gives_the_same_bytes_under_any_hash_seed() -> None:
    root = Path(__file__).resolve().parents[2]
    digests = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, str(root)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(digests) == 1
    assert len(digests.pop().strip()) == len(sha256().hexdigest())
