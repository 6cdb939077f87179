"""The outline around those who live together, and around nobody else.

Where nobody else stands among them it is a rectangle. Otherwise it is made of pieces: one around each run of
neighbours, widened as far as nobody is in the way, and corridors between them that run between the rows, where
nobody stands, or through a gap kept free for them. The pieces form a tree, so the outline is one closed line
without holes, and no piece touches anybody from outside.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from ecomap.layout.genogram.across import passage_span
from ecomap.layout.genogram.bars import bars_below
from ecomap.layout.genogram.polygon import Box, outline, rounded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecomap.layout.genogram.across import Across, Sketch
    from ecomap.layout.genogram.down import Down
    from ecomap.layout.scene import Point

_ROUND = 0.75  # radius of the corners in type sizes
_NECK = 1.5  # least width of two rows' overlap that joins them without a corridor, in type sizes
_NEAR = 2.2  # sides of two rows that differ by less are made one line where that is possible, in type sizes
_ASIDE = 2.0  # how far a side of the outline gives way to a line of descent, px
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Joint:
    """How two rows of the household are joined, or the runs of one row where ``lower`` is None.

    ``neck`` is the stretch in which the two overlap; where it is None they are joined by a corridor.
    """

    upper: int
    lower: int | None
    neck: Span | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """The household along the rows: its runs, widened, by row, and what joins them. No joints: a rectangle does."""

    runs: Mapping[int, tuple[Span, ...]]
    joints: tuple[Joint, ...] = ()
    corridors: Mapping[int, Span] = field(default_factory=dict)
    plain: bool = False

    @property
    def bands(self) -> frozenset[int]:
        """Rows below which a strip is needed for corridors."""
        found: set[int] = set()
        for joint in self.joints:
            if joint.neck is None:
                found.update(range(joint.upper, joint.upper + 1 if joint.lower is None else joint.lower))
        return frozenset(found)


def skipped_rows(sketch: Sketch) -> list[int]:
    """List the rows between two rows of the household in which nobody of it stands."""
    rows = [row for row, people in enumerate(sketch.order.rows) if any(map(sketch.home, people))]
    return [row for row in range(rows[0], rows[-1]) if row not in rows] if rows else []


def passages_of(sketch: Sketch, across: Across) -> dict[int, int]:
    """Choose the gap through which the outline passes a row in which nobody of the household stands."""
    found = {}
    spots = [(row, across.x[who]) for row, people in enumerate(sketch.order.rows) for who in people if sketch.home(who)]
    for row in skipped_rows(sketch):
        above = max(r for r, _ in spots if r < row)
        below = min(r for r, _ in spots if r > row)
        sides = [[x for r, x in spots if r == side] for side in (above, below)]
        target = sum(sum(xs) / len(xs) for xs in sides) / len(sides)
        people = sketch.order.rows[row]
        places = [across.edges(sketch, row, gap) for gap in range(-1, len(people))]
        near = [abs(target - min(max(target, left), right)) for left, right in places]
        found[row] = near.index(min(near)) - 1
    return found


def plan_home(sketch: Sketch, across: Across, passages: Mapping[int, int]) -> Home:
    """Work out the pieces of the outline along the rows; ``passages`` are the gaps kept free for it, by row."""
    pad, clear = sketch.measures.pad, sketch.measures.clear
    tight: dict[int, list[Span]] = {}
    others: dict[int, list[Span]] = {}
    for row, people in enumerate(sketch.order.rows):
        before = False
        for who in people:
            cell, x = sketch.cells[who], across.x[who]
            span = (x - cell.left, x + cell.right)
            home = sketch.home(who)
            if not home:
                others.setdefault(row, []).append((span[0] - clear, span[1] + clear))
            elif before:
                tight[row][-1] = (tight[row][-1][0], span[1] + pad)
            else:
                tight.setdefault(row, []).append((span[0] - pad, span[1] + pad))
            before = home
    below = range(-1, len(sketch.order.rows))
    lines = [x for row in below for bar in bars_below(sketch, across, row) for x in bar.uprights]
    for row, spans in tight.items():
        tight[row] = [(_shy(left, lines), _shy(right, lines)) for left, right in spans]
    rows = sorted(tight)
    low = min(span[0] for spans in tight.values() for span in spans)
    high = max(span[1] for spans in tight.values() for span in spans)
    among = [span for row in range(rows[0], rows[-1] + 1) for span in others.get(row, [])]
    if not any(start < high and end > low for start, end in among):
        return Home(dict.fromkeys(rows, ((low, high),)), plain=True)
    runs = _aligned(sketch, across, tight, (low, high))
    joints = [_joint(runs, upper, lower, _NECK * sketch.measures.size) for upper, lower in pairwise(rows)]
    if not joints and len(runs[rows[0]]) > 1:
        joints.append(Joint(rows[0], None))
    corridors = {row: _corridor(sketch, across, row, gap, lines) for row, gap in passages.items()}
    return Home(runs, tuple(joints), corridors)


def _shy(x: float, lines: Sequence[float]) -> float:
    """Move a side of the outline a little away from a line of descent that it would lie upon."""
    for moved in (x, x + _ASIDE, x - _ASIDE):
        if all(abs(moved - line) >= _ASIDE / 2 for line in lines):
            return moved
    return x


def _corridor(sketch: Sketch, across: Across, row: int, gap: int, lines: Sequence[float]) -> Span:
    """Place the corridor through a row, both sides a little away from lines of descent."""
    left, right = passage_span(sketch, across, row, gap)
    for shift in (0.0, _ASIDE / 2, -_ASIDE / 2, _ASIDE, -_ASIDE):
        if all(abs(side + shift - line) >= _ASIDE / 2 for line in lines for side in (left, right)):
            return left + shift, right + shift
    return left, right


def _aligned(
    sketch: Sketch, across: Across, tight: Mapping[int, list[Span]], whole: Span
) -> dict[int, tuple[Span, ...]]:
    """Make one straight line of sides of neighbouring rows that lie nearly below one another, if nobody is between."""
    rows = [row for row in sorted(tight) if len(tight[row]) == 1]
    sides: dict[tuple[int, int], float] = {}
    limits: dict[tuple[int, int], float] = {}
    for row in rows:
        for side, sign in ((0, -1), (1, 1)):
            limit = _limit(sketch, across, row, sign)
            sides[row, side] = tight[row][0][side]
            limits[row, side] = whole[side] if limit is None else limit
    near = _NEAR * sketch.measures.size
    for side, sign in ((0, -1), (1, 1)):
        for one, two in (*pairwise(rows), *pairwise(rows[::-1])):
            here, there = sides[one, side], sides[two, side]
            if abs(one - two) == 1 and 0 < sign * (there - here) < near and sign * there <= sign * limits[one, side]:
                sides[one, side] = there
    return {row: ((sides[row, 0], sides[row, 1]),) if row in rows else tuple(spans) for row, spans in tight.items()}


def _limit(sketch: Sketch, across: Across, row: int, sign: int) -> float | None:
    """Say how far the only run of a row may reach to one side; None where nobody stands there."""
    people, clear = sketch.order.rows[row], sketch.measures.clear
    homes = [place for place, who in enumerate(people) if sketch.home(who)]
    gap = homes[0] - 1 if sign < 0 else homes[-1]
    if not 0 <= gap < len(people) - 1:
        return None
    left, right = across.edges(sketch, row, gap)
    lines = [across.tracks[track.union, track.part] for track in sketch.plan.tracks.get((row, gap), ())]
    return max(left, *lines, left) + clear if sign < 0 else min(right, *lines, right) - clear


def _joint(runs: Mapping[int, tuple[Span, ...]], upper: int, lower: int, least: float) -> Joint:
    if lower == upper + 1 and len(runs[upper]) == 1 and len(runs[lower]) == 1:
        (a, b), (c, d) = runs[upper][0], runs[lower][0]
        neck = (max(a, c), min(b, d))
        if neck[1] - neck[0] >= least:
            return Joint(upper, lower, neck)
    return Joint(upper, lower)


def home_outline(sketch: Sketch, down: Down, home: Home) -> tuple[Point, ...]:
    """Draw the outline: a closed line of points, clockwise."""
    heights = {row: _height(sketch, down, row) for row in home.runs}
    radius = _ROUND * sketch.measures.size
    if home.plain:
        (low, high) = next(iter(home.runs.values()))[0]
        box = (low, min(top for top, _ in heights.values()), high, max(end for _, end in heights.values()))
        return rounded(outline([box]), radius)
    boxes: list[Box] = [
        (start, heights[row][0], stop, heights[row][1]) for row, spans in home.runs.items() for start, stop in spans
    ]
    joined: set[int] = set()  # rows whose runs are joined to one another already
    for joint in home.joints:
        if joint.neck is not None and joint.lower is not None:
            boxes.append((joint.neck[0], heights[joint.upper][0], joint.neck[1], heights[joint.lower][1]))
        else:
            boxes += _corridors(sketch, down, home, heights, joint, whole=joint.upper not in joined)
        joined.add(joint.lower if joint.lower is not None else joint.upper)
    fine = [(round(a, 1), round(b, 1), round(c, 1), round(d, 1)) for a, b, c, d in boxes]
    return rounded(outline(fine), radius)


def _hull(spans: Sequence[Span]) -> Span:
    return min(left for left, _ in spans), max(right for _, right in spans)


def _height(sketch: Sketch, down: Down, row: int) -> Span:
    """Give top and bottom of the household's piece of a row."""
    cells = [sketch.cells[who] for who in sketch.order.rows[row] if sketch.home(who)]
    pad, middle = sketch.measures.pad, down.middle[row]
    return middle - max(cell.half for cell in cells) - pad, middle + max(cell.down for cell in cells) + pad


def _corridors(
    sketch: Sketch, down: Down, home: Home, heights: Mapping[int, Span], joint: Joint, *, whole: bool
) -> list[Box]:
    """Join the runs of one row, or of two, by corridors along the strips between the rows.

    All runs of the lower row hang on the corridor; of the upper row all where nothing else joins them (``whole``),
    else the nearest: two ways between the same runs would close a ring around whoever stands between them.
    """
    boxes: list[Box] = []
    last = joint.upper if joint.lower is None else joint.lower - 1
    uppers = list(home.runs[joint.upper])
    if joint.lower is None:
        lowers: list[Span] = []
    else:
        lowers = list(home.runs[joint.lower])
    if not whole and len(uppers) > 1:
        goal = home.corridors[joint.upper + 1] if last > joint.upper else lowers[0]
        middle = sum(goal) / 2
        uppers = [min(uppers, key=lambda span: abs(middle - min(max(middle, span[0]), span[1])))]
    top, width = heights[joint.upper][1], sketch.measures.corridor
    for row in range(joint.upper, last + 1):
        start, stop = down.band[row]
        if row < last:
            belows, bottom = [home.corridors[row + 1]], down.band[row + 1][1]
        else:
            belows = lowers
            bottom = heights[joint.lower][0] if joint.lower is not None else stop
        low, high = _hull(belows or uppers)
        necks: list[Span] = []
        for left, right in uppers:
            if min(right, high) - max(left, low) < width:
                low, high = (low, max(high, left + width)) if left > low else (min(low, right - width), high)
            necks.append((max(left, low), min(right, high)))
        boxes.append((low, start, high, stop))
        boxes += [(a, top, b, stop) for a, b in necks]
        boxes += [(a, start, b, bottom) for a, b in belows]
        uppers, top = belows, stop
    return boxes
