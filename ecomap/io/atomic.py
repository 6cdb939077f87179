"""Writing a file so that a crash leaves the old one or the new one, never half of each."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

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
    with stream_atomically(path) as file:
        file.write(data)


@contextlib.contextmanager
def stream_atomically(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Open a file that takes its name when everything is written: for what is too large to hold at once.

    Parameters
    ----------
    path
        As for `write_atomically`.

    Yields
    ------
    BinaryIO
        To write to. Where the block is left by an error, the name is not taken and nothing is left behind.

    Raises
    ------
    ecomap.errors.WriteError
        As `write_atomically`; also for an ``OSError`` of the block itself.
    """
    name = os.fspath(path)
    place = Place(name)
    try:
        target = Path(name)
        mode = _mode_of(target, place)
        temporary = target.with_name(f".{target.name[:40]}.{secrets.token_hex(6)}.tmp")
    except (OSError, ValueError) as error:
        raise _told(error, place) from None
    try:
        with _temporary(temporary, target, mode) as file:
            yield file
    except OSError as error:
        raise _told(error, place) from None


def _told(error: Exception, place: Place) -> WriteError:
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
def _temporary(temporary: Path, target: Path, mode: int) -> Iterator[BinaryIO]:
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
