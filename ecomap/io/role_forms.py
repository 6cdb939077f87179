"""Reading the roles that somebody holds, and the scores that somebody took."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ecomap.io import values
from ecomap.io.keys import extras, keys_of
from ecomap.io.tree import Items, Map, Text
from ecomap.io.words import find

if TYPE_CHECKING:
    from ecomap.io.context import Context
    from ecomap.io.fields import Field
    from ecomap.io.tree import Node

Given = dict[str, Any]
"""Fields of the model with their values."""

CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
"""The marks of an order: 緊急連絡先① comes first."""

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
        mark = ordered["order"]
        order = CIRCLED.index(mark) + 1 if mark in CIRCLED else int(mark)
        if code is not None and order:
            return {"code": code, "order": order}
    code = find("roles", word.strip()).code
    return None if code is None else {"code": code}


def _role_map(context: Context, node: Map, path: str, field: Field) -> Given:
    known, extra = keys_of(context, node, path, "role")
    role: Given = {"extras": extras(extra)} if extra else {}
    written = False
    for key, _, value in known:
        where = f"{path}.{key}"
        if isinstance(value, Text) and value.blank:
            continue
        if key == "role":
            written = True
            text = context.text(value, where)
            role["code"] = context.word(value, where, field.table) if text and isinstance(value, Text) else None
        elif key == "order":
            role["order"] = values.number(context, value, where)
        elif key == "until":
            role["until"] = values.date(context, value, where)
        elif key == "note":
            role["note"] = context.text(value, where)
        else:
            role["inferred"] = context.fields(value, where)
    if not written:
        context.faults.add("missing-key", node, path, expected=("role",), tables=("keys.role",))
    return role if role.get("code") else {}


def read_scores(context: Context, node: Node, path: str, field: Field) -> Given:
    """Read maps with ``name``, ``value`` and ``on``."""
    scores = [_score(context, item, where) for item, where in context.records(node, path)]
    return {field.attr: tuple(score for score in scores if score)}


def _score(context: Context, node: Map, path: str) -> Given:
    known, extra = keys_of(context, node, path, "score")
    score: Given = {"extras": extras(extra)} if extra else {}
    for key, _, value in known:
        where = f"{path}.{key}"
        if isinstance(value, Text) and value.blank:
            continue
        if key == "name":
            score["name"] = context.text(value, where)
        elif key == "value":
            score["value"] = values.points(context, value, where)
        elif key == "on":
            score["on"] = values.date(context, value, where)
        else:
            score["inferred"] = context.fields(value, where)
    missing = tuple(key for key in ("name", "value") if key not in score)
    if missing:
        context.faults.add("missing-key", node, path, expected=missing, tables=("keys.score",))
    return score if score.get("name") is not None and score.get("value") is not None else {}
