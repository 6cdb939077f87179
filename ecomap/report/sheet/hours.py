"""The part of the day that a written hour falls in, as the rows of 第3表 (週間サービス計画表) have them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Band = Literal["deep", "dawn", "morning", "afternoon", "evening", "late"]

BANDS: Final[tuple[Band, ...]] = ("deep", "dawn", "morning", "afternoon", "evening", "late")
"""深夜 (0 to 6 o'clock), 早朝 (to 8), 午前 (to 12), 午後 (to 18), 夜間 (to 22), 深夜 (to 24): 老企第29号, 第3表."""

STARTS: Final = (0, 6, 8, 12, 18, 22)
"""First hour of each band."""

_DAY: Final = 24
_NOON: Final = 12
_CLOCK: Final = re.compile(
    r"(?P<before>午前|午後|朝|昼|夕方|夕|夜|晩|am|pm)?\s*"
    r"(?P<hour>[0-9]{1,2})(?:(?::|時)(?P<minute>[0-9]{2}|半)?分?)?\s*(?P<after>am|pm|a\.m\.|p\.m\.)?",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"\s*(?:~|-|–|から|to|until)\s*", re.IGNORECASE)
_LATER: Final = frozenset({"午後", "夕方", "夕", "夜", "晩", "pm", "p.m."})
_WORDS: Final[tuple[tuple[str, tuple[Band, ...]], ...]] = (
    # Longer words first: 深夜 holds 夜.
    ("午前午後", ("morning", "afternoon")),
    ("深夜", ("late", "deep")),
    ("夜中", ("late", "deep")),
    ("未明", ("deep",)),
    ("midnight", ("late", "deep")),
    ("日中", ("morning", "afternoon")),
    ("昼間", ("morning", "afternoon")),
    ("daytime", ("morning", "afternoon")),
    ("overnight", ("late", "deep")),
    ("早朝", ("dawn",)),
    ("early morning", ("dawn",)),
    ("午前", ("morning",)),
    ("午後", ("afternoon",)),
    ("夕方", ("afternoon",)),
    ("afternoon", ("afternoon",)),
    ("forenoon", ("morning",)),
    ("morning", ("morning",)),
    ("lunch", ("afternoon",)),
    ("noon", ("afternoon",)),
    ("midday", ("afternoon",)),
    ("evening", ("evening",)),
    ("就寝", ("evening", "late")),
    ("起床", ("dawn",)),
    ("夜間", ("evening", "late")),
    ("night", ("evening", "late")),
    ("夜", ("evening",)),
    ("晩", ("evening",)),
    ("昼", ("afternoon",)),
    ("夕", ("afternoon",)),
    ("朝", ("dawn",)),
)
"""What words say. 昼 is the meal at noon, which the form counts to the afternoon; 夕方 lies before 18 o'clock."""


def bands_of(hours: str | None) -> tuple[Band, ...]:
    """Say in which parts of the day a written hour falls.

    Parameters
    ----------
    hours
        `ecomap.model.Frequency.hours`: ``"10時"``, ``"9時半~16時"``, ``"夜間"``, ``"朝 夕"``.

    Returns
    -------
    tuple of str
        Bands in the order of the day; a span has all that it touches. Empty where nothing is written, or nothing that
        tells: then the hour is not known.
    """
    if not hours:
        return ()
    text = unicodedata.normalize("NFKC", hours)
    found = {band for start, end in _spans(text) for band in _touched(start, end)}
    if not found:
        rest = text.casefold()
        for word, bands in _WORDS:
            if word in rest:
                found.update(bands)
                rest = rest.replace(word, " ")
    return tuple(band for band in BANDS if band in found)


def _spans(text: str) -> Iterator[tuple[float, float]]:
    """Give the spans of clock times in a text, in hours."""
    place = 0
    while match := _CLOCK.search(text, place):
        start = _hour(match, None)
        place = match.end()
        if start is None:
            continue
        end = start
        to = _TO.match(text, place)
        until = _CLOCK.match(text, to.end()) if to else None
        if until is not None:
            place = until.end()
            last = _hour(until, match["before"])
            end = start if last is None else last
        yield start, end or (float(_DAY) if start else end)


def _hour(match: re.Match[str], earlier: str | None) -> float | None:
    """Read one clock time; a span's second time takes 午後 from the first where it has none of its own."""
    hour = int(match["hour"])
    if hour > _DAY:
        return None
    word = (match["before"] or match["after"] or earlier or "").casefold()
    if word in _LATER and hour < _NOON:
        hour += _NOON
    minute = match["minute"]
    return hour % _DAY + (0.5 if minute == "半" else int(minute or 0) / 60)


def _touched(start: float, end: float) -> Iterator[Band]:
    """Give the bands between two clock times, over midnight where the second is the earlier one."""
    spans = [(start, end)] if end >= start else [(start, float(_DAY)), (0.0, end)]
    for first, last in spans:
        for band, opens, closes in zip(BANDS, STARTS, (*STARTS[1:], _DAY), strict=True):
            # A span that ends as a band opens does not touch it; a single time does.
            if first < closes and (last > opens or first == last == opens or opens <= first < closes):
                yield band
