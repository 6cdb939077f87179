"""For whom a command makes its output: ``--for``, ``--attendees`` and ``--key``."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ecomap.cli.cases import STDIN
from ecomap.cli.console import safe_name, today
from ecomap.cli.failures import WrongUseError
from ecomap.wording.audience_sentences import consent_sentence
from ecomap.wording.cli_words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.cli.options import Lang
    from ecomap.model import Case
    from ecomap.privacy import Audience

ForOption = Annotated[str | None, typer.Option("--for", metavar="AUDIENCE")]
AttendeesOption = Annotated[str | None, typer.Option("--attendees", metavar="NAMES")]
KeyOption = Annotated[str | None, typer.Option("--key", metavar="FILE")]

CONFERENCE: Final = "tantosha-kaigi"
ALONE: Final = "attendees-without-conference"
_CONFIDENTIAL: Final = frozenset({"shonai", "shien-kaigi"})
"""Audiences that restricted findings may be shown to."""


@dataclass(frozen=True, slots=True)
class Showing:
    """For whom output is made, as the command line says.

    Attributes
    ----------
    audience
        The word after ``--for``, with the name of a relative behind it; None = the record itself.
    code
        Code of the audience; empty for the record itself.
    attendees
        Who sits at the conference.
    key
        File of the key; None = beside the case.
    """

    audience: str | None = None
    code: str = ""
    attendees: tuple[str, ...] = ()
    key: str | None = None

    @classmethod
    def of(cls, audience: str | None, attendees: str | None = None, key: str | None = None) -> Showing:
        """Check the options.

        Raises
        ------
        WrongUseError
            If there is no such audience, or the options do not fit together.
        """
        code = ""
        if audience is not None:
            from ecomap.vocabulary import Found, audiences  # noqa: PLC0415 - help must not wait for it

            head = audience.replace("：", ":").partition(":")[0]
            found = audiences.find(head)
            if not isinstance(found, Found):
                near = () if not hasattr(found, "suggestions") else tuple(term.code for term in found.suggestions)
                raise WrongUseError("unknown-audience", near=near, choices=" ".join(audiences.codes))
            code = found.term.code
        names = tuple(name.strip() for name in (attendees or "").replace("、", ",").split(",") if name.strip())
        if names and code != CONFERENCE:
            raise WrongUseError(ALONE)
        return cls(audience, code, names, key)

    @property
    def restricts(self) -> bool:
        """Whether output must hold nothing but what an audience may see."""
        return bool(self.code) and self.code != "shonai"

    @property
    def kind(self) -> Audience | None:
        """The audience."""
        from ecomap.privacy import AUDIENCES  # noqa: PLC0415 - only where output is made for somebody

        return AUDIENCES[self.code] if self.code else None

    @property
    def neutral(self) -> bool:
        """Whether even names of files must not come from the case."""
        return self.kind is not None and self.kind.pseudonyms

    def check_confidential(self) -> None:
        """Refuse to show restricted findings to an audience that may not know of them."""
        if self.code and self.code not in _CONFIDENTIAL:
            raise WrongUseError("restricted-for")

    def check_like(self, like: str | None) -> None:
        """Refuse a laid-out map as the earlier one: its places could tell who is not shown."""
        if self.restricts and like is not None and like.lower().endswith(".scene.json"):
            raise WrongUseError("like-scene-for")

    def versions(
        self, cases: Sequence[Case], source: str, lang: Lang, *, on: dt.date | None = None
    ) -> tuple[tuple[Case, ...], list[str]]:
        """Make the versions that may be shown, and say what to think of before handing them on.

        Parameters
        ----------
        cases
            Records of one client.
        source
            The file of the first of them, beside which its key is.
        lang
            Language of the notices.
        on
            The day of handing on; None = today: a consent that has ended since the drawing covers nothing any more.

        Returns
        -------
        tuple of Case and list of str
            The versions, and notices without any name.
        """
        if self.audience is None:
            return tuple(cases), []
        from ecomap.privacy import (  # noqa: PLC0415 - only where output is made for somebody
            consent_gaps,
            names_somebody_hidden,
            readers_of,
            redact_all,
        )

        notices: list[str] = []
        key = None
        if self.neutral:
            key, made = key_of(self.key or beside(source))
            if made:
                notices.append(say("key-made", lang, target=safe_name(self.key or beside(source))))
        readers = readers_of(cases[0], self.audience, self.attendees)
        latest = max(cases, key=lambda case: case.reference_date or dt.date.min)
        shown = redact_all(cases, self.audience, attendees=self.attendees, key=key)
        notices += [consent_sentence(gap, lang) for gap in consent_gaps(latest, readers, on=on or today())]
        if names_somebody_hidden(cases[0], shown[0], readers):
            notices.append(say("words-name-hidden", lang))
        return shown, [f"{say('notice', lang)}: {notice}" for notice in notices]

    def version(self, case: Case, source: str, lang: Lang) -> tuple[Case, list[str]]:
        """Make the version of one case; see `versions`."""
        (shown,), notices = self.versions((case,), source, lang)
        return shown, notices


def beside(source: str) -> str:
    """Name the file of the key beside a case.

    Raises
    ------
    WrongUseError
        For standard input, beside which there is nothing.
    """
    if source == STDIN:
        raise WrongUseError("key-for-stdin")
    return f"{source}.key"


def key_of(path: str) -> tuple[bytes, bool]:
    """Read a key, or make one where there is no such file; say whether it was made."""
    from ecomap.io.key_file import read_key, write_key  # noqa: PLC0415 - only where letters stand for names
    from ecomap.privacy import new_key  # noqa: PLC0415

    fresh = new_key()
    if not os.path.lexists(path):
        write_key(path, fresh)
        return fresh, True
    key = read_key(path)
    if key is None or len(key) != len(fresh):
        raise WrongUseError("bad-key", target=path)
    return key, False
