"""Layout: a case goes in, a Scene with final coordinates comes out."""

from ecomap.layout.compose import layout
from ecomap.layout.fit import LayoutError
from ecomap.layout.focus import Focus, FocusError
from ecomap.layout.marks import Mark
from ecomap.layout.scene import Scene
from ecomap.layout.style import GenogramStyle, Style

__all__ = ["Focus", "FocusError", "GenogramStyle", "LayoutError", "Mark", "Scene", "Style", "layout"]
