"""What stands for a case and for its columns in compiled code: places in the memory of a packed case.

CPython gives the kernel a `ecomap.analysis.columns.Columns` of lists; compiled, the same attributes are found by
reckoning, and numbers of one or four bytes are read where they stand in the store, so that nothing is counted, copied
or passed along but three addresses.
"""

from __future__ import annotations

import operator
from typing import Any, Final

from llvmlite import ir
from numba.core import cgutils, types
from numba.extending import intrinsic, models, overload, overload_attribute, register_model

from ecomap.analysis.codes import BIG
from ecomap.analysis.flags import FLAGS
from ecomap.caseload.packed import CLIENT_WIDTH, ENDLESS, FIELDS, ORDER, PARTS, SMALL

_FLAGS: Final = len(FLAGS)
_INT: Final = types.int64
_WORD: Final = ir.IntType(64)
COLUMNS: Final = len(ORDER)


class ColumnType(types.Type):
    """A stretch of integers: of the case, which the kernel reads, or of its scratch, into which it writes as well."""

    def __init__(self, bits: int, *, fixed: bool) -> None:
        super().__init__(name=f"EcomapColumn({bits},{fixed})")
        self.bits = bits
        self.fixed = fixed


class CaseType(types.Type):
    """A case: its first integers, the masks of its flags, and the addresses of its columns."""

    def __init__(self) -> None:
        super().__init__(name="EcomapCase")


SCRATCH: Final = ColumnType(64, fixed=False)
MASKS: Final = ColumnType(64, fixed=True)
LARGE: Final = ColumnType(32, fixed=True)
BYTES: Final = ColumnType(8, fixed=True)
CASE: Final = CaseType()


@register_model(ColumnType)
class _ColumnModel(models.StructModel):
    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, [("data", _INT), ("size", _INT)])


@register_model(CaseType)
class _CaseModel(models.StructModel):
    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, [("head", _INT), ("flags", _INT), ("places", _INT)])


def _value(builder: Any, context: Any, kind: Any, **members: Any) -> Any:
    made = cgutils.create_struct_proxy(kind)(context, builder)
    for name, member in members.items():
        setattr(made, name, member)
    return made._getvalue()  # noqa: SLF001 - numba's own way


def _opened(builder: Any, context: Any, kind: Any, value: Any) -> Any:
    return cgutils.create_struct_proxy(kind)(context, builder, value=value)


def _apart(builder: Any, instruction: Any, *, fixed: bool) -> Any:
    """Promise that what the kernel reads of a case and what it writes never overlap, so that little is read twice."""
    module = builder.module
    domain = module.add_metadata(["ecomap"])
    scopes = [module.add_metadata([module.add_metadata([f"ecomap-{name}", domain])]) for name in ("read", "written")]
    mine, others = scopes if fixed else reversed(scopes)
    instruction.set_metadata("alias.scope", mine)
    instruction.set_metadata("noalias", others)
    return instruction


def _pointer(builder: Any, address: Any, place: Any, bits: int) -> Any:
    return builder.gep(builder.inttoptr(address, ir.IntType(bits).as_pointer()), [place])


def _read(builder: Any, address: Any, place: Any, bits: int, *, fixed: bool) -> Any:
    """Read a number as a machine integer; what has no end in a store has none here."""
    found = builder.load(_pointer(builder, address, place, bits))
    found.align = 1
    found = _apart(builder, found, fixed=fixed)
    if bits == 64:  # noqa: PLR2004 - bits
        return found
    wide = builder.sext(found, _WORD)
    if bits == 8:  # noqa: PLR2004
        return wide
    return builder.select(builder.icmp_signed("==", wide, _WORD(ENDLESS)), _WORD(BIG), wide)


@intrinsic
def column(typing, array):
    """View an array as a column of scratch."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        view = context.make_array(signature.args[0])(context, builder, arguments[0])
        return _value(builder, context, SCRATCH, data=builder.ptrtoint(view.data, _WORD), size=view.nitems)

    return SCRATCH(array), generate


@intrinsic
def case_of(typing, head, flags, places):
    """Make a case of three addresses: of its first integers, its masks of flags, and the addresses of its columns."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return _value(builder, context, CASE, head=arguments[0], flags=arguments[1], places=arguments[2])

    return CASE(_INT, _INT, _INT), generate


@intrinsic
def address_of(typing, array):
    """Give the address of the first number of an array."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.ptrtoint(context.make_array(signature.args[0])(context, builder, arguments[0]).data, _WORD)

    return _INT(array), generate


def _peek(bits: int) -> Any:
    @intrinsic
    def peek(typing, address, place):
        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            return _read(builder, arguments[0], arguments[1], bits, fixed=True)

        return _INT(_INT, _INT), generate

    return peek


large_at: Final = _peek(32)
"""Read the number of four bytes at an address and a place."""
byte_at: Final = _peek(8)
"""Read the number of one byte at an address and a place."""


def _viewer(member: str, kind: ColumnType) -> Any:
    """Make the function that views a stretch behind an address that a case holds as a column."""

    @intrinsic
    def view(typing, case, first, length):
        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            start = getattr(_opened(builder, context, CASE, arguments[0]), member)
            begin = builder.add(start, builder.mul(arguments[1], _WORD(kind.bits // 8)))
            return _value(builder, context, kind, data=begin, size=arguments[2])

        return kind(case, _INT, _INT), generate

    return view


def _at(kind: ColumnType) -> Any:
    """Make the function that views a stretch at an address as a column."""

    @intrinsic
    def view(typing, address, length):
        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            return _value(builder, context, kind, data=arguments[0], size=arguments[1])

        return kind(_INT, _INT), generate

    return view


_head: Final = _viewer("head", LARGE)
_flags: Final = _viewer("flags", MASKS)
_places: Final = _viewer("places", MASKS)
_large: Final = _at(LARGE)
_small: Final = _at(BYTES)


@intrinsic
def _load(typing, column, place):
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        kind = signature.args[0]
        data = _opened(builder, context, kind, arguments[0]).data
        return _read(builder, data, arguments[1], kind.bits, fixed=kind.fixed)

    return _INT(column, _INT), generate


@intrinsic
def _store(typing, column, place, value):
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        data = _opened(builder, context, signature.args[0], arguments[0]).data
        _apart(builder, builder.store(arguments[2], _pointer(builder, data, arguments[1], 64)), fixed=False)
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
    scratch = isinstance(column, ColumnType) and not column.fixed
    return (lambda column, place, value: _store(column, place, value)) if scratch else None


@overload(len)
def _len(obj):
    return (lambda obj: _length(obj)) if isinstance(obj, ColumnType) else None


def _getter(part: int, place: int, *, small: bool) -> Any:
    """Make the function that finds one column, by its part and its place in the table of columns."""
    parts, columns = len(PARTS), COLUMNS
    view = _small if small else _large

    def get(case):
        length = _load(_head(case, CLIENT_WIDTH, parts), part)
        return view(_load(_places(case, 0, columns), place), length)

    return get


def _attribute(name: str, get: Any) -> None:
    overload_attribute(CaseType, name)(lambda case: get)


_attribute("client", lambda case: _head(case, 0, CLIENT_WIDTH))
_attribute("flag_sure", lambda case: _flags(case, 0, _FLAGS))
_attribute("flag_maybe", lambda case: _flags(case, _FLAGS, _FLAGS))
for _part_number, _name in enumerate(PARTS):
    for _field in FIELDS[_name]:
        _attribute(_field, _getter(_part_number, ORDER.index(_field), small=_field in SMALL))
