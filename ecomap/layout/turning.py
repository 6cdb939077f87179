"""Which resource comes where on the ring: from the order to its place on the page, and from an earlier map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.layout.content import sector_number
from ecomap.layout.order import Ring, arrange
from ecomap.layout.ring import SIDES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.content import Content
    from ecomap.layout.ring import Counts
    from ecomap.layout.scene import Scene

_START = -0.1
"""Where the ring begins, as a part of a turn clockwise from the top: the upper left corner."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """The boxes clockwise from the upper left corner, by number; and how many stood on each side in an earlier map."""

    items: tuple[int, ...]
    counts: Counts | None = None


def cycle_of(content: Content, like: Scene | None) -> Cycle:
    """Order the boxes and turn the ring to where it belongs.

    Parameters
    ----------
    content
        What is drawn.
    like
        An earlier map; its order and its sides are kept for whoever was there then.
    """
    ring = ring_of(content)
    earlier = _earlier(content, like) if like is not None else {}
    if not earlier:
        return Cycle(_turned(content, ring, arrange(ring)))
    order = arrange(ring, tuple(earlier))
    sides = _sides(order, earlier, ring)
    start = _first_of_round(sides)
    sides = [*sides[start:], *sides[:start]]
    counts = (sides.count(0), sides.count(1), sides.count(2), sides.count(3))
    return Cycle(_rotate(order, start), counts if sides == sorted(sides) else None)


def ring_of(content: Content) -> Ring:
    """Reduce what is drawn to sectors, ties and canonical places, all as numbers."""
    number = {box.id: i for i, box in enumerate(content.boxes)}
    used = sorted({box.sector for box in content.boxes}, key=lambda s: (_sector_key(content, s), s))
    chords = {(min(number[c.a], number[c.b]), max(number[c.a], number[c.b])) for c in content.chords if c.a != c.b}
    return Ring(
        sectors=tuple(used.index(box.sector) for box in content.boxes),
        chords=tuple(sorted(chords)),
        rank=tuple(range(len(content.boxes))),
    )


def _sector_key(content: Content, sector: str) -> float:
    """Place of a sector in the round: asked for by a hint, or canonical."""
    hints = [box.turn for box in content.boxes if box.sector == sector and box.turn is not None]
    if hints:
        return (sum(hints) / len(hints) - _START) % 1.0 * 12.0
    return float(sector_number(sector))


def _turned(content: Content, ring: Ring, order: Sequence[int]) -> tuple[int, ...]:
    """Rotate the cyclic order so that every box stands as near as may be to where it belongs.

    Where a box belongs: where the file asks for it (``at``), else its place in the canonical order.
    """
    number = len(order)
    if number == 0:
        return ()
    canonical = sorted(range(number), key=lambda i: (ring.sectors[i], ring.rank[i]))
    belongs = {item: (place + 0.5) / number + _START for place, item in enumerate(canonical)}
    weight = dict.fromkeys(belongs, 1.0)
    for i, box in enumerate(content.boxes):
        if box.turn is not None:
            belongs[i] = box.turn
            weight[i] = 4.0 * number

    def strain(start: int) -> float:
        places = enumerate(_rotate(order, start))
        return sum(weight[item] * _apart((place + 0.5) / number + _START, belongs[item]) for place, item in places)

    # Rounded, so that no choice hangs on the last bit of a float.
    return _rotate(order, min(range(number), key=lambda start: (round(strain(start), 9), start)))


def _rotate(order: Sequence[int], start: int) -> tuple[int, ...]:
    return (*order[start:], *order[:start])


def _apart(a: float, b: float) -> float:
    gap = abs(a - b) % 1.0
    return min(gap, 1.0 - gap)


def _earlier(content: Content, like: Scene) -> dict[int, int]:
    """Find each box that the earlier map had too, in its order, and the number of the side where it stood."""
    left: dict[tuple[str, str | None], list[int]] = {}
    for i, box in enumerate(content.boxes):
        left.setdefault((box.name, box.sector), []).append(i)
    found = {}
    for node in like.nodes:
        if node.kind == "alter" and node.side is not None and left.get((node.name, node.category)):
            found[left[node.name, node.category].pop(0)] = SIDES.index(node.side)
    return found


def _sides(order: Sequence[int], earlier: dict[int, int], ring: Ring) -> list[int]:
    """Give the number of each box's side: where it stood, or beside a neighbour of its own sector, or beside any."""
    sides: list[int] = []
    number = len(order)
    for place, item in enumerate(order):
        if item in earlier:
            sides.append(earlier[item])
            continue
        around = [order[(place + step) % number] for near in range(1, number) for step in (-near, near)]
        known = [other for other in around if other in earlier]
        same = [other for other in known[:2] if ring.sectors[other] == ring.sectors[item]]
        sides.append(earlier[(same or known)[0]])
    return sides


def _first_of_round(sides: Sequence[int]) -> int:
    """Where the round begins: at the first box of the lowest side."""
    for place, side in enumerate(sides):
        if side < sides[place - 1]:
            return place
    return 0
