"""Sentences: what people read about a fault, a map or a command, in Japanese and English.

Names are loaded when they are first used: the help of the command line must not wait for the vocabulary.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ecomap.wording.faults import SENTENCES, fault_sentence, fault_sentences, field_label

__all__ = ["SENTENCES", "fault_sentence", "fault_sentences", "field_label"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the room holds under that name
    if name in __all__:
        return getattr(import_module("ecomap.wording.faults"), name)
    raise AttributeError(name)
