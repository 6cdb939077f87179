"""What can be wrong, as values: the one base error, a place in a file, and a fault without any sentence.

A fault says *which* rule was broken and *where*; the sentence that a person reads is made from it by
:mod:`ecomap.wording`, in the language that was asked for. A fault never holds a value of the file. The
one exception is ``word``: a key or a code word that the format does not know, so that the reader sees
what was meant; it is shortened and stripped of control characters before it is stored.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

WORD_LIMIT: Final = 30
"""The most characters of a wrong word that a fault keeps."""

FaultCode = Literal[
    # the file as a whole
    "missing-file",
    "is-directory",
    "unreadable",
    "not-a-path",
    "unknown-format",
    "too-large",
    "too-many-entries",
    "too-many-faults",
    "empty",
    "binary",
    "encoding",
    "cp932",
    # characters
    "control-character",
    "bidi-control",
    "invisible-character",
    # YAML and JSON as such
    "yaml-syntax",
    "yaml-tab",
    "yaml-quote",
    "yaml-colon",
    "yaml-wide-colon",
    "yaml-wide-space",
    "yaml-bracket",
    "yaml-indent",
    "yaml-tag",
    "yaml-anchor",
    "yaml-alias",
    "yaml-documents",
    "complex-key",
    "json-syntax",
    "json-number",
    "too-deep",
    "duplicate-key",
    # the form of the file
    "not-a-case",
    "missing-version",
    "bad-version",
    "newer-version",
    "unknown-key",
    "same-key-twice",
    "missing-key",
    "missing-client",
    "expected-text",
    "expected-list",
    "expected-map",
    # words and values
    "unknown-word",
    "ambiguous-word",
    "conflicting-words",
    "unclear-kind",
    "bad-date",
    "impossible-date",
    "ambiguous-date",
    "year-assumed",
    "date-after-era",
    "dates-reversed",
    "bad-frequency",
    "bad-number",
    "bad-yes-no",
    "bad-id",
    # people and ties
    "missing-name",
    "same-name",
    "same-id",
    "unknown-name",
    "ambiguous-name",
    "tie-to-itself",
    "tie-with-deceased",
    "not-a-person",
    "not-a-resource",
    "invalid",
    # writing
    "target-is-symlink",
    "target-is-directory",
    "cannot-write",
    "unwritable-character",
    "long-cell",
    # a workbook or lists
    "workbook-broken",
    "workbook-password",
    "workbook-kind",
    "workbook-large",
    "unknown-sheet",
    "same-sheet",
    "sheet-not-read",
    "no-sheets",
    "missing-heading",
    "unknown-heading",
    "no-heading",
    "no-label",
    "merged-cells",
    "formula-without-value",
    "error-cell",
    "number-for-text",
    "csv-quote",
    # a configuration file
    "config-syntax",
    "config-unknown-key",
    "config-unknown-limit",
    "config-unknown-rule",
    "config-unknown-kind",
    "config-type",
    "config-number",
    "config-missing",
]
"""Every code a fault can have; each has its sentence in :mod:`ecomap.wording`."""

Severity = Literal["error", "notice"]


def clean_word(word: str) -> str:
    """Give a wrong word in the form in which a message may repeat it.

    Parameters
    ----------
    word
        A key or code word as the file has it.

    Returns
    -------
    str
        One line of at most `WORD_LIMIT` characters without control, format or surrogate characters, so
        that it can neither steer a terminal nor turn the reading direction of the message.
    """
    kept = "".join(
        " " if character.isspace() else character
        for character in word[: WORD_LIMIT * 4]
        if character.isspace() or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    one_line = " ".join(kept.split())
    return one_line if len(one_line) <= WORD_LIMIT else one_line[: WORD_LIMIT - 1] + "…"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which file something stands.

    Attributes
    ----------
    file
        The file as it was named by the caller, ``"<stdin>"`` or ``"<text>"``.
    line, column
        Counted from 1, in characters; ``None`` where the whole file is meant.
    field
        Dotted path of canonical English keys and positions from 1, such as ``"resources.3.tie.frequency"``.
    sheet
        Name of the sheet of a workbook, ``""`` for the one table of a CSV file; then line and column are those of
        the cell. ``None`` for a file of text.
    """

    file: str = ""
    line: int | None = None
    column: int | None = None
    field: str = ""
    sheet: str | None = None

    @property
    def cell(self) -> str | None:
        """The cell as spreadsheets name it (``"C7"``); ``None`` for a file of text, or where no cell is meant."""
        if self.sheet is None or self.line is None or self.column is None:
            return None
        return f"{letters(self.column)}{self.line}"

    @property
    def within(self) -> str:
        """Where in the file: ``16:10``, ``家族!C7``, ``C7``; empty where the whole file is meant."""
        if self.sheet is not None:
            sheet = clean_word_of_path(self.sheet)
            return f"{sheet}!{self.cell}" if sheet and self.cell else sheet or self.cell or ""
        return ":".join(str(number) for number in (self.line, self.column) if number is not None)

    def __str__(self) -> str:
        """Give ``file:line:column`` or ``file:家族!C7``, as far as known."""
        if self.sheet is not None:
            return ":".join(part for part in (clean_word_of_path(self.file), self.within) if part)
        parts = [clean_word_of_path(self.file)]
        if self.line is not None:
            parts.append(str(self.line))
            if self.column is not None:
                parts.append(str(self.column))
        return ":".join(parts)


def letters(column: int) -> str:
    """Give the letters by which spreadsheets name a column that is counted from 1: 3 is C, 28 is AB."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def clean_word_of_path(path: str) -> str:
    """Give a file name without characters that could steer a terminal; its length is kept."""
    return "".join(c if unicodedata.category(c) not in {"Cc", "Cf", "Cs"} else "?" for c in path)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a file, or worth a notice.

    Attributes
    ----------
    code
        What is wrong.
    place
        Where.
    word
        The wrong key or code word itself, cleaned and shortened; never a name, date or other free text.
    expected
        What could be written instead, nearest first: code words or keys; never taken from the file.
    near
        How many of `expected`, from the first, resemble the wrong word; the others are only what else there is.
    tables
        Names of the vocabulary tables that `expected` is from, for showing their labels.
    hint
        A finer distinction inside the code, for the sentence (such as ``"xlsx"`` for ``binary``).
    severity
        ``"error"``, or ``"notice"`` where the file was read all the same.
    others
        Further places that belong to the same fault, such as the first of two same names.
    """

    code: FaultCode
    place: Place
    word: str | None = None
    expected: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    hint: str | None = None
    severity: Severity = "error"
    others: tuple[Place, ...] = ()
    near: int = 0

    def __str__(self) -> str:
        """Give place and code: enough for a log, without a word of the file."""
        return f"{self.place}: {self.code}" + (f" ({self.place.field})" if self.place.field else "")


class EcomapError(Exception):
    """The base of every error that ecomap raises on purpose.

    Attributes
    ----------
    faults
        What is wrong; empty for errors that are not about a file.
    """

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults: tuple[Fault, ...] = faults

    def __str__(self) -> str:
        """List places and codes, one a line; sentences are made by :mod:`ecomap.wording`."""
        return "\n".join(str(fault) for fault in self.faults)


class CodedError(EcomapError):
    """An error that is told by a code alone.

    Attributes
    ----------
    code : str
        Which sentence of :mod:`ecomap.wording` tells it.
    """

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code

    def __str__(self) -> str:
        """Give the code; the sentence is made by the wording room."""
        return self.code


class OfficeError(CodedError):
    """A format of Office that cannot be written.

    Attributes
    ----------
    code : str
        ``no-office``: the extra ``office`` is not installed.
    """


class CaseError(EcomapError):
    """A case file that cannot be read; `faults` holds everything that is wrong in it, in reading order."""


class WriteError(EcomapError):
    """A file that cannot be written; the file that was there before is untouched."""
