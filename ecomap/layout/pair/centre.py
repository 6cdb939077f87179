"""The centre of both maps: the same family in the same places, each time as it was on that day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecomap.layout.centre import Blocks, Centre
from ecomap.layout.genogram import build_genogram
from ecomap.layout.moving import Move
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.layout.genogram import Genogram
    from ecomap.layout.marks import Mark
    from ecomap.layout.pair.union import Half
    from ecomap.layout.scene import Stroke, Symbol
    from ecomap.layout.style import Style
    from ecomap.text import FontChain

_PAD = 10.0
_NEAR = 0.6
"""So many px may a word stand beyond the room of the other map's."""


def centres(
    halves: tuple[Half, Half], style: Style, fonts: FontChain, small: float, marks: Mapping[str, tuple[Mark, ...]]
) -> tuple[Centre, Centre]:
    """Set both centres, one as large as the other, each block and each person in the same place.

    Parameters
    ----------
    halves
        What each map draws.
    style, fonts
        Language and fonts.
    small
        Type size in px.
    marks
        By the id of a person, the number at the symbol.
    """
    trees = [
        build_genogram(half.case, fonts=fonts, style=style, size=small, options=style.genogram, marks=marks)
        for half in halves
    ]
    base = max(range(2), key=lambda side: (trees[side].w * trees[side].h, side))
    limit = max(trees[base].w, 13.0 * small)
    heads = [_head(half, style, Blocks(fonts, small, limit)) for half in halves]
    inner = [_inner(half, Blocks(fonts, small, limit)) for half in halves]
    quotes = [_quote(half, style, Blocks(fonts, small, limit)) for half in halves]
    tree = trees[base]
    top = max(block.height for block in heads) + 2.0
    below = top + tree.h
    ties = max(block.height for block in inner)
    said = below + (5.0 + ties if ties else 0.0)
    quoted = max(block.height for block in quotes)
    height = said + (small * 0.3 + quoted if quoted else 0.0) + 2 * _PAD
    width = max(tree.w, *(block.width for group in (heads, inner, quotes) for block in group)) + 2 * _PAD
    up = -height / 2 + _PAD
    made = []
    for side, half in enumerate(halves):
        family = Move.by(-tree.w / 2, up + top)
        symbols, strokes = _family(trees[side], tree, half, halves[base])
        blocks = (
            (heads[side], up),
            (inner[side], up + below + 5.0),
            (quotes[side], up + said + small * 0.3),
        )
        made.append(
            Centre(
                w=round(width, 1),
                h=round(height, 1),
                lines=tuple(line for block, y in blocks for line in map(Move.by(0.0, y).line, block.lines)),
                symbols=tuple(map(family.symbol, symbols)),
                strokes=tuple(map(family.stroke, strokes)),
                inner=tuple(edge for block, y in blocks for edge in map(Move.by(0.0, y).edge, block.edges)),
                label="、".join(
                    [
                        half.case.client.name,
                        *(words.person_name(p, style.language) for p in half.case.people if p.id not in half.absent),
                    ]
                ),
                used=trees[side].used,
                left_out=bool(trees[side].left_out),
            )
        )
    return made[0], made[1]


def _head(half: Half, style: Style, blocks: Blocks) -> Blocks:
    details = words.client_details(half.case, style.language)
    if details:
        blocks.text("　".join(details) if style.language == "ja" else ", ".join(details), blocks.small, "sub")
    return blocks


def _inner(half: Half, blocks: Blocks) -> Blocks:
    for bond in half.inner:
        blocks.tie(bond)
    return blocks


def _quote(half: Half, style: Style, blocks: Blocks) -> Blocks:
    if half.case.client.words:
        blocks.text(words.quoted(half.case.client.words, style.language), blocks.small, "note", most=3)
    return blocks


def _family(own: Genogram, base: Genogram, half: Half, like: Half) -> tuple[list[Symbol], list[Stroke]]:
    """Seat the people of one map where the larger family of the two has them."""
    seats = {symbol.id: symbol for symbol in base.symbols}
    if set(seats) != {symbol.id for symbol in own.symbols}:
        return [s for s in base.symbols if s.id not in half.absent], list(base.strokes)
    symbols = [_seated(symbol, own, seats[symbol.id], base) for symbol in own.symbols if symbol.id not in half.absent]
    if own.ports == base.ports and (own.w, own.h) == (base.w, base.h):
        return symbols, list(own.strokes)
    homes = [{person.id for person in each.case.household} for each in (half, like)]
    # An outline drawn for another household would say what was not so on that day.
    strokes = [stroke for stroke in base.strokes if stroke.role != "household" or homes[0] == homes[1]]
    return symbols, strokes


def _seated(symbol: Symbol, own: Genogram, seat: Symbol, base: Genogram) -> Symbol:
    """Give a person the place of the other map, and his or her own looks and, where they fit, words."""
    dx, dy = seat.x - symbol.x, seat.y - symbol.y
    left, top, right, bottom = own.boxes[symbol.id]
    room = base.boxes[symbol.id]
    fits = (
        left + dx >= room[0] - _NEAR
        and top + dy >= room[1] - _NEAR
        and right + dx <= room[2] + _NEAR
        and bottom + dy <= room[3] + _NEAR
    )
    if fits:
        return replace(Move.by(dx, dy).symbol(symbol), x=seat.x, y=seat.y, size=seat.size)
    return replace(seat, deceased=symbol.deceased, shape=symbol.shape, label=symbol.label)
