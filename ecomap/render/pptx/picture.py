"""The map as shapes of a slide, from the lowest to the highest; what moves together is one group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.render.looks import (
    PLATE_CORNER,
    corners,
    cross,
    node_look,
    panel_look,
    stroke_looks,
    symbol_looks,
)
from ecomap.render.markup import identifier
from ecomap.render.pptx.package import one_slide
from ecomap.render.pptx.shapes import (
    Frame,
    Glue,
    Pen,
    Stretch,
    box_outline,
    fill,
    freeform,
    line,
    looks,
    preset,
)
from ecomap.render.pptx.ties import tie
from ecomap.render.pptx.words import Writer, blocks, extent, office_font, turned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecomap.layout.scene import Badge, Edge, Label, LegendEntry, Line, Node, Point, Scene, Symbol
    from ecomap.layout.scene import Stroke as SceneStroke
    from ecomap.render.pptx.words import Side
    from ecomap.render.theme import Theme

_NO_LINE: Final = line(None, 0)
_FIGURES: Final = {"square": "rect", "circle": "ellipse", "triangle": "triangle", "diamond": "diamond"}


def paint_pptx(scene: Scene, theme: Theme, *, title: str) -> bytes:
    """Paint a scene as a PowerPoint file of one slide.

    Parameters
    ----------
    scene : Scene
        What layout has made.
    theme : Theme
        The colours.
    title : str
        Title of the document, which never names anybody.

    Returns
    -------
    bytes
        The file: no author, no date, no picture of itself; equal scenes give equal bytes.

    Raises
    ------
    OfficeError
        ``no-office``, where python-pptx is not installed.
    """
    picture = _Picture(scene, theme)
    size = scene.page.w, scene.page.h
    font = office_font(scene.fonts[0])
    return one_slide(
        list(picture.shapes()), size, paper=theme.paper, title=title, font=font, language=picture.writer.language
    )


class _Picture:
    """What every shape needs to know: colours, type, numbers, and where ties stick to boxes."""

    def __init__(self, scene: Scene, theme: Theme) -> None:
        self.scene = scene
        self.theme = theme
        self.pen = Pen()
        self.writer = Writer(theme, scene.fonts, scene.language)
        self.sites: dict[str, list[Point]] = {node.id: [] for node in scene.nodes}
        self.numbers = {node.id: self.pen.number() for node in scene.nodes}
        self.glue = [self._glue(edge) for edge in scene.edges]

    def shapes(self) -> Iterator[str]:
        """Write everything; the title comes first, as a screen reader reads from the lowest."""
        scene = self.scene
        yield from self.headings()
        yield from (self.stroke(stroke) for stroke in scene.strokes if stroke.role == "rule")
        yield from self.family()
        for index, (edge, glue) in enumerate(zip(scene.edges, self.glue, strict=True)):
            yield from tie(edge, _name("tie", edge.id, index), self.pen, self.theme, scene.pens, glue)
        for index, node in enumerate(scene.nodes):
            if node.kind != "center":
                yield self.box(node, _name("box", node.id, index))
        for index, label in enumerate(scene.labels):
            yield from self.label(label, _name("label", label.id, index))
        for entry in scene.legend:
            yield self.legend(entry)

    def headings(self) -> Iterator[str]:
        """Write title, header and what else stands on the page itself."""
        titles = [line for line in self.scene.lines if line.role == "title"]
        for block in blocks(titles)[:1]:
            own = extent(block)
            wide = Frame(own.x, own.y, self.scene.page.w - self.scene.page.margin - own.x, own.h)  # some fold titles
            body = self.writer.body(block, wide, side="l")
            yield self.pen.shape("title", wide, "", fill(None) + _NO_LINE, words=body, holder="title")
        left = [*(line for block in blocks(titles)[1:] for line in block)]
        left += [line for line in self.scene.lines if line.role != "title"]
        yield from (self.words(block, "text", side="l") for block in blocks(left))

    def family(self) -> Iterator[str]:
        """Write the family as one group: its box, its people, their lines."""
        scene = self.scene
        for node in scene.nodes:
            if node.kind != "center":
                continue
            frame = Frame.around(node.x, node.y, node.w, node.h)
            parts = [self.box(node, _name("box", node.id, 0))]
            for index, edge in enumerate(scene.inner):
                parts += tie(edge, _name("tie", edge.id, len(scene.edges) + index), self.pen, self.theme, scene.pens)
            parts += [self.stroke(stroke) for stroke in scene.strokes if stroke.role != "rule"]
            parts += [self.person(one, _name("person", one.id, index)) for index, one in enumerate(scene.symbols)]
            yield self.pen.group("family", frame, *parts)

    def box(self, node: Node, name: str) -> str:
        """Write a box with its words, and with its numbers as one group."""
        frame = Frame.around(node.x, node.y, node.w, node.h)
        look = node_look(node, self.theme, self.scene.pens)
        outline = box_outline(frame, look.corner, self.sites.get(node.id, ()), ellipse=node.shape == "ellipse")
        texts = blocks(node.lines)
        inside = self.writer.body(texts[0], frame) if len(texts) == 1 else ""
        number = self.numbers.get(node.id)
        shape = self.pen.shape(name, frame, outline, looks(look), words=inside, label=node.label, number=number)
        more = [self.words(block, "text") for block in texts] if not inside else []
        more += self.badges(node.badges)
        return self.pen.group(name, frame, shape, *more) if more else shape

    def person(self, symbol: Symbol, name: str) -> str:
        """Write somebody of the genogram: the symbol with the age in it, and the name below."""
        light = symbol.deceased == "filled"
        half = symbol.size / 2
        within = [line for line in symbol.lines if abs(line.y - symbol.y) < half]
        parts: list[str] = []
        outlines = symbol_looks(symbol, self.theme, self.scene.pens)
        for index, (inset, look) in enumerate(outlines):
            frame = _figure(symbol, inset)
            last = index == len(outlines) - 1
            room = Frame(frame.x, frame.y + frame.h / 2, frame.w, frame.h / 2) if symbol.shape == "triangle" else frame
            age = self.writer.body(within, room, light=light) if last and len(blocks(within)) == 1 else ""
            shape = preset(_FIGURES[symbol.shape])
            parts.append(self.pen.shape("symbol", frame, shape, looks(look), words=age))
        if symbol.deceased == "cross":
            ink = line(self.theme.ink, 0.8 * self.scene.pens.symbol)
            parts += [self.pen.connector("cross", start, end, ink) for start, end in cross(symbol)]
        outside = [line for line in symbol.lines if line not in within or len(blocks(within)) != 1]
        texts = blocks(outside)
        parts += [self.words(block, "text") for block in texts]
        parts += self.badges(symbol.badges)
        frame = Frame.around(symbol.x, symbol.y, symbol.size, symbol.size)
        return self.pen.group(name, frame.with_(*map(extent, texts)), *parts, label=symbol.label)

    def stroke(self, stroke: SceneStroke) -> str:
        """Write a line of the genogram or of the page."""
        parts = []
        frame = Frame.of(stroke.points)
        for look in stroke_looks(stroke, self.theme, self.scene.pens):
            if len(stroke.points) == 2:  # noqa: PLR2004 - a line
                parts.append(self.pen.connector("line", *stroke.points, looks(look)))
            else:
                outline = freeform(frame, [Stretch(stroke.points, stroke.closed)])
                parts.append(self.pen.shape("line", frame, outline, looks(look)))
        return "".join(parts)

    def label(self, label: Label, name: str) -> Iterator[str]:
        """Write words outside a box: a caption on its plate, the name of a sector, or the questions in their frame."""
        frame = Frame.around(label.x, label.y, label.w, label.h)
        if label.role == "mark":
            look = panel_look(self.theme, self.scene.pens)
            parts = [self.pen.shape("frame", frame, box_outline(frame, look.corner), looks(look))]
            parts += [self.words(block, "text", side="l") for block in blocks(label.lines)]
            yield self.pen.group("questions", frame, *parts, *self.badges(label.badges))
            return
        texts = blocks(label.lines)
        plate = fill(self.theme.paper) + _NO_LINE if label.role != "sector" else fill(None) + _NO_LINE
        if len(texts) == 1 and not texts[0][0].angle:
            outline = box_outline(frame, PLATE_CORNER)
            yield self.pen.shape(name, frame, outline, plate, words=self.writer.body(texts[0], frame))
        else:
            if label.role != "sector":
                yield self.pen.shape("plate", frame, box_outline(frame, PLATE_CORNER), plate)
            yield from (self.words(block, name) for block in texts)
        yield from self.badges(label.badges)

    def legend(self, entry: LegendEntry) -> str:
        """Write a sample of a mark, with what writes the mark itself, and its words."""
        parts: list[str] = []
        if entry.node is not None:
            parts.append(self.box(entry.node, "sample"))
        if entry.edge is not None:
            parts += tie(entry.edge, "sample", self.pen, self.theme, self.scene.pens)
        parts += [self.stroke(stroke) for stroke in entry.strokes]
        if entry.symbol is not None:
            parts.append(self.person(entry.symbol, "sample"))
        parts += self.badges(entry.badges)
        parts += [self.words(block, "text", side="l") for block in blocks(entry.lines)]
        return self.pen.group(f"legend {entry.code}", Frame.around(entry.x, entry.y, entry.w, entry.h), *parts)

    def badges(self, badges: Iterable[Badge]) -> Iterator[str]:
        """Write numbers in circles."""
        for badge in badges:
            frame = Frame.around(badge.x, badge.y, badge.size, badge.size)
            words = self.writer.body(badge.lines, frame, bold=True)
            ink = fill(self.theme.ink) + _NO_LINE
            yield self.pen.shape("number", frame, preset("ellipse"), ink, words=words, label=badge.label)

    def words(self, block: Sequence[Line], name: str, *, side: Side = "ctr") -> str:
        """Write a text box."""
        frame, angle = turned(block)
        nothing = fill(None) + _NO_LINE
        return self.pen.shape(name, frame, "", nothing, words=self.writer.body(block, side=side), angle=angle)

    def _glue(self, edge: Edge) -> tuple[Glue | None, Glue | None]:
        """Give both boxes of a tie a site where it meets them."""
        ends = (edge.source, edge.points[0]), (edge.target, edge.points[-1])
        found: list[Glue | None] = []
        for node, point in ends:
            if node in self.sites:
                self.sites[node].append(point)
                found.append(Glue(self.numbers[node], len(self.sites[node]) - 1))
            else:
                found.append(None)
        return found[0], found[1]


def _name(kind: str, name: str, index: int) -> str:
    """Name a shape by what it is and the neutral id of what it shows, never by words."""
    return identifier(kind, name, index).replace("-", " ", 1)


def _figure(symbol: Symbol, inset: float) -> Frame:
    """Give the frame of a person's symbol."""
    if symbol.shape in {"triangle", "diamond"}:
        return Frame.of(corners(symbol, inset))
    side = symbol.size - 2 * inset
    return Frame.around(symbol.x, symbol.y, side, side)
