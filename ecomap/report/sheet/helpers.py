"""For the client's own copy: who helps with what, and what is to come, in a line each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecomap.report.sheet.supports import Cover, Matrix


@dataclass(frozen=True, slots=True)
class Help:
    """One kind of help: who gives it, and who is to; both empty where it is still to be settled."""

    what: str
    names: tuple[str, ...]
    coming: tuple[str, ...]


def helps_of(matrix: Matrix) -> tuple[Help, ...]:
    """Give everything the client needs or is given, needs first; what nobody asked about is left out."""
    return tuple(_help(cover) for cover in (*matrix.needs, *matrix.others) if _told(cover))


def _told(cover: Cover) -> bool:
    return cover.gap or bool(cover.coming) or any(cell.holders for cell in cover.cells)


def _help(cover: Cover) -> Help:
    return Help(cover.what, tuple(name for cell in cover.cells for name in cell.timed), cover.coming)
