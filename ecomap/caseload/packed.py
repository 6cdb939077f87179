"""A case as bytes: what a store keeps, and what the compiled kernel reads.

First integers of four bytes: the client's fields, the number of people, ties, roles, needs and events, which columns
are left out because all of them is nought, then the other columns of large numbers, one behind the other. Last the
columns of small numbers, a byte for each, filled up to a multiple of four bytes; a case in which one of those is too
large for a byte has four bytes for all of them. Reading a store spends most of its time on what it has to unpack, and
most of what is known of a case are small numbers or nothing. All integers are signed and little-endian. The masks of
flags are left out: they follow from the flags of the nodes.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecomap.analysis.codes import BIG, DOMAINS, ROLES, SUPPORTS
from ecomap.analysis.columns import CLIENT, Columns
from ecomap.analysis.flags import FLAGS, masks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

LAYOUT: Final = 2
"""Version of this layout together with the meaning of every column; a store of another one is packed anew."""
ENDLESS: Final = (1 << 31) - 1
"""`BIG` in a store, whose integers have 32 bits."""

PARTS: Final = ("node", "tie", "role", "need", "event")
"""Parts of a case that have a length of their own, in their order."""
SMALL: Final = frozenset(
    f"{part}_{name}"
    for part, names in {
        "node": ("home", "need_low", "need_high", "cohen", "org"),
        "tie": ("a", "b", "status", "quality", "weak", "stress", "days", "mode", "night"),
        "role": ("node", "code"),
        "need": ("node", "domain", "low", "high"),
        "event": ("code",),
    }.items()
    for name in names
)
"""Columns whose numbers nearly always fit into a byte."""
FIELDS: Final = {
    part: tuple(sorted((name for name in Columns._fields if name.startswith(f"{part}_")), key=SMALL.__contains__))
    for part in PARTS
}
"""Columns of every part, the large ones first."""
CLIENT_WIDTH: Final = len(CLIENT)
LEFT_OUT: Final = CLIENT_WIDTH + len(PARTS)
"""Where it stands which columns are left out, a bit for each large one, and whether small ones have four bytes."""
HEAD: Final = LEFT_OUT + 1
"""So many integers come before the columns."""
ORDER: Final = tuple(name for part in PARTS for name in FIELDS[part])
"""Every column, in the order of parts."""
LARGE_OF: Final = tuple(sum(name not in SMALL for name in FIELDS[part]) for part in PARTS)
SMALL_OF: Final = tuple(sum(name in SMALL for name in FIELDS[part]) for part in PARTS)
"""How many large and small columns every part has."""
WHOLE: Final = 1 << 30
"""The bit that says that small numbers have four bytes as well."""
NODES: Final = -1
BELOW: Final = {
    "node_sure": 1 << len(FLAGS),
    "node_maybe": 1 << len(FLAGS),
    "node_org": NODES,
    "tie_a": NODES,
    "tie_b": NODES,
    "tie_gives_sure": 1 << len(SUPPORTS),
    "tie_gives_maybe": 1 << len(SUPPORTS),
    "tie_takes_sure": 1 << len(SUPPORTS),
    "tie_takes_maybe": 1 << len(SUPPORTS),
    "tie_days": 1 << 7,
    "role_node": NODES,
    "role_code": len(ROLES),
    "need_node": NODES,
    "need_domain": len(DOMAINS),
}
"""Columns by which the kernel finds its way, as a place or as bits: they are not below nought, and below this, or below
the number of nodes. A file may say anything; the rest of it can make an answer wrong, but harm nothing."""
LONGEST: Final = 1 << 16
"""No part of a case is longer, as a case file holds 100,000 values at most; a store that says so is broken."""

_FOUR: Final = 4
_LEAST, _MOST = -(1 << 7), (1 << 7) - 1
_HEAD: Final = struct.Struct(f"<{HEAD}i")
_LARGE: Final = tuple(name for name in ORDER if name not in SMALL)
_BACK: Final = tuple(ORDER.index(name) for name in Columns._fields if name in ORDER)
_SURE: Final = ORDER.index("node_sure")
_MAYBE: Final = ORDER.index("node_maybe")
_BELOW: Final = tuple((ORDER.index(name), limit) for name, limit in BELOW.items())


class UnsoundError(ValueError):
    """Bytes that are no packed case."""


def pack(columns: Columns) -> bytes:
    """Write a case as bytes."""
    lengths = [len(getattr(columns, FIELDS[part][0])) for part in PARTS]
    left_out = 0
    large: list[int] = []
    for place, name in enumerate(_LARGE):
        values = getattr(columns, name)
        if any(values):
            large += values
        else:
            left_out |= 1 << place
    small = [value for name in ORDER if name in SMALL for value in getattr(columns, name)]
    whole = bool(small) and not (min(small) >= _LEAST and max(small) <= _MOST)
    head = [*columns.client, *lengths, left_out | (WHOLE if whole else 0)]
    if whole:
        return _integers([*head, *large, *small])
    data = _integers([*head, *large]) + struct.pack(f"<{len(small)}b", *small)
    return data + bytes(-len(data) % _FOUR)


def _integers(values: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(values)}i", *(min(ENDLESS, value) for value in values))


def unpack(data: bytes) -> Columns:
    """Read what `pack` wrote.

    Raises
    ------
    UnsoundError
        If it is anything else.
    """
    try:
        return _unpacked(data)
    except struct.error:
        raise UnsoundError from None


def _unpacked(data: bytes) -> Columns:
    head = _endless(_HEAD.unpack_from(data))
    lengths = head[CLIENT_WIDTH:LEFT_OUT]
    if not lengths[0] or min(lengths) < 0 or max(lengths) > LONGEST:
        raise UnsoundError
    left_out = head[LEFT_OUT]
    sizes = [length for length, many in zip(lengths, LARGE_OF, strict=True) for _ in range(many)]
    large_count = sum(size for place, size in enumerate(sizes) if not left_out >> place & 1)
    small_count = sum(length * many for length, many in zip(lengths, SMALL_OF, strict=True))
    whole = left_out & WHOLE
    at = _FOUR * (HEAD + large_count)
    if len(data) != at + (_FOUR * small_count if whole else small_count + -small_count % _FOUR):
        raise UnsoundError
    large = _numbers(large_count, "i").unpack_from(data, _FOUR * HEAD)
    small = _numbers(small_count, "i" if whole else "b").unpack_from(data, at)
    found: list[tuple[int, ...]] = []
    one = two = place = 0
    for length, many, few in zip(lengths, LARGE_OF, SMALL_OF, strict=True):
        for _ in range(many):
            if left_out >> place & 1:
                found.append((0,) * length)
            else:
                found.append(_endless(large[one : one + length]))
                one += length
            place += 1
        for _ in range(few):
            found.append(small[two : two + length])
            two += length
    _check(found, lengths[0])
    # the order of `Columns`: the client, the flags of the nodes turned round, then the parts
    parts = (found[place] for place in _BACK)
    return Columns(head[:CLIENT_WIDTH], masks_of(found[_SURE]), masks_of(found[_MAYBE]), *parts)


def _check(found: Sequence[Sequence[int]], nodes: int) -> None:
    for place, limit in _BELOW:
        values = found[place]
        if values and (min(values) < 0 or max(values) >= (nodes if limit == NODES else limit)):
            raise UnsoundError


def _endless(values: tuple[int, ...]) -> tuple[int, ...]:
    return tuple([BIG if value == ENDLESS else value for value in values]) if ENDLESS in values else values


@lru_cache(maxsize=2048)
def _numbers(count: int, kind: str) -> struct.Struct:
    return struct.Struct(f"<{count}{kind}")
