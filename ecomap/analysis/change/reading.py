"""The practitioner's reading of two cases: everything that somebody who knows the family would call a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.change.kinds import GROUPS, RANK, Change
from ecomap.analysis.change.people_changes import client_changes, kept, newcomers, person_changes, role_changes
from ecomap.analysis.change.record_changes import asked_changes, event_changes, need_changes
from ecomap.analysis.change.tie_changes import lost_tie, new_tie, tie_changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.model.case import Case


_IMPLIED: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(("joined", "started", "planned"), frozenset({"joined", "started", "planned"})),
    **dict.fromkeys(("gone", "ended"), frozenset({"gone", "ended", "died"})),
}
"""A change of a tie between two others is not told where one of the two has such a change of his or her own."""


def read_changes(before: Case, after: Case) -> tuple[Change, ...]:
    """List the changes between two cases with the same ids, what was gained first, each group by importance.

    Parameters
    ----------
    before
        The earlier case, aligned with the later one.
    after
        The later case.

    Returns
    -------
    tuple of Change
        Empty for equal cases. What only is written differently, and suspicions, are no changes here; they are in the
        whole difference.
    """
    place = {ident: number for number, ident in enumerate((*after.actors, *before.actors))}
    found = dict.fromkeys(_once(_all(before, after)))
    return tuple(
        sorted(
            found,
            key=lambda change: (
                GROUPS.index(change.group),
                RANK[change.code],
                len(change.who) > 1,
                min((place.get(who, 0) for who in change.who), default=0),
            ),
        )
    )


def _all(before: Case, after: Case) -> Iterator[Change]:
    yield from client_changes(before.client, after.client)
    yield from event_changes(before, after)
    for was, now in kept(before, after):
        yield from person_changes(was, now)
    yield from newcomers(before, after)
    earlier, later = {tie.id: tie for tie in before.ties}, {tie.id: tie for tie in after.ties}
    for tie in after.ties:
        if tie.id in earlier:
            yield from tie_changes(before, earlier[tie.id], tie)
        else:
            yield from new_tie(tie)
    for tie in before.ties:
        if tie.id not in later:
            yield from lost_tie(tie)
    yield from role_changes(before, after)
    yield from need_changes(before, after)
    yield from asked_changes(before, after)


def _once(changes: Iterator[Change]) -> Iterator[Change]:
    """Tell one thing once: several ties of one newcomer are one arrival, and whoever died has not left besides."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    every = list(changes)
    died = {who for change in every if change.code == "died" for who in change.who}
    told = {code: {c.who[0] for c in every if c.code in codes and len(c.who) == 1} for code, codes in _IMPLIED.items()}
    for change in every:
        if change.code in {"ended", "gone", "paused", "broken", "tie_unclear"} and died.intersection(change.who):
            continue
        if len(change.who) > 1 and told.get(change.code, set()).intersection(change.who):
            continue  # who comes or goes comes and goes with all ties
        key = (change.code, change.who)
        if change.code in {"joined", "gone"}:
            if key in seen:
                continue
            seen.add(key)
        yield change
