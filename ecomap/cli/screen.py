"""``ecomap screen``: whom to visit or call first (訪問・連絡の優先確認)."""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager, nullcontext
from typing import IO, TYPE_CHECKING, Annotated, Final

import typer

from ecomap.cli.cases import sources_of
from ecomap.cli.console import err, safe_name
from ecomap.cli.delivery import deliver, form_of, to_file
from ecomap.cli.failures import WrongUseError, day_of
from ecomap.cli.gaps import rules_asked
from ecomap.cli.options import Lang, LangOption, asked_language, configuration
from ecomap.cli.screen_text import count_line, refusals, summary
from ecomap.cli.showing import ForOption, Showing
from ecomap.wording.caseload_words import caseload_words
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from ecomap.caseload.arrow import BatchScreener
    from ecomap.caseload.caseload import Caseload
    from ecomap.model import Case

FORMS: Final = ("text", "csv", "xlsx", "parquet", "json", "html")
_BINARY: Final = frozenset({"xlsx", "parquet"})
_SUFFIXES: Final = {"csv": "csv", "xlsx": "xlsx", "parquet": "parquet", "json": "json", "html": "html", "txt": "text"}
_MOST: Final = 100_000_000
_SELDOM: Final = 200_000

SourcesArgument = Annotated[list[str], typer.Argument(metavar="PATH...", show_default=False)]


def screen(  # noqa: PLR0913 - one parameter an option
    ctx: typer.Context,
    sources: SourcesArgument,
    *,
    rules: Annotated[str, typer.Option("--rules", metavar="WHICH")] = "core",
    on: Annotated[str | None, typer.Option("--on", metavar="DATE")] = None,
    top: Annotated[str | None, typer.Option("--top", metavar="N")] = None,
    where: Annotated[str | None, typer.Option("--where", metavar="CONDITION")] = None,
    config: Annotated[str | None, typer.Option("--config", metavar="FILE")] = None,
    restricted: Annotated[bool, typer.Option("--restricted")] = False,
    audience: ForOption = None,
    form: Annotated[str | None, typer.Option("--format", metavar="FORMAT")] = None,
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", show_default=False)] = None,
    lang: LangOption = None,
) -> int:
    """List cases in the order in which to visit or call."""
    speech: Lang = ctx.obj
    language: Lang = asked_language(ctx, lang) or "ja"
    kind = form_of(form, output, FORMS, _SUFFIXES) or "text"
    count = None if top is None else _whole(top)
    chosen = rules_asked(rules)
    day = day_of("--on", on) if on else None
    showing = Showing.of(audience)
    if restricted:
        showing.check_confidential()
    inputs = sources_of(sources)
    keep_sources_apart(inputs, output)

    from ecomap.caseload.arrow import BatchScreener  # noqa: PLC0415 - help must not wait for the analysis
    from ecomap.caseload.screening import screen as screened  # noqa: PLC0415

    settings = configuration(config)
    if kind == "parquet" and output and where is None and count is None and not audience and _all_stores(inputs):
        return _stream(inputs, output, BatchScreener(chosen, day, settings, restricted), speech)
    prepared = Prepared(showing)
    with progress(speech) as step, seldom_collected():
        caseload = screened(
            inputs,
            rules=chosen,
            on=day,
            config=settings,
            restricted=restricted,
            where=where,
            top=count,
            prepare=prepared if audience else None,
            progress=step,
        )
    if showing.restricts:
        caseload = caseload.renamed()
    _put(caseload, kind, output, (language, speech), prepared.stamp(language))
    if prepared.unsettled:
        err(say("consent-many", speech, count=prepared.unsettled))
    for line in (*refusals(caseload.refused, speech), *summary(caseload, speech)):
        err(line)
    return 2 if caseload.refused else 0


class Prepared:
    """Makes the version of every case that may be shown, and counts those whose consent is to be looked at."""

    def __init__(self, showing: Showing) -> None:
        self._showing = showing
        self.unsettled = 0

    def __call__(self, case: Case) -> Case:
        """Make one version; letters stand in no table, so that any key will do."""
        from ecomap.privacy import consent_gaps, new_key, readers_of, redact  # noqa: PLC0415

        readers = readers_of(case, self._showing.audience or "shonai")
        self.unsettled += bool(consent_gaps(case, readers))
        return redact(case, readers, key=new_key())

    def stamp(self, lang: Lang) -> str | None:
        """Say for whom the list was made; None for the record itself."""
        from ecomap.wording.map_words import audience_words  # noqa: PLC0415

        return audience_words(self._showing.code, lang) if self._showing.code else None


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for reference cycles less often: reading makes many small objects, and hardly a cycle among them."""
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _all_stores(sources: Sequence[str | IO[bytes]]) -> bool:
    """Say whether everything is a store: then the table need not be held."""
    from ecomap.caseload.sources import find  # noqa: PLC0415

    return all(found.kind == "store" for found in find(sources))


def _stream(sources: Sequence[str | IO[bytes]], output: str, screener: BatchScreener, lang: Lang) -> int:
    from ecomap.caseload.sources import find  # noqa: PLC0415
    from ecomap.caseload.store_screening import screen_to_parquet  # noqa: PLC0415

    with progress(lang) as step:
        count = screen_to_parquet([found.path for found in find(sources)], output, screener, progress=step)
    err(say("wrote", lang, target=safe_name(output)))
    err(count_line(count, count, 0, lang))
    if not screener.restricted:
        err(caseload_words("restricted-out", lang))
    return 0


def progress(lang: Lang) -> AbstractContextManager[Callable[[int], None] | None]:
    """Show on a terminal how many records were read."""
    if not sys.stderr.isatty():
        return nullcontext()
    from ecomap.cli.progress import counter  # noqa: PLC0415 - rich is slow to load

    return counter(say("screening", lang))


def _put(caseload: Caseload, kind: str, output: str | None, langs: tuple[Lang, Lang], stamp: str | None) -> None:
    """Write to the file, or to the screen."""
    lang, speech = langs
    if kind == "text" and not to_file(output) and sys.stdout.isatty():
        from ecomap.cli.screen_text import show_on_terminal  # noqa: PLC0415 - rich is slow to load

        show_on_terminal(caseload, lang, stamp)
        return
    if kind in _BINARY and output is None:
        raise WrongUseError("need-output", target=kind)
    deliver(_bytes(caseload, kind, lang, stamp), output, speech, text=kind not in {*_BINARY, "csv"})


def _bytes(caseload: Caseload, kind: str, lang: Lang, stamp: str | None) -> bytes:
    if kind == "json":
        from ecomap.cli.screen_tables import as_json  # noqa: PLC0415 - each form loads what it needs

        return as_json(caseload, stamp).encode()
    if kind == "csv":
        from ecomap.cli.screen_tables import as_csv  # noqa: PLC0415

        return as_csv(caseload, lang, stamp).encode("utf-8-sig")
    if kind == "xlsx":
        from ecomap.cli.screen_xlsx import as_xlsx  # noqa: PLC0415

        return as_xlsx(caseload, lang, stamp)
    if kind == "parquet":
        from ecomap.caseload.arrow import result_bytes  # noqa: PLC0415

        return result_bytes(caseload)
    if kind == "html":
        from ecomap.cli.screen_page import as_html  # noqa: PLC0415

        return as_html(caseload, lang, stamp).encode()
    from ecomap.cli.screen_text import as_text  # noqa: PLC0415

    return as_text(caseload, lang, stamp).encode()


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text[:10]) <= _MOST:
        raise WrongUseError("bad-number", option="--top", choices=f"1–{_MOST}")
    return int(text)


def keep_sources_apart(sources: Sequence[str | IO[bytes]], output: str | None) -> None:
    """Refuse to overwrite a case, also one of a folder that is named."""
    if output is None:
        return
    from ecomap.caseload.sources import find  # noqa: PLC0415
    from ecomap.cli.targets import keep_apart  # noqa: PLC0415

    for found in find(sources):
        if found.stream is not None:
            continue
        if found.kind != "store" or found.path in sources:
            keep_apart(found.path, output)
