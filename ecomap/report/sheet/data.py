"""The content as plain data for a template: words only, fit for any file."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final

from ecomap.render.markup import clean
from ecomap.wording.map_words import circled
from ecomap.wording.sheet_words import sheet_headings, sheet_words

if TYPE_CHECKING:
    from ecomap.report.sheet.content import SheetContent
    from ecomap.report.sheet.picture import Picture
    from ecomap.text import FontChain

_PIECE: Final = 12
_LONG: Final = re.compile(r"[^\s\u2E80-\uFFFF]{25,}")
"""Letters in a row between which no line ends by itself; Japanese has its own places for that."""


def plain(value: Any) -> Any:  # noqa: ANN401 - a value of any of the content's classes
    """Turn content into dictionaries, lists and cleaned texts; ids are left out, as no reader of a sheet needs one."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value) if field.name != "who"}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return clean(value) if isinstance(value, str) else value


def drawable(value: Any, fonts: FontChain) -> Any:  # noqa: ANN401 - what `plain` gives
    """Put 〓 for every character that no font has."""
    if isinstance(value, dict):
        return {key: drawable(item, fonts) for key, item in value.items()}
    if isinstance(value, list):
        return [drawable(item, fonts) for item in value]
    if not isinstance(value, str):
        return value
    lines = ("".join(run.text for run in fonts.runs(line)) for line in value.splitlines())
    return _LONG.sub(_breakable, "\n".join(lines))


def _breakable(match: re.Match[str]) -> str:
    """Let a line end within letters that no reader takes for a word; otherwise they would run off the sheet."""
    text = match[0]
    return "\N{ZERO WIDTH SPACE}".join(text[place : place + _PIECE] for place in range(0, len(text), _PIECE))


def template_data(content: SheetContent, picture: Picture, punch: str, fonts: FontChain) -> dict[str, Any]:
    """Give what a template reads; docs/how-to/sheet.md lists it."""
    lang = content.language
    comma = sheet_words("comma", lang)
    data: dict[str, Any] = plain(content)
    week, matrix = content.week, content.matrix
    days = comma.join(week.weekdays[day] for day in week.uncovered)
    data["week"]["uncovered_text"] = sheet_words(week.uncovered_code, lang, days=days)
    data["matrix"]["settled_text"] = clean(sheet_words("settled", lang, what=matrix.settled))
    data["unasked_heading"] = content.unasked_heading
    data["unasked_lines"] = plain(content.unasked_lines)
    data["circled"] = [circled(question.number) for question in content.questions]
    data["quotes"] = ["「", "」"] if lang == "ja" else ["“", "”"]
    data["brackets"] = ["（", "）"] if lang == "ja" else [" (", ")"]
    data = drawable(data, fonts)
    data["words"] = sheet_headings(lang)
    data["punch"] = punch
    data["fonts"] = list(fonts.families)
    data["map"] = {
        "width": picture.size[0],
        "height": picture.size[1],
        "apart": picture.apart,
        "alt": clean(picture.drawing.scene.description),
    }
    return data
