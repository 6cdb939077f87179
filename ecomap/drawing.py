"""From a case to a finished drawing in one call, and from a drawing to files."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from ecomap.errors import EcomapError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

    from ecomap.analysis import Findings
    from ecomap.layout.focus import Focus
    from ecomap.layout.marks import Mark
    from ecomap.layout.scene import Scene
    from ecomap.layout.style import Style
    from ecomap.model import Case
    from ecomap.render.theme import Theme
    from ecomap.text import FontChain

Format = Literal["svg", "png", "pdf", "html", "pptx", "dot", "scene.json"]

FORMATS: Final[tuple[Format, ...]] = ("pdf", "svg", "png", "html", "pptx", "dot", "scene.json")
"""What a drawing can be saved as; each is also the end of the file's name."""

DPI: Final = 200.0
"""Dots per inch of a PNG unless told otherwise."""


class DrawingError(EcomapError):
    """A drawing that cannot be saved under the name given.

    Attributes
    ----------
    code : str
        ``picture-format``: the end of the name is none of `FORMATS`.
    target : str
        The name.
    """

    def __init__(self, code: str, target: str) -> None:
        super().__init__()
        self.code = code
        self.target = target

    def __str__(self) -> str:
        """Give code and name; the sentence is made by the wording room."""
        return f"{self.code}: {self.target}"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A laid-out map together with what painters need: colours and fonts.

    Nothing is painted before a format is asked for, and asking twice gives the same bytes. Two drawings are equal
    when scene and theme are.

    Attributes
    ----------
    scene : Scene
        Final coordinates in px (96 px = 1 inch), words and notices.
    theme : Theme
        Colours.
    fonts : FontChain
        The fonts with which the scene was measured.
    """

    scene: Scene
    theme: Theme
    fonts: FontChain = field(compare=False, repr=False)

    @property
    def notices(self) -> tuple[str, ...]:
        """What could not be had: type below the wanted size, words cut short, characters that no font has."""
        return self.scene.notices

    def svg(self) -> str:
        """Paint an SVG document that any viewer shows with the right widths."""
        return self._svg().decode()

    def png(self, *, dpi: float = DPI, mono: bool = False) -> bytes:
        """Paint a PNG picture.

        Parameters
        ----------
        dpi
            Dots per inch; A4 has 2339 x 1654 dots at 200.
        mono
            Black and white only, as a fax machine sends it.
        """
        from ecomap.render.png import paint_png  # noqa: PLC0415 - each format loads what it needs, no more

        return paint_png(self._svg(), self.fonts, dpi=dpi, mono=mono)

    def pdf(self) -> bytes:
        """Paint a PDF document of one page in its true size, with selectable text and subset fonts."""
        from ecomap.render.pdf import paint_pdf  # noqa: PLC0415
        from ecomap.wording.page_words import page_words  # noqa: PLC0415

        scene = self.scene
        return paint_pdf(
            self._svg(embed=False),
            self.fonts,
            title=page_words("map", scene.language),  # metadata of a file never name anybody
            description=scene.description,
            language=scene.language,
        )

    def html(self) -> str:
        """Paint an HTML page that needs nothing outside itself."""
        from ecomap.render.html import paint_html  # noqa: PLC0415

        return paint_html(self.scene, self.theme, self.fonts).decode()

    def pptx(self) -> bytes:
        """Paint a PowerPoint file of one slide: native shapes to edit, ties that stay glued to their boxes.

        Raises
        ------
        ecomap.errors.OfficeError
            ``no-office``, where python-pptx is not installed (``pip install "ecomap[office]"``).
        """
        from ecomap.render.pptx import paint_pptx  # noqa: PLC0415
        from ecomap.wording.page_words import page_words  # noqa: PLC0415

        return paint_pptx(self.scene, self.theme, title=page_words("map", self.scene.language))

    def dot(self) -> str:
        """Write the map as DOT text for Graphviz, which finds places of its own; safe whatever the words hold."""
        from ecomap.render.dot import paint_dot  # noqa: PLC0415

        return paint_dot(self.scene).decode()

    def scene_json(self) -> str:
        """Write the scene as JSON (``docs/reference/scene-json.md``)."""
        from ecomap.layout.scene_json import scene_to_json  # noqa: PLC0415

        return scene_to_json(self.scene)

    def on_axes(self, ax: Axes) -> tuple[Artist, ...]:
        """Paint on a Matplotlib Axes, for a figure beside other figures.

        Parameters
        ----------
        ax
            Where to paint. Its limits become those of the page in px, its frame and ticks are taken away.

        Returns
        -------
        tuple of matplotlib.artist.Artist
            What was added; the artists of a thing have its id as gid.
        """
        from ecomap.render.axes import paint_axes  # noqa: PLC0415 - Matplotlib is slow to load

        return paint_axes(self.scene, self.theme, self.fonts, ax)

    def to_bytes(self, format: Format, *, dpi: float = DPI) -> bytes:  # noqa: A002 - the word that callers expect
        """Paint in one of `FORMATS`.

        Parameters
        ----------
        format
            ``"pdf"``, ``"svg"``, ``"png"``, ``"html"``, ``"pptx"``, ``"dot"`` or ``"scene.json"``.
        dpi
            Dots per inch of a PNG; the other formats have none.

        Raises
        ------
        DrawingError
            If the format is none of them.
        ecomap.errors.OfficeError
            If the format needs an extra that is not installed.
        """
        painters: dict[str, Callable[[], bytes | str]] = {
            "pdf": self.pdf,
            "svg": self._svg,
            "png": lambda: self.png(dpi=dpi),
            "html": self.html,
            "pptx": self.pptx,
            "dot": self.dot,
            "scene.json": self.scene_json,
        }
        if format not in painters:
            raise DrawingError("picture-format", str(format))
        made = painters[format]()
        return made if isinstance(made, bytes) else made.encode()

    def save(self, path: str | os.PathLike[str], *, dpi: float = DPI) -> Path:
        """Write the drawing to a file in one step: after a crash the old file is there, or the new one.

        Parameters
        ----------
        path
            The file; the end of its name decides the format (see `FORMATS`). Its directory must exist.
        dpi
            Dots per inch of a PNG.

        Returns
        -------
        Path
            The file written. A new one can be read by its owner only, as it shows personal data.

        Raises
        ------
        DrawingError
            If the end of the name is not known; nothing is written.
        ecomap.errors.WriteError
            If the file cannot be written; what was there before is unchanged.
        """
        from ecomap.io.atomic import write_atomically  # noqa: PLC0415

        target = os.fspath(path)
        write_atomically(target, self.to_bytes(format_of(target), dpi=dpi))
        return Path(target)

    def _svg(self, *, embed: bool = True) -> bytes:
        from ecomap.render.svg import paint_svg  # noqa: PLC0415

        return paint_svg(self.scene, self.theme, self.fonts, embed=embed)

    def _repr_svg_(self) -> str:
        """Show the drawing in a notebook."""
        return self.svg()


def format_of(name: str) -> Format:
    """Tell the format from the end of a file's name.

    Parameters
    ----------
    name
        A path; capitals do not matter.

    Returns
    -------
    str
        One of `FORMATS`.

    Raises
    ------
    DrawingError
        ``picture-format``, where the end is none of them.
    """
    lower = name.lower()
    if lower.endswith(".htm"):
        return "html"
    for known in FORMATS:
        if lower.endswith(f".{known}"):
            return known
    raise DrawingError("picture-format", name)


def earlier_map(like: Case | Scene | str | os.PathLike[str] | None) -> Case | Scene | None:
    """Read an earlier map where a path is given; the end of its name tells a Scene from a case."""
    if not isinstance(like, (str, os.PathLike)):
        return like
    if os.fspath(like).lower().endswith(".scene.json"):
        from ecomap.layout.scene_json import (  # noqa: PLC0415 - only where an earlier map is given
            SceneError,
            scene_from_json,
        )

        try:
            return scene_from_json(Path(like).read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            raise SceneError("scene-not-json", path=os.fspath(like)) from None
        except SceneError as error:
            raise SceneError(error.code, error.where, os.fspath(like)) from None
    from ecomap.io import read  # noqa: PLC0415

    return read(like)


def draw(  # noqa: PLR0913 - the public door: every keyword is one choice
    case: Case | str | os.PathLike[str],
    target: str | os.PathLike[str] | None = None,
    *,
    style: Style | None = None,
    theme: Theme | str | None = None,
    fonts: Iterable[str | os.PathLike[str]] | FontChain = (),
    dpi: float = DPI,
    ax: Axes | None = None,
    engine: str | None = None,
    like: Case | Scene | str | os.PathLike[str] | None = None,
    focus: str | Focus | None = None,
    findings: Findings | Sequence[Mark] = (),
) -> Drawing:
    """Draw a case, and save it at once where a target is given.

    Parameters
    ----------
    case
        A case, or the path of a case file.
    target
        File to write; the end of its name decides the format.
    style
        Paper, language, type sizes, notation. Where ``None``: A4, in the language that the case asks for, else
        in Japanese.
    theme
        Colours: a theme or the name of one in `ecomap.THEMES`.
    fonts
        Font files that come before the shipped one, or a chain of fonts that is open already.
    dpi
        Dots per inch where the target is a PNG.
    ax
        A Matplotlib Axes to paint on as well.
    engine
        An engine of Graphviz that places boxes and ties instead of the toolkit: ``"dot"``, ``"neato"``, ``"twopi"``,
        ``"fdp"``, ``"sfdp"``, ``"circo"`` or ``"osage"``. Sectors are then scattered and captions may be hit.
    like
        An earlier map: a case, a Scene, or the path of either. Whoever was there then keeps order, side and, nearly,
        place.
    focus
        Draw a part only: the word for a sector or a kind of support, or the name of somebody. The sheet says so.
    findings
        What `ecomap.analyze` found: numbers stand where the possible gaps are, 「？」 where support is missing, and the
        first questions beside the map. Findings that could endanger somebody when handed on are left out; a caller who
        may show them gives `ecomap.layout.Mark` values instead.

    Returns
    -------
    Drawing
        The finished drawing.

    Raises
    ------
    ecomap.errors.CaseError
        If the file is no readable case; ``faults`` holds everything that is wrong in it.
    ecomap.errors.EcomapError
        If a font cannot be used, the target cannot be written, the focus names nothing, or the engine is not known,
        not installed or fails.
    KeyError
        If there is no theme of this name.

    Examples
    --------
    >>> import ecomap
    >>> picture = ecomap.draw("samples/sato_hana.yaml")
    >>> picture.scene.page.paper
    'A4'
    """
    if target is not None:
        format_of(os.fspath(target))  # a wrong name is told before any work is done
    from ecomap.layout import Style, layout  # noqa: PLC0415 - `import ecomap` must stay light
    from ecomap.model import Case  # noqa: PLC0415
    from ecomap.render.theme import THEMES, Theme  # noqa: PLC0415
    from ecomap.text import FontChain, load_fonts  # noqa: PLC0415

    if not isinstance(case, Case):
        from ecomap.io import read  # noqa: PLC0415

        case = read(case)
    if style is None:
        style = Style(language=case.language or "ja")
    chain = fonts if isinstance(fonts, FontChain) else load_fonts([Path(font) for font in fonts])
    colours = theme if isinstance(theme, Theme) else THEMES[theme or "default"]
    marks = _marks(findings, case, style)
    scene = layout(case, style, fonts=chain, like=earlier_map(like), focus=focus, marks=marks)
    if engine is not None:
        from ecomap.layout.engines import place  # noqa: PLC0415

        scene = place(scene, engine)
    drawing = Drawing(scene, colours, chain)
    if target is not None:
        drawing.save(target, dpi=dpi)
    if ax is not None:
        drawing.on_axes(ax)
    return drawing


def _marks(findings: Findings | Sequence[Mark], case: Case, style: Style) -> Sequence[Mark]:
    """Word findings for the map; marks are worded already."""
    if not findings:
        return ()
    from ecomap.analysis import Findings  # noqa: PLC0415 - only where there are findings
    from ecomap.layout.from_findings import marks_of  # noqa: PLC0415

    return marks_of(findings, case, style.language) if isinstance(findings, Findings) else findings
