"""``ecomap gaps``: what a record shows, in words."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ecomap.cli.cases import expand, load
from ecomap.cli.console import err, safe_name
from ecomap.cli.delivery import deliver, form_of
from ecomap.cli.failures import WrongUseError, choose, day_of, describe, fault_lines
from ecomap.cli.options import FORMS, CasesArgument, FormOption, Lang, LangOption, asked_language, configuration
from ecomap.cli.showing import AttendeesOption, ForOption, KeyOption, Showing
from ecomap.wording.gap_words import gap_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from ecomap.cli.gap_sheet import Sheet, Wishes
    from ecomap.model import Case

PARTS: Final = ("strength", "covered", "ask", "gap")
PROFILES: Final = ("core", "all", "preview")
EVERYBODY: Final = ("all", "everybody", "全員", "みんな")
"""Words after ``--without`` that mean everybody, one after the other."""
FAIL_ON: Final = ("critical", "warning")
_SUFFIXES: Final = {"json": "json", "jsonl": "json", "md": "markdown", "csv": "csv"}


def gaps(  # noqa: PLR0913 - one parameter an option
    ctx: typer.Context,
    cases: CasesArgument,
    *,
    rules: Annotated[str, typer.Option("--rules", metavar="WHICH")] = "core",
    on: Annotated[str | None, typer.Option("--on", metavar="DATE")] = None,
    without: Annotated[str | None, typer.Option("--without", metavar="NAME")] = None,
    config: Annotated[str | None, typer.Option("--config", metavar="FILE")] = None,
    show: Annotated[str | None, typer.Option("--show", metavar="PARTS")] = None,
    restricted: Annotated[bool, typer.Option("--restricted")] = False,
    evidence: Annotated[bool, typer.Option("--evidence", "-v")] = False,
    form: FormOption = None,
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", show_default=False)] = None,
    audience: ForOption = None,
    attendees: AttendeesOption = None,
    key: KeyOption = None,
    fail_on: Annotated[str | None, typer.Option("--fail-on", metavar="SEVERITY")] = None,
    lang: LangOption = None,
) -> int:
    """Say what a record shows."""
    speech: Lang = ctx.obj
    wanted = asked_language(ctx, lang)
    kind = form_of(form, output, FORMS, _SUFFIXES) or "text"
    least = choose("--fail-on", fail_on, FAIL_ON) if fail_on else None
    parts = _parts(show)
    chosen = rules_asked(rules)
    day = day_of("--on", on) if on else None
    showing = Showing.of(audience, attendees, key)
    if restricted:
        showing.check_confidential()
    names = expand(cases)
    _keep_apart(names, output)

    from ecomap.cli.gap_sheet import Wishes  # noqa: PLC0415 - help must not wait for the analysis

    wishes = Wishes(
        rules=chosen,
        on=day,
        without=without,
        config=configuration(config),
        parts=parts,
        restricted=restricted,
        all_evidence=evidence,
        lang=wanted,
    )
    reader = Reader(showing, speech)
    if without is not None and without.casefold() in EVERYBODY:
        return _points(names, wishes, kind, output, reader)
    sheets, failed = _sheets(names, wishes, reader)
    if sheets:
        _write(sheets, kind, output, speech)
    if failed:
        return 2
    return int(least is not None and any(sheet.reaches(least) for sheet in sheets))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads cases as far as they may be shown; errors and notices are told on the way."""

    showing: Showing
    lang: Lang

    def each(self, names: Sequence[str], use: Callable[[str, Case], None]) -> int:
        """Hand on one case after the other with its label; say how many failed, which do not stop the rest."""
        failed = 0
        for number, name in enumerate(names, 1):
            try:
                loaded = load(name)
                shown, notices = self.showing.version(loaded.case, name, self.lang)
                use(str(number) if self.showing.restricts else name, shown)
            except Exception as error:  # noqa: BLE001 - told without a traceback; the next case is analysed
                failed += 1
                err("\n".join(describe(error, self.lang, name=name)))
            else:
                told = fault_lines(loaded.notices, self.lang) + [f"{safe_name(name)}: {line}" for line in notices]
                if told:
                    err("\n".join(told))
        return failed


def _sheets(names: Sequence[str], wishes: Wishes, reader: Reader) -> tuple[list[Sheet], int]:
    """Analyse one case after the other."""
    from ecomap.cli.gap_sheet import sheet_of  # noqa: PLC0415

    sheets: list[Sheet] = []
    failed = reader.each(names, lambda label, case: sheets.append(sheet_of(case, label, wishes)))
    return sheets, failed


def _points(names: Sequence[str], wishes: Wishes, kind: str, output: str | None, reader: Reader) -> int:
    """Say of everybody what would be missing without them."""
    from ecomap.cli.gap_points import points_of  # noqa: PLC0415

    cases: list[tuple[str, Case]] = []
    failed = reader.each(names, lambda label, case: cases.append((label, case)))
    if cases:
        _put(points_of(cases, kind, wishes) + "\n", kind, output, reader.lang)
    return 2 if failed else 0


def _write(sheets: Sequence[Sheet], kind: str, output: str | None, lang: Lang) -> None:
    if kind == "text" and output is None and sys.stdout.isatty():
        from ecomap.cli.gap_text import show_on_terminal  # noqa: PLC0415 - rich is slow to load

        show_on_terminal(sheets)
        return
    if kind in {"csv", "json"} and any(sheet.restricted for sheet in sheets):
        err(gap_words("restricted-head", lang))  # a table has no head of its own
    _put(_text(sheets, kind), kind, output, lang)


def _put(text: str, kind: str, output: str | None, lang: Lang) -> None:
    """Write to the file, or to the screen; Excel reads a table only with a mark of its encoding."""
    table = kind == "csv"
    deliver(text.encode("utf-8-sig" if table else "utf-8"), output, lang, text=not table)


def _text(sheets: Sequence[Sheet], kind: str) -> str:
    if kind == "json":
        from ecomap.cli.gap_tables import as_json  # noqa: PLC0415 - each form loads what it needs

        return as_json(sheets)
    if kind == "csv":
        from ecomap.cli.gap_tables import as_csv  # noqa: PLC0415

        return as_csv(sheets)
    from ecomap.cli.gap_text import as_markdown, as_text  # noqa: PLC0415

    return as_markdown(sheets) if kind == "markdown" else as_text(sheets)


def _parts(words: str | None) -> frozenset[str]:
    if words is None:
        return frozenset(PARTS)
    return frozenset(choose("--show", word.strip(), PARTS) for word in words.split(",") if word.strip())


def rules_asked(words: str) -> str | Collection[str]:
    """Check which rules are asked for: a profile, or ids."""
    if words.strip().lower() in PROFILES:
        return words.strip().lower()
    from ecomap.cli.explain import rule_id  # noqa: PLC0415 - a profile needs no list of rules

    ids = [rule_id(word) for word in words.split(",") if word.strip()]
    if not ids:
        raise WrongUseError("bad-choice", option="--rules", choices=" ".join(PROFILES))
    return tuple(ids)


def _keep_apart(names: Sequence[str], output: str | None) -> None:
    """Refuse to overwrite a case."""
    if output is None:
        return
    from ecomap.cli.targets import keep_apart  # noqa: PLC0415

    for name in names:
        keep_apart(name, output)
