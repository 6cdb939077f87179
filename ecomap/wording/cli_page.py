"""What the help of a command is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Lang = Literal["ja", "en"]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Page:
    """What the help of one command says around its list of arguments and options.

    Attributes
    ----------
    summary
        One line; also stands in the list of commands.
    text
        Paragraphs below it.
    examples
        Command lines that can be copied, the same in both languages.
    """

    summary: Pair
    text: Pair = ("", "")
    examples: tuple[str, ...] = ()
