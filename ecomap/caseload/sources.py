"""Where cases come from: files, folders, JSON lines. What cannot be read is told; the rest goes on."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from ecomap.caseload.caseload import Refused
from ecomap.errors import CaseError, Fault, Place
from ecomap.io import read, read_text
from ecomap.io.reading import SUFFIXES
from ecomap.io.tree import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ecomap.model import Case

    Prepare = Callable[[Case], Case]
    """Something done to every case after reading, such as leaving out what an audience may not see."""

Kind = Literal["case", "lines", "store"]
_LINES: Final = frozenset({".jsonl", ".ndjson"})
_STORES: Final = frozenset({".parquet"})
KEY: Final = "x-key"
"""The entry of a case that holds its own key."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read.

    Attributes
    ----------
    path
        The file.
    kind
        One case, many lines of JSON, or a store.
    key
        What to call its case: the name without the suffix, with folders where that alone is not unique.
    """

    path: str
    kind: Kind
    key: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """A case that was read."""

    key: str
    place: str
    case: Case


def kind_of(path: str) -> Kind | None:
    """Tell by the suffix what a file holds; None where it is nothing of ours."""
    suffix = Path(path).suffix.lower()
    if suffix in SUFFIXES:
        return "case"
    return "lines" if suffix in _LINES else "store" if suffix in _STORES else None


def find(paths: Iterable[str | os.PathLike[str]]) -> list[Found]:
    """List the files that paths name.

    Parameters
    ----------
    paths
        Files, and folders, which are searched with everything below them, in the order of names. Hidden files and
        folders are left out, and in a folder whatever is no case by its suffix.

    Returns
    -------
    list of Found
        Each file once. A file that was named and has another suffix is taken for a case, so that reading it tells
        what is wrong.
    """
    found: dict[str, tuple[Kind, str]] = {}
    for named in paths:
        path = os.fspath(named)
        for file, kind in _below(path) if Path(path).is_dir() else ((path, kind_of(path) or "case"),):
            found.setdefault(file, (kind, path))
    stems: dict[str, int] = {}
    for file in found:
        stem = Path(file).stem
        stems[stem] = stems.get(stem, 0) + 1
    return [
        Found(file, kind, Path(file).stem if stems[Path(file).stem] == 1 else _unlike(file))
        for file, (kind, _) in found.items()
    ]


def _unlike(file: str) -> str:
    return Path(file).with_suffix("").as_posix()


def _below(folder: str) -> Iterator[tuple[str, Kind]]:
    for top, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            kind = None if name.startswith(".") else kind_of(name)
            if kind is not None:
                yield os.path.join(top, name), kind  # noqa: PTH118 - joined as it was named


def key_of(case: Case, otherwise: str) -> str:
    """Give the case's own key where it has one."""
    for name, value in case.extras:
        if name == KEY:
            return " ".join(value.removeprefix('"').removesuffix('"').split()) or otherwise
    return otherwise


def load(found: Found, prepare: Prepare | None = None) -> Iterator[Loaded | Refused]:
    """Read the case or the cases of a file."""
    if found.kind == "lines":
        yield from _lines(found, prepare)
        return
    try:
        case = read(found.path)
        yield Loaded(key_of(case, found.key), found.path, case if prepare is None else prepare(case))
    except CaseError as error:
        yield Refused(found.path, error.faults)


def _lines(found: Found, prepare: Prepare | None) -> Iterator[Loaded | Refused]:
    """Read one case a line. An empty line is a record that is missing, unless it is the last one."""
    number = 0
    try:
        with Path(found.path).open("rb") as file:
            blank = 0
            while line := file.readline(MAX_BYTES + 2):
                number += 1
                if len(line) > MAX_BYTES + 1:
                    yield _refused(found, number, "too-large")
                    _skip(file, line)
                    continue
                if not line.strip():
                    blank += 1
                    continue
                for before in range(number - blank, number):
                    yield _refused(found, before, "empty")
                blank = 0
                yield _line(found, line, number, prepare)
    except FileNotFoundError:
        yield Refused(found.path, (Fault("missing-file", Place(found.path)),))
    except (OSError, ValueError):
        yield Refused(found.path, (Fault("unreadable", Place(found.path)),))


def _skip(file: object, line: bytes) -> None:
    """Go to the end of a line that is too long to be read."""
    while line and not line.endswith(b"\n"):
        line = file.readline(MAX_BYTES)  # type: ignore[attr-defined]


def _refused(found: Found, number: int, code: Literal["too-large", "empty"]) -> Refused:
    return Refused(f"{found.path}:{number}", (Fault(code, Place(found.path, number)),))


def _line(found: Found, line: bytes, number: int, prepare: Prepare | None) -> Loaded | Refused:
    place = f"{found.path}:{number}"
    try:
        text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        case = read_text(text, format="json", name=found.path)
    except UnicodeDecodeError:
        return Refused(place, (Fault("encoding", Place(found.path, number)),))
    except CaseError as error:
        return Refused(place, tuple(_moved(fault, number) for fault in error.faults))
    return Loaded(key_of(case, f"{found.key}:{number}"), place, case if prepare is None else prepare(case))


def _moved(fault: Fault, number: int) -> Fault:
    """Put a fault of a line into its place in the file."""

    def at(place: Place) -> Place:
        return replace(place, line=number)

    return replace(fault, place=at(fault.place), others=tuple(at(place) for place in fault.others))
