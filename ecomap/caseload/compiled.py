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
from ecomap.analysis.codes import BIG, NO, YES
from ecomap.analysis.columns import TRAITS
from ecomap.analysis.flags import FLAGS
from ecomap.caseload import compiled_types
from ecomap.caseload.batch import MOST_NODES, today_of
from ecomap.caseload.compiled_types import COLUMNS, case_of, column
from ecomap.caseload.packed import (
    BELOW,
    CLIENT_WIDTH,
    ENDLESS,
    FIELDS,
    HEAD,
    LARGE_OF,
    LEFT_OUT,
    LONGEST,
    NODES,
    ORDER,
    PARTS,
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
_MOST_TIES: Final = 1_000
_LONGEST: Final = 30_000
"""A case with more ties, or a longer packed row, goes its own way."""
_BLOCK: Final = 64
"""Rows that are put into columns at a time."""
_SCRATCH: Final = to.SIZE + _WORK + 2 * _FLAGS + COLUMNS + _MOST_TIES + _LONGEST
_PARTS: Final = len(PARTS)
_BELOW: Final = tuple(BELOW.values())
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
    if (cases.starts % _FOUR).any():
        raise UnsoundError
    integers = cases.values[: len(cases.values) // _FOUR * _FOUR].view(np.int32)
    screener()(integers, cases.starts // _FOUR, cases.days, todays, values, slots, out, left, scratch, asker.restricted)
    if (left == _UNSOUND).any():
        raise UnsoundError
    return dict(zip(asker.slots, out, strict=True)), np.flatnonzero(left).tolist()


@cache
def screener() -> Any:
    """Compile, or load from the cache of an earlier time, the loop over packed cases.

    Returns
    -------
    callable
        ``run(values, starts, days, todays, limits, slots, out, left, scratch, restricted)`` fills ``out[j, i]`` with
        slot ``slots[j]`` of case ``i``, or marks the case in ``left``.
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
_SURE, _MAYBE, _NODE_TRAITS, _DIED, _TIE_A, _TIE_B, _ROLE_NODE = (
    ORDER.index(name) for name in ("node_sure", "node_maybe", "node_traits", "node_died", "tie_a", "tie_b", "role_node")
)
_SUSPECTED: Final = TRAITS["suspected"]
_HARMFUL: Final = TRAITS["harmful"]
_kernel_run: Any = None
"""Stands for the compiled kernel; `_loop` puts it into the place of this name."""


@njit(error_model="numpy", nogil=True)
def _fits(values, begin, end, wide):
    """Read the head of a packed case and say whether it can be unpacked: `_FINE`, `_LARGE` or `_UNSOUND`.

    Nothing is read behind its end, and nothing written behind the end of the scratch, whatever a file says.
    """
    if end - begin < HEAD or end > len(values):
        return _UNSOUND
    for j in range(HEAD):
        value = values[begin + j]
        wide[j] = BIG if value == ENDLESS else value
    if wide[_NODES_AT] < 1:
        return _UNSOUND
    left_out = wide[LEFT_OUT]
    width, large, small, k = HEAD, 0, 0, 0
    for part in range(_PARTS):
        length = wide[_NODES_AT + part]
        if length < 0 or length > LONGEST:
            return _UNSOUND
        width += length * (LARGE_OF[part] + SMALL_OF[part])
        small += length * SMALL_OF[part]
        for _ in range(LARGE_OF[part]):
            if not left_out >> k & 1:
                large += length
            k += 1
    if HEAD + large + (small if left_out & WHOLE else (small + 3) // 4) != end - begin:
        return _UNSOUND
    if wide[_NODES_AT] > MOST_NODES or wide[_NODES_AT + 1] > _MOST_TIES or width > _LONGEST or left_out & WHOLE:
        return _LARGE
    return _FINE


@njit(error_model="numpy", nogil=True)
def _widen(values, begin, end, wide, places):
    """Do to a packed case what `ecomap.caseload.packed.unpack` does; say `_FINE`, or why it was not done."""
    fits = _fits(values, begin, end, wide)
    if fits != _FINE:
        return fits
    left_out = wide[LEFT_OUT]
    at, first, k, column = begin + HEAD, HEAD, 0, 0
    for part in range(_PARTS):
        length = wide[_NODES_AT + part]
        for _ in range(LARGE_OF[part]):
            places[column] = first
            if left_out >> k & 1:
                for j in range(length):
                    wide[first + j] = 0
            else:
                for j in range(length):
                    value = values[at + j]
                    wide[first + j] = BIG if value == ENDLESS else value
                at += length
            first += length
            k += 1
            column += 1
        for _ in range(SMALL_OF[part]):
            places[column] = first
            first += length
            column += 1
    byte = values[at:end].view(np.int8)
    done = column = 0
    for part in range(_PARTS):
        count = wide[_NODES_AT + part] * SMALL_OF[part]
        column += LARGE_OF[part]
        if count:
            first = places[column]
            for j in range(count):
                wide[first + j] = byte[done + j]
            done += count
        column += SMALL_OF[part]
    strange = 0
    for j in range(len(_BOUND)):
        place = places[_BOUND[j]]
        most = (wide[_NODES_AT] if _BELOW[j] == NODES else _BELOW[j]) - 1
        for one in range(place, place + wide[_NODES_AT + _PART_OF[j]]):
            strange |= wide[one] | most - wide[one]
    return _UNSOUND if strange < 0 else _FINE


@njit(error_model="numpy", nogil=True)
def _trust(wide, places):
    """Do to a packed row what `ecomap.analysis.trusting.without_suspicion` does to columns."""
    traits, died = places[_NODE_TRAITS], places[_DIED]
    gone = 0
    for n in range(wide[_NODES_AT]):
        mine = wide[traits + n]
        if mine >> _SUSPECTED & 3 == YES:
            wide[traits + n] = mine & ~(3 << _SUSPECTED) | NO << _SUSPECTED
            if mine >> _HARMFUL & 3 == YES:
                gone |= 1 << n
                wide[died + n] = 1
    if not gone:
        return
    for t in range(wide[_NODES_AT + 1]):
        a, b = places[_TIE_A] + t, places[_TIE_B] + t
        if gone >> wide[a] & 1:
            wide[b] = wide[a]
        elif gone >> wide[b] & 1:
            wide[a] = wide[b]
    for r in range(places[_ROLE_NODE], places[_ROLE_NODE] + wide[_NODES_AT + 2]):
        if gone >> wide[r] & 1:
            wide[r] = 0


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


def _run(values, starts, days, todays, limits, slots, out, left, scratch, restricted):
    # Views are made once: numba counts the references to an array each time that it is handed on.
    row = scratch[:_SIZE]
    work = scratch[_SIZE : _SIZE + _WORK]
    flags = scratch[_SIZE + _WORK : _SIZE + _WORK + 2 * _FLAGS]
    places = scratch[_SIZE + _WORK + 2 * _FLAGS : _SIZE + _WORK + 2 * _FLAGS + COLUMNS]
    lives = scratch[_SIZE + _WORK + 2 * _FLAGS + COLUMNS : _SCRATCH - _LONGEST]
    wide = scratch[_SCRATCH - _LONGEST :]
    block = np.empty((_BLOCK, len(slots)), dtype=np.int64)
    case = case_of(wide, flags, places)
    numbers, facts, scrap, living = column(limits), column(row), column(work), column(lives)
    for i in range(len(days)):
        left[i] = _widen(values, starts[i], starts[i + 1], wide, places)
        if left[i]:
            block[i % _BLOCK] = 0
            if i % _BLOCK == _BLOCK - 1 or i == len(days) - 1:
                _turn(block, out, i - i % _BLOCK, i + 1)
            continue
        nodes = wide[_NODES_AT]
        if not restricted:
            _trust(wide, places)
        row[:] = 0
        work[:] = 0
        flags[:] = 0
        for n in range(nodes):
            sure, maybe = wide[places[_SURE] + n], wide[places[_MAYBE] + n]
            for f in range(_FLAGS):
                flags[f] |= (sure >> f & 1) << n
            for f in range(_FLAGS):
                flags[_FLAGS + f] |= (maybe >> f & 1) << n
        _kernel_run(case, days[i], todays[i], numbers, facts, scrap, living)
        for j in range(len(slots)):
            block[i % _BLOCK, j] = row[slots[j]]
        if i % _BLOCK == _BLOCK - 1 or i == len(days) - 1:
            _turn(block, out, i - i % _BLOCK, i + 1)
