"""A comparison as a picture: both maps on one sheet, numbered changes, and their list."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ecomap.analysis.change import GROUPS
from ecomap.drawing import DPI, Drawing, format_of
from ecomap.layout.marks import Mark
from ecomap.layout.pair import Entry, Told, lay_out_pair
from ecomap.model.base import CLIENT, HOUSEHOLD
from ecomap.report.comparison.sections import comparison_title, days_line, finding_title, words
from ecomap.wording.changes import change_sentence, change_sign, closing_lines, heading, rest_words, tie_sign
from ecomap.wording.map_words import handling

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from ecomap.analysis.change import Changes
    from ecomap.layout import Style
    from ecomap.layout.pair.compose import Paper
    from ecomap.render.theme import Theme
    from ecomap.text import FontChain
    from ecomap.vocabulary import Lang

_MOST_SIGNS = 2
_LATER, _AGAIN, _FIRST = 4, 2, 2
_MINOR = frozenset({"asked", "goal_less", "rhythm", "need_changed"})
_ON_MAP = frozenset({"gain", "change", "loss"})


@dataclass(frozen=True, slots=True)
class ComparisonDrawing(Drawing):
    """A drawing of both maps; its HTML page tells every change in words, too.

    Attributes
    ----------
    changes
        What is told.
    stamp
        One line on how to handle the page.
    """

    changes: Changes | None = field(default=None, repr=False)
    stamp: str = ""

    def html(self) -> str:
        """Paint an HTML page that needs nothing outside itself."""
        from ecomap.report.comparison.page import comparison_page  # noqa: PLC0415 - each format loads what it needs

        assert self.changes is not None  # noqa: S101 - `draw_changes` gives them
        scene = self.scene
        return comparison_page(self.changes, scene, self.theme, self.fonts, scene.language, self.stamp).decode()


def draw_changes(
    changes: Changes,
    target: str | os.PathLike[str] | None = None,
    *,
    style: Style | None = None,
    paper: Paper = "auto",
    theme: Theme | str | None = None,
    fonts: Iterable[str | os.PathLike[str]] | FontChain = (),
    dpi: float | None = None,
    stamp: str | None = None,
) -> ComparisonDrawing:
    """Draw what changed: both maps on one sheet, everybody in the same place, and a list of the changes.

    Parameters
    ----------
    changes
        Of `ecomap.compare` or `ecomap.compare_plan`.
    target
        File to write; the end of its name decides the format, as for `ecomap.draw`.
    style
        Language, margins, notation. Where ``None``: the language that the case asks for, else Japanese.
    paper
        ``"A4"``, ``"A3"``, or ``"auto"``: A4 unless its type would be under 7 pt.
    theme, fonts
        As for `ecomap.draw`.
    dpi
        Dots per inch where the target is a PNG.
    stamp
        One line for whoever handles the sheet, printed beside the title; where ``None``, it says for whom a version was
        made (`ecomap.redact`).

    Returns
    -------
    ComparisonDrawing
        The finished drawing; its scene holds both maps.

    Raises
    ------
    ecomap.errors.EcomapError
        If there is no room, a font cannot be used, or the target cannot be written.
    """
    from pathlib import Path as FilePath  # noqa: PLC0415 - only for fonts

    from ecomap.layout import Style  # noqa: PLC0415
    from ecomap.render.theme import THEMES, Theme  # noqa: PLC0415
    from ecomap.text import FontChain, load_fonts  # noqa: PLC0415

    if target is not None:
        format_of(str(target))  # a wrong name is told before any work is done
    style = style or Style(language=changes.after.language or "ja")
    lang = style.language
    chain = fonts if isinstance(fonts, FontChain) else load_fonts([FilePath(font) for font in fonts])
    line = handling(changes.after, lang) if stamp is None else stamp
    told = _told(changes, lang, line)
    pair = lay_out_pair(changes.before, changes.after, told, style, paper=paper, fonts=chain)
    colours = theme if isinstance(theme, Theme) else THEMES[theme or "default"]
    drawing = ComparisonDrawing(pair.sheet, colours, chain, changes, line)
    if target is not None:
        drawing.save(target, dpi=dpi or DPI)
    return drawing


def _sides(changes: Changes, lang: Lang) -> tuple[str, str]:
    codes = ("today", "plan") if changes.planned else ("before", "after")
    named = []
    for code, case in zip(codes, (changes.before, changes.after), strict=True):
        day = case.reference_date
        told = (
            "" if day is None or code == "plan" else f"　{day.isoformat()}" if lang == "ja" else f" {day.isoformat()}"
        )
        named.append(words(code, lang) + told)
    return named[0], named[1]


def _told(changes: Changes, lang: Lang, stamp: str) -> Told:
    """Put the sheet into words; whoever there is something to tell about has a number, in the order of the list."""
    shown = {*changes.before.actors, *changes.after.actors} - {CLIENT, HOUSEHOLD}
    numbers: dict[tuple[str, ...], int] = {}
    entries: list[Entry] = []
    for group in GROUPS:
        items = changes.of(group)
        if not items:
            continue
        entries.append(Entry(heading(group, lang), heading=True))
        for place, change in enumerate(items):
            who = tuple(ident for ident in change.who if ident in shown)
            # The first of every group come before the later ones of any: no list of gains alone.
            later = place + _LATER * (group not in _ON_MAP) + _LATER * (change.code in _MINOR or len(who) > 1)
            number = None
            if len(who) == 1 and group in _ON_MAP:
                # Whoever has a number on the maps is to be found in the list at least once.
                later = later + _AGAIN if who in numbers else min(later, _FIRST)
                number = numbers.setdefault(who, len(numbers) + 1)
            entries.append(Entry(change_sentence(change, changes, lang), number, place=later))
    entries += _more(changes, lang)
    if not entries:
        entries.append(Entry(words("same", lang)))
    marks = tuple(Mark(number, who, title="、".join(_sentences(changes, who, lang))) for who, number in numbers.items())
    rest = ("", *(rest_words(count, lang) for count in range(1, len(entries) + 1)))
    return Told(
        title=comparison_title(changes, lang),
        sides=_sides(changes, lang),
        entries=tuple(entries),
        rest=rest,
        marks=marks,
        signs=_signs(changes, numbers, lang),
        description=_description(changes, lang),
        stamp=stamp,
    )


def _more(changes: Changes, lang: Lang) -> list[Entry]:
    """Tell in a line each what there is to think about, and who takes over from whoever leaves."""
    entries: list[Entry] = []
    colon, comma = ("：", "、") if lang == "ja" else (": ", ", ")
    for state in ("closed", "opened", "stayed"):
        titles = [finding_title(one, changes, lang) for one in changes.findings_of(state)]
        if titles and (changes.items or state != "stayed"):
            text = f"{heading(f'{state}-short', lang)}{colon}{comma.join(dict.fromkeys(titles))}"
            entries.append(Entry(text, place=2 + len(entries)))
    if entries:
        entries.insert(0, Entry(heading("findings", lang), heading=True))
    lines = [line.lstrip("・- ") for one in changes.closings for line in closing_lines(one, changes, lang)]
    if lines:
        entries.append(Entry(heading("closings", lang), heading=True))
        entries += [Entry(line, place=1 + place) for place, line in enumerate(lines)]
    return entries


def _sentences(changes: Changes, who: tuple[str, ...], lang: Lang) -> list[str]:
    return [change_sentence(change, changes, lang) for change in changes.items if change.who == who]


def _signs(changes: Changes, numbers: Iterable[tuple[str, ...]], lang: Lang) -> dict[str, str]:
    """Give everybody who has a number, and every tie of two others, a word or two."""
    found: dict[str, list[str]] = {}
    numbered = set(numbers)
    for change in changes.items:
        sign = change_sign(change, lang)
        if sign and change.who in numbered:
            found.setdefault(change.who[0], []).append(sign)
        elif change.tie is not None and len(change.who) > 1 and change.group in _ON_MAP:
            found.setdefault(change.tie, [tie_sign(change)])
    dot = "・" if lang == "ja" else ", "
    return {ident: dot.join(tuple(dict.fromkeys(signs))[:_MOST_SIGNS]) for ident, signs in found.items()}


def _description(changes: Changes, lang: Lang) -> str:
    stop = "。" if lang == "ja" else ". "
    told = [change_sentence(change, changes, lang) for change in changes.items] or [words("same", lang)]
    return stop.join((comparison_title(changes, lang), days_line(changes, lang), *told)) + stop.strip()
