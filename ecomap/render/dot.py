"""The map as DOT text for Graphviz, safe whatever the words hold.

Graphviz can be made to read files, run away with memory and write scripts into pictures by attributes that a label
smuggles in. Here ids are ``n0``, ``n1``, ... and never words; every word stands in a quoted string that we escape
ourselves and that can neither end early nor become markup; and every attribute is one of our own with a value that
is a code word or was chosen here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.render.markup import clean
from ecomap.render.strokes import HAIRLINE, NOT_YET
from ecomap.wording.map_words import circled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecomap.layout.scene import Edge, Node, Scene

_TICKED: Final = frozenset({"stressful", "conflict"})
_DIRECTION: Final = {"to": "forward", "from": "back", "both": "both"}
_WIDTH: Final = {"strong": 5, "normal": 2, "weak": 2, "broken": 2}
_STRESS: Final = {"stressful": "┼", "conflict": "✕"}
_MISSING: Final = "#e3e3e3"
_SOFT: Final = str.maketrans({"\t": " ", "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\v": "\n", "\f": "\n"})
_QUOTED: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "&": "&amp;", "\n": "\\n"})


def paint_dot(scene: Scene) -> bytes:
    """Write a scene as DOT text.

    What Graphviz has no form for is said in words: a stressful tie has ``┼`` in its label, a conflict ``✕``; numbers
    of findings begin a label, and the questions stand under the title. The family stands in the label of the centre.

    Parameters
    ----------
    scene : Scene
        What layout has made; its places are left out, as Graphviz finds its own.

    Returns
    -------
    bytes
        UTF-8 text with one ``digraph``; equal scenes give equal bytes.
    """
    return ("\n".join(_statements(scene)) + "\n").encode()


def quoted(text: str) -> str:
    r"""Write any text as a string of DOT.

    Parameters
    ----------
    text : str
        Any text. What may not stand in a file is replaced, line ends become ``\n``.

    Returns
    -------
    str
        The string with its quotation marks. Graphviz shows it letter by letter: ``\N``, ``&lt;`` and ``<b>`` mean
        nothing in it.
    """
    return f'"{clean(text.translate(_SOFT)).translate(_QUOTED)}"'


def _statements(scene: Scene) -> Iterator[str]:
    ids = {node.id: f"n{index}" for index, node in enumerate(scene.nodes)}
    captions: dict[str, list[str]] = {}
    for label in scene.labels:
        if label.owner is not None:
            captions.setdefault(label.owner, []).extend(line.text for line in label.lines)
    yield "digraph ecomap {"
    title = "\n".join((scene.title, *_questions(scene)))
    yield f'  graph [charset="UTF-8", label={quoted(title)}, labelloc="t", overlap="false", splines="true"];'
    yield '  node [fontname="sans-serif", fontsize="11", shape="box", style="rounded"];'
    yield '  edge [fontname="sans-serif", fontsize="9"];'
    for node in scene.nodes:
        yield f"  {ids[node.id]} [{_attributes(_node(node, scene))}];"
    for edge in scene.edges:
        if edge.source in ids and edge.target in ids:
            look = _attributes(_edge(edge, captions.get(edge.id, ())))
            yield f"  {ids[edge.source]} -> {ids[edge.target]} [{look}];"
    yield "}"


def _questions(scene: Scene) -> Iterator[str]:
    """Give the numbered questions of the panel, each with what was found."""
    yield from (badge.label for label in scene.labels for badge in label.badges)


def _attributes(pairs: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{key}={quoted(value)}" for key, value in pairs)


def _node(node: Node, scene: Scene) -> Iterator[tuple[str, str]]:
    if node.kind == "center":
        # What is told of a person names the numbers too.
        words = [symbol.label for symbol in scene.symbols] or [node.label]
        words += [edge.label for edge in scene.inner]
        yield "label", "\n".join(word for word in words if word)
        yield "penwidth", "2"
        return
    small = [line.text for line in node.lines if line.role != "name"]
    words = [node.name, *small] if node.name and not node.missing else [line.text for line in node.lines]
    found = [" ".join(circled(badge.number) for badge in node.badges)] if node.badges else []
    yield "label", "\n".join((*found, *words))
    if node.missing:
        yield "style", "rounded,filled"
        yield "fillcolor", _MISSING
        return
    if node.shape == "ellipse":
        yield "shape", "ellipse"
        yield "style", "dashed" if node.status in NOT_YET else "solid"
    elif node.status in NOT_YET:
        yield "style", "rounded,dashed"


def _edge(edge: Edge, captions: Iterable[str]) -> Iterator[tuple[str, str]]:
    words = [*((_STRESS[edge.stress],) if edge.stress in _TICKED else ()), *captions]
    if words:
        yield "label", "\n".join(words)
    yield "dir", _DIRECTION.get(edge.flow, "none")
    yield "penwidth", str(_WIDTH.get(edge.strength, HAIRLINE))
    if edge.strength == "weak" or edge.status in NOT_YET:
        yield "style", "dashed" if edge.strength == "weak" else "dotted"
    elif edge.strength == "broken" or edge.status == "ended":
        yield "style", "dotted"
    yield "class", f"{edge.strength} {edge.stress} {edge.flow} {edge.status}"
