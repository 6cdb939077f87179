"""A progress bar on standard error."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def bar(count: int, title: str) -> Iterator[Callable[[], None]]:
    """Show a bar while the block runs.

    Parameters
    ----------
    count
        How many steps there are.
    title
        What is being done.

    Yields
    ------
    callable
        To be called after each step.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=count)
        yield lambda: progress.advance(task)


@contextmanager
def counter(title: str) -> Iterator[Callable[[int], None]]:
    """Show how many steps were done, where nobody knows how many there will be.

    Parameters
    ----------
    title
        What is being done.

    Yields
    ------
    callable
        To be called with the number of steps that were done.
    """
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=None)
        yield lambda steps: progress.advance(task, steps)
