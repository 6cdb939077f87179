"""The whole difference between two cases: every field, so that it can be applied again and nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ecomap.model.base import Record
from ecomap.model.case import Case

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ecomap.analysis.change.matching import Matching

_LISTS: Final = ("people", "resources", "ties", "needs")
"""Sections whose records have an id."""
_RECORDS: Final = ("client", "drawn", "consent")
_REFERENCES: Final[dict[str, tuple[str, ...]]] = {
    "client": ("twin_of", "hidden_from"),
    "people": ("id", "of", "twin_of", "hidden_from"),
    "couples": ("a", "b"),
    "parentage": ("child", "parents"),
    "resources": ("id", "organisation", "hidden_from"),
    "ties": ("source", "target", "said_by", "visible_to", "hidden_from"),
    "needs": ("who",),
    "events": ("who",),
    "drawn": ("attendees",),
    "consent": ("signed",),
}
"""Fields that hold ids of people and resources, by section."""
ORDER: Final = "order"


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference.

    Attributes
    ----------
    section
        Field of the case: ``people``, ``ties``, ``client``, ``drawn``, …
    ident
        Id of the record in a section whose records have one; None elsewhere.
    field
        Field of the record; None = the whole record or section; ``order`` = the ids of a section in their order.
    before, after
        The values; None where there was, or is, none.
    """

    section: str
    ident: str | None
    field: str | None
    before: Any
    after: Any


def aligned(case: Case, matching: Matching) -> Case:
    """Return the earlier case with the ids that a matching gives.

    The same people, resources, ties and needs then have the same ids as in the later case.
    """
    changes: dict[str, Any] = {}
    for section in Case.model_fields:
        value = getattr(case, section)
        names = _REFERENCES.get(section, ())
        if isinstance(value, tuple):
            changes[section] = tuple(_renamed(record, section, names, matching) for record in value)
        elif isinstance(value, Record):
            changes[section] = _renamed(value, section, names, matching)
    differing = {name: value for name, value in changes.items() if value != getattr(case, name)}
    return Case.model_validate({name: getattr(case, name) for name in Case.model_fields} | differing)


def _renamed(record: Any, section: str, names: Sequence[str], matching: Matching) -> Any:
    if not isinstance(record, Record):
        return record
    changes = {name: _named(getattr(record, name), matching.actors) for name in names}
    own: Mapping[str, Mapping[str, str]] = {"ties": matching.ties, "needs": matching.needs}
    if section in own:
        ident = getattr(record, "id")  # noqa: B009 - a tie or a need, which both have one
        changes["id"] = own[section].get(ident, ident)
    return _remade(record, {name: value for name, value in changes.items() if value != getattr(record, name)})


def _named(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(ids.get(one, one) for one in value)
    return ids.get(value, value) if isinstance(value, str) else value


def _remade(record: Any, changes: Mapping[str, Any]) -> Any:
    """Make a checked copy in which nothing is filled in anew, and nothing else is touched."""
    if not changes:
        return record
    values = {name: getattr(record, name) for name in type(record).model_fields}
    return type(record).model_validate({**values, **changes})


def difference(before: Case, after: Case) -> tuple[Edit, ...]:
    """List everything in which two cases with the same ids differ.

    Parameters
    ----------
    before
        The earlier case, `aligned` with the later one.
    after
        The later case.

    Returns
    -------
    tuple of Edit
        Empty for equal cases.
    """
    return tuple(_edits(before, after))


def _edits(before: Case, after: Case) -> Iterator[Edit]:
    for section in Case.model_fields:
        was, now = getattr(before, section), getattr(after, section)
        if was == now:
            continue
        if section in _LISTS:
            yield from _in_list(section, was, now)
        elif section in _RECORDS and was is not None and now is not None:
            yield from _fields(section, None, was, now)
        else:
            yield Edit(section, None, None, was, now)


def _in_list(section: str, was: Sequence[Any], now: Sequence[Any]) -> Iterator[Edit]:
    earlier, later = {one.id: one for one in was}, {one.id: one for one in now}
    for ident, record in earlier.items():
        if ident not in later:
            yield Edit(section, ident, None, record, None)
        elif record != later[ident]:
            yield from _fields(section, ident, record, later[ident])
    for ident, record in later.items():
        if ident not in earlier:
            yield Edit(section, ident, None, None, record)
    kept = _kept_order(earlier, later)
    if kept != tuple(later):
        yield Edit(section, None, ORDER, kept, tuple(later))


def _kept_order(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the order that comes about by itself: what stays as it stood, then what is new."""
    return (*(ident for ident in earlier if ident in later), *(ident for ident in later if ident not in earlier))


def _fields(section: str, ident: str | None, was: Record, now: Record) -> Iterator[Edit]:
    for name in type(now).model_fields:
        one, two = getattr(was, name), getattr(now, name)
        if one != two:
            yield Edit(section, ident, name, one, two)


def applied(case: Case, edits: Sequence[Edit]) -> Case:
    """Return an `aligned` case after the edits.

    Raises
    ------
    KeyError
        If the edits are of another case: a record that they change is not there.
    """
    values: dict[str, Any] = {name: getattr(case, name) for name in Case.model_fields}
    for section in dict.fromkeys(edit.section for edit in edits):
        own = [edit for edit in edits if edit.section == section]
        if section in _LISTS:
            values[section] = _list_after(values[section], own)
        elif own[0].field is None:
            values[section] = own[0].after
        else:
            values[section] = _remade(values[section], {str(edit.field): edit.after for edit in own})
    return Case.model_validate(values)


def _list_after(records: Sequence[Any], edits: Sequence[Edit]) -> tuple[Any, ...]:
    found = {record.id: record for record in records}
    order: Sequence[str] | None = None
    changed: dict[str, dict[str, Any]] = {}
    for edit in edits:
        if edit.ident is None:
            order = edit.after
        elif edit.field is not None:
            changed.setdefault(edit.ident, {})[edit.field] = edit.after
        elif edit.after is None:
            del found[edit.ident]
        else:
            found[edit.ident] = edit.after
    for ident, fields in changed.items():
        found[ident] = _remade(found[ident], fields)
    return tuple(found.values()) if order is None else tuple(found[ident] for ident in order)
