"""What every part of the reading shares: the faults found, who is in the file, and the day of the drawing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ecomap.errors import clean_word
from ecomap.io.tree import Faults, Items, Map, Text
from ecomap.io.words import Hit, choices, find, nearest
from ecomap.model.names import Names

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from ecomap.io.tree import Node


@dataclass(slots=True)
class Context:
    """One reading.

    Attributes
    ----------
    faults
        What is wrong so far.
    names
        Everybody in the file.
    near
        The day of the drawing, which tells the year of a date without one.
    """

    faults: Faults
    names: Names = field(default_factory=Names)
    near: dt.date | None = None

    def text(self, node: Node, path: str) -> str | None:
        """Give a single value; anything else is a fault. ``None`` also where nothing was filled in."""
        if isinstance(node, Text):
            return None if node.blank else node.value
        self.faults.add("expected-text", node, path)
        return None

    def texts(self, node: Node, path: str) -> list[tuple[Text, str]] | None:
        """Give the single values of a list, each with its path; one value is a list of one."""
        if isinstance(node, Text):
            return None if node.blank else [(node, path)]
        if isinstance(node, Map):
            self.faults.add("expected-list", node, path)
            return None
        found: list[tuple[Text, str]] = []
        for number, item in enumerate(node.items, 1):
            where = f"{path}.{number}"
            if not isinstance(item, Text):
                self.faults.add("expected-text", item, where)
            elif not item.blank:
                found.append((item, where))
        return found

    def entries(self, node: Node, path: str) -> list[tuple[Node, str]]:
        """Give the entries of a list of records, each with its path; one record is a list of one."""
        if isinstance(node, Items):
            return [(item, f"{path}.{number}") for number, item in enumerate(node.items, 1)]
        if isinstance(node, Text) and node.blank:
            return []
        return [(node, path)]

    def records(self, node: Node, path: str, hint: str | None = None) -> Iterator[tuple[Map, str]]:
        """Give the records of a list, each with its path; whatever else stands among them is a fault."""
        for item, where in self.entries(node, path):
            if isinstance(item, Map):
                yield item, where
            else:
                self.faults.add("expected-map", item, where, hint=hint)

    def fields(self, node: Node, path: str) -> frozenset[str]:
        """Give the names of fields that a list holds."""
        return frozenset(item.value for item, _ in self.texts(node, path) or [])

    def word(self, node: Text, path: str, table: str) -> str | None:
        """Give the code that a word of a table means; a word that is unknown or ambiguous is a fault."""
        hit = find(table, node.value.strip())
        if hit.code is None:
            self.wrong_word(node, path, node.value, hit, table)
        return hit.code

    def wrong_word(self, at: Text | tuple[int, int], path: str, word: str, hit: Hit, table: str) -> None:
        """Report a word that a table does not know.

        The word is repeated only where it resembles a known one: otherwise it may well be no code word but
        a name or a note that slipped into the wrong place.
        """
        tables = (table,)
        if hit.candidates:
            self.faults.add(
                "ambiguous-word",
                at,
                path,
                word=clean_word(word),
                expected=hit.candidates,
                near=len(hit.candidates),
                tables=tables,
            )
            return
        near = nearest(table, word)
        self.faults.add(
            "unknown-word",
            at,
            path,
            word=clean_word(word) if near else None,
            expected=(*near, *choices(table, near)),
            near=len(near),
            tables=tables,
        )

    def wrong_key(self, key: Text, path: str, section: str) -> None:
        """Report a key that a section does not know; see `wrong_word` for when it is repeated."""
        table = f"keys.{section}"
        near = nearest(table, key.value)[:1]
        self.faults.add(
            "unknown-key",
            key,
            path,
            word=clean_word(key.value) if near else None,
            expected=near or choices(table),
            near=len(near),
            tables=(table,),
            hint="wide-colon" if "：" in key.value else None,
        )
