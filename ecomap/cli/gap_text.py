"""Findings as plain text, on a terminal with colours, and as Markdown."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis.finding import PARTS
from ecomap.cli.console import safe, wrap
from ecomap.wording.gap_words import gap_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecomap.analysis.finding import Part
    from ecomap.cli.gap_sheet import Item, Sheet
    from ecomap.cli.options import Lang

_WIDEST: Final = 100
_LOOKS: Final = {
    "title": "bold",
    "part": "bold underline",
    "critical": "bold red",
    "warning": "bold yellow",
    "note": "bold",
    "strength": "bold green",
    "mark": "bold magenta",
    "quiet": "dim",
}
"""How rich shows a line; never by colour alone, as every line says in words what it is."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of plain text.

    Attributes
    ----------
    text
        The words.
    indent
        Columns before its first line; the following ones stand ``hang`` further right.
    look
        A key of `_LOOKS`, or nothing.
    """

    text: str
    indent: int = 0
    hang: int = 0
    look: str = ""


def as_text(sheets: Sequence[Sheet]) -> str:
    """Write plain text; a paragraph is one line, however long."""
    return "\n".join(" " * line.indent + line.text for line in _all(sheets)) + "\n"


def show_on_terminal(sheets: Sequence[Sheet]) -> None:
    """Print to a terminal, folded to its width."""
    show_lines(_all(sheets))


def show_lines(lines: Iterable[Line]) -> None:
    """Print paragraphs to a terminal, folded to its width."""
    from rich.console import Console  # noqa: PLC0415 - rich is slow to load
    from rich.text import Text  # noqa: PLC0415

    columns = min(shutil.get_terminal_size().columns, _WIDEST) - 1
    console = Console(highlight=False)
    for line in lines:
        # A console in an old code page: a question mark is better than a traceback.
        text = safe(line.text).encode(console.encoding, "replace").decode(console.encoding)
        folded = wrap(text, max(columns - line.indent - line.hang, 20)) if text else [""]
        for number, part in enumerate(folded):
            indent = " " * (line.indent + (line.hang if number else 0))
            console.print(Text(indent + part, style=_LOOKS.get(line.look, "")), soft_wrap=True)


def _all(sheets: Sequence[Sheet]) -> Iterator[Line]:
    for number, sheet in enumerate(sheets):
        if number:
            yield from (Line(""), Line(""))
        yield from _lines(sheet)


def _lines(sheet: Sheet) -> Iterator[Line]:
    lang = sheet.lang
    yield Line(sheet.title, look="title")
    yield Line(sheet.day, look="quiet")
    if sheet.restricted:
        yield Line(gap_words("restricted-head", lang), look="mark")
    for part, heading, items in _parts(sheet):
        yield from (Line(""), Line(heading, look="part"))
        if not items:
            yield Line(_nothing(sheet), 1)
        for number, item in enumerate(items, 1):
            yield from _item(item, number, part, lang)
    yield from (Line(""), Line(gap_words("foot", lang), look="quiet"))


def _parts(sheet: Sheet) -> Iterator[tuple[Part, str, tuple[Item, ...]]]:
    """Give the parts that hold something, with their headings; what to think about also where there is nothing."""
    for part in PARTS:
        items = sheet.of(part)
        if items or (part == "gap" and part in sheet.parts):
            heading = gap_words(part, sheet.lang)
            if sheet.without:
                heading = gap_words("without", sheet.lang, name=sheet.without)
            yield part, heading, items


def _nothing(sheet: Sheet) -> str:
    return gap_words("nothing-new" if sheet.without else "nothing", sheet.lang)


def _item(item: Item, number: int, part: Part, lang: Lang) -> Iterator[Line]:
    words = item.words
    if part == "covered":
        yield Line(f"- {words.sentence} ({' '.join(words.rules)})", 1, 2)
        return
    yield Line("")
    begin = f"{number}. " if part == "gap" else "- "
    tags = "".join(f" [{word}]" for word in (words.severity, words.mark) if word)
    yield Line(f"{begin}{words.title}{tags}", 1, 3, item.finding.severity or "strength")
    for text in told(item, part, lang):
        yield Line(text, 4, 2, "" if not text.startswith(gap_words("rules", lang)) else "quiet")


def told(item: Item, part: Part, lang: Lang) -> tuple[str, ...]:
    """Give the paragraphs of one finding below its heading."""
    words, colon = item.words, _colon(lang)
    space = " / " if lang == "ja" else "; "
    rows = [("", words.sentence), ("question", words.question), ("consider", space.join(words.consider))]
    rows += [("", words.note)]
    label = gap_words("rules", lang)
    last = [f"{label} {' '.join(words.rules)}"]
    if item.evidence and part != "ask":
        last.append(f"{gap_words('evidence', lang)}{colon}{space.join(item.evidence)}")
    lines = [f"{gap_words(code, lang)}{colon}{text}" if code else text for code, text in rows if text]
    return (*lines, "  ".join(last))


def _colon(lang: Lang) -> str:
    return "：" if lang == "ja" else ": "


def as_markdown(sheets: Sequence[Sheet]) -> str:
    """Write Markdown; whatever a case says is plain text in it."""
    return "\n\n---\n\n".join("\n\n".join(_markdown(sheet)) for sheet in sheets) + "\n"


def _markdown(sheet: Sheet) -> Iterator[str]:
    lang = sheet.lang
    yield f"# {plain(sheet.title)}"
    yield plain(sheet.day)
    if sheet.restricted:
        yield f"**{plain(gap_words('restricted-head', lang))}**"
    for part, heading, items in _parts(sheet):
        yield f"## {plain(heading)}"
        if not items:
            yield plain(_nothing(sheet))
        elif part == "covered":
            yield "\n".join(f"- {plain(item.words.sentence)} ({' '.join(item.words.rules)})" for item in items)
        else:
            for number, item in enumerate(items, 1):
                yield from _markdown_item(item, number, part, lang)
    yield f"*{plain(gap_words('foot', lang))}*"


def _markdown_item(item: Item, number: int, part: Part, lang: Lang) -> Iterable[str]:
    words = item.words
    tags = "".join(f" ({plain(word)})" for word in (words.severity, words.mark) if word)
    begin = f"{number}\\. " if part == "gap" else ""
    sentence, *rest = told(item, part, lang)
    lines = "\n".join(f"- {plain(text)}" for text in rest)
    return (f"### {begin}{plain(words.title)}{tags}", plain(sentence), lines)


_MARKUP: Final = re.compile(r"([\\`*_{}\[\]()#+!|~^$>@-])")


def plain(text: str) -> str:
    """Escape whatever would be markup or HTML in Markdown; on one line."""
    one_line = " ".join(safe(text).split())
    escaped = _MARKUP.sub(r"\\\1", one_line)
    return escaped.replace("&", "&amp;").replace("<", "&lt;")
