"""Furniture: the title and the facts of the sheet, above the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.layout.boxes import LEADING, set_line
from ecomap.layout.style import PX_PER_PT
from ecomap.text import fold
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from ecomap.layout.scene import Line
    from ecomap.layout.style import Style
    from ecomap.model.case import Case
    from ecomap.text import FontChain

TITLE = 14.0 * PX_PER_PT
FACTS = 8.5 * PX_PER_PT


@dataclass(frozen=True, slots=True)
class Band:
    """A strip of the page across its whole width: its height and what stands in it."""

    h: float
    lines: tuple[Line, ...] = ()


def header(
    case: Case, style: Style, fonts: FontChain, left: float, top: float, right: float, *, remark: str = ""
) -> Band:
    """Set the title and, below it, client, date, author, who was there and the next review, and a remark."""
    width = right - left
    facts = max(FACTS, min(style.smallest, 12.0) * PX_PER_PT)
    gap = facts * 1.6
    lines: list[Line] = []
    y = top
    mark = set_line(words.page_mark(1, 1), fonts, facts, right, top + TITLE * 0.6, role="header", anchor="end")
    room = width - mark.w - gap
    for text in fold(words.map_title(case, style.language), room, fonts=fonts, size=TITLE, max_lines=2).lines:
        lines.append(set_line(text, fonts, TITLE, left, y + TITLE * 0.6, role="title"))
        y += TITLE * 1.25
    x = left
    for fact in (*words.header_words(case, style.language), *((remark,) if remark else ())):
        text = fold(fact, width, fonts=fonts, size=facts, max_lines=1).lines[0]
        w = fonts.width(text, facts)
        if x > left and x + w > right:
            x, y = left, y + facts * LEADING
        lines.append(set_line(text, fonts, facts, x, y + facts * 0.65, role="header"))
        x += w + gap
    y += facts * LEADING
    return Band(h=y - top + 10.0, lines=(*lines, mark))
