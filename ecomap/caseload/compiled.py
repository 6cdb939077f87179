"""The kernel compiled by numba: the very functions of `ecomap.analysis.kernel`, in a loop over packed cases."""

from __future__ import annotations

import hashlib
import inspect
import sys
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numba import njit

from ecomap.analysis import kernel as _kernel
from ecomap.analysis import limits
from ecomap.analysis import slots as to
from ecomap.analysis.codes import NO, YES
from ecomap.analysis.columns import TRAITS
from ecomap.analysis.flags import FLAGS
from ecomap.caseload import compiled_types
from ecomap.caseload.batch import MOST_NODES, today_of
from ecomap.caseload.compiled_types import COLUMNS, address_of, byte_at, case_of, column, large_at
from ecomap.caseload.packed import (
    BELOW,
    CLIENT_WIDTH,
    FIELDS,
    HEAD,
    LARGE_OF,
    LEFT_OUT,
    LONGEST,
    NODES,
    ORDER,
    PARTS,
    SMALL,
    SMALL_OF,
    WHOLE,
    UnsoundError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.caseload.answers import Asker
    from ecomap.caseload.batch import Packed

_FLAGS: Final = len(FLAGS)
_WORK: Final = 4 * MOST_NODES
"""Scratch of the kernel: three integers a node and some more."""
_MOST: Final = 1_000
"""A case with more ties, roles, needs or events goes its own way."""
_BLOCK: Final = 64
"""Rows that are put into columns at a time."""
_SCRATCH: Final = to.SIZE + _WORK + 2 * _FLAGS + COLUMNS + _MOST
_PARTS: Final = len(PARTS)
_BELOW: Final = tuple(BELOW.values())
_IS_SMALL: Final = tuple(name in SMALL for name in BELOW)
_BOUND: Final = tuple(ORDER.index(name) for name in BELOW)
_PART_OF: Final = tuple(PARTS.index(name.partition("_")[0]) for name in BELOW)
_FOUR: Final = 4
_FINE: Final = 0
_LARGE: Final = 1
_UNSOUND: Final = 2


def run_packed(cases: Packed, asker: Asker) -> tuple[dict[int, Any], list[int]]:
    """Run the kernel over packed cases.

    Returns
    -------
    dict
        For every slot that is asked for the column of all cases.
    list of int
        Cases that are not done, being too large for a mask of one machine integer; their facts are all nought.

    Raises
    ------
    UnsoundError
        If a case is none.
    """
    kinds, which = np.unique(cases.days, return_inverse=True)
    todays = np.array([today_of(int(day)) for day in kinds], dtype=np.int64)[which]
    slots = np.array(asker.slots, dtype=np.int64)
    out = np.empty((len(slots), len(cases)), dtype=np.int64)
    left = np.zeros(len(cases), dtype=np.int8)
    values = np.array(asker.limits, dtype=np.int64)
    scratch = np.empty(_SCRATCH, dtype=np.int64)
    large = np.zeros(2 * MOST_NODES + _MOST, dtype=np.int32)  # two columns of nodes, and nought for what is left out
    small = np.empty(3 * _MOST + MOST_NODES, dtype=np.int8)
    starts = cases.starts
    if (starts % _FOUR).any() or (np.diff(starts) < 0).any() or starts[0] < 0 or starts[-1] > len(cases.values):
        raise UnsoundError
    screener()(
        cases.values, starts, cases.days, todays, values, slots, out, left, scratch, large, small, asker.restricted
    )
    if (left == _UNSOUND).any():
        raise UnsoundError
    return dict(zip(asker.slots, out, strict=True)), np.flatnonzero(left).tolist()


@cache
def screener() -> Any:
    """Compile, or load from the cache of an earlier time, the loop over packed cases.

    Returns
    -------
    callable
        ``run(values, starts, days, todays, limits, slots, out, left, scratch, large, small, restricted)`` fills
        ``out[j, i]`` with slot ``slots[j]`` of case ``i``, or marks the case in ``left``.
    """
    kernel, digest = _clones()
    return _loop(kernel, digest)


def _rooms() -> Iterator[Any]:
    """Give the modules of the kernel."""
    home = _kernel.__name__
    for name, room in sorted(sys.modules.items()):
        if name == home or name.startswith(f"{home}."):
            yield room


def _clones() -> tuple[Any, str]:
    """Compile copies of all functions of the kernel; its own, which CPython runs on lists, stay as they are.

    The digest covers every line and every number that goes into the result, so that no cache outlives a change.
    """
    made: dict[int, Any] = {}
    spaces: list[dict[str, Any]] = []
    digest = hashlib.sha256(
        repr((sorted(to.SLOTS.items()), to.SIZE, HEAD, FIELDS, BELOW, TRAITS, limits.PLACE)).encode()
    )
    digest.update(inspect.getsource(compiled_types).encode())
    for room in _rooms():
        space = dict(vars(room))
        spaces.append(space)
        for name, value in sorted(vars(room).items()):
            if isinstance(value, FunctionType) and value.__module__ == room.__name__:
                made[id(value)] = njit(
                    FunctionType(value.__code__, space, name, value.__defaults__), error_model="numpy", nogil=True
                )
                digest.update(f"{room.__name__}.{name}{_told(value.__code__)}".encode())
            elif isinstance(value, int | tuple):
                digest.update(f"{room.__name__}.{name}={value!r}".encode())
    for space in spaces:
        for name, value in list(space.items()):
            if id(value) in made:
                space[name] = made[id(value)]
    return made[id(_kernel.run)], digest.hexdigest()[:16]


def _told(code: CodeType) -> str:
    """Tell what a function does, wherever its file is."""
    return f"{code.co_code.hex()}{code.co_names}{[one for one in code.co_consts if not isinstance(one, CodeType)]}"


_SIZE: Final = to.SIZE
_NODES_AT: Final = CLIENT_WIDTH
_SURE, _MAYBE, _NODE_TRAITS, _DIED, _ORG, _TIE_A, _TIE_B, _ROLE_NODE = (
    ORDER.index(name)
    for name in ("node_sure", "node_maybe", "node_traits", "node_died", "node_org", "tie_a", "tie_b", "role_node")
)
_SUSPECTED: Final = TRAITS["suspected"]
_HARMFUL: Final = TRAITS["harmful"]
_kernel_run: Any = None
"""Stands for the compiled kernel; `_loop` puts it into the place of this name."""


@njit(error_model="numpy", nogil=True)
def _fits(head, size):
    """Look at the head of a packed case and say whether the kernel can run over it: `_FINE`, `_LARGE` or `_UNSOUND`.

    Nothing is read behind its end, whatever a file says.
    """
    if size < HEAD:
        return _UNSOUND
    left_out = large_at(head, LEFT_OUT)
    sound = large_at(head, _NODES_AT) > 0
    goes = large_at(head, _NODES_AT) <= MOST_NODES and not left_out & WHOLE
    large, small, k = 0, 0, 0
    for part in range(_PARTS):
        length = large_at(head, _NODES_AT + part)
        sound = sound and 0 <= length <= LONGEST
        goes = goes and length <= _MOST
        small += length * SMALL_OF[part]
        for _ in range(LARGE_OF[part]):
            if not left_out >> k & 1:
                large += length
            k += 1
    if not sound or HEAD + large + (small if left_out & WHOLE else (small + 3) // 4) != size:
        return _UNSOUND
    return _FINE if goes else _LARGE


@njit(error_model="numpy", nogil=True)
def _find(head, size, places, zeros):
    """Find the columns of a packed case; say `_FINE`, or why it was not done."""
    fits = _fits(head, size)
    if fits != _FINE:
        return fits
    left_out = large_at(head, LEFT_OUT)
    at, k, column = head + 4 * HEAD, 0, 0
    for part in range(_PARTS):
        length = large_at(head, _NODES_AT + part)
        for _ in range(LARGE_OF[part]):
            if left_out >> k & 1:
                places[column] = zeros
            else:
                places[column] = at
                at += 4 * length
            k += 1
            column += 1
        column += SMALL_OF[part]
    column = 0
    for part in range(_PARTS):
        length = large_at(head, _NODES_AT + part)
        column += LARGE_OF[part]
        for _ in range(SMALL_OF[part]):
            places[column] = at
            at += length
            column += 1
    strange = 0
    for j in range(len(_BOUND)):
        address = places[_BOUND[j]]
        most = (large_at(head, _NODES_AT) if _BELOW[j] == NODES else _BELOW[j]) - 1
        if _IS_SMALL[j]:
            for one in range(large_at(head, _NODES_AT + _PART_OF[j])):
                value = byte_at(address, one)
                strange |= value | most - value
        else:
            for one in range(large_at(head, _NODES_AT + _PART_OF[j])):
                value = large_at(address, one)
                strange |= value | most - value
    return _UNSOUND if strange < 0 else _FINE


@njit(error_model="numpy", nogil=True)
def _trust(head, places, large, small):
    """Do to a packed case what `ecomap.analysis.trusting.without_suspicion` does to columns, in copies of them."""
    nodes, ties, roles = large_at(head, _NODES_AT), large_at(head, _NODES_AT + 1), large_at(head, _NODES_AT + 2)
    gone = suspected = 0
    for n in range(nodes):
        mine = large_at(places[_NODE_TRAITS], n)
        if mine >> _SUSPECTED & 3 == YES:
            suspected |= 1 << n
            if mine >> _HARMFUL & 3 == YES:
                gone |= 1 << n
    if not suspected:
        return
    for n in range(nodes):
        mine = large_at(places[_NODE_TRAITS], n)
        large[n] = mine & ~(3 << _SUSPECTED) | NO << _SUSPECTED if suspected >> n & 1 else mine
        large[MOST_NODES + n] = 1 if gone >> n & 1 else large_at(places[_DIED], n)
    places[_NODE_TRAITS], places[_DIED] = address_of(large), address_of(large) + 4 * MOST_NODES
    if not gone:
        return
    for t in range(ties):
        a, b = byte_at(places[_TIE_A], t), byte_at(places[_TIE_B], t)
        small[t] = b if gone >> b & 1 and not gone >> a & 1 else a
        small[_MOST + t] = a if gone >> a & 1 else b
    for r in range(roles):
        n = byte_at(places[_ROLE_NODE], r)
        small[2 * _MOST + r] = 0 if gone >> n & 1 else n
    for n in range(nodes):
        org = byte_at(places[_ORG], n)
        small[3 * _MOST + n] = n if gone >> org & 1 else org
    start = address_of(small)
    places[_TIE_A], places[_TIE_B], places[_ROLE_NODE] = start, start + _MOST, start + 2 * _MOST
    places[_ORG] = start + 3 * _MOST


@njit(error_model="numpy", nogil=True)
def _turn(block, out, first, end):
    """Put some rows into columns; one after the other, each would touch as many pages as there are slots."""
    for j in range(len(out)):
        for i in range(first, end):
            out[j, i] = block[i - first, j]


def _loop(kernel: Any, digest: str) -> Any:
    """Compile the loop over cases, with a name that belongs to this kernel and to no other."""
    # The kernel goes in as a global: numba's cache would compare what a closure holds, and find it new each time.
    loop = FunctionType(_run.__code__, {**globals(), "_kernel_run": kernel}, f"run_{digest}")
    loop.__module__ = __name__
    loop.__qualname__ = f"run_{digest}"  # the name of the cache's file
    try:
        return njit(loop, cache=True, error_model="numpy", nogil=True)
    except RuntimeError:  # no folder in which a cache could be kept
        return njit(loop, error_model="numpy", nogil=True)


def _run(values, starts, days, todays, limits, slots, out, left, scratch, large, small, restricted):
    row = scratch[:_SIZE]
    work = scratch[_SIZE : _SIZE + _WORK]
    flags = scratch[_SIZE + _WORK : _SIZE + _WORK + 2 * _FLAGS]
    places = scratch[_SIZE + _WORK + 2 * _FLAGS : _SIZE + _WORK + 2 * _FLAGS + COLUMNS]
    lives = scratch[_SIZE + _WORK + 2 * _FLAGS + COLUMNS :]
    block = np.empty((_BLOCK, len(slots)), dtype=np.int64)
    # Views are made once: numba counts the references to an array each time that it is handed on.
    numbers, facts, scrap, living = column(limits), column(row), column(work), column(lives)
    first, masks, table = address_of(values), address_of(flags), address_of(places)
    zeros = address_of(large) + 4 * 2 * MOST_NODES
    for i in range(len(days)):
        head = first + starts[i]
        left[i] = _find(head, (starts[i + 1] - starts[i]) // 4, places, zeros)
        row[:] = 0
        if not left[i]:
            if not restricted:
                _trust(head, places, large, small)
            work[:] = 0
            flags[:] = 0
            for n in range(large_at(head, _NODES_AT)):
                sure, maybe = large_at(places[_SURE], n), large_at(places[_MAYBE], n)
                for f in range(_FLAGS):
                    flags[f] |= (sure >> f & 1) << n
                for f in range(_FLAGS):
                    flags[_FLAGS + f] |= (maybe >> f & 1) << n
            _kernel_run(case_of(head, masks, table), days[i], todays[i], numbers, facts, scrap, living)
        for j in range(len(slots)):
            block[i % _BLOCK, j] = row[slots[j]]
        if i % _BLOCK == _BLOCK - 1 or i == len(days) - 1:
            _turn(block, out, i - i % _BLOCK, i + 1)
