"""The promises of the layout hold with findings on the map, over seeded networks and random marks."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from ecomap.layout import Style, layout
from ecomap.layout.scene_json import scene_from_json, scene_to_json
from ecomap.text import FontChain, load_fonts
from tests.support.geometry import Flaws, MarkFlaws, flaws, mark_flaws
from tests.support.networks import network, random_marks

SIZES = [(8, 4), (15, 7), (30, 15), (60, 30)]


@pytest.fixture(scope="module")
def fonts() -> FontChain:
    return load_fonts()


def of_every_kind(resources: int, chords: int, seeds: range, fonts: FontChain) -> None:
    for seed in seeds:
        case = network(resources, chords, seed, sectors=1 + seed % 8, several=seed % 2 == 0)
        marks = random_marks(case, 1 + seed % 9, seed)
        scene = layout(case, Style(), fonts=fonts, marks=marks)
        assert flaws(scene)._replace(crossings=0) == Flaws(0, 0, 0, 0, 0, 0, 0, 0, 0), seed
        assert mark_flaws(scene) == MarkFlaws(0, 0, 0, 0, 0), seed
        numbers = {badge.number for owner in (*scene.nodes, *scene.symbols) for badge in owner.badges}
        assert numbers == {mark.number for mark in marks}, seed
        assert scene_from_json(scene_to_json(scene)) == scene


@pytest.mark.parametrize(("resources", "chords"), SIZES)
def test_numbers_lacks_and_questions_are_in_nobodys_way(resources: int, chords: int, fonts: FontChain) -> None:
    of_every_kind(resources, chords, range(10 if resources < 60 else 3), fonts)


@pytest.mark.slow
@pytest.mark.parametrize(("resources", "chords"), SIZES)
def test_nor_in_hundreds_of_networks(resources: int, chords: int, fonts: FontChain) -> None:
    of_every_kind(resources, chords, range(10, 160 if resources < 60 else 60), fonts)


@pytest.mark.parametrize("resources", [8, 15, 30])
def test_up_to_thirty_resources_the_sheet_has_room_for_three_questions(resources: int, fonts: FontChain) -> None:
    for seed in range(6):
        case = network(resources, resources // 2, seed)
        scene = layout(case, fonts=fonts, marks=random_marks(case, 7, seed))
        assert sum(len(label.badges) for label in scene.labels) >= 3
        assert not {"small-type", "questions-left-out"} & set(scene.notices)


PROGRAM = """
import sys
from hashlib import sha256
sys.path.insert(0, sys.argv[1])
from tests.support.networks import network, random_marks
from ecomap.layout import layout
from ecomap.layout.scene_json import scene_to_json
from ecomap.render import THEMES, paint_svg
from ecomap.text import load_fonts
fonts = load_fonts()
digest = sha256()
for size in (3, 15, 30):
    case = network(size, size // 2, 7, several=True)
    scene = layout(case, fonts=fonts, marks=random_marks(case, 8, size))
    digest.update(scene_to_json(scene).encode() + paint_svg(scene, THEMES["default"], fonts))
print(digest.hexdigest())
"""


def test_the_same_marks_give_the_same_bytes_under_any_hash_seed() -> None:
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
