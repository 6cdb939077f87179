"""Everything that stands on the sheet, in words and in order, without any layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ecomap.report.sheet.basis import Basis
from ecomap.report.sheet.calls import Call, Calls, RoleLine, calls_of, notice_of, roles_of
from ecomap.report.sheet.front import Block, Fact, Question, facts_of_client, questions_of, voices_of
from ecomap.report.sheet.helpers import Help, helps_of
from ecomap.report.sheet.minutes import Minutes, minutes_of
from ecomap.report.sheet.supports import Matrix, matrix_of
from ecomap.report.sheet.unasked import unasked_of
from ecomap.report.sheet.week import Week, week_of
from ecomap.wording.map_words import map_title, readers_words
from ecomap.wording.sheet_words import sheet_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.analysis import Findings
    from ecomap.layout.marks import Mark
    from ecomap.model import Case
    from ecomap.vocabulary import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetContent:
    """What stands on the sheet.

    Attributes
    ----------
    language
        Of the words.
    client
        Whether it is the client's own copy: plain words, larger type.
    title
        Title of the case.
    facts
        The identity line.
    voices
        Own words, the family's wishes, goals, strengths.
    questions
        Three to five.
    week, matrix, calls, roles
        The back.
    notice
        Who would notice that something is wrong.
    minutes
        第4表.
    unasked
        What has not been asked yet.
    helps
        Who helps with what, on the client's own copy.
    changes
        What has changed since the last time, in sentences; None = nobody compared, and then nothing of it stands there.
    stamp
        One line, such as for whom the sheet was made.
    excerpt
        Whether it is a version for an audience, which does not tell what was asked about.
    """

    language: Lang
    client: bool
    title: str
    facts: tuple[Fact, ...]
    voices: tuple[Block, ...]
    questions: tuple[Question, ...]
    week: Week
    matrix: Matrix
    calls: tuple[Calls, ...]
    notice: tuple[Call, ...]
    roles: tuple[RoleLine, ...]
    minutes: Minutes
    unasked: tuple[str, ...]
    helps: tuple[Help, ...] = ()
    changes: tuple[str, ...] | None = None
    stamp: str = ""
    excerpt: bool = False

    @property
    def unasked_heading(self) -> str:
        """Heading over what has not been asked yet."""
        return sheet_words("unasked-excerpt" if self.excerpt else "unasked", self.language)

    @property
    def unasked_lines(self) -> tuple[str, ...]:
        """What stands below it."""
        code = "unasked-excerpt-none" if self.excerpt else "unasked-none"
        return self.unasked or (sheet_words(code, self.language),)


def content_of(
    case: Case,
    findings: Findings,
    marks: Sequence[Mark],
    lang: Literal["ja", "en"],
    *,
    client: bool = False,
    stamp: str | None = None,
    changes: Sequence[str] | None = None,
) -> SheetContent:
    """Put together what stands on the sheet.

    Parameters
    ----------
    case
        The case, as its readers may see it.
    findings
        What `ecomap.analyze` found in it; what is restricted is left out.
    marks
        The findings whose numbers stand on the map.
    lang
        Language.
    client
        For the client: without the words of the trade.
    stamp, changes
        See `SheetContent`.
    """
    basis = Basis.of(case, lang)
    shared = findings.shared()
    matrix = matrix_of(basis)
    questions = questions_of(marks, shared, matrix.gaps, basis, plain=client)
    return SheetContent(
        language=lang,
        client=client,
        title=sheet_words("client-title", lang, name=case.client.name) if client else map_title(case, lang),
        facts=facts_of_client(basis, plain=client),
        voices=voices_of(basis, plain=client),
        questions=questions,
        week=week_of(basis),
        matrix=matrix,
        calls=calls_of(basis, plain=client),
        notice=notice_of(basis),
        roles=roles_of(basis),
        minutes=minutes_of(basis, questions),
        unasked=unasked_of(basis, shared),
        helps=helps_of(matrix) if client else (),
        changes=None if changes is None else tuple(changes),
        stamp=stamp if stamp is not None else readers_words(case, lang),
        excerpt=case.is_excerpt,
    )
