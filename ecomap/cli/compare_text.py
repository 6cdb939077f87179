"""A comparison as plain text, on a terminal with colours, as Markdown, and as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from ecomap.analysis.change.changes_json import changes_to_json
from ecomap.cli.gap_text import Line, plain, show_lines
from ecomap.report.comparison.sections import comparison_title, days_line, sections_of, words
from ecomap.wording.changes import change_sentence
from ecomap.wording.findings import finding_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.analysis.change import Changes
    from ecomap.cli.options import Lang


def as_text(changes: Changes, lang: Lang) -> str:
    """Write plain text; a paragraph is one line, however long."""
    return "\n".join(" " * line.indent + line.text for line in _lines(changes, lang)) + "\n"


def show_on_terminal(changes: Changes, lang: Lang) -> None:
    """Print to a terminal, folded to its width."""
    show_lines(_lines(changes, lang))


def _lines(changes: Changes, lang: Lang) -> Iterator[Line]:
    yield Line(comparison_title(changes, lang), look="title")
    yield Line(days_line(changes, lang), look="quiet")
    for section in sections_of(changes, lang):
        if section.level == 1:
            yield from (Line(""), Line(section.heading, look="part"))
        else:
            yield Line(section.heading, 1, look=section.look or "note")
        for text in section.lines:
            bullet = "" if text.startswith(("・", "- ")) else "・" if lang == "ja" else "- "
            yield Line(bullet + text, 1 if section.level == 1 and bullet else 3, 2)
    yield from (Line(""), Line(words("foot", lang), look="quiet"))


def as_markdown(changes: Changes, lang: Lang) -> str:
    """Write Markdown; whatever a case says is plain text in it."""
    return "\n\n".join(_markdown(changes, lang)) + "\n"


def _markdown(changes: Changes, lang: Lang) -> Iterator[str]:
    yield f"# {plain(comparison_title(changes, lang))}"
    yield plain(days_line(changes, lang))
    for section in sections_of(changes, lang):
        yield f"{'#' * (section.level + 1)} {plain(section.heading)}"
        if section.lines:
            yield "\n".join(_item(text) for text in section.lines)
    yield f"*{plain(words('foot', lang))}*"


def _item(text: str) -> str:
    """Write one entry; what belongs to the one before stands further in."""
    inner = text.startswith(("・", "- "))
    return f"{'  ' if inner else ''}- {plain(text[1:].strip() if inner else text)}"


def as_json(changes: Changes, lang: Lang, *, edits: bool) -> str:
    """Write JSON with codes and sentences."""
    told = []
    for one in changes.findings:
        case = changes.after if one.state in {"opened", "stayed"} else changes.before
        said = finding_words(one.finding, case, lang)
        told.append(None if said is None else {key: value for key, value in asdict(said).items() if key != "rules"})
    return changes_to_json(
        changes,
        edits=edits,
        lines=[change_sentence(change, changes, lang) for change in changes.items],
        finding_words=told,
        language=lang,
    )
