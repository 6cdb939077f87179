"""On paper in black and white, and after a photocopier: every mark can be told from every other."""

from __future__ import annotations

import math
from itertools import combinations, product

import numpy as np
import pytest

from ecomap.layout import Style
from ecomap.layout.legend import set_legend
from ecomap.layout.scene import Edge, Pens, Symbol
from tests.support import pixels

STRENGTHS = ("strong", "normal", "weak", "unknown", "broken")
STRESSES = ("none", "stressful", "conflict")
FLOWS = ("none", "to", "from", "both")
STATUSES = ("current", "planned", "ended")
TIES = tuple(
    codes
    for codes in product(STRENGTHS, STRESSES, FLOWS, STATUSES)
    if codes[0] != "broken" or codes[3] != "ended"  # a broken tie shows its gap either way; the caption says when
)
LONG = 96.0  # px, 25 mm
COPIES = {
    "fax": pixels.fax,
    "light copy": lambda grey: pixels.photocopy(grey, light=True),
    "dark copy": lambda grey: pixels.photocopy(grey, light=False),
}
LEGEND = (
    *("strong", "normal", "weak", "broken", "unknown", "stressful", "conflict", "arrow", "planned", "ended"),
    *("no_tie", "client", "male", "female", "sex_unknown", "deceased"),
    *("separated", "divorced", "common_law", "adopted", "foster", "household", "outline"),
    *("missing", "number"),
)
APART = 0.1
"""Of all the ink of two samples laid upon each other as well as can be, this share at least does not coincide."""


def tie(codes, points):
    strength, stress, flow, status = codes
    return Edge(
        id="t", source="a", target="b", points=points, strength=strength, stress=stress, flow=flow, status=status
    )


def ties(angle):
    """Every combination of codes, each at another fraction of a dot."""
    dx, dy = LONG / 2 * math.cos(math.radians(angle)), LONG / 2 * math.sin(math.radians(angle))
    for index, codes in enumerate(TIES):
        x, y = 70 + index % 9 * 130 + 0.1 * (index % 10), 70 + index // 9 * 110 + 0.1 * (index % 7)
        yield codes, ((x - dx, y - dy), (x + dx, y + dy))


@pytest.fixture(scope="module", params=[0, 90], ids=["level", "upright"])
def drawn(request, fonts):
    found = dict(ties(request.param))
    edges = tuple(tie(codes, points) for codes, points in found.items())
    return found, pixels.sheet(fonts, w=1250, h=2300, edges=edges)


def codes_of(seen, normal):
    """Name the codes of a tie from what is seen of it; ``normal`` is how thick a normal line comes out."""
    thick = seen.thick / normal
    strength = "broken" if seen.bars else "strong" if thick > 1.5 else "unknown" if thick < 0.65 else "normal"
    if strength == "normal" and seen.dashed and (not seen.dotted or seen.long < 2):
        strength = "weak"
    status = "planned" if seen.dotted else "ended" if seen.gap and not seen.bars else "current"
    stress = {"none": "none", "ticks": "stressful", "crosses": "conflict"}[seen.crossed]
    flow = {(False, False): "none", (False, True): "to", (True, False): "from", (True, True): "both"}[seen.heads]
    return strength, stress, flow, status


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_all_four_codes_of_every_tie_can_be_read_from_its_dots(drawn, copy):
    found, grey = drawn
    ink = copy(grey)
    seen = {codes: pixels.read(pixels.strip(ink, points)) for codes, points in found.items()}
    normal = np.mean([seen["normal", "none", flow, "current"].thick for flow in FLOWS])
    misread = {codes: look for codes, look in seen.items() if codes_of(look, normal) != codes}
    assert len(seen) == len(TIES) == 168
    assert not misread


def test_the_reader_of_these_tests_sees_what_is_not_there(fonts):
    # The proof would be worth nothing if it read codes from anything but the dots.
    points = ((20.0, 50.0), (20.0 + LONG, 50.0))
    plain = pixels.sheet(fonts, w=140, h=100, edges=(tie(("normal", "none", "none", "current"), points),))
    crossed = pixels.sheet(fonts, w=140, h=100, edges=(tie(("normal", "conflict", "to", "ended"), points),))
    one, other = (pixels.read(pixels.strip(pixels.fax(grey), points)) for grey in (plain, crossed))
    assert (one.crossed, one.heads, one.gap) == ("none", (False, False), False)
    assert (other.crossed, other.heads, other.gap) == ("crosses", (False, True), True)


def cut_out(ink, middle, size):
    (x, y), (w, h) = middle, size
    top, left = round((y - h / 2) * pixels.DOTS), round((x - w / 2) * pixels.DOTS)
    return ink[top : top + round(h * pixels.DOTS), left : left + round(w * pixels.DOTS)]


@pytest.fixture(scope="module")
def legend(fonts):
    """Draw the samples of the whole legend, without their words."""
    found = set_legend(LEGEND, Style(), fonts, 11, 40, 400, 1080)
    samples = {}
    for entry in found.entries:
        left = entry.x - entry.w / 2
        samples[entry.code] = (left, entry.lines[0].x - 3, entry.y)
    return samples, pixels.sheet(fonts, legend=found.entries)


def of_legend(ink, samples):
    pictures = {}
    for code, (left, right, y) in samples.items():
        whole = cut_out(ink, ((left + 24, y)), (56, 18)).copy()
        whole[:, round((right - left + 4) * pixels.DOTS) :] = False  # the words
        pictures[code] = whole
    return pictures


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_every_entry_of_the_legend_can_be_told_from_every_other(legend, copy):
    samples, grey = legend
    pictures = of_legend(copy(grey), samples)
    assert len(pictures) == 25
    near = {
        (one, other): share
        for one, other in combinations(pictures, 2)
        if (share := pixels.apart(pictures[one], pictures[other])) < APART
    }
    assert not near


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_the_samples_of_ties_are_read_as_the_ties_they_stand_for(legend, copy):
    samples, grey = legend
    ink = copy(grey)
    seen = {}
    for code in LEGEND[:10]:
        left, _, y = samples[code]
        seen[code] = pixels.read(pixels.strip(ink, ((left, y), (left + 44, y)), beside=7.5))
    readings = {code: codes_of(look, seen["normal"].thick) for code, look in seen.items()}
    plain = {"normal": ("normal", "none", "none", "current")}
    strengths = {code: (code, "none", "none", "current") for code in ("strong", "weak", "unknown", "broken")}
    stresses = {code: ("normal", code, "none", "current") for code in ("stressful", "conflict")}
    others = {"arrow": ("normal", "none", "to", "current"), "planned": ("normal", "none", "none", "planned")}
    assert readings == plain | strengths | stresses | others | {"ended": ("normal", "none", "none", "ended")}


@pytest.mark.parametrize("size", [20.0, 28.0])
@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_people_of_every_kind_can_be_told_apart(fonts, copy, size):
    kinds = list(
        product(("square", "circle", "triangle", "diamond"), (False, True), ("no", "cross", "filled")),
    )
    symbols = tuple(
        Symbol(id=f"p{i}", x=30 + i * 40.13, y=40, size=size, shape=shape, client=client, deceased=deceased)
        for i, (shape, client, deceased) in enumerate(kinds)
    )
    ink = copy(pixels.sheet(fonts, symbols=symbols, h=80))
    pictures = {kind: cut_out(ink, (s.x, s.y), (38, 38)) for kind, s in zip(kinds, symbols, strict=True)}
    near = {
        (one, other): round(share, 3)
        for one, other in combinations(kinds, 2)
        if (share := pixels.apart(pictures[one], pictures[other])) < 0.035
    }
    assert not near


@pytest.mark.parametrize("stress", ["ticks", "zigzag"])
def test_no_two_combinations_are_nearly_the_same_dots(fonts, stress):
    places = dict(ties(0))
    edges = tuple(tie(codes, points) for codes, points in places.items())
    ink = pixels.fax(pixels.sheet(fonts, w=1250, h=2300, edges=edges, pens=Pens(stress=stress)))
    strips = np.array([pixels.strip(ink, points) for points in places.values()])
    share = pixels.apart_all(strips)
    np.fill_diagonal(share, 1.0)
    one, other = np.unravel_index(share.argmin(), share.shape)
    assert share.min() > 0.035, (TIES[one], TIES[other])
