"""One case's findings in words, as every form of ``ecomap gaps`` prints them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis import analyze
from ecomap.analysis.finding import SEVERITIES
from ecomap.analysis.newly import newly
from ecomap.wording.finding_terms import name_words
from ecomap.wording.findings import evidence_words, finding_words
from ecomap.wording.gap_words import gap_words
from ecomap.wording.map_words import map_title

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator

    from ecomap.analysis.config import Config
    from ecomap.analysis.finding import Finding, Findings, Part
    from ecomap.cli.options import Lang
    from ecomap.model import Case
    from ecomap.wording.findings import FindingWords

SHORT: Final = 3
"""So many names and entries of evidence are named, unless all are asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the options of the command line ask for, all checked.

    Attributes
    ----------
    rules
        A profile or ids.
    on
        The day.
    without
        Whoever could not be there, as the user named them.
    config
        The configuration.
    parts
        Which parts of the report.
    restricted
        Whether restricted findings are shown.
    all_evidence
        Whether all evidence is.
    lang
        The language asked for; None = that of the case.
    """

    rules: str | Collection[str] = "core"
    on: dt.date | None = None
    without: str | None = None
    config: Config | None = None
    parts: frozenset[str] = frozenset({"strength", "covered", "ask", "gap"})
    restricted: bool = False
    all_evidence: bool = False
    lang: Lang | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One finding in words.

    Attributes
    ----------
    finding
        The finding.
    words
        What it says.
    evidence
        Where it rests, in words.
    """

    finding: Finding
    words: FindingWords
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The findings of one case in words.

    Attributes
    ----------
    file
        The case file, as the user named it.
    title
        Title of the case.
    lang
        Language of the words.
    findings
        What may be shown.
    items
        The findings in words, those of the parts asked for.
    without
        Name of whoever is thought away; empty where nobody is.
    complete
        Whether restricted findings are among the findings, as far as there are any.
    parts
        The parts asked for.
    """

    file: str
    title: str
    lang: Lang
    findings: Findings
    items: tuple[Item, ...]
    without: str = ""
    complete: bool = False
    parts: frozenset[str] = frozenset()

    def of(self, part: Part) -> tuple[Item, ...]:
        """Return the items of one part."""
        return tuple(item for item in self.items if item.finding.part == part)

    @property
    def restricted(self) -> bool:
        """Whether a restricted finding is shown."""
        return any(item.finding.restricted for item in self.items)

    @property
    def day(self) -> str:
        """The line that says which day was counted to."""
        on = self.findings.on
        return gap_words("no-day", self.lang) if on is None else gap_words("counted-to", self.lang, day=on.isoformat())

    def reaches(self, severity: str) -> bool:
        """Say whether there is something to think about of this severity or above."""
        worst = SEVERITIES[: SEVERITIES.index(severity) + 1]
        return any(finding.severity in worst for finding in self.findings.of("gap"))


def sheet_of(case: Case, file: str, wishes: Wishes) -> Sheet:
    """Analyse one case and word what was found.

    Raises
    ------
    ecomap.analysis.RemovalError
        If whoever is to be thought away is nobody of the case, or several.
    """
    lang: Lang = wishes.lang or case.language or "ja"
    findings = analyze(case, on=wishes.on, rules=wishes.rules, config=wishes.config)
    name = ""
    if wishes.without is not None:
        findings, name = _without(case, findings, wishes, lang)
    if not wishes.restricted:
        findings = findings.shared()
    items = tuple(_items(case, findings, wishes, lang))
    return Sheet(file, map_title(case, lang), lang, findings, items, name, wishes.restricted, wishes.parts)


def _without(case: Case, before: Findings, wishes: Wishes, lang: Lang) -> tuple[Findings, str]:
    from ecomap.analysis.removal import find_actor, without  # noqa: PLC0415 - only where somebody is thought away

    ident = find_actor(case, wishes.without or "")
    after = analyze(without(case, ident), on=before.on, rules=wishes.rules, config=wishes.config)
    return newly(before, after), name_words(case, ident, lang)


def _items(case: Case, findings: Findings, wishes: Wishes, lang: Lang) -> Iterator[Item]:
    local = () if wishes.config is None else wishes.config.local
    most = None if wishes.all_evidence else SHORT
    for finding in findings.items:
        words = finding_words(finding, case, lang, local=local)
        if words is not None and finding.part in wishes.parts:
            yield Item(finding, words, evidence_words(finding.evidence, case, lang, most=most))
