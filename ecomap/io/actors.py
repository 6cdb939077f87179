"""Reading people and resources: first who there is, then what is said of each.

Two walks, because a tie may name somebody who is described further down.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

from ecomap.io.forms import relation_fields
from ecomap.io.keys import extras, has, is_extra, keys_of
from ecomap.io.record import read_fields
from ecomap.io.shorthand import meaning
from ecomap.io.tree import Items, Map, Text
from ecomap.io.values import identifier, pieces
from ecomap.io.where_forms import minutes
from ecomap.io.words import find, find_key
from ecomap.vocabulary import TABLES, infer_kind, infer_relation, not_known

if TYPE_CHECKING:
    from ecomap.io.context import Context
    from ecomap.io.keys import Entry
    from ecomap.io.role_forms import Given
    from ecomap.io.tree import Node

Section = Literal["client", "person", "resource"]

SUGAR: Final = frozenset({"tie", "ties", "needs", "parents", "parentage", "partner", "couple", "relation", "kind"})
"""Keys of people and resources that are no fields of theirs: they become ties, needs, couples, parents."""


@dataclass(slots=True)
class Draft:
    """Somebody of the file, as far as needed to be named by others."""

    section: Section
    at: Node
    path: str
    name: str
    id: str = ""
    known: list[Entry] = field(default_factory=list)
    extra: list[Entry] = field(default_factory=list)
    behind: Node | None = None  # what stands behind the name in the short form
    given: Given = field(default_factory=dict)
    word: str = ""  # the 続柄 as it stood before the name
    named: bool = False  # has an id of its own


def open_actor(context: Context, node: Node, path: str, section: Section) -> Draft | None:
    """Find out who an entry of the family or the resources is.

    Parameters
    ----------
    context
        The reading.
    node
        The entry: a name, ``{name: words}``, or a map of keys.
    path
        Its dotted path.
    section
        Where it stands. Whoever has a 続柄 belongs to the family, also when listed among the resources.

    Returns
    -------
    Draft or None
        ``None`` after a fault.
    """
    if isinstance(node, Items):
        context.faults.add("expected-map", node, path, hint="actor")
        return None
    name_node, body, behind = _shape(node, section)
    draft = Draft(section, node, path, "")
    if body is not None:
        draft.known, draft.extra = _keys(context, body, path, draft)
        given = [value for code, _, value in draft.known if code == "name"]
        if given:
            name_node = given[0] if isinstance(given[0], Text) else name_node
    draft.behind = behind
    if name_node is None or not name_node.value:
        context.faults.add("missing-name", node, path)
        return None
    if body is None and "：" in name_node.value and _wide_colon(name_node.value, section):
        at = (name_node.line, name_node.column + name_node.value.index("："))
        context.faults.add("yaml-wide-colon", at, path)
        return None
    draft.name = name_node.value
    for code, _, value in draft.known:
        if code == "id":
            draft.id = identifier(context, value, f"{path}.id") or ""
            draft.named = bool(draft.id)
    _relate(context, draft)
    return draft


def _shape(node: Text | Map, section: Section) -> tuple[Text | None, Map | None, Node | None]:
    """Tell the forms apart: name, map of keys, and what stands behind the name."""
    if isinstance(node, Text):
        return (None if node.blank else node), None, None
    if len(node.entries) == 1:
        key, value = node.entries[0]
        if _is_name(key.value, section):
            return (key, value, None) if isinstance(value, Map) else (key, None, value)
    return None, node, None


def _is_name(key: str, section: Section) -> bool:
    sections: tuple[str, ...] = (section, "tie") if section != "client" else (section,)
    return not is_extra(key) and all(find_key(each, key).code is None for each in sections)


def _wide_colon(name: str, section: Section) -> bool:
    """Whether a name is really 「名前：田口さん」 or 「長女 裕子：強い」 with the wrong colon."""
    before, _, after = name.partition("：")
    if not _is_name(before.strip(), section):
        return True
    words = [word for _, word in pieces(after)]
    return bool(words) and meaning(words[0]) is not None


def _keys(context: Context, body: Map, path: str, draft: Draft) -> tuple[list[Entry], list[Entry]]:
    if draft.section == "client":
        return keys_of(context, body, path, "client")
    if draft.section == "resource" and _is_kin(body):
        draft.section = "person"
        return _person_keys(context, body, path)
    if draft.section == "person":
        return keys_of(context, body, path, "person", "tie")
    return keys_of(context, body, path, "resource", "tie")


def _is_kin(body: Map) -> bool:
    """Whether an entry among the resources says that it is a relative."""
    for key, value in body.entries:
        code = find_key("resource", key.value).code
        if code == "relation":
            return True
        if code == "kind" and isinstance(value, Text):
            word = value.value.strip()
            return find("kinds", word).code is None and find("relations", word).code is not None
    return False


def _person_keys(context: Context, body: Map, path: str) -> tuple[list[Entry], list[Entry]]:
    """Resolve the keys of a relative listed among the resources: the kind is the 続柄."""
    kin = [(key, value) for key, value in body.entries if find_key("resource", key.value).code == "kind"]
    rest = [(key, value) for key, value in body.entries if (key, value) not in kin]
    known, extra = keys_of(context, Map(rest, body.line, body.column), path, "person", "tie")
    known.extend(("relation", key, value) for key, value in kin)
    return known, extra


def _relate(context: Context, draft: Draft) -> None:
    """Find the 続柄 or the kind: written, or else in the name."""
    for code, _, value in draft.known:
        if code == "relation" and draft.section != "client" and not (isinstance(value, Text) and value.blank):
            draft.given.update(read_fields(context, [(code, value_key(value), value)], draft.path, "person"))
            return
        if code == "kind" and draft.section == "resource" and not (isinstance(value, Text) and value.blank):
            _written_kind(context, draft, value)
            return
    if draft.section == "client":
        return
    found = infer_relation(draft.name)
    kinds = infer_kind(draft.name) if draft.section == "resource" else ()
    if found is not None and not kinds:
        relation, rest = found
        draft.section = "person"
        draft.word = draft.name[: len(draft.name) - len(rest)].strip() if rest else ""
        draft.name = rest or draft.name
        draft.given.update(relation_fields(relation.code, draft.word or draft.name))
    elif draft.section == "resource":
        _unclear_kind(context, draft, tuple(kind.code for kind in kinds))


def value_key(value: Node) -> Text:
    """Give a stand-in for a key whose place does not matter any more."""
    return Text("", value.line, value.column)


def _written_kind(context: Context, draft: Draft, value: Node) -> None:
    sector = any(code == "sector" for code, _, _ in draft.known)
    if isinstance(value, Text) and sector and not not_known(value.value):
        word = value.value.strip()
        if find("kinds", word).code is None:
            # A kind that no table has is kept as written, as long as it is said where on the map it belongs.
            draft.given["kind_text"] = value.value
            return
    draft.given.update(read_fields(context, [("kind", value_key(value), value)], draft.path, "resource"))


def _unclear_kind(context: Context, draft: Draft, kinds: tuple[str, ...]) -> None:
    if len(kinds) > 1:
        context.faults.add(
            "unclear-kind", draft.at, f"{draft.path}.kind", expected=kinds, tables=("kinds",), severity="notice"
        )


def fill(context: Context, draft: Draft) -> Given:
    """Read everything that is said of somebody, but for ties, needs and kinship.

    Parameters
    ----------
    context
        The reading, with everybody's name.
    draft
        Who it is.

    Returns
    -------
    dict
        Fields of the model.
    """
    fields = [entry for entry in draft.known if entry[0] not in SUGAR and entry[0] not in {"id", "name"}]
    read = read_fields(context, fields, draft.path, draft.section)
    given: Given = {"id": draft.id, "name": draft.name, **draft.given, **read}
    inferred: set[str] = set(draft.given.get("inferred", ())) | set(read.get("inferred", ()))
    if draft.section == "person":
        _sex_of_relation(given, inferred)
    note = given.get("lives_note")
    if note and not has(draft.known, "minutes_away"):  # 「所要時間: 不明」 settles that it is not taken from the note
        away = minutes(note)
        if away is not None:
            given["minutes_away"] = away
            inferred.add("minutes_away")
    given["inferred"] = frozenset(inferred)
    if draft.extra:
        given["extras"] = extras(draft.extra)
    for key in ("of", "organisation"):
        if given.get(key) == draft.id:
            context.faults.add("tie-to-itself", draft.at, f"{draft.path}.{key}")
    return given


def _sex_of_relation(given: Given, inferred: set[str]) -> None:
    code = given.get("relation")
    if code is None or "sex" in given:
        return
    sex: Any = getattr(TABLES["relations"].get(code), "sex", "unknown")
    if sex in {"male", "female"}:
        given["sex"] = sex
        inferred.add("sex")
