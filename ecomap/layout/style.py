"""Style: whatever can move a coordinate. Colours are the painters' (see ``ecomap.render.theme``)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ecomap.layout.scene import Pens

PX_PER_MM = 96 / 25.4
PX_PER_PT = 96 / 72
PAPERS = {"A4": (297.0, 210.0), "A3": (420.0, 297.0), "half": (150.0, 138.0)}
"""Sizes in mm, long side first: ISO 216, and the box for the ecomap in forms that put the family beside it."""
PUNCHED = 18.0
"""Margin of the side that is punched, mm."""
Punch = Literal["left", "top", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GenogramStyle:
    """The regional variants of a genogram.

    Parameters
    ----------
    unknown_sex
        The sign for a person whose sex was not recorded: △ or ◇.
    deceased
        The mark of the dead: a cross over the symbol, or a filled symbol.
    marriage
        One line or two between a married couple.
    names
        Whether names stand under the symbols; without them only ages and marks are left.
    """

    unknown_sex: Literal["triangle", "diamond"] = "triangle"
    deceased: Literal["cross", "filled"] = "cross"
    marriage: Literal["single", "double"] = "single"
    names: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a map is laid out.

    Parameters
    ----------
    paper
        ``"A4"``, ``"A3"``, or ``"half"``: a box of half the width of a sheet, without title, for pasting into a form.
    box
        Width and height in mm of a box in a larger page of somebody's own, instead of a paper: without title, with
        nearly no margin, and not turned. ``None`` = the paper.
    orientation
        ``"landscape"``, ``"portrait"``, or ``"auto"``: landscape, unless its type would be under 8 pt.
    margin
        Margin on all sides in mm (1 mm in a half-width box).
    punch
        The side that is punched for a file: it keeps 18 mm (two holes of 6 mm, 12 mm from the edge, ISO 838).
    language
        Language of the words that the toolkit adds: ``"ja"`` or ``"en"``.
    largest, smallest
        Type sizes in pt between which the layout looks for the largest that fits. Below ``smallest`` it goes on
        shrinking rather than leave anything out, and says so in ``Scene.notices``.
    captions
        Whether ties carry their short caption (frequency, date, note).
    pens
        Line widths and the sign for stress (ticks or zigzag).
    genogram
        Regional variants of the family's symbols.
    frames
        Draw an organisation and the people who belong to it as one box.
    borders
        Tell formal, semi-formal and informal resources by the border of their boxes.
    """

    paper: Literal["A4", "A3", "half"] = "A4"
    box: tuple[float, float] | None = None
    orientation: Literal["auto", "landscape", "portrait"] = "auto"
    margin: float = 10.0
    punch: Punch = "left"
    language: Literal["ja", "en"] = "ja"
    largest: float = 12.0
    smallest: float = 7.0
    captions: bool = True
    pens: Pens = field(default_factory=Pens)
    genogram: GenogramStyle = field(default_factory=GenogramStyle)
    frames: bool = False
    borders: bool = False

    @classmethod
    def large_type(cls, **changes: Any) -> Style:  # noqa: ANN401 - the fields of the class
        """Make a style for the client's own copy: nothing smaller than 12 pt where the sheet has room for it."""
        return cls(**{"smallest": 12.0, "largest": 16.0, **changes})

    @property
    def framed(self) -> bool:
        """Whether the map stands in a page that has a title and margins of its own."""
        return self.paper == "half" or self.box is not None

    @property
    def margins(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom margin in px."""
        margin = min(self.margin, 1.0) if self.framed else self.margin
        left = max(margin, PUNCHED) if self.punch == "left" and not self.framed else margin
        top = max(margin, PUNCHED) if self.punch == "top" and not self.framed else margin
        return left * PX_PER_MM, top * PX_PER_MM, margin * PX_PER_MM, margin * PX_PER_MM

    def page_px(self, orientation: Literal["landscape", "portrait"]) -> tuple[float, float]:
        """Width and height of the sheet in px."""
        long, short = self.box or PAPERS[self.paper]
        w, h = (long, short) if orientation == "landscape" or self.box else (short, long)
        return round(w * PX_PER_MM, 1), round(h * PX_PER_MM, 1)
