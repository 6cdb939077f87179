"""Where the text or table of a command goes, and in which form: a file, or standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.cli.cases import STDIN
from ecomap.cli.console import err, out, out_bytes, safe_name
from ecomap.cli.failures import WrongUseError, choose
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecomap.cli.options import Lang


def to_file(output: str | None) -> bool:
    """Whether ``-o`` names a file."""
    return output is not None and output != STDIN


def suffix_of(output: str | None) -> str:
    """Return the end of the file's name in small letters; empty where no file is named."""
    return output.rpartition(".")[2].lower() if output is not None and output != STDIN else ""


def form_of(form: str | None, output: str | None, forms: Sequence[str], by_suffix: Mapping[str, str]) -> str | None:
    """Decide in which form to write: as asked, else by the end of the file's name.

    Parameters
    ----------
    form, output
        What stands after ``--format`` and ``-o``.
    forms
        What can be asked for.
    by_suffix
        Form by the end of a name; another end goes with any form.

    Returns
    -------
    str or None
        None where neither tells.

    Raises
    ------
    WrongUseError
        For a form that there is not, and for one that does not go with the name.
    """
    named = by_suffix.get(suffix_of(output))
    if form is None:
        return named
    kind = choose("--format", form, forms)
    if named not in {None, kind}:
        raise WrongUseError("format-and-suffix")
    return kind


def deliver(data: bytes, output: str | None, lang: Lang, *, text: bool) -> None:
    """Write to the file and say so, or to standard output.

    Parameters
    ----------
    data
        What to write, as it stands in a file.
    output
        What stands after ``-o``.
    lang
        Language of the sentence.
    text
        Whether it is for reading on a terminal: then nothing in it may steer one, and it ends with a line end.
    """
    if output is not None and to_file(output):
        from ecomap.io.atomic import write_atomically  # noqa: PLC0415 - help must not wait for it

        write_atomically(output, data)
        err(say("wrote", lang, target=safe_name(output)))
    elif text:
        out(data.decode().removesuffix("\n"))
    else:
        out_bytes(data)
