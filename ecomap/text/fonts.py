"""The chain of fonts: which font draws which character, and how wide it is."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from ecomap.errors import EcomapError
from ecomap.text.clusters import (
    ZWJ,
    is_invisible,
    is_mark,
    is_presentation,
    is_right_to_left,
    is_selector,
    merge_right_to_left,
    split_clusters,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FontCode = Literal["font-unreadable", "font-invalid", "font-shipped"]
GETA = "〓"
"""The printers' mark for a character that no font at hand can draw."""


class FontError(EcomapError):
    """A font file that cannot be used.

    Attributes
    ----------
    code : str
        ``font-unreadable`` (no such file, or no right to it), ``font-invalid`` (not a font) or
        ``font-shipped`` (the font that comes with ecomap is not installed).
    path : Path or None
        The file in question.
    """

    def __init__(self, code: FontCode, path: Path | None = None) -> None:
        super().__init__()
        self.code = code
        self.path = path

    def __str__(self) -> str:
        """Give code and file; the sentence is made by the wording room."""
        return self.code if self.path is None else f"{self.code}: {self.path}"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that one font draws.

    Attributes
    ----------
    text : str
        What is drawn; a character that no font has is ``〓`` here.
    font : int
        Index into the chain's ``families`` and ``paths``.
    em : float
        Width in units of the type size.
    """

    text: str
    font: int
    em: float


class _Piece(NamedTuple):
    """One cluster as drawn."""

    text: str
    font: int
    em: float


@dataclass(frozen=True, slots=True, eq=False)
class FontChain:
    """Fonts in order of preference, the shipped one last.

    Build one with `load_fonts`. The chain is a fixed value: what it keeps inside is only a memory of widths.

    Attributes
    ----------
    families : tuple of str
        Family names, as a viewer or a converter knows them.
    paths : tuple of Path
        The files.
    ascent, descent : float
        Height above and depth below the baseline in units of the type size, the greatest in the chain.
    """

    families: tuple[str, ...]
    paths: tuple[Path, ...]
    ascent: float
    descent: float
    _fonts: tuple[Any, ...] = field(repr=False)
    _simple: dict[str, _Piece] = field(default_factory=dict, repr=False)
    _ems: dict[str, float] = field(default_factory=dict, repr=False)

    def em(self, text: str) -> float:
        """Width of ``text`` in units of the type size."""
        try:
            # Nearly all text is made of characters met before that stand for themselves.
            return sum(map(self._ems.__getitem__, text))
        except KeyError:
            return sum(piece.em for piece in self._pieces(text))

    def width(self, text: str, size: float) -> float:
        """Width of ``text`` in px at ``size`` px; characters that no font has count as ``〓``."""
        return self.em(text) * size

    def runs(self, text: str) -> tuple[Run, ...]:
        """Divide ``text`` into stretches that one font can draw.

        Invisible format characters are left out, and so is a variation selector that the font does not know.
        """
        runs: list[Run] = []
        for piece in self._pieces(text):
            alone = bool(piece.text) and is_right_to_left(piece.text[0])
            if runs and runs[-1].font == piece.font and not alone and not is_right_to_left(runs[-1].text[0]):
                runs[-1] = Run(runs[-1].text + piece.text, piece.font, runs[-1].em + piece.em)
            elif piece.text:
                runs.append(Run(piece.text, piece.font, piece.em))
        return tuple(runs)

    def missing(self, text: str) -> tuple[str, ...]:
        """List what ``text`` asks for and no font can draw as asked, each once, in order.

        An entry is a whole cluster: for a kanji with a variation selector the font may well have the kanji.
        """
        lost = (cluster for cluster in merge_right_to_left(split_clusters(text)) if not self._has(cluster))
        return tuple(dict.fromkeys(lost))

    def clusters(self, text: str) -> tuple[tuple[str, float], ...]:
        """Give the clusters of ``text``, each with its width in units of the type size."""
        ems = self._ems
        if all(map(ems.__contains__, text)):
            return tuple((char, ems[char]) for char in text)
        return tuple((cluster, self._piece(cluster).em) for cluster in split_clusters(text))

    def subset(self, font: int, text: str) -> bytes | None:
        """Cut one font down to the glyphs of ``text``, for embedding in a document.

        Parameters
        ----------
        font : int
            Index into ``families``.
        text : str
            All characters that are needed.

        Returns
        -------
        bytes or None
            A small font file, the same bytes for the same text; ``None`` when the font's own licence bits
            forbid embedding.
        """
        import uharfbuzz as hb  # noqa: PLC0415 - already loaded by load_fonts

        face = self._fonts[font].face
        if _forbids_embedding(face):
            return None
        wanted = hb.SubsetInput()
        wanted.unicode_set.update(map(ord, text + unicodedata.normalize("NFC", text)))
        wanted.flags = hb.SubsetFlags.NO_HINTING
        return bytes(hb.subset(face, wanted).blob.data)

    def _pieces(self, text: str) -> list[_Piece]:
        known = self._simple
        if all(map(known.__contains__, text)):
            return [known[char] for char in text]
        return [self._piece(cluster) for cluster in merge_right_to_left(split_clusters(text))]

    def _piece(self, cluster: str) -> _Piece:
        known = self._simple.get(cluster)
        if known is not None:
            return known
        piece = self._draw(cluster)
        # A right-to-left letter or a mark has no width of its own, so text with one takes the long way.
        if len(cluster) == 1 and not is_right_to_left(cluster) and not is_mark(cluster):
            self._simple[cluster] = piece
            self._ems[cluster] = piece.em
        return piece

    def _draw(self, cluster: str) -> _Piece:
        """Find how a cluster is drawn: as asked, without its selector, or as the printers' mark."""
        if is_invisible(cluster[0]):
            return _Piece("", 0, 0.0)
        for text in _readings(cluster):
            for index, font in enumerate(self._fonts):
                em = _shape(font, text)
                if em is not None:
                    return _Piece(text, index, em)
        for index, font in enumerate(self._fonts):
            em = _shape(font, GETA)
            if em is not None:
                return _Piece(GETA, index, em)
        return _Piece("?", len(self._fonts) - 1, 0.5)

    def _has(self, cluster: str) -> bool:
        if is_invisible(cluster[0]) or cluster[0].isspace():
            return True
        asked = "".join(char for char in cluster if not is_presentation(char))
        return any(_shape(font, asked) is not None for font in self._fonts)


def load_fonts(paths: Iterable[Path | str] = ()) -> FontChain:
    """Open the given font files and, after them, the shipped one.

    Parameters
    ----------
    paths : iterable of Path or str
        Font files (TrueType or OpenType) that come before the shipped font.

    Returns
    -------
    FontChain
        The chain.

    Raises
    ------
    FontError
        If a file cannot be read, or is not a font.
    """
    import uharfbuzz as hb  # noqa: PLC0415 - 30 ms that only drawing needs

    files = [Path(path) for path in paths]
    files.append(_shipped())
    fonts, names, heights, depths = [], [], [], []
    for path in files:
        try:
            blob = hb.Blob.from_file_path(path)  # mapped, not read: the shipped file has 6 MB
        except (OSError, hb.HarfBuzzError) as error:
            raise FontError(code="font-unreadable", path=path) from error
        face = hb.Face(blob)
        if not face.count or not face.glyph_count:
            raise FontError(code="font-invalid", path=path)
        font = hb.Font(face)
        extents = font.get_font_extents("ltr")
        fonts.append(font)
        # Converters know a font by its typographic family (16) where it has one, else by its family (1).
        names.append(face.get_name(16) or face.get_name(1) or path.stem)
        heights.append(extents.ascender / face.upem)
        depths.append(-extents.descender / face.upem)
    return FontChain(tuple(names), tuple(files), max(heights), max(depths), tuple(fonts))


def _shipped() -> Path:
    """Find the shipped font (IPAexGothic) without importing the package that carries it."""
    spec = find_spec("matplotlib_fontja")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / "fonts" / "ipaexg.ttf"
        if path.is_file():
            return path
    raise FontError(code="font-shipped")


def _forbids_embedding(face: Any) -> bool:  # noqa: ANN401 - uharfbuzz has no types
    """Tell whether the font's own table says that it may not be embedded, or not in part."""
    if "OS/2" not in face.table_tags:
        return False
    bits = int.from_bytes(face.reference_table("OS/2").data[8:10], "big")
    return bool(bits & 0x100) or (bits & 0xF) == 0x2  # noqa: PLR2004 - as the OpenType specification counts


def _readings(cluster: str) -> Sequence[str]:
    """Give the ways a cluster may be drawn, best first; the last resorts lose a mark, never the character."""
    if cluster.isspace():
        # Line ends, tabs and rare spaces are all a space; the ideographic one keeps its full width.
        return (cluster, " ") if unicodedata.category(cluster[0]) == "Zs" else (" ",)
    plain = "".join(char for char in cluster if not is_presentation(char))
    bare = "".join(char for char in plain if not is_selector(char))
    return tuple(dict.fromkeys((plain, bare, bare[:1]))) if _keeps_sense(bare) else (plain,)


def _keeps_sense(bare: str) -> bool:
    """Tell whether a cluster without its selectors may shrink to its first character.

    A letter may lose an accent or a kanji its chosen form; a joined emoji cut short would say something else.
    """
    return bool(bare) and unicodedata.category(bare[0])[0] in "LN" and not is_right_to_left(bare[0])


def _shape(font: Any, text: str) -> float | None:  # noqa: ANN401 - uharfbuzz has no types
    """Width of ``text`` in ems when ``font`` has all of it, else ``None``."""
    composed = unicodedata.normalize("NFC", text)
    if len(composed) == 1:
        glyph = font.get_nominal_glyph(ord(composed))
        return int(font.get_glyph_h_advance(glyph)) / int(font.face.upem) if glyph else None
    if not text or not _knows(font, text):
        return None
    import uharfbuzz as hb  # noqa: PLC0415 - already loaded by load_fonts

    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    advances: list[int] = [position.x_advance for position in buffer.glyph_positions]
    return sum(advances) / int(font.face.upem)


def _knows(font: Any, text: str) -> bool:  # noqa: ANN401 - uharfbuzz has no types
    """Tell whether ``font`` has every character of ``text``, each kanji in the form that is asked for."""
    for char, following in pairwise((*text, "")):
        if following and is_selector(following) and not is_presentation(following):
            if not font.get_variation_glyph(ord(char), ord(following)):
                return False
        elif is_selector(char) or is_invisible(char) or char == ZWJ:
            continue
        elif not font.get_nominal_glyph(ord(char)):
            return False
    return True
