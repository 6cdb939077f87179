"""What the consent on file does not cover, to be said once before anything is handed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ecomap.model.base import CLIENT
from ecomap.vocabulary import audiences, comparison_key

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.model import Case
    from ecomap.privacy.readers import Readers

_ADULT = 18


@dataclass(frozen=True, slots=True)
class ConsentGap:
    """One thing that the consent does not cover.

    Attributes
    ----------
    code
        ``none``: no consent is recorded; ``unsigned``: the client has not signed; ``expired``: it has ended;
        ``undated``: nobody knows when it was given; ``scope``: its scope does not name this use; ``family``: relatives
        are shown who have not signed; ``exceptions``: exceptions are written down, which only people can judge.
    count
        How many people or exceptions; 0 where nothing is counted.
    """

    code: Literal["none", "unsigned", "expired", "undated", "scope", "family", "exceptions"]
    count: int = 0


def consent_gaps(case: Case, readers: Readers, *, on: dt.date | None = None) -> tuple[ConsentGap, ...]:
    """Say what the consent of a case does not cover.

    Office staff and 民生委員 do not sign. The client's signature counts for the client, that of an adult relative for
    the relative (居宅介護支援基準 第23条第3項).

    Parameters
    ----------
    case
        The whole record.
    readers
        For whom.
    on
        The day on which it is handed on; None = the reference date of the case.

    Returns
    -------
    tuple of ConsentGap
        Without names. Empty where the consent covers it, and for readers who need none: the client, the office itself,
        meetings bound to secrecy by law.
    """
    if not readers.audience.needs_consent:
        return ()
    consent = case.consent
    if consent is None:
        return (ConsentGap("none"),)
    gaps = [] if CLIENT in consent.signed else [ConsentGap("unsigned")]
    day = on or case.reference_date
    if consent.until is not None and day is not None and consent.until.latest < day:
        gaps.append(ConsentGap("expired"))
    if consent.on is None:
        gaps.append(ConsentGap("undated"))
    scope = comparison_key(consent.scope or "")
    if not any(comparison_key(word) in scope for word in audiences.get(readers.audience.code).words):
        gaps.append(ConsentGap("scope"))
    family = sum(
        person.id not in consent.signed
        and not person.has_died
        and _adult(case, person.id)
        and person.id not in readers.persons
        for person in case.people
        if readers.may_see(person.hidden_from)
    )
    if family and not readers.audience.pseudonyms:
        gaps.append(ConsentGap("family", family))
    if consent.exceptions:
        gaps.append(ConsentGap("exceptions", len(consent.exceptions)))
    return tuple(gaps)


def _adult(case: Case, ident: str) -> bool:
    bounds = case.age_of(ident)
    return bounds is None or bounds[1] >= _ADULT
