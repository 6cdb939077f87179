"""Assemble the Scene: every line, word and box with its final coordinates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecomap.layout import boxes
from ecomap.layout.edges import CENTRE, around, spokes
from ecomap.layout.marks import badges_beside, sentence
from ecomap.layout.moving import Move
from ecomap.layout.panel import LEAST
from ecomap.layout.scene import Label, Node, Scene
from ecomap.layout.style import PX_PER_PT
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.layout.lanes import Place
    from ecomap.layout.marks import Mark
    from ecomap.layout.ring import Header, Hub, Spot
    from ecomap.layout.style import Style
    from ecomap.layout.trial import Fitted, Piece
    from ecomap.model.case import Case
    from ecomap.text import FontChain


def scene(case: Case, style: Style, fonts: FontChain, fitted: Fitted, marks: Sequence[Mark] = ()) -> Scene:
    """Put the pieces together; ``marks`` are those that have a place on the map."""
    hub = fitted.frame.centre
    here = Move.by(hub.x, hub.y)
    nodes = [_centre_node(fitted, hub)]
    nodes += [
        _box_node(piece, spot, style, fonts, fitted)
        for piece, spot in zip(fitted.pieces, fitted.frame.spots, strict=True)
    ]
    labels = [_sector_label(header, fitted, fonts, i) for i, header in enumerate(fitted.frame.headers)]
    labels += _spoke_captions(fitted, fonts)
    for bond, way, caption in zip(fitted.chords, fitted.lanes, fitted.chord_captions, strict=True):
        if way.caption is not None and caption.lines:
            labels.append(_lane_caption(bond.id, way.caption, caption.lines[0], fonts, fitted.sizes.small))
    if fitted.panel.label is not None:
        labels.append(fitted.panel.label)
    return Scene(
        page=fitted.page,
        font_px=round(fitted.sizes.small, 2),
        fonts=fonts.families,
        language=style.language,
        title=words.map_title(case, style.language),
        description=_description(case, style, marks),
        nodes=tuple(nodes),
        edges=(*spokes(fitted), *around(fitted)),
        inner=tuple(map(here.edge, fitted.centre.inner)),
        labels=tuple(labels),
        symbols=tuple(map(here.symbol, fitted.centre.symbols)),
        strokes=tuple(map(here.stroke, fitted.centre.strokes)),
        lines=fitted.head.lines,
        legend=fitted.foot.entries,
        pens=style.pens,
        notices=_notices(case, style, fonts, fitted, marks),
    )


def _description(case: Case, style: Style, marks: Sequence[Mark]) -> str:
    told = words.map_sentences(case, style.language)
    if not marks:
        return told
    return told + words.mark_sentences([sentence(mark, style) for mark in marks], style.language)


def _centre_node(fitted: Fitted, hub: Hub) -> Node:
    centre = fitted.centre
    return Node(
        id=CENTRE,
        x=round(hub.x, 1),
        y=round(hub.y, 1),
        w=round(hub.w, 1),
        h=round(hub.h, 1),
        kind="center",
        lines=tuple(map(Move.by(hub.x, hub.y).line, centre.lines)),
        label=centre.label,
    )


def _box_node(piece: Piece, spot: Spot, style: Style, fonts: FontChain, fitted: Fitted) -> Node:
    box = piece.box
    sizes = fitted.sizes
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
        lines=boxes.lines_in_box(folded, fonts, sizes, spot.x, spot.y),
        label=box.label,
        missing=box.missing,
        badges=badges_beside(box.marks, style, fonts, sizes.name, spot.x - shape.w / 2 + sizes.pad_x, spot.y),
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


def _notices(case: Case, style: Style, fonts: FontChain, fitted: Fitted, marks: Sequence[Mark]) -> tuple[str, ...]:
    """Codes of what could not be had.

    ``small-type``, ``words-cut``, ``captions-left-out`` (a tie between resources is too short for its caption; its
    accessible label has it), ``questions-left-out`` (fewer than three questions fit; the numbers are there),
    ``punch-margin`` (the wide margin was needed), ``family-lines-left-out``, ``missing-characters``.
    """
    notices = []
    if fitted.size < style.smallest * PX_PER_PT - 0.01:
        notices.append("small-type")
    whole = all(p.drawn(s.side)[1].complete for p, s in zip(fitted.pieces, fitted.frame.spots, strict=True))
    if not (whole and fitted.panel.complete):
        notices.append("words-cut")
    unplaced = (way.caption is None and bond.caption for way, bond in zip(fitted.lanes, fitted.chords, strict=True))
    if any(unplaced):
        notices.append("captions-left-out")
    shown = len(fitted.panel.label.badges) if fitted.panel.label is not None else 0
    if shown < min(LEAST, len(marks)):
        notices.append("questions-left-out")
    if fitted.punch != style.punch:
        notices.append("punch-margin")
    if fitted.centre.left_out:
        notices.append("family-lines-left-out")
    texts = [case.client.name, *(p.name for p in case.people), *(r.name for r in case.resources)]
    texts += [text for mark in marks for text in (mark.question, mark.lacks)]
    if any(fonts.missing(text) for text in texts):
        notices.append("missing-characters")
    return tuple(notices)
