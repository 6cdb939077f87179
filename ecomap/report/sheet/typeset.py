"""Running typst: the shipped template here, an office's own one in a process that reaches no network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from tempfile import TemporaryDirectory
from typing import Final

NOWHERE: Final = "http://127.0.0.1:9"
"""The discard port of this machine: where typst is sent when a template asks for a package from the network."""

_PROXIES: Final = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_OVERRULED: Final = frozenset({*_PROXIES, "NO_PROXY"})
_PATIENCE: Final = 60.0
_REFUSED: Final = 3


class TypesettingError(Exception):
    """What typst said of a template: line, column and message. It may hold a text of the case."""


def typeset(source: str, inputs: dict[str, str], fonts: str) -> bytes:
    """Compile typst source to a PDF.

    Parameters
    ----------
    source
        The template.
    inputs
        What it reads as ``sys.inputs``.
    fonts
        Folder with the only fonts there are.

    Returns
    -------
    bytes
        The PDF.

    Raises
    ------
    TypesettingError
        If typst refuses it.
    """
    import typst  # noqa: PLC0415 - 40 ms that only a PDF needs

    # The root holds nothing, so no file can be read; nor does any package lie there.
    with TemporaryDirectory(prefix="ecomap-") as nothing:
        found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
        try:
            made = typst.compile(  # type: ignore[call-overload] # its stub wants input and root of one type
                source.encode(),
                root=nothing,
                format="pdf",
                font_paths=found,
                sys_inputs=inputs,
                package_path=nothing,
                package_cache_path=nothing,
            )
        except typst.TypstError as error:
            raise TypesettingError(str(error.diagnostic)) from None
    return bytes(made)


def typeset_apart(source: str, inputs: dict[str, str], fonts: str) -> bytes:
    """Compile source that is not ours: as `typeset`, in a process of its own.

    Typst has no switch against fetching packages. There a proxy is set that leads nowhere, so that a template can
    neither fetch anything nor send a word of the case away in the name of a package; and it is stopped after a minute.

    Raises
    ------
    TypesettingError
        If typst refuses it, or does not come to an end.
    """
    surroundings = {name: value for name, value in os.environ.items() if name.upper() not in _OVERRULED}
    for name in _PROXIES:
        surroundings[name] = NOWHERE
        if os.name != "nt":  # there, names differ by more than their capitals
            surroundings[name.lower()] = NOWHERE
    task = json.dumps({"source": source, "inputs": inputs, "fonts": fonts}, ensure_ascii=True)
    command = [sys.executable, "-I", "-m", "ecomap.report.sheet.typeset"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, by our own Python
            command, input=task.encode(), capture_output=True, env=surroundings, timeout=_PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        raise TypesettingError from None
    if done.returncode:
        raise TypesettingError(done.stderr.decode("utf-8", "replace") if done.returncode == _REFUSED else "")
    return done.stdout


def _main() -> int:
    """Read a task from standard input and write the PDF to standard output."""
    task = json.loads(sys.stdin.buffer.read())
    try:
        made = typeset(task["source"], task["inputs"], task["fonts"])
    except TypesettingError as error:
        sys.stderr.buffer.write(str(error).encode())
        return _REFUSED
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(_main())
