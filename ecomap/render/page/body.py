"""The markup around the picture: buttons and filters, and the whole map once more as a list of sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecomap.render.markup import element, escape
from ecomap.wording.map_words import questions_heading
from ecomap.wording.page_words import SAID, code_words, page_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.layout.scene import Scene
    from ecomap.render.page.contents import Actor, Choice, Contents, Tie
    from ecomap.wording.page_words import Lang

# Names written from right to left, as one run with what stands between their words.
_LEFTWARD: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[ '.-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*"
)


def body_text(scene: Scene, contents: Contents, picture: str) -> str:
    """Give the body of a page.

    Parameters
    ----------
    scene : Scene
        Where title and language are.
    contents : Contents
        The lists of the same scene.
    picture : str
        Its ``svg`` element.

    Returns
    -------
    str
        The ``main`` element. Buttons and filters are hidden until the script shows them; picture and list serve
        without it.
    """
    lang = scene.language
    said = {f"data-{code.removeprefix('said_')}": page_words(code, lang) for code in SAID}
    status = element("p", "", id="status", role="status", **said)
    keys = element("p", escape(page_words("keys", lang)), id="keys", **{"class": "unseen"})
    view = element("div", picture, id="view", data_name=page_words("map", lang))
    heading = element("h1", escape(scene.title), **{"class": "unseen"})
    side = element("div", _filters(contents, lang), _questions(contents, lang), _list(contents, lang), id="side")
    return element("main", heading, _tools(lang), status, view, keys, side)


def _tools(lang: Lang) -> str:
    signs = (("zoom_out", "−"), ("zoom_in", "＋"), ("zoom_fit", ""), ("everything", ""), ("print", ""))
    buttons = "".join(
        element(
            "button",
            sign or escape(page_words(code, lang)),
            type="button",
            id=code.replace("_", "-"),
            **({"aria-label": page_words(code, lang)} if sign else {}),
        )
        for code, sign in signs
    )
    attributes = {"role": "toolbar", "aria-label": page_words("tools", lang), "hidden": ""}
    return element("div", buttons, id="tools", **attributes)


def _filters(contents: Contents, lang: Lang) -> str:
    groups = "".join(
        element(
            "fieldset",
            element("legend", escape(page_words(group, lang))),
            "".join(_box(choice) for choice in choices),
        )
        for group, choices in contents.filters
    )
    note = element("p", escape(page_words("paper", lang)))
    summary = element("summary", escape(page_words("filter", lang)))
    return element("details", summary, groups, note, id="filters", hidden="")


def _box(choice: Choice) -> str:
    box = element("input", type="checkbox", value=choice.mark, data_words=choice.words)
    return element("label", box, element("span", escape(choice.words)), element("small", str(choice.count)))


def _questions(contents: Contents, lang: Lang) -> str:
    """Give what every number on the map stands for; nothing on a map without numbers."""
    if not contents.questions:
        return ""
    heading = element("h2", escape(questions_heading(lang, today=False)), id="questions-name")
    rows = "".join(element("li", _isolated(told)) for told in contents.questions)
    return element("section", heading, element("ul", rows), id="questions", **{"aria-labelledby": "questions-name"})


def _list(contents: Contents, lang: Lang) -> str:
    """Give everybody under the heading of a sector, and every tie once, under the one who gives it its place."""
    parts = [element("h2", escape(page_words("list", lang)), id="list-name")]
    family = [actor for actor in contents.actors if actor.sector is None]
    if family:
        parts.append(_section(page_words("family", lang), family, contents, lang))
    loose = [tie for tie in contents.ties if tie.under is None]
    if loose:
        parts.append(element("h3", escape(page_words("within", lang))))
        parts.append(_ties(loose))
    for sector in dict.fromkeys(actor.sector for actor in contents.actors if actor.sector is not None):
        members = [actor for actor in contents.actors if actor.sector == sector]
        parts.append(_section(code_words("sectors", sector, lang), members, contents, lang))
    return element("section", "".join(parts), id="list", **{"aria-labelledby": "list-name"})


def _section(name: str, actors: Iterable[Actor], contents: Contents, lang: Lang) -> str:
    rows = "".join(_actor(actor, contents, lang) for actor in actors)
    return element("h3", escape(name)) + element("ul", rows)


def _actor(actor: Actor, contents: Contents, lang: Lang) -> str:
    look = {
        "type": "button",
        "data-actor": str(actor.number),
        "data-of": " ".join(actor.parts),
        "data-name": actor.name,
        "data-marks": " ".join(actor.marks),
    }
    if actor.home:
        look["data-home"] = ""
    rest = ""
    ties = [tie for tie in contents.ties if tie.under == actor.number]
    if ties:
        rest = _ties(ties)
    elif actor.sector is not None and not actor.missing and not any(actor.number in tie.ends for tie in contents.ties):
        words = "confirmed_none" if actor.no_tie else "no_tie"
        rest = element("p", escape(page_words(words, lang)))
    return element("li", element("button", _isolated(actor.label), **look), rest)


def _ties(ties: Iterable[Tie]) -> str:
    rows = (
        element(
            "button",
            _isolated(tie.label),
            type="button",
            data_tie=" ".join(tie.parts),
            data_ends=" ".join(map(str, tie.ends)),
            data_marks=" ".join(tie.marks),
            **({"data-inner": ""} if tie.inner else {}),
        )
        for tie in ties
    )
    return element("ul", "".join(element("li", row) for row in rows))


def _isolated(text: str) -> str:
    """Escape a sentence so that a name written from right to left does not turn the words around it."""
    parts: list[str] = []
    end = 0
    for found in _LEFTWARD.finditer(text):
        parts += escape(text[end : found.start()]), element("bdi", escape(found[0]))
        end = found.end()
    return "".join((*parts, escape(text[end:])))
