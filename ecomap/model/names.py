"""Who is meant by a name: in a file people are named as they are written elsewhere in it, and so they are asked for.

Names are kept exactly as written. Only for comparing, width and spaces are put aside, and a さん at the end may be
there or not.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ecomap.model.base import CLIENT, HOUSEHOLD
from ecomap.vocabulary import TABLES, comparison_key, without_honorific

if TYPE_CHECKING:
    from ecomap.model.case import Case

_VARIATION: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u200d]")
_CLIENT_WORDS: Final = frozenset({"本人", "ご本人", "利用者", "クライアント", "client", "theclient"})
_HOUSEHOLD_WORDS: Final = frozenset({"世帯", "household", "同居世帯", "家全体", "thehousehold"})
_RESERVED: Final = {
    **dict.fromkeys(_CLIENT_WORDS, CLIENT),
    **dict.fromkeys(_HOUSEHOLD_WORDS, HOUSEHOLD),
}


def name_key(name: str) -> str:
    """Give what two spellings of one name have in common."""
    return "".join(_VARIATION.sub("", unicodedata.normalize("NFKC", name)).split())


def bare(key: str) -> str:
    """Give a comparison key without さん at its end, and without capitals."""
    key = key.casefold()
    return without_honorific(key) or key


def reserved(name: str) -> str | None:
    """Give the id that a word such as 本人 or 世帯 always means, or ``None``."""
    return _RESERVED.get(name_key(name).casefold())


@dataclass(slots=True)
class Names:
    """Everybody who can be named in a file.

    Attributes
    ----------
    ids
        Ids in the order of the file, each with where it belongs: client, person or resource.
    """

    ids: dict[str, str] = field(default_factory=dict)
    _by_name: dict[str, list[str]] = field(default_factory=dict)
    _by_bare: dict[str, list[str]] = field(default_factory=dict)
    _by_relation: dict[str, list[str]] = field(default_factory=dict)

    def add(self, identifier: str, name: str, section: str, relation: str | None = None, word: str = "") -> None:
        """Add somebody.

        Parameters
        ----------
        identifier
            The id.
        name
            As written.
        section
            client, person or resource.
        relation, word
            Code of the 続柄, and the 続柄 as written, for people who are called 長女 or 長女 裕子.
        """
        self.ids[identifier] = section
        key = name_key(name)
        spellings = {key, name_key(word + name)} if word else {key}
        for spelling in spellings:
            _put(self._by_name, spelling, identifier)
            _put(self._by_bare, bare(spelling), identifier)
        if relation:
            _put(self._by_relation, relation, identifier)

    def same(self, name: str) -> list[str]:
        """Give the ids of those who have this very name."""
        return self._by_name.get(name_key(name), [])

    def find(self, name: str) -> list[str]:
        """Give the ids of those whom a written name may mean; empty where it means nobody.

        An id comes first, then 本人 and 世帯, then a name, then a name but for さん, then a 続柄 such as 長女.
        """
        name = name.strip()
        if name in self.ids:
            return [name]
        key = name_key(name)
        always = reserved(name)
        if always is not None:
            return [always]
        found = self._by_name.get(key) or self._by_bare.get(bare(key))
        if found:
            return found
        relations = TABLES["relations"].exact(name) if self._by_relation else ()
        return [who for relation in relations for who in self._by_relation.get(relation.code, [])]


def _put(index: dict[str, list[str]], key: str, identifier: str) -> None:
    there = index.setdefault(key, [])
    if identifier not in there:
        there.append(identifier)


def names_in(case: Case) -> Names:
    """Collect everybody of a case."""
    names = Names()
    for person in (case.client, *case.people):
        relation = person.relation if person.id != CLIENT else None
        word = TABLES["relations"].label(relation, "ja") if relation else ""
        names.add(person.id, person.name, "person", relation, word)
    for resource in case.resources:
        names.add(resource.id, resource.name, "resource")
    return names


def called(case: Case, word: str) -> list[str]:
    """Give the ids of the people and resources that somebody may mean who asks for them by a word.

    As `Names.find`, and then by any other spelling of the name; never the client. Empty where it means nobody.
    """
    key = comparison_key(word)
    if not key:
        return []
    named = [ident for ident in names_in(case).find(word) if ident not in {CLIENT, HOUSEHOLD}]
    return named or [a.id for a in (*case.people, *case.resources) if key == comparison_key(a.name)]


def partly_called(case: Case, word: str) -> list[str]:
    """Give the ids of those of whose name it is one word: 「友人 中村さん」 is also asked for as 中村さん."""
    bare_key = without_honorific(comparison_key(word))
    return [
        actor.id
        for actor in (*case.people, *case.resources)
        if bare_key and bare_key in (without_honorific(comparison_key(part)) for part in actor.name.split())
    ]
