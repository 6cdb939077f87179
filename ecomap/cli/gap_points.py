"""``ecomap gaps --without all``: what hangs on whom, for everybody of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecomap.analysis import RULES, single_points
from ecomap.cli.console import table
from ecomap.wording.finding_terms import code_words, name_words
from ecomap.wording.gap_words import gap_words
from ecomap.wording.map_words import map_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.analysis import Dependence
    from ecomap.cli.gap_sheet import Wishes
    from ecomap.cli.options import Lang
    from ecomap.model import Case


def points_of(cases: Sequence[tuple[str, Case]], kind: str, wishes: Wishes) -> str:
    """List for each case who stands alone with something; those on whom most hangs first.

    Parameters
    ----------
    cases
        Files and what they hold.
    kind
        ``json`` gives one line of JSON a case; whatever else a table.
    wishes
        The day, the language, and whether restricted rules are counted.
    """
    if kind == "json":
        import json  # noqa: PLC0415

        return "\n".join(json.dumps(_record(file, case, wishes), ensure_ascii=False) for file, case in cases)
    return "\n\n".join(_table(case, wishes) for _, case in cases)


def _found(case: Case, wishes: Wishes) -> list[Dependence]:
    restricted = set() if wishes.restricted else {rule.id for rule in RULES if rule.restricted}
    found = []
    for one in single_points(case, on=wishes.on):
        rules = tuple(rule for rule in one.rules if rule not in restricted)
        if one.needs or rules:
            found.append(type(one)(one.who, one.needs, rules))
    return found


def _record(file: str, case: Case, wishes: Wishes) -> dict[str, Any]:
    points = [{"who": one.who, "needs": list(one.needs), "rules": list(one.rules)} for one in _found(case, wishes)]
    return {"format": "ecomap-single-points", "version": 1, "file": file, "points": points}


def _table(case: Case, wishes: Wishes) -> str:
    lang: Lang = wishes.lang or case.language or "ja"
    rows = [
        (
            name_words(case, one.who, lang),
            code_words("domains", one.needs, lang) or "-",
            " ".join(one.rules) or "-",
        )
        for one in _found(case, wishes)
    ]
    head = (gap_words("points-who", lang), gap_words("points-needs", lang), gap_words("points-rules", lang))
    body = table([head, *rows]) if rows else gap_words("points-none", lang)
    return f"{map_title(case, lang)}\n\n{body}\n\n{gap_words('foot', lang)}"
