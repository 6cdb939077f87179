"""Everything vertical: the height of each row, and of the lines between two rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.layout.genogram.bars import Bar, bars_below, lanes_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.layout.genogram.across import Across, Sketch
    from ecomap.layout.genogram.routes import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Down:
    """Heights in px, downwards from an arbitrary start.

    ``middle`` and ``bottom`` are, by row, the middle of the symbols and the end of the words. ``lane`` is the height
    at which the line of a union runs along, for couples (``over``, ``under``) and for bars. ``band`` is, by row, the
    strip below it through which the outline of the household may run.
    """

    middle: tuple[float, ...]
    bottom: tuple[float, ...]
    couple_lane: Mapping[int, float]
    bar_lane: Mapping[int, float]
    band: Mapping[int, tuple[float, float]]
    bars: tuple[Bar, ...]


def lay_down(sketch: Sketch, across: Across, bands: frozenset[int]) -> Down:
    """Stack the rows.

    Parameters
    ----------
    sketch, across
        The family, placed along its rows.
    bands
        The rows below which the outline needs a strip of its own.
    """
    measures, rows = sketch.measures, sketch.order.rows
    middle: list[float] = []
    bottom: list[float] = []
    couple_lane: dict[int, float] = {}
    bar_lane: dict[int, float] = {}
    band: dict[int, tuple[float, float]] = {}
    bars: list[Bar] = []
    y = 0.0
    for row in range(-1, len(rows)):
        start = y
        y += measures.under_words if row >= 0 else 0.0
        under = _couple_lanes(sketch, across, row, "under")
        couple_lane.update({union: y + lane * measures.track for union, lane in under.items()})
        y += (max(under.values()) + 1) * measures.track if under else 0.0
        if row in bands:
            band[row] = (y, y + measures.corridor)
            y += measures.corridor + measures.clear
        here = bars_below(sketch, across, row)
        bars += here
        lanes = lanes_of(here, measures.track)
        bar_lane.update({union: y + lane * measures.track for union, lane in lanes.items()})
        y += max(lanes.values()) * measures.track if lanes else 0.0
        over = _couple_lanes(sketch, across, row + 1, "over")
        if over:
            y += measures.track if here else 0.0
            highest = max(over.values())
            couple_lane.update({union: y + (highest - lane) * measures.track for union, lane in over.items()})
            y += highest * measures.track
        if row + 1 == len(rows):
            break
        if here or over:
            y += measures.stem
        if row >= 0:
            y = max(y, start + measures.least_channel)
        cells = [sketch.cells[who] for who in rows[row + 1]]
        half = max(cell.half for cell in cells)
        middle.append(y + half)
        bottom.append(y + half + max(cell.down for cell in cells))
        y = bottom[-1]
    return Down(
        middle=tuple(middle),
        bottom=tuple(bottom),
        couple_lane=couple_lane,
        bar_lane=bar_lane,
        band=band,
        bars=tuple(bars),
    )


def _couple_lanes(sketch: Sketch, across: Across, row: int, form: Form) -> dict[int, int]:
    """Give lanes to couples with others between them: the longer the line, the farther from the row."""
    spans = sorted(
        (across.x[route.right] - across.x[route.left], index, across.x[route.left], across.x[route.right])
        for index, route in sketch.plan.routes.items()
        if route.row == row and route.form == form and route.left and route.right
    )
    lanes: dict[int, int] = {}
    placed: list[tuple[float, float, int]] = []
    for _, index, low, high in spans:
        lane = max((at + 1 for start, end, at in placed if start <= high and low <= end), default=0)
        lanes[index] = lane
        placed.append((low, high, lane))
    return lanes
