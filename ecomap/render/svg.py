"""The SVG painter: one function a mark, strings only, the same bytes for the same scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.layout.style import PAPERS, PX_PER_MM
from ecomap.render.fontface import family_list, font_faces
from ecomap.render.looks import (
    BOLD,
    PLATE_CORNER,
    Look,
    corners,
    cross,
    line_colour,
    node_look,
    panel_look,
    stroke_looks,
    symbol_looks,
    tie_colour,
)
from ecomap.render.markup import element, escape, identifier, number, place
from ecomap.render.strokes import TICK_PEN, Area, Pen, strokes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecomap.layout.scene import (
        Badge,
        Edge,
        Label,
        LegendEntry,
        Line,
        Node,
        Page,
        Pens,
        Point,
        Scene,
        Stroke,
        Symbol,
    )
    from ecomap.render.theme import Theme
    from ecomap.text import FontChain


class _Brush:
    """What every mark needs to know: colours, widths, fonts."""

    def __init__(self, scene: Scene, theme: Theme, fonts: FontChain, faces: str) -> None:
        self.theme = theme
        self.pens: Pens = scene.pens
        self.faces = faces
        count = len(fonts.families)
        self.families = [family_list(fonts, index, embedded=f"'ecomap-{index}'" in faces) for index in range(count)]


def paint_svg(scene: Scene, theme: Theme, fonts: FontChain, *, embed: bool = True) -> bytes:
    """Paint a scene as an SVG file.

    Parameters
    ----------
    scene : Scene
        What layout has made.
    theme : Theme
        The colours.
    fonts : FontChain
        The fonts with which the scene was measured.
    embed : bool, default True
        Put the glyphs that are used into the file, so that every browser shows them. Left out by itself when
        they would weigh more than 80 kB.

    Returns
    -------
    bytes
        UTF-8 text; equal scenes give equal bytes.
    """
    faces = font_faces(scene, fonts) if embed else ""
    text = svg_text(scene, theme, fonts, faces=faces, embed=embed)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'.encode()


def svg_text(scene: Scene, theme: Theme, fonts: FontChain, *, faces: str, embed: bool) -> str:
    """Give the ``svg`` element alone, for a file of its own or for a page that has the fonts already."""
    brush = _Brush(scene, theme, fonts, faces)
    page = scene.page
    wide, high = paper_size(page)
    described = "title desc" if scene.description else "title"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}mm" height="{high}mm"'
        f' viewBox="0 0 {number(page.w)} {number(page.h)}" role="img" aria-labelledby="{described}"'
        f' lang="{escape(scene.language)}" xml:space="preserve">'
    )
    parts = [head, element("title", escape(scene.title), id="title")]
    if scene.description:
        parts.append(element("desc", escape(scene.description), id="desc"))
    if faces and embed:
        parts.append(f"<style>{faces}</style>")
    parts.append(element("rect", width=page.w, height=page.h, fill=theme.paper))
    parts.append(f'<g font-family="{escape(brush.families[0])}" stroke-linejoin="round">')
    parts.extend(_picture(scene, brush))
    parts.append("</g></svg>\n")
    return "\n".join(parts)


def paper_size(page: Page) -> tuple[str, str]:
    """Give width and height of the sheet in millimetres: those of the named paper, else those of the page."""
    sides = PAPERS.get(page.paper, (0.0, 0.0))
    wide, high = sides if page.orientation == "landscape" else sides[::-1]
    if abs(wide * PX_PER_MM - page.w) < 1 and abs(high * PX_PER_MM - page.h) < 1:
        return number(wide), number(high)
    return number(page.w / PX_PER_MM), number(page.h / PX_PER_MM)


def _picture(scene: Scene, brush: _Brush) -> Iterator[str]:
    """Give all marks from the lowest to the highest."""
    centre = [(index, node) for index, node in enumerate(scene.nodes) if node.kind == "center"]
    around = [(index, node) for index, node in enumerate(scene.nodes) if node.kind != "center"]
    yield from (_stroke(stroke, brush) for stroke in scene.strokes if stroke.role == "rule")
    yield from (_node(node, index, brush) for index, node in centre)
    yield from (_edge(edge, index, brush) for index, edge in enumerate((*scene.edges, *scene.inner)))
    yield from (_node(node, index, brush) for index, node in around)
    yield from (_stroke(stroke, brush) for stroke in scene.strokes if stroke.role != "rule")
    yield from (_symbol(symbol, index, brush) for index, symbol in enumerate(scene.symbols))
    yield from (_label(label, index, brush) for index, label in enumerate(scene.labels))
    yield from (_legend(entry, brush) for entry in scene.legend)
    yield from _lines(scene.lines, brush)


def _node(node: Node, index: int, brush: _Brush) -> str:
    """Draw a box with its words."""
    look = node_look(node, brush.theme, brush.pens)
    if node.shape == "ellipse":
        size = {"rx": place(node.w / 2), "ry": place(node.h / 2)}
        box = element("ellipse", cx=place(node.x), cy=place(node.y), **size, **_look(look))
    else:
        box = _rect(node.x, node.y, node.w, node.h, rx=look.corner, **_look(look))
    words = (*_lines(node.lines, brush), *_badges(node.badges, brush))
    return _group("node", node.id, index, node.label, [box, *words])


def _edge(edge: Edge, index: int, brush: _Brush) -> str:
    """Draw a tie."""
    return _group("edge", edge.id, index, edge.label, _ink(edge, brush))


def _ink(edge: Edge, brush: _Brush) -> list[str]:
    """Draw the shapes of a tie in the colours that its codes call for."""
    line = tie_colour(edge, brush.theme)
    parts: list[str] = []
    short: list[str] = []
    for mark in strokes(edge, brush.pens):
        if isinstance(mark, Area):
            parts.append(element("path", d=_path(mark.points, closed=True), fill=line))
        elif mark.part == "line":
            parts.append(_line(mark, line))
        else:
            short.append(_path(mark.points))
    if short:  # ticks, crosses and bars are one path: there may be dozens
        ticks = element("path", d="".join(short), fill="none", stroke=brush.theme.stress, stroke_width=TICK_PEN)
        parts.append(ticks)
    return parts


def _line(mark: Pen, colour: str) -> str:
    look = _look(Look(colour, mark.width, dash=mark.dash))
    if mark.phase:
        look["stroke_dashoffset"] = mark.phase
    return element("path", d=_path(mark.points), **look)


def _symbol(symbol: Symbol, index: int, brush: _Brush) -> str:
    """Draw a person of the genogram."""
    parts = [_figure(symbol, inset, _look(look)) for inset, look in symbol_looks(symbol, brush.theme, brush.pens)]
    if symbol.deceased == "cross":
        look = _look(Look(brush.theme.ink, 0.8 * brush.pens.symbol))
        parts.append(element("path", d="".join(map(_path, cross(symbol))), **look))
    parts.extend(_lines(symbol.lines, brush, light=symbol.deceased == "filled"))
    parts.extend(_badges(symbol.badges, brush))
    return _group("person", symbol.id, index, symbol.label, parts)


def _figure(symbol: Symbol, inset: float, look: dict[str, str | float]) -> str:
    """Draw the outline of a person: what the shape stands for is the legend's matter."""
    x, y, half = symbol.x, symbol.y, symbol.size / 2 - inset
    if symbol.shape == "circle":
        return element("circle", cx=place(x), cy=place(y), r=place(half), **look)
    if symbol.shape == "square":
        return _rect(x, y, 2 * half, 2 * half, **look)
    return element("path", d=_path(corners(symbol, inset), closed=True), **look)


def _stroke(stroke: Stroke, brush: _Brush) -> str:
    """Draw a line of the genogram or of the page."""
    path = _path(stroke.points, closed=stroke.closed)
    return "".join(element("path", d=path, **_look(look)) for look in stroke_looks(stroke, brush.theme, brush.pens))


def _label(label: Label, index: int, brush: _Brush) -> str:
    """Draw words outside a box; those of a tie stand on a plate that keeps lines away, questions in a frame."""
    parts = [*_lines(label.lines, brush), *_badges(label.badges, brush)]
    if label.role == "mark":
        look = panel_look(brush.theme, brush.pens)
        parts.insert(0, _rect(label.x, label.y, label.w, label.h, rx=look.corner, **_look(look)))
    elif label.role != "sector":
        parts.insert(0, _rect(label.x, label.y, label.w, label.h, rx=PLATE_CORNER, fill=brush.theme.paper))
    return element("g", "".join(parts), id=identifier("label", label.id, index))


def _legend(entry: LegendEntry, brush: _Brush) -> str:
    """Draw a sample of a mark, with the very function that draws the mark, and its words."""
    parts: list[str] = []
    if entry.node is not None:
        parts.append(_node(entry.node, 0, brush))
    if entry.edge is not None:
        parts.extend(_ink(entry.edge, brush))
    parts.extend(_stroke(stroke, brush) for stroke in entry.strokes)
    if entry.symbol is not None:
        parts.append(_symbol(entry.symbol, 0, brush))
    parts.extend(_badges(entry.badges, brush))
    parts.extend(_lines(entry.lines, brush))
    return element("g", "".join(parts))


def _badges(badges: Iterable[Badge], brush: _Brush) -> Iterator[str]:
    """Draw numbers in circles, filled so that no woman of the family is like them; each says what it stands for."""
    for badge in badges:
        circle = element("circle", cx=place(badge.x), cy=place(badge.y), r=number(badge.size / 2), fill=brush.theme.ink)
        title = element("title", escape(badge.label)) if badge.label else ""
        image = {"role": "img", "aria-label": badge.label} if badge.label else {}
        yield element("g", title, circle, *_lines(badge.lines, brush, bold=BOLD * badge.size), **image)


def _lines(lines: Iterable[Line], brush: _Brush, *, light: bool = False, bold: float = 0.0) -> Iterator[str]:
    """Draw lines of text, one element for each stretch that one font draws; ``bold`` ones with a line around."""
    for line in lines:
        colour = line_colour(line, brush.theme, light=light)
        x = line.x
        for run in line.runs:
            look: dict[str, str | float] = {
                "x": place(x),
                "y": place(line.y),
                "font_size": line.size,
                "fill": colour,
            }
            if run.w > 0:
                # Whatever font a viewer takes, the words keep the room that was reckoned for them.
                look |= {"textLength": place(run.w), "lengthAdjust": "spacingAndGlyphs"}
            if run.font:
                look["font_family"] = brush.families[run.font]
            if bold:
                look |= {"stroke": colour, "stroke_width": bold}
            if line.angle:
                look["transform"] = f"rotate({number(line.angle)} {place(line.x)} {place(line.y)})"
            yield element("text", escape(run.text), **look)
            x += run.w


def _group(kind: str, name: str, index: int, label: str, parts: Iterable[str]) -> str:
    """Bind the marks of one thing together and say what it is."""
    words = escape(label)
    title = f"<title>{words}</title>" if label else ""
    image = f' role="img" aria-label="{words}"' if label else ""
    return f'<g id="{identifier(kind, name, index)}"{image}>{title}{"".join(parts)}</g>'


def _look(look: Look) -> dict[str, str | float]:
    """Give the attributes of a look, always in the same order."""
    found: dict[str, str | float] = {"fill": look.fill or "none", "stroke": look.stroke, "stroke_width": look.width}
    return found | {"stroke_dasharray": _dash(look.dash)} if look.dash else found


def _rect(x: float, y: float, w: float, h: float, **look: str | float) -> str:
    """Draw a rectangle given by its centre."""
    return element("rect", x=place(x - w / 2), y=place(y - h / 2), width=place(w), height=place(h), **look)


def _path(points: Iterable[Point], *, closed: bool = False) -> str:
    steps = "L".join(f"{place(x)} {place(y)}" for x, y in points)
    return f"M{steps}Z" if closed else f"M{steps}"


def _dash(steps: Iterable[float]) -> str:
    return " ".join(map(number, steps))
