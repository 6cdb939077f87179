"""How a genogram is drawn where regions and offices differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class GenogramStyle:
    """The variants of a genogram.

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
