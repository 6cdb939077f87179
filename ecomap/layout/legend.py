"""The legend: a sample of every mark that the map uses, drawn as the map draws it, and what it means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecomap.layout.boxes import set_line
from ecomap.layout.marks import BADGE, numbered
from ecomap.layout.scene import Edge, LegendEntry, Node, Stroke, Symbol
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.content import Bond, Content
    from ecomap.layout.scene import Line, Point
    from ecomap.layout.style import Style
    from ecomap.text import FontChain

SAMPLE = 44.0
"""Length of the sample of a tie, px."""
_TIES = ("strong", "normal", "weak", "broken", "unknown", "stressful", "conflict", "arrow", "planned", "ended")
_FAMILY = ("client", "male", "female", "sex_unknown", "deceased")
_BORDERS = ("formal", "semi-formal", "informal")
_BOXES = (*_BORDERS, "outline", "no_tie", "missing")
_NUMBERS = ("number", "change")
_LINES = ("separated", "divorced", "common_law", "adopted", "foster")
_PLACES = ("empty",)


@dataclass(frozen=True, slots=True)
class Legend:
    """The entries, and the height of the strip that they need."""

    h: float
    entries: tuple[LegendEntry, ...]


def used_marks(content: Content, family: frozenset[str], *, numbers: bool = False) -> tuple[str, ...]:
    """List the marks that the map uses, in the order the legend shows them.

    Parameters
    ----------
    content
        What is drawn.
    family
        Codes of the marks that the genogram uses.
    numbers
        Whether findings have their numbers on the map.
    """
    bonds: list[Bond] = [*content.chords, *content.inner]
    for box in content.boxes:
        bonds.extend(box.spokes)
    used: set[str] = {bond.strength for bond in bonds}
    used |= {bond.stress for bond in bonds} & {"stressful", "conflict"}
    if any(bond.flow in ("to", "from", "both") for bond in bonds):
        used.add("arrow")
    if any(bond.status in ("planned", "waiting", "paused", "declined") for bond in bonds):
        used.add("planned")
    if any(bond.status == "ended" for bond in bonds):
        used.add("ended")
    codes = [code for code in _TIES if code in used]
    if any(not box.spokes and not box.no_tie and not box.missing for box in content.boxes):
        codes.append("no_tie")
    codes += [code for code in (*_FAMILY, *_LINES, "household") if code in family]
    formalities = {box.formality for box in content.boxes}
    codes += [code for code in _BORDERS if code in formalities]
    if any(box.missing for box in content.boxes):
        codes.append("missing")
    if numbers:
        codes.append("number")
    return (*codes, "outline")


def set_legend(
    codes: Sequence[str], style: Style, fonts: FontChain, size: float, left: float, bottom: float, right: float
) -> Legend:
    """Set the legend, bottom up, in as many rows as it needs."""
    row_h = max(size * 1.5, 15.0)
    rows: list[list[tuple[str, str, float]]] = [[]]
    x = left
    gap = size * 1.5
    for code in codes:
        text = words.legend_words(code, style.language)
        w = _sample_width(code) + 5.0 + fonts.width(text, size)
        if x > left and x + w > right:
            rows.append([])
            x = left
        rows[-1].append((code, text, w))
        x += w + gap
    height = row_h * len(rows) + 4.0
    entries = []
    y = bottom - height + 4.0 + row_h / 2
    for row in rows:
        x = left
        for code, text, w in row:
            line = set_line(text, fonts, size, x + _sample_width(code) + 5.0, y, role="legend")
            entry = _entry(code, line, (x, y), w, row_h, style)
            entries.append(_with_words(entry, fonts, size))
            x += w + gap
        y += row_h
    return Legend(h=height, entries=tuple(entries))


def _sample_width(code: str) -> float:
    return SAMPLE if code in _TIES else 28.0 if code in (*_LINES, *_BOXES, *_PLACES, "household") else 15.0


def _entry(code: str, line: Line, at: Point, w: float, h: float, style: Style) -> LegendEntry:
    x, y = round(at[0], 1), round(at[1], 1)
    entry = LegendEntry(code=code, x=round(x + w / 2, 1), y=y, w=round(w, 1), h=round(h, 1), lines=(line,))
    if code in _TIES:
        return replace(entry, edge=_tie(code, x, y))
    if code in _FAMILY:
        return replace(entry, symbol=_person(code, x + 7.0, y, style))
    if code in _NUMBERS:
        return entry  # its sample has words
    if code in _BOXES:
        node = Node(
            id=f"legend-{code}",
            x=round(x + 14.0, 1),
            y=y,
            w=26.0,
            h=round(h * 0.66, 1),
            kind="center" if code == "outline" else "alter",
            formality=code if code in _BORDERS else None,  # type: ignore[arg-type] # the codes of that field
            missing=code == "missing",
        )
        return replace(entry, node=node)
    return replace(entry, strokes=_lines(code, x, y))


def _with_words(entry: LegendEntry, fonts: FontChain, size: float) -> LegendEntry:
    """Put words into the samples that have some on the map: a number into its circle, 「？」 into its box."""
    if entry.code in _NUMBERS:
        d = min(size * BADGE, entry.h - 2.0, 15.0)
        return replace(entry, badges=(numbered(1, fonts, d, entry.x - entry.w / 2 + d / 2, entry.y),))
    if entry.code == "missing" and entry.node is not None:
        node = entry.node
        mark = set_line("？", fonts, min(1.2 * size, node.h), node.x, node.y, role="name", anchor="middle")
        return replace(entry, node=replace(node, lines=(mark,)))
    return entry


def _tie(code: str, x: float, y: float) -> Edge:
    base = Edge(
        id=f"legend-{code}",
        source="",
        target="",
        points=((x, y), (round(x + SAMPLE, 1), y)),
        strength="normal",
        stress="none",
        flow="none",
    )
    if code in ("strong", "normal", "weak", "broken", "unknown"):
        return replace(base, strength=code)  # type: ignore[arg-type] # the codes of the line above
    if code in ("stressful", "conflict"):
        return replace(base, stress=code)  # type: ignore[arg-type]
    if code == "arrow":
        return replace(base, flow="to")
    return replace(base, status=code)  # type: ignore[arg-type] # planned or ended


def _person(code: str, x: float, y: float, style: Style) -> Symbol:
    shapes = {"female": "circle", "sex_unknown": style.genogram.unknown_sex}
    return Symbol(
        id=f"legend-{code}",
        x=round(x, 1),
        y=y,
        size=12.0,
        shape=shapes.get(code, "square"),  # type: ignore[arg-type] # the literals above
        client=code == "client",
        deceased=style.genogram.deceased if code == "deceased" else "no",
    )


def _lines(code: str, x: float, y: float) -> tuple[Stroke, ...]:
    level = ((x, y), (round(x + 26.0, 1), y))
    if code == "household":
        top, bottom = round(y - 5.0, 1), round(y + 5.0, 1)
        corners = ((x, top), (round(x + 26.0, 1), top), (round(x + 26.0, 1), bottom), (x, bottom))
        return (Stroke(points=corners, role="household", closed=True),)
    if code == "empty":
        return corner_marks(x + 13.0, y, 26.0, 11.0)
    if code == "common_law":
        return (Stroke(points=level, role="common_law"),)
    if code == "foster":
        return (Stroke(points=level, role="foster"),)
    if code == "adopted":
        pair = (round(y - 1.8, 1), round(y + 1.8, 1))
        return tuple(Stroke(points=((x, at), (round(x + 26.0, 1), at)), role="adopted") for at in pair)
    middles = (x + 13.0,) if code == "separated" else (x + 10.5, x + 15.5)
    slashes = tuple(
        Stroke(points=((round(m - 2.5, 1), round(y + 5.0, 1)), (round(m + 2.5, 1), round(y - 5.0, 1))), role="slash")
        for m in middles
    )
    return (Stroke(points=level, role="couple"), *slashes)


def corner_marks(x: float, y: float, w: float, h: float) -> tuple[Stroke, ...]:
    """Mark the corners of an empty place around (x, y): no outline, so that it is no box of any kind."""
    reach = min(9.0, w / 3, h / 3)
    found = []
    for across in (-1, 1):
        for down in (-1, 1):
            cx, cy = round(x + across * w / 2, 1), round(y + down * h / 2, 1)
            points = ((round(cx - across * reach, 1), cy), (cx, cy), (cx, round(cy - down * reach, 1)))
            found.append(Stroke(points=points, role="rule"))
    return tuple(found)
