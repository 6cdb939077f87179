"""What somebody in a hurry wants to know of a caseload, as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.caseload.overview.change import WAYS
from ecomap.caseload.overview.classes import CONTACT_BLOCKS
from ecomap.report.caseload_overview.view import View
from ecomap.wording.overview_words import day_word, listed, overview_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.caseload.overview.tables import Count, Overview
    from ecomap.vocabulary import Lang

_FIRST: Final = 5
_NAMES: Final = 3


def glance(overview: Overview, lang: Lang) -> View:
    """Give the sentences; of what is hidden there is none."""
    return View("glance", overview_words("glance", lang), "", said=tuple(_said(overview, lang)))


def _said(overview: Overview, lang: Lang) -> Iterator[str]:
    cases = overview.cases
    if overview.first:
        keys = tuple(one.key for one in overview.first[:_FIRST])
        yield overview_words("glance-first", lang, keys=listed(keys, lang))
    if (found := _sum(overview, 0)) is not None:
        yield overview_words("glance-found", lang, count=found, cases=cases)
    if (open_ := _sum(overview, 1)) is not None:
        yield overview_words("glance-open", lang, count=open_, cases=cases)
    due = [line.counts[overview.week.columns.index("due")] for line in overview.week.lines]
    known = [count for count in due if count is not None]
    if len(known) == len(due):
        days = tuple(day_word(day, lang) for day, count in enumerate(known) if count == min(known))
        yield overview_words("glance-day", lang, days=listed(days, lang), count=min(known), cases=cases)
    if overview.helpers:
        yield _helpers(overview, lang)
    if overview.change is not None:
        change = overview.change
        ways = {way: change.moved(way) for way in WAYS}
        yield overview_words("glance-change", lang, **ways, came=len(change.came), went=len(change.went))


def _helpers(overview: Overview, lang: Lang) -> str:
    """Name the helpers of most; where several are alike, the first few of them."""
    first = overview.helpers[0]
    most, open_ = len(first.flagged), len(first.unknown)
    alike = [one.helper for one in overview.helpers if (len(one.flagged), len(one.unknown)) == (most, open_)]
    more = [overview_words("and-more", lang, count=len(alike) - _NAMES)] if len(alike) > _NAMES else []
    names = listed((*alike[:_NAMES], *more), lang)
    return overview_words("glance-helper", lang, names=names, count=most, open=open_)


def _sum(overview: Overview, block: int) -> Count:
    """Give the clients of a block of classes: the sum that P05 shows, else that of the classes if all are shown."""
    if overview.flags is not None:
        return overview.flags.totals[block]
    counts = [overview.contact.count(column) for column in CONTACT_BLOCKS[block]]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None
