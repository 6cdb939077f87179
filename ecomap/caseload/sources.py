"""Where cases come from: files, folders, JSON lines, one record after the other."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal

from ecomap.caseload.caseload import Refused
from ecomap.errors import CaseError, Fault, Place, clean_word_of_path
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
_LINE: Final = MAX_BYTES + 2
_LOOKED_AT: Final = 2
DIGEST: Final = 16
"""Bytes of a digest."""
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
    stream
        What to read it from, where it is no file.
    """

    path: str
    kind: Kind
    key: str
    stream: IO[bytes] | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A record that is there, not yet read.

    Attributes
    ----------
    path
        Its file.
    key
        What to call it where it has no key of its own.
    line
        Its line where the file holds many, else 0.
    data
        That line, or the whole of what is no file.
    """

    path: str
    key: str
    line: int = 0
    data: bytes = b""

    @property
    def place(self) -> str:
        """The file, or file and line."""
        return f"{self.path}:{self.line}" if self.line else self.path

    def digest(self) -> bytes:
        """Return a digest of its content, the same as long as not a byte changes.

        Raises
        ------
        ecomap.errors.CaseError
            If the file cannot be read.
        """
        data = self.data
        if not data:
            try:
                with Path(self.path).open("rb") as file:
                    data = file.read(MAX_BYTES + 1)
            except (OSError, ValueError):
                return b""  # reading it will tell what is wrong
        return blake2b(data, digest_size=DIGEST).digest()

    def case(self) -> Case:
        """Read it.

        Raises
        ------
        ecomap.errors.CaseError
            With everything that is wrong.
        """
        if not self.line:
            return read(BytesIO(self.data), name=self.path) if self.data else read(self.path)
        try:
            text = self.data.decode("utf-8-sig" if self.line == 1 else "utf-8")
        except UnicodeDecodeError:
            raise CaseError(Fault("encoding", Place(self.path, self.line))) from None
        try:
            return read_text(text, format="json", name=self.path)
        except CaseError as error:
            raise CaseError(*(_moved(fault, self.line) for fault in error.faults)) from None


def kind_of(path: str) -> Kind | None:
    """Tell by the suffix what a file holds; None where it is nothing of ours."""
    suffix = Path(path).suffix.lower()
    if suffix in SUFFIXES and SUFFIXES[suffix] != "csv":  # a list is a part of a case
        return "case"
    return "lines" if suffix in _LINES else "store" if suffix in _STORES else None


def find(paths: Iterable[str | os.PathLike[str] | IO[bytes]]) -> list[Found]:
    """List the files that paths name.

    Parameters
    ----------
    paths
        Files, and folders, which are searched with everything below them, in the order of names. Hidden files and
        folders are left out, and in a folder whatever is no case by its suffix. An open stream holds JSON lines, or
        one case.

    Returns
    -------
    list of Found
        Each file once. A file that was named and has another suffix is taken for a case, so that reading it tells
        what is wrong.
    """
    found: dict[str, tuple[Kind, str]] = {}
    streams: list[Found] = []
    for named in paths:
        if not isinstance(named, str | os.PathLike):
            label = str(getattr(named, "name", "<stream>"))
            streams.append(Found(label, "lines", label.strip("<>"), named))
            continue
        path = os.fspath(named)
        for file, kind in _below(path) if Path(path).is_dir() else ((path, kind_of(path) or "case"),):
            found.setdefault(file, (kind, path))
    stems: dict[str, int] = {}
    for file in found:
        stem = Path(file).stem
        stems[stem] = stems.get(stem, 0) + 1
    return streams + [
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


def own_key(case: Case) -> str | None:
    """Give the case's own key; None where it has none."""
    for name, value in case.extras:
        if name == KEY:
            return clean_word_of_path(" ".join(value.removeprefix('"').removesuffix('"').split())) or None
    return None


def cases_in(
    files: Iterable[Found], progress: Callable[[int], None] | None = None
) -> Iterator[tuple[str, str, Case] | Refused]:
    """Read case after case; one that cannot be read does not stop the rest.

    Yields
    ------
    (key, place, case) or Refused
        In the order of the files; ``progress`` is called with 1 for each.
    """
    for found in files:
        for record in records(found):
            if progress is not None:
                progress(1)
            if isinstance(record, Refused):
                yield record
                continue
            try:
                case = record.case()
            except CaseError as error:
                yield Refused(record.place, error.faults)
            else:
                yield own_key(case) or record.key, record.place, case


def records(found: Found) -> Iterator[Record | Refused]:
    """List the records of a file; of a file with lines, an empty line is one that is missing, unless it is the last."""
    if found.stream is not None:
        yield from _streamed(found, found.stream)
        return
    if found.kind != "lines":
        yield Record(found.path, found.key)
        return
    try:
        with Path(found.path).open("rb") as file:
            yield from _lines(found, file.readline)
    except FileNotFoundError:
        yield Refused(found.path, (Fault("missing-file", Place(found.path)),))
    except (OSError, ValueError):
        yield Refused(found.path, (Fault("unreadable", Place(found.path)),))


def _streamed(found: Found, stream: IO[bytes]) -> Iterator[Record | Refused]:
    """List the records of a stream: lines where one of the first two is a whole object, else everything is one case.

    The second is looked at as well, so that a first line that is broken costs no other.
    """
    head: list[bytes] = []
    seen = 0
    while seen < _LOOKED_AT and (line := stream.readline(_LINE)):
        head.append(line)
        seen += bool(line.strip())
    told = [line.strip().removeprefix(b"\xef\xbb\xbf") for line in head]
    if any(line.startswith(b"{") and line.endswith(b"}") for line in told) or not any(told):
        waiting = iter(head)
        yield from _lines(found, lambda most: next(waiting, None) or stream.readline(most))
    else:
        yield Record(found.path, found.key, data=b"".join(head) + stream.read(MAX_BYTES + 1))


def _lines(found: Found, readline: Callable[[int], bytes]) -> Iterator[Record | Refused]:
    number = blank = 0
    while line := readline(_LINE):
        number += 1
        if not line.strip():
            blank += 1
            continue
        for before in range(number - blank, number):
            yield _refused(found, before, "empty")
        blank = 0
        if len(line) <= MAX_BYTES + 1:
            yield Record(found.path, f"{found.key}:{number}", number, line.rstrip(b"\r\n"))
            continue
        yield _refused(found, number, "too-large")
        while line and not line.endswith(b"\n"):
            line = readline(_LINE)


def _refused(found: Found, number: int, code: Literal["too-large", "empty"]) -> Refused:
    return Refused(f"{found.path}:{number}", (Fault(code, Place(found.path, number)),))


def _moved(fault: Fault, number: int) -> Fault:
    """Put a fault of a line into its place in the file."""
    others = tuple(replace(place, line=number) for place in fault.others)
    return replace(fault, place=replace(fault.place, line=number), others=others)
