"""Birth order of brothers and sisters from whatever is known of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from ecomap.model.base import CLIENT
from ecomap.vocabulary import relations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.model.case import Case

_ANY_DAY: Final = dt.date(2000, 1, 1)
"""Stands for the day of a drawing without a date: ages can still be compared with one another."""

_ELDER: Final = frozenset({"elder_brother", "elder_sister"})
_YOUNGER: Final = frozenset({"younger_brother", "younger_sister"})


def in_birth_order(case: Case, children: Iterable[str]) -> tuple[str, ...]:
    """Return the ids eldest first.

    Parameters
    ----------
    case
        Holds the people.
    children
        Ids of brothers and sisters; an id that comes twice counts once.

    Returns
    -------
    tuple of str
        Ordered by births or ages where they tell two apart, by 長・次・三 among children of one sex, and by elder or
        younger where one is recorded as such of the other. Who cannot be told apart stays in the order written, with
        the client first among equals. Contradictions are resolved in the order written, never raised.
    """
    ids = sorted(dict.fromkeys(children), key=_places(case).__getitem__)
    older = {one: {two for two in ids if two != one and _is_older(case, two, one)} for one in ids}
    ordered: list[str] = []
    while ids:
        free = next((one for one in ids if not older[one] & set(ids)), ids[0])
        ordered.append(free)
        ids.remove(free)
    return tuple(ordered)


def _places(case: Case) -> dict[str, int]:
    return {ident: index for index, ident in enumerate((CLIENT, *(person.id for person in case.people)))}


def _is_older(case: Case, one: str, two: str) -> bool:
    """Say whether the records tell that ``one`` was born before ``two``."""
    first, second = case.person(one), case.person(two)
    drawn = case.drawn.on if case.drawn is not None else None
    born = first.birth_bounds(drawn or _ANY_DAY), second.birth_bounds(drawn or _ANY_DAY)
    comparable = drawn is not None or (first.birth is None) == (second.birth is None)
    if born[0] is not None and born[1] is not None and comparable:
        if born[0][1] < born[1][0]:
            return True
        if born[1][1] < born[0][0]:
            return False
    if first.relation is not None and first.relation in _ELDER and (first.of or CLIENT) == two:
        return True
    if second.relation is not None and second.relation in _YOUNGER and (second.of or CLIENT) == one:
        return True
    return _ranked_before(first.relation, second.relation) and first.of == second.of


def _ranked_before(one: str | None, two: str | None) -> bool:
    """Say whether 長女 stands before 次女, or 兄 and 姉 before 弟 and 妹; a son and a daughter cannot be told apart."""
    if one is None or two is None:
        return False
    if one in _ELDER and two in _YOUNGER:
        return True
    first, second = relations.get(one), relations.get(two)
    if (first.base, first.via) != (second.base, second.via) or first.sex != second.sex:
        return False
    return first.order is not None and second.order is not None and first.order < second.order
