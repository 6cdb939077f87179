"""Pieces of the HTML page that both sides use; every text goes through `ecomap.render.markup.escape`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.render.markup import element, escape
from ecomap.wording.sheet_words import sheet_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecomap.report.sheet.content import SheetContent
    from ecomap.report.sheet.front import Block, Fact
    from ecomap.vocabulary import Lang

BLANK = '<span class="blank"></span>'


def classed(name: str, kind: str, *content: str) -> str:
    """Write an element with a class."""
    return f'<{name} class="{kind}">{"".join(content)}</{name}>'


def side(*content: str, kind: str = "") -> str:
    """Write one side of the sheet."""
    return classed("article", f"side {kind}".strip(), *content)


def facts_line(facts: Iterable[Fact]) -> str:
    """Write labels with what stands beside them, or a line to write on."""
    return classed(
        "div", "facts", *(f"<span><b>{escape(fact.label)}</b>{escape(fact.value) or BLANK}</span> " for fact in facts)
    )


def listed_block(lines: Iterable[str], kind: str = "ul") -> str:
    """Write a list."""
    return element(kind, "".join(element("li", escape(line) or BLANK) for line in lines))


def voice(block: Block, lang: Lang) -> str:
    """Write own words, wishes, goals or strengths; a field to write in where nothing was written down."""
    head = element("h2", escape(block.title))
    if not block.lines:
        return element("section", head, classed("div", "empty", escape(sheet_words("not-written", lang))))
    if block.code == "words":
        said = (element("p", escape(sheet_words("quoted", lang, words=line))) for line in block.lines)
        return classed("section", "words", head, *said)
    if len(block.lines) == 1:
        return element("section", head, element("p", escape(block.lines[0])))
    return element("section", head, listed_block(block.lines))


def questions_box(content: SheetContent) -> str:
    """Write the questions, with room for more where there are few."""
    least = 3
    lines: Sequence[str] = [question.text for question in content.questions]
    blank = [""] * max(0, least - len(lines))
    head = element("h2", escape(sheet_words("questions", content.language)))
    return classed("section", "questions", head, listed_block([*lines, *blank], "ol"))


def foot(content: SheetContent) -> str:
    """Write the foot of one side."""
    lang = content.language
    stamp = classed("span", "stamp", escape(content.stamp))
    if content.client:
        return element("footer", element("span", escape(sheet_words("handling-client", lang))), stamp)
    return element(
        "footer",
        classed("span", "handling", escape(sheet_words("handling", lang))),
        element("span", escape(sheet_words("collect", lang))),
        element("span", escape(sheet_words("copies", lang))),
        stamp,
    )
