"""What went wrong, for people: never a traceback, never a value of the file."""

from __future__ import annotations

import os
import sys
import traceback
from typing import TYPE_CHECKING, Any

from ecomap.cli.console import safe_name
from ecomap.errors import CodedError, EcomapError
from ecomap.wording.cli_words import knows, say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from ecomap.cli.options import Lang
    from ecomap.errors import Fault

DEBUG = "ECOMAP_DEBUG"
"""Environment variable that lets a developer see the traceback of an internal error."""


class WrongUseError(CodedError):
    """The command line was used in a way that has no meaning; the exit code is 2.

    Attributes
    ----------
    code : str
        Which sentence of `ecomap.wording.cli_words` tells it.
    details : dict
        What stands in the gaps of the sentence.
    near : tuple of str
        What may have been meant.
    """

    def __init__(self, code: str, *, near: Sequence[str] = (), **details: str) -> None:
        super().__init__(code)
        self.details = details
        self.near = tuple(near)


def choose(option: str, value: str, choices: Sequence[str]) -> str:
    """Check the value of an option against what it can be; capitals do not matter."""
    for choice in choices:
        if value.lower() == choice.lower():
            return choice
    raise WrongUseError("bad-choice", option=option, choices=" ".join(choices))


def day_of(option: str, text: str) -> dt.date:
    """Read the value of an option that is a whole date."""
    from ecomap.model import parse_date  # noqa: PLC0415 - only where a day is given

    try:
        date = parse_date(text)
    except ValueError:
        raise WrongUseError("bad-date", option=option) from None
    if date is None or date.earliest != date.latest:
        raise WrongUseError("bad-date", option=option)
    return date.latest


def describe(error: BaseException, lang: Lang, *, name: str = "") -> list[str]:
    """Tell an error in sentences, one a line.

    Parameters
    ----------
    error
        What was raised.
    lang
        Language of the sentences.
    name
        The file that was being worked on, as the user named it.

    Returns
    -------
    list of str
        The lines. For an error that nobody foresaw this is its class and where in ecomap it arose, as its own
        message could hold something of the case.
    """
    if isinstance(error, WrongUseError):
        details = {key: safe_name(value) for key, value in error.details.items()}
        lines = [say(error.code, lang, **details)]
        if error.near:
            lines.append(say("nearest", lang, choices=" ".join(error.near)))
        return lines
    if isinstance(error, EcomapError) and error.faults:
        return fault_lines(error.faults, lang)
    if isinstance(error, EcomapError):
        code = str(getattr(error, "code", ""))
        target = getattr(error, "path", None) or getattr(error, "target", None) or name
        if knows(code):
            word, near = getattr(error, "word", ""), getattr(error, "near", ())
            lines = [say(code, lang, target=safe_name(str(target)), word=safe_name(word))]
            return [*lines, say("nearest", lang, choices=" ".join(near))] if near else lines
    if isinstance(error, OSError):
        where = error.filename if isinstance(error.filename, str) else name
        reason = os.strerror(error.errno) if error.errno else type(error).__name__
        return [say("os-error", lang, target=safe_name(where), detail=reason)]
    if isinstance(error, KeyboardInterrupt):
        return [say("interrupted", lang)]
    return internal_lines(error, lang)


def internal_lines(error: BaseException, lang: Lang) -> list[str]:
    """Tell an error that nobody foresaw: its class and where it arose, never its own message."""
    if os.environ.get(DEBUG):
        traceback.print_exception(error, file=sys.stderr)
    return [say("internal", lang, detail=_whereabouts(error))]


def fault_lines(faults: Iterable[Fault], lang: Lang) -> list[str]:
    """Tell faults, one a line: place, field, sentence, code."""
    from ecomap.wording import fault_sentence  # noqa: PLC0415 - only where there is a fault

    return [f"{fault_sentence(fault, lang)} [{fault.code}]" for fault in faults]


def usage_lines(error: Any, lang: Lang) -> list[str]:  # noqa: ANN401 - typer keeps these classes to itself
    """Tell an error of typer's own parsing, whose messages are English only.

    The classes are private to typer and have moved before, so they are known by name, and what is not known is
    told in general words.
    """
    kind = type(error).__name__
    ctx = getattr(error, "ctx", None)
    command = ctx.command_path if ctx is not None else "ecomap"
    parameter = getattr(error, "param", None)
    if kind == "NoArgsIsHelpError":
        return [error.format_message()]
    if kind == "NoSuchOption":
        lines = [say("no-option", lang, word=safe_name(error.option_name))]
        if error.possibilities:
            lines.append(say("nearest", lang, choices=" ".join(sorted(error.possibilities))))
    elif kind == "MissingParameter" and parameter is not None:
        word = parameter.metavar if parameter.param_type_name == "argument" else "/".join(parameter.opts)
        lines = [say("missing", lang, word=word)]
    elif hasattr(error, "option_name"):
        lines = [say("missing", lang, word=safe_name(str(error.option_name)))]
    else:
        lines = [say("bad-usage", lang)]
    return [*lines, say("more", lang, command=command)]


def _whereabouts(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if f"{os.sep}ecomap{os.sep}" in frame.filename]
    if not frames:
        return type(error).__name__
    frame = (ours or frames)[-1]
    path = frame.filename.rsplit(f"{os.sep}ecomap{os.sep}", 1)[-1]
    return f"{type(error).__name__}, {path}:{frame.lineno}"
