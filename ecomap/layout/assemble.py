"""Assemble the Scene: every line, word and box with its final coordinates."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ecomap.layout import boxes
from ecomap.layout.centre import moved_edge, moved_line, moved_stroke, moved_symbol
from ecomap.layout.leads import lead
from ecomap.layout.scene import Edge, Label, Node, Scene
from ecomap.layout.spokes import bend, feet
from ecomap.layout.style import PX_PER_PT
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.layout.content import Bond
    from ecomap.layout.lanes import Place
    from ecomap.layout.ring import Header, Hub, Spot
    from ecomap.layout.scene import Point
    from ecomap.layout.style import Style
    from ecomap.layout.trial import Fitted, Piece
    from ecomap.model.case import Case
    from ecomap.text import FontChain

_GAP_ROOM = 44.0
"""Length of stub from which on a gap in it can be told from the end of the line, px."""
CENTRE = "c"
"""Id of the centre among the nodes of a Scene."""


def scene(case: Case, style: Style, fonts: FontChain, fitted: Fitted) -> Scene:
    """Put the pieces together."""
    hub = fitted.frame.centre
    nodes = [_centre_node(fitted, hub)]
    nodes += [
        _box_node(piece, spot, fonts, fitted) for piece, spot in zip(fitted.pieces, fitted.frame.spots, strict=True)
    ]
    labels = [_sector_label(header, fitted, fonts, i) for i, header in enumerate(fitted.frame.headers)]
    edges = list(_spokes(fitted, hub))
    labels += _spoke_captions(fitted, fonts)
    for bond, way, caption in zip(fitted.chords, fitted.lanes, fitted.chord_captions, strict=True):
        points = bend(way.points, 5.0)
        edges.append(replace(_edge(bond, bond.a, bond.b, points, "alter"), gap=_gap_at(bond, points, way.caption)))
        if way.caption is not None and caption.lines:
            labels.append(_lane_caption(bond.id, way.caption, caption.lines[0], fonts, fitted.sizes.small))
    return Scene(
        page=fitted.page,
        font_px=round(fitted.sizes.small, 2),
        fonts=fonts.families,
        language=style.language,
        title=words.map_title(case, style.language),
        description=words.map_sentences(case, style.language),
        nodes=tuple(nodes),
        edges=tuple(edges),
        inner=tuple(moved_edge(edge, hub.x, hub.y) for edge in fitted.centre.inner),
        labels=tuple(labels),
        symbols=tuple(moved_symbol(symbol, hub.x, hub.y) for symbol in fitted.centre.symbols),
        strokes=tuple(moved_stroke(stroke, hub.x, hub.y) for stroke in fitted.centre.strokes),
        lines=fitted.head.lines,
        legend=fitted.foot.entries,
        pens=style.pens,
        notices=_notices(case, style, fonts, fitted),
    )


def _centre_node(fitted: Fitted, hub: Hub) -> Node:
    centre = fitted.centre
    return Node(
        id=CENTRE,
        x=round(hub.x, 1),
        y=round(hub.y, 1),
        w=round(hub.w, 1),
        h=round(hub.h, 1),
        kind="center",
        lines=tuple(moved_line(line, hub.x, hub.y) for line in centre.lines),
        label=centre.label,
    )


def _box_node(piece: Piece, spot: Spot, fonts: FontChain, fitted: Fitted) -> Node:
    box = piece.box
    shape, folded = piece.drawn(spot.side)
    supports = sorted({support for spoke in box.spokes for support in spoke.supports})
    return Node(
        id=box.id,
        x=round(spot.x, 1),
        y=round(spot.y, 1),
        w=round(shape.w, 1),
        h=round(shape.h, 1),
        name=box.name,
        side=spot.side,
        no_tie=box.no_tie,
        category=box.sector,
        status=box.status,
        formality=box.formality,  # type: ignore[arg-type] # the model's own codes
        supports=tuple(supports),
        lines=boxes.lines_in_box(folded, fonts, fitted.sizes, spot.x, spot.y),
        label=box.label,
    )


def _sector_label(header: Header, fitted: Fitted, fonts: FontChain, number: int) -> Label:
    sector = list(dict.fromkeys(piece.box.sector for piece in fitted.pieces))[header.sector]
    lines = (fitted.sector_lines if header.in_column else fitted.row_sector_lines)[sector]
    return _label(
        None,
        header.x,
        header.y,
        lines,
        fonts,
        fitted.sizes.small,
        name=f"s{number}",
        anchor="middle" if header.in_column else "start",
    )


def _label(
    owner: str | None,
    x: float,
    y: float,
    text: Sequence[str],
    fonts: FontChain,
    size: float,
    *,
    name: str | None = None,
    anchor: str = "middle",
) -> Label:
    """Set lines around a middle point; ``x`` is the start, middle or end of all of them."""
    step = size * boxes.LEADING
    top = y - step * len(text) / 2
    lines = tuple(
        boxes.set_line(
            line,
            fonts,
            size,
            x,
            top + step * (i + 0.5),
            role="caption" if owner else "sector",
            anchor=anchor,
        )
        for i, line in enumerate(text)
    )
    left = min(line.x for line in lines)
    right = max(line.x + line.w for line in lines)
    height = step * (len(text) - 1) + size * 1.02
    return Label(
        id=name or f"l-{owner}",
        x=round((left + right) / 2, 1),
        y=round(y, 1),
        w=round(right - left, 1),
        h=round(height, 1),
        role="caption" if owner else "sector",
        owner=owner,
        lines=lines,
    )


def _lane_caption(owner: str, place: Place, text: str, fonts: FontChain, size: float) -> Label:
    """Set the caption of a tie between resources, which may run up the side of the sheet."""
    if not place.turned:
        return _label(owner, place.x, place.y, (text,), fonts, size)
    # Read from the right: turned a quarter to the left, about the start of its baseline.
    line = boxes.set_line(text, fonts, size, 0.0, 0.0, role="caption")
    turned = replace(line, x=round(place.x + boxes.CENTRING * size, 1), y=round(place.y + line.w / 2, 1), angle=-90.0)
    return Label(
        id=f"l-{owner}",
        x=round(place.x, 1),
        y=round(place.y, 1),
        w=round(size * 1.02, 1),
        h=line.w,
        role="caption",
        owner=owner,
        lines=(turned,),
    )


def _spokes(fitted: Fitted, hub: Hub) -> Iterator[Edge]:
    """Ties of the centre: port, stub, spoke."""
    legs = [
        (spoke, spot.side, port, caption)
        for piece, spot in zip(fitted.pieces, fitted.frame.spots, strict=True)
        for spoke, port, caption in zip(piece.box.spokes, spot.ports, piece.captions, strict=True)
    ]
    ends = feet(hub, [(side, end) for _, side, (_, end), _ in legs])
    symbols = [moved_symbol(symbol, hub.x, hub.y) for symbol in fitted.centre.symbols]
    lines = [moved_line(line, hub.x, hub.y) for line in fitted.centre.lines]
    for (spoke, _, (port, end), caption), foot in zip(legs, ends, strict=True):
        points = bend((port, end, foot), 14.0)
        found = lead(foot, spoke.member, symbols, lines) if spoke.member else None
        if found is not None:
            points = (*points, (round(found[0], 1), round(found[1], 1)))
        gap = _gap_in_stub(spoke, caption, math.dist(port, end))
        if spoke.a:
            yield replace(_edge(spoke, spoke.a, CENTRE, points, "ego"), gap=gap)
        else:
            gap = None if gap is None else _length(points) - gap
            yield replace(_edge(spoke, CENTRE, spoke.b, points[::-1], "ego"), gap=gap)


def _gap_in_stub(bond: Bond, caption: boxes.Caption, stub: float) -> float | None:
    """Put the gap of an ended or broken tie beside its date, in px from the box; ``None`` is the middle."""
    if not _has_gap(bond) or not caption.lines or stub < _GAP_ROOM:
        return None
    return round(min(max(caption.start + caption.w / 2, _GAP_ROOM / 2), stub - _GAP_ROOM / 2), 1)


def _gap_at(bond: Bond, points: Sequence[Point], place: Place | None) -> float | None:
    """Put the gap of an ended or broken tie between resources beside its caption."""
    if not _has_gap(bond) or place is None:
        return None
    best, at, gone = math.inf, 0.0, 0.0
    for one, two in pairwise(points):
        length = math.dist(one, two)
        if length:
            part = ((place.x - one[0]) * (two[0] - one[0]) + (place.y - one[1]) * (two[1] - one[1])) / length**2
            part = min(max(part, 0.0), 1.0)
            near = math.dist((place.x, place.y), (one[0] + (two[0] - one[0]) * part, one[1] + (two[1] - one[1]) * part))
            if near < best:
                best, at = near, gone + part * length
        gone += length
    return round(at, 1)


def _has_gap(bond: Bond) -> bool:
    return bond.status == "ended" or bond.strength == "broken"


def _length(points: Sequence[Point]) -> float:
    return round(sum(math.dist(one, two) for one, two in pairwise(points)), 1)


def _edge(bond: Bond, source: str, target: str, points: tuple[Point, ...], kind: str) -> Edge:
    return Edge(
        id=bond.id,
        source=source,
        target=target,
        points=tuple((round(x, 1), round(y, 1)) for x, y in points),
        kind=kind,  # type: ignore[arg-type] # "ego" or "alter", from the callers above
        strength=bond.strength,
        stress=bond.stress,
        flow=bond.flow,
        status=bond.status,
        supports=bond.supports,
        member=bond.member,
        label=bond.label,
    )


def _spoke_captions(fitted: Fitted, fonts: FontChain) -> Iterator[Label]:
    size = fitted.sizes.small
    for piece, spot in zip(fitted.pieces, fitted.frame.spots, strict=True):
        for spoke, (port, _), caption in zip(piece.box.spokes, spot.ports, piece.captions, strict=True):
            if not caption.lines:
                continue
            if spot.side in ("left", "right"):
                away = caption.beside + size * 0.51
                x = port[0] + (caption.start if spot.side == "left" else -caption.start)
                anchor = "start" if spot.side == "left" else "end"
                for k, line in enumerate(caption.lines):
                    y = port[1] - away if k == 0 else port[1] + away
                    yield _label(spoke.id, x, y, (line,), fonts, size, anchor=anchor, name=f"l-{spoke.id}-{k}")
            else:
                height = len(caption.lines) * size * boxes.LEADING
                y = port[1] + (4.0 + height / 2) * (1 if spot.side == "top" else -1)
                x, anchor = (port[0] - 8.0, "end") if spot.mirrored else (port[0] + 8.0, "start")
                yield _label(spoke.id, x, y, caption.lines, fonts, size, anchor=anchor)


def _notices(case: Case, style: Style, fonts: FontChain, fitted: Fitted) -> tuple[str, ...]:
    """Codes of what could not be had.

    ``small-type``, ``words-cut``, ``captions-left-out`` (a tie between resources is too short for its caption; its
    accessible label has it), ``punch-margin`` (the wide margin was needed), ``family-lines-left-out``,
    ``missing-characters``.
    """
    notices = []
    if fitted.size < style.smallest * PX_PER_PT - 0.01:
        notices.append("small-type")
    if not all(p.drawn(s.side)[1].complete for p, s in zip(fitted.pieces, fitted.frame.spots, strict=True)):
        notices.append("words-cut")
    unplaced = (way.caption is None and bond.caption for way, bond in zip(fitted.lanes, fitted.chords, strict=True))
    if any(unplaced):
        notices.append("captions-left-out")
    if fitted.punch != style.punch:
        notices.append("punch-margin")
    if fitted.centre.left_out:
        notices.append("family-lines-left-out")
    texts = [case.client.name, *(p.name for p in case.people), *(r.name for r in case.resources)]
    if any(fonts.missing(text) for text in texts):
        notices.append("missing-characters")
    return tuple(notices)
