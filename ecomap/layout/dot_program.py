"""Graphviz as a helper in another process, on a short leash.

It gets ids and sizes only, never a word of the case; it runs in an empty folder with file loading switched off, and
ends when it takes too long, too much memory or writes too much.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Any, Final, Literal

from ecomap.errors import EcomapError

ENGINES: Final = ("dot", "neato", "twopi", "fdp", "sfdp", "circo", "osage")
"""The engines of Graphviz that place a network; ``patchwork`` draws no ties."""

TIMEOUT: Final = 20.0
"""Seconds that an engine may take unless told otherwise."""

MEMORY: Final = 1 << 30
"""Bytes that an engine may take (where the system can limit them)."""

_OUTPUT: Final = 1 << 25
_SECRET: Final = ("GV_FILE_PATH", "GVPRPATH")  # with them Graphviz would look for files after all

Code = Literal["no-graphviz", "graphviz-failed", "graphviz-timeout", "unknown-engine"]


class EngineError(EcomapError):
    """A map that Graphviz cannot place.

    Attributes
    ----------
    code : str
        ``no-graphviz`` (there is no ``dot`` program), ``unknown-engine`` (none of `ENGINES`),
        ``graphviz-timeout`` or ``graphviz-failed`` (it crashed, ran out of memory, or answered nonsense).
    target : str
        The engine.
    """

    def __init__(self, code: Code, target: str) -> None:
        super().__init__()
        self.code = code
        self.target = target

    def __str__(self) -> str:
        """Give code and engine; the sentence is made by the wording room."""
        return f"{self.code}: {self.target}"


def run_json(source: str, engine: str, *, timeout: float = TIMEOUT, memory: int = MEMORY) -> dict[str, Any]:
    """Let an engine place a graph.

    Parameters
    ----------
    source : str
        DOT text.
    engine : str
        One of `ENGINES`.
    timeout : float
        Seconds after which it is stopped.
    memory : int
        Bytes that it may take. Linux keeps to this limit; elsewhere the timeout alone protects.

    Returns
    -------
    dict
        What ``dot -Tjson`` says: ``bb``, ``objects`` and ``edges``.

    Raises
    ------
    EngineError
        If there is no answer.
    """
    if engine not in ENGINES:
        raise EngineError("unknown-engine", engine)
    from graphviz.backend.dot_command import command  # noqa: PLC0415 - only engines need it

    with TemporaryDirectory(prefix="ecomap-") as folder, TemporaryFile() as out:
        try:
            process = subprocess.Popen(  # noqa: S603 - the engine is one of ours
                [str(part) for part in command(engine, "json")],
                cwd=folder,
                env={key: value for key, value in os.environ.items() if key not in _SECRET} | {"SERVER_NAME": "ecomap"},
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=subprocess.DEVNULL,  # its warnings may repeat what stands in the text
            )
        except OSError:
            raise EngineError("no-graphviz", engine) from None
        with process:
            _limit(process.pid, timeout, memory)  # it waits for its input until this is done
            try:
                process.communicate(source.encode(), timeout=timeout)
            except subprocess.TimeoutExpired:
                process.kill()
                raise EngineError("graphviz-timeout", engine) from None
            except BaseException:
                process.kill()
                raise
        if process.returncode != 0:
            raise EngineError("graphviz-failed", engine)
        return _answer(out, engine)


def _answer(out: IO[bytes], engine: str) -> dict[str, Any]:
    out.seek(0)
    try:
        found = json.loads(out.read(_OUTPUT))
    except ValueError:
        raise EngineError("graphviz-failed", engine) from None
    if not isinstance(found, dict):
        raise EngineError("graphviz-failed", engine)
    return found


def _limit(pid: int, timeout: float, memory: int) -> None:
    """Limit memory, time on the processor and output, where the system can do that to another process."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - not on every system

    seconds = int(timeout) + 1
    wanted = {resource.RLIMIT_AS: memory, resource.RLIMIT_CPU: seconds, resource.RLIMIT_FSIZE: _OUTPUT}
    for what, most in wanted.items():
        try:
            _, hard = resource.prlimit(pid, what)
            top = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.prlimit(pid, what, (top, top))
        except (OSError, ValueError):  # it has ended already, or the system forbids it: the timeout is left
            return
