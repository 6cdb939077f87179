"""The fonts of a drawing as style text: family lists, and the glyphs themselves as data."""

from __future__ import annotations

import re
from base64 import b64encode
from itertools import chain
from typing import TYPE_CHECKING, Final, Protocol

from ecomap.render.looks import badges_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.layout.scene import Line, Scene
    from ecomap.text import FontChain


class _Owner(Protocol):
    """Whatever carries lines of text."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines."""


_SYSTEM: Final = ("Hiragino Sans", "Yu Gothic", "Meiryo", "Noto Sans CJK JP", "Noto Sans JP")
LIMIT: Final = 80_000
"""Embedded glyphs weigh no more than this; a drawing with more different characters names its fonts only."""


def lines_of(scene: Scene) -> Iterator[Line]:
    """Go through every line of text of a scene."""
    boxes = chain(scene.nodes, (entry.node for entry in scene.legend if entry.node))
    people = chain(scene.symbols, (entry.symbol for entry in scene.legend if entry.symbol))
    owners: Iterator[_Owner] = chain(boxes, people, scene.labels, scene.legend)
    for owner in owners:
        yield from owner.lines
    for badge in badges_of(scene):
        yield from badge.lines
    yield from scene.lines


def family_list(fonts: FontChain, index: int, *, embedded: bool) -> str:
    """Give the ``font-family`` for one font of the chain: the glyphs in the file, the font, the system's."""
    own = (f"ecomap-{index}",) if embedded else ()
    rest = (name for place, name in enumerate(fonts.families) if place != index)
    names = dict.fromkeys((*own, fonts.families[index], *rest, *_SYSTEM))
    # A name comes out of a font file; it may hold anything.
    safe = (re.sub(r"[^\w .&+-]", "", name) for name in names)
    return ", ".join([*(f"'{name}'" for name in safe if name), "sans-serif"])


def font_faces(scene: Scene, fonts: FontChain, *, also: str = "", limit: float = LIMIT) -> str:
    """Give the style rules that carry the glyphs of a scene.

    Parameters
    ----------
    scene : Scene
        Where the words are.
    fonts : FontChain
        Where the glyphs are.
    also : str, optional
        Further words of the page around the picture.
    limit : float, optional
        Greatest length of the rules.

    Returns
    -------
    str
        The rules; nothing when they would be longer than ``limit``.
    """
    characters: dict[int, set[str]] = {}
    drawn = ((run.font, run.text) for line in lines_of(scene) for run in line.runs)
    around = ((run.font, run.text) for run in fonts.runs(also))
    for font, text in chain(drawn, around):
        characters.setdefault(font, set()).update(text)
    rules: list[str] = []
    for index, found in sorted(characters.items()):
        data = fonts.subset(index, "".join(sorted(found)))
        if data is not None:
            code = b64encode(data).decode("ascii")
            rules.append(f"@font-face{{font-family:'ecomap-{index}';src:url(data:font/ttf;base64,{code})}}")
    css = "".join(rules)
    return css if len(css) <= limit else ""
