"""What the YAML parser complained about, in terms of what people really typed.

The parser speaks of tokens and mapping values. Behind that stand seven habits: a tab, a missing space after
the colon, a full-width colon or space (the default of a Japanese keyboard), an unclosed quote or bracket, a
wrong indent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

    from ecomap.errors import FaultCode
    from ecomap.io.tree import Faults

_WIDE_SPACE: Final = re.compile(r"^[ \t]*　")
_WIDE_COLON: Final = re.compile(r"^\s*(?:-\s+)?[^\s:：#\"']+：")
_TAB_INDENT: Final = re.compile(r"^[ 　]*\t")
_NO_SPACE: Final = re.compile(r"^\s*(?:-\s+)?[^\s:：#\"'{\[]+:[^\s:/]")
_LOOK_BACK: Final = 2
_PROBLEMS: Final[tuple[tuple[tuple[str, ...], FaultCode, bool], ...]] = (
    (("quoted scalar",), "yaml-quote", True),
    (("flow sequence", "flow mapping"), "yaml-bracket", True),
    (("block collection", "block mapping", "block sequence"), "yaml-indent", False),
    (("mapping values", "expected ':'"), "yaml-colon", False),
    (("tag", "directive"), "yaml-tag", False),
    (("scanning an alias",), "yaml-alias", False),
    (("scanning an anchor",), "yaml-anchor", False),
)
_TOO_DEEP: Final = "maximum nesting depth"
"""What libyaml says, from 0.2.6 on, when it gives up before the depth that we allow could be noticed: it reads up to a
thousand opening brackets ahead."""


def explain(error: MarkedYAMLError, text: str, faults: Faults) -> None:
    """Turn a parser's error into the fault that a person can act on.

    Parameters
    ----------
    error
        What PyYAML raised.
    text
        The whole file.
    faults
        Receives exactly one fault, at the place where the hand has to go.
    """
    mark = error.problem_mark or error.context_mark
    if mark is None:
        faults.add("yaml-syntax")
        return
    lines = text.split("\n")
    line, column = mark.line, mark.column
    if _TOO_DEEP in (error.problem or ""):
        faults.add("too-deep", (line + 1, column + 1))
        return
    # The parser often notices on the line after; what was typed stands up to two lines above.
    for above in range(_LOOK_BACK + 1):
        number = line - above
        if not 0 <= number < len(lines):
            continue
        found = _habit(lines[number])
        if found is not None:
            code, where = found
            faults.add(code, (number + 1, where + 1))
            return
    code, at_context = _by_problem(error.problem or "", error.context or "")
    if at_context and error.context_mark is not None:
        line, column = error.context_mark.line, error.context_mark.column
    hint = "wide-comma" if code == "yaml-bracket" and "、" in lines[min(line, len(lines) - 1)] else None
    faults.add(code, (line + 1, column + 1), hint=hint)


def _habit(line: str) -> tuple[FaultCode, int] | None:
    match = _TAB_INDENT.match(line)
    if match:
        return "yaml-tab", match.end() - 1
    match = _WIDE_SPACE.match(line)
    if match:
        return "yaml-wide-space", match.end() - 1
    match = _WIDE_COLON.match(line)
    if match:
        return "yaml-wide-colon", match.end() - 1
    match = _NO_SPACE.match(line)
    if match:
        return "yaml-colon", match.end() - 2
    return None


def _by_problem(problem: str, context: str) -> tuple[FaultCode, bool]:
    """Choose a code by PyYAML's own words, and whether the fault is where the construct began."""
    said = f"{context} / {problem}"
    for words, code, at_context in _PROBLEMS:
        if any(word in said for word in words):
            return code, at_context
    return "yaml-syntax", False
