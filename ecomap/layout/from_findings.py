"""Findings as marks on the map: which are shown, in what order, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.finding import SEVERITIES
from ecomap.analysis.rules import RULES
from ecomap.layout.marks import Mark
from ecomap.vocabulary import TABLES
from ecomap.wording.finding_terms import code_words
from ecomap.wording.findings import finding_words, unsaid_questions
from ecomap.wording.rules import RULE_TEXTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.analysis.config import Local
    from ecomap.analysis.finding import Finding, Findings
    from ecomap.model import Case
    from ecomap.vocabulary import Lang

MOST: Final = 9
"""Numbers on one map: a conference looks at few things well."""
ASKED: Final = 3
"""Up to so many are filled up with questions where a version for an audience cannot tell what is missing."""
_NAMED: Final = 2
"""Needs named in a box; the question names the rest."""
_LACKS: Final = {rule.id: rule.lacks for rule in RULES}


def marks_of(
    findings: Findings, case: Case, lang: Lang, *, restricted: bool = False, local: Sequence[Local] = ()
) -> tuple[Mark, ...]:
    """Make marks of the possible gaps, the most urgent first.

    Parameters
    ----------
    findings
        Of `ecomap.analyze`.
    case
        The case they were found in.
    lang
        Language of the questions.
    restricted
        Also findings that could endanger somebody when handed on. Without it nothing on the map hints at them: the
        numbers run on without a break.
    local
        Services of the place, as in `ecomap.wording.findings.finding_words`.

    Returns
    -------
    tuple of Mark
        At most nine. A version for an audience, which cannot tell what is missing, asks about it instead.
    """
    handed = findings if restricted else findings.shared()
    shown = _varied(handed.of("gap"))
    marks = [_mark(number, finding, case, lang, local) for number, finding in enumerate(shown[:MOST], 1)]
    asks = unsaid_questions(handed, lang)[: max(0, ASKED - len(marks))]
    marks += [Mark(n, title=topic, question=question) for n, (topic, question) in enumerate(asks, len(marks) + 1)]
    return tuple(marks)


def _varied(findings: Sequence[Finding]) -> list[Finding]:
    """Take turns among the families of rules within one severity, so that five questions are not five times one."""
    told: dict[str, int] = {}
    ranked: list[tuple[int, int, int, Finding]] = []
    for finding in findings:
        turn = told.get(finding.rule[0], 0)
        told[finding.rule[0]] = turn + 1
        ranked.append((SEVERITIES.index(finding.severity or "note"), turn, len(ranked), finding))
    return [finding for *_, finding in sorted(ranked, key=lambda rank: rank[:3])]


def _mark(number: int, finding: Finding, case: Case, lang: Lang, local: Sequence[Local]) -> Mark:
    words = finding_words(finding, case, lang, local=local)
    question, title = ("", "") if words is None else (words.question, words.title)
    lacks = None if finding.who else _LACKS.get(finding.rule)
    if lacks is None:
        return Mark(number, finding.who, question=question, title=title)
    sector, table, code = lacks
    needs = finding.codes("domains")[:_NAMED]
    own = RULE_TEXTS[finding.rule].lacks
    if needs:
        word = code_words("domains", needs, lang)
    elif own is not None:
        word = own.ja if lang == "ja" else own.en
    else:
        word = TABLES[table].get(code).label(lang)
    return Mark(number, sector=sector, question=question, title=title, lacks=word)
