"""The front: who it is about, their own words, wishes, goals and strengths, and what to think about together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.analysis.questions import EXCERPT
from ecomap.model.base import CLIENT
from ecomap.vocabulary import TABLES
from ecomap.wording.findings import finding_words
from ecomap.wording.map_words import age_words, day_words
from ecomap.wording.sheet_words import sheet_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.analysis import Findings
    from ecomap.layout.marks import Mark
    from ecomap.report.sheet.basis import Basis

MOST: Final = 5
LEAST: Final = 3
"""Three to five questions: a conference looks at few things well."""
_OLD: Final = 40
"""From this age on, long-term care insurance has a care level (介護保険法 9条)."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands beside it; an empty value is a line to write on."""

    label: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and its lines; no line means that nothing was written down yet."""

    code: str
    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question to everybody at the table.

    Attributes
    ----------
    number
        As on the map, from 1 on.
    topic
        What it is about, in a few words.
    text
        The question.
    """

    number: int
    topic: str
    text: str


def facts_of_client(basis: Basis, *, plain: bool = False) -> tuple[Fact, ...]:
    """Give the identity line; ``plain`` leaves out what is said in the words of the trade."""
    case, lang = basis.case, basis.lang
    client, drawn = case.client, case.drawn
    age = age_words(client, case)
    name = sheet_words("beside", lang, name=client.name, words=client.kana) if client.kana else client.name
    facts = [("name", sheet_words("honoured", lang, name=name))]
    if not plain:
        facts.append(("age", sheet_words("years", lang, age=age) if age else ""))
    if not plain and _has_care_level(basis):
        level = TABLES["care_levels"].label(client.care_level, lang) if client.care_level else ""
        facts += [("care-level", level), ("care-period", _period(basis))]
    if not plain and client.lives and client.lives != "unknown":
        facts.append(("lives", TABLES["lives"].label(client.lives, lang)))
    on = day_words(drawn.on, lang) if drawn and drawn.on else ""
    facts.append(("drawn-on", on))
    if not plain:
        facts.append(("drawn-by", (drawn.by or "") if drawn else ""))
    present = [basis.called(who) if who in case.actors else who for who in drawn.attendees] if drawn else []
    facts.append(("attendees", sheet_words("comma", lang).join(present)))
    facts.append(("review", day_words(drawn.review, lang) if drawn and drawn.review else ""))
    return tuple(Fact(sheet_words(f"fact-{code}", lang), value) for code, value in facts)


def _has_care_level(basis: Basis) -> bool:
    """Say whether a care level can be asked for: it is written, or the client is of an age to have one."""
    if basis.case.client.care_level:
        return True
    ages = basis.case.age_of(CLIENT)
    return ages is None or ages[1] >= _OLD


def _period(basis: Basis) -> str:
    client, lang = basis.case.client, basis.lang
    first, last = (day_words(day, lang) if day else "" for day in (client.care_from, client.care_until))
    return sheet_words("period", lang, first=first, last=last) if first or last else ""


def voices_of(basis: Basis, *, plain: bool = False) -> tuple[Block, ...]:
    """Give the person's own words first, then the family's, goals and strengths; ``plain`` leaves out the family's."""
    client, lang = basis.case.client, basis.lang
    own = [*_lines(client.words), *client.wishes]
    if client.complaint and not plain:
        own.append(sheet_words("fact", lang, name=sheet_words("complaint", lang), value=client.complaint))
    goals = [*client.goals, *(need.goal for need in basis.case.needs_of(CLIENT) if need.goal)]
    blocks = [
        ("words", own),
        ("family", list(_family(basis))),
        ("goals", goals),
        ("strengths", list(_strengths(basis))),
    ]
    return tuple(
        Block(code, sheet_words(f"client-{code}" if plain else f"block-{code}", lang), tuple(lines))
        for code, lines in blocks
        if not (plain and code == "family")
    )


def _lines(text: str | None) -> list[str]:
    return [text] if text else []


def _family(basis: Basis) -> Iterator[str]:
    for person in basis.case.people:
        if person.words and not person.has_died:
            yield sheet_words("says", basis.lang, name=basis.called(person.id), words=person.words)
    if basis.case.client.family_wishes:
        yield basis.case.client.family_wishes


def _strengths(basis: Basis) -> Iterator[str]:
    client, lang = basis.case.client, basis.lang
    groups = (
        ("", client.strengths),
        ("likes", client.likes),
        ("roles-in-life", client.roles_in_life),
        ("life-history", _lines(client.life_history)),
    )
    for code, words in groups:
        if words:
            said = sheet_words("comma", lang).join(words)
            yield sheet_words("fact", lang, name=sheet_words(code, lang), value=said) if code else said


def questions_of(
    marks: Sequence[Mark], findings: Findings, gaps: Sequence[str], basis: Basis, *, plain: bool = False
) -> tuple[Question, ...]:
    """Choose three to five questions.

    First those whose numbers stand on the map, then one about the needs for which the record shows nobody, then what
    has not been asked; never a restricted finding.

    Parameters
    ----------
    marks
        Of `ecomap.layout.from_findings.marks_of`, in their order.
    findings
        What may be handed on.
    gaps
        Needs without anybody (`ecomap.report.sheet.supports.Matrix.gaps`).
    basis
        The case.
    plain
        For the client: none with a figure in it, and nothing about asking.
    """
    found = [Question(mark.number, mark.title, mark.question or mark.title) for mark in marks[:MOST]]
    if gaps and len(found) < MOST:
        comma = sheet_words("comma", basis.lang)
        found.append(
            Question(
                len(found) + 1,
                sheet_words("gap-topic", basis.lang),
                sheet_words("gap-question", basis.lang, needs=comma.join(gaps)),
            )
        )
    if plain:
        return tuple(one for one in found if not any(letter.isdigit() for letter in one.text))
    for finding in findings.of("ask"):
        if len(found) >= LEAST:
            break
        words = None if finding.variant == EXCERPT else finding_words(finding, basis.case, basis.lang)
        if words is not None and words.question and words.title not in {one.topic for one in found}:
            text = sheet_words("then", basis.lang, first=words.sentence, second=words.question)
            found.append(Question(len(found) + 1, words.title, text))
    return tuple(found)
