"""Restricted YAML into the tree, from PyYAML's event stream (the C parser where there is one).

Only the shape of YAML is used. Every plain value is text, so ``NO`` stays ``NO`` and ``22:22`` is no
number. Tags, anchors, aliases, second documents and keys that are not plain text are refused, and nesting
is cut off while the events come in: a composed tree would be too late, as the C composer crashes on deep
nesting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.io.characters import check_value
from ecomap.io.tree import MAX_DEPTH, MAX_NODES, Items, Map, Text
from ecomap.io.yaml_faults import explain

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomap.io.tree import Faults, Node

_BLOCK: Final = ("|", ">")


def yaml_tree(text: str, faults: Faults) -> Node | None:
    """Read YAML text into the tree.

    Parameters
    ----------
    text
        The whole file, its characters checked already.
    faults
        Receives what is wrong: one syntax fault at most, and every tag, anchor, alias and duplicate key
        before it.

    Returns
    -------
    Node or None
        The outermost value; ``None`` when the text is no YAML or there is nothing in it.
    """
    import yaml  # noqa: PLC0415 - 20 ms that a JSON file need not pay

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
    try:
        return _Builder(escapes="\\" in text, faults=faults).build(loader.get_event)
    except _Stop:
        return None
    except yaml.MarkedYAMLError as error:
        explain(error, text, faults)
    except yaml.YAMLError:
        # The reader's own errors are about characters, which have been reported by now.
        if not faults.failed:
            faults.add("yaml-syntax")
    finally:
        loader.dispose()
    return None


class _Stop(Exception):  # noqa: N818 - not an error but a way out
    """Reading on makes no sense; the fault is already noted."""


class _Builder:
    """Builds the tree of one document; `build` is its only use."""

    __slots__ = ("_count", "_escapes", "_faults", "_key", "_keys", "_root", "_stack")

    def __init__(self, *, escapes: bool, faults: Faults) -> None:
        self._escapes = escapes
        self._faults = faults
        self._count = 0
        self._root: Node | None = None
        self._stack: list[Items | Map] = []
        self._key: Text | None = None  # read, and waiting for its value
        self._keys: list[Text | None] = []  # the same for each open list and map

    def build(self, get_event: Callable[[], Any]) -> Node | None:
        """Read the events of one document; a second one is a fault."""
        import yaml.events as kinds  # noqa: PLC0415

        jobs: dict[type, Callable[[Any], None]] = {
            kinds.ScalarEvent: self._scalar,
            kinds.MappingStartEvent: self._map,
            kinds.SequenceStartEvent: self._items,
            kinds.MappingEndEvent: self._close,
            kinds.SequenceEndEvent: self._close,
            kinds.AliasEvent: self._alias,
            kinds.DocumentStartEvent: self._document,
        }
        end = kinds.StreamEndEvent
        while True:
            event = get_event()
            kind = type(event)
            if kind is end:
                return self._root
            job = jobs.get(kind)
            if job is not None:
                job(event)

    def _scalar(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events have no types
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        value: str = event.value
        style = event.style
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, (line, column))
        if style in _BLOCK:
            # The line break that ends a block is how YAML is written, not part of a note.
            value = value.rstrip("\n")
        if self._escapes and style == '"':
            check_value(value, (line, column), "", self._faults)
        self._text(Text(value, line, column, not style))

    def _text(self, text: Text) -> None:
        holder = self._stack[-1] if self._stack else None
        if self._key is not None or not isinstance(holder, Map):
            self._add(text)
            return
        first = holder.keys.setdefault(text.value, text)
        if first is not text:
            place = self._faults.place(first)
            from ecomap.io.words import shown_key  # noqa: PLC0415 - only for a faulty file

            self._faults.add("duplicate-key", text, word=shown_key(text.value), others=(place,))
        self._key = text

    def _add(self, node: Node) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            self._faults.add("too-many-entries", node)
            raise _Stop
        if not self._stack:
            self._root = node
            return
        holder = self._stack[-1]
        if isinstance(holder, Items):
            holder.items.append(node)
        elif self._key is not None:
            holder.entries.append((self._key, node))
            self._key = None

    def _map(self, event: Any) -> None:  # noqa: ANN401
        mark = event.start_mark
        self._open(event, Map([], mark.line + 1, mark.column + 1))

    def _items(self, event: Any) -> None:  # noqa: ANN401
        mark = event.start_mark
        self._open(event, Items([], mark.line + 1, mark.column + 1))

    def _open(self, event: Any, node: Items | Map) -> None:  # noqa: ANN401
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, (node.line, node.column))
        if self._stack and self._key is None and isinstance(self._stack[-1], Map):
            self._faults.add("complex-key", node)
            raise _Stop
        if len(self._stack) >= MAX_DEPTH:
            self._faults.add("too-deep", node)
            raise _Stop
        self._stack.append(node)
        self._keys.append(self._key)
        self._key = None

    def _close(self, _event: Any) -> None:  # noqa: ANN401
        node = self._stack.pop()
        self._key = self._keys.pop()
        self._add(node)

    def _alias(self, event: Any) -> None:  # noqa: ANN401
        mark = event.start_mark
        self._faults.add("yaml-alias", (mark.line + 1, mark.column + 1))
        raise _Stop

    def _document(self, event: Any) -> None:  # noqa: ANN401
        if self._root is not None:
            mark = event.start_mark
            self._faults.add("yaml-documents", (mark.line + 1, mark.column + 1))
            raise _Stop

    def _refuse(self, event: Any, at: tuple[int, int]) -> None:  # noqa: ANN401
        if event.anchor is not None:
            self._faults.add("yaml-anchor", at)
        if event.tag is not None:
            self._faults.add("yaml-tag", at)
