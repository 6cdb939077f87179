"""What a map contains, as lists: who is on it, every tie with its two ends, and what can be filtered by.

The page shows these lists as text, and its script links them with the picture through the ids of the picture's
groups. Nothing else tells the script about the map.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from ecomap.render.looks import badges_of
from ecomap.render.markup import identifier
from ecomap.wording.page_words import code_places, code_words, first_words, page_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ecomap.layout.scene import Edge, Node, Scene

_CLIENT: Final = "client"
_FRAME: Final = " frame"  # no id of a case holds a space
_KIN: Final = "kin"
_UNRECORDED: Final = ""  # stands for the ties that say nothing about support
_GROUPS: Final = ("supports", "sectors", "statuses")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody or something on the map.

    Attributes
    ----------
    number : int
        Its place in `Contents.actors`.
    name, label : str
        What it is called, and all that the picture shows of it.
    parts : tuple of str
        Ids of its groups in the picture: a relative may stand in the family and in the ring.
    sector : str or None
        Where in the ring; ``None`` for those of the family.
    marks : tuple of str
        Marks of the filters that it answers to by itself.
    home : bool
        Whether it is the frame around the whole family.
    no_tie : bool
        Whether there is confirmed to be no tie with the client.
    missing : bool
        Whether it is nobody, but the place of a support that is missing.
    """

    number: int
    name: str
    label: str
    parts: tuple[str, ...]
    sector: str | None = None
    marks: tuple[str, ...] = ()
    home: bool = False
    no_tie: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A tie of the map.

    Attributes
    ----------
    label : str
        The tie as a sentence.
    parts : tuple of str
        Ids of its groups in the picture: the line and its captions.
    ends : tuple of int
        Numbers of the actors whom it concerns.
    under : int or None
        Number of the actor under whom it is listed; ``None`` where only the family as a whole is known.
    marks : tuple of str
        Marks of the filters that let it through.
    inner : bool
        Whether it is drawn inside the frame, with its words among those of the frame.
    """

    label: str
    parts: tuple[str, ...]
    ends: tuple[int, ...]
    under: int | None
    marks: tuple[str, ...]
    inner: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One box of a filter: the mark that ties carry, its words, and how many ties carry it."""

    mark: str
    words: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The lists of one map.

    ``filters`` holds for each group its name and its boxes, ``questions`` what each number on the map stands for.
    """

    actors: tuple[Actor, ...]
    ties: tuple[Tie, ...]
    filters: tuple[tuple[str, tuple[Choice, ...]], ...]
    questions: tuple[str, ...] = ()


def contents_of(scene: Scene) -> Contents:
    """List what a scene shows."""
    codes = [_codes(edge, scene) for edge in _edges(scene)]
    marks = {group: _marks(group, [found[group] for found in codes]) for group in _GROUPS}
    actors = _actors(scene, marks["sectors"])
    number = {key: actor.number for key, actor in actors.items()}
    captions: dict[str, list[str]] = {}
    for index, label in enumerate(scene.labels):
        if label.owner is not None:
            captions.setdefault(label.owner, []).append(identifier("label", label.id, index))
    ties = []
    for index, (edge, found) in enumerate(zip(_edges(scene), codes, strict=True)):
        ends, under = _ends(edge, scene, number)
        ties.append(
            Tie(
                label=edge.label,
                parts=(identifier("edge", edge.id, index), *captions.get(edge.id, ())),
                ends=ends,
                under=under,
                marks=tuple(marks[group][code] for group in _GROUPS for code in found[group]),
                inner=index >= len(scene.edges),
            )
        )
    filters = tuple((group, _choices(group, marks[group], codes, scene)) for group in _GROUPS)
    return Contents(
        actors=tuple(actors.values()),
        ties=tuple(ties),
        filters=tuple((group, choices) for group, choices in filters if len(choices) > 1),
        questions=_questions(scene),
    )


def _questions(scene: Scene) -> tuple[str, ...]:
    told = sorted({(badge.number, badge.label) for badge in badges_of(scene) if badge.label})
    return tuple(label for _, label in told)


def _edges(scene: Scene) -> tuple[Edge, ...]:
    return (*scene.edges, *scene.inner)


def _codes(edge: Edge, scene: Scene) -> dict[str, tuple[str, ...]]:
    """Give what a tie can be filtered by. A tie within the family belongs to its sector."""
    around = {node.id: node.category for node in scene.nodes if node.kind != "center" and node.category}
    sectors = tuple(dict.fromkeys(around[end] for end in (edge.source, edge.target) if end in around))
    return {
        "supports": tuple(dict.fromkeys(edge.supports)) or (_UNRECORDED,),
        "sectors": sectors or (_KIN,),
        "statuses": (edge.status,),
    }


def _marks(group: str, found: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Give each code that occurs a mark of our own, in the order of its table."""
    known = {code: place for place, code in enumerate(code_places(group))}
    codes = sorted(set(chain.from_iterable(found)), key=lambda code: (code == _UNRECORDED, known.get(code, 99), code))
    return {code: f"{group[:2]}{place}" for place, code in enumerate(codes)}


def _choices(
    group: str, marks: Mapping[str, str], codes: Iterable[Mapping[str, tuple[str, ...]]], scene: Scene
) -> tuple[Choice, ...]:
    counts = Counter(chain.from_iterable(found[group] for found in codes))
    lang = scene.language
    words = {code: code_words(group, code, lang) if code else page_words("no_support", lang) for code in marks}
    return tuple(Choice(mark=mark, words=words[code], count=counts[code]) for code, mark in marks.items())


def _actors(scene: Scene, sectors: Mapping[str, str]) -> dict[str, Actor]:
    """List everybody by id: the client, the family, the frame around it, then the ring clockwise."""
    parts: dict[str, list[str]] = {}
    labels: dict[str, str] = {}
    lang = scene.language
    for index, symbol in sorted(enumerate(scene.symbols), key=lambda pair: pair[1].id != _CLIENT):
        parts.setdefault(symbol.id, []).append(identifier("person", symbol.id, index))
        labels[symbol.id] = symbol.label
    nodes: dict[str, Node] = {}
    for index, node in sorted(enumerate(scene.nodes), key=lambda pair: pair[1].kind != "center"):
        key = _FRAME if node.kind == "center" else node.id
        parts.setdefault(key, []).append(identifier("node", node.id, index))
        labels[key] = node.label  # a relative's box tells more than the symbol
        nodes[key] = node
    actors: dict[str, Actor] = {}
    for number, (key, groups) in enumerate(parts.items()):
        found = nodes.get(key)
        home = key == _FRAME
        family = home or any(symbol.id == key for symbol in scene.symbols)
        sector = found.category or "other" if found and not family else None
        mark = sectors.get((found.category if found and not home else None) or "")
        label = page_words("household", lang) if home else labels[key]
        name = found.name if found and found.name and not home else first_words(label, lang)
        actors[key] = Actor(
            number=number,
            name=name,
            label=label or name,
            parts=tuple(groups),
            sector=sector,
            marks=(mark,) if mark else (),
            home=home,
            no_tie=bool(found and found.no_tie),
            missing=bool(found and found.missing),
        )
    return actors


def _ends(edge: Edge, scene: Scene, number: Mapping[str, int]) -> tuple[tuple[int, ...], int | None]:
    """Tell whom a tie concerns, and under whom it is listed.

    A tie to the frame concerns the family as a whole and the one member whom it names, else the client.
    """
    frames = {node.id for node in scene.nodes if node.kind == "center"}
    ends: list[str] = [end for end in (edge.source, edge.target) if end not in frames]
    if len(ends) == 1 and frames & {edge.source, edge.target}:
        ends.append(edge.member or _CLIENT)
    persons = {symbol.id for symbol in scene.symbols}
    around = {node.id for node in scene.nodes} - frames
    listed = next((end for end in ends if end in around), next((end for end in ends if end in persons), None))
    if any(end not in around for end in ends) or not ends:
        ends.append(_FRAME)
    return tuple(dict.fromkeys(number[end] for end in ends if end in number)), number.get(listed or "")
