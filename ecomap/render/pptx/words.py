"""Words of a slide: text bodies whose lines stand where the Scene has them, in type that nobody shrinks or folds anew.

A text body cannot place each line, so lines are kept together where they read as one: same edge or middle, one below
the other. The room between baselines is set exactly; the block as a whole is centred where it stands in the Scene, so
that programs which hang a line differently in its room differ by a point at most.
"""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Final, Literal

from ecomap.render.looks import line_colour
from ecomap.render.markup import clean, element, escape
from ecomap.render.pptx.shapes import Frame, emu, fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecomap.layout.scene import Line
    from ecomap.render.theme import Theme

Side = Literal["ctr", "l", "r"]
FONTS: Final = {"IPAexGothic": "BIZ UDGothic"}
"""What PowerPoint is told instead of a font that Office does not bring: kanji of one em as well, drawn for legibility
on bad copies, and part of every Windows since 2018."""
_ASCENT, _DESCENT = 0.88, 0.12  # of the type size: the body of a kanji above and below the baseline
_APART: Final = 2.2  # of the type size: lines further apart than this are not one text
_SAME: Final = 1.0  # px
_LANGUAGES: Final = {"ja": "ja-JP", "en": "en-US"}


def office_font(family: str) -> str:
    """Give the font that a slide names in place of one of the Scene."""
    return FONTS.get(family, clean(family))


def blocks(lines: Iterable[Line]) -> list[tuple[Line, ...]]:
    """Divide lines into those that one text body can hold."""
    found: list[list[Line]] = []
    for line in lines:
        last = found[-1] if found else []
        if last and _goes_on([*last, line]):
            last.append(line)
        else:
            found.append([line])
    return [tuple(block) for block in found]


def extent(block: Sequence[Line]) -> Frame:
    """Give the room of a block of lines as if it were not turned."""
    left, right = min(line.x for line in block), max(line.x + line.w for line in block)
    top, bottom = block[0].y - _ASCENT * block[0].size, block[-1].y + _DESCENT * block[-1].size
    return Frame(left, top, right - left, bottom - top)


def turned(block: Sequence[Line]) -> tuple[Frame, float]:
    """Give the frame of a block in the form that Office turns about its middle, and the angle."""
    frame, angle = extent(block), block[0].angle
    if not angle:
        return frame, 0.0
    pivot, turn = block[0], math.radians(angle)
    dx, dy = frame.x + frame.w / 2 - pivot.x, frame.y + frame.h / 2 - pivot.y
    x = pivot.x + dx * math.cos(turn) - dy * math.sin(turn)
    y = pivot.y + dx * math.sin(turn) + dy * math.cos(turn)
    return Frame.around(x, y, frame.w, frame.h), angle


class Writer:
    """Writes text bodies in the fonts, colours and language of one Scene."""

    def __init__(self, theme: Theme, fonts: Sequence[str], language: str) -> None:
        self.theme = theme
        self.fonts = [office_font(font) for font in fonts]
        self.language = _LANGUAGES.get(language, "ja-JP")

    def body(
        self,
        block: Sequence[Line],
        room: Frame | None = None,
        *,
        side: Side = "ctr",
        light: bool = False,
        bold: bool = False,
    ) -> str:
        """Write the text body of a shape.

        Parameters
        ----------
        block : sequence of Line
            Lines that go together (see `blocks`).
        room : Frame, optional
            Where the shape holds text; the room of the lines when left out.
        side : {"ctr", "l", "r"}
            Which way to align lines that have more than one edge, or the middle, in common.
        light : bool
            Whether the shape is filled with ink.
        bold : bool
            Whether the letters are bold.
        """
        own = extent(block)
        room = room or own
        side = _side(block, side)
        middle = own.x + own.w / 2 - room.x - room.w / 2
        lower = own.y + own.h / 2 - room.y - room.h / 2
        edges = {"lIns": 2 * middle, "rIns": -2 * middle, "tIns": 2 * lower, "bIns": -2 * lower}
        if side == "l":
            edges |= {"lIns": own.x - room.x, "rIns": 0.0}
        elif side == "r":
            edges |= {"lIns": 0.0, "rIns": room.x + room.w - own.x - own.w}
        insets = {key: max(emu(value), 0) for key, value in sorted(edges.items())}
        frame = element(
            "a:bodyPr", element("a:noAutofit"), wrap="none", **insets, rtlCol="0", anchor="ctr", vertOverflow="overflow"
        )
        paragraphs = [
            self._paragraph(line, step, side, light=light, bold=bold)
            for line, step in zip(block, _steps(block), strict=True)
        ]
        return element("p:txBody", frame, element("a:lstStyle"), *paragraphs)

    def _paragraph(self, line: Line, step: float, side: Side, *, light: bool, bold: bool) -> str:
        room = element("a:lnSpc", element("a:spcPts", val=_hundredths(step)))
        none = (element("a:spcBef", element("a:spcPts", val=0)), element("a:spcAft", element("a:spcPts", val=0)))
        format_ = element("a:pPr", room, *none, element("a:buNone"), marL=0, indent=0, algn=side)
        colour = fill(line_colour(line, self.theme, light=light))
        runs = []
        for run in line.runs:
            font = self._font(run.font)
            look = element(
                "a:rPr", colour, *font, lang=self.language, sz=_hundredths(line.size), b="1" if bold else "0"
            )
            runs.append(element("a:r", look, element("a:t", escape(run.text))))
        return element("a:p", format_, *runs)

    def _font(self, index: int) -> tuple[str, ...]:
        """Name a font where it is not the first one, which is the theme's."""
        if not index or index >= len(self.fonts):
            return ()
        return tuple(element(tag, typeface=self.fonts[index]) for tag in ("a:latin", "a:ea", "a:cs"))


def _goes_on(lines: Sequence[Line]) -> bool:
    """Tell whether the last line reads on from those before."""
    before, line = lines[-2:]
    below = 0 < line.y - before.y <= _APART * max(line.size, before.size)
    return below and line.angle == before.angle == 0 and min(_spreads(lines).values()) < _SAME


def _side(block: Sequence[Line], wanted: Side) -> Side:
    """Tell which edge the lines share, the wanted one first."""
    spreads = _spreads(block)
    return min(spreads, key=lambda side: (spreads[side] >= _SAME, side != wanted, spreads[side]))


def _spreads(lines: Sequence[Line]) -> dict[Side, float]:
    places: dict[Side, list[float]] = {
        "l": [line.x for line in lines],
        "ctr": [line.x + line.w / 2 for line in lines],
        "r": [line.x + line.w for line in lines],
    }
    return {side: max(xs) - min(xs) for side, xs in places.items()}


def _steps(block: Sequence[Line]) -> list[float]:
    """Give the height of each line: its type size for the first, then the way from baseline to baseline."""
    heights = [block[0].size]
    heights += [line.y - before.y for before, line in itertools.pairwise(block)]
    return heights


def _hundredths(px: float) -> int:
    """Turn px into hundredths of a point, in which Office counts type."""
    return round(px * 75)
