"""The texts of all rules: loaded when the first one is asked for, as the help of the command line needs none."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from ecomap.wording.rules.text import RuleText

    RULE_TEXTS: dict[str, RuleText]

__all__ = ["RULE_TEXTS"]

_FAMILIES: Final = (
    "isolation",
    "support",
    "support_roles",
    "reliance",
    "carers",
    "quality",
    "times",
    "watch",
    "cooperation",
    "life_stage",
    "strengths",
    "record",
)
"""Every file of texts, in the order of the catalogue; a test proves that none is missing."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - ``RULE_TEXTS``: texts by the id of the rule
    if name != "RULE_TEXTS":
        raise AttributeError(name)
    texts: dict[str, RuleText] = {}
    for family in _FAMILIES:
        texts |= import_module(f"{__name__}.{family}").TEXTS
    globals()[name] = texts
    return texts
