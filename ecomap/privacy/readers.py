"""Who reads a version: which audience, and which persons of the map are among the readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomap.errors import CodedError
from ecomap.model.base import CLIENT, HOUSEHOLD
from ecomap.model.names import called, partly_called, reserved
from ecomap.privacy.profiles import AUDIENCES, Audience
from ecomap.vocabulary import Found, audiences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.model import Case

_SEPARATORS = ":："


class PrivacyError(CodedError):
    """An audience that cannot be served.

    Attributes
    ----------
    code : str
        ``unknown-audience``; ``unknown-reader``, ``ambiguous-reader``: the one after ``kazoku:`` is nobody of the
        family, or several; ``attendees-without-conference``; ``made-for-another``: the case was already made for
        another audience; ``no-key``: letters for names need a key.
    """


@dataclass(frozen=True, slots=True)
class Readers:
    """The readers of one version of one case.

    Attributes
    ----------
    audience
        What kind of readers they are.
    persons
        Ids of those readers who are on the map: the client, relatives, resources.
    relatives, everybody
        Ids of the family, and of everybody of the case.
    strict
        Some readers are not known by name, so whatever is hidden from anybody is hidden from them.
    """

    audience: Audience
    persons: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    everybody: frozenset[str] = frozenset()
    strict: bool = False

    @property
    def family_reads(self) -> bool:
        """Whether somebody of the family may be among the readers."""
        return self.audience.by_name and (self.strict or bool(self.persons & self.relatives))

    def may_see(self, hidden_from: Iterable[str], visible_to: Iterable[str] | None = None) -> bool:
        """Say whether every one of the readers may see what carries these two lists.

        Parameters
        ----------
        hidden_from, visible_to
            Ids and words as a case has them; ``visible_to`` None = no limit.
        """
        if self.audience.whole:
            return True
        if visible_to is not None and not self.released(visible_to):
            return False
        hidden = [self._meant(word) for word in hidden_from]
        if any(self._one_of_us(code, persons) for code, persons in hidden):
            return False
        named = visible_to is not None and any(self._meant(word)[0] == self.audience.code for word in visible_to)
        return not hidden or named or not self.strict

    def released(self, visible_to: Iterable[str] | None) -> bool:
        """Say whether it was released to every one of these readers by name."""
        if visible_to is None:
            return False
        meant = [self._meant(word) for word in visible_to]
        if any(code == self.audience.code for code, _ in meant):
            return True
        named = frozenset[str]().union(*(persons or frozenset() for _, persons in meant))
        return bool(self.persons) and not self.strict and self.persons <= named

    def _meant(self, word: str) -> tuple[str | None, frozenset[str] | None]:
        """Return the audience that a word is for, and whom on the map it means; None, None = nobody knows."""
        if word == HOUSEHOLD:
            return None, self.relatives | {CLIENT}
        if word == CLIENT or reserved(word) == CLIENT:
            return "honnin", frozenset({CLIENT})
        if word in self.everybody:
            return None, frozenset({word})
        found = audiences.find(word)
        if not isinstance(found, Found):
            return None, None
        code = found.term.code
        return code, self.relatives if code == "kazoku" else frozenset()

    def _one_of_us(self, code: str | None, persons: frozenset[str] | None) -> bool:
        if persons is None:
            return True  # hidden from somebody whom nobody can tell from these readers
        return code == self.audience.code or bool(persons & self.persons)


def readers_of(case: Case, audience: str | Audience, attendees: Iterable[str] = ()) -> Readers:
    """Find out who reads a version.

    Parameters
    ----------
    case
        The case.
    audience
        An audience, its code or a word for it; ``kazoku:裕子`` is the family member of that name.
    attendees
        Who sits at the conference, as they are named in the case; 本人 and 家族 are understood. Left out: anybody may.

    Raises
    ------
    PrivacyError
        If there is no such audience, or no such member of the family.
    """
    if isinstance(audience, Audience):
        kind, who = audience, ""
    else:
        kind, who = _audience(audience)
    relatives = frozenset(person.id for person in case.people)
    names = [word.strip() for word in attendees if word.strip()]
    if names and kind.code != "tantosha-kaigi":
        code = "attendees-without-conference"
        raise PrivacyError(code)
    everybody = frozenset(case.actors)
    if kind.code == "honnin":
        return Readers(kind, frozenset({CLIENT}), relatives, everybody)
    if kind.code == "kazoku":
        persons = frozenset({_relative(case, who, relatives)}) if who else relatives
        return Readers(kind, persons, relatives, everybody, strict=not who)
    if not names:
        return Readers(kind, frozenset(), relatives, everybody, strict=kind.strict or kind.by_name)
    meant = [_meant_by(case, name, relatives) for name in names]
    return Readers(kind, frozenset().union(*meant), relatives, everybody, strict=not all(meant))


def _audience(word: str) -> tuple[Audience, str]:
    head, who = word, ""
    for separator in _SEPARATORS:
        if separator in word:
            head, _, who = word.partition(separator)
            break
    found = audiences.find(head)
    if not isinstance(found, Found) or (who.strip() and found.term.code != "kazoku"):
        code = "unknown-audience"
        raise PrivacyError(code)
    return AUDIENCES[found.term.code], who.strip()


def _relative(case: Case, name: str, relatives: frozenset[str]) -> str:
    found = [who for who in called(case, name) or partly_called(case, name) if who in relatives]
    if len(found) != 1:
        code = "ambiguous-reader" if found else "unknown-reader"
        raise PrivacyError(code)
    return found[0]


def _meant_by(case: Case, name: str, relatives: frozenset[str]) -> frozenset[str]:
    if reserved(name) == CLIENT:
        return frozenset({CLIENT})
    named = called(case, name) or partly_called(case, name)
    if named:
        return frozenset(named)
    found = audiences.find(name)
    return relatives if isinstance(found, Found) and found.term.code == "kazoku" else frozenset()
