"""Fitting: the largest type size, and the widths of boxes, at which the whole ring fits the page."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Literal

from ecomap.errors import EcomapError
from ecomap.layout import boxes
from ecomap.layout.panel import LEAST, MOST, Plan
from ecomap.layout.scene import Page
from ecomap.layout.sheet import Sheet, Task
from ecomap.layout.style import PX_PER_PT
from ecomap.layout.trial import Fitted, attempt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.layout.style import Style

Orientation = Literal["landscape", "portrait"]
Widths = tuple[tuple[boxes.Width, float], ...]
_ORIENTATIONS: tuple[Orientation, ...] = ("landscape", "portrait")
_COMFORTABLE = 8.0
"""Type size in pt that is readable from a photocopy."""
_VERY_FULL, _ENOUGH = 48, 7.7
_EASY, _CUT = 10.0, 25
"""Type size in pt that needs not be larger, and what a caption cut short weighs in hundredths of a pt."""
_STEP = 0.5
_FOR_QUESTIONS = 1.0
"""Type goes so far below the smallest wanted, in pt, before fewer than three questions stand on the sheet."""
_FLOOR = 2.5
_COMPACT: Widths = (
    (boxes.SHORT_LINE, 4.6),
    (boxes.SHORT_LINES, 4.6),
    (boxes.NARROW, 4.6),
    (boxes.ONE_LINE, 4.6),
)
"""Widths of boxes and longest captions (in ems) that save room, each in its way: they tell whether a size fits."""
WIDTHS: Widths = (
    (boxes.ONE_LINE, 9.0),
    (boxes.TWO_LINES, 9.0),
    (boxes.SHORT_LINE, 6.2),
    (boxes.TWO_LINES, 6.2),
    *_COMPACT,
)
"""All widths, comfortable ones first: the best of them is drawn."""
_AMPLE = 1.12
_WORTH = 0.1
_FEW, _HOPE_FEW, _HOPE = 20, 0.6, 0.1
"""Up to how many boxes a map has few; how much more than the room left over is hoped for with few, and with more."""


class LayoutError(EcomapError):
    """A map for which the page has no room, however small the type."""

    code = "no-room"

    def __str__(self) -> str:
        """Give the code; the sentence is made by the wording room."""
        return self.code


def fitted(task: Task, orientation: Orientation | None = None) -> Fitted:
    """Find the page and the largest type size that fit.

    Landscape, the sheet of the care plan, comes before portrait as long as it allows `_COMFORTABLE` type. Where
    neither page does, words are left out that stand elsewhere too (what a box is: its sector tells), then sides kept
    from an earlier map, the wide margin of the punched side, and captions of ties between resources; only then type
    shrinks below the style's smallest, and nobody is ever left out. Accessible labels always have all words. Of the
    questions five stand on the sheet, or as few as three where type would be under `_COMFORTABLE` with more.

    Parameters
    ----------
    task
        What is to be fitted. Sides kept from an earlier map are given up where type would be too small with them.
    orientation
        That of an earlier map, which is tried first.

    Raises
    ------
    LayoutError
        If the map fits at no size.
    """
    style = task.style
    comfortable = max(_COMFORTABLE, style.smallest)
    most, least = _questions(task)
    for terse, page, count in product((False, True), _pages(style, orientation), range(most, least - 1, -1)):
        found = _largest(task, page, _steps(style.largest, comfortable), count, terse=terse)
        if found is not None:
            return found
    best: Fitted | None = None
    for concession in _concessions(task):
        found = _largest_page(concession, orientation, _steps(comfortable, style.smallest, 0.25), least)
        if found is not None and (best is None or found.size > best.size):
            best = found
        # Very full maps take what they get; for others the next concession may bring back readable type.
        if best is not None and (len(task.ring) > _VERY_FULL or best.size >= _ENOUGH * PX_PER_PT):
            break
    if best is not None:
        return best
    return _smaller(concession, orientation, min(style.smallest, comfortable) - _STEP, least)


def _smaller(task: Task, orientation: Orientation | None, start: float, questions: int) -> Fitted:
    """Shrink type below the smallest wanted, and give up questions where a little of that is not enough."""
    for count in range(questions, -1, -1):
        for size in _steps(start, task.style.smallest - _FOR_QUESTIONS if count else _FLOOR):
            found = _largest_page(task, orientation, [size], count)
            if found is not None:
                return found
    raise LayoutError


def _questions(task: Task) -> tuple[int, int]:
    """Say how many questions the sheet should hold, and how many at least; the box for a form has none."""
    number = 0 if task.style.framed else len(task.marking.shown)
    return min(MOST, number), min(LEAST, number)


def _concessions(task: Task) -> Iterator[Task]:
    """Give up one thing after the other rather than make type too small."""
    if task.counts is not None:
        task = replace(task, counts=None)
    yield task
    if task.style.punch != "none":
        task = replace(task, style=replace(task.style, punch="none"))
        yield task
    if task.lane_captions and task.content.chords:
        yield replace(task, lane_captions=False)


def _pages(style: Style, orientation: Orientation | None) -> list[Page]:
    if style.box is not None:
        return [_page(style, "landscape")]
    pages = [_page(style, o) for o in _ORIENTATIONS if style.orientation in ("auto", o)]
    return sorted(pages, key=lambda page: page.orientation != orientation) if orientation else pages


def _largest_page(
    task: Task, orientation: Orientation | None, points: Sequence[float], questions: int
) -> Fitted | None:
    """Find the page that allows the largest type."""
    options = [_largest(task, page, points, questions, terse=True) for page in _pages(task.style, orientation)]
    return max((o for o in options if o is not None), key=lambda o: o.size, default=None)


def _page(style: Style, orientation: Orientation) -> Page:
    w, h = style.page_px(orientation)
    return Page(
        w=w,
        h=h,
        margin=round(min(style.margins), 1),
        paper="box" if style.box else style.paper,
        orientation=orientation,
    )


def _largest(task: Task, page: Page, points: Sequence[float], questions: int, *, terse: bool) -> Fitted | None:
    """Find the largest size with so many questions: under the map, or beside it where that serves the map better.

    Boxes of a full map need height, those of others width. A portrait sheet has no width to give.
    """
    plans = [Plan("below", questions)]
    if questions and page.orientation == "landscape":
        plans.append(Plan("beside", questions))
    options = [_largest_of(task, page, points, plan, terse=terse) for plan in plans]
    return max((o for o in options if o is not None), key=_worth, default=None)


def _worth(found: Fitted) -> int:
    """Weigh type, in hundredths of a pt and as far as it is not ample, against captions cut short."""
    return round(100 * min(found.size / PX_PER_PT, _EASY)) - _CUT * found.cut


def _largest_of(task: Task, page: Page, points: Sequence[float], plan: Plan, *, terse: bool) -> Fitted | None:
    """Bisect for the largest size: whatever fits at one size fits at a smaller one, nearly always."""
    if not points:
        return None
    smallest = _sheet(task, page, points[-1], plan)
    # A map with few boxes is cheap to try and has many ways to fit; a full one fits, if at all, when made compact.
    few = len(task.ring) <= _FEW
    rooms = {choice: _tried(smallest, *choice, terse=terse) for choice in (WIDTHS if few else _COMPACT)}
    widths = tuple(choice for choice, found in rooms.items() if found is not None)
    if not widths:
        return None
    # How much room is left at the smallest size tells which sizes are worth a trial.
    most = max(found.frame.most for found in rooms.values() if found is not None)
    worth = [size for size in points if size <= points[-1] * (most + (_HOPE_FEW if few else _HOPE))]
    low, high = 0, len(worth) - 1
    while low < high:
        middle = (low + high) // 2
        found = _first(_sheet(task, page, worth[middle], plan), widths, terse=terse)
        if found is not None:
            high, widths = middle, found
        else:
            low = middle + 1
    return _best(_sheet(task, page, worth[high], plan), terse=terse)


def _sheet(task: Task, page: Page, points: float, plan: Plan) -> Sheet:
    return Sheet(task, page, boxes.Sizes.of(points * PX_PER_PT, task.style.smallest * PX_PER_PT), plan)


def _first(sheet: Sheet, widths: Widths, *, terse: bool) -> Widths | None:
    """Find a width that fits, and put it in front of the others."""
    for number, (width, longest) in enumerate(widths):
        if _tried(sheet, width, longest, terse=terse) is not None:
            return (widths[number], *widths[:number], *widths[number + 1 :])
    return None


def _tried(sheet: Sheet, width: boxes.Width, longest: float, *, terse: bool) -> Fitted | None:
    """Try a width, once for each page, size and panel."""
    known = sheet.task.tried
    key = (sheet.page.orientation, sheet.sizes.name, sheet.plan, width, longest, terse)
    if key not in known:
        known[key] = attempt(sheet, width, longest, terse=terse)
    return known[key]


def _best(sheet: Sheet, *, terse: bool) -> Fitted | None:
    """Find the width that cuts the fewest captions short, and of those the one that leaves most room."""
    best: Fitted | None = None
    for width, longest in WIDTHS:
        # What does not fit with its shortest captions does not fit with longer ones.
        shortest = min(other for same, other in WIDTHS if same == width)
        if len(sheet.task.ring) > _FEW and _tried(sheet, width, shortest, terse=terse) is None:
            continue
        found = _tried(sheet, width, longest, terse=terse)
        if found is not None and (best is None or _merit(found) > _merit(best) + _WORTH):
            best = found
        if best is not None and best.cut == 0 and best.frame.slack > _AMPLE:
            break
    return best


def _merit(found: Fitted) -> float:
    return min(found.frame.slack, 1.3) - 0.1 * found.cut


def _steps(start: float, stop: float, step: float = _STEP) -> list[float]:
    return [start - step * k for k in range(int((start - stop) / step + 1e-9) + 1)]
