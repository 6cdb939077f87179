"""``ecomap convert``: cases from one kind of file into another."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal, cast

import typer

from ecomap.cli.cases import STDIN, expand, load
from ecomap.cli.console import err, out_bytes, safe_name
from ecomap.cli.failures import WrongUseError, choose, describe, fault_lines
from ecomap.cli.options import CasesArgument, Lang, LangOption, StrictOption, asked_language
from ecomap.cli.showing import AttendeesOption, ForOption, KeyOption, Showing
from ecomap.cli.targets import keep_apart
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.io import Reading
    from ecomap.model import Case

Kind = Literal["yaml", "json", "xlsx", "csv"]
KINDS: Final = ("yaml", "json", "xlsx", "csv")
_LISTS: Final = (".csv", ".tsv")


@dataclass(frozen=True, slots=True)
class Conversion:
    """One case to convert.

    Attributes
    ----------
    sources
        The case file, ``-``, or the lists that make one case.
    target
        The file to write, the folder for lists, or ``-``.
    kind
        In which format.
    in_folder
        Whether the target's folder was named by the user and is made where it does not exist.
    """

    sources: tuple[str, ...]
    target: str
    kind: Kind
    in_folder: bool = False


def convert(  # noqa: PLR0913 - one parameter an option
    ctx: typer.Context,
    cases: CasesArgument,
    *,
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE|DIR|-", show_default=False)],
    picture: Annotated[str | None, typer.Option("--format", metavar="FORMAT")] = None,
    force: Annotated[bool, typer.Option("--force")] = False,
    audience: ForOption = None,
    attendees: AttendeesOption = None,
    key: KeyOption = None,
    strict: StrictOption = False,
    lang: LangOption = None,
) -> int:
    """Convert cases."""
    speech: Lang = ctx.obj
    wanted = asked_language(ctx, lang)
    kind = cast("Kind", choose("--format", picture, KINDS)) if picture else None
    showing = Showing.of(audience, attendees, key)
    jobs = plan(gathered(expand(cases)), output, kind, neutral=showing.neutral)
    for job in jobs:
        if not force and job.target != STDIN and _is_there(job):
            raise WrongUseError("exists", target=job.target)
    failed = noticed = 0
    for job in jobs:
        try:
            notices = _one(job, showing, wanted, speech)
        except Exception as error:  # noqa: BLE001 - told without a traceback; the next case is converted
            failed += 1
            err("\n".join(describe(error, speech, name=job.sources[0])))
        else:
            noticed += bool(notices)
            if notices:
                err("\n".join(notices))
            if len(jobs) == 1 and job.target != STDIN:
                err(say("wrote", speech, target=safe_name(job.target)))
    if len(jobs) > 1:
        err(say("converted", speech, count=len(jobs) - failed, target=safe_name(str(Path(jobs[0].target).parent))))
        if failed:
            err(say("not-converted", speech, count=failed))
    return 2 if failed else int(strict and noticed > 0)


def _one(job: Conversion, showing: Showing, wanted: Lang | None, lang: Lang) -> list[str]:
    """Convert one case and give its notices as sentences."""
    loaded = _load(job)
    shown, told = showing.version(loaded.case, job.sources[0], lang)
    _write(shown, job, wanted or loaded.case.language or "ja")
    return fault_lines(loaded.notices, lang) + [f"{safe_name(job.sources[0])}: {line}" for line in told]


def gathered(names: Sequence[str]) -> list[tuple[str, ...]]:
    """Put CSV lists together: they make one case, whereas every other file is one by itself."""
    lists = [name for name in names if name.lower().endswith(_LISTS) and not Path(name).is_dir()]
    if lists and len(lists) < len(names):
        raise WrongUseError("lists-and-others")
    return [tuple(lists)] if lists else [(name,) for name in names]


def plan(
    sources: Sequence[tuple[str, ...]], output: str, kind: Kind | None, *, neutral: bool = False
) -> list[Conversion]:
    """Decide where each case goes; ``neutral`` numbers the files in a folder, as their names may name somebody.

    Raises
    ------
    WrongUseError
        If the names do not fit together.
    """
    from ecomap.io.writing import FORMATS  # noqa: PLC0415 - help must not wait for it

    if output == STDIN:
        if len(sources) > 1 or kind == "csv":
            raise WrongUseError("several-to-file")
        return [Conversion(sources[0], output, kind or "yaml")]
    folder = Path(output).is_dir() or output.endswith(("/", os.sep))
    suffix = Path(output).suffix.lower()
    if len(sources) > 1 or folder or (kind is not None and not suffix):
        if (Path(output).exists() and not Path(output).is_dir()) or (suffix and not folder):
            raise WrongUseError("several-to-file")
        return _into_folder(sources, output, kind or "yaml", neutral=neutral)
    made = FORMATS.get(suffix)
    if made is None:
        raise WrongUseError("case-format", target=output)
    if kind is not None and kind != made:
        raise WrongUseError("format-and-suffix")
    for source in sources[0]:
        keep_apart(source, output)
    return [Conversion(sources[0], output, made)]


def _into_folder(sources: Sequence[tuple[str, ...]], output: str, kind: Kind, *, neutral: bool) -> list[Conversion]:
    jobs: dict[str, Conversion] = {}
    for number, names in enumerate(sources, 1):
        stem = f"{number:03}" if neutral else "stdin" if names[0] == STDIN else Path(names[0]).stem
        target = str(Path(output) / (stem if kind == "csv" else f"{stem}.{kind}"))
        # Two names that differ in capitals only are one file on some systems.
        if target.casefold() in jobs:
            raise WrongUseError("same-target", target=target)
        for source in names:
            keep_apart(source, target)
        jobs[target.casefold()] = Conversion(names, target, kind, in_folder=True)
    return list(jobs.values())


def _is_there(job: Conversion) -> bool:
    if job.kind == "csv":
        return Path(job.target).is_dir() and any(Path(job.target).iterdir())
    return os.path.lexists(job.target)


def _load(job: Conversion) -> Reading:
    if len(job.sources) > 1:
        from ecomap.io import read_lists  # noqa: PLC0415 - only for lists

        return read_lists(job.sources)
    return load(job.sources[0])


def _write(case: Case, job: Conversion, lang: Lang) -> None:
    from ecomap.io import csv_files, dumps, workbook_bytes  # noqa: PLC0415 - help must not wait for it
    from ecomap.io.atomic import write_atomically  # noqa: PLC0415

    if job.kind == "csv":
        files = csv_files(case, lang=lang)
        _make_folder(Path(job.target))
        for name, data in files.items():
            write_atomically(Path(job.target) / name, data)
        return
    data = workbook_bytes(case, lang=lang) if job.kind == "xlsx" else dumps(case, job.kind, lang=lang).encode()
    if job.target == STDIN:
        out_bytes(data)
        return
    if job.in_folder:
        _make_folder(Path(job.target).parent)
    write_atomically(job.target, data)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise WrongUseError("no-folder", target=str(folder)) from None
