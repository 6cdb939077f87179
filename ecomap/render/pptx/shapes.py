"""Shapes of a slide as DrawingML: boxes, freeforms, straight connectors and groups, with the looks of the Scene.

All is written with `ecomap.render.markup`, so no text reaches the file unescaped. Lengths come in px of the Scene.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Final, Literal

from ecomap.render.markup import element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.layout.scene import Point
    from ecomap.render.looks import Look

EMU_PER_PX: Final = 9525
"""English metric units in a px of 1/96 inch."""
EMU_PER_MM: Final = 36000
SPACES: Final = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_DECORATIVE_URI: Final = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"  # as Office marks what a screen reader passes over
_DECORATIVE: Final = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_TURN: Final = 60_000  # parts of a degree
_QUARTER: Final = 90 * _TURN
FIRST_SITE: Final = 4
"""Number of the first site of our own: before it come the middles of the sides, as with the shapes that Office names.

They serve whoever draws a connector by hand; LibreOffice takes the first four sites for these middles in any case.
"""
_MIDDLES: Final = (("3cd4", "hc", "t"), ("cd2", "l", "vc"), ("cd4", "hc", "b"), ("0", "r", "vc"))
_KAPPA: Final = 0.5523  # of a radius: how far the handles of a quarter of a circle lie from its ends

Preset = Literal["rect", "ellipse", "triangle", "diamond"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle in px: left, top, width and height."""

    x: float
    y: float
    w: float
    h: float

    @classmethod
    def around(cls, x: float, y: float, w: float, h: float) -> Frame:
        """Make the frame of a given size around a middle."""
        return cls(x - w / 2, y - h / 2, w, h)

    @classmethod
    def of(cls, points: Sequence[Point]) -> Frame:
        """Make the frame that holds all points."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return cls(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def with_(self, *others: Frame) -> Frame:
        """Make the frame that holds this one and others."""
        frames = (self, *others)
        return Frame.of([(one.x, one.y) for one in frames] + [(one.x + one.w, one.y + one.h) for one in frames])


@dataclass(frozen=True, slots=True)
class Glue:
    """Where the end of a connector sticks: the number of a shape, and which of its own sites, counted from 0."""

    shape: int
    site: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line within a freeform: its points, and whether it is filled instead of drawn."""

    points: tuple[Point, ...]
    closed: bool = False


class Pen:
    """Gives every shape of a slide its number and writes it."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(2)  # 1 is the tree that holds them all

    def number(self) -> int:
        """Give the next number, for a shape that others must know before it is written."""
        return next(self._numbers)

    def shape(  # noqa: PLR0913 - what a shape can have
        self,
        name: str,
        frame: Frame,
        outline: str,
        look: str,
        *,
        words: str = "",
        label: str = "",
        angle: float = 0.0,
        number: int | None = None,
        holder: str = "",
    ) -> str:
        """Write a shape: ``outline`` is its geometry, ``look`` its fill and line, ``words`` its text body.

        ``label`` says what it is to those who cannot see it; without one the shape counts as decoration unless it
        holds words. ``holder`` is the kind of placeholder that it fills.
        """
        place = element("p:nvPr", element("p:ph", type=holder)) if holder else element("p:nvPr")
        kind = element("p:cNvSpPr", **({"txBox": "1"} if not outline and not holder else {}))
        return element(
            "p:sp",
            element("p:nvSpPr", self._called(name, label, number, mute=not words), kind, place),
            element("p:spPr", _place(frame, angle), outline or preset("rect"), look),
            words,
        )

    def connector(
        self,
        name: str,
        start: Point,
        end: Point,
        look: str,
        *,
        glue: tuple[Glue | None, Glue | None] = (None, None),
        label: str = "",
    ) -> str:
        """Write a straight connector."""
        (x1, y1), (x2, y2) = start, end
        flips = {key: "1" for key, flipped in (("flipH", x2 < x1), ("flipV", y2 < y1)) if flipped}
        ends = [
            element(tag, id=stuck.shape, idx=FIRST_SITE + stuck.site)
            for tag, stuck in (("a:stCxn", glue[0]), ("a:endCxn", glue[1]))
            if stuck is not None
        ]
        kind = element("p:cNvCxnSpPr", *ends)
        shape = "straightConnector1" if ends else "line"
        return element(
            "p:cxnSp",
            element("p:nvCxnSpPr", self._called(name, label, None, mute=True), kind, element("p:nvPr")),
            element("p:spPr", _place(Frame.of((start, end)), 0.0, **flips), preset(shape), look),
        )

    def group(self, name: str, frame: Frame, *parts: str, label: str = "") -> str:
        """Write a group, whose shapes keep the coordinates of the slide."""
        where = (*_corner("a:off", "a:ext", frame), *_corner("a:chOff", "a:chExt", frame))
        head = element(
            "p:nvGrpSpPr",
            self._called(name, label, None, mute=False),
            element("p:cNvGrpSpPr"),
            element("p:nvPr"),
        )
        return element("p:grpSp", head, element("p:grpSpPr", element("a:xfrm", *where)), *parts)

    def _called(self, name: str, label: str, number: int | None, *, mute: bool) -> str:
        number = self.number() if number is None else number
        if label:
            return element("p:cNvPr", id=number, name=name, descr=label)
        if not mute:
            return element("p:cNvPr", id=number, name=name)
        mark = element("adec:decorative", **{"xmlns:adec": _DECORATIVE, "val": "1"})
        passed = element("a:extLst", element("a:ext", mark, uri=_DECORATIVE_URI))
        return element("p:cNvPr", passed, id=number, name=name)


def emu(px: float) -> int:
    """Turn px into the units of Office."""
    return round(px * EMU_PER_PX)


def preset(name: str) -> str:
    """Write a geometry that every Office knows by name."""
    return element("a:prstGeom", element("a:avLst"), prst=name)


def box_outline(frame: Frame, corner: float, sites: Sequence[Point] = (), *, ellipse: bool = False) -> str:
    """Write the outline of a box with round corners, or of an ellipse, and where ties may stick to it.

    The sites are those of the ties, as those of the preset shapes are the middles of the sides only: a tie would jump
    there as soon as its box is moved.
    """
    wide, high = frame.w, frame.h
    rx, ry = (wide / 2, high / 2) if ellipse else (corner, corner)
    path = [_step("a:moveTo", (0, ry))]
    for (x, y), (fx, fy), (tx, ty) in (
        ((0, ry), (0, 0), (rx, 0)),
        ((wide - rx, 0), (wide, 0), (wide, ry)),
        ((wide, high - ry), (wide, high), (wide - rx, high)),
        ((rx, high), (0, high), (0, high - ry)),
    ):
        first = (x + (fx - x) * _KAPPA, y + (fy - y) * _KAPPA)
        second = (tx + (fx - tx) * _KAPPA, ty + (fy - ty) * _KAPPA)
        path += [_step("a:lnTo", (x, y)), _step("a:cubicBezTo", first, second, (tx, ty))]
    path.append(element("a:close"))
    return _custom(frame, [element("a:path", *path, w=emu(wide), h=emu(high))], sites)


def freeform(frame: Frame, stretches: Sequence[Stretch], sites: Sequence[Point] = ()) -> str:
    """Write lines and areas as one freeform within a frame."""
    paths = []
    for stretch in stretches:
        first, *rest = ((x - frame.x, y - frame.y) for x, y in stretch.points)
        steps = [_step("a:moveTo", first), *(_step("a:lnTo", point) for point in rest)]
        steps += [element("a:close")] if stretch.closed else []
        fill = {} if stretch.closed else {"fill": "none"}
        paths.append(element("a:path", *steps, w=emu(frame.w), h=emu(frame.h), **fill))
    return _custom(frame, paths, sites)


def looks(look: Look, *, heads: tuple[bool, bool] = (False, False)) -> str:
    """Write fill and line of a look; ``heads`` tells which end of the line has an arrow head."""
    return fill(look.fill) + line(look.stroke, look.width, look.dash, heads=heads)


def fill(colour: str | None) -> str:
    """Write a fill, or that there is none."""
    return element("a:noFill") if colour is None else element("a:solidFill", _colour(colour))


def line(
    colour: str | None, width: float, dash: tuple[float, ...] = (), *, heads: tuple[bool, bool] = (False, False)
) -> str:
    """Write a line of ``width`` px; no colour is no line."""
    if colour is None or not width:
        return element("a:ln", element("a:noFill"))
    parts = [fill(colour)]
    if dash:
        share = [round(step / width * 100_000) for step in dash]
        pairs = zip(share[::2], share[1::2], strict=True)
        parts.append(element("a:custDash", *(element("a:ds", d=drawn, sp=left) for drawn, left in pairs)))
    parts.append(element("a:round"))
    for tag, head in (("a:headEnd", heads[0]), ("a:tailEnd", heads[1])):
        parts += [element(tag, type="triangle", w="med", len="med")] if head else []
    return element("a:ln", *parts, w=emu(width), cap="flat")


def _colour(colour: str) -> str:
    return element("a:srgbClr", val=colour.removeprefix("#").upper())


def _custom(frame: Frame, paths: Sequence[str], sites: Sequence[Point]) -> str:
    """Write a geometry of our own; its sites move with the shape when it is made larger or smaller."""
    wide, high = max(emu(frame.w), 1), max(emu(frame.h), 1)
    guides: list[str] = []
    places = [_site(angle, x, y) for angle, x, y in _MIDDLES] if sites else []
    for index, (x, y) in enumerate(sites, FIRST_SITE):
        guides.append(element("a:gd", name=f"connsiteX{index}", fmla=f"*/ {emu(x - frame.x)} w {wide}"))
        guides.append(element("a:gd", name=f"connsiteY{index}", fmla=f"*/ {emu(y - frame.y)} h {high}"))
        places.append(_site("0", f"connsiteX{index}", f"connsiteY{index}"))
    return element(
        "a:custGeom",
        element("a:avLst"),
        element("a:gdLst", *guides),
        element("a:ahLst"),
        element("a:cxnLst", *places),
        element("a:rect", l="l", t="t", r="r", b="b"),
        element("a:pathLst", *paths),
    )


def _site(angle: str, x: str, y: str) -> str:
    return element("a:cxn", element("a:pos", x=x, y=y), ang=angle)


def _step(tag: str, *points: Point) -> str:
    return element(tag, *(element("a:pt", x=emu(x), y=emu(y)) for x, y in points))


def _place(frame: Frame, angle: float, **flips: str) -> str:
    turned = {"rot": round(angle * _TURN) % (4 * _QUARTER)} if angle else {}
    return element("a:xfrm", *_corner("a:off", "a:ext", frame), **turned, **flips)


def _corner(off: str, ext: str, frame: Frame) -> tuple[str, str]:
    return (
        element(off, x=emu(frame.x), y=emu(frame.y)),
        element(ext, cx=emu(frame.w), cy=emu(frame.h)),
    )
