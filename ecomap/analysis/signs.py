"""What a tie speaks of: whether there is contact at all, whether people see each other, whether at night."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecomap.vocabulary.reasons import NIGHT_WORDS

if TYPE_CHECKING:
    from ecomap.model import Tie

SEEN: Final = frozenset({"visit", "outing", "facility", "living_together"})
"""Ways of contact in which people see each other."""
HEARD: Final = frozenset({"phone", "message"})
"""Ways of contact in which they hear or read of each other."""

_CLOCK: Final = re.compile(r"(\d{1,2})\s*(?:時|:|：)")
_EVENING: Final = 20
_MORNING: Final = 6


def speaks_of_contact(tie: Tie) -> bool:
    """Say whether somebody wrote something that there is only where there is contact.

    An arrow, a frequency other than never, a support that was written down and not presumed from the kind of
    resource, or that the client confides, can ask for help or be nursed there.

    Examples
    --------
    >>> from ecomap.model import Tie
    >>> [speaks_of_contact(Tie(id="t", source="a", target="b", **rest)) for rest in ({}, {"flow": "to"})]
    [False, True]
    """
    often = tie.frequency
    return bool(
        tie.flow in {"to", "from", "both"}
        or (often is not None and often.per_month_high != 0)
        or (tie.supports and "supports" not in tie.inferred)
        or (tie.gives and "gives" not in tie.inferred)
        or tie.confidant
        or tie.can_ask_help
        or tie.can_nurse
    )


def at_night(hours: str) -> bool:
    """Say whether written hours are at night: by a word for it, or by a time from 20:00 to 5:59.

    Examples
    --------
    >>> [at_night(hours) for hours in ("夜間", "22時", "5:30", "6:00", "10時〜12時", "")]
    [True, True, True, False, False, False]
    """
    clock = (int(hour) for hour in _CLOCK.findall(hours))
    return any(word in hours for word in NIGHT_WORDS) or any(not _MORNING <= hour < _EVENING for hour in clock)
