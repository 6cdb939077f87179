"""A comparison in words, section by section: what changed, which questions closed and opened, who takes over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis.change import GROUPS
from ecomap.analysis.change.finding_changes import STATES
from ecomap.wording.change_terms import WORDS
from ecomap.wording.changes import change_sentence, closing_lines, heading
from ecomap.wording.finding_terms import MOST_NAMES, listed
from ecomap.wording.findings import finding_words
from ecomap.wording.map_words import map_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.analysis.change import Changes, FindingChange
    from ecomap.model import Case
    from ecomap.vocabulary import Lang

_LOOKS: Final = {"gain": "strength", "loss": "warning", "closed": "strength", "opened": "warning"}


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a comparison.

    Attributes
    ----------
    heading
        Its heading.
    lines
        What it says, one sentence each.
    level
        1 for a part, 2 for one inside the part before.
    look
        How urgent or welcome its lines are, for a terminal: ``strength``, ``warning`` or nothing.
    """

    heading: str
    lines: tuple[str, ...] = ()
    level: int = 1
    look: str = ""


def words(code: str, lang: Lang, **details: str | int) -> str:
    """Give one of the words around changes."""
    return WORDS[code][0 if lang == "ja" else 1].format(**details)


def comparison_title(changes: Changes, lang: Lang) -> str:
    """Return the title of a comparison."""
    return words("title-planned" if changes.planned else "title", lang, title=map_title(changes.after, lang))


def days_line(changes: Changes, lang: Lang) -> str:
    """Say which two days are compared."""
    days = [case.reference_date for case in (changes.before, changes.after)]
    told = [words("no-date", lang) if day is None else day.isoformat() for day in days]
    if changes.planned:
        return f"{words('today', lang)} {told[0]} → {words('plan', lang)}"
    return f"{words('before', lang)} {told[0]} → {words('after', lang)} {told[1]}"


def sections_of(changes: Changes, lang: Lang) -> tuple[Section, ...]:
    """Put a comparison into words.

    Parameters
    ----------
    changes
        Of `ecomap.compare`.
    lang
        Language.

    Returns
    -------
    tuple of Section
        Never empty: where nothing changed, the first one says so.
    """
    return tuple(_sections(changes, lang))


def _sections(changes: Changes, lang: Lang) -> Iterator[Section]:
    name = heading("changes-planned" if changes.planned else "changes", lang)
    if not changes.items:
        nothing = words("only-edits", lang, count=len(changes.edits)) if changes else words("same", lang)
        yield Section(name, (nothing,))
    else:
        yield Section(name)
        for group in GROUPS:
            told = tuple(change_sentence(change, changes, lang) for change in changes.of(group))
            if told:
                yield Section(heading(group, lang), tuple(dict.fromkeys(told)), 2, _LOOKS.get(group, ""))
    if changes.findings:
        yield Section(heading("findings", lang))
        for state in STATES:
            told = tuple(finding_line(one, changes, lang) for one in changes.findings_of(state))
            if told:
                code = "finding-unclear" if state == "unclear" else state
                yield Section(heading(code, lang), told, 2, _LOOKS.get(state, ""))
    closing = tuple(line for one in changes.closings for line in closing_lines(one, changes, lang))
    if closing:
        yield Section(heading("closings", lang), closing)


def finding_line(change: FindingChange, changes: Changes, lang: Lang) -> str:
    """Tell one finding in a line: its heading, and its question where there is something to think about."""
    said = finding_words(change.finding, _case_of(change, changes), lang)
    asked = said.question if said is not None and change.state in {"opened", "stayed"} else ""
    title = finding_title(change, changes, lang)
    colon = "：" if lang == "ja" else ": "
    return f"{title}{colon}{asked}" if asked else title


def finding_title(change: FindingChange, changes: Changes, lang: Lang) -> str:
    """Give the heading of one finding, with the names of those it is about."""
    case = _case_of(change, changes)
    said = finding_words(change.finding, case, lang)
    title = change.finding.rule if said is None else said.title
    who = [case.name_of(ident) for ident in change.finding.who]
    if not who or any(name in title for name in who):
        return title
    names = listed(who, lang, most=MOST_NAMES)
    return f"{title}（{names}）" if lang == "ja" else f"{title} ({names})"


def _case_of(change: FindingChange, changes: Changes) -> Case:
    return changes.after if change.state in {"opened", "stayed"} else changes.before
