"""Colours and fills by role: all that a painter may add to a Scene."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


def _table(**colours: str) -> Mapping[str, str]:
    return MappingProxyType(colours)


# Neighbours in the order of the sectors stand apart in lightness as well as in hue, so that they also differ for
# those who see no red or no green. All are light enough to vanish on a fax.
_TINTS = _table(
    kin="#f8e7de",
    friends="#fdf8e7",
    community="#f3f8f0",
    leisure="#e2eede",
    work="#ddeee9",
    education="#eafcfd",
    legal="#e8eaf4",
    emergency="#ffe9e5",
    welfare="#e8e9fb",
    care="#e0eded",
    health="#fff5fd",
    other="#f1f0ed",
    missing="#e3e3e3",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of a drawing, as ``#rrggbb``.

    No meaning hangs on a colour: every theme must work in black and white, and the forms of the marks are not
    the theme's.

    Attributes
    ----------
    name : str
        What the theme is called on the command line.
    paper : str
        The page, and the plates under labels that cross a line.
    ink : str
        Words and the outlines of people.
    line, faint, ended, stress : str
        Ties; ties whose strength is not known; ties that have ended; ticks, crosses and bars.
    box, centre, centre_fill : str
        Outlines of boxes, outline and fill of the centre.
    tints : Mapping
        Fill of a box by the category of its node; ``paper`` where there is none.
    words : Mapping
        Colour of a line of text by its role; ``ink`` where there is none.
    furniture : str
        Rules, the outline of the household and other helping lines.
    """

    name: str
    paper: str = "#ffffff"
    ink: str = "#1a1a1a"
    line: str = "#262626"
    faint: str = "#3c3c3c"
    ended: str = "#3c3c3c"
    stress: str = "#8f1d14"
    box: str = "#4a4a4a"
    centre: str = "#1a1a1a"
    centre_fill: str = "#ffffff"
    furniture: str = "#505050"
    tints: Mapping[str, str] = field(default_factory=lambda: _TINTS)
    words: Mapping[str, str] = field(
        default_factory=lambda: _table(
            sub="#404040", caption="#303030", sector="#555555", legend="#303030", note="#404040"
        )
    )

    def fill(self, category: str | None) -> str:
        """Give the fill of a box around the centre."""
        return self.tints.get(category or "", self.paper)

    def word(self, role: str) -> str:
        """Give the colour of a line of text."""
        return self.words.get(role, self.ink)


_BLACK: Final = "#000000"
_PRINT: Final = Theme(
    name="print",
    ink=_BLACK,
    line=_BLACK,
    faint=_BLACK,
    ended=_BLACK,
    stress=_BLACK,
    box=_BLACK,
    centre=_BLACK,
    furniture="#404040",
    tints=_table(missing="#e3e3e3"),
    words=_table(),
)
_CONTRAST: Final = Theme(
    name="contrast",
    ink=_BLACK,
    line=_BLACK,
    faint=_BLACK,
    ended="#222222",
    stress="#b00000",
    box=_BLACK,
    centre="#002f6c",
    centre_fill="#fff6c2",
    furniture="#333333",
    tints=_table(missing="#e3e3e3"),
    words=_table(),
)

THEMES: Final[Mapping[str, Theme]] = MappingProxyType(
    {theme.name: theme for theme in (Theme(name="default"), _PRINT, _CONTRAST)}
)
"""The themes that can be named; all of them print well in black and white."""
