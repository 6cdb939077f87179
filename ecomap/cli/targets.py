"""Which case is drawn into which file: decided before anything is read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ecomap.cli.cases import STDIN
from ecomap.cli.failures import WrongUseError
from ecomap.drawing import format_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Job:
    """One case to draw.

    Attributes
    ----------
    source
        The case file, or ``-``.
    target
        The file to write, or ``-``.
    format
        In which format.
    in_folder
        Whether the target's folder was named by the user and is made where it does not exist.
    """

    source: str
    target: str
    format: str
    in_folder: bool = False

    def make_folder(self) -> None:
        """Make the folder of the target, if the user has named a folder."""
        if self.in_folder:
            try:
                Path(self.target).parent.mkdir(parents=True, exist_ok=True)
            except OSError:
                raise WrongUseError("no-folder", target=str(Path(self.target).parent)) from None


def folder_of(job: Job) -> str:
    """Give the folder that a job writes into."""
    return str(Path(job.target).parent)


def plan(
    sources: Sequence[str],
    output: str,
    picture: str | None,
    *,
    told_by: Callable[[str], str] = format_of,
    streamed: str = "svg",
    neutral: bool = False,
) -> list[Job]:
    """Decide where each case goes.

    Parameters
    ----------
    sources
        Case files; ``-`` is standard input.
    output
        A file, a folder or ``-``.
    picture
        The format asked for, if any; in a folder it is PDF unless told.
    told_by
        Tells the format from the end of a file's name.
    streamed
        The format of standard output unless told.
    neutral
        Files in a folder are numbered, because the name of a case file may name somebody.

    Raises
    ------
    WrongUseError
        If the names do not fit together.
    ecomap.errors.EcomapError
        If the end of the file's name is no format.
    """
    if output == STDIN:
        if len(sources) > 1:
            raise WrongUseError("several-to-file")
        return [Job(sources[0], output, picture or streamed)]
    if len(sources) > 1 or _names_folder(output):
        return _into_folder(sources, output, picture or "pdf", neutral=neutral)
    made = told_by(output)
    if picture is not None and picture != made:
        raise WrongUseError("format-and-suffix")
    keep_apart(sources[0], output)
    return [Job(sources[0], output, made)]


def _names_folder(output: str) -> bool:
    return Path(output).is_dir() or output.endswith(("/", os.sep))


def _into_folder(sources: Sequence[str], output: str, picture: str, *, neutral: bool) -> list[Job]:
    if Path(output).exists() and not Path(output).is_dir():
        raise WrongUseError("folder-is-file", target=output)
    if not _names_folder(output) and Path(output).suffix:
        # ``a.yaml b.yaml -o map.pdf``: surely no folder was meant.
        raise WrongUseError("several-to-file")
    jobs: dict[str, Job] = {}
    for number, source in enumerate(sources, 1):
        stem = f"{number:03}" if neutral else "stdin" if source == STDIN else Path(source).stem
        target = str(Path(output) / f"{stem}.{picture}")
        # Two names that differ in capitals only are one file on some systems.
        if target.casefold() in jobs:
            raise WrongUseError("same-target", target=target)
        keep_apart(source, target)
        jobs[target.casefold()] = Job(source, target, picture, in_folder=True)
    return list(jobs.values())


def keep_apart(source: str, target: str) -> None:
    """Refuse to overwrite the case itself."""
    if source == STDIN or "\0" in source + target:
        return
    if os.path.realpath(source) == os.path.realpath(target):
        raise WrongUseError("target-is-case", target=target)
