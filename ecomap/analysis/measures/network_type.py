"""How a network type is told: conditions that hold, do not hold, or cannot be told, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis.measures.bounds import every

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.analysis.measures.bounds import Answer

BETWEEN: Final = "between"
"""None of the types, or more than one."""


@dataclass(frozen=True, slots=True)
class NetworkType:
    """A network type, as a description with its reasons; never a score, and never printed on a sheet.

    Attributes
    ----------
    type
        Code of the type; ``between`` where the network is between types; None where it cannot be told.
    reasons
        Codes of the conditions it rests on; of ``between`` all conditions of the types that hold; () with None.
    possible
        Codes of the types that it may be, where it cannot be told.
    """

    type: str | None
    reasons: tuple[str, ...]
    possible: tuple[str, ...]


def typed(types: Mapping[str, tuple[str, ...]], answers: Mapping[str, Answer]) -> NetworkType:
    """Tell the type of a network.

    Parameters
    ----------
    types
        Codes of the conditions of each type, all of which have to hold.
    answers
        Whether each condition holds.

    Returns
    -------
    NetworkType
        The one type that surely holds; ``between`` where several do, or none can.

    Examples
    --------
    >>> types = {"x": ("a",), "y": ("a", "b")}
    >>> [typed(types, {"a": True, "b": b}).type for b in (False, True, None)]
    ['x', 'between', None]
    """
    holds = {code: every(*(answers[condition] for condition in conditions)) for code, conditions in types.items()}
    sure = [code for code, answer in holds.items() if answer]
    doubtful = [code for code, answer in holds.items() if answer is None]
    if doubtful and len(sure) < 2:  # noqa: PLR2004 - two types are between, whatever a third is
        return NetworkType(None, (), tuple(code for code in types if code in sure or code in doubtful))
    if len(sure) == 1:
        return NetworkType(sure[0], types[sure[0]], ())
    used = {condition for conditions in types.values() for condition in conditions}
    return NetworkType(BETWEEN, tuple(code for code in answers if code in used and answers[code]), ())
