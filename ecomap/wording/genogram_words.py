"""The words of a genogram: what stands in and under the symbols of a family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ecomap.vocabulary import TABLES
from ecomap.wording import map_words

if TYPE_CHECKING:
    from ecomap.model.case import Case
    from ecomap.model.people import Person

Lang = Literal["ja", "en"]

_MARKED = ("key_person", "main_carer")


def name_parts(person: Person, lang: Lang) -> tuple[str, ...]:
    """Return what stands under a symbol, relation and name apart (長女, 裕子); the client has only a name."""
    if person.relation == "self" and not person.relation_text:
        return (person.name,)
    whole = map_words.person_name(person, lang)
    name = person.name.strip()
    if name and whole != name and whole.endswith(name):
        return (whole.removesuffix(name).strip(), name)
    return (whole,)


def death_words(person: Person, lang: Lang) -> str:
    """Return the year of death in short (R2没); nothing for the living and where the year is not known."""
    if not person.has_died or person.died is None:
        return ""
    # The era of the day, not of the year: somebody who died in January 2019 died in H31.
    exact = person.died.replace(circa=False)
    year = exact.label(lang).split(".")[0] if lang == "ja" else str(exact.year)
    return f"{year}没" if lang == "ja" else f"d. {year}"


def mark_words(person: Person, lang: Lang) -> tuple[str, ...]:
    """Return who decides and who cares, in words, so that the symbol can go on telling the sex (KP, 主介護者)."""
    held = {role.code for role in person.roles}
    short = {"key_person": "KP"} if lang == "ja" else {}
    return tuple(short.get(code) or TABLES["roles"].get(code).label(lang) for code in _MARKED if code in held)


def symbol_words(person: Person, case: Case, lang: Lang) -> str:
    """Tell all that a symbol shows, for screen readers."""
    age = map_words.age_words(person, case)
    parts = (
        " ".join(name_parts(person, lang)),
        age and (f"{age}歳" if lang == "ja" else f"aged {age}"),
        death_words(person, lang) or (map_words.legend_words("deceased", lang) if person.has_died else ""),
        *mark_words(person, lang),
    )
    return ("、" if lang == "ja" else ", ").join(part for part in parts if part)
