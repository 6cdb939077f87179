"""Views on A4: a PDF of several pages, or one picture with the pages below one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.report.caseload_overview.picture import WIDTH, Drawing, block, folded, together
from ecomap.report.caseload_overview.views import views
from ecomap.report.plotting import figure_bytes, figures_pdf
from ecomap.wording.overview_words import overview_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.caseload.overview.tables import Overview
    from ecomap.report.caseload_overview.picture import Block
    from ecomap.report.plotting import PlotFormat
    from ecomap.text import FontChain
    from ecomap.vocabulary import Lang

_A4: Final = (8.268, 11.693)
_LEFT: Final = 0.79
"""Inches; room for punching."""
_TOP, _BOTTOM = 0.4, 0.62
_LINE: Final = 0.17
_LARGE, _SMALL = 14.0, 7.5
_DPI: Final = 150


def head_lines(overview: Overview, lang: Lang, *, refused: int = 0, stamp: str | None = None) -> list[str]:
    """Give what stands at the top: how it may be handled, what it counts."""
    day = (
        overview_words("own-days", lang)
        if overview.on is None
        else overview_words("counted-to", lang, day=overview.on.isoformat())
    )
    lines = [f"{overview_words('cases', lang, count=overview.cases)} / {day}"]
    if refused and not overview.may_leave:
        lines.append(overview_words("refused", lang, count=refused))
    lines.append(overview_words("leaves" if overview.may_leave else "office", lang))
    return lines if stamp is None else [*lines, stamp]


def overview_picture(
    overview: Overview,
    form: PlotFormat,
    *,
    lang: Lang = "ja",
    fonts: FontChain | None = None,
    refused: int = 0,
    stamp: str | None = None,
) -> bytes:
    """Draw an overview.

    Parameters
    ----------
    overview
        Of a caseload.
    form
        PDF has pages of A4; PNG (150 dots an inch) and SVG hold them below one another.
    lang
        Language.
    fonts
        The fonts; of a chain the first is used, and what it lacks is drawn as 〓.
    refused
        How many records could not be read; not told in what leaves the office.
    stamp
        One line on how to handle it.

    Returns
    -------
    bytes
        The same overview gives the same bytes.
    """
    from matplotlib.figure import Figure  # noqa: PLC0415 - Matplotlib is slow to load

    from ecomap.text import load_fonts  # noqa: PLC0415

    chain = fonts or load_fonts()
    head = head_lines(overview, lang, refused=refused, stamp=stamp)
    top = _TOP + 0.34 + _LINE * len([line for text in head for line in folded(text, WIDTH, _SMALL)])
    pages = together([block(view) for view in views(overview, lang)], _A4[1] - top - _BOTTOM)
    sheets = [[page] for page in pages] if form == "pdf" else [pages]
    figures = []
    first = 1
    for sheet in sheets:
        figure = Figure(figsize=(_A4[0], _A4[1] * len(sheet)), facecolor="white")
        pen = Drawing(figure, chain, lang)
        for place, page in enumerate(sheet):
            _page(pen, page, _A4[1] * place, (first, len(pages)), (overview, head))
            first += 1
        figures.append(figure)
    return figures_pdf(figures) if form == "pdf" else figure_bytes(figures[0], form, dpi=_DPI)


def _page(
    pen: Drawing, blocks: Sequence[Block], top: float, number: tuple[int, int], said: tuple[Overview, list[str]]
) -> None:
    """Draw a page: every one tells what it is and how it may be handled, as pages get apart."""
    overview, head = said
    lang = pen.lang
    y = top + _TOP
    pen.text(_LEFT, y, overview_words("title", lang), size=_LARGE)
    if overview.synthetic != "none":
        word = overview_words(f"synthetic-{overview.synthetic}", lang)
        frame = {"facecolor": "white", "edgecolor": "#222222", "pad": 2.5}
        pen.text(_LEFT + WIDTH - 0.05, y, word, ha="right", bbox=frame)
    y += 0.26
    for text in head:
        for line in folded(text, WIDTH, _SMALL):
            pen.text(_LEFT, y, line, size=_SMALL)
            y += _LINE
    y += 0.08
    for one in blocks:
        pen.view(one.view, _LEFT, y)
        y += one.height
    foot = folded(overview_words("foot", lang), WIDTH - 0.6, _SMALL)
    y = top + _A4[1] - 0.33 - _LINE * 0.85 * (len(foot) - 1)
    page, pages = number
    pen.text(_LEFT + WIDTH, y, overview_words("page", lang, page=page, pages=pages), size=_SMALL, ha="right")
    for line in foot:
        pen.text(_LEFT, y, line, size=_SMALL)
        y += _LINE * 0.85
