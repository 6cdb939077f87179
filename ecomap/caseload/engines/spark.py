"""Spark: a store, read as a data frame, screened by ``mapInArrow``. Needs ``ecomap[caseload,spark]`` and Java."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.caseload.store import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.caseload.arrow import BatchScreener

_NAMES: Final = {"string": "string", "int64": "bigint", "int32": "int", "double": "double"}


def screen_frame(frame: Any, screener: BatchScreener) -> Any:
    """Screen a data frame whose rows are those of a store.

    Parameters
    ----------
    frame
        ``spark.read.parquet("caseload.parquet")``, or part of it: a case is one row and never divided.
    screener
        What is asked.

    Returns
    -------
    pyspark.sql.DataFrame
        A row for every row, with the columns of `BatchScreener.schema`, in no particular order: sort by ``priority``.
    """

    def screened(batches: Iterator[Any]) -> Iterator[Any]:
        yield from map(screener, batches)

    columns = ", ".join(f"{field.name} {_NAMES.get(str(field.type), 'array<string>')}" for field in screener.schema)
    return frame.select(*COLUMNS).mapInArrow(screened, columns)
