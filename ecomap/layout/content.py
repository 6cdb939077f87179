"""What is drawn: the boxes of the ring, their ties, and what stands in the centre. Words, but no positions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecomap.model.base import CLIENT, HOUSEHOLD
from ecomap.vocabulary import TABLES
from ecomap.wording import map_words as words

if TYPE_CHECKING:
    from ecomap.layout.marks import Mark
    from ecomap.layout.scene import Flow, Status, Strength, Stress
    from ecomap.layout.style import Style
    from ecomap.model.case import Case
    from ecomap.model.people import Person
    from ecomap.model.resources import Resource
    from ecomap.model.ties import Tie

_POSITIONS = {
    "top": 0.0, "top_right": 0.125, "right": 0.25, "bottom_right": 0.375,
    "bottom": 0.5, "bottom_left": 0.625, "left": 0.75, "top_left": 0.875,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """A tie to be drawn.

    ``a`` and ``b`` are ids of boxes, or ``""`` for the centre; ``a`` is the tie's source. ``ends`` are the ids
    as the case has them, and ``names`` what the two are called. ``member`` is the one of the family whom the tie is
    about, where that is not the client.
    """

    id: str
    a: str
    b: str
    member: str | None
    strength: Strength
    stress: Stress
    flow: Flow
    status: Status
    supports: tuple[str, ...]
    caption: tuple[str, ...]
    ends: tuple[str, str]
    names: tuple[str, str]
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Somebody or something of the ring.

    ``what`` says what it is where the name does not; a crowded map leaves it out, never the other ``details``.
    ``no_tie`` says that there is confirmed to be no tie with the client. ``turn`` is the place that whoever wrote the
    file asked for, as a part of a turn clockwise from the top. ``members`` are the ids of those drawn in the same box.
    A ``missing`` box stands for nobody: it is where a needed support is missing. ``marks`` have their number here.
    """

    id: str
    sector: str
    name: str
    what: str
    details: tuple[str, ...]
    formality: str | None
    status: Status
    turn: float | None
    no_tie: bool
    label: str
    spokes: tuple[Bond, ...] = ()
    members: tuple[str, ...] = ()
    missing: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything that layout has to place. ``left_out`` boxes are not shown because a focus is elsewhere."""

    boxes: tuple[Box, ...]
    chords: tuple[Bond, ...]
    inner: tuple[Bond, ...]
    left_out: int = 0


def content_of(case: Case, style: Style) -> Content:
    """Sort a case into centre, ring and ties.

    The household and all relatives stand in the centre. A living relative who lives elsewhere and has a tie stands
    in the ring as well, because a tie can only be read there; so does every resource.
    """
    household = {person.id for person in case.household}
    tied = {end for tie in case.ties for end in (tie.source, tie.target)}
    ring_kin = [
        person
        for person in case.people
        if person.id not in household and person.id in tied and not person.deceased and person.died is None
    ]
    ring = {person.id for person in ring_kin} | {resource.id for resource in case.resources}
    spokes: dict[str, list[Bond]] = {key: [] for key in ring}
    chords: list[Bond] = []
    inner: list[Bond] = []
    for tie in case.ties:
        ends = [end if end in ring else "" for end in (tie.source, tie.target)]
        bond = _bond(case, tie, style, ends[0], ends[1])
        if ends[0] and ends[1]:
            chords.append(bond)
        elif ends[0] or ends[1]:
            spokes[ends[0] or ends[1]].append(bond)
        else:
            inner.append(bond)
    boxes = [_kin_box(case, person, style, spokes[person.id]) for person in ring_kin]
    boxes += [_resource_box(resource, style, spokes[resource.id]) for resource in case.resources]
    if style.frames:
        boxes, chords = _framed(case, boxes, chords)
    return Content(
        boxes=tuple(boxes),
        chords=tuple(chords),
        inner=tuple(inner),
    )


def _framed(case: Case, boxes: list[Box], chords: list[Bond]) -> tuple[list[Box], list[Bond]]:
    """Draw everybody of one organisation in one box, whose ties say whose they are."""
    home = {r.id: r.organisation for r in case.resources if r.organisation in {b.id for b in boxes}}
    # An organisation may itself belong to another; the outermost one is the frame.
    roots: dict[str, str] = {}
    for box in boxes:
        root, seen = box.id, {box.id}
        while (parent := home.get(root)) is not None and parent not in seen:
            root = parent
            seen.add(root)
        roots[box.id] = root
    kept = []
    for box in boxes:
        if roots[box.id] != box.id:
            continue
        members = [other for other in boxes if roots[other.id] == box.id and other is not box]
        spokes = list(box.spokes)
        for member in members:
            spokes += [
                replace(
                    spoke,
                    a=box.id if spoke.a else "",
                    b=box.id if spoke.b else "",
                    caption=(member.name, *spoke.caption)[:2],
                )
                for spoke in member.spokes
            ]
        details = (*box.details, *("・".join((m.name, *m.details)) for m in members))
        kept.append(
            replace(
                box,
                details=details,
                spokes=tuple(spokes),
                label="、".join((box.label, *(m.label for m in members))),
                members=tuple(m.id for m in members),
                status=_box_status(spokes),
            )
        )
    moved = [replace(chord, a=roots[chord.a], b=roots[chord.b]) for chord in chords]
    return kept, [chord for chord in moved if chord.a != chord.b]


def _resource_box(resource: Resource, style: Style, spokes: list[Bond]) -> Box:
    lang = style.language
    what, roles = words.resource_kind(resource, lang), words.role_words(resource, lang)
    details = tuple(part for part in (roles, words.no_tie_words(resource, lang)) if part)
    return Box(
        id=resource.id,
        sector=resource.sector or "other",
        name=resource.name,
        what=what,
        details=details,
        formality=resource.formality if style.borders else None,
        status=_box_status(spokes),
        turn=None if resource.at is None else _POSITIONS[resource.at],
        no_tie=bool(resource.no_tie),
        label="、".join(part for part in (resource.name, what, *details) if part),
        spokes=tuple(spokes),
    )


def _kin_box(case: Case, person: Person, style: Style, spokes: list[Bond]) -> Box:
    name = words.person_name(person, style.language)
    details = words.person_details(person, case, style.language)
    none = words.no_tie_words(person, style.language)
    details = (*details, none) if none else details
    return Box(
        id=person.id,
        sector="kin",
        name=name,
        what="",
        details=details,
        formality="informal" if style.borders else None,
        status=_box_status(spokes),
        turn=None,
        no_tie=bool(person.no_tie),
        label="、".join((name, *details)),
        spokes=tuple(spokes),
    )


def _box_status(spokes: list[Bond]) -> Status:
    """Return how the box itself is drawn: planned where every tie is still ahead."""
    if spokes and all(spoke.status in ("planned", "waiting") for spoke in spokes):
        return "planned"
    return "current"


def _bond(case: Case, tie: Tie, style: Style, a: str, b: str) -> Bond:
    centre_end = tie.target if not b else tie.source if not a else None
    member = centre_end if centre_end not in (None, CLIENT, HOUSEHOLD) else None
    caption = words.caption(tie, style.language, case.reference_date) if style.captions else ()
    names = (words.end_name(case, tie.source, style.language), words.end_name(case, tie.target, style.language))
    if member is not None and (a or b):
        caption = (words.about_member(case.name_of(member), style.language), *caption)[:2]
    return Bond(
        id=tie.id,
        a=a,
        b=b,
        member=member,
        strength=tie.quality,
        stress=tie.stress,
        flow=tie.flow,
        status=tie.status,
        supports=tie.supports or (),
        caption=caption,
        ends=(tie.source, tie.target),
        names=names,
        label=words.tie_sentence(case, tie, style.language),
    )


def sector_number(sector: str) -> int:
    """Return the place of a sector in the canonical round."""
    return TABLES["sectors"].codes.index(sector)


def sector_words(sector: str, style: Style, *, short: bool = False) -> str:
    """Return the caption of a sector."""
    return words.sector_name(sector, style.language, short=short)
