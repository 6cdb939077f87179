"""The kernel: plain loops over the columns of one case, giving one row of raw facts.

It reads integers and writes integers; nothing in it knows Python objects, so that the same lines can be compiled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.analysis.kernel.fields import answers, household_fields
from ecomap.analysis.kernel.links import links
from ecomap.analysis.kernel.needs import needs
from ecomap.analysis.kernel.people import people
from ecomap.analysis.kernel.roles import roles
from ecomap.analysis.kernel.size import size
from ecomap.analysis.kernel.ties import client_ties, fill_lives
from ecomap.analysis.kernel.times import times
from ecomap.analysis.kernel.watch import watch

if TYPE_CHECKING:
    from ecomap.analysis.columns import Columns
    from ecomap.analysis.limits import Values

__all__ = ["run"]


def run(c: Columns, day: int, today: int, limits: Values, out: list[int], work: list[int], lives: list[int]) -> None:
    """Fill one row.

    Parameters
    ----------
    c
        The columns of one case.
    day, today
        The day of the analysis, as an ordinal and as ``yyyymmdd``; 0 = not known.
    limits
        Numbers of `ecomap.analysis.limits`.
    out
        `ecomap.analysis.slots.SIZE` zeros, to be filled.
    work
        Scratch of at least three integers a node, and 40 at least; zeros.
    lives
        Scratch of an integer a tie.
    """
    people(c, day, today, limits, out)
    fill_lives(c, day, lives)
    client_ties(c, day, lives, limits, out, work)
    size(c, day, lives, limits, out, work)
    roles(c, day, limits, out, work)
    needs(c, out, work)
    answers(c, day, out)
    household_fields(c, out)
    links(c, lives, limits, out, work)
    watch(c, lives, out)
    times(c, day, today, lives, limits, out)
