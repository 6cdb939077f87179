"""Fonts, measuring and folding: how wide words are and where a line of them may end.

The room knows nothing of positions. Layout asks it for widths and foldings, painters for the files of
the fonts.
"""

from ecomap.text.fold import Folded, fold, fold_prose, fold_to
from ecomap.text.fonts import FontChain, FontError, Run, load_fonts

__all__ = ["Folded", "FontChain", "FontError", "Run", "fold", "fold_prose", "fold_to", "load_fonts"]
