"""The genogram: the client's family as symbols and lines, with one outline around those who live together."""

from __future__ import annotations

from ecomap.layout.genogram.build import Genogram, build_genogram
from ecomap.layout.style import GenogramStyle

__all__ = ["Genogram", "GenogramStyle", "build_genogram"]
