"""Reading what is said beside people and ties: couples, parents, needs, what was asked, events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.io import values
from ecomap.io.forms import read_field
from ecomap.io.keys import extras, has, keys_of
from ecomap.io.record import build, read_fields
from ecomap.io.tree import Items, Map, Text
from ecomap.io.words import fields_by_key, find, find_key
from ecomap.model import CLIENT, Asked, Couple, Event, Need, Parentage

if TYPE_CHECKING:
    from ecomap.io.context import Context
    from ecomap.io.keys import Entry
    from ecomap.io.role_forms import Given
    from ecomap.io.tree import Node

_TWO: Final = 2


def _record(context: Context, node: Map, path: str, section: str) -> tuple[Given, list[Entry]]:
    known, extra = keys_of(context, node, path, section)
    given = read_fields(context, known, path, section)
    if extra:
        given["extras"] = extras(extra)
    return given, known


def _lacking(context: Context, node: Node, path: str, section: str, *keys: str) -> None:
    context.faults.add("missing-key", node, path, expected=keys, tables=(f"keys.{section}",))


def _whole(context: Context, node: Map, path: str, section: str, *keys: str) -> Given | None:
    """Read a record that makes no sense without some keys; ``None`` where one is missing or its value wrong."""
    given, known = _record(context, node, path, section)
    lacking = [key for key in keys if not has(known, key)]
    if lacking:
        _lacking(context, node, path, section, *lacking)
    return given if not lacking and all(key in given for key in keys) else None


def needs(context: Context, node: Node, path: str, who: str) -> list[tuple[Given, Node, str]]:
    """Read needs: a list of records, or of ``{生活援助: 一部介助}``."""
    if isinstance(node, Map) and node.entries and not _is_record(node, "need"):
        return [
            found
            for key, value in node.entries
            if (found := _short_need(context, key, value, f"{path}.{_domain(key.value)}", who)) is not None
        ]
    drafts: list[tuple[Given, Node, str]] = []
    for item, where in context.records(node, path, "need"):
        if len(item.entries) == 1 and not _is_record(item, "need"):
            key, value = item.entries[0]
            found = _short_need(context, key, value, where, who)
            if found is not None:
                drafts.append(found)
        else:
            given = _whole(context, item, where, "need", "domain", "level")
            if given is not None:
                drafts.append(({"who": who, **given}, item, where))
    return drafts


def _is_record(node: Map, section: str) -> bool:
    return any(find_key(section, key.value).code is not None for key, _ in node.entries)


def _domain(word: str) -> str:
    return find("domains", word).code or "?"


def _short_need(context: Context, key: Text, value: Node, path: str, who: str) -> tuple[Given, Node, str] | None:
    """Read ``生活援助: 一部介助``, or ``火の始末: {領域: 安全, 程度: ある}`` where the key is a note."""
    if isinstance(value, Map):
        given, known = _record(context, value, path, "need")
        if not has(known, "domain"):
            code = context.word(key, path, "domains")
            if code is None:
                return None
            given["domain"] = code
        elif "note" not in given:
            given["note"] = key.value
        if not has(known, "level"):
            _lacking(context, value, path, "need", "level")
        if "domain" not in given or "level" not in given:
            return None
        return {"who": who, **given}, key, path
    domain = context.word(key, path, "domains")
    text = context.text(value, path)
    if text is None or not isinstance(value, Text):
        return None
    level = context.word(value, path, "need_levels")
    if domain is None or level is None:
        return None
    return {"who": who, "domain": domain, "level": level}, key, path


def finish_needs(context: Context, drafts: list[tuple[Given, Node, str]]) -> tuple[Need, ...]:
    """Give the needs their ids, and make them."""
    taken = {given["id"] for given, _, _ in drafts if "id" in given}
    found: list[Need] = []
    for number, (given, node, path) in enumerate(drafts, 1):
        identifier = given.get("id") or free_id("n", number, taken)
        need = build(context, Need, {**given, "id": identifier}, node, path)
        if need is not None:
            found.append(need)
    return tuple(found)


def free_id(letter: str, number: int, taken: set[str]) -> str:
    """Give the id of the nth record that has none of its own: ``t7``, or the next that is free."""
    candidate = f"{letter}{number}"
    while candidate in taken:
        candidate = f"{candidate}_"
    taken.add(candidate)
    return candidate


def asked(context: Context, node: Node, path: str) -> tuple[Asked, ...]:
    """Read what was asked about: ``{親族: 済}``, ``{親族: {answer: 済, on: …}}`` or a list of records."""
    if isinstance(node, Items):
        return _asked_list(context, node, path)
    if not isinstance(node, Map):
        if not (isinstance(node, Text) and node.blank):
            context.faults.add("expected-map", node, path, hint="asked")
        return ()
    found: list[Asked] = []
    known, extra = keys_of(context, node, path, "asked")
    for code, key, value in known:
        where = f"{path}.{code}"
        given: Given = {"section": code, **_answer(context, key, value, where)}
        record = build(context, Asked, given, value, where) if "answer" in given else None
        found.extend([record] if record is not None else [])
    for _, key, _ in extra:
        context.faults.add("unknown-key", key, path, tables=("keys.asked",))
    return tuple(found)


def _answer(context: Context, key: Text, value: Node, path: str) -> Given:
    if isinstance(value, Map):
        given, entries = _record(context, value, path, "asked_entry")
        if not has(entries, "answer"):
            _lacking(context, value, path, "asked_entry", "answer")
        return given
    return read_fields(context, [("answer", key, value)], path, "asked_entry")


def _asked_list(context: Context, node: Items, path: str) -> tuple[Asked, ...]:
    """Read records with a ``section``: the only way to say of one part that it was asked about twice."""
    found: list[Asked] = []
    for item, where in context.records(node, path, "asked"):
        given = _whole(context, item, where, "asked_entry", "section", "answer")
        record = build(context, Asked, given, item, where) if given is not None else None
        found.extend([record] if record is not None else [])
    return tuple(found)


def events(context: Context, node: Node, path: str) -> tuple[Event, ...]:
    """Read events: records, ``{退院: 2026-04-05}`` or ``{2026-04-05: 退院}``."""
    found: list[Event] = []
    for item, where in context.records(node, path, "event"):
        if len(item.entries) == 1 and not _is_record(item, "event"):
            key, value = item.entries[0]
            given = _short_event(context, key, value, where)
        else:
            given, known = _record(context, item, where, "event")
            if not has(known, "what"):
                _lacking(context, item, where, "event", "what")
        if "what" in given:
            event = build(context, Event, given, item, where)
            if event is not None:
                found.append(event)
    return tuple(found)


def _short_event(context: Context, key: Text, value: Node, path: str) -> Given:
    if not isinstance(value, Text):
        context.faults.add("expected-text", value, path)
        return {}
    if find("events", key.value).code is not None:
        on = values.date(context, value, f"{path}.on") if not value.blank else None
        return {"what": find("events", key.value).code, "on": on}
    on = values.date(context, key, f"{path}.on")
    what = context.word(value, f"{path}.what", "events")
    return {} if what is None else {"what": what, "on": on}


def couples(context: Context, node: Node, path: str) -> list[Couple]:
    """Read couples: ``{a: 本人, b: 夫, kind: 離婚}`` or ``{between: [本人, 夫]}``."""
    found: list[Couple] = []
    for item, where in context.records(node, path, "couple"):
        given, known = _record(context, item, where, "couple")
        for code, _, value in known:
            if code == "between":
                given.update(_pair(context, value, f"{where}.between"))
        if not has(known, "between") and not (has(known, "a") and has(known, "b")):
            _lacking(context, item, where, "couple", "between")
        if "a" in given and "b" in given:
            if given["a"] == given["b"]:
                context.faults.add("tie-to-itself", item, where)
                continue
            couple = build(context, Couple, given, item, where)
            if couple is not None:
                found.append(couple)
    return found


def _pair(context: Context, node: Node, path: str) -> Given:
    listed = context.texts(node, path) or []
    if len(listed) != _TWO:
        context.faults.add("missing-key", node, path, hint="two")
        return {}
    given: Given = {}
    for end, (text, where) in zip(("a", "b"), listed, strict=True):
        given.update(read_field(context, text, where, fields_by_key("couple")[end]))
    return given


def parents(context: Context, node: Node, path: str) -> list[Parentage]:
    """Read children and their parents: ``{child: 結菜, parents: [本人, 夫]}``."""
    found: list[Parentage] = []
    for item, where in context.records(node, path, "parents"):
        given = _whole(context, item, where, "parents", "child", "parents")
        if given is None:
            continue
        if _own_parent(given):
            context.faults.add("tie-to-itself", item, where)
        elif given["parents"]:
            parentage = build(context, Parentage, given, item, where)
            if parentage is not None:
                found.append(parentage)
    return found


def kin_of(context: Context, who: str, known: list[Entry], at: Node, path: str) -> tuple[list[Couple], list[Parentage]]:
    """Read the couple and the parents that are written under a person."""
    entries = {code: value for code, _, value in known if not (isinstance(value, Text) and value.blank)}
    couple = _couple_of(context, who, entries, at, path) if {"partner", "couple"} & entries.keys() else None
    parentage = _parents_of(context, who, entries, at, path) if {"parents", "parentage"} & entries.keys() else None
    return [couple] if couple is not None else [], [parentage] if parentage is not None else []


def _couple_of(context: Context, who: str, entries: dict[str, Node], at: Node, path: str) -> Couple | None:
    fields = fields_by_key("couple")
    partner: str | None = CLIENT if who != CLIENT else None
    if "partner" in entries:
        partner = read_field(context, entries["partner"], f"{path}.partner", fields["a"]).get("a")
    elif partner is None:
        _lacking(context, at, path, "person", "partner")
    given: Given = {}
    if "couple" in entries:
        given = read_field(context, entries["couple"], f"{path}.couple", fields["kind"])
    if partner == who:
        context.faults.add("tie-to-itself", at, f"{path}.partner")
        return None
    return None if partner is None else build(context, Couple, {"a": partner, "b": who, **given}, at, path)


def _parents_of(context: Context, who: str, entries: dict[str, Node], at: Node, path: str) -> Parentage | None:
    fields = fields_by_key("parents")
    given: Given = {"child": who, "parents": (CLIENT,) if who != CLIENT else ()}
    if "parents" in entries:
        given["parents"] = ()
        given.update(read_field(context, entries["parents"], f"{path}.parents", fields["parents"]))
    if "parentage" in entries:
        given.update(read_field(context, entries["parentage"], f"{path}.parentage", fields["kind"]))
    if _own_parent(given):
        context.faults.add("tie-to-itself", at, f"{path}.parents")
        return None
    return build(context, Parentage, given, at, path) if given["parents"] else None


def _own_parent(given: Given) -> bool:
    ids = given.get("parents", ())
    return given.get("child") in ids or len(set(ids)) < len(ids)
