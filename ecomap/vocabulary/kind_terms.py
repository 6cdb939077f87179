"""What a kind of resource is; the kinds themselves stand in the ``kinds_*`` files, one line a fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ecomap.vocabulary.terms import Term, spoken

Formality: TypeAlias = Literal["formal", "semi-formal", "informal"]
Entity: TypeAlias = Literal["person", "group", "organisation", "place"]


@dataclass(frozen=True, slots=True)
class Kind(Term):
    """A kind of social resource.

    Attributes
    ----------
    formality : {"formal", "semi-formal", "informal"}
        Formal means institutionalised.  Semi-formal is a practical class, not an official one.
    domain : str
        The life domain it mostly serves, a code of ``domains``.
    sector : str
        Where it stands on the map, a code of ``sectors``.
    supports : tuple of str
        What it usually gives, codes of ``supports``; a presumption, never a fact about a case.
    entity : {"person", "group", "organisation", "place"}
        What it usually is.
    name_hints : tuple of str
        Words that mean this kind when they stand in a *name*.  ``^`` in front: only at its beginning;
        ``$`` behind: only at its end.  Latin words count only as whole words.
    """

    formality: Formality = "informal"
    domain: str = "other"
    sector: str = "other"
    supports: tuple[str, ...] = ()
    entity: Entity = "organisation"
    name_hints: tuple[str, ...] = ()


def kind(  # noqa: PLR0913  one argument a fact
    code: str,
    ja: str,
    en: str,
    *,
    words: str = "",
    hints: str = "",
    by: Formality,
    sector: str,
    domain: str,
    gives: str = "",
    entity: Entity = "organisation",
    source: str,
) -> Kind:
    """Return a kind; lists are written with ``|`` between their words.

    Labels that stand in names need not be repeated: *hints* is all that is looked for in a name.
    """
    supports = tuple(gives.split())
    return Kind(code, ja, en, spoken(words), source, by, domain, sector, supports, entity, spoken(hints))
