"""The sheet as one HTML page: no script, no other file, no request; it prints on A4 landscape."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from math import inf
from typing import TYPE_CHECKING, Final

from ecomap.render.fontface import family_list, font_faces
from ecomap.render.markup import element, escape
from ecomap.render.svg import svg_text
from ecomap.report.sheet.page_back import back_of
from ecomap.report.sheet.page_parts import classed, facts_line, foot, listed_block, questions_box, side, voice
from ecomap.wording.sheet_words import sheet_headings, sheet_words

if TYPE_CHECKING:
    from ecomap.report.sheet.content import SheetContent
    from ecomap.report.sheet.helpers import Help
    from ecomap.report.sheet.picture import Picture
    from ecomap.text import FontChain

_MAP: Final = "\0"
"""Where the map is to stand: no text of a case can hold this character once it has been escaped."""


def page_of(content: SheetContent, picture: Picture, fonts: FontChain) -> str:
    """Write the page.

    Parameters
    ----------
    content, picture
        What stands on it.
    fonts
        The fonts with which the map was measured; the glyphs in use come along.

    Returns
    -------
    str
        A page whose policy lets no script and no request through.
    """
    drawing = picture.drawing
    body = _own_copy(content, _MAP) if content.client else _sides(content, picture, _MAP)
    faces = font_faces(drawing.scene, fonts, also=_letters(body, content), limit=inf)
    svg = svg_text(drawing.scene, drawing.theme, fonts, embed=False, faces=faces)
    family = family_list(fonts, 0, embedded=bool(faces))
    style = f":root{{--family:{family}}}\n" + _css() + faces
    digest = b64encode(sha256(style.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; base-uri 'none'; form-action 'none'"
    name = "document-client" if content.client else "document"
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(content.language)}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            # A browser keeps page titles in its history: no name of a person there.
            element("title", escape(sheet_words(name, content.language))),
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            body.replace(_MAP, svg),
            "</body>",
            "</html>",
            "",
        )
    )


def _css() -> str:
    return files("ecomap.report.sheet").joinpath("sheet.css").read_text(encoding="utf-8")


def _letters(body: str, content: SheetContent) -> str:
    """Give every letter of the page, so that its glyphs come along."""
    return "".join(sorted(set(body + "".join(sheet_headings(content.language).values())) - {"\n"}))


def _sides(content: SheetContent, picture: Picture, slot: str) -> str:
    voices = "".join(voice(block, content.language) for block in content.voices)
    words = element("div", voices, questions_box(content))
    head = element("h1", escape(content.title)) + facts_line(content.facts)
    if picture.apart:
        front = side(head, element("div", voices, questions_box(content)), foot(content))
        front += side(slot, foot(content), kind="apart")
    else:
        front = side(head, classed("div", "front", element("div", slot), words), foot(content))
    return front + side(back_of(content), foot(content))


def _own_copy(content: SheetContent, slot: str) -> str:
    lang = content.language
    own, *rest = content.voices
    words = "".join(element("p", escape(sheet_words("quoted", lang, words=line))) for line in own.lines)
    head = element("h1", escape(content.title)) + facts_line(content.facts) + classed("div", "words", words)
    rows = "".join(_helping(one, content) for one in content.helps)
    coming = escape(sheet_words("client-coming", lang))
    table = element("table", f"<thead><tr><th></th><th></th><th>{coming}</th></tr></thead>", f"<tbody>{rows}</tbody>")
    left = element("section", element("h2", escape(sheet_words("client-supports", lang))), table)
    nobody = element("p", escape(sheet_words("client-nobody", lang)))
    right = ""
    for calls in content.calls:
        names = [sheet_words("fact", lang, name=one.name, value=one.phone or "＿＿＿＿＿＿") for one in calls.entries]
        right += element("section", element("h2", escape(calls.title)), listed_block(names) if names else nobody)
    for block in rest:
        if block.lines:
            right += element("section", element("h2", escape(block.title)), listed_block(block.lines))
    if content.questions:
        asked = listed_block([one.text for one in content.questions])
        right += element("section", element("h2", escape(sheet_words("client-questions", lang))), asked)
    second = classed("div", "two", element("div", left), element("div", right))
    return side(head, slot, foot(content), kind="own") + side(second, foot(content), kind="own")


def _helping(one: Help, content: SheetContent) -> str:
    comma = sheet_words("comma", content.language)
    settled = one.names or one.coming
    names = comma.join(one.names) if settled else sheet_words("client-nobody", content.language)
    cells = (escape(names), escape(comma.join(one.coming)))
    return f"<tr><th>{escape(one.what)}</th>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
