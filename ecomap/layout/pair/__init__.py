"""Two maps of one client on one sheet, everybody in the same place on both."""

from __future__ import annotations

from ecomap.layout.pair.compose import Pair, Told, lay_out_pair
from ecomap.layout.pair.listing import Entry

__all__ = ["Entry", "Pair", "Told", "lay_out_pair"]
