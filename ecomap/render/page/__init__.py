"""What stands around the picture on an HTML page: the list of ties, the filters, the buttons, style and script."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ecomap.render.page.body import body_text
from ecomap.render.page.contents import Contents, contents_of

__all__ = ["Contents", "body_text", "contents_of", "script_text", "style_text"]


@cache
def style_text() -> str:
    """Give the style of every page; colours and sheet size come before it as custom properties."""
    return _text("page.css")


@cache
def script_text() -> str:
    """Give the script of every page. It is the same for all maps, and reads the page to know the map."""
    return _text("page.js")


def _text(name: str) -> str:
    # Read as text, so that a checkout with other line ends gives the same page.
    return files(__name__).joinpath(name).read_text("utf-8")
