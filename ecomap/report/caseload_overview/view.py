"""What is shown of an overview: views with words and numbers, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ecomap.caseload.overview.tables import Count

Fill = Literal["dark", "middle", "light", "white", "open"]
"""How a part of a bar looks without colour; ``open`` (hatched) is whatever the record does not settle."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar.

    Attributes
    ----------
    label
        At its left.
    parts
        Lengths in clients, in the order of the fills; None = hidden.
    total
        Length of its frame; None = there is none.
    beside
        At its right.
    share
        A second, short bar at the very right, 0 to 1; None = none.
    """

    label: str
    parts: tuple[Count, ...]
    total: Count
    beside: str = ""
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars one below the other.

    Attributes
    ----------
    fills
        Of the parts; of bars with one part a fill each.
    names
        Of the fills; empty where the labels say all.
    bars
        From the top.
    shares
        What the short bars are; empty where there are none.
    """

    fills: tuple[Fill, ...]
    names: tuple[str, ...]
    bars: tuple[Bar, ...]
    shares: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Numbers in squares.

    Attributes
    ----------
    columns, rows
        Names.
    cells
        Words of each square.
    shades
        How dark each is, 0 to 1.
    hatched_rows, hatched_columns
        Those that are not settled by the record.
    framed
        The squares of no change are framed.
    """

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    shades: tuple[tuple[float, ...], ...]
    hatched_rows: frozenset[int] = frozenset()
    hatched_columns: frozenset[int] = frozenset()
    framed: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """One thing to look at.

    Attributes
    ----------
    name
        Code.
    title, note
        What it is, and how to read it.
    heads, rows
        The numbers as a table; no row where there is nothing to tell.
    picture
        The same as a picture; None = the table is all.
    said
        Sentences below the note.
    """

    name: str
    title: str
    note: str
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    picture: Bars | Grid | None = None
    said: tuple[str, ...] = ()
