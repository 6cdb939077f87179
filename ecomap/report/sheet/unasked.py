"""What has not been asked yet: parts of the network, needs, and what would settle most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis import slots as to
from ecomap.analysis.codes import ROLE_NUMBER, ROLES_ASKED
from ecomap.layout.from_findings import ASKED
from ecomap.model.base import CLIENT
from ecomap.vocabulary import TABLES
from ecomap.wording.finding_terms import code_words, listed
from ecomap.wording.findings import unsaid_questions
from ecomap.wording.sheet_words import sheet_words

if TYPE_CHECKING:
    from ecomap.analysis import Findings
    from ecomap.report.sheet.basis import Basis

MOST_ASKED: Final = 4
"""So many questions more than those on the map, where a version for an audience asks those who are present."""
MOST_FIELDS: Final = 6
"""So many single things are named; those that settle most come first."""
_CARER: Final = to.HELD + ROLE_NUMBER["main_carer"]


def unasked_of(basis: Basis, findings: Findings) -> tuple[str, ...]:
    """Say what has not been asked yet, part by part.

    Returns
    -------
    tuple of str
        One sentence for the parts of the network, each with how far it got; one for needs that are 未確認, one for
        those of which nobody knew; one for single things that would tell most. Empty where everything was asked. A
        version for an audience does not tell what was asked about: it asks those who are present.
    """
    lang = basis.lang
    said = []
    excerpt = basis.case.is_excerpt
    parts = [] if excerpt else [_part(section, basis) for section in TABLES["asked_sections"].codes]
    if known := [part for part in parts if part]:
        said.append(sheet_words("unasked-parts", lang, what=listed(known, lang)))
    for level in ("not_asked", "unknown"):
        domains = [need.domain for need in basis.case.needs_of(CLIENT) if need.level == level]
        if domains:
            said.append(sheet_words(f"unasked-{level}", lang, what=code_words("domains", domains, lang)))
    fields = [
        code for finding in findings.of("ask") for code in finding.codes("fields") if not code.startswith("asked.")
    ]
    if fields:
        words = [code_words("fields", (code,), lang) for code in dict.fromkeys(fields)]
        said.append(sheet_words("unasked-fields", lang, what=listed(words, lang, most=MOST_FIELDS)))
    return (*said, *(question for _, question in unsaid_questions(findings, lang)[ASKED : ASKED + MOST_ASKED]))


def _part(section: str, basis: Basis) -> str:
    """Name a part of the network with how far asking got; nothing where it is done, or does not matter here."""
    entry = basis.case.asked_about(section)
    if entry is not None and entry.answer == "done":
        return ""
    if entry is None and section == "roles" and basis.row[to.ASKED] & ROLES_ASKED:
        return ""  # counted as asked with relatives and services
    if entry is None and section == "carers_network" and not basis.row[_CARER]:
        return ""
    if entry is None and section == "needs" and basis.case.needs_of(CLIENT):
        return ""
    label = TABLES["asked_sections"].label(section, basis.lang)
    state = "unlisted" if entry is None else entry.answer
    return sheet_words("beside", basis.lang, name=label, words=sheet_words(f"answer-{state}", basis.lang))
