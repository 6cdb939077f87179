"""Making one file for each of several cases: one that fails does not stop the rest."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Final, NamedTuple

from ecomap.cli.cases import STDIN, load
from ecomap.cli.console import err, out_bytes, safe_name
from ecomap.cli.failures import describe, fault_lines
from ecomap.cli.targets import Job, folder_of
from ecomap.wording.cli_words import knows, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from ecomap.cli.options import Lang
    from ecomap.model import Case

MANY: Final = 3
"""From this number of cases on, a terminal shows progress."""


class Made(NamedTuple):
    """What was made of one case.

    Attributes
    ----------
    data
        The file.
    notices
        Codes of what could not be had.
    told
        What is to be thought of before it is handed on, in sentences.
    """

    data: bytes
    notices: Sequence[str] = ()
    told: Sequence[str] = ()


def run(jobs: Sequence[Job], make: Callable[[Case, Job], Made], lang: Lang, *, strict: bool) -> int:
    """Make one file after the other, and tell what was made and what could not be had.

    Parameters
    ----------
    jobs
        What goes where.
    make
        Makes one case's file.
    lang
        Language of what is told.
    strict
        Whether a notice makes the exit code 1.

    Returns
    -------
    int
        The exit code.
    """
    failed = noticed = 0
    single = len(jobs) == 1
    with _progress(len(jobs), lang) as advance:
        for job in jobs:
            try:
                notices = _one(job, make, lang)
            except Exception as error:  # noqa: BLE001 - told without a traceback; the next case is made
                failed += 1
                err("\n".join(describe(error, lang, name=job.source)))
            else:
                noticed += bool(notices)
                if notices:
                    err("\n".join(notices))
                if single and job.target != STDIN:
                    err(say("wrote", lang, target=safe_name(job.target)))
            advance()
    if not single:
        err(say("drew", lang, count=len(jobs) - failed, target=safe_name(folder_of(jobs[0]))))
        if failed:
            err(say("failed", lang, count=failed))
    return 2 if failed else int(strict and noticed > 0)


def _one(job: Job, make: Callable[[Case, Job], Made], lang: Lang) -> list[str]:
    """Make one file and give its notices as sentences."""
    from ecomap.io.atomic import write_atomically  # noqa: PLC0415 - help must not wait for it

    loaded = load(job.source)
    made = make(loaded.case, job)
    if job.target == STDIN:
        out_bytes(made.data)
    else:
        job.make_folder()
        write_atomically(job.target, made.data)
    name = safe_name(job.source)
    grade = say("notice", lang)
    return (
        fault_lines(loaded.notices, lang)
        + [f"{name}: {line}" for line in made.told]
        + [f"{name}: {grade}: {say(code, lang) if knows(code) else ''} [{code}]" for code in made.notices]
    )


def _progress(count: int, lang: Lang) -> AbstractContextManager[Callable[[], None]]:
    """Show a bar for many cases on a terminal, and nothing in a pipe or a log."""
    if count < MANY or not sys.stderr.isatty():
        return nullcontext(lambda: None)
    from ecomap.cli.progress import bar  # noqa: PLC0415 - rich is slow to load

    return bar(count, say("drawing", lang))
