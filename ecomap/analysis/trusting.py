"""The columns of a case as somebody reads it who knows of no suspicion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.codes import NO, UNKNOWN, YES
from ecomap.analysis.columns import TRAITS

if TYPE_CHECKING:
    from ecomap.analysis.columns import Columns

_SUSPECTED: Final = TRAITS["suspected"]
_HARMFUL: Final = TRAITS["harmful"]
_UNKNOWN_DAY: Final = 1


def suspects(columns: Columns) -> bool:
    """Say whether anybody of a case is under suspicion of harm."""
    return any(traits >> _SUSPECTED & UNKNOWN == YES for traits in columns.node_traits)


def without_suspicion(columns: Columns) -> Columns:
    """Return the columns of a case in which nobody is under suspicion.

    Concerns on ties are gone. A harmful contact keeps the number of its node, so that masks mean the same people, but
    it counts as no longer alive, its ties lead to itself and its roles to the client, where the kernel passes over
    them, and whoever belongs to it belongs to none.
    """
    if not suspects(columns):
        return columns
    gone = {n for n, traits in enumerate(columns.node_traits) if traits >> _HARMFUL & UNKNOWN == YES}
    clear = ~(UNKNOWN << _SUSPECTED)
    kept = columns._replace(node_traits=[traits & clear | NO << _SUSPECTED for traits in columns.node_traits])
    if not gone:
        return kept
    ends = [
        (a, a) if a in gone else (b, b) if b in gone else (a, b) for a, b in zip(kept.tie_a, kept.tie_b, strict=True)
    ]
    return kept._replace(
        node_died=[_UNKNOWN_DAY if n in gone else day for n, day in enumerate(kept.node_died)],
        node_org=[n if org in gone else org for n, org in enumerate(kept.node_org)],
        tie_a=[a for a, _ in ends],
        tie_b=[b for _, b in ends],
        role_node=[0 if n in gone else n for n in kept.role_node],
    )
