"""An independent judge of drawings: what a Scene's boxes, ties and words do to one another, told by shapely."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from shapely import STRtree, box
from shapely.geometry import LineString, MultiPoint, Point

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.layout.scene import Badge, Label, Line, Node, Scene

GRAZE = 3.0
"""A tie comes nearer than this to a foreign box: it touches it, px."""


class Flaws(NamedTuple):
    """Counts of what must not be, and the crossings."""

    overlapping_boxes: int
    ties_through_boxes: int
    ties_touching_boxes: int
    labels_hit: int
    words_outside_box: int
    words_outside_page: int
    sector_breaks: int
    crossings: int
    ties_on_ties: int


def frame_of(node: Node, grow: float = 0.0) -> object:
    """The rectangle of a box."""
    half_w, half_h = node.w / 2 + grow, node.h / 2 + grow
    return box(node.x - half_w, node.y - half_h, node.x + half_w, node.y + half_h)


def frame_of_line(line: Line) -> object:
    """The rectangle of a line of text, turned lines included."""
    if line.angle == -90.0:
        return box(line.x - line.size * 0.88, line.y - line.w, line.x + line.size * 0.12, line.y)
    return box(line.x, line.y - line.size * 0.88, line.x + line.w, line.y + line.size * 0.12)


def frame_of_label(label: Label) -> object:
    """The rectangle of words outside boxes."""
    return box(label.x - label.w / 2, label.y - label.h / 2, label.x + label.w / 2, label.y + label.h / 2)


def flaws(scene: Scene) -> Flaws:
    """Measure a Scene."""
    nodes = {node.id: node for node in scene.nodes}
    frames = [frame_of(node) for node in scene.nodes]
    ids = [node.id for node in scene.nodes]
    lines = [LineString(edge.points) for edge in scene.edges]
    tree = STRtree(frames)
    overlapping = sum(a.intersection(b).area > 0.5 for a, b in itertools.combinations(frames, 2) if a.intersects(b))
    through = touching = 0
    for edge, line in zip(scene.edges, lines, strict=True):
        for i in tree.query(line.buffer(GRAZE)):
            if ids[i] in (edge.source, edge.target):
                continue
            touching += line.distance(frames[i]) < GRAZE
            through += line.intersection(frame_of(nodes[ids[i]], -1.5)).length > 0
    return Flaws(
        overlapping,
        through,
        touching,
        _labels_hit(scene, frames, lines),
        _words_outside_box(scene),
        _words_outside_page(scene),
        sector_breaks(scene),
        *_crossings(scene, lines),
    )


def _labels_hit(scene: Scene, frames: list[object], lines: list[LineString]) -> int:
    labels = [frame_of_label(label) for label in scene.labels]
    hit = 0
    for i, label in enumerate(labels):
        others = [other for j, other in enumerate(labels) if j != i]
        hit += any(label.intersection(other).area > 0.01 for other in (*frames, *others)) or any(
            label.intersects(line)
            for line, edge in zip(lines, scene.edges, strict=True)
            if edge.id != scene.labels[i].owner
        )
    return hit


def _words_outside_box(scene: Scene) -> int:
    outside = sum(not frame_of(node).covers(frame_of_line(line)) for node in scene.nodes for line in node.lines)
    centre = frame_of(scene.nodes[0])
    symbols = [line for symbol in scene.symbols for line in symbol.lines]
    return outside + sum(not centre.covers(frame_of_line(line)) for line in symbols)


def _words_outside_page(scene: Scene) -> int:
    page = box(0, 0, scene.page.w, scene.page.h)
    lines = [*scene.lines, *(line for label in scene.labels for line in label.lines)]
    lines += [line for entry in scene.legend for line in entry.lines]
    shapes = [frame_of_line(line) for line in lines] + [frame_of(node) for node in scene.nodes]
    shapes += [LineString(edge.points) for edge in scene.edges]
    return sum(not page.covers(shape) for shape in shapes)


class MarkFlaws(NamedTuple):
    """Counts of what must not be about numbers, boxes with 「？」 and the panel of questions."""

    badges_outside: int
    badges_hit: int
    panel_words_outside: int
    panel_hit: int
    furniture_hit: int


def mark_flaws(scene: Scene) -> MarkFlaws:
    """Measure what findings add to a Scene. The boxes with 「？」 and the panel itself are judged by `flaws` too."""
    centre = frame_of(scene.nodes[0])
    ink = [LineString(stroke.points) for stroke in scene.strokes]
    ink += [LineString(edge.points) for edge in (*scene.edges, *scene.inner)]
    symbols = [box(s.x - s.size / 2, s.y - s.size / 2, s.x + s.size / 2, s.y + s.size / 2) for s in scene.symbols]
    family = [line for s in scene.symbols for line in s.lines]
    family += scene.nodes[0].lines
    outside = hit = 0
    for node in scene.nodes:
        outside += sum(not frame_of(node).covers(disc(badge)) for badge in node.badges)
        hit += _meets(node.badges, [frame_of_line(line) for line in node.lines])
    people = [badge for symbol in scene.symbols for badge in symbol.badges]
    outside += sum(not centre.covers(disc(badge)) for badge in people)
    hit += _meets(people, [*symbols, *map(frame_of_line, family), *ink])
    panels = [label for label in scene.labels if label.role == "mark"]
    rows = [frame_of(entry) for entry in scene.legend]
    rows += [frame_of_line(line) for line in scene.lines]
    inside = panel_hit = 0
    for panel in panels:
        frame = frame_of_label(panel)
        words = [frame_of_line(line) for line in panel.lines]
        inside += sum(not frame.covers(shape) for shape in (*words, *map(disc, panel.badges)))
        panel_hit += _meets(panel.badges, words)
        panel_hit += sum(frame.intersects(other) for other in (*rows, *ink, *map(frame_of, scene.nodes)))
        panel_hit += not box(0, 0, scene.page.w, scene.page.h).buffer(1 - scene.page.margin).covers(frame)
    samples = [disc(badge) for entry in scene.legend for badge in entry.badges]
    words = [frame_of_line(line) for entry in scene.legend for line in entry.lines]
    furniture = sum(a.intersection(b).area > 0.5 for a, b in itertools.combinations([*samples, *words], 2))
    return MarkFlaws(outside, hit, inside, panel_hit, furniture)


def disc(badge: Badge) -> object:
    """The circle of a number."""
    return Point(badge.x, badge.y).buffer(badge.size / 2 - 0.1)


def _meets(badges: Iterable[Badge], others: list[object]) -> int:
    discs = [disc(badge) for badge in badges]
    return sum(a.intersects(b) for a, b in itertools.combinations(discs, 2)) + sum(
        one.intersects(other) for one in discs for other in others
    )


def sector_breaks(scene: Scene) -> int:
    """Runs of sectors round the ring beyond one for each."""
    sectors = [node.category for node in scene.nodes[1:]]
    runs = sum(sectors[i] != sectors[i - 1] for i in range(len(sectors)))
    number = len(set(sectors))
    return max(0, runs - number) if number > 1 else 0


def _crossings(scene: Scene, lines: list[LineString]) -> tuple[int, int]:
    nodes = {node.id: node for node in scene.nodes}
    crossing = on = 0
    for (i, a), (j, b) in itertools.combinations(enumerate(lines), 2):
        if not a.intersects(b):
            continue
        shared = Counter((scene.edges[i].source, scene.edges[i].target)) & Counter(
            (scene.edges[j].source, scene.edges[j].target)
        )
        met = a.intersection(b)
        if met.length > 0.5:
            on += 1
        points = [met] if isinstance(met, Point) else list(met.geoms) if isinstance(met, MultiPoint) else []
        crossing += sum(not any(frame_of(nodes[end], 2.0).covers(point) for end in shared) for point in points)
    return crossing, on
