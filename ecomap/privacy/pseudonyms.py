"""Letters in place of names, and dates moved: both hang on a random key, never on a name alone."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.model.base import CLIENT
from ecomap.model.names import bare, name_key
from ecomap.vocabulary import PSEUDONYMS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from ecomap.model import Case
    from ecomap.vocabulary import Lang

KEY_BYTES: Final = 32
_LETTERS: Final = "BCDEFGHIJKLMNOPQRSTUVWXYZ"
_WEEKS: Final = 25
"""Dates move by 1 to 25 whole weeks, so that they keep their day of the week."""


def new_key() -> bytes:
    """Make a random key; whoever has it, and the case, can tell which letter is whom."""
    return secrets.token_bytes(KEY_BYTES)


@dataclass(frozen=True, slots=True)
class Letters:
    """Who has which letter, and how far dates are moved.

    Attributes
    ----------
    of_whom
        Letter by what identifies somebody: the name as it is compared, and a number where several share it.
    shift
        By how much all dates are moved.
    """

    of_whom: Mapping[str, str]
    shift: dt.timedelta

    @classmethod
    def of(cls, cases: Iterable[tuple[Case, Collection[str]]], key: bytes) -> Letters:
        """Give everybody who is shown a letter.

        Parameters
        ----------
        cases
            Records of one client, each with the ids of those who are shown. Nobody else has any part in who gets which
            letter.
        key
            The key of the case.

        Notes
        -----
        The client is A. Of the others each has the letter that name and key choose; where two choose the same, one
        takes the next that is free. So a letter stays the same in later versions, unless a newcomer wants it.
        """
        everybody = {who for case, shown in cases for who in _identities(case, shown).values()}
        taken: set[str] = set()
        letters = {}
        for draw, who in sorted((_draw(key, "letter", who), who) for who in everybody):
            letters[who] = _free(draw, taken)
            taken.add(letters[who])
        weeks = 1 + _draw(key, "weeks", "") % _WEEKS
        return cls(letters, dt.timedelta(weeks=weeks if _draw(key, "way", "") % 2 else -weeks))

    def names(self, case: Case, shown: Collection[str], lang: Lang) -> dict[str, str]:
        """Return the new name of everybody who is shown, by id."""
        names = {CLIENT: _named("client", "A", lang)}
        for ident, who in _identities(case, shown).items():
            entity = getattr(case.actors[ident], "entity", "person") or "organisation"
            names[ident] = _named(entity, self.of_whom[who], lang)
        return names


def _identities(case: Case, shown: Collection[str]) -> dict[str, str]:
    """Tell apart those who are shown, but for the client, by their names alone."""
    found: dict[str, str] = {}
    seen: dict[str, int] = {}
    for ident, actor in case.actors.items():
        if ident in shown and ident != CLIENT:
            name = bare(name_key(actor.name))
            seen[name] = seen.get(name, 0) + 1
            found[ident] = f"{name}\0{seen[name]}"
    return found


def _draw(key: bytes, purpose: str, text: str) -> int:
    return int.from_bytes(hmac.digest(key, f"{purpose}\0{text}".encode(errors="surrogatepass"), hashlib.sha256)[:8])


def _free(draw: int, taken: set[str]) -> str:
    """Give the first free letter from the one drawn on; pairs of letters when all are taken."""
    start = draw % len(_LETTERS)
    order = list(_LETTERS[start:] + _LETTERS[:start])
    for letters in [*order, *(one + two for one in order for two in order)]:
        if letters not in taken:
            return letters
    return f"{order[0]}{len(taken)}"


def _named(entity: str, letter: str, lang: Lang) -> str:
    return PSEUDONYMS[entity][0 if lang == "ja" else 1].format(letter)
