"""How well a client is watched over: days a week seen or heard, the longest run without, nights and weekends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ecomap.analysis.flags import kinds_with
from ecomap.analysis.measures.rhythm import DAILY_RHYTHM, Rhythm, days_covered, longest_run, rhythm
from ecomap.analysis.signs import HEARD, SEEN, at_night
from ecomap.model.frequency import DAYS_A_WEEK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecomap.analysis.measures.bounds import Interval
    from ecomap.analysis.measures.network import Alter, Meeting, Network

Presence = Literal["seen", "heard", "perhaps", "none"]
"""Surely seen; surely in contact, not surely seen; perhaps in contact; neither, as far as recorded."""

_ORDER: Final[tuple[Presence, ...]] = ("seen", "heard", "perhaps", "none")

_SIGNALS: Final = kinds_with("signal")
"""Devices and deliveries: heard, whatever way of contact was written."""
_ON_CALL: Final = frozenset({"alarm", "gps", "regular_visit", "night_visit", "small_multi", "kantaki"})
"""Can be called at night."""
# fmt: off
_FACE_TO_FACE: Final = frozenset({
    "home_help", "bathing", "day_service", "day_rehab", "short_stay", "small_multi", "kantaki", "regular_visit",
    "night_visit", "dis_home_help", "seikatsu_kaigo", "jiritsu_kunren", "guide_help", "child_dev", "paid_private",
    "silver", "transport", "family_support", "home_nurse", "psych_nursing", "home_rehab", "visiting_doctor",
    "massage", "doctor", "specialist", "hospital", "dentist", "psych_clinic", "psych_daycare", "school", "nursery",
    "houdei", "gakudo", "free_school", "b_type", "a_type", "ikou", "chikatsu", "employer",
})
# fmt: on
"""Services that are given face to face, so that no way of contact has to be written."""

_WEEKEND: Final = (5, 6)


@dataclass(frozen=True, slots=True)
class Watch:
    """How well a client is watched over, as recorded.

    *Seen*: a visit, an outing of the client's own, somebody of the household. *Heard*: telephone, message, a device
    (緊急通報, GPS, 見守り), the delivery of a meal. People under suspicion and pets do not count; a child under 18 who
    lives there counts as perhaps.

    Attributes
    ----------
    seen, seen_or_heard
        Days a week, at any time of the day.
    by_day
        Days a week on which the client is seen by day: somebody of the household who is out at work or school, or
        with whom the client is alone by day (日中独居), is not sure to be there.
    longest_unseen, longest_unheard
        Days in a row without being seen; without being seen or heard. Without an upper bound where no contact with a
        rhythm is sure; None where surely nobody comes (or calls): a run without end.
    week
        Monday to Sunday: ``seen``, ``heard``, ``perhaps``, ``none``.
    at_night
        Somebody of the household, or contact with a time at night: ``seen``; somebody who can be called (定期巡回,
        緊急通報): ``heard``. Contact without a written time is not taken to be at night.
    at_weekend
        The better of Saturday and Sunday.
    complete
        Relatives, friends, neighbours and services were asked about to the end. Where not, all of it may be better
        than recorded.
    """

    seen: Interval
    seen_or_heard: Interval
    by_day: Interval
    longest_unseen: Interval | None
    longest_unheard: Interval | None
    week: tuple[Presence, ...]
    at_night: Presence
    at_weekend: Presence
    complete: bool


@dataclass(frozen=True, slots=True)
class _Contact:
    """One way in which the client is in contact with somebody."""

    rhythm: Rhythm
    sure: bool
    seen: bool | None
    by_day: bool | None
    night: Presence


def watch(network: Network) -> Watch | None:
    """Return how well the client of a network is watched over.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    Watch or None
        None in a facility, in hospital and in a サ高住, where staff see the client every day. Where nobody is
        recorded, 0 days and runs without end.

    Notes
    -----
    Formulas of gap rules 2.1 with rule decisions V01 and V: arithmetic of this toolkit. A friend's or relative's tie
    without a way of contact is contact, but only perhaps face to face.

    Examples
    --------
    Alone: a helper on Tuesday and Friday, and a daughter who telephones every Sunday.

    >>> from ecomap.analysis.measures.network import network_of
    >>> from ecomap.model import Case, Client, Person, Resource, Tie
    >>> case = Case(
    ...     client=Client(name="A", lives="alone"),
    ...     people=(Person(id="d", name="B", relation="daughter"),),
    ...     resources=(Resource(id="h", name="C", kind="home_help"),),
    ...     ties=(
    ...         Tie(id="1", source="h", target="client", frequency="火・金"),
    ...         Tie(id="2", source="d", target="client", frequency="毎週日曜 電話"),
    ...     ),
    ... )
    >>> found = watch(network_of(case))
    >>> found.seen, found.longest_unseen, found.longest_unheard.high
    (Interval(low=2, high=2), Interval(low=3, high=3), 2)
    >>> found.week
    ('none', 'seen', 'none', 'none', 'seen', 'none', 'heard')
    """
    if network.watched:
        return None
    contacts = [*_household(network.people), *_met(network.people)]
    if network.outings is not None:
        contacts.append(_Contact(rhythm(network.outings), sure=True, seen=True, by_day=True, night="none"))
    seen = [one for one in contacts if one.seen is not False]
    sure = [one.rhythm for one in contacts if one.sure]
    sure_seen = [one.rhythm for one in seen if one.sure and one.seen]
    week = tuple(_on(day, contacts) for day in range(DAYS_A_WEEK))
    return Watch(
        seen=days_covered(sure_seen, _rhythms(seen)),
        seen_or_heard=days_covered(sure, _rhythms(contacts)),
        by_day=days_covered(
            [one.rhythm for one in seen if one.sure and one.seen and one.by_day],
            [one.rhythm for one in seen if one.by_day is not False],
        ),
        longest_unseen=longest_run(sure_seen, _rhythms(seen)),
        longest_unheard=longest_run(sure, _rhythms(contacts)),
        week=week,
        at_night=min((one.night for one in contacts), key=_ORDER.index, default="none"),
        at_weekend=min((week[day] for day in _WEEKEND), key=_ORDER.index),
        complete=network.complete("kin", "friends", "neighbours", "services"),
    )


def _rhythms(contacts: Iterable[_Contact]) -> list[Rhythm]:
    return [one.rhythm for one in contacts]


def _household(people: Iterable[Alter]) -> Iterable[_Contact]:
    """Somebody who lives there is there every day and night, unless the tie is broken or it is a child."""
    for alter in people:
        if alter.home is False:
            continue
        sure = alter.home is True and alter.tie != "no" and not alter.child
        yield _Contact(
            DAILY_RHYTHM,
            sure=sure,
            seen=True,
            by_day=None if alter.out_by_day else True,
            night="seen" if sure else "perhaps",
        )


def _met(people: Iterable[Alter]) -> Iterable[_Contact]:
    """Whoever comes from elsewhere and has a live tie; somebody whose tie nobody described may come as well."""
    for alter in people:
        if not alter.meetings and alter.tie == "perhaps" and alter.home is False:
            yield _Contact(rhythm(None), sure=False, seen=None, by_day=None, night="none")
        for meeting in () if alter.home else alter.meetings:
            night = _night(alter, meeting)
            yield _Contact(
                rhythm(meeting.frequency),
                sure=meeting.live == "sure",
                seen=_face_to_face(alter, meeting),
                by_day=night != "seen",
                night=night if meeting.live == "sure" or night == "none" else "perhaps",
            )


def _face_to_face(alter: Alter, meeting: Meeting) -> bool | None:
    if alter.kind in _SIGNALS:
        return False
    met, heard = not SEEN.isdisjoint(meeting.modes), not HEARD.isdisjoint(meeting.modes)
    if met or heard:
        return None if met and heard else met
    return True if alter.category == "group" or alter.kind in _FACE_TO_FACE else None


def _night(alter: Alter, meeting: Meeting) -> Presence:
    often = meeting.frequency
    if often is not None and at_night(often.hours or ""):
        face = _face_to_face(alter, meeting)
        return "perhaps" if face is None else "seen" if face else "heard"
    return "heard" if alter.kind in _ON_CALL or (often is not None and often.round_the_clock) else "none"


def _on(day: int, contacts: Sequence[_Contact]) -> Presence:
    """Say what is known of one weekday. Who comes on seven days comes on this one."""
    there = [one for one in contacts if one.sure and (day in one.rhythm.fixed or one.rhythm.days == DAYS_A_WEEK)]
    if any(one.seen for one in there):
        return "seen"
    if there:
        return "heard"
    possible = (
        day in one.rhythm.fixed | one.rhythm.loose or (not one.rhythm.loose and one.rhythm.rate != 0)
        for one in contacts
    )
    return "perhaps" if any(possible) else "none"
