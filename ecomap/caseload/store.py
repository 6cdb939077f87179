"""The store: a Parquet file with one row a case, checked once, from which screening needs neither model nor parser."""

from __future__ import annotations

import hashlib
from typing import IO, TYPE_CHECKING, Any, Final, NamedTuple, Self

from ecomap.analysis.codes import DOMAINS, EVENTS, NEEDS, ROLES, SECTIONS, SUPPORTS
from ecomap.analysis.columns import CLIENT, TIE_TRAITS, TRAITS
from ecomap.analysis.flags import FLAGS
from ecomap.caseload.arrow import pyarrow
from ecomap.caseload.batch import Packed
from ecomap.caseload.packed import FIELDS, LAYOUT
from ecomap.caseload.sources import DIGEST
from ecomap.errors import CodedError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

ROW_GROUP: Final = 10_000
"""Cases a row group."""
COLUMNS: Final = ("key", "place", "day", "columns", "synthetic")
"""The columns that screening reads."""
_KEY: Final = b"ecomap-store"
_LEVEL: Final = 9
"""Of compression: packing takes its time with reading cases anyway, and what is smaller is read faster."""


class StoreError(CodedError):
    """A Parquet file that is no store, or one of another version.

    Attributes
    ----------
    code : str
        ``"store-form"``, ``"store-version"``, ``"store-audience"`` or ``"store-rows"``.
    target : str
        The file.
    """

    def __init__(self, code: str, target: str) -> None:
        super().__init__(code)
        self.target = target


class Entry(NamedTuple):
    """One case of a store.

    Attributes
    ----------
    key
        What the case is called.
    own
        Whether the case says so itself (``x-key``), instead of its file.
    place
        The file, or file and line.
    digest
        Of the content it was read from.
    day
        Its reference date as an ordinal; 0 = none.
    columns
        The packed case.
    synthetic
        Whether the case is marked as invented.
    """

    key: str
    own: bool
    place: str
    digest: bytes
    day: int
    columns: bytes
    synthetic: bool = False


class Stored(NamedTuple):
    """Some cases of a store, as columns, and how many of them are marked as invented."""

    keys: Any
    places: Any
    cases: Packed
    synthetic: int


def layout() -> bytes:
    """Return what the columns mean in this version: its number, and a digest of every table their bits come from."""
    tables = (SUPPORTS, ROLES, SECTIONS, DOMAINS, EVENTS, NEEDS, FLAGS, CLIENT, TRAITS, TIE_TRAITS, FIELDS)
    return f"{LAYOUT}-{hashlib.sha256(repr(tables).encode()).hexdigest()[:16]}".encode()


def schema() -> Any:
    """Return the Arrow schema of a store."""
    pa = pyarrow()
    return pa.schema(
        [
            pa.field("key", pa.string(), nullable=False),
            pa.field("own", pa.bool_(), nullable=False),
            pa.field("place", pa.string(), nullable=False),
            pa.field("digest", pa.binary(DIGEST), nullable=False),
            pa.field("day", pa.int32(), nullable=False),
            pa.field("columns", pa.binary(), nullable=False),
            pa.field("synthetic", pa.bool_(), nullable=False),
        ],
        metadata={_KEY: layout()},
    )


class StoreWriter:
    """Writes entries into a Parquet file, a row group at a time."""

    def __init__(self, file: IO[bytes]) -> None:
        pa = pyarrow()
        self._pa = pa
        self._schema = schema()
        self._writer = pa.parquet.ParquetWriter(file, self._schema, compression="zstd", compression_level=_LEVEL)
        self._entries: list[Entry] = []
        self.written = 0

    def add(self, entry: Entry) -> None:
        """Write one entry."""
        self._entries.append(entry)
        self.written += 1
        if len(self._entries) >= ROW_GROUP:
            self._flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_rest: object) -> None:
        """Write what is left, unless the work was broken off, and close the file's end."""
        if kind is None:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if not self._entries:
            return
        pa, entries = self._pa, self._entries
        arrays = [pa.array([getattr(entry, field.name) for entry in entries], field.type) for field in self._schema]
        self._writer.write_table(pa.table(arrays, schema=self._schema), row_group_size=ROW_GROUP)
        self._entries = []


class Store:
    """A store that is there.

    Raises
    ------
    StoreError
        If the file is no store, or one whose columns mean something else.
    OSError
        If it cannot be opened.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        pa = pyarrow()
        self.path = str(path)
        try:
            self._file = pa.parquet.ParquetFile(self.path)
        except pa.ArrowException:
            raise StoreError("store-form", self.path) from None
        found = (self._file.schema_arrow.metadata or {}).get(_KEY)
        if found is None:
            raise StoreError("store-form", self.path)
        if found != layout():
            raise StoreError("store-version", self.path)
        if not self._file.schema_arrow.equals(schema()):
            raise StoreError("store-form", self.path)

    def __len__(self) -> int:
        return int(self._file.metadata.num_rows)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    @property
    def groups(self) -> int:
        """How many row groups there are."""
        return int(self._file.num_row_groups)

    def table(self, number: int) -> Any:
        """Read one row group, as far as screening needs it."""
        return self._file.read_row_group(number, columns=list(COLUMNS), use_threads=False).combine_chunks()

    def group(self, number: int) -> Stored:
        """Read one row group as packed cases."""
        return stored(self.table(number))

    def entries(self, number: int) -> Iterator[Entry]:
        """Read one row group with everything."""
        table = self._file.read_row_group(number, use_threads=False).combine_chunks()
        cases = stored(table).cases
        plain = (table[name].to_pylist() for name in ("key", "own", "place", "digest", "day", "synthetic"))
        for place, (key, own, at, digest, day, synthetic) in enumerate(zip(*plain, strict=True)):
            columns = cases.values[cases.starts[place] : cases.starts[place + 1]].tobytes()
            yield Entry(key, own, at, digest, day, columns, synthetic)

    def digests(self, number: int) -> list[bytes]:
        """Read the digests of one row group."""
        found: list[bytes] = self._file.read_row_group(number, columns=["digest"])["digest"].to_pylist()
        return found


def stored(table: Any) -> Stored:
    """View an Arrow table (or record batch) of a store as packed cases."""
    import numpy as np  # noqa: PLC0415 - pyarrow brings it

    rows = table["columns"]
    if hasattr(rows, "combine_chunks"):
        rows = rows.combine_chunks()
    _, offsets, data = rows.buffers()
    first, count = rows.offset, len(rows)
    starts = np.frombuffer(offsets, dtype=np.int32)[first : first + count + 1].astype(np.int64)
    days = table["day"].to_numpy().astype(np.int64)
    values = np.frombuffer(b"" if data is None else data, dtype=np.uint8)
    return Stored(table["key"], table["place"], Packed(values, starts, days), invented(table))


def invented(table: Any) -> int:
    """Count the cases of an Arrow table (or record batch) of a store that are marked as invented."""
    import pyarrow.compute as pc  # noqa: PLC0415 - an extra

    return int(pc.sum(table["synthetic"]).as_py() or 0)
