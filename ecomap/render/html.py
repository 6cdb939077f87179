"""The HTML painter: one page that needs nothing else, neither a network nor a script."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from itertools import chain
from math import inf
from typing import TYPE_CHECKING

from ecomap.render.fontface import family_list, font_faces
from ecomap.render.markup import element, escape
from ecomap.render.svg import paper_size, svg_text

if TYPE_CHECKING:
    from ecomap.layout.scene import Scene
    from ecomap.render.theme import Theme
    from ecomap.text import FontChain

_STYLE = """\
html{{color-scheme:light;background:{paper};color:{ink}}}
body{{margin:0;font-family:{family};line-height:1.6}}
svg{{display:block;width:100%;height:auto;max-height:100vh}}
ul{{max-width:60em;margin:1em auto;padding:0 1em 0 2.5em}}
@page{{size:{wide}mm {high}mm;margin:0}}
@media print{{svg{{width:{wide}mm;height:{high}mm;max-height:none}}ul{{display:none}}}}
"""


def paint_html(scene: Scene, theme: Theme, fonts: FontChain) -> bytes:
    """Paint a scene as one HTML page with its font, for a screen, a screen reader and a printer.

    Below the picture everybody on it and every tie stands as a sentence: the same words that the picture
    carries for screen readers.

    Parameters
    ----------
    scene : Scene
        What layout has made.
    theme : Theme
        The colours.
    fonts : FontChain
        The fonts with which the scene was measured.

    Returns
    -------
    bytes
        UTF-8 text; equal scenes give equal bytes.
    """
    wide, high = paper_size(scene.page)
    words = _words(scene)
    faces = font_faces(scene, fonts, also="".join(words), limit=inf)
    family = family_list(fonts, 0, embedded=bool(faces))
    style = _STYLE.format(paper=theme.paper, ink=theme.ink, wide=wide, high=high, family=family) + faces
    digest = b64encode(sha256(style.encode()).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    picture = svg_text(scene, theme, fonts, embed=False, faces=faces)
    page = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(scene.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        element("title", escape(scene.title)),
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        element("main", picture, _list(words, scene.title)),
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(page).encode()


def _words(scene: Scene) -> tuple[str, ...]:
    """Say in words what is drawn: everybody, then every tie; each sentence once."""
    people = (symbol.label for symbol in scene.symbols)
    boxes = (node.label for node in scene.nodes)
    ties = (edge.label for edge in (*scene.edges, *scene.inner))
    return tuple(dict.fromkeys(label for label in chain(people, boxes, ties) if label))


def _list(words: tuple[str, ...], title: str) -> str:
    items = "".join(element("li", escape(word)) for word in words)
    return f'<ul aria-label="{escape(title)}">{items}</ul>' if items else ""
