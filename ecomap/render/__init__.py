"""Painters: a Scene goes in, the bytes of a file come out.

A painter decides nothing about places or words. It adds colours (`Theme`) and a file format.
"""

from ecomap.render.html import paint_html
from ecomap.render.pdf import paint_pdf
from ecomap.render.png import paint_png
from ecomap.render.svg import paint_svg
from ecomap.render.theme import THEMES, Theme

__all__ = ["THEMES", "Theme", "paint_html", "paint_pdf", "paint_png", "paint_svg"]
