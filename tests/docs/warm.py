"""An ``ecomap`` command that starts in a few milliseconds, for the many commands of the pages.

One process has the package loaded and forks a child for each command; the child has the words, the folder, the
environment and the three streams of whoever called, and runs what the real command runs. The slow tests of the README
run the real one.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CLIENT = """\
#!{python} -ISs
import os, socket, sys
call = socket.socket(socket.AF_UNIX)
call.connect({address!r})
told = [f"{{key}}={{value}}" for key, value in os.environ.items()]
words = "\\0".join([os.getcwd(), str(len(sys.argv) - 1), *sys.argv[1:], *told])
data = os.fsencode(words)
call.sendall(len(data).to_bytes(4) + data)
socket.send_fds(call, [b"f"], [0, 1, 2])
sys.exit(call.recv(1)[0])
"""

_LOADED = (
    "ecomap.cli.app", "ecomap.cli.draw", "ecomap.cli.gaps", "ecomap.cli.check", "ecomap.cli.sheet",
    "ecomap.cli.compare", "ecomap.drawing", "ecomap.analysis", "ecomap.wording", "ecomap.io", "ecomap.layout",
    "ecomap.render.svg", "yaml", "uharfbuzz", "pydantic",
)  # fmt: skip


@contextmanager
def commands(folder: Path) -> Iterator[Path]:
    """Give a folder with an ``ecomap`` that is served by this process's child for as long as the block runs.

    Parameters
    ----------
    folder
        An empty folder with a short path: the address of a socket holds about a hundred bytes.
    """
    address = str(folder / "s")
    client = folder / "ecomap"
    client.write_text(_CLIENT.format(python=sys.executable, address=address), encoding="utf-8")
    client.chmod(0o755)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(address)
    listener.listen(64)
    server = subprocess.Popen(
        [sys.executable, __file__, str(listener.fileno())], pass_fds=[listener.fileno()], stdin=subprocess.DEVNULL
    )
    listener.close()
    try:
        yield folder
    finally:
        server.kill()
        server.wait()


def serve(listener: socket.socket) -> None:
    """Answer calls until killed, each in a child of its own."""
    import importlib

    for name in _LOADED:
        importlib.import_module(name)
    while True:
        call, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            if os.fork() == 0:
                _run(call)
            os._exit(0)
        os.wait()
        call.close()


def _run(call: socket.socket) -> None:
    size = int.from_bytes(_read(call, 4))
    folder, count, *rest = os.fsdecode(_read(call, size)).split("\0")
    _, streams, _, _ = socket.recv_fds(call, 1, 3)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    words, environment = rest[: int(count)], rest[int(count) :]
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(pair.split("=", 1) for pair in environment)
    sys.argv = ["ecomap", *words]
    code = 1
    try:
        from ecomap.cli import main

        sys.exit(main())
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:  # noqa: BLE001 - what a real process would print
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        call.sendall(bytes([code]))
        os._exit(code)


def _read(call: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        data += call.recv(size - len(data))
    return data


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
