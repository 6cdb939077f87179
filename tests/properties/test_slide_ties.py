"""Ties on a slide, over any way and any codes: a chain from end to end, whatever bends, gaps and ticks there are."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from ecomap.layout.scene import Edge, Pens
from ecomap.layout.track import Track
from ecomap.render import THEMES
from ecomap.render.pptx.shapes import EMU_PER_PX, FIRST_SITE, SPACES, Glue, Pen
from ecomap.render.pptx.ties import tie

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PLACES = st.tuples(*[st.floats(0, 800).map(lambda value: round(value, 1))] * 2)
EDGES = st.builds(
    Edge,
    id=st.just("t1"),
    source=st.just("a"),
    target=st.just("b"),
    points=st.lists(PLACES, min_size=2, max_size=9).map(tuple),
    strength=st.sampled_from(["strong", "normal", "weak", "broken", "unknown"]),
    stress=st.sampled_from(["none", "stressful", "conflict", "unknown"]),
    flow=st.sampled_from(["to", "from", "both", "none", "unknown"]),
    status=st.sampled_from(["current", "planned", "ended"]),
    gap=st.none() | st.floats(0, 900),
)
START, END = Glue(901, 0), Glue(902, 3)


def pieces(edge: Edge, pens: Pens) -> tuple[list[Element], dict[str, Element]]:
    """Give the connectors in order, and the joints by their number."""
    pen = Pen()
    written = "".join(tie(edge, "tie t1", pen, THEMES["default"], pens, (START, END)))
    names = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
    root = fromstring(f"<root {names}>{written}</root>")
    joints = {one.find("p:nvSpPr/p:cNvPr", SPACES).get("id"): one for one in root.iterfind(".//p:sp", SPACES)}
    return root.findall("p:cxnSp", SPACES), joints


def ends(connector: Element) -> tuple[tuple[float, float], tuple[float, float]]:
    frame = connector.find("p:spPr/a:xfrm", SPACES)
    x, y = (int(frame.find("a:off", SPACES).get(key)) for key in "xy")
    wide, high = (int(frame.find("a:ext", SPACES).get(key)) for key in ("cx", "cy"))
    xs, ys = [x, x + wide], [y, y + high]
    if frame.get("flipH"):
        xs.reverse()
    if frame.get("flipV"):
        ys.reverse()
    return (xs[0], ys[0]), (xs[1], ys[1])


def glue(connector: Element, tag: str) -> tuple[str, int]:
    end = connector.find(f".//a:{tag}", SPACES)
    return end.get("id"), int(end.get("idx")) - FIRST_SITE


@given(EDGES, st.sampled_from(["ticks", "zigzag"]))
def test_a_tie_is_one_chain_from_end_to_end(edge: Edge, stress: str) -> None:
    connectors, joints = pieces(edge, Pens(stress=stress))
    track = Track.along(edge.points)
    if len(track.points) < 2 or track.length < 1.0:
        assert not connectors
        return
    assert glue(connectors[0], "stCxn") == (str(START.shape), START.site)
    assert glue(connectors[-1], "endCxn") == (str(END.shape), END.site)
    for before, after in pairwise(connectors):
        number, site = glue(before, "endCxn")
        assert number in joints
        assert (site, glue(after, "stCxn")) == (0, (number, 1))
    tolerance = 0.1 * EMU_PER_PX
    first, last = ends(connectors[0])[0], ends(connectors[-1])[1]
    for found, point in ((first, track.points[0]), (last, track.points[-1])):
        assert math.dist(found, [EMU_PER_PX * part for part in point]) < tolerance
    # What the connectors leave of the way is in the joints, and no connector runs where the way does not.
    for connector in connectors:
        for x, y in ends(connector):
            point = (x / EMU_PER_PX, y / EMU_PER_PX)
            place = track.at(track.nearest(point))[:2]
            assert math.dist(point, place) < 0.1


@given(EDGES)
def test_heads_are_where_the_tie_has_them(edge: Edge) -> None:
    connectors, _ = pieces(edge, Pens())
    if not connectors:
        return
    heads = [bool(one.find(f".//a:{tag}", SPACES) is not None) for one in connectors for tag in ("headEnd", "tailEnd")]
    wanted = [False] * len(heads)
    wanted[0], wanted[-1] = edge.flow in {"from", "both"}, edge.flow in {"to", "both"}
    assert heads == wanted
