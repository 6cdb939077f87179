"""What both maps hold together: the boxes and ties that places are found for, and what each map draws there.

A place is found once for whatever stands on either map, with room for the longer words and the wider marks of the two.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from ecomap.analysis.change.tie_changes import turned
from ecomap.layout.content import Bond, Box, Content, content_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecomap.layout.marks import Mark
    from ecomap.layout.style import Style
    from ecomap.model.case import Case
    from ecomap.text import FontChain


@dataclass(frozen=True, slots=True)
class Half:
    """What one of the two maps draws.

    Attributes
    ----------
    case
        Everybody of both cases, those of this one as this one has them; ties are this one's.
    boxes
        By id, the boxes that stand there.
    spokes
        By box and tie, the ties of a box with the centre.
    chords
        By id, the ties between boxes.
    inner
        Ties inside the centre.
    absent
        Ids of members of the family that this case does not have.
    """

    case: Case
    boxes: Mapping[str, Box]
    spokes: Mapping[tuple[str, str], Bond]
    chords: Mapping[str, Bond]
    inner: tuple[Bond, ...]
    absent: frozenset[str]


@dataclass(frozen=True, slots=True)
class Union:
    """Both halves, and the content that the ring is laid out for."""

    halves: tuple[Half, Half]
    content: Content


def union_of(
    before: Case,
    after: Case,
    style: Style,
    fonts: FontChain,
    signs: Mapping[str, str],
    marks: Mapping[str, tuple[Mark, ...]],
) -> Union:
    """Bring two cases with the same ids together.

    Parameters
    ----------
    before, after
        The two cases.
    style, fonts
        As for any map.
    signs
        By the id of a box, or of a tie between two boxes, what is said there in a word or two; on the later map.
    marks
        By the id of a box, its number; it stands on both maps.
    """
    later = {tie.id: tie.source for tie in after.ties}
    before = before.replace(ties=tuple(turned(tie, later.get(tie.id, tie.source)) for tie in before.ties))
    then, now = _half(before, after, style, marks), _half(after, before, style, marks)
    now = replace(now, chords={ident: _signed(bond, signs.get(ident, "")) for ident, bond in now.chords.items()})
    order = [*now.boxes, *(ident for ident in then.boxes if ident not in now.boxes)]
    boxes = [_box(then, now, ident, fonts, signs.get(ident, ""), marks.get(ident, ())) for ident in order]
    chords = [
        _bond(then.chords.get(ident), now.chords.get(ident), fonts)
        for ident in dict.fromkeys((*now.chords, *then.chords))
    ]
    return Union((then, now), Content(boxes=tuple(boxes), chords=tuple(chords), inner=()))


def _signed(bond: Bond, sign: str) -> Bond:
    """Put a sign before the words of a tie."""
    if not sign:
        return bond
    return replace(bond, caption=("".join((sign, *bond.caption[:1])), *bond.caption[1:]), label=f"{bond.label}、{sign}")


def _half(case: Case, other: Case, style: Style, marks: Mapping[str, tuple[Mark, ...]]) -> Half:
    content = content_of(case, style)
    boxes = {box.id: replace(box, marks=marks.get(box.id, ())) for box in content.boxes}
    return Half(
        case=_everybody(case, other),
        boxes=boxes,
        spokes={(box.id, bond.id): bond for box in content.boxes for bond in box.spokes},
        chords={bond.id: bond for bond in content.chords},
        inner=content.inner,
        absent=frozenset(person.id for person in other.people) - {person.id for person in case.people},
    )


def _everybody(case: Case, other: Case) -> Case:
    """Return a case with the family of both, so that both genograms have the same people in the same order.

    The order is that of the alphabet of ids, as neither file is to decide it for the other.
    """
    mine = {person.id: person for person in case.people}
    more = [person for person in other.people if person.id not in mine]
    people = {**mine, **{person.id: person for person in more}}
    known = {(couple.a, couple.b) for couple in case.couples}
    children = {parentage.child for parentage in case.parentage}
    order = _order(case, other)
    return case.replace(
        people=tuple(people[ident] for ident in order),
        couples=(*case.couples, *(couple for couple in other.couples if (couple.a, couple.b) not in known)),
        parentage=(*case.parentage, *(one for one in other.parentage if one.child not in children)),
        ties=case.ties,
    )


def _order(case: Case, other: Case) -> list[str]:
    """Give the family of two cases in an order that is the same whichever of the two is asked."""
    one, two = sorted(
        ([person.id for person in each.people] for each in (case, other)), key=lambda ids: (len(ids), ids)
    )
    return [*two, *(ident for ident in one if ident not in set(two))]


def _box(then: Half, now: Half, ident: str, fonts: FontChain, sign: str, marks: tuple[Mark, ...]) -> Box:
    """Make a box with room for the words of both."""
    pair = [half.boxes[ident] for half in (then, now) if ident in half.boxes]
    ties = dict.fromkeys(tie for half in (now, then) for box, tie in half.spokes if box == ident)
    details = [_wider(words, fonts) for words in zip_longest(*(box.details for box in pair), fillvalue="")]
    last = pair[-1]
    return replace(
        last,
        name=_wider([box.name for box in pair], fonts),
        what=_wider([box.what for box in pair], fonts),
        details=(*details, *((sign,) if sign else ())),
        spokes=tuple(_bond(then.spokes.get((ident, tie)), now.spokes.get((ident, tie)), fonts) for tie in ties),
        marks=marks,
        status="current",
    )


def _bond(one: Bond | None, two: Bond | None, fonts: FontChain) -> Bond:
    """Make a tie with room for the words and marks of both."""
    bonds = [bond for bond in (one, two) if bond is not None]
    last = bonds[-1]
    captions = [_wider(words, fonts) for words in zip_longest(*(bond.caption for bond in bonds), fillvalue="")]
    strong = any(bond.strength == "strong" for bond in bonds)
    strained = any(bond.stress in ("stressful", "conflict") for bond in bonds)
    arrows = any(bond.flow in ("to", "from", "both") for bond in bonds)
    return replace(
        last,
        caption=tuple(captions),
        strength="strong" if strong else last.strength,
        stress="stressful" if strained else last.stress,
        flow="both" if arrows else last.flow,
    )


def _wider(words: Sequence[str], fonts: FontChain) -> str:
    return max(words, key=lambda text: (fonts.em(text) if text else 0.0, text))
