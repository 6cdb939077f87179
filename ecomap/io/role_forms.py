"""Reading the roles that somebody holds, and the scores that somebody took."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from ecomap.io import values
from ecomap.io.tree import Items, Map, Text
from ecomap.io.words import find

if TYPE_CHECKING:
    from ecomap.io.context import Context
    from ecomap.io.fields import Field
    from ecomap.io.tree import Node

Given = dict[str, Any]
"""Fields of the model with their values."""

_CIRCLED: Final = {chr(0x2460 + index): index + 1 for index in range(20)}
_ORDER: Final = re.compile(r"^(?P<word>.*?)[\s::#]*(?P<order>[0-9]{1,2}|[①-⑳])番?(?:目)?\s*$", re.DOTALL)


def read_roles(context: Context, node: Node, path: str, field: Field) -> Given:
    """Read 「キーパーソン」, 「緊急連絡先①」, or maps with ``role``, ``order``, ``until`` and ``note``."""
    items = node.items if isinstance(node, Items) else [node]
    held: list[Given] = []
    for number, item in enumerate(items, 1):
        where = f"{path}.{number}" if isinstance(node, Items) else path
        if isinstance(item, Text):
            held.extend(_role_words(context, item, where, field))
        elif isinstance(item, Map):
            role = _role_map(context, item, where, field)
            if role:
                held.append(role)
        else:
            context.faults.add("expected-text", item, where)
    return {field.attr: tuple(held)} if held else {}


def _role_words(context: Context, node: Text, path: str, field: Field) -> list[Given]:
    whole = role_of(node.value)
    if whole is not None:
        return [whole]
    held: list[Given] = []
    for start, piece in values.pieces(node.value):
        role = role_of(piece)
        if role is None:
            context.wrong_word(values.offset(node, start), path, piece, find(field.table, piece), field.table)
        else:
            held.append(role)
    return held


def role_of(word: str) -> Given | None:
    """Give the role that a word such as 緊急連絡先① says, or ``None``."""
    ordered = _ORDER.match(word)
    if ordered and ordered["word"]:
        code = find("roles", ordered["word"]).code
        if code is not None:
            mark = ordered["order"]
            return {"code": code, "order": _CIRCLED.get(mark) or int(mark)}
    code = find("roles", word.strip()).code
    return None if code is None else {"code": code}


def _role_map(context: Context, node: Map, path: str, field: Field) -> Given:
    role: Given = {}
    for key, value in node.entries:
        where = f"{path}.{key.value}"
        if isinstance(value, Text) and value.blank:
            continue
        if key.value in {"role", "役割"} and isinstance(value, Text):
            code = context.word(value, f"{path}.role", field.table)
            if code is not None:
                role["code"] = code
        elif key.value in {"order", "順番"}:
            role["order"] = values.number(context, value, f"{path}.order")
        elif key.value in {"until", "期限"}:
            role["until"] = values.date(context, value, f"{path}.until")
        elif key.value in {"note", "備考"}:
            role["note"] = context.text(value, f"{path}.note")
        else:
            context.wrong_key(key, where, "tie")
    if "code" not in role:
        if not context.faults.failed:
            context.faults.add("missing-key", node, path, expected=("role",), tables=("keys.tie",))
        return {}
    return role


def read_scores(context: Context, node: Node, path: str, field: Field) -> Given:
    """Read maps with ``name``, ``value`` and ``on``."""
    scores: list[Given] = []
    for item, where in context.entries(node, path):
        if not isinstance(item, Map):
            context.faults.add("expected-map", item, where)
            continue
        score = {key.value: (value, f"{where}.{key.value}") for key, value in item.entries}
        name, value, on = (score.get(key) for key in ("name", "value", "on"))
        if name is None or value is None or len(score) > (2 if on is None else 3):
            context.faults.add("missing-key", item, where, expected=("name", "value"))
            continue
        text = context.text(*value)
        try:
            points = float(unicodedata.normalize("NFKC", text or ""))
        except ValueError:
            context.faults.add("bad-number", *value)
            continue
        scores.append({"name": context.text(*name) or "", "value": points, "on": on and values.date(context, *on)})
    return {field.attr: tuple(scores)}
