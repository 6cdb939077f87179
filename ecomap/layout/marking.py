"""Marking: which box, which person of the family, or which new box each mark goes to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ecomap.layout.content import Box
from ecomap.layout.marks import numbers
from ecomap.model.base import CLIENT, HOUSEHOLD
from ecomap.vocabulary import TABLES
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ecomap.layout.content import Content
    from ecomap.layout.focus import Focus
    from ecomap.layout.marks import Mark
    from ecomap.layout.style import Style
    from ecomap.model.case import Case


@dataclass(frozen=True, slots=True)
class Marking:
    """What of the marks does not stand in the ring.

    Attributes
    ----------
    shown
        The marks that have a place on the map, in order of importance.
    people
        By the id of a person of the family, the marks whose number stands at the symbol.
    """

    shown: tuple[Mark, ...] = ()
    people: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)


def marked(
    content: Content, marks: Sequence[Mark], case: Case, style: Style, focus: Focus | None
) -> tuple[Content, Marking]:
    """Give each mark its places, and the ring a box wherever something is missing.

    Whoever has a box in the ring has the number there, as the box shows the tie that it is about; others have it at
    their symbol in the family. A number is left out only with everybody it is about: those whom a focus leaves out.

    Parameters
    ----------
    content
        What is drawn without marks.
    marks
        The marks, in order of importance.
    case, style
        Whose map it is, and in which language.
    focus
        The part that is drawn; boxes for what is missing stand on a whole map, and in the sector that it is on.
    """
    if not marks:
        return content, Marking()
    homes = _homes(content, case)
    at: dict[str, list[Mark]] = {}
    gaps: dict[tuple[str, str], list[Mark]] = {}
    for mark in marks:
        for home in dict.fromkeys(homes[who] for who in _about(mark) if who in homes):
            at.setdefault(home, []).append(mark)
        sector = _known(mark.sector)
        if sector is not None and (focus is None or (focus.by, focus.key) == ("sector", sector)):
            gaps.setdefault((sector, mark.lacks), []).append(mark)
    boxes = [
        replace(box, marks=tuple(at[box.id]), label=f"{box.label}、{numbers(at[box.id], style)}")
        if box.id in at
        else box
        for box in content.boxes
    ]
    boxes += _missing(gaps, style, taken={*case.actors, *(box.id for box in boxes)})
    ring = {box.id for box in boxes}
    people = {who: tuple(some) for who, some in at.items() if who not in ring}
    placed = [*(mark for box in boxes for mark in box.marks), *(mark for some in people.values() for mark in some)]
    shown = tuple(mark for mark in marks if mark in placed)
    return replace(content, boxes=tuple(boxes)), Marking(shown, people)


def _about(mark: Mark) -> tuple[str, ...]:
    """List whom a mark is about: the client where it says nothing else."""
    return mark.who or (() if mark.sector is not None else (CLIENT,))


def _homes(content: Content, case: Case) -> dict[str, str]:
    """Say by id where a number goes: a box of the ring, or a person of the family."""
    homes = {person.id: person.id for person in case.people} | {CLIENT: CLIENT, HOUSEHOLD: CLIENT}
    for box in content.boxes:
        homes |= dict.fromkeys((box.id, *box.members), box.id)
    return homes


def _known(sector: str | None) -> str | None:
    return sector if sector is None or sector in TABLES["sectors"].codes else "other"


def _missing(gaps: Mapping[tuple[str, str], Sequence[Mark]], style: Style, taken: Iterable[str]) -> list[Box]:
    """Make the boxes for what is missing; marks that miss the same in the same sector share one."""
    found: list[Box] = []
    used = set(taken)
    for number, ((sector, lacks), marks) in enumerate(gaps.items(), 1):
        ident = f"missing-{number}"
        while ident in used:  # an id of a case may be anything
            ident += "-"
        used.add(ident)
        said = (words.missing_words(lacks, style.language), numbers(marks, style))
        found.append(
            Box(
                id=ident,
                sector=sector,
                name=lacks,
                what="",
                details=(),
                formality=None,
                status="current",
                turn=None,
                no_tie=False,
                label="、".join(said),
                missing=True,
                marks=tuple(marks),
            )
        )
    return found
