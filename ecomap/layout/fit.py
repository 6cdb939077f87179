"""Fitting: the largest type size, and the widths of boxes, at which the whole ring fits the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ecomap.layout import boxes
from ecomap.layout.scene import Page
from ecomap.layout.style import PX_PER_MM, PX_PER_PT
from ecomap.layout.trial import Fitted, Sheet, Task, attempt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.style import Style

Orientation = Literal["landscape", "portrait"]
_ORIENTATIONS: tuple[Orientation, ...] = ("landscape", "portrait")
_COMFORTABLE = 8.0
"""Type size in pt that is readable from a photocopy."""
_STEP = 0.5
_FLOOR = 2.5
_WIDTHS = (
    (boxes.COLUMN[0], 9.0),
    (boxes.COLUMN[1], 9.0),
    (boxes.COLUMN[1], 6.2),
    (boxes.COLUMN[2], 6.2),
    (boxes.COLUMN[2], 4.6),
    (boxes.COLUMN[3], 4.6),
)
"""Widths of boxes and longest captions (in ems) to try, comfortable ones first."""
_AMPLE = 1.12


def fitted(task: Task) -> Fitted:
    """Find the page and the largest type size that fit.

    Landscape, the sheet of the care plan, comes before portrait as long as it allows `_COMFORTABLE` type. Only
    where neither page does, the words that say what a box is are left out (its sector and its accessible label still
    tell), and then type shrinks to the style's smallest and, rather than leave anybody out, below it.

    Raises
    ------
    ValueError
        If the map fits at no size (thousands of boxes).
    """
    style = task.style
    pages = [_page(style, o) for o in _ORIENTATIONS if style.orientation in ("auto", o)]
    comfortable = max(_COMFORTABLE, style.smallest)
    for terse in (False, True):
        for page in pages:
            found = _largest(task, page, _steps(style.largest, comfortable), terse=terse)
            if found is not None:
                return found
    for sizes in (_steps(comfortable - 0.25, style.smallest, 0.25), _steps(min(style.smallest, 8.0) - _STEP, _FLOOR)):
        options = [_largest(task, page, sizes, terse=True) for page in pages]
        found = max((o for o in options if o is not None), key=lambda o: o.size, default=None)
        if found is not None:
            return found
    msg = "the map does not fit the page at any type size"
    raise ValueError(msg)


def _page(style: Style, orientation: Orientation) -> Page:
    w, h = style.page_px(orientation)
    margin = round(style.margin * PX_PER_MM, 1)
    return Page(w=w, h=h, margin=margin, paper=style.paper, orientation=orientation)


def _largest(task: Task, page: Page, points: Sequence[float], *, terse: bool) -> Fitted | None:
    """Bisect for the largest size: whatever fits at one size fits at a smaller one, nearly always."""
    if not points:
        return None
    low, high = 0, len(points) - 1
    if _first(_sheet(task, page, points[high]), terse=terse) is None:
        return None
    while low < high:
        middle = (low + high) // 2
        if _first(_sheet(task, page, points[middle]), terse=terse) is not None:
            high = middle
        else:
            low = middle + 1
    return _best(_sheet(task, page, points[high]), terse=terse)


def _sheet(task: Task, page: Page, points: float) -> Sheet:
    return Sheet(task, page, boxes.Sizes.of(points * PX_PER_PT))


def _first(sheet: Sheet, *, terse: bool) -> Fitted | None:
    """Find any width that fits."""
    trials = (attempt(sheet, width, longest, terse=terse) for width, longest in _WIDTHS)
    return next((found for found in trials if found is not None), None)


def _best(sheet: Sheet, *, terse: bool) -> Fitted | None:
    """Find the width that leaves most room, comfortable ones first."""
    best: Fitted | None = None
    for width, longest in _WIDTHS:
        found = attempt(sheet, width, longest, terse=terse)
        if found is not None and (best is None or found.frame.slack > best.frame.slack + 0.15):
            best = found
        if best is not None and best.frame.slack > _AMPLE:
            break
    return best


def _steps(start: float, stop: float, step: float = _STEP) -> list[float]:
    return [start - step * k for k in range(int((start - stop) / step + 1e-9) + 1)]
