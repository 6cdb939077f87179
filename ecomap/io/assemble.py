"""From the tree to the case: who there is, then everything that is said, then one checked value."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from ecomap.errors import clean_word
from ecomap.io import links, values
from ecomap.io.actors import Draft, fill, open_actor
from ecomap.io.context import Context
from ecomap.io.keys import Entry, extras, keys_of
from ecomap.io.record import build, read_fields
from ecomap.io.tie_checks import check_ties
from ecomap.io.ties import Drafted, listed_ties, ties_under
from ecomap.io.tree import Items, Map, Text
from ecomap.io.words import find_key
from ecomap.model import CLIENT, HOUSEHOLD, Case, Client, Consent, Drawn, Person, Resource, Tie, fill_in
from ecomap.model.names import name_key, reserved
from ecomap.vocabulary import says_none

if TYPE_CHECKING:
    from ecomap.io.role_forms import Given
    from ecomap.io.tree import Faults, Node
    from ecomap.model import Couple, Parentage, Record

VERSION: Final = 1
"""The version of the case file that this program writes, and the newest that it reads."""

_VERSION: Final = re.compile(r"([0-9]{1,6})(?:\.[0-9]{1,6})*")
_LISTS: Final = {"family": "person", "resources": "resource"}


def assemble(root: Node, faults: Faults) -> Case | None:
    """Turn the tree of a file into a case.

    Parameters
    ----------
    root
        The outermost value of the file.
    faults
        Receives everything that is wrong.

    Returns
    -------
    Case or None
        ``None`` when there was at least one error.
    """
    if not isinstance(root, Map):
        faults.add("not-a-case", root)
        return None
    context = Context(faults)
    known, extra = keys_of(context, root, "", "case")
    entries = {code: (key, value) for code, key, value in known}
    _version(context, entries.get("ecomap"), root)
    people = _People()
    people.open(context, entries, root)
    drawn = _drawn(context, entries)
    given: Given = {"drawn": drawn, **people.read(context)}
    given.update(_beside(context, entries, people))
    if extra:
        given["extras"] = extras(extra)
    if faults.failed or given.get("client") is None:
        return None
    case = build(context, Case, given, root, "")
    return None if case is None else _completed(case, people)


def _completed(case: Case, people: _People) -> Case:
    """Fill in what names and kinds give away, but not where the file says that it is not known."""
    filled = fill_in(case)
    if filled is case or not (people.settled or people.kindless):
        return filled
    resources = [
        old if old.id in people.kindless else new for old, new in zip(case.resources, filled.resources, strict=True)
    ]
    ties = [old if _settled(old, new, people) else new for old, new in zip(case.ties, filled.ties, strict=True)]
    return filled.replace(resources=tuple(resources), ties=tuple(ties))


def _version(context: Context, entry: tuple[Text, Node] | None, root: Map) -> None:
    if entry is None:
        context.faults.add("missing-version", root, "ecomap")
        return
    text = context.text(entry[1], "ecomap") or ""
    match = _VERSION.fullmatch(unicodedata.normalize("NFKC", text.strip()))
    if match is None or int(match[1]) < 1:
        context.faults.add("bad-version", entry[1], "ecomap")
    elif int(match[1]) > VERSION:
        context.faults.add("newer-version", entry[1], "ecomap", word=clean_word(match[0]))


def _drawn(context: Context, entries: dict[str, tuple[Text, Node]]) -> Drawn | None:
    """Read when, by whom and with whom; also from 作成日, 作成者 … at the top of the file."""
    parts: list[Entry] = []
    given: Given = {}
    at: Node | None = None
    if "drawn" in entries:
        key, node = entries["drawn"]
        at = node
        if isinstance(node, Map):
            parts, extra = keys_of(context, node, "drawn", "drawn")
            given = {"extras": extras(extra)} if extra else {}
        else:
            parts = [("on", key, node)]
    for code, (key, node) in entries.items():
        if code.startswith("drawn."):
            at = at or node
            short = code.removeprefix("drawn.")
            if any(short == other for other, _, _ in parts):
                context.faults.add("same-key-twice", key, code)
            else:
                parts.append((short, key, node))
    if at is None or (isinstance(at, Text) and at.blank and not parts[1:]):
        return None
    first = [entry for entry in parts if entry[0] == "on"]
    given.update(read_fields(context, first, "drawn", "drawn"))
    on = given.get("on")
    if on is not None and on.day is not None:
        context.near = on.earliest
    given.update(read_fields(context, [entry for entry in parts if entry[0] != "on"], "drawn", "drawn"))
    return build(context, Drawn, given, at, "drawn")


def _beside(context: Context, entries: dict[str, tuple[Text, Node]], people: _People) -> Given:
    """Read everything that stands beside client, family and resources."""
    nodes = {code: node for code, (_, node) in entries.items()}
    given = _about(context, nodes)
    if "consent" in entries:
        given["consent"] = _consent(context, *entries["consent"])
    first = links.needs(context, nodes["needs"], "needs", CLIENT) if "needs" in nodes else []
    given["needs"] = links.finish_needs(context, [*first, *people.needs])
    couples = links.couples(context, nodes["couples"], "couples") if "couples" in nodes else []
    given["couples"] = (*couples, *people.couples)
    descent = links.parents(context, nodes["parents"], "parents") if "parents" in nodes else []
    given["parentage"] = (*descent, *people.descent)
    if "asked" in nodes:
        given["asked"] = links.asked(context, nodes["asked"], "asked")
    if "events" in nodes:
        given["events"] = links.events(context, nodes["events"], "events")
    others = listed_ties(context, nodes["ties"], "ties") if "ties" in nodes else []
    given["ties"] = _finish_ties(context, [*people.ties, *others], people)
    return given


def _about(context: Context, nodes: dict[str, Node]) -> Given:
    """Read what the file says of itself."""
    given: Given = {key: context.text(nodes[key], key) for key in ("title", "notes") if key in nodes}
    language = nodes.get("language")
    if isinstance(language, Text) and not language.blank:
        given["language"] = context.word(language, "language", "languages")
    if "shown_on" in nodes:
        given["shown_on"] = values.day(context, nodes["shown_on"], "shown_on")
    audience = nodes.get("shown_to")
    if isinstance(audience, Text) and not audience.blank:
        given["shown_to"] = context.word(audience, "shown_to", "audiences")
    if "inferred" in nodes:
        given["inferred"] = context.fields(nodes["inferred"], "inferred")
    return given


def _consent(context: Context, key: Text, node: Node) -> Record | None:
    if isinstance(node, Text) and node.blank:
        return None
    given: Given = {}
    if isinstance(node, Map):
        parts, extra = keys_of(context, node, "consent", "consent")
        given = {"extras": extras(extra)} if extra else {}
    else:
        parts = [("on", key, node)]
    given.update(read_fields(context, parts, "consent", "consent"))
    return build(context, Consent, given, node, "consent")


def _finish_ties(context: Context, drafted: list[Drafted], people: _People) -> tuple[Tie, ...]:
    taken: set[str] = set()
    for each in drafted:
        own = each.given.get("id")
        if own is None:
            continue
        if own in taken:
            context.faults.add("same-id", each.at, f"{each.path}.id")
        taken.add(own)
    check_ties(context, drafted, people.without, people.deceased)
    found: list[Tie] = []
    for number, each in enumerate(drafted, 1):
        given = dict(each.given)
        given["id"] = given.get("id") or links.free_id("t", number, taken)
        unknown: set[str] = {name for name in ("supports", "gives") if name in given and given[name] is None}
        if unknown:
            people.settled[given["id"]] = unknown
        tie = build(context, Tie, given, each.at, each.path)
        if tie is not None:
            found.append(tie)
    return tuple(found)


def _settled(old: Tie, new: Tie, people: _People) -> bool:
    """Whether what was filled in is said to be unknown by the file."""
    unknown = people.settled.get(old.id, set())
    return not people.kindless.isdisjoint(old.ends_of_line) or any(
        getattr(old, name) is None and getattr(new, name) is not None for name in unknown
    )


@dataclass(slots=True)
class _People:
    """The client, the family and the resources of one reading."""

    drafts: list[Draft] = field(default_factory=list)
    kindless: set[str] = field(default_factory=set)  # resources whose kind is said to be unknown
    settled: dict[str, set[str]] = field(default_factory=dict)  # fields of ties that are said to be unknown
    without: set[str] = field(default_factory=set)  # those who are said to have no tie
    deceased: set[str] = field(default_factory=set)
    ties: list[Drafted] = field(default_factory=list)
    needs: list[tuple[Given, Node, str]] = field(default_factory=list)
    couples: list[Couple] = field(default_factory=list)
    descent: list[Parentage] = field(default_factory=list)

    def open(self, context: Context, entries: dict[str, tuple[Text, Node]], root: Map) -> None:
        """Find out who there is, and give ids."""
        if "client" not in entries or _blank(entries["client"][1]):
            context.faults.add("missing-client", entries["client"][0] if "client" in entries else root, "client")
        else:
            client = open_actor(context, entries["client"][1], "client", "client")
            if client is not None:
                client.id = CLIENT
                self.drafts.append(client)
        for code, section in _LISTS.items():
            if code in entries:
                for node, path in _listed(context, entries[code][1], code, section):
                    draft = open_actor(context, node, path, section)  # type: ignore[arg-type]
                    if draft is not None:
                        self.drafts.append(draft)
        # Relatives who were listed among the resources come after the family.
        self.drafts.sort(key=lambda draft: ("client", "person", "resource").index(draft.section))
        self._check_ids(context)
        self._check_names(context)

    def _check_ids(self, context: Context) -> None:
        first: dict[str, Draft] = {}
        for draft in self.drafts:
            if not draft.named:
                continue
            key = name_key(draft.id).casefold()
            if draft.id in {CLIENT, HOUSEHOLD} or reserved(draft.id):
                context.faults.add("bad-id", draft.at, f"{draft.path}.id", hint="reserved")
            elif key in first:
                place = context.faults.place(first[key].at, f"{first[key].path}.id")
                context.faults.add("same-id", draft.at, f"{draft.path}.id", others=(place,))
            else:
                first[key] = draft
        taken = {draft.id for draft in self.drafts if draft.named}
        counts = {"person": 0, "resource": 0}
        for draft in self.drafts:
            if draft.section == "client":
                continue
            counts[draft.section] += 1
            if not draft.named:
                letter = "p" if draft.section == "person" else "r"
                draft.id = links.free_id(letter, counts[draft.section], taken)

    def _check_names(self, context: Context) -> None:
        first: dict[str, Draft] = {}
        for draft in self.drafts:
            key = name_key(draft.name)
            other = first.setdefault(key, draft)
            if other is not draft and not (draft.named and (other.named or other.section == "client")):
                place = context.faults.place(other.at, f"{other.path}.name")
                context.faults.add("same-name", draft.at, f"{draft.path}.name", others=(place,))
            context.names.add(draft.id, draft.name, draft.section, draft.given.get("relation"), draft.word)

    def read(self, context: Context) -> Given:
        """Read everything that is said of everybody."""
        client: Client | None = None
        persons: list[Person] = []
        resources: list[Resource] = []
        for draft in self.drafts:
            given = fill(context, draft)
            self._around(context, draft, given)
            if given.get("no_tie"):
                self.without.add(draft.id)
            if given.get("deceased") or given.get("died") is not None:
                self.deceased.add(draft.id)
            if draft.section == "client":
                client = build(context, Client, given, draft.at, draft.path)
            elif draft.section == "person":
                person = build(context, Person, given, draft.at, draft.path)
                persons.extend([person] if person is not None else [])
            else:
                if "kind" in given and given["kind"] is None:
                    self.kindless.add(draft.id)
                resource = build(context, Resource, given, draft.at, draft.path)
                resources.extend([resource] if resource is not None else [])
        return {"client": client, "people": tuple(persons), "resources": tuple(resources)}

    def _around(self, context: Context, draft: Draft, given: Given) -> None:
        """Read ties, roles, needs and kinship that are written under somebody."""
        said: list[tuple[Node, str]] = [
            (value, f"{draft.path}.{code}") for code, _, value in draft.known if code in {"tie", "ties"}
        ]
        if draft.behind is not None:
            said.append((draft.behind, f"{draft.path}.tie"))
        mixed = [entry for entry in draft.known if entry[0].startswith("tie:")]
        if draft.section == "client":
            for _, key, _ in [entry for entry in draft.known if entry[0] in {"tie", "ties"}]:
                context.faults.add("unknown-key", key, "client.tie", hint="client")
        else:
            under = ties_under(context, draft.id, said, mixed, (draft.at, draft.path))
            self.ties.extend(under.ties)
            if under.roles:
                given["roles"] = (*given.get("roles", ()), *under.roles)
            if under.absent:
                if given.get("no_tie") is False:
                    context.faults.add("conflicting-words", draft.at, f"{draft.path}.tie", hint="none")
                given["no_tie"] = True
        for code, _, value in draft.known:
            if code == "needs":
                self.needs.extend(links.needs(context, value, f"{draft.path}.needs", draft.id))
        if draft.section != "resource":
            made, descent = links.kin_of(context, draft.id, draft.known, draft.at, draft.path)
            self.couples.extend(made)
            self.descent.extend(descent)


def _blank(node: Any) -> bool:  # noqa: ANN401
    return isinstance(node, Text) and node.blank


def _listed(context: Context, node: Node, path: str, section: str) -> list[tuple[Node, str]]:
    """Give the entries of the family or the resources; a map of names with their words is a list too."""
    if isinstance(node, Map) and node.entries:
        named = all(
            find_key(section, key.value).code is None and find_key("tie", key.value).code is None
            for key, _ in node.entries
        )
        if named:
            return [
                (Map([(key, value)], key.line, key.column), f"{path}.{number}")
                for number, (key, value) in enumerate(node.entries, 1)
            ]
    if isinstance(node, Text) and not node.blank and says_none(node.value):
        context.faults.add("expected-list", node, path, hint="none")
        return []
    if isinstance(node, Items) and not node.items:
        return []
    return context.entries(node, path)
