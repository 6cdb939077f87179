"""The centre: the client, the family, and the ties among those who live together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.layout.boxes import LEADING, SMALL, set_line
from ecomap.text import fold
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from ecomap.layout.scene import Line, Point, Stroke, Symbol
    from ecomap.layout.style import Style
    from ecomap.model.case import Case
    from ecomap.text import FontChain


@dataclass(frozen=True, slots=True)
class Centre:
    """What stands in the centre, around (0, 0)."""

    w: float
    h: float
    lines: tuple[Line, ...]
    symbols: tuple[Symbol, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    ports: tuple[tuple[str, Point], ...] = ()
    label: str = ""
    used: frozenset[str] = frozenset()


def centre_of(case: Case, style: Style, fonts: FontChain, size: float) -> Centre:
    """Set the names of client and family at a type size."""
    lang = style.language
    small = min(size, max(SMALL, size * 0.84))
    big = size * 1.25
    rows: list[tuple[str, float, str]] = []
    limit = size * 14.0
    name = fold(case.client.name, limit, fonts=fonts, size=big, max_lines=3)
    rows += [(line, big, "client") for line in name.lines]
    details = " ".join(words.client_details(case, lang))
    if details:
        rows += [(line, small, "sub") for line in fold(details, limit, fonts=fonts, size=small, max_lines=2).lines]
    for person in case.people:
        text = words.person_name(person, lang)
        age = words.age_words(person, case)
        if person.died is not None:
            text += f" {person.died.label(lang)}没" if lang == "ja" else f" (died {person.died.label(lang)})"
        elif age:
            text += f" ({age})"
        rows += [(line, small, "name") for line in fold(text, limit, fonts=fonts, size=small, max_lines=2).lines]
    width = max((fonts.width(text, points) for text, points, _ in rows), default=0.0) + size * 1.6
    height = sum(points * LEADING for _, points, _ in rows) + size * 1.4
    lines = []
    y = -height / 2 + size * 0.7
    for text, points, role in rows:
        lines.append(set_line(text, fonts, points, 0.0, y + points * LEADING / 2, role=role, anchor="middle"))
        y += points * LEADING
    return Centre(
        w=round(max(width, size * 7), 1),
        h=round(max(height, size * 4), 1),
        lines=tuple(lines),
        label="、".join([case.client.name, *(words.person_name(p, lang) for p in case.people)]),
    )
