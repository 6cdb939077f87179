"""The centre: the client and the family as a genogram, the ties among them, and the client's own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.layout.boxes import LEADING, set_line
from ecomap.layout.edges import edge_of
from ecomap.layout.genogram import build_genogram
from ecomap.layout.moving import Move
from ecomap.text import fold
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.layout.content import Bond
    from ecomap.layout.genogram import Genogram
    from ecomap.layout.marks import Mark
    from ecomap.layout.scene import Edge, Line, Stroke, Symbol
    from ecomap.layout.style import Style
    from ecomap.model.case import Case
    from ecomap.text import FontChain

_PAD = 10.0
_SAMPLE = 66.0
"""Length of the line that shows a tie between two of the family, px."""


@dataclass(frozen=True, slots=True)
class Centre:
    """What stands in the centre, around (0, 0)."""

    w: float
    h: float
    lines: tuple[Line, ...]
    symbols: tuple[Symbol, ...]
    strokes: tuple[Stroke, ...]
    inner: tuple[Edge, ...]
    label: str
    used: frozenset[str]
    left_out: bool


def centre_of(
    case: Case,
    inner: tuple[Bond, ...],
    style: Style,
    fonts: FontChain,
    small: float,
    marks: Mapping[str, tuple[Mark, ...]] | None = None,
) -> Centre:
    """Set genogram, facts, ties of the family and the client's words, one below the other.

    Parameters
    ----------
    case
        The case.
    inner
        Ties between two who both stand in the centre.
    style, fonts
        Language and fonts.
    small
        Type size of small words in px; the centre is set in it throughout.
    marks
        By the id of a person, the marks whose number stands at the symbol.

    Returns
    -------
    Centre
        Coordinates from the middle.
    """
    tree = build_genogram(case, fonts=fonts, style=style, size=small, options=style.genogram, marks=marks)
    blocks = Blocks(fonts, small, max(tree.w, 13.0 * small))
    details = words.client_details(case, style.language)
    if details:
        blocks.text("　".join(details) if style.language == "ja" else ", ".join(details), small, "sub")
    top = blocks.height + 2.0
    blocks.height = top + tree.h
    blocks.height += 5.0 if inner else 0.0
    for bond in inner:
        blocks.tie(bond)
    if case.client.words:
        blocks.height += small * 0.3
        blocks.text(words.quoted(case.client.words, style.language), small, "note", most=3)
    width = max(tree.w, blocks.width) + 2 * _PAD
    height = blocks.height + 2 * _PAD
    return _centred(case, style, tree, top, blocks, width, height)


def _centred(
    case: Case, style: Style, tree: Genogram, top: float, blocks: Blocks, width: float, height: float
) -> Centre:
    up = -height / 2 + _PAD
    words_by, family_by = Move.by(0.0, up), Move.by(-tree.w / 2, up + top)
    return Centre(
        w=round(width, 1),
        h=round(height, 1),
        lines=tuple(map(words_by.line, blocks.lines)),
        symbols=tuple(map(family_by.symbol, tree.symbols)),
        strokes=tuple(map(family_by.stroke, tree.strokes)),
        inner=tuple(map(words_by.edge, blocks.edges)),
        label="、".join([case.client.name, *(words.person_name(p, style.language) for p in case.people)]),
        used=tree.used,
        left_out=bool(tree.left_out),
    )


class Blocks:
    """Lines set one below the other around x = 0. Mutable, and never leaves the making of a centre."""

    def __init__(self, fonts: FontChain, small: float, limit: float) -> None:
        self.fonts, self.small, self.limit = fonts, small, limit
        self.lines: list[Line] = []
        self.edges: list[Edge] = []
        self.height = 0.0
        self.width = 0.0

    def text(self, text: str, size: float, role: str, *, most: int = 2) -> None:
        """Set words in the middle."""
        folded = fold(text, self.limit, fonts=self.fonts, size=size, max_lines=most)
        for line in folded.lines:
            middle = self.height + size * LEADING / 2
            self.lines.append(set_line(line, self.fonts, size, 0.0, middle, role=role, anchor="middle"))
            self.height += size * LEADING
        self.width = max(self.width, folded.width)

    def tie(self, bond: Bond) -> None:
        """Set a tie between two of the family: both names, and between them the line itself."""
        size = self.small
        one, two = bond.names
        after = "".join(f" {part}" for part in bond.caption[:1])
        w1, w2 = self.fonts.width(one, size), self.fonts.width(two + after, size)
        total = w1 + w2 + _SAMPLE + 12.0
        step = max(size * 1.55, 17.0)
        middle = self.height + step / 2
        x = -total / 2
        self.lines.append(set_line(one, self.fonts, size, x, middle, role="name"))
        start = x + w1 + 6.0
        self.edges.append(edge_of(bond, *bond.ends, ((start, middle), (start + _SAMPLE, middle)), "ego", None))
        self.lines.append(set_line(two + after, self.fonts, size, start + _SAMPLE + 6.0, middle, role="name"))
        self.height += step
        self.width = max(self.width, total)
