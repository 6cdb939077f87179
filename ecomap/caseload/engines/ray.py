"""Ray: a task for every row group of a store. Needs ``ecomap[caseload,ray]``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.caseload.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.caseload.arrow import BatchScreener

_AHEAD: Final = 64
"""So many tasks are under way at most, so that nothing piles up."""


def screen_store(path: str, screener: BatchScreener) -> Iterator[Any]:
    """Screen a store that every worker can open.

    Parameters
    ----------
    path
        The store.
    screener
        What is asked.

    Yields
    ------
    pyarrow.RecordBatch
        A batch for every row group, in their order.
    """
    import ray  # noqa: PLC0415 - an extra

    task = ray.remote(_group)
    waiting: list[Any] = []
    for group in range(Store(path).groups):
        waiting.append(task.remote(path, group, screener))
        if len(waiting) >= _AHEAD:
            yield ray.get(waiting.pop(0))
    yield from map(ray.get, waiting)


def _group(path: str, group: int, screener: BatchScreener) -> Any:
    return screener(Store(path).table(group))
