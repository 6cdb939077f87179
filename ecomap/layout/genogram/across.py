"""Everything horizontal: how far neighbours stand apart, where everybody stands, where lines come down."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ecomap.layout.genogram.spread import Gaps, Wish, spread

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecomap.layout.genogram.cells import Cell
    from ecomap.layout.genogram.family import Family
    from ecomap.layout.genogram.measures import Measures
    from ecomap.layout.genogram.routes import Plan, Route, Track
    from ecomap.layout.genogram.rows import Order

_CENTRED, _STRAIGHT, _COUPLE, _KIN, _LOOSE = 1.0, 5.0, 0.22, 0.12, 0.05  # weights of wishes
_REACH = 3.0  # how far a line at the end of a row may go to meet its children, in type sizes
_TWO = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A family with its order, routes and measured cells; nothing is placed yet."""

    family: Family
    order: Order
    plan: Plan
    cells: Mapping[str, Cell]
    measures: Measures

    def home(self, who: str) -> bool:
        """Say whether somebody lives with the client."""
        return self.family.members[who].household

    def sides_of_home(self, x: Mapping[str, float], row: int) -> list[float]:
        """Say where the outline of the household comes up between neighbours of a row."""
        found = []
        for one, two in pairwise(self.order.rows[row]):
            if self.home(one) and not self.home(two):
                found.append(x[one] + self.cells[one].right + self.measures.pad)
            elif self.home(two) and not self.home(one):
                found.append(x[two] - self.cells[two].left - self.measures.pad)
        return found


@dataclass(frozen=True, slots=True)
class Across:
    """Where everybody stands, and where the line of each union (and of each part of it) comes down."""

    x: Mapping[str, float]
    tracks: Mapping[tuple[int, str], float]

    def edges(self, sketch: Sketch, row: int, gap: int) -> tuple[float, float]:
        """Give the left and right end of a gap; the gaps at the ends of a row reach far out."""
        people = sketch.order.rows[row]
        far = 1000.0 * sketch.measures.size
        left = self.x[people[gap]] + sketch.cells[people[gap]].right if gap >= 0 else None
        right = self.x[people[gap + 1]] - sketch.cells[people[gap + 1]].left if gap + 1 < len(people) else None
        if left is None:
            left = (right or 0.0) - far
        if right is None:
            right = left + far
        return left, right


def lay_across(sketch: Sketch, passages: Mapping[int, int]) -> Across:
    """Place everybody along the rows.

    Parameters
    ----------
    sketch
        The family.
    passages
        By row, the gap through which the outline of the household must pass.
    """
    rows = [_gaps(sketch, row, passages.get(row)) for row in range(len(sketch.order.rows))]
    positions = spread(rows, _wishes(sketch, passages))
    x = {who: positions[row][place] for row, people in enumerate(sketch.order.rows) for place, who in enumerate(people)}
    across = Across(x, {})
    tracks: dict[tuple[int, str], float] = {}
    for (row, gap), lines in sketch.plan.tracks.items():
        left, right = across.edges(sketch, row, gap)
        before, after = reserved(sketch, row, gap, passages.get(row))
        wanted = [_wanted(sketch, x, track) for track in lines]
        for track, place in zip(lines, _thread(lines, wanted, left + before, right - after, sketch), strict=True):
            tracks[track.union, track.part] = place
    return Across(x, tracks)


def reserved(sketch: Sketch, row: int, gap: int, passage: int | None) -> tuple[float, float]:
    """Give what the outline of the household needs at the left and right end of a gap."""
    people, measures = sketch.order.rows[row], sketch.measures
    left = gap >= 0 and sketch.home(people[gap])
    right = gap + 1 < len(people) and sketch.home(people[gap + 1])
    around = measures.pad + measures.clear
    if passage == gap:
        through = measures.corridor + 2 * measures.clear
        return (through, 0.0) if gap >= 0 else (0.0, through)
    return (around if left and not right else 0.0), (around if right and not left else 0.0)


def passage_span(sketch: Sketch, across: Across, row: int, gap: int) -> tuple[float, float]:
    """Give left and right end of the corridor in which the outline of the household passes a row."""
    measures = sketch.measures
    left, right = across.edges(sketch, row, gap)
    start = left + measures.clear if gap >= 0 else right - measures.clear - measures.corridor
    return start, start + measures.corridor


def _gaps(sketch: Sketch, row: int, passage: int | None) -> Gaps:
    """Work out the least distances between the neighbours of a row."""
    people, measures = sketch.order.rows[row], sketch.measures
    joined = {
        (route.left, route.right): sketch.family.unions[route.union].couple
        for route in sketch.plan.routes.values()
        if route.form == "gap"
    }
    least, weight = [], []
    for gap in range(len(people) - 1):
        one, two = sketch.cells[people[gap]], sketch.cells[people[gap + 1]]
        tracks = len(sketch.plan.tracks.get((row, gap), ()))
        room = sum(reserved(sketch, row, gap, passage)) + ((tracks + 1) * measures.track if tracks else 0.0)
        kin = sketch.order.tree[one.id] == sketch.order.tree[two.id]
        couple = (one.id, two.id) in joined
        room = max(room, measures.beside if kin or couple else measures.apart)
        distance = one.right + room + two.left
        if couple:
            parted = joined[one.id, two.id] in ("separated", "divorced")
            line = measures.parted if parted else measures.couple
            distance = max(distance, one.flank() + line + two.flank())
        least.append(distance)
        weight.append(_COUPLE if couple else _KIN if kin else _LOOSE)
    return Gaps(tuple(least), tuple(weight))


def _wishes(sketch: Sketch, passages: Mapping[int, int]) -> list[Wish]:
    """Wish every line to children to come down above the middle of them."""
    places = sketch.order.places()
    found = []
    for index, route in sketch.plan.routes.items():
        spots = sorted((places[d.child] for d in sketch.family.hung(index)), key=lambda spot: spot[1])
        if not spots or route.form == "bar":
            continue
        terms, rest = _above(sketch, route, places, passages.get(route.row))
        for row, place in (spots[0], spots[-1]):
            terms.append((row, place, -0.5))
        # An only child hangs from a line without a corner; that takes a stronger wish than a middle does.
        found.append(Wish(tuple(terms), rest, _CENTRED if len(spots) > 1 else _STRAIGHT))
    found += _aside(sketch)
    return found


def _aside(sketch: Sketch) -> list[Wish]:
    """Wish whoever is joined to nobody in the rows above and below to stand at the right, not in the middle."""
    sizes: dict[int, int] = {}
    for tree in sketch.order.tree.values():
        sizes[tree] = sizes.get(tree, 0) + 1
    found = []
    for row, people in enumerate(sketch.order.rows):
        other = row - 1 if row else row + 1
        if other == len(sketch.order.rows) or any(sizes[sketch.order.tree[who]] > 1 for who in people):
            continue
        last = len(people) - 1
        found.append(Wish(((row, last, 1.0), (other, len(sketch.order.rows[other]) - 1, -1.0)), 0.0, _LOOSE))
    return found


def _above(
    sketch: Sketch, route: Route, places: Mapping[str, tuple[int, int]], passage: int | None
) -> tuple[list[tuple[int, int, float]], float]:
    """Express where the line of a union comes down by the positions of the parents."""
    cells, step = sketch.cells, sketch.measures.track
    left, right = route.left, route.right
    if route.form == "below" and left:
        return [(*places[left], 1.0)], 0.0
    if route.free and left and right:
        return [(*places[left], 0.5), (*places[right], 0.5)], 0.0
    gap = route.drop if route.drop is not None else -1
    lines = sketch.plan.tracks[route.row, gap]
    index = next(k for k, line in enumerate(lines) if line.union == route.union)
    before, after = reserved(sketch, route.row, gap, passage)
    low, high = before + step * (index + 1), after + step * (len(lines) - index)
    people = sketch.order.rows[route.row]
    if lines[index].owner == "left" or gap + 1 == len(people):
        return [(route.row, gap, 1.0)], cells[people[gap]].right + low
    if lines[index].owner == "right":
        return [(route.row, gap + 1, 1.0)], -cells[people[gap + 1]].left - high
    rest = (cells[people[gap]].right + low - cells[people[gap + 1]].left - high) / 2
    return [(route.row, gap, 0.5), (route.row, gap + 1, 0.5)], rest


def _wanted(sketch: Sketch, x: Mapping[str, float], track: Track) -> float | None:
    """Say where a line would best come down: over the middle of the children it leads to.

    Where the outline of the household will come up between two of them, the line keeps away from it.
    """
    children = [descent.child for descent in sketch.family.hung(track.union)]
    if track.part == "in" or not children:
        return None
    places = [x[child] for child in children]
    middle = (min(places) + max(places)) / 2
    if len(children) == 1:
        return middle
    away = sketch.measures.track
    for side in sketch.sides_of_home(x, sketch.order.places()[children[0]][0]):
        if abs(middle - side) < away:
            return side + away if middle > side else side - away
    return middle


def _thread(
    lines: Sequence[Track], wanted: Sequence[float | None], left: float, right: float, sketch: Sketch
) -> list[float]:
    """Place the lines of one gap: where they would best be, in order, and never too near to one another."""
    step = sketch.measures.track
    count = len(lines)
    reach = _REACH * sketch.measures.size
    found: list[float] = []
    for index, (line, wish) in enumerate(zip(lines, wanted, strict=True)):
        low, high = left + step * (index + 1), right - step * (count - index)
        if line.owner == "left":
            high = min(high, low + reach)
            place = low if wish is None else wish
        elif line.owner == "right":
            low = max(low, high - reach)
            place = high if wish is None else wish
        else:
            place = (low + high) / 2 if wish is None else wish
        if found:
            low = max(low, found[-1] + step)
        found.append(max(low, min(high, place)))
    return found
