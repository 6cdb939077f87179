"""Which resource comes where on the ring: from the order to its place on the page, and from an earlier map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.layout.content import content_of, sector_number
from ecomap.layout.order import Ring
from ecomap.layout.scene import Scene
from ecomap.layout.style import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.content import Content
    from ecomap.model.case import Case

_START = -0.1
"""Where the ring begins, as a part of a turn clockwise from the top: the upper left corner."""


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


def turn(content: Content, order: Sequence[int], like: Case | Scene | None = None) -> tuple[int, ...]:
    """Rotate the cyclic order so that every box stands as near as may be to where it belongs.

    Where a box belongs: where the file asks for it (``at``), else its place in the canonical order.
    """
    number = len(order)
    if number == 0:
        return ()
    if like is not None:
        earlier = order_like(content, like)
        if earlier:
            return _rotate(order, list(order).index(earlier[0]))
    ring = ring_of(content)
    canonical = sorted(range(number), key=lambda i: (ring.sectors[i], ring.rank[i]))
    belongs = {item: (place + 0.5) / number + _START for place, item in enumerate(canonical)}
    weight = dict.fromkeys(belongs, 1.0)
    for i, box in enumerate(content.boxes):
        if box.turn is not None:
            belongs[i] = box.turn
            weight[i] = 4.0 * number
    best = min(
        range(number),
        key=lambda start: (
            round(
                sum(
                    weight[item] * _apart((place + 0.5) / number + _START, belongs[item])
                    for place, item in enumerate(_rotate(order, start))
                ),
                9,
            ),
            start,
        ),
    )
    return _rotate(order, best)


def _rotate(order: Sequence[int], start: int) -> tuple[int, ...]:
    return (*order[start:], *order[:start])


def _apart(a: float, b: float) -> float:
    gap = abs(a - b) % 1.0
    return min(gap, 1.0 - gap)


def order_like(content: Content, like: Case | Scene | None) -> tuple[int, ...] | None:
    """Give the numbers of the boxes that an earlier map had too, in its order."""
    if like is None:
        return None
    if isinstance(like, Scene):
        names = [(node.name, node.category) for node in like.nodes if node.kind == "alter"]
    else:
        earlier = content_of(like, Style())
        from ecomap.layout.order import arrange  # noqa: PLC0415 - a case as the earlier map is the rare way

        cycle = turn(earlier, arrange(ring_of(earlier)))
        names = [(earlier.boxes[i].name, earlier.boxes[i].sector) for i in cycle]
    left: dict[tuple[str, str | None], list[int]] = {}
    for i, box in enumerate(content.boxes):
        left.setdefault((box.name, box.sector), []).append(i)
    return tuple(left[key].pop(0) for key in names if left.get(key)) or None
