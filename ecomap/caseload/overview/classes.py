"""Into which column of a table a client goes; what is only known between two bounds has columns of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecomap.analysis.measures.bounds import Answer
    from ecomap.caseload.caseload import Bounds

_WEEKLY: Final = 2

CONTACT_BLOCKS: Final = (
    ("monthly-below", "monthly-or-weekly", "weekly-below"),
    ("weekly-or-more", "open"),
    ("weekly", "not-asked"),
)
"""Columns by what S05 and S06 say: found, cannot be told, not found. A client stands in one column of one block."""
CONTACT_COLUMNS: Final = tuple(column for block in CONTACT_BLOCKS for column in block)
"""Below monthly; below weekly, perhaps below monthly; below weekly; below weekly or not; not known; weekly or more; the
rules are not asked (facility, hospital, children)."""
CONTACT_OPEN: Final = ("monthly-or-weekly", "weekly-or-more", "open")
"""Columns of those whose class is not known exactly."""

SIZES: Final = (0, 1, 3, 5, 7, 10)
"""Least numbers of the bins of the size of a network: 0, 1-2, 3-4, 5-6, 7-9, 10 and more. A house choice."""
SIZE_COLUMNS: Final = (*(f"size-{least}" for least in SIZES), *(f"from-{least}" for least in SIZES[:-1]))
"""Surely in a bin; in that bin or in a higher one."""

WEEK_COLUMNS: Final = ("due", "home", "open", "nobody")
"""Somebody from elsewhere comes or calls; only whoever lives there (or staff) is with the client; not known; nobody,
and everybody was asked about."""
ANSWERS: Final = ("yes", "open", "no")
"""Columns of an answer; in all tables "open" is what the record cannot tell."""


def contact_column(bounds: Bounds, flagged: Answer) -> str:
    """Give the column of a class of contact.

    Parameters
    ----------
    bounds
        The measure ``contact_class``: 0 below monthly, 1 below weekly, 2 weekly or more.
    flagged
        Whether S05 or S06 found something; None = cannot be told.
    """
    if flagged:
        return "monthly-below" if bounds.high == 0 else "weekly-below" if bounds.low == 1 else "monthly-or-weekly"
    if flagged is None:
        return "weekly-or-more" if bounds == (1, 2) else "open"
    return "weekly" if bounds.low == _WEEKLY else "not-asked"


def size_column(bounds: Bounds) -> str:
    """Give the column of the size of a network.

    Examples
    --------
    >>> from ecomap.caseload.caseload import Bounds
    >>> [size_column(one) for one in (Bounds(1, 2), Bounds(2, 3), Bounds(0, None), Bounds(12, None))]
    ['size-1', 'from-1', 'from-0', 'size-10']
    """
    low = _bin(bounds.low or 0)
    high = SIZES[-1] if bounds.high is None else _bin(bounds.high)
    return f"size-{low}" if low == high else f"from-{low}"


def _bin(value: float) -> int:
    return max(least for least in SIZES if least <= value)


def answer_column(answer: Answer) -> str:
    """Give the column of an answer that may be unknown."""
    return "open" if answer is None else "yes" if answer else "no"
