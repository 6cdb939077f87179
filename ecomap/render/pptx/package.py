"""The file around the slide: made by python-pptx, then rid of everything that tells of anybody or of a day."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from ecomap.errors import OfficeError
from ecomap.render.pptx.shapes import SPACES, emu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.presentation import Presentation

_LAYOUT: Final = "Title Only"
_DAY: Final = (1980, 1, 1, 0, 0, 0)  # the first that a zip archive can tell
_FILE_LEFT_OUT: Final = ("thumbnail", "extended-properties")  # a picture of an empty slide; name of the program
_DECK_LEFT_OUT: Final = ("printerSettings", "viewProps")  # of the machine on which the template was made


def one_slide(
    shapes: Sequence[str], size: tuple[float, float], *, paper: str, title: str, font: str, language: str
) -> bytes:
    """Put shapes on the one slide of a new file.

    Parameters
    ----------
    shapes : sequence of str
        DrawingML from the lowest to the highest.
    size : tuple of float
        Width and height of the slide in px.
    paper : str
        Colour of the slide, ``#rrggbb``.
    title : str
        Title of the document; never of a person.
    font : str
        Font of the theme, which all words have that name no other.
    language : str
        Language of the document.

    Returns
    -------
    bytes
        The file; equal shapes give equal bytes.

    Raises
    ------
    OfficeError
        ``no-office``, where python-pptx is not installed.
    """
    try:
        import pptx  # noqa: PLC0415 - an extra, and slow to load
        from pptx.dml.color import RGBColor  # noqa: PLC0415
        from pptx.oxml import parse_xml  # noqa: PLC0415
    except ImportError:
        raise OfficeError("no-office") from None
    deck = pptx.Presentation()
    _fit(deck, size)
    _strip(deck)
    _set_font(deck, font)
    core = deck.core_properties
    core.title, core.language = title, language
    core.author = core.last_modified_by = core.comments = ""
    core.created = core.modified = datetime(*_DAY, tzinfo=UTC)
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = RGBColor(  # type: ignore[no-untyped-call]
        *bytes.fromhex(paper.removeprefix("#"))
    )
    tree = slide.shapes.element
    for shape in list(tree)[2:]:  # what the layout offers: the title is among ours
        tree.remove(shape)
    names = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
    tree.extend(parse_xml(f"<p:spTree {names}>{''.join(shapes)}</p:spTree>"))
    made = io.BytesIO()
    deck.save(made)
    return _same_bytes(made)


def _fit(deck: Presentation, size: tuple[float, float]) -> None:
    """Give the slide the size of the sheet, and the places of its master with it."""
    from pptx.util import Emu  # noqa: PLC0415

    wide, high = (emu(side) for side in size)
    across, down = wide / (deck.slide_width or wide), high / (deck.slide_height or high)
    deck.slide_width, deck.slide_height = Emu(wide), Emu(high)
    deck.element.sldSz.attrib.pop("type", None)  # "4:3"
    for holder in deck.slide_master.placeholders:
        holder.left, holder.width = Emu(round(holder.left * across)), Emu(round(holder.width * across))
        holder.top, holder.height = Emu(round(holder.top * down)), Emu(round(holder.height * down))


def _strip(deck: Presentation) -> None:
    """Take out the layouts that are not used, and all that comes from the machine of the template's author."""
    from pptx.enum.shapes import PP_PLACEHOLDER  # noqa: PLC0415

    for layout in list(deck.slide_layouts):
        if layout.name != _LAYOUT:
            deck.slide_layouts.remove(layout)
    kept = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.BODY}
    for page in (deck.slide_master, deck.slide_layouts[0]):
        for holder in list(page.placeholders):
            if holder.placeholder_format.type not in kept:  # date, footer, number
                holder.element.getparent().remove(holder.element)
    package = deck.part.package
    for rel in list(package.iter_rels()):
        kind = rel.reltype.rpartition("/")[2]
        if kind in _FILE_LEFT_OUT:
            package.drop_rel(rel.rId)
        elif kind in _DECK_LEFT_OUT:
            deck.part.drop_rel(rel.rId)


def _set_font(deck: Presentation, font: str) -> None:
    """Make one font that of all words, Latin and Japanese, so that the theme can change it in one place."""
    from lxml import etree  # noqa: PLC0415 - comes with python-pptx
    from pptx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415
    from pptx.oxml import parse_xml  # noqa: PLC0415

    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = parse_xml(part.blob)
    for faces in theme.iterfind(f".//{{{SPACES['a']}}}fontScheme/*"):
        for face in list(faces):
            faces.remove(face)
        for tag in ("latin", "ea", "cs"):
            etree.SubElement(faces, f"{{{SPACES['a']}}}{tag}", typeface=font)
    part.blob = etree.tostring(theme, encoding="UTF-8", xml_declaration=True, standalone=True)


def _same_bytes(made: io.BytesIO) -> bytes:
    """Pack the archive anew: fixed order, fixed dates, no trace of the system."""
    packed = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        for name in sorted(names, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(entry, old.read(name))
    return packed.getvalue()
