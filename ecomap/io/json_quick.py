"""JSON into the tree by the standard library's own scanner: several times faster, but without a single place.

It is taken for what programs write, and only where nothing is wrong: whatever it does not like is read again by
`ecomap.io.json_positions`, which knows where everything stands.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NoReturn

from ecomap.io.tree import MAX_DEPTH, MAX_NODES, Items, Map, Text

if TYPE_CHECKING:
    from ecomap.io.tree import Node

_LONGEST_NUMBER: Final = 40


class _Doubtful(Exception):  # noqa: N818 - not an error but a way out
    """The text is to be read by the exact reader."""


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
    if "\\" in text or text.count(":") + text.count(",") + text.count("[") >= MAX_NODES:
        return None
    builder = _Builder()
    try:
        value = json.loads(
            text, object_pairs_hook=builder.map, parse_float=_number, parse_int=_number, parse_constant=_refuse
        )
        root = builder.node(value)
    except (ValueError, RecursionError, _Doubtful):
        return None
    return root if builder.depth(root) <= MAX_DEPTH else None


class _Builder:
    """Makes nodes of what the scanner finds, the innermost first."""

    def __init__(self) -> None:
        self._keys: dict[str, Text] = {}
        self._depths: dict[int, int] = {}

    def map(self, pairs: list[tuple[str, Any]]) -> Map:
        """Make a map of its keys and values."""
        made = Map([], 0, 0)
        entries, keys, known = made.entries, made.keys, self._keys
        deepest = 0
        for name, value in pairs:
            key = known.get(name)
            if key is None:
                key = known[name] = Text(name, 0, 0, False)
            keys[name] = key
            if type(value) is str:  # most are
                entries.append((key, Text(value, 0, 0, False)))
                continue
            node = value if type(value) is Text else self.node(value)
            entries.append((key, node))
            if type(node) is not Text:
                deepest = max(deepest, self.depth(node))
        if len(keys) != len(pairs):
            raise _Doubtful
        if deepest:
            self._depths[id(made)] = deepest + 1
        return made

    def node(self, value: object) -> Node:
        """Give a value as a node."""
        if isinstance(value, str):
            return Text(value, 0, 0, plain=False)
        if isinstance(value, Text | Map):
            return value
        if isinstance(value, list):
            made = Items([self.node(one) for one in value], 0, 0)
            self._depths[id(made)] = max(map(self.depth, made.items), default=0) + 1
            return made
        # ``null`` is a value that was not filled in
        return Text("" if value is None else "true" if value else "false", 0, 0)

    def depth(self, node: Node) -> int:
        """Say how deep a node is; nothing is forgotten before the tree is whole, so no identity is used twice."""
        return 0 if isinstance(node, Text) else self._depths.get(id(node), 1)


def _number(written: str) -> Text:
    """Keep a number as it is written."""
    if len(written) > _LONGEST_NUMBER:
        raise _Doubtful
    return Text(written, 0, 0)


def _refuse(_written: str) -> NoReturn:
    raise _Doubtful
