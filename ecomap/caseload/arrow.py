"""Results as Arrow tables: one row a case, measures as bounds, rules as lists of ids."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from ecomap.caseload.answers import ALL_MEASURES
from ecomap.caseload.batch import WORD
from ecomap.caseload.packed import ENDLESS
from ecomap.errors import CodedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.caseload.caseload import Caseload

VERSION: Final = 1
"""Version of the table's layout, kept in its metadata."""


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


def result_bytes(caseload: Caseload, stamp: str | None = None) -> bytes:
    """Write the rows of a caseload, in their order, as a Parquet file."""
    pa = pyarrow()
    sink = io.BytesIO()
    pa.parquet.write_table(result_table(caseload, stamp), sink, compression="zstd")
    return sink.getvalue()


def result_table(caseload: Caseload, stamp: str | None = None) -> Any:
    """Give the rows of a caseload, in their order, as an Arrow table."""
    pa = pyarrow()
    import numpy as np  # noqa: PLC0415 - pyarrow brings it

    order = np.array(caseload.order, dtype=np.int64)
    results = caseload.results
    columns: dict[str, Any] = {
        "key": pa.array([caseload.keys[place] for place in caseload.order], pa.string()),
        "place": pa.array([caseload.places[place] for place in caseload.order], pa.string()),
        "priority": pa.array(np.asarray(results.priority, dtype=np.int64)[order], pa.int64()),
    }
    columns |= measure_columns(
        [np.asarray(one)[order] for one in results.low], [np.asarray(one)[order] for one in results.high]
    )
    for name, words in (("rules", results.found), ("undecided_rules", results.open)):
        columns[name] = id_lists([np.asarray(word, dtype=np.int64)[order] for word in words], caseload.rules)
    table = pa.table(columns)
    about = {b"ecomap-caseload": str(VERSION).encode(), b"ecomap-profile": caseload.profile.encode()}
    if stamp is not None:
        about[b"ecomap-handling"] = stamp.encode()
    return table.replace_schema_metadata(about)


def measure_columns(lows: Sequence[Any], highs: Sequence[Any]) -> dict[str, Any]:
    """Give the columns of the measures; no value = no bound on that side."""
    pa = pyarrow()
    made: dict[str, Any] = {}
    for measure, low, high in zip(ALL_MEASURES, lows, highs, strict=True):
        ends = (
            ((measure.name, low),) if measure.exact else ((f"{measure.name}_low", low), (f"{measure.name}_high", high))
        )
        for name, values in ends:
            if measure.scale != 1:
                shown = pa.array(values / measure.scale, pa.float64(), mask=(values >= ENDLESS) | (values <= -ENDLESS))
            else:
                mask = (values >= ENDLESS) | (values <= -ENDLESS)
                values[mask] = 0
                shown = pa.array(values.astype("int32"), pa.int32(), mask=mask)
            made[name] = shown
    return made


def id_lists(words: Sequence[Any], ids: Sequence[str]) -> Any:
    """Turn masks of rules into lists of their ids."""
    pa = pyarrow()
    import numpy as np  # noqa: PLC0415 - pyarrow brings it

    count = len(words[0]) if words else 0
    found = np.zeros((count, len(ids)), dtype=bool)
    for place in range(len(ids)):
        found[:, place] = words[place // WORD] >> (place % WORD) & 1
    offsets = np.zeros(count + 1, dtype=np.int32)
    np.cumsum(found.sum(axis=1), out=offsets[1:])
    numbers = np.nonzero(found)[1].astype(np.int32)
    values = pa.DictionaryArray.from_arrays(pa.array(numbers), pa.array(list(ids), pa.string()))
    return pa.ListArray.from_arrays(pa.array(offsets), values)
