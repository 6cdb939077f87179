"""The map for the sheet: beside the words where it can be read there, else on a page of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.drawing import Drawing
    from ecomap.layout.marks import Mark
    from ecomap.layout.style import Style
    from ecomap.model import Case
    from ecomap.render.theme import Theme
    from ecomap.text import FontChain

Size = tuple[float, float]

BESIDE: Final[Size] = (178.0, 163.0)
"""Width and height in mm of the map beside the words: half the sheet."""
ALONE: Final[tuple[Size, ...]] = ((277.0, 184.0), (190.0, 268.0))
"""A page to itself, A4 in either direction."""
LARGE: Final[Size] = (269.0, 136.0)
"""Under the client's own words, across the page."""
_TOLD: Final = frozenset(
    {"small-type", "words-cut", "captions-left-out", "family-lines-left-out", "missing-characters"}
)


@dataclass(frozen=True, slots=True)
class Picture:
    """The map and how large it is.

    Attributes
    ----------
    drawing
        The map.
    size
        Width and height in mm.
    apart
        Whether it has a page to itself.
    large
        Whether 12 pt were wanted, and could not be had even so.
    """

    drawing: Drawing
    size: Size
    apart: bool = False
    large: bool = False

    def svg(self) -> bytes:
        """Paint it without fonts, for a document that brings its own."""
        from ecomap.render.svg import paint_svg  # noqa: PLC0415

        return paint_svg(self.drawing.scene, self.drawing.theme, self.drawing.fonts, embed=False)

    def without_words(self) -> Picture:
        """Return it without what is read aloud, which tells the case."""
        scene = replace(self.drawing.scene, description="")
        return replace(self, drawing=replace(self.drawing, scene=scene))

    @property
    def notices(self) -> tuple[str, ...]:
        """What could not be had, in the codes of a Scene, as far as it concerns a map on a sheet."""
        wanted = tuple(code for code in self.drawing.notices if code in _TOLD)
        return tuple("under-12" if self.large and code == "small-type" else code for code in wanted)


def picture_of(
    case: Case, marks: Sequence[Mark], style: Style, theme: Theme | str, fonts: FontChain, *, client: bool = False
) -> Picture:
    """Draw the map in the largest type for which the sheet has room.

    Parameters
    ----------
    case, marks
        What is drawn, and the numbers on it.
    style
        Language and notation; paper, margins and type sizes are the sheet's own.
    theme, fonts
        As for any map.
    client
        Larger type, across the page.

    Raises
    ------
    ecomap.layout.LayoutError
        If not even a page to itself is enough.
    """
    from ecomap.drawing import draw  # noqa: PLC0415 - layout is slow to load, and words need none
    from ecomap.layout import LayoutError  # noqa: PLC0415

    if client:
        style = replace(style, smallest=12.0, largest=16.0)

    def drawn(size: Size) -> Picture | None:
        box = replace(style, box=size, punch="none")
        try:
            drawing = draw(case, style=box, theme=theme, fonts=fonts, findings=marks)
        except LayoutError:
            return None
        return Picture(drawing, size)

    first = drawn(LARGE if client else BESIDE)
    if first is not None and "small-type" not in first.notices:
        return first
    options = [picture for size in ALONE if (picture := drawn(size)) is not None]
    if not options:
        raise LayoutError
    best = max(options, key=lambda picture: picture.drawing.scene.font_px)
    return replace(best, apart=True, large=client)
