"""The version of a case that an audience may see."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final, TypeVar

from ecomap.model import Actor, Frequency, PartialDate, Record
from ecomap.model.base import CLIENT, HOUSEHOLD, SYNTHETIC
from ecomap.privacy.groups import GROUPS, Group
from ecomap.privacy.hiding import Shown, shown_of
from ecomap.privacy.masking import Dates, coarse_age, often
from ecomap.privacy.pseudonyms import Letters
from ecomap.privacy.readers import PrivacyError, Readers, readers_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecomap.model import Case, Couple, Event, Need, Parentage, Tie
    from ecomap.privacy.profiles import Audience
    from ecomap.vocabulary import Lang

A = TypeVar("A", bound=Actor)

_PARTS: Final = frozenset(
    {"client", "people", "couples", "parentage", "resources", "ties", "needs", "events", "asked", "inferred"}
)
"""Parts of a case that are put together one by one."""
_WHOEVER: Final = frozenset({"attendees", "signed", "said_by", "visible_to", "hidden_from"})
"""Fields that list ids and words."""
_LOCATING: Final[frozenset[Group]] = frozenset({"living", "phone", "private_phone", "others", "words", "history"})
"""What would tell where somebody is whose address is protected; free words among it."""
_RELEASED: Final[frozenset[Group]] = frozenset({"strain", "caption"})
"""What is shown of a tie that was released to the readers by name."""


def redact(
    case: Case,
    audience: str | Audience | Readers,
    *,
    attendees: Iterable[str] = (),
    key: bytes | None = None,
    lang: Lang | None = None,
) -> Case:
    """Make the version of a case that an audience may see.

    Parameters
    ----------
    case
        The whole record. It is not changed.
    audience
        One of `AUDIENCES`, its code, a word for it (``サービス担当者会議``), ``kazoku:裕子`` for one of the family,
        or what `readers_of` made of these.
    attendees
        Who sits at the conference. Left out, only what anybody there may see is shown.
    key
        For audiences that see letters instead of names: the key of the case (`new_key`). The same key gives the same
        letters.
    lang
        Language of the letters' names; None = that of the case, else Japanese.

    Returns
    -------
    Case
        With ``shown_to`` set, and with ids that run on without a gap. Two cases that differ only in what the audience
        must not see give the same version. Nothing in it counts as asked about: whoever is not shown may be hidden, so
        an analysis of it never confirms that there is nobody.

    Raises
    ------
    PrivacyError
        If there is no such audience or reader, no key where one is needed, or the case was made for another audience.
    """
    return redact_all((case,), audience, attendees=attendees, key=key, lang=lang)[0]


def redact_all(
    cases: Sequence[Case],
    audience: str | Audience | Readers,
    *,
    attendees: Iterable[str] = (),
    key: bytes | None = None,
    lang: Lang | None = None,
) -> tuple[Case, ...]:
    """Make versions of several records of one client, in which the same letter is the same person; see `redact`."""
    attendees = tuple(attendees)
    versions: list[tuple[Case, Readers, Shown]] = []
    for case in cases:
        readers = audience if isinstance(audience, Readers) else readers_of(case, audience, attendees)
        if case.shown_to not in (None, readers.audience.code):
            code = "made-for-another"
            raise PrivacyError(code)
        versions.append((case, readers, shown_of(case, readers)))
    letters = None
    if any(readers.audience.pseudonyms for _, readers, _ in versions):
        if key is None:
            code = "no-key"
            raise PrivacyError(code)
        letters = Letters.of([(case, shown.actors) for case, _, shown in versions], key)
    return tuple(
        case.replace(shown_to=readers.audience.code)
        if readers.audience.whole
        else _Version(case, readers, shown, letters, lang or case.language or "ja").case()
        for case, readers, shown in versions
    )


class _Version:
    """One version in the making."""

    def __init__(self, case: Case, readers: Readers, shown: Shown, letters: Letters | None, lang: Lang) -> None:
        self.whole = case
        self.readers = readers
        self.grants = readers.audience.grants
        self.shown = shown
        self.names = None if letters is None else letters.names(case, shown.actors, lang)
        self.dates = Dates(None if letters is None else letters.shift)
        self.people = tuple(person for person in case.people if person.id in self.shown.actors)
        self.resources = tuple(resource for resource in case.resources if resource.id in self.shown.actors)
        self.ids = {CLIENT: CLIENT, HOUSEHOLD: HOUSEHOLD}
        self.ids |= {person.id: f"p{number}" for number, person in enumerate(self.people, 1)}
        self.ids |= {resource.id: f"r{number}" for number, resource in enumerate(self.resources, 1)}

    def case(self) -> Case:
        """Put the version together."""
        whole = self.whole
        ties = [tie for tie in whole.ties if tie.id in self.shown.ties]
        plans: dict[str, str] = {}
        made = self._kept(whole)
        made["client"] = self._actor(whole.client)
        made["people"] = tuple(self._actor(person) for person in self.people)
        made["resources"] = tuple(self._actor(resource) for resource in self.resources)
        made["couples"] = tuple(filter(None, map(self._couple, whole.couples)))
        made["parentage"] = tuple(filter(None, map(self._parentage, whole.parentage)))
        made["ties"] = tuple(self._tie(tie, number, plans) for number, tie in enumerate(ties, 1))
        made["needs"] = self._needs() if "needs" in self.grants else ()
        made["events"] = tuple(filter(None, map(self._event, whole.events))) if "events" in self.grants else ()
        made["asked"] = ()
        made["shown_to"] = self.readers.audience.code
        if whole.is_synthetic:  # the mark of an invented case tells nothing of anybody
            made["extras"] = tuple(extra for extra in whole.extras if extra[0] == SYNTHETIC)
        return type(whole).model_validate(made)

    def _kept(self, record: Record, also: frozenset[Group] = frozenset()) -> dict[str, Any]:
        """Give the fields that are granted, with dates moved and ids renewed, and the rest as if never filled in."""
        groups = GROUPS[type(record).__name__]
        values: dict[str, Any] = {}
        for name in type(record).model_fields:
            if name not in _PARTS and (groups.get(name) in self.grants or groups.get(name) in also):
                value = getattr(record, name)
                values[name] = self._known(value) if name in _WHOEVER else self._value(value)
        return values

    def _value(self, value: Any) -> Any:  # noqa: ANN401 - whatever a field holds
        if isinstance(value, PartialDate):
            return self.dates.date(value)
        if isinstance(value, Frequency):
            return often(value)
        if isinstance(value, Record):
            return type(value).model_validate(self._kept(value))
        if isinstance(value, tuple):
            return tuple(self._value(part) for part in value)
        if isinstance(value, dt.date):
            return self.dates.day(value)
        return value

    def _known(self, names: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """Renew the ids in a list of ids and words; whoever is not shown is left out."""
        if names is None:
            return None
        return tuple(self.ids.get(name, name) for name in names if name in self.ids or name not in self.whole.actors)

    def _actor(self, actor: A) -> A:
        values = self._kept(actor)
        values["id"] = self.ids[actor.id]
        values["inferred"] = actor.inferred & values.keys()
        if actor.has_died and "basic" in self.grants:
            values["deceased"] = True
        if actor.id in self.shown.protected:
            for name, group in GROUPS[type(actor).__name__].items():
                if group in _LOCATING:
                    values.pop(name, None)
        self._join(values)
        if self.names is not None:
            values["name"] = self.names[actor.id]
            values |= coarse_age(actor, self.whole)
            # Kind, class and sector stay as they are, however they were found: a letter says nothing of them.
            values["inferred"] = actor.inferred & {"entity", "formality", "sector", "sex"}
        return type(actor).model_validate(values)

    def _join(self, values: dict[str, Any]) -> None:
        """Renew the ids by which one record names another."""
        if values.get("organisation") is not None:
            values["organisation"] = self.ids.get(values["organisation"])
        if values.get("twin_of"):
            values["twin_of"] = self._known(values["twin_of"])
        if values.get("of") is not None:
            values["of"] = self.ids.get(values["of"])
            if values["of"] is None:
                # The wife of somebody who is not shown must not become the client's, and 長男の妻 would name him.
                values.pop("relation", None)
                values.pop("relation_text", None)

    def _couple(self, couple: Couple) -> Couple | None:
        if not {couple.a, couple.b} <= self.ids.keys():
            return None
        values = {**self._kept(couple), "a": self.ids[couple.a], "b": self.ids[couple.b]}
        return type(couple).model_validate(values)

    def _parentage(self, parentage: Parentage) -> Parentage | None:
        parents = tuple(self.ids[parent] for parent in parentage.parents if parent in self.ids)
        if parentage.child not in self.ids or not parents:
            return None
        values = {**self._kept(parentage), "child": self.ids[parentage.child], "parents": parents}
        return type(parentage).model_validate(values)

    def _tie(self, tie: Tie, number: int, plans: dict[str, str]) -> Tie:
        released = self.readers.released(tie.visible_to) and self.names is None
        values = self._kept(tie, _RELEASED if released else frozenset())
        values |= {"id": f"t{number}", "source": self.ids[tie.source], "target": self.ids[tie.target]}
        values["inferred"] = tie.inferred & values.keys()
        starts, ends = values.get("starts"), values.get("ends")
        if starts is not None and ends is not None and ends.is_before(starts):
            values["starts"] = None  # a month that was moved can fall before a year that was moved with it
        if tie.alternatives is not None:
            values["alternatives"] = plans.setdefault(tie.alternatives, str(len(plans) + 1))
        return type(tie).model_validate(values)

    def _needs(self) -> tuple[Need, ...]:
        whose = [need for need in self.whole.needs if self._told_of(need.who)]
        return tuple(
            type(need).model_validate({**self._kept(need), "id": f"n{number}", "who": self.ids[need.who]})
            for number, need in enumerate(whose, 1)
        )

    def _event(self, event: Event) -> Event | None:
        if not self._told_of(event.who):
            return None
        return type(event).model_validate({**self._kept(event), "who": self.ids[event.who]})

    def _told_of(self, who: str) -> bool:
        """Whether needs and events of somebody are told."""
        return who in self.ids and (who in (CLIENT, HOUSEHOLD) or "others_needs" in self.grants)
