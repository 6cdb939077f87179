"""JSON into the tree by the standard library's own scanner: several times faster, but without a single place.

It is taken for what programs write, and only where nothing is wrong: whatever it does not like is read again by
`ecomap.io.json_positions`, which knows where everything stands.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from ecomap.io.tree import MAX_DEPTH, MAX_NODES, Items, Map, Text

if TYPE_CHECKING:
    from ecomap.io.tree import Node

_LONGEST_NUMBER: Final = 40


class _Doubtful(Exception):  # noqa: N818 - not an error but a way out
    """The text is to be read by the exact reader."""


class _Finished(NamedTuple):
    """A finished node, how deep it is, and how many values it holds."""

    node: Node
    depth: int
    values: int


def json_quick(text: str) -> Node | None:
    """Read JSON text into a tree in which every place is nought.

    Parameters
    ----------
    text
        The whole file, its characters checked already.

    Returns
    -------
    Node or None
        None wherever the exact reader might have something to say: faulty JSON, escapes, a key that stands twice,
        values too deep, too many or too long. What is returned is what that reader returns, but for the places.
    """
    if "\\" in text:
        return None
    try:
        value = json.loads(
            text, object_pairs_hook=_finished, parse_float=_number, parse_int=_number, parse_constant=_refuse
        )
        root, depth, values = _node_of(value)
    except (ValueError, RecursionError, _Doubtful):
        return None
    return root if depth <= MAX_DEPTH and values <= MAX_NODES else None


def _finished(pairs: list[tuple[str, Any]]) -> _Finished:
    """Make a map of its keys and values."""
    made = Map([], 0, 0)
    entries, keys = made.entries, made.keys
    deepest, every = 0, 1
    for name, value in pairs:
        keys[name] = key = Text(name, 0, 0, False)
        if type(value) is str:  # most are
            entries.append((key, Text(value, 0, 0, False)))
            every += 1
            continue
        node, depth, values = _node_of(value)
        entries.append((key, node))
        deepest = max(deepest, depth)
        every += values
    if len(keys) != len(pairs):
        raise _Doubtful
    return _Finished(made, deepest + 1, every)


def _node_of(value: object) -> _Finished:
    """Give a value as a node, with how deep it is and how many values it holds."""
    if isinstance(value, str):
        return _Finished(Text(value, 0, 0, plain=False), 0, 1)
    if isinstance(value, _Finished):
        return value
    if isinstance(value, list):
        inside = [_node_of(one) for one in value]
        deepest = max((one.depth for one in inside), default=0)
        return _Finished(Items([one.node for one in inside], 0, 0), deepest + 1, sum(one.values for one in inside) + 1)
    # ``null`` is a value that was not filled in
    return _Finished(Text("" if value is None else "true" if value else "false", 0, 0), 0, 1)


def _number(written: str) -> _Finished:
    """Keep a number as it is written."""
    if len(written) > _LONGEST_NUMBER:
        raise _Doubtful
    return _Finished(Text(written, 0, 0), 0, 1)


def _refuse(_written: str) -> NoReturn:
    raise _Doubtful
