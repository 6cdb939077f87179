"""How a tie looks, as plain shapes: the one place where its four codes become ink.

Every painter draws these shapes, so that a tie looks the same in a vector file, on a Matplotlib Axes and in
the legend. Nothing here needs colour: each code has a form of its own that survives a photocopier.

* strength: *strong* thick, *normal* thin, *weak* thin dashes, *unknown* a hairline, *broken* thin with a gap
  that two bars close off;
* stress: *stressful* cross ticks (or a zigzag), *conflict* a row of crosses (or a sharper zigzag);
* flow: a filled head at the end that receives, none where nothing was recorded;
* status: *planned*, *waiting*, *paused* and *declined* dash and dot, *ended* a plain gap.

Dashes are stretched a little so that a line begins and ends with ink, whatever its length.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ecomap.layout.track import Track

if TYPE_CHECKING:
    from ecomap.layout.scene import Edge, Pens, Point

Part = Literal["line", "tick", "bar", "head"]

HAIRLINE = 0.8
"""Width of a line whose strength is not known."""

TICK_PEN = 1.3
"""Width of ticks, crosses and bars."""

GAP = 16.0
"""Width of the gap in an ended or broken tie, where the line is long enough."""

_DASH = (5.0, 4.0)
_DASH_CROSSED = (8.5, 3.5)  # long enough to carry a cross
DASH_DOT = (9.0, 3.0, 2.0, 3.0)
_DASH_DOT_WEAK = (4.5, 4.0, 1.5, 4.0)  # dashes as short as the spaces, where `DASH_DOT` has them three times as long
_DASH_DOT_FINE = (9.0, 3.0, 2.8, 3.0)  # a light photocopy eats short dots of a hairline
NOT_YET = frozenset({"planned", "waiting", "paused", "declined"})
STRESSED = frozenset({"stressful", "conflict"})
"""Ties with cross marks."""
_LEAD = 8.0  # plain line before the first wave of a zigzag
CLEAR = 4.0
"""Free line between an end or a head and the first tick."""
_BAR = 6.5  # half the length of the bars of a broken tie
_THICK = 3.0  # from this width on a line counts as thick
_OUT = 3.5  # by how much ticks stand out of a line on each side, at least
_OUT_CROSSED = 4.5  # and crosses, whose slant must be seen too
_SQUEEZE = 0.45  # dashes are never made shorter than this share of their length


@dataclass(frozen=True, slots=True)
class Pen:
    """A line to be drawn; ``dash`` is empty for a solid one, ``phase`` says where in the dashes it begins."""

    part: Part
    points: tuple[Point, ...]
    width: float
    dash: tuple[float, ...] = ()
    phase: float = 0.0


@dataclass(frozen=True, slots=True)
class Area:
    """A filled polygon."""

    part: Part
    points: tuple[Point, ...]


Mark = Pen | Area


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of the line: where ink may be, and within it where ticks may be."""

    start: float
    end: float
    low: float
    high: float

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


def strokes(edge: Edge, pens: Pens) -> tuple[Mark, ...]:
    """Turn a tie into shapes.

    Parameters
    ----------
    edge : Edge
        The tie, with the polyline along which it is drawn.
    pens : Pens
        The widths that layout has reckoned with.

    Returns
    -------
    tuple of Pen or Area
        The shapes in the order in which they are drawn; none when the line has no length.
    """
    track = Track.along(edge.points)
    if len(track.points) < 2 or track.length < 1.0:  # noqa: PLR2004 - a point is no line
        return ()
    width = line_width(edge, pens)
    long, half = head_size(width, pens)
    heads = [edge.flow in {"from", "both"}, edge.flow in {"to", "both"}]
    # A head takes no more than 40 % of the line, so that two of them leave something between them.
    shrink = min(1.0, 0.4 * track.length / long)
    long, half = long * shrink, half * shrink
    marks: list[Mark] = []
    for span in _spans(edge, track, long if heads[0] else 0.0, long if heads[1] else 0.0):
        if edge.stress in STRESSED and pens.stress == "zigzag":
            marks += _zigzag(edge, track, span, width)
        else:
            dash = _fitted(_dash(edge, width), span)
            marks.append(_straight(track, span, width, dash))
            if edge.stress in STRESSED:
                marks += _ticks(edge, track, span, width, pens, step=sum(dash))
    if edge.strength == "broken":
        low, high = _gap(edge, track)
        marks += [_across(track, place, _BAR, 0.0, "bar") for place in (low, high)]
    if heads[1]:
        marks.append(_head(track, track.length, -long, half))
    if heads[0]:
        marks.append(_head(track, 0.0, long, half))
    return tuple(marks)


def line_width(edge: Edge, pens: Pens) -> float:
    """Give the width of the line of a tie, which its strength alone decides."""
    return {"strong": pens.strong, "normal": pens.normal, "weak": pens.weak, "broken": pens.normal}.get(
        edge.strength, HAIRLINE
    )


def head_size(width: float, pens: Pens) -> tuple[float, float]:
    """Give length and half width of an arrow head on a line of the given width."""
    if width >= _THICK:
        return pens.head + 3.5, width / 2 + 4.75
    return pens.head + 1.0, 0.45 * pens.head


def _spans(edge: Edge, track: Track, source_head: float, target_head: float) -> list[_Span]:
    """Divide the line at its gap, and keep it out of the heads."""
    # The line ends inside a head: a thick one would otherwise blunt its tip.
    start, end = 0.8 * source_head, track.length - 0.8 * target_head
    low, high = source_head + CLEAR, track.length - target_head - CLEAR
    if edge.status != "ended" and edge.strength != "broken":
        return [_Span(start, end, low, high)]
    before, after = _gap(edge, track)
    return [_Span(start, before, low, before - CLEAR), _Span(after, end, after + CLEAR, high)]


def _gap(edge: Edge, track: Track) -> tuple[float, float]:
    """Give the two edges of the gap: never more than a third of the line, nor so near an end that it is lost there."""
    width = min(GAP, track.length / 3)
    wanted = track.length / 2 if edge.gap is None else edge.gap
    rest = min(track.length / 6, 12.0)
    middle = min(max(wanted, rest + width / 2), track.length - rest - width / 2)
    return middle - width / 2, middle + width / 2


def _dash(edge: Edge, width: float) -> tuple[float, ...]:
    """Give the dashes of a tie; none for a solid line."""
    if edge.status in NOT_YET:
        if edge.strength == "weak":
            return _DASH_DOT_WEAK
        if width <= HAIRLINE:
            return _DASH_DOT_FINE
        # A thick dot must stay longer than wide, or the line looks like a row of squares.
        factor = 1.5 if width >= _THICK else 1.0
        return tuple(factor * step for step in DASH_DOT)
    if edge.strength == "weak":
        return _DASH if edge.stress != "conflict" else _DASH_CROSSED
    return ()


def _fitted(dash: tuple[float, ...], span: _Span) -> tuple[float, ...]:
    """Stretch or squeeze dashes so that the line has at least two periods and half a dash at its open end."""
    if not dash:
        return ()
    # An end under a head shows nothing of this; the other one is nearer to the middle.
    half = min(span.middle - span.start, span.end - span.middle)
    factor = half / (max(1, round(half / sum(dash))) * sum(dash))
    return tuple(round(max(factor, _SQUEEZE) * step, 2) for step in dash)


def _straight(track: Track, span: _Span, width: float, dash: tuple[float, ...]) -> Pen:
    """Draw the line itself over one span."""
    points = track.cut(span.start, span.end)
    # The middle of a dash lies on the middle of the span, and so under the ticks, which keep step with them.
    phase = (dash[0] / 2 - (span.middle - span.start)) % sum(dash) if dash else 0.0
    return Pen("line", points, width, dash, round(phase, 2))


def _ticks(edge: Edge, track: Track, span: _Span, width: float, pens: Pens, *, step: float) -> list[Mark]:
    """Draw the cross ticks of a stressful tie or the crosses of a conflict over one span."""
    conflict = edge.stress == "conflict"
    thick = width >= _THICK
    reach = max(pens.tick, width / 2 + (_OUT_CROSSED if conflict else _OUT))
    lean = 0.75 * reach if conflict else 0.0
    step = step or (max(4 / 3 * pens.tick_step, 2 * lean + 5.0) if conflict else pens.tick_step)
    if step < 2 * lean + 2.0:
        step *= 2  # squeezed dashes: every other one has room for a cross
    count = max(0, int((span.high - span.middle - lean) / step))
    places = [span.middle + step * index for index in range(-count, count + 1)]
    if thick and not conflict and step > 1.5 * pens.tick_step:  # the dashes are long: two ticks on each
        places = [place + side for place in places for side in (-step / 8, step / 8)]
    if conflict:
        return [_across(track, place, 0.9 * reach, side, "tick") for place in places for side in (-lean, lean)]
    return [_across(track, place, reach, 0.0, "tick") for place in places]


def _across(track: Track, place: float, reach: float, lean: float, part: Part) -> Pen:
    """Draw a short line across the track; ``lean`` tilts it by moving its ends along the track."""
    x, y, dx, dy = track.at(place)
    across = (-dy * reach + dx * lean, dx * reach + dy * lean)
    return Pen(part, ((x - across[0], y - across[1]), (x + across[0], y + across[1])), TICK_PEN)


def _zigzag(edge: Edge, track: Track, span: _Span, width: float) -> list[Mark]:
    """Draw the line over one span as a zigzag with a plain stretch at both ends."""
    high = 3.2 + 0.5 * width
    half_wave = 4.5 + 0.5 * width
    if edge.stress == "conflict":
        high, half_wave = 1.7 * high, 0.9 * half_wave
    start, end = max(span.low, span.start + _LEAD), min(span.high, span.end - _LEAD)
    if end - start < 2 * half_wave:
        start, end = span.low, max(span.high, span.low + 1.0)
    count = max(2, int((end - start) / half_wave))
    step = (end - start) / count
    peaks = [track.offset(start + step * (index + 0.5), high if index % 2 else -high) for index in range(count)]
    first, last = track.at(start)[:2], track.at(end)[:2]
    leg = math.hypot(step, 2 * high)
    wave: tuple[float, ...] = ()
    if edge.status in NOT_YET:  # every other peak stays whole, the ones between shrink to a dot
        wave = (1.3 * leg, 0.25 * leg, 0.2 * leg, 0.25 * leg)
        if edge.strength == "weak":
            wave = (0.7 * leg, 0.55 * leg, 0.2 * leg, 0.55 * leg)
    elif edge.strength == "weak":
        wave = (0.6 * leg, 0.4 * leg)
    # The first peak comes after half a leg; the middle of a dash lies on it.
    phase = (wave[0] / 2 - leg / 2) % sum(wave) if wave else 0.0
    dash = tuple(round(part, 2) for part in wave)
    marks: list[Mark] = [Pen("line", (first, *peaks, last), width, dash, round(phase, 2))]
    marks += [
        Pen("line", track.cut(low, high), width)
        for low, high in ((span.start, start), (end, span.end))
        if high - low > 0.5  # noqa: PLR2004 - nothing to see
    ]
    return marks


def _head(track: Track, tip: float, long: float, half: float) -> Area:
    """Draw a filled head with its tip at a distance and its base ``long`` px further along the track."""
    # The head points along the chord it covers, so that it sits well on a bend too.
    base = track.at(tip + long)
    x, y = track.at(tip)[:2]
    dx, dy = x - base[0], y - base[1]
    scale = half / ((dx * dx + dy * dy) ** 0.5 or 1.0)
    aside = (-dy * scale, dx * scale)
    return Area("head", ((x, y), (base[0] + aside[0], base[1] + aside[1]), (base[0] - aside[0], base[1] - aside[1])))
