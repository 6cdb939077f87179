"""What became of a tie: state, strength, strain, rhythm, direction, what it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis.change.kinds import Change
from ecomap.model.base import CLIENT, HOUSEHOLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.model.case import Case
    from ecomap.model.dates import PartialDate
    from ecomap.model.frequency import Frequency
    from ecomap.model.ties import Tie

PLANS: Final = frozenset({"planned", "waiting"})
LIVE: Final = frozenset({"current", "unknown"})
_STRENGTH: Final = {"broken": 0, "weak": 1, "normal": 2, "strong": 3}
_STRAIN: Final = {"none": 0, "stressful": 1, "conflict": 2}
_SAME: Final = 0.05
"""Contacts a month so near to one another are as often."""
_TRUSTED: Final = ("confidant", "can_ask_help", "can_nurse")


def others(tie: Tie) -> tuple[str, ...]:
    """Return whoever the client, or the household, has the tie with; both ends of a tie of others."""
    ends = tuple(end for end in (tie.source, tie.target) if end not in {CLIENT, HOUSEHOLD})
    return ends or (CLIENT,)


def iso(day: PartialDate | None) -> str | None:
    """Return a date in ISO form."""
    return None if day is None else day.iso


def turned(tie: Tie, source: str) -> Tie:
    """Return a tie as it reads from ``source``: a file may name its two ends in either order."""
    if tie.source == source or tie.target != source:
        return tie
    flow = {"to": "from", "from": "to"}.get(tie.flow, tie.flow)
    return tie.replace(
        source=tie.target, target=tie.source, flow=flow, supports=tie.gives, gives=tie.supports, inferred=tie.inferred
    )


def new_tie(tie: Tie) -> Iterator[Change]:
    """Tell a tie that the earlier case does not have."""
    made: dict[str, Any] = {"who": others(tie), "tie": tie.id}
    if tie.status in PLANS:
        yield Change(code="planned", table="statuses", after=(tie.status,), on=iso(tie.starts), **made)
    elif tie.status in LIVE or tie.status == "paused":
        yield Change(code="joined", table="statuses", after=(tie.status,), on=iso(tie.starts), **made)


def lost_tie(tie: Tie) -> Iterator[Change]:
    """Tell a tie that the later case does not have; one that had ended already is only tidied away."""
    if tie.status not in {"ended", "declined"}:
        yield Change(code="gone", who=others(tie), tie=tie.id, table="statuses", before=(tie.status,))


def tie_changes(before: Case, was: Tie, now: Tie) -> Iterator[Change]:
    """Tell what became of a tie that both cases have.

    Parameters
    ----------
    before
        The earlier case, for what a plan was on its day.
    was, now
        The tie then and now, with the same ids of the same ends.
    """
    was = turned(was, now.source)
    at: dict[str, Any] = {"who": others(now), "tie": now.id}
    yield from _status(was, now, at)
    if now.status not in {"ended", "declined"}:
        begun = was.status in PLANS and now.status in LIVE
        # What a plan does not say of a tie is no gap in the record that has closed since.
        yield from (change for change in _axes(was, now, at) if not (begun and change.code == "tie_known"))
    if was.status == now.status and now.status in PLANS and iso(was.starts) != iso(now.starts) and now.starts:
        yield Change(
            code="rescheduled", before=_some(iso(was.starts)), after=_some(iso(now.starts)), on=iso(now.starts), **at
        )
    day = before.reference_date
    ahead = now.ends is not None and (day is None or now.ends.latest > day)
    if now.status in LIVE and ahead and iso(was.ends) != iso(now.ends):
        yield Change(code="to_end", on=iso(now.ends), **at)


def _axes(was: Tie, now: Tie, at: dict[str, Any]) -> Iterator[Change]:
    yield from _strength(was, now, at)
    yield from _strain(was, now, at)
    yield from _how_often(was.frequency, now.frequency, at)
    yield from _flow(was, now, at)
    yield from _supports(was, now, at)
    yield from _trust(was, now, at)


def _status(was: Tie, now: Tie, at: dict[str, Any]) -> Iterator[Change]:
    one, two = was.status, now.status
    if one == two or {one, two} == PLANS or {one, two} == LIVE:
        return
    states: dict[str, Any] = {"table": "statuses", "before": (one,), "after": (two,), **at}
    if two in LIVE:
        code = "started" if one in PLANS or one == "declined" else "resumed"
        yield Change(code=code, on=iso(now.starts or was.starts) if code == "started" else None, **states)
    elif two in PLANS:
        yield Change(code="planned", on=iso(now.starts), **states)
    elif two == "ended":
        yield Change(code="ended", on=iso(now.ends), **states)
    elif two in {"paused", "declined"}:
        yield Change(code=two, **states)


def _strength(was: Tie, now: Tie, at: dict[str, Any]) -> Iterator[Change]:
    one, two = was.quality, now.quality
    if one == two:
        return
    code = _known(one, two)
    if code is None:
        code = "stronger" if _STRENGTH[two] > _STRENGTH[one] else "weaker"
        code = "broken" if two == "broken" else "reconnected" if one == "broken" else code
    yield Change(code=code, topic="quality", table="qualities", before=_code(one), after=_code(two), **at)


def _strain(was: Tie, now: Tie, at: dict[str, Any]) -> Iterator[Change]:
    one, two = was.stress, now.stress
    if one == two:
        return
    code = _known(one, two) or ("strained" if _STRAIN[two] > _STRAIN[one] else "eased")
    yield Change(code=code, topic="stress", table="stress", before=_code(one), after=_code(two), **at)


def _known(one: str, two: str) -> str | None:
    """Give the code where one of the two is not known."""
    return "tie_known" if one == "unknown" else "tie_unclear" if two == "unknown" else None


def compare_often(was: Frequency, now: Frequency) -> str:
    """Compare two frequencies as intervals of contacts a month.

    Returns
    -------
    str
        ``more`` or ``less`` where one interval lies wholly beyond the other, ``same`` where both bounds are equal, and
        ``unclear`` where the two overlap: which of them is more often cannot be told.
    """
    low = now.per_month_low - was.per_month_low
    highs = (was.per_month_high, now.per_month_high)
    level = highs[0] == highs[1] or (None not in highs and abs((highs[0] or 0.0) - (highs[1] or 0.0)) <= _SAME)
    if level and abs(low) <= _SAME:
        return "same"
    if highs[0] is not None and now.per_month_low > highs[0] + _SAME:
        return "more"
    if highs[1] is not None and highs[1] < was.per_month_low - _SAME:
        return "less"
    return "unclear"


def how_often_code(was: Frequency | None, now: Frequency | None, *, less: str, more: str, other: str) -> str | None:
    """Give the code of a change of frequency; None = no change, ``known``/``unclear`` where one is not known."""
    if was is None or now is None:
        return None if was is now else "known" if was is None else "unclear"
    so = compare_often(was, now)
    if so in {"more", "less"}:
        return more if so == "more" else less
    rhythms = [(f.weekdays, f.nth, f.every_weeks, f.hours, f.modes) for f in (was, now)]
    return None if so == "same" and rhythms[0] == rhythms[1] else other


def _how_often(was: Frequency | None, now: Frequency | None, at: dict[str, Any]) -> Iterator[Change]:
    code = how_often_code(was, now, less="less_often", more="more_often", other="rhythm")
    if code is not None:
        code = {"known": "tie_known", "unclear": "tie_unclear"}.get(code, code)
        yield Change(
            code=code,
            topic="frequency",
            before=_some(was.label if was else None),
            after=_some(now.label if now else None),
            **at,
        )


def _flow(was: Tie, now: Tie, at: dict[str, Any]) -> Iterator[Change]:
    one, two = was.flow, now.flow
    if one != two and "unknown" not in {one, two}:
        yield Change(code="flow", topic="flow", table="flows", before=(one,), after=(two,), **at)
    elif one != two:
        code = _known(one, two)
        yield Change(code=code or "flow", topic="flow", table="flows", before=_code(one), after=_code(two), **at)


def _supports(was: Tie, now: Tie, at: dict[str, Any]) -> Iterator[Change]:
    for topic in ("supports", "gives"):
        one, two = getattr(was, topic), getattr(now, topic)
        if one is None or two is None:
            if one or two:
                code = "tie_known" if one is None else "tie_unclear"
                yield Change(code=code, topic=topic, table="supports", before=one or (), after=two or (), **at)
            continue
        more, less = tuple(s for s in two if s not in one), tuple(s for s in one if s not in two)
        if more:
            yield Change(code="support_more", topic=topic, table="supports", after=more, **at)
        if less:
            yield Change(code="support_less", topic=topic, table="supports", before=less, **at)


def _trust(was: Tie, now: Tie, at: dict[str, Any]) -> Iterator[Change]:
    for topic in _TRUSTED:
        one, two = getattr(was, topic), getattr(now, topic)
        if one is two:
            continue
        code = "tie_known" if one is None else "tie_unclear" if two is None else "able" if two else "unable"
        yield Change(code=code, topic=topic, before=yes_no(one), after=yes_no(two), **at)


def yes_no(answer: bool | None) -> tuple[str, ...]:  # noqa: FBT001 - an answer of the record
    """Give a yes or no as a word; () where it is not known."""
    return () if answer is None else ("yes" if answer else "no",)


def _some(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


def _code(code: str) -> tuple[str, ...]:
    return () if code == "unknown" else (code,)
