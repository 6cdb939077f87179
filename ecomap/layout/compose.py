"""The whole of the layout: from a case and a style to a Scene.

The stages, each in a module of its own: what is drawn (``content``, ``marking``), in which order (``order``,
``turning``), how large (``boxes``, ``fit``, ``sheet``, ``trial``), where (``division``, ``frame``), by which ways
(``spokes``, ``leads``, ``lanes``), with which furniture (``furniture``, ``legend``, ``panel``); ``edges`` and
``assemble`` put the pieces together.
``engines`` then lets Graphviz place them anew, where somebody asks for that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.layout import assemble
from ecomap.layout.content import content_of
from ecomap.layout.fit import fitted
from ecomap.layout.focus import Focus, find_focus, focus_words, focused
from ecomap.layout.marking import marked
from ecomap.layout.scene import Scene
from ecomap.layout.sheet import Task
from ecomap.layout.style import Style
from ecomap.layout.turning import cycle_of
from ecomap.text import load_fonts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.layout.marks import Mark
    from ecomap.model.case import Case
    from ecomap.text import FontChain


def layout(
    case: Case,
    style: Style | None = None,
    *,
    fonts: FontChain | None = None,
    like: Case | Scene | None = None,
    focus: str | Focus | None = None,
    marks: Sequence[Mark] = (),
) -> Scene:
    """Lay out a case.

    Parameters
    ----------
    case
        The case; what it leaves open is drawn as unknown, never as none.
    style
        Paper, language, type sizes, notation; by default A4 in Japanese.
    fonts
        The fonts to measure with; by default the shipped one.
    like
        An earlier map (a case or a Scene): whoever was there then keeps order, side and, nearly, place.
    focus
        Draw a part only: the word for a sector or a kind of support, the name of somebody, or a `Focus`. The sheet
        says so.
    marks
        What was found, in words and in order of importance: each has its number on the map, at whomever it is about
        or in a box where something is missing, and the first have their question on the sheet. A restricted finding
        has no business here.

    Returns
    -------
    Scene
        Final coordinates in px. ``Scene.notices`` tells what could not be had (type below the wanted size, words
        cut short, characters that no font has).

    Raises
    ------
    FocusError
        If ``focus`` names nothing or several.
    """
    style = style or Style()
    fonts = fonts or load_fonts()
    if like is not None and not isinstance(like, Scene):
        like = layout(like, style, fonts=fonts)
    content = content_of(case, style)
    remark = ""
    if focus is not None:
        focus = find_focus(case, focus)
        content = focused(content, focus)
        remark = focus_words(case, focus, len(content.boxes), content.left_out, style.language)
    content, marking = marked(content, marks, case, style, focus)
    cycle = cycle_of(content, like)
    task = Task(case, style, fonts, content, cycle.items, cycle.counts, remark, marking=marking)
    return assemble.scene(case, style, fonts, fitted(task, like.page.orientation if like else None), marking.shown)
