"""JSON into the tree, with the place of every value; what JSON tools let pass silently is refused.

The standard reader keeps no positions, takes ``NaN``, lets the last of two same keys win and runs out of
stack on deep nesting. This one walks the tokens without recursion. Numbers and ``true``/``false`` stay as
they are written; ``null`` is a value that was not filled in.
"""

from __future__ import annotations

import json.decoder
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from ecomap.io.characters import check_value
from ecomap.io.tree import MAX_DEPTH, MAX_NODES, Items, Map, Text

if TYPE_CHECKING:
    from ecomap.io.tree import Faults, Node

_SPACE: Final = re.compile(r"[ \t\r\n]*+")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][-+]?[0-9]++)?+(?![0-9A-Za-z_.])")
_WORD: Final = re.compile(r"-?[A-Za-z]++")
_LONGEST_NUMBER: Final = 40


class _Stop(Exception):  # noqa: N818 - not an error but a way out
    """The text is no JSON from here on; the fault is already noted."""


class _Reader:
    """Walks one text; `read` is its only use."""

    __slots__ = ("_at", "_count", "_faults", "_starts", "_text")

    def __init__(self, text: str, faults: Faults) -> None:
        self._text = text
        self._faults = faults
        self._at = 0
        self._count = 0
        starts = [0]
        starts.extend(match.end() for match in re.finditer(r"\r\n|\n|\r", text))
        self._starts = starts

    def read(self) -> Node | None:
        try:
            root = self._tree()
            if self._peek():
                self._syntax("end")
        except _Stop:
            return None
        return root

    def _place(self, position: int) -> tuple[int, int]:
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1

    def _peek(self) -> str:
        match = _SPACE.match(self._text, self._at)
        if match:
            self._at = match.end()
        return self._text[self._at : self._at + 1]

    def _syntax(self, hint: str) -> None:
        self._faults.add("json-syntax", self._place(self._at), hint=hint)
        raise _Stop

    def _tree(self) -> Node:
        stack: list[Items | Map] = []
        while True:
            node: Node | None = self._value(stack)
            # A finished value goes into what holds it; a list or map that ends here is itself finished.
            while node is not None:
                if not stack:
                    return node
                parent = stack[-1]
                if isinstance(parent, Items):
                    parent.items.append(node)
                    closing = "]"
                else:
                    key, _ = parent.entries[-1]
                    parent.entries[-1] = (key, node)
                    closing = "}"
                node = self._next(stack, parent, closing)

    def _next(self, stack: list[Items | Map], parent: Items | Map, closing: str) -> Node | None:
        """After a value: a comma (then ``None``), or an end, which finishes the list or map."""
        character = self._peek()
        if character == ",":
            self._at += 1
            if self._peek() == closing:
                self._syntax("trailing-comma")
            if isinstance(parent, Map):
                self._key(parent)
            return None
        if character == closing:
            self._at += 1
            return stack.pop()
        self._syntax("comma")
        return None

    def _value(self, stack: list[Items | Map]) -> Node | None:
        """Read one value; ``None`` when a list or map was opened and its first value comes next."""
        character = self._peek()
        start = self._at
        self._count += 1
        if self._count > MAX_NODES:
            self._faults.add("too-many-entries", self._place(start))
            raise _Stop
        line, column = self._place(start)
        if character == '"':
            return Text(self._string(), line, column, plain=False)
        if character in {"[", "{"}:
            if len(stack) >= MAX_DEPTH:
                self._faults.add("too-deep", (line, column))
                raise _Stop
            self._at += 1
            return self._open(stack, character, line, column)
        match = _NUMBER.match(self._text, start)
        if match and len(match.group()) <= _LONGEST_NUMBER:
            self._at = match.end()
            return Text(match.group(), line, column)
        return self._named(line, column)

    def _open(self, stack: list[Items | Map], character: str, line: int, column: int) -> Node | None:
        node: Items | Map
        if character == "[":
            node = Items([], line, column)
            if self._peek() == "]":
                self._at += 1
                return node
        else:
            node = Map([], line, column)
            if self._peek() == "}":
                self._at += 1
                return node
            self._key(node)
        stack.append(node)
        return None

    def _named(self, line: int, column: int) -> Node:
        match = _WORD.match(self._text, self._at)
        word = match.group() if match else ""
        if word in {"true", "false"}:
            self._at += len(word)
            return Text(word, line, column)
        if word == "null":
            self._at += len(word)
            return Text("", line, column)
        if word in {"NaN", "Infinity", "-Infinity"}:
            self._faults.add("json-number", (line, column), word=word)
            raise _Stop
        self._syntax("value" if self._at < len(self._text) else "unfinished")
        raise _Stop

    def _string(self) -> str:
        start = self._at
        try:
            # The C scanner of the standard library; it has no name in the public interface.
            value, self._at = json.decoder.scanstring(self._text, start + 1, True)  # type: ignore[attr-defined]
        except json.JSONDecodeError:
            self._syntax("string")
        if "\\" in self._text[start : self._at]:
            check_value(value, self._place(start), "", self._faults)
        return str(value)

    def _key(self, parent: Map) -> None:
        if self._peek() != '"':
            self._syntax("key" if self._at < len(self._text) else "unfinished")
        line, column = self._place(self._at)
        key = Text(self._string(), line, column, plain=False)
        if self._peek() != ":":
            self._syntax("colon")
        self._at += 1
        first = parent.keys.setdefault(key.value, key)
        if first is not key:
            place = self._faults.place(first)
            from ecomap.io.words import shown_key  # noqa: PLC0415 - only for a faulty file

            self._faults.add("duplicate-key", key, word=shown_key(key.value), others=(place,))
        parent.entries.append((key, key))


def json_tree(text: str, faults: Faults) -> Node | None:
    """Read JSON text into the tree.

    Parameters
    ----------
    text
        The whole file, its characters checked already.
    faults
        Receives what is wrong: one syntax fault at most, and every duplicate key before it.

    Returns
    -------
    Node or None
        The outermost value, or ``None`` when the text is no JSON.
    """
    return _Reader(text, faults).read()
