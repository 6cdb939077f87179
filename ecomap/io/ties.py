"""Reading ties: under a person or resource, and in the list of ties between any two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ecomap.io.keys import extras, keys_of
from ecomap.io.record import read_fields
from ecomap.io.shorthand import short_tie
from ecomap.io.tree import Items, Map, Text
from ecomap.io.values import offset, somebody
from ecomap.model import CLIENT, HOUSEHOLD

if TYPE_CHECKING:
    from ecomap.io.context import Context
    from ecomap.io.keys import Entry
    from ecomap.io.role_forms import Given
    from ecomap.io.tree import Node

_ARROW: Final = re.compile(r"\s*(→|⇒|⇄|⇔|↔|⇆)\s*")
_ENDS: Final = ("from", "to", "between", "with")
_TWO: Final = 2


class Drafted(NamedTuple):
    """A tie as it was read, before it has an id."""

    given: Given
    at: Node
    path: str


class UnderActor(NamedTuple):
    """What the tie of a person or resource says: ties, roles, and whether there is confirmed to be none."""

    ties: list[Drafted]
    roles: list[Given]
    absent: bool


def ties_under(
    context: Context, actor: str, values: list[tuple[Node, str]], mixed: list[Entry], at: tuple[Node, str]
) -> UnderActor:
    """Read every tie that is written under a person or resource.

    Parameters
    ----------
    context
        The reading.
    actor
        Id of the person or resource.
    values
        The values of ``tie`` and ``ties``, and the words behind the name in the short form, with their paths.
    mixed
        Entries with keys of a tie that stand beside those of the person or resource.
    at
        The person or resource and its path.

    Returns
    -------
    UnderActor
        Nothing at all where nothing was written: such a tie is not known.
    """
    ties: list[Drafted] = []
    roles: list[Given] = []
    absent = False
    listed: list[tuple[Node, str]] = []
    for node, path in values:
        if isinstance(node, Items) and not all(isinstance(item, Text) for item in node.items):
            listed.extend((item, f"{path}.{number}") for number, item in enumerate(node.items, 1))
        else:
            listed.append((node, path))
    for node, path in listed:
        if isinstance(node, Text) and node.blank:
            continue
        drafted, more, none = _one(context, actor, node, path)
        roles.extend(more)
        absent = absent or none
        if drafted is not None:
            ties.append(drafted)
    if mixed:
        given, more, none = _map(context, actor, mixed, f"{at[1]}.tie", at[0])
        roles.extend(more)
        absent = absent or none
        if len(ties) == 1:
            # 「長女 裕子: {関係: 強い, 頻度: 週1回}」 is one tie, whichever of its keys the first table knew.
            ties[0].given.update(given)
        elif given:
            ties.append(Drafted({"source": actor, "target": CLIENT, **given}, at[0], f"{at[1]}.tie"))
    return UnderActor(ties, roles, absent)


def _one(context: Context, actor: str, node: Node, path: str) -> tuple[Drafted | None, list[Given], bool]:
    if isinstance(node, Map):
        known, extra = keys_of(context, node, path, "tie")
        given, roles, absent = _map(context, actor, known, path, node)
        if absent and not extra:
            return None, roles, True
        if extra:
            given["extras"] = extras(extra)
        return Drafted({"source": actor, "target": CLIENT, **given}, node, path), roles, False
    listed = context.texts(node, path) or []
    short = short_tie(context, listed)
    if short.absent or not listed:
        return None, short.roles, short.absent
    return Drafted({"source": actor, "target": CLIENT, **short.given}, node, path), short.roles, False


def _map(context: Context, actor: str, known: list[Entry], path: str, at: Node) -> tuple[Given, list[Given], bool]:
    """Read the keys of one tie; its quality may also be said in the words of a short form, and be なし."""
    known = [(code.removeprefix("tie:"), key, value) for code, key, value in known]
    rest = [entry for entry in known if entry[0] not in {"quality", "role", *_ENDS}]
    given: Given = {}
    roles: list[Given] = []
    absent = False
    for code, key, value in known:
        where = f"{path}.{code}"
        if code == "quality" and isinstance(value, Map):
            context.faults.add("expected-text", value, where)
        elif code == "quality":
            short = short_tie(context, context.texts(value, where) or [])
            given.update(short.given)
            roles.extend(short.roles)
            absent = absent or short.absent
        elif code == "role":
            roles.extend(read_fields(context, [("roles", key, value)], path, "resource").get("roles", ()))
        elif code in {"to", "with"} and isinstance(value, Text):
            found = somebody(context, value, where)
            if found is not None:
                given["target"] = found
        elif code in _ENDS:
            context.faults.add("unknown-key", key, where, hint="under")
    _merge(context, given, read_fields(context, rest, path, "tie"), (at, path))
    if given.get("target") == actor:
        context.faults.add("tie-to-itself", at, path)
    if absent and given:
        context.faults.add("conflicting-words", at, path, hint="none")
    return given, roles, absent and not given


def _merge(context: Context, given: Given, explicit: Given, at: tuple[Node, str]) -> None:
    """Put together what the words of a tie and its own keys say; they must not contradict each other."""
    for axis in ("stress", "flow", "status", "frequency"):
        if axis in given and axis in explicit and given[axis] != explicit[axis]:
            context.faults.add("conflicting-words", at[0], f"{at[1]}.{axis}")
    given.update(explicit)


def listed_ties(context: Context, node: Node, path: str) -> list[Drafted]:
    """Read the list of ties between any two."""
    found = [_between(context, item, where) for item, where in context.entries(node, path)]
    return [drafted for drafted in found if drafted is not None]


def _between(context: Context, node: Node, path: str) -> Drafted | None:
    if isinstance(node, Map) and len(node.entries) == 1:
        key, value = node.entries[0]
        parts = _ARROW.split(key.value)
        if len(parts) == _TWO + 1:
            return _arrow(context, key, parts, value, path)
    if isinstance(node, Text):
        parts = _ARROW.split(node.value)
        if len(parts) == _TWO + 1:
            return _arrow(context, node, parts, Items([], node.line, node.column), path)
    if not isinstance(node, Map):
        context.faults.add("expected-map", node, path, hint="tie")
        return None
    known, extra = keys_of(context, node, path, "tie")
    ends = {code: (key, value) for code, key, value in known if code in _ENDS}
    pair, flow = _pair(context, node, ends, path)
    given, _, absent = _map(context, "", [entry for entry in known if entry[0] not in _ENDS], path, node)
    if absent:
        context.faults.add("conflicting-words", node, path, hint="no-line")
    if pair is None:
        return None
    source, target = pair
    if _one_end(source, target):
        context.faults.add("tie-to-itself", node, path)
        return None
    if extra:
        given["extras"] = extras(extra)
    return Drafted({"flow": flow, **given, "source": source, "target": target}, node, path)


def _pair(
    context: Context, node: Map, ends: dict[str, tuple[Text, Node]], path: str
) -> tuple[tuple[str, str] | None, str]:
    """Give the two ends and the flow that goes without saying: from gives, to receives."""
    if "between" in ends:
        where = f"{path}.between"
        for extra in ("from", "to", "with"):
            if extra in ends:
                context.faults.add("unknown-key", ends[extra][0], f"{path}.{extra}", hint="between")
        listed = context.texts(ends["between"][1], where) or []
        if len(listed) != _TWO:
            context.faults.add("missing-key", ends["between"][1], where, hint="two")
            return None, "unknown"
        found = [somebody(context, item, place) for item, place in listed]
        return _both(found), "unknown"
    second = "to" if "to" in ends or "with" not in ends else "with"
    missing = [code for code in ("from", second) if code not in ends]
    if missing:
        context.faults.add("missing-key", node, path, expected=tuple(missing), tables=("keys.tie",))
    ids: list[str | None] = []
    for code in ("from", second):
        if code in ends:
            where, value = f"{path}.{code}", ends[code][1]
            if isinstance(value, Text) and not value.blank:
                ids.append(somebody(context, value, where))
            else:
                context.faults.add("expected-text", value, where)
    if missing:
        return None, "to"
    return _both(ids), "to" if second == "to" else "unknown"


def _one_end(source: str, target: str) -> bool:
    """Whether both ends are one: the client is part of the household."""
    return source == target or {source, target} == {CLIENT, HOUSEHOLD}


def _both(found: list[str | None]) -> tuple[str, str] | None:
    first, second = [*found, None, None][:_TWO]
    return None if first is None or second is None else (first, second)


def _arrow(context: Context, key: Text, parts: list[str], value: Node, path: str) -> Drafted | None:
    """Read 「ケアマネ → ヘルパー: 強い」."""
    start = key.value.index(parts[1])
    first = Text(parts[0].strip(), key.line, key.column, key.plain)
    second = Text(parts[2].strip(), *offset(key, start + 1))
    pair = _both([somebody(context, first, f"{path}.from"), somebody(context, second, f"{path}.to")])
    flow = "to" if parts[1] in "→⇒" else "both"
    if isinstance(value, Map):
        known, extra = keys_of(context, value, path, "tie")
        given, _, absent = _map(context, "", known, path, value)
        if extra:
            given["extras"] = extras(extra)
    else:
        given, _, absent = short_tie(context, context.texts(value, path) or [])
    if absent:
        context.faults.add("conflicting-words", key, path, hint="no-line")
    if pair is None:
        return None
    if _one_end(*pair):
        context.faults.add("tie-to-itself", key, path)
        return None
    return Drafted({"flow": flow, **given, "source": pair[0], "target": pair[1]}, key, path)
