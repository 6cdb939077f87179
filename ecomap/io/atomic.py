"""Writing a file so that a crash leaves the old one or the new one, never half of each."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from ecomap.errors import Fault, Place, WriteError

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_PRIVATE: Final = 0o600


def write_atomically(path: str | os.PathLike[str], data: bytes) -> None:
    """Replace a file by new content in one step.

    The bytes go to a new file in the same directory, reach the disk, and then take the name. A new file may
    be read and written by its owner only (it is personal data); an existing file keeps its permissions.

    Parameters
    ----------
    path
        The file. Its directory must exist.
    data
        The whole content.

    Raises
    ------
    ecomap.errors.WriteError
        If the target is a symbolic link (``target-is-symlink``: it may lead anywhere), a directory
        (``target-is-directory``) or cannot be written (``cannot-write``). What was there before is unchanged.
    """
    with replacing(path) as file:
        file.write(data)


@contextlib.contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """Replace a file by what is written in the block, in one step; for content that is too large to be held.

    Parameters
    ----------
    path
        The file. Its directory must exist.

    Yields
    ------
    file
        To write to. Where the block raises, what was there before is unchanged.

    Raises
    ------
    ecomap.errors.WriteError
        As `write_atomically`.
    """
    name = os.fspath(path)
    place = Place(name)
    target = Path(name)
    try:
        mode = _mode_of(target, place)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise _cannot(error, place) from None
    temporary = target.with_name(f".{target.name[:40]}.{secrets.token_hex(6)}.tmp")
    try:
        with _written(temporary, target, mode) as file:
            yield file
    except OSError as error:  # whatever else the block raises is not about this file
        raise _cannot(error, place) from None


def _cannot(error: Exception, place: Place) -> WriteError:
    hint = "permission" if isinstance(error, PermissionError) else None
    if isinstance(error, FileNotFoundError):
        hint = "no-directory"
    return WriteError(Fault("cannot-write", place, hint=hint))


def _mode_of(target: Path, place: Place) -> int:
    try:
        status = target.lstat()
    except FileNotFoundError:
        return _PRIVATE
    if stat.S_ISLNK(status.st_mode):
        raise WriteError(Fault("target-is-symlink", place))
    if stat.S_ISDIR(status.st_mode):
        raise WriteError(Fault("target-is-directory", place))
    return stat.S_IMODE(status.st_mode)


@contextlib.contextmanager
def _written(temporary: Path, target: Path, mode: int) -> Iterator[IO[bytes]]:
    descriptor = os.open(temporary, _NEW, _PRIVATE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_directory(target.parent)


def _sync_directory(directory: Path) -> None:
    # Without this the new name may be lost in a power cut. Windows has no such call and needs none.
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
