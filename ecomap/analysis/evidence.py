"""Where in the record a finding rests, and what would have to be asked to settle one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis.codes import SECTIONS, UNKNOWN, YES
from ecomap.analysis.finding import Evidence
from ecomap.model.base import CLIENT, HOUSEHOLD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecomap.analysis.conditions import Leaf
    from ecomap.model import Case


_ALWAYS: Final = frozenset({"consent", "asked", "roles"})
"""Parts of a case that can be cited even where nothing stands there."""


class Record:
    """A case as the place that evidence points into.

    Attributes
    ----------
    ids
        Id of every node, by its number.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.ids = tuple(case.actors)
        self.people = len(case.people)
        self._ties: dict[str, list[str]] | None = None
        self._entered: set[str] | None = None
        self._places: dict[int, tuple[Evidence, ...]] = {}

    def names(self, mask: int) -> tuple[str, ...]:
        """Give the ids of the nodes of a mask, in the order of the case."""
        ids = self.ids
        found = []
        while mask:
            bit = mask & -mask
            mask ^= bit
            found.append(ids[bit.bit_length() - 1])
        return tuple(found)

    def ties(self, ident: str) -> list[str]:
        """Give the ids of the ties of somebody with the client, or else of all of them."""
        if self._ties is None:
            found: dict[str, list[str]] = {}
            others: dict[str, list[str]] = {}
            for tie in self.case.ties:
                ends = (tie.source, tie.target)
                mine = CLIENT in ends or HOUSEHOLD in ends
                for end in ends:
                    (found if mine else others).setdefault(end, []).append(tie.id)
            for end, ties in others.items():
                found.setdefault(end, ties)
            self._ties = found
        return self._ties.get(ident, [])

    def about(self, mask: int) -> Iterator[Evidence]:
        """Give the places of everybody of a mask: the ties, or the person where there is none."""
        while mask:
            bit = mask & -mask
            mask ^= bit
            places = self._places.get(bit)
            if places is None:
                places = self._places[bit] = self._place(bit.bit_length() - 1)
            yield from places

    def _place(self, number: int) -> tuple[Evidence, ...]:
        ident = self.ids[number]
        if number == 0:
            return (Evidence("client"),)
        ties = self.ties(ident)
        if ties:
            return tuple(Evidence(f"ties.{tie}", ident) for tie in ties)
        return (Evidence(f"{'people' if number <= self.people else 'resources'}.{ident}", ident),)

    def sections(self, mask: int) -> Iterator[Evidence]:
        """Give the entries of ``asked`` that confirm an absence.

        Roles may count as asked about through relatives and services; then these are cited.
        """
        if self._entered is None:
            self._entered = {entry.section for entry in self.case.asked}
        for number, code in enumerate(SECTIONS):
            if mask >> number & 1:
                for section in (code,) if code in self._entered else ("kin", "services"):
                    yield Evidence(f"asked.{section}")


def evidence(leaves: Iterable[Leaf], row: Any, limits: Any, record: Record, who: int) -> tuple[Evidence, ...]:
    """Collect the evidence for what the comparisons of a condition say.

    Everybody whom a comparison found, the sections that confirm that there is nobody, and the fields of the case that
    a number or an answer was read from.
    """
    found: dict[Evidence, None] = dict.fromkeys(record.about(who))
    for leaf in leaves:
        answer = leaf.ask(row, limits)
        if answer == UNKNOWN:
            continue
        if leaf.who is not None and answer == YES:
            people = leaf.who(row)[0]
            if people & ~who:
                found.update(dict.fromkeys(record.about(people)))
        if leaf.sections:
            found.update(dict.fromkeys(record.sections(leaf.sections)))
        if leaf.paths:
            found.update(dict.fromkeys(Evidence(path) for path in _written(leaf.paths, record.case)))
    return tuple(found)


def _written(paths: Iterable[str], case: Case) -> Iterator[str]:
    """Keep the paths of which something is written down."""
    for path in paths:
        head, _, field = path.partition(".")
        if head in _ALWAYS or _is_written(case, head, field):
            yield path


def _is_written(case: Case, head: str, field: str) -> bool:
    if head == "client":
        return getattr(case.client, field) not in (None, ())
    if head == "drawn":
        return case.drawn is not None and getattr(case.drawn, field) not in (None, ())
    if head == "needs":
        return any(field in ("", "night", need.domain) for need in case.needs)
    return any(field in ("", event.what) for event in case.events)
