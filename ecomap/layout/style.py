"""Style: whatever can move a coordinate. Colours are the painters' (see ``ecomap.render.theme``)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ecomap.layout.scene import Pens

PX_PER_MM = 96 / 25.4
PX_PER_PT = 96 / 72
PAPERS = {"A4": (297.0, 210.0), "A3": (420.0, 297.0)}
"""Paper sizes in mm, long side first (ISO 216)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a map is laid out.

    Parameters
    ----------
    paper
        ``"A4"`` or ``"A3"``.
    orientation
        ``"landscape"``, ``"portrait"``, or ``"auto"``: landscape unless portrait allows clearly larger type.
    margin
        Margin on all sides in mm.
    language
        Language of the words that the toolkit adds: ``"ja"`` or ``"en"``.
    largest, smallest
        Type sizes in pt between which the layout looks for the largest that fits. Below ``smallest`` it goes on
        shrinking rather than leave anything out, and says so in ``Scene.notices``.
    captions
        Whether ties carry their short caption (frequency, date, note).
    pens
        Line widths and the sign for stress.
    """

    paper: Literal["A4", "A3"] = "A4"
    orientation: Literal["auto", "landscape", "portrait"] = "auto"
    margin: float = 10.0
    language: Literal["ja", "en"] = "ja"
    largest: float = 12.0
    smallest: float = 7.0
    captions: bool = True
    pens: Pens = field(default_factory=Pens)

    def page_px(self, orientation: Literal["landscape", "portrait"]) -> tuple[float, float]:
        """Width and height of the sheet in px."""
        long, short = PAPERS[self.paper]
        w, h = (long, short) if orientation == "landscape" else (short, long)
        return round(w * PX_PER_MM, 1), round(h * PX_PER_MM, 1)
