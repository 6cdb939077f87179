"""The sheet as PDF: typst sets a template, which gets everything as data and can reach nothing else."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from ecomap.errors import CodedError
from ecomap.render.pdf import font_folder
from ecomap.report.sheet.typeset import TypesettingError, typeset, typeset_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomap.text import FontChain

_PAGES: Final = re.compile(rb"/Type/Pages/Count (\d+)")
_PLACE: Final = re.compile(r"error: ([^\n]{1,200})(?:.*?\.typ:(\d+):(\d+))?", re.DOTALL)


class TemplateError(CodedError):
    """A template that cannot be used.

    Attributes
    ----------
    code : str
        ``template-unreadable``: there is no such file, or it is no UTF-8 text. ``template-failed``: typst refuses it.
    target : str
        The file, as it was named, with the line and what typst says of it; never a text of the case.
    """

    def __init__(self, code: str, target: str) -> None:
        super().__init__(code)
        self.target = target


def shipped_template() -> str:
    """Return the template that comes with the toolkit."""
    return files("ecomap.report.sheet").joinpath("template.typ").read_text(encoding="utf-8")


def set_pdf(data: dict[str, Any], svg: bytes, fonts: FontChain) -> bytes:
    """Set the sheet with the shipped template.

    Parameters
    ----------
    data
        Of `ecomap.report.sheet.data.template_data`.
    svg
        The map.
    fonts
        The fonts; no other has a say.

    Returns
    -------
    bytes
        A tagged PDF with text that can be searched; no date, no author and no name in its metadata. Equal input gives
        equal bytes.
    """
    with font_folder(fonts) as folder:
        return typeset(shipped_template(), _inputs(data, svg), folder)


def set_pdf_with(
    template: str,
    name: str,
    data: dict[str, Any],
    svg: bytes,
    fonts: FontChain,
    blank: Callable[[], tuple[dict[str, Any], bytes]],
) -> bytes:
    """Set the sheet with somebody's own template.

    Parameters
    ----------
    template
        Typst source.
    name
        How its file is called, for errors.
    data, svg, fonts
        As for `set_pdf`.
    blank
        Gives data and map of an empty case. What typst says of a template may repeat a text of the case; it is
        told only where it says the same of an empty one.

    Raises
    ------
    TemplateError
        ``template-failed``.
    """
    with font_folder(fonts) as folder:
        try:
            return typeset_apart(template, _inputs(data, svg), folder)
        except TypesettingError as error:
            said = _told(error)
        try:
            typeset_apart(template, _inputs(*blank()), folder)
        except TypesettingError as again:
            if said and _told(again) == said:
                message, line, column = said
                place = f":{line}:{column}" if line else ""
                raise TemplateError("template-failed", f"{name}{place}: {message}") from None
        raise TemplateError("template-failed", name)


def _told(error: TypesettingError) -> tuple[str, str | None, str | None] | None:
    """Give message, line and column of what typst said."""
    match = _PLACE.search(str(error))
    return None if match is None else (match[1], match[2], match[3])


def pages_of(pdf: bytes) -> int:
    """Count the pages of a PDF that typst has made."""
    match = _PAGES.search(pdf)
    return int(match[1]) if match else 0


def _inputs(data: dict[str, Any], svg: bytes) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=False), "map": svg.decode()}
