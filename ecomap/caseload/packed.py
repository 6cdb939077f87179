"""A case as one row of integers: what a store keeps, and what the compiled kernel reads.

First the client's fields, then the number of people, ties, roles, needs and events, then their columns, one column
behind the other. The masks of flags are left out: they follow from the flags of the nodes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.codes import BIG
from ecomap.analysis.columns import CLIENT, Columns
from ecomap.analysis.flags import masks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

LAYOUT: Final = 1
"""Version of this layout together with the meaning of every column; a store of another one is packed anew."""
ENDLESS: Final = (1 << 31) - 1
"""`BIG` in a store, whose integers have 32 bits."""

PARTS: Final = ("node", "tie", "role", "need", "event")
"""Parts of a row that have a length of their own, in their order."""
FIELDS: Final = {part: tuple(name for name in Columns._fields if name.startswith(f"{part}_")) for part in PARTS}
"""Columns of every part, in their order."""
CLIENT_WIDTH: Final = len(CLIENT)
HEAD: Final = CLIENT_WIDTH + len(PARTS)
"""Where the columns begin."""
_WIDTHS: Final = tuple(len(FIELDS[part]) for part in PARTS)
_ORDER: Final = tuple(name for part in PARTS for name in FIELDS[part])

_SURE: Final = _ORDER.index("node_sure")
_MAYBE: Final = _ORDER.index("node_maybe")


def pack(columns: Columns) -> list[int]:
    """Write a case as one row of integers of 32 bits."""
    row = [*columns.client, *(len(getattr(columns, FIELDS[part][0])) for part in PARTS)]
    for name in _ORDER:
        row += getattr(columns, name)
    return [min(ENDLESS, value) for value in row]


def unpack(row: Sequence[int]) -> Columns:
    """Read a row that `pack` wrote."""
    return unpack_at([BIG if value == ENDLESS else value for value in row], 0)


def unpack_at(values: Sequence[int], start: int) -> Columns:
    """Read a packed row that begins at a place among others, its `ENDLESS` turned back into `BIG` already."""
    client = values[start : start + CLIENT_WIDTH]
    at = start + CLIENT_WIDTH
    lengths = values[at : at + len(PARTS)]
    at += len(PARTS)
    found: list[Sequence[int]] = []
    for width, length in zip(_WIDTHS, lengths, strict=True):
        for _ in range(width):
            found.append(values[at : at + length])
            at += length
    # the order of `Columns`: the client, the flags of the nodes turned round, then the parts
    return Columns(client, masks_of(found[_SURE]), masks_of(found[_MAYBE]), *found)
