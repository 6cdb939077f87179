"""The genogram of a case: symbols, words and lines, placed from the top left corner of a box of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ecomap.layout.genogram.across import Across, Sketch, lay_across
from ecomap.layout.genogram.cells import Cell, Setting, cell_of
from ecomap.layout.genogram.down import Down, lay_down
from ecomap.layout.genogram.home import home_outline, passages_of, plan_home, skipped_rows
from ecomap.layout.genogram.inking import Ink, codes_of
from ecomap.layout.genogram.links import family_of
from ecomap.layout.genogram.measures import Measures
from ecomap.layout.genogram.routes import plan_routes
from ecomap.layout.genogram.rows import arrange
from ecomap.layout.moving import Move
from ecomap.layout.scene import Stroke, Symbol
from ecomap.layout.style import PX_PER_PT, GenogramStyle
from ecomap.model.base import CLIENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecomap.layout.genogram.family import Family
    from ecomap.layout.genogram.polygon import Box
    from ecomap.layout.marks import Mark
    from ecomap.layout.scene import Line, Point
    from ecomap.layout.style import Style
    from ecomap.model.case import Case
    from ecomap.text import FontChain

_MARGIN: Final = 1.5  # so that the pens stay inside the box, px
_WIDTHS: Final = (5.0, 3.4)  # to how many ems names are folded, in the order tried
_SHRINK: Final = 0.93
_SHAPE_CODES: Final = {"square": "male", "circle": "female", "triangle": "sex_unknown", "diamond": "sex_unknown"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Genogram:
    """A placed genogram.

    Attributes
    ----------
    w, h
        Size of its box in px; all coordinates count from the top left corner.
    symbols
        The people, each with age, name and marks in its ``lines``.
    strokes
        Couples, descent, and the outline of the household.
    lines
        All the words once more, for whoever measures; painters take them from the symbols.
    ports
        Middle of each symbol by id.
    boxes
        Left, top, right and bottom of each person with words.
    outline
        The closed outline of the household; () where none is drawn.
    used
        Codes for the legend.
    size
        Type size that was used, px; less than asked for where it had to fit a limit.
    left_out
        Ids of links that cannot be drawn level (a couple of two generations).
    """

    w: float
    h: float
    symbols: tuple[Symbol, ...]
    strokes: tuple[Stroke, ...]
    lines: tuple[Line, ...]
    ports: dict[str, Point]
    boxes: dict[str, Box]
    outline: tuple[Point, ...]
    used: frozenset[str]
    size: float
    left_out: tuple[tuple[str, ...], ...] = ()


def build_genogram(
    case: Case,
    *,
    fonts: FontChain,
    style: Style,
    size: float,
    limit: tuple[float, float] | None = None,
    options: GenogramStyle | None = None,
    marks: Mapping[str, tuple[Mark, ...]] | None = None,
) -> Genogram:
    """Draw the family of a case.

    Parameters
    ----------
    case
        Any case.
    fonts
        What words are measured with.
    style
        Language and smallest type.
    size
        Type size of names in px.
    limit
        Width and height to fit into, if possible: names are folded more narrowly, then the type shrinks, but never
        below ``style.smallest``. Whoever asks has to look whether it was possible.
    options
        Regional variants.
    marks
        By the id of a person, the marks whose number stands at the symbol.

    Returns
    -------
    Genogram
        The same for the same case, fonts and options.
    """
    family, left_out = family_of(case)
    order = arrange(family)
    plan = plan_routes(family, order)
    best: Genogram | None = None
    for type_size, width in _attempts(size, style.smallest * PX_PER_PT, limited=limit is not None):
        setting = Setting(
            fonts=fonts,
            style=style,
            options=options or GenogramStyle(),
            size=type_size,
            width=width,
            marks=marks or {},
        )
        cells = {who: cell_of(case, member, setting, aside=who in plan.aside) for who, member in family.members.items()}
        sketch = Sketch(family=family, order=order, plan=plan, cells=cells, measures=Measures(type_size))
        drawn = _draw(sketch, setting, enclosed=_is_enclosed(case, family))
        best = replace(drawn, left_out=left_out)
        if limit is None or (drawn.w <= limit[0] and drawn.h <= limit[1]):
            break
    assert best is not None  # noqa: S101 - there is always one attempt
    return best


def _attempts(size: float, smallest: float, *, limited: bool) -> Iterator[tuple[float, float]]:
    """Give type sizes and folding widths to try, best first."""
    least = min(size, smallest)
    yield size, _WIDTHS[0]
    while limited:
        yield size, _WIDTHS[1]
        if size <= least:
            return
        size = max(least, size * _SHRINK)
        yield size, _WIDTHS[0]


def _is_enclosed(case: Case, family: Family) -> bool:
    """Say whether an outline is due: around two or more, or around one who is known to live alone among others."""
    together = sum(member.household for member in family.members.values())
    return together > 1 or (case.client.lives == "alone" and len(family.members) > 1)


def _draw(sketch: Sketch, setting: Setting, *, enclosed: bool) -> Genogram:
    """Place everybody, draw the lines, and move all to the top left corner."""
    across = lay_across(sketch, {})
    passages: dict[int, int] = {}
    if enclosed and skipped_rows(sketch):
        passages = passages_of(sketch, across)
        across = lay_across(sketch, passages)
    home = plan_home(sketch, across, passages) if enclosed else None
    down = lay_down(sketch, across, home.bands if home else frozenset())
    strokes = list(Ink(sketch, across, down, setting.options).draw())
    outline: tuple[Point, ...] = ()
    if home is not None:
        outline = home_outline(sketch, down, home)
    boxes = {who: _box(sketch.cells[who], at) for who, at in _places(sketch, across, down).items()}
    low_x, low_y, high_x, high_y = _extent([*boxes.values()], [*(s.points for s in strokes), outline])
    dx, dy = round(_MARGIN - low_x, 1), round(_MARGIN - low_y, 1)
    outline = _moved(outline, dx, dy)
    ports = {who: (round(x + dx, 1), round(y + dy, 1)) for who, (x, y) in _places(sketch, across, down).items()}
    symbols = tuple(_symbol(sketch.cells[who], *port) for who, port in ports.items())
    strokes = [Stroke(points=_moved(s.points, dx, dy), role=s.role) for s in strokes]
    if outline:
        strokes.append(Stroke(points=outline, role="household", closed=True))
    return Genogram(
        w=round(high_x - low_x + 2 * _MARGIN, 1),
        h=round(high_y - low_y + 2 * _MARGIN, 1),
        symbols=symbols,
        strokes=tuple(strokes),
        lines=tuple(line for symbol in symbols for line in symbol.lines),
        ports=ports,
        boxes={who: _box(sketch.cells[who], port) for who, port in ports.items()},
        outline=outline,
        used=_used(sketch, outlined=bool(outline)),
        size=setting.size,
    )


def _places(sketch: Sketch, across: Across, down: Down) -> dict[str, Point]:
    return {who: (across.x[who], down.middle[row]) for row, people in enumerate(sketch.order.rows) for who in people}


def _box(cell: Cell, at: Point) -> Box:
    x, y = at
    return (
        round(x - cell.left, 1),
        round(y - cell.half, 1),
        round(x + cell.right, 1),
        round(y + cell.down, 1),
    )


def _extent(boxes: list[Box], paths: list[tuple[Point, ...]]) -> Box:
    xs = [x for box in boxes for x in (box[0], box[2])] + [x for path in paths for x, _ in path]
    ys = [y for box in boxes for y in (box[1], box[3])] + [y for path in paths for _, y in path]
    return min(xs), min(ys), max(xs), max(ys)


def _moved(points: tuple[Point, ...], dx: float, dy: float) -> tuple[Point, ...]:
    return tuple((round(x + dx, 1), round(y + dy, 1)) for x, y in points)


def _symbol(cell: Cell, x: float, y: float) -> Symbol:
    lines = tuple(replace(line, x=round(line.x + x, 1), y=round(line.y + y, 1)) for line in cell.lines)
    return Symbol(
        id=cell.id,
        x=x,
        y=y,
        size=cell.size,
        shape=cell.shape,
        client=cell.id == CLIENT,
        deceased=cell.deceased,
        lines=lines,
        label=cell.label,
        badges=Move.by(x, y).badges(cell.badges),
    )


def _used(sketch: Sketch, *, outlined: bool) -> frozenset[str]:
    """Collect what the legend has to explain."""
    found = {_SHAPE_CODES[cell.shape] for cell in sketch.cells.values()}
    found.add("client")
    if any(cell.deceased != "no" for cell in sketch.cells.values()):
        found.add("deceased")
    if outlined:
        found.add("household")
    return frozenset(found.union(codes_of(sketch)))
