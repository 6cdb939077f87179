"""What stands for a case and for its columns in compiled code: pointers into a packed row.

CPython gives the kernel a `ecomap.analysis.columns.Columns` of lists; compiled, the same attributes are found by
reckoning inside the row, so that nothing is counted, copied or passed along but two pointers.
"""

from __future__ import annotations

import operator
from typing import Any, Final

from numba.core import cgutils, types
from numba.extending import intrinsic, models, overload, overload_attribute, register_model

from ecomap.analysis.flags import FLAGS
from ecomap.caseload.packed import CLIENT_WIDTH, FIELDS, ORDER, PARTS

_FLAGS: Final = len(FLAGS)
_INT: Final = types.int64
_POINTER: Final = types.CPointer(types.int64)  # type: ignore[attr-defined]

COLUMNS: Final = len(ORDER)


class ColumnType(types.Type):
    """A stretch of integers, either of the case, which the kernel reads, or of its scratch, into which it writes."""

    def __init__(self, *, fixed: bool) -> None:
        super().__init__(name=f"EcomapColumn({fixed})")
        self.fixed = fixed


class CaseType(types.Type):
    """A case: its packed row, widened to machine integers, and the masks of its flags."""

    def __init__(self) -> None:
        super().__init__(name="EcomapCase")


COLUMN: Final = ColumnType(fixed=False)
FIXED: Final = ColumnType(fixed=True)
CASE: Final = CaseType()


@register_model(ColumnType)
class _ColumnModel(models.StructModel):
    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, [("data", _POINTER), ("size", _INT)])


@register_model(CaseType)
class _CaseModel(models.StructModel):
    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, [("data", _POINTER), ("flags", _POINTER), ("places", _POINTER)])


def _value(builder: Any, context: Any, kind: Any, **members: Any) -> Any:
    made = cgutils.create_struct_proxy(kind)(context, builder)
    for name, member in members.items():
        setattr(made, name, member)
    return made._getvalue()  # noqa: SLF001 - numba's own way


def _opened(builder: Any, context: Any, kind: Any, value: Any) -> Any:
    return cgutils.create_struct_proxy(kind)(context, builder, value=value)


@intrinsic
def column(typing, array):
    """View an array as a column."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        view = context.make_array(signature.args[0])(context, builder, arguments[0])
        return _value(builder, context, COLUMN, data=view.data, size=view.nitems)

    return COLUMN(array), generate


@intrinsic
def case_of(typing, row, flags, places):
    """Make a case of a packed row, of its masks of flags, and of the places where its columns begin."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        data, masks, starts = (
            context.make_array(kind)(context, builder, value).data
            for kind, value in zip(signature.args, arguments, strict=True)
        )
        return _value(builder, context, CASE, data=data, flags=masks, places=starts)

    return CASE(row, flags, places), generate


def _viewer(member: str) -> Any:
    """Make the function that views a stretch of what a case holds as a column."""

    @intrinsic
    def view(typing, case, first, length):
        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            start = getattr(_opened(builder, context, CASE, arguments[0]), member)
            return _value(builder, context, FIXED, data=builder.gep(start, [arguments[1]]), size=arguments[2])

        return FIXED(case, _INT, _INT), generate

    return view


_part: Final = _viewer("data")
_flags: Final = _viewer("flags")
_places: Final = _viewer("places")


def _apart(builder: Any, instruction: Any, *, fixed: bool) -> Any:
    """Promise that what the kernel reads of a case and what it writes never overlap, so that little is read twice."""
    module = builder.module
    domain = module.add_metadata(["ecomap"])
    scopes = [module.add_metadata([module.add_metadata([f"ecomap-{name}", domain])]) for name in ("read", "written")]
    mine, others = scopes if fixed else reversed(scopes)
    instruction.set_metadata("alias.scope", mine)
    instruction.set_metadata("noalias", others)
    return instruction


@intrinsic
def _load(typing, column, place):
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        kind = signature.args[0]
        load = builder.load(builder.gep(_opened(builder, context, kind, arguments[0]).data, [arguments[1]]))
        return _apart(builder, load, fixed=kind.fixed)

    return _INT(column, _INT), generate


@intrinsic
def _store(typing, column, place, value):
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        data = _opened(builder, context, signature.args[0], arguments[0]).data
        _apart(builder, builder.store(arguments[2], builder.gep(data, [arguments[1]])), fixed=False)
        return context.get_dummy_value()

    return types.void(column, _INT, _INT), generate


@intrinsic
def _length(typing, column):
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return _opened(builder, context, signature.args[0], arguments[0]).size

    return _INT(column), generate


@overload(operator.getitem)
def _getitem(column, place):
    return (lambda column, place: _load(column, place)) if isinstance(column, ColumnType) else None


@overload(operator.setitem)
def _setitem(column, place, value):
    return (lambda column, place, value: _store(column, place, value)) if isinstance(column, ColumnType) else None


@overload(len)
def _len(obj):
    return (lambda obj: _length(obj)) if isinstance(obj, ColumnType) else None


def _getter(part: int, place: int) -> Any:
    """Make the function that finds one column, by its part and its place in the table of columns."""
    parts, columns = len(PARTS), COLUMNS

    def get(case):
        length = _load(_part(case, CLIENT_WIDTH, parts), part)
        return _part(case, _load(_places(case, 0, columns), place), length)

    return get


def _attribute(name: str, get: Any) -> None:
    overload_attribute(CaseType, name)(lambda case: get)


_attribute("client", lambda case: _part(case, 0, CLIENT_WIDTH))
_attribute("flag_sure", lambda case: _flags(case, 0, _FLAGS))
_attribute("flag_maybe", lambda case: _flags(case, _FLAGS, _FLAGS))
for _part_number, _name in enumerate(PARTS):
    for _field in FIELDS[_name]:
        _attribute(_field, _getter(_part_number, ORDER.index(_field)))
