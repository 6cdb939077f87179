"""Who is round a client: one value for each living relative and resource, with what is between the two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis.measures.bounds import ANYTHING, NONE, Answer, Interval, some, total
from ecomap.analysis.measures.categories import category_of, lives_with_client, minutes_of, relation_of
from ecomap.analysis.measures.flows import NOTHING, Flow, Live, flow, stronger, weaker
from ecomap.model import CLIENT, HOUSEHOLD, WEEKS_PER_MONTH, Person, Resource
from ecomap.model.frequency import DAYS_A_WEEK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.model import Actor, Case, Frequency, Tie

DAILY: Final = round(DAYS_A_WEEK * WEEKS_PER_MONTH, 4)
"""Contacts a month of somebody who is there every day."""

ADULT: Final = 18
OUT_TO_WORK: Final = frozenset({"full_time", "part_time", "self_employed", "supported", "student"})
AT_SCHOOL: Final = frozenset({"nursery", "primary", "middle", "high", "special", "college"})


@dataclass(frozen=True, slots=True)
class Meeting:
    """One live tie with the client, as contact.

    Attributes
    ----------
    live
        ``sure`` or ``perhaps``.
    frequency, modes
        As the tie has them; None and () = not known.
    """

    live: Live
    frequency: Frequency | None
    modes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alter:
    """Somebody or something round the client: a living relative, or a resource.

    Attributes
    ----------
    id
        As in the case.
    category
        One of `ecomap.analysis.measures.categories.CATEGORIES`; None = not known.
    formality
        ``formal``, ``semi-formal``, ``informal``; the family is informal; None = not known.
    relation, kind
        What a relative is to the client; the kind of a resource.
    suspected
        Harm is suspected (a concern on a tie with the client, or the kind "harmful"): no contact, no support, no
        confidant, whatever else is written.
    tie
        Whether there is a live tie with the client or the household. ``perhaps`` also where none is described and
        nobody said that there is none.
    home
        Lives with the client; None = not known.
    child
        Certainly under 18.
    out_by_day
        Known at work or school, or the client is alone by day.
    minutes
        Travel time, least and greatest; None = no upper bound.
    meetings
        The live ties with the client; none of somebody under suspicion.
    per_month
        Contacts a month with the client: all live ties together; daily of somebody who lives with the client.
    received, given
        What the client receives from and gives to this one.
    confidant, can_ask
        Somebody to talk private matters over with; can be asked for help.
    """

    id: str
    category: str | None
    formality: str | None
    relation: str | None
    kind: str | None
    suspected: bool
    tie: Live
    home: Answer
    child: bool
    out_by_day: bool
    minutes: tuple[int, int | None]
    meetings: tuple[Meeting, ...]
    per_month: Interval
    received: Flow
    given: Flow
    confidant: Answer
    can_ask: Answer

    @property
    def linked(self) -> Answer:
        """There is a live tie with the client."""
        return {"sure": True, "perhaps": None, "no": False}[self.tie]


def alter_of(case: Case, actor: Actor, ties: Sequence[tuple[Tie, Live]], *, suspected: bool) -> Alter:
    """Return what a relative or a resource is to the client.

    Parameters
    ----------
    case
        The case.
    actor
        Anybody but the client.
    ties
        All ties with the client or the household, and how live each is.
    suspected
        Harm is suspected.
    """
    now = tuple((tie, how) for tie, how in ties if how != "no")
    how: Live = strongest(ties) if ties or actor.no_tie else "perhaps"
    together = any(tie.frequency is not None and tie.frequency.living_together for tie, _how in now)
    home = True if together else lives_with_client(case, actor)
    if home is None and now and _per_month(now, how, home=None).at_least(DAILY) is False:
        home = False  # whoever comes once a week does not live there
    ages = case.age_of(actor.id)
    resource = actor if isinstance(actor, Resource) else None
    presumed: Live = "sure" if resource is not None and resource.formality != "informal" else "perhaps"
    return Alter(
        id=actor.id,
        category=category_of(actor),
        formality=resource.formality if resource else "informal",
        relation=relation_of(actor),
        kind=resource.kind if resource else None,
        suspected=suspected,
        tie=how,
        home=home,
        child=ages is not None and ages[1] < ADULT,
        out_by_day=case.client.lives == "alone_by_day" or _out_by_day(actor),
        minutes=minutes_of(actor, together=home),
        meetings=() if suspected else tuple(Meeting(this, tie.frequency, tie.contact_modes) for tie, this in now),
        per_month=NONE if suspected else _per_month(now, how, home=home),
        received=NOTHING if suspected else _flow(now, how, presumed, to_client=True),
        given=NOTHING if suspected else _flow(now, how, "perhaps", to_client=False),
        confidant=_flag(now, how, "confidant") if not suspected else False,
        can_ask=_flag(now, how, "can_ask_help") if not suspected else False,
    )


def strongest(ties: Sequence[tuple[Tie, Live]]) -> Live:
    """Return how live the most certain of several ties is; ``no`` where there is none."""
    how: Live = "no"
    for _tie, this in ties:
        how = stronger(how, this)
    return how


def _out_by_day(actor: Actor) -> bool:
    return isinstance(actor, Person) and (actor.employment in OUT_TO_WORK or actor.school in AT_SCHOOL)


def _per_month(now: Sequence[tuple[Tie, Live]], how: Live, *, home: Answer) -> Interval:
    """Add up contacts; whoever lives there is there every day, unless the tie is broken or there is none."""
    if home:
        return Interval(0 if how == "no" else DAILY, DAILY)
    if not now:
        return ANYTHING if how == "perhaps" else NONE
    return total(_of_tie(tie, this) for tie, this in now)


def _of_tie(tie: Tie, how: Live) -> Interval:
    often = tie.frequency
    if often is None:
        return ANYTHING
    return Interval(often.per_month_low if how == "sure" else 0, often.per_month_high)


def _flow(now: Sequence[tuple[Tie, Live]], how: Live, presumed: Live, *, to_client: bool) -> Flow:
    """Join what flows to the client, or from the client, along all live ties."""
    if not now:
        return Flow("perhaps") if how == "perhaps" else NOTHING
    found: Live = "no"
    kinds: set[str] = set()
    for tie, this in now:
        client_last = tie.source not in {CLIENT, HOUSEHOLD}
        part = flow(tie, forth=client_last == to_client, presumed=presumed)
        found = stronger(found, weaker(part.live, this))
        kinds.update(part.kinds if this == "sure" else ())
    return Flow(found, tuple(sorted(kinds)))


def _flag(now: Sequence[tuple[Tie, Live]], how: Live, name: str) -> Answer:
    """Join what several ties say; of one that is only perhaps live a yes is not known."""
    if not now:
        return False if how == "no" else None
    answers: list[Answer] = [getattr(tie, name) for tie, _how in now]
    return some(
        *(answer if this == "sure" or answer is False else None for answer, (_, this) in zip(answers, now, strict=True))
    )
