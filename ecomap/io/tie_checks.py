"""Ties against what is said elsewhere: who is said to have none, who has died, which date comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.model import CLIENT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.io.context import Context
    from ecomap.io.ties import Drafted


def check_ties(context: Context, drafted: Iterable[Drafted], without: set[str], deceased: set[str]) -> None:
    """Report ties that something else in the file contradicts.

    Parameters
    ----------
    context
        The reading.
    drafted
        Every tie of the file.
    without
        Ids of those who are said to have no tie with the client.
    deceased
        Ids of those who have died. A tie with them that is called current is a notice only: many a map keeps the
        dead as a part of life, but then it says so by its status.
    """
    for each in drafted:
        given = each.given
        ends = {given.get("source"), given.get("target")}
        starts, until = given.get("starts"), given.get("ends")
        if starts is not None and until is not None and until.is_before(starts):
            context.faults.add("dates-reversed", each.at, f"{each.path}.ends")
            del given["ends"]  # said once is enough
        if CLIENT in ends and not ends.isdisjoint(without):
            context.faults.add("conflicting-words", each.at, each.path, hint="none")
        dead = not (ends - {CLIENT}).isdisjoint(deceased)
        if dead and given.get("status", "current") == "current":
            context.faults.add("tie-with-deceased", each.at, f"{each.path}.status", severity="notice")
