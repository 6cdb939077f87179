"""How an invented case is marked, so that nobody takes it for somebody."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from ecomap.model.base import SYNTHETIC

if TYPE_CHECKING:
    from ecomap.model import Case

KEY: Final = "x-key"
"""The case's own key, by which every list of a caseload names it."""
SEED: Final = "x-synthetic-seed"
INDEX: Final = "x-synthetic-index"
AREA: Final = "x-area"
WORKER: Final = "x-worker"

NAME: Final = "架空"
"""Begins the name of everybody and everything of an invented case."""

REMARK: Final = "合成データ（実在しません）/ synthetic data, nobody real"


def title(index: int) -> str:
    """Return the title of an invented case, which stands on whatever prints one."""
    return f"合成データ {index:07d}（実在しません）"


def extras(seed: int, index: int, area: str, worker: str) -> tuple[tuple[str, str], ...]:
    """Return the extras of an invented case, in the form of the model: (key, value as JSON text)."""
    values = {
        SYNTHETIC: True,
        KEY: f"synthetic-{index:07d}",
        SEED: seed,
        INDEX: index,
        AREA: area,
        WORKER: worker,
    }
    return tuple((key, json.dumps(value, ensure_ascii=False)) for key, value in values.items())


def is_synthetic(case: Case) -> bool:
    """Say whether a case is marked as invented, whoever made it.

    Parameters
    ----------
    case
        Any case.
    """
    return case.is_synthetic
