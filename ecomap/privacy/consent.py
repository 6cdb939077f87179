"""What the consent on file does not cover, to be said once before anything is handed on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ecomap.model import family_links
from ecomap.model.base import CLIENT
from ecomap.vocabulary import audiences, comparison_key

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.model import Case, Consent
    from ecomap.privacy.readers import Readers

ADULT: Final = 18
"""Age of majority in years (民法 第4条); below it, a parent or guardian signs."""

_REPRESENTATIVES: Final = frozenset({"guardian"})
"""Roles whose holder may sign for the client (法定代理人)."""

_PARTS: Final = re.compile(r"[、。,;；，．/／・()（）\n]")
"""What stands between the uses that a scope names."""

_EXCLUDED: Final = re.compile(r"除[くき外]|以外|しない|さない|せない|不可|禁止|\b(?:except|exclud\w*|not|without)\b")
"""What takes the use of the same part of a scope out of it again."""

Code = Literal["none", "unsigned", "not-yet", "expired", "undated", "scope", "family", "exceptions"]


@dataclass(frozen=True, slots=True)
class ConsentGap:
    """One thing that the consent does not cover.

    Attributes
    ----------
    code
        ``none``: no consent is recorded; ``unsigned``: neither the client nor who may sign for the client has signed;
        ``not-yet``: it begins after that day; ``expired``: it has ended; ``undated``: nobody knows when it was given;
        ``scope``: its scope does not name this use; ``family``: relatives are shown who have not signed;
        ``exceptions``: exceptions are written down, which only people can judge.
    count
        How many people or exceptions; 0 where nothing is counted.
    """

    code: Code
    count: int = 0


def consent_gaps(case: Case, readers: Readers, *, on: dt.date | None = None) -> tuple[ConsentGap, ...]:
    """Say what the consent of a case does not cover.

    Office staff and 民生委員 do not sign. The client's signature counts for the client, that of an adult relative for
    the relative (居宅介護支援基準 第23条第3項). For a client who is certainly under 18 a parent's signature counts too,
    and for every client that of a guardian.

    Parameters
    ----------
    case
        The whole record.
    readers
        For whom.
    on
        The day on which it is handed on; None = the reference date of the case. Without either, nothing is said of
        the period.

    Returns
    -------
    tuple of ConsentGap
        Without names. Empty where the consent covers it, and for readers who need none: the client, the office itself,
        meetings bound to secrecy by law.
    """
    if not readers.audience.needs_consent:
        return ()
    if case.consent is None:
        return (ConsentGap("none"),)
    gaps = list(_of_the_record(case, case.consent, on))
    if not _covers(case.consent.scope or "", readers.audience.code):
        gaps.append(ConsentGap("scope"))
    if not readers.audience.pseudonyms and (family := _unsigned_relatives(case, case.consent, readers)):
        gaps.append(ConsentGap("family", family))
    if case.consent.exceptions:
        gaps.append(ConsentGap("exceptions", len(case.consent.exceptions)))
    return tuple(gaps)


def record_gaps(case: Case, *, on: dt.date | None = None) -> tuple[ConsentGap, ...]:
    """Say what is wrong with the consent on file, whoever is to read.

    Parameters
    ----------
    case
        The whole record.
    on
        The day that counts; None = the reference date of the case.

    Returns
    -------
    tuple of ConsentGap
        ``unsigned``, ``not-yet``, ``expired``, ``undated``; empty where no consent is recorded at all, since many
        records are never handed on.
    """
    return () if case.consent is None else _of_the_record(case, case.consent, on)


def _of_the_record(case: Case, consent: Consent, on: dt.date | None) -> tuple[ConsentGap, ...]:
    day = on or case.reference_date
    found: dict[Code, bool] = {
        "unsigned": not _signed_for_the_client(case, consent),
        "not-yet": day is not None and consent.on is not None and consent.on.earliest > day,
        "expired": day is not None and consent.until is not None and consent.until.latest < day,
        "undated": consent.on is None,
    }
    return tuple(ConsentGap(code) for code, holds in found.items() if holds)


def _signed_for_the_client(case: Case, consent: Consent) -> bool:
    """Whether the client has signed, or somebody who may sign in the client's place."""
    may = {CLIENT}
    may |= {ident for ident, actor in case.actors.items() if any(role.code in _REPRESENTATIVES for role in actor.roles)}
    if _certainly_minor(case, CLIENT):
        may |= {parent for link in family_links(case).parentage if link.child == CLIENT for parent in link.parents}
    return bool(may & set(consent.signed))


def _covers(scope: str, code: str) -> bool:
    """Whether a scope names a use, and does not take it out again."""
    words = [comparison_key(word) for word in audiences.get(code).words]
    named = [part for part in _PARTS.split(scope) if any(word in comparison_key(part) for word in words)]
    return any(not _EXCLUDED.search(part.casefold()) for part in named)


def _unsigned_relatives(case: Case, consent: Consent, readers: Readers) -> int:
    """Count the relatives who are shown to somebody else and have not signed; nobody signs for the dead."""
    return sum(
        person.id not in consent.signed
        and not person.has_died
        and not _certainly_minor(case, person.id)
        and person.id not in readers.persons
        for person in case.people
        if readers.may_see(person.hidden_from)
    )


def _certainly_minor(case: Case, ident: str) -> bool:
    bounds = case.age_of(ident)
    return bounds is not None and bounds[1] < ADULT
