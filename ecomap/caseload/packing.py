"""Packing: case files in, a store out; what has not changed is not read again."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, cast

from ecomap.analysis.encode import encode
from ecomap.caseload.arrow import pyarrow
from ecomap.caseload.caseload import Refused
from ecomap.caseload.packed import pack as packed
from ecomap.caseload.sources import find, own_key, records
from ecomap.caseload.store import Entry, Store, StoreError, StoreWriter
from ecomap.errors import CaseError
from ecomap.io.atomic import replacing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ecomap.caseload.sources import Record

_KEPT: Final = 4
"""So many row groups of the earlier store are held at a time; files are walked in the same order as before."""


@dataclass(frozen=True, slots=True)
class Packing:
    """What was packed.

    Attributes
    ----------
    written
        Cases in the store.
    reused
        Those of them that had not changed and were not read again.
    refused
        What could not be read.
    """

    written: int
    reused: int
    refused: tuple[Refused, ...]

    @property
    def read(self) -> int:
        """How many records there were."""
        return self.written + len(self.refused)


def pack(
    source: str | os.PathLike[str] | IO[bytes] | Iterable[str | os.PathLike[str] | IO[bytes]],
    output: str | os.PathLike[str],
    *,
    progress: Callable[[int], None] | None = None,
) -> Packing:
    """Check cases once and write them into a store, which `ecomap.screen` reads many times faster than case files.

    Parameters
    ----------
    source
        Case files, folders, files of JSON lines, open streams (JSON lines, or one case).
    output
        The Parquet file. One that is there already is replaced in one step; records whose content has not changed
        since are taken over from it.
    progress
        Called with the number of records that were done.

    Returns
    -------
    Packing
        Counts, and everything that could not be read. A record that cannot be read is not in the store, whatever an
        earlier store held of it.

    Raises
    ------
    StoreError
        If not as many records came out as went in (``store-rows``): a mistake of this program.
    ecomap.errors.WriteError
        If the store cannot be written; the earlier one is untouched.
    """
    pyarrow()  # before anything is read
    earlier = _Earlier(str(output))
    refused: list[Refused] = []
    single = isinstance(source, str | os.PathLike) or hasattr(source, "readline")
    paths = cast("list[Path | IO[bytes]]", [source] if single else source)
    reused = seen = 0
    with replacing(output) as file, StoreWriter(file) as writer:
        for found in find(paths):
            if found.kind == "store":
                continue
            for record in records(found):
                seen += 1
                if progress is not None:
                    progress(1)
                if isinstance(record, Refused):
                    refused.append(record)
                    continue
                digest = record.digest()
                before = earlier.get(digest)
                if before is not None:
                    reused += 1
                    key = before.key if before.own else record.key
                    writer.add(before._replace(key=key, place=record.place))
                    continue
                try:
                    writer.add(_entry(record, digest))
                except CaseError as error:
                    refused.append(Refused(record.place, error.faults))
        earlier.close()
        if seen != writer.written + len(refused):
            raise StoreError("store-rows", str(output))  # the store that was there stays
    return Packing(writer.written, reused, tuple(refused))


def _entry(record: Record, digest: bytes) -> Entry:
    case = record.case()
    own = own_key(case)
    day = case.reference_date
    return Entry(
        own or record.key,
        own is not None,
        record.place,
        digest,
        0 if day is None else day.toordinal(),
        packed(encode(case)),
        case.is_synthetic,
    )


class _Earlier:
    """The store that was written before, looked up by digest; nothing where there is none that can be used."""

    def __init__(self, path: str) -> None:
        self._places: dict[bytes, tuple[int, int]] = {}
        self._groups: dict[int, list[Entry]] = {}
        self._store: Store | None = None
        if not Path(path).is_file():
            return
        try:
            self._store = Store(path)
        except (StoreError, OSError):
            return  # of another version, or no store at all: everything is read anew
        for group in range(self._store.groups):
            for place, digest in enumerate(self._store.digests(group)):
                self._places[digest] = (group, place)

    def close(self) -> None:
        """Let go of the file, which some systems replace only then."""
        if self._store is not None:
            self._store.close()

    def get(self, digest: bytes) -> Entry | None:
        at = self._places.get(digest)
        if at is None or self._store is None:
            return None
        group, place = at
        if group not in self._groups:
            if len(self._groups) >= _KEPT:
                self._groups.pop(next(iter(self._groups)))
            self._groups[group] = list(self._store.entries(group))
        return self._groups[group][place]
