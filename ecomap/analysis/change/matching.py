"""Who is whom in two cases of one client.

Ids that nobody wrote are numbers of a place in the file (``p1``, ``r3``), and next month the same number may be
somebody else. So people and resources are matched by what they are called; an id alone counts only where somebody
wrote it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ecomap.model.base import CLIENT, HOUSEHOLD
from ecomap.model.names import bare, name_key
from ecomap.vocabulary import TABLES, comparison_key, without_honorific

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from ecomap.model.case import Case
    from ecomap.model.people import Actor
    from ecomap.model.records import Need
    from ecomap.model.ties import Tie

_PLACE: Final = re.compile(r"[prtn][0-9]+")
_CENTRE: Final = frozenset({CLIENT, HOUSEHOLD})


@dataclass(frozen=True, slots=True)
class Matching:
    """What each id of the earlier case is called beside the later one.

    Attributes
    ----------
    actors, ties, needs
        Earlier id to the id in the later case of whom or what it matches; for whatever has no match, to an id that
        the later case does not have.
    """

    actors: Mapping[str, str] = field(default_factory=dict)
    ties: Mapping[str, str] = field(default_factory=dict)
    needs: Mapping[str, str] = field(default_factory=dict)


def match(before: Case, after: Case) -> Matching:
    """Match people with people, resources with resources, ties by their two ends, needs by person and domain.

    Parameters
    ----------
    before, after
        Two cases of one client.

    Returns
    -------
    Matching
        Nobody is matched twice. Two of the same name are told apart by id, then by the order of the file.
    """
    people = _match_actors(before.people, after.people)
    resources = _match_actors(before.resources, after.resources)
    later = {actor.id for actor in (*after.people, *after.resources)}
    earlier = [actor.id for actor in (*before.people, *before.resources)]
    actors = _complete(earlier, people | resources, later | {CLIENT, HOUSEHOLD})
    actors |= {CLIENT: CLIENT, HOUSEHOLD: HOUSEHOLD}
    ties = _match_ties(before.ties, after.ties, actors)
    needs = _match_needs(before.needs, after.needs, actors)
    return Matching(
        actors,
        _complete([tie.id for tie in before.ties], ties, {tie.id for tie in after.ties}),
        _complete([need.id for need in before.needs], needs, {need.id for need in after.needs}),
    )


def _complete(earlier: Iterable[str], found: Mapping[str, str], later: set[str]) -> dict[str, str]:
    """Give whatever has no match an id of its own."""
    taken = later | set(found.values())
    whole = dict(found)
    for ident in earlier:
        if ident in whole:
            continue
        own = ident
        while own in taken:
            own += "'"
        whole[ident] = own
        taken.add(own)
    return whole


def _match_actors(before: Sequence[Actor], after: Sequence[Actor]) -> dict[str, str]:
    found: dict[str, str] = {}
    keys: tuple[Callable[[Actor], Hashable], ...] = (
        lambda actor: (actor.id, name_key(actor.name), _relation(actor)),
        lambda actor: (_relation(actor), name_key(actor.name)),
        lambda actor: (actor.id, name_key(actor.name)),
        lambda actor: name_key(actor.name),
        lambda actor: bare(name_key(actor.name)) or None,
        lambda actor: comparison_key(actor.name) or None,
        lambda actor: None if _PLACE.fullmatch(actor.id) else actor.id,
    )
    for number, key in enumerate(keys):
        # A whole name may stand in the file twice, and then order tells; looser likeness must be the only one.
        _pair(before, after, found, key, several=number <= 3)  # noqa: PLR2004 - the first four are whole names
    _pair_likely(before, after, found)
    return found


def _relation(actor: Actor) -> str | None:
    return getattr(actor, "relation", None) or getattr(actor, "kind", None)


def _pair(
    before: Sequence[Actor],
    after: Sequence[Actor],
    found: dict[str, str],
    key: Callable[[Actor], Hashable],
    *,
    several: bool,
) -> None:
    taken = set(found.values())
    left: dict[Hashable, list[str]] = {}
    right: dict[Hashable, list[str]] = {}
    for actor in before:
        if actor.id not in found:
            left.setdefault(key(actor), []).append(actor.id)
    for actor in after:
        if actor.id not in taken:
            right.setdefault(key(actor), []).append(actor.id)
    for mark, ids in left.items():
        others = right.get(mark, [])
        if mark is not None and (several or len(ids) == len(others) == 1):
            found.update(zip(ids, others, strict=False))


def _pair_likely(before: Sequence[Actor], after: Sequence[Actor], found: dict[str, str]) -> None:
    """Match 「友人 中村さん」 with 「中村さん」 and 「長女」 with 「長女 裕子」, where nobody else is meant."""
    taken = set(found.values())
    left = [actor for actor in before if actor.id not in found]
    right = [actor for actor in after if actor.id not in taken]
    likely = [(one.id, two.id) for one in left for two in right if _likely(one, two)]
    ones, twos = Counter(one for one, _ in likely), Counter(two for _, two in likely)
    found |= {one: two for one, two in likely if ones[one] == twos[two] == 1}


def _likely(one: Actor, two: Actor) -> bool:
    names = _words(one), _words(two)
    if not names[0] or not names[1] or not (names[0] <= names[1] or names[1] <= names[0]):
        return False
    kinds = _relation(one), _relation(two)
    return None in kinds or kinds[0] == kinds[1]


def _words(actor: Actor) -> set[str]:
    relation = getattr(actor, "relation", None)
    words = [actor.name]
    if relation and relation != "self":
        words.append(TABLES["relations"].label(relation, "ja"))
    return {without_honorific(comparison_key(part)) for word in words for part in word.split()} - {""}


def _match_ties(before: Sequence[Tie], after: Sequence[Tie], actors: Mapping[str, str]) -> dict[str, str]:
    """Match ties with the same two ends; several between the same two by what they are like."""
    found: dict[str, str] = {}
    for loose in (False, True):
        taken = set(found.values())
        left: dict[Hashable, list[Tie]] = {}
        right: dict[Hashable, list[Tie]] = {}
        for tie in before:
            if tie.id not in found:
                ends = (actors[tie.source], actors[tie.target])
                left.setdefault(_ends(ends, loose=loose), []).append(tie)
        for tie in after:
            if tie.id not in taken:
                right.setdefault(_ends((tie.source, tie.target), loose=loose), []).append(tie)
        for mark, ties in left.items():
            found |= _closest(ties, right.get(mark, []))
    return found


def _ends(ends: tuple[str, str], *, loose: bool) -> Hashable:
    """Give the two ends in either order; loosely, the client and the household are one."""
    return frozenset(CLIENT if loose and end in _CENTRE else end for end in ends)


def _closest(before: Sequence[Tie], after: Sequence[Tie]) -> dict[str, str]:
    likeness = sorted(
        (-_alike(one, two), abs(i - k), i, k) for i, one in enumerate(before) for k, two in enumerate(after)
    )
    found: dict[int, int] = {}
    for _, _, i, k in likeness:
        if i not in found and k not in found.values():
            found[i] = k
    return {before[i].id: after[k].id for i, k in found.items()}


def _alike(one: Tie, two: Tie) -> int:
    same_id = one.id == two.id and not _PLACE.fullmatch(one.id)
    same = [getattr(one, name) == getattr(two, name) for name in ("supports", "starts", "frequency", "note", "status")]
    return 8 * same_id + same.count(True)


def _match_needs(before: Sequence[Need], after: Sequence[Need], actors: Mapping[str, str]) -> dict[str, str]:
    left: dict[Hashable, list[str]] = {}
    for need in before:
        left.setdefault((actors[need.who], need.domain), []).append(need.id)
    found = {}
    for need in after:
        waiting = left.get((need.who, need.domain))
        if waiting:
            found[waiting.pop(0)] = need.id
    return found
