"""Furniture: the title and the facts of the sheet above the map, the legend below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.layout.boxes import LEADING, set_line
from ecomap.layout.scene import Edge, LegendEntry, Line, Node
from ecomap.layout.style import PX_PER_PT
from ecomap.text import fold
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.content import Bond, Content
    from ecomap.layout.style import Style
    from ecomap.model.case import Case
    from ecomap.text import FontChain

SAMPLE = 40.0
"""Length of the sample line of a legend entry, px."""
TITLE = 14.0 * PX_PER_PT
FACTS = 8.5 * PX_PER_PT


@dataclass(frozen=True, slots=True)
class Band:
    """A strip of the page across its whole width: its height and what stands in it."""

    h: float
    lines: tuple[Line, ...] = ()
    legend: tuple[LegendEntry, ...] = ()


def header(case: Case, style: Style, fonts: FontChain, left: float, top: float, right: float) -> Band:
    """Set the title and, below it, client, date, author, who was there and the next review."""
    width = right - left
    lines: list[Line] = []
    y = top
    for text in fold(words.map_title(case, style.language), width, fonts=fonts, size=TITLE, max_lines=2).lines:
        lines.append(set_line(text, fonts, TITLE, left, y + TITLE * 0.6, role="title"))
        y += TITLE * 1.25
    x = left
    gap = FACTS * 1.6
    for fact in words.header_words(case, style.language):
        text = fold(fact, width, fonts=fonts, size=FACTS, max_lines=1).lines[0]
        w = fonts.width(text, FACTS)
        if x > left and x + w > right:
            x, y = left, y + FACTS * LEADING
        lines.append(set_line(text, fonts, FACTS, x, y + FACTS * 0.65, role="header"))
        x += w + gap
    y += FACTS * LEADING
    return Band(h=y - top + 6.0, lines=tuple(lines))


def used_marks(content: Content) -> tuple[str, ...]:
    """List the marks that the map uses, in the order the legend shows them."""
    bonds: list[Bond] = [*content.chords, *content.inner]
    for box in content.boxes:
        bonds.extend(box.spokes)
    strengths = {bond.strength for bond in bonds}
    codes = [code for code in ("strong", "normal", "weak", "broken", "unknown") if code in strengths]
    codes += [code for code in ("stressful", "conflict") if any(bond.stress == code for bond in bonds)]
    if any(bond.flow in ("to", "from", "both") for bond in bonds):
        codes.append("arrow")
    if any(bond.status in ("planned", "waiting", "paused", "declined") for bond in bonds):
        codes.append("planned")
    if any(bond.status == "ended" for bond in bonds):
        codes.append("ended")
    if any(not box.spokes for box in content.boxes):
        codes.append("no_tie")
    codes.append("outline")
    return tuple(codes)


def legend(
    codes: Sequence[str], style: Style, fonts: FontChain, size: float, left: float, bottom: float, right: float
) -> Band:
    """Set the legend, bottom up: as many rows as it needs, each entry a sample and its words."""
    row_h = max(size * 1.5, 15.0)
    rows: list[list[tuple[str, str, float]]] = [[]]
    x = left
    for code in codes:
        text = words.legend_words(code, style.language)
        w = SAMPLE + 6.0 + fonts.width(text, size)
        if x > left and x + w > right:
            rows.append([])
            x = left
        rows[-1].append((code, text, w))
        x += w + size * 1.8
    height = row_h * len(rows) + 4.0
    entries = []
    y = bottom - height + 4.0 + row_h / 2
    for row in rows:
        x = left
        for code, text, w in row:
            entries.append(_entry(code, text, fonts, size, x, y, w, row_h))
            x += w + size * 1.8
        y += row_h
    return Band(h=height, legend=tuple(entries))


def _entry(code: str, text: str, fonts: FontChain, size: float, x: float, y: float, w: float, h: float) -> LegendEntry:
    line = set_line(text, fonts, size, x + SAMPLE + 6.0, y, role="legend")
    node = None
    edge = None
    if code in ("outline", "no_tie"):
        node = Node(
            id=f"legend-{code}",
            x=round(x + SAMPLE / 2, 1),
            y=round(y, 1),
            w=26.0,
            h=round(h * 0.7, 1),
            kind="center" if code == "outline" else "alter",
        )
    else:
        edge = _sample(code, x, y)
    return LegendEntry(
        code=code,
        x=round(x + w / 2, 1),
        y=round(y, 1),
        w=round(w, 1),
        h=round(h, 1),
        edge=edge,
        node=node,
        lines=(line,),
    )


def _sample(code: str, x: float, y: float) -> Edge:
    ends = ((round(x, 1), round(y, 1)), (round(x + SAMPLE, 1), round(y, 1)))
    base = Edge(id=f"legend-{code}", source="", target="", points=ends, strength="normal", stress="none", flow="none")
    changes = {
        "strong": {"strength": "strong"},
        "weak": {"strength": "weak"},
        "broken": {"strength": "broken"},
        "unknown": {"strength": "unknown"},
        "stressful": {"stress": "stressful"},
        "conflict": {"stress": "conflict"},
        "arrow": {"flow": "to"},
        "planned": {"status": "planned"},
        "ended": {"status": "ended"},
    }.get(code, {})
    return Edge(**{**{name: getattr(base, name) for name in Edge.__slots__}, **changes})
