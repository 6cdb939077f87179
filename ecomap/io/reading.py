"""The way in: a file, a stream or a text becomes a case, or an error that lists everything that is wrong."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal

from ecomap.errors import CaseError, Fault, Place
from ecomap.io.characters import check_source
from ecomap.io.encodings import decode
from ecomap.io.tree import MAX_BYTES, Faults, TooManyFaultsError

if TYPE_CHECKING:
    from ecomap.io.tree import Node
    from ecomap.model import Case

Format = Literal["yaml", "json"]

SUFFIXES: Final[dict[str, Format]] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
"""Which form a file has, by the end of its name."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A case and what is worth knowing about its file.

    Attributes
    ----------
    case
        The case.
    notices
        Faults of severity ``"notice"``: the file was read all the same.
    """

    case: Case
    notices: tuple[Fault, ...] = ()


def read(
    source: str | os.PathLike[str] | IO[str] | IO[bytes],
    *,
    format: Format | None = None,  # noqa: A002 - the word users know
    name: str | None = None,
) -> Case:
    """Read a case file.

    Parameters
    ----------
    source
        Path of a YAML or JSON file, or an open stream. For the text of a case itself use `read_text`.
    format
        ``"yaml"`` or ``"json"``; by default told by the suffix, else by the content.
    name
        What to call the source in faults; by default its path.

    Returns
    -------
    Case
        Checked and resolved: codes instead of words, ids instead of names.

    Raises
    ------
    ecomap.errors.CaseError
        With every fault found, each with its line, column and field.

    Notes
    -----
    YAML is read without its types, tags, anchors and aliases. Size, depth and number of entries are limited
    (5 MB, 20, 100,000), so that no file can take long or much memory. Comments are not part of a case.
    """
    return read_with_notices(source, format=format, name=name).case


def read_with_notices(
    source: str | os.PathLike[str] | IO[str] | IO[bytes],
    *,
    format: Format | None = None,  # noqa: A002
    name: str | None = None,
) -> Reading:
    """Read a case file and give the notices too; see `read`."""
    if isinstance(source, str | os.PathLike):
        path = os.fspath(source)
        label = name or path
        data: str | bytes = _bytes_of(path, label)
        chosen = format or SUFFIXES.get(Path(path).suffix.lower())
    else:
        label = name or str(getattr(source, "name", "<stream>"))
        data = source.read(MAX_BYTES + 1)
        chosen = format
    return _read(data, chosen, label)


def read_text(
    text: str,
    *,
    format: Format | None = None,  # noqa: A002
    name: str = "<text>",
) -> Case:
    """Read the text of a case; see `read`."""
    return _read(text, format, name).case


def _bytes_of(path: str, label: str) -> bytes:
    place = Place(label)
    if "\0" in path or "\n" in path:
        raise CaseError(Fault("not-a-path", Place("<text>")))
    file = Path(path)
    try:
        if file.is_dir():
            raise CaseError(Fault("is-directory", place))
        if file.is_file() and file.stat().st_size > MAX_BYTES:
            raise CaseError(Fault("too-large", place))
        with file.open("rb") as stream:
            # A pipe or device has no size that could be asked for.
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise CaseError(Fault("missing-file", place)) from None
    except (OSError, ValueError):
        raise CaseError(Fault("unreadable", place)) from None


def _read(data: str | bytes, chosen: Format | None, label: str) -> Reading:
    faults = Faults(label)
    case: Case | None = None
    try:
        text = _text_of(data, faults)
        if text is not None:
            quick = _quick(text, chosen, label)
            if quick is not None:
                return Reading(quick, faults.ordered())
            root = _tree(text, chosen, faults)
            if root is not None:
                from ecomap.io.assemble import assemble  # noqa: PLC0415 - the model takes time to load

                case = assemble(root, faults)
            elif not faults.failed:
                faults.add("empty")
    except TooManyFaultsError:
        case = None
    if case is None or faults.failed:
        raise faults.error()
    return Reading(case, faults.ordered())


def _quick(text: str, chosen: Format | None, label: str) -> Case | None:
    """Read JSON in which nothing is wrong and nothing worth a notice; None for whatever needs the exact way."""
    if (chosen or _guess(text)) != "json":
        return None
    from ecomap.io.json_quick import json_quick  # noqa: PLC0415

    faults = Faults(label)
    check_source(text, faults)
    root = None if faults.found else json_quick(text)
    if root is None:
        return None
    from ecomap.io.assemble import assemble  # noqa: PLC0415 - the model takes time to load

    try:
        case = assemble(root, faults)
    except TooManyFaultsError:
        return None
    return None if faults.found else case


def _text_of(data: str | bytes, faults: Faults) -> str | None:
    if len(data) > MAX_BYTES:
        faults.add("too-large")
        return None
    if isinstance(data, bytes):
        return decode(data, faults)
    text = data.removeprefix("\ufeff")
    if not text.strip():
        faults.add("empty")
        return None
    return text


def _tree(text: str, chosen: Format | None, faults: Faults) -> Node | None:
    check_source(text, faults)
    if faults.failed:
        # Control characters would be reported again, in the words of a parser.
        return None
    if (chosen or _guess(text)) == "json":
        from ecomap.io.json_positions import json_tree  # noqa: PLC0415

        return json_tree(text, faults)
    from ecomap.io.yaml_events import yaml_tree  # noqa: PLC0415

    return yaml_tree(text, faults)


def _guess(text: str) -> Format:
    """Tell JSON from YAML, which may begin with a brace too: in JSON a quotation mark follows."""
    start = text.lstrip()
    if start.startswith("{") and start[1:].lstrip()[:1] in {'"', "}"}:
        return "json"
    return "json" if start.startswith("[") and start[1:].lstrip()[:1] in {'"', "{", "["} else "yaml"
