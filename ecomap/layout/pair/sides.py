"""One of the two maps, drawn into the places that both share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecomap.layout import assemble, boxes
from ecomap.layout.boxes import set_line
from ecomap.layout.edges import CENTRE
from ecomap.layout.legend import corner_marks
from ecomap.layout.moving import Move
from ecomap.layout.scene import Label
from ecomap.layout.trial import Piece
from ecomap.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecomap.layout.content import Bond, Box
    from ecomap.layout.pair.fitting import Fit
    from ecomap.layout.pair.union import Half
    from ecomap.layout.ring import Shape
    from ecomap.layout.scene import Line, Node, Scene, Stroke, Symbol
    from ecomap.layout.style import Style
    from ecomap.text import FontChain

_HAIR: Final = 0.01


def scene_of(
    half: Half, fit: Fit, style: Style, fonts: FontChain, signs: Mapping[str, str], *, side: int
) -> tuple[Scene, tuple[Stroke, ...], tuple[Label, ...]]:
    """Draw one map into the shared places.

    Parameters
    ----------
    half
        What it draws.
    fit
        The shared places.
    style, fonts
        As for any map.
    signs
        By box, what is said there; of boxes that stand there.
    side
        0 for the earlier map, 1 for the later one.

    Returns
    -------
    tuple
        The scene in the room of one map, the corner marks of empty places, and the words in them.
    """
    fitted = fit.fitted
    pieces = tuple(_piece(piece, half, fit, fonts, signs) for piece in fitted.pieces)
    chords = tuple(half.chords.get(bond.id, bond) for bond in fitted.chords)
    captions = tuple(
        _caption(half.chords.get(bond.id), caption, fonts, fit.sheet.sizes.small)
        for bond, caption in zip(fitted.chords, fitted.chord_captions, strict=True)
    )
    drawn = replace(fitted, pieces=pieces, chords=chords, chord_captions=captions, centre=fit.sheet.both[side])
    whole = assemble.scene(half.case, style, fonts, drawn)
    here = {CENTRE, *half.boxes}
    ties = {tie for _, tie in half.spokes} | set(half.chords)
    empty = [node for node in whole.nodes if node.id not in here]
    corners = [stroke for node in empty for stroke in corner_marks(node.x, node.y, node.w, node.h)]
    corners += _empty_seats(half, fit, side, whole)
    names = [label for node in empty if side == 1 for label in (_gone(node, fonts, fit, signs),) if label is not None]
    return (
        replace(
            whole,
            nodes=tuple(node for node in whole.nodes if node.id in here),
            edges=tuple(edge for edge in whole.edges if edge.id in ties),
            labels=tuple(label for label in whole.labels if label.owner is None or label.owner in ties),
        ),
        tuple(corners),
        tuple(names),
    )


def _piece(piece: Piece, half: Half, fit: Fit, fonts: FontChain, signs: Mapping[str, str]) -> Piece:
    """Put the words of this map into the places of a box and of its ties."""
    box = half.boxes.get(piece.box.id, piece.box)
    spokes = tuple(half.spokes.get((box.id, bond.id), bond) for bond in piece.box.spokes)
    captions = tuple(
        _caption(half.spokes.get((box.id, bond.id)), caption, fonts, fit.sheet.sizes.small)
        for bond, caption in zip(piece.box.spokes, piece.captions, strict=True)
    )
    sign = signs.get(box.id)
    if sign and box.id in half.boxes:
        box = replace(box, details=(*box.details, sign), label=f"{box.label}、{sign}")
    shown = replace(box, spokes=spokes, marks=piece.box.marks, sector=piece.box.sector)
    return Piece(
        shown,
        (piece.column[0], _words(shown, piece.column, fit, fonts)),
        (piece.row[0], _words(shown, piece.row, fit, fonts)),
        captions,
    )


def _words(box: Box, place: tuple[Shape, boxes.Words], fit: Fit, fonts: FontChain) -> boxes.Words:
    """Fold the words of a box to the place that both maps have for it."""
    shape, union = place
    sizes = fit.sheet.sizes
    for terse in (False, True) if not fit.terse else (True,):
        words = boxes.fold_box(box, fonts, sizes, shape.w, terse=terse)
        if boxes.box_height(words, sizes) <= shape.h + _HAIR:
            return words
    while words.details and boxes.box_height(words, sizes) > shape.h + _HAIR:
        words = replace(words, details=words.details[:-1], complete=False)
    return words if boxes.box_height(words, sizes) <= shape.h + _HAIR else union


def _caption(bond: Bond | None, caption: boxes.Caption, fonts: FontChain, small: float) -> boxes.Caption:
    """Set the caption of this map's tie in the room of both."""
    if bond is None or not caption.lines:
        return replace(caption, lines=())
    room = caption.w / small + _HAIR
    folded = [fold(part, room, fonts=fonts, size=1.0, max_lines=1) for part in bond.caption[: len(caption.lines)]]
    return replace(caption, lines=tuple(one.lines[0] for one in folded), cut=sum(not one.complete for one in folded))


def _empty_seats(half: Half, fit: Fit, side: int, whole: Scene) -> Iterator[Stroke]:
    """Mark where somebody of the family stands on the other map only."""
    if not half.absent:
        return
    hub = fit.fitted.frame.centre
    there = Move.by(hub.x, hub.y)
    other: tuple[Symbol, ...] = tuple(map(there.symbol, fit.sheet.both[1 - side].symbols))
    shown = {symbol.id for symbol in whole.symbols}
    for symbol in other:
        if symbol.id in half.absent and symbol.id not in shown:
            yield from corner_marks(symbol.x, symbol.y, symbol.size, symbol.size)


def _gone(node: Node, fonts: FontChain, fit: Fit, signs: Mapping[str, str]) -> Label | None:
    """Say in an empty place who stood there, and what became of the tie."""
    small = fit.sheet.sizes.small
    width = node.w - 2 * fit.sheet.sizes.pad_x - (node.badges[0].size + small if node.badges else 0.0)
    texts = [*fold(node.name, width, fonts=fonts, size=small, max_lines=2).lines, signs.get(node.id, "")]
    texts = [text for text in texts if text][: max(1, int(node.h / (small * boxes.LEADING)))]
    x = node.x + (node.badges[0].size / 2 + small * 0.3 if node.badges else 0.0)
    step = small * boxes.LEADING
    top = node.y - step * (len(texts) - 1) / 2
    lines: tuple[Line, ...] = tuple(
        set_line(text, fonts, small, x, top + i * step, role="caption", anchor="middle") for i, text in enumerate(texts)
    )
    if not lines:
        return None
    return Label(
        id=f"gone-{node.id}",
        x=node.x,
        y=node.y,
        w=round(node.w - 2.0, 1),
        h=round(node.h - 2.0, 1),
        role="sector",
        lines=lines,
        badges=node.badges,
    )
