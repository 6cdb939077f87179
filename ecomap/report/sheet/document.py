"""From a case to a finished sheet in one call, and from a sheet to files."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from ecomap.errors import CodedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecomap.analysis import Findings
    from ecomap.layout.style import Style
    from ecomap.model import Case
    from ecomap.render.theme import Theme
    from ecomap.report.sheet.content import SheetContent
    from ecomap.report.sheet.picture import Picture
    from ecomap.text import FontChain

SheetFormat = Literal["pdf", "html", "docx"]
SHEET_FORMATS: Final[tuple[SheetFormat, ...]] = ("pdf", "html", "docx")
"""What a sheet can be saved as; each is also the end of the file's name."""
_SIDES: Final = 2
_NOTHING: Final = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>'
"""A map with nothing on it."""


class SheetError(CodedError):
    """A sheet that cannot be made.

    Attributes
    ----------
    code : str
        ``sheet-format``: the end of the name is none of `SHEET_FORMATS`. ``no-docx``: python-docx is not installed.
    target : str
        The name.
    """

    def __init__(self, code: str, target: str = "") -> None:
        super().__init__(code)
        self.target = target


@dataclass(frozen=True)
class Sheet:
    """A sheet for the case conference: its words and its map, not yet in any format.

    Nothing is set before a format is asked for, and asking twice gives the same bytes.

    Attributes
    ----------
    content
        Everything that stands on it, in words.
    picture
        The map.
    punch
        The side that is punched: left, top or none.
    template
        Typst source of an office's own template and the name of its file; None = the shipped one.
    """

    content: SheetContent
    picture: Picture
    punch: str = "left"
    template: tuple[str, str] | None = None
    fonts: FontChain = field(default=None, compare=False, repr=False)  # type: ignore[assignment] # `sheet` gives it

    @property
    def notices(self) -> tuple[str, ...]:
        """What could not be had, as codes; what concerns pages is known once the PDF has been set."""
        return self.picture.notices + (("map-apart",) if self.picture.apart else ())

    def notices_of(self, format: SheetFormat) -> tuple[str, ...]:  # noqa: A002 - the word that callers expect
        """Return the codes of what could not be had in one format: ``more-pages`` for a PDF of more than two sides."""
        from ecomap.report.sheet.pdf import pages_of  # noqa: PLC0415 - each format loads what it needs

        ordinary = format == "pdf" and not self.content.client and self.template is None
        more = ordinary and not self.picture.apart and pages_of(self._pdf) > _SIDES
        return self.notices + (("more-pages",) if more else ())

    def pdf(self) -> bytes:
        """Set a PDF: A4 landscape, two sides as a rule, with selectable text.

        Raises
        ------
        ecomap.report.sheet.pdf.TemplateError
            If the template cannot be set.
        """
        return self._pdf

    @cached_property
    def _pdf(self) -> bytes:
        from ecomap.report.sheet.data import template_data  # noqa: PLC0415
        from ecomap.report.sheet.pdf import set_pdf, set_pdf_with  # noqa: PLC0415

        data = template_data(self.content, self.picture, self.punch, self.fonts)
        svg = self.picture.svg()
        if self.template is None:
            return set_pdf(data, svg, self.fonts)

        def blank() -> tuple[dict[str, Any], bytes]:
            return template_data(_blank(self.content), self.picture.without_words(), self.punch, self.fonts), _NOTHING

        source, name = self.template
        return set_pdf_with(source, name, data, svg, self.fonts, blank)

    def html(self) -> str:
        """Write one page that needs nothing outside itself, runs no script, and prints like the PDF."""
        from ecomap.report.sheet.page import page_of  # noqa: PLC0415

        return page_of(self.content, self.picture, self.fonts)

    def docx(self) -> bytes:
        """Write a document for Word with tables that can be edited.

        Raises
        ------
        SheetError
            ``no-docx``, where python-docx (the extra ``office``) is not installed.
        """
        try:
            from ecomap.report.sheet.word import document_of  # noqa: PLC0415
        except ModuleNotFoundError:
            raise SheetError("no-docx") from None
        return document_of(self.content, self.picture, self.punch)

    def to_bytes(self, format: SheetFormat) -> bytes:  # noqa: A002
        """Write in one of `SHEET_FORMATS`.

        Raises
        ------
        SheetError
            If the format is none of them, or needs what is not installed.
        """
        if format == "pdf":
            return self.pdf()
        if format == "html":
            return self.html().encode()
        if format == "docx":
            return self.docx()
        raise SheetError("sheet-format", str(format))

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the sheet to a file in one step; the end of its name decides the format.

        Returns
        -------
        Path
            The file written. A new one can be read by its owner only, as it shows personal data.

        Raises
        ------
        SheetError
            If the end of the name is not known; nothing is written.
        ecomap.errors.WriteError
            If the file cannot be written; what was there before is unchanged.
        """
        from ecomap.io.atomic import write_atomically  # noqa: PLC0415

        target = os.fspath(path)
        write_atomically(target, self.to_bytes(sheet_format_of(target)))
        return Path(target)


def sheet_format_of(name: str) -> SheetFormat:
    """Tell the format from the end of a file's name; capitals do not matter.

    Raises
    ------
    SheetError
        ``sheet-format``, where the end is none of `SHEET_FORMATS`.
    """
    lower = name.lower()
    if lower.endswith(".htm"):
        return "html"
    for known in SHEET_FORMATS:
        if lower.endswith(f".{known}"):
            return known
    raise SheetError("sheet-format", name)


def sheet(  # noqa: PLR0913 - the public door: every keyword is one choice
    case: Case | str | os.PathLike[str],
    target: str | os.PathLike[str] | None = None,
    *,
    lang: Literal["ja", "en"] | None = None,
    findings: Findings | None = None,
    client: bool = False,
    stamp: str | None = None,
    changes: Sequence[str] | None = None,
    template: str | os.PathLike[str] | None = None,
    punch: Literal["left", "top", "none"] = "left",
    style: Style | None = None,
    theme: Theme | str = "default",
    fonts: Iterable[str | os.PathLike[str]] | FontChain = (),
) -> Sheet:
    """Make the sheet for a case conference, and save it at once where a target is given.

    Parameters
    ----------
    case
        A case, or the path of a case file. All of it may stand on the sheet, apart from suspicions of harm and the
        exceptions of consent, which never do.
    target
        File to write: ``.pdf``, ``.html`` or ``.docx``.
    lang
        ``"ja"`` or ``"en"``; where ``None``, the language of the case, else Japanese.
    findings
        What `ecomap.analyze` found; where ``None``, it is called. Restricted findings are left out in either case.
    client
        The client's own copy: 12 pt, own words, who helps, whom to call; no numbers and no words of the trade.
    stamp
        One line for the foot of every page; where ``None``, it says for whom a version was made (`ecomap.redact`).
    changes
        What has changed since the last time, in sentences; where ``None``, the sheet has no such part.
    template
        A typst file of an office's own in place of the shipped template (PDF only).
    punch
        The side that is punched for a file.
    style
        Notation of the map; its paper and sizes are the sheet's own.
    theme
        Colours of the map: a theme or the name of one in `ecomap.THEMES`.
    fonts
        Font files that come before the shipped one, or a chain of fonts that is open already.

    Returns
    -------
    Sheet
        The sheet; ``.pdf()``, ``.html()``, ``.docx()`` and ``.save(path)`` make files of it.

    Raises
    ------
    ecomap.errors.CaseError
        If the file is no readable case.
    ecomap.errors.EcomapError
        If the target's name, the template or a font cannot be used, or the map fits on no page.

    Examples
    --------
    >>> import ecomap
    >>> made = ecomap.sheet("samples/sato_hana.yaml")
    >>> made.content.matrix.gaps
    ('清潔・入浴', '災害時の避難')
    """
    if target is not None:
        sheet_format_of(os.fspath(target))  # a wrong name is told before any work is done
    from dataclasses import replace  # noqa: PLC0415 - `import ecomap` must stay light

    from ecomap.analysis import analyze  # noqa: PLC0415
    from ecomap.layout.from_findings import marks_of  # noqa: PLC0415
    from ecomap.layout.style import Style  # noqa: PLC0415
    from ecomap.model import Case  # noqa: PLC0415
    from ecomap.report.sheet.content import content_of  # noqa: PLC0415
    from ecomap.report.sheet.front import MOST  # noqa: PLC0415
    from ecomap.report.sheet.picture import picture_of  # noqa: PLC0415
    from ecomap.text import FontChain, load_fonts  # noqa: PLC0415

    if not isinstance(case, Case):
        from ecomap.io import read  # noqa: PLC0415

        case = read(case)
    own = None if template is None else read_template(template)
    language = lang or case.language or "ja"
    chain = fonts if isinstance(fonts, FontChain) else load_fonts([Path(font) for font in fonts])
    found = analyze(case) if findings is None else findings
    marks = marks_of(found, case, language)[:MOST]
    looks = replace(style or Style(), language=language)
    content = content_of(case, found, marks, language, client=client, stamp=stamp, changes=changes)
    shown = () if client else marks  # numbers are no help to the client
    picture = picture_of(case, shown, looks, theme, chain, client=client)
    made = Sheet(content, picture, punch, own, chain)
    if target is not None:
        made.save(target)
    return made


def read_template(path: str | os.PathLike[str]) -> tuple[str, str]:
    """Read an office's own template; give its source and how it is called.

    Raises
    ------
    ecomap.report.sheet.pdf.TemplateError
        ``template-unreadable``.
    """
    from ecomap.report.sheet.pdf import TemplateError  # noqa: PLC0415

    try:
        return Path(path).read_text(encoding="utf-8-sig"), os.fspath(path)
    except (OSError, ValueError):
        raise TemplateError("template-unreadable", os.fspath(path)) from None


def _blank(content: SheetContent) -> SheetContent:
    """Return the content of an empty case in the same language, for trying a template."""
    from ecomap.analysis import analyze  # noqa: PLC0415
    from ecomap.model import Case, Client  # noqa: PLC0415
    from ecomap.report.sheet.content import content_of  # noqa: PLC0415

    empty = Case(client=Client(name=""))
    return content_of(empty, analyze(empty), (), content.language, client=content.client)
