"""Pieces of a Scene moved, and where asked shrunk, as a whole, so that words stay where they belong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecomap.layout.scene import Badge, Edge, Label, Line, Node, Point, Stroke, Symbol


@dataclass(frozen=True, slots=True)
class Move:
    """Shrink about ``(from_x, from_y)`` by ``scale``, and carry that point to ``(to_x, to_y)``."""

    from_x: float
    from_y: float
    to_x: float
    to_y: float
    scale: float = 1.0

    @classmethod
    def by(cls, dx: float, dy: float) -> Move:
        """Move everything so far, in px, and leave its size."""
        return cls(0.0, 0.0, dx, dy)

    def point(self, point: Point) -> Point:
        """Move a point."""
        x, y = point
        return (
            round(self.to_x + (x - self.from_x) * self.scale, 1),
            round(self.to_y + (y - self.from_y) * self.scale, 1),
        )

    def points(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """Move the points of a line."""
        return tuple(self.point(point) for point in points)

    def length(self, length: float) -> float:
        """Shrink a length."""
        return round(length * self.scale, 1)

    def line(self, line: Line) -> Line:
        """Move a line of text."""
        x, y = self.point((line.x, line.y))
        runs = tuple(replace(run, w=round(run.w * self.scale, 2)) for run in line.runs)
        return replace(line, x=x, y=y, size=round(line.size * self.scale, 2), w=self.length(line.w), runs=runs)

    def lines(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """Move lines of text."""
        return tuple(self.line(line) for line in lines)

    def node(self, node: Node) -> Node:
        """Move a box with its words."""
        x, y = self.point((node.x, node.y))
        lines, badges = self.lines(node.lines), self.badges(node.badges)
        return replace(node, x=x, y=y, w=self.length(node.w), h=self.length(node.h), lines=lines, badges=badges)

    def badges(self, badges: tuple[Badge, ...]) -> tuple[Badge, ...]:
        """Move numbers in circles."""
        return tuple(
            replace(badge, x=x, y=y, size=self.length(badge.size), lines=self.lines(badge.lines))
            for badge in badges
            for x, y in (self.point((badge.x, badge.y)),)
        )

    def label(self, label: Label) -> Label:
        """Move words outside boxes."""
        x, y = self.point((label.x, label.y))
        return replace(label, x=x, y=y, w=self.length(label.w), h=self.length(label.h), lines=self.lines(label.lines))

    def symbol(self, symbol: Symbol) -> Symbol:
        """Move a person of the genogram."""
        x, y = self.point((symbol.x, symbol.y))
        lines, badges = self.lines(symbol.lines), self.badges(symbol.badges)
        return replace(symbol, x=x, y=y, size=self.length(symbol.size), lines=lines, badges=badges)

    def stroke(self, stroke: Stroke) -> Stroke:
        """Move a line of the genogram."""
        return replace(stroke, points=self.points(stroke.points))

    def edge(self, edge: Edge) -> Edge:
        """Move a tie that keeps its form."""
        gap = None if edge.gap is None else self.length(edge.gap)
        return replace(edge, points=self.points(edge.points), gap=gap)
