"""Comparing two cases of one client: `compare`, and `apply` which undoes it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ecomap.analysis.change.closing import Closing, closings
from ecomap.analysis.change.difference import Edit, aligned, applied, difference
from ecomap.analysis.change.finding_changes import FindingChange, State, finding_changes
from ecomap.analysis.change.matching import Matching, match
from ecomap.analysis.change.plan import after_plan
from ecomap.analysis.change.reading import read_changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.analysis.change.kinds import Change, Group
    from ecomap.model.case import Case


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed between two cases of one client.

    Attributes
    ----------
    before
        The earlier case, with the ids of the later one for whoever is in both.
    after
        The later case.
    items
        The changes as a practitioner tells them: what was gained first.
    findings
        What became of possible gaps; nothing restricted.
    closings
        What ended or is to end, and who takes over.
    edits
        The whole difference, field by field; with ``before`` it gives ``after`` (`apply`).
    matching
        What the ids of the earlier case as it was are called here.
    planned
        Whether the later case lies ahead (`compare_plan`), and is told so.
    """

    before: Case = field(repr=False)
    after: Case = field(repr=False)
    items: tuple[Change, ...]
    findings: tuple[FindingChange, ...]
    closings: tuple[Closing, ...]
    edits: tuple[Edit, ...] = field(repr=False)
    matching: Matching = field(repr=False)
    planned: bool = False

    def __iter__(self) -> Iterator[Change]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __bool__(self) -> bool:
        """Whether anything at all differs, also where no practitioner would call it a change."""
        return bool(self.edits)

    def of(self, group: Group) -> tuple[Change, ...]:
        """Return the changes of one group."""
        return tuple(change for change in self.items if change.group == group)

    def findings_of(self, state: State) -> tuple[FindingChange, ...]:
        """Return the findings of one state."""
        return tuple(change for change in self.findings if change.state == state)

    def apply(self, before: Case) -> Case:
        """Return the later case, made from the earlier one and the edits; see `apply`."""
        return apply(before, self)

    def to_json(self, *, edits: bool = False) -> str:
        """Write the changes as JSON (``docs/reference/changes-json.md``); ``edits`` adds the whole difference."""
        from ecomap.analysis.change.changes_json import changes_to_json  # noqa: PLC0415 - it reads this class

        return changes_to_json(self, edits=edits)


def compare(before: Case, after: Case) -> Changes:
    """Say what changed between two cases of one client.

    Parameters
    ----------
    before, after
        Two cases; whether they are of one client is the caller's to know (`same_client`). Ids that nobody wrote are
        not relied on: people and resources are matched by name.

    Returns
    -------
    Changes
        Of a case with itself it is empty. ``apply(before, compare(before, after)) == after``, always.

    Examples
    --------
    >>> import ecomap
    >>> case = ecomap.read("samples/sato_hana.yaml")
    >>> bool(ecomap.compare(case, case))
    False
    """
    matching = match(before, after)
    earlier = aligned(before, matching)
    edits = difference(earlier, after)
    if not edits:
        still = tuple(FindingChange("stayed", change.finding) for change in finding_changes(after, after))
        return Changes(earlier, after, (), still, (), (), matching)
    return Changes(
        earlier,
        after,
        read_changes(earlier, after),
        finding_changes(earlier, after),
        closings(earlier, after),
        edits,
        matching,
    )


def compare_plan(case: Case, choice: str | None = None) -> Changes:
    """Say what will have changed when what is planned has come about; see `after_plan` for what that means.

    Parameters
    ----------
    case
        Any case.
    choice
        Of ties that are alternatives to one another, the one that comes about: id of one of its ends.
    """
    return replace(compare(case, after_plan(case, choice)), planned=True)


def apply(before: Case, changes: Changes) -> Case:
    """Return the later case, made from the earlier one and the changes alone.

    Parameters
    ----------
    before
        The case that was compared.
    changes
        Of `compare`.

    Raises
    ------
    KeyError
        If the changes are of another case, and change somebody who is not there.
    """
    return applied(aligned(before, changes.matching), changes.edits)


def same_client(one: Case, two: Case) -> bool | None:
    """Say whether two cases may be of one client: None where nothing speaks for or against it.

    Parameters
    ----------
    one, two
        Two cases.

    Returns
    -------
    bool or None
        False where both have a date of birth and the two cannot be the same day, or where the names differ and no
        birth confirms it; True where the names agree, spelling and さん aside.
    """
    from ecomap.vocabulary import comparison_key, without_honorific  # noqa: PLC0415 - one use

    births = one.client.birth, two.client.birth
    if (
        births[0] is not None
        and births[1] is not None
        and (births[0].is_before(births[1]) or births[0].is_after(births[1]))
    ):
        return False
    names = [without_honorific(comparison_key(case.client.name)) for case in (one, two)]
    if names[0] == names[1]:
        return True if names[0] else None
    one_day = births[0] is not None and births[1] is not None and births[0].iso == births[1].iso
    return bool(one_day and births[0] is not None and births[0].day is not None)
