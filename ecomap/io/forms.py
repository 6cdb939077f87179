"""Reading one field of a record: each form of value gives the fields of the model that it fills."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ecomap.io import values
from ecomap.io.fields import NOTE_OF
from ecomap.io.period_forms import read_care_level, read_period
from ecomap.io.role_forms import Given, read_roles, read_scores
from ecomap.io.tree import Text
from ecomap.io.where_forms import read_lives
from ecomap.io.words import find
from ecomap.model import AgeError, parse_age
from ecomap.vocabulary import NO, TABLES, YES, answer_key, not_known, says_none

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomap.io.context import Context
    from ecomap.io.fields import Field, Form
    from ecomap.io.tree import Node


_BRACKET: Final = re.compile(r"^(?P<word>[^(（]+?)\s*[(（](?P<note>.*)[)）]\s*$", re.DOTALL)
_DENIAL: Final = re.compile(r"ない$|なし|無し|不要|不明|未確認|^not?\b|^without")
_ALIVE: Final = frozenset({"いいえ", "no", "false", "存命", "健在", "生存", "alive"})
_DEAD: Final = frozenset(
    {"はい", "yes", "true", "死亡", "死去", "逝去", "他界", "故人", "没", "あり", "dead", "deceased", "不明", "unknown"}
)


def read_field(context: Context, node: Node, path: str, field: Field) -> Given:
    """Read the value of one field.

    Parameters
    ----------
    context
        The reading; receives what is wrong.
    node
        The value.
    path
        Its dotted path.
    field
        Which field it is.

    Returns
    -------
    dict
        Fields of the model with their values; empty where nothing was filled in or after a fault.
    """
    if isinstance(node, Text) and node.blank:
        return {}
    return READERS[field.form](context, node, path, field)


def _simple(read: Callable[[Context, Node, str], Any]) -> Callable[[Context, Node, str, Field], Given]:
    def reader(context: Context, node: Node, path: str, field: Field) -> Given:
        value = read(context, node, path)
        return {} if value is None else {field.attr: value}

    return reader


def _text(context: Context, node: Node, path: str, field: Field) -> Given:
    text = context.text(node, path)
    return {} if text is None else {field.attr: text}


def _texts(context: Context, node: Node, path: str, field: Field) -> Given:
    listed = context.texts(node, path)
    if listed is None:
        return {}
    if field.form == "known-texts" and len(listed) == 1 and says_none(listed[0][0].value):
        return {field.attr: ()}
    return {field.attr: tuple(item.value for item, _ in listed)}


def _word(context: Context, node: Node, path: str, field: Field) -> Given:
    if not isinstance(node, Text):
        context.faults.add("expected-text", node, path)
        return {}
    code = context.word(node, path, field.table)
    return {} if code is None else {field.attr: code}


def _words(context: Context, node: Node, path: str, field: Field) -> Given:
    codes = values.words(context, node, path, field.table)
    if codes is None and field.form == "known-words":
        return {field.attr: None}  # 不明 settles that nothing is filled in
    return {} if codes is None else {field.attr: codes}


def _one(context: Context, node: Node, path: str, field: Field) -> Given:
    if not isinstance(node, Text):
        context.faults.add("expected-text", node, path)
        return {}
    found = _fitting(context, node, path, field)
    return {} if found is None else {field.attr: found}


def _fitting(context: Context, node: Text, path: str, field: Field) -> str | None:
    """Give the id of whoever is named, if that may stand here."""
    found = values.somebody(context, node, path)
    if found is None or field.form == "one":
        return found
    resource = context.names.ids.get(found, "household") == "resource"
    if field.form == "resource" and not resource:
        context.faults.add("not-a-resource", node, path)
        return None
    if field.form != "resource" and (resource or found not in context.names.ids):
        context.faults.add("not-a-person", node, path)
        return None
    return found


def _many(context: Context, node: Node, path: str, field: Field) -> Given:
    listed = context.texts(node, path) or []
    found = (_fitting(context, item, where, field) for item, where in listed)
    return {field.attr: tuple(who for who in found if who is not None)}


def _fields(context: Context, node: Node, path: str, field: Field) -> Given:
    return {field.attr: context.fields(node, path)}


def _age(context: Context, node: Node, path: str, _field: Field) -> Given:
    text = context.text(node, path)
    try:
        found = parse_age(text) if text is not None else None
    except AgeError:
        context.faults.add("bad-number", node, path, hint="age")
        return {}
    if found is None:
        return {}
    age, to = found
    return {"age": age} if to is None else {"age": age, "age_to": to}


def _noted(context: Context, node: Node, path: str, field: Field) -> Given:
    """Read yes or no; anything else that is no denial is a yes with the words as its note (懸念: 高額契約)."""
    text = context.text(node, path)
    if text is None:
        return {}
    key = answer_key(text)
    if key in YES or key in NO or not_known(text) or _DENIAL.search(key):
        answer = values.yes_no(context, node, path)
        return {} if answer is None else {field.attr: answer}
    return {field.attr: True, NOTE_OF[field.attr]: text}


def _died(context: Context, node: Node, path: str, _field: Field) -> Given:
    if isinstance(node, Text):
        word = answer_key(node.value)
        if word in _ALIVE:
            return {"deceased": False}
        if word in _DEAD:
            return {"deceased": True}
    found = values.date(context, node, path)
    return {} if found is None else {"died": found}


def _relation(context: Context, node: Node, path: str, field: Field) -> Given:
    if not isinstance(node, Text):
        context.faults.add("expected-text", node, path)
        return {}
    text = node.value.strip()
    if not_known(text):
        return {"relation": None}
    code = context.word(node, path, field.table)
    return {} if code is None else relation_fields(code, text)


def relation_fields(code: str, text: str) -> Given:
    """Give the fields that a 続柄 fills: its code, and the text where it says more than the code (姪(妹の子))."""
    given: Given = {"relation": code}
    term = TABLES["relations"].get(code)
    if text not in {term.ja, term.en, term.code} and _says_more(text):
        given["relation_text"] = text
    return given


def _says_more(text: str) -> bool:
    return "の" in text or "(" in text or "（" in text


def _kind(context: Context, node: Node, path: str, field: Field) -> Given:
    if not isinstance(node, Text):
        context.faults.add("expected-text", node, path)
        return {}
    if not_known(node.value):
        return {"kind": None}
    hit = find(field.table, node.value.strip())
    if hit.code is None:
        context.wrong_word(node, path, node.value, hit, field.table)
        return {}
    return {"kind": hit.code}


def _work(context: Context, node: Node, path: str, field: Field) -> Given:
    """Read 正社員, or work as written: 運送業(深夜)."""
    text = context.text(node, path)
    if text is None:
        return {}
    hit = find(field.table, text.strip())
    if hit.code is not None:
        return {field.attr: hit.code}
    given: Given = {"occupation": text}
    bracket = _BRACKET.match(text)
    inside = find(field.table, bracket["word"]).code if bracket else None
    if inside is not None:
        given[field.attr] = inside
    return given


READERS: Final[dict[Form, Callable[[Context, Node, str, Field], Given]]] = {
    "other": _text,
    "other-yes-no": _simple(values.yes_no),
    "text": _text,
    "texts": _texts,
    "known-texts": _texts,
    "word": _word,
    "words": _words,
    "known-words": _words,
    "date": _simple(values.date),
    "other-date": _simple(values.date),
    "day": _simple(values.day),
    "often": _simple(values.often),
    "yes-no": _simple(values.yes_no),
    "no-tie": _simple(values.yes_no),
    "noted": _noted,
    "number": _simple(values.number),
    "points": _simple(values.points),
    "id": _simple(values.identifier),
    "one": _one,
    "person": _one,
    "people": _many,
    "resource": _one,
    "whoever": _simple(values.whoever),
    "known-whoever": _simple(values.whoever),
    "fields": _fields,
    "age": _age,
    "died": _died,
    "lives": read_lives,
    "care-level": read_care_level,
    "period": read_period,
    "relation": _relation,
    "kind": _kind,
    "work": _work,
    "roles": read_roles,
    "scores": read_scores,
}
"""How each form is read."""
