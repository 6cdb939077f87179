"""Writing a caseload: a folder of case files, or one case a line."""

from __future__ import annotations

import contextlib
import json
import secrets
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from ecomap.errors import Fault, Place, WriteError
from ecomap.io.atomic import replacing, write_atomically
from ecomap.io.writing import dumps, plain_case

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator

    from ecomap.model import Case
    from ecomap.vocabulary import Lang

FileFormat = Literal["yaml", "json"]

_NUMBER: Final = 7


def line_of(case: Case) -> bytes:
    """Return a case as one line of JSON, with the keys and codes that programs use, and the end of the line."""
    return json.dumps(plain_case(case), ensure_ascii=False, separators=(",", ":"), default=_exact).encode() + b"\n"


def _exact(value: object) -> object:
    """Give what a wrapped value holds, as the writer of case files does."""
    return getattr(value, "value")  # noqa: B009 - the wrapper is private to the writer


def write_lines(cases: Iterable[Case], path: str | os.PathLike[str], tick: Callable[[], None] = lambda: None) -> int:
    """Write one case a line (JSON lines), in one step and without holding more than one.

    Parameters
    ----------
    cases
        The cases.
    path
        The file; replaced where it exists.
    tick
        Called after every case, such as by a progress bar.

    Returns
    -------
    int
        How many were written.

    Raises
    ------
    ecomap.errors.WriteError
        If the file cannot be written. What was there before is unchanged.
    """
    count = 0
    with replacing(path) as file:
        for case in cases:
            file.write(line_of(case))
            count += 1
            tick()
    return count


def write_folder(
    cases: Iterable[Case],
    folder: str | os.PathLike[str],
    *,
    first: int = 0,
    format: FileFormat = "yaml",  # noqa: A002 - the word users know
    lang: Lang = "ja",
    tick: Callable[[], None] = lambda: None,
) -> int:
    """Write a case file each: ``case-0000000.yaml`` and so on.

    A folder that is not there yet appears with everything in it, or not at all. In one that is there, files of the same
    names are replaced, each in one step, and others stay.

    Parameters
    ----------
    cases
        The cases.
    folder
        Where to write.
    first
        Number of the first case.
    format, lang
        As for `ecomap.io.write`.
    tick
        Called after every case.

    Returns
    -------
    int
        How many were written.

    Raises
    ------
    ecomap.errors.WriteError
        If something cannot be written.
    """
    target = Path(folder)
    with _told(target):
        if target.exists():
            return _into(target, cases, first, format, lang, tick, write_atomically)
        target.parent.mkdir(parents=True, exist_ok=True)
        made = target.with_name(f".{target.name[:40]}.{secrets.token_hex(6)}.tmp")
        made.mkdir(mode=0o700)
    with _told(target):
        try:
            count = _into(made, cases, first, format, lang, tick, Path.write_bytes)
            made.rename(target)
        except BaseException:
            with contextlib.suppress(OSError):
                shutil.rmtree(made)
            raise
    return count


@contextlib.contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        hint = "permission" if isinstance(error, PermissionError) else None
        raise WriteError(Fault("cannot-write", Place(str(target)), hint=hint)) from None


def _into(
    folder: Path,
    cases: Iterable[Case],
    first: int,
    form: FileFormat,
    lang: Lang,
    tick: Callable[[], None],
    put: Callable[[Path, bytes], object],
) -> int:
    number = first
    for number, case in enumerate(cases, first + 1):
        put(folder / f"case-{number - 1:0{_NUMBER}d}.{form}", dumps(case, form, lang=lang).encode())
        tick()
    return number - first
