"""Folding: where the lines of a label end.

A label is folded by dynamic programming over all places where a line may end. A place costs the more, the
worse it reads (`ecomap.text.kinsoku`), and lines cost the more, the less even they are.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from ecomap.text.kinsoku import CLINGING, KANJI_ROW, NEVER, TORN, break_cost, terms_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.text.fonts import FontChain

ELLIPSIS = "…"
_UNEVEN = 0.8  # cost of one em² by which a line misses the mean width
_WIDE = 3.0  # cost of one em of width, where the width is free
_RAGGED = 24.0  # cost of an empty line of a sentence; of one that is half full an eighth of it
_PARTICLES = frozenset("はがをにのとでもへ")
_PARTICLE = 34.0  # cost of a line of a sentence that begins with one of them
_LINE = 8.0  # what one more line costs, where the width is given
_ODD = 6.0  # added cost of a break after an odd number of kanji
_EDGE = 3.0  # cost of a break where a word of the field begins or ends
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Folded:
    """A label in lines.

    Attributes
    ----------
    lines : tuple of str
        The lines, without the spaces at their ends.
    width : float
        Width of the widest line in px.
    complete : bool
        ``False`` when words were left out; the last line then ends in ``…``.
    """

    lines: tuple[str, ...]
    width: float
    complete: bool


@dataclass(frozen=True, slots=True)
class _Text:
    """A label made ready: its clusters, their widths summed up, and the cost of a break before each."""

    atoms: tuple[str, ...]
    sums: tuple[float, ...]
    costs: tuple[float, ...]

    @property
    def ink(self) -> float:
        """Width of everything but spaces in ems: no folding can do with less."""
        spaces = (index for index, atom in enumerate(self.atoms) if atom.isspace())
        return self.sums[-1] - sum(self.sums[index + 1] - self.sums[index] for index in spaces)

    def em(self, start: int, end: int) -> float:
        """Width of a line in ems, not counting a space at its end."""
        while end > start and self.atoms[end - 1].isspace():
            end -= 1
        return self.sums[end] - self.sums[start]

    def line(self, start: int, end: int) -> str:
        return "".join(self.atoms[start:end]).strip()


def fold(text: str, width: float, *, fonts: FontChain, size: float, max_lines: int = 3) -> Folded:
    """Fold ``text`` into as few lines as read well, none wider than ``width``.

    Parameters
    ----------
    text : str
        The label.
    width : float
        Greatest width of a line in px.
    fonts : FontChain
        What the text is measured with.
    size : float
        Type size in px.
    max_lines : int, default 3
        Greatest number of lines; what does not fit is cut and marked with ``…``.

    Returns
    -------
    Folded
        The lines, evenly filled.
    """
    return _fold(text, width, fonts, size, max_lines)


def fold_to(text: str, lines: int = 2, *, fonts: FontChain, size: float) -> Folded:
    """Fold ``text`` into at most ``lines`` lines so that it becomes narrow without tearing words apart.

    Parameters
    ----------
    text : str
        The label.
    lines : int, default 2
        Greatest number of lines. Fewer are used where one more would not be worth a bad break.
    fonts : FontChain
        What the text is measured with.
    size : float
        Type size in px.

    Returns
    -------
    Folded
        The lines; ``width`` is the width a box needs. Always complete.
    """
    return _fold_to(text, lines, fonts, size)


def fold_prose(text: str, width: float, *, fonts: FontChain, size: float, max_lines: int = 8) -> Folded:
    """Fold a sentence: the lines full rather than even, and one more of them rather than a word torn apart.

    Parameters
    ----------
    text : str
        The sentence.
    width : float
        Greatest width of a line in px.
    fonts : FontChain
        What the text is measured with.
    size : float
        Type size in px.
    max_lines : int, default 8
        Greatest number of lines; what does not fit is cut and marked with ``…``.

    Returns
    -------
    Folded
        The lines.
    """
    return _fold_prose(text, width, fonts, size, max_lines)


@lru_cache(maxsize=1024)
def _fold_prose(text: str, width: float, fonts: FontChain, size: float, max_lines: int) -> Folded:
    label = _prepare(text, fonts)
    room = width / size + _SLACK
    count = len(label.atoms)
    # cost of everything up to a place, and the ends of the lines so far
    reached: list[tuple[float, list[int]] | None] = [(0.0, []), *(None for _ in range(count))]
    for end in range(1, count + 1):
        for start in range(end - 1, -1, -1):
            em = label.em(start, end)
            if em > room:
                break
            before = reached[start]
            if before is None or label.costs[end] >= NEVER:
                continue
            cost = (
                before[0] + _prose_cost(label, end) + _LINE + (_RAGGED * (1 - em / room) ** 3 if end < count else 0.0)
            )
            here = reached[end]
            if here is None or cost < here[0]:
                reached[end] = (cost, [*before[1], end])
    found = reached[count]
    ends = found[1] if found is not None else _fill(label, room, max_lines)
    if ends is None or len(ends) > max_lines:
        return _cut(label, room, max_lines, fonts, size)
    return _folded(label, ends or [0], fonts, size)


def _prose_cost(label: _Text, end: int) -> float:
    """Cost of a break in a sentence: unlike a name, it does not begin anew with what looks like a particle."""
    if 0 < end < len(label.atoms) and label.atoms[end] in _PARTICLES and label.atoms[end - 1] not in "、。，．？！　 ":
        return max(label.costs[end], _PARTICLE)
    return label.costs[end]


@lru_cache(maxsize=4096)
def _fold(text: str, width: float, fonts: FontChain, size: float, max_lines: int) -> Folded:
    label = _prepare(text, fonts)
    room = width / size + _SLACK
    least = max(1, math.ceil((label.ink - _SLACK) / room)) if room > _SLACK else max_lines + 1
    best: tuple[float, list[int]] | None = None
    for lines in range(least, max_lines + 1):
        found = _divide(label, lines, room)
        if found is None:
            continue
        cost, ends = found
        if best is None or cost + _LINE < best[0]:
            best = (cost, ends)
        if cost < TORN:
            break
    if best is None or best[0] >= NEVER:
        hard = _fill(label, room, max_lines)
        if hard is None:
            return _cut(label, room, max_lines, fonts, size)
        best = (0.0, hard)
    return _folded(label, best[1], fonts, size)


@lru_cache(maxsize=4096)
def _fold_to(text: str, lines: int, fonts: FontChain, size: float) -> Folded:
    label = _prepare(text, fonts)
    best: tuple[float, list[int]] = (math.inf, [len(label.atoms)])
    for number in range(1, lines + 1):
        found = _divide(label, number, math.inf)
        if found is None:
            break
        ends = found[1]
        widest = max(label.em(start, end) for start, end in zip([0, *ends], ends, strict=False))
        cost = _WIDE * widest + sum(label.costs[end] for end in ends)
        if cost < best[0]:
            best = (cost, ends)
    return _folded(label, best[1], fonts, size)


def _prepare(text: str, fonts: FontChain) -> _Text:
    """Split a label into clusters and price every place where a line may end."""
    text = text.strip()
    clusters = fonts.clusters(text)
    sums = [0.0]
    for _, em in clusters:
        sums.append(sums[-1] + em)
    atoms = tuple(cluster for cluster, _ in clusters)
    costs = [0.0, *map(break_cost, atoms, atoms[1:]), 0.0]
    run = 0
    for index in range(1, len(atoms)):
        # Most words of a row of kanji have two of them: a break after an odd number is likelier to tear one.
        run = run + 1 if costs[index] in KANJI_ROW else 0
        if run % 2:
            costs[index] += _ODD
    _price_terms(text, atoms, costs)
    return _Text(atoms, tuple(sums), tuple(costs))


def _price_terms(text: str, atoms: tuple[str, ...], costs: list[float]) -> None:
    """Make breaks inside the words of the field dear and breaks between them cheap."""
    whole, inner = terms_in(text)
    if not whole:
        return
    # Terms are found by character; a break is a place between clusters.
    at = {place: index for index, place in enumerate(accumulate(map(len, atoms), initial=0))}
    for term in whole:
        for place in range(term.start + 1, term.end):
            if place in at:
                costs[at[place]] += TORN
        _ease(costs, at.get(term.start), term.before)
        if text[term.end : term.end + 1] not in CLINGING:
            _ease(costs, at.get(term.end), _EDGE)
    # Where even a long term must be broken, it is broken between the words in it.
    for term in inner:
        for place in (term.start, term.end):
            atom = at.get(place, 0)
            if TORN < costs[atom] < NEVER:
                costs[atom] = TORN + 0.3 * min(TORN, costs[atom] - TORN)


def _ease(costs: list[float], atom: int | None, cost: float) -> None:
    """Lower the cost of a break at the edge of a term, except where a break is never right."""
    if atom is not None and costs[atom] < NEVER:
        costs[atom] = max(cost, _EDGE) if cost > _EDGE else min(costs[atom], cost)


def _divide(label: _Text, lines: int, room: float) -> tuple[float, list[int]] | None:
    """Divide a label into exactly ``lines`` lines; give the cost and the ends of the lines, or None."""
    count = len(label.atoms)
    if lines == 1:
        return (0.0, [count]) if label.em(0, count) <= room else None
    mean = label.sums[-1] / lines
    # cost so far and the ends of the lines, by the place reached
    reached: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for number in range(1, lines + 1):
        places: Sequence[int] = range(number, count - lines + number + 1) if number < lines else (count,)
        following: dict[int, tuple[float, list[int]]] = {}
        for end in places:
            price = label.costs[end]
            if price >= NEVER:
                continue
            best: tuple[float, list[int]] | None = None
            for start, (cost, ends) in reached.items():
                if start >= end:
                    break
                em = label.em(start, end)
                if em > room:
                    continue
                total = cost + price + _UNEVEN * (em - mean) ** 2
                if best is None or total < best[0]:
                    best = (total, [*ends, end])
            if best is not None:
                following[end] = best
        reached = following
    return reached.get(count)


def _fill(label: _Text, room: float, max_lines: int) -> list[int] | None:
    """Fill the lines one after another, breaking words where need be; None if there are too few lines."""
    ends: list[int] = []
    start = 0
    count = len(label.atoms)
    while start < count:
        if len(ends) == max_lines:
            return None
        start = _line_end(label, start, room)
        ends.append(start)
    return ends or [0]


def _line_end(label: _Text, start: int, room: float) -> int:
    """Find the end of a full line: the best place in its last part, at worst within a word."""
    count = len(label.atoms)
    end = start + 1
    while end < count and label.em(start, end + 1) <= room:
        end += 1
    if end == count:
        return end

    def loss(place: int) -> float:
        # A shorter line is better than a bad break: one em is worth 8.
        return label.costs[place] + 8.0 * (label.em(start, end) - label.em(start, place))

    return min(range(end, start, -1), key=loss)


def _cut(label: _Text, room: float, max_lines: int, fonts: FontChain, size: float) -> Folded:
    """Fill all lines and end the last in an ellipsis."""
    start = 0
    lines: list[str] = []
    for _ in range(max_lines - 1):
        end = _line_end(label, start, room)
        lines.append(label.line(start, end))
        start = end
    left = room - fonts.em(ELLIPSIS)
    end = start
    while end < len(label.atoms) and label.em(start, end + 1) <= left:
        end += 1
    lines.append(label.line(start, end) + ELLIPSIS)
    return Folded(tuple(lines), max(fonts.width(line, size) for line in lines), complete=False)


def _folded(label: _Text, ends: list[int], fonts: FontChain, size: float) -> Folded:
    lines = tuple(label.line(start, end) for start, end in zip([0, *ends], ends, strict=False))
    return Folded(lines, max(fonts.width(line, size) for line in lines), complete=True)
