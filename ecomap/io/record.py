"""Reading the fields of one record, and making it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pydantic import ValidationError

from ecomap.io.fields import SECTIONS
from ecomap.io.forms import read_field
from ecomap.io.words import fields_by_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeVar

    from ecomap.io.context import Context
    from ecomap.io.keys import Entry
    from ecomap.io.role_forms import Given
    from ecomap.io.tree import Node
    from ecomap.model import Record

    AnyRecord = TypeVar("AnyRecord", bound=Record)


def read_fields(context: Context, entries: Iterable[Entry], path: str, section: str) -> Given:
    """Read the entries of one section that are fields of its record; others are left alone.

    Two keys that fill the same field (住まい: 県外(大阪) and 住まい備考) must not say two things.
    """
    fields = fields_by_key(section)
    given: Given = {}
    for code, _, value in entries:
        field = fields.get(code)
        if field is not None:
            where = f"{path}.{code}" if path else code
            read = read_field(context, value, where, field)
            if field.form == "fields":
                read = {field.attr: _fields_of(section, read.get(field.attr, frozenset()))}
            for name, said in read.items():
                if name in given and given[name] != said:
                    context.faults.add("conflicting-words", value, where)
                    break
            given.update(read)
    return given


@cache
def _names(record: type[Record]) -> frozenset[str]:
    return frozenset(record.model_fields)


def _fields_of(section: str, names: frozenset[str]) -> frozenset[str]:
    """Give those of the names that are fields of the section: another program may have meant others."""
    return names & {field.attr for field in SECTIONS[section]}


def build(context: Context, record: type[AnyRecord], given: Given, at: Node, path: str) -> AnyRecord | None:
    """Make a record; what its model refuses beyond what was checked already becomes a fault.

    Raises
    ------
    TypeError
        If the reading gives a field that the model does not have: a mistake in this room, never in a file.
    """
    names = _names(record)
    if not given.keys() <= names:
        raise TypeError(record.__name__, sorted(given.keys() - names))
    try:
        return record.model_validate(given)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False, include_context=False):
            where = ".".join(str(part) for part in detail["loc"])
            context.faults.add("invalid", at, f"{path}.{where}" if where else path, hint=detail["type"])
        return None
