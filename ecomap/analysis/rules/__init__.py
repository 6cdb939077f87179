"""The catalogue: every rule, listed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.analysis.rules.carers import CARERS
from ecomap.analysis.rules.cooperation import COOPERATION_RULES
from ecomap.analysis.rules.isolation import ISOLATION
from ecomap.analysis.rules.life_stage import LIFE_STAGE
from ecomap.analysis.rules.quality import QUALITY
from ecomap.analysis.rules.record import RECORD
from ecomap.analysis.rules.reliance import RELIANCE
from ecomap.analysis.rules.strengths import STRENGTHS
from ecomap.analysis.rules.support import SUPPORT
from ecomap.analysis.rules.support_roles import SUPPORT_ROLES
from ecomap.analysis.rules.times import TIMES
from ecomap.analysis.rules.watch import WATCH

if TYPE_CHECKING:
    from ecomap.analysis.rule import Rule

RULES: Final[tuple[Rule, ...]] = (
    *ISOLATION,
    *SUPPORT,
    *SUPPORT_ROLES,
    *RELIANCE,
    *CARERS,
    *QUALITY,
    *TIMES,
    *WATCH,
    *COOPERATION_RULES,
    *LIFE_STAGE,
    *STRENGTHS,
    *RECORD,
)
"""All rules in the order of the catalogue. S12 is a measure, R01 a question of H03; neither is a rule."""

PER_PERSON: Final = ("O02", "O01", "C06", "O07")
"""Rules of which several findings about one person are told as one, the most severe first."""
