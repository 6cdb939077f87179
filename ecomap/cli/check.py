"""``ecomap check``: every fault of case files, without drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from ecomap.cli.cases import expand, load
from ecomap.cli.console import err, out, safe_name, today
from ecomap.cli.failures import describe, fault_lines
from ecomap.cli.options import CasesArgument, JsonOption, Lang, LangOption, StrictOption
from ecomap.errors import CaseError
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    from ecomap.errors import Fault
    from ecomap.model import Case

RESULT_VERSION = 1
"""Version of the form of ``--json``."""


def check(
    ctx: typer.Context,
    cases: CasesArgument,
    *,
    as_json: JsonOption = False,
    strict: StrictOption = False,
    lang: LangOption = None,  # noqa: ARG001 - read by `language_of`, which has chosen ctx.obj
) -> int:
    """Check case files."""
    speech: Lang = ctx.obj
    code = 0
    results: list[dict[str, Any]] = []
    for name in expand(cases):
        faults: tuple[Fault, ...] = ()
        case: Case | None = None
        try:
            loaded = load(name)
            faults, case = loaded.notices, loaded.case
        except CaseError as error:
            faults = error.faults
        except Exception as error:  # noqa: BLE001 - told without a traceback; the next file is checked
            err("\n".join(describe(error, speech, name=name)))
            code = 2
            continue
        if case is None:
            code = 2
        elif faults and strict:
            code = max(code, 1)
        if as_json:
            results.append(_record(name, faults, speech, ok=case is not None))
        else:
            _tell(name, faults, case, speech)
    if as_json:
        import json  # noqa: PLC0415 - only where asked for

        out(json.dumps({"version": RESULT_VERSION, "files": results}, ensure_ascii=False, indent=2))
    return code


def _tell(name: str, faults: tuple[Fault, ...], case: Case | None, lang: Lang) -> None:
    """Faults go to standard error, the verdict on a good file to standard output; counts only."""
    if faults:
        err("\n".join(fault_lines(faults, lang)))
    if case is None:
        errors = sum(fault.severity == "error" for fault in faults)
        err(f"{safe_name(name)}: {say('faults', lang, errors=errors)}")
        return
    counts = {
        "people": len(case.people),
        "resources": len(case.resources),
        "ties": len(case.ties),
        "needs": len(case.needs),
    }
    out(f"{safe_name(name)}: {say('ok', lang, **counts)}")
    if case.consent is not None:
        from ecomap.privacy import record_gaps  # noqa: PLC0415 - only where consent is recorded
        from ecomap.wording.audience_sentences import consent_sentence  # noqa: PLC0415

        for gap in record_gaps(case, on=today()):
            err(f"{safe_name(name)}: {say('notice', lang)}: {consent_sentence(gap, lang)}")


def _record(name: str, faults: tuple[Fault, ...], lang: Lang, *, ok: bool) -> dict[str, Any]:
    from ecomap.wording import fault_sentence  # noqa: PLC0415 - only where there is something to tell

    return {
        "file": name,
        "ok": ok,
        "faults": [
            {
                "code": fault.code,
                "severity": fault.severity,
                "line": fault.place.line,
                "column": fault.place.column,
                **({} if fault.place.sheet is None else {"sheet": fault.place.sheet, "cell": fault.place.cell}),
                "field": fault.place.field,
                "word": fault.word,
                "expected": list(fault.expected),
                "sentence": fault_sentence(fault, lang),
            }
            for fault in faults
        ],
    }
