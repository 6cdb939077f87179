"""A comparison as one HTML page: the sheet, and below it every change in words, which paper has no room for."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from math import inf
from typing import TYPE_CHECKING, Final

from ecomap.render.fontface import family_list, font_faces
from ecomap.render.markup import element, escape
from ecomap.render.svg import paper_size, svg_text
from ecomap.report.comparison.sections import comparison_title, days_line, sections_of, words
from ecomap.wording.page_words import page_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.analysis.change import Changes
    from ecomap.layout.scene import Scene
    from ecomap.render.theme import Theme
    from ecomap.text import FontChain
    from ecomap.vocabulary import Lang

_STYLE: Final = """\
@page{{size:{wide}mm {high}mm;margin:0}}
body{{margin:0;color:{ink};background:{paper};font-family:{family};line-height:1.6}}
figure{{margin:0}}
figure svg{{display:block;width:100%;max-width:{wide}mm;height:auto;margin:0 auto}}
main{{max-width:46em;margin:0 auto;padding:1em}}
h1{{font-size:1.4em}}
h2{{font-size:1.15em;border-bottom:1px solid;margin-top:1.6em}}
h3{{font-size:1em;margin-bottom:0}}
@media print{{main{{page-break-before:always;padding:12mm}}}}
"""


def comparison_page(
    changes: Changes, scene: Scene, theme: Theme, fonts: FontChain, lang: Lang, stamp: str = ""
) -> bytes:
    """Paint a page that needs nothing else, no network and no other file.

    Parameters
    ----------
    changes
        What is told below the picture, in full.
    scene, theme, fonts
        The sheet with both maps.
    lang
        Language of the words.
    stamp
        One line on how to handle the page.

    Returns
    -------
    bytes
        UTF-8 text without any script; the same changes give the same bytes.
    """
    told = list(_told(changes, lang, stamp))
    faces = font_faces(scene, fonts, also="".join(text for _, text in told), limit=inf)
    wide, high = paper_size(scene.page)
    family = family_list(fonts, 0, embedded=bool(faces))
    style = _STYLE.format(wide=wide, high=high, ink=theme.ink, paper=theme.paper, family=family) + faces
    digest = b64encode(sha256(style.encode()).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )
    page = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(lang)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        # A browser keeps page titles in its history: no name of a person there.
        element("title", escape(page_words("map", lang))),
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        "<figure>",
        svg_text(scene, theme, fonts, embed=False, faces=faces),
        "</figure>",
        "<main>",
        *_written(told),
        "</main>",
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(page).encode()


def _told(changes: Changes, lang: Lang, stamp: str) -> Iterator[tuple[str, str]]:
    """Give the words in their order, each with the element that holds it."""
    yield "h1", comparison_title(changes, lang)
    yield "p", days_line(changes, lang)
    if stamp:
        yield "p", stamp
    for section in sections_of(changes, lang):
        yield f"h{section.level + 1}", section.heading
        yield from (("li", line.lstrip("・- ")) for line in section.lines)
    yield "p", words("foot", lang)


def _written(told: list[tuple[str, str]]) -> Iterator[str]:
    inside = False
    for name, text in told:
        if (name == "li") != inside:
            inside = not inside
            yield "<ul>" if inside else "</ul>"
        yield element(name, escape(text))
    if inside:
        yield "</ul>"
