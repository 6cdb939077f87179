"""How a map is to look: the options of ``ecomap draw`` checked, and made into a `Style`.

The choices are written down here, so that a wrong word is told before the layout is loaded; a test compares them with
the rooms below.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, cast

from ecomap.cli.failures import choose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.cli.options import Lang
    from ecomap.layout import Style

PAPERS: Final = ("A4", "A3", "half")
ORIENTATIONS: Final = ("auto", "landscape", "portrait")
PUNCHES: Final = ("left", "top", "none")
THEMES: Final = ("default", "print", "contrast")
ENGINES: Final = ("dot", "neato", "twopi", "fdp", "sfdp", "circo", "osage")
NOTATIONS: Final = ("zigzag", "filled", "diamond", "double", "nameless", "borders", "frames")
"""Stress as a zigzag; the dead as filled symbols; ◇ for an unknown sex; two lines for a marriage; no names in the
family; borders for formal and informal; one box for an organisation and its people."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The options that change how a map looks, all checked.

    Attributes
    ----------
    paper, orientation, punch
        Words of `PAPERS`, `ORIENTATIONS`, `PUNCHES`.
    notation
        Words of `NOTATIONS`.
    large
        Whether nothing may be smaller than 12 pt.
    """

    paper: str
    orientation: str
    punch: str
    notation: frozenset[str]
    large: bool

    @classmethod
    def of(cls, paper: str, orientation: str, punch: str, notation: Iterable[str], *, large: bool) -> Looks:
        """Check the words of the command line."""
        words = [word for group in notation for word in group.split(",") if word]
        return cls(
            choose("--paper", paper, PAPERS),
            choose("--orientation", orientation, ORIENTATIONS),
            choose("--punch", punch, PUNCHES),
            frozenset(choose("--notation", word, NOTATIONS) for word in words),
            large,
        )

    def style(self, language: Lang) -> Style:
        """Make the style of one map."""
        from ecomap.layout import Style  # noqa: PLC0415 - help must not wait for the layout

        style = Style.large_type() if self.large else Style()
        return replace(
            style,
            paper=cast("Any", self.paper),
            orientation=cast("Any", self.orientation),
            punch=cast("Any", self.punch),
            language=language,
            pens=replace(style.pens, stress="zigzag" if "zigzag" in self.notation else style.pens.stress),
            genogram=replace(
                style.genogram,
                deceased="filled" if "filled" in self.notation else style.genogram.deceased,
                unknown_sex="diamond" if "diamond" in self.notation else style.genogram.unknown_sex,
                marriage="double" if "double" in self.notation else style.genogram.marriage,
                names="nameless" not in self.notation,
            ),
            borders="borders" in self.notation,
            frames="frames" in self.notation,
        )
