"""``ecomap words``: what can be written in a case file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ecomap.cli.console import err, out, table
from ecomap.cli.failures import WrongUseError
from ecomap.cli.options import JsonOption, Lang, LangOption
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecomap.vocabulary import Table, Term

_EXAMPLES = 4


def words(
    ctx: typer.Context,
    kind: Annotated[str | None, typer.Argument(metavar="KIND", show_default=False)] = None,
    *,
    find: Annotated[str | None, typer.Option("--find", metavar="WORD")] = None,
    as_json: JsonOption = False,
    lang: LangOption = None,  # noqa: ARG001 - read by `language_of`, which has chosen ctx.obj
) -> int:
    """Look up the words that can be written."""
    from ecomap.vocabulary import TABLES  # noqa: PLC0415 - help must not wait for it

    speech: Lang = ctx.obj
    tables = [_table(kind)] if kind else list(TABLES.values())
    if find is None and kind is None:
        _show_tables(tables, speech, as_json=as_json)
        return 0
    rows = [(one, term) for one in tables for term in (_matching(one, find) if find else one.terms)]
    if as_json:
        _print_json([_record(one, term) for one, term in rows])
    elif not rows:
        err(say("found-none", speech))
    elif find is not None:
        head = say("find-head", speech).split("\t")
        out(table([head, *((one.name, term.code, term.ja, term.en) for one, term in rows)]))
    else:
        head = say("term-head", speech).split("\t")
        out(table([head, *((t.code, t.ja, t.en, " ".join(t.variants)) for _, t in rows)]))
    return 0


def _table(name: str) -> Table[Any]:
    from ecomap.vocabulary import TABLES  # noqa: PLC0415

    if name in TABLES:
        return TABLES[name]
    from difflib import get_close_matches  # noqa: PLC0415

    raise WrongUseError("unknown-table", word=name[:40], near=get_close_matches(name, TABLES, cutoff=0.4))


def _matching(one: Table[Any], word: str) -> Iterator[Term]:
    """Give the terms of a table that have the word in them, however it is spaced or in whatever width."""
    from ecomap.vocabulary import comparison_key  # noqa: PLC0415

    key = comparison_key(word)
    for term in one.terms:
        if key and any(key in comparison_key(known) for known in term.words):
            yield term


def _show_tables(tables: Iterable[Table[Any]], lang: Lang, *, as_json: bool) -> None:
    if as_json:
        _print_json({one.name: len(one.terms) for one in tables})
        return
    out(say("tables", lang) + "\n")
    rows = [
        (one.name, str(len(one.terms)), " ".join(t.label(lang).replace(" ", "_") for t in one.terms[:_EXAMPLES]))
        for one in tables
    ]
    out(table([say("table-head", lang).split("\t"), *rows]))


def _record(one: Table[Any], term: Term) -> dict[str, Any]:
    return {
        "table": one.name,
        "code": term.code,
        "ja": term.ja,
        "en": term.en,
        "variants": list(term.variants),
        "source": term.source,
    }


def _print_json(data: object) -> None:
    import json  # noqa: PLC0415

    out(json.dumps(data, ensure_ascii=False, indent=2))
