"""Write the reference page of synthetic data from what was accepted in the tests; `make.py` calls this."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from make_parts import MADE, cell, page, table

from ecomap.analysis.rules import RULES
from ecomap.caseload.simulate.aggregates import AGGREGATES, FIGURE_SOURCES, Aggregate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ACCEPTED: Final = Path(__file__).resolve().parents[1] / "tests" / "golden" / "simulate" / "accepted.json"
_UNIT: Final = {"percent": " %", "ratio": "", "mode": ""}
_HEADS: Final = {
    "set": "Set: put in as published",
    "fitted": "Fitted: used while the generator was tuned",
    "held out": "Held out: looked at only afterwards",
}


def pages() -> dict[str, Callable[[], str]]:
    """Give what writes the page, by its path below ``docs/``."""
    return {"reference/synthetic-data.md": synthetic_page}


def synthetic_page() -> str:
    """Tell what the synthetic caseload was fitted to, what it was tested against, and how often each rule speaks."""
    accepted = json.loads(ACCEPTED.read_text(encoding="utf-8"))
    figures = accepted["figures"]
    parts = [
        MADE,
        "# Synthetic data",
        (
            "`ecomap simulate` invents cases ([how to](../how-to/simulate.md)). No record of anybody went into "
            "it. Some rates were fitted to published figures; the others below were held out, and tell how far "
            "the rest can be believed. **Nothing found in these cases says anything about a place, an office or a "
            "person.**"
        ),
        (
            "The division, and the tolerances, were written down before anything was fitted: of a source with "
            "several figures the first was fitted and the next held out, in turn; of sources with one figure "
            f"every other. Measured on {accepted['cases']:,} cases (seed {accepted['seed']}) with the toolkit's "
            "own measures (`ecomap.caseload.simulate.compare`), never by reading the generator's numbers. Two "
            "figures are the bounds where some records cannot tell. ± is one standard error of the simulation; "
            "*fits* means within the tolerance and three of these."
        ),
        (
            "Studies of older people at large are compared with clients of 65 and over at home without a "
            "certificate of care, those of everybody with clients of 16 and over; only where kin, friends, "
            "neighbours and groups were asked about to the end. Figures of certified people are of those at home."
        ),
    ]
    for use, head in _HEADS.items():
        rows = [_row(figure, figures[figure.key]) for figure in AGGREGATES if figure.use == use]
        columns = ("figure", "published", "source", "here", "±", "people", "tolerance", "fits")
        parts.append(f"## {head}\n\n{table(columns, rows)}")
    parts += [
        "## What does not fit",
        "\n".join(_misfits(figures)),
        (
            "And `lsns_alone`, though fitted, fits only with the error of sampling: with 60,000 cases it "
            "is 34.1 to 35.2 %, some three points above what was published."
        ),
        (
            "Of the held-out figures that do fit, most lie on the side of more contact: fewer who never "
            "telephone, more with somebody to rely on. The studies asked people of all ages; this caseload is "
            "old, and a record names those whom a professional asked about. Nothing was tuned after these figures "
            "had been seen; what came later (school friends, names and in-laws of a family, one doctor "
            "where there were two, rare events) was "
            "not aimed at them, and all was measured again."
        ),
        "## Why these tolerances",
        table(
            ("figure", "why"),
            ((cell(figure.what), cell(figure.why)) for figure in AGGREGATES),
        ),
        "## What else was decided, without a source",
        (
            "The mixture of clients (44 % older residents, 43 % certified at home, 3 % in a facility, 2.5 % in "
            "hospital, 7 % younger adults, children and parents), use of services by level of care, who holds "
            "which role, how records are kept (45 % careful, 35 % usual, 20 % thin, not hanging on the client), "
            "strain, concerns, everything about dates. A house choice each; see the modules of "
            "`ecomap.caseload.simulate`."
        ),
        "## How often each rule speaks",
        (
            f"In {accepted['rule_cases']:,} cases, on the day of the caseload, per 1,000. The rest is *not "
            "applicable*. Meant for tests: every rule of the core profile speaks, and none always."
        ),
        table(("rule", "profile", "found", "cannot tell", "met"), _rates(accepted["rules"])),
        "## Sources",
        table(("key", "title", "where", "year"), _sources()),
    ]
    return page(parts)


def _row(figure: Aggregate, found: dict[str, Any]) -> tuple[str, ...]:
    unit = _UNIT[figure.kind]
    fits = {True: "yes", False: "**no**", None: "not counted"}[found["fits"]]
    return (
        f"{cell(figure.what)} (`{figure.key}`)",
        _span(figure.low, figure.high) + unit,
        figure.source,
        _span(found["low"], found["high"]) + unit,
        f"{found['error']:g}" if found["error"] else "",
        f"{found['people']:,}",
        f"{figure.tolerance:g}",
        fits,
    )


def _span(low: float, high: float) -> str:
    first, last = f"{low:.3g}", f"{high:.3g}"
    return first if first == last else f"{first} to {last}"


def _misfits(figures: dict[str, Any]) -> Iterator[str]:
    why = {
        "carers_75": (
            "couples here are older than in the survey, and a husband or wife who is there is nearly always the "
            "carer; the share of both over 65 was fitted, and fits, while the one over 75 is too high"
        ),
        "lsns_estate": (
            "one ageing estate during COVID-19, all ages: it was expected not to fit, and stands here as the "
            "upper end of what has been published"
        ),
    }
    for figure in AGGREGATES:
        if not figures[figure.key]["fits"]:
            yield f"- `{figure.key}`: {why[figure.key]}."


def _rates(rates: dict[str, dict[str, float]]) -> Iterator[tuple[str, ...]]:
    for rule in RULES:
        if rule.id in rates:
            found = rates[rule.id]
            numbers = (f"{found[answer]:g}" for answer in ("found", "cannot_tell", "met"))
            yield (f"[{rule.id}](rules/{rule.id}.md)", "core" if rule.core else "all", *numbers)


def _sources() -> Iterator[tuple[str, ...]]:
    for key in dict.fromkeys(figure.source for figure in AGGREGATES):
        source = FIGURE_SOURCES[key]
        yield (key, f"[{cell(source.title)}]({source.url})", cell(source.where), str(source.year or "not dated"))
