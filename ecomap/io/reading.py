"""The way in: a file, a stream or a text becomes a case, or an error that lists everything that is wrong."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal

from ecomap.errors import CaseError, Fault, Place
from ecomap.io.characters import check_source
from ecomap.io.encodings import decode
from ecomap.io.tree import MAX_BYTES, Faults, TooManyFaultsError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ecomap.io.tree import Node
    from ecomap.model import Case

Format = Literal["yaml", "json", "xlsx", "csv"]
TextFormat = Literal["yaml", "json"]

SUFFIXES: Final[dict[str, Format]] = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".csv": "csv",
    ".tsv": "csv",
}
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
        Path of a YAML or JSON file, of a workbook (.xlsx, .xlsm), of a list of people (.csv), of a folder with such
        lists, or an open stream. For the text of a case itself use `read_text`.
    format
        ``"yaml"``, ``"json"``, ``"xlsx"`` or ``"csv"``; by default told by the suffix, else by the content.
    name
        What to call the source in faults; by default its path.

    Returns
    -------
    Case
        Checked and resolved: codes instead of words, ids instead of names.

    Raises
    ------
    ecomap.errors.CaseError
        With every fault found, each with its field, and its line and column or its sheet and cell.

    Notes
    -----
    YAML is read without its types, tags, anchors and aliases. Size, depth and number of entries are limited
    (5 MB, 20, 100,000), so that no file can take long or much memory; a workbook may unpack to 50 MB. Comments are
    not part of a case. Formulas of a workbook are never computed: the value counts that was saved with them.
    """
    return _opened(source, format=format, name=name, silent=True).case


def read_with_notices(
    source: str | os.PathLike[str] | IO[str] | IO[bytes],
    *,
    format: Format | None = None,  # noqa: A002
    name: str | None = None,
) -> Reading:
    """Read a case file and give the notices too; see `read`."""
    return _opened(source, format=format, name=name, silent=False)


def _opened(
    source: str | os.PathLike[str] | IO[str] | IO[bytes],
    *,
    format: Format | None,  # noqa: A002
    name: str | None,
    silent: bool,
) -> Reading:
    """Find out what a source holds, and read it; ``silent`` where nobody asks for the notices."""
    if isinstance(source, str | os.PathLike):
        path = os.fspath(source)
        label = name or path
        if (lists := _lists_in(path)) and format in {None, "csv"}:
            return read_lists(lists)
        data: str | bytes = _bytes_of(path, label)
        chosen = format or SUFFIXES.get(Path(path).suffix.lower())
    else:
        label = name or str(getattr(source, "name", "<stream>"))
        data = source.read(MAX_BYTES + 1)
        chosen = format
    return _read(data, chosen, label, silent=silent)


def read_text(
    text: str,
    *,
    format: TextFormat | None = None,  # noqa: A002
    name: str = "<text>",
) -> Case:
    """Read the text of a case; see `read`."""
    return _read(text, format, name, silent=True).case


def read_lists(paths: Sequence[str | os.PathLike[str]]) -> Reading:
    """Read CSV lists that make one case: people and ties, or every sheet of a workbook as a file.

    Parameters
    ----------
    paths
        The files. What one holds is told by its name (家族.csv, ties.csv), else by its headings: ties have both ends,
        everything else is a list of people and resources.

    Returns
    -------
    Reading
        The case and its notices.

    Raises
    ------
    ecomap.errors.CaseError
        With every fault found, each with its file and cell.
    """
    names = [os.fspath(path) for path in paths]
    files = [(name, _bytes_of(name, name)) for name in names]
    label = names[0] if len(names) == 1 else os.path.dirname(names[0])  # noqa: PTH120 - as the caller named it
    faults = Faults(label)

    def tree() -> Node | None:
        from ecomap.io.sheets.lists import list_tables  # noqa: PLC0415 - only where there are lists
        from ecomap.io.sheets.tables import root_of  # noqa: PLC0415

        for name, data in files:
            if len(data) > MAX_BYTES:
                faults.found.append(Fault("too-large", Place(name)))
        tables = [] if faults.failed else list_tables(files, faults)
        return root_of(tables, faults) if tables else None

    return _assembled(tree, faults)


def _lists_in(path: str) -> list[str]:
    """Give the CSV files of a folder, in the order of their names; none for anything else."""
    if "\0" in path or not os.path.isdir(path):  # noqa: PTH112 - Path would refuse odd names by an error
        return []
    return [
        os.path.join(path, name)  # noqa: PTH118
        for name in sorted(os.listdir(path))  # noqa: PTH208
        if SUFFIXES.get(Path(name).suffix.lower()) == "csv" and not name.startswith(".")
    ]


def _bytes_of(path: str, label: str) -> bytes:
    place = Place(label)
    if "\0" in path or "\n" in path:
        raise CaseError(Fault("not-a-path", Place("<text>")))
    file = Path(path)
    try:
        about = file.stat()
        if stat.S_ISDIR(about.st_mode):
            raise CaseError(Fault("is-directory", place))
        if stat.S_ISREG(about.st_mode) and about.st_size > MAX_BYTES:
            raise CaseError(Fault("too-large", place))
        with file.open("rb") as stream:
            # A pipe or device has no size that could be asked for.
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise CaseError(Fault("missing-file", place)) from None
    except (OSError, ValueError):
        raise CaseError(Fault("unreadable", place)) from None


def _read(data: str | bytes, chosen: Format | None, label: str, *, silent: bool) -> Reading:
    quick = _quick(data, chosen, label, silent=silent)
    if quick is not None:
        return Reading(quick)
    faults = Faults(label)

    def tree() -> Node | None:
        table = _table_tree(data, chosen, faults)
        if table is not None or faults.failed:
            return table
        text = _text_of(data, faults)
        return _tree(text, chosen, faults) if text is not None else None

    return _assembled(tree, faults)


def _assembled(tree: Callable[[], Node | None], faults: Faults) -> Reading:
    """Make the case of a tree, or the error with everything that is wrong."""
    case: Case | None = None
    try:
        root = tree()
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


def _table_tree(data: str | bytes, chosen: Format | None, faults: Faults) -> Node | None:
    """Give the tree of a workbook or a list; ``None`` for a text, and after a fault."""
    if isinstance(data, str) or chosen in {"yaml", "json"}:
        return None
    from ecomap.io.sheets.opening import is_workbook, workbook_tables  # noqa: PLC0415 - not for texts

    if chosen is None and not is_workbook(data):
        return None
    if len(data) > MAX_BYTES or not data:
        faults.add("too-large" if data else "empty")
        return None
    from ecomap.io.sheets.lists import list_tables  # noqa: PLC0415
    from ecomap.io.sheets.tables import root_of  # noqa: PLC0415

    tables = list_tables([(faults.file, data)], faults) if chosen == "csv" else workbook_tables(data, faults)
    if not tables and not faults.failed:
        faults.add("empty")
    return root_of(tables, faults) if tables else None


def _quick(data: str | bytes, chosen: Format | None, label: str, *, silent: bool) -> Case | None:
    """Read JSON in which nothing is wrong; None for whatever needs the exact way, such as places of notices."""
    if chosen not in {None, "json"} or len(data) > MAX_BYTES:
        return None
    try:
        text = data.decode() if isinstance(data, bytes) else data
    except UnicodeDecodeError:
        return None
    if _guess(text) != "json":
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
    return None if faults.failed or (faults.found and not silent) else case


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
