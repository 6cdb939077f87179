"""Writing one field of a record: for each form, the value as it would be read back."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, Final

from ecomap.io.emit import Exact
from ecomap.io.fields import SECTIONS
from ecomap.io.forms import relation_fields
from ecomap.io.period_forms import SPAN
from ecomap.io.role_forms import CIRCLED, role_of
from ecomap.io.values import frequency_of
from ecomap.io.where_forms import minutes
from ecomap.io.words import find
from ecomap.model import Frequency, PartialDate, Person, Resource, RoleHeld, parse_date
from ecomap.vocabulary import TABLES, infer_kind, infer_relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomap.io.fields import Field, Form
    from ecomap.io.spelling import Spelling
    from ecomap.model import Record

Plain = dict[str, Any]

_HALVES: Final = {(0, 9): "代", (0, 4): "代前半", (5, 9): "代後半"}


def write_field(spelling: Spelling, record: Record, field: Field) -> Plain:
    """Write the value of one field.

    Parameters
    ----------
    spelling
        How the case is written.
    record
        Whose field it is.
    field
        Which.

    Returns
    -------
    dict
        Canonical keys with plain values; empty where nothing has to be written.
    """
    return WRITERS[field.form](spelling, record, field)


def _default(record: Record, attr: str) -> Any:  # noqa: ANN401
    return type(record).model_fields[attr].default


def _simple(write: Callable[[Spelling, Any, Field], Any]) -> Callable[[Spelling, Record, Field], Plain]:
    def writer(spelling: Spelling, record: Record, field: Field) -> Plain:
        value = getattr(record, field.attr)
        if value == _default(record, field.attr):
            return {}
        return {field.key: write(spelling, value, field)}

    return writer


def plain_date(spelling: Spelling, date: PartialDate) -> Any:  # noqa: ANN401 - text, or a map for a program's date
    """Write a date as it was written, or by its parts where reading the text would not give the same."""
    if date.text is not None:
        try:
            if parse_date(date.text.strip(), near=spelling.near) == date:
                return date.text
        except ValueError:
            pass
    return Exact(date.model_dump(mode="json", exclude_defaults=True))


def _often(_spelling: Spelling, often: Frequency, _field: Field) -> Any:  # noqa: ANN401
    if often.text is not None and frequency_of(often.text.strip())[0] == often:
        return often.text
    return Exact(often.model_dump(mode="json", exclude_defaults=True))


def _elsewhere(_spelling: Spelling, _record: Record, _field: Field) -> Plain:
    return {}


def _word(spelling: Spelling, record: Record, field: Field) -> Plain:
    value = getattr(record, field.attr)
    expected = _inferred_word(record, field.attr)
    if field.attr in record.inferred and value == expected:
        return {}
    if value == _default(record, field.attr) and expected is None:
        return {}
    if value is None:
        return {}
    return {field.key: spelling.word(field.table, value)}


def _inferred_word(record: Record, attr: str) -> Any:  # noqa: ANN401
    """Give the code that reading would fill in, or ``None``."""
    if isinstance(record, Resource) and attr in {"entity", "formality", "sector"}:
        return getattr(TABLES["kinds"].get(record.kind), attr) if record.kind else None
    if isinstance(record, Person) and attr == "sex" and record.relation not in {None, "self"}:
        sex = getattr(TABLES["relations"].get(str(record.relation)), "sex", "unknown")
        return sex if sex != "unknown" else None
    return None


def _known_words(spelling: Spelling, record: Record, field: Field) -> Plain:
    value = getattr(record, field.attr)
    if value is None:
        return {}
    return {field.key: [spelling.word(field.table, code) for code in value]}


def _known(_spelling: Spelling, record: Record, field: Field) -> Plain:
    value = getattr(record, field.attr)
    return {} if value is None else {field.key: list(value)}


def _one(spelling: Spelling, record: Record, field: Field) -> Plain:
    value = getattr(record, field.attr)
    if value is None or value == _default(record, field.attr):
        return {}
    return {field.key: spelling.who(value)}


def whoever(spelling: Spelling, given: tuple[str, ...]) -> list[str]:
    """Write ids as names, and words as they are."""
    return [spelling.who(each) if each in spelling.names.ids or each == "household" else each for each in given]


def _whoever(spelling: Spelling, record: Record, field: Field) -> Plain:
    value = getattr(record, field.attr)
    if value is None or (not value and field.form == "whoever"):
        return {}
    return {field.key: whoever(spelling, value)}


def _number(_spelling: Spelling, record: Record, field: Field) -> Plain:
    value = getattr(record, field.attr)
    note = getattr(record, "lives_note", None)
    expected = minutes(note) if note and field.attr == "minutes_away" else None
    if value == expected and (value is None or field.attr in record.inferred):
        return {}
    return {field.key: "不明" if value is None else value}


def _age(spelling: Spelling, record: Record, _field: Field) -> Plain:
    age, to = getattr(record, "age", None), getattr(record, "age_to", None)
    if age is None:
        return {}
    if to is None:
        return {"age": age}
    decade = age // 10 * 10
    words = _HALVES.get((age - decade, to - decade)) if decade and spelling.lang == "ja" else None
    return {"age": f"{decade}{words}" if words else f"{age}-{to}"}


def _died(spelling: Spelling, record: Record, _field: Field) -> Plain:
    died, deceased = getattr(record, "died", None), getattr(record, "deceased", None)
    if died is not None:
        both = {} if deceased is None else {"deceased": deceased}
        return {"died": plain_date(spelling, died), **both}
    return {} if deceased is None else {"died": deceased}


def _lives(spelling: Spelling, record: Record, field: Field) -> Plain:
    code, note = getattr(record, field.attr), getattr(record, "lives_note", None)
    if code is None:
        return {} if note is None else {"lives_note": note}
    word = spelling.word(field.table, code)
    if note is None:
        return {"lives": word}
    joined = f"{word}({note})"
    if note == note.strip() and note and not set("()（）\n") & set(note):
        return {"lives": joined}
    return {"lives": word, "lives_note": note}


def _period(spelling: Spelling, record: Record, field: Field) -> Plain:
    """Write a period in one line where both ends were written; else by its ends."""
    ends = {attr: getattr(record, attr) for attr in ("care_from", "care_until")}
    written = {attr: plain_date(spelling, date) for attr, date in ends.items() if date is not None}
    texts = [text for text in written.values() if isinstance(text, str) and SPAN.search(text) is None]
    if len(texts) == len(ends) and not ends["care_until"].is_before(ends["care_from"]):
        return (
            {field.key: f"{texts[0].strip()}〜{texts[1].strip()}"} if texts == [t.strip() for t in texts] else written
        )
    return written


def _relation(spelling: Spelling, record: Record, _field: Field) -> Plain:
    if not isinstance(record, Person) or record.id == "client":
        return {}
    text = record.relation_text
    code = record.relation
    if code is None:
        plain: Plain = {"relation": "不明"} if infer_relation(record.name) is not None else {}
        return plain if text is None else {**plain, "relation_text": text}
    for word in (text, spelling.word("relations", code), code):
        if word is not None and find("relations", word.strip()).code == code:
            given = relation_fields(code, word.strip())
            if given.get("relation_text") == text:
                return {"relation": word}
    return {"relation": spelling.word("relations", code), "relation_text": text}


def _kind(spelling: Spelling, record: Record, field: Field) -> Plain:
    if not isinstance(record, Resource):
        return {}
    guess = tuple(kind.code for kind in infer_kind(record.name))
    kin = not guess and infer_relation(record.name) is not None
    text = record.kind_text
    if record.kind is not None:
        plain: Plain = {"kind": spelling.word(field.table, record.kind)}
    else:
        plain = {"kind": "不明"} if kin else {}
    return plain if text is None else {**plain, "kind_text": text}


def _work(spelling: Spelling, record: Record, field: Field) -> Plain:
    code = getattr(record, field.attr)
    return {} if code is None else {field.key: spelling.word(field.table, code)}


def _roles(spelling: Spelling, record: Record, field: Field) -> Plain:
    held = getattr(record, field.attr)
    return {field.key: [_role(spelling, role) for role in held]} if held else {}


def _role(spelling: Spelling, role: RoleHeld) -> Any:  # noqa: ANN401 - a word, or a map
    text = spelling.word("roles", role.code)
    if role.order is not None:
        mark = CIRCLED[role.order - 1] if role.order <= len(CIRCLED) and spelling.lang == "ja" else ""
        text += mark or f" {role.order}"
    if RoleHeld.model_validate(role_of(text) or {"code": role.code}) == role:
        return text
    return _small(spelling, role, "role")


def _small(spelling: Spelling, record: Record, section: str) -> Plain:
    """Write a record that stands inside another one."""
    plain: Plain = {}
    for field in SECTIONS[section]:
        plain.update(write_field(spelling, record, field))
    if record.inferred:
        plain["inferred"] = sorted(record.inferred)
    return {spelling.key(section, key): value for key, value in plain.items()} | extras_of(record)


def _scores(spelling: Spelling, record: Record, field: Field) -> Plain:
    scores = getattr(record, field.attr)
    return {field.key: [_small(spelling, score, "score") for score in scores]} if scores else {}


def extras_of(record: Record) -> Plain:
    """Give the entries that belong to other programs."""
    plain: Plain = {}
    for key, text in record.extras:
        try:
            plain[key] = Exact(json.loads(text))
        except ValueError:
            plain[key] = text
    return plain


WRITERS: Final[dict[Form, Callable[[Spelling, Record, Field], Plain]]] = {
    "text": _simple(lambda _spelling, value, _field: value),
    "texts": _simple(lambda _spelling, value, _field: list(value)),
    "known-texts": _known,
    "word": _word,
    "words": _simple(lambda spelling, value, field: [spelling.word(field.table, code) for code in value]),
    "known-words": _known_words,
    "date": _simple(lambda spelling, value, _field: plain_date(spelling, value)),
    "day": _simple(lambda _spelling, value, _field: value.isoformat() if isinstance(value, dt.date) else value),
    "often": _simple(_often),
    "yes-no": _simple(lambda _spelling, value, _field: value),
    "noted": _simple(lambda _spelling, value, _field: value),
    "no-tie": lambda _spelling, record, field: {field.key: False} if getattr(record, field.attr) is False else {},
    "number": _number,
    "points": lambda _spelling, record, field: {field.key: getattr(record, field.attr)},
    "id": _elsewhere,
    "one": _one,
    "person": _one,
    "resource": _one,
    "people": _simple(lambda spelling, value, _field: [spelling.who(each) for each in value]),
    "whoever": _whoever,
    "known-whoever": _whoever,
    "fields": _elsewhere,
    "other": _elsewhere,
    "other-yes-no": _elsewhere,
    "other-date": _elsewhere,
    "age": _age,
    "died": _died,
    "lives": _lives,
    "care-level": _word,
    "period": _period,
    "relation": _relation,
    "kind": _kind,
    "work": _work,
    "roles": _roles,
    "scores": _scores,
}
"""How each form is written."""
