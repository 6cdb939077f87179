"""Ties as edges of the Scene: the way of each line, and where the gap of an ended or broken tie stands."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from ecomap.layout.leads import lead
from ecomap.layout.moving import Move
from ecomap.layout.scene import Edge
from ecomap.layout.spokes import bend, feet
from ecomap.layout.track import Track

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.layout.boxes import Caption
    from ecomap.layout.content import Bond
    from ecomap.layout.scene import Point
    from ecomap.layout.trial import Fitted

CENTRE = "c"
"""Id of the centre among the nodes of a Scene."""
_GAP_ROOM = 44.0
"""Length of stub from which on a gap in it can be told from the end of the line, px."""
_STUB_BEND, _LANE_BEND = 14.0, 5.0
"""Radius of the bends of a spoke and of a lane, px."""


def edge_of(
    bond: Bond, source: str, target: str, points: tuple[Point, ...], kind: Literal["ego", "alter"], member: str | None
) -> Edge:
    """Make the edge of a tie that runs through ``points``."""
    return Edge(
        id=bond.id,
        source=source,
        target=target,
        points=points,
        kind=kind,
        strength=bond.strength,
        stress=bond.stress,
        flow=bond.flow,
        status=bond.status,
        supports=bond.supports,
        member=member,
        label=bond.label,
    )


def spokes(fitted: Fitted) -> Iterator[Edge]:
    """Give the ties of the centre: port, stub, spoke, and the lead to one of the family where there is one."""
    hub = fitted.frame.centre
    legs = [
        (spoke, spot.side, port, caption)
        for piece, spot in zip(fitted.pieces, fitted.frame.spots, strict=True)
        for spoke, port, caption in zip(piece.box.spokes, spot.ports, piece.captions, strict=True)
    ]
    ends = feet(hub, [(side, end) for _, side, (_, end), _ in legs])
    here = Move.by(hub.x, hub.y)
    symbols = [here.symbol(symbol) for symbol in fitted.centre.symbols]
    lines = [here.line(line) for line in fitted.centre.lines]
    for (bond, _, (port, end), caption), foot in zip(legs, ends, strict=True):
        points = bend((port, end, foot), _STUB_BEND)
        found = lead(foot, bond.member, symbols, lines) if bond.member else None
        if found is not None:
            points = (*points, (round(found[0], 1), round(found[1], 1)))
        gap = _gap_in_stub(bond, caption, math.dist(port, end))
        if bond.a:
            edge = edge_of(bond, bond.a, CENTRE, points, "ego", bond.member)
        else:
            edge = edge_of(bond, CENTRE, bond.b, points[::-1], "ego", bond.member)
            gap = None if gap is None else round(Track.along(points).length, 1) - gap
        yield replace(edge, gap=gap)


def around(fitted: Fitted) -> Iterator[Edge]:
    """Give the ties between resources, which run outside the ring."""
    for bond, way in zip(fitted.chords, fitted.lanes, strict=True):
        points = bend(way.points, _LANE_BEND)
        gap = None
        if way.caption is not None and _has_gap(bond):
            gap = round(Track.along(points).nearest((way.caption.x, way.caption.y)), 1)
        yield replace(edge_of(bond, bond.a, bond.b, points, "alter", bond.member), gap=gap)


def _gap_in_stub(bond: Bond, caption: Caption, stub: float) -> float | None:
    """Put the gap of an ended or broken tie beside its date, in px from the box; ``None`` is the middle."""
    if not _has_gap(bond) or not caption.lines or stub < _GAP_ROOM:
        return None
    return round(min(max(caption.start + caption.w / 2, _GAP_ROOM / 2), stub - _GAP_ROOM / 2), 1)


def _has_gap(bond: Bond) -> bool:
    return bond.status == "ended" or bond.strength == "broken"
