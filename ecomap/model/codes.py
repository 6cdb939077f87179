"""The code words a record may hold, as types.

Two kinds, with one meaning: the word must be a code of the table of that name in ``ecomap.vocabulary``.

* Short closed axes (quality, stress, flow, …) are ``Literal`` types, so that a type checker sees a missing branch.
  A unit test proves that each equals its table.
* Long tables (kinds of resource, relations, supports, …) are strings checked against the table when a record is made.

A wrong word raises with the name of the table and the allowed codes; the word itself is never repeated, because a
value of a case file may be somebody's secret.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from ecomap.vocabulary import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

Quality = Literal["strong", "normal", "weak", "broken", "unknown"]
Stress = Literal["none", "stressful", "conflict", "unknown"]
Flow = Literal["to", "from", "both", "none", "unknown"]
Status = Literal["current", "planned", "waiting", "paused", "declined", "ended", "unknown"]
Sex = Literal["male", "female", "other", "unknown"]
Entity = Literal["person", "group", "organisation", "place"]
Formality = Literal["formal", "semi-formal", "informal"]
CoupleKind = Literal["married", "separated", "divorced", "common_law", "widowed"]
ParentageKind = Literal["birth", "adopted", "foster", "step"]
AskedAnswer = Literal["done", "partly", "not_yet", "declined"]
Company = Literal["more", "as_is", "quiet", "not_asked"]

CLOSED: dict[str, str] = {
    "qualities": "Quality",
    "stress": "Stress",
    "flows": "Flow",
    "statuses": "Status",
    "sexes": "Sex",
    "entities": "Entity",
    "formality": "Formality",
    "couples": "CoupleKind",
    "parentage": "ParentageKind",
    "asked_answers": "AskedAnswer",
    "company": "Company",
}
"""Table name -> name of its ``Literal`` type in this module."""


def _among(table: str) -> Callable[[str], str]:
    """Return a validator that lets only codes of ``table`` pass."""

    def check(word: str) -> str:
        if word in TABLES[table]:
            return word
        allowed = ", ".join(TABLES[table].codes)
        code = "unknown_code"
        message = "not a code of the table {table}; allowed: {allowed}"
        raise PydanticCustomError(code, message, {"table": table, "allowed": allowed})

    return check


KindCode = Annotated[str, AfterValidator(_among("kinds"))]
SectorCode = Annotated[str, AfterValidator(_among("sectors"))]
DomainCode = Annotated[str, AfterValidator(_among("domains"))]
LevelCode = Annotated[str, AfterValidator(_among("need_levels"))]
SupportCode = Annotated[str, AfterValidator(_among("supports"))]
ModeCode = Annotated[str, AfterValidator(_among("modes"))]
RoleCode = Annotated[str, AfterValidator(_among("roles"))]
RelationCode = Annotated[str, AfterValidator(_among("relations"))]
LivesCode = Annotated[str, AfterValidator(_among("lives"))]
LivesWhereCode = Annotated[str, AfterValidator(_among("lives_where"))]
CareLevelCode = Annotated[str, AfterValidator(_among("care_levels"))]
DementiaLevelCode = Annotated[str, AfterValidator(_among("dementia_levels"))]
MobilityLevelCode = Annotated[str, AfterValidator(_among("mobility_levels"))]
SectionCode = Annotated[str, AfterValidator(_among("asked_sections"))]
EventCode = Annotated[str, AfterValidator(_among("events"))]
EmploymentCode = Annotated[str, AfterValidator(_among("employment"))]
SchoolingCode = Annotated[str, AfterValidator(_among("schooling"))]
HousingCode = Annotated[str, AfterValidator(_among("housing"))]
IncomeCode = Annotated[str, AfterValidator(_among("income"))]
AudienceCode = Annotated[str, AfterValidator(_among("audiences"))]
PositionCode = Annotated[str, AfterValidator(_among("positions"))]
