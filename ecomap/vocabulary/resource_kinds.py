"""The table of kinds of resource, put together from the files that hold them."""

from __future__ import annotations

from typing import Final

from ecomap.vocabulary.kinds_care import DISABILITY, HOMES, INSURED, PRIVATE
from ecomap.vocabulary.kinds_health import HEALTH
from ecomap.vocabulary.kinds_near import COMMUNITY, LEISURE, NEAR
from ecomap.vocabulary.kinds_public import EDUCATION, EMERGENCY, LEGAL, OTHER, WELFARE, WORK
from ecomap.vocabulary.terms import Table

kinds: Final = Table(
    "kinds",
    (
        *NEAR,
        *COMMUNITY,
        *LEISURE,
        *WORK,
        *EDUCATION,
        *LEGAL,
        *EMERGENCY,
        *WELFARE,
        *INSURED,
        *HOMES,
        *DISABILITY,
        *PRIVATE,
        *HEALTH,
        *OTHER,
    ),
    examples=("friend", "minsei", "salon", "caremanager", "home_help", "day_service", "doctor", "houkatsu"),
)
"""Every kind of resource, in the order of the sectors."""
