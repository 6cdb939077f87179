"""Fitting: the largest type at which the ring of both maps fits half of a sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ecomap.layout import boxes
from ecomap.layout.fit import WIDTHS
from ecomap.layout.furniture import Band
from ecomap.layout.legend import Legend
from ecomap.layout.pair.centre import centres
from ecomap.layout.panel import Panel
from ecomap.layout.sheet import Sheet
from ecomap.layout.style import PX_PER_PT
from ecomap.layout.trial import attempt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.layout.centre import Centre
    from ecomap.layout.marks import Mark
    from ecomap.layout.pair.union import Half
    from ecomap.layout.trial import Fitted

_STEP: Final = 0.25
_ENOUGH: Final = 10.0
"""Type in pt that needs not be larger on a sheet with two maps."""
_READABLE, _LOOK, _CUT = 8.0, 9, 25
"""Type in pt that is not given up for captions; so many sizes are looked at; what a caption cut short weighs."""


@dataclass(frozen=True)
class HalfSheet(Sheet):
    """The room of one map: a whole page of its own, without title, legend and questions."""

    halves: tuple[Half, Half] = field(default=(), kw_only=True)  # type: ignore[assignment] # always given
    people: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict, kw_only=True)

    @cached_property
    def edges(self) -> tuple[float, float, float, float]:
        """The whole room."""
        return 0.0, 0.0, self.page.w, self.page.h

    @cached_property
    def head(self) -> Band:
        """Nothing: the sheet has one title for both maps."""
        return Band(h=0.0)

    @cached_property
    def foot(self) -> Legend:
        """Nothing: the sheet has one legend for both maps."""
        return Legend(h=0.0, entries=())

    @cached_property
    def panel(self) -> Panel:
        """Nothing: the list of changes stands on the sheet."""
        return Panel()

    @cached_property
    def both(self) -> tuple[Centre, Centre]:
        """The centres of both maps, of one size."""
        return centres(self.halves, self.task.style, self.task.fonts, self.sizes.small, self.people)

    @cached_property
    def centre(self) -> Centre:
        """The centre of the later map; the earlier one's is as large."""
        return self.both[1]


@dataclass(frozen=True, slots=True)
class Fit:
    """A ring that fits the room of one map."""

    sheet: HalfSheet
    fitted: Fitted
    terse: bool


def fit_half(make: HalfSheet, least: float) -> Fit | None:
    """Find the largest type size for a room.

    Parameters
    ----------
    make
        The room, at any type size.
    least
        Smallest size to try, pt.

    Returns
    -------
    Fit or None
        ``None`` where it fits at no size.
    """
    sizes = [_ENOUGH - _STEP * k for k in range(int((_ENOUGH - least) / _STEP + 1e-9) + 1)]
    low, high = 0, len(sizes)
    found: dict[int, Fit] = {}
    while low < high:
        middle = (low + high) // 2
        fit = _at(make, sizes[middle])
        if fit is not None:
            found[middle], high = fit, middle
        else:
            low = middle + 1
    # Somewhat smaller type is well given for captions that need not be cut short.
    for place in range(low + 1, min(low + _LOOK, len(sizes))):
        if found and min(fit.fitted.cut for fit in found.values()) > 0 and sizes[place] >= _READABLE:
            fit = found.get(place) or _at(make, sizes[place])
            if fit is not None:
                found[place] = fit
    return max(found.values(), key=worth, default=None)


def worth(fit: Fit, ample: float = _ENOUGH) -> int:
    """Weigh type up to what is ample, in hundredths of a pt, against captions cut short, as a single map does."""
    return round(100 * min(fit.fitted.size / PX_PER_PT, ample)) - _CUT * fit.fitted.cut


def _at(make: HalfSheet, points: float) -> Fit | None:
    task = make.task
    size = boxes.Sizes.of(points * PX_PER_PT, min(task.style.smallest, points) * PX_PER_PT)
    sheet = HalfSheet(task, make.page, size, halves=make.halves, people=make.people)
    best: Fit | None = None
    for terse in (False, True):
        for width, longest in WIDTHS:
            fitted = attempt(sheet, width, longest, terse=terse)
            if fitted is not None and (best is None or fitted.cut < best.fitted.cut):
                best = Fit(sheet, fitted, terse)
            if best is not None and best.fitted.cut == 0:
                return best
        if best is not None:
            return best
    return None
