"""The HTML painter: one page that needs nothing else, no network and no other file."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from math import inf
from typing import TYPE_CHECKING

from ecomap.render.fontface import family_list, font_faces
from ecomap.render.markup import element, escape
from ecomap.render.page import body_text, contents_of, script_text, style_text
from ecomap.render.svg import paper_size, svg_text
from ecomap.wording.map_words import questions_heading
from ecomap.wording.page_words import PAGE, code_words, page_words

if TYPE_CHECKING:
    from ecomap.layout.scene import Scene
    from ecomap.render.page import Contents
    from ecomap.render.theme import Theme
    from ecomap.text import FontChain

# What differs from page to page. A custom property cannot stand in @page, so the sheet is written out here.
_HEAD = """\
:root{{--paper:{paper};--ink:{ink};--family:{family};--wide:{wide}mm;--high:{high}mm}}
@page{{size:{wide}mm {high}mm;margin:0}}
"""


def paint_html(scene: Scene, theme: Theme, fonts: FontChain) -> bytes:
    """Paint a scene as one HTML page with its font, for a screen, a screen reader and a printer.

    Beside the picture everybody on it and every tie stands as a sentence. A script of our own lets readers choose
    one person's ties, filter and zoom; the page's policy lets no other script, no other style and no request
    through. Without the script, picture and list are still there. Printed, the page is the sheet and nothing else.

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
    contents = contents_of(scene)
    faces = font_faces(scene, fonts, also=_words(contents, scene), limit=inf)
    family = family_list(fonts, 0, embedded=bool(faces))
    head = _HEAD.format(paper=theme.paper, ink=theme.ink, wide=wide, high=high, family=family)
    style, script = head + style_text() + faces, script_text()
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; font-src data:; "
        "img-src data:; base-uri 'none'; form-action 'none'"
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
        # A browser keeps page titles in its history: no name of a person there.
        element("title", escape(page_words("map", scene.language))),
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        body_text(scene, contents, picture),
        f"<script>{script}</script>",
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(page).encode()


def _digest(text: str) -> str:
    """Give the name by which a policy lets one text through and no other."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}'"


def _words(contents: Contents, scene: Scene) -> str:
    """Give all words around the picture, whose glyphs the page needs as well."""
    own = (pair[scene.language == "en"] for pair in PAGE.values())
    people = (text for actor in contents.actors for text in (actor.label, actor.name))
    ties = (tie.label for tie in contents.ties)
    boxes = (choice.words for _, choices in contents.filters for choice in choices)
    sectors = (code_words("sectors", actor.sector or "", scene.language) for actor in contents.actors)
    found = (questions_heading(scene.language, today=False), *contents.questions) if contents.questions else ()
    return "".join((*own, *people, *ties, *boxes, *sectors, *found, "0123456789−＋"))
