"""What is different from an earlier time, as views."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from ecomap.caseload.overview.change import CAME, CLASSES, WENT
from ecomap.report.caseload_overview.view import Bar, Bars, Grid, View
from ecomap.wording.caseload_words import caseload_words
from ecomap.wording.overview_words import overview_words
from ecomap.wording.rule_pages import rule_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.caseload.overview.change import Change
    from ecomap.caseload.overview.tables import Overview
    from ecomap.report.caseload_overview.view import Fill
    from ecomap.vocabulary import Lang

_OPEN: Final = frozenset({"monthly-or-weekly", "weekly-or-more", "open"})
_FILLS: Final[tuple[Fill, ...]] = ("dark", "open", "middle", "light", "white")


def change_views(overview: Overview, lang: Lang) -> Iterator[View]:
    """Give the views of a comparison; none where nothing was compared."""
    if overview.change_left_out:
        yield View("change", overview_words("change", lang), overview_words("change-out", lang))
    if overview.change is None:
        return
    yield _classes(overview.change, lang)
    yield _moves(overview.change, lang)
    yield _listed(overview.change, lang)
    yield _rules(overview.change, lang)


def _word(code: str, lang: Lang) -> str:
    return overview_words("class-open" if code == "open" else code, lang)


def _classes(change: Change, lang: Lang) -> View:
    table = change.classes
    columns = tuple(_word(column, lang) for column in table.columns)
    rows = tuple(_word(line.name or "", lang) for line in table.lines)
    cells = tuple(
        tuple(
            "" if (line.name, column) == (CAME, WENT) else str(count)
            for column, count in _pairs(table.columns, line.counts)
        )
        for line in table.lines
    )
    shown = tuple(tuple("" if word == "0" else word for word in row) for row in cells)
    most = max((count or 0 for line in table.lines for count in line.counts), default=0) or 1
    shades = tuple(tuple((count or 0) / most for count in line.counts) for line in table.lines)
    codes = tuple(CLASSES.values())
    hatched = frozenset(place for place, code in enumerate(codes) if code in _OPEN)
    heads = (f"{overview_words('before', lang)} ＼ {overview_words('now', lang)}", *columns)
    body = tuple((row, *those) for row, those in zip(rows, cells, strict=True))
    return View(
        "change",
        overview_words("change", lang),
        overview_words("change-note", lang),
        heads,
        body,
        Grid(columns, rows, shown, shades, hatched, hatched, framed=True),
    )


def _pairs(columns: tuple[str, ...], counts: tuple[int | None, ...]) -> list[tuple[str, int]]:
    return [(column, count or 0) for column, count in zip(columns, counts, strict=True)]


def _moves(change: Change, lang: Lang) -> View:
    title = overview_words("moves", lang)
    if not change.moves:
        return View("moves", title, overview_words("nothing-changed", lang))
    heads = (caseload_words("key", lang), *(overview_words(one, lang) for one in ("before", "now", "way")))
    rows = tuple(
        (move.key, _word(move.before, lang), _word(move.now, lang), overview_words(move.way, lang))
        for move in sorted(change.moves, key=lambda move: ("less", "more", "known", "unknown").index(move.way))
    )
    return View("moves", title, overview_words("moves-note", lang), heads, rows)


def _listed(change: Change, lang: Lang) -> View:
    title = overview_words("listed", lang)
    if not change.came and not change.went:
        return View("listed", title, overview_words("nothing-changed", lang))
    rows = tuple(zip_longest(change.came, change.went, fillvalue=""))
    heads = (overview_words("came", lang), overview_words("went", lang))
    return View("listed", title, overview_words("listed-note", lang), heads, rows)


def _rules(change: Change, lang: Lang) -> View:
    title = overview_words("rules", lang)
    if not change.rules.lines:
        return View("rules", title, overview_words("nothing-changed", lang))
    titles = {line.id: line.title for line in rule_lines(lang)}
    names = tuple(overview_words(column, lang) for column in change.rules.columns)
    lines = sorted(change.rules.lines, key=lambda line: -(line.total or 0))
    words = [f"{line.name} {titles[line.name or '']}" for line in lines]
    rows = tuple((word, *(str(count) for count in line.counts)) for word, line in zip(words, lines, strict=True))
    bars = tuple(Bar(word, line.counts, line.total) for word, line in zip(words, lines, strict=True))
    return View(
        "rules",
        title,
        overview_words("rules-note", lang),
        (overview_words("rule", lang), *names),
        rows,
        Bars(_FILLS, names, bars),
    )
