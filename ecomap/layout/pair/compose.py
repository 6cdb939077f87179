"""Both maps, their list of changes, one title and one legend: the sheet."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from ecomap.layout import boxes, legend
from ecomap.layout.boxes import set_line
from ecomap.layout.fit import LayoutError
from ecomap.layout.moving import Move
from ecomap.layout.pair.centre import centres
from ecomap.layout.pair.fitting import Fit, HalfSheet, fit_half, worth
from ecomap.layout.pair.listing import Listing, set_listing
from ecomap.layout.pair.sides import scene_of
from ecomap.layout.pair.union import Union, union_of
from ecomap.layout.scene import Page, Scene, Stroke
from ecomap.layout.sheet import Task
from ecomap.layout.style import PX_PER_PT, Style
from ecomap.layout.turning import cycle_of
from ecomap.text import fold, load_fonts
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecomap.layout.marks import Mark
    from ecomap.layout.pair.listing import Entry
    from ecomap.layout.scene import Edge, Label, Line, Node, Symbol
    from ecomap.model.case import Case
    from ecomap.text import FontChain

Paper = Literal["auto", "A4", "A3"]
_TITLE: Final = 13.0 * PX_PER_PT
_NAME: Final = 10.5 * PX_PER_PT
_SMALL: Final = 8.0 * PX_PER_PT
_LIST: Final = 8.5 * PX_PER_PT
_LEAST, _FLOOR = 7.0, 3.5
"""Type in pt that a sheet should have; that it may come down to on the largest paper."""
_GUTTER: Final = 18.0
"""Between the two maps, px."""
_SHARES: Final = (0.26, 0.19, 0.13)
"""Parts of the height of a sheet that the list may take."""
_AMPLE, _LINE, _LINES = 8.5, 14, 18
"""Type in pt that is ample; what a line of the list weighs in hundredths of a pt, and how many count."""
_COLUMNS: Final = {"landscape": 3, "portrait": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The words of a sheet with two maps.

    Attributes
    ----------
    title
        Title of the sheet.
    sides
        What stands above each map: 「前回 2026-04-08」.
    entries
        The list of changes, most important first.
    rest
        By the number of entries that did not fit, the words that count them.
    marks
        Whose number stands on the maps; of each mark ``number``, ``who`` and ``title`` are read.
    signs
        By id of a person or resource, what is said there in a word or two, on the later map.
    description
        The whole in sentences, for whoever cannot see it.
    stamp
        One line on how to handle the sheet, at the top right.
    """

    title: str
    sides: tuple[str, str]
    entries: tuple[Entry, ...] = ()
    rest: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    signs: Mapping[str, str] = field(default_factory=dict)
    description: str = ""
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two maps laid out together.

    Attributes
    ----------
    sheet
        The whole sheet, ready for any painter. Ids of the earlier map begin with ``before-``, of the later with
        ``after-``.
    before, after
        Each map by itself, in the px of the sheet.
    """

    sheet: Scene
    before: Scene
    after: Scene


@dataclass(frozen=True, slots=True)
class _Plan:
    """One way to divide a sheet: where each map's room is, and the furniture around them."""

    page: Page
    rooms: tuple[tuple[float, float], tuple[float, float]]
    w: float
    h: float
    lines: tuple[Line, ...]
    rules: tuple[Stroke, ...]
    listing: Listing
    list_at: tuple[float, float]
    foot: legend.Legend


@dataclass(frozen=True, slots=True)
class _Task:
    """Everything that a sheet is made of; ``codes`` are the marks that its legend explains."""

    union: Union
    half: Task
    style: Style
    fonts: FontChain
    told: Told
    codes: tuple[str, ...]
    people: Mapping[str, tuple[Mark, ...]]


def lay_out_pair(
    before: Case,
    after: Case,
    told: Told,
    style: Style | None = None,
    *,
    paper: Paper = "auto",
    fonts: FontChain | None = None,
) -> Pair:
    """Lay out two cases of one client on one sheet, everybody in the same place on both maps.

    Parameters
    ----------
    before, after
        Two cases in which the same people, resources and ties have the same ids (`ecomap.analysis.change`).
    told
        The words of the sheet.
    style
        Language, margins, pens, notation. Its paper does not count, as ``paper`` does.
    paper
        ``"A4"``, ``"A3"``, or ``"auto"``: A4 unless its type would be under 7 pt.
    fonts
        The fonts to measure with; by default the shipped one.

    Returns
    -------
    Pair
        The sheet; its notices say what could not be had (``larger-paper``, ``small-type``, ``words-cut``,
        ``changes-left-out``, and those of a single map).

    Raises
    ------
    ecomap.layout.LayoutError
        If the maps fit at no size.
    """
    style = style or Style()
    fonts = fonts or load_fonts()
    homes = {ident: (mark,) for mark in told.marks for ident in mark.who if len(mark.who) == 1}
    union = union_of(before, after, style, fonts, told.signs, homes)
    ring = {box.id for box in union.content.boxes}
    people = {ident: some for ident, some in homes.items() if ident not in ring}
    half = Task(after, style, fonts, union.content, cycle_of(union.content, None).items)
    task = _Task(union, half, style, fonts, told, _codes(union, style, fonts, numbers=bool(told.marks)), people)
    plan, fit = _planned(task, paper)
    return _put_together(task, plan, fit, larger=plan.page.paper == "A3" and paper == "auto")


def _codes(union: Union, style: Style, fonts: FontChain, *, numbers: bool) -> tuple[str, ...]:
    """List the marks that the two maps use."""
    family = frozenset().union(*(centre.used for centre in centres(union.halves, style, fonts, _SMALL, {})))
    then, now = union.halves
    everything = replace(
        union.content,
        boxes=(*then.boxes.values(), *now.boxes.values()),
        chords=(*then.chords.values(), *now.chords.values()),
        inner=(*then.inner, *now.inner),
    )
    codes = [code for code in legend.used_marks(everything, family) if code != "outline"]
    if any(set(half.boxes) != {box.id for box in union.content.boxes} or half.absent for half in union.halves):
        codes.append("empty")
    if numbers:
        codes.append("change")
    return (*codes, "outline")


def _planned(task: _Task, paper: Paper) -> tuple[_Plan, Fit]:
    """Choose paper, direction and division: the smallest paper with type that can be read, and there the best."""
    papers: tuple[Literal["A4", "A3"], ...] = ("A4", "A3") if paper == "auto" else (paper,)
    for name in papers:
        least = _FLOOR if name == papers[-1] else _LEAST
        plans = [plan for plan in _plans(task, name) if plan.w > 0 and plan.h > 0]
        found = [(plan, fit) for plan in plans if (fit := fit_half(_room(task, plan), least)) is not None]
        if found:
            return max(found, key=_value)
    raise LayoutError


def _value(option: tuple[_Plan, Fit]) -> tuple[bool, float, bool]:
    """Weigh readable maps against the length of the list; side by side where it comes to the same."""
    plan, fit = option
    lines = _LINE * min(plan.listing.shown, _LINES)
    readable = fit.fitted.size / PX_PER_PT >= _LEAST - 0.01
    return readable, worth(fit, _AMPLE) + lines, plan.page.orientation == "landscape"


def _room(task: _Task, plan: _Plan) -> HalfSheet:
    page = replace(plan.page, w=plan.w, h=plan.h)
    size = boxes.Sizes.of(_SMALL)
    fresh = replace(task.half)  # trials are remembered by size and page; another room needs its own
    return HalfSheet(fresh, page, size, halves=task.union.halves, people=task.people)


def _plans(task: _Task, paper: Literal["A4", "A3"]) -> Iterator[_Plan]:
    for orientation in ("landscape", "portrait"):
        if task.style.orientation not in ("auto", orientation):
            continue
        heights: set[float] = set()
        for share in _SHARES:
            plan = _plan(task, paper, orientation, share)
            if plan.listing.h not in heights:
                heights.add(plan.listing.h)
                yield plan


def _plan(
    task: _Task, paper: Literal["A4", "A3"], orientation: Literal["landscape", "portrait"], share: float
) -> _Plan:
    """Divide a sheet: side by side on a landscape one, one above the other on a portrait one."""
    style = replace(task.style, paper=paper)
    page_w, page_h = style.page_px(orientation)
    left, top, right, bottom = style.margins
    right, bottom = page_w - right, page_h - bottom
    page = Page(w=page_w, h=page_h, margin=round(min(style.margins), 1), paper=paper, orientation=orientation)
    foot = legend.set_legend(task.codes, style, task.fonts, _SMALL, left, bottom, right)
    lines = list(_head(task, left, top, right))
    y = top + len(_title(task, right - left)) * _TITLE * 1.3 + 4.0
    low = bottom - foot.h - 6.0
    columns = _COLUMNS[orientation]
    listing = set_listing(
        task.told.entries, task.told.rest, task.fonts, _LIST, right - left, share * page_h, columns + (paper == "A3")
    )
    list_at = (left, low - listing.h)
    end = list_at[1] - (8.0 if listing.h else 0.0)
    name_h = _NAME * 1.9
    if orientation == "landscape":
        w, h = (right - left - _GUTTER) / 2, end - y - name_h
        rooms = ((left, y + name_h), (left + w + _GUTTER, y + name_h))
        middle = round(left + w + _GUTTER / 2, 1)
        rules = (Stroke(points=((middle, round(y + 2.0, 1)), (middle, round(end, 1))), role="rule"),)
    else:
        w, h = right - left, (end - y - _GUTTER) / 2 - name_h
        rooms = ((left, y + name_h), (left, y + name_h + h + _GUTTER + name_h))
        level = round(y + name_h + h + _GUTTER / 2, 1)
        rules = (Stroke(points=((round(left, 1), level), (round(right, 1), level)), role="rule"),)
    for side, (x, at) in zip(task.told.sides, rooms, strict=True):
        lines.append(set_line(side, task.fonts, _NAME, x, at - name_h * 0.6, role="heading"))
    return _Plan(page, rooms, round(w, 1), round(h, 1), tuple(lines), rules, listing, list_at, foot)


def _title(task: _Task, width: float) -> tuple[str, ...]:
    room = width - task.fonts.width(_mark(task), _SMALL) - 20.0
    return fold(task.told.title, max(room, width / 2), fonts=task.fonts, size=_TITLE, max_lines=2).lines


def _head(task: _Task, left: float, top: float, right: float) -> Iterator[Line]:
    for i, text in enumerate(_title(task, right - left)):
        yield set_line(text, task.fonts, _TITLE, left, top + _TITLE * (0.65 + 1.3 * i), role="title")
    mark = fold(_mark(task), (right - left) / 2 - 20.0, fonts=task.fonts, size=_SMALL, max_lines=1).lines[0]
    yield set_line(mark, task.fonts, _SMALL, right, top + _TITLE * 0.65, role="header", anchor="end")


def _mark(task: _Task) -> str:
    """Give the stamp, and the mark by which loose sheets are put together again."""
    return f"{task.told.stamp}  {words.page_mark(1, 1)}".strip()


def _put_together(task: _Task, plan: _Plan, fit: Fit, *, larger: bool) -> Pair:
    scenes: list[Scene] = []
    extra: list[Stroke] = list(plan.rules)
    labels: list[Label] = []
    for side, (half, (x, y), name) in enumerate(zip(task.union.halves, plan.rooms, ("before", "after"), strict=True)):
        scene, corners, gone = scene_of(half, fit, task.style, task.fonts, task.told.signs if side else {}, side=side)
        moved = _Moved(Move.by(x, y), f"{name}-")
        scenes.append(moved.scene(replace(scene, page=plan.page)))
        extra += [moved.move.stroke(stroke) for stroke in corners]
        labels += [moved.label(label) for label in gone]
    # A number that the list has no room to explain would be worse than none; the words in the box stay.
    listed = frozenset(badge.number for badge in plan.listing.badges)
    then, now = (_numbered(scene, listed) for scene in scenes)
    labels = [_kept(label, listed) for label in labels]
    if plan.listing.h:
        labels.append(plan.listing.at(*plan.list_at))
    left_out = plan.listing.shown < sum(not entry.heading for entry in task.told.entries)
    notices = [code for scene in scenes for code in scene.notices if code not in {"punch-margin", "small-type"}]
    if fit.fitted.size / PX_PER_PT < _LEAST - 0.01:
        notices.append("small-type")
    notices += ["larger-paper"] * larger + ["changes-left-out"] * left_out
    sheet = Scene(
        page=plan.page,
        font_px=now.font_px,
        fonts=now.fonts,
        language=now.language,
        title=task.told.title,
        description=task.told.description,
        nodes=(*then.nodes, *now.nodes),
        edges=(*then.edges, *now.edges),
        inner=(*then.inner, *now.inner),
        labels=(*then.labels, *now.labels, *labels),
        symbols=(*then.symbols, *now.symbols),
        strokes=(*then.strokes, *now.strokes, *extra),
        lines=plan.lines,
        legend=plan.foot.entries,
        pens=now.pens,
        notices=tuple(dict.fromkeys(notices)),
    )
    return Pair(sheet, then, now)


_Marked = TypeVar("_Marked", "Node", "Symbol", "Label")


def _numbered(scene: Scene, listed: frozenset[int]) -> Scene:
    """Leave only the numbers that the list has."""
    return replace(
        scene,
        nodes=tuple(_kept(node, listed) for node in scene.nodes),
        symbols=tuple(_kept(symbol, listed) for symbol in scene.symbols),
    )


def _kept(thing: _Marked, listed: frozenset[int]) -> _Marked:
    return replace(thing, badges=tuple(badge for badge in thing.badges if badge.number in listed))


@dataclass(frozen=True, slots=True)
class _Moved:
    """A map carried to its room, its ids made its own."""

    move: Move
    prefix: str

    def scene(self, scene: Scene) -> Scene:
        return replace(
            scene,
            nodes=tuple(self.node(node) for node in scene.nodes),
            edges=tuple(self.edge(edge) for edge in scene.edges),
            inner=tuple(self.edge(edge) for edge in scene.inner),
            labels=tuple(self.label(label) for label in scene.labels),
            symbols=tuple(self.symbol(symbol) for symbol in scene.symbols),
            strokes=tuple(self.move.stroke(stroke) for stroke in scene.strokes),
            lines=(),
            legend=(),
        )

    def node(self, node: Node) -> Node:
        return replace(self.move.node(node), id=self.prefix + node.id)

    def symbol(self, symbol: Symbol) -> Symbol:
        return replace(self.move.symbol(symbol), id=self.prefix + symbol.id)

    def edge(self, edge: Edge) -> Edge:
        return replace(
            self.move.edge(edge),
            id=self.prefix + edge.id,
            source=self.prefix + edge.source,
            target=self.prefix + edge.target,
            member=None if edge.member is None else self.prefix + edge.member,
        )

    def label(self, label: Label) -> Label:
        owner = None if label.owner is None else self.prefix + label.owner
        moved = replace(self.move.label(label), id=self.prefix + label.id, owner=owner)
        return replace(moved, badges=self.move.badges(label.badges))
