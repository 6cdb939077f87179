"""Who and what surrounds the family: people, groups, organisations and places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import model_validator

from ecomap.model.codes import Entity, Formality, KindCode, SectorCode
from ecomap.model.people import Actor
from ecomap.vocabulary import kinds

if TYPE_CHECKING:
    from typing import Self

_FROM_KIND = ("entity", "formality", "sector")


class Resource(Actor):
    """A social resource (社会資源): drawn around the family.

    ``entity``, ``formality`` and ``sector`` that are left out are taken from the kind and named in ``inferred``.
    The fields of a living person (``sex``, ``age``, ``died``, …) are for resources whose entity is a person.

    Attributes
    ----------
    kind
        Code of the table ``kinds``; None = not known.
    kind_text
        The kind as written, where it is none of the table (then give a ``sector``).
    entity
        person, group, organisation or place; None = not known.
    formality
        formal, semi-formal or informal; None = not known.
    sector
        Sector of the map (table ``sectors``); None = not known.
    organisation
        Id of the resource (an organisation) this one belongs to; None = not recorded.
    contact
        Person in charge there (担当), as written.
    """

    kind: KindCode | None = None
    kind_text: str | None = None
    entity: Entity | None = None
    formality: Formality | None = None
    sector: SectorCode | None = None
    organisation: str | None = None
    contact: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _complete(cls, data: Any) -> Any:  # noqa: ANN401 - whatever pydantic was given
        """Take from the kind what was left out."""
        if not isinstance(data, dict):
            return data
        code = data.get("kind")
        if not isinstance(code, str) or code not in kinds:
            return data
        kind = kinds.get(code)
        missing = {name: getattr(kind, name) for name in _FROM_KIND if data.get(name) is None}
        return {**data, **missing, "inferred": {*data.get("inferred", ()), *missing}}

    def replace(self, **changes: Any) -> Self:  # noqa: ANN401 - see Record.replace
        """Return a checked copy with some fields changed; a new kind also renews what came from the old one."""
        if "kind" in changes:
            stale = {name: None for name in _FROM_KIND if name in self.inferred and name not in changes}
            changes = {**stale, **changes}
        return super().replace(**changes)
