"""The PowerPoint painter: one slide of native shapes, for those who go on editing by hand.

Boxes hold their words, people of the genogram are one group with the family's box, and a tie is made of straight
connectors that stay glued at both ends (`ecomap.render.pptx.ties`). Needs python-pptx, the extra ``office``.
"""

from ecomap.render.pptx.picture import paint_pptx

__all__ = ["paint_pptx"]
