"""A case as a personal network on one day: who is in it, what is live, who belongs where.

Everything that measures asks here and nowhere else, so that these notions can be taken from another encoding without
touching a measure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.analysis.measures.alters import ADULT, AT_SCHOOL, OUT_TO_WORK, Alter, Meeting, alter_of, strongest
from ecomap.analysis.measures.categories import CATEGORIES, NOBODY, PERSONAL
from ecomap.analysis.measures.flows import Live, live
from ecomap.analysis.measures.graph import Graph
from ecomap.model import CLIENT, HOUSEHOLD, Resource, family_links

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.analysis.measures.bounds import Answer
    from ecomap.model import Actor, Case, Frequency, Tie

__all__ = ["CATEGORIES", "PERSONAL", "Alter", "Meeting", "Network", "network_of"]


@dataclass(frozen=True, slots=True)
class Network:
    """The personal network of a client on a day.

    Attributes
    ----------
    on
        The day; None = the case has none, so that dates of ties were not looked at.
    alters
        Living relatives and resources, in the order of the case; no pets.
    links
        Ties among alters, each pair once: (one, other, how sure).
    asked
        Sections that were asked about to the end (済).
    adult
        The client is 18 or over; None = not known.
    at_home
        Not in a facility, and not in hospital.
    watched
        Staff see the client every day: facility, hospital, サ高住.
    married
        Has a living husband, wife or partner, not parted; None = not known.
    outings
        How often the client goes out.
    at_work, at_school
        The client works or studies; goes to school; None = not known.
    """

    on: dt.date | None
    alters: tuple[Alter, ...]
    links: tuple[tuple[str, str, Live], ...]
    asked: frozenset[str]
    adult: Answer
    at_home: bool
    watched: bool
    married: Answer
    outings: Frequency | None
    at_work: Answer
    at_school: Answer

    @property
    def people(self) -> tuple[Alter, ...]:
        """The alters who count for contact and support: all but those under suspicion."""
        return tuple(alter for alter in self.alters if not alter.suspected)

    def of(self, *categories: str) -> tuple[Alter, ...]:
        """Return those of some categories who count for contact and support."""
        return tuple(alter for alter in self.people if alter.category in categories)

    def complete(self, *sections: str) -> bool:
        """Say whether these sections were all asked about to the end, so that there is nobody else."""
        return self.asked.issuperset(sections)

    def graph(self, *, possible: bool = False) -> Graph:
        """Return alters and the ties among them.

        Parameters
        ----------
        possible
            With the ties that are only perhaps live; else only those that surely are.

        Returns
        -------
        Graph
            Of the alters with at least one such tie, to the client or to one another. People under suspicion are part
            of it, as they are of the client's life; pets are not.
        """
        enough = {"sure", "perhaps"} if possible else {"sure"}
        pairs = [(one, two) for one, two, how in self.links if how in enough]
        contacts = [alter.id for alter in self.alters if alter.tie in enough]
        there = {*contacts, *(end for pair in pairs for end in pair)}
        return Graph.of((alter.id for alter in self.alters if alter.id in there), pairs, contacts)


def network_of(case: Case, on: dt.date | None = None) -> Network:
    """Return the personal network of a case.

    Parameters
    ----------
    case
        Any case.
    on
        The day; the day of the drawing unless given. With a day the case is taken as it stood then (`Case.as_of`).

    Returns
    -------
    Network
        Without alters where nobody is recorded.

    Notes
    -----
    *Alters* are the living people of the family and the resources; pets are none. A tie with the household counts as
    the client's. Ties between the same two count once in the graph, and are added up as contacts.

    Examples
    --------
    >>> from ecomap.model import Case, Client, Person, Tie
    >>> case = Case(
    ...     client=Client(name="A"),
    ...     people=(Person(id="p", name="B", relation="daughter"), Person(id="q", name="C", relation="son")),
    ...     ties=(Tie(id="t", source="p", target="household", quality="strong"),),
    ... )
    >>> [(alter.id, alter.category, alter.tie) for alter in network_of(case).alters]
    [('p', 'kin', 'sure'), ('q', 'kin', 'perhaps')]
    """
    if on is not None:
        case = case.as_of(on)
    day = case.reference_date
    actors = [actor for ident, actor in case.actors.items() if ident != CLIENT and _is_alter(actor)]
    by_pair = _by_pair(case, {actor.id for actor in actors}, day)
    suspects = _suspects(case)
    at_home = _at_home(case, day)
    return Network(
        on=day,
        alters=tuple(
            alter_of(case, actor, by_pair.get((actor.id, CLIENT), ()), suspected=actor.id in suspects)
            for actor in actors
        ),
        links=tuple(
            (one, two, how)
            for (one, two), ties in by_pair.items()
            if two != CLIENT and (how := strongest(ties)) != "no"
        ),
        asked=frozenset(entry.section for entry in case.asked if _done(case, entry.section)),
        adult=_adult(case),
        at_home=at_home,
        watched=not at_home or case.client.lives == "sakoju",
        married=_married(case, day),
        outings=case.client.outings,
        at_work=_among(case.client.employment, OUT_TO_WORK),
        at_school=_among(case.client.school, AT_SCHOOL),
    )


def _is_alter(actor: Actor) -> bool:
    return not actor.has_died and not (isinstance(actor, Resource) and actor.kind in NOBODY)


def _done(case: Case, section: str) -> bool:
    entry = case.asked_about(section)
    return entry is not None and entry.answer == "done"


def _among(code: str | None, codes: frozenset[str]) -> Answer:
    return None if code in {None, "unknown"} else code in codes


def _by_pair(case: Case, alters: set[str], day: dt.date | None) -> dict[tuple[str, str], list[tuple[Tie, Live]]]:
    """Return all ties by pair, the client second in a pair of his or hers; else as the first of them was written."""
    found: dict[tuple[str, str], list[tuple[Tie, Live]]] = {}
    for tie in case.ties:
        one, two = (CLIENT if end == HOUSEHOLD else end for end in tie.ends_of_line)
        if one == CLIENT or (two != CLIENT and (two, one) in found):
            one, two = two, one
        if one in alters and two in alters | {CLIENT}:
            found.setdefault((one, two), []).append((tie, live(tie, day)))
    return found


def _suspects(case: Case) -> frozenset[str]:
    """Return everybody of whom harm to the client is suspected, also on a tie that has ended."""
    ours = {CLIENT, HOUSEHOLD}
    named = {end for tie in case.ties if tie.concern and ours & set(tie.ends_of_line) for end in tie.ends_of_line}
    return frozenset(named - ours | {resource.id for resource in case.resources if resource.kind == "harmful"})


def _adult(case: Case) -> Answer:
    ages = case.age_of(CLIENT)
    if ages is None:
        return None
    return True if ages[0] >= ADULT else False if ages[1] < ADULT else None


def _at_home(case: Case, day: dt.date | None) -> bool:
    """Say whether the client lives in the community: from the day of a discharge on also after a hospital."""
    if case.client.lives == "facility":
        return False
    back = any(
        event.what == "discharge"
        and event.who == CLIENT
        and event.on is not None
        and day is not None
        and event.on.latest <= day
        for event in case.events
    )
    return case.client.lives != "hospital" or back


def _married(case: Case, day: dt.date | None) -> Answer:
    """Say whether there is a living partner. Nobody recorded is not married only if the family was asked about."""
    known = False
    for couple in family_links(case).couples:
        if CLIENT not in {couple.a, couple.b}:
            continue
        known = True
        partner = case.person(couple.b if couple.a == CLIENT else couple.a)
        parted = couple.ends is not None and (day is None or not couple.ends.is_after(day))
        if couple.kind in {"married", "common_law"} and not parted and not partner.has_died:
            return True
    return False if known or _done(case, "kin") else None
