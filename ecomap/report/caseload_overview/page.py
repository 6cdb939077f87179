"""Views as one HTML page: every picture with its numbers as a table; no script, nothing from elsewhere."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from math import ceil
from typing import TYPE_CHECKING, Final

from ecomap.render.markup import element, escape
from ecomap.report.caseload_overview.pages import head_lines
from ecomap.report.caseload_overview.picture import WIDTH, Drawing, block
from ecomap.report.caseload_overview.views import views
from ecomap.report.plotting import figure_bytes
from ecomap.wording.overview_words import overview_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.caseload.overview.tables import Overview
    from ecomap.report.caseload_overview.view import View
    from ecomap.text import FontChain
    from ecomap.vocabulary import Lang

_STYLE: Final = """
@page{size:A4;margin:12mm 12mm 12mm 20mm}
body{font:11pt/1.5 "Hiragino Kaku Gothic ProN","Yu Gothic","Noto Sans CJK JP",sans-serif;color:#000;background:#fff;
margin:1rem auto;max-width:46rem;padding:0 1rem}
h1{font-size:16pt;margin:0 0 .2rem}
h2{font-size:13pt;margin:1.6rem 0 .2rem;border-top:1px solid #555;padding-top:.5rem;break-after:avoid}
p,li{margin:.2rem 0}
.top{break-inside:avoid}
figure{margin:.5rem 0}
figure svg{width:100%;height:auto;display:block}
.wide{overflow-x:auto}
table{border-collapse:collapse;margin:.5rem 0;font-size:9.5pt}
caption{text-align:left;padding:.2rem 0}
th,td{border:1px solid #555;padding:.1rem .35rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#e8e8e8}
thead{display:table-header-group}
tr{break-inside:avoid}
tbody th{min-width:6.5em}
td.n{text-align:right;white-space:nowrap}
.stamp{font-weight:bold;border:2px solid #000;padding:.1rem .4rem;display:inline-block}
@media print{body{margin:0;padding:0;max-width:none;font-size:9.5pt}table{font-size:8pt}.wide{overflow:visible}}
"""
_WIDE: Final = 12
"""So many columns of numbers fit on paper beside the names of rows."""
_NUMBER: Final = re.compile(r"[\d+?%＊*]+")
_NO_TITLE: Final = 0.27
"""Inches that the title would take; here it is a heading."""
_STYLES: Final = re.compile(r"<style.*?</style>", re.DOTALL)
_LOOKS: Final = re.compile(r'style="([^"]*)"')
_HEADER: Final = re.compile(r"^.*?(?=<svg)", re.DOTALL)
_NAMES: Final = re.compile(r'(\bid="|\bhref="#|url\(#)')
_META: Final = re.compile(r"<metadata>.*?</metadata>|<!--.*?-->|<title>.*?</title>", re.DOTALL)


def overview_html(
    overview: Overview,
    *,
    lang: Lang = "ja",
    fonts: FontChain | None = None,
    refused: int = 0,
    stamp: str | None = None,
) -> str:
    """Write an overview as a page.

    Parameters
    ----------
    overview
        Of a caseload.
    lang
        Language.
    fonts
        The fonts of the pictures.
    refused
        How many records could not be read; not told in what leaves the office.
    stamp
        One line on how to handle it.
    """
    from ecomap.text import load_fonts  # noqa: PLC0415 - help must not wait for it

    chain = fonts or load_fonts()
    policy = f"default-src 'none'; style-src {_digest(_STYLE)}; base-uri 'none'; form-action 'none'"
    title = overview_words("title", lang)
    marked = [] if overview.synthetic == "none" else [overview_words(f"synthetic-{overview.synthetic}", lang)]
    page = [
        "<!DOCTYPE html>",
        f'<html lang="{lang}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        element("title", escape(" ".join([title, *marked]))),
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        element("h1", escape(title)),
        *(f'<p class="stamp">{escape(line)}</p>' for line in marked),
        *(element("p", escape(line)) for line in head_lines(overview, lang, refused=refused, stamp=stamp)),
    ]
    for number, view in enumerate(views(overview, lang)):
        page += _section(view, number, chain, lang)
    page += [element("p", escape(overview_words("foot", lang))), "</main>", "</body>", "</html>", ""]
    return "\n".join(page)


def _section(view: View, number: int, fonts: FontChain, lang: Lang) -> Iterator[str]:
    yield f'<section aria-labelledby="{view.name}">'
    yield '<div class="top">'
    yield element("h2", escape(view.title), id=view.name)
    if view.note:
        yield element("p", escape(view.note))
    if view.said:
        yield element("ul", *(element("li", escape(said)) for said in view.said))
    if view.picture is not None:
        yield element("figure", _svg(view, number, fonts, lang))
    yield "</div>"
    if view.rows:
        yield from _table(view, lang)
    yield "</section>"


def _table(view: View, lang: Lang) -> Iterator[str]:
    """Write the numbers; what is too wide for paper as several tables, each with the names of its rows."""
    columns = len(view.heads) - 1
    wide = ceil(columns / ceil(columns / _WIDE))
    for first in range(1, columns + 1, wide):
        pick = [0, *range(first, min(first + wide, columns + 1))]
        rows = tuple(tuple(row[place] for place in pick) for row in view.rows)
        yield from _part(view, tuple(view.heads[place] for place in pick), rows, lang)


def _part(view: View, heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...], lang: Lang) -> Iterator[str]:
    yield '<div class="wide"><table>'
    yield element("caption", escape(f"{view.title}: {overview_words('table', lang)}"))
    yield element("thead", element("tr", *(f'<th scope="col">{escape(head)}</th>' for head in heads)))
    yield "<tbody>"
    for first, *others in rows:
        cells = (f"<td{_kind(word) if view.picture else ''}>{escape(word)}</td>" for word in others)
        yield element("tr", f'<th scope="row">{escape(first)}</th>', *cells)
    yield "</tbody></table></div>"


def _kind(word: str) -> str:
    return ' class="n"' if _NUMBER.fullmatch(word) else ""


def _svg(view: View, number: int, fonts: FontChain, lang: Lang) -> str:
    """Draw the picture of a view, with names of its own, as a page holds several."""
    from dataclasses import replace  # noqa: PLC0415

    from matplotlib.figure import Figure  # noqa: PLC0415 - Matplotlib is slow to load

    alone = replace(view, title="", note="", said=())
    figure = Figure(figsize=(WIDTH + 0.1, block(alone).height - _NO_TITLE), facecolor="white")
    Drawing(figure, fonts, lang).view(alone, 0.05, -_NO_TITLE)
    text = _META.sub("", _HEADER.sub("", figure_bytes(figure, "svg", dpi=72).decode()))
    text = _NAMES.sub(rf"\g<1>v{number}-", text)
    alt = escape(overview_words("alt", lang, title=view.title))
    # The policy of the page lets no style but its own: looks stand in attributes.
    text = _STYLES.sub("", text)
    text = _LOOKS.sub(lambda found: _attributes(found[1]), text)
    return text.replace("<svg", f'<svg role="img" aria-label="{alt}"', 1)


def _attributes(style: str) -> str:
    """Write the properties of a style as attributes."""
    pairs = (part.partition(":") for part in style.split(";") if part.strip())
    return " ".join(f'{name.strip()}="{value.strip()}"' for name, _, value in pairs)


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}'"
