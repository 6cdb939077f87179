"""Arrow in, Arrow out: results as tables, and screening as one function of a record batch."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, Final

from ecomap.caseload.answers import ALL_MEASURES
from ecomap.caseload.batch import WORD
from ecomap.caseload.packed import ENDLESS
from ecomap.errors import CodedError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Sequence

    from ecomap.analysis.config import Config
    from ecomap.analysis.engine import Profile
    from ecomap.caseload.answers import Asker
    from ecomap.caseload.batch import Results
    from ecomap.caseload.caseload import Caseload

VERSION: Final = 1
"""Version of the result's columns, kept in its metadata."""


class MissingPartError(CodedError):
    """Something needs a part that is not installed.

    Attributes
    ----------
    code : str
        ``"need-extra"``.
    target : str
        What needs it.
    """

    def __init__(self, target: str) -> None:
        super().__init__("need-extra")
        self.target = target


def pyarrow() -> Any:
    """Load pyarrow.

    Raises
    ------
    MissingPartError
        Where it is not installed (it comes with ``ecomap[caseload]``).
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError:
        raise MissingPartError("Parquet") from None
    return pa


@dataclass(frozen=True)
class BatchScreener:
    """Screens record batches of a store: Arrow in, Arrow out, no state, nothing read or written.

    One row is one whole case, so a case is never divided, and as many rows come out as went in, in the same order.
    It can be pickled, and is what an engine for large data is given (Spark's ``mapInArrow``, tasks of Ray).

    Attributes
    ----------
    rules, on, config, restricted
        As for `ecomap.screen`.
    compiled
        Whether numba runs the kernel; what comes out is the same.
    """

    rules: Profile | Collection[str] = "core"
    on: dt.date | None = None
    config: Config | None = field(default=None, hash=False)
    restricted: bool = False
    compiled: bool = False

    @property
    def asker(self) -> Asker:
        """What is asked of every case."""
        from ecomap.caseload.screening import asker_of  # noqa: PLC0415 - it looks at tables in turn

        return asker_of(self.rules, self.config, restricted=self.restricted)

    @property
    def schema(self) -> Any:
        """The Arrow schema of what comes out."""
        pa = pyarrow()
        return pa.schema(
            [
                pa.field("key", pa.string()),
                pa.field("place", pa.string()),
                pa.field("priority", pa.int64()),
                *(
                    pa.field(name, pa.float64() if measure.scale != 1 else pa.int32())
                    for measure in ALL_MEASURES
                    for name in names_of(measure.name, exact=measure.exact)
                ),
                pa.field("rules", pa.list_(pa.string())),
                pa.field("undecided_rules", pa.list_(pa.string())),
            ]
        )

    def __call__(self, batch: Any) -> Any:
        """Screen a record batch (or table) of a store.

        Raises
        ------
        ecomap.caseload.packed.UnsoundError
            If it holds something that is no case.
        """
        from ecomap.caseload.store import stored  # noqa: PLC0415 - it uses this module's pyarrow
        from ecomap.caseload.store_screening import screen_stored  # noqa: PLC0415

        asker = self.asker
        rows = stored(batch)
        results = screen_stored(rows, asker, self.on, compiled=self.compiled)
        ids = tuple(rule.id for rule in asker.rules)
        return pyarrow().record_batch(columns_of(rows.keys, rows.places, results, ids), schema=self.schema)


def names_of(name: str, *, exact: bool) -> tuple[str, ...]:
    """Give the names of the columns of a measure."""
    return (name,) if exact else (f"{name}_low", f"{name}_high")


def columns_of(keys: Any, places: Any, results: Results, ids: Sequence[str]) -> list[Any]:
    """Give the columns of a result in the order of `BatchScreener.schema`."""
    pa = pyarrow()
    import numpy as np  # noqa: PLC0415 - pyarrow brings it

    columns = [_whole(keys), _whole(places), pa.array(np.asarray(results.priority, dtype=np.int64))]
    for measure, low, high in zip(ALL_MEASURES, results.low, results.high, strict=True):
        for values in (np.asarray(end, dtype=np.int32) for end in ((low,) if measure.exact else (low, high))):
            none = (values >= ENDLESS) | (values <= -ENDLESS)
            shown = values if measure.scale == 1 else np.round(values / measure.scale, 4)
            columns.append(pa.array(shown, mask=none))
    columns += [_lists(words, ids, len(results.priority)) for words in (results.found, results.open)]
    return columns


def _whole(column: Any) -> Any:
    """Give a column as one array."""
    pa = pyarrow()
    if isinstance(column, pa.ChunkedArray):
        return column.combine_chunks()
    return column if isinstance(column, pa.Array) else pa.array(column, pa.string())


def _lists(words: Sequence[Any], ids: Sequence[str], count: int) -> Any:
    """Turn masks of rules into lists of their ids."""
    pa = pyarrow()
    import numpy as np  # noqa: PLC0415 - pyarrow brings it

    found = np.zeros((count, len(ids)), dtype=np.bool_)
    for place in range(len(ids)):
        found[:, place] = np.asarray(words[place // WORD], dtype=np.int64) >> (place % WORD) & 1
    starts = np.zeros(count + 1, dtype=np.int32)
    np.cumsum(found.sum(axis=1), out=starts[1:])
    numbers = np.nonzero(found)[1].astype(np.int32)
    return pa.ListArray.from_arrays(pa.array(starts), pa.array(list(ids), pa.string()).take(pa.array(numbers)))


def result_table(caseload: Caseload, stamp: str | None = None) -> Any:
    """Give the rows of a caseload, in their order, as an Arrow table."""
    from ecomap.caseload.caseload import chosen  # noqa: PLC0415 - it looks at batches in turn

    pa = pyarrow()
    order = caseload.order
    columns = columns_of(
        [caseload.keys[place] for place in order],
        [caseload.places[place] for place in order],
        chosen(caseload.results, order),
        caseload.rules,
    )
    return pa.table(columns, schema=BatchScreener().schema).replace_schema_metadata(about(caseload.profile, stamp))


def about(profile: str, stamp: str | None = None) -> dict[bytes, bytes]:
    """Give the metadata of a result."""
    told = {b"ecomap-caseload": str(VERSION).encode(), b"ecomap-profile": profile.encode()}
    return told if stamp is None else told | {b"ecomap-handling": stamp.encode()}


def invented_words(synthetic: int, cases: int) -> dict[str, str]:
    """Give the metadata that says that all cases, or some, are marked as invented."""
    from ecomap.caseload.caseload import how_marked  # noqa: PLC0415 - it looks at tables in turn

    return {"ecomap-synthetic": how_marked(synthetic, cases)} if synthetic else {}


def result_writer(file: IO[bytes], schema: Any) -> Any:
    """Write a result into a Parquet file; only the ids of rules come so often that a dictionary of them pays."""
    named = [f"{name}.list.element" for name in ("rules", "undecided_rules")]
    return pyarrow().parquet.ParquetWriter(file, schema, compression="zstd", use_dictionary=named)


def result_bytes(caseload: Caseload, stamp: str | None = None) -> bytes:
    """Write the rows of a caseload, in their order, as a Parquet file."""
    table = result_table(caseload, stamp)
    sink = io.BytesIO()
    with result_writer(sink, table.schema) as writer:
        writer.write_table(table)
        writer.add_key_value_metadata(invented_words(caseload.synthetic, caseload.cases))
    return sink.getvalue()
