"""Layout: a case goes in, a Scene with final coordinates comes out."""

from ecomap.layout.compose import layout
from ecomap.layout.scene import Scene
from ecomap.layout.style import Style

__all__ = ["Scene", "Style", "layout"]
