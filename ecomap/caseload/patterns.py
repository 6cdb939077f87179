"""What shows only across cases: P02 to P05, as numbers and ids. About the work and the area, never about a person.

Rows in, rows out: whoever has the rows (cases read one by one, columns of a store) can ask. Answers are three-valued:
what a record leaves open widens the bounds, and is never counted as a no.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ecomap.analysis.measures.bounds import some
from ecomap.analysis.measures.network import network_of
from ecomap.caseload.suppress import LEAST, suppress

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from ecomap.analysis import Findings
    from ecomap.analysis.measures.bounds import Answer
    from ecomap.analysis.measures.network import Alter, Network
    from ecomap.caseload.suppress import Shown
    from ecomap.model import Case

CONTACT: Final = ("S05", "S06")
"""Rules whose findings make a client one to look at, unless others are given: contact below monthly, below weekly."""

_INFORMAL_SECTIONS: Final = ("kin", "friends", "neighbours", "groups")
_SECTIONS: Final = (*_INFORMAL_SECTIONS, "services", "roles", "needs")

By = Literal["area", "worker"]


@dataclass(frozen=True, slots=True)
class Row:
    """What the patterns ask of one case.

    Attributes
    ----------
    case
        What the case is called by, unique among the rows.
    area, worker
        Where the client lives and who keeps the record; None = not recorded.
    flagged
        One of the rules asked for found something; None = one of them cannot tell, and none did.
    informal
        There is somebody near in life outside the home with a live tie: a friend, a neighbour, a group, a volunteer;
        None = nobody is recorded, and not everybody was asked about.
    asked, sections
        How many sections of the record were asked about to the end, of how many.
    helpers
        Offices, groups, 民生委員, volunteers with a tie to the client, or perhaps one, by name; nobody under suspicion,
        and neither friends nor neighbours, who are one client's own.
    key_persons
        Relatives and others with a tie who are key person, by name.
    """

    case: str
    area: str | None = None
    worker: str | None = None
    flagged: Answer = None
    informal: Answer = None
    asked: int = 0
    sections: int = len(_SECTIONS)
    helpers: tuple[str, ...] = ()
    key_persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedHelper:
    """P02: somebody on whom several clients of whom something was found rely.

    Attributes
    ----------
    helper
        By name; two people of one name look like one.
    flagged
        Cases in which something was found, in the order of the rows.
    unknown
        Cases that cannot tell.
    others
        How many cases there are besides.
    """

    helper: str
    flagged: tuple[str, ...]
    unknown: tuple[str, ...]
    others: int


@dataclass(frozen=True, slots=True)
class LinkedCases:
    """P03: cases that have a key person of one name in common.

    Attributes
    ----------
    person
        By name: perhaps the same person, to be checked.
    cases
        Two or more, in the order of the rows.
    """

    person: str
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """An area or a worker with what is known of its cases.

    Attributes
    ----------
    name
        None = not recorded.
    cases
        How many.
    yes, no, unknown
        How many answer so; they add up to ``cases``.
    asked
        Sections asked about to the end in all its cases together, of ``sections``.
    """

    name: str | None
    cases: int
    yes: int
    no: int
    unknown: int
    asked: int
    sections: int

    @property
    def complete(self) -> float | None:
        """Share of sections that were asked about to the end, 0 to 1; None where there is none."""
        return self.asked / self.sections if self.sections else None

    @property
    def any(self) -> Answer:
        """Whether there is one; None where those that cannot tell may hold one."""
        return True if self.yes else None if self.unknown else False


def row_of(case: Case, findings: Findings, name: str, rules: Collection[str] = CONTACT) -> Row:
    """Return what the patterns ask of a case.

    Parameters
    ----------
    case
        Any case; ``x-area`` and ``x-worker`` among its extras say where it belongs, if they are texts.
    findings
        Of that case, made with a profile that has the ``rules``.
    name
        What the case is called by.
    rules
        Ids of the rules that make a client one to look at.

    Raises
    ------
    KeyError
        For a rule that is not of the profile of the findings; also for findings that may be handed on, which have no
        answers.
    """
    answers = {findings.answer(ident) for ident in rules}
    flagged: Answer = "gap" in answers or (None if "cannot_tell" in answers else False)
    return row_with(case, network_of(case, findings.on), name, flagged)


def row_with(case: Case, network: Network, name: str, flagged: Answer) -> Row:
    """Return what the patterns ask of a case of which it is known already whether something was found.

    Parameters
    ----------
    case, name
        As for `row_of`.
    network
        Of that case.
    flagged
        Whether one of the rules found something; None = cannot be told.
    """
    resources = [alter for alter in network.people if alter.category != "kin"]
    informal = some(*(alter.linked for alter in resources if _near(alter)))
    return Row(
        case=name,
        area=_text(case, "x-area"),
        worker=_text(case, "x-worker"),
        flagged=flagged,
        informal=None if informal is False and not network.complete(*_INFORMAL_SECTIONS) else informal,
        asked=len(network.asked.intersection(_SECTIONS)),
        helpers=tuple(
            dict.fromkeys(
                case.name_of(alter.id)
                for alter in resources
                if alter.tie != "no" and alter.category not in {"friend", "neighbour"}
            )
        ),
        key_persons=tuple(
            case.name_of(alter.id)
            for alter in network.alters
            if alter.tie != "no" and any(role.code == "key_person" for role in case.actor(alter.id).roles)
        ),
    )


def _near(alter: Alter) -> bool:
    """Say whether somebody is near in life: friend, neighbour, group, volunteer; no office, and no 民生委員."""
    return alter.category in {"friend", "neighbour", "group"} or (
        alter.category == "other" and alter.formality == "informal"
    )


def shared_helpers(rows: Iterable[Row], *, more_than: int = 1) -> tuple[SharedHelper, ...]:
    """Return helpers of several clients of whom something was found (P02).

    Parameters
    ----------
    rows
        One a case.
    more_than
        Only helpers with more such clients; cases that cannot tell count, as they may be among them.

    Returns
    -------
    tuple of SharedHelper
        Those with most clients first; of equals by name.
    """
    of: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for helper in dict.fromkeys(row.helpers):
            of[helper].append(row)
    found = [
        SharedHelper(
            helper,
            tuple(row.case for row in theirs if row.flagged),
            tuple(row.case for row in theirs if row.flagged is None),
            sum(row.flagged is False for row in theirs),
        )
        for helper, theirs in of.items()
    ]
    found = [one for one in found if len(one.flagged) + len(one.unknown) > more_than]
    return tuple(sorted(found, key=lambda one: (-len(one.flagged), -len(one.unknown), one.helper)))


def linked_cases(rows: Iterable[Row]) -> tuple[LinkedCases, ...]:
    """Return cases that have a key person of one name in common (P03), by name."""
    of: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        for person in dict.fromkeys(row.key_persons):
            of[person].append(row.case)
    return tuple(LinkedCases(person, tuple(cases)) for person, cases in sorted(of.items()) if len(cases) > 1)


def informal_by(rows: Iterable[Row], by: By = "area") -> tuple[Group, ...]:
    """Return how many clients of each area have somebody near in life outside the home (P04).

    Where `Group.any` is False nobody in the area has, and all were asked: a matter of the area, not of its clients.
    """
    return _grouped(rows, by, "informal")


def flags_by(rows: Iterable[Row], by: By = "worker") -> tuple[Group, ...]:
    """Return how many clients of each worker or area were flagged, beside how complete their records are (P05).

    Few flags and few sections asked about are not the same as few flags.
    """
    return _grouped(rows, by, "flagged")


def shown(groups: Sequence[Group], *, least: int = LEAST) -> Shown:
    """Return yes, no and unknown of each group with totals, fit to leave the office (`suppress`); None = hidden.

    Parameters
    ----------
    groups
        As `informal_by` or `flags_by` give them; at least one.
    least
        Counts below it are hidden.
    """
    return suppress([(group.yes, group.no, group.unknown) for group in groups], least=least)


def _grouped(rows: Iterable[Row], by: By, what: Literal["informal", "flagged"]) -> tuple[Group, ...]:
    of: dict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        of[getattr(row, by)].append(row)
    return tuple(
        Group(
            name,
            len(theirs),
            sum(getattr(row, what) is True for row in theirs),
            sum(getattr(row, what) is False for row in theirs),
            sum(getattr(row, what) is None for row in theirs),
            sum(row.asked for row in theirs),
            sum(row.sections for row in theirs),
        )
        for name, theirs in sorted(of.items(), key=lambda item: (item[0] is None, item[0] or ""))
    )


def _text(case: Case, key: str) -> str | None:
    found = dict(case.extras).get(key)
    value = json.loads(found) if found is not None else None
    return value if isinstance(value, str) else None
