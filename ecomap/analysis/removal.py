"""What if: somebody is in hospital tomorrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis import slots as to
from ecomap.analysis.codes import NEEDS
from ecomap.analysis.engine import analyze, facts_of
from ecomap.errors import CodedError
from ecomap.model.base import CLIENT
from ecomap.model.names import called, partly_called

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.model import Case

_NOW: Final = frozenset({"current", "unknown"})
_SHARED_HOMES: Final = frozenset({"together", "elderly_couple", "alone_by_day"})


class RemovalError(CodedError):
    """Somebody to be taken out of a case who is nobody there, or several.

    Attributes
    ----------
    code : str
        ``unknown-person`` or ``ambiguous-person``.
    """


@dataclass(frozen=True, slots=True)
class Dependence:
    """What hangs on one person or office.

    Attributes
    ----------
    who
        The id.
    needs
        Kinds of need (codes of ``domains``) that somebody surely meets now, and nobody surely would without this one.
    rules
        Rules that would find a gap then and do not now.
    """

    who: str
    needs: tuple[str, ...]
    rules: tuple[str, ...]


def find_actor(case: Case, word: str) -> str:
    """Return the id of whoever a word names: by name (さん or not), by relation (長女), or by id.

    Raises
    ------
    RemovalError
        If it names nobody, or several.
    """
    named = called(case, word) or partly_called(case, word)
    if len(named) != 1:
        code = "ambiguous-person" if named else "unknown-person"
        raise RemovalError(code)
    return named[0]


def without(case: Case, who: str) -> Case:
    """Return the case as if somebody were in hospital: nothing is forgotten, but nothing can be counted on.

    Parameters
    ----------
    case
        Any case.
    who
        A name or an id, of a person or an office.

    Returns
    -------
    Case
        With all current ties of that one paused, a relative in hospital, and the client living alone where nobody else
        lives there.

    Raises
    ------
    RemovalError
        If ``who`` names nobody of the case, or several.
    """
    ident = find_actor(case, who)
    ties = tuple(
        tie.replace(status="paused") if ident in (tie.source, tie.target) and tie.status in _NOW else tie
        for tie in case.ties
    )
    changes: dict[str, Any] = {"ties": ties}
    if any(person.id == ident for person in case.people):
        changes["people"] = tuple(
            person.replace(lives="hospital", no_tie=None) if person.id == ident else person for person in case.people
        )
        others = [
            person
            for person in case.people
            if person.id != ident and not person.has_died and person.lives in {"together", "unknown", None}
        ]
        couple = case.client.lives == "elderly_couple"
        if case.client.lives in _SHARED_HOMES and (couple or not others) and _lived_there(case, ident):
            changes["client"] = case.client.replace(lives="alone")
    return case.replace(**changes)


def _lived_there(case: Case, ident: str) -> bool:
    return case.person(ident).lives in {"together", None} and ident != CLIENT


def single_points(case: Case, *, on: dt.date | None = None) -> tuple[Dependence, ...]:
    """Say for everybody what would be missing without them.

    Parameters
    ----------
    case
        Any case.
    on
        The day; as in `ecomap.analyze`.

    Returns
    -------
    tuple of Dependence
        Only of those on whom something hangs; the most needs first, then in the order of the case.
    """
    day = case.reference_date if on is None else on
    before, needs_before = analyze(case, on=day, rules="all").rules, _met(case, day)
    found = []
    for actor in (*case.people, *case.resources):
        if actor.has_died:
            continue
        gone = without(case, actor.id)
        lost = needs_before & ~_met(gone, day)
        rules = sorted(analyze(gone, on=day, rules="all").rules - before)
        if lost or rules:
            needs = tuple(name for place, name in enumerate(NEEDS) if lost >> place & 1)
            found.append(Dependence(actor.id, needs, tuple(rules)))
    return tuple(sorted(found, key=lambda dependence: -len(dependence.needs)))


def _met(case: Case, day: dt.date | None) -> int:
    """Give the needs that somebody surely meets, as bits."""
    row = facts_of(case, day)
    return sum(1 << place for place in range(len(NEEDS)) if row[to.NEEDED] >> place & 1 and row[to.SUPPLY + 2 * place])
