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
from ecomap.caseload.packed import CLIENT_WIDTH, ENDLESS, FIELDS, HEAD, PARTS

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
_WIDTHS: Final = tuple(len(FIELDS[part]) for part in PARTS)


def run_packed(cases: Packed, asker: Asker) -> tuple[dict[int, Any], list[int]]:
    """Run the kernel over packed cases.

    Returns
    -------
    dict
        For every slot that is asked for the column of all cases.
    list of int
        Cases that are not done, being too large for a mask of one machine integer; their facts are all nought.
    """
    kinds, which = np.unique(cases.days, return_inverse=True)
    todays = np.array([today_of(int(day)) for day in kinds], dtype=np.int64)[which]
    slots = np.array(asker.slots, dtype=np.int64)
    out = np.empty((len(slots), len(cases)), dtype=np.int64)
    left = np.zeros(len(cases), dtype=np.bool_)
    values = np.array(asker.limits, dtype=np.int64)
    scratch = np.empty(_SCRATCH, dtype=np.int64)
    screener()(cases.values, cases.starts, cases.days, todays, values, slots, out, left, scratch, asker.restricted)
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
    digest = hashlib.sha256(repr((sorted(to.SLOTS.items()), to.SIZE, HEAD, FIELDS, TRAITS, limits.PLACE)).encode())
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
_SURE_AT, _MAYBE_AT, _TRAITS_AT = (FIELDS["node"].index(f"node_{name}") for name in ("sure", "maybe", "traits"))
_DIED_AT: Final = FIELDS["node"].index("node_died")
_NODE_COLUMNS: Final = len(FIELDS["node"])
_TIE_COLUMNS: Final = len(FIELDS["tie"])
_SUSPECTED: Final = TRAITS["suspected"]
_HARMFUL: Final = TRAITS["harmful"]
_kernel_run: Any = None
"""Stands for the compiled kernel; `_loop` puts it into the place of this name."""


@njit(error_model="numpy", nogil=True)
def _trust(wide, nodes):
    """Do to a packed row what `ecomap.analysis.trusting.without_suspicion` does to columns."""
    traits = HEAD + _TRAITS_AT * nodes
    died = HEAD + _DIED_AT * nodes
    gone = 0
    for n in range(nodes):
        mine = wide[traits + n]
        if mine >> _SUSPECTED & 3 == YES:
            wide[traits + n] = mine & ~(3 << _SUSPECTED) | NO << _SUSPECTED
            if mine >> _HARMFUL & 3 == YES:
                gone |= 1 << n
                wide[died + n] = 1
    if not gone:
        return
    ties = wide[_NODES_AT + 1]
    first = HEAD + _NODE_COLUMNS * nodes
    for t in range(ties):
        a, b = first + t, first + ties + t
        if gone >> wide[a] & 1:
            wide[b] = wide[a]
        elif gone >> wide[b] & 1:
            wide[a] = wide[b]
    first += _TIE_COLUMNS * ties
    for r in range(wide[_NODES_AT + 2]):
        if gone >> wide[first + r] & 1:
            wide[first + r] = 0


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
    row = scratch[:_SIZE]
    work = scratch[_SIZE : _SIZE + _WORK]
    flags = scratch[_SIZE + _WORK : _SIZE + _WORK + 2 * _FLAGS]
    places = scratch[_SIZE + _WORK + 2 * _FLAGS : _SIZE + _WORK + 2 * _FLAGS + COLUMNS]
    lives = scratch[_SIZE + _WORK + 2 * _FLAGS + COLUMNS : _SCRATCH - _LONGEST]
    wide = scratch[_SCRATCH - _LONGEST :]
    block = np.empty((_BLOCK, len(slots)), dtype=np.int64)
    for i in range(len(days)):
        begin, end = starts[i], starts[i + 1]
        nodes = values[begin + _NODES_AT]
        if nodes > MOST_NODES or values[begin + _NODES_AT + 1] > _MOST_TIES or end - begin > _LONGEST:
            left[i] = True
            block[i % _BLOCK] = 0
            if i % _BLOCK == _BLOCK - 1 or i == len(days) - 1:
                _turn(block, out, i - i % _BLOCK, i + 1)
            continue
        for j in range(end - begin):
            value = values[begin + j]
            wide[j] = BIG if value == ENDLESS else value
        if not restricted:
            _trust(wide, nodes)
        at, k = HEAD, 0
        for part in range(len(_WIDTHS)):
            for _ in range(_WIDTHS[part]):
                places[k] = at
                at += wide[_NODES_AT + part]
                k += 1
        row[:] = 0
        work[:] = 0
        flags[:] = 0
        for n in range(nodes):
            mine = wide[HEAD + _SURE_AT * nodes + n]
            f = 0
            while mine:
                if mine & 1:
                    flags[f] |= 1 << n
                mine >>= 1
                f += 1
            mine = wide[HEAD + _MAYBE_AT * nodes + n]
            f = _FLAGS
            while mine:
                if mine & 1:
                    flags[f] |= 1 << n
                mine >>= 1
                f += 1
        _kernel_run(
            case_of(wide, flags, places), days[i], todays[i], column(limits), column(row), column(work), column(lives)
        )
        for j in range(len(slots)):
            block[i % _BLOCK, j] = row[slots[j]]
        if i % _BLOCK == _BLOCK - 1 or i == len(days) - 1:
            _turn(block, out, i - i % _BLOCK, i + 1)
