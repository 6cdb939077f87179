"""The Matplotlib painter: the Scene as artists on an Axes, for figures beside other figures.

Artists keep the proportions of the Scene: line widths, dashes and type follow the size of the Axes, also when it is
zoomed, resized or saved at another resolution. Neither pyplot nor any global setting is used.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

from matplotlib import rcParams
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.lines import Line2D
from matplotlib.patches import BoxStyle, Circle, Ellipse, FancyBboxPatch, Patch, PathPatch, Polygon, Rectangle
from matplotlib.path import Path
from matplotlib.patheffects import withStroke
from matplotlib.text import Text

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
from ecomap.render.markup import clean, identifier
from ecomap.render.strokes import TICK_PEN, Area, strokes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.backend_bases import RendererBase
    from matplotlib.transforms import Bbox

    from ecomap.layout.scene import Badge, Edge, Label, LegendEntry, Line, Node, Point, Scene, Stroke, Symbol
    from ecomap.render.theme import Theme
    from ecomap.text import FontChain

PX_PER_INCH: Final = 96.0
_POINTS: Final = 72.0
_LAYER: Final = 2.0  # one for all: artists of one layer are drawn in the order in which they were added


def paint_axes(scene: Scene, theme: Theme, fonts: FontChain, ax: Axes) -> tuple[Artist, ...]:
    """Paint a scene on an Axes, in the px of the scene with y growing downwards.

    Parameters
    ----------
    scene : Scene
        What layout has made.
    theme : Theme
        The colours.
    fonts : FontChain
        The fonts with which the scene was measured.
    ax : matplotlib.axes.Axes
        Where to paint. Its limits become those of the page, its aspect equal, and its frame and ticks are taken away.

    Returns
    -------
    tuple of Artist
        What was added, from the lowest to the highest. The artists of a thing have its id as gid
        (``edge-t1``, ``node-r2``, ``person-p3``, ``label-l-t1``), as the elements of the SVG have.
    """
    page = scene.page
    ax.set_axis_off()
    ax.set_xlim(0, page.w)
    ax.set_ylim(page.h, 0)
    ax.set_aspect("equal")
    ax.apply_aspect()  # else the first widths would be those of a page out of shape
    painter = _Painter(scene, theme, fonts, ax)
    painter.add(Rectangle((0, 0), page.w, page.h, facecolor=theme.paper, edgecolor="none"))
    painter.picture()
    return tuple(painter.artists)


def figure(scene: Scene, theme: Theme, fonts: FontChain) -> Figure:
    """Paint a scene on a new figure of exactly its size, which any Matplotlib backend can save or show."""
    made = Figure(figsize=(scene.page.w / PX_PER_INCH, scene.page.h / PX_PER_INCH), dpi=PX_PER_INCH)
    paint_axes(scene, theme, fonts, made.add_axes((0, 0, 1, 1)))
    return made


def points_per_px(ax: Axes) -> float:
    """Give how many points (1/72 inch) a px of the scene has on the Axes as it is now."""
    (_, top), (_, bottom) = ax.transData.transform([(0.0, 0.0), (0.0, 1.0)])
    return float(abs(bottom - top)) * _POINTS / float(ax.get_figure(root=True).dpi)  # type: ignore[union-attr]


class PathInPx(PathPatch):
    """A path whose width and dashes are in px of the scene."""

    def __init__(self, path: Path, look: Look, *, phase: float = 0.0) -> None:
        fill = look.fill is not None
        super().__init__(
            path, fill=fill, facecolor=look.fill or "none", edgecolor=look.stroke, joinstyle="round", capstyle="butt"
        )
        self.look = look
        self.phase = phase

    def draw(self, renderer: RendererBase) -> None:
        """Draw with the width that fits the Axes now."""
        _fit(self, self.look, self.phase)
        super().draw(renderer)


class LineInPx(Line2D):
    """A line whose width and dashes are in px of the scene."""

    def __init__(self, points: Sequence[Point], look: Look, *, phase: float = 0.0) -> None:
        super().__init__(
            [x for x, _ in points],
            [y for _, y in points],
            color=look.stroke,
            marker="",
            solid_capstyle="butt",
            dash_capstyle="butt",
            solid_joinstyle="round",
            dash_joinstyle="round",
        )
        self.look = look
        self.phase = phase

    def draw(self, renderer: RendererBase) -> None:
        """Draw with the width that fits the Axes now."""
        _fit(self, self.look, self.phase)
        super().draw(renderer)


class WordsInPx(Text):
    """Words whose size is in px of the scene."""

    def __init__(
        self, at: Point, words: str, size: float, path: str, colour: str, angle: float, bold: float = 0.0
    ) -> None:
        super().__init__(
            *at,
            words,
            color=colour,
            rotation=-angle,
            rotation_mode="anchor",
            horizontalalignment="left",
            verticalalignment="baseline",
            fontproperties=FontProperties(fname=path),
            parse_math=False,
            clip_on=True,
        )
        self.px = size
        self.bold = bold

    def fit(self) -> None:
        """Take the size that fits the Axes now."""
        if self.axes is None:
            return
        scale = points_per_px(cast("Axes", self.axes))
        self.set_fontsize(self.px * scale)
        if self.bold:
            self.set_path_effects([withStroke(linewidth=self.bold * scale, foreground=self.get_color())])

    def draw(self, renderer: RendererBase) -> None:
        """Draw in the size that fits the Axes now."""
        self.fit()
        super().draw(renderer)

    def get_window_extent(self, renderer: RendererBase | None = None, dpi: float | None = None) -> Bbox:
        """Give the room that the words take on the Axes as it is now."""
        self.fit()
        return super().get_window_extent(renderer, dpi)


def _fit(artist: Patch | Line2D, look: Look, phase: float) -> None:
    """Set width and dashes in points, as Matplotlib counts them."""
    if artist.axes is None:
        return
    scale = points_per_px(cast("Axes", artist.axes))
    width = look.width * scale
    artist.set_linewidth(width)
    if look.dash:
        # Matplotlib multiplies dashes by the width of the line, unless a setting of the user says otherwise.
        unit = scale / width if rcParams["lines.scale_dashes"] else scale
        artist.set_linestyle((phase * unit, [step * unit for step in look.dash]))


class _Painter:
    """Adds artists to an Axes and remembers them."""

    def __init__(self, scene: Scene, theme: Theme, fonts: FontChain, ax: Axes) -> None:
        self.scene = scene
        self.theme = theme
        self.paths = [str(path) for path in fonts.paths]
        self.ax = ax
        self.artists: list[Artist] = []

    def add(self, artist: Artist, gid: str | None = None) -> None:
        artist.set_zorder(_LAYER)
        artist.set_snap(snap=False)  # corners stay where they are reckoned: heads would bend
        if gid is not None:
            artist.set_gid(gid)
        self.ax.add_artist(artist)
        if isinstance(artist, WordsInPx):
            artist.fit()
        elif isinstance(artist, PathInPx | LineInPx):
            _fit(artist, artist.look, artist.phase)
        self.artists.append(artist)

    def picture(self) -> None:
        """Add everything, from the lowest to the highest, in the order of the SVG painter."""
        scene = self.scene
        self.strokes(stroke for stroke in scene.strokes if stroke.role == "rule")
        self.nodes(kind="center")
        for index, edge in enumerate((*scene.edges, *scene.inner)):
            self.edge(edge, identifier("edge", edge.id, index))
        self.nodes(kind="alter")
        self.strokes(stroke for stroke in scene.strokes if stroke.role != "rule")
        for index, symbol in enumerate(scene.symbols):
            self.person(symbol, identifier("person", symbol.id, index))
        for index, label in enumerate(scene.labels):
            self.label(label, identifier("label", label.id, index))
        for entry in scene.legend:
            self.legend(entry)
        self.lines(scene.lines)

    def nodes(self, *, kind: str) -> None:
        for index, node in enumerate(self.scene.nodes):
            if node.kind == kind:
                self.node(node, identifier("node", node.id, index))

    def node(self, node: Node, gid: str) -> None:
        look = node_look(node, self.theme, self.scene.pens)
        shape: Patch
        if node.shape == "ellipse":
            shape = Ellipse((node.x, node.y), node.w, node.h)
        else:
            shape = _box(node.x, node.y, node.w, node.h, look.corner)
        self.add(PathInPx(_outline(shape), look), gid)
        self.lines(node.lines, gid=gid)
        self.badges(node.badges, gid)

    def edge(self, edge: Edge, gid: str | None) -> None:
        colour = tie_colour(edge, self.theme)
        short: list[Path] = []
        for mark in strokes(edge, self.scene.pens):
            if isinstance(mark, Area):
                self.add(Polygon(mark.points, closed=True, facecolor=colour, edgecolor="none"), gid)
            elif mark.part == "line":
                self.add(LineInPx(mark.points, Look(colour, mark.width, dash=mark.dash), phase=mark.phase), gid)
            else:
                short.append(Path(mark.points))
        if short:
            self.add(PathInPx(Path.make_compound_path(*short), Look(self.theme.stress, TICK_PEN)), gid)

    def person(self, symbol: Symbol, gid: str | None) -> None:
        for inset, look in symbol_looks(symbol, self.theme, self.scene.pens):
            self.add(PathInPx(_figure(symbol, inset), look), gid)
        if symbol.deceased == "cross":
            both = Path.make_compound_path(*(Path(line) for line in cross(symbol)))
            self.add(PathInPx(both, Look(self.theme.ink, 0.8 * self.scene.pens.symbol)), gid)
        self.lines(symbol.lines, gid=gid, light=symbol.deceased == "filled")
        self.badges(symbol.badges, gid)

    def strokes(self, strokes_: Iterable[Stroke]) -> None:
        for stroke in strokes_:
            for look in stroke_looks(stroke, self.theme, self.scene.pens):
                if stroke.closed:
                    self.add(PathInPx(Path([*stroke.points, stroke.points[0]], closed=True), look))
                else:
                    self.add(LineInPx(stroke.points, look))

    def label(self, label: Label, gid: str) -> None:
        if label.role == "mark":
            look = panel_look(self.theme, self.scene.pens)
            self.add(PathInPx(_outline(_box(label.x, label.y, label.w, label.h, look.corner)), look), gid)
        elif label.role != "sector":
            plate = _box(label.x, label.y, label.w, label.h, PLATE_CORNER)
            plate.set(facecolor=self.theme.paper, edgecolor="none")
            self.add(plate, gid)
        self.lines(label.lines, gid=gid)
        self.badges(label.badges, gid)

    def legend(self, entry: LegendEntry) -> None:
        gid = identifier("legend", entry.code, 0)
        if entry.node is not None:
            self.node(entry.node, gid)
        if entry.edge is not None:
            self.edge(entry.edge, gid)
        self.strokes(entry.strokes)
        if entry.symbol is not None:
            self.person(entry.symbol, gid)
        self.badges(entry.badges, gid)
        self.lines(entry.lines, gid=gid)

    def badges(self, badges: Iterable[Badge], gid: str | None) -> None:
        """Add numbers in circles."""
        for badge in badges:
            self.add(Circle((badge.x, badge.y), badge.size / 2, facecolor=self.theme.ink, edgecolor="none"), gid)
            self.lines(badge.lines, gid=gid, bold=BOLD * badge.size)

    def lines(self, lines: Iterable[Line], *, gid: str | None = None, light: bool = False, bold: float = 0.0) -> None:
        """Add words: each stretch that one font draws begins where the scene has reckoned it."""
        for line in lines:
            colour = line_colour(line, self.theme, light=light)
            turn = math.radians(line.angle)
            along = 0.0
            for run in line.runs:
                path = self.paths[min(run.font, len(self.paths) - 1)]
                at = (line.x + along * math.cos(turn), line.y + along * math.sin(turn))
                words = _drawable(clean(run.text), path)
                if words.strip():
                    self.add(WordsInPx(at, words, line.size, path, colour, line.angle, bold), gid)
                along += run.w


def _box(x: float, y: float, w: float, h: float, corner: float) -> FancyBboxPatch:
    """Give a box with round corners by its centre."""
    return FancyBboxPatch((x - w / 2, y - h / 2), w, h, boxstyle=BoxStyle.Round(pad=0, rounding_size=corner))


def _figure(symbol: Symbol, inset: float) -> Path:
    """Give the outline of a person."""
    x, y, half = symbol.x, symbol.y, symbol.size / 2 - inset
    if symbol.shape == "circle":
        return _outline(Circle((x, y), half))
    if symbol.shape == "square":
        return _outline(Rectangle((x - half, y - half), 2 * half, 2 * half))
    points = corners(symbol, inset)
    return Path([*points, points[0]], closed=True)


def _outline(shape: Patch) -> Path:
    """Give the path of a shape in px of the scene."""
    path: Any = shape.get_path()
    return shape.get_patch_transform().transform_path(path)


@cache
def _has(path: str, character: str) -> bool:
    return bool(get_font(path).get_char_index(ord(character)))


def _drawable(words: str, path: str) -> str:
    """Leave out what the font cannot draw, such as the mark that chooses a form of a kanji."""
    return "".join(character for character in words if _has(path, character))
