"""What is to be fitted, and a page at a type size: everything that a trial reads, each thing measured once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from ecomap.layout import boxes, furniture, legend
from ecomap.layout.centre import Centre, centre_of
from ecomap.layout.marking import Marking
from ecomap.layout.panel import NO_PANEL, Panel, Plan, set_panel
from ecomap.layout.style import PX_PER_PT

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from ecomap.layout.content import Box, Content
    from ecomap.layout.ring import Counts, Shape
    from ecomap.layout.scene import Page
    from ecomap.layout.style import Style
    from ecomap.layout.trial import Fitted
    from ecomap.model.case import Case
    from ecomap.text import FontChain

_T = TypeVar("_T")
_QUESTION = (7.5, 10.0)
"""Least and greatest type size of questions in pt; between the two it is that of names."""


@dataclass(frozen=True)
class Task:
    """What is to be fitted: a case, a style, fonts, and the boxes in their order.

    ``counts`` are the boxes on each side of an earlier map, where they are to be kept; ``remark`` is added to the
    facts of the sheet; ``lane_captions`` says whether ties between resources carry captions; ``marking`` holds the
    numbers of the family, and the questions.
    """

    case: Case
    style: Style
    fonts: FontChain
    content: Content
    cycle: tuple[int, ...]
    counts: Counts | None = None
    remark: str = ""
    lane_captions: bool = True
    marking: Marking = field(default_factory=Marking)

    @cached_property
    def ring(self) -> tuple[Box, ...]:
        """The boxes, clockwise from the upper left corner."""
        return tuple(self.content.boxes[i] for i in self.cycle)

    @cached_property
    def sectors(self) -> dict[str, int]:
        """Number of each sector, in the order in which the ring meets them."""
        return {sector: i for i, sector in enumerate(dict.fromkeys(box.sector for box in self.ring))}

    @cached_property
    def chords(self) -> tuple[tuple[int, int], ...]:
        """Places on the ring of the two ends of each tie between resources."""
        place = {box.id: i for i, box in enumerate(self.ring)}
        return tuple((place[bond.a], place[bond.b]) for bond in self.content.chords)

    @cached_property
    def degree(self) -> Counter[int]:
        """How many ties to other resources each place of the ring has."""
        return Counter(end for chord in self.chords for end in chord)

    def centre_at(self, size: float) -> Centre:
        """Set what stands in the middle, at a type size in px."""
        if size not in self._centres:
            people = self.marking.people
            self._centres[size] = centre_of(self.case, self.content.inner, self.style, self.fonts, size, people)
        return self._centres[size]

    @cached_property
    def folded(self) -> dict[tuple[str, float, float, bool], boxes.Words]:
        """Words folded so far."""
        return {}

    @cached_property
    def widths(self) -> dict[tuple[boxes.Width, float], float]:
        """Widths of boxes in ems found so far."""
        return {}

    @cached_property
    def tried(self) -> dict[Hashable, Fitted | None]:
        """Trials made so far."""
        return {}

    @cached_property
    def _centres(self) -> dict[float, Centre]:
        return {}


@dataclass(frozen=True)
class Sheet:
    """A page at a type size: what hangs on no width of boxes."""

    task: Task
    page: Page
    sizes: boxes.Sizes
    plan: Plan = NO_PANEL

    @cached_property
    def edges(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the part inside the margins."""
        left, top, right, bottom = self.task.style.margins
        return left, top, self.page.w - right, self.page.h - bottom

    @cached_property
    def head(self) -> furniture.Band:
        """The title and the facts of the sheet; a box in a form has none."""
        left, top, right, _ = self.edges
        if self.task.style.framed:
            return furniture.Band(h=0.0)
        return furniture.header(
            self.task.case, self.task.style, self.task.fonts, left, top, right, remark=self.task.remark
        )

    @cached_property
    def foot(self) -> legend.Legend:
        """The legend."""
        left, _, right, bottom = self.edges
        task = self.task
        codes = legend.used_marks(task.content, self.centre.used, numbers=bool(task.marking.shown))
        return legend.set_legend(codes, task.style, task.fonts, self.sizes.small, left, bottom, right)

    @cached_property
    def panel(self) -> Panel | None:
        """The first questions; ``None`` where the page is too small for them."""
        left, top, right, bottom = self.edges
        task, style = self.task, self.task.style
        least, most = _QUESTION
        points = max(min(self.sizes.name / PX_PER_PT, most), least, min(style.smallest, 12.0))
        edges = (left, top + self.head.h, right, bottom - self.foot.h - 4.0)
        return set_panel(self.plan, task.marking.shown, style, task.fonts, points * PX_PER_PT, edges)

    @cached_property
    def centre(self) -> Centre:
        """What stands in the middle."""
        return self.task.centre_at(self.sizes.small)

    @cached_property
    def _known(self) -> dict[Hashable, Any]:
        return {}

    def box_width(self, width: boxes.Width) -> float:
        """Width of the boxes in px, padding included."""
        known, ratio = self.task.widths, round(self.sizes.small / self.sizes.name, 3)
        if (width, ratio) not in known:
            known[width, ratio] = boxes.box_width(self.task.ring, self.task.fonts, ratio, width)
        return known[width, ratio] * self.sizes.name + 2 * self.sizes.pad_x

    def captions(self, longest: float) -> list[tuple[boxes.Caption, ...]]:
        """Captions of each box's ties, cut at ``longest`` ems."""
        return self._once(
            ("captions", longest),
            lambda: [
                tuple(
                    boxes.fold_caption(bond, self.task.fonts, self.sizes, longest, at_source=bool(bond.a))
                    for bond in box.spokes
                )
                for box in self.task.ring
            ],
        )

    def lane_captions(self, longest: float) -> list[boxes.Caption]:
        """Captions of ties between resources."""
        shown = self.task.lane_captions
        return self._once(
            ("lanes", longest),
            lambda: [
                boxes.fold_caption(bond, self.task.fonts, self.sizes, longest, lines=1 if shown else 0)
                for bond in self.task.content.chords
            ],
        )

    def shapes(
        self, way: Literal["column", "row"], width: float, longest: float, *, terse: bool
    ) -> list[tuple[Shape, boxes.Words]]:
        """Shapes and folded words of all boxes, for columns or for rows of boxes so wide."""
        shape = boxes.column_shape if way == "column" else boxes.row_shape

        def make() -> list[tuple[Shape, boxes.Words]]:
            folded = [_folded(box, self, width, terse=terse) for box in self.task.ring]
            degree = self.task.degree
            return [
                (shape(words, captions, self.sizes, width, degree[i]), words)
                for i, (words, captions) in enumerate(zip(folded, self.captions(longest), strict=True))
            ]

        return self._once((way, width, longest, terse), make)

    def _once(self, key: Hashable, make: Callable[[], _T]) -> _T:
        if key not in self._known:
            self._known[key] = make()
        return self._known[key]  # type: ignore[no-any-return] # what make() gave


def _folded(box: Box, sheet: Sheet, width: float, *, terse: bool) -> boxes.Words:
    """Fold a box's words, once for each width in ems."""
    sizes = sheet.sizes
    known = sheet.task.folded
    key = (box.id, round(width / sizes.name, 3), round(sizes.small / sizes.name, 3), terse)
    if key not in known:
        known[key] = boxes.fold_box(box, sheet.task.fonts, sizes, width, terse=terse)
    return known[key]
