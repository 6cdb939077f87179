"""The Scene: what layout hands to painters, and nothing else.

Every coordinate is final, in px (96 px = 1 inch), y growing downwards, rounded to 0.1 px. Boxes are given by
their *centre*. A Scene holds no colour and no file format; painters add those and decide nothing else.

The JSON form (``Scene.to_json``) keeps these names. Its ``page``, ``font_px``, ``nodes``, ``edges`` and ``labels``
are the plain geometry that any drawing measure can read: a node has ``x, y, w, h`` and ``kind``, an edge the
polyline that is really drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FORMAT = "ecomap/scene"
VERSION = 1

Point = tuple[float, float]
Strength = Literal["strong", "normal", "weak", "broken", "unknown"]
Stress = Literal["none", "stressful", "conflict", "unknown"]
Flow = Literal["to", "from", "both", "none", "unknown"]
Status = Literal["current", "planned", "waiting", "paused", "declined", "ended", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The sheet: size and margin in px, and the name of the paper."""

    w: float
    h: float
    margin: float
    paper: str = "A4"
    orientation: Literal["landscape", "portrait"] = "landscape"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of one line of text that one font can draw."""

    text: str
    font: int = 0
    w: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text: left end of its baseline, type size and measured width in px.

    ``role`` is what the words are (title, name, sub, caption, sector, legend, note, age, header, heading, question,
    mark), so that a theme may colour them. ``angle`` turns the line about (x, y), in degrees clockwise.
    """

    x: float
    y: float
    size: float
    w: float
    runs: tuple[Run, ...]
    role: str = "name"
    angle: float = 0.0

    @property
    def text(self) -> str:
        """The words of the line, without their division into fonts."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """The number of a finding in a small filled circle: its middle and its width.

    ``lines`` holds the digits, ``label`` what the number stands for.
    """

    number: int
    x: float
    y: float
    size: float
    lines: tuple[Line, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A box: the centre (client and family) or somebody or something around it.

    A ``missing`` one stands for nobody: it is where the record shows no support that is needed.
    """

    id: str
    x: float
    y: float
    w: float
    h: float
    kind: Literal["center", "alter"] = "alter"
    name: str = ""
    side: Literal["top", "right", "bottom", "left"] | None = None
    no_tie: bool = False
    category: str | None = None
    shape: Literal["rounded", "ellipse"] = "rounded"
    status: Status = "current"
    formality: Literal["formal", "semi-formal", "informal"] | None = None
    supports: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    label: str = ""
    missing: bool = False
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A tie as drawn: a polyline from ``source`` to ``target`` with four independent marks.

    ``flow`` "to" puts the arrow head at the target end, "from" at the source end, "both" at both. ``member`` is the
    family member inside the centre whom the tie is about, where it is not the client or the household. ``gap`` is
    where the gap of an ended or broken tie has its middle, in px along the line from the source end; the middle of
    the line where it is ``None``.
    """

    id: str
    source: str
    target: str
    points: tuple[Point, ...]
    kind: Literal["ego", "alter"] = "ego"
    strength: Strength = "unknown"
    stress: Stress = "unknown"
    flow: Flow = "unknown"
    status: Status = "current"
    supports: tuple[str, ...] = ()
    member: str | None = None
    gap: float | None = None
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words outside boxes: the caption of a tie (``owner`` is its edge) or of a sector; centre, size, lines.

    The one whose role is ``mark`` is the panel of questions that go with the numbers on the map.
    """

    id: str
    x: float
    y: float
    w: float
    h: float
    role: Literal["caption", "sector", "mark"] = "caption"
    owner: str | None = None
    lines: tuple[Line, ...] = ()
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """A person of the genogram: square (male), circle (female), or the sign for an unknown sex."""

    id: str
    x: float
    y: float
    size: float
    shape: Literal["square", "circle", "triangle", "diamond"] = "square"
    client: bool = False
    deceased: Literal["no", "cross", "filled"] = "no"
    lines: tuple[Line, ...] = ()
    label: str = ""
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line of the genogram or of the page furniture."""

    points: tuple[Point, ...]
    role: Literal["couple", "couple2", "common_law", "descent", "adopted", "foster", "slash", "household", "rule"] = (
        "descent"
    )
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """A sample of a mark and the words that explain it. ``edge`` is drawn with the very function that draws ties."""

    code: str
    x: float
    y: float
    w: float
    h: float
    edge: Edge | None = None
    symbol: Symbol | None = None
    strokes: tuple[Stroke, ...] = ()
    node: Node | None = None
    lines: tuple[Line, ...] = ()
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pens:
    """Widths in px that layout has reckoned with; painters use these and no others.

    A line of unknown strength, a normal and a strong one are 0.8, 2 and 5 px wide: each 2.5 times the one before, so
    that they can be told apart on a fax, where 1 px has two dots.
    """

    strong: float = 5.0
    normal: float = 2.0
    weak: float = 2.0
    box: float = 1.2
    centre: float = 1.8
    symbol: float = 1.4
    tick: float = 5.0
    tick_step: float = 9.0
    head: float = 9.0
    stress: Literal["ticks", "zigzag"] = "ticks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A laid-out map, ready for any painter.

    ``nodes`` holds the centre first and then the ring, clockwise from the upper left corner. ``inner`` are ties
    between members of the family, drawn inside the centre; their ends are ids of ``symbols`` (or ``household``).
    """

    page: Page
    font_px: float
    fonts: tuple[str, ...]
    language: Literal["ja", "en"]
    title: str
    description: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    inner: tuple[Edge, ...] = ()
    labels: tuple[Label, ...] = ()
    symbols: tuple[Symbol, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    lines: tuple[Line, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
    pens: Pens = Pens()
    notices: tuple[str, ...] = ()
    format: str = FORMAT
    version: int = VERSION
