"""A screened caseload as one HTML page: a table that a screen reader can read and a printer can print."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from ecomap.cli.screen_text import SHORT, empty_line, summary, title_lines
from ecomap.render.markup import element, escape
from ecomap.wording.caseload_words import bounds_words, caseload_words, measure_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.caseload.caseload import Caseload, Row
    from ecomap.cli.options import Lang

_STYLE: Final = """
@page{size:A4 landscape;margin:12mm 12mm 12mm 18mm}
body{font:11pt/1.5 "Hiragino Kaku Gothic ProN","Yu Gothic","Noto Sans CJK JP",sans-serif;color:#000;background:#fff;
margin:1rem}
h1{font-size:16pt;margin:0 0 .2rem}
p{margin:.2rem 0;max-width:60rem}
table{border-collapse:collapse;margin:.8rem 0;width:100%}
caption{text-align:left;font-weight:bold;padding:.2rem 0}
th,td{border:1px solid #555;padding:.15rem .4rem;text-align:left;vertical-align:top}
tbody th,td:last-child{overflow-wrap:anywhere}
thead th{background:#e8e8e8}
td.open{background:repeating-linear-gradient(135deg,#fff 0 5px,#e4e4e4 5px 6px)}
thead{display:table-header-group}
tr{break-inside:avoid}
.stamp{font-weight:bold;border:2px solid #000;padding:.1rem .4rem;display:inline-block}
"""


def as_html(caseload: Caseload, lang: Lang, stamp: str | None = None) -> str:
    """Write the narrow table as a page; what is not known exactly is hatched as well as said in words."""
    policy = f"default-src 'none'; style-src {_digest(_STYLE)}; base-uri 'none'; form-action 'none'"
    title, *below = title_lines(caseload, lang)
    page = [
        "<!DOCTYPE html>",
        f'<html lang="{lang}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        element("title", escape(title)),
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        element("h1", escape(title)),
        *([] if stamp is None else [f'<p class="stamp">{escape(stamp)}</p>']),
        *(element("p", escape(line)) for line in below),
        *(element("p", escape(line)) for line in summary(caseload, lang)),
        *(_table(caseload, lang) if len(caseload) else [element("p", escape(empty_line(caseload, lang)))]),
        element("p", escape(caseload_words("explain", lang))),
        element("p", escape(caseload_words("foot", lang))),
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(page)


def _table(caseload: Caseload, lang: Lang) -> Iterator[str]:
    yield "<table>"
    words = [measure_words(name, lang) for name in SHORT]
    heads = [caseload_words("rank", lang), caseload_words("key", lang), *words, caseload_words("rules", lang)]
    yield element("thead", element("tr", *(f'<th scope="col">{escape(head)}</th>' for head in heads)))
    yield "<tbody>"
    for number, row in enumerate(caseload.rows(), 1):
        yield _row(number, row, lang)
    yield "</tbody></table>"


def _row(number: int, row: Row, lang: Lang) -> str:
    cells = [element("td", str(number)), f'<th scope="row">{escape(row.key)}</th>']
    for name in SHORT:
        bounds = row.measures[name]
        mark = "" if bounds.known else ' class="open"'
        cells.append(f"<td{mark}>{escape(bounds_words(name, *bounds, lang))}</td>")
    cells.append(f"<td>{escape(' '.join(row.rules))}</td>")
    return element("tr", *cells)


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}'"
