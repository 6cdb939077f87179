"""Versions of a case for an audience: `redact` leaves out whatever the audience was not granted.

It works on the case, before anything is analysed, laid out or written, so that no picture, finding, id or order can
tell what was left out. An audience is data (`profiles`): it names the groups of information it may see, and whatever
it does not name is hidden, a field that somebody adds tomorrow included.
"""

from __future__ import annotations

from ecomap.privacy.consent import ConsentGap, consent_gaps, record_gaps
from ecomap.privacy.mentions import names_somebody_hidden
from ecomap.privacy.profiles import AUDIENCES, Audience
from ecomap.privacy.pseudonyms import new_key
from ecomap.privacy.readers import PrivacyError, Readers, readers_of
from ecomap.privacy.redaction import redact, redact_all

__all__ = [
    "AUDIENCES",
    "Audience",
    "ConsentGap",
    "PrivacyError",
    "Readers",
    "consent_gaps",
    "names_somebody_hidden",
    "new_key",
    "readers_of",
    "record_gaps",
    "redact",
    "redact_all",
]
