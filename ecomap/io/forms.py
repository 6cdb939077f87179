"""Reading one field of a record: each form of value gives the fields of the model that it fills."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from ecomap.io import values
from ecomap.io.role_forms import Given, read_roles, read_scores
from ecomap.io.tree import Text
from ecomap.io.words import find

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomap.io.context import Context
    from ecomap.io.fields import Field, Form
    from ecomap.io.tree import Node


_BRACKET: Final = re.compile(r"^(?P<word>[^(（]+?)\s*[(（](?P<note>.*)[)）]\s*$", re.DOTALL)
SPAN: Final = re.compile(r"\s*(?:〜|～|~|から|\bto\b|–|—|\bthrough\b)\s*")
_AGE: Final = re.compile(r"約?([0-9]{1,3})(?:歳|才|さい)?(?:くらい|ぐらい|位|頃|ごろ)?")
_AGE_BAND: Final = re.compile(r"([0-9]{1,2}0)(?:歳|才)?(?:代|台|'?s)")
_AGE_SPAN: Final = re.compile(r"([0-9]{1,3})(?:歳|才)?[〜~～ー–-]([0-9]{1,3})(?:歳|才)?")
_HOURS: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*(?:時間|hours?|h\b)\s*(半)?")
_MINUTES: Final = re.compile(r"([0-9]+)\s*(?:分|minutes?|min\b)")
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
    if field.form == "known-texts" and len(listed) == 1 and values.says_none(listed[0][0].value):
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
    listed = context.texts(node, path) or []
    return {field.attr: frozenset(item.value for item, _ in listed)}


def _age(context: Context, node: Node, path: str, _field: Field) -> Given:
    text = context.text(node, path)
    if text is None or values.not_known(text):
        return {}
    word = values.plain_key(text)
    given: Given = {}
    if match := _AGE_BAND.fullmatch(word):
        given = {"age": int(match[1]), "age_to": int(match[1]) + 9}
    elif match := _AGE_SPAN.fullmatch(word):
        given = {"age": int(match[1]), "age_to": int(match[2])}
    elif match := _AGE.fullmatch(word):
        given = {"age": int(match[1])}
    if not given or max(given.values()) > 130 or given["age"] > given.get("age_to", 130):  # noqa: PLR2004
        context.faults.add("bad-number", node, path, hint="age")
        return {}
    return given


def _died(context: Context, node: Node, path: str, _field: Field) -> Given:
    if isinstance(node, Text):
        word = values.plain_key(node.value)
        if word in _ALIVE:
            return {"deceased": False}
        if word in _DEAD:
            return {"deceased": True}
    found = values.date(context, node, path)
    return {} if found is None else {"died": found}


def _lives(context: Context, node: Node, path: str, field: Field) -> Given:
    text = context.text(node, path)
    if text is None or not isinstance(node, Text):
        return {}
    hit = find(field.table, text.strip())
    note = None
    bracket = _BRACKET.match(text)
    if hit.code is None and bracket:
        hit, note = find(field.table, bracket["word"]), bracket["note"].strip()
    if hit.code is None:
        context.wrong_word(node, path, bracket["word"] if bracket else text, hit, field.table)
        return {}
    given: Given = {field.attr: hit.code}
    if note:
        given["lives_note"] = note
    return given


def minutes(note: str) -> int | None:
    """Give the travel time that a note such as 車で2時間 says, in minutes."""
    text = unicodedata.normalize("NFKC", note)
    hours, rest = _HOURS.search(text), _MINUTES.search(text)
    if not hours and not rest:
        return None
    total = 0.0
    if hours:
        total += float(hours[1]) * 60 + (30 if hours[2] else 0)
    if rest:
        total += int(rest[1])
    return int(total)


def _care_level(context: Context, node: Node, path: str, field: Field) -> Given:
    text = context.text(node, path)
    if text is None or not isinstance(node, Text):
        return {}
    parts = list(values.pieces(text))
    if not parts:
        return {}
    given: Given = {}
    start, word = parts[0]
    hit = find(field.table, word)
    if hit.code is None:
        context.wrong_word(values.offset(node, start), path, word, hit, field.table)
    else:
        given[field.attr] = hit.code
    for begin, piece in parts[1:]:
        given.update(_span(context, Text(piece, *values.offset(node, begin)), path))
    return given


def _period(context: Context, node: Node, path: str, _field: Field) -> Given:
    if isinstance(node, Text):
        return _span(context, node, path)
    listed = context.texts(node, path) or []
    given: Given = {}
    for (item, where), attr in zip(listed, ("care_from", "care_until"), strict=False):
        found = values.date(context, item, where)
        if found is not None:
            given[attr] = found
    return given


def _span(context: Context, node: Text, path: str) -> Given:
    given: Given = {}
    text = node.value
    divider = SPAN.search(text)
    first, last = (text[: divider.start()], text[divider.end() :]) if divider else (text, "")
    for part, attr, start in ((first, "care_from", 0), (last, "care_until", divider.end() if divider else 0)):
        if part.strip():
            found = values.date(context, Text(part.strip(), *values.offset(node, start)), path)
            if found is not None:
                given[attr] = found
    begin, end = given.get("care_from"), given.get("care_until")
    if begin is not None and end is not None and end.latest < begin.earliest:
        context.faults.add("dates-reversed", node, path)
        return {}
    return given


def _relation(context: Context, node: Node, path: str, field: Field) -> Given:
    if not isinstance(node, Text):
        context.faults.add("expected-text", node, path)
        return {}
    text = node.value.strip()
    if values.not_known(text):
        return {"relation": None}
    code = context.word(node, path, field.table)
    return {} if code is None else relation_fields(code, text)


def relation_fields(code: str, text: str) -> Given:
    """Give the fields that a 続柄 fills: its code, and the text where it says more than the code (姪(妹の子))."""
    from ecomap.vocabulary import TABLES  # noqa: PLC0415

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
    if values.not_known(node.value):
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
    "number": _simple(values.number),
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
    "lives": _lives,
    "care-level": _care_level,
    "period": _period,
    "relation": _relation,
    "kind": _kind,
    "work": _work,
    "roles": read_roles,
    "scores": read_scores,
}
"""How each form is read."""
