"""The ring as values: how a box may be drawn, the room there is, and where everything came to stand.

Boxes, frame, lanes and spokes speak to one another in these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ecomap.layout.scene import Point

Side = Literal["top", "right", "bottom", "left"]
Counts = tuple[int, int, int, int]
"""Boxes on each side: top, right, bottom, left."""
SIDES: tuple[Side, ...] = ("top", "right", "bottom", "left")
CORNER = 20.0
"""Radius of the corners of the central shape, px."""
FOOT = 17.0
"""Wanted distance between the feet of two ties at the edge of the centre, px: room for ticks on both."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to draw a box: in a column (wide, its captions above and below the stubs) or in a row.

    ``stub`` is the length of stub that the captions need, ``stretch`` the room along the side that box, stubs and
    captions take together, ``ports`` where the stubs leave, measured along the side from the middle of the box.
    """

    w: float
    h: float
    stub: float
    stretch: float
    ports: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One box as a column or a row would draw it, and the number of its sector."""

    column: Shape
    row: Shape
    sector: int


@dataclass(frozen=True, slots=True)
class Room:
    """The rectangle that the ring may fill, the size of what stands in its middle, and of sector captions.

    ``header_h`` is the height of a sector caption in a column, ``header_row`` that above (below) the boxes of a row;
    ``gap`` is the least distance between two boxes of a side.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    centre_w: float
    centre_h: float
    header_h: float
    header_row: float
    gap: float = 6.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a box stands: its centre, its side, and for each port the pair (at the box, end of the stub).

    ``mirrored`` boxes of a row (those left of the middle) have their captions to the left of the stubs.
    """

    x: float
    y: float
    side: Side
    ports: tuple[tuple[Point, Point], ...]
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Hub:
    """The central shape: a rectangle with rounded corners, given by its middle."""

    x: float
    y: float
    w: float
    h: float

    @property
    def r(self) -> float:
        """Radius of the corners, px."""
        return min(CORNER, self.w / 5, self.h / 5)


@dataclass(frozen=True, slots=True)
class Header:
    """Where the caption of a sector stands: its middle in a column, the middle of its left end in a row.

    ``box`` is the number of the box it stands at.
    """

    box: int
    sector: int
    x: float
    y: float
    in_column: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A ring that fits.

    ``slack`` is the room along the tightest side in units of what it needs, ``most`` the slack that the roomiest
    division of the ring would have left.
    """

    spots: tuple[Spot, ...]
    headers: tuple[Header, ...]
    centre: Hub
    counts: Counts
    slack: float
    most: float = 0.0
