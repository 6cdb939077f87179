"""A map placed by an engine of Graphviz: another Scene, which every painter can draw.

Boxes, words, title, legend and theme stay those of the toolkit; where the boxes stand and how the ties run is the
engine's doing. It knows neither sectors nor captions, so sector captions are left out and the captions of ties are
put on the middle of their lines.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ecomap.layout.dot_program import ENGINES, MEMORY, TIMEOUT, EngineError, run_json
from ecomap.layout.moving import Move
from ecomap.layout.style import PX_PER_PT
from ecomap.layout.track import Track

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ecomap.layout.scene import Edge, Label, Node, Point, Scene

__all__ = ["ENGINES", "EngineError", "place"]

_APART: Final = 22.0  # px that the engine is asked to leave free between boxes
_AIR: Final = 8.0  # px between map and header or legend
_STEPS: Final = 8  # straight pieces for one curved one
_POINTS: Final = 72.0  # what Graphviz calls an inch has this many of its units; we let a unit be a px
_SMALLEST: Final = 7.0 * PX_PER_PT  # below this it is told that the type is small
_LEAST, _MOST = 4.0, 10_000.0  # a box outside these sizes is none of ours

_SETTINGS: Final = {
    "dot": f'nodesep="{_APART / _POINTS:.2f}", ranksep="{3 * _APART / _POINTS:.2f}"',
    "twopi": 'root="n0", ranksep="3"',
    "neato": 'mode="major"',
    "sfdp": 'K="1.6"',
    "fdp": 'K="1.6"',
    "osage": f'pack="{2 * _APART:.0f}"',
}


def place(scene: Scene, engine: str, *, timeout: float = TIMEOUT, memory: int = MEMORY) -> Scene:
    """Let an engine of Graphviz place the boxes of a map and lead its ties.

    Parameters
    ----------
    scene : Scene
        The map as layout has made it.
    engine : str
        One of `ENGINES`.
    timeout : float
        Seconds after which the engine is stopped.
    memory : int
        Bytes that it may take.

    Returns
    -------
    Scene
        The map with the engine's places and routes, shrunk to the room between header and legend where it must be.

    Raises
    ------
    EngineError
        ``unknown-engine``, ``no-graphviz``, ``graphviz-failed`` or ``graphviz-timeout``.
    """
    found = run_json(_source(scene, engine), engine, timeout=timeout, memory=memory)
    try:
        places, ways = _places(found, len(scene.nodes)), dict(_ways(found))
    except (KeyError, TypeError, ValueError, IndexError):
        raise EngineError("graphviz-failed", engine) from None
    return _rebuilt(scene, places, ways)


def _source(scene: Scene, engine: str) -> str:
    """Write the graph: ids and sizes, no words."""
    numbers = {node.id: index for index, node in enumerate(scene.nodes)}
    top, low, beside = _room(scene)
    ratio = (low - top) / max(scene.page.w - 2 * scene.page.margin - beside, 1.0)
    settings = f'overlap="false", splines="true", sep="+{_APART / 2:.0f}", ratio="{ratio:.3f}"'
    lines = [
        "digraph {",
        f"graph [{settings}, {_SETTINGS.get(engine, '')}];",
        'node [label="", fixedsize="true", shape="box"];',
        'edge [dir="none"];',
    ]
    for index, node in enumerate(scene.nodes):
        shape = ', shape="ellipse"' if node.shape == "ellipse" else ""
        lines.append(f'n{index} [width="{_inches(node.w)}", height="{_inches(node.h)}"{shape}];')
    for index, edge in enumerate(scene.edges):
        if edge.source not in numbers or edge.target not in numbers:
            continue
        ends = [numbers[edge.source], numbers[edge.target]]
        if engine == "dot" and 0 in ends:
            # One rank above the family and one below: as it has them, nearly all would be in one row.
            other = max(ends)
            ends = [0, other] if other % 2 else [other, 0]
        lines.append(f'n{ends[0]} -> n{ends[1]} [id="e{index}"];')
    return "\n".join([*lines, "}"])


def _inches(length: float) -> str:
    return f"{min(max(length, _LEAST), _MOST) / _POINTS:.4f}"


def _places(found: Mapping[str, Any], count: int) -> list[Point]:
    """Read where the middle of each box is, y growing downwards."""
    places = {item["name"]: _point(item["pos"]) for item in found["objects"] if "pos" in item}
    return [places[f"n{index}"] for index in range(count)]


def _ways(found: Mapping[str, Any]) -> Iterator[tuple[int, tuple[Point, ...]]]:
    """Read how each tie runs, with its number."""
    for item in found.get("edges", ()):
        if "pos" in item:
            pieces = [_flattened(piece) for piece in str(item["pos"]).split(";")]
            yield int(str(item["id"]).removeprefix("e")), max(pieces, key=len)


def _point(text: str) -> Point:
    x, y = (float(number) for number in text.rstrip("!").split(",")[:2])
    if not (math.isfinite(x) and math.isfinite(y)):
        msg = "not a place"
        raise ValueError(msg)
    return x, -y


def _flattened(text: str) -> tuple[Point, ...]:
    """Turn a chain of Bézier curves into straight pieces."""
    # "s,x,y" and "e,x,y" would be the tips of arrow heads, which we have not asked for.
    controls = [_point(word) for word in text.split() if not word.startswith(("s,", "e,"))]
    points = controls[:1]
    for index in range(0, len(controls) - 3, 3):
        curve = controls[index : index + 4]
        points += [_bezier(curve, step / _STEPS) for step in range(1, _STEPS + 1)]
    return tuple(points)


def _bezier(curve: list[Point], t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y


def _rebuilt(scene: Scene, places: list[Point], ways: Mapping[int, tuple[Point, ...]]) -> Scene:
    """Make the new scene: fit what the engine has placed into the room on the page, and move everything there."""
    whole = _fitted(scene, places, ways)
    # Placed by somebody else's rules, a box has no side of the ring that a later map could keep.
    nodes = tuple(
        replace(_move(node, place, whole).node(node), side=None)
        for node, place in zip(scene.nodes, places, strict=True)
    )
    carried = _move(scene.nodes[0], places[0], whole) if nodes else whole
    by_id = {node.id: node for node in nodes}
    edges = tuple(
        replace(edge, points=_route(edge, whole, by_id, ways.get(index)), gap=None)
        for index, edge in enumerate(scene.edges)
    )
    small = round(scene.font_px * whole.scale, 2)
    notices = (*scene.notices, "small-type") if small < _SMALLEST else scene.notices
    return replace(
        scene,
        nodes=nodes,
        edges=edges,
        inner=tuple(carried.edge(edge) for edge in scene.inner),
        labels=(*_captions(scene, edges, whole.scale), *(label for label in scene.labels if label.role == "mark")),
        symbols=tuple(carried.symbol(symbol) for symbol in scene.symbols),
        strokes=tuple(stroke if stroke.role == "rule" else carried.stroke(stroke) for stroke in scene.strokes),
        font_px=small,
        notices=tuple(dict.fromkeys(notices)),
    )


def _room(scene: Scene) -> tuple[float, float, float]:
    """Give where the room between header and legend begins and ends, and what questions beside it take of its width."""
    page = scene.page
    # Words that stand in the lower half belong to the foot of the page, like the legend.
    head = [line.y + 0.3 * line.size for line in scene.lines if line.y < page.h / 2]
    foot = [line.y - line.size for line in scene.lines if line.y >= page.h / 2]
    top = max([page.margin, *head]) + _AIR
    # Questions under the map take its whole width, those beside it far less than half.
    panels = [label for label in scene.labels if label.role == "mark"]
    foot += [label.y - label.h / 2 for label in panels if label.w >= page.w / 2]
    low = min([page.h - page.margin, *foot, *(entry.y - entry.h / 2 for entry in scene.legend)]) - _AIR
    beside = sum(label.w + _AIR for label in panels if label.w < page.w / 2)
    return top, max(low, top + 1.0), beside


def _fitted(scene: Scene, places: list[Point], ways: Mapping[int, tuple[Point, ...]]) -> Move:
    """Find how the engine's drawing comes into the room between header and legend; it is never enlarged."""
    page = scene.page
    top, low, beside = _room(scene)
    xs, ys = [], []
    for node, (x, y) in zip(scene.nodes, places, strict=True):
        xs += [x - node.w / 2, x + node.w / 2]
        ys += [y - node.h / 2, y + node.h / 2]
    for way in ways.values():
        xs += [x for x, _ in way]
        ys += [y for _, y in way]
    if not xs:
        return Move(0, 0, 0, 0)
    wide, high = max(max(xs) - min(xs), 1.0), max(max(ys) - min(ys), 1.0)
    scale = min(1.0, (page.w - 2 * page.margin - beside) / wide, (low - top) / high)
    middle = (page.w - beside) / 2
    return Move((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, middle, (top + low) / 2, scale)


def _move(node: Node, place: Point, whole: Move) -> Move:
    """Give the move that carries a box of the old scene to its new place."""
    return Move(node.x, node.y, *whole.point(place), whole.scale)


def _route(edge: Edge, whole: Move, nodes: Mapping[str, Node], way: tuple[Point, ...] | None) -> tuple[Point, ...]:
    """Give the way of a tie, from its source to its target."""
    source, target = nodes.get(edge.source), nodes.get(edge.target)
    if source is None or target is None:
        return edge.points
    if way is None or len(way) < 2:  # noqa: PLR2004 - a point is no line
        return _border(source, (target.x, target.y)), _border(target, (source.x, source.y))
    points = whole.points(way)
    if math.dist(points[0], (source.x, source.y)) > math.dist(points[-1], (source.x, source.y)):
        points = points[::-1]
    return points


def _border(node: Node, towards: Point) -> Point:
    """Give the point of the outline of a box at which a straight line to its middle comes in."""
    dx, dy = towards[0] - node.x, towards[1] - node.y
    reach = max(abs(dx) / (node.w / 2), abs(dy) / (node.h / 2), 1e-9)
    return round(node.x + dx / reach, 1), round(node.y + dy / reach, 1)


def _captions(scene: Scene, edges: Iterable[Edge], scale: float) -> Iterator[Label]:
    """Put the captions of ties, one under the other and upright, on the middle of their lines."""
    owned: dict[str, list[Label]] = {}
    for label in scene.labels:
        if label.owner is not None:
            owned.setdefault(label.owner, []).append(label)
    for edge in edges:
        labels = owned.get(edge.id, [])
        heights = [_upright(label) for label in labels]
        track = Track.along(edge.points)
        x, y, _, _ = track.at(track.length / 2)
        y -= sum(heights) * scale / 2
        for label, height in zip(labels, heights, strict=True):
            yield _caption(label, Move(label.x, label.y, x, y + height * scale / 2, scale))
            y += height * scale


def _upright(label: Label) -> float:
    """Give the height of a caption after it has been turned upright."""
    return label.w if any(line.angle for line in label.lines) else label.h


def _caption(label: Label, move: Move) -> Label:
    moved = move.label(label)
    if not any(line.angle for line in label.lines):
        return moved
    # It ran up the side of the sheet: a turned caption has one line.
    upright = tuple(
        replace(line, angle=0.0, x=round(moved.x - line.w / 2, 1), y=round(moved.y + 0.36 * line.size, 1))
        for line in moved.lines
    )
    return replace(moved, w=moved.h, h=moved.w, lines=upright)
