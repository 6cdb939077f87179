"""Ties of a case as integers."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecomap.analysis.codes import ALL_SUPPORTS, BIG, MOST, NO, SUPPORT_BIT, UNKNOWN, YES
from ecomap.analysis.columns import TIE_TRAITS
from ecomap.analysis.encode_nodes import trit
from ecomap.analysis.flags import FLAG_NUMBER
from ecomap.analysis.signs import HEARD, SEEN, at_night, speaks_of_contact
from ecomap.model.base import CLIENT, HOUSEHOLD
from ecomap.model.dates import PartialDate
from ecomap.vocabulary.reasons import is_harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.model import Frequency, Resource, Tie

STATUS: Final = {
    "current": 1,
    "unknown": 2,
    "planned": 3,
    "waiting": 4,
    "paused": 5,
    "declined": 6,
    "ended": 7,
}
_WEAK: Final = {"strong": NO, "normal": NO, "broken": NO, "weak": YES, "unknown": UNKNOWN}
_STRESS: Final = {"none": 0, "stressful": 1, "conflict": 2, "unknown": 3}
_LOOSE: Final = frozenset(
    {"home_help", "dis_home_help", "paid_private", "silver", "npo", "city_office", "bank", "employer"}
)
"""Kinds of which one cannot say what they give in this case: 訪問介護 may be housework, care or both."""
_FLOWS: Final = {
    # mutual, whether the source gives nothing, whether the target gives nothing
    "to": (False, False, True),
    "from": (False, True, False),
    "both": (True, False, False),
    "none": (False, True, True),
    "unknown": (False, False, False),
}
_KNOWN_QUALITY: Final = {"strong": 1, "normal": 1, "weak": 1, "broken": 0}
_SPOKEN_FOR: Final = 2  # of unknown strength, but something speaks for it
_NOTHING_KNOWN: Final = 3
_NO_DAYS: Final = (0, 0)
_COMPANY: Final = SUPPORT_BIT["company"]
_SIGNAL: Final = 1 << FLAG_NUMBER["signal"]
_TRIT: Final = {None: UNKNOWN, True: YES, False: NO}
_CONFIDANT: Final = TIE_TRAITS["confidant"]
_CAN_ASK: Final = TIE_TRAITS["can_ask_help"]
_CAN_NURSE: Final = TIE_TRAITS["can_nurse"]
_HARMLESS: Final = TIE_TRAITS["harmless_end"]
_KNOWN: Final = TIE_TRAITS["frequency_known"]
_NEVER_KNOWN: Final = (NO << _KNOWN) | (NO << TIE_TRAITS["round_the_clock"]) | (NO << TIE_TRAITS["irregular"])
UNIT: Final = 10_000
"""Contacts a month are kept in ten-thousandths, so that nothing at a threshold hangs on a float."""


class Ties:
    """The tie columns, filled row by row."""

    def __init__(self, number: dict[str, int], resources: Sequence[Resource], flags: Sequence[int]) -> None:
        self.number = {**number, CLIENT: 0, HOUSEHOLD: 0}
        first = len(number) - len(resources)
        self.kinds = {first + place: resource for place, resource in enumerate(resources)}
        self.flags = flags
        self.rows: list[tuple[int, ...]] = []

    def fill(self, ties: Sequence[Tie]) -> None:
        """Write a row for every tie."""
        for tie in ties:
            self.rows.append(self._row(tie))

    def _row(self, tie: Tie) -> tuple[int, ...]:
        """Write one tie; the client, where it is one end, stands at b."""
        a, b = self.number[tie.source], self.number[tie.target]
        mutual, gives_nothing, takes_nothing = _FLOWS[tie.flow]
        gives = self._support(tie, "supports", tie.supports, a, mutual, gives_nothing)
        takes = self._support(tie, "gives", tie.gives, b, mutual, takes_nothing)
        if a == 0:
            a, b, gives, takes = b, a, takes, gives
        low, high, days, mode, night, traits = _contact(tie.frequency, tie.contact_modes)
        if self.flags[a] & _SIGNAL:
            mode = NO
        reason, note, last, applied, starts, ends = (
            tie.end_reason,
            tie.note,
            tie.last,
            tie.applied,
            tie.starts,
            tie.ends,
        )
        harmless = (reason or note) and is_harmless(" ".join(text for text in (reason, note) if text))
        traits |= (
            (_TRIT[tie.confidant] << _CONFIDANT)
            | (_TRIT[tie.can_ask_help] << _CAN_ASK)
            | (_TRIT[tie.can_nurse] << _CAN_NURSE)
            | ((YES if harmless else NO) << _HARMLESS)
        )
        quality = tie.quality
        return (
            a,
            b,
            STATUS[tie.status],
            _unknown_quality(tie) if quality == "unknown" else _KNOWN_QUALITY[quality],
            _WEAK[quality],
            _STRESS[tie.stress],
            *gives,
            *takes,
            low,
            high,
            days,
            mode,
            night,
            *(_NO_DAYS if starts is None else _days(starts)),
            *(_NO_DAYS if ends is None else _days(ends)),
            0 if applied is None else _days(applied)[1],
            0 if last is None else _days(last)[1],
            traits,
        )

    def _support(
        self,
        tie: Tie,
        field: str,
        codes: tuple[str, ...] | None,
        giver: int,
        mutual: bool,  # noqa: FBT001
        nothing: bool,  # noqa: FBT001
    ) -> tuple[int, int]:
        """Give what surely flows from the giver, and what may."""
        if codes is not None and field not in tie.inferred:
            mask = _mask(codes)
            return mask, mask
        resource = self.kinds.get(giver)
        loose = codes is None or resource is None or resource.formality == "informal" or resource.kind in _LOOSE
        if not loose and codes is not None:
            return _mask(codes), ALL_SUPPORTS
        # ⇄ alone is mutual company; an arrow the other way, or none, says that nothing flows this way.
        return (0, 0) if nothing else (_COMPANY if mutual else 0, ALL_SUPPORTS)


def _unknown_quality(tie: Tie) -> int:
    return _SPOKEN_FOR if speaks_of_contact(tie) else _NOTHING_KNOWN


def _contact(often: Frequency | None, modes: Sequence[str]) -> tuple[int, int, int, int, int, int]:
    seen, heard = not SEEN.isdisjoint(modes), not HEARD.isdisjoint(modes)
    mode = YES if seen and not heard else NO if heard and not seen else UNKNOWN
    if often is None:
        return 0, BIG, 0, mode, UNKNOWN, _NEVER_KNOWN
    days = 0
    if often.every_weeks == 1 and not often.nth:
        for day in often.weekdays:
            days |= 1 << day
    traits = (
        (YES << _KNOWN)
        | (trit(often.round_the_clock) << TIE_TRAITS["round_the_clock"])
        | (trit(often.irregular) << TIE_TRAITS["irregular"])
    )
    low, high = contacts(often)
    return low, high, days, mode, _night(often), traits


def contacts(often: Frequency) -> tuple[int, int]:
    """Give the bounds of contacts a month in ten-thousandths."""
    low = min(round(often.per_month_low * UNIT), MOST)
    return low, BIG if often.per_month_high is None else min(round(often.per_month_high * UNIT), MOST)


def _night(often: Frequency) -> int:
    if often.round_the_clock:
        return YES
    if often.living_together:
        return NO  # whether somebody of the household could help is a question of its own
    if often.hours is None:
        return UNKNOWN
    return YES if at_night(often.hours) else NO


def _days(date: PartialDate) -> tuple[int, int]:
    return _bounds(date.year, date.month, date.day, date.circa)


@lru_cache(maxsize=4096)
def _bounds(year: int, month: int | None, day: int | None, circa: bool) -> tuple[int, int]:  # noqa: FBT001
    """Give the days a date may mean; the same dates come again and again."""
    date = PartialDate(year=year, month=month, day=day, circa=circa)
    return date.earliest.toordinal(), date.latest.toordinal()


@lru_cache(maxsize=4096)
def _mask(codes: tuple[str, ...]) -> int:
    mask = 0
    for code in codes:
        mask |= SUPPORT_BIT[code]
    return mask
