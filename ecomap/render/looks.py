"""What boxes, people and lines of the genogram look like: shared by all painters, as `strokes` is for ties."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from ecomap.render.strokes import DASH_DOT, NOT_YET

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecomap.layout.scene import Badge, Edge, Line, Node, Pens, Point, Scene, Stroke, Symbol
    from ecomap.render.theme import Theme

_FURNITURE: Final = frozenset({"household", "rule"})
_PANEL_CORNER: Final = 6.0
BOLD: Final = 0.075
"""Width of the line drawn around light digits, in that of their filled circle: thin ones close up in a copier."""
_INSET: Final = 3.0  # between the two outlines of the client
PLATE_CORNER: Final = 2.0
"""Radius in px of the corners of the plate under a caption."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a shape is drawn.

    Attributes
    ----------
    stroke : str
        Colour of the line.
    width : float
        Its width in px.
    fill : str or None
        Colour of the inside, where there is one.
    dash : tuple of float
        Dashes in px; none for a solid line.
    corner : float
        Radius of the corners of a box.
    """

    stroke: str
    width: float
    fill: str | None = None
    dash: tuple[float, ...] = ()
    corner: float = 0.0


# Width as a share of the symbol's pen, and dashes. Every line differs from every other, and from a weak tie, in more
# than the length of its dashes alone would tell: adoption comes as a pair, foster care in dots, the rest by place.
_STROKES: Final[Mapping[str, tuple[float, tuple[float, ...]]]] = {
    "couple": (1.0, ()),
    "couple2": (1.0, ()),
    "common_law": (1.0, (8.0, 3.0)),
    "descent": (1.0, ()),
    "adopted": (1.0, (3.5, 2.5)),
    "foster": (1.3, (1.8, 3.2)),
    "slash": (1.0, ()),
    "household": (0.8, (5.0, 2.5)),
    "rule": (0.6, ()),
}


_BORDERS: Final = {None: 1.0, "formal": 2.2, "semi-formal": 1.2, "informal": 0.6}
"""Borders that tell formal from informal resources, where a style asks for that; in parts of the usual pen."""


def tie_colour(edge: Edge, theme: Theme) -> str:
    """Give the colour of the line and the heads of a tie; ticks, crosses and bars have ``theme.stress``."""
    if edge.status == "ended":
        return theme.ended
    return theme.faint if edge.strength == "unknown" else theme.line


def node_look(node: Node, theme: Theme, pens: Pens) -> Look:
    """Give the look of a box."""
    centre = node.kind == "center"
    return Look(
        stroke=theme.ended if node.status == "ended" else theme.centre if centre else theme.box,
        width=pens.centre if centre else pens.box * _BORDERS[node.formality],
        fill=theme.centre_fill if centre else theme.fill("missing" if node.missing else node.category),
        dash=DASH_DOT if node.status in NOT_YET else (),
        corner=min(14.0 if centre else 8.0, node.h / 4),
    )


def stroke_looks(stroke: Stroke, theme: Theme, pens: Pens) -> tuple[Look, ...]:
    """Give the looks in which a line of the genogram or of the page is drawn, the lower one first."""
    share, dash = _STROKES[stroke.role]
    colour = theme.furniture if stroke.role in _FURNITURE else theme.ink
    if stroke.role == "couple2":  # a wide line with a lighter one upon it: two lines that keep together in bends
        return Look(colour, 3.4 * pens.symbol), Look(theme.paper, 1.6 * pens.symbol)
    return (Look(colour, share * pens.symbol, dash=dash),)


def symbol_looks(symbol: Symbol, theme: Theme, pens: Pens) -> tuple[tuple[float, Look], ...]:
    """Give the outlines of a person, each with how far it lies inside the symbol; the client has a second one."""
    filled = symbol.deceased == "filled"
    if not symbol.client:
        return ((0.0, Look(theme.ink, pens.symbol, fill=theme.ink if filled else theme.paper)),)
    # A light line within a filled symbol would not outlive a photocopy: the client's keeps a light rim.
    inner = Look(theme.ink, 0.8 * pens.symbol, fill=theme.ink if filled else None)
    return (0.0, Look(theme.ink, pens.symbol, fill=theme.paper)), (_INSET, inner)


def badges_of(scene: Scene) -> Iterator[Badge]:
    """Go through every number in a circle: in the ring, in the family, beside the questions, in the legend."""
    owners = (scene.nodes, scene.symbols, scene.labels, scene.legend)
    yield from chain.from_iterable(owner.badges for some in owners for owner in some)


def cross(symbol: Symbol) -> tuple[tuple[Point, Point], tuple[Point, Point]]:
    """Give the two lines over the symbol of somebody who has died."""
    reach = symbol.size / 2 * (1.0 if symbol.shape == "square" else 0.95)
    left, right, top, bottom = symbol.x - reach, symbol.x + reach, symbol.y - reach, symbol.y + reach
    return ((left, top), (right, bottom)), ((left, bottom), (right, top))


def corners(symbol: Symbol, inset: float) -> tuple[Point, ...]:
    """Give the corners of the sign for an unknown sex, whose sides lie ``inset`` px inside the symbol."""
    x, y, half = symbol.x, symbol.y, symbol.size / 2
    if symbol.shape == "diamond":
        half -= inset * math.sqrt(2)
        return (x, y - half), (x + half, y), (x, y + half), (x - half, y)
    # Sides move evenly when a triangle shrinks about the middle of the circle that touches all three.
    radius = half * (math.sqrt(5) - 1) / 2
    middle = y + half - radius
    shrunk = max(1 - inset / radius, 0.3)
    outer = ((x, y - half), (x + half, y + half), (x - half, y + half))
    return tuple((x + (px - x) * shrunk, middle + (py - middle) * shrunk) for px, py in outer)


def panel_look(theme: Theme, pens: Pens) -> Look:
    """Give the look of the frame around the questions."""
    return Look(theme.furniture, 0.8 * pens.box, fill=theme.paper, corner=_PANEL_CORNER)


def line_colour(line: Line, theme: Theme, *, light: bool = False) -> str:
    """Give the colour of words; ``light`` for those inside a filled symbol."""
    if line.role == "mark":  # digits in a filled circle
        return theme.paper
    return theme.paper if light and line.role == "age" else theme.word(line.role)
