"""An overview as views: every number that is shown anywhere comes from here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.caseload.overview.classes import CONTACT_OPEN, SIZES
from ecomap.caseload.overview.leaving import REST
from ecomap.report.caseload_overview.change_views import change_views
from ecomap.report.caseload_overview.glance import glance
from ecomap.report.caseload_overview.view import Bar, Bars, Grid, View
from ecomap.vocabulary import label
from ecomap.wording.caseload_words import bounds_words, caseload_words, measure_words
from ecomap.wording.overview_words import day_word, listed, overview_words

if TYPE_CHECKING:
    from ecomap.caseload.overview.tables import Count, Line, Overview, Table
    from ecomap.report.caseload_overview.view import Fill
    from ecomap.vocabulary import Lang

_THREE: Final[tuple[Fill, ...]] = ("dark", "open", "white")
_FIRST: Final = ("contact_class", "longest_without", "uncovered", "unknowns")
_KINDS: Final = 14
"""So many kinds of support fit side by side; the table holds all."""


def views(overview: Overview, lang: Lang) -> tuple[View, ...]:
    """Give everything that is to be shown, in its order.

    Parameters
    ----------
    overview
        Of a caseload; nothing but what is in it is shown.
    lang
        Language.
    """
    told = [
        glance(overview, lang),
        _first(overview, lang),
        _contact(overview, lang),
        _size(overview, lang),
        _week(overview, lang),
        _kinds(overview, lang),
        _groups(overview, lang),
        _flags(overview, lang),
        _helpers(overview, lang),
        _links(overview, lang),
        _informal(overview, lang),
    ]
    return (*(view for view in told if view is not None and (view.note or view.said)), *change_views(overview, lang))


def number(count: Count, lang: Lang) -> str:
    """Write a count; a hidden one as such."""
    return overview_words("hidden", lang) if count is None else str(count)


def _first(overview: Overview, lang: Lang) -> View | None:
    if overview.may_leave:
        return None
    return View(
        "first",
        overview_words("first", lang, count=len(overview.first)),
        overview_words("first-note", lang),
        (caseload_words("key", lang), *(measure_words(name, lang) for name in _FIRST)),
        tuple((one.key, *(bounds_words(name, *one.measures[name], lang) for name in _FIRST)) for one in overview.first),
    )


def _one_row(name: str, table: Table, words: tuple[str, ...], open_: tuple[str, ...], lang: Lang) -> View:
    """Show a table of one row as a bar for each of its columns."""
    line = table.lines[0]
    fills: tuple[Fill, ...] = tuple("open" if column in open_ else "dark" for column in table.columns)
    bars = tuple(
        Bar(word, (count,), None, overview_words("hidden", lang) if count is None else "")
        for word, count in zip(words, line.counts, strict=True)
    )
    return View(
        name,
        overview_words(name, lang),
        overview_words(f"{name}-note", lang),
        (
            overview_words(name, lang),
            overview_words("people", lang, count="").strip() or overview_words("cases", lang, count=""),
        ),
        (
            *((word, number(count, lang)) for word, count in zip(words, line.counts, strict=True)),
            (overview_words("total", lang), number(line.total, lang)),
        ),
        Bars(fills, (), bars),
    )


def _contact(overview: Overview, lang: Lang) -> View:
    words = tuple(
        overview_words("class-open" if column == "open" else column, lang) for column in overview.contact.columns
    )
    return _one_row("contact", overview.contact, words, CONTACT_OPEN, lang)


def _size(overview: Overview, lang: Lang) -> View:
    bins = []
    for least, following in zip(SIZES, [*SIZES[1:], None], strict=True):
        code = "size-last" if following is None else "size-one" if following == least + 1 else "size-bin"
        bins.append(overview_words(code, lang, low=least, high=(following or 0) - 1))
    words = (*bins, *(overview_words("size-from", lang, bin=one) for one in bins[:-1]))
    open_ = tuple(column for column in overview.size.columns if column.startswith("from-"))
    return _one_row("size", overview.size, words, open_, lang)


def _week(overview: Overview, lang: Lang) -> View:
    names = tuple(overview_words("week-open" if one == "open" else one, lang) for one in overview.week.columns)
    lines = [(day_word(int(line.name or 0), lang), line) for line in overview.week.lines]
    return _bars_view("week", overview_words("week", lang), (names, ("dark", "light", "open", "white")), lines, lang)


def _bars_view(
    name: str,
    title: str,
    columns: tuple[tuple[str, ...], tuple[Fill, ...]],
    lines: list[tuple[str, Line]],
    lang: Lang,
    *,
    head: str = "",
) -> View:
    """Show rows as bars of several parts."""
    names, fills = columns
    complete = any(line.complete is not None for _, line in lines)
    heads = (head, *names, overview_words("total", lang), *([overview_words("complete", lang)] if complete else []))
    rows = tuple(
        (
            word,
            *(number(count, lang) for count in line.counts),
            number(line.total, lang),
            *([_percent(line.complete)] if complete else []),
        )
        for word, line in lines
    )
    bars = tuple(Bar(word, line.counts, line.total, share=line.complete if complete else None) for word, line in lines)
    shares = overview_words("complete", lang) if complete else ""
    return View(name, title, overview_words(f"{name}-note", lang), heads, rows, Bars(fills, names, bars, shares))


def _percent(share: float | None) -> str:
    return "" if share is None else f"{round(share * 100)}%"


def _kinds(overview: Overview, lang: Lang) -> View | None:
    if not overview.kinds:
        return _withheld("kinds", overview_words("kinds", lang), lang, overview)
    from ecomap.caseload.overview.tables import Line  # noqa: PLC0415

    names = tuple(overview_words(one, lang) for one in ("yes", "open", "no"))
    lines = [
        (label("supports", kind, lang), Line(kind, table.totals, overview.cases)) for kind, table in overview.kinds
    ]
    return _bars_view(
        "kinds", overview_words("kinds", lang), (names, _THREE), lines, lang, head=overview_words("kind", lang)
    )


def group_word(name: str | None, overview: Overview, lang: Lang) -> str:
    """Give what an area, a worker or an office is called."""
    if name is None:
        return overview_words("not-recorded", lang)
    if name == REST and overview.may_leave:
        return overview_words("rest", lang)
    if overview.may_leave and overview.by != "area":
        return overview_words(f"number-{overview.by}", lang, number=name)
    return name


def _groups(overview: Overview, lang: Lang) -> View | None:
    if not overview.kinds:
        return None
    by = overview_words(f"by-{overview.by}", lang)
    groups = [(group_word(line.name, overview, lang), line) for line in overview.kinds[0][1].lines]
    columns = tuple(label("supports", kind, lang) for kind, _ in overview.kinds)
    cells, shades = [], []
    for place, (_, line) in enumerate(groups):
        here = [table.lines[place].counts for _, table in overview.kinds]
        cells.append(tuple(_cell(yes, open_, lang) for yes, open_, _ in here))
        shades.append(tuple((yes or 0) / line.total if line.total else 0.0 for yes, _, _ in here))
    rows = tuple((word, *those, number(line.total, lang)) for (word, line), those in zip(groups, cells, strict=True))
    return View(
        "groups",
        overview_words("groups", lang, by=by),
        overview_words("groups-note", lang, most=_KINDS),
        (overview_words("group", lang), *columns, overview_words("total", lang)),
        rows,
        Grid(
            columns[:_KINDS],
            tuple(f"{word} ({number(line.total, lang)})" for word, line in groups),
            tuple(row[:_KINDS] for row in cells),
            tuple(row[:_KINDS] for row in shades),
        ),
    )


def _cell(yes: Count, open_: Count, lang: Lang) -> str:
    if not open_:  # none, or hidden
        return number(yes, lang)
    return f"{number(yes, lang)}+{number(open_, lang)}?"


def _flags(overview: Overview, lang: Lang) -> View | None:
    title = overview_words("flags", lang, by=overview_words(f"by-{overview.by}", lang))
    if overview.flags is None:
        return _withheld("flags", title, lang, overview)
    names = tuple(overview_words(one, lang) for one in ("flags-yes", "open", "flags-no"))
    lines = [(group_word(line.name, overview, lang), line) for line in overview.flags.lines]
    return _bars_view("flags", title, (names, _THREE), lines, lang, head=overview_words("group", lang))


def _informal(overview: Overview, lang: Lang) -> View | None:
    title = overview_words("informal", lang)
    if overview.informal is None:
        return _withheld("informal", title, lang, overview) if overview.by == "area" else None
    names = tuple(overview_words(one, lang) for one in ("yes", "open", "no"))
    lines = [(group_word(line.name, overview, lang), line) for line in overview.informal.lines]
    view = _bars_view("informal", title, (names, _THREE), lines, lang, head=overview_words("by-area", lang))
    none = tuple(word for word, line in lines if line.name is not None and line.counts[:2] == (0, 0))
    said = (overview_words("informal-none", lang, names=listed(none, lang)),) if none else ()
    return View(view.name, view.title, view.note, view.heads, view.rows, view.picture, said)


def _withheld(name: str, title: str, lang: Lang, overview: Overview) -> View | None:
    if not overview.may_leave:
        return None
    return View(name, title, overview_words("withheld", lang))


def _helpers(overview: Overview, lang: Lang) -> View:
    title = overview_words("helpers", lang)
    if overview.many_rely is not None:
        return View("helpers", title, overview_words("many-yes" if overview.many_rely else "many-no", lang))
    names = tuple(overview_words(one, lang) for one in ("flags-yes", "open", "others"))
    rows = []
    bars = []
    for one in overview.helpers:
        parts = (len(one.flagged), len(one.unknown), one.others)
        rows.append((one.helper, *(str(part) for part in parts), listed(one.flagged, lang)))
        bars.append(Bar(one.helper, parts, sum(parts)))
    heads = (overview_words("helper", lang), *names, f"{names[0]}: {overview_words('keys', lang)}")
    if not rows:
        return View("helpers", title, overview_words("none", lang))
    return View(
        "helpers", title, overview_words("helpers-note", lang), heads, tuple(rows), Bars(_THREE, names, tuple(bars))
    )


def _links(overview: Overview, lang: Lang) -> View:
    title = overview_words("links", lang)
    if overview.may_leave:
        return View("links", title, overview_words("small-out", lang))
    if not overview.links:
        return View("links", title, overview_words("none", lang))
    return View(
        "links",
        title,
        overview_words("links-note", lang),
        (overview_words("person", lang), overview_words("keys", lang)),
        tuple((one.person, listed(one.cases, lang)) for one in overview.links),
    )
