"""Cases with a secret in every field, and pairs of cases that differ only in what an audience must not see."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from ecomap.model import (
    CLIENT,
    Asked,
    Case,
    Client,
    Consent,
    Couple,
    Drawn,
    Event,
    Need,
    Parentage,
    PartialDate,
    Person,
    Record,
    Resource,
    RoleHeld,
    Score,
    Tie,
    parse_frequency,
)
from ecomap.privacy.groups import GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomap.privacy import Audience
    from ecomap.privacy.groups import Group

DAY = PartialDate.of(dt.date(2026, 4, 10))
_TEXT = {"str | None", "str", "tuple[str, ...]", "tuple[str, ...] | None"}
_NOT_FREE = {
    "id", "a", "b", "child", "parents", "source", "target", "who", "of", "twin_of", "organisation", "language",
    "shown_to", "alternatives", "inferred", "extras", "said_by", "visible_to", "hidden_from", "attendees", "signed",
    "name", "kind",
}  # fmt: skip
DIRECTIVES = {"address_protected", "hidden_from", "visible_to", "kind"}
"""Fields that say what is hidden; to change one is to hide something else."""


class Canaries:
    """Secrets, and which group of information each belongs to."""

    def __init__(self) -> None:
        self.groups: dict[str, Group] = {}
        self._count = 0

    def new(self, group: Group) -> str:
        """Make a word that stands nowhere else."""
        self._count += 1
        word = f"Qz{self._count:04}x"
        self.groups[word] = group
        return word

    def hidden_from(self, audience: Audience) -> set[str]:
        """Give the secrets that must not be found in anything made for an audience."""
        hidden = {word for word, group in self.groups.items() if group not in audience.grants}
        if audience.pseudonyms:
            hidden |= {word for word, group in self.groups.items() if group in {"names", "title", "words"}}
        return hidden

    def fill(self, record: type[Record], **given: Any) -> Any:
        """Make a record with a secret in every free text that is not given."""
        values = dict(given)
        for name, field in record.model_fields.items():
            kind = str(field.annotation).removeprefix("<class '").removesuffix("'>")
            if name in values or name in _NOT_FREE or kind not in _TEXT:
                continue
            word = self.new(GROUPS[record.__name__][name])
            values[name] = (word,) if kind.startswith("tuple") else word
        values.setdefault("extras", (("x-secret", f'"{self.new("extras")}"'),))
        return record(**values)


def case_of_secrets() -> tuple[Case, Canaries]:
    """Make a case with a secret in every field that can hold one."""
    c = Canaries()
    name = c.new
    daughter, brother, friend, office, harm = (f"id-{name('extras')}" for _ in range(5))
    role = c.fill(RoleHeld, code="key_person", until=DAY)
    score = c.fill(Score, name=name("carer"), value=12.0)
    case = c.fill(
        Case,
        client=c.fill(
            Client, name=name("names"), age=84, lives="alone", roles=(role,), income="public_assistance",
            care_level="care_2", fall_risk=True, on_youtaikyo_list=True,
            scores=(c.fill(Score, name=name("illness"), value=3.0),),
        ),
        people=(
            c.fill(
                Person, id=daughter, name=name("names"), relation="daughter_1", age=58, roles=(role,), scores=(score,),
                lives="far", left_work_for_care=True,
            ),
            c.fill(Person, id=brother, name=name("extras"), relation="son_1", hidden_from=("誰か",)),
        ),
        couples=(c.fill(Couple, a=CLIENT, b=brother),),
        parentage=(c.fill(Parentage, child=daughter, parents=(CLIENT,)),),
        resources=(
            c.fill(Resource, id=friend, name=name("names"), kind="friend", roles=(role,)),
            c.fill(Resource, id=office, name=name("names"), sector="care", entity="organisation", formality="formal"),
            c.fill(Resource, id=harm, name=name("safety"), kind="harmful", kind_text=None),
        ),
        ties=(
            c.fill(
                Tie, id=f"t-{name('extras')}", source=daughter, target=CLIENT, quality="strong", stress="conflict",
                supports=("company",), frequency=parse_frequency("週2回 電話"), said_by=(name("provenance"),),
                alternatives=name("extras"),
            ),
            c.fill(Tie, id="t2", source=brother, target=CLIENT, note=name("extras"), end_reason=name("extras")),
            c.fill(Tie, id="t3", source=friend, target=CLIENT, concern=True, hidden_from=(), confidant=True),
            c.fill(Tie, id="t4", source=office, target=CLIENT, status="planned", starts=DAY),
            c.fill(Tie, id="t5", source=harm, target=CLIENT, note=name("safety"), end_reason=name("safety")),
            c.fill(Tie, id="t6", source=friend, target=office, visible_to=("所内",), note=name("extras")),
        ),
        needs=(
            c.fill(Need, id=f"n-{name('extras')}", domain="money", level="some"),
            c.fill(Need, id="n2", who=daughter, domain="mental", level="some", goal=name("others_needs")),
        ),
        asked=(c.fill(Asked, section="kin", answer="done", on=DAY),),
        events=(c.fill(Event, what="discharge", on=DAY), c.fill(Event, what="job_loss", who=daughter)),
        drawn=c.fill(
            Drawn, on=DAY, attendees=(CLIENT, daughter, brother, name("names")),
            review=PartialDate.of(dt.date(2026, 7, 10)),
        ),
        consent=c.fill(Consent, on=DAY, signed=(CLIENT, name("consent"))),
    )  # fmt: skip
    return case, c


@st.composite
def twins(draw: Callable[..., Any], case: Case, other: Case, audience: Audience) -> Case:
    """Change a case only where the audience must not look: other values there, and more people and ties."""
    hidden = {
        "client": _mixed(draw, case.client, [other.client], audience),
        "people": [_mixed(draw, one, other.people, audience) for one in case.people],
        "resources": [_mixed(draw, one, other.resources, audience) for one in case.resources],
        "ties": [_mixed(draw, one, other.ties, audience) for one in case.ties],
        "needs": [_mixed(draw, one, other.needs, audience) for one in case.needs],
        "events": [_mixed(draw, one, other.events, audience) for one in case.events],
        "asked": list(other.asked),
        "couples": list(case.couples),
        "parentage": list(case.parentage),
    }
    if "needs" not in audience.grants:
        hidden["needs"] = []
    if "consent" not in audience.grants:
        hidden["consent"] = other.consent
    secret = ("所内",)  # whatever is hidden from the office's own is hidden from every audience but the office
    _somewhere(draw, hidden["people"], Person(id="zz1", name="隠れた人", relation="son_2", hidden_from=("誰か",)))
    _somewhere(draw, hidden["resources"], Resource(id="zz2", name="隠れた所", kind="friend", hidden_from=("誰か",)))
    _somewhere(draw, hidden["ties"], Tie(id="zz3", source="zz1", target=CLIENT, quality="strong"))
    _somewhere(draw, hidden["ties"], Tie(id="zz4", source="zz2", target=CLIENT, stress="conflict"))
    free = [actor.id for actor in (*case.people, *case.resources) if not actor.no_tie]
    if free:
        _somewhere(
            draw, hidden["ties"], Tie(id="zz5", source=draw(st.sampled_from(free)), target=CLIENT, visible_to=secret)
        )
    if "others_needs" not in audience.grants:
        _somewhere(draw, hidden["needs"], Need(id="zz6", who="zz1", domain="money", level="some"))
    hidden["couples"].append(Couple(a="zz1", b=CLIENT))
    return case.replace(
        **{name: value if name in {"client", "consent"} else tuple(value) for name, value in hidden.items()}
    )


def _somewhere(draw: Callable[..., Any], items: list[Any], item: Any) -> None:
    items.insert(draw(st.integers(0, len(items))), item)


def _mixed(draw: Callable[..., Any], record: Any, others: Any, audience: Audience) -> Any:
    """Take the hidden fields of a record from another of its class."""
    donors = [other for other in others if type(other) is type(record)]
    if not donors:
        return record
    donor = draw(st.sampled_from(donors))
    groups = GROUPS[type(record).__name__]
    hidden = {
        name: getattr(donor, name)
        for name, group in groups.items()
        if group not in audience.grants and name not in DIRECTIVES and name not in {"said_by", "inferred", "name"}
    }
    if "stress" in hidden and record.visible_to is not None:
        hidden.pop("stress")
        hidden.pop("note", None)
    return record.replace(**hidden)
