"""The columns of a case as somebody reads it who knows of no suspicion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.codes import NO, UNKNOWN, YES
from ecomap.analysis.columns import TRAITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    it has no tie, no role and no need any more and counts as no longer alive: nothing in the kernel looks at it.
    """
    if not suspects(columns):
        return columns
    gone = {n for n, traits in enumerate(columns.node_traits) if traits >> _HARMFUL & UNKNOWN == YES}
    clear = ~(UNKNOWN << _SUSPECTED)
    kept = columns._replace(node_traits=[traits & clear | NO << _SUSPECTED for traits in columns.node_traits])
    if not gone:
        return kept
    died = [_UNKNOWN_DAY if n in gone else day for n, day in enumerate(kept.node_died)]
    ties = [t for t in range(len(kept.tie_a)) if not {kept.tie_a[t], kept.tie_b[t]} & gone]
    roles = [r for r in range(len(kept.role_node)) if kept.role_node[r] not in gone]
    needs = [r for r in range(len(kept.need_node)) if kept.need_node[r] not in gone]
    changed: dict[str, Sequence[int]] = {"node_died": died}
    for prefix, places in (("tie_", ties), ("role_", roles), ("need_", needs)):
        for name, column in zip(kept._fields, kept, strict=True):
            if name.startswith(prefix):
                changed[name] = _chosen(column, places)
    return kept._replace(**changed)


def _chosen(column: Sequence[int], places: Iterable[int]) -> list[int]:
    return [column[place] for place in places]
