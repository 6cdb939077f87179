"""Boxes: how wide and high each is at a given type size, and where its words stand in it.

All boxes of a map share one width, which is the layout's own variable: labels fold to it. Sizes hang only on the
words, the font and the type size, never on where a box will stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.layout.marks import ASKED, pile, strip
from ecomap.layout.ring import Shape
from ecomap.layout.scene import Line, Run
from ecomap.layout.style import PX_PER_PT
from ecomap.text import fold, fold_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.content import Bond, Box
    from ecomap.text import FontChain

LEADING = 1.22
"""Distance of baselines in units of the type size."""
CENTRING = 0.37
"""Distance from the middle of a line of Japanese text down to its baseline, in ems."""
_NARROW = 5.0
"""Captions of so few ems or less belong to a crowded map."""
PORT = 8.5
"""Distance of two ties that leave a box on the same side, px."""
SMALL = 8.0 * PX_PER_PT
"""Small words are set at this size or larger, unless everything is smaller, px."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in px: names, small words and captions, and the padding of a box."""

    name: float
    small: float
    pad_x: float
    pad_y: float

    @classmethod
    def of(cls, size: float, smallest: float = 0.0) -> Sizes:
        """Make the sizes that go with names of ``size`` px; ``smallest`` is the least wanted for any word."""
        small = min(size, max(SMALL, smallest, size * 0.84))
        return cls(name=size, small=small, pad_x=size * 0.45, pad_y=size * 0.27)


@dataclass(frozen=True, slots=True)
class Words:
    """The folded words of one box, and what stands at their left: numbers, and 「？」 where something is missing.

    ``strip`` and ``pile`` are the width and the height that these take, in ems.
    """

    name: tuple[str, ...]
    details: tuple[str, ...]
    complete: bool
    missing: bool = False
    strip: float = 0.0
    pile: float = 0.0


@dataclass(frozen=True, slots=True)
class Caption:
    """The folded caption of a tie: its lines, the width of the widest, and how many were cut short.

    ``beside`` is how far the words keep from the line, and ``start`` how far from the box, so that they are clear of
    its ticks and its arrow head, px.
    """

    lines: tuple[str, ...]
    w: float
    cut: int = 0
    beside: float = 4.6
    start: float = 6.0


@dataclass(frozen=True, slots=True)
class Width:
    """How wide boxes may grow: least and most width in ems, and the share of names that stay on ``lines`` lines."""

    lines: int
    share: float
    least: float
    most: float


ONE_LINE, SHORT_LINE = Width(1, 0.9, 6.0, 14.0), Width(1, 0.75, 6.0, 10.5)
TWO_LINES, SHORT_LINES, NARROW = Width(2, 0.9, 5.0, 10.6), Width(2, 0.7, 4.6, 7.5), Width(3, 0.7, 4.2, 6.2)
ROW = Width(2, 0.85, 5.0, 8.5)
"""Width of boxes in rows, where height is cheap and width is not."""


def box_width(boxes: Sequence[Box], fonts: FontChain, ratio: float, width: Width) -> float:
    """Choose the common width of the insides of boxes, in ems of the name; ``ratio`` is small type to names."""
    wanted: list[float] = []
    for box in boxes:
        # Numbers stand at the left of the words and need width of their own.
        beside = strip(len(box.marks), missing=box.missing)
        wanted.append(_narrowest(box.name, fonts, width.lines) + beside)
        small = [text for text in (box.what, *box.details) if text]
        wanted += [_narrowest(text, fonts, width.lines) * ratio + beside for text in small]
    wanted.sort()
    ems = wanted[min(len(wanted) - 1, int(width.share * len(wanted)))] if wanted else 0.0
    return min(max(ems, width.least), width.most) + 0.02


def _narrowest(text: str, fonts: FontChain, lines: int) -> float:
    """Least width in ems at which a text stands on so many lines; short words are never torn for that."""
    whole = fonts.em(text)
    if lines == 1 or whole <= 4.0:  # noqa: PLR2004 - ems
        return whole
    return fold_to(text, lines, fonts=fonts, size=1.0).width


def fold_box(box: Box, fonts: FontChain, sizes: Sizes, width: float, *, terse: bool) -> Words:
    """Fold name and small words to the width of the boxes; ``terse`` leaves out what the box is.

    Folding is done in ems, so that its results serve at every type size.
    """
    beside = high = 0.0
    if box.marks or box.missing:  # most boxes have nothing there, and this is done often
        beside, high = strip(len(box.marks), missing=box.missing), pile(len(box.marks), missing=box.missing)
    inside = width - 2 * sizes.pad_x - beside * sizes.name
    name = fold(box.name, round(inside / sizes.name, 3), fonts=fonts, size=1.0, max_lines=3 if terse else 4)
    small = box.details if terse or not box.what else (box.what, *box.details)
    details = [fold(t, round(inside / sizes.small, 3), fonts=fonts, size=1.0, max_lines=3) for t in small]
    return Words(
        name.lines if box.name else (),
        tuple(line for folded in details for line in folded.lines),
        name.complete and all(folded.complete for folded in details),
        missing=box.missing,
        strip=beside,
        pile=high,
    )


def box_height(words: Words, sizes: Sizes) -> float:
    """Height of a box in px."""
    height = (len(words.name) * sizes.name + len(words.details) * sizes.small) * LEADING
    if words.pile:
        height = max(height, words.pile * sizes.name)
    return height + 2 * sizes.pad_y


def fold_caption(
    bond: Bond, fonts: FontChain, sizes: Sizes, most: float, *, lines: int = 2, at_source: bool = True
) -> Caption:
    """Set each part of a tie's caption on a line of its own, cut where it is longer than ``most`` ems.

    ``at_source`` says at which end of the tie the caption stands.
    """
    folded = [fold(part, most, fonts=fonts, size=1.0, max_lines=1) for part in bond.caption[:lines]]
    width = max((one.width for one in folded), default=0.0) * sizes.small
    strong = bond.strength == "strong"
    beside = 4.6 if bond.stress not in ("stressful", "conflict") else 6.3 if strong else 5.3
    start = 6.0
    if strong and bond.flow in ("both", "from" if at_source else "to"):
        # Words keep clear of a strong tie's head: behind it where there is width for that, else beside it.
        beside, start = (beside, 14.5) if most > _NARROW else (7.6, start)
    return Caption(
        tuple(one.lines[0] for one in folded),
        width,
        sum(not one.complete for one in folded),
        beside=beside,
        start=start,
    )


def column_shape(words: Words, captions: Sequence[Caption], sizes: Sizes, width: float, chords: int) -> Shape:
    """Reckon a box of a column: the first line of a caption stands above its stub, the second below.

    A stub with nothing below it leaves the box lower, so that its caption needs less room. ``chords`` is the number
    of ties to other resources, which share the outer side.
    """
    height = max(box_height(words, sizes), (chords - 1) * PORT + 12.0)
    above = [c.beside + sizes.small * 1.07 if c.lines else sizes.small * 0.5 for c in captions]
    below = [c.beside + sizes.small * 1.07 if len(c.lines) > 1 else sizes.small * 0.5 for c in captions]
    total = sum(above) + sum(below)
    ports: list[float] = []
    stretch = height
    if len(captions) == 1:
        shift = min(max(0.0, (above[0] - below[0]) / 2), max(0.0, height / 2 - 4.0))
        ports = [shift]
        stretch = max(height, 2 * (above[0] - shift), 2 * (below[0] + shift))
    elif captions:
        stretch = max(height, total)
        at = -stretch / 2
        for up, down in zip(above, below, strict=True):
            share = (stretch - total) / len(captions)
            ports.append(at + share / 2 + up)
            at += up + down + share
        # Stubs leave the box itself, so a box with many ties is as high as they need.
        height = max(height, 2 * max(abs(port) for port in ports) + 8.0)
        stretch = max(stretch, height)
    widest = max((c.start + c.w for c in captions if c.lines), default=0.0)
    return Shape(w=width, h=height, stub=widest + 6.0 if widest else 14.0, stretch=stretch, ports=tuple(ports))


def row_shape(words: Words, captions: Sequence[Caption], sizes: Sizes, width: float, chords: int) -> Shape:
    """Reckon a box of a row: captions stand to the right of its stubs."""
    height = box_height(words, sizes)
    width = max(width, (chords - 1) * PORT + 12.0)
    beside = [8.0 + c.w + 3.0 if c.lines else 8.0 for c in captions]
    ports: list[float] = []
    stretch = width
    if len(captions) == 1:
        shift = -min(max(0.0, (beside[0] - 8.0) / 2), width / 2 - 10.0)
        ports = [shift]
        stretch = max(width, 2 * (beside[0] + shift), 2 * (8.0 - shift))
    elif captions:
        total = sum(beside) + 8.0 * len(captions)
        stretch = max(width, total)
        at = -stretch / 2
        for right in beside:
            share = (stretch - total) / len(captions)
            ports.append(at + share / 2 + 8.0)
            at += 8.0 + right + share
        width = max(width, 2 * max(abs(port) for port in ports) + 12.0)
        stretch = max(stretch, width)
    lines = max((len(c.lines) for c in captions), default=0)
    return Shape(w=width, h=height, stub=lines * sizes.small * LEADING + 9.0, stretch=stretch, ports=tuple(ports))


def lines_in_box(words: Words, fonts: FontChain, sizes: Sizes, x: float, y: float) -> tuple[Line, ...]:
    """Set the words of a box that has its middle at (x, y): centred, but for the strip of its numbers."""
    x += words.strip * sizes.name / 2
    height = (len(words.name) * sizes.name + len(words.details) * sizes.small) * LEADING
    top = y - height / 2
    lines = []
    for text, size, role in (
        *((text, sizes.name, "name") for text in words.name),
        *((text, sizes.small, "sub") for text in words.details),
    ):
        lines.append(set_line(text, fonts, size, x, top + size * LEADING / 2, role=role, anchor="middle"))
        top += size * LEADING
    if words.missing:
        right = min((line.x for line in lines), default=x)
        size = ASKED * sizes.name
        lines.insert(0, set_line("？", fonts, size, right, y, role="name", anchor="end" if words.name else "middle"))
    return tuple(lines)


def set_line(
    text: str, fonts: FontChain, size: float, x: float, middle: float, *, role: str, anchor: str = "start"
) -> Line:
    """Make a line of text, given the middle of its height and where ``x`` is: its start, middle or end."""
    runs = tuple(Run(text=run.text, font=run.font, w=round(run.em * size, 2)) for run in fonts.runs(text))
    width = sum(run.w for run in runs)
    start = x if anchor == "start" else x - width / 2 if anchor == "middle" else x - width
    return Line(
        x=round(start, 1),
        y=round(middle + CENTRING * size, 1),
        size=round(size, 2),
        w=round(width, 1),
        runs=runs,
        role=role,
    )
