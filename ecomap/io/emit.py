"""Plain values into YAML and JSON text: fixed order, block style, one fact a line, the same bytes every time."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.vocabulary import Lang

_WIDTH: Final = 100
_FIRST: Final = frozenset("-?:,[]{}#&*!|>'\"%@`=<~ \t　")
_IN_FLOW: Final = frozenset(",[]{}")
_LOOKS_TYPED: Final = re.compile(r"-?[0-9][0-9.eE+-]*|true|false")
_UNPRINTABLE: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_LATIN: Final = 0xFF
_PLANE: Final = 0xFFFF
_YES: Final = {"ja": ("いいえ", "はい"), "en": ("no", "yes")}


@dataclass(frozen=True, slots=True)
class Exact:
    """A value whose types matter: numbers, texts that look like numbers, true and false are told apart."""

    value: Any


def to_json(plain: Any) -> str:  # noqa: ANN401 - any plain value
    """Write plain values as JSON text, indented, with Japanese as it is."""
    return json.dumps(plain, ensure_ascii=False, indent=2, default=lambda exact: exact.value) + "\n"


def to_yaml(plain: dict[str, Any], lang: Lang | None) -> str:
    """Write plain values as YAML text in block style.

    Parameters
    ----------
    plain
        Maps, lists, texts, numbers, true and false.
    lang
        Language of yes and no; ``None`` = true and false.
    """
    return "".join(f"{line}\n" for line in _Emitter(lang).map(plain, "", exact=False))


@dataclass(frozen=True, slots=True)
class _Emitter:
    lang: Lang | None

    def map(self, plain: dict[str, Any], indent: str, *, exact: bool) -> Iterator[str]:
        for key, value in plain.items():
            yield from self.entry(
                f"{indent}{self.scalar(key, exact=exact, in_flow=False)}:", value, indent, exact=exact
            )

    def entry(self, head: str, value: Any, indent: str, *, exact: bool) -> Iterator[str]:  # noqa: ANN401
        if isinstance(value, Exact):
            yield from self.entry(head, value.value, indent, exact=True)
        elif isinstance(value, dict) and value:
            yield head
            yield from self.map(value, indent + "  ", exact=exact)
        elif isinstance(value, dict):
            yield f"{head} {{}}"
        elif isinstance(value, list | tuple):
            flow = self.flow(value, exact=exact)
            if flow is not None and len(head) + len(flow) < _WIDTH:
                yield f"{head} {flow}"
            else:
                yield head
                yield from self.items(value, indent + "  ", exact=exact)
        elif value is None:
            yield head
        else:
            yield from self.text(head, value, indent, exact=exact)

    def items(self, values: list[Any] | tuple[Any, ...], indent: str, *, exact: bool) -> Iterator[str]:
        for value in values:
            inner = value.value if isinstance(value, Exact) else value
            deep = exact or isinstance(value, Exact)
            if isinstance(inner, dict) and inner:
                lines = list(self.map(inner, indent + "  ", exact=deep))
                yield f"{indent}- {lines[0][len(indent) + 2 :]}"
                yield from lines[1:]
            elif isinstance(inner, list | tuple) and inner and self.flow(inner, exact=deep) is None:
                lines = list(self.items(inner, indent + "  ", exact=deep))
                yield f"{indent}- {lines[0][len(indent) + 2 :]}"
                yield from lines[1:]
            else:
                yield from self.entry(f"{indent}-", inner, indent, exact=deep)

    def text(self, head: str, value: Any, indent: str, *, exact: bool) -> Iterator[str]:  # noqa: ANN401
        if isinstance(value, str) and _block(value):
            yield f"{head} |-"
            for line in value.split("\n"):
                yield f"{indent}  {line}" if line else ""
        else:
            yield f"{head} {self.scalar(value, exact=exact, in_flow=False)}"

    def flow(self, values: list[Any] | tuple[Any, ...], *, exact: bool) -> str | None:
        """Write a list of single values on one line; ``None`` where it holds more than that."""
        if any(isinstance(value, dict | list | tuple | Exact) or value is None for value in values):
            return None
        return "[" + ", ".join(self.scalar(value, exact=exact, in_flow=True) for value in values) + "]"

    def scalar(self, value: Any, *, exact: bool, in_flow: bool) -> str:  # noqa: ANN401
        if isinstance(value, bool):
            if exact or self.lang is None:
                return "true" if value else "false"
            return _YES[self.lang][value]
        if not isinstance(value, str):
            return json.dumps(value)
        if _plain(value, in_flow=in_flow) and not (exact and _LOOKS_TYPED.fullmatch(value)):
            return value
        return _quoted(value)


def _plain(value: str, *, in_flow: bool) -> bool:
    """Whether a text may stand without quotes."""
    return not (
        not value
        or value[0] in _FIRST
        or value != value.strip()
        or value.startswith(("...", "---"))
        or value.endswith(":")
        or "\n" in value
        or ": " in value
        or ":\t" in value
        or " #" in value
        or "\t#" in value
        or (in_flow and (not _IN_FLOW.isdisjoint(value) or ":" in value))
        or _UNPRINTABLE.search(value)
    )


def _block(value: str) -> bool:
    """Whether a text of several lines can be written as a block, which is easier to read."""
    lines = value.split("\n")
    return (
        len(lines) > 1
        and bool(lines[0])
        and bool(lines[-1])
        and not any(line[:1] in {" ", "\t"} or (line and not line.strip()) for line in lines)
        and not _UNPRINTABLE.search(value)
    )


def _quoted(value: str) -> str:
    if "\\" not in value and not _UNPRINTABLE.search(value) and "\n" not in value and "'" not in value:
        return f"'{value}'"
    escaped = "".join(_ESCAPES.get(character) or _escape(character) for character in value)
    return f'"{escaped}"'


def _escape(character: str) -> str:
    if not _UNPRINTABLE.match(character):
        return character
    number = ord(character)
    if number <= _LATIN:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= _PLANE else f"\\U{number:08x}"
